//! Drafts of the party's own acts: applications, lists, a data sheet. Each is to be read, completed and signed.

use super::super::matter::Addressee;
use super::super::paper::{Kind, Paper};
use super::{Brief, annexes, application_court, application_notary, customs, drafts_cover};

/// The drafts. The application goes to a notary or to a court; both stand here where nobody says which.
pub fn drafts(brief: &Brief<'_>) -> Paper {
    let addressee = brief.addressee();
    let mut sections = vec![drafts_cover::section(brief)];
    if addressee != Some(Addressee::Court) {
        sections.push(application_notary::section(brief));
    }
    if addressee != Some(Addressee::Notary) {
        sections.push(application_court::section(brief));
    }
    sections.extend([annexes::section(brief), customs::section(brief)]);
    brief.paper(Kind::Drafts, brief.say("drafts-title", &[]), sections)
}
