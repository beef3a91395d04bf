//! The arithmetic of a receipt: which of its own sums agree.
//!
//! A receipt whose sums agree need not be genuine, and one whose sums differ may be cut off or misread. Both sides are
//! given, and nothing is concluded.

use super::item::Item;
use super::ticket::{Ticket, Vat};

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Quantity times price, with the sum of the line; the place of the position, counted from 0.
    Position(usize),
    /// Lines, less discounts, plus mark-ups, with the total.
    Total,
    /// Payments, less change, with the total.
    Payments,
    /// Discounts one by one, with their printed sum.
    Discounts,
    /// Mark-ups one by one, with their printed sum.
    Markups,
    /// VAT of a line computed from its rate, with what is printed; the place of the position, counted from 0.
    VatOfPosition(usize),
    /// VAT of the lines as printed, added up, with the VAT of the receipt.
    VatOfLines,
    /// VAT of the lines computed from the one rate of the receipt, added up, with the VAT of the receipt.
    VatOfRate,
}

impl What {
    /// The name that never changes.
    pub fn name(self) -> &'static str {
        match self {
            What::Position(_) => "position",
            What::Total => "total",
            What::Payments => "payments",
            What::Discounts => "discounts",
            What::Markups => "markups",
            What::VatOfPosition(_) => "vat-of-position",
            What::VatOfLines => "vat-of-lines",
            What::VatOfRate => "vat-of-rate",
        }
    }
}

/// How two sums stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The same, within the slack.
    Agrees,
    /// Not the same.
    Differs,
    /// One of them is missing.
    CannotBeCompared(Lack),
}

/// Why two sums cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No goods were read.
    NoGoods,
    /// A line has no sum of its own.
    NoSum,
    /// No total was read.
    NoTotal,
    /// No payment was read.
    NoPayment,
    /// No VAT was read, or none with a rate.
    NoVat,
    /// VAT is zero: nothing is owed, whatever the rate says. Usual in pharmacies.
    ZeroVat,
    /// More than one rate: which line has which is not printed.
    SeveralRates,
    /// A discount or a mark-up stands apart from the goods: what VAT was taken of is not printed.
    Apart,
    /// A sum past the largest.
    TooLarge,
}

impl Lack {
    /// The name that never changes.
    pub fn name(self) -> &'static str {
        match self {
            Lack::NoGoods => "no-goods",
            Lack::NoSum => "no-sum",
            Lack::NoTotal => "no-total",
            Lack::NoPayment => "no-payment",
            Lack::NoVat => "no-vat",
            Lack::ZeroVat => "zero-vat",
            Lack::SeveralRates => "several-rates",
            Lack::Apart => "apart",
            Lack::TooLarge => "too-large",
        }
    }
}

/// One comparison. Sums are in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Of what.
    pub what: What,
    /// What was computed; negative where discounts are more than the goods.
    pub computed: Option<i64>,
    /// What is printed.
    pub printed: Option<u64>,
    /// By how much the two may differ: rounding.
    pub slack: u64,
    /// The outcome.
    pub verdict: Verdict,
}

impl Comparison {
    fn of(what: What, computed: Result<i128, Lack>, printed: Result<u64, Lack>, slack: u64) -> Self {
        let whole = computed.and_then(|sum| i64::try_from(sum).map_err(|_| Lack::TooLarge));
        let verdict = match (whole, printed) {
            (Err(lack), _) | (_, Err(lack)) => Verdict::CannotBeCompared(lack),
            (Ok(one), Ok(two)) if (i128::from(one) - i128::from(two)).unsigned_abs() <= slack.into() => Verdict::Agrees,
            _ => Verdict::Differs,
        };
        Comparison { what, computed: whole.ok(), printed: printed.ok(), slack, verdict }
    }
}

/// Every comparison that the fields of a receipt allow, and for the main ones why one is not possible.
pub fn compare(ticket: &Ticket) -> Vec<Comparison> {
    let items = &ticket.items;
    let positions = items.iter().enumerate().filter_map(|(place, item)| position(place, item));
    let mut found: Vec<Comparison> = positions.collect();
    found.push(total(ticket));
    found.push(payments(ticket));
    let parts = [
        (What::Discounts, discounts(ticket), &ticket.discount_sum),
        (What::Markups, markups(ticket), &ticket.markup_sum),
    ];
    for (what, (single, is_single), printed) in parts {
        let printed = printed.as_ref().filter(|field| is_single || field.value == 0).map(|field| field.value);
        found.extend(printed.map(|printed| Comparison::of(what, Ok(single), Ok(printed), 0)));
    }
    let of_lines = items.iter().enumerate();
    found.extend(of_lines.filter_map(|(place, item)| vat_of_position(place, item)));
    found.push(vat_of_lines(ticket));
    found.push(vat_of_rate(ticket));
    found
}

/// A price per unit may be rounded away in the sum of the line: to a hundredth, and where the sum is in whole units
/// of the currency, to one of these.
fn position(place: usize, item: &Item) -> Option<Comparison> {
    let printed = item.gross()?;
    let slack = if item.quantity.is_multiple_of(1000) {
        0
    } else if printed.is_multiple_of(100) {
        99
    } else {
        1
    };
    let product = item.product().map(i128::from).ok_or(Lack::TooLarge);
    Some(Comparison::of(What::Position(place), product, Ok(printed), slack))
}

/// Discounts one by one, and whether there is any.
fn discounts(ticket: &Ticket) -> (i128, bool) {
    let of_items: Vec<u64> = ticket.items.iter().filter_map(|item| item.discount).collect();
    let apart = ticket.discounts.iter().map(|one| one.sum);
    single(of_items.into_iter().chain(apart))
}

