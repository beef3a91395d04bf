//! The times of one film or document against each other, and against the time in its name.

use super::super::finding::Subject;
use super::camera_satellite::offset;
use super::clock::{self, MINUTE, Told};
use super::comparison::{Comparison, Outcome, Side, Source};
use super::hearing::Hearing;
use super::lack::{self, Lack};
use super::recorded::{first as first_time, length};
use crate::base::reason::Facts;
use crate::examine::testimony::Testimony;
use crate::model::exhibit::{Exhibit, Sort};
use crate::model::text::Name;

const ID: &str = "container-times";

/// Parts of one file are written one behind the other; the length of the film comes on top of this.
const TOLERANCE: i64 = MINUTE;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let of = |(n, exhibit): (u32, &Exhibit)| match hearing.heard(n) {
        Ok(testimony) => one(n, exhibit, testimony),
        Err(lack) => without(n, exhibit, lack),
    };
    hearing.exhibits().flat_map(of).collect()
}

/// A film has times of its own, or should have; of other files none are missed.
fn without(n: u32, exhibit: &Exhibit, lack: Lack) -> Vec<Comparison> {
    let (subject, outcome) = (Subject::Exhibit(n), Outcome::CannotBeCompared(lack));
    let is_film = exhibit.sort == Sort::Video;
    is_film.then(|| Comparison { id: ID, subject, outcome, sides: vec![], facts: vec![] }).into_iter().collect()
}

/// Each other time against the first. The first is one with an offset of its own, where there is one.
fn one(n: u32, exhibit: &Exhibit, testimony: &Testimony) -> Vec<Comparison> {
    let mut times: Vec<(Told, Side)> = Vec::new();
    for said in testimony.about("created") {
        let Some(told) = Told::read(said.text()) else { continue };
        // Tracks repeat the time of their film: once is enough.
        if !times.iter().any(|(known, _)| *known == told) {
            times.push((told, Side::new(Source::File { n, at: said.at().to_owned() }, told.value())));
        }
        if times.len() == MOST {
            break;
        }
    }
    times.sort_by_key(|(told, _)| (told.offset.is_none(), told.is_utc));
    let Some(((first, first_side), others)) = times.split_first() else {
        return without(n, exhibit, first_time(testimony).err().unwrap_or(lack::NOTHING_SAID));
    };
    let tolerance = TOLERANCE.saturating_add(length(testimony).unwrap_or(0));
    let mut made = Vec::new();
    let mut hold = |told: Told, side: Side, is_local: bool| {
        let (apart, known) = match (first.utc(), told.utc()) {
            (Some(one), Some(two)) => (two.saturating_sub(one), true),
            // One of them does not say its offset: both as their own clocks show them.
            _ => (told.wall.saturating_sub(first.wall), false),
        };
        made.push(of(n, (apart, known || !is_local), tolerance, [first_side.clone(), side]));
    };
    for (told, side) in others {
        hold(*told, side.clone(), told.offset.is_none() || first.offset.is_none());
    }
    if let Some((told, side)) = named(n, &exhibit.name) {
        hold(told, side, true);
    }
    made
}

/// How many different times of one file are compared.
const MOST: usize = 20;

fn of(n: u32, (apart, is_known): (i64, bool), tolerance: i64, sides: [Side; 2]) -> Comparison {
    let zone = clock::zone(apart, tolerance).filter(|_| apart.abs() > tolerance);
    // Where one side is a clock of unknown offset, a whole number of quarters is no difference: it is the offset.
    let rest = if is_known || zone.is_none() { apart } else { clock::beyond_quarter(apart) };
    let outcome = if rest.abs() <= tolerance { Outcome::Agrees } else { Outcome::Differs };
    let mut facts: Facts = clock::facts(rest, tolerance);
    facts.extend(zone.map(|minutes| ("zone", offset(minutes).into())));
    Comparison { id: ID, subject: Subject::Exhibit(n), outcome, sides: sides.to_vec(), facts }
}

/// The time in a name like `VID_20191220_170832.mp4` or `20191220-170832.jpg`: by the clock of the device.
fn named(n: u32, name: &Name) -> Option<(Told, Side)> {
    let Name::Text(name) = name else { return None };
    let bytes = name.as_bytes();
    let is_time = |at: &usize| {
        let part = bytes.get(*at..at + 15);
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let behind = bytes.get(at + 15);
        part.is_some_and(|part| {
            part.iter().enumerate().all(|(place, c)| if place == 8 { b"_-T".contains(c) } else { c.is_ascii_digit() })
        }) && !before.is_some_and(u8::is_ascii_digit)
            // Some telephones write milliseconds behind the seconds.
            && bytes.get(at + 15..).is_some_and(|rest| [0, 3].contains(&digits(rest)) || behind.is_none())
    };
    let at = (0..bytes.len()).find(is_time)?;
    let part = |from: usize, length: usize| name.get(at + from..at + from + length);
    let text =
        format!("{}-{}-{}T{}:{}:{}", part(0, 4)?, part(4, 2)?, part(6, 2)?, part(9, 2)?, part(11, 2)?, part(13, 2)?);
    let told = Told::read(&text)?;
    Some((told, Side::new(Source::Record { n, field: "name" }, told.value())))
}

fn digits(rest: &[u8]) -> usize {
    rest.iter().take_while(|c| c.is_ascii_digit()).count()
}
