//! What is stated after the seal, as text: each statement with what stands against it, and never more than its signer
//! says.

use super::certificates;
use crate::base::moment::Moment;
use crate::base::reason::Fact;
use crate::checks::Verification;
use crate::checks::statement::Told;
use crate::lang::messages::Messages;
use crate::lang::writing;
use crate::model::facts::{Recording, StatedTime};
use crate::model::statement::body::{Photo, Side};
use crate::model::statement::{Body, Statement};
use crate::model::text::Phrase;
use std::fmt::Write;

/// The chapter of statements; nothing where there are none.
pub(super) fn chapter(out: &mut String, messages: &Messages, verification: &Verification) -> std::fmt::Result {
    if verification.statements().is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {}", messages.say("told-head", &[]))?;
    for told in verification.statements() {
        for (at, line) in lines(messages, told).iter().enumerate() {
            writeln!(out, "  {}{line}", if at == 0 { "– " } else { "    " })?;
        }
    }
    writeln!(out, "    {}", messages.say("told-later", &[]))
}

/// One statement: who, what stands against it, when, and what it says.
pub fn lines(messages: &Messages, told: &Told) -> Vec<String> {
    let Some(statement) = &told.statement else {
        return vec![messages.say("told-line-unread", &[("n", told.n.into())])];
    };
    let kind = messages.say(&format!("told-kind-{}", statement.body.kind().name()), &[]);
    let name = statement.by.name.as_str();
    let mut lines =
        vec![messages.say("told-line", &[("n", told.n.into()), ("kind", kind.into()), ("name", name.into())])];
    if !told.is_signed {
        lines.push(messages.say("told-unsigned", &[]));
        return lines;
    }
    if !told.is_of_this_seal {
        lines.push(messages.say("told-foreign", &[]));
        return lines;
    }
    lines.push(match &told.voucher {
        Some(voucher) => {
            let facts = [("name", voucher.name.as_str().into()), ("vouched-by", voucher.vouched_by.as_str().into())];
            messages.say("told-vouched", &facts)
        }
        None => messages.say("told-claims", &[]),
    });
    lines.extend(told.certified.as_ref().map(|certified| certificates::sentence(messages, certified)));
    let at: Fact = writing::moment(messages.language(), statement.at, 0).into();
    lines.push(match &told.not_after {
        Some(proof) => {
            // A printed bound never says more than is proven: it is rounded up to the second.
            let round = if proof.at.nanos() > 0 { 1_000_000_000 - u64::from(proof.at.nanos()) } else { 0 };
            let proven = proof.at.later(round);
            let shown = proven.moment().map(|moment| writing::moment(messages.language(), moment, 0));
            let shown = shown.unwrap_or_else(|| proven.to_string());
            messages.say("told-time-proven", &[("at", at), ("proven", shown.into())])
        }
        None => messages.say("told-time-claimed", &[("at", at)]),
    });
    for (field, text) in said(statement) {
        let text = worded(messages, statement, field).unwrap_or(text);
        let field = messages.say(&format!("told-field-{field}"), &[]);
        lines.push(messages.say("told-more", &[("field", field.into()), ("text", text.into())]));
    }
    lines
}

/// Times and closed words in the words of the language.
fn worded(messages: &Messages, statement: &Statement, field: &str) -> Option<String> {
    match (field, &statement.body) {
        ("when", _) => statement.when.as_ref().map(|when| time(messages, when)),
        ("recorded", Body::Supplement(body)) => body.recorded.as_ref().map(|when| time(messages, when)),
        ("recording", Body::Supplement(body)) => {
            body.recording.map(word).map(|word| messages.say(&format!("recording-{word}"), &[]))
        }
        _ => None,
    }
}

