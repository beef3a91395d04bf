//! Draft: an application to a court for the securing of evidence.

use super::super::paper::{Section, Start};
use super::Brief;
use super::application_notary::{head, substance, tail};
use super::blocks::list;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = head(brief, "application-to-court");
    blocks.push(brief.by_law("court-basis", &["cpc-69-3", "cpc-70", "cpc-71"]));
    blocks.extend(substance(brief));
    blocks.push(brief.by_law("court-pending", &["notariat-98", "cpc-70"]));
    blocks.push(brief.head("application-asked"));
    blocks.push(list(vec![
        brief.say("court-ask-secure", &[]),
        brief.say("court-ask-inspect", &[("law", brief.law("cpc-212-2").into())]),
        brief.say("court-ask-goods", &[("law", brief.law("cpc-96-2").into())]),
    ]));
    blocks.extend(tail(brief));
    brief.part("application_court", "court-application-title", Start::Page, blocks)
}
