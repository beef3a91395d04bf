//! What a file says of itself, as text: topics in words, times, places and sizes as the language writes them.

use crate::base::moment::Moment;
use crate::lang::language::Language;
use crate::lang::messages::Messages;
use crate::lang::shown::visible;
use crate::lang::writing;
use crate::model::reading::Said;

/// The topics that have a word in each language (docs/spec.md, Statements); any other is shown as it stands.
pub const TOPICS: [&str; 33] = [
    "format",
    "frame",
    "orientation",
    "taken",
    "digitized",
    "changed",
    "satellite-time",
    "created",
    "edited",
    "place",
    "make",
    "model",
    "serial",
    "lens",
    "lens-serial",
    "owner",
    "software",
    "comment",
    "picture-id",
    "duration",
    "video-stream",
    "audio-stream",
    "rotation",
    "edit-list",
    "gap",
    "truncated",
    "trait",
    "code",
    "producer",
    "creator",
    "pages",
    "text-digest",
    "malformed",
];

/// The topics whose text is a time.
pub const TIMES: [&str; 6] = ["taken", "digitized", "changed", "satellite-time", "created", "edited"];

/// What stands out about a file, of topic `trait`.
pub const TRAITS: [&str; 18] = [
    "bare",
    "screenshot",
    "anonymous",
    "content-credentials",
    "trailer",
    "onvif-signing",
    "encrypted",
    "several-pictures",
    "signed",
    "script",
    "embedded-files",
    "updated",
    "locked",
    "launch",
    "outward",
    "dynamic-form",
    "invisible-text",
    "doubtful-text",
];

/// The longest text of a statement that is shown on a terminal, in characters; all of it stands in the JSON.
const SHOWN: usize = 160;

/// One statement: its topic in words, what it says, and where that stands in the file.
pub fn line(messages: &Messages, said: &Said) -> String {
    let value = value(messages, said);
    let facts = [("what", topic(messages, said.of()).into()), ("value", value.into()), ("at", said.at().into())];
    messages.say("said-line", &facts)
}

/// The statements that tell something new: a container says one time in many of its boxes, and that a film which was
/// never changed was changed when it was made is nothing new.
pub fn distinct<'a>(said: impl Iterator<Item = &'a Said>) -> Vec<&'a Said> {
    let mut known: Vec<(&str, &str)> = Vec::new();
    let is_new = |said: &&'a Said| {
        let of = match said.of() {
            "edited" => "created",
            "changed" | "digitized" => "taken",
            of => of,
        };
        let new = !known.contains(&(of, said.text()));
        if new {
            known.push((of, said.text()));
        }
        new
    };
    said.filter(is_new).collect()
}

/// A topic in words.
pub fn topic(messages: &Messages, of: &str) -> String {
    if TOPICS.contains(&of) { messages.say(&format!("topic-{of}"), &[]) } else { visible(of) }
}

/// What a statement says, in the manner of the language.
pub fn value(messages: &Messages, said: &Said) -> String {
    let (language, text) = (messages.language(), said.text());
    let written = match said.of() {
        of if TIMES.contains(&of) => time(messages, text),
        "place" => place(language, text),
        "duration" => Some(writing::decimal(language, text)),
        "video-stream" => video(messages, text),
        "audio-stream" => audio(messages, text),
        "trait" if TRAITS.contains(&text) => Some(messages.say(&format!("trait-{text}"), &[])),
        _ => None,
    };
    written.unwrap_or_else(|| shortened(text))
}

/// `h264 640x360 30000/1001`: codec, width and height in pixels, frames in a number of seconds.
fn video(messages: &Messages, text: &str) -> Option<String> {
    let (codec, rest) = text.split_once(' ')?;
    let (size, rate) = rest.split_once(' ')?;
    let (width, height) = size.split_once('x')?;
    let (frames, seconds) = rate.split_once('/')?;
    let hundredths = frames.parse::<u64>().ok()?.checked_mul(100)?.checked_div(seconds.parse().ok()?)?;
    let rate = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let rate = writing::decimal(messages.language(), rate.trim_end_matches('0').trim_end_matches('.'));
    let [width, height]: [u64; 2] = [width.parse().ok()?, height.parse().ok()?];
    let facts = [
        ("codec", shortened(codec).into()),
        ("width", width.to_string().into()),
        ("height", height.to_string().into()),
        ("rate", rate.into()),
    ];
    Some(messages.say("said-video", &facts))
}

/// `aac 32000 Hz 1`: codec, samples in a second, channels.
fn audio(messages: &Messages, text: &str) -> Option<String> {
    let (codec, rest) = text.split_once(' ')?;
    let (rate, channels) = rest.split_once(" Hz ")?;
    let rate = writing::number(messages.language(), rate.parse().ok()?);
    let facts =
        [("codec", shortened(codec).into()), ("rate", rate.into()), ("channels", channels.parse::<u64>().ok()?.into())];
    Some(messages.say("said-audio", &facts))
}

/// Evidence text for a terminal: visible, and no longer than a few lines.
pub fn shortened(text: &str) -> String {
    let text: String = match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    };
    visible(&text)
}

/// `YYYY-MM-DDTHH:MM:SS[.mmm]` and nothing, `Z` or an offset. A clock of which nobody says where it stood is shown as
/// that; of any other both its own time and UTC.
fn time(messages: &Messages, text: &str) -> Option<String> {
    let behind = text.get(19..)?.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    match behind {
        "" => Moment::parse(&format!("{text}Z")).map(|wall| clock(messages, wall)),
        "Z" => Moment::parse(text).map(|moment| writing::moment(messages.language(), moment, 0)),
        zone => Moment::parse(text).zip(offset(zone)).map(|(moment, offset)| at(messages, moment, offset)),
    }
}

fn offset(zone: &str) -> Option<i32> {
    let sign = match zone.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    Some(sign * (hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?))
}

/// A moment on a clock `offset` minutes east of UTC, and in UTC where that is another time of day.
pub fn at(messages: &Messages, moment: Moment, offset: i32) -> String {
    let language = messages.language();
    let local = writing::moment(language, moment, offset);
    if offset == 0 {
        return local;
    }
    messages.say("time-both", &[("local", local.into()), ("utc", writing::moment(language, moment, 0).into())])
}

/// A reading of a clock of which nobody says where it stood.
pub fn clock(messages: &Messages, wall: Moment) -> String {
    messages.say("time-no-zone", &[("time", writing::clock(messages.language(), wall).into())])
}

fn place(language: Language, text: &str) -> Option<String> {
    let units = |text: &str| {
        let (sign, plain) = text.strip_prefix('-').map_or((1, text), |plain| (-1, plain));
        let (whole, part) = plain.split_once('.')?;
        (part.len() == 7).then(|| format!("{whole}{part}").parse::<i64>().ok()).flatten().map(|units| sign * units)
    };
    let (north, east) = text.split_once(',')?;
    Some(writing::place(language, units(north)?, units(east)?))
}
