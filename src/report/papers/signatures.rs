//! The technical signature, the time-stamps in full, signatures in CMS, and who vouches for whom.

use super::super::paper::{Block, Section, Start};
use super::super::{certificates, signers};
use super::blocks::{Pairs, code, heading, lines, list};
use super::cover::signer;
use super::{Brief, purchase};
use crate::checks::cms::{State, Step};
use crate::checks::finding::{Standing, Subject};
use crate::checks::statement::Told;
use crate::checks::window::Stamp;
use crate::lang::shown::visible;
use crate::lang::writing;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.head("signed-key")];
    blocks.extend(key(brief));
    blocks.push(brief.by_law("signed-not-eds", &["cpc-100", "notariat-99-2"]));
    blocks.push(brief.head("signed-stamps"));
    let stamps = brief.verification.stamps();
    if stamps.is_empty() {
        blocks.push(brief.para("signed-no-stamps"));
    }
    for stamp in stamps {
        blocks.extend([heading(title(brief, stamp)), one(brief, stamp)]);
    }
    blocks.push(brief.small("signed-judged"));
    blocks.push(brief.small("signed-revocation"));
    let attached = signers::all(brief.messages, brief.verification);
    if !attached.is_empty() {
        blocks.push(brief.head("signed-cms"));
    }
    for (sentence, lines) in attached {
        let points = std::iter::once(sentence).chain(lines);
        blocks.push(list(points.map(|point| brief.shown(&point)).collect()));
    }
    blocks.push(brief.head("signed-vouching"));
    blocks.push(list(vouching(brief)));
    blocks.push(brief.small("signed-trust"));
    brief.part("signatures", "signed-title", Start::Flow, blocks)
}

fn key(brief: &Brief<'_>) -> Option<Block> {
    let manifest = brief.verification.manifest()?;
    let is_valid = if brief.has("seal.signature-valid") {
        brief.say("signed-valid", &[])
    } else {
        brief.say("signed-not-valid", &[])
    };
    let finding = brief.verification.findings().iter().find_map(|one| one.fact("fingerprint"));
    Some(
        Pairs::new(brief)
            .add("signed-algorithm", brief.say("signed-ed25519", &[]))
            .add("signed-result", is_valid)
            .add("signed-public", code(manifest.signer.to_string()))
            .add_some("signed-fingerprint", finding.map(|fact| code(visible(&fact.to_string()))))
            .block(),
    )
}

fn one(brief: &Brief<'_>, stamp: &Stamp) -> Block {
    let said = stamp.judged.stamp();
    let unknown = || brief.say("paper-not-known", &[]);
    let accuracy = said.map(|said| match said.accuracy {
        Some(nanos) => writing::seconds(brief.messages.language(), nanos),
        None => brief.say("paper-not-stated", &[]),
    });
    let chain = stamp.judged.chain().iter().map(|name| visible(name)).collect();
    let token = stamp.judged.token_digest().map(|digest| digest.to_string());
    let imprint = said.map_or_else(unknown, |said| format!("{}: {}", said.imprint_algorithm, said.imprint));
    let reasons = against(brief, stamp);
    let exact = |at: String| brief.exact(&at);
    Pairs::new(brief)
        .add("signed-counts", purchase::yes(brief, stamp.counts))
        .add_some("signed-against", (!reasons.is_empty()).then(|| lines(reasons)))
        .add("signed-authority", stamp.judged.signer().map_or_else(unknown, visible))
        .add("signed-gen-time", said.map_or_else(unknown, |said| exact(said.gen_time.to_string())))
        .add("signed-accuracy", accuracy.unwrap_or_else(unknown))
        .add("signed-policy", said.map_or_else(unknown, |said| said.policy.clone()))
        .add("signed-serial", said.map_or_else(unknown, |said| said.serial.clone()))
        .add("signed-imprint", code(imprint))
        .add("signed-token", code(token.unwrap_or_else(unknown)))
        .add("signed-chain", lines(chain))
        .add_some("signed-until", stamp.judged.valid_until().map(|until| exact(until.to_string())))
        .add_some("signed-witnessed", stamp.witnessed.map(|witnessed| exact(witnessed.to_string())))
        .add("signed-qualified", brief.say("signed-qualified-not-checked", &[]))
        .block()
}

