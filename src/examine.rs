//! Floor 3: one file, and what it says of itself.

#[cfg(feature = "media")]
pub mod code;
pub mod editors;
#[cfg(feature = "media")]
pub mod film;
pub mod fiscal;
#[cfg(any(feature = "media", feature = "sign"))]
pub mod media_type;
#[cfg(feature = "media")]
pub mod paper;
#[cfg(feature = "media")]
pub mod plate;
#[cfg(feature = "media")]
pub mod print;
#[cfg(all(feature = "media", unix))]
pub mod sandbox;
#[cfg(feature = "media")]
pub mod still;
pub mod testimony;
pub mod text;
