//! The values behind labels: what each must look like, and where it is kept.

use super::field::{Here, note};
use super::fold::Folded;
use super::label::Label;
use super::local_time::LocalTime;
use super::money;
use super::reader::Reader;
use super::ticket::{Certificate, Means, Named, Operation, Payment, Reduction, Vat};

/// The longest text of a field, in characters.
const TEXT: usize = 200;

impl<'a> Reader<'a> {
    /// Gives a label its value. `false` where the text behind the label shows that it was none, or, for a value in the
    /// next line (`is_here` is `false`), where the line does not hold it.
    pub(super) fn apply(&mut self, label: Label, text: &'a str, line: Here, is_here: bool) -> bool {
        let rate = self.pending.take().and_then(|(_, rate)| rate).filter(|_| !is_here);
        let text = bare(text);
        if text.is_empty() && is_here {
            return self.without_value(label, line);
        }
        let is_taken = match label {
            Label::Total | Label::Received | Label::Change | Label::DiscountSum | Label::MarkupSum => {
                self.sum(label, text, line)
            }
            Label::Card | Label::Cash | Label::Mobile | Label::Electronic => self.payment(label, text, line),
            Label::Vat | Label::VatSum | Label::NoVat => self.rated(label, text, line, rate, is_here),
            Label::Cost | Label::Discount | Label::Markup => self.of_item(label, text, line),
            Label::Time => self.time(text, line) || is_here,
            // At the top of a page, with goods below.
            Label::Paid => self.sum(Label::Total, text, line),
            Label::Sum => match self.open_item() {
                Some(_) => self.of_item(Label::Cost, text, line),
                None => self.sum(Label::Total, text, line),
            },
            Label::PaidWith => match money(text) {
                Some(_) => self.sum(Label::Received, text, line),
                None => self.text(label, text, line),
            },
            Label::Sale | Label::SaleReturn | Label::Buy | Label::BuyReturn => self.operation(label, text, line),
            Label::Duplicate | Label::Offline | Label::Title => is_here && self.mark(label, text, line),
            Label::Code => {
                let code = line.text.trim().to_owned();
                self.open_item().map(|item| item.codes.push(code)).is_some()
            }
            Label::VatCertificate => self.certificate(text, line),
            _ => self.text(label, text, line),
        };
        if !is_taken && is_here {
            // Words that go on in the next line, with the value there.
            let may_wrap = has_sum(label) && !text.chars().any(|c| c.is_ascii_digit()) && label != Label::Discount;
            self.pending = may_wrap.then_some((label, None));
            return may_wrap;
        }
        is_taken
    }

    /// A label with nothing behind it: a mark is complete, the others wait for the next line.
    fn without_value(&mut self, label: Label, line: Here) -> bool {
        match label {
            Label::Sale | Label::SaleReturn | Label::Buy | Label::BuyReturn => self.operation(label, "", line),
            Label::Duplicate | Label::Offline | Label::Title => self.mark(label, "", line),
            Label::NoVat => true,
            _ => {
                self.pending = Some((label, None));
                true
            }
        }
    }

    fn sum(&mut self, label: Label, text: &str, line: Here) -> bool {
        let field = match label {
            Label::Total => &mut self.ticket.total,
            Label::Received => &mut self.ticket.received,
            Label::Change => &mut self.ticket.change,
            Label::DiscountSum => &mut self.ticket.discount_sum,
            _ => &mut self.ticket.markup_sum,
        };
        let found = if label == Label::Total { payable(text) } else { money(text) };
        match found {
            Some(sum) => {
                note(field, sum, line, PartialEq::eq);
                true
            }
            None => false,
        }
    }

