//! Days from which deadlines run and which are no part of the sealed evidence: when the case was prepared, when customs
//! stopped the goods. They stand in a file of the user's, under `[dates]`.

use super::field::DAYS;
use super::law::{Law, LawError};
use super::written;
use crate::model::text::Day;
use std::collections::BTreeMap;

/// The days, by the word that the law file uses in `from`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates(BTreeMap<String, Day>);

impl Dates {
    /// Reads the table `[dates]` of a TOML file; other tables are left alone. A word from which no deadline of this
    /// law runs is refused, with the words that there are.
    pub fn read(name: &str, text: &str, law: &Law) -> Result<Self, LawError> {
        let known: Vec<&str> =
            law.deadlines().iter().map(|deadline| deadline.from.as_str()).filter(|from| !DAYS.contains(from)).collect();
        written::dates(name, text, &known).map(Dates)
    }

    /// The day of that word.
    pub fn of(&self, word: &str) -> Option<Day> {
        self.0.get(word).copied()
    }
}
