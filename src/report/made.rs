//! What papers were made from, and which: what report.json holds besides the result of `check --json`.

use crate::lang::language::Language;
use serde::Serialize;

/// Which of the papers on a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// For the court and the notary.
    Court,
    /// For the party's own lawyer.
    Counsel,
    /// Applications to sign, and lists.
    Drafts,
}

impl Which {
    /// All of them, in the order in which they are written.
    pub const ALL: [Which; 3] = [Which::Court, Which::Counsel, Which::Drafts];

    /// Its name, which never changes.
    pub fn name(self) -> &'static str {
        match self {
            Which::Court => "court",
            Which::Counsel => "counsel",
            Which::Drafts => "drafts",
        }
    }
}

/// The program that made papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Maker {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its own file, where that could be read.
    pub sha256: Option<String>,
}

/// What papers were made from besides what the result itself names (the seal, the trust list, the moment).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Made {
    /// The program.
    pub program: Maker,
    /// SHA-256 of the whole file that was judged.
    pub file_sha256: String,
    /// Whether somebody chose the moment judged for; else it was that of the check.
    pub at_chosen: bool,
    /// SHA-256 of the law file.
    pub law_sha256: String,
    /// SHA-256 of matter.toml, where one was given.
    pub matter_sha256: Option<String>,
    /// Whether the exhibits were looked into.
    pub media: bool,
    /// The papers beside which it lies. What is attached to a paper cannot hold that paper's digest and has no list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub papers: Option<Vec<Sheaf>>,
}

/// One file of the papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheaf {
    /// Its name.
    pub file: String,
    /// Which paper it is.
    pub paper: Which,
    /// Its languages, from the left to the right.
    pub languages: Vec<Language>,
    /// SHA-256 of the file.
    pub sha256: String,
}
