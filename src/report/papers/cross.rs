//! Cross-examination: every comparison with the values of all sides and where each was read. What differs stands
//! first, then what could not be compared, then what agrees.

use super::super::paper::{Block, Cell, Section, Start};
use super::Brief;
use super::blocks::{heading, lines};
use crate::checks::cross::{Comparison, Outcome, Side, Source, Value};
use crate::lang::shown::visible;
use crate::report::cross::{besides, source, value};
use crate::report::text;

/// The heading of a group, and which comparisons belong there.
type Group = (&'static str, fn(&Outcome) -> bool);

const GROUPS: [Group; 3] = [
    ("compare-differs", |outcome| matches!(outcome, Outcome::Differs)),
    ("compare-cannot", |outcome| matches!(outcome, Outcome::CannotBeCompared(_))),
    ("compare-agrees", |outcome| matches!(outcome, Outcome::Agrees)),
];

/// The comparisons. For counsel (`open`) those that agree are left out, and each difference comes with what it may
/// come from: the other side need not be told.
pub(super) fn section(brief: &Brief<'_>, open: bool) -> Section {
    let mut blocks = vec![brief.para("compare-about")];
    if brief.comparisons.is_empty() {
        blocks.push(brief.para("compare-none"));
    } else {
        blocks.push(counts(brief));
    }
    for (key, wanted) in GROUPS.iter().take(if open { 2 } else { GROUPS.len() }) {
        let group: Vec<&Comparison> = brief.comparisons.iter().filter(|one| wanted(&one.outcome)).collect();
        if !group.is_empty() {
            blocks.extend([heading(brief.say(key, &[])), table(brief, &group, open)]);
        }
    }
    if open {
        brief.part("cross", "compare-title-open", Start::Flow, blocks)
    } else {
        brief.part("cross", "compare-title", Start::Flow, blocks)
    }
}

/// How many differ, how many could not be made, how many agree.
fn counts(brief: &Brief<'_>) -> Block {
    let count = |wanted: fn(&Outcome) -> bool| brief.comparisons.iter().filter(|one| wanted(&one.outcome)).count();
    let [differs, cannot, agrees] = GROUPS.map(|(_, wanted)| count(wanted));
    brief
        .para_of("compare-counts", &[("differs", differs.into()), ("cannot", cannot.into()), ("agrees", agrees.into())])
}

/// A value in words; a time as the paper writes all its times.
fn written(brief: &Brief<'_>, one: &Value) -> String {
    match one {
        Value::Time { at, offset } => brief.time(*at, offset.unwrap_or_else(|| brief.offset())),
        Value::Span { from, until, offset } => {
            let at = |at| brief.time(at, offset.unwrap_or_else(|| brief.offset())).into();
            brief.say("span", &[("from", at(*from)), ("until", at(*until))])
        }
        other => value(brief.messages, other),
    }
}

/// Whether a side is the check digit of a number that is printed masked: it is the last of the digits left out.
fn gives_away(brief: &Brief<'_>, one: &Comparison, side: &Side) -> bool {
    let is_masked = |side: &Side| matches!(&side.value, Value::Text(text) if brief.shown(text) != visible(text));
    side.source == Source::Computed("check-digit") && one.sides.iter().any(is_masked)
}

/// One table. The title stands in each row: at the head of a page a reader sees what is compared.
fn table(brief: &Brief<'_>, group: &[&Comparison], advise: bool) -> Block {
    let mut before = "";
    let rows = group.iter().map(|one| {
        let key = format!("cross-{}", one.id);
        let title = brief.say(&key, &one.facts);
        let is_first = std::mem::replace(&mut before, one.id) != one.id;
        let mut said: Vec<String> = vec![];
        if let Outcome::CannotBeCompared(why) = one.outcome {
            said.push(brief.say(&format!("cross-why-{why}"), &one.facts));
        }
        said.extend(one.sides.iter().filter(|side| !gives_away(brief, one, side)).map(|side| {
            let source = source(brief.messages, brief.verification, &side.source);
            let facts = [("source", source.into()), ("value", written(brief, &side.value).into())];
            brief.shown(&brief.say("compared-side", &facts))
        }));
        if advise && one.outcome == Outcome::Differs && is_first {
            said.extend(brief.messages.attribute(&key, "differs", &one.facts));
        }
        let mut about = vec![brief.shown(&text::subject(brief.messages, brief.verification, one.subject))];
        about.extend(besides(brief.messages, one).iter().map(|fact| brief.shown(fact)));
        vec![super::blocks::capital(&title).into(), lines(about), lines(said)]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let head = brief.heads(&["compare-what", "compare-subject", "compare-sides"]);
    Block::Table { head, shares: vec![24, 26, 50], rows }
}
