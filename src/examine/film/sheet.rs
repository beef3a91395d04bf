//! Stills of a film, upright: at chosen times, or of key frames evenly spaced. They are derivatives and no evidence:
//! their bytes depend on the decoder, and the film is what is sealed.

use super::turn::Turn;
use serde::{Deserialize, Serialize};

/// Which stills are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// When.
    pub moments: Moments,
    /// Pixels of the longer side; a smaller picture is not made larger.
    pub side: u16,
}

/// When stills are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moments {
    /// Key frames nearest before so many evenly spaced times. One key frame is given once.
    Even(u16),
    /// The pictures shown at these times, in milliseconds from the beginning of the film, exact to the frame.
    At(Vec<u64>),
}

impl Moments {
    /// The times, for a film of `end` milliseconds, and whether each is to be met to the frame.
    pub fn times(&self, end: Option<u64>) -> (Vec<u64>, bool) {
        match self {
            Moments::At(times) => (times.clone(), true),
            Moments::Even(count) => {
                let (count, end) = (u64::from(*count), end.unwrap_or(0));
                ((0..count).map(|n| end.saturating_mul(2 * n + 1) / (2 * count)).collect(), false)
            }
        }
    }
}

/// Stills of one sheet.
pub const MOST: usize = 64;
/// Bytes of the stills of one sheet, within the answer of a child.
pub const BYTES: usize = 3 << 20;

impl Wish {
    /// A contact sheet of twelve.
    pub const CONTACT: Wish = Wish { moments: Moments::Even(12), side: 480 };

    /// The word on the child's command line: `even:12:480`, `at:0,1500:960`.
    pub fn word(&self) -> String {
        match &self.moments {
            Moments::Even(count) => format!("even:{count}:{}", self.side),
            Moments::At(times) => {
                let times: Vec<String> = times.iter().map(u64::to_string).collect();
                format!("at:{}:{}", times.join(","), self.side)
            }
        }
    }

    /// The wish of a word; `None` where it is none, or wants more than [`MOST`] stills, or none at all.
    pub fn known(word: &str) -> Option<Wish> {
        let [kind, when, side] = word.split(':').collect::<Vec<_>>().try_into().ok()?;
        let side = side.parse().ok().filter(|side| (16..=4096).contains(side))?;
        let moments = match kind {
            "even" => Moments::Even(when.parse().ok().filter(|count| (1..=MOST).contains(&usize::from(*count)))?),
            "at" => {
                let times: Vec<u64> = when.split(',').map(|time| time.parse().ok()).collect::<Option<_>>()?;
                Moments::At(Some(times).filter(|times| times.len() <= MOST)?)
            }
            _ => return None,
        };
        Some(Wish { moments, side })
    }
}

/// One still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Picture {
    /// The time that was wanted, in milliseconds from the beginning of the film.
    pub wanted: u64,
    /// The time stamp of the picture that was there, in the same milliseconds.
    pub stands: i64,
    /// Whether it is a key frame.
    pub key: bool,
    /// Whether the decoder met errors in it.
    pub damaged: bool,
    /// Width in pixels, upright.
    pub width: u32,
    /// Height in pixels, upright.
    pub height: u32,
    /// The picture as JPEG.
    #[serde(serialize_with = "serde_bytes::serialize", deserialize_with = "serde_bytes::deserialize")]
    pub jpeg: Vec<u8>,
}

/// The stills of a film.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sheet {
    /// The number of the track that they are of.
    pub track: u64,
    /// How they were turned, by the film's own word.
    pub turn: Turn,
    /// The stills, in the order wanted.
    pub pictures: Vec<Picture>,
    /// The times for which there is none: behind the end, not decodable, or out of time or room.
    pub missing: Vec<u64>,
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_wish() {
        for wish in [Wish::CONTACT, Wish { moments: Moments::At(vec![0, 1500]), side: 960 }] {
            assert_eq!(Wish::known(&wish.word()), Some(wish));
        }
        for word in [
            "",
            "even:0:480",
            "even:65:480",
            "even:12:8",
            "even:12:5000",
            "at::480",
            "at:1,x:480",
            "all:1:480",
            "at:1:480:1",
        ] {
            assert_eq!(Wish::known(word), None, "{word}");
        }
    }
}
