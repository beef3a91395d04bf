//! The signatures in CMS beside the seal, as the JSON result writes them.

use crate::base::reason::Reason;
use crate::checks::{Verification, cms};
use serde::Serialize;

/// A file that could be judged.
#[derive(Debug, Serialize)]
pub(super) struct Signature {
    n: u32,
    signers: Vec<Signer>,
}

/// The signers of one file.
pub(super) fn signers(judgement: &cms::Judgement) -> Vec<Signer> {
    (1..).zip(judgement.signers()).map(|(n, signer)| Signer::new(n, signer)).collect()
}

/// One signer of it, by himself.
#[derive(Debug, Serialize)]
pub(super) struct Signer {
    n: usize,
    /// Whether the holder of the certificate signed this seal, whoever vouches for the certificate.
    holds: bool,
    stages: Vec<Stage>,
    /// When certificates and revocation were judged.
    time: String,
    /// Whether somebody else than the signer shows that it was there at that time.
    proven: bool,
    claimed: Option<String>,
    holder: Option<Holder>,
    chain: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Stage {
    stage: &'static str,
    state: &'static str,
    codes: Vec<&'static str>,
}

/// What the certificate says of its holder; `null` for what it does not say.
#[derive(Debug, Serialize)]
pub(super) struct Holder {
    subject: String,
    common_name: Option<String>,
    surname: Option<String>,
    given_name: Option<String>,
    organisation: Option<String>,
    country: Option<String>,
    number: Option<String>,
    iin: Option<String>,
    bin: Option<String>,
    roles: Vec<&'static str>,
    purposes: Vec<String>,
    policies: Vec<String>,
    key: String,
    key_usage: Vec<&'static str>,
    issuer: String,
    serial: String,
    valid_from: String,
    valid_until: String,
    certificate_sha256: String,
}

impl Signature {
    /// All that were judged, by number.
    pub(super) fn all(verification: &Verification) -> Vec<Self> {
        let one = |(n, judgement): (&u32, &cms::Judgement)| Signature { n: *n, signers: signers(judgement) };
        verification.signatures().iter().map(one).collect()
    }
}

impl Signer {
    fn new(n: usize, signer: &cms::Signer) -> Self {
        Signer {
            n,
            holds: signer.holds(),
            stages: signer.stages().iter().map(Stage::new).collect(),
            time: signer.time().to_string(),
            proven: signer.is_proven(),
            claimed: signer.claimed().map(|claimed| claimed.to_string()),
            holder: signer.holder().map(Holder::new),
            chain: signer.chain().to_vec(),
        }
    }
}

impl Stage {
    fn new(stage: &cms::Stage) -> Self {
        Stage {
            stage: stage.step().name(),
            state: stage.state().name(),
            codes: stage.outcomes().iter().map(Reason::code).collect(),
        }
    }
}

impl Holder {
    pub(super) fn new(holder: &cms::Holder) -> Self {
        let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        Holder {
            subject: holder.subject.clone(),
            common_name: said(&holder.common_name),
            surname: said(&holder.surname),
            given_name: said(&holder.given_name),
            organisation: said(&holder.organisation),
            country: said(&holder.country),
            number: said(&holder.number),
            iin: holder.iin.clone(),
            bin: holder.bin.clone(),
            roles: holder.roles.clone(),
            purposes: holder.purposes.clone(),
            policies: holder.policies.clone(),
            key: holder.key.clone(),
            key_usage: holder.key_usage.clone(),
            issuer: holder.issuer.clone(),
            serial: holder.serial.clone(),
            valid_from: holder.valid_from.to_string(),
            valid_until: holder.valid_until.to_string(),
            certificate_sha256: holder.fingerprint.to_string(),
        }
    }
}
