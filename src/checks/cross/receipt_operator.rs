//! The operator of fiscal data by the host of the QR code, and the one that the text names.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Value};
use super::hearing::Hearing;
use super::lack::{self, Lack};
use super::receipt::Receipt;
use crate::base::reason::Facts;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.receipts().iter().map(one).collect()
}

fn one(receipt: &Receipt) -> Comparison {
    let host = receipt.coded(|address| address.host.clone());
    let named = receipt.printed(|ticket| &ticket.operator);
    let mut sides = Vec::new();
    if let Ok(host) = &host {
        sides.push(Side::new(receipt.code("host"), Value::Text(host.clone())));
    }
    if let Ok((field, source)) = &named {
        sides.push(Side::new(source.clone(), Value::Text(field.value.text.clone())));
    }
    let coded: Result<&str, Lack> = host
        .as_ref()
        .map_err(|lack| *lack)
        .and_then(|_| receipt.coded(|address| address.operator.as_deref()).map_err(|_| lack::UNKNOWN_OPERATOR));
    let printed: Result<&str, Lack> =
        named.and_then(|(field, _)| field.value.operator.as_deref().ok_or(lack::UNKNOWN_OPERATOR));
    let outcome = match (coded, printed) {
        (Ok(coded), Ok(printed)) if coded == printed => Outcome::Agrees,
        (Ok(_), Ok(_)) => Outcome::Differs,
        (Err(lack), _) | (_, Err(lack)) => Outcome::CannotBeCompared(lack),
    };
    let near: Option<Facts> = receipt.near.as_ref().map(|near| vec![("near", near.as_str().into())]);
    let subject = Subject::Exhibit(receipt.n);
    Comparison { id: "receipt-operator", subject, outcome, sides, facts: near.unwrap_or_default() }
}
