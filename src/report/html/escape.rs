//! Text into HTML, in the one place where that is done.

use crate::lang::shown::visible;

/// The text so that it stays text, in an element as well as in an attribute between straight quotation marks. What
/// hides or turns text is shown by its number; line ends stay.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        for c in visible(line).chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#39;"),
                c => out.push(c),
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_stays_text() {
        assert_eq!(escape("<a href=\"x\" on='y'>&"), "&lt;a href=&quot;x&quot; on=&#39;y&#39;&gt;&amp;");
        assert_eq!(escape("a\nb\u{0}c\u{1b}d\u{202e}e\u{9b}f"), "a\nb\\u{0}c\\u{1b}d\\u{202e}e\\u{9b}f");
        assert_eq!(escape("\u{200b}\u{feff}\r\n"), "\\u{200b}\\u{feff}\\u{d}\n");
    }
}
