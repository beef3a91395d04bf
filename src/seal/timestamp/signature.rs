//! Signatures of authorities and of persons: RSA PKCS#1 v1.5 and PSS (RFC 8017), ECDSA (FIPS 186-5), Ed25519
//! (RFC 8032), over SHA-256, SHA-384 and SHA-512, and ГОСТ Р 34.10-2012 over Streebog, under the identifiers of
//! X.509 and CMS.
//!
//! Only public keys are handled here, so RUSTSEC-2023-0071 (timing of the `rsa` crate's private-key
//! operations) does not touch it.

use super::der::{self, Malformed, Reader};
use super::hash::{Algorithm, AlgorithmError, Hash};
use super::oid::{ObjectIdentifier, Oid};
use crate::base::octets::Octets;
use crate::base::reason::{Facts, Reason, terse};
use crate::seal::ed25519::PublicKey;
use crate::seal::gost::{self, Layout};
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::traits::PublicKeyParts as _;
use rsa::{BoxedUint, Pkcs1v15Sign, Pss, RsaPublicKey};
use std::fmt;

/// Why a signature does not hold, or cannot be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignatureError {
    /// Its algorithm, or that of the key, is weak or not known here.
    Algorithm(AlgorithmError),
    /// It is not a signature of these bytes under this key.
    Invalid,
    /// The key or the parameters are not what their standard says.
    Malformed(Malformed),
}

impl Reason for SignatureError {
    fn code(&self) -> &'static str {
        match self {
            SignatureError::Algorithm(error) => error.code(),
            SignatureError::Invalid => "token.signature-invalid",
            SignatureError::Malformed(error) => error.code(),
        }
    }

    fn facts(&self) -> Facts {
        match self {
            SignatureError::Algorithm(error) => error.facts(),
            SignatureError::Invalid => vec![],
            SignatureError::Malformed(error) => error.facts(),
        }
    }
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for SignatureError {}

impl From<Malformed> for SignatureError {
    fn from(error: Malformed) -> Self {
        SignatureError::Malformed(error)
    }
}

impl From<AlgorithmError> for SignatureError {
    fn from(error: AlgorithmError) -> Self {
        SignatureError::Algorithm(error)
    }
}

/// How a signature was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Ecdsa(Hash),
    Ed25519,
    Gost(Hash, Layout),
    RsaPkcs1(Hash),
    RsaPss { hash: Hash, salt: usize },
}

const fn oid(dotted: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(dotted)
}

const RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.1");
const PSS: ObjectIdentifier = oid("1.2.840.113549.1.1.10");
const MGF1: ObjectIdentifier = oid("1.2.840.113549.1.1.8");
const EC: ObjectIdentifier = oid("1.2.840.10045.2.1");
const ED25519: ObjectIdentifier = oid("1.3.101.112");

/// RFC 8017 appendix C, RFC 5758 §3.2, RFC 8410 §3, RFC 9215 §2; the Kazakh arc (1.2.398.3.10.1.1.2.3).
const SCHEMES: [(ObjectIdentifier, Scheme); 11] = [
    (oid("1.2.840.113549.1.1.11"), Scheme::RsaPkcs1(Hash::Sha256)),
    (oid("1.2.840.113549.1.1.12"), Scheme::RsaPkcs1(Hash::Sha384)),
    (oid("1.2.840.113549.1.1.13"), Scheme::RsaPkcs1(Hash::Sha512)),
    (oid("1.2.840.10045.4.3.2"), Scheme::Ecdsa(Hash::Sha256)),
    (oid("1.2.840.10045.4.3.3"), Scheme::Ecdsa(Hash::Sha384)),
    (oid("1.2.840.10045.4.3.4"), Scheme::Ecdsa(Hash::Sha512)),
    (ED25519, Scheme::Ed25519),
    (oid("1.2.398.3.10.1.1.2.3.1"), Scheme::Gost(Hash::Streebog256, Layout::Kazakh)),
    (oid("1.2.398.3.10.1.1.2.3.2"), Scheme::Gost(Hash::Streebog512, Layout::Kazakh)),
    (oid("1.2.643.7.1.1.3.2"), Scheme::Gost(Hash::Streebog256, Layout::Russian)),
    (oid("1.2.643.7.1.1.3.3"), Scheme::Gost(Hash::Streebog512, Layout::Russian)),
];

