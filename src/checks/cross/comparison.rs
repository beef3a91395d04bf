//! A comparison: the sides with their sources, and how they stand to one another.

use super::super::finding::Subject;
use crate::base::moment::Moment;
use crate::base::reason::Facts;
use crate::model::text::Day;

/// How the sides of a comparison stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// They say the same, within the tolerance that is stated.
    Agrees,
    /// They do not.
    Differs,
    /// A side is missing or cannot be held against the other; the name of the reason, which never changes.
    CannotBeCompared(&'static str),
}

impl Outcome {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Agrees => "agrees",
            Outcome::Differs => "differs",
            Outcome::CannotBeCompared(_) => "cannot-be-compared",
        }
    }
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The field of a record: what the party states.
    Record {
        /// The number of the record.
        n: u32,
        /// The field as docs/spec.md names it, with dots into structures.
        field: &'static str,
    },
    /// What was read in an exhibit when it was taken in, as its record has it.
    Intake {
        /// The number of the exhibit.
        n: u32,
        /// Where in the file.
        at: String,
    },
    /// What was read in an exhibit for this judgement.
    File {
        /// The number of the exhibit.
        n: u32,
        /// Where in the file.
        at: String,
    },
    /// The QR code of an exhibit.
    Code {
        /// The number of the exhibit.
        n: u32,
        /// The parameter or the part of the address.
        field: &'static str,
    },
    /// A line of the text of an exhibit.
    Text {
        /// The number of the exhibit.
        n: u32,
        /// The line, counted from 1.
        line: usize,
        /// Whether a machine made the text out from a picture: a guess.
        guessed: bool,
    },
    /// The clock of the machine that kept the journal, at the entry of this number, counted from 0.
    Journal(u64),
    /// A time-stamp that counts: the name of its part.
    Stamp(String),
    /// What the others ask for: a check digit, a sum.
    Computed(&'static str),
}

/// A value of one side, by its sort, so that each language writes it in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A moment, and the minutes east of UTC that its source states or a rule assumes.
    Time {
        /// The moment.
        at: Moment,
        /// Minutes east of UTC; `None` where nobody says.
        offset: Option<i32>,
    },
    /// A span of time.
    Span {
        /// Its beginning.
        from: Moment,
        /// Its end.
        until: Moment,
        /// Minutes east of UTC; `None` where nobody says.
        offset: Option<i32>,
    },
    /// A reading of a clock of which nobody says where it stood: milliseconds since 1970 of that same clock.
    Wall(i64),
    /// A calendar day.
    Day(Day),
    /// A sum in hundredths of a currency (ISO 4217).
    Money {
        /// Hundredths.
        minor: u64,
        /// The currency; `None` where nobody says.
        currency: Option<String>,
    },
    /// Degrees north and east in 1e-7.
    Place {
        /// North.
        latitude: i64,
        /// East.
        longitude: i64,
    },
    /// Text as it stands there: names, numbers.
    Text(String),
    /// A name of the format or of the product, which the languages have words for.
    Term(&'static str),
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Where it comes from.
    pub source: Source,
    /// What it says.
    pub value: Value,
}

impl Side {
    /// A side.
    pub fn new(source: Source, value: Value) -> Self {
        Side { source, value }
    }
}

/// What a comparison came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The stable id: the name of its file, of its section in docs/checks.md and of its test.
    pub id: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// How the sides stand to one another.
    pub outcome: Outcome,
    /// The sides, the party's own statement first.
    pub sides: Vec<Side>,
    /// Further values for the sentence: the tolerance, the distance.
    pub facts: Facts,
}
