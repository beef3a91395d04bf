//! Days and terms: calendar months with the last day of a short month, business days over days off.

use super::term::Count;
use crate::model::text::Day;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Which days are off and how a term is counted. All of it is data of the law file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Keys of the articles.
    pub articles: Vec<String>,
    /// Days of the week that are off.
    pub weekend: BTreeSet<WeekDay>,
    /// Days that are off each year.
    pub yearly: BTreeSet<MonthDay>,
    /// Days that are off once.
    pub single: BTreeSet<Day>,
    /// Days of the weekend on which work was done.
    pub worked: BTreeSet<Day>,
    /// From when a term is counted.
    pub counted_from: CountedFrom,
    /// What becomes of a term whose last day is off.
    pub last_day_off: LastDayOff,
    /// The first day for which the days off are listed.
    pub known_from: Day,
    /// The last day for which the days off are listed.
    pub known_until: Day,
}

/// From when a term is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountedFrom {
    /// The day of the event is not counted.
    NextDay,
    /// The day of the event is the first.
    SameDay,
}

/// What becomes of a term whose last day is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastDayOff {
    /// It ends on the next business day.
    NextBusinessDay,
    /// It ends on that day.
    Stays,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the names say it
pub enum WeekDay {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<Weekday> for WeekDay {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Mon => WeekDay::Monday,
            Weekday::Tue => WeekDay::Tuesday,
            Weekday::Wed => WeekDay::Wednesday,
            Weekday::Thu => WeekDay::Thursday,
            Weekday::Fri => WeekDay::Friday,
            Weekday::Sat => WeekDay::Saturday,
            Weekday::Sun => WeekDay::Sunday,
        }
    }
}

/// Days that are looked at for one term before it is given up: more than any calendar of working people needs.
const MOST: u32 = 40_000;

/// A day of each year, `MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct MonthDay(u32, u32);

impl TryFrom<String> for MonthDay {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        // 2000 has a 29 February.
        let day = Day::parse(&format!("2000-{text}")).ok_or("a day of each year, MM-DD")?.date();
        Ok(MonthDay(day.month(), day.day()))
    }
}

/// The day of a date; `None` outside the years 1000 to 9999.
fn day(date: NaiveDate) -> Option<Day> {
    Day::parse(&date.to_string())
}

/// The same day `months` later; the last day of the month where that month is too short.
pub fn months_after(start: Day, months: u32) -> Option<Day> {
    day(start.date().checked_add_months(Months::new(months))?)
}

/// The same day `months` earlier; the last day of the month where that month is too short.
pub fn months_before(start: Day, months: u32) -> Option<Day> {
    day(start.date().checked_sub_months(Months::new(months))?)
}

fn days_after(start: Day, days: u32) -> Option<Day> {
    day(start.date().checked_add_days(Days::new(days.into()))?)
}

impl Calendar {
    /// Whether nobody works on that day.
    pub fn is_off(&self, day: Day) -> bool {
        let date = day.date();
        let weekend = self.weekend.contains(&date.weekday().into()) && !self.worked.contains(&day);
        weekend || self.yearly.contains(&MonthDay(date.month(), date.day())) || self.single.contains(&day)
    }

    /// Whether the days off are listed for that day.
    pub fn knows(&self, day: Day) -> bool {
        (self.known_from..=self.known_until).contains(&day)
    }

    /// The last day of a term that an event on `start` sets running. `None` past the year 9999.
    pub fn last_day(&self, start: Day, count: Count) -> Option<Day> {
        let early = self.counted_from == CountedFrom::SameDay;
        match count {
            Count::BusinessDays(number) => self.business_days_after(start, number, early),
            Count::Days(number) => self.rolled(days_after(start, number.saturating_sub(early.into()))?),
            Count::Months(number) => {
                let same = months_after(start, number)?;
                self.rolled(if early { day(same.date().pred_opt()?)? } else { same })
            }
        }
    }

    fn business_days_after(&self, start: Day, number: u32, same_day: bool) -> Option<Day> {
        let mut at = if same_day { start } else { days_after(start, 1)? };
        let mut left = number;
        for _ in 0..MOST {
            if !self.is_off(at) {
                left = left.saturating_sub(1);
            }
            if left == 0 {
                return Some(at);
            }
            at = days_after(at, 1)?;
        }
        None
    }

    fn rolled(&self, last: Day) -> Option<Day> {
        match self.last_day_off {
            LastDayOff::Stays => Some(last),
            LastDayOff::NextBusinessDay => self.business_days_after(last, 1, true),
        }
    }
}
