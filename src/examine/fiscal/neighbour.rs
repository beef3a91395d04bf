//! Receipts of Russia, Kyrgyzstan, Uzbekistan and Belarus: goods cross borders, and so do receipts.

use super::address::{FiscalAddress, Reading, digits, value, wrong};
use super::local_time::LocalTime;
use super::money;
use super::operators::{Country, Form, is_hex, is_uuid};
use super::web::{self, Parameters, Refusal};

/// What Belarus prints before the identifier of a receipt.
const UI: &str = "уи";

/// A text that is no web address: parameters of Russia, an identifier of Belarus, a request for payment, or nothing.
pub(super) fn without_address(text: &str) -> Result<Reading, Refusal> {
    if is_drive(text) {
        return drive(text).map(|address| Reading::Receipt(Box::new(address)));
    }
    // EMV codes begin with the version; the name of the scheme stands inside.
    if text.starts_with("000201") && text.contains("by.raschet") {
        return Ok(Reading::PaymentRequest);
    }
    let lower = text.to_lowercase();
    let bare = lower.strip_prefix(UI).map_or(lower.as_str(), |rest| rest.trim_start_matches([':', ' ']));
    if is_hex(bare, 24) {
        let mut address = FiscalAddress::empty(Country::Belarus, Form::Identifier);
        address.ticket = text.get(text.len() - 24..).map(str::to_owned);
        return Ok(Reading::Receipt(Box::new(address)));
    }
    Ok(Reading::Text)
}

/// Whether the text has the parameters that only Russia's receipts have together.
fn is_drive(text: &str) -> bool {
    let has = |name: &str| text.split('&').any(|part| part.starts_with(name));
    has("t=") && has("s=") && has("fn=") && has("fp=")
}

/// Russia: time, sum in roubles, number of the fiscal drive, of the document, fiscal sign, operation.
fn drive(text: &str) -> Result<FiscalAddress, Refusal> {
    let mut all = web::parameters(text)?;
    let mut address = FiscalAddress::empty(Country::Russia, Form::Drive);
    address.time = Some(value(&mut all, "t", LocalTime::compact)?);
    address.sum = Some(value(&mut all, "s", money::plain)?);
    address.memory = Some(digits(&mut all, "fn", 16, 16)?);
    address.document = Some(digits(&mut all, "i", 1, 10)?);
    address.fiscal_sign = Some(digits(&mut all, "fp", 1, 10)?);
    address.operation = Some(value(&mut all, "n", operation)?);
    address.others = all;
    Ok(address)
}

/// Kyrgyzstan: the sum is in tyiyn.
pub(super) fn salyk(address: &mut FiscalAddress, all: &mut Parameters) -> Result<(), Refusal> {
    address.time = Some(value(all, "date", LocalTime::compact)?);
    address.operation = Some(value(all, "operation_type", operation)?);
    address.memory = Some(digits(all, "fn_number", 1, 20)?);
    address.document = Some(digits(all, "fd_number", 1, 20)?);
    address.fiscal_sign = Some(digits(all, "fm", 1, 20)?);
    address.taxpayer = Some(digits(all, "tin", 14, 14)?);
    address.register = Some(digits(all, "regNumber", 1, 20)?);
    let sum = digits(all, "sum", 1, 15)?;
    address.sum = Some(sum.parse().map_err(|_| wrong("sum", &sum))?);
    Ok(())
}

/// Uzbekistan: terminal, number in it, time, sign. The sum is not in the code.
pub(super) fn soliq(address: &mut FiscalAddress, all: &mut Parameters) -> Result<(), Refusal> {
    let terminal = |text: &str| {
        let (letters, number) = text.split_at_checked(2)?;
        let is_good = letters.bytes().all(|c| c.is_ascii_uppercase()) && number.bytes().all(|c| c.is_ascii_digit());
        (is_good && number.len() == 12).then(|| text.to_owned())
    };
    address.register = Some(value(all, "t", terminal)?);
    address.document = Some(digits(all, "r", 1, 12)?);
    let time = |text: &str| LocalTime::compact(text).filter(|time| time.second.is_some() && !text.contains('T'));
    address.time = Some(value(all, "c", time)?);
    address.fiscal_sign = Some(digits(all, "s", 12, 12)?);
    Ok(())
}

/// Belarus, Euroopt: an id, with six hexadecimal digits before it or without; the id is told.
pub(super) fn eplus(rest: &str) -> Option<String> {
    let bare = match rest.split_once('-') {
        Some((front, bare)) if is_hex(front, 6) => bare,
        _ => rest,
    };
    is_uuid(bare).then(|| bare.to_owned())
}

fn operation(text: &str) -> Option<u8> {
    text.parse().ok().filter(|n| (1..=4).contains(n) && text.len() == 1)
}
