//! The case: what the bundle is about, without the people.

use super::facts::Recording;
use super::text::Phrase;
use crate::base::octets::Id;
use serde::{Deserialize, Serialize};

/// Record kind `case`; always the record number 1, once.
///
/// ```cddl
/// case = { case: id, ? language: "kk" / "ru" / "en", ? pending: bool, ? recording: recording,
///          ? reference: phrase, title: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The same id as in the manifest.
    pub case: Id,
    /// The language in which a claim would be filed (Civil Procedure Code 14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Whether proceedings are already pending: then a court, not a notary, secures evidence
    /// (Notariat Law 98(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<bool>,
    /// Open or covert, unless an exhibit says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording: Option<Recording>,
    /// The party's own file reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Phrase>,
    /// What the case is called.
    pub title: Phrase,
}

/// A language of proceedings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
}
