//! The list of annexes to a claim (Civil Procedure Code 148, 149), with what the bundle holds for each.

use super::super::paper::{Block, Cell, Section, Start};
use super::Brief;
use super::exhibits::{number, sort};
use crate::model::person::Role;
use crate::model::record::Body;

/// Where an annex is to be had.
enum From {
    Bundle,
    Party,
}

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut rows: Vec<Vec<Cell>> = vec![];
    for (at, (what, from)) in wanted(brief).into_iter().enumerate() {
        let from = match from {
            From::Bundle => brief.say("annexes-here", &[]),
            From::Party => brief.say("annexes-party", &[]),
        };
        rows.push(vec![(at + 1).to_string().into(), what.into(), from.into(), "".into()]);
    }
    for text in &brief.matter.annexes {
        let number = (rows.len() + 1).to_string();
        rows.push(vec![number.into(), brief.shown(text).into(), brief.say("annexes-party", &[]).into(), "".into()]);
    }
    let head = brief.heads(&["annexes-number", "annexes-what", "annexes-from", "annexes-sheets"]);
    let blocks = vec![
        brief.by_law("annexes-about", &["cpc-148-2", "cpc-149"]),
        Block::Table { head, shares: vec![8, 52, 28, 12], rows },
        brief.by_law("annexes-price", &["cc-1032-6"]),
    ];
    brief.part("annexes", "annexes-title", Start::Page, blocks)
}

fn wanted(brief: &Brief<'_>) -> Vec<(String, From)> {
    let powers = brief.persons().any(|(_, person)| person.powers.is_some());
    let original = brief.purchase().is_some_and(|purchase| purchase.original.is_some());
    let exhibits = brief.verification.intact().len();
    let has_mark = brief.verification.records().values().any(|record| matches!(record.body, Body::Mark(_)));
    let bag = brief.purchase().and_then(|purchase| purchase.bag.as_ref());
    vec![
        (brief.say("annexes-copies", &[]), From::Party),
        (brief.say("annexes-duty", &[]), From::Party),
        (if powers { brief.say("annexes-powers-stated", &[]) } else { brief.say("annexes-powers", &[]) }, From::Party),
        (if has_mark { brief.say("annexes-mark-stated", &[]) } else { brief.say("annexes-mark", &[]) }, From::Party),
        (brief.say("annexes-bundle", &[("count", exhibits.into())]), From::Bundle),
        (brief.say("annexes-report", &[]), From::Bundle),
        (brief.say("annexes-spravka", &[]), From::Bundle),
        (brief.say("annexes-receipt", &[]), From::Party),
        (brief.say("annexes-goods", &[("bag", brief.stated(bag).into())]), From::Party),
        (
            if original { brief.say("annexes-original-stated", &[]) } else { brief.say("annexes-original", &[]) },
            From::Party,
        ),
        (brief.say("annexes-pretrial", &[]), From::Party),
        (brief.say("annexes-charter", &[("claimant", party(brief).into())]), From::Party),
    ]
}

fn party(brief: &Brief<'_>) -> String {
    let claimant = brief.in_role(Role::Claimant).or_else(|| brief.in_role(Role::RightsHolder));
    brief.stated(claimant.map(|person| person.name.as_str()))
}

/// What goes with an application: the bundle, its papers, each exhibit by name, and what the matter adds.
pub(super) fn enclosed(brief: &Brief<'_>) -> Vec<String> {
    let exhibits = brief.verification.intact().len();
    let mut points = vec![
        brief.say("annexes-bundle", &[("count", exhibits.into())]),
        brief.say("annexes-report", &[]),
        brief.say("annexes-spravka", &[]),
    ];
    points.extend(brief.exhibits().map(|(n, exhibit)| {
        format!("{}: {}, {}", number(brief, n), sort(brief, exhibit.sort), brief.shown(&exhibit.name.to_string()))
    }));
    points.extend(brief.matter.annexes.iter().map(|text| brief.shown(text)));
    points
}
