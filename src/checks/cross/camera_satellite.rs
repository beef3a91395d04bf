//! The camera's time and the satellites' time in one photo.

use super::super::finding::Subject;
use super::clock::{self, DAY, EAST, MINUTE, Told, WEST};
use super::comparison::{Comparison, Outcome, Side, Source};
use super::hearing::Hearing;
use super::lack;
use crate::examine::testimony::Testimony;
use crate::model::reading::Said;

/// A satellites' time is that of the last fix, which may be older than the photo.
const TOLERANCE: i64 = 2 * MINUTE;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let heard = hearing.exhibits().filter_map(|(n, _)| Some((n, hearing.heard(n).ok()?)));
    heard.filter_map(|(n, testimony)| one(n, testimony)).collect()
}

fn one(n: u32, testimony: &Testimony) -> Option<Comparison> {
    let satellites = testimony.about("satellite-time").next();
    let is_malformed = testimony.about("malformed").any(|said| said.at().contains("GPS"));
    if satellites.is_none() && !is_malformed {
        return None;
    }
    let side = |(said, told): (&Said, Told)| Side::new(Source::File { n, at: said.at().to_owned() }, told.value());
    let make = |outcome, sides, facts| {
        Some(Comparison { id: "camera-satellite", subject: Subject::Exhibit(n), outcome, sides, facts })
    };
    let told = |said: &'_ Said| Told::read(said.text());
    let camera = ["taken", "digitized"].iter().flat_map(|topic| testimony.about(topic));
    let camera = camera.filter_map(|said| Some((said, told(said)?))).next();
    let satellites = satellites.and_then(|said| Some((said, told(said)?)));
    let (camera, satellites) = match (camera, satellites) {
        (Some(camera), Some(satellites)) => (camera, satellites),
        (camera, satellites) => {
            let lack = if satellites.is_none() { lack::MALFORMED } else { lack::NOTHING_SAID };
            let sides = camera.into_iter().chain(satellites).map(side).collect();
            return make(Outcome::CannotBeCompared(lack), sides, vec![]);
        }
    };
    let utc = satellites.1.at(Some(0))?;
    let sides = vec![side(camera), side(satellites)];
    let (apart, minutes) = match camera.1.utc() {
        Some(at) => (at - utc, None),
        None => nearest(camera.1.wall - utc),
    };
    let mut facts = clock::facts(apart, TOLERANCE);
    facts.extend(minutes.map(|minutes| ("offset-assumed", offset(minutes).into())));
    let outcome = if apart.abs() <= TOLERANCE {
        Outcome::Agrees
    } else if (apart.abs() - DAY).abs() <= TOLERANCE {
        // Cameras are known that write the local day beside the time of day in UTC.
        Outcome::CannotBeCompared(lack::DAY_OFF)
    } else {
        Outcome::Differs
    };
    make(outcome, sides, facts)
}

/// Of a camera that does not say its offset: what is left when the nearest zone of the earth is taken off, and the zone
/// in minutes.
fn nearest(ahead: i64) -> (i64, Option<i64>) {
    let rest = clock::beyond_quarter(ahead);
    let zone = ahead - rest;
    let is_zone = |zone: i64| (WEST..=EAST).contains(&zone);
    let day = [0, DAY, -DAY].into_iter().find(|day| is_zone(zone.saturating_add(*day)));
    match day {
        Some(0) => (rest, Some(zone / MINUTE)),
        Some(day) => (rest.saturating_sub(day), Some(zone.saturating_add(day) / MINUTE)),
        None => (ahead, None),
    }
}

/// Minutes east of UTC as `+05:00`.
pub(super) fn offset(minutes: i64) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
}
