//! Digest algorithms: those that are believed, those known to be weak, those not known here.

use super::der::{self, Malformed, Reader};
use super::oid::{ObjectIdentifier, Oid};
use crate::base::reason::{Facts, Reason, terse};
use sha2::Digest as _;
use std::fmt;

/// AlgorithmIdentifier (RFC 5280 §4.1.1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Algorithm<'a> {
    /// Which algorithm.
    pub oid: Oid<'a>,
    /// Its parameters as received; `None` where there are none.
    pub parameters: Option<&'a [u8]>,
    /// The whole AlgorithmIdentifier as received.
    pub whole: &'a [u8],
}

impl<'a> Algorithm<'a> {
    /// Reads the next element of `reader`.
    pub fn read(reader: &mut Reader<'a>) -> Result<Self, Malformed> {
        let element = reader.one(der::SEQUENCE)?;
        Self::inside(element.whole, element.strict("AlgorithmIdentifier"))
    }

    /// Reads the contents of an AlgorithmIdentifier, which an `[n] IMPLICIT` may enclose.
    pub fn inside(whole: &'a [u8], mut reader: Reader<'a>) -> Result<Self, Malformed> {
        let oid = Oid::read(&mut reader)?;
        let parameters = if reader.is_empty() { None } else { Some(reader.any()?.whole) };
        reader.end()?;
        Ok(Algorithm { oid, parameters, whole })
    }

    /// Whether there are no parameters, or NULL in their place (RFC 4055 §2.1, RFC 5754 §2).
    pub fn is_bare(&self) -> bool {
        matches!(self.parameters, None | Some([der::NULL, 0]))
    }
}

/// Why an algorithm is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum AlgorithmError {
    /// Not known here: nothing is concluded about what it protects.
    Unsupported { found: String },
    /// Known to be weak: what it protects is not believed.
    Weak { found: String },
}

impl Reason for AlgorithmError {
    fn code(&self) -> &'static str {
        match self {
            AlgorithmError::Unsupported { .. } => "token.algorithm-unsupported",
            AlgorithmError::Weak { .. } => "token.algorithm-weak",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            AlgorithmError::Unsupported { found } | AlgorithmError::Weak { found } => {
                vec![("found", found.as_str().into())]
            }
        }
    }
}

impl fmt::Display for AlgorithmError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for AlgorithmError {}

/// A digest algorithm that is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
    /// Streebog with 256 bits (RFC 6986), ГОСТ Р 34.11-2012.
    Streebog256,
    /// Streebog with 512 bits.
    Streebog512,
}

/// Streebog has two identifiers each: that of the Kazakh arc (1.2.398.3.10.1.3) and that of TC26.
const KNOWN: [(ObjectIdentifier, Hash); 7] = [
    (ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1"), Hash::Sha256),
    (ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2"), Hash::Sha384),
    (ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3"), Hash::Sha512),
    (ObjectIdentifier::new_unwrap("1.2.398.3.10.1.3.2"), Hash::Streebog256),
    (ObjectIdentifier::new_unwrap("1.2.398.3.10.1.3.3"), Hash::Streebog512),
    (ObjectIdentifier::new_unwrap("1.2.643.7.1.1.2.2"), Hash::Streebog256),
    (ObjectIdentifier::new_unwrap("1.2.643.7.1.1.2.3"), Hash::Streebog512),
];

/// With collisions known or feared: RFC 6151 (MD5), RFC 6150 (MD4), RFC 6149 (MD2), RFC 6194 (SHA-1).
const WEAK: [(ObjectIdentifier, &str); 4] = [
    (ObjectIdentifier::new_unwrap("1.3.14.3.2.26"), "sha1"),
    (ObjectIdentifier::new_unwrap("1.2.840.113549.2.5"), "md5"),
    (ObjectIdentifier::new_unwrap("1.2.840.113549.2.4"), "md4"),
    (ObjectIdentifier::new_unwrap("1.2.840.113549.2.2"), "md2"),
];

/// Those that a person may be told by name, though nothing is computed with them.
const NAMED: [(ObjectIdentifier, &str); 4] = [
    (ObjectIdentifier::new_unwrap("1.2.398.3.10.1.3.1"), "gost34311-95"),
    (ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.4"), "sha224"),
    (ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.8"), "sha3-256"),
    (ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.10"), "sha3-512"),
];

impl Hash {
    /// The algorithm that an AlgorithmIdentifier names, or why it is not used.
    pub fn of(algorithm: &Algorithm<'_>) -> Result<Self, AlgorithmError> {
        if let Some((_, name)) = WEAK.iter().find(|(oid, _)| algorithm.oid == *oid) {
            return Err(AlgorithmError::Weak { found: (*name).to_owned() });
        }
        let unsupported = || AlgorithmError::Unsupported { found: Self::name_of(algorithm) };
        match KNOWN.iter().find(|(oid, _)| algorithm.oid == *oid) {
            Some((_, hash)) if algorithm.is_bare() => Ok(*hash),
            _ => Err(unsupported()),
        }
    }

    /// The name of a digest algorithm, believed or not; its dotted identifier where it has none here.
    pub fn name_of(algorithm: &Algorithm<'_>) -> String {
        let known = KNOWN.iter().map(|(oid, hash)| (oid, hash.name()));
        let other = WEAK.iter().chain(&NAMED).map(|(oid, name)| (oid, *name));
        let found = known.chain(other).find(|(oid, _)| algorithm.oid == **oid);
        found.map_or_else(|| algorithm.oid.to_string(), |(_, name)| name.to_owned())
    }

    /// The name, as in COSE and on papers.
    pub fn name(self) -> &'static str {
        match self {
            Hash::Sha256 => "sha256",
            Hash::Sha384 => "sha384",
            Hash::Sha512 => "sha512",
            Hash::Streebog256 => "streebog-256",
            Hash::Streebog512 => "streebog-512",
        }
    }

    /// Whether signatures of ГОСТ Р 34.10-2012 are made over it, and no others.
    pub fn is_streebog(self) -> bool {
        matches!(self, Hash::Streebog256 | Hash::Streebog512)
    }

    /// The length of a digest in bytes.
    pub fn length(self) -> usize {
        match self {
            Hash::Sha256 | Hash::Streebog256 => 32,
            Hash::Sha384 => 48,
            Hash::Sha512 | Hash::Streebog512 => 64,
        }
    }

    /// The digest of bytes at hand.
    pub fn digest(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Hash::Sha256 => sha2::Sha256::digest(bytes).to_vec(),
            Hash::Sha384 => sha2::Sha384::digest(bytes).to_vec(),
            Hash::Sha512 => sha2::Sha512::digest(bytes).to_vec(),
            Hash::Streebog256 => streebog::Streebog256::digest(bytes).to_vec(),
            Hash::Streebog512 => streebog::Streebog512::digest(bytes).to_vec(),
        }
    }
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
