//! What the files said when they were read again, and the comparisons, as text: differences first, in full.

use super::said;
use super::text::subject;
use crate::base::moment::Moment;
use crate::base::reason::{Fact, Facts};
use crate::checks::Verification;
use crate::checks::cross::{Comparison, Examination, Outcome, Side, Source, Testimony, Value};
use crate::lang::messages::Messages;
use crate::lang::shown::visible;
use crate::lang::writing;
use crate::model::record::Body;
use std::collections::BTreeMap;
use std::fmt::{Result, Write};

/// Statements of one exhibit that are shown without `--all`.
const FEW: usize = 8;
/// The topics that are shown without `--all`: when, where, with what, and what stands out.
const TELLING: [&str; 15] = [
    "taken",
    "satellite-time",
    "created",
    "edited",
    "duration",
    "place",
    "make",
    "model",
    "serial",
    "software",
    "producer",
    "code",
    "text-digest",
    "trait",
    "malformed",
];
/// Comparisons that cannot be made and are shown one by one without `--all`.
const SHORT: usize = 3;

/// What the intact exhibits said; `all` asks for every statement.
pub(super) fn heard(
    out: &mut String,
    messages: &Messages,
    verification: &Verification,
    examination: &Examination,
    all: bool,
) -> Result {
    let Some(by) = examination.by.as_ref().filter(|_| !examination.testimonies.is_empty()) else {
        return Ok(());
    };
    writeln!(out, "\n  {}", messages.say("heard", &[("by", by.as_str().into())]))?;
    for (n, testimony) in &examination.testimonies {
        writeln!(out, "  – {}", messages.say("subject-exhibit", &named(verification, *n)))?;
        statements(out, messages, testimony, all)?;
    }
    Ok(())
}

fn statements(out: &mut String, messages: &Messages, testimony: &Testimony, all: bool) -> Result {
    let shown: Vec<_> = if all {
        testimony.said.iter().collect()
    } else {
        let telling = testimony.said.iter().filter(|said| TELLING.contains(&said.of()));
        said::distinct(telling).into_iter().take(FEW).collect()
    };
    for said in &shown {
        writeln!(out, "      {}", said::line(messages, said))?;
    }
    let more = testimony.said.len() - shown.len();
    if more > 0 {
        writeln!(out, "      {}", messages.say("heard-more", &[("count", more.into())]))?;
    }
    for why in &testimony.unread {
        writeln!(out, "      {}", messages.say("heard-unread", &[("why", unread(messages, why).into())]))?;
    }
    if testimony.said.is_empty() && testimony.unread.is_empty() {
        writeln!(out, "      {}", messages.say("heard-nothing", &[]))?;
    }
    Ok(())
}

/// The reasons for which a file, or a part of it, was not read.
pub const UNREAD: [&str; 18] = [
    "examined.crashed",
    "examined.cut",
    "examined.forbidden",
    "examined.garbled",
    "examined.hurried",
    "examined.in-part",
    "examined.no-ocr",
    "examined.no-reader",
    "examined.not-started",
    "examined.read",
    "examined.timeout",
    "examined.too-big",
    "examined.too-large",
    "examined.too-long",
    "examined.undecodable",
    "examined.unknown-format",
    "examined.unwalled",
    "not-asked",
];

/// Why a file, or a part of it, was not read, in words; a reason without words as it stands.
pub fn unread(messages: &Messages, why: &str) -> String {
    let key = why.replace('.', "-");
    if UNREAD.contains(&why) { messages.say(&format!("unread-{key}"), &[]) } else { visible(why) }
}

