//! How wide the columns of a table are: as the paper wishes, and no narrower than their words, where there is room.

use super::super::paper::Cell;

/// The whole width, in tenths of a percent.
const WHOLE: usize = 1000;
/// One letter and the inset of a cell, of a page 170 mm wide; letters of heads are bold.
const LETTER: usize = 13;
const BOLD: usize = 15;
const INSET: usize = 30;
/// Longer words may break: digests, names of files, what somebody typed.
const WORD: usize = 16;

/// The number of columns: all cells are there, where the head or the shares are too few.
pub(super) fn count(head: &[String], rows: &[Vec<Cell>]) -> usize {
    rows.iter().map(Vec::len).chain([head.len(), 1]).max().unwrap_or(1)
}

/// Widths in tenths of a percent; together they are at most the whole.
pub(super) fn widths(head: &[String], shares: &[u8], rows: &[Vec<Cell>]) -> Vec<usize> {
    let columns = count(head, rows);
    let share = |n: usize| usize::from(shares.get(n).copied().unwrap_or(1).max(1));
    let total: usize = (0..columns).map(share).sum();
    let wished: Vec<usize> = (0..columns).map(|n| share(n) * WHOLE / total.max(1)).collect();
    let needed: Vec<usize> = (0..columns).map(|n| needed(n, head, rows)).collect();
    if needed.iter().sum::<usize>() > WHOLE {
        return wished;
    }
    let lacking: usize = wished.iter().zip(&needed).map(|(wish, need)| need.saturating_sub(*wish)).sum();
    let spare: usize = wished.iter().zip(&needed).map(|(wish, need)| wish.saturating_sub(*need)).sum();
    let fit = |(wish, need): (&usize, &usize)| match wish.checked_sub(*need) {
        // What is lacking is taken from those that have more than they need, by how much more.
        Some(more) => wish - (more * lacking).div_ceil(spare.max(1)).min(more),
        None => *need,
    };
    wished.iter().zip(&needed).map(fit).collect()
}

/// What the longest word of a column takes.
fn needed(n: usize, head: &[String], rows: &[Vec<Cell>]) -> usize {
    let longest = |text: &str| {
        let lengths = text.split_whitespace().map(|word| word.chars().count());
        lengths.filter(|length| *length <= WORD).max().unwrap_or_default()
    };
    let cell = |row: &Vec<Cell>| match row.get(n) {
        Some(Cell::Text { text }) => longest(text),
        Some(Cell::Lines { lines }) => lines.iter().map(|line| longest(line)).max().unwrap_or_default(),
        Some(Cell::Code { .. }) | None => 0,
    };
    let cells = rows.iter().map(cell).max().unwrap_or_default();
    INSET + (head.get(n).map_or(0, |head| longest(head)) * BOLD).max(cells * LETTER)
}

#[cfg(test)]
mod tests {
    use super::widths;
    use crate::report::paper::Cell;

    fn head(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_column_is_no_narrower_than_its_words() {
        let of = widths(&head(&["Приложение", "a", "b"]), &[5, 35, 60], &[]);
        assert_eq!(of.first(), Some(&180));
        assert!(of.iter().sum::<usize>() <= 1000 && of.get(1) < of.get(2), "{of:?}");
        assert_eq!(widths(&head(&["a", "b"]), &[40, 60], &[]), [400, 600]);
    }

    #[test]
    fn long_words_and_odd_tables_do_not_matter() {
        let long = Cell::from("x".repeat(10_000));
        assert_eq!(widths(&head(&["a", "b"]), &[50, 50], &[vec![long]]), [500, 500]);
        assert_eq!(widths(&[], &[], &[]), [1000]);
        let crowded = vec!["Приложениями".to_owned(); 20];
        assert_eq!(widths(&crowded, &[], &[]), [50; 20]);
        assert_eq!(widths(&head(&["a"]), &[0], &[vec![Cell::from("b"), Cell::from("c")]]), [500, 500]);
    }
}
