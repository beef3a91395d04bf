//! When a file says that it was recorded, and when the party says so.

use super::super::finding::Subject;
use super::camera_satellite::offset;
use super::clock::{self, MINUTE};
use super::comparison::{Comparison, Outcome, Side};
use super::hearing::Hearing;
use super::lack;
use super::receipt_purchase::stated_side;
use super::recorded::recorded;
use crate::model::exhibit::{Exhibit, Sort};

/// People state times by their watch, mostly in round minutes.
const TOLERANCE: i64 = 5 * MINUTE;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.exhibits().filter_map(|(n, exhibit)| one(hearing, n, exhibit)).collect()
}

fn one(hearing: &Hearing<'_>, n: u32, exhibit: &Exhibit) -> Option<Comparison> {
    let make = |outcome, sides: Vec<Side>, facts| {
        Some(Comparison { id: "camera-claimed", subject: Subject::Exhibit(n), outcome, sides, facts })
    };
    if !matches!(exhibit.sort, Sort::Photo | Sort::Video | Sort::Audio) {
        return None;
    }
    let stated = exhibit.facts.when.as_ref().map(|when| (stated_side(n, "facts.when", when), when));
    let said = hearing.heard(n).and_then(|testimony| recorded(n, exhibit, testimony));
    let (side, when, said) = match (stated, said) {
        (Some((side, when)), Ok(said)) => (side, when, said),
        (Some((side, _)), Err(lack)) => return make(Outcome::CannotBeCompared(lack), vec![side], vec![]),
        (None, Ok(said)) => {
            return make(Outcome::CannotBeCompared(lack::NOTHING_STATED), vec![said.side], vec![]);
        }
        (None, Err(lack::UNKNOWN_OFFSET)) => {
            return make(Outcome::CannotBeCompared(lack::NOTHING_STATED), vec![], vec![]);
        }
        (None, Err(lack)) => return make(Outcome::CannotBeCompared(lack), vec![], vec![]),
    };
    let (from, until) = (clock::millis(when.at), clock::millis(when.until.unwrap_or(when.at)));
    // Two spans that touch say the same: who states one moment mostly states the first.
    let apart =
        if said.until < from { said.until.saturating_sub(from) } else { said.from.saturating_sub(until).max(0) };
    let outcome = if apart.abs() <= TOLERANCE { Outcome::Agrees } else { Outcome::Differs };
    let mut facts = clock::facts(apart, TOLERANCE);
    if said.is_assumed {
        facts.push(("offset-assumed", offset(when.offset.minutes().into()).into()));
    }
    if let Some(ahead) = exhibit.device.as_ref().and_then(|device| device.clock_offset).filter(|ahead| *ahead != 0) {
        facts.push((if ahead < 0 { "clock-behind-s" } else { "clock-ahead-s" }, ahead.unsigned_abs().into()));
    }
    if let Some(minutes) = clock::zone(apart, TOLERANCE).filter(|_| outcome == Outcome::Differs) {
        facts.push(("zone", offset(minutes).into()));
    }
    make(outcome, vec![side, said.side], facts)
}
