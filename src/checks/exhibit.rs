//! (5) Each exhibit is present and its bytes are the ones that were sealed.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::digest::BLOCK;
use crate::base::reason::Facts;
use crate::base::source::Source;
use crate::bundle::hashing::{Hashed, Stretch, hash_all};
use crate::bundle::part::Part;
use crate::bundle::reader::Entry;
use crate::model::exhibit::Exhibit;
use crate::model::record::Body;
use std::io;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) -> io::Result<()> {
    let Some(manifest) = docket.manifest.clone() else {
        docket.skip("exhibit.not-performed", 1..=2);
        return Ok(());
    };
    let before = docket.findings.len();
    let mut present: Vec<Entry> = Vec::new();
    for n in manifest.exhibits() {
        match found(docket, n) {
            Some(entry) => present.push(entry),
            None if docket.is_exhibit_withheld(n) => {}
            None if docket.is_selection_unknown() => {
                let because = docket.why_not(n);
                docket.find("exhibit.not-performed", Subject::Exhibit(n), vec![("because", because.into())]);
            }
            None => docket.find("exhibit.missing", Subject::Exhibit(n), vec![]),
        }
    }
    let listed: Vec<u32> = manifest.exhibits().collect();
    let extra = docket.container.iter().flat_map(|container| container.entries());
    let extra: Vec<u32> = extra
        .filter_map(|entry| if let Part::Exhibit(n, _) = entry.part { Some(n) } else { None })
        .filter(|n| listed.binary_search(n).is_err())
        .collect();
    for n in extra {
        docket.find("exhibit.unlisted", Subject::Exhibit(n), vec![]);
    }
    let stretches: Vec<Stretch> =
        present.iter().map(|entry| Stretch { offset: entry.data, length: entry.size }).collect();
    let workers = docket.question.limits.workers();
    let hashes = hash_all(docket.source, &stretches, workers, docket.question.watch)?;
    for (entry, hashed) in present.iter().zip(hashes) {
        compare(docket, entry, hashed)?;
    }
    if docket.findings.len() == before {
        docket.find("exhibit.digest-match", Subject::Bundle, vec![("count", docket.intact.len().into())]);
    }
    Ok(())
}

fn found<S: Source + ?Sized>(docket: &Docket<'_, S>, n: u32) -> Option<Entry> {
    // Exhibits are found whatever their extension: the order knows them by number alone.
    let any = crate::model::exhibit::Extension::known("bin")?;
    docket.container.as_ref()?.find(Part::Exhibit(n, any)).copied()
}

fn compare<S: Source + ?Sized>(docket: &mut Docket<'_, S>, entry: &Entry, hashed: Hashed) -> io::Result<()> {
    let Part::Exhibit(n, ext) = entry.part else {
        return Ok(());
    };
    // Without its record there is nothing to compare with; the record's own finding says why.
    let subject = Subject::Exhibit(n);
    let Some(Body::Exhibit(exhibit)) = docket.records.get(&n).map(|record| &record.body) else {
        let because = docket.why_not(n);
        docket.find("exhibit.not-performed", subject, vec![("because", because.into())]);
        return Ok(());
    };
    let exhibit: Exhibit = (**exhibit).clone();
    if ext != exhibit.ext {
        let sides = vec![("expected", exhibit.ext.as_str().into()), ("found", ext.as_str().into())];
        docket.find("exhibit.extension-differs", subject, sides);
    }
    if entry.size != exhibit.size {
        let sides = vec![("expected", exhibit.size.into()), ("found", entry.size.into())];
        docket.find("exhibit.size-mismatch", subject, sides);
    } else if hashed.sha256 != exhibit.sha256 {
        let mut sides: Facts =
            vec![("expected", exhibit.sha256.to_string().into()), ("found", hashed.sha256.to_string().into())];
        // A copy that was damaged on its way keeps the CRC-32 of what it was; a rebuilt one does not.
        sides.push(("cause", if hashed.crc == entry.crc { "replaced".into() } else { "damaged".into() }));
        if let Some(damage) = damage(docket.source, entry, &exhibit)? {
            sides.push(("damage", damage.into()));
        }
        docket.find("exhibit.digest-mismatch", subject, sides);
    } else if hashed.crc != entry.crc {
        docket.find("container.crc", subject, vec![("name", entry.part.to_string().into())]);
    } else {
        docket.intact.push(n);
    }
    Ok(())
}

/// Which MiB differ from the ones sealed, as ranges counted from 1: `42, 45-47 / 4096`.
fn damage<S: Source + ?Sized>(source: &S, entry: &Entry, exhibit: &Exhibit) -> io::Result<Option<String>> {
    let Some(blocks) = exhibit.blocks.as_ref().filter(|_| exhibit.blocks_fit()) else {
        return Ok(None);
    };
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    for (at, sealed) in (0_u64..).zip(blocks.chunks(32)) {
        let start = at * BLOCK as u64;
        let length = (entry.size - start).min(BLOCK as u64) as usize;
        let bytes = source.read_vec(entry.data + start, length)?;
        if blake3::hash(&bytes).as_bytes() == sealed {
            continue;
        }
        match ranges.last_mut() {
            Some((_, last)) if *last == at => *last = at + 1,
            _ => ranges.push((at + 1, at + 1)),
        }
    }
    let shown: Vec<String> =
        ranges.iter().take(20).map(|(a, b)| if a == b { a.to_string() } else { format!("{a}-{b}") }).collect();
    let more = if ranges.len() > 20 { ", …" } else { "" };
    Ok(Some(format!("{}{more} / {}", shown.join(", "), blocks.len() / 32)))
}
