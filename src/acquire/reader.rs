//! A file is asked what it says of itself, before its record is made.

use crate::examine::testimony::{Asked, Questioner, Testimony};
use crate::model::exhibit::Exhibit;
use crate::model::reading::Reading;
use crate::model::text::Phrase;
use std::fs::File;
use std::io;

/// The reason for which the copy itself could not be opened again.
const UNOPENED: &str = "examined.read";

/// Who asks the files that come in, and under which name the answers are sealed.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The program, with its version.
    pub by: &'a Phrase,
    /// Who asks.
    pub questioner: &'a dyn Questioner,
}

impl Reader<'_> {
    /// Asks the stored copy of an exhibit, `exhibit.size` bytes from `offset`, and puts the answer into its record.
    ///
    /// The copy is asked and not the file it came from: the copy is what was hashed, and nobody else writes to it. That
    /// the name of the source still led to the same bytes would be true for a moment only.
    pub(super) fn read(&self, exhibit: &mut Exhibit, copy: io::Result<File>, offset: u64) -> Testimony {
        let testimony = match copy {
            Ok(copy) => {
                // A guess is never sealed.
                let asked = Asked { media: &exhibit.media, print: false };
                self.questioner.question(&copy, offset, exhibit.size, asked)
            }
            Err(_) => Testimony { unread: vec![UNOPENED], ..Testimony::default() },
        };
        exhibit.reading = Some(Reading {
            by: self.by.clone(),
            said: testimony.said.iter().take(Reading::MOST).cloned().collect(),
            unread: testimony.unread.first().and_then(|why| Phrase::new(*why)),
        });
        testimony
    }
}

/// What was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// The number of the exhibit.
    pub n: u32,
    /// What the file says of itself; `None` where it was not asked.
    pub testimony: Option<Testimony>,
}
