//! (14) Takes are counted once each. That no number is missing is for a comparison of all bundles of
//! a case; one bundle cannot show it.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::source::Source;
use crate::model::record::{Body, Kind};
use std::collections::BTreeMap;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    if docket.manifest.is_none() {
        return docket.skip("take.not-performed", 1..=2);
    }
    let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
    let mut found = Vec::new();
    for (n, record) in &docket.records {
        let Body::Exhibit(exhibit) = &record.body else { continue };
        let Some(take) = exhibit.take else { continue };
        if let Some(before) = seen.insert(take, *n) {
            found.push((*n, vec![("take", take.into()), ("same-as", before.into())]));
        }
    }
    if let Some(because) = docket.unread(Some(Kind::Exhibit)) {
        docket.find("take.not-performed", Subject::Bundle, vec![("because", because.into())]);
    } else if found.is_empty() {
        docket.find("take.distinct", Subject::Bundle, vec![("count", seen.len().into())]);
    }
    for (n, facts) in found {
        docket.find("take.twice", Subject::Exhibit(n), facts);
    }
}
