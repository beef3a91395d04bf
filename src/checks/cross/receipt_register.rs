//! The number of the register in the QR code, and the printed one.

use super::super::finding::Subject;
use super::comparison::{Comparison, Side, Value};
use super::hearing::Hearing;
use super::receipt::Receipt;
use super::sides::{Sides, equal};

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.receipts().iter().flat_map(one).collect()
}

fn one(receipt: &Receipt) -> Vec<Comparison> {
    let side = |number: &str, source| (number.to_owned(), Side::new(source, Value::Text(number.to_owned())));
    let coded = receipt.coded(|address| address.register.as_deref());
    let coded = coded.map(|number| side(number, receipt.code("register")));
    let printed = receipt.printed(|ticket| &ticket.register).map(|(field, source)| side(&field.value, source));
    Sides::new("receipt-register", Subject::Exhibit(receipt.n)).file(coded).file(printed).settle(equal, &vec![])
}
