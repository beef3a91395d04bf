//! The fields that a condition of the law file can name: a closed list (docs/law.md).

use crate::model::case::Language;
use crate::model::mark::Route;
use crate::model::person::{Person, Role};
use crate::model::purchase::Payment;
use crate::model::record::{Body, Kind, Record};
use crate::model::text::Day;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// Something that is not a word of a closed list.
    Something,
    /// A word of a closed list; `yes` and `no` of what is true or false.
    Word(&'static str),
}

impl<T> From<&Option<T>> for Held {
    fn from(value: &Option<T>) -> Self {
        if value.is_some() { Held::Something } else { Held::Nothing }
    }
}

impl From<Option<bool>> for Held {
    fn from(value: Option<bool>) -> Self {
        match value {
            None => Held::Nothing,
            Some(true) => Held::Word("yes"),
            Some(false) => Held::Word("no"),
        }
    }
}

struct Row {
    path: &'static str,
    kind: Kind,
    /// Words that the field can hold; none where it is free.
    words: &'static [&'static str],
    read: fn(&Body) -> Held,
}

const YES_NO: &[&str] = &["yes", "no"];

macro_rules! rows {
    ($($path:literal $kind:ident $words:expr, |$it:ident| $held:expr;)*) => {
        &[$(Row { path: $path, kind: Kind::$kind, words: $words, read: |body| match body {
            Body::$kind($it) => $held,
            _ => Held::Nothing,
        } }),*]
    };
}

const ROWS: &[Row] = rows! {
    "case.language" Case &["en", "kk", "ru"], |it| it.language.map_or(Held::Nothing, |language| Held::Word(match language {
        Language::En => "en",
        Language::Kk => "kk",
        Language::Ru => "ru",
    }));
    "case.pending" Case YES_NO, |it| it.pending.into();
    "case.recording" Case &[], |it| (&it.recording).into();
    "case.reference" Case &[], |it| (&it.reference).into();
    "mark.certificate" Mark &[], |it| (&it.certificate).into();
    "mark.classes" Mark &[], |it| (&it.classes).into();
    "mark.expires" Mark &[], |it| (&it.expires).into();
    "mark.filed" Mark &[], |it| (&it.filed).into();
    "mark.goods" Mark &[], |it| (&it.goods).into();
    "mark.holder" Mark &[], |it| (&it.holder).into();
    "mark.licence" Mark &[], |it| (&it.licence).into();
    "mark.priority" Mark &[], |it| (&it.priority).into();
    "mark.registered" Mark &[], |it| (&it.registered).into();
    "mark.renewed" Mark &[], |it| (&it.renewed).into();
    "mark.route" Mark &["madrid", "national"], |it| it.route.map_or(Held::Nothing, |route| Held::Word(match route {
        Route::Madrid => "madrid",
        Route::National => "national",
    }));
    "mark.well-known" Mark &[], |it| (&it.well_known).into();
    "place.address" Place &[], |it| (&it.address).into();
    "place.coordinates" Place &[], |it| (&it.latitude.zip(it.longitude)).into();
    "place.country" Place &[], |it| (&it.country).into();
    "place.name" Place &[], |it| (&it.name).into();
    "place.page" Place &[], |it| (&it.page).into();
    "purchase.bag" Purchase &[], |it| (&it.bag).into();
    "purchase.buyer" Purchase &[], |it| (&it.buyer).into();
    "purchase.circulated" Purchase YES_NO, |it| it.circulated.into();
    "purchase.class" Purchase &[], |it| (&it.class).into();
    "purchase.consent" Purchase YES_NO, |it| it.consent.into();
    "purchase.order" Purchase &[], |it| (&it.order).into();
    "purchase.original" Purchase &[], |it| (&it.original).into();
    "purchase.paid" Purchase &[], |it| (&it.paid).into();
    "purchase.payment" Purchase &["card", "cash", "mobile", "other"], |it| it.payment.map_or(Held::Nothing, |payment| {
        Held::Word(match payment {
            Payment::Card => "card",
            Payment::Cash => "cash",
            Payment::Mobile => "mobile",
            Payment::Other => "other",
        })
    });
    "purchase.place" Purchase &[], |it| (&it.place).into();
    "purchase.quantity" Purchase &[], |it| (&it.quantity).into();
    "purchase.receipt" Purchase &[], |it| (&it.receipt).into();
    "purchase.seller" Purchase &[], |it| (&it.seller).into();
    "purchase.when" Purchase &[], |it| (&it.when).into();
};

