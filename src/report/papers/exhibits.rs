//! The exhibits: what each is, its plate, and the four facts of the Civil Procedure Code 99(2).

use super::super::paper::{Block, Plate, Section, Start};
use super::blocks::{Pairs, code, lines, text};
use super::{Brief, Picture, receipt};
use crate::lang::writing;
use crate::model::exhibit::{Device, Exhibit, Origin, Shown, Sort};
use crate::model::facts::Recording;
use crate::model::journal::Event;
use crate::report::cross::unread;
use crate::report::said;
use std::collections::BTreeMap;

/// The most statements of a file that a paper prints; the rest stands in report.json.
const SAID: usize = 12;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.by_law("exhibits-about", &["cpc-99-2"])];
    let taken = taken(brief);
    let listed = brief.verification.manifest().map(|manifest| manifest.exhibits().collect::<Vec<_>>());
    let records: BTreeMap<u32, &Exhibit> = brief.exhibits().collect();
    for n in listed.unwrap_or_default() {
        blocks.push(super::blocks::heading(number(brief, n)));
        match records.get(&n) {
            Some(exhibit) => blocks.extend(one(brief, n, exhibit, &taken)),
            None if brief.is_withheld(n) => blocks.push(brief.para("exhibits-withheld")),
            None => blocks.push(brief.para("exhibits-unread")),
        }
    }
    brief.part("exhibits", "exhibits-title", Start::Flow, blocks)
}

/// The name under which every paper speaks of an exhibit.
pub(super) fn number(brief: &Brief<'_>, n: u32) -> String {
    brief.say("exhibits-number", &[("n", n.to_string().into())])
}

/// When each record came into the journal, by the clock of the machine.
fn taken(brief: &Brief<'_>) -> BTreeMap<u32, String> {
    let entries = brief.verification.journal().into_iter().flat_map(|journal| &journal.entries);
    let added = entries.filter(|entry| entry.event == Event::Add);
    added.filter_map(|entry| Some((entry.n?, brief.here(entry.at)))).collect()
}

fn one(brief: &Brief<'_>, n: u32, exhibit: &Exhibit, taken: &BTreeMap<u32, String>) -> Vec<Block> {
    let receipt = brief.receipts.iter().find(|receipt| receipt.n == n);
    let plates = plates(brief, n, exhibit);
    // The picture of a receipt stands beside what is read in it.
    let (mut blocks, beside) = if receipt.is_some() { (vec![], plates) } else { (plates, vec![]) };
    blocks.push(particulars(brief, n, exhibit, taken));
    blocks.push(facts(brief, exhibit));
    blocks.extend(shows(brief, exhibit));
    if let Some(receipt) = receipt {
        blocks.extend(receipt::blocks(brief, receipt, beside));
    }
    blocks.extend(says(brief, n));
    blocks
}

fn plates(brief: &Brief<'_>, n: u32, exhibit: &Exhibit) -> Vec<Block> {
    let pictures = brief.pictures.get(&n).map(Vec::as_slice).unwrap_or_default();
    if pictures.is_empty() {
        // Of what is withheld, missing or another one it cannot be said that it is in the bundle.
        let wanted = brief.is_intact(n) && matches!(exhibit.sort, Sort::Photo | Sort::Receipt | Sort::Video);
        return if wanted { vec![brief.small("exhibits-no-plate")] } else { vec![] };
    }
    let across = if pictures.len() > 1 { 3 } else { 1 };
    let mut blocks = vec![Block::Plates { plates: pictures.iter().map(|one| plate(brief, n, one)).collect(), across }];
    if brief.matter.blur.iter().any(|blur| blur.exhibit == n) {
        blocks.push(brief.small("exhibits-blurred"));
    }
    if pictures.iter().any(|one| one.at.is_some()) {
        blocks.push(brief.small("exhibits-stills"));
    }
    blocks
}

fn plate(brief: &Brief<'_>, n: u32, picture: &Picture) -> Plate {
    let (caption, alt) = match picture.at {
        Some(at) => {
            let at = time_code(at);
            (at.clone(), brief.say("exhibits-alt-still", &[("n", n.to_string().into()), ("at", at.into())]))
        }
        None => (number(brief, n), brief.say("exhibits-alt", &[("n", n.to_string().into())])),
    };
    Plate { picture: picture.name.clone(), caption, alt }
}

/// `00:03:10.500` from the beginning of a recording.
pub(super) fn time_code(millis: u64) -> String {
    let seconds = millis / 1000;
    format!("{:02}:{:02}:{:02}.{:03}", seconds / 3600, seconds / 60 % 60, seconds % 60, millis % 1000)
}

fn particulars(brief: &Brief<'_>, n: u32, exhibit: &Exhibit, taken: &BTreeMap<u32, String>) -> Block {
    let state = if brief.is_intact(n) {
        brief.say("exhibits-intact", &[])
    } else if brief.is_withheld(n) {
        brief.say("exhibits-withheld", &[])
    } else {
        brief.say("exhibits-not-intact", &[])
    };
    let from = exhibit.derived_from.map(|from| brief.say("exhibits-derived", &[("n", from.to_string().into())]));
    Pairs::new(brief)
        .add("field-name", brief.shown(&exhibit.name.to_string()))
        .add("field-sort", format!("{}, {}", sort(brief, exhibit.sort), exhibit.media.as_str()))
        .add("field-size", size(brief, exhibit.size))
        .add("field-sha256", code(exhibit.sha256.to_string()))
        .add("exhibits-state", state)
        .add("field-origin", origin(brief, exhibit.origin))
        .add_some("exhibits-from", from)
        .add_some("field-take", exhibit.take.map(|take| take.to_string()))
        .add_some("cross-field-modified", exhibit.modified.map(|at| brief.here(at)))
        .add_some("exhibits-taken", taken.get(&n).cloned())
        .block()
}

