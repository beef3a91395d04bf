//! (10) Who vouches for the key that sealed, by the verifier's own trust list.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::moment::Moment;
use crate::base::reason::{Fact, Facts};
use crate::base::source::Source;
use crate::seal::ed25519::PublicKey;
use crate::seal::timestamp::instant::Instant;
use crate::seal::trust::{Signer, Standing, Voice};

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let (Some(_), Some(manifest)) = (&docket.seal, &docket.manifest) else {
        return docket.skip("signer.not-performed", 1..=2);
    };
    // Who owns a key says nothing about a seal that the key did not make.
    if !docket.findings.iter().any(|finding| finding.code() == "seal.signature-valid") {
        return docket.skip("signer.not-performed", 7..=7);
    }
    let (key, sealed) = (manifest.signer, manifest.sealed);
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
            vouched(docket, signer, named, sealed);
        }
    }
}

fn vouched<S: Source + ?Sized>(docket: &mut Docket<'_, S>, signer: &Signer, named: Facts, sealed: Moment) {
    let window = &docket.window;
    let proven = window.not_after.as_ref().map(|proof| proof.at);
    let shown = |at: Option<Instant>| at.map_or_else(|| "–".to_owned(), |at| at.to_string());
    if let Some(revoked) = signer.revoked_from() {
        let effective = Instant::from(revoked);
        let with = |more: (&'static str, Fact)| {
            [named.clone(), vec![("effective", revoked.to_string().into()), more]].concat()
        };
        let after = window.sealed_after.as_ref().map(|proof| proof.at).filter(|at| *at >= effective);
        if proven.is_some_and(|at| at < effective) {
            let facts = with(("not-after", shown(proven).into()));
            docket.find("signer.revoked-later", Subject::Signer, facts);
        } else if after.is_some() {
            return docket.find("signer.revoked-before", Subject::Signer, with(("not-before", shown(after).into())));
        } else {
            return docket.find("signer.revoked", Subject::Signer, with(("not-after", shown(proven).into())));
        }
    }
    if signer.covers(sealed) && proven.is_none_or(|at| signer.covers_proven(at)) {
        return docket.find("signer.vouched", Subject::Signer, named);
    }
    let side = |end: &Option<String>| end.clone().unwrap_or_else(|| "…".to_owned());
    let facts = vec![
        ("expected", format!("{} – {}", side(&signer.from), side(&signer.until)).into()),
        ("found", sealed.to_string().into()),
        ("not-after", shown(proven).into()),
    ];
    docket.find("signer.outside-period", Subject::Signer, [named, facts].concat());
}
