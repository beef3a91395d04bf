//! The cover: first what was not checked, then what follows, in sentences, and the two digests.

use super::super::paper::{Block, Cell, Section};
use super::blocks::{Pairs, code, lines, list, stretches};
use super::unchecked::unchecked;
use super::{Brief, exhibits};
use crate::base::moment::Moment;
use crate::base::reason::Facts;
use crate::checks::conclusion::Exit;
use crate::checks::cross::Outcome;
use crate::checks::finding::{Finding, Standing};
use crate::checks::window::Proof;
use crate::lang::shown::visible;

/// The most findings that a cover repeats; all of them stand in their own part.
const REPEATED: usize = 5;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.head("cover-unchecked"), list(unchecked(brief)), brief.head("cover-conclusion")];
    blocks.extend(conclusion(brief).into_iter().map(|text| Block::Lead { text }));
    blocks.push(brief.small("cover-rights"));
    blocks.extend(digests(brief));
    blocks.push(brief.small("cover-two-digests"));
    blocks.push(particulars(brief));
    blocks.push(brief.small("cover-no-protocol"));
    brief.front("cover", blocks)
}

/// What follows, sentence by sentence: bytes, completeness, key, time.
pub(super) fn conclusion(brief: &Brief<'_>) -> Vec<String> {
    let verification = brief.verification;
    let failed: Vec<_> = verification.findings().iter().filter(|one| one.standing() == Standing::Failed).collect();
    let counts: Facts = vec![
        ("exhibits", verification.intact().len().into()),
        ("records", verification.records().len().into()),
        ("failed", failed.len().into()),
    ];
    let exit = verification.conclusion().exit;
    let mut said = vec![match exit {
        Exit::Malformed => brief.say("says-malformed", &counts),
        Exit::Failed => brief.say("says-altered", &counts),
        Exit::LimitExceeded => brief.say("says-limit", &counts),
        Exit::UnsupportedVersion => brief.say("says-unsupported", &counts),
        Exit::Passed | Exit::Extract | Exit::Indeterminate => brief.say("says-unchanged", &counts),
    }];
    said.extend(failed.iter().take(REPEATED).map(|one| brief.found(one)));
    if failed.len() > REPEATED {
        said.push(brief.say("cover-more", &[("count", (failed.len() - REPEATED).into())]));
    }
    if !failed.is_empty() {
        said.push(brief.say("cover-do-not-rely", &[]));
    }
    said.extend(open(brief));
    if let Some(withheld) = verification.withheld() {
        let exhibits = || verification.manifest().into_iter().flat_map(|manifest| manifest.exhibits());
        let all = exhibits().count();
        // The record of an exhibit may be there without its bytes.
        let present = exhibits().filter(|n| !withheld.exhibits.contains(n)).count();
        said.push(brief.say(
            "cover-withheld",
            &[
                ("present", present.into()),
                ("all", all.into()),
                ("exhibits", numbers(brief, &withheld.exhibits).into()),
                ("records", numbers(brief, &withheld.records).into()),
            ],
        ));
    }
    let Some(manifest) = verification.manifest() else { return said };
    said.extend(signer(brief));
    // the whole of it hangs on one time-stamp then
    let later = verification.findings().iter().find(|one| one.code() == "signer.revoked-later");
    said.extend(later.map(|one| brief.found(one)));
    let window = verification.window();
    said.push(match &window.not_after {
        Some(proof) => brief.say("cover-not-after", &bound(brief, proof, true)),
        None => brief.say("cover-no-token", &[("claimed", brief.here(manifest.sealed).into())]),
    });
    if let Some(proof) = &window.not_before {
        said.push(brief.say("cover-not-before", &bound(brief, proof, false)));
    }
    let differ = brief.comparisons.iter().filter(|one| one.outcome == Outcome::Differs).count();
    if differ > 0 {
        said.push(brief.say("cover-differ", &[("count", differ.into())]));
    }
    said
}

/// What keeps the check from a conclusion, besides the key and the time, which have sentences of their own.
fn open(brief: &Brief<'_>) -> Vec<String> {
    let told = |one: &Finding| {
        one.code() == "extract.withheld" || one.code().starts_with("signer.") || one.code().starts_with("time.no-")
    };
    let findings = brief.verification.findings().iter();
    let mut open: Vec<String> = vec![];
    for finding in findings.filter(|one| one.standing() == Standing::Indeterminate && !told(one)) {
        let sentence = brief.say("cover-open", &[("what", brief.found(finding).into())]);
        if open.len() < REPEATED && !open.contains(&sentence) {
            open.push(sentence);
        }
    }
    open
}

/// Whose key sealed, and who says so.
pub(super) fn signer(brief: &Brief<'_>) -> Option<String> {
    if !brief.has("seal.signature-valid") {
        return None;
    }
    let standings = |standing| !matches!(standing, Standing::NotPerformed | Standing::Noted);
    let finding = brief
        .verification
        .findings()
        .iter()
        .find(|one| one.code().starts_with("signer.") && standings(one.standing()))?;
    let name = finding.code().strip_prefix("signer.")?;
    Some(brief.say(&format!("paper-signer-{name}"), &finding.facts))
}

