//! Text from outside, made visible: nothing in it can move the cursor, turn the line or hide.

use std::fmt::Write;

/// Replaces controls, line ends, bidirectional and invisible characters by `\u{…}`.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            // safe: writing to a String does not fail
            let _ = write!(out, "\\u{{{:x}}}", c as u32);
        } else {
            out.push(c);
        }
    }
    out
}

/// The same for a text of JSON: the characters stand there as `\uXXXX` (RFC 8259 §7), so that the values stay what they
/// are. Line ends between values stay.
pub fn visible_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_hidden(*c) && *c != '\n') {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        for unit in c.encode_utf16(&mut [0; 2]) {
            // safe: writing to a String does not fail
            let _ = write!(out, "\\u{unit:04x}");
        }
        rest = from.strip_prefix(c).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Controls (C0, C1, DEL), soft hyphen, zero-width and bidirectional characters, line and paragraph
/// separators, variation and tag characters (Unicode categories Cc, Cf, Zl, Zp and default-ignorables).
fn is_hidden(c: char) -> bool {
    // most text is Latin or Cyrillic, and a result has 100 KB of it
    if matches!(c, ' '..='~' | '\u{400}'..='\u{52f}') {
        return false;
    }
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}
