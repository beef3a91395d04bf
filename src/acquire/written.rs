//! How values are written in a form: times, sums, places, stretches of a recording.

use super::error::AcquireError;
use super::wanted::{Sheet, Wanted};
use crate::base::moment::Moment;
use crate::base::reason::{Facts, Reason, terse};
use crate::model::exhibit::{Element, Shown};
use crate::model::facts::{Offset, StatedTime};
use crate::model::mark::Class;
use crate::model::purchase::{Currency, Degrees, Minor, Money};
use crate::model::text::{Day, Phrase};
use std::fmt;
use std::io;
use std::path::Path;
use toml::value::Datetime;

/// Why a form cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum FormError {
    /// A text that must be there is empty, or still the “…” that stood in the template.
    Blank { field: String, sheet: Sheet },
    /// Nothing is filled in: no line of it states anything.
    Empty,
    /// Something else than text, or more of it than a form can have: a bundle or a picture in the place of a form.
    NotText { path: String },
    /// A person is named that the form does not describe.
    Person { field: String, found: String },
    /// Not TOML, an unknown field, or a value of another type; with line and column.
    Toml { detail: String, sheet: Sheet },
    /// A value that cannot be read.
    Value { field: String, found: String, sheet: Sheet, wanted: Wanted },
}

impl FormError {
    /// The same, found in a form or an option of another kind than that of a purchase.
    pub(super) fn of(mut self, other: Sheet) -> Self {
        match &mut self {
            FormError::Blank { sheet, .. } | FormError::Toml { sheet, .. } | FormError::Value { sheet, .. } => {
                *sheet = other;
            }
            FormError::Empty | FormError::NotText { .. } | FormError::Person { .. } => {}
        }
        self
    }
}

impl Reason for FormError {
    fn code(&self) -> &'static str {
        match self {
            FormError::Blank { .. } => "form.blank",
            FormError::Empty => "form.empty",
            FormError::NotText { .. } => "form.not-text",
            FormError::Person { .. } => "form.person",
            FormError::Toml { .. } => "form.toml",
            FormError::Value { .. } => "form.value",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            FormError::Blank { field, sheet } => vec![("field", field.as_str().into()), ("sheet", sheet.name().into())],
            FormError::Empty => vec![],
            FormError::NotText { path } => vec![("path", path.as_str().into())],
            FormError::Person { field, found } => {
                vec![("field", field.as_str().into()), ("found", found.as_str().into())]
            }
            FormError::Toml { detail, sheet } => {
                vec![("detail", detail.as_str().into()), ("sheet", sheet.name().into())]
            }
            FormError::Value { field, found, sheet, wanted } => vec![
                ("field", field.as_str().into()),
                ("found", found.as_str().into()),
                ("sheet", sheet.name().into()),
                ("wanted", wanted.name().into()),
            ],
        }
    }
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for FormError {}

/// Why the file at this path could not be read as a form: what is no text is no form, and the rest is of the system.
pub fn unread(path: &Path, error: io::Error) -> AcquireError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::FileTooLarge => {
            FormError::NotText { path: path.display().to_string() }.into()
        }
        _ => AcquireError::Io { path: path.to_owned(), error },
    }
}

/// Line, column and what is wrong there, in one line.
pub(super) fn place(text: &str, error: &toml::de::Error) -> String {
    let what = error.message().replace('\n', ", ");
    match error.span().and_then(|span| text.get(..span.start)) {
        Some(before) => {
            let (line, column) =
                (before.matches('\n').count() + 1, before.chars().rev().take_while(|c| *c != '\n').count() + 1);
            format!("{line}:{column}: {what}")
        }
        None => what,
    }
}

/// The slot of a person.
pub(super) fn slot(id: &str) -> String {
    format!("person.{id}")
}

/// What an option says that a file shows, written as in a form.
pub fn shown_in_option(text: &str) -> Result<Vec<Shown>, FormError> {
    shown(text).map_err(|error| error.of(Sheet::Option))
}

/// A text that an option gives, held to what a form is held to.
pub fn phrase_in_option(field: &str, text: &str) -> Result<Phrase, FormError> {
    required(field, text).map_err(|error| error.of(Sheet::Option))
}

/// Reads `seller,payment@00:03:10-00:03:40#1000,2000,3000,500`: elements, a stretch of time, a region
/// in ten-thousandths of the picture.
pub(super) fn shown(text: &str) -> Result<Vec<Shown>, FormError> {
    let wrong = || value("shows", text, Wanted::Shown);
    let (text_and_time, region) = text.split_once('#').map_or((text, None), |(a, b)| (a, Some(b)));
    let (elements, time) = text_and_time.split_once('@').map_or((text_and_time, None), |(a, b)| (a, Some(b)));
    let region = region
        .map(|text| {
            let parts: Vec<u16> = text.split(',').map(|n| n.trim().parse().ok()).collect::<Option<_>>()?;
            <[u16; 4]>::try_from(parts).ok()
        })
        .map(|region| region.ok_or_else(wrong))
        .transpose()?;
    let (from, until) = match time.map(|time| time.split_once('-').map_or((time, None), |(a, b)| (a, Some(b)))) {
        None => (None, None),
        Some((from, until)) => {
            (Some(millis(from).ok_or_else(wrong)?), until.map(|until| millis(until).ok_or_else(wrong)).transpose()?)
        }
    };
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        return Err(wrong());
    }
    let element = |name: &str| Element::try_from(name.trim().to_owned()).map_err(|_| wrong());
    elements.split(',').map(|name| Ok(Shown { element: element(name)?, from, region, until })).collect()
}

