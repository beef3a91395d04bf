//! (9) Trusted time. Without a token the time of sealing is the word of the sealing machine's clock.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::source::Source;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let Some(manifest) = &docket.manifest else { return docket.skip("time.not-performed", 1..=2) };
    let claimed = manifest.sealed.to_string();
    docket.find("time.no-token", Subject::Bundle, vec![("claimed", claimed.into())]);
}
