//! The fields of a receipt beside its picture: what its QR code says and what its text says.

use super::super::paper::{Block, Cell};
use super::Brief;
use super::blocks::heading;
use crate::checks::cross::Receipt;
use crate::lang::writing;

/// The fields in a table, behind the receipt's plates. Nothing here says that a receipt is genuine.
pub(super) fn blocks(brief: &Brief<'_>, receipt: &Receipt, plates: Vec<Block>) -> Vec<Block> {
    let (address, ticket) = (receipt.address.as_ref(), receipt.ticket.as_ref());
    let text = ticket.map(|(ticket, _)| ticket);
    let tenge = |sum: u64| writing::sum(brief.messages.language(), sum, "KZT");
    let rows = [
        (
            brief.say("receipt-sign", &[]),
            address.and_then(|one| one.fiscal_sign.clone()),
            text.and_then(|one| one.fiscal_sign.as_ref()).map(|field| field.value.clone()),
        ),
        (
            brief.say("receipt-register", &[]),
            address.and_then(|one| one.register.clone()),
            text.and_then(|one| one.register.as_ref()).map(|field| field.value.clone()),
        ),
        (
            brief.say("receipt-serial", &[]),
            None,
            text.and_then(|one| one.serial.as_ref()).map(|field| field.value.clone()),
        ),
        (
            brief.say("receipt-sum", &[]),
            address.and_then(|one| one.sum).map(tenge),
            text.and_then(|one| one.total.as_ref()).map(|field| tenge(field.value)),
        ),
        (
            brief.say("receipt-time", &[]),
            address.and_then(|one| one.time.as_ref()).map(|time| time.verbatim.clone()),
            text.and_then(|one| one.time.as_ref()).map(|field| field.value.verbatim.clone()),
        ),
        (
            brief.say("role-seller", &[]),
            None,
            text.and_then(|one| one.seller.as_ref()).map(|field| field.value.clone()),
        ),
        (
            brief.say("receipt-bin", &[]),
            address.and_then(|one| one.taxpayer.clone()),
            text.and_then(|one| one.bin.as_ref()).map(|field| field.value.clone()),
        ),
        (
            brief.say("receipt-operator", &[]),
            address.and_then(|one| one.host.clone()),
            text.and_then(|one| one.operator.as_ref()).map(|field| field.value.text.clone()),
        ),
    ];
    let cell = |value: Option<String>| Cell::from(value.map_or_else(|| "–".to_owned(), |value| brief.shown(&value)));
    let rows = rows
        .into_iter()
        .map(|(label, code, text)| vec![Cell::from(super::blocks::capital(&label)), cell(code), cell(text)]);
    let head = brief.heads(&["receipt-field", "receipt-code", "receipt-text"]);
    let mut blocks = vec![heading(brief.say("receipt-title", &[]))];
    if address.is_some_and(|address| address.is_test) {
        blocks.push(brief.para("receipt-test"));
    }
    blocks.extend(plates);
    blocks.push(Block::Table { head, shares: vec![30, 35, 35], rows: rows.collect() });
    let notes = [
        (text.is_some_and(|text| text.duplicate.is_some()), brief.small("receipt-duplicate")),
        (text.is_some_and(|text| text.offline.is_some()), brief.small("receipt-offline")),
        (text.is_some_and(crate::examine::fiscal::ticket::Ticket::is_refund), brief.small("receipt-refund")),
        (ticket.is_some_and(|(_, guessed)| *guessed), brief.small("receipt-guessed")),
    ];
    blocks.extend(notes.into_iter().filter(|(holds, _)| *holds).map(|(_, block)| block));
    blocks.push(brief.small("receipt-limit"));
    blocks
}
