//! What a bundle or a draft holds, for reading: the records in words.

use super::cross::unread;
use super::said;
use crate::base::moment::Moment;
use crate::base::reason::Fact;
use crate::lang::messages::Messages;
use crate::lang::shown::visible;
use crate::lang::writing;
use crate::model::exhibit::Exhibit;
use crate::model::facts::{CourtFacts, StatedTime};
use crate::model::journal::Journal;
use crate::model::mark::Licence;
use crate::model::reading::Reading;
use crate::model::record::{Body, Record};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Statements of one exhibit that are shown beside its record.
const SAID: usize = 6;

/// The records and the custody before the seal, as text. Everything here is what the party states.
pub fn contents(messages: &Messages, records: &BTreeMap<u32, Record>, journal: Option<&Journal>) -> String {
    let mut out = String::new();
    for record in records.values() {
        // safe: writing to a String does not fail
        let _ = write_record(&mut out, messages, record);
    }
    if let Some(journal) = journal {
        let _ = write_custody(&mut out, messages, journal);
    }
    out
}

fn write_record(out: &mut String, messages: &Messages, record: &Record) -> std::fmt::Result {
    let kind = messages.say(&format!("kind-{}", record.body.kind().name()), &[]);
    writeln!(out, "{:04} {kind}", record.n)?;
    for (key, value) in lines(messages, &record.body) {
        writeln!(out, "     {}: {}", messages.say(&format!("field-{key}"), &[]), visible(&value))?;
    }
    Ok(())
}

fn lines(messages: &Messages, body: &Body) -> Vec<(&'static str, String)> {
    let language = messages.language();
    let mut lines: Vec<(&'static str, Option<String>)> = Vec::new();
    match body {
        Body::Case(case) => {
            lines.push(("title", Some(case.title.to_string())));
            lines.push(("reference", text(&case.reference)));
            lines.push(("recording", word(messages, "recording", case.recording.as_ref())));
            lines.push(("pending", case.pending.map(|pending| messages.say(if pending { "yes" } else { "no" }, &[]))));
        }
        Body::Person(person) => {
            let roles = person.roles.as_slice().iter().filter_map(|role| word(messages, "role", Some(role)));
            lines.push(("name", Some(person.name.to_string())));
            lines.push(("roles", Some(roles.collect::<Vec<_>>().join(", "))));
            lines.push(("identifier", person.identifier.as_ref().map(|id| id.value.to_string())));
            lines.push(("address", text(&person.address)));
            lines.push(("contact", text(&person.contact)));
            if let Some(powers) = &person.powers {
                let parts =
                    [Some(powers.document.to_string()), text(&powers.number), powers.date.map(|day| day.to_string())];
                lines.push(("powers", Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))));
            }
        }
        Body::Place(place) => {
            lines.push(("name", text(&place.name)));
            lines.push(("address", text(&place.address)));
            lines.push(("page", text(&place.page)));
        }
        Body::Mark(mark) => {
            let classes = mark
                .classes
                .as_ref()
                .map(|list| list.as_slice().iter().map(u8::to_string).collect::<Vec<_>>().join(", "));
            lines.push(("sign", Some(mark.sign.to_string())));
            lines.push(("certificate", text(&mark.certificate)));
            lines.push(("classes", classes));
            lines.push(("expires", mark.expires.map(|day| day.to_string())));
            lines.push(("licence", mark.licence.as_ref().map(licence)));
            lines.push(("well-known", mark.well_known.map(|day| day.to_string())));
        }
        Body::Purchase(purchase) => {
            let sum = |money: &crate::model::purchase::Money| {
                writing::sum(language, money.minor.hundredths(), money.currency.as_str())
            };
            let answer = |stated: Option<bool>| stated.map(|yes| messages.say(if yes { "yes" } else { "no" }, &[]));
            lines.push(("goods", Some(purchase.goods.to_string())));
            lines.push(("class", purchase.class.map(|class| class.number().to_string())));
            lines.push(("when", purchase.when.as_ref().map(|when| time(messages, when))));
            lines.push(("paid", purchase.paid.as_ref().map(sum)));
            lines.push(("original", purchase.original.as_ref().map(|original| sum(&original.price))));
            lines.push(("receipt", text(&purchase.receipt)));
            lines.push(("bag", text(&purchase.bag)));
            lines.push(("consent", answer(purchase.consent)));
            lines.push(("circulated", answer(purchase.circulated)));
        }
        Body::Exhibit(exhibit) => return exhibit_lines(messages, exhibit),
        Body::Note(note) => {
            lines.push(("about", note.about.map(|n| format!("{n:04}"))));
            lines.push(("text", Some(note.text.to_string())));
        }
        Body::HandOver(hand_over) => {
            lines.push(("from", Some(hand_over.from.to_string())));
            lines.push(("to", Some(hand_over.to.to_string())));
            lines.push(("what", Some(hand_over.what.to_string())));
            lines.push(("bag", text(&hand_over.bag)));
        }
    }
    present(lines)
}

