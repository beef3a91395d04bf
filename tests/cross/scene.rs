//! A forged bundle, and what its files say.

use crate::forge::{Forge, PURCHASE, bench, exhibit, phrase};
use crate::words;
use aigaq::checks::Verification;
use aigaq::checks::cross::{Comparison, Hearing, Outcome, Side, Source, Testimony, Transcript, Value, examine};
use aigaq::examine::editors::Editors;
use aigaq::examine::fiscal::operators::Operators;
use aigaq::model::exhibit::{Exhibit, Sort};
use aigaq::model::facts::{Offset, StatedTime};
use aigaq::model::person::{Identifier, Person, Role, Roles, Scheme};
use aigaq::model::purchase::Purchase;
use aigaq::model::reading::Said;
use aigaq::model::record::Body;
use std::collections::BTreeMap;

/// The address in the QR code of the sample receipt.
pub const QR: &str = "http://consumer.oofd.kz/?i=999000123456&f=010199999901&s=24990.00&t=20261005T143210";

/// The text of the sample receipt.
pub fn sample() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/made/receipt.txt");
    std::fs::read_to_string(path).unwrap()
}

/// A bundle and what is said of its exhibits.
pub struct Scene {
    forge: Forge,
    testimonies: BTreeMap<u32, Testimony>,
    editors: Editors,
    years: u16,
    reader: Option<&'static str>,
}

/// A good bundle with a photo (3), a receipt (4) and a purchase (5), with time-stamps; no file says anything.
pub fn scene() -> Scene {
    of(Forge::timed())
}

pub fn of(forge: Forge) -> Scene {
    let editors = Editors::shipped().unwrap();
    Scene { forge, testimonies: BTreeMap::new(), editors, years: 10, reader: None }
}

impl Scene {
    pub fn forge(self, change: impl FnOnce(Forge) -> Forge) -> Self {
        Scene { forge: change(self.forge), ..self }
    }

    /// Changes the purchase.
    pub fn bought(self, change: impl FnOnce(&mut Purchase)) -> Self {
        self.forge(|forge| {
            forge.record(PURCHASE, |record| match &mut record.body {
                Body::Purchase(purchase) => change(purchase),
                _ => panic!("no purchase"),
            })
        })
    }

    /// Changes the record of an exhibit.
    pub fn exhibit(self, n: u32, change: impl FnOnce(&mut Exhibit)) -> Self {
        self.forge(|forge| forge.exhibit(n, change))
    }

    /// Adds a record; the first gets the number 7.
    pub fn add(self, body: Body) -> Self {
        self.forge(|forge| forge.add(body))
    }

    /// Adds a film without a word; the first record that is added gets the number 7.
    pub fn film(self, n: u32, name: &str) -> Self {
        self.add(exhibit(name, Sort::Video)).forge(|forge| forge.file(n, vec![n as u8; 40])).heard(n, |_| {})
    }

    /// Reads an exhibit again, and changes what it says.
    pub fn heard(mut self, n: u32, change: impl FnOnce(&mut Testimony)) -> Self {
        change(self.testimonies.entry(n).or_default());
        self
    }

    /// Lets an exhibit say something: topic, place, text.
    pub fn said(self, n: u32, all: &[(&str, &str, &str)]) -> Self {
        self.heard(n, |one| one.said.extend(statements(all)))
    }

    /// Gives an exhibit a QR code.
    pub fn code(self, n: u32, code: &str) -> Self {
        self.heard(n, |one| one.codes.push(code.to_owned()))
    }

    /// Gives an exhibit a text.
    pub fn text(self, n: u32, text: &str) -> Self {
        self.heard(n, |one| one.text = Some(Transcript { text: text.to_owned(), guessed: false }))
    }

    pub fn term(self, years: u16) -> Self {
        Scene { years, ..self }
    }

    pub fn reader(self, reader: &'static str) -> Self {
        Scene { reader: Some(reader), ..self }
    }

