//! A value found on a receipt, and the line it came from.

/// Where something stands in the text of a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Counted from 1.
    pub number: usize,
    /// The whole line as it is in the text, without its end.
    pub text: String,
}

/// A line while it is read: kept only where something is found in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here<'a> {
    pub(super) number: usize,
    pub(super) text: &'a str,
}

impl Here<'_> {
    pub(super) fn kept(self) -> Line {
        Line { number: self.number, text: self.text.to_owned() }
    }
}

/// A value, where it was read, and what else was read for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<T> {
    /// The value that was found first.
    pub value: T,
    /// The line it stands in.
    pub line: Line,
    /// How often the field was found.
    pub times: usize,
    /// Other values for the same field, each with its line; at most [`OTHERS`].
    pub others: Vec<(T, Line)>,
}

/// How many other values of a field are kept.
pub const OTHERS: usize = 8;

impl<T> Field<T> {
    /// Whether the field was found more than once with different values.
    pub fn is_ambiguous(&self) -> bool {
        !self.others.is_empty()
    }
}

/// Adds a value that was found to its field; `is_same` tells whether two values say the same.
pub(super) fn note<T>(field: &mut Option<Field<T>>, value: T, here: Here, is_same: impl Fn(&T, &T) -> bool) {
    match field {
        None => *field = Some(Field { value, line: here.kept(), times: 1, others: Vec::new() }),
        Some(field) => {
            field.times += 1;
            let is_known =
                is_same(&field.value, &value) || field.others.iter().any(|(other, _)| is_same(other, &value));
            if !is_known && field.others.len() < OTHERS {
                field.others.push((value, here.kept()));
            }
        }
    }
}
