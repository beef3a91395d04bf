//! The result as text for a terminal: first what it means, then what was not checked, then all
//! findings. The word of the conclusion never stands alone.

use super::{certificates, cross, signers, statements, times};
use crate::base::reason::{Fact, Facts};
use crate::checks::Verification;
use crate::checks::conclusion::Exit;
use crate::checks::cross::Examination;
use crate::checks::finding::{Finding, Standing, Subject};
use crate::lang::messages::Messages;
use crate::lang::writing;
use crate::model::record::Body;
use std::fmt::Write;

/// The whole result. `all` asks for all findings, statements and comparisons, not only for those that stand out.
pub fn result(
    messages: &Messages,
    path: &str,
    verification: &Verification,
    examination: &Examination,
    all: bool,
) -> String {
    let mut out = String::new();
    // safe: writing to a String does not fail
    let _ = fill(&mut out, messages, path, verification, examination, all);
    out
}

fn fill(
    out: &mut String,
    messages: &Messages,
    path: &str,
    verification: &Verification,
    examination: &Examination,
    findings: bool,
) -> std::fmt::Result {
    let conclusion = verification.conclusion();
    writeln!(out, "{}\n", crate::lang::shown::visible(path))?;
    let head = vec![("exit", Fact::from(u64::from(conclusion.exit.code()))), ("name", conclusion.exit.name().into())];
    let key = format!("answer-{}", conclusion.exit.name().to_lowercase().replace('_', "-"));
    writeln!(out, "  {} {}\n", messages.say(&key, &[]), messages.say("answer-exit", &head))?;
    for sentence in sentences(messages, verification) {
        writeln!(out, "  {sentence}")?;
    }
    let window = times::window(messages, verification);
    if !window.is_empty() {
        writeln!(out, "\n  {}", messages.say("window", &[]))?;
    }
    for line in window {
        writeln!(out, "  – {line}")?;
    }
    if let Some(certified) = verification.certified() {
        writeln!(out, "  – {}", certificates::sentence(messages, certified))?;
    }
    statements::chapter(out, messages, verification)?;
    signers::chapter(out, messages, verification)?;
    cross::heard(out, messages, verification, examination, findings)?;
    cross::compared(out, messages, verification, &examination.comparisons, findings)?;
    writeln!(out, "\n  {}", messages.say("not-checked", &[]))?;
    for key in unchecked(verification, examination) {
        writeln!(out, "  – {}", messages.say(key, &[]))?;
    }
    writeln!(out, "\n  {}", messages.say("findings", &[]))?;
    let skipped =
        |finding: &&Finding| finding.standing() == Standing::NotPerformed && finding.fact("because").is_some();
    let many = verification.findings().iter().filter(skipped).count() > 3 && !findings;
    for finding in verification.findings() {
        if findings || !(finding.standing() == Standing::Passed || (many && skipped(&finding))) {
            write_finding(out, messages, verification, finding)?;
        }
    }
    if let Some(first) = verification.findings().iter().find(skipped).filter(|_| many) {
        let mut facts = first.facts.clone();
        facts.push(("count", verification.findings().iter().filter(skipped).count().into()));
        writeln!(out, "    {}", messages.say("findings-not-performed", &facts))?;
    }
    let passed = verification.findings().iter().filter(|finding| finding.standing() == Standing::Passed).count();
    if !findings && passed > 0 {
        writeln!(out, "    {}", messages.say("findings-passed", &[("count", passed.into())]))?;
    }
    writeln!(out)?;
    for (key, value) in particulars(messages, verification) {
        writeln!(out, "  {}: {value}", messages.say(key, &[]))?;
    }
    Ok(())
}

/// What the files said when they were read again and what the comparisons came to, without the rest of the result.
pub fn hearing(messages: &Messages, verification: &Verification, examination: &Examination) -> String {
    let mut out = String::new();
    // safe: writing to a String does not fail
    let _ = cross::heard(&mut out, messages, verification, examination, true);
    let _ = cross::compared(&mut out, messages, verification, &examination.comparisons, false);
    out
}

/// What was not looked into.
fn unchecked(verification: &Verification, examination: &Examination) -> Vec<&'static str> {
    let media = match (&examination.by, verification.intact().is_empty()) {
        (None, _) => Some("not-checked-media-asked"),
        (Some(_), true) => Some("not-checked-media-none"),
        (Some(_), false) => Some("not-checked-media"),
    };
    ["not-checked-scene", "not-checked-goods"].into_iter().chain(media).collect()
}

/// What the conclusion means, sentence by sentence: bytes, completeness, key, time.
pub fn sentences(messages: &Messages, verification: &Verification) -> Vec<String> {
    let mut said = Vec::new();
    let exit = verification.conclusion().exit;
    let of = |wanted: &str| verification.findings().iter().find(|finding| finding.code() == wanted);
    let failed = verification.findings().iter().filter(|finding| finding.standing() == Standing::Failed).count();
    let counts: Facts = vec![
        ("exhibits", verification.intact().len().into()),
        ("records", verification.records().len().into()),
        ("failed", failed.into()),
    ];
    let key = match exit {
        Exit::Malformed => "says-malformed",
        Exit::Failed => "says-altered",
        Exit::LimitExceeded => "says-limit",
        Exit::UnsupportedVersion => "says-unsupported",
        Exit::Passed | Exit::Extract | Exit::Indeterminate => "says-unchanged",
    };
    said.push(messages.say(key, &counts));
    if let Some(finding) = of("extract.withheld") {
        said.push(messages.say("says-extract", &finding.facts));
    }
    if verification.manifest().is_none() {
        return said;
    }
    let signer = verification.findings().iter().find(|finding| {
        finding.step() == 10 && !matches!(finding.standing(), Standing::NotPerformed | Standing::Noted)
    });
    if let (Some(finding), Some(_)) = (signer, of("seal.signature-valid")) {
        said.push(messages.say(&format!("says-{}", finding.code().replace('.', "-")), &finding.facts));
    }
    // the whole of it hangs on one time-stamp then
    if let Some(finding) = of("signer.revoked-later") {
        let (key, facts) = key_and_facts(messages, verification, finding);
        said.push(messages.say(&key, &facts));
    }
    said.extend(times::sentences(messages, verification));
    said
}

