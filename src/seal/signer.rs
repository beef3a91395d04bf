//! The signing key in memory.

use super::cose::{self, CoseError, Purpose, Sign1};
use super::ed25519::{KeyError, PublicKey};
use super::signature::certified;
use crate::base::limits::Limits;
use crate::base::octets::Octets;
use crate::base::reason::{Facts, Reason, terse};
use ed25519_dalek::{Signer as _, SigningKey};
use std::fmt;
use zeroize::Zeroizing;

/// What a reader takes of `x5chain` (docs/spec.md, protected headers).
const MOST_CERTIFICATES: usize = 8;
const LARGEST_CERTIFICATE: usize = 16 << 10;

/// Why certificates cannot go with a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CertificatesError {
    /// The first is of another key than this one.
    Key {
        /// The public key.
        expected: String,
        /// The key of the certificate, or its kind.
        found: String,
    },
    /// The first cannot be read.
    Unreadable,
    /// More or longer ones than a reader takes.
    TooMuch {
        /// How many are taken.
        certificates: usize,
        /// How long each may be, in bytes.
        bytes: usize,
    },
}

impl Reason for CertificatesError {
    fn code(&self) -> &'static str {
        match self {
            CertificatesError::Key { .. } => "certificates.other-key",
            CertificatesError::Unreadable => "certificates.unreadable",
            CertificatesError::TooMuch { .. } => "certificates.too-much",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            CertificatesError::Key { expected, found } => {
                vec![("expected", expected.as_str().into()), ("found", found.as_str().into())]
            }
            CertificatesError::Unreadable => vec![],
            CertificatesError::TooMuch { certificates, bytes } => {
                vec![("certificates", (*certificates).into()), ("bytes", (*bytes).into())]
            }
        }
    }
}

impl fmt::Display for CertificatesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for CertificatesError {}

/// What a computation with the secret may leave on the stack, in bytes: scrypt works on the heap.
const LEFTOVERS: usize = 256 << 10;

/// Runs a computation with a secret in a frame of its own, and wipes what it left on the stack.
pub(super) fn aside<T>(work: impl FnOnce() -> T) -> T {
    let done = apart(work);
    zeroize::zeroize_stack::<LEFTOVERS>();
    done
}

#[inline(never)]
fn apart<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// A secret key that can seal. Wiped from memory when dropped; has no `Debug`.
pub struct Signer {
    /// In a box: a value that is moved leaves a copy behind.
    key: Box<SigningKey>,
    public: PublicKey,
    certificates: Vec<Vec<u8>>,
}

impl Signer {
    /// From the 32 secret bytes (RFC 8032 §5.1.5).
    pub fn from_seed(seed: &Zeroizing<[u8; 32]>) -> Result<Self, KeyError> {
        let key = Box::new(SigningKey::from_bytes(seed));
        let public = PublicKey::enrol(&Octets(key.verifying_key().to_bytes()))?;
        Ok(Signer { key, public, certificates: vec![] })
    }

    /// The same, with certificates in DER that go with what it signs, that of this key first.
    pub fn with_certificates(self, certificates: Vec<Vec<u8>>) -> Result<Self, CertificatesError> {
        if certificates.len() > MOST_CERTIFICATES || certificates.iter().any(|one| one.len() > LARGEST_CERTIFICATE) {
            return Err(CertificatesError::TooMuch { certificates: MOST_CERTIFICATES, bytes: LARGEST_CERTIFICATE });
        }
        let own = certificates.first().ok_or(CertificatesError::Unreadable)?;
        match certified::key(own).ok_or(CertificatesError::Unreadable)? {
            Ok(key) if key == self.public.octets() => Ok(Signer { certificates, ..self }),
            Ok(key) => {
                Err(CertificatesError::Key { expected: self.public.octets().to_string(), found: key.to_string() })
            }
            Err(found) => Err(CertificatesError::Key { expected: self.public.octets().to_string(), found }),
        }
    }

    /// The public half.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// A COSE_Sign1 over `payload`, read back and verified before it is given out, so that a fault
    /// of memory or processor does not become a bad seal.
    pub fn sign(&self, payload: Vec<u8>, purpose: Purpose, limits: &Limits) -> Result<Vec<u8>, CoseError> {
        let kid = self.public.fingerprint();
        let signature = |tbs: &[u8]| aside(|| Octets(self.key.sign(tbs).to_bytes()));
        let bytes = cose::encode(payload, purpose, &kid, &self.certificates, signature)?;
        match Sign1::decode(&bytes, purpose, limits)? {
            sign1 if sign1.verifies(&self.public) => Ok(bytes),
            _ => Err(CoseError::Shape),
        }
    }
}
