//! The certificate on the use of technical means (Civil Procedure Code 78(5)): the party's own act, prepared from
//! what it declared under the seal. It becomes the party's word by a signature and not before.

use super::super::paper::{Block, Cell, Section, Start};
use super::Brief;
use super::blocks::{Pairs, code, lines};
use super::cover::sealer;
use super::exhibits::{device, number, recording, sort};
use super::parties::{self, powers};
use crate::model::exhibit::{Exhibit, Origin};
use crate::model::person::Role;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![
        brief.by_law("spravka-about", &["cpc-78-5"]),
        brief.para("spravka-draft"),
        brief.blank("spravka-day", 1),
        who(brief),
        brief.head("spravka-means"),
    ];
    blocks.extend(means(brief));
    blocks.push(brief.head("spravka-order"));
    blocks.push(brief.para(if brief.verification.window().not_before.is_some() {
        "spravka-opened"
    } else {
        "spravka-unopened"
    }));
    blocks.push(order(brief));
    blocks.push(brief.head("spravka-objects"));
    blocks.push(objects(brief));
    blocks.push(brief.by_law("spravka-covert", &["cpc-78-4"]));
    blocks.push(brief.para("spravka-result"));
    let seal = brief.verification.seal_digest().map(|digest| code(digest.to_string()));
    let state = if brief.has("seal.signature-valid") { "signed-valid" } else { "signed-not-valid" };
    let result = Pairs::new(brief).add_some("cover-seal-digest", seal).add("spravka-state", brief.say(state, &[]));
    blocks.push(result.block());
    blocks.extend([brief.blank("spravka-qualification", 1), brief.blank("spravka-signature", 1)]);
    brief.part("spravka", "spravka-title", Start::Page, blocks)
}

fn who(brief: &Brief<'_>) -> Block {
    let claimant = parties::line(brief, Role::Claimant).or_else(|| parties::line(brief, Role::RightsHolder));
    let applicant = brief.matter.applicant.name.as_ref().map(|name| brief.unsealed(name));
    let party: Vec<String> = claimant.into_iter().chain(applicant).collect();
    let party = if party.is_empty() { vec![brief.say("paper-not-stated", &[])] } else { party };
    Pairs::new(brief)
        .add("spravka-party", lines(party))
        .add("role-operator", parties::all(brief, Role::Operator, parties::entry))
        .add("field-powers", parties::all(brief, Role::Operator, powers))
        .block()
}

/// The devices, each once, and the program that sealed.
fn means(brief: &Brief<'_>) -> Vec<Block> {
    let (mut seen, mut devices) = (BTreeSet::new(), vec![]);
    for (_, exhibit) in brief.exhibits() {
        let said = exhibit.device.as_ref().map(|one| device(brief, one));
        devices.extend(said.filter(|said| seen.insert(said.clone())));
    }
    let devices = if devices.is_empty() { vec![brief.say("paper-not-stated", &[])] } else { devices };
    let sealed = Pairs::new(brief).add("spravka-devices", lines(devices)).add_some("sealed-with", sealer(brief));
    vec![sealed.add("spravka-signature-means", brief.say("signed-ed25519", &[])).block()]
}

/// Conditions and circumstances as they are declared, each once, with the exhibits they hold for.
fn order(brief: &Brief<'_>) -> Block {
    let mut places: BTreeMap<[String; 3], usize> = BTreeMap::new();
    let mut declared: Vec<([String; 3], Vec<u32>)> = vec![];
    // The same exhibits as among the objects: what was brought in was made by no means of the operator.
    for (n, exhibit) in brief.exhibits().filter(|(_, exhibit)| exhibit.origin == Origin::Recorded) {
        let facts = &exhibit.facts;
        let mode = exhibit.recording.or(brief.case().and_then(|case| case.recording));
        let said = [
            brief.stated(facts.conditions.as_ref()),
            brief.stated(facts.circumstances.as_ref()),
            brief.stated(mode.map(|mode| recording(brief, mode))),
        ];
        let place = *places.entry(said.clone()).or_insert(declared.len());
        match declared.get_mut(place) {
            Some((_, numbers)) => numbers.push(n),
            None => declared.push((said, vec![n])),
        }
    }
    let head = brief.heads(&["spravka-exhibits", "spravka-conditions", "spravka-circumstances", "spravka-mode"]);
    let row = |(said, numbers): ([String; 3], Vec<u32>)| {
        std::iter::once(super::blocks::stretches(&numbers)).chain(said).map(Cell::from).collect()
    };
    Block::Table { head, shares: vec![16, 34, 34, 16], rows: declared.into_iter().map(row).collect() }
}

/// What was recorded, one row each; what came otherwise was made with no means of the operator's and is not an object.
fn objects(brief: &Brief<'_>) -> Block {
    let made: Vec<_> = brief.exhibits().filter(|(_, exhibit)| exhibit.origin == Origin::Recorded).collect();
    if made.is_empty() {
        return brief.para("spravka-nothing");
    }
    let row = |(n, exhibit): &(u32, &Exhibit)| -> Vec<Cell> {
        let when = brief.stated(exhibit.facts.when.as_ref().map(|when| brief.when(when)));
        let by = brief.stated(exhibit.facts.by.map(|by| brief.person(by)));
        let what = format!("{}: {}", sort(brief, exhibit.sort), brief.shown(&exhibit.name.to_string()));
        vec![lines(vec![number(brief, *n), what]), when.into(), by.into(), code(exhibit.sha256.to_string())]
    };
    let head = brief.heads(&["spravka-object", "spravka-when", "spravka-by", "spravka-digest"]);
    Block::Table { head, shares: vec![26, 25, 16, 33], rows: made.iter().map(row).collect() }
}
