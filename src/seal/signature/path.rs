//! From a certificate to one that the user trusts for signatures of persons.

use super::outcome::{Outcome, Step};
use crate::seal::timestamp::budget::Budget;
use crate::seal::timestamp::certificate::Certificate;
use crate::seal::timestamp::chain::{self, Anchor, Obstacle, TrustedRoot, When};
use crate::seal::timestamp::hash::AlgorithmError;
use crate::seal::timestamp::instant::Instant;

/// What the search came to.
pub(super) struct Led {
    /// The subjects from the signer to the root; the signer alone where no path was found.
    pub subjects: Vec<String>,
    /// What was found of stage [`Step::Chain`].
    pub outcomes: Vec<Outcome>,
    /// Signature checks made.
    pub spent: usize,
}

/// The trusted certificates that can be read.
pub(super) fn anchors<'a>(issuers: &[TrustedRoot<'a>]) -> Vec<Anchor<'a>> {
    let anchor = |trusted: &TrustedRoot<'a>| {
        Some(Anchor { certificate: Certificate::read(trusted.certificate).ok()?, trusted: *trusted })
    };
    issuers.iter().filter_map(anchor).collect()
}

/// Looks for a path from `leaf` at the moment `at`, which is proven or only the moment of the question.
pub(super) fn led<'a>(
    leaf: &Certificate<'a>,
    helpers: &[Certificate<'a>],
    anchors: &[Anchor<'_>],
    at: Instant,
    is_proven: bool,
    budget: &Budget,
) -> Led {
    let when = When { gen_time: at, witnessed: is_proven.then_some(at) };
    let path = chain::find(leaf, helpers, anchors, None, when, budget);
    let mut outcomes = vec![];
    if anchors.is_empty() {
        outcomes.push(Outcome::NobodyTrusted);
    } else if path.obstacles.is_empty() {
        outcomes.push(Outcome::Trusted { root: path.subjects.last().cloned().unwrap_or_default(), at });
    }
    // where a link could not be checked for its algorithm, that no other path was found says nothing
    let is_open =
        |obstacle: &Obstacle| matches!(obstacle, Obstacle::Algorithm { error: AlgorithmError::Unsupported { .. }, .. });
    let is_blind = path.obstacles.iter().any(is_open);
    let counts = |obstacle: &Obstacle| !(is_blind && matches!(obstacle, Obstacle::Untrusted { .. }));
    let obstacles = path.obstacles.into_iter().filter(|obstacle| !anchors.is_empty() && counts(obstacle));
    outcomes.extend(obstacles.map(|obstacle| met(obstacle, at)));
    Led { subjects: path.subjects, outcomes, spent: path.spent }
}

/// The outcome of an obstacle on the way to trust.
fn met(obstacle: Obstacle, at: Instant) -> Outcome {
    match obstacle {
        Obstacle::Algorithm { error, .. } => Outcome::refused(Step::Chain, error),
        Obstacle::Budget { what, limit } => Outcome::Budget { step: Step::Chain, what, limit },
        Obstacle::Compromised { subject, since } => Outcome::Compromised { certificate: subject, at, since },
        Obstacle::OutsideCertificate { subject, from, until } => {
            Outcome::OutsideCertificate { certificate: subject, at, from, until }
        }
        Obstacle::OutsideWindow { subject, from, until } => {
            Outcome::OutsideWindow { certificate: subject, at, from, until }
        }
        Obstacle::Untrusted { subject, why } => Outcome::Untrusted { certificate: subject, why },
    }
}
