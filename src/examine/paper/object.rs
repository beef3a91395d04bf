//! Texts in the objects of a PDF.

use crate::examine::still::{Reading, written};
use hayro::hayro_syntax::object::{Dict, String as Bytes};

/// The text of a key, and where it stands.
pub fn text(dict: &Dict<'_>, key: &str, at: &str) -> Option<Reading<String>> {
    let bytes = dict.get::<Bytes<'_>>(key.as_bytes())?;
    let text = written::bytes(characters(bytes.as_bytes()).as_bytes());
    Some(Reading { at: format!("{at}/{key}"), text: text.clone(), value: Some(text).filter(|text| !text.is_empty()) })
}

/// A text string (ISO 32000-2 7.9.2.2): UTF-16 or UTF-8 behind its mark, else PDFDocEncoding.
fn characters(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| -> String {
        let units = bytes.chunks_exact(2).map(|pair| pair.try_into().map_or(0xfffd, unit));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        // Against the standard, and seen.
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => bytes.iter().map(|byte| letter(*byte)).collect(),
    }
}

/// PDFDocEncoding (ISO 32000-2 D.3) where it differs from Latin 1.
fn letter(byte: u8) -> char {
    const LOW: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const HIGH: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł',
        'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
    ];
    let found = match byte {
        0x18..=0x1f => LOW.get(usize::from(byte - 0x18)),
        0x80..=0xa0 => HIGH.get(usize::from(byte - 0x80)),
        _ => None,
    };
    found.copied().unwrap_or(char::from(byte))
}
