//! (12) The four facts without which a court of Kazakhstan does not examine a recording (Civil
//! Procedure Code 99(2)), and covert recording (78(4)). Noted: the law's consequence is the court's.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::source::Source;
use crate::model::exhibit::Sort;
use crate::model::facts::Recording;
use crate::model::record::{Body, Kind};

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    if docket.manifest.is_none() {
        return docket.skip("facts.not-performed", 1..=2);
    }
    let by_case = docket.records.values().find_map(|record| match &record.body {
        Body::Case(case) => Some(case.recording),
        _ => None,
    });
    let case_withheld = docket.is_withheld(1);
    let mut found = Vec::new();
    for (n, record) in &docket.records {
        let Body::Exhibit(exhibit) = &record.body else { continue };
        let subject = Subject::Exhibit(*n);
        let missing = exhibit.facts.missing();
        if !missing.is_empty() {
            found.push(("facts.missing", subject, vec![("missing", missing.join(", ").into())]));
        }
        if exhibit.facts.by.is_some_and(|by| docket.is_withheld(by)) {
            found.push(("facts.withheld", subject, vec![("fact", "by".into())]));
        }
        let is_recording = matches!(exhibit.sort, Sort::Video | Sort::Photo | Sort::Audio);
        let recording = exhibit.recording.or(by_case.flatten());
        if is_recording && recording.is_none() && case_withheld {
            found.push(("facts.withheld", subject, vec![("fact", "recording".into())]));
        }
        if is_recording && matches!(recording, Some(Recording::Covert | Recording::Partly)) {
            found.push(("facts.covert", subject, vec![]));
        }
    }
    if let Some(because) = docket.unread(Some(Kind::Exhibit)) {
        found.push(("facts.not-performed", Subject::Bundle, vec![("because", because.into())]));
    }
    if found.is_empty() {
        docket.find("facts.complete", Subject::Bundle, vec![]);
    }
    for (code, subject, facts) in found {
        docket.find(code, subject, facts);
    }
}
