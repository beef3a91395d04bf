//! One block in one language.

use super::plate::{Frame, Gallery, described};
use super::table::{self, Field, Row, Rows};
use super::{Area, PAGE, of};
use crate::fit::Place;
use aigaq::report::paper::{Block, Mark, MarkSort};
use aigaq::report::symbol::{Spare, Symbol, symbol};
use aigaq::report::timeline;
use serde::Serialize;

/// Labels with values up to this height, in millimetres, are not broken over pages.
const TOGETHER: f64 = 60.0;
/// The tallest frame in millimetres: a page has 257, and the label stands above.
const TALLEST: u16 = 240;
/// So many short points stand in two columns.
const MANY: usize = 6;

/// What a template draws.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Piece {
    Heading(Heading),
    Text { text: String },
    List { numbered: bool, across: usize, points: Vec<String> },
    Pairs { whole: bool, rows: Vec<Row> },
    Table(Rows),
    Digest { label: String, groups: Vec<Vec<String>>, size: f64, code: Option<Symbol>, side: f64 },
    Plates { across: u8, whole: bool, plates: Vec<Frame> },
    Timeline { alt: String, lanes: usize, breaks: Vec<f64>, marks: Vec<Sign> },
    Blank { label: String, lines: u8 },
    Frame { label: String, height: u16 },
    Code { lines: Vec<String> },
    Break {},
}

/// A heading.
#[derive(Serialize)]
pub struct Heading {
    level: u8,
    depth: u8,
    text: String,
}

/// A mark on a line of time, and where it stands.
#[derive(Serialize)]
pub struct Sign {
    number: usize,
    label: String,
    at: String,
    sort: MarkSort,
    from: f64,
    until: Option<f64>,
    place: f64,
    lane: usize,
}

impl Heading {
    /// A heading that looks as its depth says; its level has no gap to the one before.
    pub fn new(level: u8, depth: u8, text: &str, width: f64) -> Self {
        Heading { level, depth, text: of(width, 14.0).fit(text) }
    }
}

/// The name of the template for a block.
pub fn name(block: &Block) -> &'static str {
    match block {
        Block::Heading { .. } => "heading",
        Block::Text { .. } => "text",
        Block::Lead { .. } => "lead",
        Block::Note { .. } => "note",
        Block::List { .. } => "list",
        Block::Pairs { .. } => "pairs",
        Block::Table { .. } => "table",
        Block::Digest { .. } => "digest",
        Block::Plates { .. } => "plates",
        Block::Timeline { .. } => "timeline",
        Block::Blank { .. } => "blank",
        Block::Frame { .. } => "frame",
        Block::Code { .. } => "code",
        Block::Break => "break",
    }
}

/// Whether two blocks can be set as one in two languages.
pub fn is_like(a: &Block, b: &Block) -> bool {
    match (a, b) {
        (Block::Heading { depth: a, .. }, Block::Heading { depth: b, .. }) => a == b,
        (Block::Table { head: a, rows: c, .. }, Block::Table { head: b, rows: d, .. }) => {
            a.len() == b.len() && c.len() == d.len() && c.iter().zip(d).all(|(c, d)| c.len() == d.len())
        }
        (Block::Pairs { rows: a }, Block::Pairs { rows: b }) => a.len() == b.len(),
        (Block::Plates { plates: a, across: c }, Block::Plates { plates: b, across: d }) => {
            c == d && a.iter().map(|plate| &plate.picture).eq(b.iter().map(|plate| &plate.picture))
        }
        (Block::Timeline { marks: a, .. }, Block::Timeline { marks: b, .. }) => {
            let place = |mark: &Mark| (mark.from, mark.until, mark.sort);
            a.iter().map(place).eq(b.iter().map(place))
        }
        (Block::Digest { hex: a, .. }, Block::Digest { hex: b, .. }) => a == b,
        _ => name(a) == name(b),
    }
}

