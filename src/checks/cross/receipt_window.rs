//! The time of the receipt, and the time window of the seal.

use super::super::finding::Subject;
use super::clock::{self, MINUTE};
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack;
use super::receipt::Receipt;
use crate::checks::window::Proof;

/// What the clock of a register may be ahead.
const TOLERANCE: i64 = 5 * MINUTE;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.receipts().iter().filter_map(|receipt| one(hearing, receipt)).collect()
}

fn one(hearing: &Hearing<'_>, receipt: &Receipt) -> Option<Comparison> {
    let issued = receipt.issued().ok()?;
    let window = hearing.verification().window();
    let subject = Subject::Exhibit(receipt.n);
    let make = |outcome, sides, facts| Some(Comparison { id: "receipt-window", subject, outcome, sides, facts });
    let Some((end, end_side)) = window.not_after.as_ref().and_then(bound) else {
        return make(Outcome::CannotBeCompared(lack::NO_TIMESTAMP), vec![issued.side()], vec![]);
    };
    // The earlier of two possible moments: later by the rule is not later for certain.
    let at = issued.moments().min().unwrap_or(0);
    let late = at.saturating_sub(end).max(0);
    let outcome = if late > TOLERANCE { Outcome::Differs } else { Outcome::Agrees };
    let mut sides = vec![issued.side(), end_side];
    let mut facts = clock::facts(late, TOLERANCE);
    if let Some((begin, side)) = window.not_before.as_ref().and_then(bound) {
        sides.push(side);
        // Nothing follows from it: a receipt may be older than the case.
        if at < begin {
            facts.push(("before-opening-s", (begin.saturating_sub(at).unsigned_abs() / 1_000).into()));
        }
    }
    make(outcome, sides, facts)
}

/// A bound of the window in milliseconds, and as a side.
pub(super) fn bound(proof: &Proof) -> Option<(i64, Side)> {
    let at = proof.at.moment()?;
    let value = Value::Time { at, offset: Some(0) };
    Some((clock::millis(at), Side::new(Source::Stamp(proof.part.to_string()), value)))
}
