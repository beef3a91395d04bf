//! Places and times of the recordings of one purchase against each other: whether one can get from each to the next.

use super::super::finding::Subject;
use super::clock::{MINUTE, Told};
use super::comparison::{Comparison, Outcome, Side, Source};
use super::earth::Position;
use super::hearing::Hearing;
use super::lack::{self, Lack};
use super::place_claimed::{self, all, said};
use super::recorded::recorded;
use crate::base::reason::Facts;
use crate::model::exhibit::{Exhibit, Origin};

/// Metres in a second that nobody drives for long in a town or between towns: 150 km/h is 41.7 m/s.
const SPEED: u64 = 42;
/// What two clocks may be apart.
const TOLERANCE: i64 = 2 * MINUTE;
/// What two positions may be off together.
const OFF: u64 = 2 * place_claimed::TOLERANCE;

/// Where and when.
struct Spot {
    n: u32,
    position: Position,
    from: i64,
    until: i64,
    side: Side,
    time: Side,
}

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let recordings = hearing.exhibits().filter(|(_, exhibit)| exhibit.origin == Origin::Recorded);
    let mut spots = Vec::new();
    let mut made = Vec::new();
    for (n, exhibit) in recordings {
        match spot(hearing, n, exhibit) {
            Some(Ok(spot)) => spots.push(spot),
            Some(Err((lack, side))) => made.push(make(n, Outcome::CannotBeCompared(lack), vec![side], vec![])),
            None => {}
        }
    }
    if spots.len() + made.len() < 2 {
        return vec![];
    }
    spots.sort_by_key(|spot| (spot.from, spot.n));
    for pair in spots.windows(2) {
        let [before, now] = pair else { continue };
        made.push(step(before, now));
    }
    made
}

fn make(n: u32, outcome: Outcome, sides: Vec<Side>, facts: Facts) -> Comparison {
    Comparison { id: "places-apart", subject: Subject::Exhibit(n), outcome, sides, facts }
}

/// `None` for a file that says no place, or none that can be used.
fn spot(hearing: &Hearing<'_>, n: u32, exhibit: &Exhibit) -> Option<Result<Spot, (Lack, Side)>> {
    let testimony = hearing.heard(n).ok()?;
    let (position, side) = match said(n, testimony) {
        Ok(found) => found,
        Err(lack::SEVERAL_PLACES) => {
            let (_, side) = all(n, testimony).ok()?.into_iter().next()?;
            return Some(Err((lack::SEVERAL_PLACES, side)));
        }
        Err(_) => return None,
    };
    // Satellites say when the position was had.
    let fix = testimony.about("satellite-time").find_map(|said| Some((said, Told::read(said.text())?)));
    let fix = fix.and_then(|(said, told)| {
        let source = Source::File { n, at: said.at().to_owned() };
        Some((told.at(Some(0))?, Side::new(source, told.value())))
    });
    let time = match fix {
        Some((at, time)) => Ok((at, at, time)),
        None => recorded(n, exhibit, testimony).map(|said| (said.from, said.until, said.side)),
    };
    Some(match time {
        Ok((from, until, time)) => Ok(Spot { n, position, from, until, side, time }),
        Err(lack) => Err((lack, side)),
    })
}

fn step(before: &Spot, now: &Spot) -> Comparison {
    let metres = before.position.metres_to(now.position);
    let between = now.from.saturating_sub(before.until).max(0);
    let seconds = between.saturating_add(TOLERANCE).unsigned_abs() / 1_000;
    let reach = OFF.saturating_add(SPEED.saturating_mul(seconds));
    let outcome = if metres <= reach { Outcome::Agrees } else { Outcome::Differs };
    let sides = vec![before.side.clone(), before.time.clone(), now.side.clone(), now.time.clone()];
    let facts = vec![
        ("apart-m", metres.into()),
        ("between-s", (between.unsigned_abs() / 1_000).into()),
        ("tolerance-m", reach.into()),
    ];
    make(now.n, outcome, sides, facts)
}
