//! The device that a file names, and the one that the party states.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack;
use crate::examine::fiscal::fold::Folded;
use crate::model::exhibit::{Device, Exhibit};
use crate::model::text::Phrase;

/// A topic, the field of the record, and its value.
type Part = (&'static str, &'static str, fn(&Device) -> Option<&Phrase>);

/// What a file may say of its device. Software is that of the device only as far as both name it.
const PARTS: [Part; 4] = [
    ("make", "device.make", |device| device.make.as_ref()),
    ("model", "device.model", |device| device.model.as_ref()),
    ("serial", "device.serial", |device| device.serial.as_ref()),
    ("software", "device.software", |device| device.software.as_ref()),
];

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.exhibits().filter_map(|(n, exhibit)| one(hearing, n, exhibit)).collect()
}

fn one(hearing: &Hearing<'_>, n: u32, exhibit: &Exhibit) -> Option<Comparison> {
    let make = |outcome, sides| {
        Some(Comparison { id: "device-claimed", subject: Subject::Exhibit(n), outcome, sides, facts: vec![] })
    };
    let device = exhibit.device.as_ref();
    let stated = |of: fn(&Device) -> Option<&Phrase>| device.and_then(of);
    let (mut sides, mut held, mut differs) = (Vec::new(), false, false);
    let testimony = match hearing.heard(n) {
        Ok(testimony) => testimony,
        Err(lack) => {
            let is_stated = PARTS.iter().any(|(_, _, of)| stated(*of).is_some());
            return if is_stated { make(Outcome::CannotBeCompared(lack), sides) } else { None };
        }
    };
    let (mut is_stated, mut is_said) = (false, false);
    for (topic, field, of) in PARTS {
        let said = testimony.about(topic).next();
        let stated = stated(of);
        (is_stated, is_said) = (is_stated || stated.is_some(), is_said || said.is_some());
        if let Some(stated) = stated {
            sides.push(Side::new(Source::Record { n, field }, Value::Text(stated.as_str().to_owned())));
        }
        if let Some(said) = said {
            sides.push(Side::new(Source::File { n, at: said.at().to_owned() }, Value::Text(said.text().to_owned())));
        }
        if let (Some(stated), Some(said)) = (stated, said) {
            held = true;
            differs = differs || !is_same(topic, stated.as_str(), said.text());
        }
    }
    match (held, is_stated, is_said) {
        (true, ..) => make(if differs { Outcome::Differs } else { Outcome::Agrees }, sides),
        (_, true, _) => make(Outcome::CannotBeCompared(lack::NOTHING_SAID), sides),
        (_, _, true) => make(Outcome::CannotBeCompared(lack::NOTHING_STATED), sides),
        _ => None,
    }
}

/// Folded, and one within the other: `Apple iPhone 13` names the `iPhone 13`. Numbers are the same or not.
fn is_same(topic: &str, one: &str, other: &str) -> bool {
    let (one, other) = (bare(one), bare(other));
    let is_within = !one.is_empty() && !other.is_empty() && (one.contains(&other) || other.contains(&one));
    if topic == "serial" { one == other } else { is_within }
}

fn bare(text: &str) -> String {
    Folded::of(text).letters().iter().filter(|c| c.is_alphanumeric()).collect()
}
