//! Times that a film says, and what clock they are of by the standard of their source.

use crate::examine::still::Reading;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// What happened at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// The film, or a track of it, was made.
    Created,
    /// It was written or changed.
    Changed,
}

/// The clock of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clock {
    /// UTC, by the standard of the source (ISO/IEC 14496-12 §8.2.2, RFC 9559 §5.1.2.13). Some devices write their
    /// local time there against it; the file does not show which.
    UtcByStandard,
    /// A wall clock that says its own offset from UTC.
    WithOffset,
    /// A wall clock of which nothing is said.
    Wall,
}

/// One time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Time {
    /// What happened then.
    pub act: Act,
    /// Which clock this is.
    pub clock: Clock,
    /// The number of the track that it is said of; `None` for the film.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<u64>,
    /// Milliseconds since 1970-01-01T00:00:00 of the same clock, the offset not taken off. `None` where no time is
    /// said (the number 0 in a box) or where it is malformed.
    pub wall: Reading<i64>,
    /// Minutes east of UTC, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i16>,
}

impl Time {
    /// Milliseconds since 1970 in UTC; `None` for a wall clock of which nothing is said.
    pub fn utc(&self) -> Option<i64> {
        match self.clock {
            Clock::UtcByStandard => self.wall.value,
            Clock::WithOffset => Some(self.wall.value? - i64::from(self.offset?) * 60_000),
            Clock::Wall => None,
        }
    }

    /// As `YYYY-MM-DDTHH:MM:SS[.mmm]`, followed by `Z`, the offset, or nothing.
    pub fn shown(&self) -> Option<String> {
        let millis = self.wall.value?;
        let form = if millis % 1000 == 0 { "%Y-%m-%dT%H:%M:%S" } else { "%Y-%m-%dT%H:%M:%S%.3f" };
        let offset = match (self.clock, self.offset) {
            (Clock::UtcByStandard, _) => "Z".to_owned(),
            (_, Some(minutes)) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                format!("{sign}{:02}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
            }
            _ => String::new(),
        };
        Some(format!("{}{offset}", DateTime::from_timestamp_millis(millis)?.naive_utc().format(form)))
    }

    /// Seconds since 1904-01-01 in UTC, as in `mvhd`, `tkhd` and `mdhd`. The number 0 says no time.
    pub fn of_1904(act: Act, track: Option<u64>, at: String, seconds: u64) -> Time {
        const FROM_1904: i64 = 2_082_844_800;
        let value = i64::try_from(seconds).ok().filter(|seconds| *seconds != 0);
        let value = value.and_then(|seconds| (seconds - FROM_1904).checked_mul(1000));
        Time {
            act,
            clock: Clock::UtcByStandard,
            track,
            wall: Reading { at, text: seconds.to_string(), value },
            offset: None,
        }
    }

    /// Nanoseconds since 2001-01-01 in UTC, as in Matroska's DateUTC.
    pub fn of_2001(at: String, nanoseconds: i64) -> Time {
        const FROM_1970: i64 = 978_307_200_000;
        let value = nanoseconds.div_euclid(1_000_000).checked_add(FROM_1970);
        let wall = Reading { at, text: nanoseconds.to_string(), value };
        Time { act: Act::Created, clock: Clock::UtcByStandard, track: None, wall, offset: None }
    }

    /// A text of ISO 8601 (`2019-07-24T11:25:40+0300`), or of AVI (`Wed Jan 02 02:03:55 2002`, `2002:01:02 02:03:55`).
    pub fn of_text(act: Act, at: String, text: String) -> Time {
        let read = written(text.trim());
        let offset = read.and_then(|(_, offset)| offset);
        let clock = if offset.is_some() { Clock::WithOffset } else { Clock::Wall };
        Time { act, clock, track: None, wall: Reading { at, text, value: read.map(|(wall, _)| wall) }, offset }
    }
}

