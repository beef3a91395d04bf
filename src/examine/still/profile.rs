//! Exif as hexadecimal digits in a text of PNG, as ImageMagick wrote it before PNG had a place for Exif.

use super::{Still, tags};

/// Reads the Exif of a text `Raw profile type exif` into `still`; whether it was one.
pub fn read(key: &str, text: &[u8], still: &mut Still) -> bool {
    if !matches!(key, "Raw profile type exif" | "Raw profile type APP1") {
        return false;
    }
    // A name, the number of bytes, then the digits, in lines.
    let Ok(text) = std::str::from_utf8(text) else { return false };
    let digits: Vec<u32> =
        text.trim_start().lines().skip(2).flat_map(str::chars).filter_map(|digit| digit.to_digit(16)).collect();
    let bytes: Vec<u8> = digits.chunks_exact(2).filter_map(byte).collect();
    let bare = bytes.strip_prefix(b"Exif\0\0").map(<[u8]>::to_vec);
    tags::read_raw(bare.unwrap_or(bytes), still)
}

fn byte(pair: &[u32]) -> Option<u8> {
    match pair {
        [high, low] => u8::try_from(high * 16 + low).ok(),
        _ => None,
    }
}
