//! One receipt in several exhibits: what each says of it.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack::{self, Lack};
use super::receipt::Receipt;
use crate::base::reason::Facts;
use crate::examine::fiscal::field::Field;
use std::collections::BTreeMap;

/// How many copies of one receipt are shown.
const SHOWN: usize = 20;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let mut by_sign: BTreeMap<&str, Vec<&Receipt>> = BTreeMap::new();
    for receipt in hearing.receipts() {
        if let Some(sign) = sign(receipt) {
            by_sign.entry(sign).or_default().push(receipt);
        }
    }
    by_sign.into_values().filter(|copies| copies.len() > 1).flat_map(|copies| group(&copies)).collect()
}

/// The fiscal sign, which a receipt has once.
fn sign(receipt: &Receipt) -> Option<&str> {
    let coded = receipt.coded(|address| address.fiscal_sign.as_deref()).ok();
    coded.or_else(|| receipt.printed(|ticket| &ticket.fiscal_sign).ok().map(|(field, _)| field.value.as_str()))
}

/// What is compared of the copies, and whether two values say the same.
type Of = (&'static str, fn(&Receipt) -> Option<Side>);

const PARTS: [Of; 4] = [("register", register), ("sum", sum), ("time", time), ("taxpayer", number)];

fn group(copies: &[&Receipt]) -> Vec<Comparison> {
    let subject = Subject::Exhibit(copies.first().map_or(0, |first| first.n));
    let make = |outcome, sides, facts: Facts| Comparison { id: "copies", subject, outcome, sides, facts };
    let mut made = Vec::new();
    for (what, of) in PARTS {
        let sides: Vec<Side> = copies.iter().filter_map(|receipt| of(receipt)).collect();
        let Some((first, rest)) = sides.split_first().filter(|(_, rest)| !rest.is_empty()) else { continue };
        let differing = rest.iter().filter(|side| !is_same(&first.value, &side.value));
        let outcome = if differing.clone().next().is_none() { Outcome::Agrees } else { Outcome::Differs };
        // Those that differ stand before those that agree.
        let agreeing = rest.iter().filter(|side| is_same(&first.value, &side.value));
        let shown = std::iter::once(first).chain(differing).chain(agreeing).take(SHOWN).cloned().collect();
        made.push(make(outcome, shown, vec![("what", what.into()), ("copies", copies.len().into())]));
    }
    if made.is_empty() {
        made.push(make(Outcome::CannotBeCompared(lack::NOTHING_SAID), vec![], vec![("copies", copies.len().into())]));
    }
    made
}

/// Sums without a currency are of the one that the other has; times without seconds are any moment of their minute.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Money { minor: a, .. }, Value::Money { minor: b, .. }) => a == b,
        (Value::Time { at: a, .. }, Value::Time { at: b, .. }) => a.millis().abs_diff(b.millis()) < 60_000,
        (one, other) => one == other,
    }
}

fn register(receipt: &Receipt) -> Option<Side> {
    let coded = receipt.coded(|address| address.register.clone()).ok();
    let coded = coded.map(|register| Side::new(receipt.code("register"), Value::Text(register)));
    coded.or_else(|| printed(receipt.printed(|ticket| &ticket.register)))
}

fn number(receipt: &Receipt) -> Option<Side> {
    printed(receipt.printed(|ticket| &ticket.bin))
}

fn sum(receipt: &Receipt) -> Option<Side> {
    let value = |minor| Value::Money { minor, currency: receipt.currency() };
    let coded = receipt.coded(|address| address.sum).ok().map(|sum| Side::new(receipt.code("sum"), value(sum)));
    coded.or_else(|| {
        let (field, source) = receipt.printed(|ticket| &ticket.total).ok()?;
        Some(Side::new(source, value(field.value)))
    })
}

fn time(receipt: &Receipt) -> Option<Side> {
    receipt.issued().ok().map(|issued| issued.side())
}

fn printed(found: Result<(&Field<String>, Source), Lack>) -> Option<Side> {
    found.ok().map(|(field, source)| Side::new(source, Value::Text(field.value.clone())))
}