/// The comparisons; `all` asks for those that agree as well.
pub(super) fn compared(
    out: &mut String,
    messages: &Messages,
    verification: &Verification,
    comparisons: &[Comparison],
    all: bool,
) -> Result {
    if comparisons.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {}", messages.say("compared", &[]))?;
    for comparison in comparisons.iter().filter(|one| one.outcome == Outcome::Differs) {
        write_one(out, messages, verification, comparison)?;
    }
    let open: Vec<(&Comparison, &str)> = comparisons
        .iter()
        .filter_map(|one| if let Outcome::CannotBeCompared(why) = one.outcome { Some((one, why)) } else { None })
        .collect();
    if all || open.len() <= SHORT {
        for (comparison, _) in &open {
            write_one(out, messages, verification, comparison)?;
        }
    } else {
        collapsed(out, messages, &open)?;
    }
    let agreeing = comparisons.iter().filter(|one| one.outcome == Outcome::Agrees);
    let count = agreeing.clone().count();
    if all {
        for comparison in agreeing {
            write_one(out, messages, verification, comparison)?;
        }
    } else if count > 0 {
        writeln!(out, "    {}", messages.say("compared-agree", &[("count", count.into())]))?;
    }
    Ok(())
}

/// One line for each reason, with the number of comparisons that it keeps from being made.
fn collapsed(out: &mut String, messages: &Messages, open: &[(&Comparison, &str)]) -> Result {
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    open.iter().for_each(|(_, why)| *reasons.entry(why).or_default() += 1);
    for (why, count) in reasons {
        let why = messages.say(&format!("cross-why-{why}"), &[]);
        writeln!(out, "    {}", messages.say("compared-open", &[("count", count.into()), ("why", why.into())]))?;
    }
    Ok(())
}

fn write_one(out: &mut String, messages: &Messages, verification: &Verification, comparison: &Comparison) -> Result {
    let key = format!("cross-{}", comparison.id);
    let mut facts = comparison.facts.clone();
    facts.push(("subject", subject(messages, verification, comparison.subject).into()));
    let title = vec![
        ("outcome", Fact::from(messages.say(&format!("outcome-{}", comparison.outcome.name()), &[]))),
        ("what", messages.say(&key, &facts).into()),
        ("subject", subject(messages, verification, comparison.subject).into()),
    ];
    writeln!(out, "    {} [{}]", messages.say("compared-one", &title), comparison.id)?;
    for side in &comparison.sides {
        writeln!(out, "        {}", side_line(messages, verification, side))?;
    }
    let besides = besides(messages, comparison);
    if !besides.is_empty() {
        writeln!(out, "        ({})", besides.join("; "))?;
    }
    match comparison.outcome {
        Outcome::Differs => match messages.attribute(&key, "differs", &facts) {
            Some(sentence) => writeln!(out, "        → {sentence}"),
            None => Ok(()),
        },
        Outcome::CannotBeCompared(why) => {
            writeln!(out, "        → {}", messages.say(&format!("cross-why-{why}"), &facts))
        }
        Outcome::Agrees => Ok(()),
    }
}

fn side_line(messages: &Messages, verification: &Verification, side: &Side) -> String {
    let facts = vec![
        ("source", Fact::from(source(messages, verification, &side.source))),
        ("value", value(messages, &side.value).into()),
    ];
    messages.say("compared-side", &facts)
}

