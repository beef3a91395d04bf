//! Ed25519 (RFC 8032): public keys that may be trusted, signatures in their one valid form.

use crate::base::digest::sha256;
use crate::base::octets::{Digest, Octets};
use crate::base::reason::{Facts, Reason, terse};
use curve25519_dalek::edwards::CompressedEdwardsY;
use ed25519_dalek::{Signature, VerifyingKey};
use std::fmt;

/// A public key that passed enrolment: a point of prime order, in its one encoding.
///
/// `verify_strict` alone still accepts keys with a low-order component, under which one signature
/// can be valid for several messages' worth of readers (RFC 8032 §8.4 leaves it open).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// Why bytes are not a key to be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// Not the canonical encoding of a point of the curve.
    NotAPoint,
    /// Of low order, or with a low-order component.
    Weak,
}

impl Reason for KeyError {
    fn code(&self) -> &'static str {
        match self {
            KeyError::NotAPoint => "key.not-a-point",
            KeyError::Weak => "key.weak",
        }
    }

    fn facts(&self) -> Facts {
        vec![]
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for KeyError {}

/// DER of a SubjectPublicKeyInfo with id-Ed25519 up to the key (RFC 8410 §4).
const SPKI_PREFIX: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

impl PublicKey {
    /// Takes a key in, or says why it must not be.
    pub fn enrol(bytes: &Octets<32>) -> Result<Self, KeyError> {
        let compressed = CompressedEdwardsY(bytes.0);
        let point = compressed.decompress().ok_or(KeyError::NotAPoint)?;
        if point.compress() != compressed {
            return Err(KeyError::NotAPoint);
        }
        if point.is_small_order() || !point.is_torsion_free() {
            return Err(KeyError::Weak);
        }
        VerifyingKey::from_bytes(&bytes.0).map(PublicKey).map_err(|_| KeyError::NotAPoint)
    }

    /// The 32 bytes of the key.
    pub fn octets(&self) -> Octets<32> {
        Octets(self.0.to_bytes())
    }

    /// SHA-256 of the DER SubjectPublicKeyInfo: what
    /// `openssl pkey -pubin -outform DER | sha256sum` prints. It is the `kid` of a seal.
    pub fn fingerprint(&self) -> Digest {
        sha256(&self.spki())
    }

    /// The DER SubjectPublicKeyInfo (RFC 8410 §4).
    pub fn spki(&self) -> Vec<u8> {
        [SPKI_PREFIX.as_slice(), self.0.as_bytes()].concat()
    }

    /// Whether `signature` is the one valid signature form over `message` (RFC 8032 §5.1.7, with
    /// S < L and no low-order R).
    pub fn verifies(&self, message: &[u8], signature: &Octets<64>) -> bool {
        self.0.verify_strict(message, &Signature::from_bytes(&signature.0)).is_ok()
    }

    /// Reads a SubjectPublicKeyInfo in PEM (RFC 7468 §13), as `openssl pkey -pubout` writes it.
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        let (label, der) = pem_rfc7468::decode_vec(pem.as_bytes()).map_err(|_| KeyError::NotAPoint)?;
        if label == "PUBLIC KEY" { Self::from_spki(&der) } else { Err(KeyError::NotAPoint) }
    }

    /// Reads a SubjectPublicKeyInfo in DER.
    pub fn from_spki(der: &[u8]) -> Result<Self, KeyError> {
        let key = der.strip_prefix(&SPKI_PREFIX).ok_or(KeyError::NotAPoint)?;
        Self::enrol(&Octets(key.try_into().map_err(|_| KeyError::NotAPoint)?))
    }
}
