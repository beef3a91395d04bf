//! All words of a paper, in the order of its pages.

use aigaq::report::paper::{Block, Cell, Paper};

/// Title, headings and blocks from the first to the last; not the foot.
pub fn words(paper: &Paper) -> Vec<String> {
    let mut out = vec![paper.title.clone()];
    for section in &paper.sections {
        out.extend(section.heading.clone());
        section.blocks.iter().for_each(|block| of_block(block, &mut out));
    }
    out
}

fn of_block(block: &Block, out: &mut Vec<String>) {
    match block {
        Block::Heading { text, .. } | Block::Text { text } | Block::Lead { text } | Block::Note { text } => {
            out.push(text.clone());
        }
        Block::List { points, .. } => out.extend(points.iter().cloned()),
        Block::Pairs { rows } => {
            for (label, value) in rows {
                out.push(label.clone());
                of_cell(value, out);
            }
        }
        Block::Table { head, rows, .. } => {
            out.extend(head.iter().cloned());
            rows.iter().flatten().for_each(|cell| of_cell(cell, out));
        }
        Block::Digest { label, hex } => out.extend([label.clone(), hex.clone()]),
        Block::Plates { plates, .. } => out.extend(plates.iter().map(|plate| plate.caption.clone())),
        Block::Timeline { marks, .. } => {
            marks.iter().for_each(|mark| out.extend([mark.at.clone(), mark.label.clone()]));
        }
        Block::Blank { label, .. } | Block::Frame { label, .. } => out.push(label.clone()),
        Block::Code { text } => out.extend(text.lines().map(str::to_owned)),
        Block::Break => {}
    }
}

fn of_cell(cell: &Cell, out: &mut Vec<String>) {
    match cell {
        Cell::Text { text } | Cell::Code { text } => out.push(text.clone()),
        Cell::Lines { lines } => out.extend(lines.iter().cloned()),
    }
}