/// Where a value comes from, in words.
pub fn source(messages: &Messages, verification: &Verification, source: &Source) -> String {
    let of = |n: u32, more: (&'static str, Fact)| [named(verification, n), vec![more]].concat();
    match source {
        Source::Record { n, field } => {
            messages.say("cross-source-record", &of(*n, ("field", word(messages, "field", field).into())))
        }
        Source::Intake { n, at } => messages.say("cross-source-intake", &of(*n, ("at", at.as_str().into()))),
        Source::File { n, at } => messages.say("cross-source-file", &of(*n, ("at", at.as_str().into()))),
        Source::Code { n, field } => {
            messages.say("cross-source-code", &of(*n, ("field", word(messages, "code", field).into())))
        }
        Source::Text { n, line, guessed: false } => {
            messages.say("cross-source-text", &of(*n, ("line", (*line).into())))
        }
        Source::Text { n, line, guessed: true } => {
            messages.say("cross-source-text-guessed", &of(*n, ("line", (*line).into())))
        }
        Source::Journal(entry) => messages.say("cross-source-journal", &[("n", (*entry).into())]),
        Source::Stamp(part) => messages.say("cross-source-stamp", &[("name", part.as_str().into())]),
        Source::Computed(what) => {
            let what_it_is = word(messages, "computed", what);
            // A program is no figure that follows from others.
            if *what == "reader" {
                what_it_is
            } else {
                messages.say("cross-source-computed", &[("field", what_it_is.into())])
            }
        }
    }
}

/// The word for a name of the comparisons; a name without a word as it stands.
fn word(messages: &Messages, family: &str, name: &str) -> String {
    let key = format!("cross-{family}-{}", name.replace('.', "-"));
    let said = messages.say(&key, &[]);
    if said == format!("[{key}]") { name.to_owned() } else { said }
}

/// What else a comparison gives: how far the sides are apart, what was allowed, what was assumed.
///
/// A length of time is written in its units, a sum of hundredths as a sum. That two sides are not apart at all is what
/// its outcome says, and where only one side of a bound counts it would be wrong beside the values.
pub fn besides(messages: &Messages, comparison: &Comparison) -> Vec<String> {
    let language = messages.language();
    let one = |(name, fact): &(&'static str, Fact)| {
        let key = format!("cross-fact-{name}");
        // Two of the values are names of their own.
        let value = match *name {
            "what" => ["computed", "code", "field"]
                .iter()
                .map(|family| word(messages, family, &fact.to_string()))
                .find(|word| *word != fact.to_string()),
            "topic" => Some(said::topic(messages, &fact.to_string())),
            _ => match fact {
                Fact::Number(n) if name.ends_with("-s") => Some(writing::lasting(language, *n)),
                Fact::Number(n) if name.ends_with("-minor") => {
                    Some(writing::sum(language, *n, "").trim_end().to_owned())
                }
                _ => None,
            },
        };
        let said = messages.say(&key, &[("value", value.map_or_else(|| fact.clone(), Fact::from))]);
        if said == format!("[{key}]") { format!("{name}: {}", visible(&fact.to_string())) } else { said }
    };
    let is_said = |(name, fact): &&(&'static str, Fact)| !(name.starts_with("apart-") && *fact == Fact::Number(0));
    comparison.facts.iter().filter(is_said).map(one).collect()
}

/// A value as the language writes it.
pub fn value(messages: &Messages, value: &Value) -> String {
    let language = messages.language();
    let moment = |at: Moment, offset: Option<i32>| said::at(messages, at, offset.unwrap_or(0));
    match value {
        Value::Time { at, offset } => moment(*at, *offset),
        Value::Span { from, until, offset } => {
            messages.say("span", &[("from", moment(*from, *offset).into()), ("until", moment(*until, *offset).into())])
        }
        Value::Wall(millis) => {
            let reading = u64::try_from(*millis).ok().and_then(Moment::from_millis);
            reading.map_or_else(|| millis.to_string(), |reading| said::clock(messages, reading))
        }
        Value::Day(day) => writing::day(language, &day.to_string()),
        Value::Money { minor, currency } => {
            writing::sum(language, *minor, &visible(currency.as_deref().unwrap_or_default())).trim_end().to_owned()
        }
        Value::Place { latitude, longitude } => writing::place(language, *latitude, *longitude),
        Value::Text(text) => said::shortened(text),
        Value::Term(name) => messages.say(&format!("cross-term-{name}"), &[]),
    }
}

/// Milliseconds of a clock of which nobody says where it stood, as `YYYY-MM-DDTHH:MM:SS.mmm`.
pub(super) fn wall(millis: i64) -> Option<String> {
    let reading = u64::try_from(millis).ok().and_then(Moment::from_millis)?;
    Some(reading.to_string().trim_end_matches('Z').to_owned())
}

/// The number of a record and the own name of an exhibit.
fn named(verification: &Verification, n: u32) -> Facts {
    let name = match verification.records().get(&n).map(|record| &record.body) {
        Some(Body::Exhibit(exhibit)) => exhibit.name.to_string(),
        _ => "–".to_owned(),
    };
    vec![("n", n.into()), ("name", name.into())]
}