/// In CMS an identifier of keys may stand for the signature; the digest beside it completes it, as with RSA.
const BARE: [(ObjectIdentifier, Hash, Layout); 4] = [
    (oid("1.2.398.3.10.1.1.2.1"), Hash::Streebog256, Layout::Kazakh),
    (oid("1.2.398.3.10.1.1.2.2"), Hash::Streebog512, Layout::Kazakh),
    (oid("1.2.643.7.1.1.1.1"), Hash::Streebog256, Layout::Russian),
    (oid("1.2.643.7.1.1.1.2"), Hash::Streebog512, Layout::Russian),
];

/// Signatures over a digest that is known to be weak.
const WEAK: [(ObjectIdentifier, &str); 7] = [
    (oid("1.2.840.113549.1.1.2"), "rsa-pkcs1-md2"),
    (oid("1.2.840.113549.1.1.3"), "rsa-pkcs1-md4"),
    (oid("1.2.840.113549.1.1.4"), "rsa-pkcs1-md5"),
    (oid("1.2.840.113549.1.1.5"), "rsa-pkcs1-sha1"),
    (oid("1.3.14.3.2.29"), "rsa-pkcs1-sha1"),
    (oid("1.2.840.10045.4.1"), "ecdsa-sha1"),
    (oid("1.2.840.10040.4.3"), "dsa-sha1"),
];

/// Named, not judged: the earlier Kazakh standard, and others met in certificates of authorities.
const NAMED: [(ObjectIdentifier, &str); 8] = [
    (oid("1.2.398.3.10.1.1.1.1"), "gost34310-2004"),
    (oid("1.2.398.3.10.1.1.1.2"), "gost34310-2004"),
    (oid("1.3.6.1.4.1.6801.1.2.2"), "gost34310-2004"),
    (oid("1.2.840.113549.1.1.14"), "rsa-pkcs1-sha224"),
    (oid("1.2.840.10045.4.3.1"), "ecdsa-sha224"),
    (oid("1.3.101.113"), "ed448"),
    (oid("1.3.36.3.3.2.8.1.1.7"), "brainpoolP256r1"),
    (oid("1.3.36.3.3.2.8.1.1.11"), "brainpoolP384r1"),
];

fn unsupported(algorithm: &Algorithm<'_>) -> AlgorithmError {
    let found = NAMED.iter().find(|(oid, _)| algorithm.oid == *oid);
    AlgorithmError::Unsupported { found: found.map_or_else(|| algorithm.oid.to_string(), |(_, name)| (*name).into()) }
}

impl Scheme {
    /// Reads a signature's AlgorithmIdentifier. `digest` is the digestAlgorithm beside it in CMS,
    /// which completes a bare rsaEncryption (RFC 3370 §3.2).
    fn of(algorithm: &Algorithm<'_>, digest: Option<Hash>) -> Result<Self, SignatureError> {
        if let Some((_, name)) = WEAK.iter().find(|(oid, _)| algorithm.oid == *oid) {
            return Err(AlgorithmError::Weak { found: (*name).to_owned() }.into());
        }
        if algorithm.oid == PSS {
            return Self::pss(algorithm);
        }
        let bare = |digest: Hash| BARE.iter().find(|(oid, hash, _)| algorithm.oid == *oid && *hash == digest);
        let scheme = match digest {
            Some(digest) if algorithm.oid == RSA && !digest.is_streebog() => Some(Scheme::RsaPkcs1(digest)),
            Some(digest) if bare(digest).is_some() => {
                bare(digest).map(|(_, hash, layout)| Scheme::Gost(*hash, *layout))
            }
            _ => SCHEMES.iter().find(|(oid, _)| algorithm.oid == *oid).map(|(_, scheme)| *scheme),
        };
        let scheme = scheme.ok_or_else(|| unsupported(algorithm))?;
        if !algorithm.is_bare() {
            return Err(Malformed { what: "AlgorithmIdentifier" }.into());
        }
        Ok(scheme)
    }

