//! Bundles of one seal: copies of it, and extracts that withhold different things. Together they have what any of them has.

use crate::base::octets::Octets;
use crate::checks::Verification;
use crate::model::exhibit::Exhibit;
use crate::model::record::{Body, Kind};
use std::collections::BTreeMap;

/// All bundles of one seal.
pub(super) struct Copies<'a> {
    /// The place of the first of them in the list, counted from 1.
    pub at: usize,
    /// The first of them: what is sealed whole, the manifest and the journal, is the same in all.
    pub any: &'a Verification,
    exhibits: BTreeMap<u32, &'a Exhibit>,
}

impl<'a> Copies<'a> {
    pub fn new(at: usize, first: &'a Verification) -> Self {
        let mut copies = Copies { at, any: first, exhibits: BTreeMap::new() };
        copies.add(first);
        copies
    }

    pub fn add(&mut self, copy: &'a Verification) {
        let exhibit = |body: &'a Body| match body {
            Body::Exhibit(exhibit) => Some(exhibit.as_ref()),
            _ => None,
        };
        let exhibits = copy.records().iter().filter_map(|(n, record)| Some((*n, exhibit(&record.body)?)));
        self.exhibits.extend(exhibits);
    }

    /// The exhibits that any of them has, in the order of their numbers.
    pub fn exhibits(&self) -> impl Iterator<Item = &'a Exhibit> {
        self.exhibits.values().copied()
    }

    /// The key that sealed.
    pub fn key(&self) -> Option<Octets<32>> {
        self.any.manifest().map(|manifest| manifest.signer)
    }

    /// Whether the seal names an exhibit that none of them has.
    pub fn withhold_exhibits(&self) -> bool {
        let withheld = self.any.withheld().map(|withheld| withheld.records.as_slice()).unwrap_or_default();
        let is_exhibit =
            |n: &u32| self.any.manifest().and_then(|m| m.listed(*n)).is_some_and(|listed| listed.kind == Kind::Exhibit);
        withheld.iter().filter(|n| is_exhibit(n)).any(|n| !self.exhibits.contains_key(n))
    }
}
