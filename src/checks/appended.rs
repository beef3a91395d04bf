//! (8) What was appended after the seal, and anchors taken before it. This version judges none yet,
//! and says so instead of passing over them.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::source::Source;
use crate::bundle::part::Part;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let Some(container) = &docket.container else {
        return docket.skip("appended.not-performed", 1..=2);
    };
    let is_new = |part: Part| part.is_appended() || matches!(part, Part::Anchor(_));
    let names: Vec<String> = container
        .entries()
        .iter()
        .map(|entry| entry.part)
        .filter(|part| is_new(*part))
        .map(|part| part.to_string())
        .collect();
    if names.is_empty() {
        docket.find("appended.none", Subject::Bundle, vec![]);
    }
    for name in names {
        docket.find("appended.unsupported", Subject::Bundle, vec![("name", name.into())]);
    }
}
