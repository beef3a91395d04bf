//! (10) The certificates that came with a seal or a statement (`x5chain`): whose key they say it is that signed. They
//! decide nothing: in which role a key may speak, the reader's trust list alone says.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::octets::Octets;
use crate::base::reason::{Facts, Reason};
use crate::base::source::Source;
use crate::seal::signature::certified::{self, BUDGET, Knowledge, judge};
use crate::seal::timestamp::budget::Budget;
use crate::seal::timestamp::chain::TrustedRoot;
use crate::seal::timestamp::instant::Instant;

// What a report prints of it.
pub use crate::seal::signature::certified::Certified;

/// Signature checks for the certificates of a whole file: a hundred statements may bring a path of their own.
pub(super) const CHECKS: usize = 1000;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    // Whose key it is says nothing of a seal that it did not make.
    if !docket.findings.iter().any(|finding| finding.code() == "seal.signature-valid") {
        return;
    }
    let (Some(seal), Some(manifest)) = (&docket.seal, &docket.manifest) else { return };
    let (certificates, signer) = (seal.certificates.clone(), manifest.signer);
    let proven = docket.window.not_after.as_ref().map(|proof| proof.at);
    docket.certified = of(docket, Subject::Signer, &certificates, &signer, proven);
}

/// The same for whatever `signer` signed, provably not later than `proven`. Gives nothing where none came along.
pub(super) fn of<S: Source + ?Sized>(
    docket: &mut Docket<'_, S>,
    subject: Subject,
    certificates: &[Vec<u8>],
    signer: &Octets<32>,
    proven: Option<Instant>,
) -> Option<Certified> {
    let own = certificates.first()?;
    let trust = docket.question.trust;
    let issuers: Vec<TrustedRoot<'_>> = trust.issuers().iter().map(|root| root.trusted()).collect();
    let knowledge = Knowledge {
        issuers: &issuers,
        at: proven.unwrap_or(docket.question.at.into()),
        is_proven: proven.is_some(),
        budget: Budget { signatures: BUDGET.signatures.min(docket.certificate_checks), ..BUDGET },
    };
    let certified = judge(certificates, signer, &knowledge);
    docket.certificate_checks = docket.certificate_checks.saturating_sub(certified.spent());
    if let Some(holder) = certified.holder() {
        let key = certified::key(own);
        let found = key.map_or_else(String::new, |key| key.map_or_else(|kind| kind, |key| key.to_string()));
        let mut facts: Facts = vec![("name", holder.shown_name().into()), ("issuer", holder.issuer.as_str().into())];
        let code = if certified.is_bound() {
            "certificate.key-bound"
        } else {
            facts.extend([("expected", signer.to_string().into()), ("found", found.into())]);
            "certificate.key-differs"
        };
        docket.find(code, subject, facts);
    }
    for outcome in certified.outcomes() {
        docket.find(certified::code(outcome), subject, outcome.facts());
    }
    Some(certified)
}