    /// RSASSA-PSS-params (RFC 4055 §3.1): absent fields mean SHA-1 and a salt of 20 bytes.
    fn pss(algorithm: &Algorithm<'_>) -> Result<Self, SignatureError> {
        const WHAT: &str = "RSASSA-PSS-params";
        let weak = || AlgorithmError::Weak { found: "rsa-pss-sha1".to_owned() };
        let mut fields = Reader::only(algorithm.parameters.ok_or_else(weak)?, der::SEQUENCE, WHAT)?;
        let hash = fields.optional(der::constructed(0))?.ok_or_else(weak)?;
        let hash = Hash::of(&Algorithm::read(&mut hash.strict(WHAT))?)?;
        let mask = fields.optional(der::constructed(1))?.ok_or_else(weak)?;
        let mask = Algorithm::read(&mut mask.strict(WHAT))?;
        let salt = match fields.optional(der::constructed(2))? {
            Some(salt) => salt.strict(WHAT).one(der::INTEGER)?.small().ok_or(fields.malformed())?,
            None => 20,
        };
        let trailer = match fields.optional(der::constructed(3))? {
            Some(trailer) => trailer.strict(WHAT).one(der::INTEGER)?.small(),
            None => Some(1),
        };
        fields.end()?;
        if mask.oid != MGF1 {
            return Err(unsupported(&mask).into());
        }
        let mask = Hash::of(&Algorithm::read(&mut Reader::der(mask.parameters.ok_or_else(weak)?, WHAT))?)?;
        // the longest salt that fits a modulus of `LARGEST_RSA` bits
        let salt = usize::try_from(salt).ok().filter(|salt| *salt <= LARGEST_RSA / 8);
        match (salt, trailer) {
            (Some(salt), Some(1)) if mask == hash && !hash.is_streebog() => Ok(Scheme::RsaPss { hash, salt }),
            (Some(_), Some(1)) => Err(AlgorithmError::Unsupported { found: "rsa-pss-mixed".to_owned() }.into()),
            _ => Err(Malformed { what: WHAT }.into()),
        }
    }

    fn name(self) -> String {
        match self {
            Scheme::Ecdsa(hash) => format!("ecdsa-{}", hash.name()),
            Scheme::Ed25519 => "ed25519".to_owned(),
            Scheme::Gost(hash, layout) => format!("{}-{}", layout.standard(), hash.length() * 8),
            Scheme::RsaPkcs1(hash) => format!("rsa-pkcs1-{}", hash.name()),
            Scheme::RsaPss { hash, .. } => format!("rsa-pss-{}", hash.name()),
        }
    }
}

/// RSA keys below are refused (NIST SP 800-57 part 1 rev. 5, table 2: under 112 bits of security).
const SMALLEST_RSA: usize = 2048;
/// RSA keys above are not computed with: the bound of ring and of the `rsa` crate.
const LARGEST_RSA: usize = 8192;

enum Key {
    Ed25519(PublicKey),
    Gost(Box<gost::Key>),
    P256(p256::ecdsa::VerifyingKey),
    P384(p384::ecdsa::VerifyingKey),
    P521(p521::ecdsa::VerifyingKey),
    Rsa(RsaPublicKey),
    /// Bound to PSS, perhaps to one digest and a shortest salt (RFC 4055 §1.2, §3.3).
    RsaPss(RsaPublicKey, Option<(Hash, usize)>),
}

