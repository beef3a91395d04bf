//! (8) Statements made after the seal: witness, notary, hand-over, inspection, correction, supplement. Each is judged
//! by itself. A bad, foreign or doubtful one is a finding on that statement, and lowers nothing else.

mod speaker;

use super::certificate::{self, Certified};
use super::container;
use super::docket::Docket;
use super::finding::Subject;
use super::window::{Proof, Stamp};
use crate::base::digest::sha256;
use crate::base::octets::Digest;
use crate::base::reason::{Facts, Reason};
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::bundle::reader::Entry;
use crate::model::statement::{Body, Kind, Statement, StatementError};
use crate::seal::cose::{CoseError, Purpose, Sign1};
use crate::seal::ed25519::PublicKey;
use crate::seal::timestamp::instant::Instant;
pub use speaker::Voucher;
use std::io;

/// By how much a claimed time may miss what is proven before it is worth a word: two minutes.
const SKEW: u64 = 120_000_000_000;
/// Two authorities of which one states whole seconds may differ by so much without a fault.
const SECOND: u64 = 1_000_000_000;

/// A statement as it stands behind the seal, and what was found of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its number in this file.
    pub n: u32,
    /// SHA-256 of its bytes; `None` where it is longer than a reader takes on.
    pub digest: Option<Digest>,
    /// What it says, where it could be read. Believe it only as far as the rest goes.
    pub statement: Option<Statement>,
    /// Whether its signature holds under the key that it names.
    pub is_signed: bool,
    /// Whether it names this seal.
    pub is_of_this_seal: bool,
    /// Who vouches for the key in the role that the statement takes; `None`: the signer only claims to be.
    pub voucher: Option<Voucher>,
    /// The certificates that came with it; they say a name, and no role.
    pub certified: Option<Certified>,
    /// The time at which it is proven to have been there.
    pub not_after: Option<Proof>,
}

impl Told {
    /// Whether it can be shown as the statement of its signer about this bundle: signed by the key that it names, over
    /// this seal. Whose key that is is another question.
    pub fn stands(&self) -> bool {
        self.is_signed && self.is_of_this_seal
    }
}

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) -> io::Result<()> {
    let entries = docket.container.iter().flat_map(|container| container.entries());
    let statements: Vec<(u32, Entry)> = entries
        .filter_map(|entry| match entry.part {
            Part::Statement(n) => Some((n, *entry)),
            _ => None,
        })
        .collect();
    if docket.container.is_none() || (docket.seal_digest.is_none() && !statements.is_empty()) {
        docket.skip("statement.not-performed", 1..=2);
        return Ok(());
    }
    let mut previous = None;
    for (n, entry) in statements {
        let told = one(docket, n, entry, previous)?;
        previous = Some(told.digest.unwrap_or(Digest::ZERO));
        docket.told.push(told);
    }
    Ok(())
}

fn one<S: Source + ?Sized>(
    docket: &mut Docket<'_, S>,
    n: u32,
    entry: Entry,
    previous: Option<Digest>,
) -> io::Result<Told> {
    let subject = Subject::Statement(n);
    let mut told = Told {
        n,
        digest: None,
        statement: None,
        is_signed: false,
        is_of_this_seal: false,
        voucher: None,
        certified: None,
        not_after: None,
    };
    let limit = docket.question.limits.appended_bytes;
    let read = if entry.size > limit { None } else { container::peek(docket, &entry)? };
    let Some((bytes, sound)) = read else {
        docket.find("statement.malformed", subject, vec![("why", "container.limit".into())]);
        return Ok(told);
    };
    told.digest = Some(sha256(&bytes));
    if !sound {
        docket.find("statement.malformed", subject, vec![("why", "container.crc".into())]);
        return Ok(told);
    }
    let Some((sign1, statement)) = decoded(docket, subject, &bytes) else { return Ok(told) };
    told.is_signed = signed(docket, subject, &sign1, &statement);
    told.is_of_this_seal = bound(docket, subject, &statement, previous);
    told.not_after = proven(docket, n, told.is_of_this_seal);
    if told.is_signed {
        told.voucher = speaker::check(docket, subject, &statement, told.not_after.as_ref());
        let proven = told.not_after.as_ref().map(|proof| proof.at);
        told.certified = certificate::of(docket, subject, &sign1.certificates, &statement.signer, proven);
        timed(docket, &told, &statement);
    }
    if told.is_of_this_seal {
        referring(docket, subject, &statement);
    }
    told.statement = Some(statement);
    Ok(told)
}

