//! A file of typed text: its digest as a statement, its lines for the readers of receipts.

use super::{Testimony, Transcript};
use crate::base::digest::sha256;
use crate::base::reason::Reason;
use crate::examine::sandbox::Part;
use crate::examine::sandbox::outcome::NotExamined;
use crate::examine::text::{Origin, Text};

/// Bytes of a text that is read: a receipt has a few thousand.
const MOST: u64 = 1 << 20;

pub(super) fn tell(part: Part<'_>, testimony: &mut Testimony) {
    if part.length() > MOST {
        return testimony.miss(NotExamined::TooLarge { bytes: part.length(), limit: MOST }.code());
    }
    let bytes = match part.read() {
        Ok(bytes) => bytes,
        Err(error) => return testimony.miss(NotExamined::Read { error: error.to_string() }.code()),
    };
    let Ok(text) = Text::typed(&bytes) else {
        return testimony.miss(NotExamined::Undecodable { detail: String::new() }.code());
    };
    let encoding = match text.origin {
        Origin::Utf16Le | Origin::Utf16Be => "text in UTF-16",
        Origin::Windows1251 => "text in windows-1251",
        Origin::Kz1048 => "text in KZ-1048",
        Origin::Layer | Origin::Print | Origin::Utf8 | Origin::Utf8Marked => "text",
    };
    testimony.state("format", "file", encoding);
    testimony.state("text-digest", "file", &sha256(text.text.as_bytes()).to_string());
    if text.cut {
        testimony.miss("examined.in-part");
    }
    testimony.text = Some(Transcript { text: text.text.replace("\r\n", "\n"), guessed: false });
}
