//! Several bundles of one case, judged together: what one bundle alone cannot show. Forks of one journal, one take in two
//! bundles, takes that are nowhere, one file in both.
//!
//! It stands behind the judgement of each bundle and changes none. That a device which was never taken in recorded
//! something as well cannot be seen in any number of bundles, and a journal is complete by its signer's word alone.

mod clash;
mod copies;

use super::Verification;
use super::conclusion::Exit;
use crate::base::octets::{Digest, Octets};
use crate::model::exhibit::{Exhibit, Origin, Sort};
use crate::model::journal::Event;
pub use clash::Clash;
use copies::Copies;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

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
    let case = case(bundles);
    for (at, verification) in (1..).zip(bundles) {
        match verification.manifest().filter(|_| holds(verification)) {
            Some(manifest) if Some(manifest.case) == case => own.push((at, *verification)),
            Some(_) => found.push(Clash::OtherCase { bundle: at }),
            None => found.push(Clash::Unjudged { bundle: at }),
        }
    }
    let (mut seals, mut apart) = (BTreeMap::<Digest, usize>::new(), Vec::<Copies<'_>>::new());
    for (at, verification) in own {
        let place = verification.seal_digest().map(|seal| *seals.entry(seal).or_insert(apart.len()));
        match place.and_then(|place| apart.get_mut(place)) {
            Some(copies) => {
                found.push(Clash::SameSeal { first: copies.at, second: at });
                copies.add(verification);
            }
            None => apart.push(Copies::new(at, verification)),
        }
    }
    for (turn, later) in apart.iter().enumerate() {
        found.extend(apart.iter().take(turn).filter_map(|earlier| fork(earlier, later)));
    }
    found.extend(files(&apart));
    found.extend(takes(&apart));
    found
}

fn has(verification: &Verification, code: &str) -> bool {
    verification.findings().iter().any(|finding| finding.code() == code)
}

/// Whether it is worth holding against others: nothing in it fails, so what stands there is what its signer sealed.
fn holds(verification: &Verification) -> bool {
    let fails = matches!(verification.conclusion().exit, Exit::Failed | Exit::Malformed);
    !fails && has(verification, "seal.signature-valid") && has(verification, "journal.agrees")
}

/// The case that counts: that of the first bundle whose key somebody vouches for, else of the first that holds. So a
/// stranger's bundle in front does not put the others out.
fn case(bundles: &[&Verification]) -> Option<Octets<16>> {
    let vouched = |one: &&&Verification| ["signer.vouched", "signer.revoked-later"].iter().any(|code| has(one, code));
    let holding = || bundles.iter().filter(|one| holds(one));
    let first = holding().find(vouched).or_else(|| holding().next())?;
    Some(first.manifest()?.case)
}

/// Two journals that begin with one and go on differently; or one to its end, which a draft that was sealed twice leaves, by
/// two versions of a program.
fn fork(earlier: &Copies<'_>, later: &Copies<'_>) -> Option<Clash> {
    let (one, two) = (earlier.any.journal()?, later.any.journal()?);
    // An entry holds the digest of the one before it: what has the same `prev` has the same past.
    let pairs = one.entries.iter().zip(&two.entries);
    let entries = pairs.take_while(|(a, b)| a == b).count();
    let (first, second) = (earlier.at, later.at);
    let is_whole = entries == one.entries.len() && entries == two.entries.len();
    match entries {
        0 => None,
        _ if is_whole && earlier.key() == later.key() => Some(Clash::OneJournal { first, second, entries }),
        _ if earlier.key() == later.key() => Some(Clash::Fork { first, second, entries }),
        _ => Some(Clash::ForkOtherKey { first, second, entries }),
    }
}

/// Files that are in two bundles, and takes that are in two and not one file. Each exhibit is held against what stands in
/// the bundles before it, so that the work grows with the exhibits and not with their pairs.
fn files(apart: &[Copies<'_>]) -> Vec<Clash> {
    let mut found = vec![];
    let mut owners = BTreeMap::<Digest, &Copies<'_>>::new();
    let mut taken = BTreeMap::<u32, BTreeMap<Digest, &Copies<'_>>>::new();
    for later in apart {
        let mut shared = BTreeMap::<usize, (usize, Digest)>::new();
        let mut twice = BTreeMap::<u32, Clash>::new();
        for exhibit in later.exhibits() {
            if let Some(owner) = owners.get(&exhibit.sha256) {
                shared.entry(owner.at).or_insert((0, exhibit.sha256)).0 += 1;
            }
            let Some((take, earlier)) = exhibit.take.and_then(|take| Some((take, taken.get(&take)?))) else { continue };
            // the same file is no second take
            let other = earlier.iter().find(|_| !earlier.contains_key(&exhibit.sha256));
            if let (Some((_, earlier)), Entry::Vacant(place)) = (other, twice.entry(take)) {
                let (first, second) = (earlier.at, later.at);
                place.insert(if earlier.key() == later.key() {
                    Clash::TakeTwice { first, second, take }
                } else {
                    Clash::TakeTwiceOtherKey { first, second, take }
                });
            }
        }
        let second = later.at;
        let same = shared.into_iter();
        found.extend(same.map(|(first, (files, sha256))| Clash::SameFile { first, second, files, sha256 }));
        found.extend(twice.into_values());
        for exhibit in later.exhibits() {
            owners.entry(exhibit.sha256).or_insert(later);
            if let Some(take) = exhibit.take {
                taken.entry(take).or_default().entry(exhibit.sha256).or_insert(later);
            }
        }
    }
    found
}

/// Takes that are nowhere, from 1 to the highest that is there. Numbers of which nobody may say whether they are there
/// because an exhibit is withheld are not said to be missing.
fn takes(apart: &[Copies<'_>]) -> Vec<Clash> {
    let withheld = apart.iter().filter(|copies| copies.withhold_exhibits());
    let unknown: Vec<Clash> = withheld.map(|copies| Clash::Withheld { bundle: copies.at }).collect();
    if !unknown.is_empty() {
        return unknown;
    }
    let uncounted = |copies: &&Copies<'_>| copies.exhibits().any(|one| is_recording(one) && one.take.is_none());
    let uncounted: Vec<Clash> =
        apart.iter().filter(uncounted).map(|copies| Clash::Uncounted { bundle: copies.at }).collect();
    let mut there: Vec<u32> =
        apart.iter().flat_map(|copies| copies.exhibits().filter_map(|exhibit| exhibit.take)).collect();
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
    let missing = if missing.is_empty() { vec![] } else { vec![Clash::TakesMissing { takes: missing }] };
    [uncounted, missing].concat()
}

/// What the program numbers by itself when it is taken in.
fn is_recording(exhibit: &Exhibit) -> bool {
    exhibit.origin == Origin::Recorded && matches!(exhibit.sort, Sort::Video | Sort::Audio)
}
