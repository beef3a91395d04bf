//! The codes of outcomes, which never change, and the values that their sentences name.

use super::outcome::Outcome;
use crate::base::reason::{Fact, Facts};
use crate::seal::timestamp::instant::Instant;

/// The stable code.
pub(super) fn code(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::AlgorithmUnsupported { .. } => "cms.algorithm-unsupported",
        Outcome::AlgorithmWeak { .. } => "cms.algorithm-weak",
        Outcome::Archive { .. } => "cms.archive",
        Outcome::AttributeWrong { .. } => "cms.attribute-wrong",
        Outcome::AttributesMatch { .. } => "cms.attributes-match",
        Outcome::AttributesMissing => "cms.attributes-missing",
        Outcome::Budget { .. } => "cms.budget",
        Outcome::Compromised { .. } => "cms.authority-compromised",
        Outcome::ContentDiffers { .. } => "cms.content-differs",
        Outcome::ContentType { .. } => "cms.content-type",
        Outcome::DigestMismatch { .. } => "cms.digest-mismatch",
        Outcome::Malformed { .. } => "cms.malformed",
        Outcome::NeverIssued { .. } => "cms.never-issued",
        Outcome::NobodyTrusted => "cms.nobody-trusted",
        Outcome::NotReached { .. } => "cms.stage-not-performed",
        Outcome::NotRevoked { .. } => "cms.not-revoked",
        Outcome::OutsideCertificate { .. } => "cms.outside-certificate",
        Outcome::OutsideWindow { .. } => "cms.outside-window",
        Outcome::Read { .. } => "cms.read",
        Outcome::RevocationAbsent => "cms.revocation-not-performed",
        Outcome::RevocationUnusable { .. } => "cms.revocation-unusable",
        Outcome::Revoked { .. } => "cms.revoked",
        Outcome::RevokedLater { .. } => "cms.revoked-later",
        Outcome::SignatureInvalid => "cms.invalid",
        Outcome::SignatureValid { .. } => "cms.valid",
        Outcome::SignerBinding { .. } => "cms.signer-binding",
        Outcome::SignerBound => "cms.signer-bound",
        Outcome::SignerMissing => "cms.signer-missing",
        Outcome::SignerUnbound => "cms.signer-unbound",
        Outcome::SignersMissing => "cms.signers-missing",
        Outcome::StampAfterMoment { .. } => "cms.stamp-after-moment",
        Outcome::StampOpen { .. } => "cms.stamp-open",
        Outcome::StampWrong { .. } => "cms.stamp-wrong",
        Outcome::Stamped { .. } => "cms.stamped",
        Outcome::TimeClaimed { .. } => "cms.time-claimed",
        Outcome::Trusted { .. } => "cms.trusted",
        Outcome::Untrusted { .. } => "cms.untrusted",
        Outcome::Usage => "cms.usage",
        Outcome::UsageUnsaid => "cms.usage-unsaid",
        Outcome::UsageWrong { .. } => "cms.usage-wrong",
        Outcome::Witnessed { .. } => "cms.witnessed",
    }
}

/// The named values, in the order of the sentence.
pub(super) fn facts(outcome: &Outcome) -> Facts {
    let text = |text: &str| Fact::from(text);
    let time = |moment: &Instant| Fact::from(moment.to_string());
    let end = |moment: &Option<Instant>| Fact::from(moment.as_ref().map_or_else(String::new, Instant::to_string));
    match outcome {
        Outcome::Read { form, signers } => vec![("form", text(form)), ("signers", (*signers).into())],
        Outcome::Malformed { step, what } => vec![("stage", text(step.name())), ("what", text(what))],
        Outcome::Budget { step, what, limit } => {
            vec![("stage", text(step.name())), ("what", text(what)), ("limit", (*limit).into())]
        }
        Outcome::NotReached { step } => vec![("stage", text(step.name()))],
        Outcome::AlgorithmUnsupported { step, found } | Outcome::AlgorithmWeak { step, found } => {
            vec![("stage", text(step.name())), ("found", text(found))]
        }
        Outcome::ContentDiffers { expected, found } => vec![("expected", text(expected)), ("found", text(found))],
        Outcome::ContentType { found } | Outcome::SignatureValid { algorithm: found } => vec![("found", text(found))],
        Outcome::AttributesMatch { algorithm, digest } => {
            vec![("algorithm", text(algorithm)), ("digest", text(digest))]
        }
        Outcome::AttributeWrong { attribute, why } => vec![("attribute", text(attribute)), ("why", text(why))],
        Outcome::DigestMismatch { algorithm, expected, found } => {
            vec![("algorithm", text(algorithm)), ("expected", text(expected)), ("found", text(found))]
        }
        Outcome::SignerBinding { why }
        | Outcome::UsageWrong { why }
        | Outcome::StampWrong { why }
        | Outcome::StampOpen { why } => vec![("why", text(why))],
        Outcome::Trusted { root, at } => vec![("root", text(root)), ("at", time(at))],
        Outcome::Untrusted { certificate, why } => vec![("certificate", text(certificate)), ("why", text(why))],
        Outcome::OutsideCertificate { certificate, at, from, until } => {
            vec![("certificate", text(certificate)), ("at", time(at)), ("from", time(from)), ("until", time(until))]
        }
        Outcome::OutsideWindow { certificate, at, from, until } => {
            vec![("certificate", text(certificate)), ("at", time(at)), ("from", end(from)), ("until", end(until))]
        }
        Outcome::Compromised { certificate, at, since } => {
            vec![("certificate", text(certificate)), ("at", time(at)), ("since", time(since))]
        }
        Outcome::Stamped { time: at, authority } => vec![("time", time(at)), ("authority", text(authority))],
        Outcome::Witnessed { time: at } => vec![("time", time(at))],
        Outcome::TimeClaimed { claimed, at } => {
            vec![("claimed", text(if claimed.is_empty() { "none" } else { claimed })), ("at", time(at))]
        }
        Outcome::StampAfterMoment { expected, found } => vec![("expected", time(expected)), ("found", time(found))],
        Outcome::NotRevoked { by, authority, time: at, number } => {
            vec![("by", text(by)), ("authority", text(authority)), ("time", time(at)), ("number", text(number))]
        }
        Outcome::RevokedLater { by, since, reason } | Outcome::Revoked { by, since, reason } => {
            vec![("by", text(by)), ("since", time(since)), ("reason", text(reason))]
        }
        Outcome::NeverIssued { authority } => vec![("authority", text(authority))],
        Outcome::RevocationUnusable { by, why } => vec![("by", text(by)), ("why", text(why))],
        Outcome::Archive { found } => vec![("found", text(found))],
        Outcome::SignersMissing
        | Outcome::AttributesMissing
        | Outcome::SignerBound
        | Outcome::SignerUnbound
        | Outcome::SignerMissing
        | Outcome::SignatureInvalid
        | Outcome::NobodyTrusted
        | Outcome::Usage
        | Outcome::UsageUnsaid
        | Outcome::RevocationAbsent => vec![],
    }
}
