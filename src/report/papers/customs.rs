//! A data sheet for the customs register of objects of intellectual property. Figures and names are the party's.

use super::super::paper::{Section, Start};
use super::Brief;
use super::blocks::Pairs;
use super::parties;
use super::purchase::trade_mark;
use crate::model::person::Role;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let none = || brief.say("paper-not-stated", &[]);
    let mut blocks = vec![brief.by_law("customs-about", &["customs-461"])];
    match brief.mark() {
        Some(mark) => blocks.push(trade_mark(brief, mark)),
        None => blocks.push(brief.para("customs-no-mark")),
    }
    let purchase = brief.purchase();
    let place = brief.place().and_then(|place| place.address.as_ref().or(place.page.as_ref()));
    blocks.push(
        Pairs::new(brief)
            .add("customs-holder", parties::line(brief, Role::RightsHolder).unwrap_or_else(none))
            .add("role-representative", parties::line(brief, Role::Representative).unwrap_or_else(none))
            .add("customs-suspect", brief.stated(purchase.map(|purchase| purchase.goods.as_str())))
            .add("customs-seen", brief.stated(place))
            .add("role-seller", parties::line(brief, Role::Seller).unwrap_or_else(none))
            .block(),
    );
    blocks.extend([brief.blank("customs-code", 1), brief.blank("customs-features", 3)]);
    blocks.extend([brief.blank("customs-authorised", 2), brief.blank("customs-term", 1)]);
    blocks.push(brief.blank("application-signature", 1));
    brief.part("customs", "customs-title", Start::Page, blocks)
}
