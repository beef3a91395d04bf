//! Whether an answer is one to what was asked, told at once, while the authority can be asked again.
//!
//! Nobody is trusted here: whom to believe is for the verifier's list to say, years later. So an answer is kept
//! although no path leads to a root (`token.untrusted`), and although an algorithm is not known here
//! (`token.algorithm-unsupported`): a token signed by GOST R 34.10-2015 is not invalid because this program cannot
//! compute it. Everything else that the judgement finds is a reason to refuse.

use super::budget::Budget;
use super::der::hexadecimal;
use super::instant::Instant;
use super::judge::{Form, Knowledge, Stamped, judge};
use super::oid;
use super::outcome::{Bearing, Outcome};
use super::request::{IMPRINT, Nonce};
use crate::base::octets::Digest;
use crate::base::reason::{Facts, Reason, terse};
use std::fmt;

/// What was asked.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The SHA-256 that is to be stamped.
    pub digest: &'a Digest,
    /// The policy, dotted, if one was asked for.
    pub policy: Option<&'a str>,
    /// The number of the question.
    pub nonce: &'a Nonce,
}

/// Why an answer is refused: the first reason that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum ReplyError {
    /// The judgement found it.
    Judged(Outcome),
    /// It has another number than the question, or none: it may be the answer to an earlier one.
    Nonce { expected: String, found: String },
    /// It stands under another policy than the one that was asked for.
    Policy { expected: String, found: String },
}

impl Reason for ReplyError {
    fn code(&self) -> &'static str {
        match self {
            ReplyError::Judged(outcome) => outcome.code(),
            ReplyError::Nonce { .. } => "reply.nonce",
            ReplyError::Policy { .. } => "reply.policy",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            ReplyError::Judged(outcome) => outcome.facts(),
            ReplyError::Nonce { expected, found } | ReplyError::Policy { expected, found } => {
                vec![("expected", expected.as_str().into()), ("found", found.as_str().into())]
            }
        }
    }
}

impl fmt::Display for ReplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for ReplyError {}

/// Judges a TimeStampResp against what was asked, and gives the time that it states.
pub fn accept(response: &[u8], asked: &Asked<'_>) -> Result<Instant, ReplyError> {
    let knowledge = Knowledge { trusted: &[], helpers: &[], witnessed: None, budget: Budget::default() };
    let stamped = Stamped::Digest(IMPRINT, asked.digest.as_bytes());
    let judged = judge(response, Form::Response, stamped, &knowledge);
    if let Some(outcome) = judged.outcomes().iter().find(|outcome| !is_kept(outcome)) {
        return Err(ReplyError::Judged(outcome.clone()));
    }
    // without a token that can be read there was an outcome above
    let stamp = judged.stamp().ok_or(ReplyError::Judged(Outcome::Malformed { what: "TimeStampResp" }))?;
    let nonce = hexadecimal(asked.nonce.as_bytes());
    if stamp.nonce.as_ref() != Some(&nonce) {
        return Err(ReplyError::Nonce { expected: nonce, found: stamp.nonce.clone().unwrap_or_default() });
    }
    match asked.policy {
        Some(policy) if oid::encode(policy) != oid::encode(&stamp.policy) => {
            Err(ReplyError::Policy { expected: policy.to_owned(), found: stamp.policy.clone() })
        }
        _ => Ok(stamp.gen_time),
    }
}

/// Whether an answer with this outcome is kept. An imprint made in another way than the one that was asked for is no
/// imprint of what was asked, whether it can be computed here or not (RFC 3161 §2.4.2).
fn is_kept(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::AlgorithmUnsupported { place, .. } => *place != "imprint",
        Outcome::Untrusted { .. } => true,
        other => other.bearing() == Bearing::Good,
    }
}
