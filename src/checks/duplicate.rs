//! (13) Whether two exhibits are the same bytes.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::octets::Digest;
use crate::base::source::Source;
use crate::model::record::{Body, Kind};
use std::collections::BTreeMap;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    if docket.manifest.is_none() {
        return docket.skip("duplicate.not-performed", 1..=2);
    }
    let mut first: BTreeMap<Digest, u32> = BTreeMap::new();
    let mut found = Vec::new();
    for (n, record) in &docket.records {
        let Body::Exhibit(exhibit) = &record.body else { continue };
        match first.get(&exhibit.sha256) {
            Some(before) => found.push((*n, *before)),
            None => {
                first.insert(exhibit.sha256, *n);
            }
        }
    }
    if let Some(because) = docket.unread(Some(Kind::Exhibit)) {
        docket.find("duplicate.not-performed", Subject::Bundle, vec![("because", because.into())]);
    } else if found.is_empty() {
        docket.find("duplicate.none", Subject::Bundle, vec![]);
    }
    for (n, before) in found {
        docket.find("duplicate.content", Subject::Exhibit(n), vec![("same-as", before.into())]);
    }
}
