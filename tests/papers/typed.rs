//! Text that somebody typed, in the encodings in which it comes.

use crate::data::{sample, ticket};
use aigaq::examine::text::{LONGEST, NotText, Origin, Text};

const LINES: &str = "ЖИЫНЫ 1 200,00 ₸\nчек № 5";

fn wide(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

pub fn every_encoding_is_told() {
    let plain = LINES.replace(" ₸", "");
    // Ж И Ы Н Ы, ч е к, № in windows-1251.
    let narrow = b"\xc6\xc8\xdb\xcd\xdb 1 200,00\n\xf7\xe5\xea \xb9 5";
    let cases = [
        (LINES.as_bytes().to_vec(), Origin::Utf8, LINES),
        ([b"\xef\xbb\xbf", LINES.as_bytes()].concat(), Origin::Utf8Marked, LINES),
        (wide(LINES, u16::to_le_bytes), Origin::Utf16Le, LINES),
        (wide(LINES, u16::to_be_bytes), Origin::Utf16Be, LINES),
        (wide(&format!("\u{feff}{LINES}"), u16::to_le_bytes), Origin::Utf16Le, LINES),
        (wide(&format!("\u{feff}{LINES}"), u16::to_be_bytes), Origin::Utf16Be, LINES),
        (narrow.to_vec(), Origin::Windows1251, plain.as_str()),
        (b"plain".to_vec(), Origin::Utf8, "plain"),
        (vec![], Origin::Utf8, ""),
    ];
    for (bytes, origin, text) in cases {
        let read = Text::typed(&bytes).unwrap();
        assert_eq!((read.origin, read.text.as_str(), read.cut), (origin, text, false));
    }
    // Қ, ә, і: one letter that is Kazakh in one encoding and foreign in the other decides.
    let kazakh = Text::typed(b"\x8d\xc0\xc7\xc0\x8d \xbc\xb3").unwrap();
    assert_eq!((kazakh.origin, kazakh.text.as_str()), (Origin::Kz1048, "ҚАЗАҚ әі"));
    let russian = Text::typed(b"\xb3\xcd \xa8\xb8").unwrap();
    assert_eq!((russian.origin, russian.text.as_str()), (Origin::Windows1251, "іН Ёё"));
}

pub fn lines_end_as_lines() {
    let read = |bytes: &[u8]| Text::typed(bytes).unwrap().text;
    assert_eq!(read(b"a\r\nb\rc\nd"), "a\nb\nc\nd");
    assert_eq!(Text::typed(b"a\x00\x01b"), Err(NotText { at: 1 }));
    assert!(Text::typed(b"%PDF\x02\x00").is_err());
    // A letter torn apart in UTF-16, and one behind the end of what is kept.
    assert_eq!(read(b"\xff\xfea\x00\x00\xd8"), "a\u{fffd}");
}

pub fn length_is_bounded() {
    let long = "б".repeat(LONGEST);
    let read = Text::typed(long.as_bytes()).unwrap();
    assert!(read.cut && read.text.len() == LONGEST && read.origin == Origin::Utf8);
    let odd = format!("a{long}");
    let read = Text::typed(odd.as_bytes()).unwrap();
    assert!(read.cut && read.text.len() == LONGEST - 1 && read.origin == Origin::Utf8);
    let whole = "a".repeat(LONGEST);
    assert!(!Text::typed(whole.as_bytes()).unwrap().cut);
    let read = Text::typed(&wide(&long, u16::to_be_bytes)).unwrap();
    assert!(read.cut && read.origin == Origin::Utf16Be);
}

/// The drawn sample in every encoding that has its letters gives the same fields.
pub fn the_sample_in_every_encoding() {
    let text = std::fs::read_to_string(sample("receipt.txt")).unwrap();
    let truth = crate::fields::fields(&ticket(&text));
    assert!(truth.len() >= 20);
    for bytes in [text.as_bytes().to_vec(), wide(&text, u16::to_le_bytes), text.replace('\n', "\r\n").into_bytes()] {
        assert_eq!(crate::fields::fields(&ticket(&Text::typed(&bytes).unwrap().text)), truth);
    }
}
