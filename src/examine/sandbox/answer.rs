//! What a child answers: one deterministic CBOR structure, closed, strictly read.

use super::outcome::NotExamined;
use super::walls::Walls;
use crate::base::cbor::{self, CborError};
use crate::base::limits::Limits;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The walls and the outcome.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Answer<T> {
    pub walls: Walls,
    pub outcome: Result<T, NotExamined>,
}

impl<T: Serialize + DeserializeOwned> Answer<T> {
    /// Reads an answer; the length of `bytes` is bounded already.
    pub fn read(bytes: &[u8]) -> Result<Self, NotExamined> {
        let limits = Limits { cbor_items: 100_000, ..Limits::default() };
        cbor::decode(bytes, &limits).map_err(|error| NotExamined::Garbled { detail: error.to_string() })
    }

    /// The bytes of an answer.
    pub fn bytes(&self) -> Result<Vec<u8>, CborError> {
        cbor::encode(self)
    }
}
