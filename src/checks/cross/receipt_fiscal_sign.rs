//! The fiscal sign of the QR code, the printed one, and the one that the party read.

use super::super::finding::Subject;
use super::comparison::{Comparison, Side, Source, Value};
use super::hearing::Hearing;
use super::sides::{Sides, equal};

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let stated = hearing.stated(|purchase| purchase.receipt.clone());
    let one = |receipt: &super::receipt::Receipt| {
        let party = stated.clone().map(|(n, sign)| side(sign.as_str(), Source::Record { n, field: "receipt" }));
        let coded = receipt.coded(|address| address.fiscal_sign.as_deref());
        let coded = coded.map(|sign| side(sign, receipt.code("fiscal-sign")));
        let printed = receipt.printed(|ticket| &ticket.fiscal_sign);
        let printed = printed.map(|(field, source)| side(&field.value, source));
        Sides::new("receipt-fiscal-sign", Subject::Exhibit(receipt.n))
            .party(party)
            .file(coded)
            .file(printed)
            .settle(equal, &vec![])
    };
    hearing.receipts().iter().flat_map(one).collect()
}

/// White space in a number is how people and printers set it; zeros in front count.
fn side(sign: &str, source: Source) -> (String, Side) {
    let bare = sign.chars().filter(|c| !c.is_whitespace()).collect();
    (bare, Side::new(source, Value::Text(sign.to_owned())))
}
