//! Pictures with captions.

use super::block::Piece;
use super::{PAGE, of};
use crate::glyphs::shown;
use crate::picture::{Picture, is_upright, picture};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::paper::Plate;
use serde::Serialize;
use std::collections::BTreeMap;

/// The room between pictures in millimetres.
const GUTTER: f64 = 4.0;
/// The tallest picture in millimetres, by how many stand beside each other.
const TALLEST: [f64; 6] = [125.0, 90.0, 66.0, 50.0, 50.0, 50.0];
/// The tallest beside words.
const BESIDE: f64 = 105.0;
/// How many stills of an upright film stand beside each other, at least: fewer would be a row to half a page.
const UPRIGHT: u8 = 6;
/// A pixel of a small picture is not drawn larger than this, in millimetres.
const COARSEST: f64 = 0.35;
/// A caption of more lines than this may break over pages.
const LONG: f64 = 30.0;
/// Rows of about this height together, in millimetres, are not parted by the end of a page.
const TOGETHER: f64 = 110.0;
/// The height of the frame of what cannot be shown, as in plates.typ, in millimetres.
const UNSHOWN: f64 = 30.0;

/// The first of these that says something: PDF/UA refuses a picture without a description.
pub fn described<const N: usize>(texts: [&str; N]) -> String {
    texts.into_iter().find(|text| !text.trim().is_empty()).map_or_else(|| "…".to_owned(), shown)
}

/// A picture and its caption.
#[derive(Serialize)]
pub struct Frame {
    path: Option<String>,
    width: f64,
    height: f64,
    alt: String,
    caption: String,
    unshown: String,
    long: bool,
    #[serde(skip)]
    lines: f64,
}

/// The path of a picture, its width and its height in millimetres.
type Hung = (String, f64, f64);

/// The pictures of a paper, each decoded once for each size.
pub struct Gallery<'a> {
    pictures: &'a BTreeMap<String, Vec<u8>>,
    unshown: String,
    hung: BTreeMap<(String, u32), Option<Hung>>,
    /// What the templates are given.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl<'a> Gallery<'a> {
    /// An empty gallery that says in this language what cannot be shown.
    pub fn new(pictures: &'a BTreeMap<String, Vec<u8>>, language: Language) -> Self {
        let unshown = Messages::new(language).say("plate-unshown", &[]);
        Gallery { pictures, unshown, hung: BTreeMap::new(), files: BTreeMap::new() }
    }

    /// Plates in rows of `across`, which is taken for 1 to 4, in a place of this width.
    pub fn hang(&mut self, plates: &[Plate], across: u8, whole: f64) -> Piece {
        let upright = |plate: &Plate| self.pictures.get(&plate.picture).is_some_and(|bytes| is_upright(bytes));
        let across = match across.clamp(1, 4) {
            3..=4 if plates.iter().all(upright) => UPRIGHT,
            // No row with one alone at its end, where another number leaves none.
            3 if (4 - plates.len() % 4) % 4 <= (3 - plates.len() % 3) % 3 => 4,
            across => across,
        };
        let width = (whole + GUTTER) / f64::from(across) - GUTTER;
        let tallest = if whole < PAGE { BESIDE } else { TALLEST.get(usize::from(across) - 1).copied().unwrap_or(50.0) };
        let plates: Vec<Frame> = plates.iter().map(|plate| self.frame(plate, width, tallest)).collect();
        let rows = plates.chunks(across.into()).map(|row| row.iter().map(Frame::height).fold(0.0, f64::max) + 4.0);
        let whole = rows.sum::<f64>() <= TOGETHER;
        Piece::Plates { across, whole, plates }
    }

    fn frame(&mut self, plate: &Plate, width: f64, tallest: f64) -> Frame {
        // Tenths of a millimetre tell sizes apart.
        let size = (width * 10.0) as u32;
        let hung = self.hung.get(&(plate.picture.clone(), size)).cloned();
        let hung = hung.unwrap_or_else(|| {
            let made = self.make(&plate.picture, width, tallest);
            self.hung.insert((plate.picture.clone(), size), made.clone());
            made
        });
        let (path, (wide, high)) = match hung {
            Some((path, wide, high)) => (Some(path), (wide, high)),
            None => (None, (0.0, 0.0)),
        };
        let caption = of(width, 8.5).fit(&plate.caption);
        let lines = of(width, 8.5).lines(&caption);
        Frame {
            path,
            width: wide,
            height: high,
            alt: described([&plate.alt, &plate.caption, &plate.picture]),
            long: lines > LONG,
            lines,
            caption,
            unshown: self.unshown.clone(),
        }
    }

    fn make(&mut self, name: &str, width: f64, tallest: f64) -> Option<Hung> {
        let Picture { bytes, ending, width: pixels, height: lines } =
            picture(self.pictures.get(name)?, width, tallest)?;
        let path = format!("pictures/{}.{ending}", self.files.len());
        self.files.insert(path.clone(), bytes);
        let (pixels, lines) = (f64::from(pixels.max(1)), f64::from(lines.max(1)));
        let scale = (width / pixels).min(tallest / lines).min(COARSEST);
        Some((path, pixels * scale, lines * scale))
    }
}

impl Frame {
    /// How high it stands with its caption, in millimetres.
    pub fn height(&self) -> f64 {
        let picture = if self.path.is_some() { self.height } else { UNSHOWN };
        picture + 2.0 + self.lines * 3.7
    }
}
