//! What stands in the bytes of a PDF around its objects: header, trailers, updates.

use crate::examine::still::{Reading, written};

/// What the bytes say before anything is parsed.
pub struct Raw {
    /// The version in the header.
    pub version: Option<Reading<String>>,
    /// Sections added behind the first.
    pub updates: u32,
    /// A trailer names an encryption.
    pub encrypted: bool,
    /// Number and generation of the object that the last trailer names as document information.
    pub information: Option<(u32, i32)>,
}

impl Raw {
    /// Looks the bytes over; `None` where no header stands among the first 1,024 (ISO 32000-2 annex I, note 13 of the
    /// implementations of 1.7).
    pub fn of(bytes: &[u8]) -> Option<Raw> {
        const HEADER: &[u8] = b"%PDF-";
        let head = bytes.get(..bytes.len().min(1024))?;
        let at = head.windows(HEADER.len()).position(|window| window == HEADER)?;
        let behind = bytes.get(at + HEADER.len()..).unwrap_or_default();
        let is_of_version = |byte: &&u8| byte.is_ascii_digit() || **byte == b'.';
        let version: Vec<u8> = behind.iter().take(8).take_while(is_of_version).copied().collect();
        let text = String::from_utf8_lossy(&version).into_owned();
        let value = matches!(version.as_slice(), [b'0'..=b'9', b'.', b'0'..=b'9']).then(|| text.clone());
        // A linearised file has two sections that were written at once; the first says 0 (ISO 32000-2 F.3.3).
        let sections = after(bytes, b"startxref").filter(|rest| number(rest).is_some_and(|(at, _)| at > 0)).count();
        Some(Raw {
            version: Some(Reading { at: format!("byte {at}"), text: written::bytes(text.as_bytes()), value }),
            updates: u32::try_from(sections.saturating_sub(1)).unwrap_or(u32::MAX),
            encrypted: after(bytes, b"/Encrypt").any(|rest| dictionary(rest) || reference(rest).is_some()),
            information: after(bytes, b"/Info").filter_map(reference).last(),
        })
    }
}

/// What follows each place at which `word` stands.
fn after<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let first = word.first().copied().unwrap_or_default();
    let places = bytes.iter().enumerate().filter(move |(_, byte)| **byte == first).map(|(at, _)| at);
    places.filter_map(move |at| bytes.get(at..)?.strip_prefix(word))
}

fn blank(bytes: &[u8]) -> &[u8] {
    bytes.get(bytes.iter().take_while(|byte| matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)).count()..).unwrap_or_default()
}

fn number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let bytes = blank(bytes);
    let length = bytes.iter().take(11).take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = bytes.split_at_checked(length)?;
    Some((std::str::from_utf8(digits).ok()?.parse().ok()?, rest))
}

fn dictionary(bytes: &[u8]) -> bool {
    blank(bytes).starts_with(b"<<")
}

fn reference(bytes: &[u8]) -> Option<(u32, i32)> {
    let (object, rest) = number(bytes)?;
    let (generation, rest) = number(rest)?;
    blank(rest).starts_with(b"R").then_some((object, i32::try_from(generation).ok()?))
}
