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

/// What a seal is made with.
pub struct Sealing<'a> {
    /// The key.
    pub signer: &'a Signer,
    /// The program that seals.
    pub program: &'a Program,
    /// The caps of the format.
    pub limits: &'a Limits,
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
}

impl Sealing<'_> {
    /// Signs the manifest over the ledger, whose journal is closed.
    pub fn manifest(
        &self,
        ledger: &Ledger,
        bundle: Id,
        case: Id,
        sealed: Moment,
    ) -> Result<(Vec<u8>, Sealed), AcquireError> {
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
        Ok((cose, Sealed { seal_digest, exhibits, records, sealed }))
    }
}

/// Writes all that comes behind the exhibits, and ends the container.
pub fn close<W: Write + Seek>(
    mut writer: Writer<W>,
    records: impl Iterator<Item = io::Result<(u32, Vec<u8>)>>,
    journal: &[u8],
    manifest: &[u8],
) -> io::Result<W> {
    for record in records {
        let (n, bytes) = record?;
        writer.add(Part::Record(n), &bytes)?;
    }
    writer.add(Part::Journal, journal)?;
    writer.add(Part::Manifest, manifest)?;
    writer.finish()
}
