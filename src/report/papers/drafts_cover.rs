//! The head of the drafts: what they are, and to whom the application goes.

use super::super::matter::Addressee;
use super::super::paper::Section;
use super::Brief;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let laws = brief.laws(&["notariat-98", "cpc-69-3", "cpc-71"]);
    let chosen = match brief.addressee() {
        Some(Addressee::Notary) => brief.para_of("drafts-to-notary", &[("law", laws.into())]),
        Some(Addressee::Court) => brief.para_of("drafts-to-court", &[("law", laws.into())]),
        None => brief.para_of("drafts-to-whom", &[("law", laws.into())]),
    };
    let mut blocks = vec![
        brief.para("drafts-about"),
        chosen,
        brief.by_law("drafts-offence", &["cao-771"]),
        brief.by_law("drafts-language", &["cpc-14"]),
        brief.small("drafts-lawyer"),
    ];
    blocks.extend(brief.given_law_said().map(super::blocks::text));
    brief.front("drafts_cover", blocks)
}
