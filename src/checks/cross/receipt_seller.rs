//! The seller's number and name on the receipt, and those of the seller whom the party names.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack::{self, Lack};
use super::receipt::Receipt;
use crate::examine::fiscal::fold::Folded;
use crate::model::person::{Person, Scheme};

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.receipts().iter().filter_map(|receipt| one(hearing, receipt)).collect()
}

fn one(hearing: &Hearing<'_>, receipt: &Receipt) -> Option<Comparison> {
    let numbers = numbers(receipt);
    let name = receipt.printed(|ticket| &ticket.seller).ok();
    if numbers.is_empty() && name.is_none() {
        return None;
    }
    let on_receipt = numbers
        .iter()
        .map(|(_, side)| side.clone())
        .chain(name.iter().map(|(field, source)| Side::new(source.clone(), Value::Text(field.value.clone()))));
    let make = |outcome, sides| {
        let subject = Subject::Exhibit(receipt.n);
        Some(Comparison { id: "receipt-seller", subject, outcome, sides, facts: vec![] })
    };
    let (n, seller) = match hearing.seller() {
        Ok(found) => found,
        Err(lack) => return make(Outcome::CannotBeCompared(lack), on_receipt.collect()),
    };
    let stated = number(seller);
    let mut sides = Vec::new();
    if let Some(stated) = stated {
        sides.push(Side::new(Source::Record { n, field: "identifier" }, Value::Text(stated.to_owned())));
    }
    sides.push(Side::new(Source::Record { n, field: "name" }, Value::Text(seller.name.as_str().to_owned())));
    sides.extend(on_receipt);
    // A number tells one seller from another. Names are compared where there is no number to compare.
    let is_same = |found: &str| stated.is_some_and(|stated| stated.trim() == found.trim());
    let outcome = match (stated, numbers.as_slice(), &name) {
        (Some(_), [_, ..], _) if numbers.iter().all(|(found, _)| is_same(found)) => Outcome::Agrees,
        (Some(_), [_, ..], _) => Outcome::Differs,
        (_, _, Some((field, _))) if bare(&field.value) == bare(seller.name.as_str()) => Outcome::Agrees,
        (_, _, Some(_)) => Outcome::Differs,
        (Some(_), [], None) => Outcome::CannotBeCompared(lack::NOTHING_SAID),
        (None, _, None) => Outcome::CannotBeCompared(lack::NOTHING_STATED),
    };
    make(outcome, sides)
}

/// The numbers of the taxpayer on the receipt.
fn numbers(receipt: &Receipt) -> Vec<(String, Side)> {
    let side = |number: &str, source| (number.to_owned(), Side::new(source, Value::Text(number.to_owned())));
    let coded: Result<&str, Lack> = receipt.coded(|address| address.taxpayer.as_deref());
    let coded = coded.map(|number| side(number, receipt.code("taxpayer")));
    let printed = receipt.printed(|ticket| &ticket.bin).map(|(field, source)| side(&field.value, source));
    [coded, printed].into_iter().flatten().collect()
}

fn number(person: &Person) -> Option<&str> {
    let identifier = person.identifier.as_ref()?;
    // Another numbering is that of another country: its form is for the party to state as the receipt has it.
    matches!(identifier.scheme, Scheme::Bin | Scheme::Iin | Scheme::Other).then(|| identifier.value.as_str())
}

/// Letters and digits alone, made alike.
fn bare(name: &str) -> String {
    Folded::of(name).letters().iter().filter(|c| c.is_alphanumeric()).collect()
}
