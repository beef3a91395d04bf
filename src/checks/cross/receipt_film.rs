//! The time of the receipt, and the films of the case.

use super::super::finding::Subject;
use super::clock::{self, MINUTE};
use super::comparison::{Comparison, Outcome, Side};
use super::hearing::Hearing;
use super::lack::Lack;
use super::receipt::Receipt;
use super::receipt_purchase::stated_side;
use super::recorded::recorded;
use crate::model::exhibit::{Exhibit, Sort};
use crate::model::record::Kind;

/// What the clocks of registers and of telephones may be apart.
const TOLERANCE: i64 = 5 * MINUTE;

/// The span of one film.
struct Film {
    n: u32,
    from: i64,
    until: i64,
    side: Side,
}

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    if hearing.receipts().is_empty() {
        return vec![];
    }
    let (mut films, mut lack) = (Vec::new(), hearing.absent(Kind::Exhibit));
    for (n, exhibit) in hearing.exhibits().filter(|(_, exhibit)| exhibit.sort == Sort::Video) {
        match film(hearing, n, exhibit) {
            Ok(film) => films.push(film),
            Err(why) => lack = lack.or(Some(why)),
        }
    }
    films.sort_by_key(|film| (film.from, film.n));
    // For each film the place of the one that ends last among it and those that began before it.
    let mut last = 0;
    let ends = films.iter().enumerate().map(|(at, film)| {
        if films.get(last).is_none_or(|best| film.until > best.until) {
            last = at;
        }
        last
    });
    let ends: Vec<usize> = ends.collect();
    let one = |receipt| one(receipt, &films, &ends, lack);
    hearing.receipts().iter().filter_map(one).collect()
}

/// The span that the file says, else the one that the party states.
fn film(hearing: &Hearing<'_>, n: u32, exhibit: &Exhibit) -> Result<Film, Lack> {
    let said = hearing.heard(n).and_then(|testimony| recorded(n, exhibit, testimony));
    match (said, &exhibit.facts.when) {
        (Ok(said), _) => Ok(Film { n, from: said.from, until: said.until, side: said.side }),
        (Err(_), Some(when)) => {
            let (from, until) = (clock::millis(when.at), clock::millis(when.until.unwrap_or(when.at)));
            Ok(Film { n, from, until, side: stated_side(n, "facts.when", when) })
        }
        (Err(lack), None) => Err(lack),
    }
}

/// The film that runs while the receipt is issued; where there is none, the nearest.
fn one(receipt: &Receipt, films: &[Film], ends: &[usize], lack: Option<Lack>) -> Option<Comparison> {
    let subject = Subject::Exhibit(receipt.n);
    let make = |outcome, sides, facts| Some(Comparison { id: "receipt-film", subject, outcome, sides, facts });
    if films.is_empty() {
        // A case without a film concerns nothing here.
        return make(Outcome::CannotBeCompared(lack?), vec![], vec![]);
    }
    let issued = match receipt.issued() {
        Ok(issued) => issued,
        Err(lack) => return make(Outcome::CannotBeCompared(lack), vec![], vec![]),
    };
    let nearest = |at: i64| {
        let begun = films.partition_point(|film| film.from <= at);
        let before = begun.checked_sub(1).and_then(|place| ends.get(place)).and_then(|place| films.get(*place));
        let both = [before, films.get(begun)].into_iter().flatten();
        both.map(|film| (clock::outside(at, film.from, film.until), film)).min_by_key(|(apart, _)| apart.abs())
    };
    let found = issued.moments().filter_map(nearest).min_by_key(|(apart, _)| apart.abs());
    let (apart, film) = found?;
    let outcome = if apart.abs() <= TOLERANCE { Outcome::Agrees } else { Outcome::Differs };
    let outcome = match (outcome, lack) {
        // A film that is not heard may be the one.
        (Outcome::Differs, Some(lack)) => Outcome::CannotBeCompared(lack),
        (outcome, _) => outcome,
    };
    let place = match apart {
        0 => "inside",
        1.. => "after",
        _ => "before",
    };
    let mut facts = clock::facts(apart, TOLERANCE);
    facts.push(("place", place.into()));
    facts.push(("films", films.len().into()));
    facts.push(("offset-rule", issued.rule.name().into()));
    make(outcome, vec![film.side.clone(), issued.side()], facts)
}
