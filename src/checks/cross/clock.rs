//! Times as files say them, and how far they are from one another. All in milliseconds.

use super::comparison::Value;
use crate::base::moment::Moment;
use crate::base::reason::Facts;
use crate::model::text::Day;

/// Milliseconds of a second.
pub(super) const SECOND: i64 = 1_000;
/// Milliseconds of a minute.
pub(super) const MINUTE: i64 = 60 * SECOND;
/// Milliseconds of a day.
pub(super) const DAY: i64 = 24 * 60 * MINUTE;
/// Offsets of the earth's clocks are whole quarters of an hour.
const QUARTER: i64 = 15 * MINUTE;
/// The clocks furthest ahead: UTC+14:00.
pub(super) const EAST: i64 = 14 * 60 * MINUTE;
/// The clocks furthest behind: UTC−12:00.
pub(super) const WEST: i64 = -12 * 60 * MINUTE;

/// A time that a file says: `YYYY-MM-DDTHH:MM:SS[.mmm]`, then nothing, `Z`, or `±HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// Milliseconds since 1970 of its own clock.
    pub(super) wall: i64,
    /// Minutes east of UTC, where it says them; 0 for `Z`.
    pub(super) offset: Option<i32>,
    /// Whether it is written with `Z`.
    pub(super) is_utc: bool,
}

impl Told {
    /// Reads one; `None` for anything else, and for years before 1970.
    pub(super) fn read(text: &str) -> Option<Self> {
        let day = Day::parse(text.get(..10)?)?;
        let rest = text.get(10..)?.strip_prefix('T')?;
        let (hour, rest) = two(rest, "")?;
        let (minute, rest) = two(rest, ":")?;
        let (second, mut rest) = two(rest, ":")?;
        let mut millis = 0;
        if let Some(decimals) = rest.strip_prefix('.') {
            let length = decimals.bytes().take_while(u8::is_ascii_digit).count();
            let part = decimals.get(..length).filter(|_| (1..=9).contains(&length))?;
            millis = format!("{part:0<3}").get(..3)?.parse::<i64>().ok()?;
            rest = decimals.get(length..)?;
        }
        let offset = match rest {
            "" => None,
            "Z" => Some(0),
            _ => Some(offset(rest)?),
        };
        let second = if second == 60 { 59 } else { second };
        let wall = day.date().and_hms_opt(hour, minute, second)?.and_utc().timestamp_millis() + millis;
        (wall >= 0).then_some(Told { wall, offset, is_utc: rest == "Z" })
    }

    /// Milliseconds since 1970 in UTC, where the file says its offset.
    pub(super) fn utc(self) -> Option<i64> {
        self.at(None)
    }

    /// Milliseconds since 1970 in UTC, under this offset where the file says none.
    pub(super) fn at(self, assumed: Option<i32>) -> Option<i64> {
        Some(self.wall - i64::from(self.offset.or(assumed)?) * MINUTE)
    }

    /// As a side shows it.
    pub(super) fn value(self) -> Value {
        match self.utc().and_then(moment) {
            Some(at) => Value::Time { at, offset: self.offset },
            None => Value::Wall(self.wall),
        }
    }
}

fn two<'a>(text: &'a str, mark: &str) -> Option<(u32, &'a str)> {
    let text = text.strip_prefix(mark)?;
    let (digits, rest) = text.split_at_checked(2)?;
    digits.bytes().all(|c| c.is_ascii_digit()).then(|| digits.parse().ok()).flatten().map(|number| (number, rest))
}

/// `±HH:MM`, up to 18 hours.
fn offset(text: &str) -> Option<i32> {
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, rest) = two(rest, "")?;
    let (minutes, rest) = two(rest, ":")?;
    let minutes = i32::try_from(hours * 60 + minutes).ok().filter(|_| rest.is_empty() && minutes < 60)?;
    (minutes <= 18 * 60).then_some(sign * minutes)
}

/// A length of time, `12.345` seconds; at most some thirty years.
pub(super) fn duration(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |part: &str, most| (1..=most).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
    if !is_number(whole, 9) || !is_number(part, 9) {
        return None;
    }
    let millis: i64 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    Some(whole.parse::<i64>().ok()? * SECOND + millis)
}

/// The moment; `None` outside the years 1970 to 9999.
pub(super) fn moment(millis: i64) -> Option<Moment> {
    u64::try_from(millis).ok().and_then(Moment::from_millis)
}

/// The milliseconds of a moment.
pub(super) fn millis(moment: Moment) -> i64 {
    // safe: the bound of the type is inside that of i64
    i64::try_from(moment.millis()).unwrap_or(i64::MAX)
}

/// How far `at` lies outside a span: negative before it, positive behind it, 0 inside.
pub(super) fn outside(at: i64, from: i64, until: i64) -> i64 {
    if at < from { at.saturating_sub(from) } else { at.saturating_sub(until).max(0) }
}

/// Whole minutes by which two clocks that agree to within `tolerance` would have to be set apart: a number of quarters
/// of an hour, up to 14 hours, not 0. A clock that shows local time as UTC is off by as much.
pub(super) fn zone(apart: i64, tolerance: i64) -> Option<i64> {
    let quarters = apart.saturating_add(QUARTER / 2).div_euclid(QUARTER);
    let rest = apart.saturating_sub(quarters.saturating_mul(QUARTER));
    let is_zone = quarters != 0 && rest.abs() <= tolerance.min(QUARTER / 2 - 1) && apart.abs() <= EAST + tolerance;
    is_zone.then_some(quarters * 15)
}

/// What is left of a distance when the nearest quarter of an hour is taken off.
pub(super) fn beyond_quarter(apart: i64) -> i64 {
    let quarters = apart.saturating_add(QUARTER / 2).div_euclid(QUARTER);
    apart.saturating_sub(quarters.saturating_mul(QUARTER))
}

/// The facts of a distance in time: how far, in whole seconds rounded up, and how far is allowed.
pub(super) fn facts(apart: i64, tolerance: i64) -> Facts {
    let seconds = |millis: i64| millis.unsigned_abs().div_ceil(1_000);
    vec![("apart-s", seconds(apart).into()), ("tolerance-s", seconds(tolerance).into())]
}
