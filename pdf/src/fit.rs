//! Words that are wider than their place.

use crate::glyphs::{is_mark, shown, width};

/// Millimetres of a point.
const POINT: f64 = 25.4 / 72.0;

/// Where a word may break though nothing in it says so. It is in no text from outside: [`shown`] lets none through.
const SEAM: char = '\u{200b}';

/// A place for text.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Its width in millimetres.
    pub width: f64,
    /// The size of its type in points.
    pub size: f64,
    /// Whether its type is that of one width.
    pub mono: bool,
}

impl Place {
    /// A text made printable, with seams in each word that is wider than the place.
    pub fn fit(self, text: &str) -> String {
        let text = shown(text);
        let room = self.room();
        if !text.split(' ').any(|word| width(word, self.mono) > room) {
            return text;
        }
        // As many letters go together as an eighth of a line holds, so that a long word has few seams.
        let together = ((room / 8.0 / 0.6) as usize).clamp(1, 8);
        let fitted = |word: &str| match width(word, self.mono) {
            wide if wide <= room => word.to_owned(),
            wide if is_digest(word) => seamed(word, self.part(word, wide)),
            _ => seamed(word, together),
        };
        text.split(' ').map(fitted).collect::<Vec<_>>().join(" ")
    }

    /// How many digits of a digest go together: a half, a quarter or an eighth of it, so that its lines are alike.
    fn part(self, word: &str, wide: f64) -> usize {
        let parts = [2_u8, 4, 8].into_iter().find(|parts| wide * 1.02 / f64::from(*parts) <= self.room());
        word.len() / usize::from(parts.unwrap_or(16))
    }

    /// How many lines a shown text takes, about.
    pub fn lines(self, text: &str) -> f64 {
        (width(text, self.mono) * 1.1 / self.room()).ceil().max(1.0)
    }

    /// Sizes of the type that a line holds.
    fn room(self) -> f64 {
        (self.width / (self.size * POINT)).max(0.1)
    }
}

/// SHA-256 in hexadecimal digits, and nothing else.
fn is_digest(word: &str) -> bool {
    word.len() == 64 && word.bytes().all(|c| c.is_ascii_hexdigit())
}

fn seamed(word: &str, together: usize) -> String {
    let mut out = String::with_capacity(word.len() * 2);
    let mut since = 0;
    for c in word.chars() {
        if since >= together && !is_mark(c) {
            out.push(SEAM);
            since = 0;
        }
        out.push(c);
        since += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Place = Place { width: 30.0, size: 10.0, mono: true };

    #[test]
    fn words_that_fit_stay_whole() {
        assert_eq!(PLACE.fit("abcdefghijkl abc"), "abcdefghijkl abc");
    }

    #[test]
    fn words_that_do_not_fit_have_seams_and_lose_nothing() {
        let word = "0123456789".repeat(10);
        let fitted = PLACE.fit(&format!("a {word} b"));
        assert!(fitted.matches(SEAM).count() > 40 && fitted.starts_with("a 0"), "{fitted}");
        assert_eq!(fitted.replace(SEAM, ""), format!("a {word} b"));
    }

    #[test]
    fn a_digest_breaks_into_like_parts() {
        let digest = "0123456789abcdef".repeat(4);
        let parts = |width: f64| Place { width, ..PLACE }.fit(&digest).split(SEAM).map(str::len).collect::<Vec<_>>();
        assert_eq!(parts(140.0), [64]);
        assert_eq!(parts(75.0), [32, 32]);
        assert_eq!(parts(60.0), [16; 4]);
        assert_eq!(parts(20.0), [8; 8]);
    }

    #[test]
    fn a_seam_of_the_text_itself_is_no_seam() {
        assert_eq!(PLACE.fit("a\u{200b}b"), "a[U+200B]b");
    }

    #[test]
    fn a_letter_keeps_its_mark() {
        let fitted = PLACE.fit(&"и\u{306}".repeat(40));
        assert!(fitted.contains(SEAM) && !fitted.contains("\u{200b}\u{306}"), "{fitted}");
    }
}
