//! Floor 2: signatures over bytes, who vouches for a key, and tokens of time. Knows no case.

pub mod cose;
pub mod ed25519;
#[cfg(feature = "sign")]
pub mod keyfile;
#[cfg(feature = "sign")]
pub mod signer;
pub mod timestamp;
pub mod trust;
