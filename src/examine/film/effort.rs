//! How much processor time an examination of a film may take before it answers with what it has.

use rustix::time::{ClockId, clock_gettime};

/// Milliseconds of processor time after which opening and stills are broken off: below the wall of 10 s.
pub const STILLS: u64 = 8_000;
/// Milliseconds that reading packets may take, from its beginning.
pub const PACKETS: u64 = 1_000;

/// Milliseconds of processor time that this process has used.
pub fn used() -> u64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    u64::try_from(time.tv_sec).unwrap_or(0) * 1000 + u64::try_from(time.tv_nsec).unwrap_or(0) / 1_000_000
}
