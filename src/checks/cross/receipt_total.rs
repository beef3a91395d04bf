//! The sum of the QR code, the printed total, and the price that the party states.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack::{self, Lack};
use super::receipt::Receipt;
use super::sides::Sides;
use crate::model::exhibit::Sort;

const ID: &str = "receipt-total";

/// A sum and its currency, where it is known.
type Sum = (u64, Option<String>);

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let receipts = hearing.receipts().iter().flat_map(|receipt| one(hearing, receipt));
    let read: Vec<u32> = hearing.receipts().iter().map(|receipt| receipt.n).collect();
    let of_sort = hearing.exhibits().filter(|(_, exhibit)| exhibit.sort == Sort::Receipt);
    let unread = of_sort.filter(|(n, _)| read.binary_search(n).is_err()).map(|(n, _)| unread(hearing, n));
    receipts.chain(unread).collect()
}

fn one(hearing: &Hearing<'_>, receipt: &Receipt) -> Vec<Comparison> {
    let paid = hearing.stated(|purchase| purchase.paid.clone()).map(|(n, paid)| {
        let sum = (paid.minor.hundredths(), Some(paid.currency.as_str().to_owned()));
        side(sum, Source::Record { n, field: "paid" })
    });
    let coded = receipt.coded(|address| address.sum).map(|sum| side((sum, receipt.currency()), receipt.code("sum")));
    let printed = receipt.printed(|ticket| &ticket.total);
    let printed = printed.map(|(field, source)| side((field.value, receipt.currency()), source));
    Sides::new(ID, Subject::Exhibit(receipt.n)).party(paid).file(coded).file(printed).settle(same, &vec![])
}

fn side((minor, currency): Sum, source: Source) -> (Sum, Side) {
    ((minor, currency.clone()), Side::new(source, Value::Money { minor, currency }))
}

fn same(one: &Sum, other: &Sum) -> Result<bool, Lack> {
    match (&one.1, &other.1) {
        (Some(a), Some(b)) if a != b => Err(lack::OTHER_CURRENCY),
        _ => Ok(one.0 == other.0),
    }
}

/// An exhibit that the party calls a receipt, in which none was read: said here once for all comparisons of receipts.
fn unread(hearing: &Hearing<'_>, n: u32) -> Comparison {
    let lack = match hearing.heard(n) {
        Err(lack) => lack,
        Ok(testimony) if !testimony.unread.is_empty() => lack::NOT_READ,
        Ok(testimony) if testimony.hidden.is_some() => lack::HIDDEN_TEXT,
        Ok(_) => lack::NO_RECEIPT,
    };
    let outcome = Outcome::CannotBeCompared(lack);
    Comparison { id: ID, subject: Subject::Exhibit(n), outcome, sides: vec![], facts: vec![] }
}
