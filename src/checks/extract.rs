//! (6) Whether the bundle is whole, and if not, that it says so consistently.

use super::container;
use super::docket::Docket;
use super::finding::Subject;
use crate::base::cbor;
use crate::base::limits::Limits;
use crate::base::reason::Fact;
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::model::record::Kind;
use crate::model::withheld::Withheld;
use serde::Deserialize;
use std::io;

/// Reads `extract.cbor`, which the checks of records and exhibits need to tell withheld from missing.
pub(super) fn read<S: Source + ?Sized>(docket: &mut Docket<'_, S>) -> io::Result<()> {
    let limits = docket.question.limits;
    let Some(bytes) = container::read(docket, Part::Extract, limits.record_bytes)? else {
        return Ok(());
    };
    if let Some(version) = version(&bytes, limits).filter(|version| *version != 1) {
        docket.find("extract.unsupported", Subject::Extract, vec![("found", version.into())]);
        return Ok(());
    }
    match cbor::decode::<Withheld>(&bytes, limits) {
        Ok(withheld) => docket.withheld = Some(withheld),
        Err(error) => docket.refuse(&error, Subject::Extract),
    }
    Ok(())
}

fn version(bytes: &[u8], limits: &Limits) -> Option<u64> {
    #[derive(Deserialize)]
    struct Peek {
        version: u64,
    }
    cbor::walk_whole(bytes, limits).ok()?;
    cbor::peek::<Peek>(bytes).ok().map(|peek| peek.version)
}

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let (Some(container), Some(manifest)) = (&docket.container, &docket.manifest) else {
        return docket.skip("extract.not-performed", 1..=2);
    };
    if container.find(Part::Extract).is_none() {
        return docket.find("extract.whole", Subject::Bundle, vec![]);
    }
    let Some(withheld) = &docket.withheld else {
        // When it was read and refused, that finding is of this step and says it all.
        if !docket.findings.iter().any(|finding| finding.step() == 6) {
            docket.skip("extract.not-performed", 1..=1);
        }
        return;
    };
    let kind = |n: u32| manifest.listed(n).map(|listed| listed.kind);
    let is_exhibit = |n: u32| kind(n) == Some(Kind::Exhibit);
    let known = withheld.records.iter().all(|n| kind(*n).is_some()) && withheld.exhibits.iter().all(|n| is_exhibit(*n));
    let absent = container.entries().iter().all(|entry| match entry.part {
        Part::Record(n) => !docket.is_withheld(n),
        Part::Exhibit(n, _) => !docket.is_exhibit_withheld(n),
        _ => true,
    });
    if !(known && absent && withheld.is_consistent(is_exhibit)) {
        return docket.find("extract.inconsistent", Subject::Extract, vec![]);
    }
    let all = manifest.exhibits().count();
    let facts = vec![
        ("present", (all - withheld.exhibits.len()).into()),
        ("exhibits", all.into()),
        ("withheld-exhibits", list(&withheld.exhibits)),
        ("withheld-records", list(&withheld.records)),
    ];
    docket.find("extract.withheld", Subject::Bundle, facts);
}

fn list(numbers: &[u32]) -> Fact {
    let shown: Vec<String> = numbers.iter().map(u32::to_string).collect();
    Fact::Text(if shown.is_empty() { "–".to_owned() } else { shown.join(", ") })
}