    /// Every comparison. Each must have its words.
    pub fn examined(self) -> Vec<Comparison> {
        let verification = bench().judge_silently(&self.forge.bytes());
        let operators = Operators::shipped().unwrap();
        let hearing = Hearing::new(&verification, &self.testimonies, &operators).knowing(&self.editors);
        let hearing = hearing.term(self.years).read_by(self.reader.unwrap_or(Hearing::READER));
        let made = examine(&hearing);
        made.iter().for_each(words::require);
        made
    }

    /// The judgement alone.
    pub fn judged(self) -> Verification {
        bench().judge_silently(&self.forge.bytes())
    }

    /// What one comparison comes to.
    pub fn told(self, id: &str) -> Vec<String> {
        assert!(aigaq::checks::cross::ids().any(|known| known == id), "{id}");
        self.examined().iter().filter(|one| one.id == id).map(line).collect()
    }
}

pub fn statements(all: &[(&str, &str, &str)]) -> Vec<Said> {
    all.iter().map(|(of, at, text)| Said::new(of, at, text).unwrap()).collect()
}

/// A seller with a number.
pub fn seller(name: &str, scheme: Scheme, number: &str) -> Body {
    Body::Person(Box::new(Person {
        address: None,
        contact: None,
        identifier: Some(Identifier { scheme, value: phrase(number) }),
        name: phrase(name),
        powers: None,
        roles: Roles::new(vec![Role::Seller]).unwrap(),
    }))
}

/// A time as a party states it, by a clock at +05:00.
pub fn stated(at: &str, until: Option<&str>) -> StatedTime {
    let read = |text: &str| aigaq::base::moment::Moment::parse(&format!("{text}+05:00")).unwrap();
    StatedTime { at: read(at), offset: Offset::new(300).unwrap(), until: until.map(read) }
}

/// `agrees exhibit/0004 | record/5 paid: 24990.00 KZT | … | name=value …`
pub fn line(one: &Comparison) -> String {
    let outcome = match one.outcome {
        Outcome::CannotBeCompared(why) => format!("cannot({why})"),
        other => other.name().to_owned(),
    };
    let facts: Vec<String> = one.facts.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let sides = one.sides.iter().map(side);
    let mut parts = vec![format!("{outcome} {}", one.subject)];
    parts.extend(sides);
    parts.extend((!facts.is_empty()).then(|| facts.join(" ")));
    parts.join(" | ")
}

fn side(side: &Side) -> String {
    let source = match &side.source {
        Source::Record { n, field } => format!("record/{n} {field}"),
        Source::Intake { n, at } => format!("intake/{n} {at}"),
        Source::File { n, at } => format!("file/{n} {at}"),
        Source::Code { n, field } => format!("code/{n} {field}"),
        Source::Text { n, line, guessed } => format!("text/{n}:{line}{}", if *guessed { "?" } else { "" }),
        Source::Journal(n) => format!("journal/{n}"),
        Source::Stamp(part) => part.clone(),
        Source::Computed(what) => format!("computed {what}"),
    };
    let at = |at: aigaq::base::moment::Moment, offset: Option<i32>| at.local(offset.unwrap_or(0));
    let value = match &side.value {
        Value::Time { at: moment, offset } => at(*moment, *offset),
        Value::Span { from, until, offset } => format!("{}/{}", at(*from, *offset), at(*until, *offset)),
        Value::Wall(millis) => {
            let shown = aigaq::base::moment::Moment::from_millis(u64::try_from(*millis).unwrap()).unwrap().to_string();
            format!("{} by its own clock", shown.trim_end_matches(".000Z"))
        }
        Value::Day(day) => day.to_string(),
        Value::Money { minor, currency } => {
            format!("{}.{:02} {}", minor / 100, minor % 100, currency.as_deref().unwrap_or("?"))
        }
        Value::Place { latitude, longitude } => format!("{latitude},{longitude}"),
        Value::Text(text) => text.clone(),
        Value::Term(term) => format!("<{term}>"),
    };
    format!("{source}: {value}")
}
