//! What sort of receipt it is, against a sale for money, which a purchase is.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack;
use super::receipt::Receipt;
use crate::examine::fiscal::operators::Form;
use crate::examine::fiscal::ticket::Operation;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.receipts().iter().flat_map(|receipt| one(hearing, receipt)).collect()
}

fn one(hearing: &Hearing<'_>, receipt: &Receipt) -> Vec<Comparison> {
    let make = |outcome, sides| Comparison {
        id: "receipt-status",
        subject: Subject::Exhibit(receipt.n),
        outcome,
        sides,
        facts: vec![],
    };
    let purchase = match hearing.purchase() {
        Ok((n, _)) => Side::new(Source::Record { n, field: "goods" }, Value::Term("sale")),
        Err(lack) => return vec![make(Outcome::CannotBeCompared(lack), against(receipt))],
    };
    let against = against(receipt);
    if !against.is_empty() {
        let each = against.into_iter().map(|side| make(Outcome::Differs, vec![purchase.clone(), side]));
        return each.collect();
    }
    match sale(receipt) {
        Some(side) => vec![make(Outcome::Agrees, vec![purchase, side])],
        None => vec![make(Outcome::CannotBeCompared(lack::NOTHING_SAID), vec![purchase])],
    }
}

/// What speaks against a receipt for a sale, from its code and from its text.
fn against(receipt: &Receipt) -> Vec<Side> {
    let mut found = Vec::new();
    if let Some(address) = &receipt.address {
        let mut add = |field, term| found.push(Side::new(receipt.code(field), Value::Term(term)));
        if address.is_test {
            add("host", "test-receipt");
        }
        if address.form == Form::Payment {
            add("host", "payment-page");
        }
        match address.operation {
            Some(2 | 4) => add("operation", "refund"),
            Some(3) => add("operation", "buying"),
            _ => {}
        }
    }
    if let Some((ticket, _)) = &receipt.ticket {
        let mut add = |line, term| found.push(Side::new(receipt.line(line), Value::Term(term)));
        if let Some(operation) = &ticket.operation {
            match operation.value {
                Operation::Sale => {}
                Operation::SaleReturn | Operation::BuyReturn => add(&operation.line, "refund"),
                Operation::Buy => add(&operation.line, "buying"),
            }
        }
        for (line, term) in [(&ticket.duplicate, "duplicate"), (&ticket.offline, "offline")] {
            if let Some(line) = line {
                add(line, term);
            }
        }
    }
    found
}

fn sale(receipt: &Receipt) -> Option<Side> {
    let printed = receipt.printed(|ticket| &ticket.operation).ok();
    let printed = printed.filter(|(field, _)| field.value == Operation::Sale).map(|(_, source)| source);
    let coded = receipt.coded(|address| address.operation).is_ok_and(|operation| operation == 1);
    let source = printed.or_else(|| coded.then(|| receipt.code("operation")))?;
    Some(Side::new(source, Value::Term("sale")))
}