fn markups(ticket: &Ticket) -> (i128, bool) {
    let of_items: Vec<u64> = ticket.items.iter().filter_map(|item| item.markup).collect();
    let apart = ticket.markups.iter().map(|one| one.sum);
    single(of_items.into_iter().chain(apart))
}

fn single(sums: impl Iterator<Item = u64>) -> (i128, bool) {
    sums.fold((0, false), |(sum, _), one| (sum + i128::from(one), true))
}

fn lines(ticket: &Ticket) -> Result<i128, Lack> {
    if ticket.items.is_empty() {
        return Err(Lack::NoGoods);
    }
    ticket.items.iter().map(|item| item.gross().map(i128::from).ok_or(Lack::NoSum)).sum()
}

fn total(ticket: &Ticket) -> Comparison {
    // Where none stands alone, the printed sum is what there is.
    let either = |(single, is_single): (i128, bool), printed: Option<u64>| {
        if is_single { single } else { printed.map_or(0, i128::from) }
    };
    let discounts = either(discounts(ticket), ticket.discount_sum.as_ref().map(|field| field.value));
    let markups = either(markups(ticket), ticket.markup_sum.as_ref().map(|field| field.value));
    let computed = lines(ticket).map(|lines| lines - discounts + markups);
    Comparison::of(What::Total, computed, printed_total(ticket), 0)
}

fn printed_total(ticket: &Ticket) -> Result<u64, Lack> {
    ticket.total.as_ref().map(|field| field.value).ok_or(Lack::NoTotal)
}

/// Cash is printed as handed over, or as kept; in the second form what was handed over stands apart.
fn payments(ticket: &Ticket) -> Comparison {
    let change = ticket.change.as_ref().map_or(0, |field| i128::from(field.value));
    let received = ticket.received.as_ref().map(|field| i128::from(field.value)).filter(|sum| *sum > 0);
    let (paid, is_paid) = single(ticket.payments.iter().map(|payment| payment.sum));
    let is_kept = received.is_some_and(|received| received - change == paid);
    let computed = match (is_paid, received) {
        (true, _) if is_kept => Ok(paid),
        (true, _) => Ok(paid - change),
        (false, Some(received)) => Ok(received - change),
        (false, None) => Err(Lack::NoPayment),
    };
    Comparison::of(What::Payments, computed, printed_total(ticket), 0)
}

/// VAT that is inside a sum, a half rounded up: `sum · rate / (100 % + rate)`.
pub fn vat_inside(sum: u64, rate: u32) -> u128 {
    let (sum, rate) = (u128::from(sum), u128::from(rate));
    (2 * sum * rate + 10_000 + rate) / (2 * (10_000 + rate))
}

/// What VAT is taken of: the line after its own discount and mark-up.
fn net(item: &Item) -> Option<u64> {
    item.gross()?.checked_sub(item.discount.unwrap_or(0))?.checked_add(item.markup.unwrap_or(0))
}

fn vat_of_position(place: usize, item: &Item) -> Option<Comparison> {
    let vat = item.vat.as_ref()?;
    let computed = match (vat.rate, vat.sum) {
        (_, 0) => Err(Lack::ZeroVat),
        (None, _) => return None,
        (Some(rate), _) => net(item).map(|net| vat_inside(net, rate)).ok_or(Lack::NoSum).and_then(whole),
    };
    Some(Comparison::of(What::VatOfPosition(place), computed, Ok(vat.sum), 1))
}

fn printed_vat(ticket: &Ticket) -> Result<u64, Lack> {
    let sums: Vec<u64> = ticket.vat.iter().map(|vat| vat.sum).collect();
    if sums.is_empty() {
        return Err(Lack::NoVat);
    }
    u64::try_from(single(sums.into_iter()).0).map_err(|_| Lack::TooLarge)
}

/// A hundredth of slack for each line: each is rounded for itself.
fn slack(ticket: &Ticket) -> u64 {
    ticket.items.len() as u64
}

fn vat_of_lines(ticket: &Ticket) -> Comparison {
    let of_lines: Vec<&Vat> = ticket.items.iter().filter_map(|item| item.vat.as_ref()).collect();
    let computed =
        if of_lines.is_empty() { Err(Lack::NoVat) } else { Ok(single(of_lines.iter().map(|vat| vat.sum)).0) };
    Comparison::of(What::VatOfLines, computed, printed_vat(ticket), slack(ticket))
}

fn vat_of_rate(ticket: &Ticket) -> Comparison {
    let mut rates: Vec<u32> = ticket.vat.iter().filter_map(|vat| vat.rate).filter(|rate| *rate > 0).collect();
    rates.sort_unstable();
    rates.dedup();
    let printed = printed_vat(ticket);
    let is_apart = !ticket.discounts.is_empty() || !ticket.markups.is_empty();
    let computed = match (rates.as_slice(), printed) {
        (_, Err(lack)) => Err(lack),
        (_, Ok(0)) => Err(Lack::ZeroVat),
        (_, Ok(_)) if is_apart => Err(Lack::Apart),
        ([], _) => Err(Lack::NoVat),
        ([rate], _) if ticket.items.is_empty() => {
            printed_total(ticket).map(|sum| vat_inside(sum, *rate)).and_then(whole)
        }
        ([rate], _) => {
            let each = ticket.items.iter().map(|item| net(item).map(|net| vat_inside(net, *rate)).ok_or(Lack::NoSum));
            each.sum::<Result<u128, Lack>>().and_then(whole)
        }
        _ => Err(Lack::SeveralRates),
    };
    Comparison::of(What::VatOfRate, computed, printed, slack(ticket).max(1))
}

fn whole(sum: u128) -> Result<i128, Lack> {
    i128::try_from(sum).map_err(|_| Lack::TooLarge)
}
