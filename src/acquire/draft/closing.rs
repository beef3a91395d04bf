//! The end of a draft: its journal is closed, and all of it becomes one sealed file.

use super::{Draft, anchors};
use crate::acquire::clock;
use crate::acquire::error::{AcquireError, at};
use crate::acquire::folder::record_path;
use crate::acquire::pack::Through;
use crate::acquire::sealing::{Ending, Sealed, Sealing, close};
use crate::acquire::stream::{StreamError, stream};
use crate::base::watch::Watch;
use crate::bundle::landing::{Landing, LandingError};
use crate::bundle::part::Part;
use crate::bundle::writer::Writer;
use crate::model::journal::{Event, Journal};
use crate::model::record::Kind;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

type Out<'a> = Writer<BufWriter<&'a File>>;

impl Draft {
    /// Closes the draft and writes the bundle. Interrupted, it can be called again and gives the same
    /// seal: the end of the journal, with its time, is on disk before the bundle is begun.
    pub fn seal(&mut self, target: &Path, sealing: Sealing<'_>, watch: &dyn Watch) -> Result<Sealed, AcquireError> {
        // The target is tried before the draft is closed: a wrong name must not end the taking in.
        let landing = Landing::begin(target)?;
        if !self.is_sealed() {
            let step = self.ledger.seal(clock::now())?;
            self.commit(step)?;
            let bytes = self.ledger.journal();
            self.journal = Journal::decode(bytes, sealing.limits)
                .map_err(|_| AcquireError::Damaged { path: self.folder.join("journal.cbor"), what: "chain" })?;
        }
        let last = self.journal.entries.last().filter(|entry| entry.event == Event::Seal);
        let sealed = last.map(|entry| entry.at).ok_or_else(|| AcquireError::NoDraft { path: self.folder.clone() })?;
        let (manifest, sealed, stamp) = sealing.manifest(&self.ledger, self.about.bundle, self.about.case, sealed)?;
        let anchors = anchors::read(&self.folder, &self.journal)?;
        let full = |error| LandingError::Io { path: target.to_owned(), error };
        let mut writer = Writer::new(BufWriter::new(landing.file())).map_err(full)?;
        let digest = sealed.seal_digest;
        let ask = move || stamp(&digest);
        // An authority takes seconds, and so does a film.
        let (copied, asked) = std::thread::scope(|scope| {
            let asking = std::thread::Builder::new().spawn_scoped(scope, ask).ok();
            let copied = self.copy_all(&mut writer, target, watch);
            (copied, asking.map(|thread| thread.join().unwrap_or_default()))
        });
        copied?;
        // Where the system grants no thread, it is asked now.
        let tokens = asked.unwrap_or_else(ask);
        let records = self.records.keys().map(|n| Ok((*n, fs::read(record_path(&self.folder, *n))?)));
        let ending = Ending { journal: self.ledger.journal(), anchors: &anchors, manifest: &manifest, tokens: &tokens };
        close(writer, records, &ending).map_err(full)?;
        landing.land()?;
        Ok(Sealed { tokens: tokens.len(), ..sealed })
    }

    fn copy_all(&self, writer: &mut Out<'_>, target: &Path, watch: &dyn Watch) -> Result<(), AcquireError> {
        let mut exhibits = self.records.iter().filter(|(_, record)| record.body.kind() == Kind::Exhibit);
        exhibits.try_for_each(|(n, _)| self.copy(*n, writer, target, watch))
    }

    /// Copies an exhibit into the bundle and makes sure that it is still what was taken in.
    fn copy(&self, n: u32, writer: &mut Out<'_>, target: &Path, watch: &dyn Watch) -> Result<(), AcquireError> {
        let Some(exhibit) = self.exhibit(n) else { return Ok(()) };
        let part = Part::Exhibit(n, exhibit.ext);
        let path = self.folder.join(part.to_string());
        let damaged = |what| AcquireError::Damaged { path: path.clone(), what };
        let file = File::open(&path).map_err(at(&path))?;
        if file.metadata().map_err(at(&path))?.len() != exhibit.size {
            return Err(damaged("size"));
        }
        let full = |error| LandingError::Io { path: target.to_owned(), error };
        writer.begin(part, exhibit.size).map_err(full)?;
        let streamed = stream(&file, exhibit.size, &mut Through(writer), watch).map_err(|error| match error {
            StreamError::Grown => damaged("size"),
            StreamError::Read { error, .. } => at(&path)(error),
            StreamError::Write(error) => full(error).into(),
        })?;
        if streamed.sha256 != exhibit.sha256 {
            return Err(damaged("digest"));
        }
        writer.end().map_err(full)?;
        Ok(())
    }
}
