//! What the other side can be expected to say of this bundle, and whether what answers it is there.

use super::super::paper::{Block, Section, Start};
use super::super::signers;
use super::Brief;
use super::blocks::{capital, lines};
use super::cover::edge;
use super::custody::is_steady;
use crate::checks::cross::Outcome;
use crate::checks::finding::Standing;
use crate::checks::window::Proof;
use crate::model::exhibit::{Origin, Sort};
use crate::model::journal::Event;
use crate::model::person::Role;
use crate::model::record::Body;
use std::collections::BTreeSet;

/// How far an answer is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Control {
    Present,
    Partly,
    Absent,
}

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let rows = attacks(brief).into_iter().map(|(control, attack, answer)| {
        let control = match control {
            Control::Present => brief.say("attacks-present", &[]),
            Control::Partly => brief.say("attacks-partly", &[]),
            Control::Absent => brief.say("attacks-absent", &[]),
        };
        vec![attack.into(), capital(&control).into(), lines(vec![answer])]
    });
    let head = brief.heads(&["attacks-attack", "attacks-control", "attacks-answer"]);
    let table = Block::Table { head, shares: vec![34, 16, 50], rows: rows.collect() };
    brief.part("attacks", "attacks-title", Start::Flow, vec![brief.para("attacks-about"), table])
}

/// Each attack with how far it is answered, in the order of the usual cross-examination.
fn attacks(brief: &Brief<'_>) -> Vec<(Control, String, String)> {
    let (verification, window) = (brief.verification, brief.verification.window());
    let is_whole = !verification.findings().iter().any(|one| one.standing() == Standing::Failed);
    let all = |count: usize, of: usize| match (count, of) {
        (_, 0) | (0, _) => Control::Absent,
        (count, of) if count == of => Control::Present,
        _ => Control::Partly,
    };
    let exhibits: Vec<_> = brief.exhibits().map(|(_, exhibit)| exhibit).collect();
    let recorded: Vec<_> = exhibits.iter().filter(|one| one.origin == Origin::Recorded).collect();
    let complete = exhibits.iter().filter(|one| one.facts.missing().is_empty()).count();
    let clocked = recorded.iter().filter(|one| one.device.as_ref().is_some_and(|one| one.clock_offset.is_some()));
    let clocked = clocked.count();
    let both = |a: bool, b: bool| all(usize::from(a) + usize::from(b), 2);
    let holds = |yes: bool| if yes { Control::Present } else { Control::Absent };
    let entries = verification.journal().map(|journal| journal.entries.as_slice()).unwrap_or_default();
    let changed = entries.iter().any(|one| matches!(one.event, Event::Abort | Event::Amend | Event::Delete));
    let operator = brief.in_role(Role::Operator);
    let seller = brief.in_role(Role::Seller);
    let bodies = || verification.records().values().map(|record| &record.body);
    let handed = bodies().any(|body| matches!(body, Body::HandOver(_)));
    let bag = brief.purchase().is_some_and(|purchase| purchase.bag.is_some());
    let came = |of: &[&str], outcome| {
        brief.comparisons.iter().any(|one| one.outcome == outcome && of.iter().any(|name| one.id.starts_with(name)))
    };
    let unless = |of: &[&str], control| if came(of, Outcome::Differs) { Control::Absent } else { control };
    let is_sealed = is_whole && brief.has("seal.signature-valid");
    let mut rows = vec![
        (
            // The seal speaks of what came after it, and a trace of a program of what came before.
            both(is_sealed, is_sealed && !came(&["origin-traces"], Outcome::Differs)),
            brief.say("attacks-edited", &[]),
            brief.say("attacks-edited-answer", &[]),
        ),
        (
            if window.not_before.is_some() && recorded.len() == exhibits.len() {
                Control::Partly
            } else {
                Control::Absent
            },
            brief.say("attacks-staged", &[]),
            brief.say("attacks-staged-answer", &[]),
        ),
        (
            // A time-stamp bounds from one side: the stated time has to lie between two.
            all(
                [window.not_after.is_some(), is_steady(brief), is_between(brief)].iter().filter(|yes| **yes).count(),
                3,
            ),
            brief.say("attacks-date", &[]),
            brief.say("attacks-date-answer", &[]),
        ),
        (
            unless(&["camera-", "container-", "file-window"], all(clocked, recorded.len())),
            brief.say("attacks-clock", &[]),
            brief.say("attacks-clock-answer", &[]),
        ),
        (
            unless(
                &["receipt-seller", "place-claimed", "places-apart"],
                both(
                    seller.is_some_and(|one| one.identifier.is_some()),
                    brief.place().is_some_and(|one| one.address.is_some() || one.page.is_some()),
                ),
            ),
            brief.say("attacks-shop", &[]),
            brief.say("attacks-shop-answer", &[]),
        ),
        (
            all(complete, exhibits.len()),
            brief.say("attacks-facts", &[]),
            brief.say("attacks-facts-answer", &[("law", brief.law("cpc-99-2").into())]),
        ),
        (
            both(operator.is_some(), operator.is_some_and(|one| one.powers.is_some())),
            brief.say("attacks-operator", &[]),
            brief.say("attacks-operator-answer", &[]),
        ),
        (
            if brief.has("facts.covert") {
                Control::Absent
            } else {
                holds(brief.case().is_some_and(|case| case.recording.is_some()))
            },
            brief.say("attacks-covert", &[]),
            brief.say("attacks-covert-answer", &[("law", brief.law("cpc-78-4").into())]),
        ),
        (
            unless(
                &["receipt-", "copies"],
                if came(&["receipt-"], Outcome::Agrees) { Control::Present } else { Control::Partly },
            ),
            brief.say("attacks-receipt", &[]),
            brief.say("attacks-receipt-answer", &[]),
        ),
        (
            both(bag, handed),
            brief.say("attacks-goods", &[]),
            brief.say("attacks-goods-answer", &[("law", brief.law("cpc-96-2").into())]),
        ),
        (
            if verification.withheld().is_some() || !is_whole {
                Control::Absent
            } else if changed || verification.journal().is_none() {
                Control::Partly
            } else {
                Control::Present
            },
            brief.say("attacks-selected", &[]),
            brief.say("attacks-selected-answer", &[]),
        ),
        (holds(brief.has("signer.vouched")), brief.say("attacks-key", &[]), brief.say("attacks-key-answer", &[])),
        (
            holds(signers::is_signed(brief.verification)),
            brief.say("attacks-eds", &[]),
            brief.say("attacks-eds-answer", &[("law", brief.law("notariat-99-2").into())]),
        ),
        (
            if brief.has("token.expired-since") {
                Control::Absent
            } else {
                both(window.not_after.is_some(), is_renewed(brief))
            },
            brief.say("attacks-expired", &[]),
            brief.say("attacks-expired-answer", &[]),
        ),
        (
            holds(!brief.matter.blur.is_empty()),
            brief.say("attacks-privacy", &[]),
            brief.say("attacks-privacy-answer", &[("law", brief.law("cc-145").into())]),
        ),
        (
            all(authorities(brief).min(2), 2),
            brief.say("attacks-authority", &[]),
            brief.say("attacks-authority-answer", &[]),
        ),
        (
            holds(is_whole && brief.has("seal.signature-valid")),
            brief.say("attacks-program", &[]),
            brief.say("attacks-program-answer", &[]),
        ),
        (holds(brief.has("seal.expected")), brief.say("attacks-older", &[]), brief.say("attacks-older-answer", &[])),
    ];
    rows.extend(cut(brief));
    rows
}

