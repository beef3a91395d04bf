//! What a film says of itself: container, streams, times, place, device, programs, edit lists, gaps, its end.
//!
//! Nothing here is judged. A value stands beside the place where it was read and the text that stood there. What a
//! container says in words of its own is read by walkers over its boxes ([`header`]), because a general library
//! hides which box a value came from; codecs, packets and pictures are read with FFmpeg (feature `video`).

mod avi;
pub mod boxes;
#[cfg(feature = "video")]
mod effort;
#[cfg(feature = "video")]
pub mod ffmpeg;
pub mod header;
mod labels;
mod matroska;
mod movie;
pub mod pace;
pub mod place;
mod samples;
pub mod sheet;
pub mod stream;
pub mod time;
pub mod turn;
#[cfg(feature = "video")]
mod upright;

use super::still::Reading;
use place::Position;
use serde::{Deserialize, Serialize};
use stream::Stream;
use time::Time;

/// A kind of container, told from the first bytes and never from the name of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Container {
    /// MP4 and its kin (ISO/IEC 14496-12, -14).
    Mp4,
    /// QuickTime, brand `qt`, or boxes without a brand.
    Quicktime,
    /// 3GPP and 3GPP2 (TS 26.244, C.S0050).
    ThreeGpp,
    /// Matroska (RFC 9559).
    Matroska,
    /// WebM, a profile of Matroska.
    Webm,
    /// AVI (RIFF).
    Avi,
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
    /// The operating system that recorded.
    System,
    /// A program that wrote or changed the file, or the camera's own.
    Software,
    /// The name of the writer of a stream, or of its encoder.
    Writer,
    /// Who made the film, as it says.
    Author,
    /// A title.
    Title,
    /// What the user or a program remarked.
    Comment,
    /// An identifier of the film.
    Id,
    /// Anything else that the file says of itself.
    Other,
}

/// Something that protects or describes the film by signatures of its own. It is recognised here, and not examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Content Credentials (C2PA 2.x §A.5: a box `uuid` of their own, or JUMBF).
    ContentCredentials,
    /// Signatures of a camera inside the stream (ONVIF Media Signing Specification).
    MediaSigning,
}

/// A sign that the file is not whole. Each is arithmetic on what the file states and how long it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum Cut {
    /// There is no box `moov`: a recording that was not finished, or the rear of the file is gone.
    NoIndex,
    /// A part ends, as it states, behind the end of the file; both in bytes from the beginning.
    BeyondEnd {
        /// The name of the part.
        part: String,
        /// Where it ends, as stated.
        stated: u64,
        /// Where the file ends.
        length: u64,
    },
    /// The index names chunks of media that begin at or behind the end of the file.
    ChunksBeyondEnd {
        /// The number of the track in its container.
        track: u64,
        /// How many.
        chunks: u64,
        /// Of how many.
        of: u64,
    },
    /// The part says that its end is not known: a recording that was not finished, or a live one.
    Unfinished {
        /// The name of the part.
        part: String,
    },
}

/// What a film says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Film {
    /// The container, told from the first bytes.
    pub container: Container,
    /// What the container calls its own kind: `ftyp major brand`, `EBML DocType`, `RIFF form`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<Reading<String>>,
    /// Length in bytes.
    pub length: u64,
    /// Durations in milliseconds, each with its source; the first is the container's own.
    pub durations: Vec<Reading<u64>>,
    /// The streams, in the order of the container.
    pub streams: Vec<Stream>,
    /// Times, each with its source and what its clock is by the standard of that source.
    pub times: Vec<Time>,
    /// Positions.
    pub places: Vec<Reading<Position>>,
    /// Texts, by subject.
    pub texts: Vec<(Subject, Reading<String>)>,
    /// Signatures of their own that were recognised, each with the place where.
    pub marks: Vec<(Mark, String)>,
    /// Signs that the file is not whole.
    pub cuts: Vec<Cut>,
    /// The index is spread over fragments (`moof`), as streaming and some dash cameras do.
    pub fragmented: bool,
    /// What could not be read, in the words of the reader.
    pub faults: Vec<String>,
}

/// Why a film was not read.
#[derive(Debug)]
pub enum FilmError {
    /// The first bytes are those of no container that is read here.
    UnknownFormat,
    /// The file could not be read to its end.
    Read(std::io::Error),
    /// FFmpeg gave up on it.
    Undecodable {
        /// In the words of FFmpeg.
        detail: String,
    },
    /// A picture has more pixels than are ever decoded.
    TooBig {
        /// In pixels, by the header.
        width: u64,
        /// In pixels, by the header.
        height: u64,
    },
}

impl From<std::io::Error> for FilmError {
    fn from(error: std::io::Error) -> Self {
        FilmError::Read(error)
    }
}

/// Texts and faults that are kept of one film.
const MOST: usize = 200;

impl Film {
    fn new(container: Container, length: u64) -> Film {
        Film {
            container,
            brand: None,
            length,
            durations: vec![],
            streams: vec![],
            times: vec![],
            places: vec![],
            texts: vec![],
            marks: vec![],
            cuts: vec![],
            fragmented: false,
            faults: vec![],
        }
    }

    /// The texts about a subject, each with its place.
    pub fn texts(&self, subject: Subject) -> impl Iterator<Item = &Reading<String>> {
        self.texts.iter().filter(move |(about, _)| *about == subject).map(|(_, reading)| reading)
    }

    /// The times at which the film says it was made, as milliseconds since 1970 in UTC where the source says so much.
    pub fn created(&self) -> impl Iterator<Item = &Time> {
        self.times.iter().filter(|time| time.act == time::Act::Created)
    }

    /// Whether a mark was recognised.
    pub fn has(&self, mark: Mark) -> bool {
        self.marks.iter().any(|(found, _)| *found == mark)
    }

    /// Whether the container is built of boxes, which are read here with their places.
    pub fn is_boxed(&self) -> bool {
        matches!(self.container, Container::Mp4 | Container::Quicktime | Container::ThreeGpp)
    }

    /// Whether its headers were more than is ever read: such a film is given to no library.
    #[cfg(feature = "video")]
    fn is_endless(&self) -> bool {
        self.faults.iter().any(|fault| fault.contains(boxes::ENDLESS))
    }

    fn say(&mut self, about: Subject, at: String, text: String) {
        if !text.trim().is_empty() && self.texts.len() < MOST {
            self.texts.push((about, Reading { at, value: Some(text.clone()), text }));
        }
    }

    fn fault(&mut self, fault: String) {
        if self.faults.len() < MOST {
            self.faults.push(fault);
        }
    }

    fn mark(&mut self, mark: Mark, at: &str) {
        if !self.has(mark) {
            self.marks.push((mark, at.to_owned()));
        }
    }
}
