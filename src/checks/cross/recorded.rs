//! When a photo was taken or a film was made, as the file itself says it.

use super::clock::{self, Told};
use super::comparison::{Side, Source, Value};
use super::lack::{self, Lack};
use crate::examine::testimony::Testimony;
use crate::model::exhibit::Exhibit;
use crate::model::reading::Said;

/// The time of a recording, in UTC as far as it can be had.
pub(super) struct Recorded {
    /// The beginning: milliseconds since 1970, the clock's error as the party states it taken off.
    pub(super) from: i64,
    /// The end; the beginning itself for a photo.
    pub(super) until: i64,
    /// Whether the offset of the clock is not the file's word but the party's.
    pub(super) is_assumed: bool,
    /// What the file says, as it says it.
    pub(super) side: Side,
}

/// The statements that say when something was recorded, the best first: with an offset of their own, in UTC, without.
pub(super) fn recorded(n: u32, exhibit: &Exhibit, testimony: &Testimony) -> Result<Recorded, Lack> {
    let (said, told) = first(testimony)?;
    let claimed = exhibit.facts.when.as_ref().map(|when| when.offset.minutes());
    let at = told.at(claimed).ok_or(lack::UNKNOWN_OFFSET)?;
    let ahead = exhibit.device.as_ref().and_then(|device| device.clock_offset).unwrap_or(0);
    let from = at.saturating_sub(ahead.saturating_mul(clock::SECOND));
    let length = length(testimony).filter(|_| said.of() == "created").unwrap_or(0);
    let value = match (told.utc().and_then(clock::moment), told.utc().and_then(|at| clock::moment(at + length))) {
        (Some(from), Some(until)) if length > 0 => Value::Span { from, until, offset: told.offset },
        _ => told.value(),
    };
    let side = Side::new(Source::File { n, at: said.at().to_owned() }, value);
    Ok(Recorded { from, until: from.saturating_add(length), is_assumed: told.offset.is_none(), side })
}

/// The best statement of when it was recorded.
pub(super) fn first(testimony: &Testimony) -> Result<(&Said, Told), Lack> {
    let topics = ["taken", "created", "digitized"];
    let all = || topics.iter().flat_map(|topic| testimony.about(topic));
    let told = || all().filter_map(|said| Some((said, Told::read(said.text())?)));
    let with_offset = told().find(|(_, told)| told.offset.is_some() && !told.is_utc);
    let best = with_offset.or_else(|| told().find(|(_, told)| told.is_utc)).or_else(|| told().next());
    let is_malformed = all().next().is_some() || testimony.about("malformed").any(|said| is_a_time(said.at()));
    best.ok_or(if is_malformed { lack::MALFORMED } else { lack::NOTHING_SAID })
}

/// Whether a place in a file is one for a time of recording.
fn is_a_time(at: &str) -> bool {
    ["DateTime", "creationdate", "creation_time", "CreationDate", "mvhd"].iter().any(|name| at.contains(name))
}

/// How long a film runs.
pub(super) fn length(testimony: &Testimony) -> Option<i64> {
    testimony.about("duration").find_map(|said| clock::duration(said.text()))
}