fn write_finding(
    out: &mut String,
    messages: &Messages,
    verification: &Verification,
    finding: &Finding,
) -> std::fmt::Result {
    let (key, facts) = key_and_facts(messages, verification, finding);
    let standing = messages.say(&format!("standing-{}", finding.standing().name()), &[]);
    writeln!(out, "    ({}) {standing}: {} [{}]", finding.step(), messages.say(&key, &facts), finding.code())?;
    match messages.attribute(&key, "rec", &facts) {
        Some(todo) => writeln!(out, "        → {todo}"),
        None => Ok(()),
    }
}

/// The message of a finding and its values, in the words of the language.
pub(super) fn key_and_facts(messages: &Messages, verification: &Verification, finding: &Finding) -> (String, Facts) {
    let key = format!("finding-{}", finding.code().replace('.', "-"));
    let mut facts: Facts =
        finding.facts.iter().map(|(name, fact)| (*name, worded(messages, finding, name, fact))).collect();
    facts.push(("subject", subject(messages, verification, finding.subject).into()));
    if finding.code() == "exhibit.digest-mismatch" && finding.fact("damage").is_none() {
        facts.push(("damage", "none".into()));
    }
    (key, facts)
}

/// Values that are names of the format, in the words of the language.
fn worded(messages: &Messages, finding: &Finding, name: &str, fact: &Fact) -> Fact {
    let family = match (finding.code(), name) {
        ("facts.missing", "missing") | ("facts.withheld", "fact") => "field",
        ("record.kind-differs" | "reference.kind-differs", "expected" | "found") => "kind",
        ("signer.other-role", "roles") => "voice",
        (code, "kind") if code.starts_with("statement.") => "told-kind",
        (code, "stage") if code.starts_with("cms.") => "cms-stage",
        _ => return fact.clone(),
    };
    let names = fact.to_string();
    let words: Vec<String> = names.split(", ").map(|name| messages.say(&format!("{family}-{name}"), &[])).collect();
    words.join(", ").into()
}

/// The subject in words: number and own name of an exhibit, number and kind of a record.
pub(super) fn subject(messages: &Messages, verification: &Verification, subject: Subject) -> String {
    match subject {
        Subject::Bundle => messages.say("subject-bundle", &[]),
        Subject::Manifest => messages.say("subject-manifest", &[]),
        Subject::Journal => messages.say("subject-journal", &[]),
        Subject::Entry(n) => messages.say("subject-entry", &[("n", n.into())]),
        Subject::Extract => messages.say("subject-extract", &[]),
        Subject::Signer => messages.say("subject-signer", &[]),
        Subject::Anchor(n) => messages.say("subject-anchor", &[("n", n.into())]),
        Subject::Token(n) => messages.say("subject-token", &[("n", n.into())]),
        Subject::Renewal(n) => messages.say("subject-renewal", &[("n", n.into())]),
        Subject::Statement(n) => messages.say("subject-statement", &[("n", n.into())]),
        Subject::StatementToken(n) => messages.say("subject-statement-token", &[("n", n.into())]),
        Subject::Signature(n) => messages.say("subject-signature", &[("n", n.into())]),
        Subject::Record(n) => {
            let kind = verification.manifest().and_then(|manifest| manifest.listed(n)).map(|listed| listed.kind.name());
            let kind = messages.say(&format!("kind-{}", kind.unwrap_or("unknown")), &[]);
            messages.say("subject-record", &[("n", n.into()), ("kind", kind.into())])
        }
        Subject::Exhibit(n) => {
            let name = match verification.records().get(&n).map(|record| &record.body) {
                Some(Body::Exhibit(exhibit)) => exhibit.name.to_string(),
                _ => "–".to_owned(),
            };
            messages.say("subject-exhibit", &[("n", n.into()), ("name", name.into())])
        }
    }
}

fn particulars(messages: &Messages, verification: &Verification) -> Vec<(&'static str, String)> {
    let none = || messages.say("none", &[]);
    let mut lines = vec![
        ("seal-digest", verification.seal_digest().map_or_else(none, |digest| digest.to_string())),
        ("file-length", writing::size(messages.language(), verification.length())),
        ("judged-for", verification.at().to_string()),
        ("trust-list", verification.trust_digest().map_or_else(none, |digest| digest.to_string())),
    ];
    if let Some(manifest) = verification.manifest() {
        let program = &manifest.program;
        let shown = crate::lang::shown::visible(&format!("{} {}", program.name, program.version));
        lines.push(("sealed-with", format!("{shown}, SHA-256 {}", program.sha256)));
    }
    lines
}
