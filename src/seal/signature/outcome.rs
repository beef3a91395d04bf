//! What the judgement of one signer found: stages, each by itself, and in each what was found.

use crate::base::reason::{Facts, Reason, terse};
use crate::seal::timestamp::hash::AlgorithmError;
use crate::seal::timestamp::instant::Instant;
use std::fmt;

/// A stage, in the order in which they are told (ETSI EN 319 102-1 has the same blocks; no conformity is claimed).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The file can be read, and is about the bytes at hand.
    Parse,
    /// The signed attributes hold the digest of these bytes.
    Attributes,
    /// Which certificate signed, and whether the signature says so itself.
    Signer,
    /// The signature under the key of that certificate.
    Signature,
    /// From that certificate to one that the user trusts.
    Chain,
    /// What the certificate may be used for.
    Usage,
    /// When the signature was there.
    Time,
    /// Whether the certificate was revoked then.
    Revocation,
    /// Stamps over the whole, for archives.
    Archive,
}

impl Step {
    /// Every stage, in their order.
    pub const ALL: [Step; 9] = {
        use Step::*;
        [Parse, Attributes, Signer, Signature, Chain, Usage, Time, Revocation, Archive]
    };

    /// The name in results.
    pub fn name(self) -> &'static str {
        match self {
            Step::Parse => "parse",
            Step::Attributes => "attributes",
            Step::Signer => "signer",
            Step::Signature => "signature",
            Step::Chain => "chain",
            Step::Usage => "usage",
            Step::Time => "time",
            Step::Revocation => "revocation",
            Step::Archive => "archive",
        }
    }
}

/// How a stage ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// What it asks is so.
    Passed,
    /// It could not be asked, or not answered.
    NotPerformed,
    /// What it asks is not so.
    Failed,
}

impl State {
    /// The name in results.
    pub fn name(self) -> &'static str {
        match self {
            State::Passed => "passed",
            State::NotPerformed => "not-performed",
            State::Failed => "failed",
        }
    }
}

/// One stage of one signer. Only `Stage::all` makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    step: Step,
    outcomes: Vec<Outcome>,
}

impl Stage {
    /// The nine stages of what was found; a stage of which nothing was found was not performed.
    pub(super) fn all(found: &[Outcome]) -> Vec<Stage> {
        let stage = |step: Step| {
            let mut outcomes: Vec<_> = found.iter().filter(|outcome| outcome.step() == step).cloned().collect();
            if outcomes.is_empty() {
                outcomes.push(Outcome::NotReached { step });
            }
            Stage { step, outcomes }
        };
        Step::ALL.map(stage).to_vec()
    }

    /// Which one.
    pub fn step(&self) -> Step {
        self.step
    }

    /// How it ended: failed where anything in it failed, passed where all of it passed.
    pub fn state(&self) -> State {
        self.outcomes.iter().map(Outcome::state).max().unwrap_or(State::NotPerformed)
    }

    /// What was found, in the order of the checks.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }
}