/// Whether the stated time of the purchase lies between what is proven on both sides.
fn is_between(brief: &Brief<'_>) -> bool {
    let window = brief.verification.window();
    let proven = |proof: &Option<Proof>, up| proof.as_ref().and_then(|proof| edge(proof, up));
    let bought = brief.purchase().and_then(|purchase| purchase.when.as_ref());
    let bounds = proven(&window.not_before, false).zip(proven(&window.not_after, true));
    bounds.zip(bought).is_some_and(|((from, until), when)| from <= when.at && when.until.unwrap_or(when.at) <= until)
}

/// Whether a renewal that counts is there.
fn is_renewed(brief: &Brief<'_>) -> bool {
    brief.verification.stamps().iter().any(|one| one.counts && one.part.to_string().starts_with("renewals/"))
}

/// How many authorities state a time for the seal that counts. Servers under one root may have one owner.
fn authorities(brief: &Brief<'_>) -> usize {
    let over_seal = brief.verification.stamps().iter().filter(|one| one.counts);
    let over_seal = over_seal.filter(|one| one.part.to_string().starts_with("tokens/"));
    over_seal.filter_map(|one| one.judged.chain().last()).collect::<BTreeSet<_>>().len()
}

/// Whether a recording was stopped or cut: never more than in part, since nobody watched it. Only where there is one.
fn cut(brief: &Brief<'_>) -> Option<(Control, String, String)> {
    let runs = |sort| matches!(sort, Sort::Audio | Sort::Video);
    let films: Vec<u32> = brief.exhibits().filter(|(_, one)| runs(one.sort)).map(|(n, _)| n).collect();
    if films.is_empty() {
        return None;
    }
    let broken = |of: &str| ["edit-list", "gap", "truncated"].contains(&of);
    let whole = |n: &u32| {
        brief.testimonies.get(n).is_some_and(|testimony| !testimony.said.iter().any(|said| broken(said.of())))
    };
    let control = if films.iter().all(whole) { Control::Partly } else { Control::Absent };
    Some((control, brief.say("attacks-cut", &[]), brief.say("attacks-cut-answer", &[])))
}