fn millis(text: &str) -> Option<u64> {
    let (clock, fraction) = text.trim().split_once('.').map_or((text.trim(), "0"), |(a, b)| (a, b));
    let mut seconds = 0_u64;
    for part in clock.split(':') {
        seconds = seconds.checked_mul(60)?.checked_add(part.parse().ok()?)?;
    }
    let fraction: u64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    seconds.checked_mul(1000)?.checked_add(fraction)
}

pub(super) fn value(field: &str, found: &str, wanted: Wanted) -> FormError {
    FormError::Value { field: field.to_owned(), found: found.to_owned(), sheet: Sheet::Purchase, wanted }
}

pub(super) fn given(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// Whether a text says nothing: the templates write “…” where one belongs, and a title begins with what it is of.
fn is_blank(text: &str) -> bool {
    let text = text.trim();
    text.trim_matches(['…', '.']).is_empty() || text.ends_with(" …")
}

pub(super) fn required(field: &str, text: &str) -> Result<Phrase, FormError> {
    if is_blank(text) {
        return Err(FormError::Blank { field: field.to_owned(), sheet: Sheet::Purchase });
    }
    Phrase::new(text.trim()).ok_or_else(|| value(field, &text.chars().take(40).collect::<String>(), Wanted::Text))
}

pub(super) fn phrase(field: &str, text: Option<&str>) -> Result<Option<Phrase>, FormError> {
    text.map(|text| required(field, text)).transpose()
}

pub(super) fn person(
    field: &str,
    id: Option<&str>,
    number: &dyn Fn(&str) -> Option<u32>,
) -> Result<Option<u32>, FormError> {
    let unknown = |id: &str| FormError::Person { field: field.to_owned(), found: id.to_owned() };
    id.map(|id| number(&slot(id)).ok_or_else(|| unknown(id))).transpose()
}

pub(super) fn day(field: &str, date: Option<Datetime>) -> Result<Option<Day>, FormError> {
    let wanted = Wanted::Day;
    date.map(|date| match (date.date, date.time, date.offset) {
        (Some(day), None, None) => Day::parse(&day.to_string()).ok_or_else(|| value(field, &date.to_string(), wanted)),
        _ => Err(value(field, &date.to_string(), wanted)),
    })
    .transpose()
}

pub(super) fn stated(
    field: &str,
    at: Option<Datetime>,
    until: Option<Datetime>,
) -> Result<Option<StatedTime>, FormError> {
    let wanted = Wanted::Moment;
    let moment = |date: &Datetime| {
        let offset = date.offset.and_then(|offset| match offset {
            toml::value::Offset::Z => Offset::new(0),
            toml::value::Offset::Custom { minutes } => Offset::new(minutes.into()),
        });
        Moment::parse(&date.to_string()).zip(offset).ok_or_else(|| value(field, &date.to_string(), wanted))
    };
    let Some(at) = at else { return Ok(None) };
    let (start, offset) = moment(&at)?;
    let end = until.map(|until| moment(&until)).transpose()?.map(|(end, _)| end);
    match end {
        Some(end) if end < start => Err(value(field, &end.to_string(), Wanted::End)),
        until => Ok(Some(StatedTime { at: start, offset, until })),
    }
}

/// Reads `24990.00 KZT`: at most two decimals, a point, a space, the code of the currency.
pub(super) fn money(field: &str, text: &str) -> Result<Money, FormError> {
    let wrong = || value(field, text, Wanted::Sum);
    let (sum, currency) = text.trim().rsplit_once(' ').ok_or_else(wrong)?;
    let currency = Currency::try_from(currency.to_owned()).map_err(|_| wrong())?;
    let sum = sum.replace([' ', '\u{a0}', '\u{202f}'], "");
    let (whole, cents) = sum.split_once('.').unwrap_or((&sum, ""));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    if !digits(whole) || cents.len() > 2 || !(cents.is_empty() || digits(cents)) {
        return Err(wrong());
    }
    let minor = format!("{whole}{cents:0<2}").parse::<u64>().ok().and_then(|minor| Minor::try_from(minor).ok());
    Ok(Money { currency, minor: minor.ok_or_else(wrong)? })
}

/// A class of the Nice classification.
pub(super) fn class(number: u8) -> Result<Class, FormError> {
    Class::try_from(number).map_err(|_| value("purchase.class", &number.to_string(), Wanted::Class))
}

/// Reads decimal degrees with up to seven decimals, exactly.
pub(super) fn degrees<const MAX: i64>(field: &str, text: Option<&str>) -> Result<Option<Degrees<MAX>>, FormError> {
    let Some(text) = text else { return Ok(None) };
    let wrong = || value(field, text, Wanted::Degrees);
    let (sign, plain) = text.strip_prefix('-').map_or((1, text), |plain| (-1, plain));
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || part.len() > 7 || !digits(whole) || !digits(part) {
        return Err(wrong());
    }
    let units: i64 = format!("{whole}{part:0<7}").parse().map_err(|_| wrong())?;
    Degrees::try_from(sign * units).map(Some).map_err(|_| wrong())
}

pub(super) fn some_of<T, U>(
    list: Vec<T>,
    wrap: impl FnOnce(Vec<T>) -> Result<U, FormError>,
) -> Result<Option<U>, FormError> {
    if list.is_empty() { Ok(None) } else { wrap(list).map(Some) }
}
