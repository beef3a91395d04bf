//! The persons of the case: who is what, and upon what they act.

use super::super::paper::{Block, Cell};
use super::Brief;
use super::blocks::lines;
use super::purchase::date;
use crate::model::person::{Person, Role};

/// The persons in a table; a sentence where there are none.
pub(super) fn table(brief: &Brief<'_>) -> Vec<Block> {
    let rows: Vec<Vec<Cell>> = brief.persons().map(|(_, person)| row(brief, person)).collect();
    if rows.is_empty() {
        return vec![brief.para("parties-none")];
    }
    let head = brief.heads(&["parties-name", "parties-role", "parties-number", "parties-powers"]);
    vec![Block::Table { head, shares: vec![34, 20, 20, 26], rows }]
}

fn row(brief: &Brief<'_>, person: &Person) -> Vec<Cell> {
    let mut name = vec![brief.shown(person.name.as_str())];
    name.extend([&person.address, &person.contact].into_iter().flatten().map(|text| brief.shown(text.as_str())));
    let roles = person.roles.as_slice().iter().map(|role| word(brief, *role)).collect::<Vec<_>>().join(", ");
    vec![lines(name), roles.into(), brief.identifier(person).into(), powers(brief, person).into()]
}

/// A role in words.
pub(super) fn word(brief: &Brief<'_>, role: Role) -> String {
    match role {
        Role::Buyer => brief.say("role-buyer", &[]),
        Role::Claimant => brief.say("role-claimant", &[]),
        Role::Licensee => brief.say("role-licensee", &[]),
        Role::Operator => brief.say("role-operator", &[]),
        Role::Representative => brief.say("role-representative", &[]),
        Role::RightsHolder => brief.say("role-rights-holder", &[]),
        Role::Seller => brief.say("role-seller", &[]),
        Role::Witness => brief.say("role-witness", &[]),
    }
}

/// What a person acts upon; a dash where nothing is stated.
pub(super) fn powers(brief: &Brief<'_>, person: &Person) -> String {
    let Some(powers) = &person.powers else { return "–".to_owned() };
    let number = powers.number.as_ref().map(|number| format!("№ {}", brief.shown(number.as_str())));
    let given = powers.date.map(|day| brief.say("parties-given", &[("day", date(brief, day).into())]));
    let until = powers.expires.map(|day| brief.say("parties-until", &[("day", date(brief, day).into())]));
    let from = powers.from.map(|n| brief.say("parties-from", &[("name", brief.person(n).into())]));
    let legal = powers
        .legalised
        .map(|yes| if yes { brief.say("parties-legalised", &[]) } else { brief.say("parties-not-legalised", &[]) });
    let first = Some(brief.shown(powers.document.as_str()));
    let document = [first, number, given].into_iter().flatten().collect::<Vec<_>>().join(" ");
    [Some(document), until, from, legal].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The persons in this role, one below the other; what is not stated where there are none.
pub(super) fn all(brief: &Brief<'_>, role: Role, of: impl Fn(&Brief<'_>, &Person) -> String) -> Cell {
    let persons = brief.persons().filter(|(_, person)| person.roles.as_slice().contains(&role));
    let said: Vec<String> = persons.map(|(_, person)| of(brief, person)).collect();
    if said.is_empty() { brief.say("paper-not-stated", &[]).into() } else { lines(said) }
}

/// The first person in this role in one line.
pub(super) fn line(brief: &Brief<'_>, role: Role) -> Option<String> {
    brief.in_role(role).map(|person| entry(brief, person))
}

/// A person in one line: name, number, address.
pub(super) fn entry(brief: &Brief<'_>, person: &Person) -> String {
    let number = person.identifier.as_ref().map(|_| brief.identifier(person));
    let rest = [
        number,
        person.address.as_ref().map(|text| brief.shown(text.as_str())),
        person.contact.as_ref().map(|text| brief.shown(text.as_str())),
    ];
    let all = [Some(brief.shown(person.name.as_str()))].into_iter().chain(rest).flatten();
    all.collect::<Vec<_>>().join(", ")
}
