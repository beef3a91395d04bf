//! A paper as one self-contained page of HTML: no script, no link, nothing fetched.
//!
//! The page adds no word of its own. All text goes through `escape`; the only markup is what stands in this
//! file, in `symbol` and in `timeline`. The content security policy allows pictures inside the page and the one style
//! sheet, by its digest, and nothing else. Its only references lead to its own parts.

mod base64;
mod columns;
mod escape;
mod style;
mod symbol;
mod timeline;

use super::paper::{Block, Cell, Paper, Plate, Section, Start};
use crate::base::digest::sha256;
use escape::escape;
use std::collections::BTreeMap;

/// A picture that is set into the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its format.
    pub format: Format,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Formats of pictures that a page may hold: none of them can hold a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl Format {
    fn media(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::Png => "image/png",
        }
    }
}

/// The paper as a page, the same bytes for the same paper and pictures. `pictures` holds the plates by the names that
/// the paper gives them; a picture that is not there is left out, its caption stays. QR codes are drawn here.
pub fn html(paper: &Paper, pictures: &BTreeMap<String, Image>) -> String {
    let style = style::style(paper);
    let digest = base64::encode(sha256(style.as_bytes()).as_bytes());
    let policy =
        format!("default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'");
    let mut page = Page { out: String::new(), level: 1, pictures };
    let (language, title) = (paper.language.code(), escape(&paper.title));
    // A telephone that takes digits for a number to call would make a link of them.
    page.put(&format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no\">\n\
         <title>{title} – {}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        escape(&policy),
        escape(&paper.foot)
    ));
    page.contents(&paper.sections);
    paper.sections.iter().for_each(|section| page.section(section));
    page.put("</main>\n<footer>\n");
    page.code(paper.code.as_deref().unwrap_or_default());
    page.element("p", &paper.foot);
    page.put("</footer>\n</body>\n</html>\n");
    page.out
}

/// The heading of a part; one without words is none.
fn heading(section: &Section) -> Option<&str> {
    section.heading.as_deref().filter(|heading| !heading.trim().is_empty())
}

struct Page<'a> {
    out: String,
    /// The level of the last heading.
    level: u8,
    pictures: &'a BTreeMap<String, Image>,
}

