//! Where a file says that it was recorded, and where the party says that it bought.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::earth::Position;
use super::hearing::Hearing;
use super::lack::{self, Lack};
use crate::examine::testimony::Testimony;
use crate::model::exhibit::{Exhibit, Origin, Sort};
use crate::model::reading::Said;

/// How far a telephone's position may be from the declared place, in metres.
pub(super) const TOLERANCE: u64 = 300;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.exhibits().filter_map(|(n, exhibit)| one(hearing, n, exhibit)).collect()
}

fn one(hearing: &Hearing<'_>, n: u32, exhibit: &Exhibit) -> Option<Comparison> {
    let make = |outcome, sides, facts| {
        Some(Comparison { id: "place-claimed", subject: Subject::Exhibit(n), outcome, sides, facts })
    };
    let is_recording = exhibit.origin == Origin::Recorded && matches!(exhibit.sort, Sort::Photo | Sort::Video);
    let said = hearing.heard(n).and_then(|testimony| all(n, testimony));
    let stated = hearing.place().and_then(|(record, place)| {
        let position = Position::stated(place).ok_or(lack::NOTHING_STATED)?;
        Ok((position, Side::new(Source::Record { n: record, field: "latitude" }, value(position))))
    });
    match (stated, said) {
        // What has no position has none to compare, unless a recording of the purchase could have one.
        (Err(_), Err(_)) => None,
        (Ok(_), Err(lack)) if lack != lack::MALFORMED && !is_recording => None,
        (Ok((_, side)), Err(lack)) => make(Outcome::CannotBeCompared(lack), vec![side], vec![]),
        (Err(lack), Ok(said)) => {
            make(Outcome::CannotBeCompared(lack), said.into_iter().take(1).map(|(_, side)| side).collect(), vec![])
        }
        (Ok((stated, stated_side)), Ok(said)) => {
            let known = said.iter().filter(|(position, _)| !position.is_zero());
            let farthest = known.max_by_key(|(position, _)| stated.metres_to(*position));
            let mut sides = vec![stated_side];
            sides.extend(said.iter().take(1).chain(farthest).map(|(_, side)| side.clone()));
            sides.dedup();
            let Some((farthest, _)) = farthest.filter(|_| !stated.is_zero()) else {
                return make(Outcome::CannotBeCompared(lack::ZERO_PLACE), sides, vec![]);
            };
            let apart = stated.metres_to(*farthest);
            let outcome = if apart <= TOLERANCE { Outcome::Agrees } else { Outcome::Differs };
            make(outcome, sides, vec![("apart-m", apart.into()), ("tolerance-m", TOLERANCE.into())])
        }
    }
}

/// The one position that a file says; those that devices write for "unknown" only where there is no other.
pub(super) fn said(n: u32, testimony: &Testimony) -> Result<(Position, Side), Lack> {
    let all = all(n, testimony)?;
    let known = || all.iter().filter(|(position, _)| !position.is_zero());
    let Some(first) = known().next() else { return Err(lack::ZERO_PLACE) };
    if known().any(|(position, _)| first.0.metres_to(*position) > TOLERANCE) {
        return Err(lack::SEVERAL_PLACES);
    }
    Ok(first.clone())
}

/// The positions that a file says: in several places of it, or along a way. One that nobody can read hides no other.
pub(super) fn all(n: u32, testimony: &Testimony) -> Result<Vec<(Position, Side)>, Lack> {
    let side = |said: &Said, position| Side::new(Source::File { n, at: said.at().to_owned() }, value(position));
    let read = |said: &Said| Position::read(said.text()).map(|position| (position, side(said, position)));
    let found: Vec<(Position, Side)> = testimony.about("place").filter_map(read).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let is_malformed = testimony.about("malformed").any(|said| said.at().contains("titude"));
    let is_there = testimony.about("place").next().is_some();
    Err(if is_malformed || is_there { lack::MALFORMED } else { lack::NOTHING_SAID })
}

fn value(position: Position) -> Value {
    Value::Place { latitude: position.latitude, longitude: position.longitude }
}
