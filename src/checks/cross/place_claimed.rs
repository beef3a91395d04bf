//! Where a file says that it was recorded, and where the party says that it bought.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::earth::Position;
use super::hearing::Hearing;
use super::lack::{self, Lack};
use crate::examine::testimony::Testimony;
use crate::model::exhibit::{Exhibit, Origin, Sort};

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
    let said = hearing.heard(n).and_then(|testimony| said(n, testimony));
    let stated = hearing.place().and_then(|(record, place)| {
        let position = Position::stated(place).ok_or(lack::NOTHING_STATED)?;
        Ok((position, Side::new(Source::Record { n: record, field: "latitude" }, value(position))))
    });
    match (stated, said) {
        // What has no position has none to compare, unless a recording of the purchase could have one.
        (Err(_), Err(_)) => None,
        (Ok(_), Err(lack)) if lack != lack::MALFORMED && !is_recording => None,
        (Ok((_, side)), Err(lack)) => make(Outcome::CannotBeCompared(lack), vec![side], vec![]),
        (Err(lack), Ok((_, side))) => make(Outcome::CannotBeCompared(lack), vec![side], vec![]),
        (Ok((stated, stated_side)), Ok((said, said_side))) => {
            let sides = vec![stated_side, said_side];
            if stated.is_zero() || said.is_zero() {
                return make(Outcome::CannotBeCompared(lack::ZERO_PLACE), sides, vec![]);
            }
            let apart = stated.metres_to(said);
            let outcome = if apart <= TOLERANCE { Outcome::Agrees } else { Outcome::Differs };
            make(outcome, sides, vec![("apart-m", apart.into()), ("tolerance-m", TOLERANCE.into())])
        }
    }
}

/// The first position that a file says.
pub(super) fn said(n: u32, testimony: &Testimony) -> Result<(Position, Side), Lack> {
    let Some(said) = testimony.about("place").next() else {
        let is_malformed = testimony.about("malformed").any(|said| said.at().contains("titude"));
        return Err(if is_malformed { lack::MALFORMED } else { lack::NOTHING_SAID });
    };
    let position = Position::read(said.text()).ok_or(lack::MALFORMED)?;
    Ok((position, Side::new(Source::File { n, at: said.at().to_owned() }, value(position))))
}

fn value(position: Position) -> Value {
    Value::Place { latitude: position.latitude, longitude: position.longitude }
}
