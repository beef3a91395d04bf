//! What a file said of itself when it was taken in, sealed beside its digest.

use super::text::{Phrase, is_hyphenated};
use serde::{Deserialize, Serialize};

/// One reading of a file: what the program found in it before the seal. The same program reads the file again at
/// verification; the two are compared and neither is believed for it.
///
/// ```cddl
/// reading = { by: phrase, said: [*400 said], ? unread: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The program that read, with its version.
    pub by: Phrase,
    /// What was found, in the order in which it was read; at most [`Reading::MOST`].
    pub said: Vec<Said>,
    /// The code of the reason for which the file, or a part of it, was not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<Phrase>,
}

impl Reading {
    /// Statements of one reading.
    pub const MOST: usize = 400;
}

/// One thing that a file says of itself, and where in it.
///
/// ```cddl
/// said = { at: tstr .size (1..200), of: topic, text: tstr .size (1..2048) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Raw", into = "Raw")]
pub struct Said {
    at: String,
    of: Topic,
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    at: String,
    of: Topic,
    text: String,
}

impl Said {
    /// The longest name of a place in a file, in bytes.
    pub const AT: usize = 200;
    /// The longest text, in bytes.
    pub const TEXT: usize = 2048;

    /// A statement. What is too long is cut at a character and ends in `…`; `None` where there is nothing.
    pub fn new(of: &str, at: &str, text: &str) -> Option<Self> {
        let of = Topic::try_from(of.to_owned()).ok()?;
        (!at.is_empty() && !text.is_empty()).then(|| Said { at: cut(at, Self::AT), of, text: cut(text, Self::TEXT) })
    }

    /// Where in the file it stands, for example `Exif 0x9003 DateTimeOriginal`.
    pub fn at(&self) -> &str {
        &self.at
    }

    /// What it is about: the table of topics in docs/spec.md.
    pub fn of(&self) -> &str {
        self.of.as_str()
    }

    /// What stands there.
    pub fn text(&self) -> &str {
        &self.text
    }
}

fn cut(text: &str, most: usize) -> String {
    const MARK: &str = "…";
    if text.len() <= most {
        return text.to_owned();
    }
    let end = (0..=most - MARK.len()).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    format!("{}{MARK}", text.get(..end).unwrap_or_default())
}

impl TryFrom<Raw> for Said {
    type Error = &'static str;
    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        let good = (1..=Self::AT).contains(&raw.at.len()) && (1..=Self::TEXT).contains(&raw.text.len());
        if good {
            Ok(Said { at: raw.at, of: raw.of, text: raw.text })
        } else {
            Err("a statement with a place and a text")
        }
    }
}

impl From<Said> for Raw {
    fn from(said: Said) -> Raw {
        Raw { at: said.at, of: said.of, text: said.text }
    }
}

/// What a statement is about: lower-case words joined by hyphens, 1 to 40 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Topic(String);

impl Topic {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Topic {
    type Error = &'static str;
    fn try_from(name: String) -> Result<Self, Self::Error> {
        if is_hyphenated(&name) { Ok(Topic(name)) } else { Err("a topic is lower-case words joined by hyphens") }
    }
}

impl From<Topic> for String {
    fn from(topic: Topic) -> String {
        topic.0
    }
}
