//! Values of Exif in the words in which they stand, so that nothing is lost where they mean nothing.

use exif::Value;

/// Characters of one text; what is longer is cut, and the cut is shown by `…`.
pub const MOST: usize = 1024;

/// Bytes as text: without zeros and blanks at the end, other bytes that are no character as `\xHH`.
pub fn bytes(bytes: &[u8]) -> String {
    let end = bytes.iter().rposition(|byte| !matches!(byte, 0 | b' ')).map_or(0, |last| last + 1);
    let bytes = bytes.get(..end.min(4 * MOST)).unwrap_or_default();
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            if c.is_control() { text.extend(c.escape_default()) } else { text.push(c) }
        }
        text.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    cut(text)
}

/// A value as it stands: texts as they are, numbers with blanks between, fractions as `n/d`.
pub fn value(value: &Value) -> String {
    fn joined<T>(items: &[T], show: impl Fn(&T) -> String) -> String {
        cut(items.iter().take(MOST).map(show).collect::<Vec<_>>().join(" "))
    }
    match value {
        Value::Ascii(lines) => cut(lines.iter().map(|line| bytes(line)).collect::<Vec<_>>().join("\\0")),
        Value::Byte(items) | Value::Undefined(items, _) => bytes(items),
        Value::Short(items) => joined(items, u16::to_string),
        Value::Long(items) => joined(items, u32::to_string),
        Value::Rational(items) => joined(items, |n| format!("{}/{}", n.num, n.denom)),
        Value::SByte(items) => joined(items, i8::to_string),
        Value::SShort(items) => joined(items, i16::to_string),
        Value::SLong(items) => joined(items, i32::to_string),
        Value::SRational(items) => joined(items, |n| format!("{}/{}", n.num, n.denom)),
        Value::Float(items) => joined(items, f32::to_string),
        Value::Double(items) => joined(items, f64::to_string),
        Value::Unknown(kind, count, offset) => format!("type {kind}, {count} at {offset}"),
    }
}

fn cut(text: String) -> String {
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    }
}
