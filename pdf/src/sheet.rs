//! A paper as its templates read it: `data.json`. Every text in it can be printed and fits its place.

mod block;
mod columns;
mod plate;
mod table;

use crate::attachment::Attachment;
use crate::fit::Place;
use crate::glyphs::shown;
use crate::typeset::SetError;
use aigaq::base::moment::Moment;
use aigaq::report::paper::{Block, Paper, Section, Start};
use aigaq::report::symbol::{Spare, Symbol, symbol};
use block::Heading;
use columns::Group;
use plate::Gallery;
use serde::Serialize;
use std::collections::BTreeMap;

/// The width of the text of a page in millimetres: A4 less the margins.
const PAGE: f64 = 170.0;
/// The room between languages beside each other, as in beside.typ.
const GUTTER: f64 = 6.0;

/// What `main.typ` reads.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sheet {
    title: String,
    titles: Vec<String>,
    keywords: Vec<String>,
    languages: Vec<&'static str>,
    date: Date,
    foot: Vec<String>,
    page: Vec<Vec<String>>,
    code: Option<Symbol>,
    attachments: Vec<Enclosed>,
    sections: Vec<Part>,
}

#[derive(Serialize)]
struct Date {
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Enclosed {
    name: String,
    path: String,
    relationship: &'static str,
    media_type: String,
    description: String,
}

#[derive(Serialize)]
struct Part {
    start: Start,
    heading: Option<Vec<Heading>>,
    blocks: Vec<Group>,
}

/// A place for a block, in millimetres.
#[derive(Clone, Copy, Debug)]
struct Area {
    /// Its width.
    whole: f64,
    /// How many languages share it where they stand beside each other.
    languages: usize,
}

impl Area {
    /// The width of one language beside another.
    fn each(self) -> f64 {
        (self.whole + GUTTER) / self.languages.max(1) as f64 - GUTTER
    }

    /// A narrower place for the same languages.
    fn narrowed(self, whole: f64) -> Self {
        Area { whole, ..self }
    }
}

/// A sheet and the files it names.
pub struct Laid {
    /// What the templates read.
    pub sheet: Sheet,
    /// Pictures and attachments by their paths.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Laid {
    /// With these words in the metadata of the document.
    pub fn stating(mut self, keywords: Vec<String>) -> Self {
        self.sheet.keywords = keywords;
        self
    }
}

/// Lays out one paper, or two or three of the same structure beside each other.
pub fn lay(
    papers: &[Paper],
    pictures: &BTreeMap<String, Vec<u8>>,
    attachments: &[Attachment],
) -> Result<Laid, SetError> {
    let (first, others) = match papers {
        [first, others @ ..] if others.len() <= 2 => (first, others),
        _ => return Err(SetError::Papers { found: papers.len() }),
    };
    if others.iter().any(|other| other.sections.len() != first.sections.len()) {
        return Err(SetError::Apart { section: String::new() });
    }
    let mut files = BTreeMap::new();
    let enclosed = attachments.iter().enumerate().map(|(n, attachment)| enclose(n, attachment, &mut files)).collect();
    let mut gallery = Gallery::new(pictures, first.language);
    let mut level = 0;
    let part = |(n, section): (usize, &Section)| {
        let each: Vec<&Section> =
            [section].into_iter().chain(others.iter().filter_map(|o| o.sections.get(n))).collect();
        part(&each, &mut gallery, &mut level)
    };
    let sections = first.sections.iter().enumerate().map(part).collect::<Result<_, _>>()?;
    files.append(&mut gallery.files);
    let titles: Vec<String> =
        papers.iter().map(|paper| of(PAGE, 17.0).fit(&paper.title)).filter(|t| !t.is_empty()).collect();
    let title = papers.iter().map(|paper| paper.title.as_str()).collect::<Vec<_>>().join(" / ");
    let sheet = Sheet {
        title: plate::described([&title, &first.foot]),
        titles,
        keywords: vec![],
        languages: papers.iter().map(|paper| paper.language.code()).collect(),
        date: date(&first.dated)?,
        foot: distinct(papers.iter().map(|paper| Place { width: 90.0, size: 7.5, mono: true }.fit(&paper.foot))),
        page: papers.iter().map(|paper| numbered(&paper.page)).collect(),
        code: first.code.as_deref().and_then(|code| symbol(code, Spare::Low)),
        attachments: enclosed,
        sections,
    };
    Ok(Laid { sheet, files })
}

fn part(each: &[&Section], gallery: &mut Gallery<'_>, level: &mut u8) -> Result<Part, SetError> {
    let Some(first) = each.first() else { return Err(SetError::Papers { found: 0 }) };
    let apart = || SetError::Apart { section: first.id.to_owned() };
    let is_like = |other: &&Section| {
        other.id == first.id
            && other.heading.is_some() == first.heading.is_some()
            && other.blocks.len() == first.blocks.len()
            && other.blocks.iter().zip(&first.blocks).all(|(a, b)| block::is_like(a, b))
    };
    if !each.iter().all(is_like) {
        return Err(apart());
    }
    let area = Area { whole: PAGE, languages: each.len() };
    // A heading without words is none, and PDF/UA refuses it.
    let is_said = |text: &str| !text.trim().is_empty();
    let headings = || each.iter().filter_map(|section| section.heading.as_ref());
    let heading = (headings().count() > 0 && headings().all(|text| is_said(text))).then(|| {
        *level = 1;
        headings().map(|text| Heading::new(1, 1, text, area.each())).collect()
    });
    let same = |n: usize| each.iter().filter_map(|section| section.blocks.get(n)).collect();
    let is_empty = |block: &&Block| matches!(block, Block::Heading { text, .. } if !is_said(text));
    let said = (0..first.blocks.len()).map(same).filter(|same: &Vec<&Block>| !same.iter().any(is_empty));
    let said: Vec<Vec<&Block>> = said.collect();
    let (mut blocks, mut rest) = (Vec::new(), said.as_slice());
    while let [same, others @ ..] = rest {
        if let Some(Block::Heading { depth, .. }) = same.first() {
            *level = (*depth).clamp(2, 3).min(*level + 1);
        }
        // What has a page of its own has room to stand one below the other.
        let beside = (first.start != Start::OwnPage).then(|| columns::columns(rest, area, gallery)).flatten();
        if let Some((group, taken)) = beside {
            blocks.push(group);
            rest = rest.get(taken..).unwrap_or_default();
        } else {
            blocks.extend(columns::one(same, area, *level, gallery));
            rest = others;
        }
    }
    Ok(Part { start: first.start, heading, blocks })
}

/// A place of this width with the serif in this size.
fn of(width: f64, size: f64) -> Place {
    Place { width, size, mono: false }
}

fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !out.contains(&text) {
            out.push(text);
        }
    }
    out
}

