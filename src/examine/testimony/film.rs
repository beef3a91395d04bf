//! A film's times, places, device, streams and seams as statements.

use super::Testimony;
use super::still::{degrees, malformed, state};
use crate::base::reason::Reason;
use crate::examine::film::pace::Pace;
use crate::examine::film::stream::{Edits, Kind, Stream};
use crate::examine::film::time::{Act, Time};
use crate::examine::film::{Container, Cut, Film, Mark, Subject};
use crate::examine::sandbox::outcome::NotExamined;

/// The reason for which a film was looked through in part only: its time or its bytes were over.
const IN_PART: &str = "examined.in-part";
/// Entries of one edit list that are stated.
const ENTRIES: usize = 12;

pub(super) fn tell(outcome: Result<Film, NotExamined>, testimony: &mut Testimony) {
    let film = match outcome {
        Ok(film) => film,
        Err(why) => return testimony.miss(why.code()),
    };
    let at = film.brand.as_ref().map_or("file", |brand| brand.at.as_str());
    testimony.state("format", at, container(film.container));
    film.times.iter().for_each(|one| time(testimony, one));
    for place in &film.places {
        state(testimony, "place", place, |place| format!("{},{}", degrees(place.latitude), degrees(place.longitude)));
    }
    for (subject, reading) in &film.texts {
        if let Some(topic) = topic(*subject) {
            state(testimony, topic, reading, String::clone);
        }
    }
    if let Some(duration) = film.durations.first() {
        state(testimony, "duration", duration, |millis| seconds(i64::try_from(*millis).unwrap_or(i64::MAX)));
    }
    film.streams.iter().for_each(|one| stream(testimony, one));
    film.cuts.iter().for_each(|one| cut(testimony, one));
    for (mark, at) in &film.marks {
        let word = match mark {
            Mark::ContentCredentials => "content-credentials",
            Mark::MediaSigning => "onvif-signing",
        };
        testimony.state("trait", at, word);
    }
    if !film.faults.is_empty() {
        testimony.miss(NotExamined::Undecodable { detail: String::new() }.code());
    }
}

fn container(container: Container) -> &'static str {
    match container {
        Container::Mp4 => "MP4",
        Container::Quicktime => "QuickTime",
        Container::ThreeGpp => "3GP",
        Container::Matroska => "Matroska",
        Container::Webm => "WebM",
        Container::Avi => "AVI",
    }
}

/// A number of 0 says no time, and is not malformed.
fn time(testimony: &mut Testimony, time: &Time) {
    let of = match time.act {
        Act::Created => "created",
        Act::Changed => "edited",
    };
    match time.shown() {
        Some(shown) => testimony.state(of, &time.wall.at, &shown),
        None if time.wall.text.trim() == "0" => {}
        None => malformed(testimony, &time.wall),
    }
}

fn topic(subject: Subject) -> Option<&'static str> {
    match subject {
        Subject::Make => Some("make"),
        Subject::Model => Some("model"),
        Subject::Serial => Some("serial"),
        Subject::System | Subject::Software | Subject::Writer => Some("software"),
        Subject::Author => Some("owner"),
        Subject::Title | Subject::Comment => Some("comment"),
        Subject::Id => Some("picture-id"),
        Subject::Other => None,
    }
}

fn stream(testimony: &mut Testimony, stream: &Stream) {
    let at = format!("stream {}", stream.track);
    let codec = stream.codec.as_ref().or(stream.tag.as_ref()).map_or("?", String::as_str);
    match stream.kind {
        Kind::Video => {
            let size = stream.width.zip(stream.height).map(|(width, height)| format!(" {width}x{height}"));
            let rate = stream.rate.map(|rate| format!(" {}/{}", rate.frames, rate.seconds));
            let text = format!("{codec}{}{}", size.unwrap_or_default(), rate.unwrap_or_default());
            testimony.state("video-stream", &at, &text);
        }
        Kind::Audio => {
            let sampling = stream.sampling.map(|rate| format!(" {rate} Hz")).unwrap_or_default();
            let channels = stream.channels.map(|count| format!(" {count}")).unwrap_or_default();
            testimony.state("audio-stream", &at, &format!("{codec}{sampling}{channels}"));
        }
        Kind::Text | Kind::Cover | Kind::Data => {}
    }
    if let Some(turn) = stream.turn.as_ref().filter(|_| stream.kind == Kind::Video) {
        state(testimony, "rotation", turn, |turn| turn.clockwise.to_string());
    }
    if let Some(edits) = stream.edits.as_ref().filter(|edits| !edits.is_plain()) {
        edit_list(testimony, edits, stream.track);
    }
    if let Some(pace) = &stream.pace {
        seams(testimony, pace, stream.track);
    }
}

fn edit_list(testimony: &mut Testimony, edits: &Edits, track: u64) {
    let entry = |edit: &crate::examine::film::stream::Edit| {
        let length = seconds(i64::try_from(edit.duration).unwrap_or(i64::MAX));
        let speed = if edit.speed == 1 << 16 { String::new() } else { format!(" x{}/65536", edit.speed) };
        match edit.from {
            None => format!("empty {length} s"),
            Some(from) => format!("from {} s for {length} s{speed}", seconds(from)),
        }
    };
    let entries: Vec<String> = edits.first.iter().take(ENTRIES).map(entry).collect();
    let rest = if edits.count > entries.len() as u64 { "; …" } else { "" };
    testimony.state("edit-list", &edits.at, &format!("stream {track}, {}: {}{rest}", edits.count, entries.join("; ")));
}

/// Of a stream that was not looked through to its end nothing is stated: how far a machine comes depends on its speed.
fn seams(testimony: &mut Testimony, pace: &Pace, track: u64) {
    if !pace.whole {
        return testimony.miss(IN_PART);
    }
    for (leaps, how) in [(&pace.first_gaps, "nothing from"), (&pace.first_backs, "back from")] {
        for leap in leaps {
            let text = format!("stream {track}: {how} {} s to {} s", seconds(leap.from), seconds(leap.until));
            testimony.state("gap", &pace.at, &text);
        }
    }
}

fn cut(testimony: &mut Testimony, cut: &Cut) {
    let (at, text) = match cut {
        Cut::NoIndex => ("moov", "no index".to_owned()),
        Cut::BeyondEnd { part, stated, length } => {
            (part.as_str(), format!("ends at byte {stated}, the file at byte {length}"))
        }
        Cut::ChunksBeyondEnd { track, chunks, of } => {
            ("stco", format!("stream {track}: {chunks} of {of} chunks lie behind the end of the file"))
        }
        Cut::Unfinished { part } => (part.as_str(), "its end was never written".to_owned()),
    };
    testimony.state("truncated", at, &text);
}

/// Milliseconds as seconds with three decimals.
fn seconds(millis: i64) -> String {
    let (sign, size) = (if millis < 0 { "-" } else { "" }, millis.unsigned_abs());
    format!("{sign}{}.{:03}", size / 1000, size % 1000)
}
