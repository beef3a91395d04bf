//! A text of the law file in the three languages.

use serde::{Deserialize, Serialize};

/// The same text in each language. None may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Wording {
    /// English.
    pub en: String,
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    en: String,
    kk: String,
    ru: String,
}

impl TryFrom<Raw> for Wording {
    type Error = &'static str;
    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        let Raw { en, kk, ru } = raw;
        let given = [&en, &kk, &ru].iter().all(|text| !text.trim().is_empty());
        if given { Ok(Wording { en, kk, ru }) } else { Err("a text in each of en, kk and ru, none of them empty") }
    }
}

impl Wording {
    /// The text in the language of this ISO 639-1 code; English for any other.
    pub fn of(&self, code: &str) -> &str {
        match code {
            "kk" => &self.kk,
            "ru" => &self.ru,
            _ => &self.en,
        }
    }
}
