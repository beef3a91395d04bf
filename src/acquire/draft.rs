//! A draft: a plain folder that grows as evidence comes in, and survives a crash at any line.
//!
//! The journal decides. A record, an exhibit or an anchor that stands in the folder without its journal entry
//! was never reported as taken in; it is cleared away when the draft is next opened.

mod anchors;
mod closing;

use super::clock;
use super::description::{Asked, Description, name_of};
use super::error::{AcquireError, at};
use super::folder::{Incoming, number, parts, put, record_path, settled, sync, waiting};
use super::form::Form;
use super::intake::{IntakeError, Opened};
use super::ledger::{self, Ledger, Step};
use super::pack::numbering;
use super::reader::{Added, Reader};
use super::sequel::{Opening, Sequel};
use super::stream::Streamed;
use crate::base::cbor;
use crate::base::limits::Limits;
use crate::base::octets::Id;
use crate::base::watch::Watch;
use crate::bundle::part::Part;
use crate::model::exhibit::{Exhibit, Extension};
use crate::model::journal::Journal;
use crate::model::record::{Body, Record};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// draft.cbor: what the draft is, apart from its journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    bundle: Id,
    case: Id,
    format: String,
    slots: BTreeMap<String, u32>,
    /// The highest number of a take in the bundles of the case that were sealed before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    takes: Option<u32>,
    version: u64,
}

const FORMAT: &str = "aigaq-draft";
const VERSION: u64 = 1;
/// A torn append is less than one entry, and no entry without a token is longer than this.
const TORN: usize = 512;

/// An open draft. Nobody else can open it meanwhile.
pub struct Draft {
    folder: PathBuf,
    about: About,
    form: Form,
    journal: Journal,
    ledger: Ledger,
    records: BTreeMap<u32, Record>,
    broken: bool,
    _lock: File,
}

impl Draft {
    /// Makes a new draft from the text of a form. The folder appears whole or not at all.
    pub fn create(folder: &Path, form_text: &str, limits: &Limits) -> Result<Self, AcquireError> {
        Draft::create_after(folder, form_text, None, limits)
    }

