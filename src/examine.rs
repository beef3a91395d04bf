//! Floor 3: one file, and what it says of itself.

pub mod fiscal;
#[cfg(feature = "sign")]
pub mod media_type;
