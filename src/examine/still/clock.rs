//! Times of the camera, and how its clock stands to that of the satellites.

use super::Reading;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// What happened at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// The picture was taken (DateTimeOriginal).
    Taken,
    /// It was made digital (DateTimeDigitized).
    Digitised,
    /// The file was written or changed (DateTime).
    Changed,
}

/// One time of the camera: three tags that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Time {
    /// What happened then.
    pub act: Act,
    /// The wall clock, in milliseconds since 1970-01-01T00:00:00 of the same wall clock: no zone is known.
    pub wall: Reading<i64>,
    /// The part of a second, in milliseconds, from a tag of its own or from behind the seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fraction: Option<Reading<u16>>,
    /// Minutes east of UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<Reading<i16>>,
}

impl Time {
    /// Milliseconds of the wall clock, with the part of a second.
    pub fn wall(&self) -> Option<i64> {
        Some(self.wall.value? + i64::from(self.fraction.as_ref().and_then(|part| part.value).unwrap_or(0)))
    }

    /// Minutes east of UTC, where the picture says them.
    pub fn offset(&self) -> Option<i16> {
        self.offset.as_ref()?.value
    }

    /// Milliseconds since 1970 in UTC, where the picture says its offset.
    pub fn utc(&self) -> Option<i64> {
        Some(self.wall()? - i64::from(self.offset()?) * 60_000)
    }

    /// The wall clock as `YYYY-MM-DDTHH:MM:SS[.mmm][±HH:MM]`.
    pub fn shown(&self) -> Option<String> {
        let wall = chrono::DateTime::from_timestamp_millis(self.wall()?)?.naive_utc();
        let form = if self.fraction.is_some() { "%Y-%m-%dT%H:%M:%S%.3f" } else { "%Y-%m-%dT%H:%M:%S" };
        let offset = self.offset().map_or(String::new(), |minutes| {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
        });
        Some(format!("{}{offset}", wall.format(form)))
    }
}

/// `YYYY:MM:DD HH:MM:SS` (Exif 2.32 §4.6.5) and what follows it, as milliseconds of the wall clock.
pub fn wall(text: &str) -> Option<(i64, &str)> {
    let (date, rest) = (date(text.get(..10)?)?, text.get(10..)?);
    let (hour, minute, second) = (two(rest, 1)?, two(rest, 4)?, two(rest, 7)?);
    let marks = (rest.get(0..1)?, rest.get(3..4)?, rest.get(6..7)?);
    if marks != (" ", ":", ":") {
        return None;
    }
    Some((millis(date.and_hms_opt(hour, minute, second)?), rest.get(9..)?))
}

/// `YYYY:MM:DD`.
pub fn date(text: &str) -> Option<NaiveDate> {
    let digits = |part: &str| part.bytes().all(|c| c.is_ascii_digit()).then(|| part.parse().ok()).flatten();
    match text.split(':').collect::<Vec<_>>().as_slice() {
        [year, month, day] if (year.len(), month.len(), day.len()) == (4, 2, 2) => {
            NaiveDate::from_ymd_opt(i32::try_from(digits(year)?).ok()?, digits(month)?, digits(day)?)
        }
        _ => None,
    }
}

/// Milliseconds since 1970-01-01T00:00:00 of the same clock.
pub fn millis(time: NaiveDateTime) -> i64 {
    time.and_utc().timestamp_millis()
}

/// A decimal fraction of a second without its point, as milliseconds, the rest cut off.
pub fn fraction(text: &str) -> Option<u16> {
    let text = text.trim_end();
    if text.is_empty() || !text.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    format!("{text:0<3}").get(..3)?.parse().ok()
}

/// `+HH:MM`, `-HH:MM` or `Z`, as minutes east of UTC.
pub fn offset(text: &str) -> Option<i16> {
    let sign = match text.trim_end() {
        "Z" => return Some(0),
        text if text.len() != 6 || text.get(3..4) != Some(":") => return None,
        text if text.starts_with('+') => 1,
        text if text.starts_with('-') => -1,
        _ => return None,
    };
    let (hours, minutes) = (two(text, 1)?, two(text, 4)?);
    (hours < 15 && minutes < 60).then(|| i16::try_from(hours * 60 + minutes).ok()).flatten().map(|east| sign * east)
}

fn two(text: &str, at: usize) -> Option<u32> {
    let part = text.get(at..at + 2)?;
    part.bytes().all(|c| c.is_ascii_digit()).then(|| part.parse().ok()).flatten()
}

/// The camera's clock against that of the satellites. What it means is for the reader to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Milliseconds that the camera's wall clock is ahead of the satellites' UTC.
    pub ahead: i64,
    /// The camera's offset from UTC in minutes: as the picture says, else the nearest quarter of an hour.
    pub offset: i64,
    /// Whether the picture says the offset.
    pub said: bool,
    /// Milliseconds that are left when the offset is taken off.
    pub rest: i64,
}

impl Apart {
    /// Zones of the earth reach from UTC-12:00 to UTC+14:00; a nearest quarter beyond is no zone.
    pub fn is_a_zone(&self) -> bool {
        (-12 * 60..=14 * 60).contains(&self.offset)
    }

    pub(super) fn of(time: &Time, gps: i64) -> Option<Apart> {
        const QUARTER: i64 = 15 * 60_000;
        let ahead = time.wall()? - gps;
        let nearest = (ahead + QUARTER / 2).div_euclid(QUARTER) * 15;
        let offset = time.offset().map_or(nearest, i64::from);
        Some(Apart { ahead, offset, said: time.offset().is_some(), rest: ahead - offset * 60_000 })
    }
}