/// What was found against a time-stamp, or is to be known about it.
fn against(brief: &Brief<'_>, stamp: &Stamp) -> Vec<String> {
    let name = stamp.part.to_string();
    let number = name.split('/').nth(1).and_then(|file| file.split('.').next()?.parse().ok());
    let Some(n) = number else { return vec![] };
    let subject = match name.split('/').next() {
        Some("anchors") => Subject::Anchor(n),
        Some("tokens") => Subject::Token(n),
        Some("renewals") => Subject::Renewal(n),
        _ => return vec![],
    };
    let findings = brief.verification.findings().iter().filter(|one| one.subject == subject);
    findings.filter(|one| one.standing() != Standing::Passed).map(|one| brief.found(one)).collect()
}

/// What a time-stamp is for, and its name in the file.
fn title(brief: &Brief<'_>, stamp: &Stamp) -> String {
    let name = stamp.part.to_string();
    let facts = [("part", name.as_str().into())];
    match name.split('/').next() {
        Some("anchors") => brief.say("signed-anchor", &facts),
        Some("tokens") => brief.say("signed-over-seal", &facts),
        Some("renewals") => brief.say("signed-renewal", &facts),
        _ => name,
    }
}

/// Whose key a statement was signed with, by the trust list and by the certificates that came with it.
fn stated(brief: &Brief<'_>, told: &Told) -> Vec<String> {
    let Some(statement) = told.statement.as_ref().filter(|_| told.stands()) else { return vec![] };
    let by_list = match &told.voucher {
        Some(voucher) => {
            let facts = [("name", visible(&voucher.name).into()), ("vouched-by", visible(&voucher.vouched_by).into())];
            brief.say("told-vouched", &facts)
        }
        None => brief.say("told-claims", &[]),
    };
    let by_certificate = told.certified.as_ref().map(|one| brief.shown(&certificates::sentence(brief.messages, one)));
    let about = |said: String| {
        let name = visible(statement.by.name.as_str());
        brief.say("signed-statement", &[("name", name.into()), ("n", told.n.into()), ("said", said.into())])
    };
    std::iter::once(by_list).chain(by_certificate).map(about).collect()
}

/// Each link of trust: who says what about whom, and on whose word.
fn vouching(brief: &Brief<'_>) -> Vec<String> {
    let mut said: Vec<String> = signer(brief).into_iter().collect();
    let by = |certified| brief.shown(&certificates::sentence(brief.messages, certified));
    if let Some(certified) = brief.verification.certified() {
        said.push(brief.say("signed-seal-certificate", &[("said", by(certified).into())]));
    }
    said.extend(brief.verification.statements().iter().flat_map(|told| stated(brief, told)));
    said.extend(brief.verification.signatures().values().flat_map(|judgement| judgement.signers()).filter_map(|one| {
        let name = ("name", brief.shown(one.holder().filter(|_| one.holds())?.shown_name()).into());
        let root = ("root", one.chain().last().map(|root| visible(root)).unwrap_or_default().into());
        let is_vouched = one.state(Step::Chain) == State::Passed;
        // A root does not vouch for a certificate that was revoked or is for another purpose; its stages say so.
        if is_vouched && !signers::is_good(one) {
            return None;
        }
        Some(brief.say(if is_vouched { "signed-cms-vouched" } else { "signed-cms-nobody" }, &[name, root]))
    }));
    let mut seen: Vec<&str> = vec![];
    for stamp in brief.verification.stamps() {
        let (Some(first), Some(root)) = (stamp.judged.chain().first(), stamp.judged.chain().last()) else { continue };
        if seen.contains(&first.as_str()) {
            continue;
        }
        seen.push(first);
        let facts = [("authority", visible(first).into()), ("root", visible(root).into())];
        said.push(if stamp.counts { brief.say("signed-by-root", &facts) } else { brief.say("signed-no-root", &facts) });
    }
    if said.is_empty() { vec![brief.say("signed-nobody", &[])] } else { said }
}
