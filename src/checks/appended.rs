//! (8) Whether anything stands behind the seal. What it is worth, `token`, `statement` and `cms` say.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::source::Source;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let Some(container) = &docket.container else {
        return docket.skip("appended.not-performed", 1..=2);
    };
    if !container.entries().iter().any(|entry| entry.part.is_appended()) {
        docket.find("appended.none", Subject::Bundle, vec![]);
    }
}
