//! What a file says of itself, said at once: in the shop a receipt can still be photographed again.

use aigaq::acquire::reader::Reader;
use aigaq::checks::cross::Receipt;
use aigaq::examine::fiscal::address::FiscalAddress;
use aigaq::examine::fiscal::local_time::LocalTime;
use aigaq::examine::fiscal::operators::Operators;
use aigaq::examine::fiscal::ticket::Ticket;
use aigaq::examine::sandbox::Examiner;
use aigaq::examine::testimony::Testimony;
use aigaq::lang::messages::Messages;
use aigaq::lang::writing;
use aigaq::model::exhibit::{Exhibit, Sort};
use aigaq::model::text::Phrase;
use aigaq::report::cross::unread;
use aigaq::report::media::Statement;
use aigaq::report::said;
use aigaq_terminal::examine::examiner;
use aigaq_terminal::speaker::Speaker;
use serde_json::{Value, json};

/// Who reads, as the records name it.
const BY: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// What is said of a photo at once, where it is there.
const TOPICS: [&str; 6] = ["taken", "created", "satellite-time", "place", "make", "model"];

/// The child that reads files, and the name under which its answers are sealed.
pub struct Clerk {
    by: Phrase,
    examiner: Examiner,
}

impl Clerk {
    /// One, unless none is asked for. Where the program cannot be started again, files are taken in unread.
    pub fn unless(no_media: bool) -> Option<Self> {
        if no_media {
            return None;
        }
        Some(Clerk { by: Phrase::new(BY)?, examiner: examiner().ok()? })
    }

    /// The reader that intake asks.
    pub fn reader(&self) -> Reader<'_> {
        Reader { by: &self.by, questioner: &self.examiner }
    }
}

/// A few lines on what was read, and what to do about a receipt that was not.
pub fn say(exhibit: &Exhibit, testimony: &Testimony, speaker: &Speaker) {
    let messages = &speaker.messages;
    let line = |text: String| speaker.print(&format!("    {text}\n"));
    let told = testimony.said.iter().filter(|said| TOPICS.contains(&said.of()));
    said::distinct(told).into_iter().for_each(|said| line(said::line(messages, said)));
    let receipt = receipt(testimony);
    if let Some(receipt) = &receipt {
        receipt.address.iter().for_each(|address| line(code(messages, address)));
        receipt.ticket.iter().for_each(|(ticket, _)| line(text(messages, ticket)));
    }
    for why in &testimony.unread {
        line(messages.say("add-unread", &[("why", unread(messages, why).into())]));
    }
    let is_picture = exhibit.media.as_str().starts_with("image/");
    if exhibit.sort == Sort::Receipt && is_picture && receipt.is_none_or(|receipt| receipt.address.is_none()) {
        speaker.advise("add-no-code", &[]);
    }
}

fn receipt(testimony: &Testimony) -> Option<Receipt> {
    Receipt::of(0, testimony, &Operators::shipped().unwrap_or_default())
}

fn code(messages: &Messages, address: &FiscalAddress) -> String {
    let currency = address.country.currency();
    fields(
        messages,
        "add-receipt-code",
        &Fields {
            sign: address.fiscal_sign.as_deref(),
            total: address.sum.map(|sum| writing::sum(messages.language(), sum, currency)),
            time: address.time.as_ref().and_then(|time| clock(messages, time)),
            operator: address.operator.as_deref().map(named).or_else(|| address.host.clone()),
        },
    )
}

fn text(messages: &Messages, ticket: &Ticket) -> String {
    fields(
        messages,
        "add-receipt-text",
        &Fields {
            sign: ticket.fiscal_sign.as_ref().map(|sign| sign.value.as_str()),
            total: ticket.total.as_ref().map(|total| writing::sum(messages.language(), total.value, "KZT")),
            time: ticket.time.as_ref().and_then(|time| clock(messages, &time.value)),
            operator: ticket.operator.as_ref().map(|operator| operator.value.text.clone()),
        },
    )
}

struct Fields<'a> {
    sign: Option<&'a str>,
    total: Option<String>,
    time: Option<String>,
    operator: Option<String>,
}

fn fields(messages: &Messages, key: &str, fields: &Fields<'_>) -> String {
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    let facts = [
        ("sign", or_none(fields.sign.map(str::to_owned)).into()),
        ("total", or_none(fields.total.clone()).into()),
        ("time", or_none(fields.time.clone()).into()),
        ("operator", or_none(fields.operator.clone()).into()),
    ];
    messages.say(key, &facts)
}

/// The name of a listed operator.
fn named(id: &str) -> String {
    let operators = Operators::shipped().unwrap_or_default();
    operators.all().iter().find(|one| one.id == id).map_or_else(|| id.to_owned(), |one| one.name.clone())
}

/// The time as the receipt states it: a local clock.
fn clock(messages: &Messages, time: &LocalTime) -> Option<String> {
    Some(writing::clock(messages.language(), time.moment(0)?))
}

/// The same as JSON.
pub fn value(exhibit: &Exhibit, testimony: &Testimony) -> (Value, Value) {
    let said: Vec<Statement> = testimony.said.iter().map(Statement::from).collect();
    let by = exhibit.reading.as_ref().map(|reading| reading.by.to_string());
    let reading = json!({ "by": by, "said": said, "unread": testimony.unread });
    let receipt = receipt(testimony).map(|receipt| {
        let code = receipt.address.map(|one| {
            json!({
                "fiscal_sign": one.fiscal_sign, "total_minor": one.sum, "currency": one.country.currency(),
                "time": one.time.map(|time| time.verbatim), "operator": one.operator, "host": one.host,
                "register": one.register,
            })
        });
        let text = receipt.ticket.map(|(one, guessed)| {
            json!({
                "fiscal_sign": one.fiscal_sign.map(|sign| sign.value), "total_minor": one.total.map(|sum| sum.value),
                "time": one.time.map(|time| time.value.verbatim),
                "operator": one.operator.map(|operator| operator.value.text), "bin": one.bin.map(|bin| bin.value),
                "guessed": guessed,
            })
        });
        json!({ "code": code, "text": text })
    });
    (reading, receipt.unwrap_or(Value::Null))
}
