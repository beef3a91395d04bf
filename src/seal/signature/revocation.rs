//! Whether a certificate was revoked: by answers (OCSP, RFC 6960) and lists (CRL, RFC 5280 §5) that came along or are
//! given. Nothing is fetched. Only the signer's own certificate is asked about; for those above it the user's trust
//! list says what he knows.

use super::crl;
use super::ocsp;
use super::outcome::{Outcome, Step};
use crate::seal::timestamp::certificate::Certificate;
use crate::seal::timestamp::der::Malformed;
use crate::seal::timestamp::hash::AlgorithmError;
use crate::seal::timestamp::instant::Instant;
use crate::seal::timestamp::signature::SignatureError;

/// What a list or an answer says of one certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not revoked.
    Good,
    /// Revoked since, with the reason by its name in RFC 5280 §5.3.1.
    Revoked(Instant, &'static str),
    /// Never issued (RFC 6960 §4.4.8).
    NeverIssued,
    /// Not known to the responder.
    Unknown,
}

/// A list or an answer whose signature holds and whose signer may speak, on one certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// `ocsp` or `crl`.
    pub by: &'static str,
    /// Who says so: the responder or the issuer.
    pub authority: String,
    /// thisUpdate: the time of which it speaks.
    pub this_update: Instant,
    /// nextUpdate: until when nothing newer was promised.
    pub next_update: Option<Instant>,
    /// The CRL's number, hexadecimal; empty for an answer.
    pub number: String,
    /// archiveCutoff (RFC 6960 §4.4.4): certificates that expired before are no longer kept.
    pub cutoff: Option<Instant>,
    /// What it says.
    pub status: Status,
}

/// Why a list or an answer cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// `other-certificate`, `other-issuer`, `signature`, `responder`, `responder-period`, `status`, `critical-extension`,
    /// `delta`, `malformed`, `key-usage` or `budget`.
    Why(&'static str),
    /// An algorithm that is not used.
    Algorithm(AlgorithmError),
}

impl From<Malformed> for Unusable {
    fn from(_: Malformed) -> Self {
        Unusable::Why("malformed")
    }
}

impl From<SignatureError> for Unusable {
    fn from(error: SignatureError) -> Self {
        match error {
            SignatureError::Algorithm(error) => Unusable::Algorithm(error),
            SignatureError::Invalid => Unusable::Why("signature"),
            SignatureError::Malformed(_) => Unusable::Why("malformed"),
        }
    }
}

/// CRLReason (RFC 5280 §5.3.1).
pub(super) fn reason(code: Option<u64>) -> &'static str {
    match code {
        Some(1) => "keyCompromise",
        Some(2) => "cACompromise",
        Some(3) => "affiliationChanged",
        Some(4) => "superseded",
        Some(5) => "cessationOfOperation",
        Some(6) => "certificateHold",
        Some(8) => "removeFromCRL",
        Some(9) => "privilegeWithdrawn",
        Some(10) => "aACompromise",
        _ => "unspecified",
    }
}

/// How many more signatures may be checked.
#[derive(Debug)]
pub struct Effort {
    /// So many.
    pub left: usize,
}

impl Effort {
    /// Takes one; an error where none is left.
    pub(super) fn take(&mut self) -> Result<(), Unusable> {
        self.left = self.left.checked_sub(1).ok_or(Unusable::Why("budget"))?;
        Ok(())
    }
}

/// What is asked: of which certificate, under which issuer, about which time.
#[derive(Clone, Copy, Debug)]
pub struct Question<'q> {
    /// The certificate.
    pub certificate: &'q Certificate<'q>,
    /// The certificate of its issuer, whose signature on it holds.
    pub issuer: &'q Certificate<'q>,
    /// When the signature was there.
    pub time: Instant,
    /// Whether somebody else than the signer shows that it was there then.
    pub is_proven: bool,
    /// The moment for which all is judged; what is later is not used.
    pub at: Instant,
}

/// How long before the signature an answer without nextUpdate may have been given: the Kazakh card of an electronic
/// document asks for one not older than five minutes.
const FRESH: u64 = 300 * 1_000_000_000;

impl Question<'_> {
    /// What these lists and answers come to: one that speaks of a revocation wins, then one that covers the time and
    /// knows of none; else all that is wrong with them is told.
    pub fn answered(&self, found: &[&[u8]], effort: &mut Effort) -> Vec<Outcome> {
        if found.is_empty() {
            return vec![Outcome::RevocationAbsent];
        }
        let (mut good, mut bad, mut unusable): (Vec<Outcome>, Vec<Outcome>, Vec<Outcome>) = (vec![], vec![], vec![]);
        for bytes in found {
            let outcome = self.one(bytes, effort);
            let list = match outcome {
                Outcome::NotRevoked { .. } | Outcome::RevokedLater { .. } => &mut good,
                Outcome::Revoked { .. } | Outcome::NeverIssued { .. } => &mut bad,
                _ => &mut unusable,
            };
            if !list.contains(&outcome) {
                list.push(outcome);
            }
        }
        [bad, good, unusable].into_iter().find(|list| !list.is_empty()).unwrap_or_default()
    }

    /// What one of them says.
    pub fn one(&self, bytes: &[u8], effort: &mut Effort) -> Outcome {
        let by = if crl::is_one(bytes) { "crl" } else { "ocsp" };
        let word = match by {
            "crl" => crl::word(bytes, self.certificate, self.issuer, effort),
            _ => ocsp::word(bytes, self.certificate, self.issuer, effort),
        };
        match word {
            Ok(word) => self.weighed(word),
            Err(Unusable::Why(why)) => Outcome::RevocationUnusable { by, why },
            Err(Unusable::Algorithm(AlgorithmError::Unsupported { found } | AlgorithmError::Weak { found })) => {
                Outcome::AlgorithmUnsupported { step: Step::Revocation, found }
            }
        }
    }

    fn weighed(&self, word: Word) -> Outcome {
        let by = word.by;
        if word.this_update > self.at {
            return Outcome::RevocationUnusable { by, why: "after-moment" };
        }
        match word.status {
            Status::NeverIssued => Outcome::NeverIssued { authority: word.authority },
            // without a proven time the signature may be as late as the moment of the question
            Status::Revoked(since, reason) if self.is_proven && since > self.time => {
                Outcome::RevokedLater { by, since, reason }
            }
            Status::Revoked(since, reason) => Outcome::Revoked { by, since, reason },
            Status::Unknown => Outcome::RevocationUnusable { by, why: "unknown" },
            Status::Good => match self.covered(&word) {
                Ok(()) => {
                    Outcome::NotRevoked { by, authority: word.authority, time: word.this_update, number: word.number }
                }
                Err(why) => Outcome::RevocationUnusable { by, why },
            },
        }
    }

    /// Whether a word on a certificate that is not revoked reaches the time of the signature. A later one does, as long
    /// as the authority still kept the certificate then (RFC 5280 §3.3, RFC 6960 §4.4.4).
    fn covered(&self, word: &Word) -> Result<(), &'static str> {
        let expiry = self.certificate.not_after;
        if word.this_update > expiry && word.cutoff.is_none_or(|cutoff| cutoff > expiry) {
            return Err("after-expiry");
        }
        let reaches = match word.next_update {
            Some(next) => self.time <= next,
            None => self.time <= word.this_update.later(FRESH),
        };
        if word.this_update >= self.time || reaches { Ok(()) } else { Err("stale") }
    }
}
