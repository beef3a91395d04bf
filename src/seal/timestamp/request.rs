//! What an authority is asked: TimeStampReq (RFC 3161 §2.4.1), written in DER.

use super::der;
use super::hash::Hash;
use super::oid;
use crate::base::octets::Digest;

/// SHA-256, without parameters (RFC 5754 §2).
const SHA256: &str = "2.16.840.1.101.3.4.2.1";

/// The number that ties an answer to its question: the contents of an INTEGER that is not negative, in its shortest
/// form (X.690 §8.3.2), at most 16 bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nonce(Vec<u8>);

impl Nonce {
    /// From 16 random bytes. The highest bit is cleared, so that 127 bits of them count: a negative nonce is
    /// allowed, but authorities have been seen to send it back as another number.
    pub fn new(random: [u8; 16]) -> Self {
        let number = u128::from_be_bytes(random) & (u128::MAX >> 1);
        // one bit more than the number has, for its sign
        let length = usize::try_from((129 - number.leading_zeros()).div_ceil(8)).unwrap_or(16);
        let bytes = number.to_be_bytes();
        Nonce(bytes.iter().skip(bytes.len().saturating_sub(length)).copied().collect())
    }

    /// The contents of its INTEGER.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// A question in DER: version 1, this SHA-256 as the imprint, the policy if one is asked for, the nonce, and the
/// authority's certificate is asked for. `None` where `policy` is no dotted object identifier.
pub fn request(digest: &Digest, policy: Option<&str>, nonce: &Nonce) -> Option<Vec<u8>> {
    let algorithm = element(der::SEQUENCE, &[element(der::OID, &[oid::encode(SHA256)?])]);
    let imprint = element(der::SEQUENCE, &[algorithm, element(der::OCTET_STRING, &[digest.as_bytes().to_vec()])]);
    let policy = match policy {
        Some(dotted) => element(der::OID, &[oid::encode(dotted)?]),
        None => vec![],
    };
    let nonce = element(der::INTEGER, &[nonce.as_bytes().to_vec()]);
    let certificate = element(der::BOOLEAN, &[vec![0xff]]);
    Some(element(der::SEQUENCE, &[element(der::INTEGER, &[vec![1]]), imprint, policy, nonce, certificate]))
}

/// The digest algorithm of every question.
pub const IMPRINT: Hash = Hash::Sha256;

/// One element of DER around these contents, its length in the shortest form (X.690 §10.1).
fn element(tag: u8, contents: &[Vec<u8>]) -> Vec<u8> {
    let body = contents.concat();
    let mut whole = vec![tag];
    match u8::try_from(body.len()) {
        Ok(short @ 0..0x80) => whole.push(short),
        _ => {
            let digits: Vec<u8> = body.len().to_be_bytes().into_iter().skip_while(|digit| *digit == 0).collect();
            // safe: a length has at most eight digits
            whole.push(0x80 | digits.len() as u8);
            whole.extend(digits);
        }
    }
    whole.extend(body);
    whole
}
