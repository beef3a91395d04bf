//! Notes and hand-overs made before the seal.

use super::text::Phrase;
use serde::{Deserialize, Serialize};

/// Record kind `note`.
///
/// ```cddl
/// note = { ? about: number, text: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The number of the record that the note is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<u32>,
    /// What is noted.
    pub text: Phrase,
}

/// Record kind `hand-over`: the goods, a carrier or a paper passes from one person to another.
///
/// ```cddl
/// hand-over = { ? bag: phrase, from: phrase, to: phrase, what: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// The number of the security seal on the bag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bag: Option<Phrase>,
    /// Who gave.
    pub from: Phrase,
    /// Who took.
    pub to: Phrase,
    /// What passed.
    pub what: Phrase,
}
