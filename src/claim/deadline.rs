//! Deadlines that run.

use super::law::Law;
use super::matter::Matter;
use super::term::Count;
use super::wording::Wording;
use crate::model::text::Day;

/// A deadline of the law file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The key.
    pub id: String,
    /// What ends.
    pub title: Wording,
    /// Keys of the articles.
    pub articles: Vec<String>,
    /// The day from which it runs: one of the days of records, or a word that the file of dates explains.
    pub from: String,
    /// How long.
    pub term: Count,
    /// By how much more at most.
    pub extension: Option<Count>,
}

/// A deadline that runs in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'l> {
    /// The deadline.
    pub deadline: &'l Deadline,
    /// The day from which it runs.
    pub from: Day,
    /// Its last day.
    pub until: Day,
    /// Its last day with the extension.
    pub extended: Option<Day>,
    /// Whether the days off were listed for all of it; where they were not, business days are counted without them.
    pub days_off_known: bool,
    /// Whether the day asked about is later than the last day, with the extension where there is one.
    pub passed: bool,
}

/// The deadlines of which the first day is known, in the order of the law file.
pub fn due<'l>(law: &'l Law, matter: &Matter<'_>) -> Vec<Due<'l>> {
    let calendar = law.calendar();
    let of = |deadline: &'l Deadline, from: Day| {
        let until = calendar.last_day(from, deadline.term)?;
        let extended = deadline.extension.and_then(|more| calendar.last_day(until, more));
        let last = extended.unwrap_or(until);
        Some(Due {
            deadline,
            from,
            until,
            extended,
            days_off_known: calendar.knows(from) && calendar.knows(last),
            passed: matter.day > last,
        })
    };
    let one =
        |deadline: &'l Deadline| matter.days(&deadline.from).filter_map(|from| of(deadline, from)).collect::<Vec<_>>();
    law.deadlines().iter().flat_map(one).collect()
}

/// The deadlines of which no first day is known: neither a record nor the dates give it.
pub fn waiting<'l>(law: &'l Law, matter: &Matter<'_>) -> Vec<&'l Deadline> {
    law.deadlines().iter().filter(|deadline| matter.days(&deadline.from).next().is_none()).collect()
}
