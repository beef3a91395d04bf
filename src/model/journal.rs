//! The journal: custody before the seal, as a chain of entries without content.

use super::record::Kind;
use crate::base::cbor::{self, CborError, Keys};
use crate::base::digest::sha256;
use crate::base::limits::Limits;
use crate::base::moment::Moment;
use crate::base::octets::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One entry. It holds the SHA-256 of the bytes of the entry before it.
///
/// ```cddl
/// entry = { ? anchor: digest, at: moment, event: event, ? mono: uint, ? n: number,
///           prev: digest, ? record: digest }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// SHA-256 of the anchor's file; for `anchor` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Digest>,
    /// The clock of the machine.
    pub at: Moment,
    /// What happened.
    pub event: Event,
    /// Milliseconds of a clock that nobody sets; it starts anew when the machine does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mono: Option<u64>,
    /// The number of the record concerned, or of the anchor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    /// SHA-256 of the entry before; 32 zero bytes in the first.
    pub prev: Digest,
    /// SHA-256 of the record concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Digest>,
}

/// Events: a registry, like the kinds of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// A recording was broken off; its record is not in the bundle.
    Abort,
    /// A record was added.
    Add,
    /// A record was replaced; the old digest stays in the entry that added it.
    Amend,
    /// A time-stamp was obtained over the entry before.
    Anchor,
    /// A record was taken out; its number is never used again.
    Delete,
    /// A hand-over was recorded.
    HandOver,
    /// A note was recorded.
    Note,
    /// The draft was opened, with the record of the case.
    Open,
    /// The draft was closed for sealing.
    Seal,
}

impl Event {
    /// Every event of format 1.
    pub const ALL: [Event; 9] = [
        Event::Abort,
        Event::Add,
        Event::Amend,
        Event::Anchor,
        Event::Delete,
        Event::HandOver,
        Event::Note,
        Event::Open,
        Event::Seal,
    ];

    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Event::Abort => "abort",
            Event::Add => "add",
            Event::Amend => "amend",
            Event::Anchor => "anchor",
            Event::Delete => "delete",
            Event::HandOver => "hand-over",
            Event::Note => "note",
            Event::Open => "open",
            Event::Seal => "seal",
        }
    }
}

/// Why the bytes of a journal are not one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum JournalError {
    /// An entry is not the CBOR that the format says.
    Cbor { entry: u64, error: CborError },
    /// The `prev` of an entry is not the digest of the entry before.
    Chain { entry: u64, expected: Digest, found: Digest },
    /// An entry lacks a field that its event needs, or has one that it does not, or comes out of turn.
    Event { entry: u64, event: &'static str },
    /// An event that this version does not know.
    UnknownEvent { entry: u64, event: String },
}

/// A journal that was read and whose chain holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// The entries in order.
    pub entries: Vec<Entry>,
    /// SHA-256 of the last entry; zero bytes before the first.
    pub head: Option<Digest>,
    /// Length of all entries in bytes.
    pub length: u64,
}

