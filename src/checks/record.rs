//! (4) Each record is present, is the one that was sealed, and says what its place says.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::digest::sha256;
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::bundle::reader::ContainerError;
use crate::model::manifest::Listed;
use crate::model::record::{Body, Record, RecordError};
use std::io;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) -> io::Result<()> {
    let Some(manifest) = docket.manifest.clone() else {
        docket.skip("record.not-performed", 1..=2);
        return Ok(());
    };
    let before = docket.findings.len();
    let mut present = 0_usize;
    for listed in &manifest.records {
        if docket.is_withheld(listed.n) {
            continue;
        }
        match bytes_of(docket, listed.n)? {
            None if docket.is_selection_unknown() => {
                let because = docket.why_not(listed.n);
                docket.find("record.not-performed", Subject::Record(listed.n), vec![("because", because.into())]);
            }
            None if docket.container.as_ref().is_some_and(|c| c.find(Part::Record(listed.n)).is_some()) => {}
            None => docket.find("record.missing", Subject::Record(listed.n), vec![("kind", listed.kind.name().into())]),
            Some((bytes, crc)) => {
                present += 1;
                compare(docket, listed, &bytes, crc, &manifest.case);
            }
        }
    }
    let extra = docket.container.iter().flat_map(|container| container.entries());
    let extra: Vec<u32> = extra
        .filter_map(|entry| if let Part::Record(n) = entry.part { Some(n) } else { None })
        .filter(|n| manifest.listed(*n).is_none())
        .collect();
    for n in extra {
        docket.find("record.unlisted", Subject::Record(n), vec![]);
    }
    if docket.findings.len() == before {
        docket.find("record.digest-match", Subject::Bundle, vec![("count", present.into())]);
    }
    Ok(())
}

fn bytes_of<S: Source + ?Sized>(docket: &mut Docket<'_, S>, n: u32) -> io::Result<Option<(Vec<u8>, bool)>> {
    let Some(container) = &docket.container else {
        return Ok(None);
    };
    let Some(entry) = container.find(Part::Record(n)) else {
        return Ok(None);
    };
    match container.read(entry, docket.question.limits.record_bytes) {
        Ok(read) => Ok(Some(read)),
        Err(ContainerError::Io(error)) => Err(error),
        Err(error) => {
            docket.refuse(&error, Subject::Record(n));
            Ok(None)
        }
    }
}

fn compare<S: Source + ?Sized>(
    docket: &mut Docket<'_, S>,
    listed: &Listed,
    bytes: &[u8],
    crc: bool,
    case: &crate::base::octets::Id,
) {
    let subject = Subject::Record(listed.n);
    let found = sha256(bytes);
    if found != listed.sha256 {
        let sides = vec![("expected", listed.sha256.to_string().into()), ("found", found.to_string().into())];
        docket.find("record.digest-mismatch", subject, sides);
        return;
    }
    if !crc {
        docket.find("container.crc", subject, vec![("name", Part::Record(listed.n).to_string().into())]);
        return;
    }
    let record = match Record::decode(bytes, docket.question.limits) {
        Ok(record) => record,
        Err(RecordError::Cbor(error)) => return docket.refuse(&error, subject),
        Err(RecordError::UnknownKind(kind)) => {
            return docket.find("record.unsupported", subject, vec![("found", kind.into())]);
        }
    };
    if record.n != listed.n {
        docket.find("record.number-differs", subject, vec![("expected", listed.n.into()), ("found", record.n.into())]);
    } else if record.body.kind() != listed.kind {
        let sides = vec![("expected", listed.kind.name().into()), ("found", record.body.kind().name().into())];
        docket.find("record.kind-differs", subject, sides);
    } else if let Some(field) = record.broken_bound() {
        docket.find("record.bound", subject, vec![("field", field.into())]);
    } else {
        if let Body::Case(body) = &record.body
            && body.case != *case
        {
            let sides = vec![("expected", case.to_string().into()), ("found", body.case.to_string().into())];
            docket.find("record.case-differs", subject, sides);
        }
        docket.records.insert(record.n, record);
    }
}
