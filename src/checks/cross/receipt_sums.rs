//! The receipt's own arithmetic: goods, discounts, payments and VAT with one another.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack::{self, Lack as Why};
use super::receipt::Receipt;
use crate::base::reason::Facts;
use crate::examine::fiscal::field::Line;
use crate::examine::fiscal::sums::{self, Lack, Verdict, What};
use crate::examine::fiscal::ticket::Ticket;

/// How many differing positions of one receipt are told one by one.
const TOLD: usize = 20;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let receipts = hearing.receipts().iter();
    receipts.filter_map(|one| Some((one, &one.ticket.as_ref()?.0))).flat_map(|(one, ticket)| of(one, ticket)).collect()
}

fn of(receipt: &Receipt, ticket: &Ticket) -> Vec<Comparison> {
    let all = sums::compare(ticket);
    let is_single = |what: What| matches!(what, What::Position(_) | What::VatOfPosition(_));
    let (single, main): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| is_single(one.what));
    let mut made: Vec<Comparison> = main
        .iter()
        // Where no VAT is printed there is nothing to compute; half of the sellers owe none.
        .filter(|one| one.verdict != Verdict::CannotBeCompared(Lack::NoVat))
        .map(|one| of_one(receipt, ticket, one, vec![]))
        .collect();
    let differing = single.iter().filter(|one| one.verdict == Verdict::Differs);
    let count = differing.clone().count();
    made.extend(differing.take(TOLD).map(|one| of_one(receipt, ticket, one, vec![("differing", count.into())])));
    made
}

fn of_one(receipt: &Receipt, ticket: &Ticket, one: &sums::Comparison, more: Facts) -> Comparison {
    let currency = receipt.currency();
    let computed = one.computed.map(|sum| match u64::try_from(sum) {
        Ok(minor) => Value::Money { minor, currency: currency.clone() },
        Err(_) => Value::Text(format!("-{}.{:02}", sum.unsigned_abs() / 100, sum.unsigned_abs() % 100)),
    });
    let computed = computed.map(|value| Side::new(Source::Computed(one.what.name()), value));
    let printed = one
        .printed
        .zip(line(ticket, one.what))
        .map(|(minor, line)| Side::new(receipt.line(line), Value::Money { minor, currency }));
    let outcome = match one.verdict {
        Verdict::Agrees => Outcome::Agrees,
        Verdict::Differs => Outcome::Differs,
        Verdict::CannotBeCompared(lack) => Outcome::CannotBeCompared(why(lack)),
    };
    let mut facts: Facts = vec![("what", one.what.name().into()), ("tolerance-minor", one.slack.into())];
    if let (Some(computed), Some(printed)) = (one.computed, one.printed) {
        facts.push(("apart-minor", computed.abs_diff(i64::try_from(printed).unwrap_or(i64::MAX)).into()));
    }
    facts.extend(more);
    let sides = printed.into_iter().chain(computed).collect();
    Comparison { id: "receipt-sums", subject: Subject::Exhibit(receipt.n), outcome, sides, facts }
}

fn why(lack: Lack) -> Why {
    match lack {
        Lack::NoGoods | Lack::NoSum | Lack::NoTotal | Lack::NoPayment | Lack::NoVat => lack::NOTHING_SAID,
        Lack::ZeroVat => lack::ZERO_VAT,
        Lack::SeveralRates | Lack::Apart => lack::NOT_PRINTED,
        Lack::TooLarge => lack::MALFORMED,
    }
}

/// The line in which the printed side stands.
fn line(ticket: &Ticket, what: What) -> Option<&Line> {
    let position = |place: usize| ticket.items.get(place);
    match what {
        What::Position(place) => position(place).map(|item| &item.line),
        What::VatOfPosition(place) => position(place).and_then(|item| item.vat.as_ref()).map(|vat| &vat.line),
        What::Total | What::Payments => ticket.total.as_ref().map(|field| &field.line),
        What::Discounts => ticket.discount_sum.as_ref().map(|field| &field.line),
        What::Markups => ticket.markup_sum.as_ref().map(|field| &field.line),
        What::VatOfLines | What::VatOfRate => ticket.vat.first().map(|vat| &vat.line),
    }
}