impl Page<'_> {
    fn put(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// An element with text and nothing else in it.
    fn element(&mut self, name: &str, text: &str) {
        let text = escape(text);
        self.put(&format!("<{name}>{text}</{name}>\n"));
    }

    /// The headings of the parts, leading to them.
    fn contents(&mut self, sections: &[Section]) {
        let headed: Vec<(&str, &str)> =
            sections.iter().filter_map(|section| Some((section.id, heading(section)?))).collect();
        if headed.len() < 2 {
            return;
        }
        self.put("<nav>\n<ul>\n");
        for (id, heading) in headed {
            self.put(&format!("<li><a href=\"#{}\">{}</a></li>\n", escape(id), escape(heading)));
        }
        self.put("</ul>\n</nav>\n");
    }

    fn section(&mut self, section: &Section) {
        let start = match section.start {
            Start::Flow => "flow",
            Start::Page => "page",
            Start::OwnPage => "own",
        };
        self.put(&format!("<section id=\"{}\" class=\"{start}\">\n", escape(section.id)));
        let heading = heading(section);
        if let Some(heading) = heading {
            self.element("h2", heading);
            self.level = 2;
        }
        section.blocks.iter().for_each(|block| self.block(block, heading.is_some()));
        self.put("</section>\n");
    }

    fn block(&mut self, block: &Block, has_heading: bool) {
        match block {
            Block::Heading { text, .. } if text.trim().is_empty() => {}
            Block::Heading { depth, text } => {
                // No level is left out on the way down.
                self.level = (depth.clamp(&2, &3) + u8::from(has_heading)).min(self.level + 1);
                self.element(&format!("h{}", self.level), text);
            }
            Block::Text { text } => self.element("p", text),
            Block::Lead { text } => self.classed("p", "lead", text),
            Block::Note { text } => self.classed("p", "note", text),
            Block::List { numbered, points } => {
                let name = if *numbered { "ol" } else { "ul" };
                self.put(&format!("<{name}>\n"));
                points.iter().for_each(|point| self.element("li", point));
                self.put(&format!("</{name}>\n"));
            }
            Block::Pairs { rows } => self.pairs(rows),
            Block::Table { head, shares, rows } => self.table(head, shares, rows),
            Block::Digest { label, hex } => self.digest(label, hex),
            Block::Plates { plates, across } => {
                self.put(&format!("<div class=\"plates across-{}\">\n", across.clamp(&1, &4)));
                plates.iter().for_each(|plate| self.plate(plate));
                self.put("</div>\n");
            }
            Block::Timeline { alt, marks } => self.put(&timeline::drawing(alt, marks)),
            Block::Blank { label, lines } => {
                self.put("<div class=\"blank\">\n");
                self.element("p", label);
                (0..(*lines).clamp(1, 20)).for_each(|_| self.put("<div class=\"line\"></div>\n"));
                self.put("</div>\n");
            }
            Block::Frame { label, height } => {
                self.put(&format!("<div class=\"frame {}\">\n", style::height(*height)));
                self.element("p", label);
                self.put("</div>\n");
            }
            Block::Code { text } => self.put(&format!("<pre translate=\"no\">{}</pre>\n", escape(text))),
            Block::Break => self.put("<div class=\"break\"></div>\n"),
        }
    }

    fn classed(&mut self, name: &str, class: &str, text: &str) {
        let text = escape(text);
        self.put(&format!("<{name} class=\"{class}\">{text}</{name}>\n"));
    }

    fn pairs(&mut self, rows: &[(String, Cell)]) {
        self.put("<table class=\"pairs\">\n<tbody>\n");
        for (label, value) in rows {
            let label = escape(label);
            self.put(&format!("<tr><th scope=\"row\">{label}</th>"));
            self.cell(value);
            self.put("</tr>\n");
        }
        self.put("</tbody>\n</table>\n");
    }

    fn table(&mut self, head: &[String], shares: &[u8], rows: &[Vec<Cell>]) {
        // On a narrow screen a table of many columns is moved sideways, by keys as well.
        let columns = columns::count(head, rows);
        let wide = columns > 2;
        if wide {
            self.put("<div class=\"wide\" tabindex=\"0\">\n");
        }
        self.put("<table>\n<colgroup>");
        for width in columns::widths(head, shares, rows) {
            self.put(&format!("<col width=\"{}.{}%\">", width / 10, width % 10));
        }
        self.put("</colgroup>\n<thead><tr>");
        for n in 0..columns {
            match head.get(n).filter(|label| !label.trim().is_empty()) {
                Some(label) => self.put(&format!("<th scope=\"col\">{}</th>", escape(label))),
                None => self.put("<td></td>"),
            }
        }
        self.put("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.put("<tr>");
            row.iter().for_each(|cell| self.cell(cell));
            (row.len()..columns).for_each(|_| self.put("<td></td>"));
            self.put("</tr>\n");
        }
        self.put("</tbody>\n</table>\n");
        if wide {
            self.put("</div>\n");
        }
    }

    fn cell(&mut self, cell: &Cell) {
        match cell {
            Cell::Text { text } => self.put(&format!("<td>{}</td>", escape(text))),
            Cell::Code { text } => self.put(&format!("<td><code translate=\"no\">{}</code></td>", escape(text))),
            Cell::Lines { lines } => {
                let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
                self.put(&format!("<td>{}</td>", lines.join("<br>")));
            }
        }
    }

    fn digest(&mut self, label: &str, hex: &str) {
        self.put("<figure class=\"digest\">\n");
        self.code(hex);
        let groups: Vec<char> = hex.chars().collect();
        let groups: Vec<String> = groups.chunks(8).map(|group| escape(&group.iter().collect::<String>())).collect();
        let groups = groups.iter().map(|group| format!("<span>{group}</span>")).collect::<Vec<_>>().join("<wbr>");
        self.put(&format!(
            "<figcaption>{}<br><code translate=\"no\">{groups}</code></figcaption>\n</figure>\n",
            escape(label)
        ));
    }

    fn code(&mut self, text: &str) {
        if let Some(drawing) = symbol::inline(text) {
            self.put(&drawing);
        }
    }

    fn plate(&mut self, plate: &Plate) {
        self.put("<figure>\n");
        if let Some(image) = self.pictures.get(&plate.picture) {
            self.image(image, &plate.alt);
        }
        self.element("figcaption", &plate.caption);
        self.put("</figure>\n");
    }

    fn image(&mut self, image: &Image, alt: &str) {
        let (media, data) = (image.format.media(), base64::encode(&image.bytes));
        let alt = escape(alt);
        self.put(&format!("<img alt=\"{alt}\" src=\"data:{media};base64,{data}\">\n"));
    }
}