/// Exact bytes, and a round figure beside them.
pub(super) fn size(brief: &Brief<'_>, bytes: u64) -> String {
    let round = writing::size(brief.messages.language(), bytes);
    let whole = writing::number(brief.messages.language(), bytes);
    brief.say("exhibits-size", &[("count", bytes.into()), ("grouped", whole.into()), ("round", round.into())])
}

fn facts(brief: &Brief<'_>, exhibit: &Exhibit) -> Block {
    let facts = &exhibit.facts;
    let mode = exhibit.recording.or(brief.case().and_then(|case| case.recording));
    Pairs::new(brief)
        .add("field-when", brief.stated(facts.when.as_ref().map(|when| brief.when(when))))
        .add("field-by", brief.stated(facts.by.map(|by| brief.person(by))))
        .add("field-conditions", brief.stated(facts.conditions.as_ref()))
        .add("field-circumstances", brief.stated(facts.circumstances.as_ref()))
        .add("field-recording", brief.stated(mode.map(|mode| recording(brief, mode))))
        .add_some("field-device", exhibit.device.as_ref().map(|one| device(brief, one)))
        .block()
}

/// Open or covert, in words.
pub(super) fn recording(brief: &Brief<'_>, mode: Recording) -> String {
    match mode {
        Recording::Covert => brief.say("recording-covert", &[]),
        Recording::Open => brief.say("recording-open", &[]),
        Recording::Partly => brief.say("recording-partly", &[]),
    }
}

/// A device with its clock, in one line.
pub(super) fn device(brief: &Brief<'_>, device: &Device) -> String {
    let parts = [&device.make, &device.model, &device.serial, &device.software];
    let mut said: Vec<String> = parts.into_iter().flatten().map(|part| brief.shown(part.as_str())).collect();
    let clock = match device.clock_offset {
        Some(0) => brief.say("exhibits-clock-right", &[]),
        Some(ahead) if ahead > 0 => brief.say("exhibits-clock-ahead", &[("seconds", ahead.to_string().into())]),
        Some(behind) => brief.say("exhibits-clock-behind", &[("seconds", behind.unsigned_abs().to_string().into())]),
        None => brief.say("exhibits-clock-unknown", &[]),
    };
    said.push(clock);
    said.extend(device.clock_method.as_ref().map(|method| brief.shown(method.as_str())));
    said.join("; ")
}

fn shows(brief: &Brief<'_>, exhibit: &Exhibit) -> Option<Block> {
    let shows = exhibit.shows.as_ref()?;
    let lines_of = shows.iter().map(|one| shown(brief, one)).collect();
    Some(Pairs::new(brief).add("field-shows", lines(lines_of)).block())
}

/// An element that the party names, with its stretch of time.
pub(super) fn shown(brief: &Brief<'_>, shown: &Shown) -> String {
    let element = brief.element(shown.element.as_str());
    match (shown.from, shown.until) {
        (Some(from), Some(until)) => format!("{element}: {}–{}", time_code(from), time_code(until)),
        (Some(from), None) => format!("{element}: {}", time_code(from)),
        _ => element,
    }
}

fn says(brief: &Brief<'_>, n: u32) -> Vec<Block> {
    let Some(testimony) = brief.testimonies.get(&n) else { return vec![] };
    let telling = said::distinct(testimony.said.iter());
    let shown = telling.iter().take(SAID).map(|one| brief.shown(&said::line(brief.messages, one)));
    let mut points: Vec<String> = shown.collect();
    let more = testimony.said.len().saturating_sub(points.len());
    if more > 0 {
        points.push(brief.say("exhibits-said-more", &[("count", more.into())]));
    }
    let why = |why: &&str| brief.say("heard-unread", &[("why", unread(brief.messages, why).into())]);
    points.extend(testimony.unread.iter().map(why));
    if points.is_empty() {
        return vec![];
    }
    vec![text(brief.say("exhibits-said", &[])), super::blocks::list(points)]
}

/// The sort of evidence in words.
pub(super) fn sort(brief: &Brief<'_>, sort: Sort) -> String {
    match sort {
        Sort::Audio => brief.say("sort-audio", &[]),
        Sort::Document => brief.say("sort-document", &[]),
        Sort::Other => brief.say("sort-other", &[]),
        Sort::Photo => brief.say("sort-photo", &[]),
        Sort::Receipt => brief.say("sort-receipt", &[]),
        Sort::Video => brief.say("sort-video", &[]),
    }
}

fn origin(brief: &Brief<'_>, origin: Origin) -> String {
    match origin {
        Origin::Downloaded => brief.say("origin-downloaded", &[]),
        Origin::Imported => brief.say("origin-imported", &[]),
        Origin::Recorded => brief.say("origin-recorded", &[]),
    }
}
