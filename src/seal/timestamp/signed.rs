//! What an authority signs for others to keep: certificates, lists of revoked ones, answers on their state. Each is a
//! SIGNED structure (X.509 §6.2.3, RFC 5280 §4.1.1 and §5.1.1, RFC 6960 §4.2.1): what is signed, with which algorithm,
//! the signature.

use super::der::{self, Element, Malformed, Reader};
use super::hash::Algorithm;
use super::signature::{self, SignatureError};

/// A signed structure as received. Nothing in it has been believed yet.
#[derive(Clone, Debug)]
pub struct Signed<'a> {
    /// What is signed.
    pub content: Element<'a>,
    /// With which algorithm, as the outer, unsigned field says.
    pub algorithm: Algorithm<'a>,
    signature: &'a [u8],
}

impl<'a> Signed<'a> {
    /// Reads the three fields; what may follow them stays in the reader.
    pub fn read(outer: &mut Reader<'a>) -> Result<Self, Malformed> {
        let content = outer.one(der::SEQUENCE)?;
        let algorithm = Algorithm::read(outer)?;
        let signature = outer.one(der::BIT_STRING)?.octets().ok_or(outer.malformed())?;
        Ok(Signed { content, algorithm, signature })
    }

    /// Reads the algorithm inside of what is signed: it is the same as outside (RFC 5280 §4.1.1.2, §5.1.1.2).
    pub fn same(&self, fields: &mut Reader<'a>) -> Result<(), Malformed> {
        let inner = Algorithm::read(fields)?;
        if inner.whole == self.algorithm.whole { Ok(()) } else { Err(fields.malformed()) }
    }

    /// Whether its signature is by the key in `spki` (a SubjectPublicKeyInfo).
    pub fn verify(&self, spki: &[u8]) -> Result<(), SignatureError> {
        signature::verify(&self.algorithm, None, spki, self.content.whole, self.signature).map(|_| ())
    }
}
