//! What is said of a file: on the command line, in the form, by its bytes, in this order.

use super::error::AcquireError;
use super::form::FileFacts;
use super::intake::Opened;
use super::stream::Streamed;
use crate::examine::media_type;
use crate::model::exhibit::{Exhibit, Extension, Origin, Shown, Sort};
use crate::model::text::Name;
use serde_bytes::ByteBuf;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

/// What was asked for on the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What sort of evidence the files are.
    pub sort: Option<Sort>,
    /// How they came to the party.
    pub origin: Option<Origin>,
    /// What they show.
    pub shows: Vec<Shown>,
    /// The exhibit that they were made from.
    pub derived_from: Option<u32>,
}

/// The file's own name; `None` for a path without one.
pub fn name_of(path: &Path) -> Option<Name> {
    let name = Name::from_bytes(path.file_name()?.as_bytes());
    (1..=Name::MAX).contains(&name.as_bytes().len()).then_some(name)
}

/// What is known of a file before it is read.
#[derive(Clone, Debug)]
pub struct Description {
    /// Its own name.
    pub name: Name,
    /// How it came to the party.
    pub origin: Origin,
    facts: FileFacts,
    asked: Asked,
    modified: Option<crate::base::moment::Moment>,
}

impl Description {
    /// Brings together the form and the command line: what the form says of this very file stands. Refuses a file of which
    /// nobody said how it came.
    pub fn new(
        path: &Path,
        opened: &Opened,
        name: Name,
        facts: FileFacts,
        asked: &Asked,
    ) -> Result<Self, AcquireError> {
        let origin =
            facts.origin.or(asked.origin).ok_or_else(|| AcquireError::OriginMissing { path: path.to_owned() })?;
        Ok(Description { name, origin, facts, asked: asked.clone(), modified: opened.modified() })
    }

    /// The exhibit, now that the file was read. `next_take` numbers a recording that has no number.
    pub fn exhibit(self, streamed: Streamed, next_take: u32) -> Exhibit {
        let media = media_type::of_head(&streamed.head);
        let sort = self.asked.sort.or(self.facts.sort).unwrap_or_else(|| media_type::sort_of(&media));
        let recorded = self.origin == Origin::Recorded;
        let take = self.facts.take.or((recorded && matches!(sort, Sort::Video | Sort::Audio)).then_some(next_take));
        let shows = [self.facts.shows, self.asked.shows].concat();
        Exhibit {
            blocks: Some(ByteBuf::from(streamed.blocks)),
            derived_from: self.asked.derived_from.or(self.facts.derived_from),
            device: self.facts.device.filter(|_| recorded),
            ext: Extension::of_name(&self.name),
            facts: self.facts.facts,
            media,
            modified: self.modified,
            name: self.name,
            origin: self.origin,
            reading: None,
            recording: self.facts.recording,
            sha256: streamed.sha256,
            shows: (!shows.is_empty()).then_some(shows),
            size: streamed.length,
            take,
            sort,
        }
    }
}
