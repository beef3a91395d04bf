//! The two clocks of the sealing machine.

use crate::base::moment::Moment;
use rustix::time::{ClockId, clock_gettime};
use std::time::{SystemTime, UNIX_EPOCH};

/// What both clocks showed at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The clock that people set, in UTC. A clock before 1970 reads as 1970.
    pub at: Moment,
    /// Milliseconds since the machine was started, sleep included: nobody sets it.
    pub mono: u64,
}

/// Reads both clocks.
pub fn now() -> Reading {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let at = u64::try_from(since.as_millis()).ok().and_then(Moment::from_millis).unwrap_or(Moment::LAST);
    let boot = clock_gettime(ClockId::Boottime);
    let millis = boot.tv_sec.saturating_mul(1000).saturating_add(boot.tv_nsec / 1_000_000);
    Reading { at, mono: u64::try_from(millis).unwrap_or(0) }
}
