//! A point in time, in UTC. Local time is only ever printed, beside its offset.

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
///
/// Bound: 0 to [`Moment::LAST`], the years 1970 to 9999, so that every moment can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Moment(u64);

impl Moment {
    /// 9999-12-31T23:59:59.999Z.
    pub const LAST: Moment = Moment(253_402_300_799_999);

    /// From milliseconds since 1970; `None` past the year 9999.
    pub fn from_millis(millis: u64) -> Option<Self> {
        (millis <= Self::LAST.0).then_some(Moment(millis))
    }

    /// Reads an RFC 3339 date and time with its offset.
    pub fn parse(text: &str) -> Option<Self> {
        let time = DateTime::parse_from_rfc3339(text).ok()?;
        u64::try_from(time.timestamp_millis()).ok().and_then(Self::from_millis)
    }

    /// Milliseconds since 1970.
    pub fn millis(self) -> u64 {
        self.0
    }

    /// The same moment on a clock `minutes` east of UTC; UTC itself where the offset is no offset.
    pub fn local(self, minutes: i32) -> String {
        match FixedOffset::east_opt(minutes.saturating_mul(60)) {
            Some(offset) => self.utc().with_timezone(&offset).to_rfc3339_opts(SecondsFormat::Secs, false),
            None => self.to_string(),
        }
    }

    fn utc(self) -> DateTime<Utc> {
        // safe: the bound of the type is inside chrono's range
        DateTime::from_timestamp_millis(i64::try_from(self.0).unwrap_or(0)).unwrap_or_default()
    }
}

impl TryFrom<u64> for Moment {
    type Error = &'static str;
    fn try_from(millis: u64) -> Result<Self, Self::Error> {
        Self::from_millis(millis).ok_or("a moment past the year 9999")
    }
}

impl From<Moment> for u64 {
    fn from(moment: Moment) -> u64 {
        moment.0
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.utc().to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}
