//! The trade mark that is said to be infringed.

use super::text::{Day, Phrase};
use serde::{Deserialize, Serialize};

/// Record kind `mark`.
///
/// ```cddl
/// mark = { ? certificate: phrase, ? classes: [1*45 class], ? expires: day, ? filed: day,
///          ? goods: phrase, ? holder: number, ? licence: licence, ? priority: day, ? registered: day,
///          ? renewed: [1*100 day], ? route: "madrid" / "national", sign: phrase, ? well-known: day }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mark {
    /// Number of the certificate or of the international registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Phrase>,
    /// Classes of the Nice classification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub classes: Option<Classes>,
    /// The last day on which it is in force, as the register states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Day>,
    /// The day of filing, from which ten years run (Trademark Law 15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed: Option<Day>,
    /// The goods as the register lists them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods: Option<Phrase>,
    /// The number of the record of the holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<u32>,
    /// The licence that the claimant relies on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    /// The day of priority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Day>,
    /// The day of registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Day>,
    /// The days of renewal, ascending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewed: Option<Renewals>,
    /// By which route it is protected in the country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
    /// The sign in words.
    pub sign: Phrase,
    /// The day from which the mark is recognised as well known (Trademark Law 18-1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub well_known: Option<Day>,
}

/// A licence of the mark (Trademark Law 21).
///
/// ```cddl
/// licence = { ? date: day, ? expires: day, ? number: phrase, ? registered: day }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// The day of the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// The last day of its term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Day>,
    /// Its number, of the contract or of the registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Phrase>,
    /// The day on which it was registered; absent where it was not, or nobody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Day>,
}

/// How protection was obtained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// An international registration under the Madrid system.
    Madrid,
    /// The national register.
    National,
}

/// A class of the Nice classification.
///
/// ```cddl
/// class = 1..45
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Class(u8);

impl Class {
    /// The number of the class.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Class {
    type Error = &'static str;
    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if (1..=45).contains(&number) { Ok(Class(number)) } else { Err("a class of the Nice classification, 1 to 45") }
    }
}

impl From<Class> for u8 {
    fn from(class: Class) -> u8 {
        class.0
    }
}

/// Nice classes: 1 to 45, ascending, each once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<u8>", into = "Vec<u8>")]
pub struct Classes(Vec<u8>);

impl Classes {
    /// The classes.
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

impl TryFrom<Vec<u8>> for Classes {
    type Error = &'static str;
    fn try_from(classes: Vec<u8>) -> Result<Self, Self::Error> {
        let rising = classes.is_sorted_by(|a, b| a < b) && !classes.is_empty();
        let known = classes.iter().all(|class| (1..=45).contains(class));
        if rising && known { Ok(Classes(classes)) } else { Err("Nice classes 1 to 45, ascending, each once") }
    }
}

impl From<Classes> for Vec<u8> {
    fn from(classes: Classes) -> Vec<u8> {
        classes.0
    }
}

/// Days of renewal, ascending, each once, at most 100.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Day>", into = "Vec<Day>")]
pub struct Renewals(Vec<Day>);

impl Renewals {
    /// The days.
    pub fn as_slice(&self) -> &[Day] {
        &self.0
    }
}

impl TryFrom<Vec<Day>> for Renewals {
    type Error = &'static str;
    fn try_from(days: Vec<Day>) -> Result<Self, Self::Error> {
        let rising = days.is_sorted_by(|a, b| a < b);
        if rising && (1..=100).contains(&days.len()) {
            Ok(Renewals(days))
        } else {
            Err("days of renewal, ascending, each once")
        }
    }
}

impl From<Renewals> for Vec<Day> {
    fn from(renewals: Renewals) -> Vec<Day> {
        renewals.0
    }
}