/// What a statement says, field by field, in the order in which it is read. Fields that are absent are left out. Times
/// are RFC 3339 on the clock that they are stated by.
pub fn said(statement: &Statement) -> Vec<(&'static str, String)> {
    let mut all: Vec<(&'static str, String)> = vec![];
    let by = &statement.by;
    let head = [("position", &by.position), ("contact", &by.contact)];
    all.extend(head.iter().filter_map(|(field, text)| Some((*field, text.as_ref()?.to_string()))));
    if !statement.about.is_empty() {
        let numbers: Vec<String> = statement.about.iter().map(u32::to_string).collect();
        all.push(("about", numbers.join(", ")));
    }
    all.extend(statement.when.iter().map(|when| ("when", plain(when))));
    all.extend(statement.place.iter().map(|place| ("place", place.to_string())));
    let given = |fields: &[(&'static str, Option<&Phrase>)]| -> Vec<(&'static str, String)> {
        fields.iter().filter_map(|(field, text)| Some((*field, (*text)?.to_string()))).collect()
    };
    match &statement.body {
        Body::Correction(body) => {
            all.extend(body.statement.iter().map(|digest| ("corrects", digest.to_string())));
            all.extend(given(&[
                ("wrong", body.wrong.as_ref()),
                ("right", Some(&body.right)),
                ("why", body.why.as_ref()),
            ]));
        }
        Body::HandOver(body) => {
            let fields = [("what", Some(&body.what)), ("from", Some(&body.from)), ("to", Some(&body.to))];
            all.extend(given(&fields));
            all.extend(given(&[("bag", body.bag.as_ref())]));
        }
        Body::Inspection(body) => {
            all.extend(given(&[("goods", Some(&body.goods)), ("bag", body.bag.as_ref())]));
            all.extend(body.features.as_slice().iter().map(|feature| (seen(feature.of), feature.text.to_string())));
            all.extend(given(&[("remarks", body.remarks.as_ref())]));
        }
        Body::Notary(body) => all.extend(given(&[
            ("enis", body.enis.as_ref()),
            ("licence", body.licence.as_ref()),
            ("saw", body.saw.as_ref()),
            ("checked", body.checked.as_ref()),
            ("unchecked", body.unchecked.as_ref()),
            ("refusal", body.refusal.as_ref()),
            ("remarks", body.remarks.as_ref()),
        ])),
        Body::Supplement(body) => {
            all.extend(body.recorded.iter().map(|when| ("recorded", plain(when))));
            all.extend(given(&[
                ("by", body.by.as_ref()),
                ("conditions", body.conditions.as_ref()),
                ("circumstances", body.circumstances.as_ref()),
            ]));
            all.extend(body.recording.map(|recording| ("recording", word(recording).to_owned())));
        }
        Body::Witness(body) => all.extend(given(&[("saw", Some(&body.saw))])),
    }
    all.extend(statement.body.photos().iter().map(|photo| ("photo", pictured(photo))));
    all
}

fn pictured(photo: &Photo) -> String {
    format!("{}, SHA-256 {}", photo.name, photo.sha256)
}

fn seen(of: Side) -> &'static str {
    match of {
        Side::Goods => "feature-goods",
        Side::Labels => "feature-labels",
        Side::Mark => "feature-mark",
        Side::Other => "feature-other",
        Side::Packaging => "feature-packaging",
    }
}

fn word(recording: Recording) -> &'static str {
    match recording {
        Recording::Covert => "covert",
        Recording::Open => "open",
        Recording::Partly => "partly",
    }
}

fn plain(when: &StatedTime) -> String {
    let shown = |at: Moment| at.local(when.offset.minutes());
    when.until.map_or_else(|| shown(when.at), |until| format!("{} – {}", shown(when.at), shown(until)))
}

fn time(messages: &Messages, when: &StatedTime) -> String {
    let shown = |at| writing::moment(messages.language(), at, when.offset.minutes());
    match when.until {
        Some(until) => format!("{} – {}", shown(when.at), shown(until)),
        None => shown(when.at),
    }
}
