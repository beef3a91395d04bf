//! Several bundles of one case, judged together: what one bundle alone cannot show. Forks of one journal, one take in two
//! bundles, takes that are nowhere, one file in both.
//!
//! It stands behind the judgement of each bundle and changes none. That a device which was never taken in recorded
//! something as well cannot be seen in any number of bundles, and a journal is complete by its signer's word alone.

use super::Verification;
use super::conclusion::Exit;
use crate::base::octets::Digest;
use crate::base::reason::Facts;
use crate::model::exhibit::Exhibit;
use crate::model::journal::Event;
use crate::model::record::{Body, Kind};
use std::collections::BTreeMap;

/// What was seen of several bundles. Bundles are named by their place in the list, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum Clash {
    /// Two seals over journals that begin alike and go on differently: one of them hides what the other tells.
    Fork { first: usize, second: usize, entries: usize },
    /// The bundle is of another case than the first; it was left out.
    OtherCase { bundle: usize },
    /// One file is an exhibit of both.
    SameFile { first: usize, second: usize, sha256: Digest },
    /// Both have one seal: copies or extracts of one bundle.
    SameSeal { first: usize, second: usize },
    /// No bundle has these takes.
    TakesMissing { takes: Vec<u32> },
    /// One take stands in both, and it is not one file.
    TakeTwice { first: usize, second: usize, take: u32 },
    /// The bundle does not hold by itself; it was left out.
    Unjudged { bundle: usize },
    /// The bundle withholds exhibits: which takes are missing cannot be concluded.
    Withheld { bundle: usize },
}

impl Clash {
    /// Every code.
    pub const CODES: [&str; 8] =
        ["fork", "other-case", "same-file", "same-seal", "take-twice", "takes-missing", "unjudged", "withheld"];

    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Clash::Fork { .. } => "fork",
            Clash::OtherCase { .. } => "other-case",
            Clash::SameFile { .. } => "same-file",
            Clash::SameSeal { .. } => "same-seal",
            Clash::TakesMissing { .. } => "takes-missing",
            Clash::TakeTwice { .. } => "take-twice",
            Clash::Unjudged { .. } => "unjudged",
            Clash::Withheld { .. } => "withheld",
        }
    }

    /// What follows for all bundles together.
    pub fn exit(&self) -> Exit {
        match self {
            Clash::Fork { .. } | Clash::TakeTwice { .. } => Exit::Failed,
            Clash::OtherCase { .. } | Clash::TakesMissing { .. } | Clash::Unjudged { .. } | Clash::Withheld { .. } => {
                Exit::Indeterminate
            }
            Clash::SameFile { .. } | Clash::SameSeal { .. } => Exit::Passed,
        }
    }

    /// The values of the sentence.
    pub fn facts(&self) -> Facts {
        let two = |first: usize, second: usize| vec![("first", first.into()), ("second", second.into())];
        match self {
            Clash::Fork { first, second, entries } => {
                [two(*first, *second), vec![("entries", (*entries).into())]].concat()
            }
            Clash::SameFile { first, second, sha256 } => {
                [two(*first, *second), vec![("sha256", sha256.to_string().into())]].concat()
            }
            Clash::SameSeal { first, second } => two(*first, *second),
            Clash::TakeTwice { first, second, take } => [two(*first, *second), vec![("take", (*take).into())]].concat(),
            Clash::TakesMissing { takes } => {
                let takes: Vec<String> = takes.iter().map(u32::to_string).collect();
                vec![("takes", takes.join(", ").into())]
            }
            Clash::OtherCase { bundle } | Clash::Unjudged { bundle } | Clash::Withheld { bundle } => {
                vec![("first", (*bundle).into())]
            }
        }
    }
}

/// What the journal of a bundle says was taken out before the seal. Digest and time of each stay in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// Recordings that were broken off.
    pub aborted: usize,
    /// Records that were replaced.
    pub amended: usize,
    /// Records that were taken out.
    pub deleted: usize,
}

/// What the journal of one bundle says was taken out.
pub fn gone(verification: &Verification) -> Gone {
    let entries = verification.journal().map(|journal| journal.entries.as_slice()).unwrap_or_default();
    let count = |event| entries.iter().filter(|entry| entry.event == event).count();
    Gone { aborted: count(Event::Abort), amended: count(Event::Amend), deleted: count(Event::Delete) }
}

