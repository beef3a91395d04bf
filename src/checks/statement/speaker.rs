//! Whose key made a statement, and whether the trust list admits it in the role that the statement takes.

use crate::base::moment::Moment;
use crate::base::octets::Octets;
use crate::base::reason::{Fact, Facts};
use crate::base::source::Source;
use crate::checks::docket::Docket;
use crate::checks::finding::Subject;
use crate::checks::statement::Told;
use crate::checks::window::Proof;
use crate::model::statement::{Kind, Statement};
use crate::seal::ed25519::PublicKey;
use crate::seal::timestamp::instant::Instant;
use crate::seal::trust::{Signer, Standing, Trust, Voice};

/// Who vouches for a key, by the trust list of whoever reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voucher {
    /// Whose key it is said to be.
    pub name: String,
    /// Who says so, and how they know.
    pub vouched_by: String,
}

/// The role that a kind of statement takes. The others take no office: there it is enough to know whose key it is.
fn voice(kind: Kind) -> Option<Voice> {
    match kind {
        Kind::Notary => Some(Voice::Notary),
        Kind::Witness => Some(Voice::Witness),
        Kind::Correction | Kind::HandOver | Kind::Inspection | Kind::Supplement => None,
    }
}

fn standing<'t>(trust: &'t Trust, key: &Octets<32>, kind: Kind) -> Standing<'t> {
    match (voice(kind), trust.standing(key, voice(kind).unwrap_or(Voice::Seal))) {
        (None, Standing::OtherRole(signer)) => Standing::Vouched(signer),
        (_, standing) => standing,
    }
}

/// Only under a signature that holds.
pub(super) fn check<S: Source + ?Sized>(
    docket: &mut Docket<'_, S>,
    subject: Subject,
    statement: &Statement,
    proof: Option<&Proof>,
) -> Option<Voucher> {
    let kind = statement.body.kind();
    let fingerprint =
        PublicKey::enrol(&statement.signer).map_or_else(|_| "–".to_owned(), |k| k.fingerprint().to_string());
    let mut facts: Facts = vec![("kind", kind.name().into()), ("fingerprint", fingerprint.into())];
    // Who sealed is a party; that the same key was there as somebody else as well is no second voice.
    let sealed_it = docket.manifest.as_ref().is_some_and(|manifest| manifest.signer == statement.signer);
    if sealed_it && matches!(kind, Kind::Inspection | Kind::Notary | Kind::Witness) {
        docket.find("statement.same-key-as-seal", subject, facts.clone());
    }
    if let Some(n) = speaks_twice(docket, statement) {
        docket.find("statement.same-key", subject, [facts.clone(), vec![("other", n.into())]].concat());
    }
    let trust = docket.question.trust;
    match standing(trust, &statement.signer, kind) {
        Standing::Unknown | Standing::OtherRole(_) => {
            let listed = match trust.standing(&statement.signer, Voice::Seal) {
                Standing::Unknown => "–",
                Standing::OtherRole(signer) | Standing::Vouched(signer) => signer.name.as_str(),
            };
            facts.extend([("name", statement.by.name.as_str().into()), ("listed", listed.into())]);
            docket.find("statement.role-unknown", subject, facts);
            None
        }
        Standing::Vouched(signer) => {
            if !is_one_name(&signer.name, statement.by.name.as_str()) {
                let names = vec![("listed", signer.name.as_str().into()), ("name", statement.by.name.as_str().into())];
                docket.find("statement.name-differs", subject, [facts.clone(), names].concat());
            }
            facts.extend([
                ("name", Fact::from(signer.name.as_str())),
                ("vouched-by", signer.vouched_by.as_str().into()),
            ]);
            vouched(docket, subject, signer, facts, statement.at, proof.map(|proof| proof.at))
        }
    }
}

/// The first earlier statement of the same key in which it speaks as somebody else: in another office, or under another
/// name. Two voices of one key are one voice.
fn speaks_twice<S: Source + ?Sized>(docket: &Docket<'_, S>, statement: &Statement) -> Option<u32> {
    let is_voice = |kind| matches!(kind, Kind::Inspection | Kind::Notary | Kind::Witness);
    let kind = statement.body.kind();
    let other = |told: &&Told| {
        told.is_signed
            && told.statement.as_ref().is_some_and(|earlier| {
                let before = earlier.body.kind();
                let is_same = before == kind && is_one_name(earlier.by.name.as_str(), statement.by.name.as_str());
                earlier.signer == statement.signer && is_voice(before) && !is_same
            })
    };
    docket.told.iter().filter(|_| is_voice(kind)).find(other).map(|told| told.n)
}

/// Whether two texts are one name: case and spaces aside.
fn is_one_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    plain(one) == plain(other)
}

fn vouched<S: Source + ?Sized>(
    docket: &mut Docket<'_, S>,
    subject: Subject,
    signer: &Signer,
    facts: Facts,
    at: Moment,
    proven: Option<Instant>,
) -> Option<Voucher> {
    let shown = proven.map_or_else(|| "–".to_owned(), |at| at.to_string());
    let with = |more: Facts| [facts.clone(), more, vec![("not-after", shown.clone().into())]].concat();
    if let Some(revoked) = signer.revoked_from() {
        let more = vec![("effective", revoked.to_string().into())];
        if proven.is_none_or(|at| at >= Instant::from(revoked)) {
            docket.find("statement.revoked", subject, with(more));
            return None;
        }
        docket.find("statement.revoked-later", subject, with(more));
    }
    if !signer.covers(at) || !proven.is_none_or(|at| signer.covers_proven(at)) {
        let side = |end: &Option<String>| end.clone().unwrap_or_else(|| "…".to_owned());
        let period = format!("{} – {}", side(&signer.from), side(&signer.until));
        let more = vec![("expected", period.into()), ("found", at.to_string().into())];
        docket.find("statement.outside-period", subject, with(more));
        return None;
    }
    docket.find("statement.vouched", subject, facts);
    Some(Voucher { name: signer.name.clone(), vouched_by: signer.vouched_by.clone() })
}
