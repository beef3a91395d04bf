//! Whether a signature in CMS is to be believed: one [`Outcome`] for each check of each signer.

use super::case::Case;
use super::holder::Holder;
use super::outcome::{Outcome, Stage, State, Step};
use super::revocation::Effort;
use crate::seal::cms::{self, SignedData, SignerInfo};
use crate::seal::timestamp::budget::Budget;
use crate::seal::timestamp::chain::TrustedRoot;
use crate::seal::timestamp::der::Malformed;
use crate::seal::timestamp::hash::{Hash, hex};
use crate::seal::timestamp::instant::Instant;

/// Signers of one file. A document is signed by a few; each costs signature checks.
const SIGNERS: usize = 16;

/// How much work one file may cause. Bytes: the largest CAdES-A file at hand has 43 KB, and a list of revoked
/// certificates of a whole country may come along; the bundle takes no more for one entry.
pub const BUDGET: Budget = Budget { bytes: 4 << 20, certificates: 64, depth: 8, signatures: 200 };

/// What is known beside the file.
#[derive(Clone, Copy, Debug)]
pub struct Knowledge<'a> {
    /// The certificates that the user trusts for signatures of persons.
    pub issuers: &'a [TrustedRoot<'a>],
    /// The certificates that the user trusts for time-stamps.
    pub stamps: &'a [TrustedRoot<'a>],
    /// Further certificates in DER, believed for nothing: they may stand between.
    pub helpers: &'a [&'a [u8]],
    /// CRLs and OCSP responses given beside those in the file.
    pub revocations: &'a [&'a [u8]],
    /// When something else proves that this file was there: a renewal of the bundle.
    pub witnessed: Option<Instant>,
    /// The moment for which the question is put.
    pub at: Instant,
    /// How much work it may cause.
    pub budget: Budget,
}

/// A file that was judged. Only [`judge`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    outcomes: Vec<Outcome>,
    signers: Vec<Signer>,
    spent: usize,
}

/// One signer of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    pub(super) stages: Vec<Stage>,
    pub(super) holder: Option<Holder>,
    pub(super) chain: Vec<String>,
    pub(super) claimed: Option<Instant>,
    pub(super) time: Instant,
    pub(super) is_proven: bool,
}

impl Judgement {
    /// What was found of the file itself: stage [`Step::Parse`], which each signer has as well.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The signers, in the order of the file.
    pub fn signers(&self) -> &[Signer] {
        &self.signers
    }

    /// Signature checks made: about as many as [`Budget::signatures`] at most.
    pub fn spent(&self) -> usize {
        self.spent
    }
}

impl Signer {
    /// The nine stages, in the order of [`Step::ALL`].
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// How a stage ended.
    pub fn state(&self, step: Step) -> State {
        let stage = self.stages.iter().find(|stage| stage.step() == step);
        stage.map_or(State::NotPerformed, Stage::state)
    }

    /// Whether the holder of the certificate signed these bytes, whoever vouches for the certificate.
    pub fn holds(&self) -> bool {
        let passed = [Step::Parse, Step::Attributes, Step::Signature];
        passed.into_iter().all(|step| self.state(step) == State::Passed) && self.state(Step::Signer) != State::Failed
    }

    /// What the certificate says of its holder; `None` where it is not at hand.
    pub fn holder(&self) -> Option<&Holder> {
        self.holder.as_ref()
    }

    /// The subjects from the signer to the root; the signer alone where no path was found.
    pub fn chain(&self) -> &[String] {
        &self.chain
    }

    /// signingTime (RFC 5652 §11.3): what the signer says.
    pub fn claimed(&self) -> Option<Instant> {
        self.claimed
    }

    /// The time at which certificates and revocation were judged.
    pub fn time(&self) -> Instant {
        self.time
    }

    /// Whether somebody else than the signer shows that the signature was there at that time; if not, it is the moment for
    /// which the question is put.
    pub fn is_proven(&self) -> bool {
        self.is_proven
    }
}

/// Judges a detached CMS over `content`, or one that brings the very same bytes.
pub fn judge(bytes: &[u8], content: &[u8], knowledge: &Knowledge<'_>) -> Judgement {
    let stop = |outcome| Judgement { outcomes: vec![outcome], signers: vec![], spent: 0 };
    let limit = knowledge.budget.bytes;
    if bytes.len() > limit {
        return stop(Outcome::Budget { step: Step::Parse, what: "bytes", limit });
    }
    let signed = match SignedData::read(bytes) {
        Ok(signed) => signed,
        Err(Malformed { what }) => return stop(Outcome::Malformed { step: Step::Parse, what }),
    };
    let outcomes = parsed(&signed, content);
    let mut effort = Effort { left: knowledge.budget.signatures };
    let mut digests = vec![];
    let mut signers = vec![];
    for element in signed.signers.iter().take(SIGNERS) {
        let mut found = outcomes.clone();
        let signer = match SignerInfo::read(element.reader("SignerInfo")) {
            Ok(info) => {
                let case = Case { signed: &signed, info: &info, content, knowledge, found, effort: &mut effort };
                case.run(&mut digests)
            }
            Err(Malformed { what }) => {
                found.push(Outcome::Malformed { step: Step::Parse, what });
                let (time, stages) = (knowledge.at, Stage::all(&found));
                Signer { stages, holder: None, chain: vec![], claimed: None, time, is_proven: false }
            }
        };
        signers.push(signer);
    }
    let spent = knowledge.budget.signatures.saturating_sub(effort.left);
    Judgement { outcomes, signers, spent }
}

/// What can be said of the file before any signer.
fn parsed(signed: &SignedData<'_>, content: &[u8]) -> Vec<Outcome> {
    let mut found = vec![];
    let form = match &signed.content {
        None => Some("detached"),
        Some(attached) if attached.as_ref() == content => Some("attached"),
        Some(attached) => {
            let (expected, found_digest) = (hex(&Hash::Sha256.digest(content)), hex(&Hash::Sha256.digest(attached)));
            found.push(Outcome::ContentDiffers { expected, found: found_digest });
            None
        }
    };
    found.extend(form.map(|form| Outcome::Read { form, signers: signed.signers.len() }));
    if signed.content_type != cms::DATA {
        found.push(Outcome::ContentType { found: signed.content_type.to_string() });
    }
    if signed.signers.is_empty() {
        found.push(Outcome::SignersMissing);
    }
    if signed.signers.len() > SIGNERS {
        found.push(Outcome::Budget { step: Step::Parse, what: "signers", limit: SIGNERS });
    }
    found
}