/// Reads a statement, or files why it cannot be read.
fn decoded<S: Source + ?Sized>(
    docket: &mut Docket<'_, S>,
    subject: Subject,
    bytes: &[u8],
) -> Option<(Sign1, Statement)> {
    let limits = docket.question.limits;
    let (sign1, purpose) = match Sign1::decode_statement(bytes, limits) {
        Ok(decoded) => decoded,
        Err(CoseError::Algorithm { found }) => {
            docket.find("statement.unsupported", subject, vec![("what", "alg".into()), ("found", found.into())]);
            return None;
        }
        Err(CoseError::Purpose { found, .. }) => {
            let is_newer = found != Purpose::Manifest.name() && Purpose::kind(&found).is_some();
            let code = if is_newer { "statement.unsupported" } else { "statement.purpose" };
            docket.find(code, subject, vec![("what", "typ".into()), ("found", found.into())]);
            return None;
        }
        Err(error) => {
            docket.find("statement.malformed", subject, vec![("why", error.code().into())]);
            return None;
        }
    };
    let kind = Purpose::kind(purpose.name()).and_then(Kind::known)?;
    match Statement::decode(&sign1.payload, kind, limits) {
        Ok(statement) => return Some((sign1, statement)),
        Err(StatementError::Cbor(error)) => {
            docket.find("statement.malformed", subject, vec![("why", error.code().into())]);
        }
        Err(StatementError::Kind { found, .. }) => {
            docket.find("statement.purpose", subject, vec![("what", "kind".into()), ("found", found.into())]);
        }
        Err(StatementError::Unsupported { what, found }) => {
            docket.find("statement.unsupported", subject, vec![("what", what.into()), ("found", found.into())]);
        }
    }
    None
}

/// Whether the signature holds under the key that the statement names.
fn signed<S: Source + ?Sized>(
    docket: &mut Docket<'_, S>,
    subject: Subject,
    sign1: &Sign1,
    statement: &Statement,
) -> bool {
    let key = match PublicKey::enrol(&statement.signer) {
        Ok(key) => key,
        Err(error) => {
            let facts = vec![("key", statement.signer.to_string().into()), ("why", error.code().into())];
            docket.find("statement.key-weak", subject, facts);
            return false;
        }
    };
    let fingerprint = key.fingerprint();
    if fingerprint != sign1.kid {
        let sides = vec![("expected", fingerprint.to_string().into()), ("found", sign1.kid.to_string().into())];
        docket.find("statement.key-mismatch", subject, sides);
        return false;
    }
    let holds = sign1.verifies(&key);
    let code = if holds { "statement.signature-valid" } else { "statement.signature-invalid" };
    let facts = vec![("kind", statement.body.kind().name().into()), ("fingerprint", fingerprint.to_string().into())];
    docket.find(code, subject, facts);
    holds
}

/// Whether it names this seal; and whether it stands behind the statement that it names.
fn bound<S: Source + ?Sized>(
    docket: &mut Docket<'_, S>,
    subject: Subject,
    statement: &Statement,
    previous: Option<Digest>,
) -> bool {
    let seal = docket.seal_digest.unwrap_or(Digest::ZERO);
    let sides = |expected: String, found: String| vec![("expected", expected.into()), ("found", found.into())];
    if statement.seal != seal {
        docket.find("statement.foreign-seal", subject, sides(seal.to_string(), statement.seal.to_string()));
        return false;
    }
    let shown = |digest: Option<Digest>| digest.map_or_else(|| "–".to_owned(), |digest| digest.to_string());
    if statement.previous == previous {
        docket.find("statement.chained", subject, vec![("previous", shown(previous).into())]);
    } else {
        docket.find("statement.chain-broken", subject, sides(shown(previous), shown(statement.previous)));
    }
    true
}

/// The earliest time at which something that counts proves that the statement was there: its own time-stamp, or a
/// renewal that covers it. It names the seal, and the seal the anchors: what says that it was there before the latest of
/// them is wrong, or that anchor is, and proves nothing.
fn proven<S: Source + ?Sized>(docket: &mut Docket<'_, S>, n: u32, is_of_this_seal: bool) -> Option<Proof> {
    let covers = |stamp: &&Stamp| match stamp.part {
        Part::StatementToken(of) => of == n,
        Part::Renewal(of) => docket.renewed.get(&of).is_some_and(|covered| covered.contains(&Part::Statement(n))),
        _ => false,
    };
    let sealed = docket.window.sealed_after.clone().filter(|_| is_of_this_seal);
    let (mut proof, mut broken) = (None::<Proof>, None::<Proof>);
    for stamp in docket.stamps.iter().filter(|stamp| stamp.counts).filter(covers) {
        let Some(found) = stamp.proof(stamp.latest()) else { continue };
        let too_early = sealed.as_ref().is_some_and(|sealed| found.at.later(SECOND) < sealed.at);
        let place = if too_early { &mut broken } else { &mut proof };
        if place.as_ref().is_none_or(|known| found.at < known.at) {
            *place = Some(found);
        }
    }
    if let (Some(sealed), Some(broken)) = (sealed, broken) {
        let facts: Facts = vec![
            ("earlier", sealed.part.to_string().into()),
            ("earlier-time", sealed.gen_time.to_string().into()),
            ("later", broken.part.to_string().into()),
            ("later-time", broken.gen_time.to_string().into()),
        ];
        docket.find("statement.broken-nesting", Subject::Statement(n), facts);
    }
    proof
}

