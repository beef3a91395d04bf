//! How long the right in a mark runs: years from filing, renewals, the months in which a missed renewal can be made
//! good. What the register says wins over what is counted, and a contradiction between the two is said.

use super::calendar::{months_after, months_before};
use crate::base::reason::Facts;
use crate::model::mark::{Mark, Route};
use crate::model::text::Day;
use serde::{Deserialize, Serialize};

/// The terms of the law file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    /// Years from filing.
    pub years: u32,
    /// Years that a renewal adds.
    pub renewal_years: u32,
    /// Months before the end in which a renewal can be asked for.
    pub renewal_window_months: u32,
    /// Months after the end in which it still can.
    pub grace_months: u32,
    /// Years from recognition as well known.
    pub well_known_years: u32,
    /// Keys of the articles.
    pub articles: Vec<String>,
}

/// A number of days, months or years, written `10 business-days`, `15 days`, `2 months`, `1 year`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Count {
    /// Days on which people work.
    BusinessDays(u32),
    /// Days of the calendar.
    Days(u32),
    /// Months of the calendar; a year is twelve.
    Months(u32),
}

impl TryFrom<String> for Count {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let wrong = "a term such as “10 business-days”, “15 days”, “2 months” or “1 year”";
        let (number, unit) = text.split_once(' ').ok_or(wrong)?;
        let number: u32 = number.parse().ok().filter(|number| (1..=10_000).contains(number)).ok_or(wrong)?;
        match unit.strip_suffix('s').unwrap_or(unit) {
            "business-day" => Ok(Count::BusinessDays(number)),
            "day" => Ok(Count::Days(number)),
            "month" => Ok(Count::Months(number)),
            "year" => Ok(Count::Months(number * 12)),
            _ => Err(wrong),
        }
    }
}

impl From<Count> for String {
    fn from(count: Count) -> String {
        match count {
            Count::BusinessDays(number) => format!("{number} business-days"),
            Count::Days(number) => format!("{number} days"),
            Count::Months(number) => format!("{number} months"),
        }
    }
}

/// Something to say about a need: a name that never changes and the values of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The name; the message is `claim-why-` and the name.
    pub code: &'static str,
    /// The values.
    pub facts: Facts,
}

impl Why {
    /// Every name.
    pub const ALL: [&'static str; 19] = [
        "class-other",
        "class-unsaid",
        "covert",
        "expired",
        "expired-grace",
        "licence-expired",
        "licence-later",
        "licence-none",
        "licence-unregistered",
        "no-day",
        "no-term",
        "not-yet",
        "powers-expired",
        "powers-later",
        "powers-unsaid",
        "register-differs",
        "renewal-early",
        "renewal-late",
        "renewed-after",
    ];

    pub(super) fn new(code: &'static str, days: &[(&'static str, Day)]) -> Self {
        Why { code, facts: days.iter().map(|(name, day)| (*name, day.to_string().into())).collect() }
    }
}

/// How a mark stood on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether it was in force.
    pub in_force: bool,
    /// The last day on which the registration is in force, by the register or, where that is not stated, as counted.
    pub last: Option<Day>,
    /// What there is to say: why it was not in force, and contradictions between the dates.
    pub why: Vec<Why>,
}

/// How `mark` stood on the day `on`.
pub fn standing(mark: &Mark, term: &Term, on: Day) -> Standing {
    let (counted, mut why) = counted(mark, term, on);
    if let (Some(register), Some(counted)) = (mark.expires, counted)
        && register != counted
    {
        why.push(Why::new("register-differs", &[("register", register), ("counted", counted)]));
    }
    let last = mark.expires.or(counted);
    let start = mark.registered.or(mark.filed);
    let ended = match (start, last) {
        (Some(start), _) if on < start => Some(Why::new("not-yet", &[("from", start), ("on", on)])),
        (_, None) => Some(Why { code: "no-term", facts: vec![] }),
        (_, Some(last)) if on <= last => None,
        (_, Some(last)) => Some(match months_after(last, term.grace_months) {
            Some(until) if on <= until => Why::new("expired-grace", &[("last", last), ("on", on), ("until", until)]),
            _ => Why::new("expired", &[("last", last), ("on", on)]),
        }),
    };
    let in_force = ended.is_none() || well_known(mark, term, on);
    why.extend(ended);
    Standing { in_force, last, why }
}

fn well_known(mark: &Mark, term: &Term, on: Day) -> bool {
    let last = |from| months_after(from, term.well_known_years.saturating_mul(12));
    mark.well_known.is_some_and(|from| from <= on && last(from).is_some_and(|last| on <= last))
}

/// The last day by the count from filing. Years are always counted from the filing itself, so that 29 February comes
/// back where a later year has it. An international registration is not counted from a national filing.
fn counted(mark: &Mark, term: &Term, on: Day) -> (Option<Day>, Vec<Why>) {
    let mut why = Vec::new();
    let Some(filed) = mark.filed.filter(|_| mark.route != Some(Route::Madrid)) else {
        return (None, why);
    };
    let end = |renewals: u32| {
        let years = term.years.saturating_add(renewals.saturating_mul(term.renewal_years));
        months_after(filed, years.saturating_mul(12))
    };
    let Some(mut last) = end(0) else { return (None, why) };
    let mut renewals = 0;
    for renewed in mark.renewed.iter().flat_map(|list| list.as_slice()).copied() {
        let opens = months_before(last, term.renewal_window_months);
        let closes = months_after(last, term.grace_months);
        match (opens, closes) {
            (Some(opens), _) if renewed < opens => {
                why.push(Why::new("renewal-early", &[("renewed", renewed), ("opens", opens)]));
            }
            (_, Some(closes)) if renewed > closes => {
                why.push(Why::new("renewal-late", &[("renewed", renewed), ("until", closes)]));
                break;
            }
            _ => {
                if last < on && on < renewed {
                    why.push(Why::new("renewed-after", &[("renewed", renewed), ("on", on)]));
                }
                renewals += 1;
                let Some(next) = end(renewals) else { break };
                last = next;
            }
        }
    }
    (Some(last), why)
}
