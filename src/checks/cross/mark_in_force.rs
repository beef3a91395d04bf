//! The day or days of the purchase, and the days from which and until which the trade mark is protected.

use super::super::finding::Subject;
use super::clock::{self, MINUTE};
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack::{self, Lack};
use crate::base::moment::Moment;
use crate::base::reason::Facts;
use crate::model::facts::StatedTime;
use crate::model::mark::{Mark, Route};
use crate::model::record::Kind;
use crate::model::text::Day;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let marks = hearing.marks().map(|(n, mark)| one(hearing, n, mark));
    let withheld =
        hearing.missing(Kind::Mark).map(|(n, lack)| make(n, Outcome::CannotBeCompared(lack), vec![], vec![]));
    marks.chain(withheld).collect()
}

fn make(n: u32, outcome: Outcome, sides: Vec<Side>, facts: Facts) -> Comparison {
    Comparison { id: "mark-in-force", subject: Subject::Record(n), outcome, sides, facts }
}

fn one(hearing: &Hearing<'_>, n: u32, mark: &Mark) -> Comparison {
    let side = |field, day| Side::new(Source::Record { n, field }, Value::Day(day));
    let bought = hearing.stated(|purchase| purchase.when.clone());
    let bought = bought.and_then(|(record, when)| Ok((record, days(&when).ok_or(lack::MALFORMED)?)));
    let (record, (bought, last)) = match bought {
        Ok(found) => found,
        Err(lack) => return make(n, Outcome::CannotBeCompared(lack), vec![], vec![]),
    };
    let when = |day| Side::new(Source::Record { n: record, field: "when" }, Value::Day(day));
    let mut sides = vec![when(bought)];
    sides.extend((last != bought).then(|| when(last)));
    // A well-known mark is protected from the day of its recognition and without a term (Trademark Law 18-1).
    if let Some(known) = mark.well_known.filter(|known| *known <= bought) {
        sides.push(side("well-known", known));
        return make(n, Outcome::Agrees, sides, vec![]);
    }
    let begin = mark.registered.map(|day| ("registered", day)).or(mark.filed.map(|day| ("filed", day)));
    let Some((field, begin)) = begin else {
        return make(n, Outcome::CannotBeCompared(lack::NOTHING_STATED), sides, vec![]);
    };
    sides.push(side(field, begin));
    let end = end(hearing, mark);
    match end {
        Ok((field, day)) if field == "expires" => sides.push(side(field, day)),
        Ok((_, day)) => sides.push(Side::new(Source::Computed("term"), Value::Day(day))),
        Err(lack) => return make(n, Outcome::CannotBeCompared(lack), sides, vec![]),
    }
    let is_in_force = |day: Day| begin <= day && end.is_ok_and(|(_, end)| day <= end);
    let outcome = if is_in_force(bought) && is_in_force(last) {
        Outcome::Agrees
    } else if last < begin || end.is_ok_and(|(_, end)| end < bought) {
        Outcome::Differs
    } else {
        // It was bought on some day of the span, and the mark was protected on some of them.
        Outcome::CannotBeCompared(lack::IN_PART)
    };
    let route = match mark.route {
        Some(Route::Madrid) => Some("madrid"),
        Some(Route::National) => Some("national"),
        None => None,
    };
    make(n, outcome, sides, route.map(|route| ("route", route.into())).into_iter().collect())
}

/// The last day: as the register states it, else the term from the day of filing (Madrid: of registration) and once more
/// for each renewal.
fn end(hearing: &Hearing<'_>, mark: &Mark) -> Result<(&'static str, Day), Lack> {
    if let Some(day) = mark.expires {
        return Ok(("expires", day));
    }
    let from = match mark.route {
        Some(Route::Madrid) => mark.registered,
        // Without the day of filing nobody can say when ten years end.
        _ => mark.filed,
    };
    let from = from.ok_or(lack::NOTHING_STATED)?;
    let terms = 1 + mark.renewed.as_ref().map_or(0, |renewed| renewed.as_slice().len());
    let years = u32::try_from(terms).unwrap_or(u32::MAX).saturating_mul(hearing.years()?.into());
    later(from, years).map(|day| ("term", day)).ok_or(lack::MALFORMED)
}

/// The same day so many years later; 29 February becomes the 28th where there is none.
fn later(day: Day, years: u32) -> Option<Day> {
    let text = day.to_string();
    let year = text.get(..4)?.parse::<u32>().ok()?.checked_add(years)?;
    let rest = text.get(4..)?;
    Day::parse(&format!("{year:04}{rest}"))
        .or_else(|| Day::parse(&format!("{year:04}-02-28")).filter(|_| rest == "-02-29"))
}

/// The first and the last calendar day of a time on its own clock.
fn days(when: &StatedTime) -> Option<(Day, Day)> {
    let day = |at: Moment| {
        let local = clock::millis(at).checked_add(i64::from(when.offset.minutes()) * MINUTE)?;
        let shown = clock::moment(local)?.to_string();
        Day::parse(shown.get(..10)?)
    };
    Some((day(when.at)?, day(when.until.unwrap_or(when.at))?))
}
