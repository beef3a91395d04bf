//! How the elements of a claim stand, in words: what to act on now, each element, deadlines, routes, the filming
//! script. Never more than *indicated*, *supported*, *contradicted*.

use super::cited::cite;
use crate::base::reason::{Fact, Facts};
use crate::claim::deadline::{due, waiting};
use crate::claim::element::{Level, Stage};
use crate::claim::law::Law;
use crate::claim::matter::Matter;
use crate::claim::term::{Count, Why};
use crate::claim::weighing::{Indicator, Link, Missing, Weighed, unknown_elements, weigh};
use crate::lang::messages::Messages;
use crate::lang::shown::visible;
use crate::lang::writing;
use crate::model::facts::Recording;

/// What is said of covert recording before anything is recorded: the key of the message and its values.
pub fn covert(messages: &Messages, law: &Law, recording: Option<Recording>) -> Option<(&'static str, Facts)> {
    let warning = law.covert();
    let text = match recording {
        Some(Recording::Open) => return None,
        Some(Recording::Covert | Recording::Partly) => &warning.covert,
        None => &warning.unstated,
    };
    let articles = cite(messages, law, &warning.articles);
    Some(("claim-covert", vec![("text", said(messages, text)), ("articles", articles.into())]))
}

/// What to act on, by how soon. With `all` also what only helps.
pub fn gaps(messages: &Messages, law: &Law, matter: &Matter<'_>, all: bool) -> String {
    let weighed = weigh(law, matter);
    let of = |level: Level| weighed.iter().flat_map(|one| &one.missing).filter(move |gap| gap.need.level == level);
    let mut lines = vec![messages.say("claim-gaps", &named(messages, law))];
    let mut empty = true;
    for stage in Stage::ALL {
        let here = of(Level::Required).chain(of(Level::Helpful).filter(|_| all)).filter(|gap| gap.need.by == stage);
        let gaps: Vec<&Missing<'_>> = here.collect();
        if !gaps.is_empty() {
            empty = false;
            lines.push(format!("  {}", messages.say(&format!("claim-stage-{}", stage.name()), &[])));
        }
        gaps.iter().for_each(|gap| write_gap(messages, law, gap, &mut lines));
    }
    let others: Vec<String> = odd(messages, law, matter, &weighed);
    if empty && others.is_empty() {
        lines.push(format!("  {}", messages.say("claim-gaps-none", &[])));
    }
    if !others.is_empty() {
        lines.push(format!("  {}", messages.say("claim-look", &[])));
        lines.extend(others.into_iter().map(|line| format!("  – {line}")));
    }
    let more = of(Level::Helpful).count();
    if more > 0 && !all {
        lines.push(format!("  {}", messages.say("claim-gaps-helpful", &[("count", more.into())])));
    }
    joined(&lines)
}

fn write_gap(messages: &Messages, law: &Law, gap: &Missing<'_>, lines: &mut Vec<String>) {
    let facts =
        [("action", said(messages, &gap.need.action)), ("articles", cite(messages, law, &gap.need.articles).into())];
    lines.push(format!("  – {}", messages.say("claim-gap", &facts)));
    if !gap.about.is_empty() {
        let numbers = gap.about.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        lines.push(format!("    {}", messages.say("claim-about", &[("numbers", numbers.into())])));
    }
    lines.extend(gap.why.iter().map(|why| format!("    {}", because(messages, why))));
}

/// What is not a gap and wants a look: comparisons that differ, dates that contradict each other, unknown names.
fn odd(messages: &Messages, law: &Law, matter: &Matter<'_>, weighed: &[Weighed<'_>]) -> Vec<String> {
    let mut lines = Vec::new();
    for one in weighed {
        let title = said(messages, &one.element.title);
        if !one.contradicted.is_empty() {
            let facts = [("title", title.clone()), ("ids", links(&one.contradicted).into())];
            lines.push(messages.say("claim-look-contradicted", &facts));
        }
        lines.extend(one.notes.iter().map(|why| because(messages, why)));
    }
    let known = law.elements().iter().map(|element| element.id.as_str()).collect::<Vec<_>>().join(", ");
    for (n, name) in unknown_elements(law, matter) {
        let facts = [("n", n.into()), ("name", name.into()), ("known", known.as_str().into())];
        lines.push(messages.say("claim-look-unknown", &facts));
    }
    lines
}

