//! Records and journal as they grow: the part that a draft on disk and a pack in one go share.

use super::clock::Reading;
use super::wanted::Wanted;
use super::written::{FormError, value};
use crate::base::cbor::{self, CborError};
use crate::base::digest::sha256;
use crate::base::octets::{Digest, Id, Octets, Salt};
use crate::model::journal::{Entry, Event, Journal, adding};
use crate::model::manifest::Listed;
use crate::model::record::{Body, Kind, Record};
use std::collections::BTreeMap;

/// The kinds and digests of the records that stand, and the journal that led there.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    standing: BTreeMap<u32, (Kind, Digest)>,
    last: u32,
    journal: Vec<u8>,
    entries: u64,
    head: Option<Digest>,
    anchors: u32,
    unanchored: Option<Digest>,
}

/// A record or an anchor and the journal entry that goes with it, encoded and not yet taken over.
#[derive(Clone, Debug)]
pub struct Step {
    /// The number of the record or the anchor; 0 for a step without one.
    pub n: u32,
    /// The bytes of the record; empty for a step without one.
    pub record: Vec<u8>,
    /// The bytes of the journal entry.
    pub entry: Vec<u8>,
    effect: Effect,
}

#[derive(Clone, Copy, Debug)]
enum Effect {
    Anchored,
    Closed,
    Stands(Kind, Digest),
}

impl Ledger {
    /// Takes up a journal that was read from disk, with the kinds of the records that stand.
    pub fn resume(journal: &Journal, bytes: Vec<u8>, kinds: impl Fn(u32) -> Option<Kind>) -> Self {
        let standing = journal.standing();
        Ledger {
            last: journal
                .entries
                .iter()
                .filter(|entry| entry.anchor.is_none())
                .filter_map(|entry| entry.n)
                .max()
                .unwrap_or(0),
            standing: standing.into_iter().filter_map(|(n, digest)| Some((n, (kinds(n)?, digest)))).collect(),
            journal: bytes,
            entries: journal.entries.len() as u64,
            head: journal.head,
            anchors: journal.anchors().len() as u32,
            unanchored: last_unanchored(journal),
        }
    }

    /// The number that the next record gets.
    pub fn next(&self) -> u32 {
        self.last + 1
    }

    /// Hands a body back that may become the next record: what it names is there and of the right
    /// kind, and no bound of the format is broken. Without this a bundle would fail its own check.
    pub fn admit(&self, body: Body) -> Result<Body, FormError> {
        for (field, target) in body.references() {
            let kind = self.standing.get(&target).map(|(kind, _)| *kind);
            if kind.is_none_or(|kind| Body::wanted(field).is_some_and(|wanted| wanted != kind)) {
                return Err(value(field, &target.to_string(), Wanted::Record));
            }
        }
        let record = Record { n: self.next(), salt: Octets([0; 32]), body };
        match record.broken_bound() {
            Some(field) => Err(value(field, "…", Wanted::Bounds)),
            None => Ok(record.body),
        }
    }

    /// Prepares a new record. The first must be the case.
    pub fn add(&self, body: Body, salt: Salt, now: Reading) -> Result<Step, CborError> {
        let event = if self.entries == 0 { Event::Open } else { adding(body.kind()) };
        self.prepare(event, Record { n: self.next(), salt, body }, now)
    }

    /// Prepares the replacement of a record that stands.
    pub fn amend(&self, n: u32, body: Body, salt: Salt, now: Reading) -> Result<Step, CborError> {
        self.prepare(Event::Amend, Record { n, salt, body }, now)
    }

    /// Prepares the end of the journal.
    pub fn seal(&self, now: Reading) -> Result<Step, CborError> {
        let entry = self.entry(Event::Seal, now, None, None)?;
        Ok(Step { n: 0, record: vec![], entry, effect: Effect::Closed })
    }

    /// Prepares a further anchor: the digest of a time-stamp over [`Ledger::unanchored`].
    pub fn anchor(&self, response: Digest, now: Reading) -> Result<Step, CborError> {
        let n = self.anchors + 1;
        let prev = self.head.unwrap_or(Digest::ZERO);
        let entry = Entry {
            anchor: Some(response),
            at: now.at,
            event: Event::Anchor,
            mono: Some(now.mono),
            n: Some(n),
            prev,
            record: None,
        };
        Ok(Step { n, record: vec![], entry: cbor::encode(&entry)?, effect: Effect::Anchored })
    }

    fn prepare(&self, event: Event, record: Record, now: Reading) -> Result<Step, CborError> {
        let bytes = record.encode()?;
        let digest = sha256(&bytes);
        let entry = self.entry(event, now, Some(record.n), Some(digest))?;
        Ok(Step { n: record.n, record: bytes, entry, effect: Effect::Stands(record.body.kind(), digest) })
    }

    fn entry(&self, event: Event, now: Reading, n: Option<u32>, record: Option<Digest>) -> Result<Vec<u8>, CborError> {
        let prev = self.head.unwrap_or(Digest::ZERO);
        cbor::encode(&Entry { anchor: None, at: now.at, event, mono: Some(now.mono), n, prev, record })
    }

    /// Takes a step over: from here on it has happened.
    pub fn commit(&mut self, step: &Step) {
        self.journal.extend_from_slice(&step.entry);
        self.entries += 1;
        self.head = Some(sha256(&step.entry));
        match step.effect {
            Effect::Anchored => self.anchors = step.n,
            Effect::Closed => self.unanchored = self.head,
            Effect::Stands(kind, digest) => {
                self.standing.insert(step.n, (kind, digest));
                self.last = self.last.max(step.n);
                self.unanchored = self.head;
            }
        }
    }

    /// SHA-256 of the last entry that is not an anchor: what the next time-stamp is to be over, so that
    /// several authorities can be asked at once. 32 zero bytes before the first entry.
    pub fn unanchored(&self) -> Digest {
        self.unanchored.unwrap_or(Digest::ZERO)
    }

    /// Whether the last entry is an anchor: all that stands before is time-stamped.
    pub fn is_anchored(&self) -> bool {
        self.head != self.unanchored
    }

    /// The number of anchors.
    pub fn anchors(&self) -> u32 {
        self.anchors
    }

    /// The bytes of the journal.
    pub fn journal(&self) -> &[u8] {
        &self.journal
    }

    /// The number of entries.
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// The records that stand, as the manifest lists them.
    pub fn listed(&self) -> Vec<Listed> {
        self.standing.iter().map(|(n, (kind, sha256))| Listed { n: *n, kind: *kind, sha256: *sha256 }).collect()
    }
}

/// The digest of an entry stands in the one after it, that of the last in the head.
fn last_unanchored(journal: &Journal) -> Option<Digest> {
    let at = journal.entries.iter().rposition(|entry| entry.event != Event::Anchor)?;
    journal.entries.get(at + 1).map(|next| next.prev).or(journal.head)
}

/// 32 fresh random bytes.
pub fn salt() -> std::io::Result<Salt> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(Octets(bytes))
}

/// 16 fresh random bytes.
pub fn id() -> std::io::Result<Id> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(Octets(bytes))
}
