//! (1) The container is the one canonical ZIP, with the parts that every bundle has.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::bundle::reader::{Container, ContainerError, Entry};
use std::io;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) -> io::Result<()> {
    let container = match Container::open(docket.source, docket.question.limits) {
        Ok(container) => container,
        Err(ContainerError::Io(error)) => return Err(error),
        Err(error) => {
            docket.refuse(&error, Subject::Bundle);
            return Ok(());
        }
    };
    let entries = container.entries().len();
    for part in [Part::Journal, Part::Manifest] {
        if container.find(part).is_none() {
            docket.find("container.missing", Subject::Bundle, vec![("name", part.to_string().into())]);
        }
    }
    docket.find("container.canonical", Subject::Bundle, vec![("entries", entries.into())]);
    docket.container = Some(container);
    Ok(())
}

/// Reads a small part. A wrong CRC-32 is refused here, before anything is made of the bytes.
pub(super) fn read<S: Source + ?Sized>(
    docket: &mut Docket<'_, S>,
    part: Part,
    limit: u64,
) -> io::Result<Option<Vec<u8>>> {
    let Some(container) = &docket.container else {
        return Ok(None);
    };
    let Some(entry) = container.find(part) else {
        return Ok(None);
    };
    match container.read(entry, limit) {
        Ok((bytes, true)) => Ok(Some(bytes)),
        Ok((_, false)) => {
            docket.find("container.crc", Subject::Bundle, vec![("name", part.to_string().into())]);
            Ok(None)
        }
        Err(ContainerError::Io(error)) => Err(error),
        Err(error) => {
            docket.refuse(&error, Subject::Bundle);
            Ok(None)
        }
    }
}

/// Reads a part that is judged by itself: the bytes, and whether the CRC-32 is the one stated. The
/// caller has compared its length with a limit.
pub(super) fn peek<S: Source + ?Sized>(docket: &Docket<'_, S>, entry: &Entry) -> io::Result<Option<(Vec<u8>, bool)>> {
    let Some(container) = &docket.container else { return Ok(None) };
    match container.read(entry, entry.size) {
        Ok(read) => Ok(Some(read)),
        Err(ContainerError::Io(error)) => Err(error),
        Err(_) => Ok(None),
    }
}
