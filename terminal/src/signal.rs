//! The signals that would end the program where an error says more.

use signal_hook::consts::SIGXFSZ;
use std::sync::Arc;

/// From here on a write over the limit of the system (`ulimit -f`) fails with EFBIG, and no longer
/// ends the program before it has cleared away what it began.
pub fn settle() {
    // Where the system does not allow it, all is as before.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
}
