//! Floor 3: one file, and what it says of itself.

#[cfg(feature = "sign")]
pub mod media_type;
