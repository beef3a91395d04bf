//! Signatures of ГОСТ Р 34.10-2012 (RFC 7091), which СТ РК ГОСТ Р 34.10-2015 takes over: verified only.
//!
//! Own arithmetic of curves over `crypto-bigint`, for want of a crate: none in the Rust registry verifies these signatures
//! (docs/decisions/015-signatures.md). Only public keys are handled, so nothing has to run in constant time. Digests are
//! Streebog (RFC 6986), computed by [`super::timestamp::hash`].
//!
//! The earlier ГОСТ 34.310-2004 with ГОСТ 34.311-95 is named where it is met, and not verified.

mod curve;
pub mod set;

use super::timestamp::der::{self, Malformed, Reader};
use super::timestamp::hash::Algorithm;
use super::timestamp::oid::{ObjectIdentifier, Oid};
use crypto_bigint::U512;
use curve::{Curve, Point};
use set::{Parameters, Set};

/// How a signature is laid out in bytes; `e` and keys are little-endian in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// r, then s, each little-endian: what the National Certification Authority of Kazakhstan issues and NCALayer
    /// writes. No standard at hand says so; the certificates root_gost_2022 and nca_gost_2022 do.
    Kazakh,
    /// s, then r, each big-endian (RFC 9215 §2.1).
    Russian,
}

impl Layout {
    /// The standard by the name that its country gives it: СТ РК ГОСТ Р 34.10-2015 is ГОСТ Р 34.10-2012.
    pub fn standard(self) -> &'static str {
        match self {
            Layout::Kazakh => "gost3410-2015",
            Layout::Russian => "gost3410-2012",
        }
    }
}

/// A public key: a point of prime order on the curve of a known parameter set.
#[derive(Clone, Debug)]
pub struct Key {
    parameters: &'static Parameters,
    curve: Curve,
    base: Point,
    point: Point,
    layout: Layout,
}

/// id-tc26-gost3410-12-256, -512 (RFC 9215 §4.2), and those of the Kazakh arc.
const KEYS: [(ObjectIdentifier, usize, Layout); 4] = [
    (ObjectIdentifier::new_unwrap("1.2.398.3.10.1.1.2.1"), 256, Layout::Kazakh),
    (ObjectIdentifier::new_unwrap("1.2.398.3.10.1.1.2.2"), 512, Layout::Kazakh),
    (ObjectIdentifier::new_unwrap("1.2.643.7.1.1.1.1"), 256, Layout::Russian),
    (ObjectIdentifier::new_unwrap("1.2.643.7.1.1.1.2"), 512, Layout::Russian),
];

/// Why a key cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// Its parameter set is not known here.
    Parameters(String),
    /// It is not what its standard says.
    Malformed,
}

impl From<Malformed> for KeyError {
    fn from(_: Malformed) -> Self {
        KeyError::Malformed
    }
}

impl Key {
    /// Whether this is the identifier of such a key.
    pub fn is_named(algorithm: &Algorithm<'_>) -> bool {
        KEYS.iter().any(|(oid, ..)| algorithm.oid == *oid)
    }

    /// Reads a key as it stands in a SubjectPublicKeyInfo: GostR3410-2012-PublicKeyParameters, of which the first names
    /// the curve, and an OCTET STRING in the BIT STRING (RFC 9215 §4.2, §4.3).
    pub fn read(algorithm: &Algorithm<'_>, bits: &[u8]) -> Result<Self, KeyError> {
        const WHAT: &str = "SubjectPublicKeyInfo";
        let parameters = algorithm.parameters.ok_or(KeyError::Malformed)?;
        let mut fields = Reader::only(parameters, der::SEQUENCE, WHAT)?;
        let identifier = Oid::read(&mut fields)?;
        let set = Set::of(&identifier).ok_or_else(|| KeyError::Parameters(identifier.to_string()))?;
        let (_, size, layout) = KEYS.iter().find(|(oid, ..)| algorithm.oid == *oid).ok_or(KeyError::Malformed)?;
        let mut outer = Reader::der(bits, WHAT);
        let key = outer.one(der::OCTET_STRING)?.body;
        outer.end()?;
        let key = Self::new(set, key, *layout).filter(|key| key.parameters.bits == *size);
        key.ok_or(KeyError::Malformed)
    }

