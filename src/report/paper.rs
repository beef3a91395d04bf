//! A paper as data: what it says, in one language, before anything sets it in type.
//!
//! The same paper becomes a PDF (crate `pdf/`) and a page of HTML : both take these blocks and add
//! no word of their own. All strings are text, never markup. Two papers of the same judgement in two languages have
//! the same sections and blocks in the same order, so that they can be set side by side.

use crate::lang::language::Language;
use serde::Serialize;

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// For the court and the notary: the other side will read it first.
    Court,
    /// For the party's own lawyer.
    Counsel,
    /// Applications to sign, and lists.
    Drafts,
    /// The fingerprint of a key, to be certified once.
    KeyCard,
}

/// A paper in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Paper {
    /// Which paper.
    pub kind: Kind,
    /// The language of its words.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What stands at the foot of every page, before "page X of Y": the short form of the seal digest.
    pub foot: String,
    /// What the QR code at the foot of every page holds: the seal digest in full, 64 hexadecimal digits. A paper
    /// without one has none.
    pub code: Option<String>,
    /// The words for "page X of Y", with `{page}` and `{pages}` in their places.
    pub page: String,
    /// The moment it is dated, UTC, RFC 3339.
    pub dated: String,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    /// Its name, which never changes: the name of the file that writes it.
    pub id: &'static str,
    /// Its heading; a cover has none.
    pub heading: Option<String>,
    /// Where it begins.
    pub start: Start,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Where a part begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    /// Behind the part before it.
    Flow,
    /// On a new page.
    Page,
    /// On a page that holds nothing else.
    OwnPage,
}

/// One thing on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "block")]
pub enum Block {
    /// A heading below that of the part, with its depth: 2 or 3.
    Heading {
        /// 2 or 3.
        depth: u8,
        /// The words.
        text: String,
    },
    /// A paragraph.
    Text {
        /// The words.
        text: String,
    },
    /// A paragraph that is to be read first: the conclusion.
    Lead {
        /// The words.
        text: String,
    },
    /// A paragraph in small print: a limit, an explanation.
    Note {
        /// The words.
        text: String,
    },
    /// Points, one below the other.
    List {
        /// Whether they are numbered.
        numbered: bool,
        /// The points.
        points: Vec<String>,
    },
    /// Labels with values.
    Pairs {
        /// Label and value.
        rows: Vec<(String, Cell)>,
    },
    /// A table that may break over pages, its head repeated.
    Table {
        /// Headings of the columns.
        head: Vec<String>,
        /// Widths of the columns in shares of the page.
        shares: Vec<u8>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<Cell>>,
    },
    /// A digest in full, in groups, with a QR code of it beside.
    Digest {
        /// Whose digest.
        label: String,
        /// 64 hexadecimal digits.
        hex: String,
    },
    /// Pictures with captions, in rows.
    Plates {
        /// The pictures.
        plates: Vec<Plate>,
        /// How many stand beside each other: 1 to 4.
        across: u8,
    },
    /// The time window as a drawing: points and spans on one line of time.
    Timeline {
        /// What the line shows, in words, for whoever cannot see it.
        alt: String,
        /// Marks from the left to the right.
        marks: Vec<Mark>,
    },
    /// Lines to be filled in by hand.
    Blank {
        /// What is to be written there.
        label: String,
        /// How many lines.
        lines: u8,
    },
    /// An empty frame for a stamp or an inscription that somebody else makes; nothing is imitated in it.
    Frame {
        /// What it is for.
        label: String,
        /// Its height in millimetres.
        height: u16,
    },
    /// A command or a file, letter by letter, in type of one width.
    Code {
        /// The letters.
        text: String,
    },
    /// Whatever follows begins a new page.
    Break,
}

/// The content of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "cell")]
pub enum Cell {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// Letters and digits that are compared by eye, in type of one width, which may break anywhere.
    Code {
        /// The letters.
        text: String,
    },
    /// One below the other.
    Lines {
        /// The lines.
        lines: Vec<String>,
    },
}

/// A picture by its name, with what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Plate {
    /// The name under which the picture is handed over beside the paper.
    pub picture: String,
    /// What stands below it.
    pub caption: String,
    /// What it is, for whoever cannot see it.
    pub alt: String,
}

/// A mark on a line of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Mark {
    /// Its words.
    pub label: String,
    /// The moment as the language writes it.
    pub at: String,
    /// Milliseconds since 1970, UTC, of its beginning.
    pub from: u64,
    /// The same of its end, for a span.
    pub until: Option<u64>,
    /// Whether it is proven, claimed, or said by a file.
    pub sort: MarkSort,
}

/// How a mark came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkSort {
    /// By a time-stamp that counts.
    Proven,
    /// By the party.
    Claimed,
    /// By a file of itself.
    Said,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::Text { text: text.to_owned() }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::Text { text }
    }
}
