//! Exif, through a reader that keeps going where a value is broken and gives values as they stand.

use super::clock::{self, Act, Time};
use super::frame::{Format, Frame};
use super::{Reading, Still, Subject, Thumbnail, place, written};
use exif::{Context, Error, Exif, Field, In, Reader, Tag};
use std::io::Cursor;

/// Fields that are looked at: a camera writes about a hundred.
const MOST: usize = 10_000;

/// Reads the Exif of a file into `still`; whether there is any.
pub fn read(format: Format, bytes: &[u8], still: &mut Still) -> bool {
    if format == Format::Unknown {
        return false;
    }
    let mut reader = Reader::new();
    kept(reader.continue_on_error(true).read_from_container(&mut Cursor::new(bytes)), still)
}

/// Reads bare Exif, from the header of its TIFF.
pub fn read_raw(bytes: Vec<u8>, still: &mut Still) -> bool {
    kept(Reader::new().continue_on_error(true).read_raw(bytes), still)
}

fn kept(result: Result<Exif, Error>, still: &mut Still) -> bool {
    match result {
        Ok(exif) => take(&exif, still),
        Err(Error::NotFound(_)) => return false,
        Err(Error::PartialResult(partial)) => {
            let (exif, errors) = partial.into_inner();
            still.faults.extend(errors.iter().take(100).map(|error| format!("Exif: {error}")));
            take(&exif, still);
        }
        Err(error) => {
            still.faults.push(format!("Exif: {error}"));
            return false;
        }
    }
    true
}

/// The name of a place in Exif: directory, number, name.
pub fn name(tag: Tag) -> String {
    let directory = match tag.context() {
        Context::Tiff => "IFD0",
        Context::Exif => "Exif",
        Context::Gps => "GPS",
        _ => "Interop",
    };
    match tag.description() {
        Some(_) => format!("{directory} {:#06x} {tag}", tag.number()),
        None => format!("{directory} {:#06x}", tag.number()),
    }
}

const TEXTS: [(Subject, Tag); 10] = [
    (Subject::Make, Tag::Make),
    (Subject::Model, Tag::Model),
    (Subject::Serial, Tag::BodySerialNumber),
    (Subject::Lens, Tag::LensModel),
    (Subject::LensSerial, Tag::LensSerialNumber),
    (Subject::Owner, Tag::CameraOwnerName),
    (Subject::Software, Tag::Software),
    // ProcessingSoftware, outside the standard; several programs write it.
    (Subject::Software, Tag(Context::Tiff, 0x000b)),
    (Subject::Comment, Tag::ImageDescription),
    (Subject::PictureId, Tag::ImageUniqueID),
];

const TIMES: [(Act, Tag, Tag, Tag); 3] = [
    (Act::Taken, Tag::DateTimeOriginal, Tag::SubSecTimeOriginal, Tag::OffsetTimeOriginal),
    (Act::Digitised, Tag::DateTimeDigitized, Tag::SubSecTimeDigitized, Tag::OffsetTimeDigitized),
    (Act::Changed, Tag::DateTime, Tag::SubSecTime, Tag::OffsetTime),
];

fn take(exif: &Exif, still: &mut Still) {
    let fields: Vec<&Field> = exif.fields().filter(|field| field.ifd_num == In::PRIMARY).take(MOST).collect();
    let find = |tag: Tag| fields.iter().find(|field| field.tag == tag).copied();
    for (subject, tag) in TEXTS {
        still.texts.extend(find(tag).and_then(text).map(|reading| (subject, reading)));
    }
    still.texts.extend(find(Tag::UserComment).and_then(comment).map(|reading| (Subject::Comment, reading)));
    for (act, wall, fraction, offset) in TIMES {
        still.times.extend(find(wall).and_then(|wall| time(act, wall, find(fraction), find(offset))));
    }
    still.place = place::of(&fields);
    still.orientation = find(Tag::Orientation).map(orientation);
    let long = |tag: Tag, directory: In| exif.get_field(tag, directory).and_then(|field| field.value.get_uint(0));
    still.thumbnail = long(Tag::JPEGInterchangeFormatLength, In::THUMBNAIL)
        .filter(|bytes| *bytes > 0)
        .map(|bytes| Thumbnail { at: "IFD1 0x0202 JPEGInterchangeFormatLength".to_owned(), bytes: bytes.into() });
    if still.format == Format::Tiff {
        let size = long(Tag::ImageWidth, In::PRIMARY).zip(long(Tag::ImageLength, In::PRIMARY));
        still.frame = size.map(|(width, height)| Frame { width, height, at: "TIFF IFD0".to_owned() });
    }
    twice(&fields, still);
}