const P256: ObjectIdentifier = oid("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = oid("1.3.132.0.34");
const P521: ObjectIdentifier = oid("1.3.132.0.35");

const SPKI: Malformed = Malformed { what: "SubjectPublicKeyInfo" };

impl Key {
    /// Reads a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7).
    fn read(spki: &[u8]) -> Result<Self, SignatureError> {
        let mut fields = Reader::only(spki, der::SEQUENCE, SPKI.what)?;
        let algorithm = Algorithm::read(&mut fields)?;
        let key = fields.one(der::BIT_STRING)?.octets().ok_or(SPKI)?;
        fields.end()?;
        if algorithm.oid == RSA && algorithm.is_bare() {
            return Self::rsa(key).map(Key::Rsa);
        }
        if algorithm.oid == PSS {
            let bound = match algorithm.parameters.map(|_| Scheme::pss(&algorithm)).transpose()? {
                Some(Scheme::RsaPss { hash, salt }) => Some((hash, salt)),
                _ => None,
            };
            return Self::rsa(key).map(|key| Key::RsaPss(key, bound));
        }
        if algorithm.oid == ED25519 && algorithm.parameters.is_none() {
            let key = Octets(key.try_into().map_err(|_| SPKI)?);
            return PublicKey::enrol(&key).map(Key::Ed25519).map_err(|_| SPKI.into());
        }
        if gost::Key::is_named(&algorithm) {
            return gost::Key::read(&algorithm, key).map(|key| Key::Gost(Box::new(key))).map_err(|error| match error {
                gost::KeyError::Parameters(found) => AlgorithmError::Unsupported { found }.into(),
                gost::KeyError::Malformed => SPKI.into(),
            });
        }
        if algorithm.oid != EC {
            return Err(unsupported(&algorithm).into());
        }
        let curve = algorithm.parameters.ok_or(SPKI)?;
        let Ok(curve) = Oid::read(&mut Reader::der(curve, SPKI.what)) else {
            return Err(AlgorithmError::Unsupported { found: "ec-explicit-parameters".to_owned() }.into());
        };
        // `from_sec1_bytes` checks that the point is on the curve and not at infinity (SEC 1 §3.2.2.1)
        if curve == P256 {
            p256::ecdsa::VerifyingKey::from_sec1_bytes(key).map(Key::P256).map_err(|_| SPKI.into())
        } else if curve == P384 {
            p384::ecdsa::VerifyingKey::from_sec1_bytes(key).map(Key::P384).map_err(|_| SPKI.into())
        } else if curve == P521 {
            p521::ecdsa::VerifyingKey::from_sec1_bytes(key).map(Key::P521).map_err(|_| SPKI.into())
        } else {
            Err(unsupported(&Algorithm { oid: curve, ..algorithm }).into())
        }
    }

    /// RSAPublicKey (RFC 8017 appendix A.1.1).
    fn rsa(key: &[u8]) -> Result<RsaPublicKey, SignatureError> {
        let mut fields = Reader::only(key, der::SEQUENCE, "RSAPublicKey")?;
        let mut number = || fields.one(der::INTEGER)?.unsigned().ok_or(Malformed { what: "RSAPublicKey" });
        let (modulus, exponent) = (number()?, number()?);
        fields.end()?;
        let first = modulus.first().ok_or(fields.malformed())?;
        let bits = modulus.len().saturating_mul(8).saturating_sub(first.leading_zeros() as usize);
        if bits < SMALLEST_RSA {
            return Err(AlgorithmError::Weak { found: format!("rsa-{bits}") }.into());
        }
        if bits > LARGEST_RSA {
            return Err(AlgorithmError::Unsupported { found: format!("rsa-{bits}") }.into());
        }
        // exponents have at most 33 bits: the bound of ring and of the `rsa` crate
        if exponent.len() > 5 {
            return Err(AlgorithmError::Unsupported { found: "rsa-exponent".to_owned() }.into());
        }
        let number = |bytes: &[u8]| BoxedUint::from_be_slice_vartime(bytes);
        RsaPublicKey::new_with_size_limits(number(modulus), number(exponent), SMALLEST_RSA..=LARGEST_RSA)
            .map_err(|_| fields.malformed().into())
    }
}

/// Whether `signature` is one of `message` under the key in `spki` (a SubjectPublicKeyInfo); the
/// name of its algorithm if so.
pub fn verify(
    algorithm: &Algorithm<'_>,
    digest: Option<Hash>,
    spki: &[u8],
    message: &[u8],
    signature: &[u8],
) -> Result<String, SignatureError> {
    let scheme = Scheme::of(algorithm, digest)?;
    let holds = match (Key::read(spki)?, scheme) {
        (Key::Rsa(key), Scheme::RsaPkcs1(hash)) => pkcs1(&key, hash, message, signature),
        (Key::Rsa(key), Scheme::RsaPss { hash, salt }) => pss(&key, hash, salt, message, signature),
        (Key::RsaPss(key, bound), Scheme::RsaPss { hash, salt })
            if bound.is_none_or(|(only, shortest)| only == hash && shortest <= salt) =>
        {
            pss(&key, hash, salt, message, signature)
        }
        (Key::Ed25519(key), Scheme::Ed25519) => {
            <[u8; 64]>::try_from(signature).is_ok_and(|signature| key.verifies(message, &Octets(signature)))
        }
        (Key::Gost(key), Scheme::Gost(hash, layout)) if key.bits() == hash.length() * 8 => {
            key.verifies(&hash.digest(message), signature, layout)
        }
        (Key::P256(key), Scheme::Ecdsa(hash)) => fixed(signature, 32).is_some_and(|signature| {
            let signature = p256::ecdsa::Signature::from_slice(&signature);
            signature.is_ok_and(|signature| key.verify_prehash(&hash.digest(message), &signature).is_ok())
        }),
        (Key::P384(key), Scheme::Ecdsa(hash)) => fixed(signature, 48).is_some_and(|signature| {
            let signature = p384::ecdsa::Signature::from_slice(&signature);
            signature.is_ok_and(|signature| key.verify_prehash(&hash.digest(message), &signature).is_ok())
        }),
        (Key::P521(key), Scheme::Ecdsa(hash)) => fixed(signature, 66).is_some_and(|signature| {
            let signature = p521::ecdsa::Signature::from_slice(&signature);
            signature.is_ok_and(|signature| key.verify_prehash(&hash.digest(message), &signature).is_ok())
        }),
        _ => return Err(Malformed { what: "AlgorithmIdentifier" }.into()),
    };
    if holds { Ok(scheme.name()) } else { Err(SignatureError::Invalid) }
}

/// The name of the key in `spki` (a SubjectPublicKeyInfo) that signatures can be verified with; the name of its
/// algorithm, or of what is wrong with it, where none can.
pub fn usable(spki: &[u8]) -> Result<String, String> {
    match Key::read(spki) {
        Ok(Key::Ed25519(_)) => Ok("ed25519".to_owned()),
        Ok(Key::Gost(key)) => Ok(format!("{}-{}", key.layout().standard(), key.bits())),
        Ok(Key::P256(_)) => Ok("ecdsa-p256".to_owned()),
        Ok(Key::P384(_)) => Ok("ecdsa-p384".to_owned()),
        Ok(Key::P521(_)) => Ok("ecdsa-p521".to_owned()),
        Ok(Key::Rsa(key) | Key::RsaPss(key, _)) => Ok(format!("rsa-{}", key.size() * 8)),
        Err(SignatureError::Algorithm(AlgorithmError::Weak { found } | AlgorithmError::Unsupported { found })) => {
            Err(found)
        }
        Err(SignatureError::Malformed(error)) => Err(error.what.to_owned()),
        Err(SignatureError::Invalid) => Err(SPKI.what.to_owned()),
    }
}

fn pkcs1(key: &RsaPublicKey, hash: Hash, message: &[u8], signature: &[u8]) -> bool {
    let scheme = match hash {
        Hash::Sha256 => Pkcs1v15Sign::new::<sha2::Sha256>(),
        Hash::Sha384 => Pkcs1v15Sign::new::<sha2::Sha384>(),
        Hash::Sha512 => Pkcs1v15Sign::new::<sha2::Sha512>(),
        Hash::Streebog256 | Hash::Streebog512 => return false,
    };
    key.verify(scheme, &hash.digest(message), signature).is_ok()
}

fn pss(key: &RsaPublicKey, hash: Hash, salt: usize, message: &[u8], signature: &[u8]) -> bool {
    let digest = hash.digest(message);
    let verified = match hash {
        Hash::Sha256 => key.verify(Pss::<sha2::Sha256>::new_with_salt(salt), &digest, signature),
        Hash::Sha384 => key.verify(Pss::<sha2::Sha384>::new_with_salt(salt), &digest, signature),
        Hash::Sha512 => key.verify(Pss::<sha2::Sha512>::new_with_salt(salt), &digest, signature),
        Hash::Streebog256 | Hash::Streebog512 => return false,
    };
    verified.is_ok()
}

/// ECDSA-Sig-Value (RFC 3279 §2.2.3) as two numbers of `length` bytes; `None` for anything but its
/// one DER form.
fn fixed(signature: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut fields = Reader::only(signature, der::SEQUENCE, "ECDSA-Sig-Value").ok()?;
    let mut both = Vec::with_capacity(length.checked_mul(2)?);
    for _ in 0..2 {
        let number = fields.one(der::INTEGER).ok()?.unsigned()?;
        both.resize(both.len().checked_add(length.checked_sub(number.len())?)?, 0);
        both.extend_from_slice(number);
    }
    fields.end().ok()?;
    Some(both)
}
