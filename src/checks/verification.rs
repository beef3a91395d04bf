//! The judgement as a whole: the only way to a [`Verification`].

use super::certificate::Certified;
use super::conclusion::Conclusion;
use super::docket::{Docket, Question};
use super::finding::Finding;
use super::statement::Told;
use super::window::{Stamp, Window};
use super::{
    appended, certificate, clock, cms, container, duplicate, exhibit, extract, facts, journal, manifest, record,
    reference, signature, signer, statement, take, time, token,
};
use crate::base::moment::Moment;
use crate::base::octets::Digest;
use crate::base::source::Source;
use crate::bundle::hashing::Stretch;
use crate::bundle::part::Part;
use crate::model::journal::Journal;
use crate::model::manifest::Manifest;
use crate::model::record::Record;
use crate::model::withheld::Withheld;
use crate::seal::signature::judge::Judgement;
use std::collections::BTreeMap;
use std::io;

/// What was found about one bundle. Only [`judge`] makes one.
#[derive(Debug)]
pub struct Verification {
    findings: Vec<Finding>,
    conclusion: Conclusion,
    seal_digest: Option<Digest>,
    manifest: Option<Manifest>,
    journal: Option<Journal>,
    withheld: Option<Withheld>,
    records: BTreeMap<u32, Record>,
    intact: Vec<u32>,
    places: BTreeMap<u32, Stretch>,
    stamps: Vec<Stamp>,
    told: Vec<Told>,
    signatures: BTreeMap<u32, Judgement>,
    certified: Option<Certified>,
    window: Window,
    at: Moment,
    trust_digest: Option<Digest>,
    length: u64,
}

/// Judges the bytes of `source`. A pure function of the bytes and the question: the same answer on
/// every machine, whatever the number of threads.
///
/// Fails only when the bytes cannot be read: then no check was performed.
pub fn judge<S: Source + ?Sized>(source: &S, question: &Question<'_>) -> io::Result<Verification> {
    let mut docket = Docket::new(source, question);
    container::check(&mut docket)?; // (1)
    manifest::check(&mut docket)?; // (2)
    extract::read(&mut docket)?; // (6), read early: it says what may be absent
    journal::check(&mut docket)?; // (3)
    record::check(&mut docket)?; // (4)
    exhibit::check(&mut docket)?; // (5)
    extract::check(&mut docket); // (6)
    signature::check(&mut docket); // (7)
    token::check(&mut docket)?; // (8)
    cms::check(&mut docket)?; // (8)
    appended::check(&mut docket); // (8)
    time::check(&mut docket); // (9)
    statement::check(&mut docket)?; // (8), with the window at hand
    signer::check(&mut docket); // (10)
    certificate::check(&mut docket); // (10)
    reference::check(&mut docket); // (11)
    facts::check(&mut docket); // (12)
    duplicate::check(&mut docket); // (13)
    take::check(&mut docket); // (14)
    clock::check(&mut docket); // (15)
    docket.stamps.sort_by_key(|stamp| stamp.part);
    let places = places(&docket);
    let mut findings = docket.findings;
    findings.sort_by_key(|finding| (finding.step(), finding.subject));
    Ok(Verification {
        conclusion: Conclusion::draw(&findings),
        findings,
        seal_digest: docket.seal_digest,
        manifest: docket.manifest,
        journal: docket.journal,
        withheld: docket.withheld,
        records: docket.records,
        places,
        intact: docket.intact,
        stamps: docket.stamps,
        told: docket.told,
        signatures: docket.signatures,
        certified: docket.certified,
        window: docket.window,
        at: question.at,
        trust_digest: question.trust.digest(),
        length: source.len(),
    })
}

fn places<S: Source + ?Sized>(docket: &Docket<'_, S>) -> BTreeMap<u32, Stretch> {
    let entries = docket.container.iter().flat_map(|container| container.entries());
    let exhibits = entries.filter_map(|entry| match entry.part {
        Part::Exhibit(n, _) => Some((n, Stretch { offset: entry.data, length: entry.size })),
        _ => None,
    });
    exhibits.filter(|(n, _)| docket.intact.binary_search(n).is_ok()).collect()
}

impl Verification {
    /// All findings, by step.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What follows from them.
    pub fn conclusion(&self) -> &Conclusion {
        &self.conclusion
    }

    /// SHA-256 of manifest.cose; known as soon as there is one.
    pub fn seal_digest(&self) -> Option<Digest> {
        self.seal_digest
    }

    /// The manifest, when it could be read. Believe it only as far as the findings go.
    pub fn manifest(&self) -> Option<&Manifest> {
        self.manifest.as_ref()
    }

    /// The journal, when it could be read.
    pub fn journal(&self) -> Option<&Journal> {
        self.journal.as_ref()
    }

    /// What an extract withholds.
    pub fn withheld(&self) -> Option<&Withheld> {
        self.withheld.as_ref()
    }

    /// The records that are present and are the ones that were sealed.
    pub fn records(&self) -> &BTreeMap<u32, Record> {
        &self.records
    }

    /// Numbers of the exhibits whose bytes are the ones that were sealed.
    pub fn intact(&self) -> &[u32] {
        &self.intact
    }

    /// Where in the file the bytes of an intact exhibit lie.
    pub fn place(&self, n: u32) -> Option<Stretch> {
        self.places.get(&n).copied()
    }

    /// The time-stamps that could be judged, in the order of the container.
    pub fn stamps(&self) -> &[Stamp] {
        &self.stamps
    }

    /// The statements behind the seal, in the order of the container.
    pub fn statements(&self) -> &[Told] {
        &self.told
    }

    /// The certificates that came with the seal. What came of them is no part of the conclusion.
    pub fn certified(&self) -> Option<&Certified> {
        self.certified.as_ref()
    }

    /// The signatures in CMS that could be judged, by number. What came of one is no part of the conclusion.
    pub fn signatures(&self) -> &BTreeMap<u32, Judgement> {
        &self.signatures
    }

    /// Between which moments the seal was made.
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// The moment for which it was judged.
    pub fn at(&self) -> Moment {
        self.at
    }

    /// SHA-256 of the trust list that was used.
    pub fn trust_digest(&self) -> Option<Digest> {
        self.trust_digest
    }

    /// Length of the file in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }
}
