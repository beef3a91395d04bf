//! The input as a program: what is to be bent, step by step.

/// What is left of the input. At its end every number is 0 and every text empty.
pub struct Program<'a>(&'a [u8]);

/// One way to bend a bundle. Places are taken modulo what there is.
pub enum Step {
    /// One bit of a part.
    Flip { part: usize, at: usize, bit: u8 },
    /// Other bytes in a part.
    Overwrite { part: usize, at: usize },
    /// More bytes in a part.
    Insert { part: usize, at: usize },
    /// Bytes out of a part.
    Cut { part: usize, at: usize, length: usize },
    /// A stretch of a part of another good bundle over one of this.
    Splice { part: usize, at: usize, length: usize },
    /// A whole part of another good bundle, in the place of its name.
    Adopt { part: usize },
    /// A part less.
    Drop { part: usize },
    /// A part under another name of the grammar.
    Rename { part: usize, folder: u8, n: u8 },
    /// Two parts change their bytes.
    Swap { part: usize, other: usize },
    /// Two parts change their places.
    Reorder { part: usize, other: usize },
    /// Every digest that no longer agrees, in records, journal and manifest; the signature stays.
    Mend,
    /// The manifest signed anew, by a key that nobody trusts.
    Stranger,
    /// One bit of the file, headers included, after all else.
    Raw { at: usize, bit: u8 },
}

impl<'a> Program<'a> {
    pub fn new(input: &'a [u8]) -> Self {
        Program(input)
    }

    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    fn place(&mut self) -> usize {
        (usize::from(self.byte()) << 8) | usize::from(self.byte())
    }

    /// One of a list.
    pub fn pick<'b, T>(&mut self, list: &'b [T]) -> &'b T {
        &list[usize::from(self.byte()) % list.len()]
    }

    /// 1 to 8 bytes, or what there is.
    pub fn text(&mut self) -> &'a [u8] {
        let length = (usize::from(self.byte() % 8) + 1).min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        text
    }

    /// The next step; `None` at the end.
    pub fn step(&mut self) -> Option<Step> {
        if self.0.is_empty() {
            return None;
        }
        let (kind, part) = (self.byte(), usize::from(self.byte()));
        Some(match kind % 13 {
            0 => Step::Flip { part, at: self.place(), bit: self.byte() },
            1 => Step::Overwrite { part, at: self.place() },
            2 => Step::Insert { part, at: self.place() },
            3 => Step::Cut { part, at: self.place(), length: self.byte().into() },
            4 => Step::Splice { part, at: self.place(), length: self.place() },
            5 => Step::Adopt { part },
            6 => Step::Drop { part },
            7 => Step::Rename { part, folder: self.byte(), n: self.byte() },
            8 => Step::Swap { part, other: self.byte().into() },
            9 => Step::Reorder { part, other: self.byte().into() },
            10 => Step::Mend,
            11 => Step::Stranger,
            _ => Step::Raw { at: self.place(), bit: self.byte() },
        })
    }
}
