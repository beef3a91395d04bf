//! A finding: what one check saw, on what, with the values of both sides.

use super::registry::{self, Code};
use crate::base::reason::{Fact, Facts, Reason};
use std::fmt;

/// What a finding means for the conclusion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It holds.
    Passed,
    /// Worth a lawyer's eye; changes nothing.
    Noted,
    /// Not looked at, with the reason. Never counts as passed.
    NotPerformed,
    /// Cannot be concluded from what is here.
    Indeterminate,
    /// It does not hold.
    Failed,
}

impl Standing {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Passed => "passed",
            Standing::Noted => "noted",
            Standing::NotPerformed => "not-performed",
            Standing::Indeterminate => "indeterminate",
            Standing::Failed => "failed",
        }
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The bundle as a whole.
    Bundle,
    /// The manifest.
    Manifest,
    /// The journal.
    Journal,
    /// An entry of the journal, counted from 0.
    Entry(u64),
    /// The record of this number.
    Record(u32),
    /// The exhibit of this number.
    Exhibit(u32),
    /// The extract's list of what is withheld.
    Extract,
    /// The key that sealed.
    Signer,
    /// The time-stamp of this number taken before the seal.
    Anchor(u32),
    /// The time-stamp of this number over the seal.
    Token(u32),
    /// The renewal of this number.
    Renewal(u32),
    /// The statement of this number.
    Statement(u32),
    /// The time-stamp over the statement of this number.
    StatementToken(u32),
    /// The signature in CMS of this number.
    Signature(u32),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Bundle => f.write_str("bundle"),
            Subject::Manifest => f.write_str("manifest"),
            Subject::Journal => f.write_str("journal"),
            Subject::Entry(n) => write!(f, "journal/{n}"),
            Subject::Record(n) => write!(f, "record/{n:04}"),
            Subject::Exhibit(n) => write!(f, "exhibit/{n:04}"),
            Subject::Extract => f.write_str("extract"),
            Subject::Signer => f.write_str("signer"),
            Subject::Anchor(n) => write!(f, "anchor/{n:04}"),
            Subject::Token(n) => write!(f, "token/{n:04}"),
            Subject::Renewal(n) => write!(f, "renewal/{n:04}"),
            Subject::Statement(n) => write!(f, "statement/{n:04}"),
            Subject::StatementToken(n) => write!(f, "statement-token/{n:04}"),
            Subject::Signature(n) => write!(f, "signature/{n:04}"),
        }
    }
}

/// What one check saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    code: &'static Code,
    /// What it is about.
    pub subject: Subject,
    /// The values, among them `expected` and `found` where there are two sides.
    pub facts: Facts,
}

impl Finding {
    /// A finding under a code of the registry.
    pub(super) fn new(code: &'static str, subject: Subject, facts: Facts) -> Self {
        Finding { code: registry::find(code), subject, facts }
    }

    /// A finding that takes code and values from the reason for which something was refused.
    pub(super) fn refused(reason: &dyn Reason, subject: Subject) -> Self {
        Finding::new(reason.code(), subject, reason.facts())
    }

    /// The stable dotted code.
    pub fn code(&self) -> &'static str {
        self.code.name
    }

    /// What it means for the conclusion.
    pub fn standing(&self) -> Standing {
        self.code.standing
    }

    /// The registry's entry.
    pub(super) fn entry(&self) -> &'static Code {
        self.code
    }

    /// The verification step of docs/spec.md that found it.
    pub fn step(&self) -> u8 {
        match (self.code.step, self.subject) {
            // What is wrong with CBOR is found where the structure is read.
            (0, Subject::Manifest) => 2,
            (0, Subject::Journal | Subject::Entry(_)) => 3,
            (0, Subject::Record(_)) => 4,
            (0, Subject::Extract) => 6,
            (step, _) => step,
        }
    }

    /// The value of this name.
    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