fn exhibit_lines(messages: &Messages, exhibit: &Exhibit) -> Vec<(&'static str, String)> {
    let facts = &exhibit.facts;
    let device = exhibit.device.as_ref().map(|device| {
        [text(&device.make), text(&device.model), text(&device.serial)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    });
    let shows = exhibit
        .shows
        .as_ref()
        .map(|shows| shows.iter().map(|shown| shown.element.as_str()).collect::<Vec<_>>().join(", "));
    present(vec![
        ("name", Some(exhibit.name.to_string())),
        ("sort", word(messages, "sort", Some(&exhibit.sort))),
        ("media", Some(exhibit.media.as_str().to_owned())),
        ("size", Some(writing::size(messages.language(), exhibit.size))),
        ("sha256", Some(exhibit.sha256.to_string())),
        ("origin", word(messages, "origin", Some(&exhibit.origin))),
        ("take", exhibit.take.map(|take| take.to_string())),
        ("device", device),
        ("when", facts.when.as_ref().map(|when| time(messages, when))),
        ("by", facts.by.map(|by| format!("{by:04}"))),
        ("conditions", text(&facts.conditions)),
        ("circumstances", text(&facts.circumstances)),
        ("missing", missing(messages, facts)),
        ("shows", shows),
        ("said", exhibit.reading.as_ref().and_then(|reading| said_at_intake(messages, reading))),
        ("unread", exhibit.reading.as_ref().and_then(|reading| unread_at_intake(messages, reading))),
    ])
}

fn unread_at_intake(messages: &Messages, reading: &Reading) -> Option<String> {
    Some(unread(messages, reading.unread.as_ref()?.as_str()))
}

/// What stands out among what the file said when it was taken in: when, where, with what, and its codes.
fn said_at_intake(messages: &Messages, reading: &Reading) -> Option<String> {
    let is_shown =
        |of: &str| said::TIMES.contains(&of) || ["place", "make", "model", "duration", "code", "trait"].contains(&of);
    let shown = said::distinct(reading.said.iter().filter(|said| is_shown(said.of())));
    let shown = shown.into_iter().take(SAID);
    let shown: Vec<String> = shown.map(|said| said::line(messages, said)).collect();
    (!shown.is_empty()).then(|| shown.join("; "))
}

fn licence(licence: &Licence) -> String {
    let days = [licence.date, licence.registered, licence.expires].map(|day| day.map(|day| day.to_string()));
    [text(&licence.number)].into_iter().chain(days).flatten().collect::<Vec<_>>().join(", ")
}

/// The facts of article 99(2) that nobody has stated yet, in words.
pub fn missing(messages: &Messages, facts: &CourtFacts) -> Option<String> {
    let missing: Vec<String> = facts.missing().iter().map(|fact| messages.say(&format!("field-{fact}"), &[])).collect();
    (!missing.is_empty()).then(|| missing.join(", "))
}

fn write_custody(out: &mut String, messages: &Messages, journal: &Journal) -> std::fmt::Result {
    writeln!(out, "{}", messages.say("custody", &[]))?;
    for entry in &journal.entries {
        let event = messages.say(&format!("event-{}", entry.event.name()), &[]);
        let n = entry.n.map_or_else(String::new, |n| format!(" {n:04}"));
        writeln!(out, "     {} {event}{n}", entry.at)?;
    }
    Ok(())
}

fn time(messages: &Messages, when: &StatedTime) -> String {
    let show = |at: Moment| writing::moment(messages.language(), at, when.offset.minutes());
    match when.until {
        Some(until) => messages.say("span", &[("from", show(when.at).into()), ("until", show(until).into())]),
        None => show(when.at),
    }
}

fn text<T: ToString>(value: &Option<T>) -> Option<String> {
    value.as_ref().map(T::to_string)
}

/// The word for a value of a closed list: its name on the wire is its key.
fn word<T: Serialize>(messages: &Messages, prefix: &str, value: Option<&T>) -> Option<String> {
    let name = serde_json::to_value(value?).ok()?;
    Some(messages.say(&format!("{prefix}-{}", name.as_str()?), &[] as &[(&str, Fact)]))
}

fn present(lines: Vec<(&'static str, Option<String>)>) -> Vec<(&'static str, String)> {
    lines.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
}
