//! Sums and shares that a law states, in units whose value changes with time.

use super::wording::Wording;
use crate::model::purchase::Money;
use crate::model::text::Day;

/// A unit: the monthly calculation index, euro, per cent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The key.
    pub id: String,
    /// Its name behind a number.
    pub name: Wording,
    /// Keys of the articles.
    pub articles: Vec<String>,
    /// What it was worth, and when.
    pub values: Vec<Worth>,
}

/// The worth of a unit over a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// The first day.
    pub from: Day,
    /// The last day; open where it is not stated.
    pub until: Option<Day>,
    /// What one unit is worth, in hundredths.
    pub sum: Money,
}

/// A threshold: one or more amounts of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// The key.
    pub id: String,
    /// What it is.
    pub title: Wording,
    /// Keys of the articles.
    pub articles: Vec<String>,
    /// The amounts; none where no source at hand gives them.
    pub amounts: Vec<u32>,
    /// The key of the unit.
    pub unit: String,
}

impl Unit {
    /// What one unit is worth on a day.
    pub fn worth(&self, day: Day) -> Option<&Worth> {
        let holds = |worth: &&Worth| worth.from <= day && worth.until.is_none_or(|until| day <= until);
        self.values.iter().rev().find(holds)
    }
}

impl Worth {
    /// What `amount` units are worth, in hundredths of the currency; `None` past what a number can hold.
    pub fn times(&self, amount: u32) -> Option<u64> {
        self.sum.minor.hundredths().checked_mul(amount.into())
    }
}
