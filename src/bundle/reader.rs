//! Reads the container: walks it from the first byte, regenerates every header and compares.
//!
//! What passes has one reading in any ZIP program: no gap, no overlap, no second name, nothing
//! before, between or after. The data of the entries is not looked at here.

use super::layout::{self, LOCAL, LOCAL_FIXED, Stored};
use super::part::{MIMETYPE, Part};
use crate::base::limits::Limits;
use crate::base::reason::{Facts, Reason, terse};
use crate::base::source::Source;
use std::fmt;
use std::io;

/// Why bytes are not a container of format 1.
#[derive(Debug)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum ContainerError {
    /// The central directory or the end record is not the one that the entries give.
    Directory { at: u64 },
    /// Two entries of one name.
    DuplicateName { name: String },
    /// A header that is not the canonical one for what it says.
    Header { name: String, at: u64 },
    /// The machine could not read.
    Io(io::Error),
    /// Bytes before the first entry.
    LeadingData { found_at: u64 },
    /// More entries than the limit, or one longer than its limit.
    Limit { what: String, found: u64, limit: u64 },
    /// A name that the grammar does not give.
    Name { name: String, at: u64 },
    /// Not a bundle at all.
    NotABundle,
    /// An entry out of its place.
    Order { name: String, after: String },
    /// The numbers of a folder do not count from 1 without a gap, or one of two files that go together
    /// is not there.
    Sequence { name: String },
    /// Bytes after the end.
    TrailingData { at: u64, length: u64 },
    /// The file ends too early.
    Truncated { at: u64, length: u64, needed: u64 },
}

impl Reason for ContainerError {
    fn code(&self) -> &'static str {
        match self {
            ContainerError::Directory { .. } => "container.directory",
            ContainerError::DuplicateName { .. } => "container.duplicate-name",
            ContainerError::Header { .. } => "container.header",
            ContainerError::Io(_) => "container.io",
            ContainerError::LeadingData { .. } => "container.leading-data",
            ContainerError::Limit { .. } => "container.limit",
            ContainerError::Name { .. } => "container.name",
            ContainerError::NotABundle => "container.not-a-bundle",
            ContainerError::Order { .. } => "container.order",
            ContainerError::Sequence { .. } => "container.sequence",
            ContainerError::TrailingData { .. } => "container.trailing-data",
            ContainerError::Truncated { .. } => "container.truncated",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            ContainerError::Directory { at } => vec![("at", (*at).into())],
            ContainerError::DuplicateName { name } | ContainerError::Sequence { name } => {
                vec![("name", name.as_str().into())]
            }
            ContainerError::Header { name, at } | ContainerError::Name { name, at } => {
                vec![("name", name.as_str().into()), ("at", (*at).into())]
            }
            ContainerError::Io(error) => vec![("error", error.to_string().into())],
            ContainerError::LeadingData { found_at } => vec![("at", (*found_at).into())],
            ContainerError::Limit { what, found, limit } => {
                vec![("what", what.as_str().into()), ("found", (*found).into()), ("limit", (*limit).into())]
            }
            ContainerError::NotABundle => vec![],
            ContainerError::Order { name, after } => {
                vec![("name", name.as_str().into()), ("after", after.as_str().into())]
            }
            ContainerError::TrailingData { at, length } => vec![("at", (*at).into()), ("length", (*length).into())],
            ContainerError::Truncated { at, length, needed } => {
                vec![("at", (*at).into()), ("length", (*length).into()), ("needed", (*needed).into())]
            }
        }
    }
}

impl fmt::Display for ContainerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for ContainerError {}

impl From<io::Error> for ContainerError {
    fn from(error: io::Error) -> Self {
        ContainerError::Io(error)
    }
}

/// An entry that was found, with the place of its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub part: Part,
    /// CRC-32 that its headers state.
    pub crc: u32,
    /// Length of its data in bytes.
    pub size: u64,
    /// Offset of its data.
    pub data: u64,
}

/// A container whose every header byte is canonical.
pub struct Container<'a, S: Source + ?Sized> {
    source: &'a S,
    entries: Vec<Entry>,
}

