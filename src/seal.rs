//! Floor 2: signatures over bytes, who vouches for a key, and tokens of time. Knows no case.

pub mod authority;
#[cfg(feature = "net")]
pub mod client;
pub mod cms;
pub mod cose;
pub mod ed25519;
pub mod gost;
#[cfg(feature = "sign")]
pub mod keyfile;
pub mod known;
#[cfg(feature = "net")]
mod resolver;
pub mod root;
pub mod signature;
#[cfg(feature = "sign")]
pub mod signer;
pub mod timestamp;
pub mod trust;
