//! What a photo says of itself: times, place, device, size. No pixel is decoded.
//!
//! Nothing here is judged. A value stands beside the place where it was read and the text that stood
//! there; a text that does not mean what its place is for is kept as malformed.

pub mod clock;
pub mod frame;
pub(super) mod packet;
mod parts;
pub mod place;
mod profile;
mod tags;
pub(super) mod written;

use clock::Time;
use frame::{Format, Frame};
use place::Place;
use serde::{Deserialize, Serialize};

/// A value, where it was read, and what stood there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Reading<T> {
    /// The place, for example `Exif 0x9003 DateTimeOriginal`.
    pub at: String,
    /// What stands there, at most 1,024 characters; a byte that is no character is `\xHH`.
    pub text: String,
    /// What it means; `None` where it is malformed.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub value: Option<T>,
}

fn none<T>() -> Option<T> {
    None
}

/// What a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Who made the camera.
    Make,
    /// Which camera.
    Model,
    /// Number of the camera's body.
    Serial,
    /// Which lens.
    Lens,
    /// Number of the lens.
    LensSerial,
    /// The owner that the camera was told.
    Owner,
    /// A program that wrote or changed the file, or the camera's own.
    Software,
    /// What the user or a program remarked.
    Comment,
    /// The identifier of the picture.
    PictureId,
}

/// A picture inside the picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Thumbnail {
    /// Where it is named.
    pub at: String,
    /// Its length in bytes, as named.
    pub bytes: u64,
}

/// What stands out about the file as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trait {
    /// Nothing in it but pixels and what showing them needs: as messengers and sites leave a photo, and as a
    /// drawing begins. Said of JPEG, PNG and WebP only.
    Bare,
    /// It says of itself that it is a screenshot.
    Screenshot,
    /// There is Exif, and neither a time nor a camera in it.
    Anonymous,
    /// Content Credentials (C2PA) are in it; they are not examined here.
    ContentCredentials,
    /// Bytes follow the picture's end: a second picture, a clip, or anything else.
    Trailer,
    /// It is an animation. One of its pictures is read, and whoever opens the file may see another.
    SeveralPictures,
}

/// What a photo says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Still {
    /// The format, told from the first bytes.
    pub format: Format,
    /// Width and height in the picture's own header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame: Option<Frame>,
    /// The kinds of parts that the file consists of besides pixels, in order, each once.
    pub parts: Vec<String>,
    /// Camera times.
    pub times: Vec<Time>,
    /// Position and time of the satellites.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Texts, by subject.
    pub texts: Vec<(Subject, Reading<String>)>,
    /// How the picture is to be turned: 1 to 8 (Exif 2.32, tag 0x0112).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orientation: Option<Reading<u8>>,
    /// A smaller copy of the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<Thumbnail>,
    /// What stands out.
    pub traits: Vec<Trait>,
    /// What could not be read, in the words of the reader.
    pub faults: Vec<String>,
}

impl Still {
    /// The texts about a subject, each with its place.
    pub fn texts(&self, subject: Subject) -> impl Iterator<Item = &Reading<String>> {
        self.texts.iter().filter(move |(about, _)| *about == subject).map(|(_, reading)| reading)
    }

    /// The time at which the camera says the picture was taken, without a fall back to other times.
    pub fn taken(&self) -> Option<&Time> {
        self.times.iter().find(|time| time.act == clock::Act::Taken)
    }

    /// How the camera's clock stands to that of the satellites.
    pub fn apart(&self) -> Option<clock::Apart> {
        clock::Apart::of(self.taken()?, self.place.as_ref()?.moment()?)
    }
}

/// Reads what the bytes of a photo say. Any bytes: what is no photo says nothing.
pub fn examine(bytes: &[u8]) -> Still {
    let format = Format::of(bytes);
    let inside = parts::list(format, bytes);
    let mut still = Still {
        format,
        frame: frame::of(format, bytes),
        parts: inside.kinds(),
        times: vec![],
        place: None,
        texts: vec![],
        orientation: None,
        thumbnail: None,
        traits: vec![],
        faults: inside.faults.clone(),
    };
    let mut exif = tags::read(format, bytes, &mut still);
    if !exif {
        exif = inside.texts.iter().any(|(key, text)| profile::read(key, text, &mut still));
    }
    for (key, text) in &inside.texts {
        packet::keyword(key, text, &mut still);
    }
    let mut said = inside.texts.iter().any(|(_, text)| !written::bytes(text).trim().is_empty());
    for xmp in &inside.packets {
        said = true;
        packet::read(xmp, &mut still);
    }
    outstanding(&mut still, exif, said, &inside);
    still
}

/// Parts that serve to show pixels and say nothing of their origin.
const PLAIN: [&str; 18] = [
    "APP0 JFIF",
    "APP2 ICC",
    "APP14 Adobe",
    "COM",
    "ALPH",
    "ANIM",
    "ANMF",
    "ICCP",
    "bKGD",
    "cHRM",
    "gAMA",
    "hIST",
    "iCCP",
    "pHYs",
    "sBIT",
    "sPLT",
    "sRGB",
    "tRNS",
];

fn outstanding(still: &mut Still, exif: bool, said: bool, inside: &parts::Parts<'_>) {
    let screenshot = |(about, reading): &(Subject, Reading<String>)| {
        let text = reading.text.to_ascii_lowercase();
        matches!(about, Subject::Comment | Subject::Software) && text.contains("screenshot")
    };
    let known = matches!(still.format, Format::Jpeg | Format::Png | Format::Webp);
    let plain = still.parts.iter().all(|part| PLAIN.contains(&part.as_str()));
    let marks = [
        (Trait::Bare, known && plain && !exif && !said && !inside.animated && inside.trailer == 0),
        (Trait::Screenshot, still.texts.iter().any(screenshot)),
        (
            Trait::Anonymous,
            exif && still.times.is_empty() && !still.texts.iter().any(|(about, _)| *about <= Subject::Model),
        ),
        (Trait::ContentCredentials, inside.credentials),
        (Trait::Trailer, inside.trailer > 0),
        (Trait::SeveralPictures, inside.animated),
    ];
    still.traits = marks.into_iter().filter(|(_, is)| *is).map(|(mark, _)| mark).collect();
}
