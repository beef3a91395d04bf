//! Reads the text of a receipt from top to bottom: head, goods, totals.
//!
//! A label is looked for at the start of a line; what stands behind it, or in the next line, is its value. In the
//! goods only labels that belong there count, since goods may be called anything.

use super::address;
use super::field::{Here, note};
use super::fold::Folded;
use super::item::{Item, Measure, numbered};
use super::label::{self, Label};
use super::money;
use super::operators::Operators;
use super::ticket::{Ticket, Vat};
use super::value;

/// Names of goods in more lines than these are not waited for: something else was taken for a name.
const NAME_LINES: usize = 8;
/// Lines above the BIN that may be the seller's name.
const SELLER_LINES: usize = 4;
/// Lines longer than this, in bytes, are looked at up to here.
const LINE: usize = 2000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Head,
    Goods,
    Totals,
}

pub(super) struct Reader<'a> {
    pub(super) ticket: Ticket,
    pub(super) operators: &'a Operators,
    phase: Phase,
    /// A label whose value may stand in the next line, and the rate of VAT that stood behind it.
    pub(super) pending: Option<(Label, Option<u32>)>,
    /// Lines that may become the name of goods: number of the line, text.
    names: Vec<(usize, &'a str)>,
    /// The number printed before that name.
    number: Option<u32>,
    /// Lines above the BIN, since the last label.
    head: Vec<(usize, &'a str)>,
    /// A line with a legal form above an earlier label: the seller, where nothing stands right above the BIN.
    heard: Option<(usize, &'a str)>,
    /// A date, or a time of day, whose other half may stand in one of the next lines, and whether it is the date.
    pub(super) half: Option<(bool, &'a str, usize)>,
    /// Whether the last position still takes what stands under it.
    is_open: bool,
}

pub(super) fn read(text: &str, operators: &Operators) -> Ticket {
    let mut reader = Reader {
        ticket: Ticket::default(),
        operators,
        phase: Phase::Head,
        pending: None,
        names: Vec::new(),
        number: None,
        head: Vec::new(),
        heard: None,
        half: None,
        is_open: false,
    };
    for (at, line) in text.split(['\n', '\u{c}']).enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let cut = (0..=LINE.min(line.len())).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(0);
        reader.line(at + 1, line.get(..cut).unwrap_or_default());
    }
    reader.ticket
}

impl<'a> Reader<'a> {
    fn line(&mut self, number: usize, whole: &'a str) {
        let (has_rule, body) = without_rule(whole);
        if has_rule {
            self.pending = None;
            self.names.clear();
            self.number = None;
            self.is_open = false;
        }
        if body.trim_matches(money::is_space).is_empty() {
            return;
        }
        let line = Here { number, text: whole };
        if let Some(behind) = self.link(body, line) {
            let folded = Folded::of(behind);
            let found = label::all(&folded);
            self.labelled(behind, &folded, &found, line);
            return;
        }
        if self.phase != Phase::Totals
            && let Some(measure) = Measure::read(body)
        {
            self.pending = None;
            self.goods(measure, line);
            return;
        }
        let folded = Folded::of(body);
        let found = label::all(&folded);
        let at_start = found.first().filter(|first| self.is_at_start(&folded, first.start));
        let is_taken = match at_start {
            Some(first) => self.counts(first.label, folded_value(body, &folded, &found, 0)),
            None => self.phase != Phase::Goods && !found.is_empty(),
        };
        if is_taken && self.labelled(body, &folded, &found, line) {
            return;
        }
        self.unlabelled(body, line);
    }

    fn is_at_start(&self, folded: &Folded, start: usize) -> bool {
        folded.letters().iter().take(start).all(|c| !c.is_alphanumeric())
    }

    /// Whether a label at the start of a line counts as one here.
    fn counts(&self, label: Label, value: &str) -> bool {
        let has_money = value::money(value).is_some();
        let is_total = matches!(label, Label::Total | Label::VatSum | Label::Received | Label::Change)
            || matches!(label, Label::DiscountSum | Label::MarkupSum)
            || value::means(label).is_some();
        // Between the number of a position and its price stands a name, whatever it says.
        if self.number.is_some() && self.names.len() < NAME_LINES {
            return is_total && has_money;
        }
        if self.phase != Phase::Goods {
            return true;
        }
        is_total
            || (label == Label::Receipt && self.ticket.receipt.is_none() && value::is_long_number(value))
            || matches!(
                label,
                Label::Sum
                    | Label::PaidWith
                    | Label::Cost
                    | Label::Discount
                    | Label::Markup
                    | Label::Vat
                    | Label::NoVat
                    | Label::Code
            )
            || matches!(
                label,
                Label::Sign | Label::Time | Label::Title | Label::Offline | Label::Operator | Label::Site
            )
            || matches!(label, Label::Register | Label::Serial | Label::OperatorId)
    }

    /// Gives every label of a line its value. `false` where the first turned out to be none.
    fn labelled(&mut self, body: &'a str, folded: &Folded, found: &[label::Found], line: Here) -> bool {
        let mut is_first = true;
        for (place, one) in found.iter().enumerate() {
            let value = folded_value(body, folded, found, place);
            let is_taken = self.apply(one.label, value, line, true);
            if is_first && !is_taken {
                return false;
            }
            if is_first {
                self.enter(one.label);
            }
            is_first = false;
        }
        !found.is_empty()
    }

    /// The part of the receipt that a label belongs to.
    fn enter(&mut self, label: Label) {
        let is_of_goods = matches!(
            label,
            Label::Sum | Label::Cost | Label::Discount | Label::Markup | Label::Vat | Label::NoVat | Label::Code
        );
        if label == Label::Bin {
            self.seller();
        }
        self.heard = self.head.iter().copied().find(|(_, text)| value::has_legal_form(text)).or(self.heard);
        self.head.clear();
        self.names.clear();
        self.number = None;
        let starts_totals = value::means(label).is_some()
            || matches!(label, Label::Total | Label::Received | Label::Change | Label::VatSum)
            || matches!(label, Label::DiscountSum | Label::MarkupSum);
        if starts_totals || (self.phase == Phase::Goods && !is_of_goods) {
            self.phase = Phase::Totals;
            self.is_open = false;
        }
    }

    fn unlabelled(&mut self, body: &'a str, line: Here) {
        if let Some((label, _)) = self.pending
            && numbered(body).is_none()
            && self.apply(label, body, line, false)
        {
            // A time may need one more line.
            self.pending = self.pending.filter(|_| label == Label::Time);
            return;
        }
        self.pending = None;
        if self.ticket.bin.is_none() {
            if self.head.len() == SELLER_LINES {
                self.head.remove(0);
            }
            self.head.push((line.number, body.trim_matches(money::is_space)));
        }
        if self.phase == Phase::Totals {
            return;
        }
        if let Some(item) = self.ticket.items.last_mut().filter(|item| self.is_open && item.sum.is_none())
            && let Some(sum) = money::read(body)
        {
            item.sum = Some(sum);
            return;
        }
        if let Some((number, name)) = numbered(body) {
            self.phase = if self.ticket.bin.is_some() { Phase::Goods } else { self.phase };
            self.is_open = false;
            self.names.clear();
            self.number = Some(number);
            self.names.extend((!name.is_empty()).then_some((line.number, name)));
            return;
        }
        if let Some(item) = self.ticket.items.last_mut().filter(|_| self.is_open && value::is_marking(body)) {
            item.codes.push(body.trim().to_owned());
            return;
        }
        self.is_open = false;
        if self.names.len() == NAME_LINES {
            self.names.remove(0);
        }
        self.names.push((line.number, body.trim_matches(money::is_space)));
    }

    fn goods(&mut self, measure: Measure, line: Here) {
        let name: Vec<&str> = self.names.iter().map(|(_, text)| *text).collect();
        let first_line = self.names.first().map_or(line.number, |(number, _)| *number);
        let Measure { quantity, unit, price, sum } = measure;
        self.ticket.items.push(Item {
            number: self.number.take(),
            name: name.join(" "),
            first_line,
            line: line.kept(),
            quantity,
            unit,
            price,
            sum,
            cost: None,
            discount: None,
            markup: None,
            vat: None,
            codes: Vec::new(),
        });
        self.names.clear();
        self.head.clear();
        self.phase = Phase::Goods;
        self.is_open = true;
    }

    /// The position that what stands here belongs to.
    pub(super) fn open_item(&mut self) -> Option<&mut Item> {
        let is_open = self.is_open && self.phase == Phase::Goods;
        self.ticket.items.last_mut().filter(|_| is_open)
    }

    /// Keeps a sum of VAT: of a position while one is open, of the receipt otherwise.
    pub(super) fn vat(&mut self, vat: Vat, is_sum: bool) {
        match self.open_item().filter(|_| !is_sum) {
            Some(item) => item.vat = Some(vat),
            None => {
                let is_known = self.ticket.vat.iter().any(|one| (one.rate, one.sum) == (vat.rate, vat.sum));
                if !is_known {
                    self.ticket.vat.push(vat);
                }
            }
        }
    }

    /// The name above the BIN: from the line with a legal form on, or all lines above.
    fn seller(&mut self) {
        if self.ticket.seller.is_some() {
            return;
        }
        let mut head: Vec<(usize, &str)> = self.head.drain(..).filter(|(_, text)| value::is_name(text)).collect();
        if let Some(heard) = self.heard.filter(|_| !head.iter().any(|(_, text)| value::has_legal_form(text))) {
            head = vec![heard];
        }
        let from = head.iter().position(|(_, text)| value::has_legal_form(text)).unwrap_or(0);
        let name: Vec<&str> = head.iter().skip(from).map(|(_, text)| *text).collect();
        if let Some((number, text)) = head.get(from) {
            let line = Here { number: *number, text };
            note(&mut self.ticket.seller, name.join(" "), line, PartialEq::eq);
        }
    }

    /// An address of a listed operator at the start of a line; what stands behind it.
    fn link(&mut self, body: &'a str, line: Here) -> Option<&'a str> {
        let text = body.trim_start();
        let is_web = |scheme: &str| text.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme));
        if !is_web("http://") && !is_web("https://") {
            return None;
        }
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        let (link, behind) = text.split_at_checked(end)?;
        if let Ok(address::Reading::Receipt(_)) = address::read(link, self.operators) {
            note(&mut self.ticket.link, link.to_owned(), line, PartialEq::eq);
        }
        Some(behind)
    }
}

/// What stands between a label and the next one in its line.
fn folded_value<'a>(body: &'a str, folded: &Folded, found: &[label::Found], place: usize) -> &'a str {
    let start = found.get(place).map_or(0, |one| one.end);
    let end = found.get(place + 1).map_or(folded.letters().len(), |next| next.start);
    body.get(folded.offset(start)..folded.offset(end)).unwrap_or_default()
}

/// The line without a run of dashes, stars or the like at its start, and whether there was one.
fn without_rule(line: &str) -> (bool, &str) {
    let text = line.trim_start_matches(money::is_space);
    let rest = text.trim_start_matches(['-', '*', '=', '_', '─', '—', '·', '.']);
    let length = text.len() - rest.len();
    if length >= 4 { (true, rest) } else { (false, line) }
}
