//! `renewals/NNNN.cbor`: the parts that a later time-stamp protects anew, before what protects them
//! grows weak.

use crate::base::cbor::{self, CborError};
use crate::base::limits::Limits;
use crate::base::octets::Digest;
use serde::{Deserialize, Serialize};

/// The parts that stood when a renewal was made, each with the SHA-256 of its bytes.
///
/// ```cddl
/// renewal = { covers: [1*10000 [name: tstr, sha256: digest]], version: 1 }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renewal {
    /// Names of parts and the SHA-256 of each: `manifest.cose`, then what was appended, in the order
    /// of the container. 1 to 10,000.
    pub covers: Vec<(String, Digest)>,
    /// Always 1.
    pub version: u8,
}

impl Renewal {
    /// The first name of every list.
    pub const FIRST: &str = "manifest.cose";
    /// The most parts that one list covers.
    pub const MAX: usize = 10_000;

    /// Reads a list. Another version, another number of parts, or another first name is refused.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, CborError> {
        let renewal: Renewal = cbor::decode(bytes, limits)?;
        renewal.require_bounds()?;
        Ok(renewal)
    }

    /// The one encoding of the list, under the same bounds.
    pub fn encode(&self) -> Result<Vec<u8>, CborError> {
        self.require_bounds()?;
        cbor::encode(self)
    }

    fn require_bounds(&self) -> Result<(), CborError> {
        let refused = |detail: &str| Err(CborError::Shape { detail: detail.to_owned() });
        match self.covers.first() {
            _ if self.version != 1 => refused("version"),
            Some((first, _)) if first == Self::FIRST && self.covers.len() <= Self::MAX => Ok(()),
            _ => refused("covers"),
        }
    }
}