/// What is proven of its time, and whether the time that it claims agrees with that.
fn timed<S: Source + ?Sized>(docket: &mut Docket<'_, S>, told: &Told, statement: &Statement) {
    let subject = Subject::Statement(told.n);
    let claimed = ("claimed", statement.at.to_string().into());
    match &told.not_after {
        Some(proof) => {
            let facts =
                vec![("at", proof.at.to_string().into()), ("authority", proof.authority.as_str().into()), claimed];
            docket.find("statement.not-after", subject, facts);
        }
        None => {
            let token = Part::StatementToken(told.n);
            let is_there = docket.container.as_ref().is_some_and(|container| container.find(token).is_some());
            let code = if is_there { "statement.no-valid-token" } else { "statement.no-token" };
            docket.find(code, subject, vec![claimed]);
        }
    }
    let at = Instant::from(statement.at);
    let late = told.not_after.as_ref().map(|proof| proof.at).filter(|proven| at > proven.later(SKEW));
    // It names the seal, so it was made after the seal.
    let sealed = docket.window.sealed_after.as_ref().map(|proof| proof.at);
    let early = sealed.filter(|proven| told.is_of_this_seal && at.later(SKEW) < *proven);
    // It names the seal and the statement before it, so it was made after both, by whatever clock.
    let named = docket.told.iter().rev().filter(|earlier| earlier.is_signed && earlier.is_of_this_seal);
    let named = named.filter(|earlier| earlier.digest.is_some_and(|digest| names(statement, digest)));
    let named = named.filter_map(|earlier| earlier.statement.as_ref()).map(|earlier| Instant::from(earlier.at)).max();
    let seal = docket.manifest.as_ref().map(|manifest| Instant::from(manifest.sealed));
    let before = |claimed: &Instant| told.is_of_this_seal && early.is_none() && at.later(SKEW) < *claimed;
    let (seal, named) = (seal.filter(before), named.filter(before));
    for (side, proven) in [("late", late), ("early", early), ("seal", seal), ("statement", named)] {
        let Some(proven) = proven else { continue };
        let facts: Facts = vec![
            ("side", side.into()),
            ("expected", proven.to_string().into()),
            ("found", statement.at.to_string().into()),
        ];
        docket.find("statement.claim-outside", subject, facts);
    }
}

/// The records that it speaks of: each is of this bundle, and here to be read beside it.
fn referring<S: Source + ?Sized>(docket: &mut Docket<'_, S>, subject: Subject, statement: &Statement) {
    let Some(manifest) = &docket.manifest else { return };
    let list = |numbers: Vec<u32>| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let (known, unknown): (Vec<u32>, Vec<u32>) = statement.about.iter().partition(|n| manifest.listed(**n).is_some());
    let withheld: Vec<u32> =
        known.into_iter().filter(|n| docket.is_withheld(*n) || docket.is_exhibit_withheld(*n)).collect();
    let mut named: Vec<Digest> = docket.told.iter().filter_map(|told| told.digest).collect();
    named.retain(|digest| Some(*digest) == corrected(statement));
    if !unknown.is_empty() {
        docket.find("statement.dangling", subject, vec![("names", list(unknown).into())]);
    }
    if let Some(digest) = corrected(statement).filter(|_| named.is_empty()) {
        docket.find("statement.dangling", subject, vec![("names", digest.to_string().into())]);
    }
    if !withheld.is_empty() {
        docket.find("statement.withheld", subject, vec![("names", list(withheld).into())]);
    }
}

/// Whether it names another statement: the one before it, or the one that it corrects.
fn names(statement: &Statement, digest: Digest) -> bool {
    statement.previous == Some(digest) || corrected(statement) == Some(digest)
}

/// The earlier statement that a correction corrects.
fn corrected(statement: &Statement) -> Option<Digest> {
    match &statement.body {
        Body::Correction(correction) => correction.statement,
        _ => None,
    }
}
