//! Time-stamp tokens (RFC 3161): who says that these bytes existed at which time, and whether to believe it.

pub mod budget;
pub mod certificate;
pub mod chain;
pub mod der;
pub mod hash;
pub mod instant;
pub mod name;
pub mod oid;
pub mod signature;
