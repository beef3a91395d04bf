//! The shape of a law file. Every table is closed.

use super::super::article::{AsOf, Status};
use super::super::calendar::{CountedFrom, LastDayOff, MonthDay, WeekDay};
use super::super::condition::Condition;
use super::super::element::{Level, Stage};
use super::super::term::Count;
use super::super::wording::Wording;
use crate::model::purchase::{Currency, Minor, Money};
use crate::model::text::{Day, is_hyphenated};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::value::Datetime;

/// Keys of articles, each with its place in the file.
pub type Keys = Vec<Spanned<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct File {
    pub extends: Option<Spanned<String>>,
    #[serde(default)]
    pub drop: Keys,
    pub id: Option<String>,
    pub as_of: Option<AsOf>,
    pub title: Option<Wording>,
    #[serde(default)]
    pub source: Vec<Source>,
    #[serde(default)]
    pub act: Vec<Act>,
    #[serde(default)]
    pub article: BTreeMap<Spanned<String>, Article>,
    pub term: Option<Term>,
    pub recording: Option<Recording>,
    #[serde(default)]
    pub element: Vec<Element>,
    #[serde(default)]
    pub route: Vec<Route>,
    #[serde(default)]
    pub deadline: Vec<Deadline>,
    #[serde(default)]
    pub unit: Vec<Unit>,
    #[serde(default)]
    pub threshold: Vec<Threshold>,
    pub calendar: Option<Calendar>,
    pub guide: Option<Guide>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Source {
    pub id: Spanned<String>,
    pub as_of: AsOf,
    pub name: Wording,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    pub id: Spanned<String>,
    pub name: Wording,
    pub number: Option<String>,
    pub date: Option<OnDay>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Article {
    pub act: Spanned<String>,
    pub at: String,
    pub as_of: AsOf,
    pub source: Spanned<String>,
    pub status: Status,
    pub changed_by: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Term {
    pub years: Small,
    pub renewal_years: Small,
    pub renewal_window_months: Small,
    pub grace_months: Small,
    pub well_known_years: Small,
    pub articles: Keys,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    pub articles: Keys,
    pub covert: Wording,
    pub unstated: Wording,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Element {
    pub id: Spanned<Key>,
    pub title: Wording,
    pub articles: Keys,
    #[serde(default)]
    pub comparisons: Keys,
    pub only_if: Option<Spanned<Condition>>,
    #[serde(default)]
    pub need: Vec<Need>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Need {
    pub id: Spanned<String>,
    pub asks: Spanned<Condition>,
    pub only_if: Option<Spanned<Condition>>,
    pub unless: Option<Spanned<Condition>>,
    #[serde(default)]
    pub level: Level,
    pub by: Stage,
    pub action: Wording,
    pub articles: Keys,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Route {
    pub id: Spanned<String>,
    pub title: Wording,
    pub articles: Keys,
    pub open_if: Option<Spanned<Condition>>,
    pub item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub text: Wording,
    pub articles: Keys,
    #[serde(default)]
    pub shows: Keys,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    pub id: Spanned<String>,
    pub title: Wording,
    pub articles: Keys,
    pub from: String,
    pub term: Count,
    pub extension: Option<Count>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    pub id: Spanned<String>,
    pub name: Wording,
    pub articles: Keys,
    #[serde(default)]
    pub values: Vec<Worth>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worth {
    pub from: OnDay,
    pub until: Option<OnDay>,
    pub sum: Sum,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    pub id: Spanned<String>,
    pub title: Wording,
    pub articles: Keys,
    pub amounts: Vec<u32>,
    pub unit: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Calendar {
    pub articles: Keys,
    pub weekend: Vec<WeekDay>,
    pub counted_from: CountedFrom,
    pub last_day_off: LastDayOff,
    pub known_from: OnDay,
    pub known_until: OnDay,
    #[serde(default)]
    pub yearly: Vec<Yearly>,
    #[serde(default)]
    pub single: Vec<Single>,
    #[serde(default)]
    pub worked: Vec<Single>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Yearly {
    #[serde(rename = "name")]
    _name: Option<String>,
    pub days: Vec<MonthDay>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Single {
    #[serde(rename = "name")]
    _name: Option<String>,
    pub days: Vec<OnDay>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    #[serde(default)]
    pub step: Vec<Item>,
}

/// The name of an element: what `shows` accepts.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub struct Key(pub String);

impl TryFrom<String> for Key {
    type Error = &'static str;
    fn try_from(name: String) -> Result<Self, Self::Error> {
        if is_hyphenated(&name) { Ok(Key(name)) } else { Err("lower-case words joined by hyphens, 1 to 40 characters") }
    }
}

/// A number from 0 to 1200.
#[derive(Deserialize)]
#[serde(try_from = "u32")]
pub struct Small(pub u32);

impl TryFrom<u32> for Small {
    type Error = &'static str;
    fn try_from(number: u32) -> Result<Self, Self::Error> {
        if number <= 1200 { Ok(Small(number)) } else { Err("a number from 0 to 1200") }
    }
}

/// A day, `2026-10-05`.
#[derive(Deserialize)]
#[serde(try_from = "Datetime")]
pub struct OnDay(pub Day);

impl TryFrom<Datetime> for OnDay {
    type Error = &'static str;
    fn try_from(date: Datetime) -> Result<Self, Self::Error> {
        let day = match (date.date, date.time, date.offset) {
            (Some(day), None, None) => Day::parse(&day.to_string()),
            _ => None,
        };
        day.map(OnDay).ok_or("a day, YYYY-MM-DD")
    }
}

/// A sum, `4325.00 KZT`.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub struct Sum(pub Money);

impl TryFrom<String> for Sum {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let wrong = "a sum with two decimals and its currency, such as 4325.00 KZT";
        let (sum, currency) = text.split_once(' ').ok_or(wrong)?;
        let (whole, cents) = sum.split_once('.').ok_or(wrong)?;
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
        if !digits(whole) || !digits(cents) || cents.len() != 2 {
            return Err(wrong);
        }
        let minor = format!("{whole}{cents}").parse::<u64>().ok().and_then(|minor| Minor::try_from(minor).ok());
        let currency = Currency::try_from(currency.to_owned()).map_err(|_| wrong)?;
        Ok(Sum(Money { currency, minor: minor.ok_or(wrong)? }))
    }
}
