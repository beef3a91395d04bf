//! Takes one file in, and refuses it when it is not a plain file or does not keep still.

use super::stream::{Sink, StreamError, Streamed, stream};
use crate::base::moment::Moment;
use crate::base::reason::{Facts, Reason, terse};
use crate::base::watch::Watch;
use rustix::fs::OFlags;
use std::fmt;
use std::fs::{File, Metadata, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Why a file was not taken in. It is not in the draft and not in the bundle.
#[derive(Debug)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum IntakeError {
    /// The file was another, or had other bytes, at the end than at the beginning.
    Changed { path: PathBuf, what: &'static str },
    /// A link, a folder, a pipe, a device.
    NotARegularFile { path: PathBuf, found: &'static str },
    /// It cannot be opened.
    Open { path: PathBuf, error: io::Error },
    /// It could be read up to here and no further. Nothing is put in place of the rest.
    Read { path: PathBuf, offset: u64, error: io::Error },
    /// It could not be stored.
    Store { path: PathBuf, error: io::Error },
}

impl Reason for IntakeError {
    fn code(&self) -> &'static str {
        match self {
            IntakeError::Changed { .. } => "intake.source-changed",
            IntakeError::NotARegularFile { .. } => "intake.not-a-regular-file",
            IntakeError::Open { .. } => "intake.open",
            IntakeError::Read { .. } => "intake.read",
            IntakeError::Store { .. } => "intake.store",
        }
    }

    fn facts(&self) -> Facts {
        let path = |path: &Path| ("path", path.display().to_string().into());
        match self {
            IntakeError::Changed { path: p, what } => vec![path(p), ("what", (*what).into())],
            IntakeError::NotARegularFile { path: p, found } => vec![path(p), ("found", (*found).into())],
            IntakeError::Open { path: p, error } | IntakeError::Store { path: p, error } => {
                vec![path(p), ("error", error.to_string().into())]
            }
            IntakeError::Read { path: p, offset, error } => {
                vec![path(p), ("offset", (*offset).into()), ("error", error.to_string().into())]
            }
        }
    }
}

impl fmt::Display for IntakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for IntakeError {}

/// A plain file, opened without following a link, and how it stood then.
#[derive(Debug)]
pub struct Opened {
    path: PathBuf,
    file: File,
    before: Stand,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stand {
    device: u64,
    inode: u64,
    size: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

impl Stand {
    fn of(meta: &Metadata) -> Self {
        Stand {
            device: meta.dev(),
            inode: meta.ino(),
            size: meta.len(),
            modified: (meta.mtime(), meta.mtime_nsec()),
            changed: (meta.ctime(), meta.ctime_nsec()),
        }
    }

    /// What differs, the most telling first. A restored mtime still shows in the ctime.
    fn difference(&self, later: &Stand) -> Option<&'static str> {
        let same = [
            ("file", (self.device, self.inode) == (later.device, later.inode)),
            ("size", self.size == later.size),
            ("mtime", self.modified == later.modified),
            ("ctime", self.changed == later.changed),
        ];
        same.iter().find(|(_, same)| !same).map(|(what, _)| *what)
    }
}

impl Opened {
    /// Opens a file. Never waits (a pipe without a writer would), never follows a link.
    pub fn open(path: &Path) -> Result<Self, IntakeError> {
        let refused = |found| IntakeError::NotARegularFile { path: path.to_owned(), found };
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
        let opened = OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path);
        let file = match opened {
            Ok(file) => file,
            Err(error) => {
                let is_link = std::fs::symlink_metadata(path).is_ok_and(|meta| meta.is_symlink());
                return Err(if is_link { refused("link") } else { IntakeError::Open { path: path.to_owned(), error } });
            }
        };
        let meta = file.metadata().map_err(|error| IntakeError::Open { path: path.to_owned(), error })?;
        if meta.is_dir() {
            return Err(refused("folder"));
        }
        // The files of /proc call themselves regular and have no size: their bytes are made as they
        // are read, so they cannot be evidence of anything but this machine.
        if !meta.is_file() || (meta.len() == 0 && path.starts_with("/proc")) {
            return Err(refused("special"));
        }
        Ok(Opened { path: path.to_owned(), file, before: Stand::of(&meta) })
    }

    /// Its length when it was opened.
    pub fn size(&self) -> u64 {
        self.before.size
    }

    /// When the file system says that it was last changed.
    pub fn modified(&self) -> Option<Moment> {
        let (seconds, nanos) = self.before.modified;
        let millis = seconds.checked_mul(1000)?.checked_add(nanos / 1_000_000)?;
        u64::try_from(millis).ok().and_then(Moment::from_millis)
    }

    /// Reads it to its end into `sink`, once, and makes sure that it kept still meanwhile.
    pub fn take(self, sink: &mut (dyn Sink + Send), watch: &dyn Watch) -> Result<Streamed, IntakeError> {
        let path = || self.path.clone();
        let streamed = stream(&self.file, self.before.size, sink, watch).map_err(|error| match error {
            StreamError::Read { offset, error } => IntakeError::Read { path: path(), offset, error },
            StreamError::Grown => IntakeError::Changed { path: path(), what: "size" },
            StreamError::Write(error) => IntakeError::Store { path: path(), error },
        })?;
        let changed = |what| IntakeError::Changed { path: path(), what };
        if streamed.length != self.before.size {
            return Err(changed("size"));
        }
        let after = self.file.metadata().map_err(|error| IntakeError::Open { path: path(), error })?;
        // The name must still lead to the same file: it may have been swapped while we read.
        let named = std::fs::symlink_metadata(&self.path).map_err(|_| changed("file"))?;
        let difference = self.before.difference(&Stand::of(&after)).or(self.before.difference(&Stand::of(&named)));
        match difference {
            Some(what) => Err(changed(what)),
            None => Ok(streamed),
        }
    }
}
