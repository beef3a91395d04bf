//! The check digit of every BIN and IIN at hand. A number whose digits agree need not be anybody's.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack;
use super::receipt::Receipt;
use crate::examine::fiscal::number::{self, BLIND, Holder, Number};
use crate::model::person::Scheme;
use crate::model::record::Kind;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let stated = hearing.persons().filter_map(|(n, person)| {
        let identifier = person.identifier.as_ref()?;
        let is_kazakh = matches!(identifier.scheme, Scheme::Bin | Scheme::Iin);
        let source = Source::Record { n, field: "identifier" };
        is_kazakh.then(|| of(Subject::Record(n), identifier.value.as_str(), source))
    });
    let withheld = hearing.missing(Kind::Person).map(|(n, lack)| Comparison {
        id: "number-check",
        subject: Subject::Record(n),
        outcome: Outcome::CannotBeCompared(lack),
        sides: vec![],
        facts: vec![],
    });
    stated.chain(withheld).chain(hearing.receipts().iter().flat_map(printed)).collect()
}

/// The seller's and the buyer's number on a receipt of Kazakhstan.
fn printed(receipt: &Receipt) -> Vec<Comparison> {
    if !receipt.is_of_kazakhstan() {
        return vec![];
    }
    let fields = [receipt.printed(|ticket| &ticket.bin), receipt.printed(|ticket| &ticket.client)];
    let found = fields.into_iter().flatten();
    found.map(|(field, source)| of(Subject::Exhibit(receipt.n), &field.value, source)).collect()
}

fn of(subject: Subject, text: &str, source: Source) -> Comparison {
    let mut sides = vec![Side::new(source, Value::Text(text.to_owned()))];
    let make = |outcome, sides, facts| Comparison { id: "number-check", subject, outcome, sides, facts };
    let Some(number) = Number::read(text) else {
        return make(Outcome::CannotBeCompared(lack::NOT_TWELVE), sides, vec![]);
    };
    let wanted = match number.expected() {
        Some(digit) => Value::Text(digit.to_string()),
        None => Value::Term("no-digit"),
    };
    sides.push(Side::new(Source::Computed("check-digit"), wanted));
    let is_consistent = number::standing(text) == number::Standing::Consistent;
    let outcome = if is_consistent { Outcome::Agrees } else { Outcome::Differs };
    let holder = match number.holder() {
        Holder::Person(_) => "person",
        Holder::Entity(_) => "entity",
        Holder::Neither => "neither",
    };
    let mut facts = vec![("holder", holder.into())];
    if number.is_blind() {
        facts.push(("blind-digit", BLIND.into()));
    }
    make(outcome, sides, facts)
}
