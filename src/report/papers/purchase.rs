//! The purchase, the place, the mark and the persons, as the party states them.

use super::super::paper::{Block, Cell, Section, Start};
use super::blocks::{Pairs, lines};
use super::{Brief, parties};
use crate::lang::writing;
use crate::model::mark::{Licence, Mark, Route};
use crate::model::purchase::{Money, Payment, Place, Purchase};
use crate::model::text::Day;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.small("show-caution"), case(brief)];
    blocks.extend(brief.purchases().map(|purchase| facts(brief, purchase)));
    if brief.purchase().is_none() {
        blocks.push(brief.para("purchase-none"));
    }
    for (_, place) in brief.places() {
        blocks.extend([brief.head("kind-place"), shop(brief, place)]);
    }
    for mark in brief.marks() {
        blocks.extend([brief.head("kind-mark"), trade_mark(brief, mark)]);
    }
    if brief.mark().is_none() {
        blocks.push(brief.para("purchase-no-mark"));
    }
    blocks.push(brief.head("purchase-persons"));
    blocks.extend(parties::table(brief));
    brief.part("purchase", "purchase-title", Start::Flow, blocks)
}

fn case(brief: &Brief<'_>) -> Block {
    let case = brief.case();
    let pending = case.and_then(|case| case.pending).map(|pending| yes(brief, pending));
    Pairs::new(brief)
        .add("field-title", brief.stated(case.map(|case| case.title.as_str())))
        .add("field-reference", brief.stated(case.and_then(|case| case.reference.as_ref())))
        .add("field-pending", brief.stated(pending))
        .block()
}

pub(super) fn yes(brief: &Brief<'_>, yes: bool) -> String {
    if yes { brief.say("yes", &[]) } else { brief.say("no", &[]) }
}

pub(super) fn facts(brief: &Brief<'_>, purchase: &Purchase) -> Block {
    let when = purchase.when.as_ref().map(|when| brief.when(when));
    let person = |n: Option<u32>| n.map_or_else(|| brief.say("paper-not-stated", &[]), |n| brief.person(n));
    let original = purchase.original.as_ref().map(|original| {
        let source = original.source.as_ref().map(|source| brief.shown(source.as_str()));
        let day = original.date.map(|day| date(brief, day));
        [Some(sum(brief, &original.price)), source, day].into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let original = original.unwrap_or_else(|| brief.say("paper-not-stated", &[]));
    Pairs::new(brief)
        .add("field-goods", brief.shown(purchase.goods.as_str()))
        .add("purchase-quantity", brief.stated(purchase.quantity.as_ref()))
        .add("purchase-when", brief.stated(when))
        .add("role-seller", person(purchase.seller))
        .add("role-buyer", person(purchase.buyer))
        .add("field-paid", brief.stated(purchase.paid.as_ref().map(|paid| sum(brief, paid))))
        .add("purchase-payment", brief.stated(purchase.payment.map(|payment| means(brief, payment))))
        .add("field-receipt", brief.stated(purchase.receipt.as_ref()))
        .add_some("purchase-order", purchase.order.as_ref().map(|order| brief.shown(order.as_str())))
        .add("field-bag", brief.stated(purchase.bag.as_ref()))
        .add("field-original", original)
        .add_some("field-class", purchase.class.map(|class| class.number().to_string()))
        .add_some("field-consent", purchase.consent.map(|stated| yes(brief, stated)))
        .add_some("field-circulated", purchase.circulated.map(|stated| yes(brief, stated)))
        .block()
}

fn means(brief: &Brief<'_>, payment: Payment) -> String {
    match payment {
        Payment::Card => brief.say("purchase-card", &[]),
        Payment::Cash => brief.say("purchase-cash", &[]),
        Payment::Mobile => brief.say("purchase-mobile", &[]),
        Payment::Other => brief.say("sort-other", &[]),
    }
}

/// A sum as the language writes it.
pub(super) fn sum(brief: &Brief<'_>, money: &Money) -> String {
    writing::sum(brief.messages.language(), money.minor.hundredths(), money.currency.as_str())
}

/// A calendar day as the language writes it.
pub(super) fn date(brief: &Brief<'_>, day: Day) -> String {
    writing::day(brief.messages.language(), &day.to_string())
}

/// The countries that have a name in each language, as forms write them (ISO 3166-1 alpha-2).
pub const COUNTRIES: [&str; 8] = ["AM", "BY", "CN", "KG", "KZ", "RU", "TR", "UZ"];

fn country(brief: &Brief<'_>, text: &str) -> String {
    if COUNTRIES.contains(&text) {
        brief.say(&format!("country-{}", text.to_lowercase()), &[])
    } else {
        brief.shown(text)
    }
}

fn shop(brief: &Brief<'_>, place: &Place) -> Block {
    Pairs::new(brief)
        .add("field-name", brief.stated(place.name.as_ref()))
        .add("field-address", brief.stated(place.address.as_ref()))
        .add_some("purchase-country", place.country.as_ref().map(|one| country(brief, one.as_str())))
        .add_some("field-page", place.page.as_ref().map(|page| brief.shown(page.as_str())))
        .block()
}

pub(super) fn trade_mark(brief: &Brief<'_>, mark: &Mark) -> Block {
    let classes = mark
        .classes
        .as_ref()
        .map(|classes| classes.as_slice().iter().map(u8::to_string).collect::<Vec<_>>().join(", "));
    let route = mark.route.map(|route| match route {
        Route::Madrid => brief.say("purchase-madrid", &[]),
        Route::National => brief.say("purchase-national", &[]),
    });
    let days = [
        (brief.say("purchase-filed", &[]), mark.filed),
        (brief.say("purchase-priority", &[]), mark.priority),
        (brief.say("purchase-registered", &[]), mark.registered),
        (brief.say("field-expires", &[]), mark.expires),
    ];
    let mut days: Vec<String> =
        days.into_iter().filter_map(|(label, day)| Some(format!("{label}: {}", date(brief, day?)))).collect();
    let renewed = mark.renewed.as_ref().map(|renewed| renewed.as_slice()).unwrap_or_default();
    days.extend(renewed.iter().map(|day| format!("{}: {}", brief.say("purchase-renewed", &[]), date(brief, *day))));
    let holder = mark.holder.map(|n| brief.person(n));
    Pairs::new(brief)
        .add("field-sign", brief.shown(mark.sign.as_str()))
        .add("field-certificate", brief.stated(mark.certificate.as_ref()))
        .add("purchase-route", brief.stated(route))
        .add("field-classes", brief.stated(classes))
        .add("purchase-listed", brief.stated(mark.goods.as_ref()))
        .add("purchase-days", if days.is_empty() { brief.say("paper-not-stated", &[]).into() } else { lines(days) })
        .add("role-rights-holder", brief.stated(holder))
        .add_some("field-licence", mark.licence.as_ref().map(|one| licence(brief, one)))
        .add_some("field-well-known", mark.well_known.map(|day| date(brief, day)))
        .block()
}

fn licence(brief: &Brief<'_>, licence: &Licence) -> Cell {
    let number = licence.number.as_ref().map(|number| format!("№ {}", brief.shown(number.as_str())));
    let days = [
        (brief.say("purchase-signed", &[]), licence.date),
        (brief.say("purchase-registered", &[]), licence.registered),
        (brief.say("field-expires", &[]), licence.expires),
    ];
    let days = days.into_iter().filter_map(|(label, day)| Some(format!("{label}: {}", date(brief, day?))));
    lines(number.into_iter().chain(days).collect())
}