impl Journal {
    /// Reads a journal from end to end.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, JournalError> {
        let mut journal = Journal::default();
        let mut state = Replay::default();
        let mut rest = bytes;
        while !rest.is_empty() {
            let entry = journal.entries.len() as u64;
            let end = cbor::walk(rest, limits, Keys::Text).map_err(|error| JournalError::Cbor { entry, error })?;
            let (now, later) = rest.split_at(end);
            journal.take(now, limits, &mut state)?;
            rest = later;
        }
        Ok(journal)
    }

    /// The longest prefix that reads as a journal, and the number of bytes after it: what a draft
    /// finds after a crash in the middle of an append.
    pub fn recover(bytes: &[u8], limits: &Limits) -> (Self, usize) {
        let mut journal = Journal::default();
        let mut state = Replay::default();
        let mut rest = bytes;
        while let Ok(end) = cbor::walk(rest, limits, Keys::Text) {
            let (now, later) = rest.split_at(end);
            if journal.take(now, limits, &mut state).is_err() {
                break;
            }
            rest = later;
        }
        (journal, rest.len())
    }

    /// Whether a whole entry stands anywhere in what [`Journal::recover`] left over. An append that was
    /// torn leaves none: then the journal was damaged in the middle, and what follows was reported.
    pub fn lost(rest: &[u8], limits: &Limits) -> bool {
        let is_entry = |from: &[u8]| {
            let end = cbor::walk(from, limits, Keys::Text).ok();
            end.and_then(|end| from.get(..end)).is_some_and(|bytes| cbor::decode::<Entry>(bytes, limits).is_ok())
        };
        (0..rest.len()).filter_map(|at| rest.get(at..)).any(is_entry)
    }

    fn take(&mut self, bytes: &[u8], limits: &Limits, state: &mut Replay) -> Result<(), JournalError> {
        #[derive(Deserialize)]
        struct Peek {
            event: String,
        }
        let number = self.entries.len() as u64;
        let broken = |error| JournalError::Cbor { entry: number, error };
        let peek: Peek = cbor::peek(bytes).map_err(broken)?;
        if !Event::ALL.iter().any(|event| event.name() == peek.event) {
            return Err(JournalError::UnknownEvent { entry: number, event: peek.event });
        }
        let entry: Entry = cbor::decode(bytes, limits).map_err(broken)?;
        let expected = self.head.unwrap_or(Digest::ZERO);
        if entry.prev != expected {
            return Err(JournalError::Chain { entry: number, expected, found: entry.prev });
        }
        state.step(number, &entry)?;
        self.head = Some(sha256(bytes));
        self.length += bytes.len() as u64;
        self.entries.push(entry);
        Ok(())
    }

    /// The records that the journal leaves standing: number and digest.
    pub fn standing(&self) -> BTreeMap<u32, Digest> {
        let mut state = Replay::default();
        for (number, entry) in self.entries.iter().enumerate() {
            // safe: each entry passed the same step when it was taken
            let _ = state.step(number as u64, entry);
        }
        state.standing
    }

    /// The digests of the anchors in order.
    pub fn anchors(&self) -> Vec<Digest> {
        self.entries.iter().filter_map(|entry| entry.anchor).collect()
    }

    /// Whether the last entry is the seal.
    pub fn is_sealed(&self) -> bool {
        self.entries.last().is_some_and(|entry| entry.event == Event::Seal)
    }
}

/// The event under which a record of this kind is added.
pub fn adding(kind: Kind) -> Event {
    match kind {
        Kind::HandOver => Event::HandOver,
        Kind::Note => Event::Note,
        _ => Event::Add,
    }
}

/// What may come next (docs/spec.md, Journal): open first and once, numbers from 1 without a gap and
/// never twice, nothing after the seal.
#[derive(Default)]
struct Replay {
    standing: BTreeMap<u32, Digest>,
    last: u32,
    anchors: u32,
    sealed: bool,
}

impl Replay {
    fn step(&mut self, number: u64, entry: &Entry) -> Result<(), JournalError> {
        let wrong = Err(JournalError::Event { entry: number, event: entry.event.name() });
        let in_turn = (entry.event == Event::Open) == (number == 0) && !self.sealed;
        if !in_turn {
            return wrong;
        }
        match (entry.event, entry.n, entry.record, entry.anchor) {
            (Event::Open | Event::Add | Event::Note | Event::HandOver, Some(n), Some(digest), None)
                if n == self.last + 1 =>
            {
                self.standing.insert(n, digest);
                self.last = n;
            }
            (Event::Amend, Some(n), Some(digest), None) if self.standing.contains_key(&n) => {
                self.standing.insert(n, digest);
            }
            (Event::Delete, Some(n), Some(digest), None) if n > 1 && self.standing.get(&n) == Some(&digest) => {
                self.standing.remove(&n);
            }
            (Event::Abort, Some(n), Some(_), None) if n == self.last + 1 => self.last = n,
            (Event::Anchor, Some(n), None, Some(_)) if n == self.anchors + 1 => self.anchors = n,
            (Event::Seal, None, None, None) => self.sealed = true,
            _ => return wrong,
        }
        Ok(())
    }
}
