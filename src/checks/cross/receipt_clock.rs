//! The time of the QR code, and the printed time.

use super::super::finding::Subject;
use super::clock::{self, MINUTE, SECOND};
use super::comparison::{Comparison, Side, Value};
use super::hearing::Hearing;
use super::receipt::Receipt;
use super::sides::Sides;
use crate::examine::fiscal::local_time::LocalTime;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    hearing.receipts().iter().flat_map(one).collect()
}

fn one(receipt: &Receipt) -> Vec<Comparison> {
    let side = |time: &LocalTime, source| {
        let shown = receipt.time(time).unwrap_or_else(|| Value::Text(time.verbatim.clone()));
        (time.clone(), Side::new(source, shown))
    };
    let coded = receipt.coded(|address| address.time.as_ref()).map(|time| side(time, receipt.code("time")));
    let printed = receipt.printed(|ticket| &ticket.time).map(|(field, source)| side(&field.value, source));
    let times = coded.as_ref().ok().zip(printed.as_ref().ok());
    let facts = times.and_then(|((one, _), (two, _))| Some(clock::facts(apart(one, two)?, tolerance(one, two))));
    Sides::new("receipt-clock", Subject::Exhibit(receipt.n)).file(coded).file(printed).settle(
        |one, two| Ok(apart(one, two).is_some_and(|apart| apart.abs() <= tolerance(one, two))),
        &facts.unwrap_or_default(),
    )
}

/// Both clocks are the register's. An offset counts only where both state theirs.
fn apart(one: &LocalTime, two: &LocalTime) -> Option<i64> {
    let at = |time: &LocalTime| Some(clock::millis(time.moment(0)?));
    let offsets = one.stated.zip(two.stated).map_or(0, |(a, b)| i64::from(a) - i64::from(b));
    Some(at(one)? - at(two)? - offsets * MINUTE)
}

/// A time without seconds is any moment of its minute.
fn tolerance(one: &LocalTime, two: &LocalTime) -> i64 {
    if one.second.is_some() && two.second.is_some() { 0 } else { 59 * SECOND }
}