    /// The point x ‖ y, each little-endian, on the curve of a set; `None` where it is none, or not of the prime order.
    pub fn new(set: Set, bytes: &[u8], layout: Layout) -> Option<Self> {
        let parameters = set.parameters()?;
        let (x, y) = halves(bytes, parameters.bits)?;
        let curve = Curve::new(parameters)?;
        let base = curve.point(&parameters.x, &parameters.y)?;
        let point = curve.point(&little(x)?, &little(y)?)?;
        // of a cofactor of 1 every point but infinity is of the prime order, and infinity has no coordinates
        if parameters.cofactor != 1 {
            let multiple = curve.combine((&parameters.q, &point), (&U512::ZERO, &base));
            if !curve.is_infinity(&multiple) {
                return None;
            }
        }
        Some(Key { parameters, curve, base, point, layout })
    }

    /// Bits of a number in this key: 256 or 512.
    pub fn bits(&self) -> usize {
        self.parameters.bits
    }

    /// How its owner's country lays signatures out.
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// Whether `signature` is one of the message with this Streebog digest under this key (RFC 7091 §6.2). The digest
    /// has as many bits as the key.
    pub fn verifies(&self, digest: &[u8], signature: &[u8], layout: Layout) -> bool {
        self.verified(digest, signature, layout).unwrap_or(false)
    }

    fn verified(&self, digest: &[u8], signature: &[u8], layout: Layout) -> Option<bool> {
        let Parameters { bits, q, .. } = self.parameters;
        let (first, second) = halves(signature, *bits)?;
        let (r, s) = match layout {
            Layout::Kazakh => (little(first)?, little(second)?),
            Layout::Russian => (big(second)?, big(first)?),
        };
        let inside = |number: &U512| *number != U512::ZERO && number < q;
        if !inside(&r) || !inside(&s) || digest.len().checked_mul(8)? != *bits {
            return Some(false);
        }
        let order = curve::modulus(*q)?;
        let number = |number: &U512| crypto_bigint::modular::FixedMontyForm::new(number, &order);
        let mut e = number(&little(digest)?);
        if e.retrieve() == U512::ZERO {
            e = number(&U512::ONE);
        }
        let v = Option::<crypto_bigint::modular::FixedMontyForm<{ U512::LIMBS }>>::from(e.invert_vartime())?;
        let (z1, z2) = (number(&s) * v, -(number(&r) * v));
        let point = self.curve.combine((&z1.retrieve(), &self.base), (&z2.retrieve(), &self.point));
        Some(self.curve.has_abscissa(&point, &r, q))
    }
}

/// Two numbers of so many bits, and nothing else.
fn halves(bytes: &[u8], bits: usize) -> Option<(&[u8], &[u8])> {
    let length = bits / 8;
    (bytes.len() == length.checked_mul(2)?).then(|| bytes.split_at_checked(length))?
}

/// The number with these bytes, the least first; `None` for more than 64.
fn little(bytes: &[u8]) -> Option<U512> {
    let mut whole = [0; 64];
    whole.get_mut(..bytes.len())?.copy_from_slice(bytes);
    Some(U512::from_le_slice(&whole))
}

/// The number with these bytes, the greatest first; `None` for more than 64.
fn big(bytes: &[u8]) -> Option<U512> {
    let mut whole = [0; 64];
    whole.get_mut(64usize.checked_sub(bytes.len())?..)?.copy_from_slice(bytes);
    Some(U512::from_be_slice(&whole))
}
