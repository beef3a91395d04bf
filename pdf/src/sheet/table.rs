//! Rows of cells.

use super::{Area, of};
use crate::fit::Place;
use aigaq::report::paper::Cell;
use serde::Serialize;

/// Rows of more lines than this may break over pages; others move to the next page whole.
const WHOLE: f64 = 16.0;
/// What lines and insets take of the width of a cell, in millimetres.
const INSET: f64 = 3.0;

/// A table.
#[derive(Serialize)]
pub struct Rows {
    shares: Vec<u8>,
    head: Vec<Field>,
    rows: Vec<Row>,
}

/// A row; the rows of labels and values have a label and one cell.
#[derive(Serialize)]
pub struct Row {
    whole: bool,
    /// About how many lines it takes.
    #[serde(skip)]
    pub lines: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    cells: Vec<Field>,
}

/// A cell.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case", tag = "cell")]
pub enum Field {
    Text { text: String },
    Code { text: String },
    Lines { lines: Vec<String> },
}

impl Field {
    fn new(cell: &Cell, width: f64, size: f64) -> Self {
        match cell {
            Cell::Text { text } => Field::Text { text: of(width, size).fit(text) },
            Cell::Code { text } => Field::Code { text: code(width, size).fit(text) },
            Cell::Lines { lines } => {
                Field::Lines { lines: lines.iter().map(|line| of(width, size).fit(line)).collect() }
            }
        }
    }

    /// Words of a cell.
    pub fn text(text: &str, width: f64, size: f64) -> String {
        of(width, size).fit(text)
    }

    fn lines(&self, width: f64, size: f64) -> f64 {
        match self {
            Field::Text { text } => of(width, size).lines(text),
            Field::Code { text } => code(width, size).lines(text),
            Field::Lines { lines } => lines.iter().map(|line| of(width, size).lines(line)).sum(),
        }
    }
}

/// As `cell` in soft.typ sets it: a little smaller, because its letters are large.
fn code(width: f64, size: f64) -> Place {
    Place { width, size: size * 0.86, mono: true }
}

impl Rows {
    /// A table of this width. Where shares or cells are wanting or too many, all cells are there all the same.
    pub fn new(head: &[String], shares: &[u8], rows: &[Vec<Cell>], width: f64) -> Self {
        let columns = rows.iter().map(Vec::len).chain([head.len(), 1]).max().unwrap_or(1);
        let share = |n: usize| shares.get(n).copied().unwrap_or(1).max(1);
        let shares: Vec<u8> = (0..columns).map(share).collect();
        let total: f64 = shares.iter().map(|share| f64::from(*share)).sum();
        let widths: Vec<f64> = shares.iter().map(|share| width * f64::from(*share) / total - INSET).collect();
        let empty = Cell::Text { text: String::new() };
        let row = |row: &Vec<Cell>| {
            let cell = |(n, width): (usize, &f64)| Field::new(row.get(n).unwrap_or(&empty), *width, 8.5);
            let cells: Vec<Field> = widths.iter().enumerate().map(cell).collect();
            let lines = cells.iter().zip(&widths).map(|(cell, width)| cell.lines(*width, 8.5)).fold(0.0, f64::max);
            Row { whole: lines <= WHOLE, lines, label: None, cells }
        };
        // The head is bold, and so a little wider.
        let named = |(n, width): (usize, &f64)| Field::Text {
            text: of(*width, 9.2).fit(head.get(n).map(String::as_str).unwrap_or_default()),
        };
        Rows { head: widths.iter().enumerate().map(named).collect(), rows: rows.iter().map(row).collect(), shares }
    }

    /// About how high it stands, in millimetres, with a head of two lines.
    pub fn height(&self) -> f64 {
        self.rows.iter().map(|row| row.lines * 3.7 + 2.0).sum::<f64>() + 9.4
    }
}

/// Labels with values; a value may stand beside that of another language.
pub fn pairs(rows: &[(String, Cell)], area: Area) -> Vec<Row> {
    let (left, right) = (area.whole * 0.34 - 4.0, area.each() * 0.64);
    let row = |(label, value): &(String, Cell)| {
        let (label, value) = (of(left, 9.5).fit(label), Field::new(value, right, 9.5));
        let lines = value.lines(right, 9.5).max(of(left, 9.5).lines(&label));
        Row { whole: lines <= WHOLE, lines, label: Some(label), cells: vec![value] }
    };
    rows.iter().map(row).collect()
}
