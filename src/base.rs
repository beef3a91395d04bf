//! Floor 1: limits, deterministic CBOR, digests, moments. Knows nothing of evidence.

pub mod cbor;
pub mod digest;
pub mod limits;
pub mod moment;
pub mod octets;
pub mod reason;
pub mod source;
pub mod watch;