impl<'a, S: Source + ?Sized> Container<'a, S> {
    /// Walks over the whole container. Reads headers only, never the data.
    pub fn open(source: &'a S, limits: &Limits) -> Result<Self, ContainerError> {
        require_start(source)?;
        let (entries, directory) = walk(source, limits)?;
        require_directory(source, &entries, directory)?;
        require_sequences(&entries)?;
        Ok(Container { source, entries })
    }

    /// The entries in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of this part; exhibits are found whatever their extension.
    pub fn find(&self, part: Part) -> Option<&Entry> {
        self.entries.binary_search_by(|entry| entry.part.cmp(&part)).ok().and_then(|at| self.entries.get(at))
    }

    /// The bytes of an entry, and whether its CRC-32 is the stated one. Longer than `limit` is
    /// refused before anything is read.
    pub fn read(&self, entry: &Entry, limit: u64) -> Result<(Vec<u8>, bool), ContainerError> {
        let length = usize::try_from(entry.size).ok().filter(|_| entry.size <= limit);
        let length = length.ok_or(ContainerError::Limit { what: entry.part.to_string(), found: entry.size, limit })?;
        let bytes = self.source.read_vec(entry.data, length)?;
        let agrees = crc32fast::hash(&bytes) == entry.crc;
        Ok((bytes, agrees))
    }

    /// Where the bytes come from.
    pub fn source(&self) -> &'a S {
        self.source
    }
}

/// The first entry is the same in every bundle, header and data.
fn first_entry() -> Vec<u8> {
    let stored = Stored {
        name: Part::Mimetype.to_string(),
        crc: crc32fast::hash(MIMETYPE),
        size: MIMETYPE.len() as u64,
        offset: 0,
    };
    [layout::local(&stored).as_slice(), MIMETYPE].concat()
}

fn require_start<S: Source + ?Sized>(source: &S) -> Result<(), ContainerError> {
    let first = first_entry();
    let at_hand = source.len().min(1 << 20) as usize;
    let head = source.read_vec(0, at_hand)?;
    if head.starts_with(&first) {
        return Ok(());
    }
    if !head.is_empty() && first.starts_with(&head) {
        return Err(ContainerError::Truncated { at: 0, length: head.len() as u64, needed: first.len() as u64 });
    }
    match head.windows(first.len()).position(|window| window == first) {
        Some(at) => Err(ContainerError::LeadingData { found_at: at as u64 }),
        None => Err(ContainerError::NotABundle),
    }
}

fn walk<S: Source + ?Sized>(source: &S, limits: &Limits) -> Result<(Vec<Entry>, u64), ContainerError> {
    let length = source.len();
    let mut entries: Vec<Entry> = Vec::new();
    let mut at = 0_u64;
    loop {
        let truncated = |needed: u64| ContainerError::Truncated { at, length, needed };
        let fixed = header_bytes(source, at, 4).ok_or_else(|| truncated(at + 4))??;
        if fixed != LOCAL {
            return Ok((entries, at));
        }
        if entries.len() >= limits.entries {
            return Err(ContainerError::Limit {
                what: "entries".to_owned(),
                found: entries.len() as u64 + 1,
                limit: limits.entries as u64,
            });
        }
        let fixed = header_bytes(source, at, LOCAL_FIXED).ok_or_else(|| truncated(at + LOCAL_FIXED as u64))??;
        let (crc, size32) = (u32_at(&fixed, 14), u32_at(&fixed, 22));
        let (name_length, extra_length) = (u16_at(&fixed, 26), u16_at(&fixed, 28));
        let whole = LOCAL_FIXED + name_length + extra_length;
        let header = header_bytes(source, at, whole).ok_or_else(|| truncated(at + whole as u64))??;
        let name = header.get(LOCAL_FIXED..LOCAL_FIXED + name_length).unwrap_or_default();
        let shown = String::from_utf8_lossy(name).into_owned();
        let part = Part::parse(name).ok_or(ContainerError::Name { name: shown.clone(), at })?;
        let size = match u64_at(&header, LOCAL_FIXED + name_length + 4) {
            Some(size) if size32 == u32::MAX => size,
            _ => size32.into(),
        };
        let stored = Stored { name: part.to_string(), crc, size, offset: at };
        if layout::local(&stored) != header {
            return Err(ContainerError::Header { name: shown, at });
        }
        if let Some(before) = entries.last() {
            match part.cmp(&before.part) {
                std::cmp::Ordering::Greater => {}
                std::cmp::Ordering::Equal => return Err(ContainerError::DuplicateName { name: shown }),
                std::cmp::Ordering::Less => {
                    return Err(ContainerError::Order { name: shown, after: before.part.to_string() });
                }
            }
        }
        let data = at + whole as u64;
        let end =
            data.checked_add(size).filter(|end| *end <= length).ok_or_else(|| truncated(data.saturating_add(size)))?;
        entries.push(Entry { part, crc, size, data });
        at = end;
    }
}

