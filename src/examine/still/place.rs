//! Where and when the satellites saw the camera, as the picture says (Exif 2.32 §4.6.6).

use super::{Reading, clock, written};
use exif::{Context, Field, Rational, Tag, Value};
use serde::{Deserialize, Serialize};

/// Position and time of the satellites.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Place {
    /// Millionths of a degree north; south is below zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<Reading<i64>>,
    /// Millionths of a degree east; west is below zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<Reading<i64>>,
    /// Millimetres above the sea.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub altitude: Option<Reading<i64>>,
    /// The day in UTC, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Reading<i64>>,
    /// The time of day in UTC, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Reading<i64>>,
    /// The horizontal error, in millimetres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<Reading<i64>>,
}

impl Place {
    /// Milliseconds since 1970 in UTC; only where both day and time of day are said and sound.
    pub fn moment(&self) -> Option<i64> {
        Some(self.date.as_ref()?.value? + self.time.as_ref()?.value?)
    }

    /// Latitude and longitude in millionths of a degree, where both are sound.
    pub fn position(&self) -> Option<(i64, i64)> {
        Some((self.latitude.as_ref()?.value?, self.longitude.as_ref()?.value?))
    }

    /// Latitude 0 and longitude 0: a point in the sea off Africa, and what some cameras write for "unknown".
    pub fn is_zero(&self) -> bool {
        self.position() == Some((0, 0))
    }
}

/// What the fields of the GPS directory say; `None` where there are none.
pub fn of(fields: &[&Field]) -> Option<Place> {
    let find = |number: u16| fields.iter().find(|field| field.tag == Tag(Context::Gps, number)).copied();
    fields.iter().any(|field| field.tag.context() == Context::Gps).then(|| Place {
        latitude: find(2).map(|field| degrees(field, find(1), ("N", "S"), 90)),
        longitude: find(4).map(|field| degrees(field, find(3), ("E", "W"), 180)),
        altitude: find(6).map(|field| altitude(field, find(5))),
        date: find(29)
            .map(|field| reading(field, |text| Some(clock::millis(clock::date(text)?.and_hms_opt(0, 0, 0)?)))),
        time: find(7).map(|field| Reading { value: time_of_day(field), ..reading(field, |_| None) }),
        error: find(31).map(|field| Reading { value: single(field), ..reading(field, |_| None) }),
    })
}

fn reading(field: &Field, mean: impl Fn(&str) -> Option<i64>) -> Reading<i64> {
    let text = written::value(&field.value);
    Reading { at: super::tags::name(field.tag), value: mean(&text), text }
}

/// Three fractions and a letter. Without the letter the hemisphere is unknown, and so is the value.
fn degrees(field: &Field, letter: Option<&Field>, (plus, minus): (&str, &str), most: i64) -> Reading<i64> {
    let letter = letter.map(|field| written::value(&field.value)).unwrap_or_default();
    let text = format!("{} {letter}", written::value(&field.value)).trim_end().to_owned();
    let sign = match letter.as_str() {
        letter if letter == plus => Some(1),
        letter if letter == minus => Some(-1),
        _ => None,
    };
    const NANO: u64 = 1_000_000_000;
    let nano = parts(field).and_then(|[d, m, s]| {
        scaled(d, NANO)?.checked_add(scaled(m, NANO)? / 60)?.checked_add(scaled(s, NANO)? / 3600)
    });
    let size = nano.and_then(|nano| nano.checked_add(500)).map(|nano| nano / 1000);
    let size = size.filter(|size| *size <= most * 1_000_000);
    Reading { at: super::tags::name(field.tag), text, value: sign.zip(size).map(|(sign, size)| sign * size) }
}

fn altitude(field: &Field, below: Option<&Field>) -> Reading<i64> {
    // Byte 1: below the sea (tag 0x0005); nothing: above.
    let sign = if below.and_then(|field| field.value.get_uint(0)) == Some(1) { -1 } else { 1 };
    Reading { value: single(field).map(|size| sign * size), ..reading(field, |_| None) }
}

fn time_of_day(field: &Field) -> Option<i64> {
    let [hour, minute, second] = parts(field)?;
    let (hour, minute, second) = (scaled(hour, 1000)?, scaled(minute, 1000)?, scaled(second, 1000)?);
    // A leap second is 60.
    let sound = hour < 24_000 && minute < 60_000 && second < 61_000;
    sound.then_some(hour * 3600 + minute * 60 + second)
}

fn single(field: &Field) -> Option<i64> {
    scaled(*fractions(field).first()?, 1000)
}

fn parts(field: &Field) -> Option<[Rational; 3]> {
    fractions(field).try_into().ok()
}

/// Fractions without a sign, and with one as some cameras write them; what is below zero is none.
fn fractions(field: &Field) -> Vec<Rational> {
    let unsigned = |num: i32, denom: i32| Some((u32::try_from(num).ok()?, u32::try_from(denom).ok()?).into());
    match &field.value {
        Value::Rational(items) => items.clone(),
        Value::SRational(items) => {
            items.iter().map(|item| unsigned(item.num, item.denom)).collect::<Option<_>>().unwrap_or_default()
        }
        _ => vec![],
    }
}

/// The fraction times `scale`, rounded to the nearest; `None` for a denominator of zero.
fn scaled(fraction: Rational, scale: u64) -> Option<i64> {
    let (num, denom) = (u64::from(fraction.num), u64::from(fraction.denom));
    if denom == 0 {
        return None;
    }
    i64::try_from((num * scale + denom / 2) / denom).ok()
}