/// Each element with what the party indicates and what comparisons say.
pub fn elements(messages: &Messages, law: &Law, matter: &Matter<'_>) -> String {
    let mut lines = vec![messages.say("claim-elements", &named(messages, law))];
    for one in weigh(law, matter) {
        let facts = [
            ("title", said(messages, &one.element.title)),
            ("name", one.element.id.as_str().into()),
            ("articles", cite(messages, law, &one.element.articles).into()),
        ];
        lines.push(format!("  {}", messages.say("claim-element", &facts)));
        let mut say = |line: String| lines.push(format!("    {line}"));
        if !one.indicated.is_empty() {
            let places = one.indicated.iter().map(|it| place(messages, it)).collect::<Vec<_>>().join("; ");
            say(messages.say("claim-indicated", &[("places", places.into())]));
        }
        if !one.supported.is_empty() {
            say(messages.say("claim-supported", &[("ids", links(&one.supported).into())]));
        }
        if !one.contradicted.is_empty() {
            say(messages.say("claim-contradicted", &[("ids", links(&one.contradicted).into())]));
        }
        if one.state() == crate::claim::weighing::State::Nothing {
            say(messages.say("claim-nothing", &[]));
        }
    }
    lines.push(messages.say("claim-limits", &[]));
    joined(&lines)
}

/// Deadlines that run, thresholds in the money of the day asked about, and other routes.
pub fn routes(messages: &Messages, law: &Law, matter: &Matter<'_>) -> String {
    let mut lines = vec![messages.say("claim-deadlines", &[("day", matter.day.to_string().into())])];
    for one in due(law, matter) {
        let facts = [
            ("title", said(messages, &one.deadline.title)),
            ("from", one.from.to_string().into()),
            ("until", one.until.to_string().into()),
            ("articles", cite(messages, law, &one.deadline.articles).into()),
        ];
        lines.push(format!("  {}", messages.say("claim-deadline", &facts)));
        if let Some(day) = one.extended {
            lines.push(format!("    {}", messages.say("claim-deadline-extended", &[("day", day.to_string().into())])));
        }
        if one.passed {
            lines.push(format!("    {}", messages.say("claim-deadline-passed", &[])));
        }
        if !one.days_off_known {
            lines.push(format!("    {}", messages.say("claim-deadline-days-off", &[])));
        }
    }
    for deadline in waiting(law, matter) {
        let facts = [
            ("title", said(messages, &deadline.title)),
            ("term", term(messages, deadline.term).into()),
            ("from", deadline.from.as_str().into()),
            ("articles", cite(messages, law, &deadline.articles).into()),
        ];
        lines.push(format!("  {}", messages.say("claim-deadline-waiting", &facts)));
    }
    lines.push(messages.say("claim-thresholds", &[]));
    for threshold in law.thresholds() {
        let facts = [
            ("title", said(messages, &threshold.title)),
            ("amounts", amounts(messages, law, matter, threshold).into()),
            ("articles", cite(messages, law, &threshold.articles).into()),
        ];
        lines.push(format!("  {}", messages.say("claim-threshold", &facts)));
    }
    lines.push(messages.say("claim-routes", &[]));
    for route in law.routes() {
        let opening = messages.say(&format!("claim-opening-{}", route.opening(law, matter).name()), &[]);
        let facts = [
            ("title", said(messages, &route.title)),
            ("opening", opening.into()),
            ("articles", cite(messages, law, &route.articles).into()),
        ];
        lines.push(format!("  {}", messages.say("claim-route", &facts)));
        for item in &route.items {
            let facts =
                [("action", said(messages, &item.text)), ("articles", cite(messages, law, &item.articles).into())];
            lines.push(format!("    – {}", messages.say("claim-gap", &facts)));
        }
    }
    joined(&lines)
}

