//! (8) Signatures in CMS beside the seal, such as one made in NCALayer: every signer by himself, in nine stages. They
//! decide nothing: one that fails lowers no seal, one that passes mends none.

use super::container;
use super::docket::Docket;
use super::finding::Subject;
use crate::base::reason::Reason;
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::bundle::reader::Entry;
use crate::seal::signature::judge::{BUDGET, Knowledge, judge};
use crate::seal::signature::outcome::Outcome;
use crate::seal::timestamp::budget::Budget;
use crate::seal::timestamp::chain::TrustedRoot;
use std::io;

// What a report prints of a signature.
pub use crate::seal::signature::holder::Holder;
pub use crate::seal::signature::judge::{Judgement, Signer};
pub use crate::seal::signature::outcome::{Stage, State, Step};
pub use crate::seal::timestamp::instant::Instant;

/// Files that are judged. Whoever appends junk can no more make the judge work for hours than hide what stood there
/// before: they are taken from the first on.
const MOST: usize = 100;
/// Signature checks for all of them: ten each, as one with a time-stamp, a path and a word on revocation needs them.
const CHECKS: usize = 1000;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) -> io::Result<()> {
    let entries: Vec<Entry> = docket.container.iter().flat_map(|container| container.entries()).copied().collect();
    let signatures = entries.into_iter().filter_map(|entry| match entry.part {
        Part::Signature(n) => Some((n, entry)),
        _ => None,
    });
    let mut signatures = signatures.peekable();
    if signatures.peek().is_none() {
        return Ok(());
    }
    let seal = match docket.seal_digest {
        Some(_) => container::read(docket, Part::Manifest, docket.question.limits.manifest_bytes)?,
        None => None,
    };
    let Some(seal) = seal else {
        docket.skip("cms.not-performed", 1..=2);
        return Ok(());
    };
    let trust = docket.question.trust;
    let issuers: Vec<TrustedRoot<'_>> = trust.issuers().iter().map(|root| root.trusted()).collect();
    let stamps: Vec<TrustedRoot<'_>> = trust.roots().iter().map(|root| root.trusted()).collect();
    let mut left = CHECKS;
    for (turn, (n, entry)) in signatures.enumerate() {
        let subject = Subject::Signature(n);
        if turn == MOST {
            refuse(docket, subject, "signatures", MOST);
            break;
        }
        if entry.size > BUDGET.bytes as u64 {
            refuse(docket, subject, "bytes", BUDGET.bytes);
            continue;
        }
        let Some((bytes, true)) = container::peek(docket, &entry)? else {
            docket.find("cms.damaged", subject, vec![("name", entry.part.to_string().into())]);
            continue;
        };
        let knowledge = Knowledge {
            issuers: &issuers,
            stamps: &stamps,
            helpers: &[],
            revocations: &[],
            witnessed: docket.witnesses.get(&entry.part).copied(),
            at: docket.question.at.into(),
            budget: Budget { signatures: BUDGET.signatures.min(left), ..BUDGET },
        };
        let judgement = judge(&bytes, &seal, &knowledge);
        left = left.saturating_sub(judgement.spent());
        file(docket, subject, &judgement);
        docket.signatures.insert(n, judgement);
    }
    Ok(())
}

fn refuse<S: Source + ?Sized>(docket: &mut Docket<'_, S>, subject: Subject, what: &'static str, limit: usize) {
    docket.refuse(&Outcome::Budget { step: Step::Parse, what, limit }, subject);
}

/// Files what was found of the file itself once, and what was found of each signer with his place in it.
fn file<S: Source + ?Sized>(docket: &mut Docket<'_, S>, subject: Subject, judgement: &Judgement) {
    judgement.outcomes().iter().for_each(|outcome| docket.refuse(outcome, subject));
    for (at, signer) in (1_usize..).zip(judgement.signers()) {
        let own = signer.stages().iter().flat_map(|stage| stage.outcomes());
        for outcome in own.filter(|outcome| !judgement.outcomes().contains(outcome)) {
            let mut facts = vec![("signer", at.into())];
            facts.extend(outcome.facts());
            docket.find(outcome.code(), subject, facts);
        }
    }
}
