//! What was read in a file when it was taken in, and what is read in it now.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack::{self, Lack};
use crate::examine::testimony::Testimony;
use crate::model::exhibit::Exhibit;
use crate::model::reading::{Reading, Said};
use std::collections::BTreeMap;

/// How many differing statements of one exhibit are told one by one.
const TOLD: usize = 20;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.exhibits().flat_map(|(n, exhibit)| one(hearing, n, exhibit)).collect()
}

/// A topic and a place, with what was said there then and now.
type Places<'a> = BTreeMap<(&'a str, &'a str), (Vec<&'a str>, Vec<&'a str>)>;

fn one(hearing: &Hearing<'_>, n: u32, exhibit: &Exhibit) -> Vec<Comparison> {
    let make =
        |outcome, sides, facts| Comparison { id: "intake-file", subject: Subject::Exhibit(n), outcome, sides, facts };
    let heard = hearing.heard(n);
    let (then, now) = match (&exhibit.reading, heard) {
        (_, Err(lack)) => return vec![make(Outcome::CannotBeCompared(lack), vec![], vec![])],
        (None, Ok(_)) => return vec![make(Outcome::CannotBeCompared(lack::NOT_READ_AT_INTAKE), vec![], vec![])],
        (Some(then), Ok(now)) => (then, now),
    };
    let places = places(then, now);
    let lack = excuse(hearing, then, now);
    let (mut same, mut apart) = (0_usize, Vec::new());
    for ((topic, at), (then, now)) in places {
        if then == now {
            same += then.len();
        } else {
            // What stands on one side alone may be something that only one of two readers knows.
            let is_one_sided = then.is_empty() || now.is_empty();
            let outcome = match lack.filter(|_| is_one_sided) {
                Some(lack) => Outcome::CannotBeCompared(lack),
                None => Outcome::Differs,
            };
            apart.push((outcome, topic, at, then, now));
        }
    }
    let count = |wanted: fn(&Outcome) -> bool| apart.iter().filter(|(outcome, ..)| wanted(outcome)).count();
    let differing = count(|outcome| *outcome == Outcome::Differs);
    let outcome = match apart.iter().map(|(outcome, ..)| *outcome).max_by_key(|one| *one == Outcome::Differs) {
        Some(outcome) => outcome,
        None if same == 0 => Outcome::CannotBeCompared(lack.unwrap_or(lack::NOTHING_SAID)),
        None => Outcome::Agrees,
    };
    let readers = vec![
        Side::new(Source::Record { n, field: "reading.by" }, Value::Text(then.by.as_str().to_owned())),
        Side::new(Source::Computed("reader"), Value::Text(hearing.reader().to_owned())),
    ];
    let facts = vec![
        ("same", same.into()),
        ("differing", differing.into()),
        ("not-compared", (apart.len() - differing).into()),
    ];
    let mut made = vec![make(outcome, readers, facts)];
    // Differences before what cannot be compared.
    apart.sort_by_key(|(outcome, ..)| *outcome != Outcome::Differs);
    for (outcome, topic, at, then, now) in apart.into_iter().take(TOLD) {
        let sides = vec![
            Side::new(Source::Intake { n, at: at.to_owned() }, shown(&then)),
            Side::new(Source::File { n, at: at.to_owned() }, shown(&now)),
        ];
        made.push(make(outcome, sides, vec![("topic", topic.into())]));
    }
    made
}

/// What each side says at each place; texts of one place in the order of the alphabet.
fn places<'a>(then: &'a Reading, now: &'a Testimony) -> Places<'a> {
    let mut places = Places::new();
    fn key(said: &Said) -> (&str, &str) {
        (said.of(), said.at())
    }
    for said in &then.said {
        places.entry(key(said)).or_default().0.push(said.text());
    }
    for said in &now.said {
        places.entry(key(said)).or_default().1.push(said.text());
    }
    for (then, now) in places.values_mut() {
        then.sort_unstable();
        now.sort_unstable();
    }
    places
}

/// Why what stands on one side alone is no difference; `None` where it is one.
fn excuse(hearing: &Hearing<'_>, then: &Reading, now: &Testimony) -> Option<Lack> {
    if !is_same_reader(then.by.as_str(), hearing.reader()) {
        Some(lack::OTHER_READER)
    } else if then.unread.is_some() {
        Some(lack::NOT_READ_AT_INTAKE)
    } else if !now.unread.is_empty() || then.said.len() >= Reading::MOST {
        Some(lack::NOT_READ)
    } else {
        None
    }
}

/// Both programs of Aigaq read with one library: of them the version alone counts.
fn is_same_reader(then: &str, now: &str) -> bool {
    let version = |by: &str| by.strip_prefix("aigaq").and_then(|rest| Some(rest.rsplit_once(' ')?.1.to_owned()));
    then == now || version(then).is_some_and(|then| version(now) == Some(then))
}

fn shown(texts: &[&str]) -> Value {
    match texts {
        [] => Value::Term("absent"),
        texts => Value::Text(texts.join(" · ")),
    }
}
