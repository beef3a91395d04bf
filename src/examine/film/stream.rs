//! One stream of a film: picture, sound, or anything else.

use super::pace::Pace;
use super::turn::Turn;
use crate::examine::still::Reading;
use serde::{Deserialize, Serialize};

/// What a stream carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Pictures.
    Video,
    /// Sound.
    Audio,
    /// Subtitles.
    Text,
    /// One picture that stands for the film: a cover.
    Cover,
    /// Measurements, time codes and anything else.
    #[default]
    Data,
}

/// A number of frames in a number of seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rate {
    /// Frames.
    pub frames: u32,
    /// Seconds, never 0.
    pub seconds: u32,
}

/// One entry of an edit list (ISO/IEC 14496-12 §8.6.6): a run of the stream that is shown, or nothing for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Edit {
    /// How long, in milliseconds of the film.
    pub duration: u64,
    /// From where in the media, in milliseconds; `None` for an empty edit, which shows nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// The speed in parts of 65,536; 0 holds one picture still.
    pub speed: i32,
}

/// An edit list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Edits {
    /// Where it stands.
    pub at: String,
    /// How many entries it states.
    pub count: u64,
    /// The first entries.
    pub first: Vec<Edit>,
}

impl Edits {
    /// Entries that are kept.
    pub const FIRST: usize = 50;

    /// Whether the list does nothing but start the one run of media, as encoders write it to skip their own delay.
    pub fn is_plain(&self) -> bool {
        let shown = self.first.iter().filter(|edit| edit.from.is_some()).count();
        self.count <= 2 && shown <= 1 && self.first.iter().all(|edit| edit.speed == 1 << 16)
    }
}

/// What is said of one stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Stream {
    /// Its number in the container: a track of MP4 and QuickTime; elsewhere from 0.
    pub track: u64,
    /// What it carries.
    pub kind: Kind,
    /// FFmpeg's name of the codec; `None` where it knows none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codec: Option<String>,
    /// The container's own name of the codec, four letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Width in pixels as coded, before any turning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels as coded, before any turning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// How its pictures are to be turned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<Reading<Turn>>,
    /// Frames for a second, the mean over the stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// Samples of sound for a second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampling: Option<u32>,
    /// Channels of sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Duration in milliseconds, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Reading<u64>>,
    /// The language, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Reading<String>>,
    /// The edit list, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edits: Option<Edits>,
    /// Gaps and jumps of its time stamps, where they were looked at: pictures and sound only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<Pace>,
}
