//! (8) Renewals: the list of what stood when a later time-stamp was taken over it, and what of that
//! stands still.

use super::container;
use super::docket::Docket;
use super::finding::Subject;
use super::token::Witnesses;
use super::window::Stamp;
use crate::base::digest::sha256;
use crate::base::octets::Digest;
use crate::base::reason::Reason;
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::bundle::reader::Entry;
use crate::model::renewal::Renewal;
use std::collections::BTreeMap;
use std::io;

/// A list that was read.
pub(super) struct List {
    n: u32,
    pub(super) bytes: Vec<u8>,
    /// The parts that are here as they were then.
    covered: Vec<Part>,
}

/// Reads the list of renewal `n` and compares it with what is here.
pub(super) fn read<S: Source + ?Sized>(docket: &mut Docket<'_, S>, n: u32, entry: Entry) -> io::Result<Option<List>> {
    let subject = Subject::Renewal(n);
    let mut list = List { n, bytes: vec![], covered: vec![] };
    let limits = docket.question.limits;
    if entry.size > limits.record_bytes {
        docket.find("renewal.malformed", subject, vec![("why", "container.limit".into())]);
        return Ok(None);
    }
    let Some((bytes, true)) = container::peek(docket, &entry)? else {
        docket.find("renewal.malformed", subject, vec![("why", "container.crc".into())]);
        return Ok(None);
    };
    list.bytes = bytes;
    let decoded = Renewal::decode(&list.bytes, limits);
    let covers = match decoded.as_ref().map(|renewal| parts(renewal, n)) {
        Ok(Some(covers)) => covers,
        Ok(None) => {
            docket.find("renewal.malformed", subject, vec![("why", "cbor.shape".into())]);
            return Ok(Some(list));
        }
        Err(error) => {
            docket.find("renewal.malformed", subject, vec![("why", error.code().into())]);
            return Ok(Some(list));
        }
    };
    let mut missing = vec![];
    for (part, digest) in covers {
        if digest_of(docket, part)? == Some(digest) {
            list.covered.push(part);
        } else {
            missing.push(part.to_string());
        }
    }
    if missing.is_empty() {
        docket.find("renewal.covers", subject, vec![("count", list.covered.len().into())]);
    } else {
        docket.find("renewal.missing", subject, vec![("names", missing.join(", ").into())]);
    }
    Ok(Some(list))
}

/// The parts of a list in the container's order: the manifest first, then what is appended, and of
/// the renewals only earlier ones.
fn parts(renewal: &Renewal, n: u32) -> Option<Vec<(Part, Digest)>> {
    let mut parts: Vec<(Part, Digest)> = vec![];
    for (name, digest) in &renewal.covers {
        let part = Part::parse(name.as_bytes())?;
        let fits = match part {
            Part::Manifest => parts.is_empty(),
            Part::RenewalList(earlier) | Part::Renewal(earlier) => earlier < n,
            part => part.is_appended(),
        };
        if !fits || parts.last().is_some_and(|(before, _)| *before >= part) {
            return None;
        }
        parts.push((part, *digest));
    }
    parts.first().is_some_and(|(part, _)| *part == Part::Manifest).then_some(parts)
}

/// SHA-256 of a part as it stands here; `None` where it is not, or is damaged.
fn digest_of<S: Source + ?Sized>(docket: &mut Docket<'_, S>, part: Part) -> io::Result<Option<Digest>> {
    if part == Part::Manifest {
        return Ok(docket.seal_digest);
    }
    let limit = docket.question.limits.appended_bytes;
    let entry = docket.container.as_ref().and_then(|container| container.find(part)).copied();
    let Some(entry) = entry.filter(|entry| entry.size <= limit) else { return Ok(None) };
    if let Some(known) = docket.digests.get(&part) {
        return Ok(Some(*known));
    }
    let digest = container::peek(docket, &entry)?.and_then(|(bytes, sound)| sound.then(|| sha256(&bytes)));
    docket.digests.extend(digest.map(|digest| (part, digest)));
    Ok(digest)
}

/// Once its time-stamp is judged: what it covers was there at that time.
pub(super) fn witness<S: Source + ?Sized>(docket: &mut Docket<'_, S>, list: &List, witnesses: &mut Witnesses) {
    let part = Part::Renewal(list.n);
    let stamp = docket.stamps.iter().find(|stamp| stamp.part == part && stamp.counts);
    // A renewal that does not cover this seal says nothing of this bundle.
    let seal = list.covered.first() == Some(&Part::Manifest);
    let Some(latest) = stamp.and_then(Stamp::latest).filter(|_| seal) else { return };
    for part in &list.covered {
        witnesses.entry(*part).and_modify(|known| *known = latest.min(*known)).or_insert(latest);
    }
    docket.renewed.insert(list.n, list.covered.clone());
}

/// The parts that each good renewal covers.
pub(super) type Renewed = BTreeMap<u32, Vec<Part>>;
