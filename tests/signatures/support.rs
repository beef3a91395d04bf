//! What the tests of signatures share.
use crate::outside::shared;
use aigaq::base::reason::Reason;
use aigaq::seal::root::certificates;
use aigaq::seal::signature::judge::{BUDGET, Judgement, Knowledge, Signer, judge};
use aigaq::seal::signature::outcome::{Outcome, State, Step};
use aigaq::seal::timestamp::chain::TrustedRoot;
use aigaq::seal::timestamp::instant::{Fraction, Instant};

/// A file or folder of the data, if it is there.
pub fn data(name: &str) -> Option<String> {
    shared(name).map(|path| path.display().to_string())
}

pub fn read(path: &str) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The one certificate of a file of the Kazakh data, in DER.
pub fn kazakh(name: &str) -> Vec<u8> {
    let found = certificates(&read(&data(&format!("8-kz-pki/{name}")).unwrap())).unwrap();
    let [one] = found.try_into().unwrap();
    one
}

pub fn root(certificate: &[u8]) -> TrustedRoot<'_> {
    TrustedRoot { certificate, from: None, until: None, compromised: None }
}

/// `YYYYMMDDhhmmss`.
pub fn instant(text: &str) -> Instant {
    Instant::generalized(format!("{text}Z").as_bytes(), Fraction::Allowed).unwrap()
}

pub fn knowing<'a>(issuers: &'a [TrustedRoot<'a>], at: &str) -> Knowledge<'a> {
    let at = instant(at);
    Knowledge { issuers, stamps: &[], helpers: &[], revocations: &[], witnessed: None, at, budget: BUDGET }
}

/// What did not pass, stage by stage; `-` failed, `?` not performed. Archives are never judged and left out.
pub fn trouble(signer: &Signer) -> String {
    let stages = signer.stages().iter().filter(|stage| stage.step() != Step::Archive);
    let outcomes = stages.flat_map(|stage| stage.outcomes());
    told(outcomes)
}

/// The same of a file of which no signer was judged.
pub fn refused(judged: &Judgement) -> String {
    assert!(judged.signers().is_empty());
    told(judged.outcomes().iter())
}

fn told<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> String {
    let told = |outcome: &Outcome| {
        let mark = match outcome.state() {
            State::Passed => return None,
            State::Failed => "-",
            State::NotPerformed => "?",
        };
        let code = outcome.code().trim_start_matches("cms.");
        let facts = outcome.facts();
        let shown = facts.iter().filter(|(name, _)| ["why", "attribute", "what", "reason", "found"].contains(name));
        let shown: Vec<String> = match outcome {
            Outcome::ContentDiffers { .. } | Outcome::DigestMismatch { .. } => vec![],
            _ => shown.map(|(_, value)| value.to_string()).collect(),
        };
        let stage = outcome.step().name();
        Some(if shown.is_empty() {
            format!("{stage}{mark}{code}")
        } else {
            format!("{stage}{mark}{code}:{}", shown.join(":"))
        })
    };
    let mut all: Vec<String> = outcomes.filter_map(told).collect();
    all.dedup();
    all.join(" ")
}

/// What did not pass, of each signer.
pub fn all(bytes: &[u8], content: &[u8], knowledge: &Knowledge<'_>) -> Vec<String> {
    let judged = judge(bytes, content, knowledge);
    judged.signers().iter().map(trouble).collect()
}
