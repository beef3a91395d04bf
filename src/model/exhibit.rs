//! An exhibit: one file of evidence and what is said of it.

use super::facts::{CourtFacts, Recording};
use super::reading::Reading;
use super::text::{Name, Phrase, is_hyphenated};
use crate::base::digest::BLOCK;
use crate::base::moment::Moment;
use crate::base::octets::Digest;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_bytes::ByteBuf;

/// Record kind `exhibit`.
///
/// ```cddl
/// exhibit = { ? blocks: bstr, ? derived-from: number, ? device: device, ext: ext, facts: facts,
///             media: tstr .size (3..127), ? modified: moment, name: name, origin: origin,
///             ? reading: reading, ? recording: recording, sha256: digest, ? shows: [1*100 shown],
///             size: uint, ? take: number, type: exhibit-type }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Exhibit {
    /// The BLAKE3 of each MiB, 32 bytes each, in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocks: Option<ByteBuf>,
    /// The number of the exhibit that this one was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived_from: Option<u32>,
    /// What it was recorded with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
    /// The extension under which the container holds it.
    pub ext: Extension,
    /// The four facts of article 99(2).
    pub facts: CourtFacts,
    /// Media type told from the first bytes, or `application/octet-stream`.
    pub media: MediaType,
    /// The time of last change that the file system gave: somebody's clock, no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// The file's own name.
    pub name: Name,
    /// How it came to the party.
    pub origin: Origin,
    /// What the file said of itself when it was taken in; absent where it was not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Reading>,
    /// Open or covert, where it differs from the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording: Option<Recording>,
    /// SHA-256 of the bytes: what `sha256sum` prints.
    pub sha256: Digest,
    /// What the party says that it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shows: Option<Vec<Shown>>,
    /// Length in bytes.
    pub size: u64,
    /// The take of the case, counted from 1; for what was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub take: Option<u32>,
    /// What sort of evidence it is.
    #[serde(rename = "type")]
    pub sort: Sort,
}

impl Exhibit {
    /// Whether `blocks`, where present, has one digest for each MiB of `size`.
    pub fn blocks_fit(&self) -> bool {
        let wanted = self.size.div_ceil(BLOCK as u64).saturating_mul(32);
        self.blocks.as_ref().is_none_or(|blocks| blocks.len() as u64 == wanted)
    }
}

/// How a file came to the party. There is no default: somebody has to say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Fetched from a network address.
    Downloaded,
    /// Taken over from elsewhere.
    Imported,
    /// Made by the operator with their own device.
    Recorded,
}

/// Sorts of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// A sound recording.
    Audio,
    /// A paper or an electronic document.
    Document,
    /// Anything else.
    Other,
    /// A still picture.
    Photo,
    /// A receipt, fiscal or commercial.
    Receipt,
    /// A moving picture.
    Video,
}

/// What a recording was made with (Civil Procedure Code 78(5)).
///
/// ```cddl
/// device = { ? clock-method: phrase, ? clock-offset: int, ? make: phrase, ? model: phrase,
///            ? serial: phrase, ? software: phrase }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Device {
    /// How the clock offset was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_method: Option<Phrase>,
    /// Seconds by which the device's clock was ahead of a reference clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_offset: Option<i64>,
    /// Maker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub make: Option<Phrase>,
    /// Model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Phrase>,
    /// Serial number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<Phrase>,
    /// Operating system or firmware.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<Phrase>,
}

/// An element of the claim that the party says the exhibit shows, and where in it.
///
/// ```cddl
/// shown = { element: element, ? from: uint, ? region: [4*4 0..10000], ? until: uint }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Name of the element, as the law data lists it.
    pub element: Element,
    /// Milliseconds from the start of a recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u64>,
    /// Left, top, width, height in ten-thousandths of the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<[u16; 4]>,
    /// Milliseconds from the start of a recording; not before `from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<u64>,
}

/// Lower-case words joined by hyphens, 1 to 40 characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Element(String);

impl Element {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Element {
    type Error = &'static str;
    fn try_from(name: String) -> Result<Self, Self::Error> {
        if is_hyphenated(&name) { Ok(Element(name)) } else { Err("an element is lower-case words joined by hyphens") }
    }
}

impl From<Element> for String {
    fn from(element: Element) -> String {
        element.0
    }
}

/// `type/subtype` in lower case, 3 to 127 characters (RFC 6838 §4.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MediaType(String);

impl MediaType {
    /// The type.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for MediaType {
    type Error = &'static str;
    fn try_from(name: String) -> Result<Self, Self::Error> {
        let part = |part: &str| {
            !part.is_empty()
                && part.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || b"!#$&-^_.+".contains(&c))
        };
        let good = name.len() <= 127 && name.split_once('/').is_some_and(|(a, b)| part(a) && part(b));
        if good { Ok(MediaType(name)) } else { Err("a media type is type/subtype in lower case") }
    }
}

impl From<MediaType> for String {
    fn from(media: MediaType) -> String {
        media.0
    }
}

/// The extension of an exhibit inside the container: one of a closed list, `bin` for the rest, so
/// that opening the archive never offers a program to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extension(&'static str);

impl Extension {
    /// Every extension of format 1 (docs/spec.md, registry of extensions).
    pub const ALL: &'static [&'static str] = &[
        "3g2", "3gp", "aac", "amr", "avi", "avif", "bin", "csv", "flac", "gif", "heic", "heif", "jpeg", "jpg", "json",
        "m2ts", "m4a", "mkv", "mov", "mp3", "mp4", "mpg", "mts", "ogg", "opus", "pdf", "png", "tif", "tiff", "txt",
        "wav", "webm", "webp",
    ];

    /// The extension of this spelling; `None` for any that the list does not hold.
    pub fn known(text: &str) -> Option<Self> {
        Self::ALL.iter().find(|known| **known == text).map(|known| Extension(known))
    }

    /// The extension for a file of this name.
    pub fn of_name(name: &Name) -> Self {
        let name = name.to_string().to_ascii_lowercase();
        name.rsplit_once('.').and_then(|(_, ext)| Self::known(ext)).unwrap_or(Extension("bin"))
    }

    /// The letters, without the dot.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl Serialize for Extension {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Extension {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Extension::known(&text).ok_or_else(|| D::Error::custom("an extension outside the registry"))
    }
}
