//! Which characters the embedded fonts have, how wide they are, and how all others are printed.

use crate::world::FONTS;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::OnceLock;
use ttf_parser::Face;

/// Advances in thousandths of the size, of the serif and of the type of one width.
#[derive(Clone, Copy, Debug, Default)]
struct Advances {
    serif: Option<u16>,
    mono: Option<u16>,
}

/// The characters that some family has in each of its styles: a table head is bold.
fn letters() -> &'static BTreeMap<char, Advances> {
    static ONCE: OnceLock<BTreeMap<char, Advances>> = OnceLock::new();
    ONCE.get_or_init(|| {
        let faces: Vec<Face<'_>> = FONTS.iter().filter_map(|bytes| Face::parse(bytes, 0).ok()).collect();
        let (serif, mono) = faces.split_at_checked(4).unwrap_or_default();
        let mut letters = BTreeMap::new();
        for c in (' '..='\u{ffff}').filter(|c| !is_hidden(*c)) {
            let found = Advances { serif: advance(serif, c), mono: advance(mono, c) };
            if found.serif.is_some() || found.mono.is_some() {
                letters.insert(c, found);
            }
        }
        letters
    })
}

/// The widest advance of a character among the styles of a family, if all of them have it.
fn advance(family: &[Face<'_>], c: char) -> Option<u16> {
    let of = |face: &Face<'_>| {
        let glyph = face.glyph_index(c)?;
        let units = u32::from(face.units_per_em()).max(1);
        u16::try_from(u32::from(face.glyph_hor_advance(glyph).unwrap_or_default()) * 1000 / units).ok()
    };
    family.iter().map(of).collect::<Option<Vec<u16>>>()?.into_iter().max()
}

/// Controls, and the invisible characters among those that the fonts cover: soft hyphen, grapheme joiner.
fn is_hidden(c: char) -> bool {
    c.is_control() || aigaq::lang::shown::visible(c.encode_utf8(&mut [0; 4])).starts_with("\\u{")
}

/// Marks that stand on the letter before them (Latin and Cyrillic; no others are in the fonts).
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}')
}

/// Cyrillic marks for thousands and millions lie around a letter and upon its neighbours.
fn is_around(c: char) -> bool {
    matches!(c, '\u{488}' | '\u{489}')
}

/// The text as it can be printed: each character that no font has, that is a control, or that hides or turns text
/// becomes `[U+1F642]`; so does a mark without a letter to stand on, and a second mark on one letter, which could
/// be drawn over the line above.
pub fn shown(text: &str) -> String {
    let letters = letters();
    let mut out = String::with_capacity(text.len());
    let mut takes_mark = false;
    for c in text.chars() {
        let is_mark = is_mark(c);
        if letters.contains_key(&c) && !is_around(c) && (!is_mark || takes_mark) {
            out.push(c);
            takes_mark = !is_mark && c.is_alphabetic();
        } else {
            // safe: writing to a String does not fail
            let _ = write!(out, "[U+{:04X}]", u32::from(c));
            takes_mark = false;
        }
    }
    out
}

/// The width of a shown text in sizes of the type, rather too wide than too narrow.
pub fn width(text: &str, mono: bool) -> f64 {
    let letters = letters();
    let of = |c: char| {
        let found = letters.get(&c).copied().unwrap_or_default();
        let (first, second) = if mono { (found.mono, found.serif) } else { (found.serif, found.mono) };
        first.or(second).unwrap_or(1000)
    };
    text.chars().map(|c| f64::from(of(c))).sum::<f64>() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_three_languages_are_there() {
        let all = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";
        assert_eq!(shown(all), all);
        let signs = "₸ № § « » “ ” „ – — … • → ≤ é ß ł €  ";
        assert_eq!(shown(signs), signs);
    }

    #[test]
    fn what_no_font_has_is_printed_by_its_number() {
        assert_eq!(shown("a🙂b"), "a[U+1F642]b");
        assert_eq!(shown("سوق 中"), "[U+0633][U+0648][U+0642] [U+4E2D]");
    }

    #[test]
    fn what_hides_or_turns_is_printed_by_its_number() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32).filter(|c| is_hidden(*c)) {
            assert_eq!(shown(&format!("a{c}b")), format!("a[U+{:04X}]b", u32::from(c)));
        }
        assert_eq!(shown("a\u{202e}b\u{200b}\u{ad}\n\t\0"), "a[U+202E]b[U+200B][U+00AD][U+000A][U+0009][U+0000]");
    }

    #[test]
    fn one_mark_stands_on_a_letter_and_no_second() {
        assert_eq!(shown("и\u{306}"), "и\u{306}");
        assert_eq!(shown("a\u{301}\u{301}\u{301}"), "a\u{301}[U+0301][U+0301]");
        assert_eq!(shown("\u{301}a 1\u{301} \u{489}а\u{489}"), "[U+0301]a 1[U+0301] [U+0489]а[U+0489]");
    }

    #[test]
    fn widths_are_those_of_the_fonts() {
        assert!((width("0123", true) - 2.4).abs() < 1e-9);
        assert!(width("Щ", false) > width("і", false));
    }
}