    /// A date and a time of day, in one line or in two that are at most two lines apart.
    fn time(&mut self, text: &'a str, line: Here) -> bool {
        if let Some(time) = LocalTime::in_line(text) {
            note(&mut self.ticket.time, time, line, LocalTime::is_same);
            return true;
        }
        // «Дата и время» / «по Астане» / the value.
        if Folded::of("по Астане").letters() == Folded::of(text).letters() {
            self.pending = Some((Label::Time, None));
            return true;
        }
        let Some((is_date, half)) = LocalTime::half(text) else { return false };
        let other = self.half.take().filter(|(other, _, at)| *other != is_date && line.number <= at + 2);
        let Some((_, other, _)) = other else {
            self.half = Some((is_date, half, line.number));
            self.pending = Some((Label::Time, None));
            return true;
        };
        let whole = if is_date { format!("{half} {other}") } else { format!("{other} {half}") };
        let time = LocalTime::in_line(&whole);
        time.into_iter().for_each(|time| note(&mut self.ticket.time, time, line, LocalTime::is_same));
        true
    }

    fn payment(&mut self, label: Label, text: &str, line: Here) -> bool {
        match means(label).zip(money(text)) {
            Some((means, sum)) => {
                self.ticket.payments.push(Payment { means, sum, line: line.kept() });
                true
            }
            None => false,
        }
    }

    fn rated(&mut self, label: Label, text: &str, line: Here, rate: Option<u32>, is_here: bool) -> bool {
        let (printed, behind) = rated(text);
        let rate = printed.or(rate);
        match money::read(unsigned(behind)) {
            Some(sum) => {
                self.vat(Vat { rate, sum, line: line.kept() }, label == Label::VatSum);
                true
            }
            None if behind.is_empty() && is_here => {
                self.pending = Some((label, rate));
                true
            }
            None => false,
        }
    }

    fn of_item(&mut self, label: Label, text: &str, line: Here) -> bool {
        let (_, behind) = rated(text);
        let exact = money::read(unsigned(behind));
        if let Some(item) = self.open_item()
            && let Some(sum) = exact
        {
            match label {
                Label::Cost => item.cost = Some(sum),
                Label::Discount => item.discount = Some(item.discount.unwrap_or(0).saturating_add(sum)),
                _ => item.markup = Some(item.markup.unwrap_or(0).saturating_add(sum)),
            }
            return true;
        }
        let found = exact.map(|sum| (None, sum)).or_else(|| {
            let (at, sum) = money::at_end(text)?;
            let name = text.get(..at)?.trim_end_matches(|c: char| money::is_space(c) || matches!(c, '-' | ':' | '='));
            Some((Some(name.to_owned()), sum))
        });
        let line = line.kept();
        match (label, found) {
            (Label::Discount, Some((name, sum))) => self.ticket.discounts.push(Reduction { sum, name, line }),
            (Label::Markup, Some((name, sum))) => self.ticket.markups.push(Reduction { sum, name, line }),
            _ => return false,
        }
        true
    }

    /// The operation, and the number in the shift that may stand behind it.
    fn operation(&mut self, label: Label, text: &str, line: Here) -> bool {
        let operation = match label {
            Label::Sale => Operation::Sale,
            Label::SaleReturn => Operation::SaleReturn,
            Label::Buy => Operation::Buy,
            _ => Operation::BuyReturn,
        };
        let number = digits(text);
        if !text.is_empty() && number.is_none() {
            return false;
        }
        note(&mut self.ticket.operation, operation, line, PartialEq::eq);
        number.into_iter().for_each(|number| note(&mut self.ticket.sequence, number, line, PartialEq::eq));
        true
    }

    fn mark(&mut self, label: Label, text: &str, line: Here) -> bool {
        let is_alone = text.chars().count() <= 40 && !text.chars().any(|c| c.is_ascii_digit());
        let mark = match label {
            Label::Duplicate => &mut self.ticket.duplicate,
            Label::Offline => &mut self.ticket.offline,
            _ => &mut self.ticket.title,
        };
        if is_alone {
            mark.get_or_insert_with(|| line.kept());
        }
        is_alone
    }

    /// Series, then `№` and number, in one line or in two.
    fn certificate(&mut self, text: &str, line: Here) -> bool {
        let runs = |text: &str| -> Vec<String> {
            let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
            runs.take(3).map(str::to_owned).collect()
        };
        let is_number = text.starts_with('№') || line.text.trim_start().starts_with('№');
        let mut found = runs(text).into_iter();
        let Some(first) = found.next() else { return false };
        if let Some(field) =
            self.ticket.vat_certificate.as_mut().filter(|field| is_number && field.value.number.is_none())
        {
            field.value.number = Some(first);
            return true;
        }
        // Seven digits and one in front: a number sign that was not made out.
        let number = found.next().filter(|number| number.len() <= 7);
        if number.is_none() {
            self.pending = Some((Label::VatCertificate, None));
        }
        note(&mut self.ticket.vat_certificate, Certificate { series: first, number }, line, PartialEq::eq);
        true
    }

