//! Who signed the seal in CMS, as text: what the certificate says of its holder, and how each stage ended. That he
//! acted as a notary no certificate shows, and that is said with each.

use super::text::subject;
use crate::base::reason::Facts;
use crate::checks::Verification;
use crate::checks::cms::{Holder, Instant, Judgement, Signer, State, Step};
use crate::checks::finding::Subject;
use crate::lang::messages::Messages;
use crate::lang::writing;
use std::fmt::Write;

/// The chapter on signatures; nothing where there is none.
pub(super) fn chapter(out: &mut String, messages: &Messages, verification: &Verification) -> std::fmt::Result {
    let said = all(messages, verification);
    if !said.is_empty() {
        writeln!(out, "\n  {}", messages.say("cms-beside", &[]))?;
    }
    for (sentence, lines) in said {
        writeln!(out, "  – {sentence}")?;
        for line in lines {
            writeln!(out, "      {line}")?;
        }
    }
    Ok(())
}

/// Of each signer of each signature a sentence, and the lines that belong to it.
pub(super) fn all(messages: &Messages, verification: &Verification) -> Vec<(String, Vec<String>)> {
    let mut said = vec![];
    for (n, judgement) in verification.signatures() {
        let subject = subject(messages, verification, Subject::Signature(*n));
        said.extend(of(messages, &subject, judgement, Over::Seal));
    }
    said
}

/// What was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    Paper,
    Seal,
}

/// The same of one signature, which the sentences call `subject`.
pub(super) fn of(messages: &Messages, subject: &str, judgement: &Judgement, over: Over) -> Vec<(String, Vec<String>)> {
    let mut said = vec![];
    if judgement.signers().is_empty() {
        said.push((messages.say("cms-unread", &[("subject", subject.into())]), vec![]));
    }
    for (at, signer) in (1_usize..).zip(judgement.signers()) {
        let facts: Facts = vec![("subject", subject.into()), ("signer", at.into())];
        said.push((sentence(messages, signer, facts, over), lines(messages, signer)));
    }
    said
}

/// Whether somebody signed whose certificate leads to one that the reader trusts, and nothing of it failed.
pub(super) fn is_signed(verification: &Verification) -> bool {
    verification.signatures().values().flat_map(|judgement| judgement.signers()).any(is_good)
}

/// Whether it holds, is vouched for, and no stage failed; some may not have been performed.
pub(super) fn is_good(signer: &Signer) -> bool {
    let fails = signer.stages().iter().any(|stage| stage.state() == State::Failed);
    signer.holds() && signer.state(Step::Chain) == State::Passed && !fails
}

/// What can be said of one signer.
fn sentence(messages: &Messages, signer: &Signer, mut facts: Facts, over: Over) -> String {
    let key = |of_seal: &'static str, of_paper: &'static str| if over == Over::Seal { of_seal } else { of_paper };
    let Some(holder) = signer.holder().filter(|_| signer.holds()) else {
        return messages.say(key("cms-not-signed", "paper-not-signed"), &facts);
    };
    facts.push(("name", holder.shown_name().into()));
    facts.push(("iin", holder.iin.as_deref().unwrap_or("none").into()));
    let said =
        if is_good(signer) { key("cms-signed", "paper-signed") } else { key("cms-signed-open", "paper-signed-open") };
    messages.say(said, &facts)
}

fn lines(messages: &Messages, signer: &Signer) -> Vec<String> {
    let mut lines = signer.holder().map(|holder| told_by(messages, holder)).unwrap_or_default();
    let at: Facts = vec![("at", shown(messages, signer.time()).into())];
    lines.push(messages.say(if signer.is_proven() { "cms-there" } else { "cms-judged-at" }, &at));
    let ended = signer.stages().iter().map(|stage| {
        let name = messages.say(&format!("cms-stage-{}", stage.step().name()), &[]);
        format!("{name} – {}", messages.say(&format!("cms-state-{}", stage.state().name()), &[]))
    });
    let stages = ended.collect::<Vec<_>>().join("; ");
    lines.push(messages.say("cms-stages", &[("stages", stages.into())]));
    lines
}

/// What the certificate says of its holder besides the name.
fn told_by(messages: &Messages, holder: &Holder) -> Vec<String> {
    let mut lines = vec![];
    if !holder.organisation.is_empty() {
        let bin = holder.bin.as_deref().unwrap_or("none");
        let facts = [("organisation", holder.organisation.as_str().into()), ("bin", bin.into())];
        lines.push(messages.say("cms-organisation", &facts));
    }
    if !holder.roles.is_empty() {
        let roles: Vec<String> =
            holder.roles.iter().map(|role| messages.say(&format!("cms-role-{role}"), &[])).collect();
        lines.push(messages.say("cms-roles", &[("roles", roles.join(", ").into())]));
    }
    let facts = [
        ("serial", holder.serial.as_str().into()),
        ("issuer", holder.issuer.as_str().into()),
        ("from", shown(messages, holder.valid_from).into()),
        ("until", shown(messages, holder.valid_until).into()),
        ("fingerprint", holder.fingerprint.to_string().into()),
    ];
    lines.push(messages.say("cms-certificate", &facts));
    lines
}

/// A time to the second as the language writes it; one behind the year 9999, as it stands.
fn shown(messages: &Messages, at: Instant) -> String {
    at.moment().map_or_else(|| at.to_string(), |moment| writing::moment(messages.language(), moment, 0))
}