/// Holds bundles of one case against each other, in the order of the list.
pub fn together(bundles: &[&Verification]) -> Vec<Clash> {
    let (mut found, mut own) = (vec![], vec![]);
    let mut case = None;
    for (at, verification) in (1..).zip(bundles) {
        let holds = |code| verification.findings().iter().any(|finding| finding.code() == code);
        match verification.manifest() {
            Some(manifest) if holds("seal.signature-valid") && holds("journal.agrees") => {
                if *case.get_or_insert(manifest.case) == manifest.case {
                    own.push((at, *verification));
                } else {
                    found.push(Clash::OtherCase { bundle: at });
                }
            }
            _ => found.push(Clash::Unjudged { bundle: at }),
        }
    }
    let mut seals: BTreeMap<Digest, usize> = BTreeMap::new();
    let mut apart = vec![];
    for (at, verification) in own {
        match verification.seal_digest().map(|seal| *seals.entry(seal).or_insert(at)) {
            Some(first) if first != at => found.push(Clash::SameSeal { first, second: at }),
            _ => apart.push((at, verification)),
        }
    }
    for (turn, (second, later)) in apart.iter().enumerate() {
        for (first, earlier) in apart.iter().take(turn) {
            found.extend(fork(earlier, later).map(|n| Clash::Fork { first: *first, second: *second, entries: n }));
            found.extend(files(*first, earlier, *second, later));
        }
    }
    found.extend(takes(&apart));
    found
}

/// How many entries two journals have in common, when they begin with one and go on differently.
fn fork(one: &Verification, two: &Verification) -> Option<usize> {
    let (one, two) = (one.journal()?, two.journal()?);
    // An entry holds the digest of the one before it: what has the same `prev` has the same past.
    let pairs = one.entries.iter().zip(&two.entries);
    let common = pairs.take_while(|(a, b)| a == b).count();
    (common > 0).then_some(common)
}

fn exhibits(verification: &Verification) -> impl Iterator<Item = &Exhibit> {
    verification.records().values().filter_map(|record| match &record.body {
        Body::Exhibit(exhibit) => Some(exhibit.as_ref()),
        _ => None,
    })
}

fn files(first: usize, one: &Verification, second: usize, two: &Verification) -> Vec<Clash> {
    let mut found = vec![];
    for later in exhibits(two) {
        for earlier in exhibits(one) {
            if earlier.sha256 == later.sha256 {
                found.push(Clash::SameFile { first, second, sha256: later.sha256 });
            } else if let Some(take) = later.take.filter(|take| earlier.take == Some(*take)) {
                found.push(Clash::TakeTwice { first, second, take });
            }
        }
    }
    found
}

/// Takes that are nowhere, from 1 to the highest that is there. Numbers of which nobody may say whether they are there
/// because an exhibit is withheld are not said to be missing.
fn takes(bundles: &[(usize, &Verification)]) -> Vec<Clash> {
    let withholds = |verification: &Verification| {
        let withheld = verification.withheld().map(|withheld| withheld.records.as_slice()).unwrap_or_default();
        let is_exhibit =
            |n: &u32| verification.manifest().and_then(|m| m.listed(*n)).is_some_and(|l| l.kind == Kind::Exhibit);
        withheld.iter().any(is_exhibit)
    };
    let unknown: Vec<Clash> = bundles
        .iter()
        .filter(|(_, verification)| withholds(verification))
        .map(|(at, _)| Clash::Withheld { bundle: *at })
        .collect();
    if !unknown.is_empty() {
        return unknown;
    }
    let mut there: Vec<u32> =
        bundles.iter().flat_map(|(_, one)| exhibits(one).filter_map(|exhibit| exhibit.take)).collect();
    there.sort_unstable();
    there.dedup();
    // A number can be written by anybody: a gap of millions is said by its ends alone.
    let mut missing = vec![];
    let mut before = 0_u32;
    for take in there {
        missing.extend((before.saturating_add(1)..take).take(100));
        before = take;
    }
    missing.truncate(100);
    if missing.is_empty() { vec![] } else { vec![Clash::TakesMissing { takes: missing }] }
}
