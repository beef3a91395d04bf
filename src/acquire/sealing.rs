//! The seal: the manifest over what stands, signed, and the container closed with it.

use super::error::AcquireError;
use super::ledger::Ledger;
use crate::base::digest::sha256;
use crate::base::limits::Limits;
use crate::base::moment::Moment;
use crate::base::octets::{Digest, Id};
use crate::bundle::part::Part;
use crate::bundle::writer::Writer;
use crate::model::manifest::{JournalHead, Manifest, Program};
use crate::seal::cose::Purpose;
use crate::seal::signer::Signer;
use std::io::{self, Seek, Write};

/// Gives time-stamp responses (RFC 3161 §2.4.2) over a SHA-256, each as received and of at most
/// `Limits::appended_bytes`; none, when no authority is asked or none answers.
pub type Stamping<'a> = dyn Fn(&Digest) -> Vec<Vec<u8>> + Sync + 'a;

/// What a seal is made with: once, and with it goes the key. No authority is asked while a secret is in memory.
pub struct Sealing<'a> {
    /// The key.
    pub signer: Signer,
    /// The program that seals.
    pub program: &'a Program,
    /// The caps of the format.
    pub limits: &'a Limits,
    /// Where time-stamps over the manifest come from.
    pub stamp: &'a Stamping<'a>,
}

/// A bundle that was sealed and is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// SHA-256 of manifest.cose.
    pub seal_digest: Digest,
    /// The number of exhibits.
    pub exhibits: usize,
    /// The number of records.
    pub records: usize,
    /// When, by the clock of this machine.
    pub sealed: Moment,
    /// The number of time-stamps in the bundle.
    pub tokens: usize,
}

impl<'a> Sealing<'a> {
    /// Signs the manifest over the ledger, whose journal is closed, and wipes the key. Gives the way to the authorities back.
    pub fn manifest(
        self,
        ledger: &Ledger,
        bundle: Id,
        case: Id,
        sealed: Moment,
    ) -> Result<(Vec<u8>, Sealed, &'a Stamping<'a>), AcquireError> {
        let journal = ledger.journal();
        let manifest = Manifest {
            bundle,
            case,
            format: Manifest::FORMAT.to_owned(),
            journal: JournalHead { count: ledger.entries(), length: journal.len() as u64, sha256: sha256(journal) },
            program: self.program.clone(),
            records: ledger.listed(),
            sealed,
            signer: self.signer.public().octets(),
            version: Manifest::VERSION,
        };
        let (exhibits, records) = (manifest.exhibits().count(), manifest.records.len());
        let cose = self.signer.sign(manifest.encode()?, Purpose::Manifest, self.limits)?;
        let seal_digest = sha256(&cose);
        Ok((cose, Sealed { seal_digest, exhibits, records, sealed, tokens: 0 }, self.stamp))
    }
}

/// What comes behind the records of a bundle.
pub struct Ending<'a> {
    /// The journal.
    pub journal: &'a [u8],
    /// The time-stamps whose digests the journal holds, in its order.
    pub anchors: &'a [Vec<u8>],
    /// manifest.cose.
    pub manifest: &'a [u8],
    /// The time-stamps over it.
    pub tokens: &'a [Vec<u8>],
}

/// Writes all that comes behind the exhibits, and ends the container.
pub fn close<W: Write + Seek>(
    mut writer: Writer<W>,
    records: impl Iterator<Item = io::Result<(u32, Vec<u8>)>>,
    ending: &Ending<'_>,
) -> io::Result<W> {
    for record in records {
        let (n, bytes) = record?;
        writer.add(Part::Record(n), &bytes)?;
    }
    writer.add(Part::Journal, ending.journal)?;
    for (n, response) in (1..).zip(ending.anchors) {
        writer.add(Part::Anchor(n), response)?;
    }
    writer.add(Part::Manifest, ending.manifest)?;
    for (n, response) in (1..).zip(ending.tokens) {
        writer.add(Part::Token(n), response)?;
    }
    writer.finish()
}
