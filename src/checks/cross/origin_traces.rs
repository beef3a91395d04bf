//! What the party says of how a file came about, and what the file shows of it.

use super::super::finding::Subject;
use super::clock::{self, MINUTE, Told};
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack;
use super::recorded::{first, length};
use crate::base::reason::Facts;
use crate::examine::testimony::Testimony;
use crate::model::exhibit::{Exhibit, Origin, Sort};

/// A device that has written a film to its end notes that; the length of the film comes on top of this.
const TOLERANCE: i64 = MINUTE;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let is_recording = |exhibit: &Exhibit| {
        exhibit.origin == Origin::Recorded && matches!(exhibit.sort, Sort::Photo | Sort::Video | Sort::Audio)
    };
    let recordings = hearing.exhibits().filter(|(_, exhibit)| is_recording(exhibit));
    recordings.flat_map(|(n, _)| one(hearing, n)).collect()
}

fn one(hearing: &Hearing<'_>, n: u32) -> Vec<Comparison> {
    let stated = Side::new(Source::Record { n, field: "origin" }, Value::Term("recorded"));
    let make =
        |outcome, sides, facts| Comparison { id: "origin-traces", subject: Subject::Exhibit(n), outcome, sides, facts };
    let testimony = match hearing.heard(n) {
        Ok(testimony) => testimony,
        Err(lack) => return vec![make(Outcome::CannotBeCompared(lack), vec![stated], vec![])],
    };
    let mut against = edited(n, testimony);
    match hearing.editors() {
        Err(lack) => return vec![make(Outcome::CannotBeCompared(lack), vec![stated], vec![])],
        Ok(editors) => {
            let topics = ["software", "producer", "creator", "comment"];
            let named = testimony.said.iter().filter(|said| topics.contains(&said.of()));
            for said in named.take(MOST) {
                let Some(editor) = editors.named(said.text()) else { continue };
                let facts = vec![("program", editor.name.as_str().into()), ("program-kind", editor.kind.name().into())];
                let side = Side::new(Source::File { n, at: said.at().to_owned() }, Value::Text(said.text().to_owned()));
                against.push((vec![side], facts));
            }
        }
    }
    let trait_at = |name: &str| testimony.about("trait").find(|said| said.text() == name);
    if let Some(said) = trait_at("screenshot") {
        let side = Side::new(Source::File { n, at: said.at().to_owned() }, Value::Term("screenshot"));
        against.push((vec![side], vec![]));
    }
    if !against.is_empty() {
        let all = against.into_iter().map(|(sides, facts)| {
            make(Outcome::Differs, std::iter::once(stated.clone()).chain(sides).collect(), facts)
        });
        return all.collect();
    }
    let camera = ["make", "model"].iter().find_map(|topic| testimony.about(topic).next());
    let outcome = match camera {
        Some(_) => Outcome::Agrees,
        None if trait_at("bare").is_some() => Outcome::CannotBeCompared(lack::BARE),
        None if !testimony.unread.is_empty() => Outcome::CannotBeCompared(lack::NOT_READ),
        None => Outcome::CannotBeCompared(lack::NOTHING_SAID),
    };
    let camera =
        camera.map(|said| Side::new(Source::File { n, at: said.at().to_owned() }, Value::Text(said.text().to_owned())));
    vec![make(outcome, std::iter::once(stated).chain(camera).collect(), vec![])]
}

/// How many statements of one file are looked through for programs.
const MOST: usize = 40;

/// A change of the file after it was made.
fn edited(n: u32, testimony: &Testimony) -> Vec<(Vec<Side>, Facts)> {
    let Ok((said, made)) = first(testimony) else { return vec![] };
    let side = |said: &crate::model::reading::Said, told: Told| {
        Side::new(Source::File { n, at: said.at().to_owned() }, told.value())
    };
    let topics = ["edited", "changed"];
    let later = topics.iter().flat_map(|topic| testimony.about(topic)).find_map(|change| {
        let told = Told::read(change.text())?;
        let apart = match (made.utc(), told.utc()) {
            (Some(made), Some(told)) => told.saturating_sub(made),
            // Of one clock that does not say its offset.
            (None, None) => told.wall.saturating_sub(made.wall),
            _ => return None,
        };
        // A film's time may be that of its end on one clock in local time and of its beginning on another.
        let tolerance = TOLERANCE.saturating_add(length(testimony).unwrap_or(0));
        let is_later = apart > tolerance && clock::zone(apart, tolerance).is_none();
        is_later.then(|| (vec![side(said, made), side(change, told)], clock::facts(apart, tolerance)))
    });
    later.into_iter().collect()
}
