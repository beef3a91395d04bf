//! A photo's Exif, XMP and headers as statements.

use super::Testimony;
use crate::base::reason::Reason;
use crate::examine::sandbox::outcome::NotExamined;
use crate::examine::still::clock::{Act, Time};
use crate::examine::still::frame::Format;
use crate::examine::still::place::Place;
use crate::examine::still::{Reading, Still, Subject, Trait};
use crate::model::exhibit::MediaType;

/// Where a format and what stands out are told from.
const WHOLE: &str = "file";

pub(super) fn tell(outcome: Result<Still, NotExamined>, media: &MediaType, testimony: &mut Testimony) {
    let still = match outcome {
        Ok(still) => still,
        Err(why) => return testimony.miss(why.code()),
    };
    testimony.state("format", WHOLE, format(still.format, media));
    if let Some(frame) = &still.frame {
        testimony.state("frame", &frame.at, &format!("{}x{}", frame.width, frame.height));
    }
    if let Some(orientation) = &still.orientation {
        state(testimony, "orientation", orientation, u8::to_string);
    }
    still.times.iter().for_each(|one| time(testimony, one));
    if let Some(found) = &still.place {
        place(testimony, found);
    }
    for (subject, reading) in &still.texts {
        state(testimony, topic(*subject), reading, String::clone);
    }
    still.traits.iter().for_each(|mark| testimony.state("trait", WHOLE, word(*mark)));
    if !still.faults.is_empty() {
        testimony.miss(NotExamined::Undecodable { detail: String::new() }.code());
    }
}

/// A value in its canonical form; where it means nothing, what stands there.
pub(super) fn state<T>(testimony: &mut Testimony, of: &str, reading: &Reading<T>, shown: impl Fn(&T) -> String) {
    match &reading.value {
        Some(value) => testimony.state(of, &reading.at, &shown(value)),
        None => malformed(testimony, reading),
    }
}

pub(super) fn malformed<T>(testimony: &mut Testimony, reading: &Reading<T>) {
    if reading.value.is_none() {
        testimony.state("malformed", &reading.at, &reading.text);
    }
}

fn time(testimony: &mut Testimony, time: &Time) {
    let of = match time.act {
        Act::Taken => "taken",
        Act::Digitised => "digitized",
        Act::Changed => "changed",
    };
    match time.shown() {
        Some(shown) => testimony.state(of, &time.wall.at, &shown),
        None => malformed(testimony, &time.wall),
    }
    time.fraction.iter().for_each(|fraction| malformed(testimony, fraction));
    time.offset.iter().for_each(|offset| malformed(testimony, offset));
}

fn place(testimony: &mut Testimony, place: &Place) {
    if let (Some((north, east)), Some(latitude)) = (place.position(), &place.latitude) {
        testimony.state("place", &latitude.at, &format!("{},{}", degrees(north), degrees(east)));
    }
    if let (Some(moment), Some(time)) = (place.moment(), &place.time) {
        testimony.state("satellite-time", &time.at, &utc(moment));
    }
    [&place.latitude, &place.longitude, &place.date, &place.time]
        .into_iter()
        .flatten()
        .for_each(|reading| malformed(testimony, reading));
}

/// Millionths of a degree as degrees with seven decimals.
pub(super) fn degrees(millionths: i64) -> String {
    let (sign, size) = (if millionths < 0 { "-" } else { "" }, millionths.unsigned_abs());
    format!("{sign}{}.{:06}0", size / 1_000_000, size % 1_000_000)
}

/// `YYYY-MM-DDTHH:MM:SSZ`, with milliseconds where there are any.
fn utc(millis: i64) -> String {
    let moment = u64::try_from(millis).ok().and_then(crate::base::moment::Moment::from_millis);
    moment.map_or_else(String::new, |moment| moment.to_string().replace(".000Z", "Z"))
}

/// Milliseconds of a wall clock as `YYYY-MM-DDTHH:MM:SS`, followed by its offset where it says one; nothing where it is
/// no moment that can be written.
pub(super) fn wall(millis: i64, offset: Option<i16>) -> String {
    let moment = u64::try_from(millis).ok().and_then(crate::base::moment::Moment::from_millis);
    let Some(moment) = moment else { return String::new() };
    let shown = moment.to_string().replace(".000Z", "Z");
    let bare = shown.strip_suffix('Z').unwrap_or(&shown);
    match offset {
        None => bare.to_owned(),
        Some(minutes) => {
            let (sign, size) = (if minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
            format!("{bare}{sign}{:02}:{:02}", size / 60, size % 60)
        }
    }
}

fn format(format: Format, media: &MediaType) -> &'static str {
    match format {
        Format::Jpeg => "JPEG",
        Format::Png => "PNG",
        Format::Webp => "WebP",
        Format::Tiff => "TIFF",
        Format::Heif if media.as_str() == "image/avif" => "AVIF",
        Format::Heif => "HEIF",
        Format::Unknown => "",
    }
}

fn topic(subject: Subject) -> &'static str {
    match subject {
        Subject::Make => "make",
        Subject::Model => "model",
        Subject::Serial => "serial",
        Subject::Lens => "lens",
        Subject::LensSerial => "lens-serial",
        Subject::Owner => "owner",
        Subject::Software => "software",
        Subject::Comment => "comment",
        Subject::PictureId => "picture-id",
    }
}

fn word(mark: Trait) -> &'static str {
    match mark {
        Trait::Bare => "bare",
        Trait::Screenshot => "screenshot",
        Trait::Anonymous => "anonymous",
        Trait::ContentCredentials => "content-credentials",
        Trait::Trailer => "trailer",
        Trait::SeveralPictures => "several-pictures",
    }
}
