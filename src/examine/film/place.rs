//! Where the camera says that it was.

use crate::examine::still::Reading;
use serde::{Deserialize, Serialize};

/// A position, by the words of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Position {
    /// Millionths of a degree north; south is below zero.
    pub latitude: i64,
    /// Millionths of a degree east; west is below zero.
    pub longitude: i64,
    /// Millimetres above the sea.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub altitude: Option<i64>,
}

impl Position {
    /// Latitude 0 and longitude 0: a point in the sea off Africa, and what some cameras write for "unknown".
    pub fn is_zero(&self) -> bool {
        (self.latitude, self.longitude) == (0, 0)
    }
}

/// A text of ISO 6709 Annex H in degrees (`+32.0929+034.8620+028.516/`), as phones write it.
pub fn of_text(at: String, text: String) -> Reading<Position> {
    let value = written(text.trim());
    Reading { at, text, value }
}

fn written(text: &str) -> Option<Position> {
    let text = text.strip_suffix('/').unwrap_or(text);
    let text = text.split("CRS").next()?;
    let starts: Vec<usize> = text.match_indices(['+', '-']).map(|(at, _)| at).collect();
    let mut parts =
        starts.iter().enumerate().map(|(n, from)| text.get(*from..starts.get(n + 1).copied().unwrap_or(text.len())));
    if starts.first() != Some(&0) || starts.len() > 3 {
        return None;
    }
    // Whole degrees have two digits in a latitude and three in a longitude; more are minutes and seconds.
    let latitude = decimal(parts.next()??, 2, 6)?;
    let longitude = decimal(parts.next()??, 3, 6)?;
    let altitude = match parts.next() {
        Some(part) => Some(decimal(part?, 9, 3)?),
        None => None,
    };
    sound(latitude, longitude, altitude)
}

/// A box `loci` (TS 26.244 §8.13): after the name and a role, longitude, latitude and altitude as numbers of 16.16.
pub fn of_fixed(at: String, [longitude, latitude, altitude]: [i32; 3]) -> Reading<Position> {
    let scaled = |fixed: i32, scale: i64| (i64::from(fixed) * scale + (1 << 15)) >> 16;
    let value = sound(scaled(latitude, 1_000_000), scaled(longitude, 1_000_000), Some(scaled(altitude, 1000)));
    Reading { at, text: format!("{longitude} {latitude} {altitude} (16.16)"), value }
}

fn sound(latitude: i64, longitude: i64, altitude: Option<i64>) -> Option<Position> {
    let inside = latitude.abs() <= 90_000_000 && longitude.abs() <= 180_000_000;
    inside.then_some(Position { latitude, longitude, altitude })
}

/// A signed decimal with at most `whole` digits before the point, times ten to the power of `places`, cut off.
fn decimal(text: &str, whole: usize, places: usize) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+')?),
    };
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let all = |part: &str| part.bytes().all(|c| c.is_ascii_digit());
    if before.is_empty() || before.len() > whole || !all(before) || !all(after) {
        return None;
    }
    let after = format!("{after:0<places$}");
    Some(sign * format!("{before}{}", after.get(..places)?).parse::<i64>().ok()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<(i64, i64, Option<i64>)> {
        of_text(String::new(), text.to_owned()).value.map(|p| (p.latitude, p.longitude, p.altitude))
    }

    #[test]
    fn texts_of_phones() {
        assert_eq!(value("+51.1694+071.4491+350.250/"), Some((51_169_400, 71_449_100, Some(350_250))));
        assert_eq!(value("-15.8355-048.0153/"), Some((-15_835_500, -48_015_300, None)));
        assert_eq!(value("+00.0000+000.0000/"), Some((0, 0, None)));
        assert_eq!(value("+51+071CRSWGS_84/"), Some((51_000_000, 71_000_000, None)));
        for none in ["", "/", "51.1", "+51.1/", "+95.0+071.0/", "+5110.5+07126.9/", "+51.1+071.4+1+2/", "+x+y/"] {
            assert_eq!(value(none), None, "{none}");
        }
    }

    #[test]
    fn fixed_point() {
        let place = of_fixed(String::new(), [71 << 16 | 1 << 15, -(51 << 16), 100 << 16]).value.unwrap();
        assert_eq!((place.latitude, place.longitude, place.altitude), (-51_000_000, 71_500_000, Some(100_000)));
        assert_eq!(of_fixed(String::new(), [200 << 16, 0, 0]).value, None);
    }
}
