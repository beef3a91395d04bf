//! A point in time as ASN.1 writes it, to the nanosecond, in UTC.
//!
//! Not a [`Moment`]: authorities state fractions below a millisecond, and certificates may begin before 1970.

use crate::base::moment::Moment;
use std::fmt;

/// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted, and nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    seconds: i64,
    nanos: u32,
}

/// Whether a GeneralizedTime may have a fraction of a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fraction {
    /// In a TSTInfo (RFC 3161 §2.4.2).
    Allowed,
    /// Not in a certificate (RFC 5280 §4.1.2.5.2).
    Refused,
}

impl Instant {
    const FIRST: Instant = Instant { seconds: -62_167_219_200, nanos: 0 };
    const LAST: Instant = Instant { seconds: 253_402_300_799, nanos: 999_999_999 };

    /// From seconds since 1970 and nanoseconds; `None` outside the years 0 to 9999.
    pub fn new(seconds: i64, nanos: u32) -> Option<Self> {
        let bounds = Self::FIRST.seconds..=Self::LAST.seconds;
        (bounds.contains(&seconds) && nanos < 1_000_000_000).then_some(Instant { seconds, nanos })
    }

    /// Whole seconds since 1970, rounded down.
    pub fn seconds(self) -> i64 {
        self.seconds
    }

    /// Nanoseconds beyond the second.
    pub fn nanos(self) -> u32 {
        self.nanos
    }

    /// So many nanoseconds later; the end of the year 9999 at the latest.
    pub fn later(self, nanos: u64) -> Self {
        let total = u64::from(self.nanos).saturating_add(nanos);
        let seconds = self.seconds.saturating_add(i64::try_from(total / 1_000_000_000).unwrap_or(i64::MAX));
        Self::new(seconds, (total % 1_000_000_000) as u32).unwrap_or(Self::LAST)
    }

    /// So many nanoseconds earlier; the beginning of the year 0 at the earliest.
    pub fn earlier(self, nanos: u64) -> Self {
        let (seconds, rest) = ((nanos / 1_000_000_000) as i64, (nanos % 1_000_000_000) as u32);
        let borrowed = self.nanos < rest;
        let nanos = if borrowed { self.nanos + 1_000_000_000 - rest } else { self.nanos - rest };
        Self::new(self.seconds - seconds - i64::from(borrowed), nanos).unwrap_or(Self::FIRST)
    }

    /// The moment with its fraction cut to milliseconds; `None` before 1970.
    pub fn moment(self) -> Option<Moment> {
        let millis = u64::try_from(self.seconds).ok()?.checked_mul(1_000)?;
        Moment::from_millis(millis.checked_add(u64::from(self.nanos / 1_000_000))?)
    }

    /// `YYYYMMDDhhmmss[.f…]Z`: the form of RFC 3161 §2.4.2, which is DER (X.690 §11.7). A fraction
    /// has no trailing zero and, here, at most nine digits; second 60 is refused.
    pub fn generalized(text: &[u8], fraction: Fraction) -> Option<Self> {
        let (whole, rest) = text.split_at_checked(14)?;
        let nanos = match rest {
            b"Z" => 0,
            [b'.', digits @ .., b'Z'] if fraction == Fraction::Allowed => nanoseconds(digits)?,
            _ => return None,
        };
        let (year, rest) = whole.split_at_checked(4)?;
        Self::new(seconds(number(year)?, rest)?, nanos)
    }

    /// `YYMMDDhhmmssZ`, with years from 1950 to 2049 (RFC 5280 §4.1.2.5.1).
    pub fn utc(text: &[u8]) -> Option<Self> {
        let (year, rest) = text.strip_suffix(b"Z")?.split_at_checked(2)?;
        let year = number(year)?;
        Self::new(seconds(if year < 50 { 2000 + year } else { 1900 + year }, rest)?, 0)
    }
}

impl From<Moment> for Instant {
    fn from(moment: Moment) -> Self {
        let (seconds, millis) = (moment.millis() / 1_000, moment.millis() % 1_000);
        // safe: a moment is before the year 10000, and a thousandth is less than 2^32 nanoseconds
        Instant { seconds: seconds as i64, nanos: millis as u32 * 1_000_000 }
    }
}

/// One to nine digits after the point, none of them a trailing zero.
fn nanoseconds(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 || digits.ends_with(b"0") {
        return None;
    }
    let missing = u32::try_from(9usize.checked_sub(digits.len())?).ok()?;
    u32::try_from(number(digits)?).ok()?.checked_mul(10u32.checked_pow(missing)?)
}

fn number(digits: &[u8]) -> Option<i64> {
    let all = !digits.is_empty() && digits.len() <= 9 && digits.iter().all(u8::is_ascii_digit);
    all.then(|| digits.iter().fold(0, |n, digit| n * 10 + i64::from(digit - b'0')))
}

/// Seconds since 1970 of `MMDDhhmmss` in a year.
fn seconds(year: i64, rest: &[u8]) -> Option<i64> {
    if rest.len() != 10 {
        return None;
    }
    let mut pairs = rest.chunks_exact(2).map(number);
    let mut next = || pairs.next().flatten();
    let (month, day, hour, minute, second) = (next()?, next()?, next()?, next()?, next()?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let sound = (1..=length).contains(&day) && hour < 24 && minute < 60 && second < 60;
    sound.then(|| days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second)
}

/// Days from 1970-01-01 to a day of the Gregorian calendar (Hinnant, `days_from_civil`).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day since 1970-01-01 (Hinnant, `civil_from_days`).
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * shifted + 2) / 5 + 1)
}

/// RFC 3339 in UTC, with as many digits of the second as there are.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = date(self.seconds.div_euclid(86_400));
        let of_day = self.seconds.rem_euclid(86_400);
        let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        if self.nanos > 0 {
            write!(f, ".{}", format!("{:09}", self.nanos).trim_end_matches('0'))?;
        }
        f.write_str("Z")
    }
}
