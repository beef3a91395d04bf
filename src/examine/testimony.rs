//! What one file says of itself, as statements: one form for photos, codes and texts, at intake and at verification.
//!
//! The topics and the forms of their texts stand in docs/spec.md. Texts are kept as they came; whoever shows them
//! makes them visible first.

#[cfg(all(feature = "media", unix))]
mod codes;
#[cfg(all(feature = "media", unix))]
mod film;
#[cfg(all(feature = "media", unix))]
mod paper;
#[cfg(all(feature = "media", unix))]
mod plain;
#[cfg(all(feature = "media", unix))]
mod print;
#[cfg(all(feature = "media", unix))]
mod still;

use crate::model::exhibit::MediaType;
use crate::model::reading::{Reading, Said};
use std::fs::File;

#[cfg(all(feature = "media", unix))]
use super::sandbox::{Examiner, Part};

/// The reason for which nothing was read where nobody asked for it.
pub const NOT_ASKED: &str = "not-asked";
/// The reason for which a testimony is not whole: a file had more than [`Reading::MOST`] statements.
pub const CUT: &str = "examined.cut";

/// What one file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Testimony {
    /// Statements, in the order in which they were read; at most [`Reading::MOST`].
    pub said: Vec<Said>,
    /// Texts of its QR codes.
    pub codes: Vec<String>,
    /// Its text, where it has one: lines with `\n` between.
    pub text: Option<Transcript>,
    /// The text layer of a paper whose pages do not surely show all of it: then it is not its text.
    pub hidden: Option<String>,
    /// The codes of the reasons for which it, or a part of it, was not read.
    pub unread: Vec<&'static str>,
}

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// The lines.
    pub text: String,
    /// Whether a machine made it out from a picture: a guess.
    pub guessed: bool,
}

/// What a file is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// What it is, told from its first bytes and never from its name.
    pub media: &'a MediaType,
    /// Whether a machine is to make out the print of a picture that has no text of its own: a guess, and slow.
    pub print: bool,
}

/// Somebody who asks files what they say. Has a name for whatever prevents it, and never fails.
pub trait Questioner: Sync {
    /// Asks the `length` bytes from `offset` of a file that is open for reading only.
    fn question(&self, file: &File, offset: u64, length: u64, asked: Asked<'_>) -> Testimony;
}

#[cfg(all(feature = "media", unix))]
impl Questioner for Examiner {
    fn question(&self, file: &File, offset: u64, length: u64, asked: Asked<'_>) -> Testimony {
        of(self, Part::new(file, offset, length), asked)
    }
}

/// What a part of a file says. Pictures, films and papers are read by a child of `examiner`; nothing but plain text is
/// read in this process.
#[cfg(all(feature = "media", unix))]
pub fn of(examiner: &Examiner, part: Part<'_>, asked: Asked<'_>) -> Testimony {
    let mut testimony = Testimony::default();
    let name = asked.media.as_str();
    match name.split_once('/') {
        Some(("image", _)) => {
            still::tell(examiner.still(part).outcome, asked.media, &mut testimony);
            codes::tell(examiner.codes(part).outcome, &mut testimony);
        }
        // Sound alone stands in the same containers.
        Some(("video" | "audio", _)) => film::tell(examiner.film(part).outcome, &mut testimony),
        Some(("text", "plain")) => plain::tell(part, &mut testimony),
        _ if name == "application/pdf" => paper::tell(examiner.paper(part).outcome, &mut testimony),
        _ => {}
    }
    let has_print = name.starts_with("image/") || name == "application/pdf";
    if asked.print && has_print && testimony.text.is_none() {
        print::tell(examiner.print(part).outcome, &mut testimony);
    }
    testimony
}

impl Testimony {
    /// Adds a statement, unless there is nothing to state.
    pub fn state(&mut self, of: &str, at: &str, text: &str) {
        let Some(said) = Said::new(of, at, text) else { return };
        if self.said.len() < Reading::MOST {
            self.said.push(said);
        } else {
            self.miss(CUT);
        }
    }

    /// Adds the code of a reason for which something was not read, once.
    pub fn miss(&mut self, why: &'static str) {
        if !self.unread.contains(&why) {
            self.unread.push(why);
        }
    }

    /// The statements about a topic, in their order.
    pub fn about<'a>(&'a self, topic: &'a str) -> impl Iterator<Item = &'a Said> {
        self.said.iter().filter(move |said| said.of() == topic)
    }
}
