//! (11) Where a record names another by its number, that number is of a record of the right kind.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::source::Source;
use crate::model::record::Body;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let Some(manifest) = &docket.manifest else {
        return docket.skip("reference.not-performed", 1..=2);
    };
    let mut found = Vec::new();
    for (n, record) in &docket.records {
        for (field, target) in record.body.references() {
            let facts = vec![("field", field.into()), ("target", target.into())];
            match (Body::wanted(field), manifest.listed(target).map(|listed| listed.kind)) {
                (_, None) => found.push(("reference.dangling", *n, facts)),
                (Some(wanted), Some(kind)) if wanted != kind => {
                    let sides = vec![("expected", wanted.name().into()), ("found", kind.name().into())];
                    found.push(("reference.kind-differs", *n, [facts, sides].concat()));
                }
                _ => {}
            }
        }
    }
    if let Some(because) = docket.unread(None) {
        docket.find("reference.not-performed", Subject::Bundle, vec![("because", because.into())]);
    } else if found.is_empty() {
        docket.find("reference.agrees", Subject::Bundle, vec![]);
    }
    for (code, n, facts) in found {
        docket.find(code, Subject::Record(n), facts);
    }
}
