//! The time-stamps of a draft: what stood before one of them stood no later than it says.
//!
//! As everywhere in a draft the file comes first and the journal entry last, so that a crash leaves
//! either the old state or the new. A time-stamp that was lost before its entry can be asked for again.

use super::Draft;
use crate::acquire::clock;
use crate::acquire::error::{AcquireError, at};
use crate::acquire::folder::{self, put, sync};
use crate::base::digest::sha256;
use crate::base::octets::Digest;
use crate::bundle::part::Part;
use crate::model::journal::Journal;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const FOLDER: &str = "anchors";

impl Draft {
    /// What the next time-stamp is to be over: SHA-256 of the last journal entry that is no anchor, so
    /// that several authorities can be asked at once over one state of the draft.
    pub fn head(&self) -> Digest {
        self.ledger.unanchored()
    }

    /// Whether nothing but anchors came since the last anchor.
    pub fn is_anchored(&self) -> bool {
        self.ledger.is_anchored()
    }

    /// Takes in time-stamp responses (RFC 3161 §2.4.2) over [`Draft::head`], as received, each of at
    /// most `Limits::appended_bytes`, and gives the parts that they become. They are on disk when this
    /// returns; after an error those before the one that failed stand.
    pub fn anchor(&mut self, responses: &[Vec<u8>]) -> Result<Vec<Part>, AcquireError> {
        let mut parts = Vec::new();
        for response in responses {
            self.require_open()?;
            // The first anchor makes the folder: older drafts have none.
            let anchors = self.folder.join(FOLDER);
            fs::create_dir_all(&anchors).and_then(|()| sync(&self.folder)).map_err(at(&anchors))?;
            let step = self.ledger.anchor(sha256(response), clock::now())?;
            let part = Part::Anchor(step.n);
            put(&self.folder.join(part.to_string()), response)?;
            // If we crash here, the file is a leftover: no journal entry knows it.
            self.append(&step.entry)?;
            self.ledger.commit(&step);
            parts.push(part);
        }
        Ok(parts)
    }
}

/// The files in the folder of anchors; none, where the draft has no such folder.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, AcquireError> {
    let anchors = folder.join(FOLDER);
    match fs::symlink_metadata(&anchors) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(vec![]),
        Err(error) => Err(at(&anchors)(error)),
        Ok(_) => folder::files(&anchors),
    }
}

/// The anchors that the journal knows, in its order, each with the digest that stands there.
pub(super) fn read(folder: &Path, journal: &Journal) -> Result<Vec<Vec<u8>>, AcquireError> {
    let read = |(n, digest): (u32, Digest)| {
        let path = folder.join(Part::Anchor(n).to_string());
        let damaged = |what| AcquireError::Damaged { path: path.clone(), what };
        match fs::read(&path) {
            Ok(bytes) if sha256(&bytes) == digest => Ok(bytes),
            Ok(_) => Err(damaged("digest")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(damaged("missing")),
            Err(error) => Err(at(&path)(error)),
        }
    };
    (1..).zip(journal.anchors()).map(read).collect()
}
