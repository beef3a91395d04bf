//! The time window: what is proven, what is claimed, what the files say, on one line of time.

use super::super::paper::{Block, Mark, MarkSort, Section, Start};
use super::blocks::{heading, list, text};
use super::cover::{bound, edge};
use super::{Brief, exhibits};
use crate::base::moment::Moment;
use crate::checks::window::Proof;
use crate::model::facts::StatedTime;

/// The most exhibits whose stated times are drawn; the section on exhibits has them all.
const DRAWN: usize = 12;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.para("timing-about")];
    let marks = marks(brief);
    if !marks.is_empty() {
        let alt = marks.iter().map(|mark| format!("{}: {}", mark.label, mark.at)).collect::<Vec<_>>().join("; ");
        blocks.push(Block::Timeline { alt, marks });
        blocks.push(brief.small("timing-legend"));
    }
    blocks.push(list(lines(brief)));
    blocks.push(heading(brief.say("timing-limits", &[])));
    blocks.push(text(brief.say("timing-imported", &[])));
    blocks.push(text(brief.say("timing-local", &[("offset", offset(brief).into())])));
    brief.part("window", "timing-title", Start::Flow, blocks)
}

fn offset(brief: &Brief<'_>) -> String {
    let minutes = brief.offset();
    let sign = if minutes < 0 { '−' } else { '+' };
    format!("UTC{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

fn lines(brief: &Brief<'_>) -> Vec<String> {
    let window = brief.verification.window();
    let mut said = vec![
        match &window.not_before {
            Some(proof) => brief.say("cover-not-before", &bound(brief, proof, false)),
            None => brief.say("timing-no-opening", &[]),
        },
        match &window.not_after {
            Some(proof) => brief.say("cover-not-after", &bound(brief, proof, true)),
            None => brief.say("timing-no-token", &[]),
        },
    ];
    let entry = brief.verification.journal().and_then(|journal| journal.entries.first());
    said.extend(entry.map(|entry| brief.say("timing-opened", &[("at", brief.here(entry.at).into())])));
    let manifest = brief.verification.manifest();
    said.extend(manifest.map(|manifest| brief.say("timing-sealed", &[("at", brief.here(manifest.sealed).into())])));
    said.extend(gap(brief));
    said
}

/// How long it took from what the party states to the first time that somebody else confirms.
fn gap(brief: &Brief<'_>) -> Option<String> {
    let until = edge(brief.verification.window().not_after.as_ref()?, true)?;
    let bought = brief.purchase().and_then(|purchase| purchase.when.as_ref());
    let recorded =
        || brief.exhibits().filter_map(|(_, exhibit)| exhibit.facts.when.as_ref()).max_by_key(|when| when.at);
    let (key, when) = match bought {
        Some(when) => ("timing-gap-purchase", when),
        None => ("timing-gap-exhibit", recorded()?),
    };
    let minutes = until.millis().checked_sub(when.until.unwrap_or(when.at).millis())? / 60_000;
    let facts =
        [("days", (minutes / 1440).into()), ("hours", (minutes / 60 % 24).into()), ("minutes", (minutes % 60).into())];
    Some(brief.say(key, &facts))
}

fn marks(brief: &Brief<'_>) -> Vec<Mark> {
    let window = brief.verification.window();
    let mut marks = vec![];
    let mut proven = |proof: &Option<Proof>, label: String, up: bool| {
        let Some(proof) = proof else { return };
        if let Some(at) = edge(proof, up) {
            marks.push(mark(brief, label, at, None, MarkSort::Proven));
        }
    };
    proven(&window.not_before, brief.say("timing-mark-before", &[]), false);
    proven(&window.not_after, brief.say("timing-mark-after", &[]), true);
    let sealed = brief.verification.manifest().map(|manifest| manifest.sealed);
    let sealed = sealed.map(|at| mark(brief, brief.say("timing-mark-sealed", &[]), at, None, MarkSort::Claimed));
    marks.extend(sealed);
    let bought = brief.purchase().and_then(|purchase| purchase.when.as_ref());
    marks.extend(bought.map(|when| stated(brief, brief.say("timing-mark-bought", &[]), when)));
    let exhibits = brief.exhibits().filter_map(|(n, exhibit)| Some((n, exhibit.facts.when.as_ref()?)));
    marks.extend(exhibits.take(DRAWN).map(|(n, when)| stated(brief, exhibits::number(brief, n), when)));
    marks.extend(said(brief).take(DRAWN));
    marks.sort_by_key(|mark| mark.from);
    marks
}

fn stated(brief: &Brief<'_>, label: String, when: &StatedTime) -> Mark {
    let mut mark = mark(brief, label, when.at, when.until, MarkSort::Claimed);
    mark.at = brief.when(when);
    mark
}

fn mark(brief: &Brief<'_>, label: String, at: Moment, until: Option<Moment>, sort: MarkSort) -> Mark {
    Mark { label, at: brief.here(at), from: at.millis(), until: until.map(Moment::millis), sort }
}

/// Times that files state of themselves with their offset from UTC, the first of each file.
fn said<'a>(brief: &'a Brief<'_>) -> impl Iterator<Item = Mark> + 'a {
    brief.testimonies.iter().filter_map(|(n, testimony)| {
        let topics = ["taken", "created", "satellite-time"];
        let at = testimony.said.iter().filter(|said| topics.contains(&said.of()));
        let at = at.filter_map(|said| Moment::parse(said.text())).next()?;
        let label = brief.say("timing-mark-said", &[("n", n.to_string().into())]);
        Some(mark(brief, label, at, None, MarkSort::Said))
    })
}
