//! COSE_Sign1 (RFC 9052 §4.2) in the one form that format 1 allows.

use super::ed25519::PublicKey;
use crate::base::cbor::{CborError, Keys, walk};
use crate::base::limits::Limits;
use crate::base::octets::{Digest, Octets};
use crate::base::reason::{Facts, Reason, terse};
use coset::cbor::value::Value;
use coset::{
    CborSerializable, CoseSign1, CoseSign1Builder, Header, HeaderBuilder, Label, ProtectedHeader,
    TaggedCborSerializable, iana,
};
use std::fmt;

/// What a signature is for: the protected header `typ` (RFC 9596), so that a signature made for one
/// purpose is never read as one for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A statement that something is wrong.
    Correction,
    /// A statement that something passed from hand to hand.
    HandOver,
    /// A statement of what was seen of the goods.
    Inspection,
    /// The seal of a bundle.
    Manifest,
    /// A statement of a notary.
    Notary,
    /// A statement of facts that were missing.
    Supplement,
    /// A statement of somebody who was there.
    Witness,
}

impl Purpose {
    /// The purposes of statements.
    pub const STATEMENTS: [Purpose; 6] = [
        Purpose::Correction,
        Purpose::HandOver,
        Purpose::Inspection,
        Purpose::Notary,
        Purpose::Supplement,
        Purpose::Witness,
    ];

    /// The value of `typ`.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::Correction => "application/vnd.aigaq.correction+cose",
            Purpose::HandOver => "application/vnd.aigaq.hand-over+cose",
            Purpose::Inspection => "application/vnd.aigaq.inspection+cose",
            Purpose::Manifest => "application/vnd.aigaq.manifest+cose",
            Purpose::Notary => "application/vnd.aigaq.notary+cose",
            Purpose::Supplement => "application/vnd.aigaq.supplement+cose",
            Purpose::Witness => "application/vnd.aigaq.witness+cose",
        }
    }

    /// The purpose of statements of this kind.
    pub fn of_statement(kind: &str) -> Option<Purpose> {
        Self::STATEMENTS.into_iter().find(|purpose| Self::kind(purpose.name()) == Some(kind))
    }

    /// The word in the middle of a `typ` of this format, known or not: `witness` in
    /// `application/vnd.aigaq.witness+cose`.
    pub fn kind(typ: &str) -> Option<&str> {
        let kind = typ.strip_prefix("application/vnd.aigaq.")?.strip_suffix("+cose")?;
        let is_word = (1..=40).contains(&kind.len()) && kind.bytes().all(|c| c.is_ascii_lowercase() || c == b'-');
        is_word.then_some(kind)
    }
}

/// Why bytes are not a signed structure of format 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum CoseError {
    /// An algorithm that this version does not know.
    Algorithm { found: String },
    /// Not deterministic CBOR, or beyond a limit.
    Cbor(CborError),
    /// A header that format 1 does not allow, or one that it needs and does not find.
    Header { what: &'static str },
    /// Signed for another purpose.
    Purpose { expected: &'static str, found: String },
    /// Not a COSE_Sign1 with tag 18, or not in its one form.
    Shape,
    /// No signature where one belongs.
    Unsigned,
    /// An algorithm that is known to be weak.
    WeakAlgorithm { found: String },
}

impl Reason for CoseError {
    fn code(&self) -> &'static str {
        match self {
            CoseError::Algorithm { .. } => "seal.algorithm-unsupported",
            CoseError::Cbor(error) => error.code(),
            CoseError::Header { .. } => "seal.header",
            CoseError::Purpose { .. } => "seal.purpose",
            CoseError::Shape => "seal.shape",
            CoseError::Unsigned => "seal.signature-missing",
            CoseError::WeakAlgorithm { .. } => "seal.algorithm-weak",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            CoseError::Algorithm { found } | CoseError::WeakAlgorithm { found } => {
                vec![("found", found.as_str().into())]
            }
            CoseError::Cbor(error) => error.facts(),
            CoseError::Header { what } => vec![("what", (*what).into())],
            CoseError::Purpose { expected, found } => {
                vec![("expected", (*expected).into()), ("found", found.as_str().into())]
            }
            CoseError::Shape | CoseError::Unsigned => vec![],
        }
    }
}

impl fmt::Display for CoseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for CoseError {}

impl From<CborError> for CoseError {
    fn from(error: CborError) -> Self {
        CoseError::Cbor(error)
    }
}

