//! What the tests of tokens share.
use crate::outside::shared;
use aigaq::base::reason::Reason;
use aigaq::seal::timestamp::budget::Budget;
use aigaq::seal::timestamp::chain::TrustedRoot;
use aigaq::seal::timestamp::instant::{Fraction, Instant};
use aigaq::seal::timestamp::judge::{Judged, Knowledge};
use aigaq::seal::timestamp::outcome::{Bearing, Outcome};

/// Tokens of a throw-away authority (generate.py).
pub const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/timestamp/own");

/// A file or folder of the data, if it is there.
pub fn data(name: &str) -> Option<String> {
    shared(name).map(|path| path.display().to_string())
}

pub fn own(name: &str) -> Vec<u8> {
    read(&format!("{OWN}/{name}"))
}

pub fn read(path: &str) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

pub fn root(certificate: &[u8]) -> TrustedRoot<'_> {
    TrustedRoot { certificate, from: None, until: None, compromised: None }
}

pub fn knowing<'a>(trusted: &'a [TrustedRoot<'a>], helpers: &'a [&'a [u8]]) -> Knowledge<'a> {
    Knowledge { trusted, helpers, witnessed: None, budget: Budget::default() }
}

/// The codes that are not good, with the fact `why` or `place` where there is one.
pub fn trouble(judged: &Judged) -> String {
    let mut codes: Vec<String> = judged.outcomes().iter().filter(|o| o.bearing() != Bearing::Good).map(short).collect();
    codes.dedup();
    codes.join(" ")
}

fn short(outcome: &Outcome) -> String {
    let code = outcome.code().trim_start_matches("token.").to_owned();
    let facts = outcome.facts();
    let shown = facts.iter().filter(|(name, _)| ["why", "place", "found", "what"].contains(name));
    let shown: Vec<String> = match outcome {
        Outcome::ImprintMismatch { .. } | Outcome::NameDiffers { .. } => vec![],
        _ => shown.map(|(_, value)| value.to_string()).collect(),
    };
    if shown.is_empty() { code } else { format!("{code}:{}", shown.join(":")) }
}

pub fn pem(path: &str) -> Vec<Vec<u8>> {
    let bytes = read(path);
    if bytes.starts_with(&[0x30]) {
        return vec![bytes];
    }
    let text = String::from_utf8(bytes).unwrap();
    let mut found = vec![];
    let mut inside: Option<String> = None;
    for line in text.lines() {
        if line.starts_with("-----BEGIN CERTIFICATE") {
            inside = Some(String::new());
        } else if line.starts_with("-----END") {
            if let Some(b64) = inside.take() {
                found.push(base64(&b64));
            }
        } else if let Some(b64) = &mut inside {
            b64.push_str(line.trim());
        }
    }
    found
}

fn base64(text: &str) -> Vec<u8> {
    let value =
        |c: u8| b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".iter().position(|b| *b == c);
    let (mut out, mut bits, mut held) = (vec![], 0u32, 0);
    for c in text.bytes().filter_map(value) {
        bits = bits << 6 | c as u32;
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    out
}

pub fn instant(text: &str) -> Instant {
    Instant::generalized(text.as_bytes(), Fraction::Allowed).unwrap()
}
