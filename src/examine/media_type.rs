//! The media type of a file, told from its first bytes and never from its name.

use crate::model::exhibit::{MediaType, Sort};

/// How many bytes from the start of a file are looked at.
pub const HEAD: usize = 8 << 10;

/// The type that the first bytes tell; `text/plain` for text, `application/octet-stream` for the rest.
pub fn of_head(head: &[u8]) -> MediaType {
    let known = infer::get(head).map(|kind| kind.mime_type());
    let name = known.unwrap_or(if is_text(head) { "text/plain" } else { "application/octet-stream" });
    // safe: the names above, and those of the crate, are type/subtype in lower case
    MediaType::try_from(name.to_ascii_lowercase()).unwrap_or_else(|_| octets())
}

/// The sort of evidence that a file of this type is, until somebody says otherwise.
pub fn sort_of(media: &MediaType) -> Sort {
    match media.as_str().split_once('/') {
        Some(("video", _)) => Sort::Video,
        Some(("image", _)) => Sort::Photo,
        Some(("audio", _)) => Sort::Audio,
        Some(("text", _)) => Sort::Document,
        _ if media.as_str() == "application/pdf" => Sort::Document,
        _ => Sort::Other,
    }
}

fn octets() -> MediaType {
    match MediaType::try_from("application/octet-stream".to_owned()) {
        Ok(media) => media,
        Err(_) => unreachable!("the name is a media type"),
    }
}

fn is_text(head: &[u8]) -> bool {
    let whole = match std::str::from_utf8(head) {
        Ok(text) => text,
        // A character cut at the end of the head is no reason to call it binary.
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(head.get(..error.valid_up_to()).unwrap_or_default()).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !whole.is_empty() && whole.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'))
}
