//! The four facts that a court asks of a recording: when, by whom, in what conditions, in what
//! circumstances (Civil Procedure Code of Kazakhstan, article 99(2)), and open or covert (78(4)).

use super::text::Phrase;
use crate::base::moment::Moment;
use serde::{Deserialize, Serialize};

/// A time as somebody states it, with the offset of the clock they state it by.
///
/// ```cddl
/// stated-time = { at: moment, offset: -1080..1080, ? until: moment }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatedTime {
    /// The moment, or the beginning of a span.
    pub at: Moment,
    /// Minutes east of UTC of the local clock.
    pub offset: Offset,
    /// The end of a span; not before `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

/// Minutes east of UTC, −1080 to 1080.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct Offset(i32);

impl Offset {
    /// From minutes; `None` outside ±18 hours.
    pub fn new(minutes: i32) -> Option<Self> {
        (-1080..=1080).contains(&minutes).then_some(Offset(minutes))
    }

    /// The minutes.
    pub fn minutes(self) -> i32 {
        self.0
    }
}

impl TryFrom<i32> for Offset {
    type Error = &'static str;
    fn try_from(minutes: i32) -> Result<Self, Self::Error> {
        Offset::new(minutes).ok_or("an offset of more than 18 hours")
    }
}

impl From<Offset> for i32 {
    fn from(offset: Offset) -> i32 {
        offset.0
    }
}

/// The four facts. Each may be missing: that is printed, never refused.
///
/// ```cddl
/// facts = { ? by: number, ? circumstances: phrase, ? conditions: phrase, ? when: stated-time }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourtFacts {
    /// The number of the record of the person who made the recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<u32>,
    /// In what circumstances it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circumstances: Option<Phrase>,
    /// In what conditions it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Phrase>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<StatedTime>,
}

impl CourtFacts {
    /// The names of the facts that are missing, in the order of the article.
    pub fn missing(&self) -> Vec<&'static str> {
        let given = [
            ("when", self.when.is_some()),
            ("by", self.by.is_some()),
            ("conditions", is_stated(self.conditions.as_ref())),
            ("circumstances", is_stated(self.circumstances.as_ref())),
        ];
        given.iter().filter(|(_, given)| !given).map(|(name, _)| *name).collect()
    }
}

/// A text without a letter or a digit states nothing: a space, a dash, a character that nobody sees.
fn is_stated(text: Option<&Phrase>) -> bool {
    text.is_some_and(|text| text.as_str().chars().any(char::is_alphanumeric))
}

/// Whether the people filmed could know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recording {
    /// Covertly: cannot be evidence unless a law allows it or the opponent does not contest it.
    Covert,
    /// Openly.
    Open,
    /// Partly covertly.
    Partly,
}
