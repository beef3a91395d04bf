//! What can be seen of several bundles of one case, each with its name and its values.

use crate::base::octets::Digest;
use crate::base::reason::Facts;
use crate::checks::conclusion::Exit;

/// What was seen of several bundles. Bundles are named by their place in the list, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum Clash {
    /// Two seals over journals that begin alike and go on differently: one of them hides what the other tells.
    Fork { first: usize, second: usize, entries: usize },
    /// The same under two keys: whoever has the journal of one can go on from it under a key of their own, so nobody's act is
    /// shown.
    ForkOtherKey { first: usize, second: usize, entries: usize },
    /// Two seals of one key over one journal to its end: one draft was sealed twice, and both tell the same.
    OneJournal { first: usize, second: usize, entries: usize },
    /// The bundle is of another case than the one that counts; it was left out.
    OtherCase { bundle: usize },
    /// So many files are exhibits of both; the digest is that of one of them.
    SameFile { first: usize, second: usize, files: usize, sha256: Digest },
    /// Both have one seal: copies or extracts of one bundle.
    SameSeal { first: usize, second: usize },
    /// No bundle has these takes.
    TakesMissing { takes: Vec<u32> },
    /// One take stands in both, and it is not one file.
    TakeTwice { first: usize, second: usize, take: u32 },
    /// The same under two keys: two devices counted for themselves, or somebody else made the other.
    TakeTwiceOtherKey { first: usize, second: usize, take: u32 },
    /// A recording in the bundle has no number: whether takes are missing cannot be concluded.
    Uncounted { bundle: usize },
    /// The bundle does not hold by itself; it was left out.
    Unjudged { bundle: usize },
    /// The bundle withholds exhibits that no copy of it has: which takes are missing cannot be concluded.
    Withheld { bundle: usize },
}

impl Clash {
    /// Every code.
    pub const CODES: [&str; 12] = [
        "fork",
        "fork-other-key",
        "one-journal",
        "other-case",
        "same-file",
        "same-seal",
        "take-twice",
        "take-twice-other-key",
        "takes-missing",
        "uncounted",
        "unjudged",
        "withheld",
    ];

    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Clash::Fork { .. } => "fork",
            Clash::ForkOtherKey { .. } => "fork-other-key",
            Clash::OneJournal { .. } => "one-journal",
            Clash::OtherCase { .. } => "other-case",
            Clash::SameFile { .. } => "same-file",
            Clash::SameSeal { .. } => "same-seal",
            Clash::TakeTwice { .. } => "take-twice",
            Clash::TakeTwiceOtherKey { .. } => "take-twice-other-key",
            Clash::TakesMissing { .. } => "takes-missing",
            Clash::Uncounted { .. } => "uncounted",
            Clash::Unjudged { .. } => "unjudged",
            Clash::Withheld { .. } => "withheld",
        }
    }

    /// What follows for all bundles together.
    pub fn exit(&self) -> Exit {
        match self {
            Clash::Fork { .. } | Clash::TakeTwice { .. } => Exit::Failed,
            Clash::ForkOtherKey { .. }
            | Clash::OtherCase { .. }
            | Clash::TakeTwiceOtherKey { .. }
            | Clash::TakesMissing { .. }
            | Clash::Uncounted { .. }
            | Clash::Unjudged { .. }
            | Clash::Withheld { .. } => Exit::Indeterminate,
            Clash::OneJournal { .. } | Clash::SameFile { .. } | Clash::SameSeal { .. } => Exit::Passed,
        }
    }

    /// The values of the sentence.
    pub fn facts(&self) -> Facts {
        let two = |first: usize, second: usize| vec![("first", first.into()), ("second", second.into())];
        match self {
            Clash::Fork { first, second, entries }
            | Clash::ForkOtherKey { first, second, entries }
            | Clash::OneJournal { first, second, entries } => {
                [two(*first, *second), vec![("entries", (*entries).into())]].concat()
            }
            Clash::SameFile { first, second, files, sha256 } => {
                let files = vec![("files", (*files).into()), ("sha256", sha256.to_string().into())];
                [two(*first, *second), files].concat()
            }
            Clash::SameSeal { first, second } => two(*first, *second),
            Clash::TakeTwice { first, second, take } | Clash::TakeTwiceOtherKey { first, second, take } => {
                [two(*first, *second), vec![("take", (*take).into())]].concat()
            }
            Clash::TakesMissing { takes } => {
                let takes: Vec<String> = takes.iter().map(u32::to_string).collect();
                vec![("takes", takes.join(", ").into())]
            }
            Clash::OtherCase { bundle }
            | Clash::Uncounted { bundle }
            | Clash::Unjudged { bundle }
            | Clash::Withheld { bundle } => {
                vec![("first", (*bundle).into())]
            }
        }
    }
}