const TYP: i64 = 16;
const X5CHAIN: i64 = 33;
/// RSA with SHA-1, SHA-1, and the tags of 64 bits (IANA COSE Algorithms).
const WEAK: [i64; 5] = [-65535, -14, 4, 14, 15];

/// A signed structure as it was received. Nothing in it has been believed yet.
#[derive(Clone, Debug)]
pub struct Sign1 {
    /// The signed bytes.
    pub payload: Vec<u8>,
    /// The key identifier.
    pub kid: Digest,
    /// The signature.
    pub signature: Octets<64>,
    /// The certificates that came with it (`x5chain`), in DER, that of the signer first. None of them was looked into.
    pub certificates: Vec<Vec<u8>>,
    tbs: Vec<u8>,
}

impl Sign1 {
    /// Reads `bytes`, which must be the one encoding of what they say.
    pub fn decode(bytes: &[u8], purpose: Purpose, limits: &Limits) -> Result<Self, CoseError> {
        Self::decode_one_of(bytes, &[purpose], purpose.name(), limits).map(|(sign1, _)| sign1)
    }

    /// The same for a statement, with its purpose.
    pub fn decode_statement(bytes: &[u8], limits: &Limits) -> Result<(Self, Purpose), CoseError> {
        Self::decode_one_of(bytes, &Purpose::STATEMENTS, "application/vnd.aigaq.…+cose", limits)
    }

    fn decode_one_of(
        bytes: &[u8],
        purposes: &[Purpose],
        expected: &'static str,
        limits: &Limits,
    ) -> Result<(Self, Purpose), CoseError> {
        let untagged = bytes.strip_prefix(&[0xd2]).ok_or(CoseError::Shape)?;
        let end = walk(untagged, limits, Keys::Integer).map_err(|error| shifted(error, 1))?;
        if end != untagged.len() {
            return Err(CborError::Trailing { at: end + 1 }.into());
        }
        let parts = array(untagged).ok_or(CoseError::Shape)?;
        let (protected, payload, signature) = match parts.as_slice() {
            [Value::Bytes(p), Value::Map(u), Value::Bytes(body), Value::Bytes(s)] if u.is_empty() => (p, body, s),
            [Value::Bytes(_), Value::Map(u), Value::Bytes(_), Value::Bytes(_)] if !u.is_empty() => {
                return Err(CoseError::Header { what: "unprotected" });
            }
            [Value::Bytes(_), Value::Map(_), Value::Bytes(_)] => return Err(CoseError::Unsigned),
            _ => return Err(CoseError::Shape),
        };
        let header = Headers::decode(protected, limits)?;
        let Some(purpose) = purposes.iter().copied().find(|purpose| purpose.name() == header.typ) else {
            return Err(CoseError::Purpose { expected, found: header.typ });
        };
        if signature.is_empty() {
            return Err(CoseError::Unsigned);
        }
        let signature = Octets(signature.as_slice().try_into().map_err(|_| CoseError::Shape)?);
        let sign1 = CoseSign1::from_tagged_slice(bytes).map_err(|_| CoseError::Shape)?;
        let again = sign1.clone().to_tagged_vec().map_err(|_| CoseError::Shape)?;
        if again != bytes {
            return Err(CborError::NotDeterministic { at: 0, what: "re-encoding differs" }.into());
        }
        let tbs = sign1.tbs_data(&[]);
        let certificates = header.chain.as_ref().map(certificates).unwrap_or_default();
        Ok((Sign1 { payload: payload.clone(), kid: header.kid, signature, certificates, tbs }, purpose))
    }

    /// Whether the signature holds under `key`, over the bytes received (RFC 9052 §4.4).
    pub fn verifies(&self, key: &PublicKey) -> bool {
        key.verifies(&self.tbs, &self.signature)
    }
}

/// Signs `payload`; `sign` is the only place where a key is touched. `certificates` go with it as `x5chain`.
pub fn encode(
    payload: Vec<u8>,
    purpose: Purpose,
    kid: &Digest,
    certificates: &[Vec<u8>],
    sign: impl FnOnce(&[u8]) -> Octets<64>,
) -> Result<Vec<u8>, CoseError> {
    let headers = Headers { kid: *kid, typ: purpose.name().to_owned(), chain: chain(certificates) };
    CoseSign1Builder::new()
        .protected(headers.to_header())
        .payload(payload)
        .create_signature(&[], |tbs| sign(tbs).0.to_vec())
        .build()
        .to_tagged_vec()
        .map_err(|_| CoseError::Shape)
}

