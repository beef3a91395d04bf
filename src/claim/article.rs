//! Acts, their articles, and where the project read them.

use super::wording::Wording;
use crate::model::text::Day;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where articles were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The key.
    pub id: String,
    /// The day, month or year whose text it is.
    pub as_of: AsOf,
    /// What it is.
    pub name: Wording,
}

/// An act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Act {
    /// The key.
    pub id: String,
    /// Its short name, as it stands in a citation.
    pub name: Wording,
    /// Its number.
    pub number: Option<String>,
    /// Its day.
    pub date: Option<Day>,
}

/// A place in an act, with the day of the text and how far it was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// The key.
    pub id: String,
    /// The key of the act.
    pub act: String,
    /// The number as it is cited, for example `99(2)`; `–` where the act is cited as a whole.
    pub at: String,
    /// The day, month or year for which it was read.
    pub as_of: AsOf,
    /// The key of the source.
    pub source: String,
    /// How far it was checked.
    pub status: Status,
    /// The act that changed it, where the status says so.
    pub changed_by: Option<String>,
}

/// How far a statement of the law file was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Read, and changed since.
    Changed,
    /// Read in the act as it stood.
    InForce,
    /// From a secondary or an older text, or not seen.
    ToCheck,
}

impl Status {
    /// The name in the law file and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Status::Changed => "changed",
            Status::InForce => "in-force",
            Status::ToCheck => "to-check",
        }
    }
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a text is known to the day, the month or the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AsOf(String);

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for AsOf {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let rest = "1000-01-01".get(text.len()..).unwrap_or_default();
        let known = matches!(text.len(), 4 | 7 | 10) && Day::parse(&format!("{text}{rest}")).is_some();
        if known { Ok(AsOf(text)) } else { Err("a year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD") }
    }
}

impl From<AsOf> for String {
    fn from(as_of: AsOf) -> String {
        as_of.0
    }
}
