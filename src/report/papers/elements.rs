//! The elements of the claim: what the party indicates for each, what contradicts it, what is missing.

use super::super::paper::{Block, Cell, Section, Start};
use super::blocks::lines;
use super::{Brief, ElementLine, ElementStanding};

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.para("elements-about")];
    if brief.elements.is_empty() {
        blocks.push(brief.para("elements-none"));
    } else {
        let count = |wanted| brief.elements.iter().filter(|one| one.standing == wanted).count().into();
        let facts = [
            ("contradicted", count(ElementStanding::Contradicted)),
            ("supported", count(ElementStanding::Supported)),
            ("indicated", count(ElementStanding::Indicated)),
            ("nothing", count(ElementStanding::Nothing)),
        ];
        blocks.push(brief.para_of("elements-counts", &facts));
        let head = brief.heads(&["elements-element", "elements-standing", "elements-where"]);
        let rows = brief.elements.iter().map(|one| row(brief, one)).collect();
        blocks.push(Block::Table { head, shares: vec![38, 20, 42], rows });
    }
    brief.part("elements", "elements-title", Start::Flow, blocks)
}

fn row(brief: &Brief<'_>, one: &ElementLine) -> Vec<Cell> {
    let standing = match one.standing {
        ElementStanding::Supported => brief.say("elements-supported", &[]),
        ElementStanding::Indicated => brief.say("elements-indicated", &[]),
        ElementStanding::Nothing => brief.say("elements-nothing", &[]),
        ElementStanding::Contradicted => brief.say("elements-contradicted", &[]),
    };
    let shown = |line: &String| brief.shown(line);
    let mut at: Vec<String> = one.at.iter().map(shown).collect();
    at.extend(one.against.iter().map(|line| brief.say("elements-against", &[("what", shown(line).into())])));
    at.extend(one.todo.iter().map(|line| brief.say("elements-todo", &[("what", shown(line).into())])));
    let mut title = vec![brief.shown(&one.title)];
    let articles: Vec<&str> = one.articles.iter().map(String::as_str).collect();
    title.extend((!articles.is_empty()).then(|| brief.laws(&articles)));
    vec![lines(title), standing.into(), lines(at)]
}
