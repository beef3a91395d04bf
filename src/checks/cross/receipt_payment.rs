//! The means of payment on the receipt, and the one that the party states.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack;
use super::receipt::Receipt;
use crate::examine::fiscal::ticket::{Means, Ticket};
use crate::model::purchase::Payment;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let receipts = hearing.receipts().iter();
    receipts
        .filter_map(|one| Some((one, &one.ticket.as_ref()?.0)))
        .map(|(one, ticket)| of(hearing, one, ticket))
        .collect()
}

/// How many payments of a receipt are shown.
const SHOWN: usize = 8;

fn of(hearing: &Hearing<'_>, receipt: &Receipt, ticket: &Ticket) -> Comparison {
    let paid = ticket.payments.iter().take(SHOWN);
    let mut sides: Vec<Side> =
        paid.map(|one| Side::new(receipt.line(&one.line), Value::Term(term(one.means)))).collect();
    let outcome = match hearing.stated(|purchase| purchase.payment) {
        Err(lack) => Outcome::CannotBeCompared(lack),
        Ok((n, stated)) => {
            let stated = match stated {
                Payment::Card => "card",
                Payment::Cash => "cash",
                Payment::Mobile => "mobile",
                Payment::Other => "other",
            };
            sides.insert(0, Side::new(Source::Record { n, field: "payment" }, Value::Term(stated)));
            let fits = |means: Means| term(means) == stated || (means == Means::Electronic && stated == "other");
            if ticket.payments.is_empty() {
                Outcome::CannotBeCompared(lack::NOTHING_SAID)
            } else if ticket.payments.iter().any(|one| fits(one.means)) {
                Outcome::Agrees
            } else {
                Outcome::Differs
            }
        }
    };
    Comparison { id: "receipt-payment", subject: Subject::Exhibit(receipt.n), outcome, sides, facts: vec![] }
}

fn term(means: Means) -> &'static str {
    match means {
        Means::Card => "card",
        Means::Cash => "cash",
        Means::Mobile => "mobile",
        Means::Electronic => "electronic",
    }
}
