//! What the judgement of a token found: one outcome for each check, successes too.

use super::chain::Obstacle;
use super::der::Malformed;
use super::hash::AlgorithmError;
use super::instant::Instant;
use crate::base::reason::{Facts, Reason, terse};
use std::fmt;

/// How an outcome bears on the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing {
    /// A check that passed.
    Good,
    /// Nothing can be concluded from the token, for want of knowledge, trust or ability.
    Open,
    /// The token is not what it says it is, or says nothing about these bytes.
    Bad,
}

/// The outcome of one check. The order is that of the checks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum Outcome {
    /// The response grants the token (RFC 3161 §2.4.2).
    Granted { modified: bool },
    /// The response grants nothing.
    NotGranted { status: u64, text: String, failure: String },
    /// Bytes are not what they should be.
    Malformed { what: &'static str },
    /// More than will be looked at.
    Budget { what: &'static str, limit: usize },
    /// A critical extension of the TSTInfo that is not known here.
    ExtensionUnsupported { found: String },
    /// An algorithm that is weak.
    AlgorithmWeak { place: &'static str, found: String },
    /// An algorithm that is not known here.
    AlgorithmUnsupported { place: &'static str, found: String },
    /// The imprint is that of the bytes at hand.
    ImprintMatch { algorithm: String },
    /// The imprint is that of other bytes.
    ImprintMismatch { algorithm: String, expected: String, found: String },
    /// The certificate that signed is neither in the token nor at hand.
    SignerMissing,
    /// The signed reference names the certificate that signed (RFC 2634 §5.4, RFC 5035 §4).
    SignerBound,
    /// The signed reference is missing or names another certificate.
    SignerBinding { why: &'static str },
    /// The name in the TSTInfo is none of the certificate's.
    NameDiffers { expected: String, found: String },
    /// The certificate is one for stamping time and nothing else.
    Purpose,
    /// The certificate is not one for stamping time, or not for that alone (RFC 3161 §2.3).
    PurposeWrong { why: &'static str },
    /// The signature holds over what was transmitted (RFC 5652 §5.6).
    SignatureValid { algorithm: String },
    /// The signature does not hold; `why` is `signature` or `message-digest`.
    SignatureInvalid { why: &'static str },
    /// A path leads to a root that the user trusts, all of it valid at genTime.
    Trusted { root: String },
    /// No path leads to a root that the user trusts.
    Untrusted { subject: String, why: &'static str },
    /// A certificate on the path is not valid at genTime.
    OutsideCertificate { subject: String, gen_time: Instant, from: Instant, until: Instant },
    /// genTime is outside the time for which the user trusts the root.
    OutsideWindow { subject: String, gen_time: Instant, from: Option<Instant>, until: Option<Instant> },
    /// A key under the root is known to be in other hands.
    AuthorityCompromised { subject: String, gen_time: Instant, since: Instant },
}

impl Outcome {
    /// How it bears on the token.
    pub fn bearing(&self) -> Bearing {
        match self {
            Outcome::Granted { .. }
            | Outcome::ImprintMatch { .. }
            | Outcome::SignerBound
            | Outcome::Purpose
            | Outcome::SignatureValid { .. }
            | Outcome::Trusted { .. } => Bearing::Good,
            Outcome::Budget { .. }
            | Outcome::ExtensionUnsupported { .. }
            | Outcome::AlgorithmUnsupported { .. }
            | Outcome::SignerMissing
            | Outcome::PurposeWrong { .. }
            | Outcome::Untrusted { .. }
            | Outcome::OutsideCertificate { .. }
            | Outcome::OutsideWindow { .. }
            | Outcome::AuthorityCompromised { .. } => Bearing::Open,
            Outcome::NotGranted { .. }
            | Outcome::Malformed { .. }
            | Outcome::AlgorithmWeak { .. }
            | Outcome::ImprintMismatch { .. }
            | Outcome::SignerBinding { .. }
            | Outcome::NameDiffers { .. }
            | Outcome::SignatureInvalid { .. } => Bearing::Bad,
        }
    }

    /// The outcome of an algorithm that is not used, and where it stood.
    pub fn refused(place: &'static str, error: AlgorithmError) -> Self {
        match error {
            AlgorithmError::Weak { found } => Outcome::AlgorithmWeak { place, found },
            AlgorithmError::Unsupported { found } => Outcome::AlgorithmUnsupported { place, found },
        }
    }

    /// The outcome of an obstacle on the way to trust.
    pub fn of(obstacle: Obstacle, gen_time: Instant) -> Self {
        match obstacle {
            Obstacle::Algorithm { error, .. } => Outcome::refused("chain", error),
            Obstacle::Budget { what, limit } => Outcome::Budget { what, limit },
            Obstacle::Compromised { subject, since } => Outcome::AuthorityCompromised { subject, gen_time, since },
            Obstacle::OutsideCertificate { subject, from, until } => {
                Outcome::OutsideCertificate { subject, gen_time, from, until }
            }
            Obstacle::OutsideWindow { subject, from, until } => {
                Outcome::OutsideWindow { subject, gen_time, from, until }
            }
            Obstacle::Untrusted { subject, why } => Outcome::Untrusted { subject, why },
        }
    }
}

impl From<Malformed> for Outcome {
    fn from(error: Malformed) -> Self {
        Outcome::Malformed { what: error.what }
    }
}

impl Reason for Outcome {
    fn code(&self) -> &'static str {
        match self {
            Outcome::AlgorithmUnsupported { .. } => "token.algorithm-unsupported",
            Outcome::AlgorithmWeak { .. } => "token.algorithm-weak",
            Outcome::AuthorityCompromised { .. } => "token.authority-compromised",
            Outcome::Budget { .. } => "token.budget",
            Outcome::ExtensionUnsupported { .. } => "token.extension-unsupported",
            Outcome::Granted { .. } => "token.granted",
            Outcome::ImprintMatch { .. } => "token.imprint-match",
            Outcome::ImprintMismatch { .. } => "token.imprint-mismatch",
            Outcome::Malformed { .. } => "token.malformed",
            Outcome::NameDiffers { .. } => "token.name-differs",
            Outcome::NotGranted { .. } => "token.not-granted",
            Outcome::OutsideCertificate { .. } => "token.outside-certificate",
            Outcome::OutsideWindow { .. } => "token.outside-window",
            Outcome::Purpose => "token.purpose",
            Outcome::PurposeWrong { .. } => "token.purpose-wrong",
            Outcome::SignatureInvalid { .. } => "token.signature-invalid",
            Outcome::SignatureValid { .. } => "token.signature-valid",
            Outcome::SignerBinding { .. } => "token.signer-binding",
            Outcome::SignerBound => "token.signer-bound",
            Outcome::SignerMissing => "token.signer-missing",
            Outcome::Trusted { .. } => "token.trusted",
            Outcome::Untrusted { .. } => "token.untrusted",
        }
    }

    fn facts(&self) -> Facts {
        let time = |moment: &Instant| moment.to_string();
        let end = |moment: &Option<Instant>| moment.as_ref().map_or_else(String::new, time);
        match self {
            Outcome::Granted { modified } => vec![("modified", u64::from(*modified).into())],
            Outcome::NotGranted { status, text, failure } => {
                vec![("status", (*status).into()), ("text", text.as_str().into()), ("failure", failure.as_str().into())]
            }
            Outcome::Malformed { what } => vec![("what", (*what).into())],
            Outcome::Budget { what, limit } => vec![("what", (*what).into()), ("limit", (*limit).into())],
            Outcome::ExtensionUnsupported { found } => vec![("found", found.as_str().into())],
            Outcome::AlgorithmWeak { place, found } | Outcome::AlgorithmUnsupported { place, found } => {
                vec![("place", (*place).into()), ("found", found.as_str().into())]
            }
            Outcome::ImprintMatch { algorithm } | Outcome::SignatureValid { algorithm } => {
                vec![("algorithm", algorithm.as_str().into())]
            }
            Outcome::ImprintMismatch { algorithm, expected, found } => vec![
                ("algorithm", algorithm.as_str().into()),
                ("expected", expected.as_str().into()),
                ("found", found.as_str().into()),
            ],
            Outcome::SignerMissing | Outcome::SignerBound | Outcome::Purpose => vec![],
            Outcome::SignerBinding { why } | Outcome::PurposeWrong { why } | Outcome::SignatureInvalid { why } => {
                vec![("why", (*why).into())]
            }
            Outcome::NameDiffers { expected, found } => {
                vec![("expected", expected.as_str().into()), ("found", found.as_str().into())]
            }
            Outcome::Trusted { root } => vec![("root", root.as_str().into())],
            Outcome::Untrusted { subject, why } => {
                vec![("certificate", subject.as_str().into()), ("why", (*why).into())]
            }
            Outcome::OutsideCertificate { subject, gen_time, from, until } => vec![
                ("certificate", subject.as_str().into()),
                ("gen-time", time(gen_time).into()),
                ("from", time(from).into()),
                ("until", time(until).into()),
            ],
            Outcome::OutsideWindow { subject, gen_time, from, until } => vec![
                ("certificate", subject.as_str().into()),
                ("gen-time", time(gen_time).into()),
                ("from", end(from).into()),
                ("until", end(until).into()),
            ],
            Outcome::AuthorityCompromised { subject, gen_time, since } => vec![
                ("certificate", subject.as_str().into()),
                ("gen-time", time(gen_time).into()),
                ("since", time(since).into()),
            ],
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}
