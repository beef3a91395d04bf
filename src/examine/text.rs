//! Text, and how it came: typed into a file, from the text layer of a PDF, or made out by a machine.

use serde::{Deserialize, Serialize};

/// Bytes of a text that are kept: a receipt of a thousand lines has about a fifth of it.
pub const LONGEST: usize = 256 << 10;

/// Where a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The text layer of a PDF: what its author says that the page shows.
    Layer,
    /// A machine's guess at the print of a picture.
    Print,
    /// A file in UTF-8 (RFC 3629), ASCII among it.
    Utf8,
    /// The same behind the mark U+FEFF.
    Utf8Marked,
    /// A file in UTF-16, the lower byte first, told by its mark or by its every second byte.
    Utf16Le,
    /// The same, the higher byte first.
    Utf16Be,
    /// A file in windows-1251.
    Windows1251,
    /// A file in KZ-1048 (СТ РК 1048-2002): windows-1251 with the letters of Kazakh.
    Kz1048,
}

/// A text and its origin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Text {
    /// Where it comes from; of a file, the encoding.
    pub origin: Origin,
    /// Lines with `\n` between. What is no character is U+FFFD.
    pub text: String,
    /// Whether more followed than [`LONGEST`].
    pub cut: bool,
}

/// Bytes that are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotText {
    /// The first byte that no text has: a control character.
    pub at: usize,
}

impl Text {
    /// Reads a file that somebody typed: UTF-8, UTF-16, windows-1251 or KZ-1048, whichever it is. Without a mark, bytes
    /// that are good UTF-8 are taken for it. Time and memory are linear in [`LONGEST`], however long the file is.
    ///
    /// # Errors
    /// A control character besides tabulators, line ends and form feeds: no text.
    pub fn typed(bytes: &[u8]) -> Result<Text, NotText> {
        // Twice the limit: two bytes to a letter are one in UTF-16.
        let head = bytes.get(..bytes.len().min(2 * LONGEST)).unwrap_or_default();
        let (origin, text) = match head {
            [0xef, 0xbb, 0xbf, rest @ ..] => (Origin::Utf8Marked, String::from_utf8_lossy(rest).into_owned()),
            [0xff, 0xfe, rest @ ..] => (Origin::Utf16Le, wide(rest, u16::from_le_bytes)),
            [0xfe, 0xff, rest @ ..] => (Origin::Utf16Be, wide(rest, u16::from_be_bytes)),
            head => unmarked(head),
        };
        let is_none = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}' | '\u{85}');
        if let Some(at) = text.find(is_none) {
            return Err(NotText { at });
        }
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        Ok(Text::bounded(origin, text, bytes.len() > head.len()))
    }

    /// A text of at most [`LONGEST`] bytes.
    pub fn bounded(origin: Origin, mut text: String, mut cut: bool) -> Text {
        if text.len() > LONGEST {
            let end = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            text.truncate(end);
            cut = true;
        }
        Text { origin, text, cut }
    }
}

/// UTF-16 where every second byte is that of Latin, Cyrillic or signs; else UTF-8 where the bytes are, the last letter
/// of a part left out; else one byte to a letter.
fn unmarked(bytes: &[u8]) -> (Origin, String) {
    // Of these 0 and 4 are in no text of another encoding.
    let is_wide = |odd: usize| {
        let mut high = bytes.iter().skip(odd).step_by(2);
        high.clone().all(|byte| matches!(byte, 0 | 4 | 0x20..=0x22)) && high.any(|byte| matches!(byte, 0 | 4))
    };
    match (is_wide(1), is_wide(0)) {
        (true, false) => return (Origin::Utf16Le, wide(bytes, u16::from_le_bytes)),
        (false, true) => return (Origin::Utf16Be, wide(bytes, u16::from_be_bytes)),
        _ => {}
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Origin::Utf8, text.to_owned()),
        Err(error) if error.error_len().is_none() && bytes.len() >= 2 * LONGEST => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            (Origin::Utf8, String::from_utf8_lossy(whole).into_owned())
        }
        Err(_) => narrow(bytes),
    }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks(2).map(|pair| pair.try_into().map_or(0xfffd, unit));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// windows-1251 from 0x80 to 0xbf; 0x98 is none. Behind it stand А to я.
const UPPER: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{fffd}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї";

/// What KZ-1048 has in the place of letters of southern Slavs, of Ukrainian and of Belarusian.
const KAZAKH: [(u8, char); 16] = [
    (0x8d, 'Қ'),
    (0x8e, 'Һ'),
    (0x9d, 'қ'),
    (0x9e, 'һ'),
    (0xa1, 'Ұ'),
    (0xa2, 'ұ'),
    (0xa3, 'Ә'),
    (0xa5, 'Ө'),
    (0xaa, 'Ғ'),
    (0xaf, 'Ү'),
    (0xb4, 'ө'),
    (0xba, 'ғ'),
    (0xbc, 'ә'),
    (0xbd, 'Ң'),
    (0xbe, 'ң'),
    (0xbf, 'ү'),
];

/// One byte to a letter. A byte that is a Kazakh letter in the one and a foreign one in the other decides.
fn narrow(bytes: &[u8]) -> (Origin, String) {
    let kazakh = |byte: u8| KAZAKH.iter().find(|(place, _)| *place == byte).map(|(_, letter)| *letter);
    let is_kazakh = bytes.iter().any(|byte| kazakh(*byte).is_some());
    let upper: Vec<char> = UPPER.chars().collect();
    let letter = |byte: &u8| match *byte {
        byte if byte.is_ascii() => char::from(byte),
        byte @ 0xc0.. => char::from_u32(u32::from('А') + u32::from(byte - 0xc0)).unwrap_or(char::REPLACEMENT_CHARACTER),
        byte => match kazakh(byte).filter(|_| is_kazakh) {
            Some(letter) => letter,
            None => upper.get(usize::from(byte - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        },
    };
    let origin = if is_kazakh { Origin::Kz1048 } else { Origin::Windows1251 };
    (origin, bytes.iter().map(letter).collect())
}