    /// The same for a further bundle of a case.
    pub fn create_after(
        folder: &Path,
        form_text: &str,
        sequel: Option<&Sequel>,
        limits: &Limits,
    ) -> Result<Self, AcquireError> {
        let form = Form::decode(form_text)?;
        form.check()?;
        let fail = at(folder);
        if fs::symlink_metadata(folder).is_ok() {
            return Err(AcquireError::Exists { path: folder.to_owned() });
        }
        let name = folder.file_name().ok_or_else(|| fail(std::io::ErrorKind::InvalidInput.into()))?;
        let beside = folder.with_file_name(format!(".{}.{}.part", name.to_string_lossy(), std::process::id()));
        let made = Draft::fill(&beside, form_text, Opening { form: &form, sequel })
            .and_then(|()| fs::rename(&beside, folder).map_err(&fail));
        if let Err(error) = made {
            let _ = fs::remove_dir_all(&beside);
            return Err(error);
        }
        sync(folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")))
            .map_err(fail)?;
        Draft::open(folder, limits)
    }

    fn fill(folder: &Path, form_text: &str, opening: Opening<'_>) -> Result<(), AcquireError> {
        let fail = at(folder);
        let Opening { form, sequel } = opening;
        let (case, bundle) = ledger::id().and_then(|case| Ok((case, ledger::id()?))).map_err(&fail)?;
        let case = sequel.map_or(case, |sequel| sequel.case);
        let slots = numbering(form, case)?;
        for part in ["exhibits", "records"] {
            fs::create_dir_all(folder.join(part)).map_err(&fail)?;
        }
        put(&folder.join("purchase.toml"), form_text.as_bytes())?;
        put(&folder.join("lock"), b"")?;
        let mut ledger = Ledger::default();
        let of_form = form.slots(case, &|name| slots.get(name).copied())?.into_iter().map(|(_, body)| body);
        for body in of_form.chain(sequel.into_iter().flat_map(Sequel::bodies)) {
            let step = ledger.add(body, ledger::salt().map_err(&fail)?, clock::now())?;
            put(&record_path(folder, step.n), &step.record)?;
            ledger.commit(&step);
        }
        put(&folder.join("journal.cbor"), ledger.journal())?;
        let takes = sequel.map(|sequel| sequel.takes);
        let about = About { bundle, case, format: FORMAT.to_owned(), slots, takes, version: VERSION };
        put(&folder.join("draft.cbor"), &cbor::encode(&about)?)
    }

    /// Opens a draft, takes its lock, and clears away what an interrupted step left.
    pub fn open(folder: &Path, limits: &Limits) -> Result<Self, AcquireError> {
        let damaged = |file: &str, what| AcquireError::Damaged { path: folder.join(file), what };
        match fs::metadata(folder.join("draft.cbor")) {
            Ok(meta) if meta.is_file() => {}
            // A disk that does not answer is no proof that there is no draft on it.
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(at(&folder.join("draft.cbor"))(error));
            }
            _ => return Err(AcquireError::NoDraft { path: folder.to_owned() }),
        }
        let lock = OpenOptions::new().write(true).open(folder.join("lock")).map_err(at(&folder.join("lock")))?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => AcquireError::Locked { path: folder.to_owned() },
            TryLockError::Error(error) => at(folder)(error),
        })?;
        let read = |file: &str| fs::read(folder.join(file)).map_err(at(&folder.join(file)));
        let about: About = cbor::decode(&read("draft.cbor")?, limits).map_err(|_| damaged("draft.cbor", "encoding"))?;
        if about.format != FORMAT || about.version != VERSION {
            return Err(damaged("draft.cbor", "version"));
        }
        let form = String::from_utf8(read("purchase.toml")?).map_err(|_| damaged("purchase.toml", "encoding"))?;
        let form = Form::decode(&form)?;
        let mut bytes = read("journal.cbor")?;
        let (journal, torn) = Journal::recover(&bytes, limits);
        let rest = bytes.split_off(bytes.len() - torn);
        if torn > TORN || journal.entries.is_empty() || Journal::lost(&rest, limits) {
            return Err(damaged("journal.cbor", "chain"));
        }
        // One step at most was interrupted: more files than one number without an entry were lost.
        let of_records = journal.entries.iter().filter(|entry| entry.anchor.is_none());
        let next = of_records.filter_map(|entry| entry.n).max().unwrap_or(0) + 1;
        let ahead = |paths: Vec<PathBuf>, next| paths.iter().any(|path| number(path).is_some_and(|n| n > next));
        if ahead(parts(folder)?, next) || ahead(anchors::files(folder)?, journal.anchors().len() as u32 + 1) {
            return Err(damaged("journal.cbor", "end"));
        }
        if torn > 0 {
            put(&folder.join("journal.cbor"), &bytes)?;
        }
        let mut records = BTreeMap::new();
        for (n, digest) in journal.standing() {
            let path = record_path(folder, n);
            let bytes = settled(&path, &digest)?;
            let damaged = |what| AcquireError::Damaged { path: path.clone(), what };
            records.insert(n, Record::decode(&bytes, limits).map_err(|_| damaged("encoding"))?);
        }
        anchors::read(folder, &journal)?;
        let ledger = Ledger::resume(&journal, bytes, |n| records.get(&n).map(|record| record.body.kind()));
        let draft =
            Draft { folder: folder.to_owned(), about, form, journal, ledger, records, broken: false, _lock: lock };
        draft.clear_leftovers()?;
        Ok(draft)
    }

    /// Removes files that no journal entry knows: never reported, so nobody relies on them.
    fn clear_leftovers(&self) -> Result<(), AcquireError> {
        for path in parts(&self.folder)?.into_iter().chain(anchors::files(&self.folder)?) {
            let name = path.strip_prefix(&self.folder).unwrap_or(&path).to_string_lossy().into_owned();
            let known = match Part::parse(name.as_bytes()) {
                Some(Part::Record(n)) => self.records.contains_key(&n),
                Some(Part::Anchor(n)) => n <= self.ledger.anchors(),
                Some(Part::Exhibit(n, ext)) => self.exhibit(n).is_some_and(|exhibit| exhibit.ext == ext),
                _ => false,
            };
            if !known {
                self.clear_away(&path, &name)?;
            }
        }
        Ok(())
    }

    /// A whole copy of a file is put aside and never deleted: if it was the end of the journal that was
    /// damaged, the evidence is still there. The rest is half-written or can be made again.
    fn clear_away(&self, path: &Path, name: &str) -> Result<(), AcquireError> {
        if !matches!(Part::parse(name.as_bytes()), Some(Part::Exhibit(..))) {
            return fs::remove_file(path).map_err(at(path));
        }
        let aside = self.folder.join("aside");
        fs::create_dir_all(&aside).map_err(at(&aside))?;
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let free =
            (0..).map(|turn| aside.join(format!("{turn}-{file}"))).find(|path| fs::symlink_metadata(path).is_err());
        let target = free.unwrap_or_else(|| aside.join(&file));
        fs::rename(path, &target).and_then(|()| sync(&aside)).map_err(at(&target))
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The records that stand.
    pub fn records(&self) -> &BTreeMap<u32, Record> {
        &self.records
    }

    /// The journal as it was when the draft was opened.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Whether the draft is closed for sealing.
    pub fn is_sealed(&self) -> bool {
        self.journal.is_sealed()
    }

    fn exhibit(&self, n: u32) -> Option<&Exhibit> {
        match self.records.get(&n).map(|record| &record.body) {
            Some(Body::Exhibit(exhibit)) => Some(exhibit),
            _ => None,
        }
    }

    /// Takes a file in, and has it asked what it says of itself, where there is a `reader`: whatever becomes of that, the
    /// file is taken in. It is on disk when this returns.
    pub fn add(
        &mut self,
        path: &Path,
        asked: &Asked,
        reader: Option<Reader<'_>>,
        watch: &dyn Watch,
    ) -> Result<Added, AcquireError> {
        self.require_open()?;
        let opened = Opened::open(path)?;
        let name = name_of(path).ok_or(IntakeError::NotARegularFile { path: path.to_owned(), found: "name" })?;
        let facts = self.form.file(&name.to_string(), &|name| self.about.slots.get(name).copied())?;
        let description = Description::new(path, &opened, name, facts, asked)?;
        // Before gigabytes are read: what is said of the file must be fit for a record.
        self.ledger.admit(Body::Exhibit(Box::new(description.clone().exhibit(Streamed::NOTHING, 1))))?;
        let part = Part::Exhibit(self.ledger.next(), Extension::of_name(&description.name));
        let copy = self.folder.join(part.to_string());
        let mut incoming = Incoming::begin(&copy)?;
        let streamed = opened.take(&mut incoming, watch)?;
        incoming.settle()?;
        // If we crash here, the copy is a leftover: no journal entry knows it.
        let takes = self.records.values().filter_map(|record| match &record.body {
            Body::Exhibit(exhibit) => exhibit.take,
            _ => None,
        });
        let next_take = takes.chain(self.about.takes).max().unwrap_or(0).saturating_add(1);
        let mut exhibit = description.exhibit(streamed, next_take);
        let testimony = reader.map(|reader| reader.read(&mut exhibit, File::open(&copy), 0));
        Ok(Added { n: self.record(Body::Exhibit(Box::new(exhibit)))?, testimony })
    }

    /// Adds a note or a hand-over.
    pub fn record(&mut self, body: Body) -> Result<u32, AcquireError> {
        self.require_open()?;
        let body = self.ledger.admit(body)?;
        self.take(body)
    }

    fn take(&mut self, body: Body) -> Result<u32, AcquireError> {
        let salt = ledger::salt().map_err(at(&self.folder))?;
        let step = self.ledger.add(body, salt, clock::now())?;
        self.commit(step)
    }

    /// Takes a changed form over: records that differ are amended, new ones added. The old digests
    /// stay in the journal. Returns the numbers concerned.
    pub fn amend(&mut self, form_text: &str) -> Result<Vec<u32>, AcquireError> {
        self.require_open()?;
        let form = Form::decode(form_text)?;
        form.check()?;
        let mut about = self.about.clone();
        // The new records of a form come one behind the other, from the next number on.
        let mut next = self.ledger.next();
        for (name, _) in form.slots(about.case, &|_| Some(1))? {
            about.slots.entry(name).or_insert_with(|| {
                next += 1;
                next - 1
            });
        }
        let slots = form.slots(about.case, &|name| about.slots.get(name).copied())?;
        // The names of new records go to disk first: after a crash the same numbers are used again.
        put(&self.folder.join("draft.cbor"), &cbor::encode(&about)?)?;
        let mut touched = Vec::new();
        for (name, body) in slots {
            let Some(n) = about.slots.get(&name).copied() else {
                continue;
            };
            match self.records.get(&n) {
                Some(record) if record.body == body => continue,
                Some(_) => {
                    let salt = ledger::salt().map_err(at(&self.folder))?;
                    let step = self.ledger.amend(n, body, salt, clock::now())?;
                    touched.push(self.commit(step)?);
                }
                None => touched.push(self.take(body)?),
            }
        }
        put(&self.folder.join("purchase.toml"), form_text.as_bytes())?;
        self.about = about;
        self.form = form;
        Ok(touched)
    }

    /// Record first, journal entry last: the entry is what makes it so. A record that replaces
    /// another waits beside it until the entry is on disk, so that a crash leaves one or the other.
    fn commit(&mut self, step: Step) -> Result<u32, AcquireError> {
        let path = record_path(&self.folder, step.n);
        let replaces = self.records.contains_key(&step.n);
        match (step.n, replaces) {
            (0, _) => {}
            (_, false) => put(&path, &step.record)?,
            (_, true) => put(&waiting(&path), &step.record)?,
        }
        self.append(&step.entry)?;
        self.ledger.commit(&step);
        if replaces {
            // If we crash before this, opening the draft does it.
            fs::rename(waiting(&path), &path).and_then(|()| sync(&self.folder.join("records"))).map_err(at(&path))?;
        }
        if let Ok(record) = Record::decode(&step.record, &Limits::default()) {
            self.records.insert(step.n, record);
        }
        Ok(step.n)
    }

    /// After an error of the system nothing is tried again under the same name: the entry is cut off,
    /// and if even that fails, this draft takes nothing more until it is opened anew.
    fn append(&mut self, entry: &[u8]) -> Result<(), AcquireError> {
        let path = self.folder.join("journal.cbor");
        let mut journal = OpenOptions::new().append(true).open(&path).map_err(at(&path))?;
        let written = journal.write_all(entry).and_then(|()| journal.sync_all());
        written.map_err(|error| {
            let length = self.ledger.journal().len() as u64;
            self.broken = journal.set_len(length).and_then(|()| journal.sync_all()).is_err();
            at(&path)(error)
        })
    }

    fn require_open(&self) -> Result<(), AcquireError> {
        match (self.broken, self.is_sealed()) {
            (true, _) => Err(AcquireError::Damaged { path: self.folder.join("journal.cbor"), what: "append" }),
            (_, true) => Err(AcquireError::Sealed { path: self.folder.clone() }),
            _ => Ok(()),
        }
    }
}
