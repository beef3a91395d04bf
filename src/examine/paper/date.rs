//! Dates in PDF (ISO 32000-2 7.9.4): `D:YYYYMMDDHHmmSSOHH'mm`, everything behind the year may be left out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A time that a document states, as far as it states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Written {
    /// The wall clock, in milliseconds since 1970-01-01T00:00:00 of the same wall clock. What is left out is the least
    /// that it can be.
    pub wall: i64,
    /// Minutes east of UTC; `None` where none are stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i16>,
}

impl Written {
    /// Milliseconds since 1970 in UTC, where the document states its offset.
    pub fn utc(&self) -> Option<i64> {
        Some(self.wall - i64::from(self.offset?) * 60_000)
    }

    /// Reads a date; `None` for one that is out of its form or does not exist.
    pub fn read(text: &str) -> Option<Written> {
        let text = text.trim();
        let mut rest = text.strip_prefix("D:").unwrap_or(text);
        let mut digits = |length: usize| -> Option<u32> {
            let (part, behind) = rest.split_at_checked(length)?;
            let is_number = part.bytes().all(|c| c.is_ascii_digit());
            is_number.then(|| rest = behind)?;
            part.parse().ok()
        };
        let year = i32::try_from(digits(4)?).ok()?;
        let (month, day) = (digits(2).unwrap_or(1), digits(2).unwrap_or(1));
        let clock = [digits(2), digits(2), digits(2)].map(Option::unwrap_or_default);
        let [hour, minute, second] = clock;
        let wall = NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(hour, minute, second)?;
        Some(Written { wall: wall.and_utc().timestamp_millis(), offset: offset(rest)? })
    }
}

/// `Z`, `+05'00'`, `-03'30`, or nothing; `None` for anything else.
fn offset(text: &str) -> Option<Option<i16>> {
    let sign = match text.bytes().next() {
        None => return Some(None),
        Some(b'Z') => return Some(Some(0)),
        Some(b'+') => 1,
        Some(b'-') => -1,
        Some(_) => return None,
    };
    let digits: String = text.chars().skip(1).filter(|c| *c != '\'').collect();
    let is_good = matches!(digits.len(), 2 | 4) && digits.bytes().all(|c| c.is_ascii_digit());
    let (hours, minutes) = digits.split_at_checked(2).filter(|_| is_good)?;
    let (hours, minutes): (i16, i16) = (hours.parse().ok()?, minutes.parse().unwrap_or(0));
    (hours <= 14 && minutes < 60).then_some(Some(sign * (hours * 60 + minutes)))
}
