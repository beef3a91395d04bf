//! The times that a file says, and its time of last change, against the time window and the purchase.

use super::super::finding::Subject;
use super::clock::{self, DAY, EAST, MINUTE, Told};
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack;
use super::receipt_purchase::stated_side;
use super::receipt_window::bound;
use crate::base::moment::Moment;
use crate::model::exhibit::{Exhibit, Origin};
use crate::model::journal::Event;

/// What a clock may be ahead without a word: as of the clock of the journal (step 15).
const LATE: i64 = 2 * MINUTE;
/// What was recorded for a purchase and says that it is older than this was not recorded at it, or by a wrong clock.
const EARLY: i64 = DAY;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let end = end(hearing);
    hearing.exhibits().flat_map(|(n, exhibit)| one(hearing, n, exhibit, end.as_ref())).collect()
}

/// Not after, by a time-stamp; else the claimed moment of sealing.
fn end(hearing: &Hearing<'_>) -> Option<(i64, Side)> {
    let proven = hearing.verification().window().not_after.as_ref().and_then(bound);
    proven.or_else(|| {
        let journal = hearing.verification().journal()?;
        let (number, entry) = (0_u64..).zip(&journal.entries).find(|(_, entry)| entry.event == Event::Seal)?;
        let value = Value::Time { at: entry.at, offset: Some(0) };
        Some((clock::millis(entry.at), Side::new(Source::Journal(number), value)))
    })
}

/// A time, in UTC as early as it can be and as late as it can be.
struct Span {
    earliest: i64,
    latest: i64,
    is_recording: bool,
    side: Side,
}

fn one(hearing: &Hearing<'_>, n: u32, exhibit: &Exhibit, end: Option<&(i64, Side)>) -> Vec<Comparison> {
    let mut times: Vec<Span> = exhibit.modified.map(|at| modified(n, at)).into_iter().collect();
    let heard = hearing.heard(n);
    if let Ok(testimony) = heard {
        let topics = ["taken", "digitized", "changed", "created", "edited", "satellite-time"];
        for said in testimony.said.iter().filter(|said| topics.contains(&said.of())) {
            let Some(told) = Told::read(said.text()) else { continue };
            let side = Side::new(Source::File { n, at: said.at().to_owned() }, told.value());
            let is_recording = ["taken", "created", "satellite-time"].contains(&said.of());
            let (earliest, latest) = match told.utc() {
                Some(at) => (at, at),
                None => (told.wall - EAST, told.wall - clock::WEST),
            };
            times.push(Span { earliest, latest, is_recording, side });
        }
    }
    let make =
        |outcome, sides, facts| Comparison { id: "file-window", subject: Subject::Exhibit(n), outcome, sides, facts };
    let Some(last) = times.iter().max_by_key(|time| time.earliest) else {
        // A paper that is said to have no time of its own concerns nothing here; one that is not heard does.
        return heard.err().map(|lack| make(Outcome::CannotBeCompared(lack), vec![], vec![])).into_iter().collect();
    };
    let mut made = match end {
        None => vec![make(Outcome::CannotBeCompared(lack::NO_TIMESTAMP), vec![last.side.clone()], vec![])],
        Some((end, side)) => {
            let late = last.earliest.saturating_sub(*end).max(0);
            let outcome = if late > LATE { Outcome::Differs } else { Outcome::Agrees };
            vec![make(outcome, vec![last.side.clone(), side.clone()], clock::facts(late, LATE))]
        }
    };
    let first = times.iter().filter(|time| time.is_recording).min_by_key(|time| time.latest);
    let bought = hearing.stated(|purchase| purchase.when.clone());
    if let (Some(first), Ok((record, when)), Origin::Recorded) = (first, bought, exhibit.origin) {
        let early = clock::millis(when.at).saturating_sub(first.latest).max(0);
        if early > EARLY {
            let sides = vec![stated_side(record, "when", &when), first.side.clone()];
            let mut facts = clock::facts(early, EARLY);
            facts.push(("bound", "purchase".into()));
            made.push(make(Outcome::Differs, sides, facts));
        }
    }
    made
}

fn modified(n: u32, at: Moment) -> Span {
    let side = Side::new(Source::Record { n, field: "modified" }, Value::Time { at, offset: Some(0) });
    Span { earliest: clock::millis(at), latest: clock::millis(at), is_recording: false, side }
}
