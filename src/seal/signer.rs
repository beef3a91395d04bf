//! The signing key in memory.

use super::cose::{self, CoseError, Purpose, Sign1};
use super::ed25519::{KeyError, PublicKey};
use crate::base::limits::Limits;
use crate::base::octets::Octets;
use ed25519_dalek::{Signer as _, SigningKey};
use zeroize::Zeroizing;

/// A secret key that can seal. Wiped from memory when dropped; has no `Debug`.
pub struct Signer {
    key: SigningKey,
    public: PublicKey,
}

impl Signer {
    /// From the 32 secret bytes (RFC 8032 §5.1.5).
    pub fn from_seed(seed: &Zeroizing<[u8; 32]>) -> Result<Self, KeyError> {
        let key = SigningKey::from_bytes(seed);
        let public = PublicKey::enrol(&Octets(key.verifying_key().to_bytes()))?;
        Ok(Signer { key, public })
    }

    /// The public half.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// A COSE_Sign1 over `payload`, read back and verified before it is given out, so that a fault
    /// of memory or processor does not become a bad seal.
    pub fn sign(&self, payload: Vec<u8>, purpose: Purpose, limits: &Limits) -> Result<Vec<u8>, CoseError> {
        let kid = self.public.fingerprint();
        let bytes = cose::encode(payload, purpose, &kid, |tbs| Octets(self.key.sign(tbs).to_bytes()))?;
        match Sign1::decode(&bytes, purpose, limits)? {
            sign1 if sign1.verifies(&self.public) => Ok(bytes),
            _ => Err(CoseError::Shape),
        }
    }
}
