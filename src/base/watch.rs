//! Somebody who watches long work go on. Watching never changes a result.

/// Is told of progress, from any thread.
pub trait Watch: Sync {
    /// So many bytes more are done.
    fn advance(&self, bytes: u64);
}

/// Nobody watches.
pub struct Unwatched;

impl Watch for Unwatched {
    fn advance(&self, _bytes: u64) {}
}
