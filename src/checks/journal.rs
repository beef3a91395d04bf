//! (3) The journal is the one that was sealed, its chain holds, and it leaves standing exactly the
//! records that the manifest lists.

use super::container;
use super::docket::Docket;
use super::finding::Subject;
use crate::base::digest::sha256;
use crate::base::octets::Digest;
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::model::journal::{Event, Journal, JournalError, adding};
use crate::model::record::Kind;
use std::collections::BTreeMap;
use std::io;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) -> io::Result<()> {
    let limits = docket.question.limits;
    let Some(head) = docket.manifest.as_ref().map(|manifest| manifest.journal.clone()) else {
        docket.skip("journal.not-performed", 1..=2);
        return Ok(());
    };
    let Some(bytes) = container::read(docket, Part::Journal, limits.journal_bytes)? else {
        docket.skip("journal.not-performed", 1..=2);
        return Ok(());
    };
    let found = sha256(&bytes);
    let before = docket.findings.len();
    if (found, bytes.len() as u64) != (head.sha256, head.length) {
        let sides = vec![("expected", head.sha256.to_string().into()), ("found", found.to_string().into())];
        docket.find("journal.digest-mismatch", Subject::Journal, sides);
    }
    match Journal::decode(&bytes, limits) {
        Ok(journal) => {
            agree(docket, &journal, head.count);
            anchors(docket, &journal)?;
            if docket.findings.len() == before {
                docket.find("journal.agrees", Subject::Journal, vec![("entries", journal.entries.len().into())]);
            }
            docket.journal = Some(journal);
        }
        Err(error) => refuse(docket, error),
    }
    Ok(())
}

fn refuse<S: Source + ?Sized>(docket: &mut Docket<'_, S>, error: JournalError) {
    match error {
        JournalError::Cbor { entry, error } => docket.refuse(&error, Subject::Entry(entry)),
        JournalError::Chain { entry, expected, found } => {
            let sides = vec![("expected", expected.to_string().into()), ("found", found.to_string().into())];
            docket.find("journal.chain", Subject::Entry(entry), sides);
        }
        JournalError::Event { entry, event } => {
            docket.find("journal.event", Subject::Entry(entry), vec![("event", event.into())]);
        }
        JournalError::UnknownEvent { entry, event } => {
            docket.find("journal.unsupported", Subject::Entry(entry), vec![("found", event.into())]);
        }
    }
}

fn agree<S: Source + ?Sized>(docket: &mut Docket<'_, S>, journal: &Journal, count: u64) {
    let last = journal.entries.last().map_or("–", |entry| entry.event.name());
    if !journal.is_sealed() {
        docket.find("journal.unsealed", Subject::Journal, vec![("expected", "seal".into()), ("found", last.into())]);
    } else if journal.entries.len() as u64 != count {
        let sides = vec![("expected", count.into()), ("found", journal.entries.len().into())];
        docket.find("journal.unsealed", Subject::Journal, sides);
    }
    let listed: BTreeMap<u32, Digest> =
        docket.manifest.iter().flat_map(|manifest| &manifest.records).map(|listed| (listed.n, listed.sha256)).collect();
    let standing = journal.standing();
    if let Some(n) = first_difference(&listed, &standing) {
        let side = |map: &BTreeMap<u32, Digest>| map.get(&n).map_or("–".to_owned(), Digest::to_string);
        let sides = vec![("n", n.into()), ("expected", side(&listed).into()), ("found", side(&standing).into())];
        docket.find("journal.records-differ", Subject::Journal, sides);
    }
    events_fit(docket, journal);
}

/// A record is added under the event of its kind, so that the journal tells custody from evidence.
fn events_fit<S: Source + ?Sized>(docket: &mut Docket<'_, S>, journal: &Journal) {
    for (number, entry) in (0_u64..).zip(&journal.entries) {
        let listed = docket.manifest.as_ref().zip(entry.n).and_then(|(manifest, n)| manifest.listed(n));
        let is_new = matches!(entry.event, Event::Open | Event::Add | Event::Note | Event::HandOver);
        let Some(kind) = listed.map(|listed| listed.kind).filter(|_| is_new) else { continue };
        let expected = if kind == Kind::Case { Event::Open } else { adding(kind) };
        if entry.event != expected {
            docket.find("journal.event", Subject::Entry(number), vec![("event", entry.event.name().into())]);
        }
    }
}

/// The anchors in the file are the ones whose digests the journal noted, in its order.
fn anchors<S: Source + ?Sized>(docket: &mut Docket<'_, S>, journal: &Journal) -> io::Result<()> {
    let parts = docket.container.iter().flat_map(|container| container.entries()).map(|entry| entry.part);
    let parts: Vec<Part> = parts.filter(|part| matches!(part, Part::Anchor(_))).collect();
    let mut found = Vec::new();
    for part in parts {
        // What cannot be read is not compared; why it cannot is a finding already.
        let Some(bytes) = container::read(docket, part, docket.question.limits.appended_bytes)? else { return Ok(()) };
        found.push(sha256(&bytes));
    }
    let expected = journal.anchors();
    if found != expected {
        let sides = [("expected", expected), ("found", found)].map(|(name, list)| (name, shown(&list).into()));
        docket.find("journal.anchors-differ", Subject::Journal, sides.to_vec());
    }
    Ok(())
}

fn shown(digests: &[Digest]) -> String {
    match digests {
        [] => "–".to_owned(),
        digests => digests.iter().map(Digest::to_string).collect::<Vec<_>>().join(", "),
    }
}

fn first_difference(a: &BTreeMap<u32, Digest>, b: &BTreeMap<u32, Digest>) -> Option<u32> {
    a.keys().chain(b.keys()).filter(|n| a.get(n) != b.get(n)).min().copied()
}
