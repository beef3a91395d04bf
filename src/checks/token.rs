//! (8) Time-stamps, each judged by itself: anchors taken before the seal, tokens over the seal,
//! renewals, those over statements. One that is bad, foreign or expired is a finding on that item and lowers nothing else.

use super::container;
use super::docket::Docket;
use super::finding::Subject;
use super::renewal;
use super::window::Stamp;
use crate::base::octets::Digest;
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::bundle::reader::Entry;
use crate::model::journal::{Event, Journal};
use crate::seal::timestamp::budget::Budget;
use crate::seal::timestamp::chain::TrustedRoot;
use crate::seal::timestamp::hash::Hash;
use crate::seal::timestamp::instant::Instant;
use crate::seal::timestamp::judge::{Form, Judged, Knowledge, Stamped, judge};
use crate::seal::timestamp::outcome::Outcome;
use std::collections::BTreeMap;
use std::io;

/// Time-stamps of one folder that are judged. Whoever appends junk can no more make the judge work
/// for hours than hide what was there before: tokens and anchors are taken from the first on.
const MOST: usize = 100;
/// Signature checks for one folder: three each, as a real token needs them.
const SIGNATURES: usize = 300;
/// By how much the end of the span of a time-stamp may lie behind the moment judged for: two minutes.
const SKEW: u64 = 120_000_000_000;

/// The earliest time at which a later time-stamp proves that this part was there.
pub(super) type Witnesses = BTreeMap<Part, Instant>;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) -> io::Result<()> {
    let seal = match docket.seal_digest {
        Some(_) => container::read(docket, Part::Manifest, docket.question.limits.manifest_bytes)?,
        None => None,
    };
    let (Some(seal), Some(container)) = (seal, &docket.container) else {
        docket.skip("token.not-performed", 1..=2);
        return Ok(());
    };
    let entries: Vec<Entry> = container.entries().to_vec();
    let folder = |wanted: fn(Part) -> bool| entries.iter().filter(move |entry| wanted(entry.part)).copied();
    let trust = docket.question.trust;
    let trusted: Vec<TrustedRoot<'_>> = trust.roots().iter().map(|root| root.trusted()).collect();
    let mut witnesses = Witnesses::new();

    // What is later first: it may prove that what is earlier was there in time.
    let mut bench = Bench::new(&trusted, docket.question.at.into());
    let mut renewals: Vec<Entry> = folder(|part| matches!(part, Part::Renewal(_))).collect();
    renewals.reverse();
    for entry in renewals {
        let Part::Renewal(n) = entry.part else { continue };
        let list = entries.iter().find(|entry| entry.part == Part::RenewalList(n)).copied();
        if bench.is_tired(docket, entry.part) {
            break;
        }
        let Some(list) = list.map(|list| renewal::read(docket, n, list)).transpose()?.flatten() else { continue };
        bench.judge(docket, entry, Stamped::Bytes(&list.bytes), &witnesses)?;
        renewal::witness(docket, &list, &mut witnesses);
    }
    let mut bench = Bench::new(&trusted, docket.question.at.into());
    for entry in folder(|part| matches!(part, Part::Token(_))) {
        if bench.is_tired(docket, entry.part) {
            break;
        }
        bench.judge(docket, entry, Stamped::Bytes(&seal), &witnesses)?;
    }
    // The seal covers the journal and so the digest of each anchor.
    let over_seal = docket.stamps.iter().filter(|stamp| stamp.counts && matches!(stamp.part, Part::Token(_)));
    let sealed = over_seal.filter_map(Stamp::latest).chain(witnesses.get(&Part::Manifest).copied()).min();
    let targets = docket.journal.as_ref().map(anchored);
    let mut bench = Bench::new(&trusted, docket.question.at.into());
    for entry in folder(|part| matches!(part, Part::Anchor(_))) {
        let Part::Anchor(n) = entry.part else { continue };
        if bench.is_tired(docket, entry.part) {
            break;
        }
        witnesses.extend(sealed.map(|sealed| (entry.part, sealed)));
        match targets.as_ref().and_then(|targets| targets.get(&n)) {
            Some(digest) => bench.judge(docket, entry, Stamped::Digest(Hash::Sha256, digest.as_bytes()), &witnesses)?,
            None => docket.skip_on("token.not-performed", subject(entry.part), 1..=3),
        }
    }
    let mut bench = Bench::new(&trusted, docket.question.at.into());
    for entry in folder(|part| matches!(part, Part::StatementToken(_))) {
        let Part::StatementToken(n) = entry.part else { continue };
        if bench.is_tired(docket, entry.part) {
            break;
        }
        let over = entries.iter().find(|entry| entry.part == Part::Statement(n)).copied();
        // One that is too long is a finding on the statement; there is nothing to hold a time-stamp against.
        let Some(over) = over.filter(|over| over.size <= docket.question.limits.appended_bytes) else { continue };
        let Some((statement, _)) = container::peek(docket, &over)? else { continue };
        bench.judge(docket, entry, Stamped::Bytes(&statement), &witnesses)?;
    }
    docket.witnesses = witnesses;
    Ok(())
}

