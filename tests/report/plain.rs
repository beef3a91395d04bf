//! A paper as plain text: every word of it, once, in the order of the page.

use aigaq::report::paper::{Block, Cell, Paper, Section};

pub fn plain(paper: &Paper) -> String {
    let mut out = format!("{}\n[{} | {} | {}]\n", paper.title, paper.foot, paper.page, paper.dated);
    for section in &paper.sections {
        out.push_str(&format!("\n==== {} ({:?}) ====\n", section.id, section.start));
        if let Some(heading) = &section.heading {
            out.push_str(&format!("# {heading}\n"));
        }
        section.blocks.iter().for_each(|block| out.push_str(&lines(block)));
    }
    out
}

fn lines(block: &Block) -> String {
    let cells = |row: &[Cell]| row.iter().map(cell).collect::<Vec<_>>().join(" | ");
    let mut out = match block {
        Block::Heading { depth, text } => format!("{} {text}", "#".repeat(usize::from(*depth))),
        Block::Text { text } => text.clone(),
        Block::Lead { text } => format!("!! {text}"),
        Block::Note { text } => format!("-- {text}"),
        Block::List { numbered, points } => {
            let mark = |at: usize| if *numbered { format!("{}.", at + 1) } else { "•".to_owned() };
            points.iter().enumerate().map(|(at, text)| format!("{} {text}", mark(at))).collect::<Vec<_>>().join("\n")
        }
        Block::Pairs { rows } => {
            rows.iter().map(|(label, value)| format!("{label}: {}", cell(value))).collect::<Vec<_>>().join("\n")
        }
        Block::Table { head, rows, .. } => {
            let rows = rows.iter().map(|row| cells(row)).collect::<Vec<_>>().join("\n");
            format!("[{}]\n{rows}", head.join(" | "))
        }
        Block::Digest { label, hex } => format!("{label}\n  {hex}"),
        Block::Plates { plates, across } => {
            let one =
                |plate: &aigaq::report::paper::Plate| format!("<{}> {} ({})", plate.picture, plate.caption, plate.alt);
            format!("plates {across}: {}", plates.iter().map(one).collect::<Vec<_>>().join("; "))
        }
        Block::Timeline { alt, marks } => {
            let one = |mark: &aigaq::report::paper::Mark| format!("  {:?} {}: {}", mark.sort, mark.label, mark.at);
            format!("timeline: {alt}\n{}", marks.iter().map(one).collect::<Vec<_>>().join("\n"))
        }
        Block::Blank { label, lines } => format!("{label}: {}", "____ ".repeat(usize::from(*lines)).trim_end()),
        Block::Frame { label, height } => format!("[ {label}, {height} mm ]"),
        Block::Code { text } => text.clone(),
        Block::Break => "---".to_owned(),
    };
    out.push('\n');
    out
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text { text } | Cell::Code { text } => text.clone(),
        Cell::Lines { lines } => lines.join(" / "),
    }
}

/// Every string of a paper that a reader sees.
pub fn strings(paper: &Paper) -> Vec<String> {
    let mut all = vec![paper.title.clone(), paper.foot.clone()];
    for Section { heading, blocks, .. } in &paper.sections {
        all.extend(heading.clone());
        blocks.iter().for_each(|block| gather(&serde_json::to_value(block).unwrap(), &mut all));
    }
    all
}

fn gather(value: &serde_json::Value, all: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => all.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|one| gather(one, all)),
        serde_json::Value::Object(map) => {
            // The names of sorts are for programs.
            let words = map.iter().filter(|(key, _)| !["block", "cell", "sort"].contains(&key.as_str()));
            words.for_each(|(_, one)| gather(one, all));
        }
        _ => {}
    }
}
