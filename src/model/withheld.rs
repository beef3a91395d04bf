//! `extract.cbor`: what an extract leaves out. Unsigned: it shows a selection, not who selected.

use serde::{Deserialize, Serialize};

/// The numbers that are withheld.
///
/// ```cddl
/// extract = { exhibits: [* number], records: [* number], version: 1 }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withheld {
    /// Numbers of exhibits whose bytes are left out, ascending.
    pub exhibits: Vec<u32>,
    /// Numbers of records that are left out, ascending; a record without its exhibit is possible,
    /// an exhibit without its record is not.
    pub records: Vec<u32>,
    /// Always 1.
    pub version: u8,
}

impl Withheld {
    /// Whether the lists are ascending, the version known, something withheld, and every withheld
    /// record's exhibit withheld too where `is_exhibit` says that the number is an exhibit's.
    pub fn is_consistent(&self, is_exhibit: impl Fn(u32) -> bool) -> bool {
        let rising = |list: &[u32]| list.is_sorted_by(|a, b| a < b);
        rising(&self.exhibits)
            && rising(&self.records)
            && self.version == 1
            && !(self.exhibits.is_empty() && self.records.is_empty())
            && self.records.iter().all(|n| !is_exhibit(*n) || self.exhibits.binary_search(n).is_ok())
    }
}
