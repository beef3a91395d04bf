//! Floor 3: one file, and what it says of itself.

#[cfg(feature = "media")]
pub mod code;
pub mod fiscal;
#[cfg(feature = "sign")]
pub mod media_type;
#[cfg(all(feature = "media", unix))]
pub mod sandbox;
#[cfg(feature = "media")]
pub mod still;
