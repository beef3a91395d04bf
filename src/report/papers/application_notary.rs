//! Draft: an application to a notary for the securing of evidence, before a case is pending.

use super::super::matter::Notice;
use super::super::paper::{Block, Section, Start};
use super::Brief;
use super::annexes::enclosed;
use super::blocks::{Pairs, TO_FILL, code, list, text};
use super::parties;
use crate::model::person::Role;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = head(brief, "application-to-notary");
    blocks.push(brief.by_law("notary-basis", &["notariat-98", "notariat-99", "cpc-69-3"]));
    blocks.extend(substance(brief));
    blocks.push(match brief.pending() {
        Some(false) => brief.by_law("notary-not-pending", &["notariat-98"]),
        _ => brief.by_law("notary-pending-open", &["notariat-98"]),
    });
    let notice = match &brief.matter.notice {
        Some(Notice::Given(why)) => brief.say("notary-notice-given", &[("text", brief.shown(why).into())]),
        Some(Notice::Urgent(why)) => brief.say("notary-notice-urgent", &[("text", brief.shown(why).into())]),
        Some(Notice::Unknown(why)) => brief.say("notary-notice-unknown", &[("text", brief.shown(why).into())]),
        None => brief.say("notary-notice-open", &[]),
    };
    blocks.push(text(format!(
        "{notice} {}",
        brief.say("notary-notice-law", &[("law", brief.law("notariat-99").into())])
    )));
    blocks.push(brief.head("application-asked"));
    blocks.push(list(vec![
        brief.say("notary-ask-inspect", &[]),
        brief.say("notary-ask-time", &[("law", brief.law("notariat-83").into())]),
        brief.say("notary-ask-goods", &[]),
    ]));
    blocks.extend(tail(brief));
    brief.part("application_notary", "notary-title", Start::Page, blocks)
}

/// Addressee and applicant.
pub(super) fn head(brief: &Brief<'_>, to: &str) -> Vec<Block> {
    let (matter, none) = (brief.matter, || TO_FILL.to_owned());
    let claimant = parties::line(brief, Role::Claimant).or_else(|| parties::line(brief, Role::RightsHolder));
    let typed =
        [&matter.applicant.name, &matter.applicant.identifier, &matter.applicant.address, &matter.applicant.contact];
    let typed = typed.into_iter().flatten().map(|text| brief.shown(text)).collect::<Vec<_>>().join(", ");
    let applicant = if typed.is_empty() { claimant.unwrap_or_else(none) } else { typed };
    let representative = matter.applicant.representative.as_ref().map(|text| brief.shown(text));
    let representative = representative.or_else(|| parties::line(brief, Role::Representative));
    let pairs = Pairs::new(brief)
        .add(to, brief.given(matter.to.as_ref()))
        .add("application-from", applicant)
        .add_some("role-representative", representative)
        .add("application-against", parties::line(brief, Role::Seller).unwrap_or_else(none))
        .add_some("application-case", matter.case_number.as_ref().map(|number| brief.shown(number)));
    vec![pairs.block()]
}

/// The evidence, what it is to show, and why it would be difficult to present later.
pub(super) fn substance(brief: &Brief<'_>) -> Vec<Block> {
    let when = brief.purchase().and_then(|purchase| purchase.when.as_ref()).map(|when| brief.when(when));
    let goods = brief.purchase().map(|purchase| purchase.goods.as_str());
    let place = brief.place().and_then(|place| place.address.as_ref().or(place.page.as_ref()));
    let facts = [
        ("when", brief.stated(when).into()),
        ("goods", brief.stated(goods).into()),
        ("place", brief.stated(place).into()),
        ("sign", brief.stated(brief.mark().map(|mark| mark.sign.as_str())).into()),
    ];
    let count = brief.verification.intact().len();
    let mut blocks = vec![
        brief.para_of("application-facts", &facts),
        brief.para_of("application-evidence", &[("count", count.into())]),
    ];
    let seal = brief.verification.seal_digest().map(|digest| code(digest.to_string()));
    blocks.push(
        Pairs::new(brief)
            .add("cover-file", brief.shown(brief.presented.path))
            .add("cover-file-digest", code(brief.presented.sha256.to_string()))
            .add_some("cover-seal-digest", seal)
            .add("inspection-fact", brief.given(brief.matter.fact.as_ref()))
            .add("inspection-reason", brief.given(brief.matter.reason.as_ref()))
            .block(),
    );
    blocks
}

/// Enclosures and the line for a signature.
pub(super) fn tail(brief: &Brief<'_>) -> Vec<Block> {
    vec![
        brief.head("application-enclosed"),
        Block::List { numbered: true, points: enclosed(brief) },
        brief.blank("application-day", 1),
        brief.blank("application-signature", 1),
    ]
}
