//! open, add and seal in one go, for files that exist already: one pass, one temporary file beside
//! the target, one fsync. No draft, and no opening token.

use super::clock;
use super::description::{Asked, Description, name_of};
use super::error::{AcquireError, at};
use super::form::Form;
use super::intake::{IntakeError, Opened};
use super::ledger::{self, Ledger};
use super::reader::Reader;
use super::sealing::{Ending, Sealed, Sealing, close};
use super::sequel::{Opening, Sequel};
use super::stream::{Sink, Streamed};
use crate::base::octets::Id;
use crate::base::watch::Watch;
use crate::bundle::landing::{Landing, LandingError};
use crate::bundle::part::Part;
use crate::bundle::writer::Writer;
use crate::model::exhibit::Extension;
use crate::model::record::Body;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// Files up to this length are held in memory and written with their header in one go.
const SMALL: u64 = 256 << 10;

type Out<'a> = Writer<BufWriter<&'a File>>;

struct Pack {
    ledger: Ledger,
    records: Vec<(u32, Vec<u8>)>,
    takes: u32,
}

/// Packs `files` under the form, as a further bundle of its case where something came before, into `target`. Nothing stands under `target` unless all is in it. Where there is a
/// `reader`, each file is asked what it says of itself.
pub fn pack<'a>(
    opening: impl Into<Opening<'a>>,
    files: &[PathBuf],
    asked: &Asked,
    reader: Option<Reader<'_>>,
    target: &Path,
    sealing: Sealing<'_>,
    watch: &dyn Watch,
) -> Result<Sealed, AcquireError> {
    let Opening { form, sequel } = opening.into();
    let (case, bundle) = ledger::id().and_then(|case| Ok((case, ledger::id()?))).map_err(at(target))?;
    let case = sequel.map_or(case, |sequel| sequel.case);
    let takes = sequel.map_or(0, |sequel| sequel.takes);
    let mut pack = Pack { ledger: Ledger::default(), records: Vec::new(), takes };
    let numbers = pack.open(form, case, target)?;
    for body in sequel.into_iter().flat_map(Sequel::bodies) {
        pack.record(body, target)?;
    }
    let landing = Landing::begin(target)?;
    let out = BufWriter::with_capacity(SMALL as usize, landing.file());
    let mut writer = Writer::new(out).map_err(at(target))?;
    for path in files {
        let description = pack.describe(path, form, &numbers, asked)?;
        pack.add(path, description, reader.map(|reader| (reader, &landing)), &mut writer, watch)?;
    }
    let now = clock::now();
    let last = pack.ledger.seal(now)?;
    pack.ledger.commit(&last);
    let (manifest, sealed, stamp) = sealing.manifest(&pack.ledger, bundle, case, now.at)?;
    let tokens = stamp(&sealed.seal_digest);
    let ending = Ending { journal: pack.ledger.journal(), anchors: &[], manifest: &manifest, tokens: &tokens };
    let full = |error| LandingError::Io { path: target.to_owned(), error };
    close(writer, pack.records.into_iter().map(Ok), &ending).map_err(full)?;
    landing.land()?;
    Ok(Sealed { tokens: tokens.len(), ..sealed })
}

impl Pack {
    fn open(&mut self, form: &Form, case: Id, target: &Path) -> Result<BTreeMap<String, u32>, AcquireError> {
        let numbers = numbering(form, case)?;
        for (_, body) in form.slots(case, &|name| numbers.get(name).copied())? {
            self.record(body, target)?;
        }
        Ok(numbers)
    }

    fn record(&mut self, body: Body, path: &Path) -> Result<(), AcquireError> {
        let salt = ledger::salt().map_err(at(path))?;
        let step = self.ledger.add(body, salt, clock::now())?;
        self.ledger.commit(&step);
        self.records.push((step.n, step.record));
        Ok(())
    }

    /// What is said of a file, before it is read: must be fit for a record.
    fn describe(
        &self,
        path: &Path,
        form: &Form,
        numbers: &BTreeMap<String, u32>,
        asked: &Asked,
    ) -> Result<(Opened, Description), AcquireError> {
        let opened = Opened::open(path)?;
        let name = name_of(path).ok_or(IntakeError::NotARegularFile { path: path.to_owned(), found: "name" })?;
        let facts = form.file(&name.to_string(), &|name| numbers.get(name).copied())?;
        let description = Description::new(path, &opened, name, facts, asked)?;
        self.ledger.admit(Body::Exhibit(Box::new(description.clone().exhibit(Streamed::NOTHING, 1))))?;
        Ok((opened, description))
    }

    fn add(
        &mut self,
        path: &Path,
        (opened, description): (Opened, Description),
        reader: Option<(Reader<'_>, &Landing)>,
        writer: &mut Out<'_>,
        watch: &dyn Watch,
    ) -> Result<(), AcquireError> {
        let part = Part::Exhibit(self.ledger.next(), Extension::of_name(&description.name));
        let streamed = store(path, opened, part, writer, watch)?;
        let mut exhibit = description.exhibit(streamed, self.takes.saturating_add(1));
        self.takes = self.takes.max(exhibit.take.unwrap_or(0));
        if let Some((reader, landing)) = reader {
            let (offset, _) = writer.last().map_err(at(path))?;
            reader.read(&mut exhibit, landing.again(), offset);
        }
        self.record(Body::Exhibit(Box::new(exhibit)), path)
    }
}

/// The numbers that the slots of a form get, in their order.
pub(super) fn numbering(form: &Form, case: Id) -> Result<BTreeMap<String, u32>, AcquireError> {
    // Which slots there are does not depend on their numbers: any number will do to list them.
    Ok((1..).zip(form.slots(case, &|_| Some(1))?).map(|(n, (name, _))| (name, n)).collect())
}

fn store(
    path: &Path,
    opened: Opened,
    part: Part,
    writer: &mut Out<'_>,
    watch: &dyn Watch,
) -> Result<Streamed, AcquireError> {
    let size = opened.size();
    let fail = |error| IntakeError::Store { path: path.to_owned(), error };
    if size <= SMALL {
        let mut held = Held(Vec::with_capacity(size as usize));
        let streamed = opened.take(&mut held, watch)?;
        writer.add(part, &held.0).map_err(fail)?;
        return Ok(streamed);
    }
    writer.begin(part, size).map_err(fail)?;
    let streamed = opened.take(&mut Through(writer), watch)?;
    writer.end().map_err(fail)?;
    Ok(streamed)
}

struct Held(Vec<u8>);

impl Sink for Held {
    fn data(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.extend_from_slice(bytes);
        Ok(())
    }
}

/// Bytes on their way into the part that is open.
pub(super) struct Through<'a, W: io::Write + io::Seek>(pub(super) &'a mut Writer<W>);

impl<W: io::Write + io::Seek> Sink for Through<'_, W> {
    fn data(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.data(bytes)
    }
}
