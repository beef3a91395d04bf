//! What is held against the law: the records, the comparisons that were made, the day asked about.

use super::dates::Dates;
use super::field::day_of;
use crate::model::exhibit::Exhibit;
use crate::model::mark::Mark;
use crate::model::person::{Person, Role};
use crate::model::purchase::Purchase;
use crate::model::record::{Body, Record};
use crate::model::text::Day;
use std::collections::BTreeMap;

/// One case.
#[derive(Clone, Copy, Debug)]
pub struct Matter<'a> {
    /// The records, by number.
    pub records: &'a BTreeMap<u32, Record>,
    /// The comparisons of the cross-examination; none before sealing.
    pub compared: &'a [Compared<'a>],
    /// The day asked about. Nothing here reads a clock.
    pub day: Day,
    /// Days that are no part of the sealed evidence.
    pub dates: &'a Dates,
}

/// A comparison that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared<'a> {
    /// Its id, one of [`COMPARISONS`].
    pub id: &'a str,
    /// What it came to.
    pub outcome: Outcome,
    /// The exhibits that it read.
    pub exhibits: Vec<u32>,
}

/// What a comparison came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The sides say the same.
    Agrees,
    /// A side is missing or cannot be held against the other.
    Cannot,
    /// They do not.
    Differs,
}

/// The ids of comparisons that a law file can name (docs/checks.md).
pub const COMPARISONS: [&str; 25] = [
    "camera-claimed",
    "camera-satellite",
    "container-times",
    "copies",
    "device-claimed",
    "file-window",
    "goods-class",
    "intake-file",
    "mark-in-force",
    "number-check",
    "origin-traces",
    "place-claimed",
    "places-apart",
    "receipt-clock",
    "receipt-film",
    "receipt-fiscal-sign",
    "receipt-operator",
    "receipt-payment",
    "receipt-purchase",
    "receipt-register",
    "receipt-seller",
    "receipt-status",
    "receipt-sums",
    "receipt-total",
    "receipt-window",
];

impl<'a> Matter<'a> {
    /// The exhibits.
    pub fn exhibits(&self) -> impl Iterator<Item = (u32, &'a Exhibit)> + use<'a> {
        self.records.iter().filter_map(|(n, record)| match &record.body {
            Body::Exhibit(exhibit) => Some((*n, &**exhibit)),
            _ => None,
        })
    }

    /// The marks.
    pub fn marks(&self) -> impl Iterator<Item = (u32, &'a Mark)> + use<'a> {
        self.records.iter().filter_map(|(n, record)| match &record.body {
            Body::Mark(mark) => Some((*n, &**mark)),
            _ => None,
        })
    }

    /// The purchases.
    pub fn purchases(&self) -> impl Iterator<Item = (u32, &'a Purchase)> + use<'a> {
        self.records.iter().filter_map(|(n, record)| match &record.body {
            Body::Purchase(purchase) => Some((*n, &**purchase)),
            _ => None,
        })
    }

    /// The persons with a role.
    pub fn persons(&self, role: Role) -> impl Iterator<Item = (u32, &'a Person)> + use<'a> {
        self.records.iter().filter_map(move |(n, record)| match &record.body {
            Body::Person(person) if person.roles.as_slice().contains(&role) => Some((*n, &**person)),
            _ => None,
        })
    }

    /// The day of the first purchase, on the clock that its statement names.
    pub fn bought(&self) -> Option<Day> {
        self.days("purchase.when").next()
    }

    /// The days of that name in the records, or the one that the dates give.
    pub fn days<'s>(&'s self, name: &'s str) -> impl Iterator<Item = Day> + use<'a, 's> {
        let recorded = self.records.values().filter_map(move |record| day_of(name, &record.body));
        recorded.chain(self.dates.of(name))
    }
}