/// Milliseconds of the wall clock, and minutes of the offset. A day without a time of day is no time.
fn written(text: &str) -> Option<(i64, Option<i16>)> {
    if let Ok(time) = NaiveDateTime::parse_from_str(text, "%a %b %d %H:%M:%S %Y") {
        return Some((time.and_utc().timestamp_millis(), None));
    }
    let (date, rest) = (text.get(..10)?, text.get(10..)?);
    let date = NaiveDate::parse_from_str(&date.replace([':', '/'], "-"), "%Y-%m-%d").ok()?;
    let rest = rest.strip_prefix(['T', ' '])?;
    let end = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (clock, zone) = (rest.get(..end)?.trim_end(), rest.get(end..)?);
    let clock =
        NaiveTime::parse_from_str(clock, "%H:%M:%S%.f").or_else(|_| NaiveTime::parse_from_str(clock, "%H:%M")).ok()?;
    Some((date.and_time(clock).and_utc().timestamp_millis(), if zone.is_empty() { None } else { Some(offset(zone)?) }))
}

/// `Z`, `+HH:MM`, `+HHMM` or `+HH`, as minutes east of UTC.
fn offset(zone: &str) -> Option<i16> {
    let sign = match zone.chars().next()? {
        'Z' if zone.len() == 1 => return Some(0),
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits: String = zone.chars().skip(1).filter(|c| *c != ':').collect();
    if !digits.bytes().all(|c| c.is_ascii_digit()) || !matches!(digits.len(), 2 | 4) {
        return None;
    }
    let hours: i16 = digits.get(..2)?.parse().ok()?;
    let minutes: i16 = digits.get(2..).filter(|rest| !rest.is_empty()).map_or(Some(0), |rest| rest.parse().ok())?;
    (hours < 15 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// A duration `00:01:02.500000000` in milliseconds.
#[cfg(any(feature = "video", test))]
pub fn span(text: &str) -> Option<u64> {
    let mut parts = text.split(':').rev();
    let last = parts.next()?;
    let (seconds, fraction) = last.split_once('.').unwrap_or((last, ""));
    let seconds = parts.try_fold((seconds.parse::<u64>().ok()?, 60), |(sum, unit), part| {
        Some((sum.checked_add(part.parse::<u64>().ok()?.checked_mul(unit)?)?, unit.checked_mul(60)?))
    })?;
    let millis: u64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    seconds.0.checked_mul(1000)?.checked_add(millis)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn text(text: &str) -> (Option<String>, Clock) {
        let time = Time::of_text(Act::Created, String::new(), text.to_owned());
        (time.shown(), time.clock)
    }

    #[test]
    fn texts_with_and_without_an_offset() {
        assert_eq!(text("2019-07-24T11:25:40+0300"), (Some("2019-07-24T11:25:40+03:00".to_owned()), Clock::WithOffset));
        assert_eq!(text("2020-01-05T13:20:49.5-03:30").0.unwrap(), "2020-01-05T13:20:49.500-03:30");
        assert_eq!(text("2020-01-05T13:20:49Z").0.unwrap(), "2020-01-05T13:20:49+00:00");
        assert_eq!(text("Wed Jan 02 02:03:55 2002"), (Some("2002-01-02T02:03:55".to_owned()), Clock::Wall));
        assert_eq!(text("2002:01:02 02:03"), (Some("2002-01-02T02:03:00".to_owned()), Clock::Wall));
        for none in ["", "2019", "2019-02-30T00:00:00", "2019-07-24T11:25:40+99", "2019-07-24", "кеше"] {
            assert_eq!(text(none), (None, Clock::Wall), "{none}");
        }
    }

    #[test]
    fn spans() {
        assert_eq!(span("00:01:02.500000000"), Some(62_500));
        assert_eq!(span("10:00:00"), Some(36_000_000));
        for none in ["", "x", "1:x", "18446744073709551615:00:00", "00:00:01.é"] {
            assert_eq!(span(none), None, "{none}");
        }
    }

    #[test]
    fn epochs() {
        let of = |seconds| Time::of_1904(Act::Created, None, String::new(), seconds);
        assert_eq!(of(0).shown(), None);
        assert_eq!(of(2_082_844_801).shown().unwrap(), "1970-01-01T00:00:01Z");
        assert_eq!(of(u64::MAX).shown(), None);
        assert_eq!(of(1 << 62).shown(), None);
        assert_eq!(Time::of_2001(String::new(), 0).shown().unwrap(), "2001-01-01T00:00:00Z");
        assert_eq!(Time::of_2001(String::new(), i64::MIN).utc(), Some(-8_245_064_836_855));
    }
}
