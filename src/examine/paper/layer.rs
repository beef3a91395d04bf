//! The text layer of a page in reading order.
//!
//! A PDF places each letter by itself and need not say lines or blanks. Letters whose feet stand on one line are one
//! line; a gap between two is as many blanks as fit into it, so that columns stay apart.

use super::sight::{self, Sight};
use crate::examine::code::Grey;
use crate::examine::text::{Origin, Text};
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{Affine, BezPath, Point, Rect};
use std::time::Instant;

/// Letters of a page that are put in order.
const LETTERS: usize = 200_000;
/// Units of a font to the height of its letters.
const EM: f64 = 1000.0;

/// What was found on a page.
pub struct Layer {
    /// What stands there, seen or not.
    pub text: Text,
    /// Letters whose font does not say which they are.
    pub unknown: u32,
    letters: Vec<Letter>,
    twins: Vec<Option<usize>>,
    cut: bool,
}

/// How many letters of a page are not seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sights {
    pub hidden: u32,
    pub doubtful: u32,
}

/// Reads the text of a page, at most `most` bytes.
pub fn read(page: &Page<'_>, most: usize) -> Layer {
    let cache = InterpreterCache::new();
    let (width, height) = page.render_dimensions();
    let around = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let upright = transform(page);
    let mut context = Context::new(upright, around, &cache, page.xref(), InterpreterSettings::default());
    let mut letters = Letters { found: vec![], counted: 0, cut: false, unknown: 0 };
    interpret_page(page, &mut context, &mut letters);
    let Letters { found, cut: more, unknown, .. } = letters;
    let twins = sight::twins(&found);
    // A letter that is struck twice is written once.
    let mut text =
        lines(found.iter().zip(&twins).filter(|(_, twin)| twin.is_none()).map(|(letter, _)| letter).collect());
    let mut cut = more;
    if text.len() > most {
        let end = (0..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.truncate(end);
        cut = true;
    }
    Layer { text: Text::bounded(Origin::Layer, text, cut), unknown, letters: found, twins, cut: more }
}

impl Layer {
    /// How many of its letters are not seen, or may not be; `draw` draws the page.
    pub fn sights(&self, page: &Page<'_>, draw: &dyn Fn() -> Option<Grey>, until: Instant) -> Sights {
        let found = sight::judge(page, transform(page), &self.letters, &self.twins, draw, until);
        let count = |wanted: Sight| found.iter().filter(|one| **one == wanted).count();
        let all = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Sights { hidden: all(count(Sight::Hidden)), doubtful: all(count(Sight::Doubtful) + usize::from(self.cut)) }
    }
}

/// From the page's own coordinates to those of its upper left corner, in points, with its turning.
fn transform(page: &Page<'_>) -> Affine {
    use hayro::hayro_interpret::TransformExt;
    page.initial_transform(true).to_kurbo()
}

/// A letter, or several that a font has as one.
pub struct Letter {
    /// Which it is of all that come.
    pub counted: usize,
    pub text: String,
    /// Its foot, from the left and from the top, in points.
    pub at: Point,
    /// Where the next one would stand.
    end: f64,
    /// In points.
    pub height: f64,
    /// It is written and not drawn.
    pub invisible: bool,
}

impl Letter {
    /// Whether it has nothing to be seen: blanks, controls, and marks that join or part words.
    pub fn is_blank(&self) -> bool {
        let joins = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
        self.text.chars().all(|c| c.is_whitespace() || c.is_control() || joins(c))
    }
}

struct Letters {
    found: Vec<Letter>,
    counted: usize,
    cut: bool,
    unknown: u32,
}

impl<'a> Device<'a> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        for glyph in run.glyphs() {
            let counted = self.counted;
            self.counted += 1;
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text.chars().take(32).collect(),
                None => {
                    self.unknown = self.unknown.saturating_add(1);
                    char::REPLACEMENT_CHARACTER.to_string()
                }
            };
            let place = props.transform * glyph.transform();
            let (width, em) = match &**glyph {
                Glyph::Outline(outline) => (outline.advance_width(), EM),
                Glyph::Type3(shape) => (shape.advance_width(), EM),
            };
            let width = width.map_or(em / 2.0, f64::from);
            let at = place * Point::ZERO;
            let height = (place * Point::new(0.0, em) - at).hypot();
            let end = (place * Point::new(width, 0.0)).x;
            if !(at.is_finite() && height.is_finite() && end.is_finite()) {
                continue;
            }
            if self.found.len() == LETTERS {
                self.cut = true;
                return;
            }
            let invisible = matches!(mode, DrawMode::Invisible);
            self.found.push(Letter { counted, text, at, end, height, invisible });
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Lines from the top, letters from the left.
fn lines(mut letters: Vec<&Letter>) -> String {
    letters.sort_by(|one, two| one.at.y.total_cmp(&two.at.y));
    let mut text = String::new();
    let mut rest = letters.into_iter().peekable();
    while let Some(first) = rest.next() {
        // Letters that stand lower by less than a third of their height are of the same line.
        let (foot, reach) = (first.at.y, first.height.max(1.0) / 3.0);
        let mut line = vec![first];
        while let Some(next) = rest.next_if(|next| next.at.y - foot <= reach) {
            line.push(next);
        }
        line.sort_by(|one, two| one.at.x.total_cmp(&two.at.x));
        let line = joined(&line);
        if !line.trim().is_empty() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}

fn joined(line: &[&Letter]) -> String {
    /// Blanks in one gap.
    const BLANKS: f64 = 60.0;
    let mut text = String::new();
    let mut end: Option<f64> = None;
    for letter in line {
        let blank = letter.height.max(1.0) / 2.0;
        let gap = end.map_or(0.0, |end| letter.at.x - end) / blank;
        // Letters are never set closer than a third of a blank, nor words.
        if gap > 0.4 && !text.ends_with(' ') || gap > 1.5 {
            let blanks = gap.round().clamp(1.0, BLANKS) as usize;
            text.extend(std::iter::repeat_n(' ', blanks));
        }
        let shown = letter.text.chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c });
        text.extend(shown);
        end = Some(end.map_or(letter.end, |end| end.max(letter.end)));
    }
    text
}
