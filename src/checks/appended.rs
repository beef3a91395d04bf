//! (8) What else was appended after the seal. This version judges no signature yet,
//! and says so instead of passing over them.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::source::Source;
use crate::bundle::part::Part;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let Some(container) = &docket.container else {
        return docket.skip("appended.not-performed", 1..=2);
    };
    let appended = || container.entries().iter().map(|entry| entry.part).filter(|part| part.is_appended());
    let is_new = |part: &Part| matches!(part, Part::Signature(_));
    let names: Vec<String> = appended().filter(is_new).map(|part| part.to_string()).collect();
    if appended().next().is_none() {
        docket.find("appended.none", Subject::Bundle, vec![]);
    }
    for name in names {
        docket.find("appended.unsupported", Subject::Bundle, vec![("name", name.into())]);
    }
}
