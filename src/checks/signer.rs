//! (10) Who vouches for the key that sealed, by the verifier's own trust list.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::reason::Fact;
use crate::base::source::Source;
use crate::seal::ed25519::PublicKey;
use crate::seal::trust::{Standing, Voice};

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let (Some(seal), Some(manifest)) = (&docket.seal, &docket.manifest) else {
        return docket.skip("signer.not-performed", 1..=2);
    };
    // Who owns a key says nothing about a seal that the key did not make.
    if !docket.findings.iter().any(|finding| finding.code() == "seal.signature-valid") {
        return docket.skip("signer.not-performed", 7..=7);
    }
    let (key, sealed, has_chain) = (manifest.signer, manifest.sealed, seal.has_chain);
    let fingerprint = PublicKey::enrol(&key).map_or_else(|_| "–".to_owned(), |key| key.fingerprint().to_string());
    let fingerprint: (&'static str, Fact) = ("fingerprint", fingerprint.into());
    let trust = docket.question.trust;
    match trust.standing(&key, Voice::Seal) {
        Standing::Unknown => {
            docket.find("signer.unknown", Subject::Signer, vec![fingerprint, ("key", key.to_string().into())]);
        }
        Standing::OtherRole(signer) => {
            let roles: Vec<&str> = signer.roles.iter().map(|role| role.name()).collect();
            let facts = vec![fingerprint, ("name", signer.name.as_str().into()), ("roles", roles.join(", ").into())];
            docket.find("signer.other-role", Subject::Signer, facts);
        }
        Standing::Vouched(signer) => {
            let named = vec![
                fingerprint,
                ("name", signer.name.as_str().into()),
                ("vouched-by", signer.vouched_by.as_str().into()),
            ];
            // No token proves the time of sealing, so what was sealed before a revocation cannot be told.
            if let Some(revoked) = signer.revoked_from() {
                let facts = [named, vec![("effective", revoked.to_string().into())]].concat();
                docket.find("signer.revoked", Subject::Signer, facts);
            } else if signer.covers(sealed) {
                docket.find("signer.vouched", Subject::Signer, named);
            } else {
                let side = |end: &Option<String>| end.clone().unwrap_or_else(|| "…".to_owned());
                let period = format!("{} – {}", side(&signer.from), side(&signer.until));
                let facts = [named, vec![("expected", period.into()), ("found", sealed.to_string().into())]].concat();
                docket.find("signer.outside-period", Subject::Signer, facts);
            }
        }
    }
    if has_chain {
        docket.find("signer.chain-not-performed", Subject::Signer, vec![]);
    }
}
