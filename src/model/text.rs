//! Texts as they came: file names that may not be UTF-8, calendar days, bounded sentences.

use crate::base::moment::Moment;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A file's own name: text where it is UTF-8, the bytes where it is not. Never normalised.
///
/// ```cddl
/// name = tstr .size (1..1024) / bstr .size (1..1024)
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// Valid UTF-8.
    Text(String),
    /// Bytes of another encoding. Never valid UTF-8, so that a name has one form.
    Bytes(Vec<u8>),
}

impl Name {
    /// The longest name a record may hold, in bytes.
    pub const MAX: usize = 1024;

    /// From the bytes of a file name.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) => Name::Text(text.to_owned()),
            Err(_) => Name::Bytes(bytes.to_owned()),
        }
    }

    /// The bytes of the name.
    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Name::Text(text) => text.as_bytes(),
            Name::Bytes(bytes) => bytes,
        }
    }
}

impl fmt::Display for Name {
    /// For people: bytes that are not UTF-8 are shown as U+FFFD.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(self.as_bytes()))
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Name::Text(text) => serializer.serialize_str(text),
            Name::Bytes(bytes) => serializer.serialize_bytes(bytes),
        }
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl Visitor<'_> for NameVisitor {
            type Value = Name;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a file name of 1 to 1024 bytes")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Name, E> {
                match text.len() {
                    1..=Name::MAX => Ok(Name::Text(text.to_owned())),
                    n => Err(E::invalid_length(n, &self)),
                }
            }
            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Name, E> {
                match (bytes.len(), std::str::from_utf8(bytes)) {
                    (1..=Name::MAX, Err(_)) => Ok(Name::Bytes(bytes.to_owned())),
                    (n, Err(_)) => Err(E::invalid_length(n, &self)),
                    (_, Ok(_)) => Err(E::custom("a name that is UTF-8 is written as text")),
                }
            }
        }
        deserializer.deserialize_any(NameVisitor)
    }
}

/// A calendar day without a time zone, as a certificate or a register states it.
///
/// ```cddl
/// day = tstr .regexp "[0-9]{4}-[0-9]{2}-[0-9]{2}"
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(chrono::NaiveDate);

impl Day {
    /// Reads `YYYY-MM-DD`, the years 1000 to 9999.
    pub fn parse(text: &str) -> Option<Self> {
        let day = chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        (day.to_string() == text && text >= "1000").then_some(Day(day))
    }

    /// The day of a moment on a clock `minutes` east of UTC; 1970-01-01 where that clock is past the year 9999.
    pub fn on(moment: Moment, minutes: i32) -> Self {
        moment.local(minutes).get(..10).and_then(Self::parse).unwrap_or(Day(chrono::NaiveDate::default()))
    }

    /// The date for calendar arithmetic.
    pub fn date(self) -> chrono::NaiveDate {
        self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for Day {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Day::parse(&text).ok_or("a day is written YYYY-MM-DD")
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.to_string()
    }
}

/// A sentence or a name of 1 to 10,000 bytes, kept as it came.
///
/// ```cddl
/// phrase = tstr .size (1..10000)
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phrase(String);

impl Phrase {
    /// The longest phrase, in bytes.
    pub const MAX: usize = 10_000;

    /// From text; `None` when it is empty or too long.
    pub fn new(text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        (1..=Self::MAX).contains(&text.len()).then_some(Phrase(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Phrase {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Phrase::new(text).ok_or("a text of 1 to 10000 bytes")
    }
}

impl From<Phrase> for String {
    fn from(phrase: Phrase) -> String {
        phrase.0
    }
}

/// Whether `name` is lower-case words and digits joined by hyphens, 1 to 40 characters.
pub fn is_hyphenated(name: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    (1..=40).contains(&name.len()) && name.split('-').all(is_word)
}
