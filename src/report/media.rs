//! What the files said when they were read again, and the comparisons, as the JSON result writes them. They stand
//! beside its part `core`, which does not depend on them.

use crate::base::digest::sha256;
use crate::base::reason::Fact;
use crate::checks::Verification;
use crate::checks::cross::{Comparison, Examination, Outcome, Source, Testimony, Value};
use crate::model::reading::Said;
use serde::Serialize;
use std::collections::BTreeMap;

/// Why an exhibit is listed without statements where nobody was asked to read.
const NOT_ASKED: &str = "not-asked";

/// What was read again.
#[derive(Debug, Serialize)]
pub(super) struct Media {
    performed: bool,
    by: Option<String>,
    exhibits: Vec<Read>,
}

#[derive(Debug, Serialize)]
struct Read {
    n: u32,
    said: Vec<Statement>,
    codes: Vec<String>,
    text_digest: Option<String>,
    /// Whether the text was made out from a picture by a machine; `null` without text.
    text_guessed: Option<bool>,
    unread: Vec<&'static str>,
}

/// One statement of a file.
#[derive(Debug, Serialize)]
pub struct Statement {
    of: String,
    at: String,
    text: String,
}

impl From<&Said> for Statement {
    fn from(said: &Said) -> Self {
        Statement { of: said.of().to_owned(), at: said.at().to_owned(), text: said.text().to_owned() }
    }
}

impl Media {
    pub(super) fn new(verification: &Verification, examination: &Examination) -> Self {
        let nothing = Testimony { unread: vec![NOT_ASKED], ..Testimony::default() };
        let read = |n: &u32| Read::new(*n, examination.testimonies.get(n).unwrap_or(&nothing));
        Media {
            performed: examination.by.is_some(),
            by: examination.by.clone(),
            exhibits: verification.intact().iter().map(read).collect(),
        }
    }
}

impl Read {
    fn new(n: u32, testimony: &Testimony) -> Self {
        Read {
            n,
            said: testimony.said.iter().map(Statement::from).collect(),
            codes: testimony.codes.clone(),
            text_digest: digest(testimony),
            text_guessed: testimony.text.as_ref().map(|text| text.guessed),
            unread: testimony.unread.clone(),
        }
    }
}

/// The digest that is stated, else that of the lines.
fn digest(testimony: &Testimony) -> Option<String> {
    let stated = testimony.said.iter().find(|said| said.of() == "text-digest").map(|said| said.text().to_owned());
    stated.or_else(|| testimony.text.as_ref().map(|text| sha256(text.text.as_bytes()).to_string()))
}

/// One comparison.
#[derive(Debug, Serialize)]
pub(super) struct Compared {
    id: &'static str,
    subject: String,
    outcome: &'static str,
    reason: Option<&'static str>,
    sides: Vec<Side>,
    facts: BTreeMap<&'static str, Plain>,
}

#[derive(Debug, Serialize)]
struct Side {
    source: Origin,
    value: Worth,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Plain {
    Number(u64),
    Text(String),
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Origin {
    Record { n: u32, field: &'static str },
    Intake { n: u32, at: String },
    File { n: u32, at: String },
    Code { n: u32, field: &'static str },
    Text { n: u32, line: usize, guessed: bool },
    Journal { entry: u64 },
    Stamp { part: String },
    Computed { what: &'static str },
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Worth {
    Time { at: String, offset_minutes: Option<i32> },
    Span { from: String, until: String, offset_minutes: Option<i32> },
    Wall { at: String },
    Day { day: String },
    Money { minor: u64, currency: Option<String> },
    Place { latitude: i64, longitude: i64 },
    Text { text: String },
    Term { name: &'static str },
}

impl Compared {
    pub(super) fn all(examination: &Examination) -> Vec<Compared> {
        examination.comparisons.iter().map(Compared::new).collect()
    }

    fn new(comparison: &Comparison) -> Self {
        let plain = |fact: &Fact| match fact {
            Fact::Number(n) => Plain::Number(*n),
            Fact::Text(text) => Plain::Text(text.clone()),
        };
        let reason = match comparison.outcome {
            Outcome::CannotBeCompared(reason) => Some(reason),
            Outcome::Agrees | Outcome::Differs => None,
        };
        let sides = comparison.sides.iter();
        Compared {
            id: comparison.id,
            subject: comparison.subject.to_string(),
            outcome: comparison.outcome.name(),
            reason,
            sides: sides.map(|side| Side { source: source(&side.source), value: value(&side.value) }).collect(),
            facts: comparison.facts.iter().map(|(name, fact)| (*name, plain(fact))).collect(),
        }
    }
}

fn source(source: &Source) -> Origin {
    match source {
        Source::Record { n, field } => Origin::Record { n: *n, field },
        Source::Intake { n, at } => Origin::Intake { n: *n, at: at.clone() },
        Source::File { n, at } => Origin::File { n: *n, at: at.clone() },
        Source::Code { n, field } => Origin::Code { n: *n, field },
        Source::Text { n, line, guessed } => Origin::Text { n: *n, line: *line, guessed: *guessed },
        Source::Journal(entry) => Origin::Journal { entry: *entry },
        Source::Stamp(part) => Origin::Stamp { part: part.clone() },
        Source::Computed(what) => Origin::Computed { what },
    }
}

fn value(value: &Value) -> Worth {
    match value {
        Value::Time { at, offset } => Worth::Time { at: at.to_string(), offset_minutes: *offset },
        Value::Span { from, until, offset } => {
            Worth::Span { from: from.to_string(), until: until.to_string(), offset_minutes: *offset }
        }
        Value::Wall(millis) => Worth::Wall { at: super::cross::wall(*millis).unwrap_or_default() },
        Value::Day(day) => Worth::Day { day: day.to_string() },
        Value::Money { minor, currency } => Worth::Money { minor: *minor, currency: currency.clone() },
        Value::Place { latitude, longitude } => Worth::Place { latitude: *latitude, longitude: *longitude },
        Value::Text(text) => Worth::Text { text: text.clone() },
        Value::Term(name) => Worth::Term { name },
    }
}
