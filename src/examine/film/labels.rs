//! Texts that a film of boxes carries: user data, Apple's and Android's keys, XMP, the XML of Sony's cameras.

use super::boxes::{self, be16, be32, find, inside};
use super::time::{Act, Time};
use super::{Film, Mark, Subject, place};
use crate::examine::still::{packet, written};

/// Keys of `mdta` that are understood; the rest is kept as [`Subject::Other`].
const KEYS: [(&str, Subject); 12] = [
    ("com.apple.quicktime.make", Subject::Make),
    ("com.apple.quicktime.model", Subject::Model),
    ("com.apple.quicktime.software", Subject::System),
    ("com.apple.quicktime.author", Subject::Author),
    ("com.apple.quicktime.title", Subject::Title),
    ("com.apple.quicktime.displayname", Subject::Title),
    ("com.apple.quicktime.comment", Subject::Comment),
    ("com.apple.quicktime.description", Subject::Comment),
    ("com.apple.quicktime.content.identifier", Subject::Id),
    ("com.android.manufacturer", Subject::Make),
    ("com.android.model", Subject::Model),
    ("com.android.version", Subject::System),
];

/// Boxes of `udta` and `ilst` that are understood.
const BOXES: [([u8; 4], Subject); 18] = [
    (*b"\xa9mak", Subject::Make),
    (*b"\xa9mod", Subject::Model),
    (*b"manu", Subject::Make),
    (*b"modl", Subject::Model),
    (*b"\xa9swr", Subject::Software),
    (*b"\xa9too", Subject::Software),
    (*b"\xa9enc", Subject::Software),
    (*b"\xa9src", Subject::Other),
    (*b"\xa9fmt", Subject::Other),
    (*b"\xa9inf", Subject::Other),
    (*b"\xa9nam", Subject::Title),
    (*b"titl", Subject::Title),
    (*b"\xa9aut", Subject::Author),
    (*b"\xa9ART", Subject::Author),
    (*b"auth", Subject::Author),
    (*b"\xa9cmt", Subject::Comment),
    (*b"\xa9des", Subject::Comment),
    (*b"dscp", Subject::Comment),
];

const PROPERTIES: [(&str, Subject); 5] = [
    ("xmp:CreatorTool", Subject::Software),
    ("stEvt:softwareAgent", Subject::Software),
    ("tiff:Make", Subject::Make),
    ("tiff:Model", Subject::Model),
    ("xmpMM:DocumentID", Subject::Id),
];
const DATES: [(&str, Act); 2] = [("xmp:CreateDate", Act::Created), ("xmp:ModifyDate", Act::Changed)];

/// Reads a box `udta` or `meta` that stands behind `path`.
pub fn read(kind: &[u8; 4], body: &[u8], path: &str, film: &mut Film) {
    if kind == b"meta" {
        meta(body, &format!("{path}meta"), film)
    } else {
        user_data(body, &format!("{path}udta"), film)
    }
}

fn user_data(body: &[u8], path: &str, film: &mut Film) {
    for (kind, body) in inside(body) {
        let at = format!("{path}/{}", boxes::name(&kind));
        match &kind {
            b"meta" => meta(body, &at, film),
            b"XMP_" => xmp(body, film),
            b"loci" => film.places.extend(loci(body).map(|numbers| place::of_fixed(at, numbers))),
            b"jumb" => film.mark(Mark::ContentCredentials, &at),
            // A letter of copyright marks a text of QuickTime: length, language, characters.
            [0xa9, ..] => {
                let length = usize::from(be16(body, 0).unwrap_or(0));
                let text = body.get(4..4 + length).or_else(|| body.get(4..)).unwrap_or_default();
                labelled(&kind, at, written::bytes(text), film);
            }
            // A text of 3GPP: version and flags, language, characters (TS 26.244 §8.2 to 8.6).
            _ if BOXES.iter().any(|(known, _)| known == &kind) => {
                let text = match body.get(6..8) {
                    Some([0xfe, 0xff]) => utf16(body.get(8..).unwrap_or_default()),
                    _ if body.starts_with(&[0; 4]) => written::bytes(body.get(6..).unwrap_or_default()),
                    _ => written::bytes(body),
                };
                labelled(&kind, at, text, film);
            }
            _ => {}
        }
    }
}

/// `meta` is a full box in ISO and a plain one in QuickTime: told by where its first box stands.
fn meta(body: &[u8], path: &str, film: &mut Film) {
    let body = if body.get(4..8) == Some(b"hdlr") { body } else { body.get(4..).unwrap_or_default() };
    let keys: Vec<String> = find(body, b"keys")
        .and_then(|keys| keys.get(8..))
        .map_or_else(Vec::new, |keys| inside(keys).map(|(_, name)| written::bytes(name)).collect());
    for (kind, body) in inside(body) {
        match &kind {
            b"ilst" => items(body, &keys, path, film),
            b"xml " => sony(body, path, film),
            b"jumb" => film.mark(Mark::ContentCredentials, &format!("{path}/jumb")),
            _ => {}
        }
    }
}

