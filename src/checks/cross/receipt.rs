//! A receipt among the exhibits: what its QR code says and what its text says.

use super::comparison::{Side, Source, Value};
use super::lack::{self, Lack};
use crate::base::moment::Moment;
use crate::examine::fiscal::address::{self, FiscalAddress, Reading};
use crate::examine::fiscal::field::{Field, Line};
use crate::examine::fiscal::local_time::{LocalTime, Rule};
use crate::examine::fiscal::operators::{Country, Form, Operators};
use crate::examine::fiscal::ticket::Ticket;
use crate::examine::testimony::Testimony;

/// A receipt: an exhibit with a fiscal address, a text, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The number of the exhibit.
    pub n: u32,
    /// What its QR code says, where it has one that is an address of a receipt. One of a host that is not listed has
    /// no operator.
    pub address: Option<FiscalAddress>,
    /// A listed host that is one slip away from a host that is not listed.
    pub near: Option<String>,
    /// Why its QR codes say nothing for certain: they are of different receipts, or of one picture among several. Then none of
    /// them is taken for what it says: which one would be chance, or the choice of whoever laid them side by side.
    pub unclear: Option<&'static str>,
    /// What its text says, where it has one, and whether that text is a guess.
    pub ticket: Option<(Ticket, bool)>,
    /// Why there is no text of it: `no-text`, or that the pages do not surely show the one that the file holds.
    pub untold: &'static str,
}

/// The time of a receipt, brought to UTC.
pub(super) struct Issued {
    /// The moment.
    pub(super) at: Moment,
    /// The moment under the other rule, where it was the rule of most regions that was assumed.
    pub(super) or: Option<Moment>,
    /// Minutes east of UTC.
    pub(super) offset: i32,
    /// Where the offset comes from.
    pub(super) rule: Rule,
    /// Where the time was read.
    pub(super) source: Source,
}

/// A QR code of a receipt, and the listed host that its own is one slip away from.
struct Code {
    address: FiscalAddress,
    near: Option<String>,
}

impl Code {
    fn read(text: &str, operators: &Operators) -> Option<Self> {
        match address::read(text, operators).ok()? {
            Reading::Receipt(address) => Some(Code { address: *address, near: None }),
            Reading::Unknown(unknown) => {
                let fields = unknown.fields?;
                let address = FiscalAddress {
                    host: Some(unknown.host),
                    fiscal_sign: Some(fields.fiscal_sign),
                    register: Some(fields.register),
                    sum: Some(fields.sum),
                    time: Some(fields.time),
                    ..FiscalAddress::empty(Country::Kazakhstan, Form::Fields)
                };
                Some(Code { address, near: unknown.near })
            }
            _ => None,
        }
    }

    /// By what one receipt is told from another: sign, register, sum, time.
    fn identity(&self) -> impl PartialEq + use<'_> {
        let FiscalAddress { fiscal_sign, register, sum, time, .. } = &self.address;
        (fiscal_sign, register, sum, time)
    }
}

/// The one receipt that the codes of a file speak of, and whether they speak of several. What has a fiscal sign goes before
/// what has none, such as a page for payments; what is listed before what is not.
fn chosen(codes: &[String], operators: &Operators) -> (Option<Code>, bool) {
    let mut codes: Vec<Code> = codes.iter().filter_map(|text| Code::read(text, operators)).collect();
    codes.sort_by_key(|code| (code.address.fiscal_sign.is_none(), code.address.operator.is_none()));
    let signed = || codes.iter().filter(|code| code.address.fiscal_sign.is_some());
    if signed().zip(signed().skip(1)).any(|(one, next)| one.identity() != next.identity()) {
        return (None, true);
    }
    (codes.into_iter().next(), false)
}

impl Receipt {
    /// What an exhibit says as a receipt; `None` where it says nothing that a receipt says.
    pub fn of(n: u32, testimony: &Testimony, operators: &Operators) -> Option<Self> {
        let (code, several) = chosen(&testimony.codes, operators);
        let is_animated = testimony.about("trait").any(|said| said.text() == "several-pictures");
        let unclear = match (several, is_animated && code.is_some()) {
            (true, _) => Some(lack::SEVERAL_CODES),
            (false, true) => Some(lack::SEVERAL_PICTURES),
            (false, false) => None,
        };
        let code = code.filter(|_| unclear.is_none());
        let read = |text: &str| {
            let ticket = Ticket::read(text, operators).ok()?;
            let is_receipt = ticket.fiscal_sign.is_some() || (ticket.total.is_some() && ticket.bin.is_some());
            is_receipt.then_some(ticket)
        };
        let ticket = testimony.text.as_ref().and_then(|it| Some((read(&it.text)?, it.guessed)));
        let hides_one = ticket.is_none() && testimony.hidden.as_ref().is_some_and(|text| read(text).is_some());
        let untold = if testimony.hidden.is_some() { lack::HIDDEN_TEXT } else { lack::NO_TEXT };
        let (address, near) = code.map_or((None, None), |code| (Some(code.address), code.near));
        let is_receipt = unclear.is_some() || address.is_some() || ticket.is_some() || hides_one;
        is_receipt.then_some(Receipt { n, address, near, unclear, ticket, untold })
    }

