//! Text made alike for comparing with labels, with the way back to the text as it was.
//!
//! Receipts come from printers with half a Kazakh font, from PDF files and from people's typing. Before a label is
//! looked for, letters are made alike: lower case, ё as е, й as и, Latin letters that look like Cyrillic ones as
//! these, Kazakh letters as the Russian ones in their place, every kind of space as one, and marks that are not
//! seen left out. The text itself is never changed: each folded letter knows the byte it came from.

/// A text and its folded letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    letters: Vec<char>,
    at: Vec<usize>,
    end: usize,
}

impl Folded {
    /// Folds a text. White space at the start is left out, each other run of it is one space.
    pub fn of(text: &str) -> Self {
        let mut folded = Folded { letters: Vec::with_capacity(text.len() / 2), at: Vec::new(), end: text.len() };
        folded.at.reserve(text.len() / 2);
        for (at, c) in text.char_indices() {
            let Some(letter) = fold_letter(c) else { continue };
            if letter == ' ' && folded.letters.last().is_none_or(|last| *last == ' ') {
                continue;
            }
            folded.letters.push(letter);
            folded.at.push(at);
        }
        folded
    }

    /// The folded letters.
    pub fn letters(&self) -> &[char] {
        &self.letters
    }

    /// The byte of the text at which the folded letter of this number begins; the length of the text past the last.
    pub fn offset(&self, letter: usize) -> usize {
        self.at.get(letter).copied().unwrap_or(self.end)
    }

    /// Whether a word can begin at this letter: there is none of a word before it.
    pub fn is_word_start(&self, letter: usize) -> bool {
        let before = letter.checked_sub(1).and_then(|before| self.letters.get(before));
        before.is_none_or(|c| !c.is_alphanumeric())
    }

    /// Whether the folded letters of `text` stand somewhere in this one.
    pub fn contains(&self, text: &str) -> bool {
        let wanted = Folded::of(text).letters;
        !wanted.is_empty() && self.letters.windows(wanted.len()).any(|window| window == wanted)
    }
}

/// The folded form of a letter; `None` for what is not seen.
pub fn fold_letter(c: char) -> Option<char> {
    let c = match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        c if c.is_ascii() => c,
        // Most letters there are; the rest goes the long way.
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        'а'..='я' => c,
        c => c.to_lowercase().next().unwrap_or(c),
    };
    Some(match c {
        ' ' | '\t' => ' ',
        'a' | 'ә' | 'α' => 'а',
        'b' | 'β' => 'в',
        'c' => 'с',
        'e' | 'ё' | 'ε' => 'е',
        'h' | 'ң' | 'һ' | 'η' => 'н',
        'i' | 'і' | 'ї' | 'ı' | 'ι' => 'i',
        'k' | 'қ' | 'κ' => 'к',
        'm' | 'μ' => 'м',
        'o' | 'ө' | 'ο' => 'о',
        'p' | 'ρ' => 'р',
        't' | 'τ' => 'т',
        'x' | 'χ' => 'х',
        'y' | 'ұ' | 'ү' | 'υ' => 'у',
        'ғ' => 'г',
        'й' => 'и',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        // Marks above a letter, soft hyphens, marks of direction and of width.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{feff}' => return None,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => return None,
        c if c.is_whitespace() => ' ',
        c if c.is_control() => return None,
        c => c,
    })
}

/// What is read for a letter in print that is not sharp: by programs that make out print, and by people. Only words
/// are found by it, never values.
fn slips(letter: char) -> &'static [char] {
    match letter {
        'б' => &['6', 'в', 'ь'],
        'в' => &['8'],
        'г' => &['r'],
        'з' => &['3'],
        'и' => &['u'],
        'о' => &['0'],
        'п' => &['n'],
        'щ' => &['ш'],
        _ => &[],
    }
}

/// A letter of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Glyph {
    /// This folded letter.
    One(char),
    /// A Kazakh letter: one of these, `?` or U+FFFD in its place, or nothing.
    Kazakh(&'static [char]),
    /// White space, or none.
    Space,
    /// A slash, with white space around it or without.
    Slash,
}

/// A label to look for. A space in it matches white space or none, a slash also one with white space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    glyphs: Vec<Glyph>,
    may_drop: usize,
}

/// What printers put in the place of a letter that they do not have.
const LOST: [char; 2] = ['?', '\u{fffd}'];

impl Pattern {
    /// A pattern from a label in its right spelling.
    pub fn new(label: &str) -> Self {
        let glyph = |c: char| match kazakh(c.to_lowercase().next().unwrap_or(c)) {
            Some(forms) => Some(Glyph::Kazakh(forms)),
            None => fold_letter(c).map(|letter| match letter {
                ' ' => Glyph::Space,
                '/' => Glyph::Slash,
                letter => Glyph::One(letter),
            }),
        };
        let glyphs: Vec<Glyph> = label.chars().filter_map(glyph).collect();
        // Short words would match anything with their letters left out.
        let may_drop = if glyphs.len() > 5 { 2 } else { 0 };
        Pattern { glyphs, may_drop }
    }

    /// The letters with which a match can begin.
    pub fn first(&self) -> Vec<char> {
        match self.glyphs.first() {
            Some(Glyph::One(letter)) => [letter].into_iter().chain(slips(*letter)).copied().collect(),
            Some(Glyph::Kazakh(forms)) => forms.iter().chain(&LOST).copied().collect(),
            Some(Glyph::Space | Glyph::Slash) | None => Vec::new(),
        }
    }

    /// Where the match that begins at `from` ends; `None` where there is none. No word goes on past the end.
    pub fn ends(&self, text: &[char], from: usize) -> Option<usize> {
        let (mut at, mut dropped) = (from, 0);
        for glyph in &self.glyphs {
            let found = text.get(at);
            match (glyph, found) {
                (Glyph::One(letter), Some(found)) if found == letter || slips(*letter).contains(found) => at += 1,
                (Glyph::Kazakh(forms), Some(found)) if forms.contains(found) || LOST.contains(found) => at += 1,
                (Glyph::Kazakh(_), _) if dropped < self.may_drop && at > from => dropped += 1,
                (Glyph::Space, Some(' ')) => at += 1,
                (Glyph::Space, _) => {}
                (Glyph::Slash, _) => at = behind_slash(text, at)?,
                _ => return None,
            }
        }
        let is_letter = |letter: Option<&char>| letter.is_some_and(|c| c.is_alphabetic());
        let goes_on = is_letter(text.get(at)) && is_letter(at.checked_sub(1).and_then(|last| text.get(last)));
        (at > from && !goes_on).then_some(at)
    }
}

/// The letter behind a slash that stands here, white space around it skipped; `None` where there is no slash.
pub(super) fn behind_slash(text: &[char], from: usize) -> Option<usize> {
    let skip = |from: usize| text.get(from).map_or(from, |c| from + usize::from(*c == ' '));
    let slash = skip(from);
    (text.get(slash) == Some(&'/')).then(|| skip(slash + 1))
}

/// The folded letters that stand for a Kazakh one, its own first.
fn kazakh(c: char) -> Option<&'static [char]> {
    Some(match c {
        'ә' => &['а', 'э'],
        'ғ' => &['г'],
        'қ' => &['к'],
        'ң' => &['н'],
        'ө' => &['о', 'е'],
        'ұ' | 'ү' => &['у'],
        'һ' => &['н', 'х'],
        'і' => &['i', 'и', 'l', '1'],
        _ => return None,
    })
}
