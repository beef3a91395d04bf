//! The time of the receipt, and when the party says that it bought.

use super::super::finding::Subject;
use super::clock::{self, MINUTE};
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::receipt::{Issued, Receipt};
use crate::base::moment::Moment;
use crate::model::facts::StatedTime;

/// What the clocks of registers and of people may be apart.
const TOLERANCE: i64 = 5 * MINUTE;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.receipts().iter().filter_map(|receipt| one(hearing, receipt)).collect()
}

fn one(hearing: &Hearing<'_>, receipt: &Receipt) -> Option<Comparison> {
    let subject = Subject::Exhibit(receipt.n);
    let make = |outcome, sides, facts| Some(Comparison { id: "receipt-purchase", subject, outcome, sides, facts });
    let stated = hearing.stated(|purchase| purchase.when.clone());
    let stated = stated.map(|(n, when)| (stated_side(n, "when", &when), when));
    match (stated, receipt.issued()) {
        (Err(_), Err(_)) => None,
        (Err(lack), Ok(issued)) => make(Outcome::CannotBeCompared(lack), vec![issued.side()], vec![]),
        (Ok((side, _)), Err(lack)) => make(Outcome::CannotBeCompared(lack), vec![side], vec![]),
        (Ok((side, when)), Ok(issued)) => {
            let apart = nearest(&issued, when.at, when.until.unwrap_or(when.at));
            let outcome = if apart.abs() <= TOLERANCE { Outcome::Agrees } else { Outcome::Differs };
            let mut facts = clock::facts(apart, TOLERANCE);
            facts.push(("offset-rule", issued.rule.name().into()));
            make(outcome, vec![side, issued.side()], facts)
        }
    }
}

/// How far outside a span the receipt is at the least.
pub(super) fn nearest(issued: &Issued, from: Moment, until: Moment) -> i64 {
    let outside = |at| clock::outside(at, clock::millis(from), clock::millis(until));
    issued.moments().map(outside).min_by_key(|apart| apart.abs()).unwrap_or(0)
}

/// A time that the party states, as a side.
pub(super) fn stated_side(n: u32, field: &'static str, when: &StatedTime) -> Side {
    let offset = Some(when.offset.minutes());
    let value = match when.until {
        Some(until) if until > when.at => Value::Span { from: when.at, until, offset },
        _ => Value::Time { at: when.at, offset },
    };
    Side::new(Source::Record { n, field }, value)
}
