//! Floor 2: signatures over bytes, and who vouches for a key. Knows no case.

pub mod cose;
pub mod ed25519;
#[cfg(feature = "sign")]
pub mod keyfile;
#[cfg(feature = "sign")]
pub mod signer;
pub mod trust;
