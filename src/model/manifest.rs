//! The manifest: what the seal covers.

use super::record::Kind;
use crate::base::cbor::{self, CborError};
use crate::base::limits::Limits;
use crate::base::moment::Moment;
use crate::base::octets::{Digest, Id, Octets};
use serde::{Deserialize, Serialize};

/// The payload of manifest.cose. It names no party, place or file: those are records.
///
/// ```cddl
/// manifest = { bundle: id, case: id, format: "aigaq-evidence", journal: journal-head,
///              program: program, records: [1*200000 listed], sealed: moment, signer: bstr .size 32,
///              version: 1 }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Names this bundle.
    pub bundle: Id,
    /// Names the case; several bundles may share it.
    pub case: Id,
    /// Always [`Manifest::FORMAT`].
    pub format: String,
    /// The journal as it stands in journal.cbor.
    pub journal: JournalHead,
    /// What made the seal.
    pub program: Program,
    /// The records in ascending order of their numbers.
    pub records: Vec<Listed>,
    /// When the seal was made, by the clock of the sealing machine.
    pub sealed: Moment,
    /// The Ed25519 public key that the seal is made with.
    pub signer: Octets<32>,
    /// Always 1.
    pub version: u64,
}

/// Length, count and digest of the journal.
///
/// ```cddl
/// journal-head = { count: uint, length: uint, sha256: digest }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalHead {
    /// Number of entries.
    pub count: u64,
    /// Length in bytes.
    pub length: u64,
    /// SHA-256 of all bytes.
    pub sha256: Digest,
}

/// The program that sealed.
///
/// ```cddl
/// program = { name: tstr .size (1..100), sha256: digest, version: tstr .size (1..100) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Its name.
    pub name: String,
    /// SHA-256 of its own file.
    pub sha256: Digest,
    /// Its version.
    pub version: String,
}

/// One record of the list: number, kind, digest.
///
/// ```cddl
/// listed = [ n: number, kind: kind, sha256: digest ]
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The number of the record.
    pub n: u32,
    /// Its kind, so that a withheld record is still known to be, say, a person.
    pub kind: Kind,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
}

impl Serialize for Listed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.n, self.kind, self.sha256).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Listed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (n, kind, sha256) = Deserialize::deserialize(deserializer)?;
        Ok(Listed { n, kind, sha256 })
    }
}

/// Why the payload of a seal is not a manifest of format 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum ManifestError {
    /// Not the CBOR that the format says.
    Cbor(CborError),
    /// A field breaks its bound.
    Bound { field: &'static str },
    /// Another format, or a version or a kind of record that this reader does not know.
    Unsupported { what: &'static str, found: String },
}

impl From<CborError> for ManifestError {
    fn from(error: CborError) -> Self {
        ManifestError::Cbor(error)
    }
}

impl Manifest {
    /// The value of `format`.
    pub const FORMAT: &'static str = "aigaq-evidence";
    /// The most records that a bundle lists: 100,000 exhibits and as many of the rest.
    pub const MAX_RECORDS: usize = 200_000;
    /// The value of `version`.
    pub const VERSION: u64 = 1;

    /// The bytes that are signed.
    pub fn encode(&self) -> Result<Vec<u8>, CborError> {
        cbor::encode(self)
    }

    /// Reads the signed bytes.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, ManifestError> {
        #[derive(Deserialize)]
        struct Peek {
            format: String,
            version: u64,
        }
        #[derive(Deserialize)]
        struct Kinds {
            records: Vec<(u32, String, Digest)>,
        }
        cbor::walk_whole(bytes, limits)?;
        let peek: Peek = cbor::peek(bytes)?;
        if peek.format != Self::FORMAT {
            return Err(ManifestError::Unsupported { what: "format", found: peek.format });
        }
        if peek.version != Self::VERSION {
            return Err(ManifestError::Unsupported { what: "version", found: peek.version.to_string() });
        }
        let kinds: Kinds = cbor::peek(bytes)?;
        if let Some((_, kind, _)) = kinds.records.into_iter().find(|(_, kind, _)| Kind::known(kind).is_none()) {
            return Err(ManifestError::Unsupported { what: "kind", found: kind });
        }
        let manifest: Manifest = cbor::decode(bytes, limits)?;
        match manifest.broken_bound(limits) {
            Some(field) => Err(ManifestError::Bound { field }),
            None => Ok(manifest),
        }
    }

    /// The listed record of this number.
    pub fn listed(&self, n: u32) -> Option<&Listed> {
        self.records.binary_search_by_key(&n, |listed| listed.n).ok().and_then(|at| self.records.get(at))
    }

    /// The numbers of the exhibits, ascending.
    pub fn exhibits(&self) -> impl Iterator<Item = u32> {
        self.records.iter().filter(|listed| listed.kind == Kind::Exhibit).map(|listed| listed.n)
    }

    fn broken_bound(&self, limits: &Limits) -> Option<&'static str> {
        let program = [&self.program.name, &self.program.version];
        let cases = self.records.iter().filter(|listed| listed.kind == Kind::Case).count();
        let bounds = [
            ("program", program.iter().all(|text| (1..=100).contains(&text.len()))),
            ("records", self.records.first().is_some_and(|listed| listed.n == 1 && listed.kind == Kind::Case)),
            ("records", cases == 1),
            ("records", self.records.is_sorted_by(|a, b| a.n < b.n)),
            ("records", self.records.len() <= Self::MAX_RECORDS),
            ("records", self.exhibits().count() <= limits.exhibits),
        ];
        bounds.iter().find(|(_, holds)| !holds).map(|(field, _)| *field)
    }
}
