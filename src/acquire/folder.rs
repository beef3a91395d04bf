//! Writes into a draft's folder so that a crash at any line leaves either the old state or the new.

use super::error::{AcquireError, at};
use super::stream::Sink;
use crate::base::digest::sha256;
use crate::base::octets::Digest;
use crate::bundle::part::Part;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Puts `bytes` under `path`, whole and on disk before it returns: written beside, brought to disk,
/// renamed, folder brought to disk. Replaces what stood there.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), AcquireError> {
    let beside = beside(path);
    let fail = at(path);
    let written = File::create(&beside).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    if let Err(error) = written.and_then(|()| fs::rename(&beside, path)) {
        let _ = fs::remove_file(&beside);
        return Err(fail(error));
    }
    sync(path.parent().unwrap_or(Path::new("."))).map_err(fail)
}

/// Brings the entries of a folder to disk.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// The files in the two folders that every draft has.
pub(super) fn parts(folder: &Path) -> Result<Vec<PathBuf>, AcquireError> {
    let mut paths = files(&folder.join("exhibits"))?;
    paths.extend(files(&folder.join("records"))?);
    Ok(paths)
}

/// The files in a folder.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, AcquireError> {
    let entries = fs::read_dir(folder).map_err(at(folder))?;
    entries.map(|entry| Ok(entry.map_err(at(folder))?.path())).collect()
}

/// The number in the name of an exhibit, a record or an anchor.
pub(super) fn number(path: &Path) -> Option<u32> {
    path.file_stem()?.to_str()?.parse().ok()
}

/// A copy that comes in under a temporary name.
pub(super) struct Incoming {
    path: PathBuf,
    beside: PathBuf,
    file: File,
    settled: bool,
}

impl Incoming {
    /// Begins a copy that is to stand under `path`.
    pub(super) fn begin(path: &Path) -> Result<Self, AcquireError> {
        let beside = beside(path);
        // A leftover of a crash under this name was never reported as taken in.
        let _ = fs::remove_file(&beside);
        let file = OpenOptions::new().write(true).create_new(true).open(&beside).map_err(at(path))?;
        Ok(Incoming { path: path.to_owned(), beside, file, settled: false })
    }

    /// Brings the copy to disk and under its name.
    pub(super) fn settle(mut self) -> Result<(), AcquireError> {
        let fail = at(&self.path);
        self.file.sync_all().and_then(|()| fs::rename(&self.beside, &self.path)).map_err(&fail)?;
        self.settled = true;
        sync(self.path.parent().unwrap_or(Path::new("."))).map_err(fail)
    }
}

impl Sink for Incoming {
    fn data(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        if !self.settled {
            let _ = fs::remove_file(&self.beside);
        }
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".part");
    path.with_file_name(name)
}

/// Where the record of this number lies.
pub(super) fn record_path(folder: &Path, n: u32) -> PathBuf {
    folder.join(Part::Record(n).to_string())
}

/// Where a record waits that is to replace the one under `path`.
pub(super) fn waiting(path: &Path) -> PathBuf {
    path.with_extension("next")
}

/// The bytes of a record that the journal knows under `digest`, brought under its name if a crash
/// left it waiting.
pub(super) fn settled(path: &Path, digest: &Digest) -> Result<Vec<u8>, AcquireError> {
    let bytes = fs::read(path).map_err(at(path))?;
    if sha256(&bytes) == *digest {
        return Ok(bytes);
    }
    match fs::read(waiting(path)) {
        Ok(bytes) if sha256(&bytes) == *digest => {
            fs::rename(waiting(path), path).map_err(at(path))?;
            Ok(bytes)
        }
        _ => Err(AcquireError::Damaged { path: path.to_owned(), what: "digest" }),
    }
}