/// The words of "page X of Y" with `{page}` and `{pages}` as pieces of their own.
fn numbered(words: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = shown(words);
    while let Some(at) = ["{page}", "{pages}"].iter().filter_map(|name| rest.find(name)).min() {
        let name = if rest.get(at..).is_some_and(|rest| rest.starts_with("{page}")) { "{page}" } else { "{pages}" };
        let after = rest.split_off(at + name.len());
        rest.truncate(at);
        out.extend([rest, name.to_owned()]);
        rest = after;
    }
    out.push(rest);
    out.retain(|piece| !piece.is_empty());
    out
}

fn date(dated: &str) -> Result<Date, SetError> {
    let wrong = || SetError::Date { found: dated.to_owned() };
    let utc = Moment::parse(dated).ok_or_else(wrong)?.local(0);
    let number = |range: std::ops::Range<usize>| utc.get(range)?.parse::<u16>().ok();
    let small = |range| number(range).and_then(|n| u8::try_from(n).ok());
    let read = || {
        let (year, month, day) = (number(0..4)?, small(5..7)?, small(8..10)?);
        Some(Date { year, month, day, hour: small(11..13)?, minute: small(14..16)?, second: small(17..19)? })
    };
    read().ok_or_else(wrong)
}

fn enclose(n: usize, attachment: &Attachment, files: &mut BTreeMap<String, Vec<u8>>) -> Enclosed {
    let path = format!("attachments/{n}");
    files.insert(path.clone(), attachment.bytes.clone());
    Enclosed {
        name: shown(&attachment.name),
        path,
        relationship: attachment.relationship.name(),
        media_type: attachment.media_type.clone(),
        description: shown(&attachment.description),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_found_in_any_order() {
        assert_eq!(numbered("page {page} of {pages}"), ["page ", "{page}", " of ", "{pages}"]);
        assert_eq!(numbered("Барлығы {pages}, {page}-бет"), ["Барлығы ", "{pages}", ", ", "{page}", "-бет"]);
        assert_eq!(numbered("{pag {pages"), ["{pag {pages"]);
        assert!(numbered("").is_empty());
    }

    #[test]
    fn a_date_is_read_or_refused() {
        let read = date("2026-11-21T10:11:12Z").map(|date| (date.year, date.month, date.second));
        assert_eq!(read.ok(), Some((2026, 11, 12)));
        assert!(date("yesterday").is_err() && date("").is_err());
    }
}
