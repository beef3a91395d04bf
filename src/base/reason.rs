//! How an error or a finding states its facts: a stable code and named values, no prose.
//!
//! The sentences for a person stand in `i18n/`, once for each language, under the code.

use std::fmt;

/// A value inside a reason.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// A count, a size in bytes, an offset.
    Number(u64),
    /// Text that may come from outside: shown escaped, never interpreted.
    Text(String),
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fact::Number(n) => write!(f, "{n}"),
            Fact::Text(text) => write!(f, "{text}"),
        }
    }
}

impl From<u64> for Fact {
    fn from(n: u64) -> Self {
        Fact::Number(n)
    }
}

impl From<usize> for Fact {
    fn from(n: usize) -> Self {
        Fact::Number(n as u64)
    }
}

impl From<u32> for Fact {
    fn from(n: u32) -> Self {
        Fact::Number(n.into())
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Fact::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Fact::Text(text)
    }
}

/// Named values, in the order in which the raiser gives them.
pub type Facts = Vec<(&'static str, Fact)>;

/// What an error says for itself: a code that never changes and the values on both sides.
pub trait Reason {
    /// The stable dotted code, for example `cbor.duplicate-key`.
    fn code(&self) -> &'static str;
    /// The values that the sentence for a person names.
    fn facts(&self) -> Facts;
}

/// Writes `code name=value …`: for logs and for developers, not for a person in court.
pub fn terse(reason: &dyn Reason, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", reason.code())?;
    reason.facts().iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
}
