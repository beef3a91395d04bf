//! Several bundles of one case, said together.

use crate::checks::Verification;
use crate::checks::conclusion::Exit;
use crate::checks::together::{Clash, gone, together};
use crate::lang::messages::Messages;
use crate::lang::shown::visible_json;
use std::fmt::Write;

/// The worst of what was seen of them together.
pub fn exit(clashes: &[Clash]) -> Exit {
    clashes.iter().map(Clash::exit).max().unwrap_or(Exit::Passed)
}

/// What was seen, in sentences; bundles are named by their place in the list, counted from 1.
pub fn text(messages: &Messages, bundles: &[(String, &Verification)]) -> (String, Exit) {
    let verifications: Vec<&Verification> = bundles.iter().map(|(_, verification)| *verification).collect();
    let clashes = together(&verifications);
    let mut out = String::new();
    // safe: writing to a String does not fail
    let _ = fill(&mut out, messages, bundles, &clashes);
    (out, exit(&clashes))
}

fn fill(
    out: &mut String,
    messages: &Messages,
    bundles: &[(String, &Verification)],
    clashes: &[Clash],
) -> std::fmt::Result {
    writeln!(out, "\n{}", messages.say("together-head", &[]))?;
    for (at, (path, verification)) in (1_usize..).zip(bundles) {
        let gone = gone(verification);
        let facts = [
            ("n", at.into()),
            ("path", path.as_str().into()),
            ("aborted", gone.aborted.into()),
            ("amended", gone.amended.into()),
            ("deleted", gone.deleted.into()),
        ];
        writeln!(out, "  {}", messages.say("together-bundle", &facts))?;
    }
    for clash in clashes {
        writeln!(out, "  – {}", messages.say(&format!("clash-{}", clash.code()), &clash.facts()))?;
    }
    if clashes.is_empty() {
        writeln!(out, "  – {}", messages.say("together-none", &[]))?;
    }
    writeln!(out, "  {}", messages.say("together-device", &[]))?;
    writeln!(out, "  {}", messages.say("together-journal", &[]))
}

/// The same as one line of JSON, version 1 (docs/case.schema.json).
pub fn json(bundles: &[(String, &Verification)]) -> (String, Exit) {
    let verifications: Vec<&Verification> = bundles.iter().map(|(_, verification)| *verification).collect();
    let clashes = together(&verifications);
    let exit = exit(&clashes);
    let fact = |fact: &crate::base::reason::Fact| match fact {
        crate::base::reason::Fact::Number(n) => serde_json::Value::from(*n),
        crate::base::reason::Fact::Text(text) => serde_json::Value::from(text.as_str()),
    };
    let said: Vec<serde_json::Value> = clashes
        .iter()
        .map(|clash| {
            let facts: serde_json::Map<String, serde_json::Value> =
                clash.facts().iter().map(|(name, value)| ((*name).to_owned(), fact(value))).collect();
            serde_json::json!({ "code": clash.code(), "exit": clash.exit().code(), "facts": facts })
        })
        .collect();
    let paths: Vec<&str> = bundles.iter().map(|(path, _)| path.as_str()).collect();
    let journal = |verification: &&Verification| {
        let gone = gone(verification);
        serde_json::json!({ "aborted": gone.aborted, "amended": gone.amended, "deleted": gone.deleted })
    };
    let journals: Vec<serde_json::Value> = verifications.iter().map(journal).collect();
    let value = serde_json::json!({
        "aigaq": "case", "v": 1, "bundles": paths, "journals": journals, "exit": exit.code(), "clashes": said,
    });
    (visible_json(&value.to_string()) + "\n", exit)
}