/// Regenerates all that follows the entries and compares it with what is there.
fn require_directory<S: Source + ?Sized>(source: &S, entries: &[Entry], directory: u64) -> Result<(), ContainerError> {
    let mut compare = Compare { source, at: directory };
    for entry in entries {
        let name = entry.part.to_string();
        let offset = entry.data - layout::local_length(&name, entry.size);
        compare.expect(&layout::central(&Stored { name, crc: entry.crc, size: entry.size, offset }))?;
    }
    let length = compare.at - directory;
    compare.expect(&layout::end(entries.len() as u64, directory, length))?;
    match source.len() - compare.at {
        0 => Ok(()),
        length => Err(ContainerError::TrailingData { at: compare.at, length }),
    }
}

struct Compare<'a, S: Source + ?Sized> {
    source: &'a S,
    at: u64,
}

impl<S: Source + ?Sized> Compare<'_, S> {
    fn expect(&mut self, wanted: &[u8]) -> Result<(), ContainerError> {
        let end = self.at + wanted.len() as u64;
        let left = self.source.len() - self.at;
        let found = self.source.read_vec(self.at, wanted.len().min(usize::try_from(left).unwrap_or(usize::MAX)))?;
        match found.iter().zip(wanted).position(|(found, wanted)| found != wanted) {
            Some(at) => Err(ContainerError::Directory { at: self.at + at as u64 }),
            None if found.len() < wanted.len() => {
                Err(ContainerError::Truncated { at: self.at, length: self.source.len(), needed: end })
            }
            None => {
                self.at = end;
                Ok(())
            }
        }
    }
}

/// Anchors, tokens, statements, signatures and renewals count from 1. A token may stand behind its
/// statement, and stands behind each list of a renewal.
fn require_sequences(entries: &[Entry]) -> Result<(), ContainerError> {
    let mut last = [0_u32; 5];
    let mut due: Option<Part> = None;
    let gap = |part: Part| Err(ContainerError::Sequence { name: part.to_string() });
    for entry in entries {
        if let Some(token) = due.take() {
            if token == entry.part {
                continue;
            }
            return gap(token);
        }
        let (folder, n) = match entry.part {
            Part::Anchor(n) => (0, n),
            Part::Token(n) => (1, n),
            Part::Statement(n) => (2, n),
            Part::StatementToken(n) if last[2] == n => continue,
            Part::Signature(n) => (3, n),
            Part::RenewalList(n) => {
                due = Some(Part::Renewal(n));
                (4, n)
            }
            Part::StatementToken(_) | Part::Renewal(_) => return gap(entry.part),
            _ => continue,
        };
        match last.get_mut(folder) {
            Some(last) if n == *last + 1 => *last = n,
            _ => return gap(entry.part),
        }
    }
    due.map_or(Ok(()), gap)
}

fn header_bytes<S: Source + ?Sized>(source: &S, at: u64, length: usize) -> Option<io::Result<Vec<u8>>> {
    let end = at.checked_add(length as u64)?;
    (end <= source.len()).then(|| source.read_vec(at, length))
}

fn u16_at(bytes: &[u8], at: usize) -> usize {
    bytes.get(at..at + 2).and_then(|part| part.try_into().ok()).map_or(0, u16::from_le_bytes).into()
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|part| part.try_into().ok()).map_or(0, u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at + 8).and_then(|part| part.try_into().ok()).map(u64::from_le_bytes)
}
