//! Makes an extract: the seal and all that follows it, and a choice of records and exhibits.

use crate::base::cbor::{self, CborError};
use crate::base::limits::Limits;
use crate::base::reason::{Facts, Reason, terse};
use crate::base::source::Source;
use crate::base::watch::Watch;
use crate::bundle::landing::{Landing, LandingError};
use crate::bundle::part::Part;
use crate::bundle::reader::{Container, ContainerError, Entry};
use crate::bundle::writer::Writer;
use crate::model::manifest::Manifest;
use crate::model::record::Kind;
use crate::model::withheld::Withheld;
use std::fmt;
use std::io::{self, BufWriter, Seek, Write};
use std::path::Path;

/// What is to be left out of an extract.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The exhibits that stay; all, when empty.
    pub exhibits: Vec<u32>,
    /// Kinds of records that go.
    pub kinds: Vec<Kind>,
    /// Single records that go.
    pub records: Vec<u32>,
}

/// Why no extract was made.
#[derive(Debug)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum ExtractError {
    /// The list of what is withheld could not be written.
    Cbor(CborError),
    /// The bundle could not be read.
    Container(ContainerError),
    /// A part is not what the CRC-32 in its header says. A copy would hide that.
    Damaged { name: String },
    /// It did not land under its name.
    Landing(LandingError),
    /// Nothing would be left out: a copy is no extract.
    Nothing,
    /// The bundle has no exhibit, or no record, of this number.
    Unknown { n: u32 },
}

impl Reason for ExtractError {
    fn code(&self) -> &'static str {
        match self {
            ExtractError::Cbor(error) => error.code(),
            ExtractError::Container(error) => error.code(),
            ExtractError::Damaged { .. } => "extract.damaged",
            ExtractError::Landing(error) => error.code(),
            ExtractError::Nothing => "extract.nothing",
            ExtractError::Unknown { .. } => "extract.unknown",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            ExtractError::Cbor(error) => error.facts(),
            ExtractError::Container(error) => error.facts(),
            ExtractError::Damaged { name } => vec![("name", name.as_str().into())],
            ExtractError::Landing(error) => error.facts(),
            ExtractError::Nothing => vec![],
            ExtractError::Unknown { n } => vec![("n", (*n).into())],
        }
    }
}

impl fmt::Display for ExtractError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for ExtractError {}

impl From<ContainerError> for ExtractError {
    fn from(error: ContainerError) -> Self {
        ExtractError::Container(error)
    }
}

impl From<LandingError> for ExtractError {
    fn from(error: LandingError) -> Self {
        ExtractError::Landing(error)
    }
}

impl Choice {
    /// What the extract withholds, together with what was withheld before.
    fn withheld(&self, manifest: &Manifest, before: &Withheld) -> Result<Withheld, ExtractError> {
        let is_exhibit = |n: &u32| manifest.listed(*n).is_some_and(|listed| listed.kind == Kind::Exhibit);
        let unknown = |n: &u32| ExtractError::Unknown { n: *n };
        if let Some(n) = self.exhibits.iter().find(|n| !is_exhibit(n) || before.exhibits.contains(n)) {
            return Err(unknown(n));
        }
        if let Some(n) = self.records.iter().find(|n| manifest.listed(**n).is_none()) {
            return Err(unknown(n));
        }
        let mut withheld = before.clone();
        let goes = |n: u32, kind: Kind| {
            self.kinds.contains(&kind)
                || self.records.contains(&n)
                || (kind == Kind::Exhibit && !self.exhibits.is_empty() && !self.exhibits.contains(&n))
        };
        for listed in manifest.records.iter().filter(|listed| goes(listed.n, listed.kind)) {
            withheld.records.push(listed.n);
            if listed.kind == Kind::Exhibit {
                withheld.exhibits.push(listed.n);
            }
        }
        for list in [&mut withheld.records, &mut withheld.exhibits] {
            list.sort_unstable();
            list.dedup();
        }
        if withheld == *before { Err(ExtractError::Nothing) } else { Ok(withheld) }
    }
}

/// Writes the extract of a bundle that was judged before. Every byte that stays is copied as it is, and
/// held against its CRC-32.
pub fn extract<S: Source + ?Sized>(
    source: &S,
    manifest: &Manifest,
    before: Option<&Withheld>,
    choice: &Choice,
    target: &Path,
    limits: &Limits,
    watch: &dyn Watch,
) -> Result<Withheld, ExtractError> {
    let none = Withheld { exhibits: vec![], records: vec![], version: 1 };
    let withheld = choice.withheld(manifest, before.unwrap_or(&none))?;
    let container = Container::open(source, limits)?;
    let list = cbor::encode(&withheld).map_err(ExtractError::Cbor)?;
    let landing = Landing::begin(target)?;
    let fail = |error| LandingError::Io { path: target.to_owned(), error };
    let mut writer = Writer::new(BufWriter::new(landing.file())).map_err(fail)?;
    writer.add(Part::Extract, &list).map_err(fail)?;
    for entry in container.entries() {
        let stays = match entry.part {
            Part::Mimetype | Part::Extract => false,
            Part::Exhibit(n, _) => withheld.exhibits.binary_search(&n).is_err(),
            Part::Record(n) => withheld.records.binary_search(&n).is_err(),
            _ => true,
        };
        if stays && copy(source, entry, &mut writer, watch).map_err(fail)? != entry.crc {
            return Err(ExtractError::Damaged { name: entry.part.to_string() });
        }
    }
    writer.finish().map_err(fail)?;
    landing.land()?;
    Ok(withheld)
}

/// Copies an entry as it is and gives the CRC-32 of what was copied.
pub(super) fn copy<S: Source + ?Sized, W: Write + Seek>(
    source: &S,
    entry: &Entry,
    writer: &mut Writer<W>,
    watch: &dyn Watch,
) -> io::Result<u32> {
    writer.begin(entry.part, entry.size)?;
    pieces(source, entry, watch, |piece| writer.data(piece))?;
    writer.end()
}

/// Hands the data of an entry on, piece by piece.
pub(super) fn pieces<S: Source + ?Sized>(
    source: &S,
    entry: &Entry,
    watch: &dyn Watch,
    mut take: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<()> {
    let mut buffer = vec![0; 256 << 10];
    let mut done = 0;
    while done < entry.size {
        let length = (entry.size - done).min(buffer.len() as u64);
        let piece = buffer.get_mut(..length as usize).unwrap_or_default();
        source.read_at(entry.data + done, piece)?;
        take(piece)?;
        done += length;
        watch.advance(length);
    }
    Ok(())
}