fn items(ilst: &[u8], keys: &[String], path: &str, film: &mut Film) {
    for (kind, item) in inside(ilst) {
        // Version and type, locale, value; type 1 is UTF-8.
        let Some(data) = find(item, b"data").filter(|data| be32(data, 0) == Some(1)) else { continue };
        let text = written::bytes(data.get(8..).unwrap_or_default());
        let number = usize::try_from(u32::from_be_bytes(kind)).unwrap_or(0);
        match number.checked_sub(1).and_then(|number| keys.get(number)) {
            Some(key) => keyed(key, format!("{path} {key}"), text, film),
            None => labelled(&kind, format!("{path}/ilst/{}", boxes::name(&kind)), text, film),
        }
    }
}

/// Takes the text of a key, by its name without regard to case.
pub fn keyed(key: &str, at: String, text: String, film: &mut Film) {
    let lower = key.to_ascii_lowercase();
    match lower.as_str() {
        "com.apple.quicktime.creationdate" => film.times.push(Time::of_text(Act::Created, at, text)),
        key if key.starts_with("com.apple.quicktime.location.iso6709") => film.places.push(place::of_text(at, text)),
        key => {
            let subject = KEYS.iter().find(|(known, _)| *known == key).map_or(Subject::Other, |(_, subject)| *subject);
            film.say(subject, at, text);
        }
    }
}

/// Takes a tag of which the reader does not say where it stood.
#[cfg(feature = "video")]
pub fn tagged(key: &str, at: String, text: String, film: &mut Film) {
    match key.to_ascii_lowercase().as_str() {
        key if key.starts_with("location") => film.places.push(place::of_text(at, text)),
        "creation_time" | "date_recorded" | "date_encoded" | "date" => {
            film.times.push(Time::of_text(Act::Created, at, text))
        }
        "encoder" | "software" | "encoded_by" | "writing_application" => film.say(Subject::Software, at, text),
        "handler_name" => film.say(Subject::Writer, at, text),
        "title" => film.say(Subject::Title, at, text),
        "artist" | "author" => film.say(Subject::Author, at, text),
        "comment" | "description" => film.say(Subject::Comment, at, text),
        "make" => film.say(Subject::Make, at, text),
        "model" => film.say(Subject::Model, at, text),
        _ => keyed(key, at, text, film),
    }
}

fn labelled(kind: &[u8; 4], at: String, text: String, film: &mut Film) {
    match kind {
        _ if text.trim().is_empty() => {}
        b"\xa9xyz" => film.places.push(place::of_text(at, text)),
        b"\xa9day" => film.times.push(Time::of_text(Act::Created, at, text)),
        _ => {
            let subject = BOXES.iter().find(|(known, _)| known == kind).map_or(Subject::Other, |(_, subject)| *subject);
            film.say(subject, at, text);
        }
    }
}

/// Looks a packet of XMP through for programs, device and times.
pub fn xmp(bytes: &[u8], film: &mut Film) {
    let text = String::from_utf8_lossy(bytes);
    let each = |property: &'static str| {
        let mut seen: Vec<String> =
            packet::values(&text, property).take(32).map(|v| written::bytes(v.as_bytes())).collect();
        seen.dedup();
        seen
    };
    for (property, subject) in PROPERTIES {
        for value in each(property) {
            film.say(subject, format!("XMP {property}"), value);
        }
    }
    for (property, act) in DATES {
        film.times
            .extend(each(property).into_iter().take(1).map(|text| Time::of_text(act, format!("XMP {property}"), text)));
    }
}

/// NonRealTimeMeta, the XML of Sony's cameras.
fn sony(body: &[u8], path: &str, film: &mut Film) {
    let xml = String::from_utf8_lossy(body);
    let attribute = |element: &str, name: &str| {
        let tag = xml.split_once(&format!("<{element} "))?.1.split_once('>')?.0;
        let value = tag.split_once(&format!("{name}=\""))?.1.split_once('"')?.0;
        Some(written::bytes(value.as_bytes()))
    };
    let at = |what: &str| format!("{path}/xml {what}");
    film.times
        .extend(attribute("CreationDate", "value").map(|text| Time::of_text(Act::Created, at("CreationDate"), text)));
    let device = [("manufacturer", Subject::Make), ("modelName", Subject::Model), ("serialNo", Subject::Serial)];
    for (name, subject) in device {
        if let Some(text) = attribute("Device", name) {
            film.say(subject, at(&format!("Device {name}")), text);
        }
    }
}

/// Behind version, language and a name that a zero ends: a role, then three numbers.
fn loci(body: &[u8]) -> Option<[i32; 3]> {
    let name = body.get(6..)?;
    let end = match name.get(..2)? {
        [0xfe, 0xff] => 2 * name.chunks_exact(2).position(|two| two == [0, 0])? + 2,
        _ => name.iter().position(|byte| *byte == 0)? + 1,
    };
    let number = |n: usize| be32(name, end + 1 + 4 * n).map(u32::cast_signed);
    Some([number(0)?, number(1)?, number(2)?])
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).filter_map(|two| be16(two, 0)).take_while(|unit| *unit != 0).collect();
    written::bytes(String::from_utf16_lossy(&units).as_bytes())
}