    fn text(&mut self, label: Label, text: &str, line: Here) -> bool {
        let ticket = &mut self.ticket;
        let (field, value) = match label {
            Label::Bin => (&mut ticket.bin, digits(text)),
            Label::Client => (&mut ticket.client, digits(text)),
            Label::Sign => (&mut ticket.fiscal_sign, digits(text).filter(|digits| digits.len() >= 4)),
            Label::Register => (&mut ticket.register, digits(text).filter(|digits| digits.len() >= 4)),
            Label::OperatorId => (&mut ticket.operator_id, digits(text)),
            Label::Shift => (&mut ticket.shift, digits(text)),
            Label::Sequence => (&mut ticket.sequence, digits(text)),
            Label::CashierCode => (&mut ticket.cashier_code, digits(text)),
            Label::Receipt => (&mut ticket.receipt, token(text).filter(|word| text == *word)),
            Label::Serial => (&mut ticket.serial, token(text).filter(|word| is_serial(word))),
            Label::Site => (&mut ticket.site, host(text)),
            Label::Cashier => (&mut ticket.cashier, phrase(text)),
            Label::CashDesk => (&mut ticket.cash_desk, phrase(text)),
            Label::Order => (&mut ticket.order, phrase(text)),
            Label::PaidWith => (&mut ticket.paid_with, phrase(text)),
            Label::Address => (&mut ticket.address, phrase(text)),
            _ => return self.operator(text, line),
        };
        match value {
            Some(value) => {
                note(field, value, line, PartialEq::eq);
                true
            }
            None => false,
        }
    }

    /// The operator's name; where it names nobody yet, the next line may go on with it.
    fn operator(&mut self, text: &str, line: Here) -> bool {
        let Some(text) = phrase(text) else { return false };
        let id = |text: &str| self.operators.named(text).map(|operator| operator.id.clone());
        if let Some(field) = self.ticket.operator.as_mut().filter(|field| field.value.operator.is_none()) {
            let joined = format!("{} {text}", field.value.text);
            if line.number == field.line.number + 1
                && let Some(operator) = id(&joined)
            {
                field.value = Named { text: joined, operator: Some(operator) };
                return true;
            }
        }
        let named = Named { operator: id(&text), text };
        self.pending = named.operator.is_none().then_some((Label::Operator, None));
        let is_same = |one: &Named, two: &Named| match (&one.operator, &two.operator) {
            (Some(one), Some(two)) => one == two,
            _ => Folded::of(&one.text).letters() == Folded::of(&two.text).letters(),
        };
        note(&mut self.ticket.operator, named, line, is_same);
        true
    }
}

/// The means of payment that a label names.
pub(super) fn means(label: Label) -> Option<Means> {
    Some(match label {
        Label::Card => Means::Card,
        Label::Cash => Means::Cash,
        Label::Mobile => Means::Mobile,
        Label::Electronic => Means::Electronic,
        _ => return None,
    })
}

/// Whether the value of a label is a sum whose label may be too long for a line.
fn has_sum(label: Label) -> bool {
    means(label).is_some()
        || matches!(label, Label::Total | Label::Received | Label::Change | Label::DiscountSum | Label::MarkupSum)
}

/// The sum that is, or ends, the text behind a label.
pub(super) fn money(text: &str) -> Option<u64> {
    let text = unsigned(bare(text));
    money::read(text).or_else(|| {
        let (at, sum) = money::at_end(text)?;
        // `24 990 00`: the last two are no sum but what is left of one.
        let before = text.get(..at)?.trim_end_matches(money::is_space);
        (!before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'))).then_some(sum)
    })
}

/// The sum that was to be paid, in tenge: none where a minus stands at the number, or another currency before it.
fn payable(text: &str) -> Option<u64> {
    let text = bare(text);
    let is_negative = unsigned(text) != text && unsigned(text).starts_with(|c: char| c.is_ascii_digit());
    if is_negative || money::names_another(text) { None } else { money(text) }
}

/// Whether a text is the number of a receipt by its length alone, as it stands on pages: `№ чека QR…`.
pub(super) fn is_long_number(text: &str) -> bool {
    token(bare(text)).is_some_and(|word| word.chars().filter(char::is_ascii_digit).count() >= 8)
}

/// Letters, digits and hyphens: anything else is print that was not made out.
fn is_serial(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || c == '-')
}