/// What one check found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum Outcome {
    /// The file can be read; `form` is `detached`, or `attached` where it brings the very bytes at hand.
    Read { form: &'static str, signers: usize },
    /// Bytes are not what they should be.
    Malformed { step: Step, what: &'static str },
    /// More than will be looked at.
    Budget { step: Step, what: &'static str, limit: usize },
    /// The content that the file brings is not the bytes at hand (SHA-256 of both).
    ContentDiffers { expected: String, found: String },
    /// What is signed is not plain data (id-data, RFC 5652 §4).
    ContentType { found: String },
    /// Nobody signed.
    SignersMissing,
    /// An algorithm that is not known here, or is known and not verified.
    AlgorithmUnsupported { step: Step, found: String },
    /// An algorithm that is weak.
    AlgorithmWeak { step: Step, found: String },
    /// The stage needs what an earlier one did not give.
    NotReached { step: Step },
    /// The signed attributes hold the type and the digest of the bytes at hand.
    AttributesMatch { algorithm: String, digest: String },
    /// There are no signed attributes.
    AttributesMissing,
    /// A signed attribute is `missing`, there `twice`, `malformed`, or says something `other`.
    AttributeWrong { attribute: &'static str, why: &'static str },
    /// The signed digest is that of other bytes.
    DigestMismatch { algorithm: String, expected: String, found: String },
    /// The signature names its certificate by digest (RFC 2634 §5.4, RFC 5035 §4).
    SignerBound,
    /// The signature names its certificate by issuer and number only.
    SignerUnbound,
    /// The certificate is neither in the file nor at hand.
    SignerMissing,
    /// The signature names another certificate.
    SignerBinding { why: &'static str },
    /// The signature holds over the signed attributes as transmitted.
    SignatureValid { algorithm: String },
    /// The signature does not hold.
    SignatureInvalid,
    /// A path leads to a certificate that the user trusts for signatures, all of it valid at that time.
    Trusted { root: String, at: Instant },
    /// No path leads to a certificate that the user trusts.
    Untrusted { certificate: String, why: &'static str },
    /// The user trusts nobody for signatures.
    NobodyTrusted,
    /// A certificate on the path is not valid at that time.
    OutsideCertificate { certificate: String, at: Instant, from: Instant, until: Instant },
    /// That time is outside the one for which the user trusts the root.
    OutsideWindow { certificate: String, at: Instant, from: Option<Instant>, until: Option<Instant> },
    /// A key above is known to be in other hands.
    Compromised { certificate: String, at: Instant, since: Instant },
    /// The certificate may be used to sign documents (keyUsage nonRepudiation).
    Usage,
    /// The certificate may not be used to sign documents.
    UsageWrong { why: &'static str },
    /// The certificate does not say what it may be used for.
    UsageUnsaid,
    /// A trusted authority stamped the signature at this time.
    Stamped { time: Instant, authority: String },
    /// Something later that is trusted shows that the signature was there at this time.
    Witnessed { time: Instant },
    /// Nothing but the signer's own word, if that, says when; `claimed` may be empty.
    TimeClaimed { claimed: String, at: Instant },
    /// A time-stamp on the signature is not one of it, or not what it says; `why` is a code of a time-stamp.
    StampWrong { why: &'static str },
    /// From a time-stamp on the signature nothing can be concluded; `why` is a code of a time-stamp.
    StampOpen { why: &'static str },
    /// A time-stamp is later than the moment for which the question is put.
    StampAfterMoment { expected: Instant, found: Instant },
    /// A list or an answer that covers that time says that the certificate was not revoked.
    NotRevoked { by: &'static str, authority: String, time: Instant, number: String },
    /// The certificate was revoked, after the signature was provably there.
    RevokedLater { by: &'static str, since: Instant, reason: &'static str },
    /// The certificate was revoked.
    Revoked { by: &'static str, since: Instant, reason: &'static str },
    /// The authority says that it issued no such certificate (RFC 6960 §4.4.8).
    NeverIssued { authority: String },
    /// Neither list nor answer came along or is at hand.
    RevocationAbsent,
    /// A list or an answer that cannot be used.
    RevocationUnusable { by: &'static str, why: &'static str },
    /// Stamps for archives are not judged; `found` is `present` or `none`.
    Archive { found: &'static str },
}

impl Outcome {
    /// The outcome of an algorithm that is not used.
    pub(super) fn refused(step: Step, error: AlgorithmError) -> Self {
        match error {
            AlgorithmError::Weak { found } => Outcome::AlgorithmWeak { step, found },
            AlgorithmError::Unsupported { found } => Outcome::AlgorithmUnsupported { step, found },
        }
    }

    /// The stage that it belongs to.
    pub fn step(&self) -> Step {
        use Outcome::*;
        match self {
            Malformed { step, .. }
            | Budget { step, .. }
            | AlgorithmUnsupported { step, .. }
            | AlgorithmWeak { step, .. }
            | NotReached { step } => *step,
            Read { .. } | ContentDiffers { .. } | ContentType { .. } | SignersMissing => Step::Parse,
            AttributesMatch { .. } | AttributesMissing | AttributeWrong { .. } | DigestMismatch { .. } => {
                Step::Attributes
            }
            SignerBound | SignerUnbound | SignerMissing | SignerBinding { .. } => Step::Signer,
            SignatureValid { .. } | SignatureInvalid => Step::Signature,
            Trusted { .. }
            | Untrusted { .. }
            | NobodyTrusted
            | OutsideCertificate { .. }
            | OutsideWindow { .. }
            | Compromised { .. } => Step::Chain,
            Usage | UsageWrong { .. } | UsageUnsaid => Step::Usage,
            Stamped { .. }
            | Witnessed { .. }
            | TimeClaimed { .. }
            | StampWrong { .. }
            | StampOpen { .. }
            | StampAfterMoment { .. } => Step::Time,
            NotRevoked { .. }
            | RevokedLater { .. }
            | Revoked { .. }
            | NeverIssued { .. }
            | RevocationAbsent
            | RevocationUnusable { .. } => Step::Revocation,
            Archive { .. } => Step::Archive,
        }
    }

    /// How it bears on its stage.
    pub fn state(&self) -> State {
        use Outcome::*;
        match self {
            Read { .. }
            | AttributesMatch { .. }
            | SignerBound
            | SignatureValid { .. }
            | Trusted { .. }
            | Usage
            | Stamped { .. }
            | Witnessed { .. }
            | NotRevoked { .. }
            | RevokedLater { .. } => State::Passed,
            Budget { .. }
            | AlgorithmUnsupported { .. }
            | NotReached { .. }
            | SignerUnbound
            | SignerMissing
            | NobodyTrusted
            | UsageUnsaid
            | TimeClaimed { .. }
            | StampOpen { .. }
            | StampAfterMoment { .. }
            | RevocationAbsent
            | RevocationUnusable { .. }
            | Archive { .. } => State::NotPerformed,
            Malformed { .. }
            | ContentDiffers { .. }
            | ContentType { .. }
            | SignersMissing
            | AlgorithmWeak { .. }
            | AttributesMissing
            | AttributeWrong { .. }
            | DigestMismatch { .. }
            | SignerBinding { .. }
            | SignatureInvalid
            | Untrusted { .. }
            | OutsideCertificate { .. }
            | OutsideWindow { .. }
            | Compromised { .. }
            | UsageWrong { .. }
            | StampWrong { .. }
            | Revoked { .. }
            | NeverIssued { .. } => State::Failed,
        }
    }
}

impl Reason for Outcome {
    fn code(&self) -> &'static str {
        super::facts::code(self)
    }

    fn facts(&self) -> Facts {
        super::facts::facts(self)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}
