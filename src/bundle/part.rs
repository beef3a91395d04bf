//! The names that entries of a bundle may have, and their order (docs/spec.md, Parts).

use crate::model::exhibit::Extension;
use std::cmp::Ordering;
use std::fmt;

/// The content of the first entry.
pub const MIMETYPE: &[u8] = b"application/vnd.aigaq.evidence+zip";

/// One entry of the container. Two parts are equal when they have one place: an exhibit is known by
/// its number, whatever its extension.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// `mimetype`
    Mimetype,
    /// `extract.cbor`, only in an extract.
    Extract,
    /// `exhibits/NNNN.ext`
    Exhibit(u32, Extension),
    /// `records/NNNN.cbor`
    Record(u32),
    /// `journal.cbor`
    Journal,
    /// `anchors/NNNN.tsr`
    Anchor(u32),
    /// `manifest.cose`
    Manifest,
    /// `tokens/NNNN.tsr`
    Token(u32),
    /// `statements/NNNN.cose`
    Statement(u32),
    /// `statements/NNNN.tsr`
    StatementToken(u32),
    /// `signatures/NNNN.p7s`
    Signature(u32),
    /// `renewals/NNNN.cbor`: what the time-stamp behind it renews.
    RenewalList(u32),
    /// `renewals/NNNN.tsr`
    Renewal(u32),
}

impl Part {
    /// Reads a name; `None` for any that the grammar does not give.
    pub fn parse(name: &[u8]) -> Option<Part> {
        let name = std::str::from_utf8(name).ok()?;
        match name {
            "mimetype" => return Some(Part::Mimetype),
            "extract.cbor" => return Some(Part::Extract),
            "journal.cbor" => return Some(Part::Journal),
            "manifest.cose" => return Some(Part::Manifest),
            _ => {}
        }
        let (folder, file) = name.split_once('/')?;
        let (digits, ext) = file.split_once('.')?;
        let n = number(digits)?;
        match (folder, ext) {
            ("exhibits", ext) => Extension::known(ext).map(|ext| Part::Exhibit(n, ext)),
            ("records", "cbor") => Some(Part::Record(n)),
            ("anchors", "tsr") => Some(Part::Anchor(n)),
            ("tokens", "tsr") => Some(Part::Token(n)),
            ("statements", "cose") => Some(Part::Statement(n)),
            ("statements", "tsr") => Some(Part::StatementToken(n)),
            ("signatures", "p7s") => Some(Part::Signature(n)),
            ("renewals", "cbor") => Some(Part::RenewalList(n)),
            ("renewals", "tsr") => Some(Part::Renewal(n)),
            _ => None,
        }
    }

    /// Whether the part is appended after the seal and judged by itself.
    pub fn is_appended(self) -> bool {
        self > Part::Manifest
    }

    fn rank(self) -> (u8, u32, u8) {
        match self {
            Part::Mimetype => (0, 0, 0),
            Part::Extract => (1, 0, 0),
            Part::Exhibit(n, _) => (2, n, 0),
            Part::Record(n) => (3, n, 0),
            Part::Journal => (4, 0, 0),
            Part::Anchor(n) => (5, n, 0),
            Part::Manifest => (6, 0, 0),
            Part::Token(n) => (7, n, 0),
            Part::Statement(n) => (8, n, 0),
            Part::StatementToken(n) => (8, n, 1),
            Part::Signature(n) => (9, n, 0),
            Part::RenewalList(n) => (10, n, 0),
            Part::Renewal(n) => (10, n, 1),
        }
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.rank() == other.rank()
    }
}

impl Eq for Part {}

impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Part {
    /// The order of the container.
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Mimetype => f.write_str("mimetype"),
            Part::Extract => f.write_str("extract.cbor"),
            Part::Exhibit(n, ext) => write!(f, "exhibits/{n:04}.{}", ext.as_str()),
            Part::Record(n) => write!(f, "records/{n:04}.cbor"),
            Part::Journal => f.write_str("journal.cbor"),
            Part::Anchor(n) => write!(f, "anchors/{n:04}.tsr"),
            Part::Manifest => f.write_str("manifest.cose"),
            Part::Token(n) => write!(f, "tokens/{n:04}.tsr"),
            Part::Statement(n) => write!(f, "statements/{n:04}.cose"),
            Part::StatementToken(n) => write!(f, "statements/{n:04}.tsr"),
            Part::Signature(n) => write!(f, "signatures/{n:04}.p7s"),
            Part::RenewalList(n) => write!(f, "renewals/{n:04}.cbor"),
            Part::Renewal(n) => write!(f, "renewals/{n:04}.tsr"),
        }
    }
}

/// A number from 1, at least four digits, no further leading zeros.
fn number(digits: &str) -> Option<u32> {
    let plain = digits.bytes().all(|c| c.is_ascii_digit()) && (4..=9).contains(&digits.len());
    let n: u32 = digits.parse().ok().filter(|n| plain && *n > 0)?;
    (format!("{n:04}") == digits).then_some(n)
}
