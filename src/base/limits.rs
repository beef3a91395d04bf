//! Every cap in one place, each with its source.

/// What a reader is willing to take on. A limit that is hit is a named outcome, never a silent cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Nesting of CBOR containers. Format 1 itself needs 6; docs/spec.md allows 16.
    pub cbor_depth: usize,
    /// Data items in one CBOR structure: a manifest of 100,000 exhibits has about 450,000.
    pub cbor_items: usize,
    /// Bytes of one record: the BLAKE3 blocks of a 128 GiB video are 4 MiB.
    pub record_bytes: u64,
    /// Bytes of manifest.cose: 100,000 exhibits need about 5 MiB.
    pub manifest_bytes: u64,
    /// Bytes of journal.cbor: 100,000 entries need about 14 MiB.
    pub journal_bytes: u64,
    /// Bytes of one time-stamp response, statement or signature: the largest real CAdES-A files
    /// seen are under 1 MiB.
    pub appended_bytes: u64,
    /// Exhibits in one bundle (docs/spec.md, Numbers).
    pub exhibits: usize,
    /// Entries of one container: an exhibit has two, the rest is small.
    pub entries: usize,
    /// Worker threads for hashing; 0 asks the machine. Never changes a result.
    pub threads: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            cbor_depth: 16,
            cbor_items: 1_000_000,
            record_bytes: 8 << 20,
            manifest_bytes: 32 << 20,
            journal_bytes: 64 << 20,
            appended_bytes: 4 << 20,
            exhibits: 100_000,
            entries: 400_000,
            threads: 0,
        }
    }
}

impl Limits {
    /// The number of hashing threads to start, at least one.
    pub fn workers(&self) -> usize {
        match self.threads {
            0 => std::thread::available_parallelism().map_or(1, usize::from),
            n => n,
        }
    }
}
