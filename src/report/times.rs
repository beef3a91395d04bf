//! The time window as text: what is proven, by whom, and beside it what is only claimed.

use crate::base::reason::Facts;
use crate::checks::Verification;
use crate::checks::window::{Proof, Stamp};
use crate::lang::messages::Messages;
use crate::lang::writing;
use crate::model::journal::Event;
use std::collections::BTreeSet;

/// The sentences of the conclusion that speak of time.
pub fn sentences(messages: &Messages, verification: &Verification) -> Vec<String> {
    let window = verification.window();
    let claimed = verification.manifest().map(|manifest| writing::moment(messages.language(), manifest.sealed, 0));
    let claimed: Facts = claimed.map(|claimed| ("claimed", claimed.into())).into_iter().collect();
    let has = |code: &str| verification.findings().iter().any(|finding| finding.code() == code);
    let mut said = vec![];
    match &window.not_after {
        Some(proof) => said.push(messages.say("says-not-after", &by(messages, proof, true))),
        None if has("time.no-token") => said.push(messages.say("says-no-token", &claimed)),
        None if has("time.no-valid-token") => said.push(messages.say("says-no-valid-token", &claimed)),
        None => {}
    }
    if let Some(proof) = &window.not_before {
        said.push(messages.say("says-not-before", &by(messages, proof, false)));
    }
    said
}

/// The window, line by line.
pub fn window(messages: &Messages, verification: &Verification) -> Vec<String> {
    let Some(manifest) = verification.manifest() else { return vec![] };
    let language = messages.language();
    let window = verification.window();
    let bound = |key: &str, none: &str, proof: &Option<Proof>, up: bool| match proof {
        Some(proof) => messages.say(key, &by(messages, proof, up)),
        None => messages.say(none, &[]),
    };
    let mut lines = vec![
        bound("window-not-before", "window-no-opening", &window.not_before, false),
        bound("window-not-after", "window-no-token", &window.not_after, true),
    ];
    // What is over an opening or a statement says nothing of how often the seal is witnessed.
    for (key, over_seal) in [("window-counting", true), ("window-counting-others", false)] {
        let all = || verification.stamps().iter().filter(|stamp| stamp.is_over_seal() == over_seal);
        // A token that stands there twice is one: anybody can append a copy.
        let (counting, all) = (different(all().filter(|stamp| stamp.counts)), different(all()));
        if all > 0 {
            lines.push(messages.say(key, &[("counting", counting.into()), ("all", all.into())]));
        }
    }
    let opened = verification.journal().and_then(|journal| journal.entries.first());
    let opened = opened.filter(|entry| entry.event == Event::Open).map(|entry| writing::moment(language, entry.at, 0));
    let sealed = writing::moment(language, manifest.sealed, 0);
    let claimed = |key: &str, at: String| messages.say(key, &[("claimed", at.into())]);
    lines.extend(opened.map(|opened| claimed("window-claimed-opened", opened)));
    lines.push(claimed("window-claimed-sealed", sealed));
    lines.push(match super::window::spoken(verification) {
        Some(times) => messages.say("window-said", &[("count", times.len().into())]),
        None => messages.say("window-said-none", &[]),
    });
    lines
}

/// Bound, authority and place of a proof. A printed bound never says more than is proven: the upper
/// one is rounded up to the second, the lower one down.
fn by(messages: &Messages, proof: &Proof, up: bool) -> Facts {
    let round = if up && proof.at.nanos() > 0 { 1_000_000_000 - u64::from(proof.at.nanos()) } else { 0 };
    let at = proof.at.later(round);
    let at = at.moment().map_or_else(|| at.to_string(), |moment| writing::moment(messages.language(), moment, 0));
    vec![
        ("at", at.into()),
        ("authority", name(&proof.authority).into()),
        ("part", proof.part.to_string().into()),
        ("accuracy", accuracy(messages, proof.accuracy).into()),
    ]
}

fn accuracy(messages: &Messages, accuracy: Option<u64>) -> String {
    match accuracy {
        None => messages.say("window-accuracy-none", &[]),
        Some(nanos) => {
            messages.say("window-accuracy", &[("seconds", writing::seconds(messages.language(), nanos).into())])
        }
    }
}

/// The common name of a subject, where it has one; else all of it.
fn name(subject: &str) -> &str {
    let common = subject.split_once("CN=").filter(|(before, _)| before.is_empty() || before.ends_with(','));
    let end = |name: &str| {
        let mut escaped = false;
        name.char_indices().find(|(_, c)| {
            let ends = *c == ',' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        })
    };
    match common {
        Some((_, name)) => end(name).map_or(name, |(at, _)| name.get(..at).unwrap_or(name)),
        None => subject,
    }
}

/// How many different tokens there are; what is none counts for itself.
fn different<'a>(stamps: impl Iterator<Item = &'a Stamp>) -> usize {
    stamps.map(|stamp| stamp.judged.token_digest().ok_or(stamp.part)).collect::<BTreeSet<_>>().len()
}
