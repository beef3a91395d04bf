//! Blocks that stand beside each other: a picture with what is said of it, one digest with another.

use super::block::{self, Piece};
use super::plate::Gallery;
use super::{Area, PAGE};
use aigaq::report::paper::Block;
use serde::Serialize;

/// The width of a picture beside words, in millimetres.
const PICTURE: f64 = 58.0;
/// The room between columns in millimetres.
const GUTTER: f64 = 5.0;
/// Columns of about this height, in millimetres, may still break over pages: a page has 257, and a guess may be short.
const WHOLE: f64 = 150.0;

/// The same block in each language, or columns of such.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Group {
    /// Over the whole width.
    One { block: &'static str, each: Vec<Piece> },
    /// Two beside each other, with the width of the first in millimetres.
    Columns { block: &'static str, left: f64, gutter: f64, whole: bool, columns: [Vec<Group>; 2] },
}

/// One block in each language.
pub fn one(same: &[&Block], area: Area, level: u8, gallery: &mut Gallery<'_>) -> Option<Group> {
    let name = same.first().map(|block| block::name(block))?;
    Some(Group::One { block: name, each: same.iter().map(|it| block::piece(it, area, level, gallery)).collect() })
}

/// What stands beside each other at the head of these blocks, and how many of them that takes.
pub fn columns(blocks: &[Vec<&Block>], area: Area, gallery: &mut Gallery<'_>) -> Option<(Group, usize)> {
    let head: Vec<&Block> = blocks.iter().filter_map(|same| same.first().copied()).collect();
    match head.as_slice() {
        [Block::Digest { .. }, Block::Digest { .. }, ..] => Some((digests(blocks, area, gallery)?, 2)),
        [Block::Plates { plates, .. }, rest @ ..] if plates.len() == 1 => {
            let notes = rest.iter().take_while(|block| matches!(block, Block::Note { .. })).count();
            let beside = matches!(rest.get(notes)?, Block::Pairs { .. } | Block::Table { .. });
            beside.then(|| plated(blocks, &head, notes, area, gallery)).flatten()
        }
        _ => None,
    }
}

fn digests(blocks: &[Vec<&Block>], area: Area, gallery: &mut Gallery<'_>) -> Option<Group> {
    let left = (PAGE - GUTTER) / 2.0;
    let half = area.narrowed(left);
    let columns = [one(blocks.first()?, half, 0, gallery)?, one(blocks.get(1)?, half, 0, gallery)?];
    Some(Group::Columns { block: "columns", left, gutter: GUTTER, whole: true, columns: columns.map(|it| vec![it]) })
}

/// A picture and its notes to the left; to the right the rows behind them, and more as long as the picture reaches.
fn plated(
    blocks: &[Vec<&Block>],
    head: &[&Block],
    notes: usize,
    area: Area,
    gallery: &mut Gallery<'_>,
) -> Option<(Group, usize)> {
    let (narrow, wide) = (area.narrowed(PICTURE), area.narrowed(PAGE - PICTURE - GUTTER));
    let (left, rest) = blocks.split_at_checked(1 + notes)?;
    let left: Vec<Group> = left.iter().filter_map(|same| one(same, narrow, 0, gallery)).collect();
    let picture: f64 = left.iter().map(Group::height).sum();
    let (mut right, mut high) = (Vec::new(), 0.0);
    for (same, block) in rest.iter().zip(head.iter().skip(1 + notes)) {
        let may = matches!(block, Block::Pairs { .. } | Block::Table { .. } | Block::Note { .. });
        let Some(group) = one(same, wide, 0, gallery).filter(|_| may) else { break };
        let more = group.height();
        // Half of it at least is to stand beside the picture.
        if !right.is_empty() && high + more / 2.0 > picture {
            break;
        }
        high += more;
        right.push(group);
    }
    let taken = 1 + notes + right.len();
    let whole = picture.max(high) <= WHOLE;
    let columns = [left, right];
    Some((Group::Columns { block: "columns", left: PICTURE, gutter: GUTTER, whole, columns }, taken))
}

impl Group {
    /// About how high it stands, in millimetres, the tallest of its languages.
    fn height(&self) -> f64 {
        match self {
            Group::One { each, .. } => each.iter().map(Piece::height).fold(0.0, f64::max),
            Group::Columns { columns, .. } => {
                columns.iter().map(|column| column.iter().map(Group::height).sum()).fold(0.0, f64::max)
            }
        }
    }
}