/// Reads a part of a person.
type OfPerson = fn(&Person) -> Held;

const PERSON_ROWS: &[(&str, OfPerson)] = &[
    ("address", |person| (&person.address).into()),
    ("contact", |person| (&person.contact).into()),
    ("identifier", |person| (&person.identifier).into()),
    ("legalised", |person| person.powers.as_ref().and_then(|powers| powers.legalised).into()),
    ("powers", |person| (&person.powers).into()),
];

/// The names of roles, as purchase.toml has them.
pub const ROLES: [(&str, Role); 8] = [
    ("buyer", Role::Buyer),
    ("claimant", Role::Claimant),
    ("licensee", Role::Licensee),
    ("operator", Role::Operator),
    ("representative", Role::Representative),
    ("rights-holder", Role::RightsHolder),
    ("seller", Role::Seller),
    ("witness", Role::Witness),
];

/// A field: `mark.filed` of every mark, `seller.identifier` of every person with that role.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Field(String);

impl TryFrom<String> for Field {
    type Error = String;
    fn try_from(path: String) -> Result<Self, Self::Error> {
        if Field::all().any(|known| known == path) {
            return Ok(Field(path));
        }
        Err(format!("unknown field `{path}`, expected one of {}", Field::all().collect::<Vec<_>>().join(", ")))
    }
}

impl Field {
    /// Every name.
    pub fn all() -> impl Iterator<Item = String> {
        let person = |(role, _): &(&str, Role)| {
            let role = (*role).to_owned();
            PERSON_ROWS.iter().map(move |(part, _)| format!("{role}.{part}")).collect::<Vec<_>>()
        };
        ROWS.iter().map(|row| row.path.to_owned()).chain(ROLES.iter().flat_map(person))
    }

    /// The name.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// Words that the field can hold; none where it is free.
    pub fn words(&self) -> &'static [&'static str] {
        match ROWS.iter().find(|row| row.path == self.0) {
            Some(row) => row.words,
            None if self.0.ends_with(".legalised") => YES_NO,
            None => &[],
        }
    }

    /// What the field holds in each record that has it, by the number of the record.
    pub fn read(&self, records: &BTreeMap<u32, Record>) -> Vec<(u32, Held)> {
        let row = ROWS.iter().find(|row| row.path == self.0);
        let of_person = |body: &Body| {
            let (role, part) = self.0.split_once('.')?;
            let (_, role) = ROLES.iter().find(|(name, _)| *name == role)?;
            let (_, read) = PERSON_ROWS.iter().find(|(name, _)| *name == part)?;
            match body {
                Body::Person(person) if person.roles.as_slice().contains(role) => Some(read(person)),
                _ => None,
            }
        };
        let held = |body: &Body| match row {
            Some(row) => (body.kind() == row.kind).then(|| (row.read)(body)),
            None => of_person(body),
        };
        records.iter().filter_map(|(n, record)| Some((*n, held(&record.body)?))).collect()
    }
}

/// The days of records from which a term can run: a closed list.
pub const DAYS: [&str; 6] =
    ["mark.expires", "mark.filed", "mark.licence.date", "mark.priority", "mark.registered", "purchase.when"];

/// The day of that name in a record.
pub(super) fn day_of(name: &str, body: &Body) -> Option<Day> {
    match (name, body) {
        ("mark.expires", Body::Mark(mark)) => mark.expires,
        ("mark.filed", Body::Mark(mark)) => mark.filed,
        ("mark.licence.date", Body::Mark(mark)) => mark.licence.as_ref()?.date,
        ("mark.priority", Body::Mark(mark)) => mark.priority,
        ("mark.registered", Body::Mark(mark)) => mark.registered,
        ("purchase.when", Body::Purchase(purchase)) => {
            let when = purchase.when.as_ref()?;
            Some(Day::on(when.at, when.offset.minutes()))
        }
        _ => None,
    }
}