/// One tag with two values has no one meaning; the first was taken.
fn twice(fields: &[&Field], still: &mut Still) {
    let mut seen = std::collections::BTreeSet::new();
    let again = fields.iter().filter(|field| !seen.insert((name(field.tag), field.tag.number())));
    let again = again.take(100).map(|field| format!("{}: again, {}", name(field.tag), written::value(&field.value)));
    still.faults.extend(again.collect::<Vec<_>>());
}

/// A text that says something. Blanks only are how cameras write "nothing".
fn text(field: &Field) -> Option<Reading<String>> {
    let text = written::value(&field.value);
    let value = matches!(field.value, exif::Value::Ascii(_)).then(|| text.clone());
    (!text.trim().is_empty()).then(|| Reading { at: name(field.tag), text, value })
}

/// A comment begins with eight bytes that name its characters (Exif 2.32, tag 0x9286).
fn comment(field: &Field) -> Option<Reading<String>> {
    let exif::Value::Undefined(bytes, _) = &field.value else { return text(field) };
    let (code, rest) = bytes.split_at_checked(8).unwrap_or((bytes, &[]));
    let value = match code {
        b"ASCII\0\0\0" | b"\0\0\0\0\0\0\0\0" => Some(written::bytes(rest)),
        b"UNICODE\0" => utf16(rest),
        _ => None,
    };
    let text = value.clone().unwrap_or_else(|| written::bytes(bytes));
    (!text.trim().is_empty()).then(|| Reading { at: name(field.tag), text, value })
}

/// Either byte order occurs, and the standard does not say which: the one that gives more Latin letters.
fn utf16(bytes: &[u8]) -> Option<String> {
    let pairs = |make: fn([u8; 2]) -> u16| bytes.chunks_exact(2).filter_map(move |two| two.try_into().ok().map(make));
    let latin = |units: &[u16]| units.iter().filter(|unit| **unit < 0x0600).count();
    let (big, little): (Vec<u16>, Vec<u16>) =
        (pairs(u16::from_be_bytes).collect(), pairs(u16::from_le_bytes).collect());
    let units = if latin(&big) >= latin(&little) { big } else { little };
    String::from_utf16(&units).ok().map(|text| written::bytes(text.as_bytes()))
}

fn time(act: Act, wall: &Field, fraction: Option<&Field>, offset: Option<&Field>) -> Option<Time> {
    let text = written::value(&wall.value);
    let at = name(wall.tag);
    if text.chars().all(|c| matches!(c, ' ' | ':')) {
        return None;
    }
    let read = clock::wall(&text);
    let mut time = Time {
        act,
        wall: Reading { at: at.clone(), value: read.map(|(millis, _)| millis), text: text.clone() },
        fraction: fraction.and_then(|field| part(field, clock::fraction)),
        offset: offset.and_then(|field| part(field, clock::offset)),
    };
    // Some cameras write the part of a second and the offset behind the seconds, against the standard.
    let mut rest = read.map_or("", |(_, rest)| rest);
    if let Some(digits) = rest.strip_prefix('.') {
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (digits, after) = digits.split_at(end);
        let own = Reading { at: at.clone(), text: digits.to_owned(), value: clock::fraction(digits) };
        time.fraction = time.fraction.or(Some(own));
        rest = after;
    }
    if !rest.is_empty() {
        let own = Reading { at, text: rest.to_owned(), value: clock::offset(rest) };
        if own.value.is_none() {
            time.wall.value = None;
        }
        time.offset = time.offset.or(Some(own));
    }
    Some(time)
}

fn part<T>(field: &Field, mean: impl Fn(&str) -> Option<T>) -> Option<Reading<T>> {
    let text = written::value(&field.value);
    // Blanks are the standard's own way to say "unknown".
    let blank = text.chars().all(|c| matches!(c, ' ' | ':'));
    (!blank).then(|| Reading { at: name(field.tag), value: mean(&text), text })
}

fn orientation(field: &Field) -> Reading<u8> {
    let value = field.value.get_uint(0).and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=8).contains(n));
    Reading { at: name(field.tag), text: written::value(&field.value), value }
}
