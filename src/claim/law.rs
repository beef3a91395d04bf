//! A law file that was read: closed, checked, with its digest.

use super::article::{Act, Article, Source};
use super::calendar::Calendar;
use super::deadline::Deadline;
use super::element::Element;
use super::route::{Item, Route};
use super::term::Term;
use super::threshold::{Threshold, Unit};
use super::wording::Wording;
use super::written;
use crate::base::digest::sha256;
use crate::base::octets::Digest;
use crate::base::reason::{Facts, Reason, terse};
use std::collections::BTreeMap;
use std::fmt;

/// The profiles that the program brings along: the key, the path, the text.
pub const PROFILES: [(&str, &str, &str); 2] = [
    ("kz", "law/kz.toml", include_str!("../../law/kz.toml")),
    ("eaeu-ru", "law/eaeu-ru.toml", include_str!("../../law/eaeu-ru.toml")),
];

/// The longest law file that is read, in bytes.
pub const MAX: u64 = 4 << 20;

/// A law file, or a user's file laid over a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    pub(super) id: String,
    pub(super) title: Wording,
    pub(super) as_of: super::article::AsOf,
    pub(super) files: Vec<(String, Digest)>,
    pub(super) sources: Vec<Source>,
    pub(super) acts: Vec<Act>,
    pub(super) articles: BTreeMap<String, Article>,
    pub(super) term: Term,
    pub(super) recording: Covert,
    pub(super) elements: Vec<Element>,
    pub(super) routes: Vec<Route>,
    pub(super) deadlines: Vec<Deadline>,
    pub(super) units: Vec<Unit>,
    pub(super) thresholds: Vec<Threshold>,
    pub(super) calendar: Calendar,
    pub(super) guide: Vec<Item>,
}

/// What is said of covert recording before anything is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covert {
    /// Where recording is covert or partly so.
    pub covert: Wording,
    /// Where nobody has said.
    pub unstated: Wording,
    /// Keys of the articles.
    pub articles: Vec<String>,
}

impl Law {
    /// Reads a law file. `name` is what the user knows it by. A file that says `extends` is laid over the profile of
    /// that name: what has the same key replaces, what is new is added, what `drop` names is left out.
    pub fn read(name: &str, text: &str) -> Result<Self, LawError> {
        let digest = sha256(text.as_bytes());
        let mut law = written::law(name, text)?;
        law.files.push((name.to_owned(), digest));
        Ok(law)
    }

    /// The profile of this key, one of [`PROFILES`].
    pub fn profile(id: &str) -> Result<Self, LawError> {
        match PROFILES.iter().find(|(known, _, _)| *known == id) {
            Some((_, path, text)) => Law::read(path, text),
            None => Err(LawError::Profile { name: id.to_owned() }),
        }
    }

    /// The key.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is.
    pub fn title(&self) -> &Wording {
        &self.title
    }

    /// The day, month or year for which it stands.
    pub fn as_of(&self) -> &super::article::AsOf {
        &self.as_of
    }

    /// The files that it was put together from, the base first, each with its SHA-256.
    pub fn files(&self) -> &[(String, Digest)] {
        &self.files
    }

    /// Of one file its SHA-256, as `sha256sum` prints it; of a file laid over another the SHA-256 of both digests in
    /// hexadecimal, each with a line end, the base first.
    pub fn sha256(&self) -> Digest {
        match self.files.as_slice() {
            [(_, digest)] => *digest,
            files => sha256(files.iter().map(|(_, digest)| format!("{digest}\n")).collect::<String>().as_bytes()),
        }
    }

    /// Where articles were read.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The act of this key.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == id)
    }

    /// Every article.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.articles.values()
    }

    /// The article of this key; there is one for each key that anything in the law names.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles.get(id)
    }

    /// How long the right in a mark runs.
    pub fn term(&self) -> &Term {
        &self.term
    }

    /// What is said of covert recording.
    pub fn covert(&self) -> &Covert {
        &self.recording
    }

    /// The elements of the claim.
    pub fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// Other routes.
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// Deadlines.
    pub fn deadlines(&self) -> &[Deadline] {
        &self.deadlines
    }

    /// Thresholds.
    pub fn thresholds(&self) -> &[Threshold] {
        &self.thresholds
    }

    /// The unit of this key.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// Days off and how terms are counted.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The filming script.
    pub fn guide(&self) -> &[Item] {
        &self.guide
    }
}

/// Why a law file, or a file of dates, cannot be used. Lines and columns are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum LawError {
    /// No profile of that name.
    Profile { name: String },
    /// A text stands nowhere in the file that has to be there.
    Lacking { file: String, what: &'static str },
    /// Not TOML, an unknown key, or a value that cannot be read.
    Toml { file: String, line: u64, column: u64, detail: String },
    /// The same key twice.
    Twice { file: String, line: u64, column: u64, what: &'static str, name: String },
    /// A key is named that stands nowhere.
    Unknown { file: String, line: u64, column: u64, what: &'static str, name: String, known: String },
}

impl Reason for LawError {
    fn code(&self) -> &'static str {
        match self {
            LawError::Profile { .. } => "law.profile",
            LawError::Lacking { .. } => "law.lacking",
            LawError::Toml { .. } => "law.toml",
            LawError::Twice { .. } => "law.twice",
            LawError::Unknown { .. } => "law.unknown",
        }
    }

    fn facts(&self) -> Facts {
        let place = |file: &String, line: &u64, column: &u64| {
            vec![("file", file.as_str().into()), ("line", (*line).into()), ("column", (*column).into())]
        };
        match self {
            LawError::Profile { name } => {
                let known: Vec<&str> = PROFILES.iter().map(|(id, _, _)| *id).collect();
                vec![("name", name.as_str().into()), ("known", known.join(", ").into())]
            }
            LawError::Lacking { file, what } => vec![("file", file.as_str().into()), ("what", (*what).into())],
            LawError::Toml { file, line, column, detail } => {
                [place(file, line, column), vec![("detail", detail.as_str().into())]].concat()
            }
            LawError::Twice { file, line, column, what, name } => {
                [place(file, line, column), vec![("what", (*what).into()), ("name", name.as_str().into())]].concat()
            }
            LawError::Unknown { file, line, column, what, name, known } => [
                place(file, line, column),
                vec![("what", (*what).into()), ("name", name.as_str().into()), ("known", known.as_str().into())],
            ]
            .concat(),
        }
    }
}

impl fmt::Display for LawError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for LawError {}
