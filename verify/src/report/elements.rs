//! How the elements of the claim stand, in the words of one language.

use super::given::Given;
use aigaq::checks::Verification;
use aigaq::checks::cross::{Comparison, Examination, Outcome};
use aigaq::claim::matter::Matter;
use aigaq::claim::weighing::{Indicator, Link, State, Weighed, weigh};
use aigaq::lang::messages::Messages;
use aigaq::model::text::Day;
use aigaq::report::claim::compared;
use aigaq::report::papers::{ElementLine, ElementStanding};
use std::collections::BTreeSet;

/// A line for each element of the law that concerns this case.
pub fn lines(
    given: &Given,
    verification: &Verification,
    examination: &Examination,
    messages: &Messages,
) -> Vec<ElementLine> {
    if verification.manifest().is_none() {
        return vec![];
    }
    let compared = compared(&examination.comparisons);
    let day = Day::on(verification.at(), 0);
    let matter = Matter { records: verification.records(), compared: &compared, day, dates: &given.dates };
    weigh(&given.law, &matter).iter().map(|one| line(one, &examination.comparisons, messages)).collect()
}

fn line(weighed: &Weighed<'_>, comparisons: &[Comparison], messages: &Messages) -> ElementLine {
    let language = messages.language().code();
    let mut at: Vec<String> = weighed.indicated.iter().map(|one| indicated(one, messages)).collect();
    at.dedup();
    at.extend(compare(&weighed.supported, Outcome::Agrees, comparisons, messages));
    let against = compare(&weighed.contradicted, Outcome::Differs, comparisons, messages);
    ElementLine {
        id: weighed.element.id.clone(),
        title: weighed.element.title.of(language).to_owned(),
        articles: weighed.element.articles.clone(),
        standing: match weighed.state() {
            State::Contradicted => ElementStanding::Contradicted,
            State::Supported => ElementStanding::Supported,
            State::Indicated => ElementStanding::Indicated,
            State::Nothing => ElementStanding::Nothing,
        },
        at,
        against,
        todo: weighed.missing.iter().map(|missing| missing.need.action.of(language).to_owned()).collect(),
    }
}

/// The exhibit that the party names, with its stretch of time.
fn indicated(one: &Indicator, messages: &Messages) -> String {
    let exhibit = messages.say("exhibits-number", &[("n", one.exhibit.to_string().into())]);
    match (one.from, one.until) {
        (Some(from), Some(until)) => format!("{exhibit}: {}–{}", clock(from), clock(until)),
        (Some(from), None) => format!("{exhibit}: {}", clock(from)),
        _ => exhibit,
    }
}

/// `00:03:10` from the beginning of a recording, of milliseconds.
fn clock(millis: u64) -> String {
    let seconds = millis / 1000;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// What was compared with this outcome, a line for each sort of comparison with the exhibits that it was made of.
fn compare(links: &[Link], outcome: Outcome, comparisons: &[Comparison], messages: &Messages) -> Vec<String> {
    let mut sorts: Vec<(&Comparison, BTreeSet<u32>)> = vec![];
    for link in links {
        let Some(made) = comparisons.iter().find(|one| one.id == link.comparison && one.outcome == outcome) else {
            continue;
        };
        match sorts.iter_mut().find(|(known, _)| known.id == made.id) {
            Some((_, exhibits)) => exhibits.extend(&link.exhibits),
            None => sorts.push((made, link.exhibits.iter().copied().collect())),
        }
    }
    let outcome = messages.say(&format!("outcome-{}", outcome.name()), &[]);
    let line = |(made, exhibits): (&Comparison, BTreeSet<u32>)| {
        let what = messages.say(&format!("cross-{}", made.id), &made.facts);
        if exhibits.is_empty() {
            return format!("{what}: {outcome}");
        }
        let exhibits = exhibits.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let facts = [("what", what.into()), ("outcome", outcome.as_str().into()), ("exhibits", exhibits.into())];
        messages.say("elements-compared", &facts)
    };
    sorts.into_iter().map(line).collect()
}
