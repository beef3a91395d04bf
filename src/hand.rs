//! Floor 4: a sealed file passes on. Nothing here signs, and nothing here judges.

pub mod append;
pub mod export;
pub mod extract;
pub mod folder;
