//! The blocks of a paper, put together from sentences.

use super::super::paper::{Block, Cell, Section, Start};
use super::Brief;
use crate::base::reason::Fact;

/// Where somebody is to write a value by hand into a draft.
pub(super) const TO_FILL: &str = "____________________";

pub(super) fn text(text: String) -> Block {
    Block::Text { text }
}

pub(super) fn note(text: String) -> Block {
    Block::Note { text }
}

pub(super) fn heading(text: String) -> Block {
    Block::Heading { depth: 2, text }
}

pub(super) fn list(points: Vec<String>) -> Block {
    Block::List { numbered: false, points }
}

pub(super) fn steps(points: Vec<String>) -> Block {
    Block::List { numbered: true, points }
}

pub(super) fn code(text: impl Into<String>) -> Cell {
    Cell::Code { text: text.into() }
}

pub(super) fn lines(lines: Vec<String>) -> Cell {
    Cell::Lines { lines }
}

/// Labels with values, in the order in which they are added.
pub(super) struct Pairs<'a> {
    brief: &'a Brief<'a>,
    rows: Vec<(String, Cell)>,
}

impl<'a> Pairs<'a> {
    pub(super) fn new(brief: &'a Brief<'a>) -> Self {
        Pairs { brief, rows: vec![] }
    }

    /// Adds a value under the message of this key.
    pub(super) fn add(mut self, key: &str, value: impl Into<Cell>) -> Self {
        self.rows.push((capital(&self.brief.say(key, &[])), value.into()));
        self
    }

    /// The same, where there is a value.
    pub(super) fn add_some(self, key: &str, value: Option<impl Into<Cell>>) -> Self {
        match value {
            Some(value) => self.add(key, value),
            None => self,
        }
    }

    pub(super) fn block(self) -> Block {
        Block::Pairs { rows: self.rows }
    }
}

/// With a capital letter in front: names of fields stand inside sentences elsewhere.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Numbers as stretches: `3–5, 8`.
pub(super) fn stretches(numbers: &[u32]) -> String {
    let mut found: Vec<(u32, u32)> = vec![];
    for n in numbers {
        match found.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*n) => *last = *n,
            _ => found.push((*n, *n)),
        }
    }
    let shown = found.iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from}–{to}") });
    shown.collect::<Vec<_>>().join(", ")
}

impl Brief<'_> {
    /// A paragraph of one sentence without values.
    pub(super) fn para(&self, key: &str) -> Block {
        text(self.say(key, &[]))
    }

    /// A paragraph with values.
    pub(super) fn para_of(&self, key: &str, facts: &[(&str, Fact)]) -> Block {
        text(self.say(key, facts))
    }

    /// A paragraph in small print.
    pub(super) fn small(&self, key: &str) -> Block {
        note(self.say(key, &[]))
    }

    /// A paragraph with the articles that it rests on.
    pub(super) fn by_law(&self, key: &str, keys: &[&str]) -> Block {
        text(self.say(key, &[("law", self.laws(keys).into())]))
    }

    /// A heading inside a part.
    pub(super) fn head(&self, key: &str) -> Block {
        heading(self.say(key, &[]))
    }

    /// A line to be filled in by hand.
    pub(super) fn blank(&self, key: &str, lines: u8) -> Block {
        Block::Blank { label: self.say(key, &[]), lines }
    }

    /// A text of the matter for a draft to sign, or room for it.
    pub(super) fn given(&self, text: Option<&String>) -> String {
        text.map_or_else(|| TO_FILL.to_owned(), |text| self.shown(text))
    }

    /// The heads of a table.
    pub(super) fn heads(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.say(key, &[])).collect()
    }

    /// A part with the heading of this key.
    pub(super) fn part(&self, id: &'static str, key: &str, start: Start, blocks: Vec<Block>) -> Section {
        Section { id, heading: Some(self.say(key, &[])), start, blocks }
    }

    /// The first part of a paper, under the paper's own title.
    pub(super) fn front(&self, id: &'static str, blocks: Vec<Block>) -> Section {
        Section { id, heading: None, start: Start::Page, blocks }
    }
}