/// What each anchor is taken over: the digest of the last entry before it that is no anchor.
fn anchored(journal: &Journal) -> BTreeMap<u32, Digest> {
    let mut head = None;
    let mut targets = BTreeMap::new();
    for (entry, next) in journal.entries.iter().zip(journal.entries.iter().skip(1)) {
        if entry.event != Event::Anchor {
            head = Some(next.prev);
        }
        if next.event == Event::Anchor {
            targets.extend(next.n.zip(head));
        }
    }
    targets
}

pub(super) fn subject(part: Part) -> Subject {
    match part {
        Part::Anchor(n) => Subject::Anchor(n),
        Part::Token(n) => Subject::Token(n),
        Part::Renewal(n) | Part::RenewalList(n) => Subject::Renewal(n),
        Part::StatementToken(n) => Subject::StatementToken(n),
        _ => Subject::Bundle,
    }
}

/// What the time-stamps of one folder are judged with.
struct Bench<'t> {
    trusted: &'t [TrustedRoot<'t>],
    at: Instant,
    left: usize,
    signatures: usize,
}

impl<'t> Bench<'t> {
    fn new(trusted: &'t [TrustedRoot<'t>], at: Instant) -> Self {
        Bench { trusted, at, left: MOST, signatures: SIGNATURES }
    }

    /// Whether no more are judged; says so once, on the first that is left.
    fn is_tired<S: Source + ?Sized>(&self, docket: &mut Docket<'_, S>, part: Part) -> bool {
        if self.left == 0 {
            docket.refuse(&Outcome::Budget { what: "time-stamps", limit: MOST }, subject(part));
        }
        self.left == 0
    }

    /// Judges one, files what was found, and lays it before the later checks.
    fn judge<S: Source + ?Sized>(
        &mut self,
        docket: &mut Docket<'_, S>,
        entry: Entry,
        stamped: Stamped<'_>,
        witnesses: &Witnesses,
    ) -> io::Result<()> {
        let subject = subject(entry.part);
        let budget = Budget::default();
        self.left = self.left.saturating_sub(1);
        if entry.size > budget.bytes as u64 {
            docket.refuse(&Outcome::Budget { what: "bytes", limit: budget.bytes }, subject);
            return Ok(());
        }
        let bytes = match container::peek(docket, &entry)? {
            Some((bytes, true)) => bytes,
            _ => {
                docket.find("token.damaged", subject, vec![("name", entry.part.to_string().into())]);
                return Ok(());
            }
        };
        let witnessed = witnesses.get(&entry.part).copied();
        let budget = Budget { signatures: budget.signatures.min(self.signatures), ..budget };
        let knowledge = Knowledge { trusted: self.trusted, helpers: &[], witnessed, budget };
        let judged = judge(&bytes, Form::Response, stamped, &knowledge);
        self.signatures = self.signatures.saturating_sub(judged.spent());
        judged.outcomes().iter().for_each(|outcome| docket.refuse(outcome, subject));
        let counts = self.counts(docket, subject, &judged, witnessed);
        docket.stamps.push(Stamp { part: entry.part, judged, counts, witnessed });
        Ok(())
    }

    fn counts<S: Source + ?Sized>(
        &self,
        docket: &mut Docket<'_, S>,
        subject: Subject,
        judged: &Judged,
        witnessed: Option<Instant>,
    ) -> bool {
        let Some(gen_time) = judged.time() else { return false };
        // Whoever states an accuracy says that it may have been as late as that: what may lie behind the moment judged
        // for proves nothing for it. A clock may be off by as much as elsewhere.
        let latest = judged.stamp().and_then(|stamp| stamp.accuracy).map_or(gen_time, |spread| gen_time.later(spread));
        if gen_time > self.at || latest > self.at.later(SKEW) {
            let found = if gen_time > self.at { gen_time } else { latest };
            let sides = vec![("expected", self.at.to_string().into()), ("found", found.to_string().into())];
            docket.find("token.after-moment", subject, sides);
            return false;
        }
        if let Some(until) = judged.valid_until()
            && until < self.at
            && witnessed.is_none_or(|witnessed| witnessed > until)
        {
            let facts = vec![
                ("authority", judged.signer().unwrap_or_default().into()),
                ("gen-time", gen_time.to_string().into()),
                ("until", until.to_string().into()),
            ];
            docket.find("token.expired-since", subject, facts);
        }
        true
    }
}
