//! Custody: the journal before the seal, the hand-overs and the notes.

use super::super::paper::{Block, Cell, Section, Start};
use super::Brief;
use super::blocks::{lines, list};
use crate::checks::finding::{Finding, Subject};
use crate::model::journal::{Entry, Event};
use crate::model::record::Body;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.para("custody-about")];
    match brief.verification.journal() {
        Some(journal) => {
            let rows = journal.entries.iter().enumerate().map(|(at, entry)| row(brief, at, entry)).collect();
            let head = brief.heads(&["custody-number", "custody-clock", "custody-event", "custody-concerns"]);
            blocks.push(Block::Table { head, shares: vec![8, 42, 26, 24], rows });
            let gone = |event| journal.entries.iter().filter(|entry| entry.event == event).count();
            let facts = [
                ("amended", gone(Event::Amend).into()),
                ("deleted", gone(Event::Delete).into()),
                ("aborted", gone(Event::Abort).into()),
            ];
            blocks.push(brief.para_of("custody-changes", &facts));
        }
        None => blocks.push(brief.para("custody-none")),
    }
    let (handed, noted) = (hand_overs(brief), notes(brief));
    if !handed.is_empty() {
        let head = brief.heads(&["custody-from", "custody-to", "custody-what"]);
        blocks
            .extend([brief.head("custody-hand-overs"), Block::Table { head, shares: vec![30, 30, 40], rows: handed }]);
    }
    if !noted.is_empty() {
        blocks.extend([brief.head("custody-notes"), list(noted)]);
    }
    let window = brief.verification.window();
    let is_stamped = window.sealed_after.is_some() || window.not_after.is_some();
    blocks.push(brief.para(match (is_steady(brief), is_stamped) {
        (true, true) => "custody-steady",
        (true, false) => "custody-steady-alone",
        (false, _) => "custody-stepped",
    }));
    blocks.push(brief.small("custody-later"));
    brief.part("custody", "custody-title", Start::Flow, blocks)
}

/// Whether the clock was held against its counter from each entry to the next, and nothing that counts contradicts it.
pub(super) fn is_steady(brief: &Brief<'_>) -> bool {
    let findings = brief.verification.findings();
    let throughout = |one: &Finding| one.code() == "clock.steady" && one.fact("compared") == one.fact("pairs");
    let against = |one: &Finding| match one.code() {
        "clock.skew" => true,
        "time.claim-outside" => one.subject == Subject::Manifest,
        _ => false,
    };
    findings.iter().any(throughout) && !findings.iter().any(against)
}

fn row(brief: &Brief<'_>, at: usize, entry: &Entry) -> Vec<Cell> {
    let event = brief.say(&format!("event-{}", entry.event.name()), &[]);
    let concerns = match (entry.n, entry.event) {
        (Some(n), Event::Anchor) => format!("anchors/{n:04}.tsr"),
        (Some(n), _) => record(brief, n),
        (None, _) => "–".to_owned(),
    };
    vec![at.to_string().into(), brief.here(entry.at).into(), event.into(), concerns.into()]
}

/// Number and kind of a record, whether it is here or not.
fn record(brief: &Brief<'_>, n: u32) -> String {
    let kind = brief.verification.manifest().and_then(|manifest| manifest.listed(n)).map(|listed| listed.kind.name());
    let kind = brief.say(&format!("kind-{}", kind.unwrap_or("unknown")), &[]);
    brief.say("subject-record", &[("n", n.to_string().into()), ("kind", kind.into())])
}

fn hand_overs(brief: &Brief<'_>) -> Vec<Vec<Cell>> {
    let bodies = brief.verification.records().values().map(|record| &record.body);
    let handed = bodies.filter_map(|body| if let Body::HandOver(one) = body { Some(one) } else { None });
    let row = |one: &crate::model::remark::HandOver| {
        let bag = one.bag.as_ref().map(|bag| brief.say("custody-bag", &[("bag", brief.shown(bag.as_str()).into())]));
        let what = [Some(brief.shown(one.what.as_str())), bag].into_iter().flatten().collect();
        vec![brief.shown(one.from.as_str()).into(), brief.shown(one.to.as_str()).into(), lines(what)]
    };
    handed.map(row).collect()
}

fn notes(brief: &Brief<'_>) -> Vec<String> {
    let bodies = brief.verification.records().values().map(|record| &record.body);
    bodies
        .filter_map(|body| if let Body::Note(note) = body { Some(brief.shown(note.text.as_str())) } else { None })
        .collect()
}
