//! What the law asks for: the warning before anything is filmed, the filming script, what to act on now.

use crate::cli;
use aigaq::acquire::clock;
use aigaq::acquire::draft::Draft;
use aigaq::claim::dates::Dates;
use aigaq::claim::law::Law;
use aigaq::claim::matter::Matter;
use aigaq::examine::fiscal::number::{self, Standing};
use aigaq::model::exhibit::Shown;
use aigaq::model::facts::Recording;
use aigaq::model::person::Scheme;
use aigaq::model::record::Body;
use aigaq::model::text::Day;
use aigaq::report::claim::{self, text};
use aigaq_terminal::speaker::Speaker;

/// Says what is to be said of covert recording, before anything is filmed.
pub fn warn(law: &Law, recording: Option<Recording>, speaker: &Speaker) {
    if let Some((key, facts)) = text::covert(&speaker.messages, law, recording) {
        speaker.advise(key, &facts);
    }
}

/// `guide`: the filming script.
pub fn guide(args: &cli::Guide, speaker: &Speaker) -> u8 {
    match args.law.read(speaker) {
        Ok(law) => {
            speaker.print(&text::guide(&speaker.messages, &law));
            0
        }
        Err(code) => code,
    }
}

/// What to act on now; with `all` every element, the deadlines and the other routes too.
pub fn gaps(law: &Law, draft: &Draft, all: bool, speaker: &Speaker) -> String {
    let dates = Dates::default();
    let matter = matter(draft, &dates);
    let messages = &speaker.messages;
    let mut out = text::gaps(messages, law, &matter, all);
    check_digits(draft, speaker).iter().for_each(|line| out.push_str(&format!("  – {line}\n")));
    if all {
        out.push_str(&format!("\n{}", text::elements(messages, law, &matter)));
        out.push_str(&format!("\n{}", text::routes(messages, law, &matter)));
    }
    out
}

/// The same as one line of JSON.
pub fn json(law: &Law, draft: &Draft) -> String {
    let dates = Dates::default();
    let claim = claim::claim(law, &matter(draft, &dates));
    format!("{}\n", serde_json::json!({ "aigaq": "draft", "v": 1, "claim": claim }))
}

/// Says which of the elements that files are said to show the law file of Kazakhstan does not know: a slip of the pen,
/// or a name of another law file.
pub fn say_unknown(shows: &[Shown], speaker: &Speaker) {
    let Ok(law) = Law::profile("kz") else { return };
    let known: Vec<&str> = law.elements().iter().map(|element| element.id.as_str()).collect();
    let mut unknown: Vec<&str> =
        shows.iter().map(|one| one.element.as_str()).filter(|name| !known.contains(name)).collect();
    unknown.sort_unstable();
    unknown.dedup();
    for name in unknown {
        speaker.advise("add-shows-unknown", &[("name", name.into()), ("known", known.join(", ").into())]);
    }
}

fn matter<'a>(draft: &'a Draft, dates: &'a Dates) -> Matter<'a> {
    Matter { records: draft.records(), compared: &[], day: today(draft), dates }
}

/// Today, on the clock by which the purchase is stated, else in UTC.
fn today(draft: &Draft) -> Day {
    let mut offsets = draft.records().values().filter_map(|record| match &record.body {
        Body::Purchase(purchase) => Some(purchase.when.as_ref()?.offset.minutes()),
        _ => None,
    });
    Day::on(clock::now().at, offsets.next().unwrap_or(0))
}

/// Said while the seller can still be asked, and as what it is: a slip of a digit.
fn check_digits(draft: &Draft, speaker: &Speaker) -> Vec<String> {
    let slip = |(n, body): (u32, &Body)| {
        let Body::Person(person) = body else { return None };
        let identifier = person.identifier.as_ref().filter(|identifier| identifier.scheme != Scheme::Other)?;
        let value = identifier.value.to_string();
        if number::standing(&value) == Standing::Consistent {
            return None;
        }
        let facts = [("n", n.into()), ("name", person.name.to_string().into()), ("value", value.into())];
        Some(speaker.messages.say("show-missing-check-digit", &facts))
    };
    draft.records().iter().filter_map(|(n, record)| slip((*n, &record.body))).collect()
}