/// A bound of the window with its authority and its place.
pub(super) fn bound(brief: &Brief<'_>, proof: &Proof, up: bool) -> Facts {
    let at = edge(proof, up).map_or_else(|| proof.at.to_string(), |moment| brief.here(moment));
    vec![("at", at.into()), ("authority", visible(&proof.authority).into()), ("part", proof.part.to_string().into())]
}

/// A bound to the second, never tighter than proven: the upper one is rounded up and the lower one down.
pub(super) fn edge(proof: &Proof, up: bool) -> Option<Moment> {
    let round = if up && proof.at.nanos() > 0 { 1_000_000_000 - u64::from(proof.at.nanos()) } else { 0 };
    proof.at.later(round).moment()
}

/// Both digests in full, each with its name.
pub(super) fn digests(brief: &Brief<'_>) -> Vec<Block> {
    let seal = brief.verification.seal_digest().map(|digest| digest.to_string());
    let both = [
        (brief.say("cover-seal-digest", &[]), seal),
        (brief.say("cover-file-digest", &[]), Some(brief.presented.sha256.to_string())),
    ];
    both.into_iter().filter_map(|(label, hex)| Some(Block::Digest { label, hex: hex? })).collect()
}

fn particulars(brief: &Brief<'_>) -> Block {
    let verification = brief.verification;
    let at = brief.here(verification.at());
    let judged = if brief.chosen {
        brief.say("cover-at-chosen", &[("at", at.into())])
    } else {
        brief.say("cover-at-now", &[("at", at.into())])
    };
    let trust = verification.trust_digest().map_or_else(|| brief.say("none", &[]), |digest| digest.to_string());
    let sealer = verification.manifest().map(|manifest| {
        let program = &manifest.program;
        brief.shown(&format!("{} {}", program.name, program.version))
    });
    let size = exhibits::size(brief, verification.length());
    Pairs::new(brief)
        .add_some("cover-subject", subject(brief))
        .add("cover-file", format!("{}, {size}", brief.shown(brief.presented.path)))
        .add("cover-exit", outcome(brief))
        .add("judged-for", judged)
        .add("cover-checker", format!("{} {}", brief.checker.name, brief.checker.version))
        .add_some("sealed-with", sealer)
        .add("trust-list", code(trust))
        .block()
}

/// What the bundle is about, in the party's words: the case, what was bought and when, of whom and where.
fn subject(brief: &Brief<'_>) -> Option<Cell> {
    let joined = |parts: [Option<String>; 2]| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    };
    let purchase = brief.purchase();
    let place = brief.place().and_then(|place| place.address.as_ref().or(place.page.as_ref()).or(place.name.as_ref()));
    let said = [
        brief.case().map(|case| brief.shown(case.title.as_str())),
        joined([
            purchase.map(|purchase| brief.shown(purchase.goods.as_str())),
            purchase.and_then(|purchase| purchase.when.as_ref()).map(|when| brief.when(when)),
        ]),
        joined([
            purchase.and_then(|purchase| purchase.seller).map(|n| brief.person(n)),
            place.map(|place| brief.shown(place.as_str())),
        ]),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| lines(said))
}

/// The word of the conclusion, beside what it means: never alone.
pub(super) fn outcome(brief: &Brief<'_>) -> String {
    let exit = brief.verification.conclusion().exit;
    let answer = match exit {
        Exit::Passed => brief.say("cover-answer-passed", &[]),
        exit => brief.say(&format!("answer-{}", exit.name().to_lowercase().replace('_', "-")), &[]),
    };
    let code = u64::from(exit.code());
    brief.say("cover-outcome", &[("answer", answer.into()), ("name", exit.name().into()), ("exit", code.into())])
}

/// The program that checked, with the digest of its own file.
pub(super) fn program(brief: &Brief<'_>) -> String {
    let checker = brief.checker;
    let digest = checker.sha256.map_or_else(|| brief.say("paper-not-known", &[]), |digest| digest.to_string());
    brief.say(
        "paper-program",
        &[("name", checker.name.into()), ("version", checker.version.into()), ("digest", digest.into())],
    )
}

/// The program that sealed, as the manifest names it.
pub(super) fn sealer(brief: &Brief<'_>) -> Option<String> {
    let program = &brief.verification.manifest()?.program;
    let (name, version) = (program.name.as_str(), program.version.as_str());
    let digest = program.sha256.to_string();
    Some(brief.say("paper-program", &[("name", name.into()), ("version", version.into()), ("digest", digest.into())]))
}

/// Numbers as stretches, or the word for "none".
pub(super) fn numbers(brief: &Brief<'_>, numbers: &[u32]) -> String {
    if numbers.is_empty() { brief.say("none", &[]) } else { stretches(numbers) }
}
