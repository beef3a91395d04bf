//! Byte strings of a fixed length: digests, salts, ids, keys.

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A byte string of exactly `N` bytes; a CBOR byte string on the wire, lower-case hex in text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Octets<const N: usize>(pub [u8; N]);

/// SHA-256 of something (FIPS 180-4).
pub type Digest = Octets<32>;
/// 16 random bytes that name a case or a bundle.
pub type Id = Octets<16>;
/// 32 random bytes that keep the digest of a withheld record from being guessed.
pub type Salt = Octets<32>;

impl<const N: usize> Octets<N> {
    /// All bytes zero: what the first journal entry names as its predecessor.
    pub const ZERO: Self = Octets([0; N]);

    /// Reads exactly `2 * N` hexadecimal digits, either case.
    pub fn from_hex(text: &str) -> Option<Self> {
        let text = text.as_bytes();
        if text.len() != 2 * N {
            return None;
        }
        let mut out = [0; N];
        for (byte, pair) in out.iter_mut().zip(text.chunks_exact(2)) {
            let digit = |c: u8| (c as char).to_digit(16);
            let (high, low) = (digit(*pair.first()?)?, digit(*pair.get(1)?)?);
            *byte = u8::try_from(high * 16 + low).ok()?;
        }
        Some(Octets(out))
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The first eight hexadecimal digits, for people to compare at a glance; never for judging.
    pub fn short(&self) -> String {
        self.to_string().chars().take(8).collect()
    }
}

impl<const N: usize> fmt::Display for Octets<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl<const N: usize> fmt::Debug for Octets<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "h'{self}'")
    }
}

impl<const N: usize> Serialize for Octets<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_str(self) } else { serializer.serialize_bytes(&self.0) }
    }
}

impl<'de, const N: usize> Deserialize<'de> for Octets<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Exactly<const N: usize>;
        impl<const N: usize> Visitor<'_> for Exactly<N> {
            type Value = Octets<N>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{N} bytes")
            }
            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                bytes.try_into().map(Octets).map_err(|_| E::invalid_length(bytes.len(), &self))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Octets::from_hex(text).ok_or_else(|| E::invalid_length(text.len() / 2, &self))
            }
        }
        if deserializer.is_human_readable() {
            deserializer.deserialize_str(Exactly::<N>)
        } else {
            deserializer.deserialize_bytes(Exactly::<N>)
        }
    }
}
