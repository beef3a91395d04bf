//! The printed text of a picture, as Tesseract makes it out.
//!
//! A guess by a machine, letter by letter, and never what stands there: whoever shows it says so, and shows the
//! picture beside it. Tesseract is a program of the system; it is given a picture that we drew, never a file that
//! somebody sent ([`super::sandbox`]).

pub mod ready;
mod table;

use super::text::{Origin, Text};
use serde::{Deserialize, Serialize};

/// The languages that are asked for, where they are installed; without the first nothing is read.
pub const LANGUAGES: [&str; 3] = ["rus", "kaz", "eng"];

/// A line of print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Line {
    /// Words with blanks between, as many as the gaps are wide.
    pub text: String,
    /// What the engine says of its own certainty, 0 to 100, the mean over the words. No probability.
    pub confidence: u8,
}

/// The print of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Print {
    /// The engine.
    pub engine: String,
    /// Its version, as it says it.
    pub version: String,
    /// The languages that it was told to read.
    pub languages: Vec<String>,
    /// Width and height of the picture that it was given, in pixels: turned upright, evened out and scaled.
    pub size: (u32, u32),
    /// The lines from the top.
    pub lines: Vec<Line>,
    /// Whether there were more than are kept.
    pub cut: bool,
}

impl Print {
    /// The lines as one text.
    pub fn text(&self) -> Text {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        Text::bounded(Origin::Print, lines.join("\n"), self.cut)
    }

    /// Puts together what the engine said: its version, and its table of words.
    pub fn of(version: &str, languages: Vec<String>, size: (u32, u32), table: &str) -> Print {
        let mut said = version.lines().next().unwrap_or_default().split_whitespace();
        let engine = said.next().unwrap_or("tesseract").chars().take(40).collect();
        let version = said.next().unwrap_or_default().chars().take(40).collect();
        let (lines, cut) = table::lines(table);
        Print { engine, version, languages, size, lines, cut }
    }
}