/// A rate before a sum, in hundredths of a percent: `12%`, `(16.00 %)`.
fn rated(text: &str) -> (Option<u32>, &str) {
    let Some((rate, behind)) = text.split_once('%') else { return (None, text) };
    let rate = rate.trim_matches(|c: char| money::is_space(c) || c == '(');
    let rate =
        money::plain(&rate.replace(',', ".")).and_then(|rate| u32::try_from(rate).ok()).filter(|rate| *rate <= 10_000);
    match rate {
        Some(rate) => (Some(rate), bare(behind.trim_start_matches(')'))),
        None => (None, text),
    }
}

/// The text without a minus in front.
fn unsigned(text: &str) -> &str {
    text.strip_prefix(['-', '−', '–']).unwrap_or(text)
}

/// The text without what stands between a label and its value.
fn bare(text: &str) -> &str {
    let is_between = |c: char| money::is_space(c) || matches!(c, ':' | '/' | ';' | '|');
    let text = text.trim_start_matches(is_between);
    text.trim_end_matches(|c: char| money::is_space(c) || c == ';')
}

/// Decimal digits, 1 to 20, with a number sign before them or without, and nothing more.
fn digits(text: &str) -> Option<String> {
    let text = text.trim_start_matches(|c: char| money::is_space(c) || matches!(c, '№' | '#' | ':'));
    let is_digits = (1..=20).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit());
    is_digits.then(|| text.to_owned())
}

/// The first word, where it has a digit, without a number sign before it.
fn token(text: &str) -> Option<String> {
    let text = text.trim_start_matches(|c: char| money::is_space(c) || matches!(c, '№' | '#'));
    let word = text.split(money::is_space).next().unwrap_or_default();
    let is_good = word.chars().count() <= 40 && word.chars().any(|c| c.is_ascii_digit());
    is_good.then(|| word.to_owned())
}

/// A host, with a path or without.
fn host(text: &str) -> Option<String> {
    // `consumer. oofd.kz`: print that was made out word by word.
    let joined = text.replace(". ", ".").replace(" .", ".");
    let word = joined.split(money::is_space).next().unwrap_or_default();
    // `consumer.oofd, kz`: what is left of a name is another one.
    if word.ends_with(',') && joined.split(money::is_space).nth(1).is_some_and(|next| next.len() <= 3) {
        return None;
    }
    let word = word.trim_end_matches(['.', ',']);
    let is_host = word.len() <= 100 && word.contains('.') && word.bytes().all(|c| c.is_ascii_graphic());
    is_host.then(|| word.to_owned())
}

fn phrase(text: &str) -> Option<String> {
    let text: String = text.chars().take(TEXT).collect();
    (!text.is_empty()).then_some(text)
}

/// Whether a line is a marking code: `M:[…]`.
pub(super) fn is_marking(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with("M:[") || text.starts_with("М:[")
}

/// Whether a line above the BIN may be a name: it has letters, and is no date.
pub(super) fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && LocalTime::in_line(text).is_none()
}

/// Whether a line has one of the legal forms of Kazakhstan as a word.
pub(super) fn has_legal_form(text: &str) -> bool {
    const FORMS: [&str; 14] =
        ["ТОО", "ЖШС", "АО", "АҚ", "ИП", "ЖК", "ПК", "КХ", "ШҚ", "LLP", "JSC", "Филиал", "Товарищество", "Филиалы"];
    let folded: String = Folded::of(text).letters().iter().map(|c| if *c == '0' { 'о' } else { *c }).collect();
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    FORMS.iter().any(|form| words.contains(&Folded::of(form).letters().iter().collect::<String>().as_str()))
}