/// The protected headers: exactly `alg`, `kid`, `typ`, and `x5chain` or not.
struct Headers {
    kid: Digest,
    typ: String,
    chain: Option<Value>,
}

impl Headers {
    fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, CoseError> {
        let end = walk(bytes, limits, Keys::Integer)?;
        if end != bytes.len() {
            return Err(CborError::Trailing { at: end }.into());
        }
        let Value::Map(pairs) = value(bytes).ok_or(CoseError::Shape)? else {
            return Err(CoseError::Shape);
        };
        let (mut alg, mut kid, mut typ, mut chain) = (None, None, None, None);
        for (label, value) in pairs {
            let label = label.as_integer().and_then(|n| i64::try_from(n).ok());
            match (label, value) {
                (Some(1), Value::Integer(n)) => alg = Some(i128::from(n)),
                (Some(4), Value::Bytes(bytes)) => kid = bytes.try_into().ok().map(Octets),
                (Some(TYP), Value::Text(text)) => typ = Some(text),
                (Some(X5CHAIN), certificates) => chain = Some(certificates),
                _ => return Err(CoseError::Header { what: "unknown" }),
            }
        }
        match alg {
            Some(-8) => {}
            Some(n) if WEAK.iter().any(|weak| i128::from(*weak) == n) => {
                return Err(CoseError::WeakAlgorithm { found: n.to_string() });
            }
            Some(n) => return Err(CoseError::Algorithm { found: n.to_string() }),
            None => return Err(CoseError::Header { what: "alg" }),
        }
        if chain.as_ref().is_some_and(|chain| !is_chain(chain)) {
            return Err(CoseError::Header { what: "x5chain" });
        }
        let headers = Headers {
            kid: kid.ok_or(CoseError::Header { what: "kid" })?,
            typ: typ.ok_or(CoseError::Header { what: "typ" })?,
            chain,
        };
        let again = ProtectedHeader { original_data: None, header: headers.to_header() };
        let again = again.header.to_vec().map_err(|_| CoseError::Shape)?;
        if again != bytes {
            return Err(CborError::NotDeterministic { at: 0, what: "protected headers" }.into());
        }
        Ok(headers)
    }

    fn to_header(&self) -> Header {
        let mut header =
            HeaderBuilder::new().algorithm(iana::Algorithm::EdDSA).key_id(self.kid.as_bytes().to_vec()).build();
        header.rest.push((Label::Int(TYP), Value::Text(self.typ.clone())));
        if let Some(chain) = &self.chain {
            header.rest.push((Label::Int(X5CHAIN), chain.clone()));
        }
        header
    }
}

/// One certificate as a byte string, or two to eight as an array (RFC 9360 §2), 16 KiB each.
fn is_chain(chain: &Value) -> bool {
    let is_certificate = |value: &Value| value.as_bytes().is_some_and(|bytes| (1..=16 << 10).contains(&bytes.len()));
    match chain {
        Value::Array(list) => (2..=8).contains(&list.len()) && list.iter().all(is_certificate),
        one => is_certificate(one),
    }
}

/// The header that carries `certificates`: one stands by itself (RFC 9360 §2).
fn chain(certificates: &[Vec<u8>]) -> Option<Value> {
    match certificates {
        [] => None,
        [one] => Some(Value::Bytes(one.clone())),
        more => Some(Value::Array(more.iter().cloned().map(Value::Bytes).collect())),
    }
}

fn certificates(chain: &Value) -> Vec<Vec<u8>> {
    match chain {
        Value::Array(list) => list.iter().filter_map(Value::as_bytes).cloned().collect(),
        one => one.as_bytes().cloned().into_iter().collect(),
    }
}

fn value(bytes: &[u8]) -> Option<Value> {
    coset::cbor::de::from_reader_with_recursion_limit(bytes, 32).ok()
}

fn array(bytes: &[u8]) -> Option<Vec<Value>> {
    value(bytes).and_then(|value| value.into_array().ok())
}

fn shifted(error: CborError, by: usize) -> CborError {
    match error {
        CborError::Depth { at, limit } => CborError::Depth { at: at + by, limit },
        CborError::DuplicateKey { at } => CborError::DuplicateKey { at: at + by },
        CborError::Length { at } => CborError::Length { at: at + by },
        CborError::NotDeterministic { at, what } => CborError::NotDeterministic { at: at + by, what },
        CborError::Text { at } => CborError::Text { at: at + by },
        CborError::Trailing { at } => CborError::Trailing { at: at + by },
        CborError::Unused { at, what } => CborError::Unused { at: at + by, what },
        other => other,
    }
}