/// A block as its template reads it.
pub fn piece(block: &Block, area: Area, level: u8, gallery: &mut Gallery<'_>) -> Piece {
    let width = area.each();
    match block {
        Block::Heading { depth, text } => Piece::Heading(Heading::new(level, (*depth).clamp(2, 3), text, width)),
        Block::Text { text } => Piece::Text { text: of(width, 10.0).fit(text) },
        Block::Lead { text } => Piece::Text { text: of(width - 4.0, 11.0).fit(text) },
        Block::Note { text } => Piece::Text { text: of(width, 8.5).fit(text) },
        Block::List { numbered, points } => list(*numbered, points, width),
        Block::Pairs { rows } => pairs(table::pairs(rows, area)),
        Block::Table { head, shares, rows } => Piece::Table(Rows::new(head, shares, rows, area.whole)),
        Block::Digest { label, hex } => digest(label, hex, area.whole),
        Block::Plates { plates, across } => gallery.hang(plates, *across, area.whole),
        Block::Timeline { alt, marks } => drawn(alt, marks),
        Block::Blank { label, lines } => Piece::Blank { label: of(PAGE, 10.0).fit(label), lines: *lines },
        Block::Frame { label, height } => {
            Piece::Frame { label: of(PAGE, 8.5).fit(label), height: (*height).clamp(5, TALLEST) }
        }
        Block::Code { text } => {
            let place = Place { width: width - 3.0, size: 8.5, mono: true };
            Piece::Code {
                lines: text.strip_suffix('\n').unwrap_or(text).split('\n').map(|line| place.fit(line)).collect(),
            }
        }
        Block::Break => Piece::Break {},
    }
}

/// Points that are all short stand in two columns where there are many.
fn list(numbered: bool, points: &[String], width: f64) -> Piece {
    let half = of(width / 2.0 - 10.0, 10.0);
    let points: Vec<String> = points.iter().map(|point| of(width - 10.0, 10.0).fit(point)).collect();
    let lines = points.iter().map(|point| half.lines(point));
    let (most, sum) = lines.fold((0.0_f64, 0.0), |(most, sum), lines| (most.max(lines), sum + lines));
    let is_short = !numbered && points.len() >= MANY && most <= 2.0 && sum <= points.len() as f64 * 1.7;
    Piece::List { numbered, across: if is_short { 2 } else { 1 }, points }
}

/// A digest over the page, or half of it.
fn digest(label: &str, hex: &str, width: f64) -> Piece {
    let (side, size, in_line) = if width < PAGE { (19.0, 9.5, 16) } else { (24.0, 10.5, 32) };
    let room = width - side - 16.0;
    Piece::Digest {
        label: of(room, 10.5).fit(label),
        groups: groups(hex, Place { width: room, size, mono: true }, in_line),
        size,
        code: symbol(hex, Spare::Medium),
        side,
    }
}

/// Four digits to a group; what is no digest is set as it is.
fn groups(hex: &str, place: Place, in_line: usize) -> Vec<Vec<String>> {
    if hex.is_empty() || !hex.bytes().all(|c| c.is_ascii_hexdigit()) {
        return vec![vec![place.fit(hex)]];
    }
    let digits: Vec<char> = hex.chars().collect();
    let group = |digits: &[char]| digits.iter().collect::<String>();
    digits.chunks(in_line).map(|line| line.chunks(4).map(group).collect()).collect()
}

impl Piece {
    /// About how high it stands, in millimetres, where it can be said; 0 of what never stands beside another.
    pub fn height(&self) -> f64 {
        match self {
            Piece::Pairs { rows, .. } => high(rows),
            Piece::Table(rows) => rows.height(),
            Piece::Plates { plates, .. } => plates.iter().map(Frame::height).sum(),
            // Small print, in the narrowest place that it can have.
            Piece::Text { text } => of(PAGE / 4.0, 8.5).lines(text) * 3.8 + 3.0,
            _ => 0.0,
        }
    }
}

/// About how high labels with values stand, in millimetres.
fn high(rows: &[Row]) -> f64 {
    rows.iter().map(|row| row.lines * 4.4 + 2.0).sum()
}

/// Labels with values; few of them go to the next page whole, with the heading above them.
fn pairs(rows: Vec<Row>) -> Piece {
    Piece::Pairs { whole: high(&rows) <= TOGETHER, rows }
}

fn drawn(alt: &str, marks: &[Mark]) -> Piece {
    let line = timeline::line(marks);
    let sign = |(n, (mark, spot)): (usize, (&Mark, &timeline::Spot))| Sign {
        number: n + 1,
        label: Field::text(&mark.label, PAGE * 0.37, 8.0),
        at: Field::text(&mark.at, PAGE * 0.54, 8.0),
        sort: mark.sort,
        from: spot.from,
        until: spot.until,
        place: spot.place,
        lane: spot.lane,
    };
    let labels: Vec<&str> = marks.iter().map(|mark| mark.label.as_str()).collect();
    Piece::Timeline {
        alt: described([alt, &labels.join(", ")]),
        lanes: line.lanes,
        breaks: line.breaks,
        marks: marks.iter().zip(&line.spots).enumerate().map(sign).collect(),
    }
}
