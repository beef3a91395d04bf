//! What the checks are asked, and what the earlier ones have laid before the later.

use super::certificate::{self, Certified};
use super::conclusion::Exit;
use super::finding::{Finding, Standing, Subject};
use super::renewal::Renewed;
use super::statement::Told;
use super::token::Witnesses;
use super::window::{Stamp, Window};
use crate::base::limits::Limits;
use crate::base::moment::Moment;
use crate::base::octets::Digest;
use crate::base::reason::{Facts, Reason};
use crate::base::source::Source;
use crate::base::watch::Watch;
use crate::bundle::part::Part;
use crate::bundle::reader::Container;
use crate::model::journal::Journal;
use crate::model::manifest::Manifest;
use crate::model::record::{Kind, Record};
use crate::model::withheld::Withheld;
use crate::seal::cose::Sign1;
use crate::seal::signature::judge::Judgement;
use crate::seal::trust::Trust;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// All that a judgement depends on besides the bytes. Nothing else is read: no clock, no network, no
/// environment.
pub struct Question<'a> {
    /// Whom the verifier's user trusts.
    pub trust: &'a Trust,
    /// The moment for which the question is put.
    pub at: Moment,
    /// What the reader takes on.
    pub limits: &'a Limits,
    /// The seal digest that the bundle is expected to have.
    pub expect_seal: Option<Digest>,
    /// Is told of progress.
    pub watch: &'a dyn Watch,
}

/// The state of a judgement under way.
pub(super) struct Docket<'a, S: Source + ?Sized> {
    pub(super) source: &'a S,
    pub(super) question: &'a Question<'a>,
    pub(super) container: Option<Container<'a, S>>,
    pub(super) seal: Option<Sign1>,
    pub(super) seal_digest: Option<Digest>,
    pub(super) manifest: Option<Manifest>,
    pub(super) withheld: Option<Withheld>,
    pub(super) journal: Option<Journal>,
    pub(super) records: BTreeMap<u32, Record>,
    /// Exhibits whose bytes are present and agree with their record.
    pub(super) intact: Vec<u32>,
    /// Time-stamps that were judged.
    pub(super) stamps: Vec<Stamp>,
    /// What each good renewal covers.
    pub(super) renewed: Renewed,
    /// The earliest time at which a good renewal proves that a part was there.
    pub(super) witnesses: Witnesses,
    /// Statements that were read.
    pub(super) told: Vec<Told>,
    /// Signatures in CMS that were judged, by number.
    pub(super) signatures: BTreeMap<u32, Judgement>,
    /// The certificates that came with the seal.
    pub(super) certified: Option<Certified>,
    /// Signature checks that certificates may still cause.
    pub(super) certificate_checks: usize,
    /// Digests of appended parts that were read.
    pub(super) digests: BTreeMap<Part, Digest>,
    pub(super) window: Window,
    pub(super) findings: Vec<Finding>,
}

impl<'a, S: Source + ?Sized> Docket<'a, S> {
    pub(super) fn new(source: &'a S, question: &'a Question<'a>) -> Self {
        Docket {
            source,
            question,
            container: None,
            seal: None,
            seal_digest: None,
            manifest: None,
            withheld: None,
            journal: None,
            records: BTreeMap::new(),
            intact: Vec::new(),
            stamps: Vec::new(),
            renewed: Renewed::new(),
            witnesses: Witnesses::new(),
            told: Vec::new(),
            signatures: BTreeMap::new(),
            certified: None,
            certificate_checks: certificate::CHECKS,
            digests: BTreeMap::new(),
            window: Window::default(),
            findings: Vec::new(),
        }
    }

    pub(super) fn find(&mut self, code: &'static str, subject: Subject, facts: Facts) {
        self.findings.push(Finding::new(code, subject, facts));
    }

    pub(super) fn refuse(&mut self, reason: &dyn Reason, subject: Subject) {
        self.findings.push(Finding::refused(reason, subject));
    }

    /// Files `code` with the latest finding of these steps that stands in the way.
    pub(super) fn skip(&mut self, code: &'static str, steps: RangeInclusive<u8>) {
        self.skip_on(code, Subject::Bundle, steps);
    }

    /// The same on a subject of its own.
    pub(super) fn skip_on(&mut self, code: &'static str, subject: Subject, steps: RangeInclusive<u8>) {
        let stands = |finding: &&Finding| steps.contains(&finding.step()) && finding.entry().exit > Exit::Indeterminate;
        let because = self.findings.iter().rev().find(stands).map_or("container.not-a-bundle", Finding::code);
        self.find(code, subject, vec![("because", because.into())]);
    }

    /// The code that says why this record was not taken over: its own finding, or that of the list of
    /// what is withheld.
    pub(super) fn why_not(&self, n: u32) -> &'static str {
        let of = |subject: Subject| {
            let stands =
                |finding: &&Finding| finding.subject == subject && finding.standing() >= Standing::Indeterminate;
            self.findings.iter().find(stands).map(Finding::code)
        };
        let unread = || self.is_selection_unknown().then(|| of(Subject::Extract).unwrap_or("container.crc"));
        of(Subject::Record(n)).or_else(unread).unwrap_or("extract.inconsistent")
    }

    /// Why not all records of this kind (any, when none is given) could be looked at, when that is so:
    /// one is neither here as sealed nor withheld, or all there are are withheld.
    pub(super) fn unread(&self, kind: Option<Kind>) -> Option<&'static str> {
        let listed = self.manifest.iter().flat_map(|manifest| &manifest.records);
        let wanted: Vec<u32> = listed.filter(|one| kind.is_none_or(|kind| kind == one.kind)).map(|one| one.n).collect();
        let lost = wanted.iter().find(|n| !self.records.contains_key(n) && !self.is_withheld(**n));
        let all_withheld = !wanted.is_empty() && wanted.iter().all(|n| self.is_withheld(*n));
        lost.map(|n| self.why_not(*n)).or(all_withheld.then_some("extract.withheld"))
    }

    /// Whether there is a list of what is withheld that could not be read: then nothing can be said of
    /// what is absent.
    pub(super) fn is_selection_unknown(&self) -> bool {
        let container = self.container.as_ref();
        self.withheld.is_none() && container.is_some_and(|container| container.find(Part::Extract).is_some())
    }

    pub(super) fn is_withheld(&self, n: u32) -> bool {
        self.withheld.as_ref().is_some_and(|withheld| withheld.records.binary_search(&n).is_ok())
    }

    pub(super) fn is_exhibit_withheld(&self, n: u32) -> bool {
        self.withheld.as_ref().is_some_and(|withheld| withheld.exhibits.binary_search(&n).is_ok())
    }
}
