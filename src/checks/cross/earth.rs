//! Places on the earth, and how far they are from one another.

use crate::model::purchase::Place;

/// A place in units of 1e-7 degrees north and east.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) latitude: i64,
    pub(super) longitude: i64,
}

/// The mean radius of the earth in metres (IUGG: R1 of GRS 80). A sphere is at most 0.6 % off.
const RADIUS: f64 = 6_371_008.8;

impl Position {
    /// Reads `12.3456789,98.7654321`; `None` for anything else, and for what is not on the earth.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (latitude, longitude) = text.split_once(',')?;
        Some(Position { latitude: degrees(latitude, 90)?, longitude: degrees(longitude, 180)? })
    }

    /// Where the record puts it.
    pub(super) fn stated(place: &Place) -> Option<Self> {
        Some(Position { latitude: place.latitude?.into(), longitude: place.longitude?.into() })
    }

    /// A point in the sea off Africa, and what devices write for "unknown".
    pub(super) fn is_zero(self) -> bool {
        self.latitude == 0 && self.longitude == 0
    }

    /// Metres along a great circle, rounded down.
    ///
    /// Only `+ − × ÷ √` are used, which IEEE 754 rounds alike everywhere: the same metres on every machine.
    pub(super) fn metres_to(self, other: Position) -> u64 {
        let (a, b) = (self.on_the_sphere(), other.on_the_sphere());
        let square = |x: f64, y: f64| (x - y) * (x - y);
        let half_chord = ((square(a.0, b.0) + square(a.1, b.1) + square(a.2, b.2)) / 4.0).sqrt();
        // safe: an angle of at most π times the radius is below 2^25
        (2.0 * RADIUS * arc_sine(half_chord.min(1.0))) as u64
    }

    fn on_the_sphere(self) -> (f64, f64, f64) {
        let radians = |units: i64| units as f64 / 1e7 / 180.0 * std::f64::consts::PI;
        let ((sin_lat, cos_lat), (sin_lon, cos_lon)) =
            (sine_cosine(radians(self.latitude)), sine_cosine(radians(self.longitude)));
        (cos_lat * cos_lon, cos_lat * sin_lon, sin_lat)
    }
}

/// Sine and cosine of an angle from −π to π: the series of a quarter of it, and twice the formulas of the double angle.
fn sine_cosine(angle: f64) -> (f64, f64) {
    let x = angle / 4.0;
    let (mut sine, mut cosine, mut term) = (x, 1.0, x);
    for n in 1..=9 {
        let even = f64::from(2 * n);
        // term: x^(2n-1)/(2n-1)!, then x^(2n)/(2n)!, then x^(2n+1)/(2n+1)!
        let middle = term * x / even;
        term = middle * x / (even + 1.0);
        let sign = if n % 2 == 1 { -1.0 } else { 1.0 };
        cosine += sign * middle;
        sine += sign * term;
    }
    for _ in 0..2 {
        (sine, cosine) = (2.0 * sine * cosine, cosine * cosine - sine * sine);
    }
    (sine, cosine)
}

/// The angle whose sine is `x`, 0 to 1: halved four times, then the series.
fn arc_sine(x: f64) -> f64 {
    let mut half = x;
    for _ in 0..4 {
        // sin(a/2) from sin a, without the difference of two numbers that are nearly equal.
        half /= (2.0 * (1.0 + (1.0 - half * half).max(0.0).sqrt())).sqrt();
    }
    let square = half * half;
    let (mut sum, mut term) = (0.0, half);
    for n in 0..10 {
        let odd = f64::from(2 * n + 1);
        sum += term / odd;
        term *= square * odd / (odd + 1.0);
    }
    16.0 * sum
}

/// Decimal degrees with a sign or none and at most seven decimals, in 1e-7.
fn degrees(text: &str, most: i64) -> Option<i64> {
    let (sign, plain) = match text.strip_prefix('-') {
        Some(plain) => (-1, plain),
        None => (1, text),
    };
    let (whole, part) = plain.split_once('.').unwrap_or((plain, "0"));
    let is_number = |part: &str, most| (1..=most).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
    if !is_number(whole, 3) || !is_number(part, 7) {
        return None;
    }
    let units = whole.parse::<i64>().ok()? * 10_000_000 + format!("{part:0<7}").parse::<i64>().ok()?;
    (units <= most * 10_000_000).then_some(sign * units)
}