/// The filming script as a checklist.
pub fn guide(messages: &Messages, law: &Law) -> String {
    let mut lines = vec![messages.say("claim-guide", &named(messages, law))];
    for (n, step) in (1_usize..).zip(law.guide()) {
        let facts = [("action", said(messages, &step.text)), ("articles", cite(messages, law, &step.articles).into())];
        lines.push(format!("  [ ] {n}. {}", messages.say("claim-gap", &facts)));
        if !step.shows.is_empty() {
            let names = step.shows.join(",");
            lines.push(format!("      {}", messages.say("claim-guide-shows", &[("names", names.into())])));
        }
    }
    joined(&lines)
}

fn amounts(
    messages: &Messages,
    law: &Law,
    matter: &Matter<'_>,
    threshold: &crate::claim::threshold::Threshold,
) -> String {
    let Some(unit) = law.unit(&threshold.unit).filter(|_| !threshold.amounts.is_empty()) else {
        return "–".to_owned();
    };
    let name = unit.name.of(messages.language().code());
    let figures = threshold.amounts.iter().map(u32::to_string).collect::<Vec<_>>().join(" / ");
    let figures = format!("{figures}\u{a0}{name}");
    if unit.values.is_empty() {
        return figures;
    }
    let Some(worth) = unit.worth(matter.day) else {
        let facts = [("figures", figures.into()), ("day", matter.day.to_string().into())];
        return messages.say("claim-worth-unknown", &facts);
    };
    let sum = |amount: &u32| {
        let minor = worth.times(*amount)?;
        Some(writing::sum(messages.language(), minor, worth.sum.currency.as_str()))
    };
    let sums = threshold.amounts.iter().filter_map(sum).collect::<Vec<_>>().join(" / ");
    let facts = [
        ("figures", figures.into()),
        ("sums", sums.into()),
        ("day", matter.day.to_string().into()),
        ("articles", cite(messages, law, &unit.articles).into()),
    ];
    messages.say("claim-worth", &facts)
}

fn term(messages: &Messages, count: Count) -> String {
    match count {
        Count::BusinessDays(n) => messages.say("claim-business-days", &[("n", n.into())]),
        Count::Days(n) => messages.say("claim-days", &[("n", n.into())]),
        Count::Months(n) => messages.say("claim-months", &[("n", n.into())]),
    }
}

/// `exhibit 8, 0:00:00–0:00:04`
fn place(messages: &Messages, indicator: &Indicator) -> String {
    let mut text = messages.say("claim-exhibit", &[("n", indicator.exhibit.into())]);
    if let Some(from) = indicator.from {
        let until = indicator.until.map_or_else(String::new, |until| format!("–{}", clock(until)));
        text.push_str(&format!(", {}{until}", clock(from)));
    }
    if let Some([left, top, width, height]) = indicator.region {
        text.push_str(&format!(", #{left},{top},{width},{height}"));
    }
    text
}

fn clock(millis: u64) -> String {
    let seconds = millis / 1000;
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// `receipt-seller (12), number-check`
fn links(links: &[Link]) -> String {
    let one = |link: &Link| {
        let numbers = link.exhibits.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        if numbers.is_empty() { link.comparison.clone() } else { format!("{} ({numbers})", link.comparison) }
    };
    links.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn because(messages: &Messages, why: &Why) -> String {
    messages.say(&format!("claim-why-{}", why.code), &why.facts)
}

fn named(messages: &Messages, law: &Law) -> [(&'static str, Fact); 3] {
    let digest = law.sha256().to_string();
    [("title", said(messages, law.title())), ("date", law.as_of().to_string().into()), ("sha256", digest.into())]
}

fn said(messages: &Messages, text: &crate::claim::wording::Wording) -> Fact {
    text.of(messages.language().code()).into()
}

/// The lines as one text. Digests and names of a user's file are made visible like all text from outside.
fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{}\n", visible(line))).collect()
}
