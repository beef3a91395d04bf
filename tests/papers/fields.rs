//! The fields of a receipt as words, so that two readings can be laid side by side.

use aigaq::examine::fiscal::field::Field;
use aigaq::examine::fiscal::ticket::Ticket;
use std::collections::BTreeMap;
use std::fmt::Debug;

/// Every field that the receipt has, by name.
pub fn fields(ticket: &Ticket) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut text = |name: &str, field: &Option<Field<String>>| {
        all.extend(field.as_ref().map(|field| (name.to_owned(), field.value.clone())));
    };
    text("seller", &ticket.seller);
    text("bin", &ticket.bin);
    text("cash desk", &ticket.cash_desk);
    text("shift", &ticket.shift);
    text("sequence", &ticket.sequence);
    text("receipt", &ticket.receipt);
    text("cashier", &ticket.cashier);
    text("fiscal sign", &ticket.fiscal_sign);
    text("site", &ticket.site);
    text("register", &ticket.register);
    text("serial", &ticket.serial);
    text("operator id", &ticket.operator_id);
    all.extend(value("certificate", &ticket.vat_certificate));
    all.extend(value("operation", &ticket.operation));
    all.extend(value("total", &ticket.total));
    let time = ticket.time.as_ref().map(|field| field.value.verbatim.split_whitespace().collect::<Vec<_>>().join(" "));
    all.extend(time.map(|time| ("time".to_owned(), time)));
    let operator = ticket.operator.as_ref().and_then(|field| field.value.operator.clone());
    all.extend(operator.map(|operator| ("operator".to_owned(), operator)));
    for (at, item) in ticket.items.iter().enumerate() {
        let mut add = |what: &str, value: String| all.insert(format!("item {at} {what}"), value);
        add("name", item.name.clone());
        add("sums", format!("{:?} {:?} {:?}", item.quantity, item.price, item.sum.or(item.cost)));
    }
    for (at, payment) in ticket.payments.iter().enumerate() {
        all.insert(format!("payment {at}"), format!("{:?} {}", payment.means, payment.sum));
    }
    for (at, vat) in ticket.vat.iter().enumerate() {
        all.insert(format!("VAT {at}"), format!("{:?} {}", vat.rate, vat.sum));
    }
    for (name, is) in [
        ("duplicate", ticket.duplicate.is_some()),
        ("title", ticket.title.is_some()),
        ("offline", ticket.offline.is_some()),
    ] {
        all.extend(is.then(|| (name.to_owned(), "yes".to_owned())));
    }
    all
}

fn value<T: Debug>(name: &str, field: &Option<Field<T>>) -> Option<(String, String)> {
    field.as_ref().map(|field| (name.to_owned(), format!("{:?}", field.value)))
}

/// A field that came out otherwise: its name, what is right, what was found.
pub type Wrong = (String, String, Option<String>);

/// How many fields there are, how many came out right, and those that came out otherwise.
pub fn beside(truth: &Ticket, found: &Ticket) -> (usize, usize, Vec<Wrong>) {
    let (truth, found) = (fields(truth), fields(found));
    let wrong: Vec<_> = truth
        .iter()
        .filter(|(name, value)| found.get(*name) != Some(value))
        .map(|(name, value)| (name.clone(), value.clone(), found.get(name).cloned()))
        .collect();
    (truth.len(), truth.len() - wrong.len(), wrong)
}
