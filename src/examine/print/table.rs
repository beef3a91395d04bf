//! The table of words that Tesseract writes (TSV): level, page, block, paragraph, line, word, left, top, width, height,
//! confidence, text.

use super::Line;
use crate::examine::text::LONGEST;

/// Lines that are kept.
const LINES: usize = 4096;
/// The level of a word in the table.
const WORD: &str = "5";

struct Word<'a> {
    /// Block, paragraph and line: words with the same three are of one line.
    place: (&'a str, &'a str, &'a str),
    left: u32,
    right: u32,
    confidence: u32,
    text: &'a str,
}

/// The lines, and whether there were more.
pub fn lines(table: &str) -> (Vec<Line>, bool) {
    let words: Vec<Word<'_>> = table.lines().filter_map(word).collect();
    let mut lines = vec![];
    let mut length = 0;
    for words in words.chunk_by(|one, two| one.place == two.place) {
        let line = line(words);
        length += line.text.len() + 1;
        if lines.len() == LINES || length > LONGEST {
            return (lines, true);
        }
        if !line.text.is_empty() {
            lines.push(line);
        }
    }
    (lines, false)
}

fn word(row: &str) -> Option<Word<'_>> {
    let cells: Vec<&str> = row.splitn(12, '\t').collect();
    let [WORD, _, block, paragraph, line, _, left, _, width, _, confidence, text] = cells.as_slice() else {
        return None;
    };
    let left: u32 = left.parse().ok()?;
    // A fraction behind the point says nothing.
    let confidence = confidence.split('.').next()?.parse::<u32>().ok()?.min(100);
    let text = text.trim();
    let right = left.checked_add(width.parse().ok()?)?;
    (!text.is_empty()).then_some(Word { place: (block, paragraph, line), left, right, confidence, text })
}

fn line(words: &[Word<'_>]) -> Line {
    // The edge of the paper at both ends of a line is read as a stroke.
    let is_edge = |word: &&Word<'_>| word.text.chars().all(|c| matches!(c, '|' | '¦'));
    let from = words.iter().take_while(is_edge).count();
    let end = words.len() - words.iter().rev().take_while(is_edge).count();
    let words = words.get(from..end).unwrap_or_default();
    let letters: u32 = words.iter().map(|word| u32::try_from(word.text.chars().count()).unwrap_or(u32::MAX)).sum();
    let width: u32 = words.iter().map(|word| word.right - word.left).sum();
    let letter = width.checked_div(letters).unwrap_or(1).max(1);
    let mut text = String::new();
    let mut end: Option<u32> = None;
    for word in words {
        if let Some(end) = end {
            // One blank is as wide as a letter; a column is a gap of several.
            let blanks = word.left.saturating_sub(end) / letter;
            text.extend(std::iter::repeat_n(' ', blanks.clamp(1, 60) as usize));
        }
        text.extend(word.text.chars().filter(|c| !c.is_control()));
        end = Some(word.right);
    }
    let count = u32::try_from(words.len()).unwrap_or(u32::MAX);
    let confidence = words.iter().map(|word| word.confidence).sum::<u32>().checked_div(count).unwrap_or(0);
    Line { text, confidence: u8::try_from(confidence).unwrap_or(100) }
}