    /// A value of the QR code.
    pub(super) fn coded<'a, T>(&'a self, of: impl FnOnce(&'a FiscalAddress) -> Option<T>) -> Result<T, Lack> {
        if let Some(lack) = self.unclear {
            return Err(lack);
        }
        of(self.address.as_ref().ok_or(lack::NO_CODE)?).ok_or(lack::NOTHING_SAID)
    }

    /// A field of the text, where it stands there with one value.
    pub(super) fn printed<T>(&self, of: impl FnOnce(&Ticket) -> &Option<Field<T>>) -> Result<(&Field<T>, Source), Lack>
    where
        T: 'static,
    {
        let (ticket, _) = self.ticket.as_ref().ok_or(self.untold)?;
        let field = of(ticket).as_ref().ok_or(lack::NOTHING_SAID)?;
        if field.is_ambiguous() { Err(lack::AMBIGUOUS) } else { Ok((field, self.line(&field.line))) }
    }

    /// The source of what stands in a line.
    pub(super) fn line(&self, line: &Line) -> Source {
        let guessed = self.ticket.as_ref().is_some_and(|(_, guessed)| *guessed);
        Source::Text { n: self.n, line: line.number, guessed }
    }

    /// The source of a part of the QR code.
    pub(super) fn code(&self, field: &'static str) -> Source {
        Source::Code { n: self.n, field }
    }

    /// The currency of its sums, where the QR code says the country.
    pub(super) fn currency(&self) -> Option<String> {
        self.address.as_ref().map(|address| address.country.currency().to_owned())
    }

    /// Whether its clock is one of Kazakhstan: by the QR code, or, where there is none, by the words of its text.
    pub(super) fn is_of_kazakhstan(&self) -> bool {
        self.address.as_ref().is_none_or(|address| address.country == Country::Kazakhstan)
    }

    /// A local time as a side shows it.
    pub(super) fn time(&self, time: &LocalTime) -> Option<Value> {
        let offset = match time.stated {
            Some(minutes) => Some(minutes),
            None => self.is_of_kazakhstan().then(|| time.in_kazakhstan().minutes),
        };
        match offset {
            Some(minutes) => Some(Value::Time { at: time.moment(minutes)?, offset: Some(minutes.into()) }),
            None => Some(Value::Wall(super::clock::millis(time.moment(0)?))),
        }
    }

    /// When it was issued: by the QR code, else by the text.
    pub(super) fn issued(&self) -> Result<Issued, Lack> {
        let coded = self.coded(|address| address.time.as_ref()).map(|time| (time, self.code("time")));
        let (time, source) = match coded {
            Ok(found) => found,
            Err(lack) => match self.printed(|ticket| &ticket.time) {
                Ok((field, source)) => (&field.value, source),
                Err(lack::NO_TEXT) => return Err(lack),
                Err(lack) => return Err(lack),
            },
        };
        let (offset, rule) = match time.stated {
            Some(minutes) => (minutes, Rule::Stated),
            None if self.is_of_kazakhstan() => (time.in_kazakhstan().minutes, time.in_kazakhstan().rule),
            None => return Err(lack::UNKNOWN_OFFSET),
        };
        let at = time.moment(offset).ok_or(lack::MALFORMED)?;
        // In the west the clock showed an hour less: the same reading was an hour later.
        let or = (rule == Rule::MostRegions).then(|| time.moment(offset - 60)).flatten();
        Ok(Issued { at, or, offset: offset.into(), rule, source })
    }
}

impl Issued {
    /// The side.
    pub(super) fn side(&self) -> Side {
        Side::new(self.source.clone(), Value::Time { at: self.at, offset: Some(self.offset) })
    }

    /// The moments that it may be: one, or two where the region is not known.
    pub(super) fn moments(&self) -> impl Iterator<Item = i64> {
        [Some(self.at), self.or].into_iter().flatten().map(super::clock::millis)
    }
}
