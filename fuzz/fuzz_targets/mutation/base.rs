//! The good bundles to begin from: vectors of the kit that pass.

use aigaq::base::{limits::Limits, moment::Moment, watch::Unwatched};
use aigaq::bundle::{part::Part, reader::Container};
use aigaq::checks::{Question, Verification, conclusion::Exit, judge};
use aigaq::model::statement::Statement;
use aigaq::seal::timestamp::judge::Stamp;
use aigaq::seal::trust::Trust;
use std::sync::LazyLock;

/// A good bundle, and what is true in it.
pub struct Base {
    bytes: Vec<u8>,
    sealed: usize,
    trust: Trust,
    /// Its parts by name, in their order, without `mimetype`.
    pub parts: Vec<(String, Vec<u8>)>,
    /// What the time-stamps say that count.
    pub stamps: Vec<Stamp>,
    /// Statements that stand.
    pub statements: Vec<Statement>,
}

macro_rules! vector {
    ($name:literal, $trust:literal) => {
        (
            include_bytes!(concat!("../../../tests/vectors/", $name, ".vector")).as_slice(),
            include_str!(concat!("../../../tests/vectors/trust/", $trust, ".toml")),
        )
    };
}

const VECTORS: [(&[u8], &str); 6] = [
    vector!("token_good", "stamps"),
    vector!("anchor_and_token", "stamps"),
    vector!("tokens_of_two", "stamps-two"),
    vector!("renewal_of_a_renewal", "stamps-two"),
    vector!("statement_of_a_notary", "stated"),
    vector!("statements_of_every_kind", "stated"),
];

/// All of them, read once.
pub fn bases() -> &'static [Base] {
    static BASES: LazyLock<Vec<Base>> =
        LazyLock::new(|| VECTORS.iter().map(|(vector, trust)| Base::new(vector, trust)).collect());
    &BASES
}

impl Base {
    fn new(vector: &[u8], trust: &str) -> Self {
        let head = vector.windows(2).position(|pair| pair == b"\n\n").unwrap();
        let bytes = vector[head + 2..].to_owned();
        let container = Container::open(&bytes, &Limits::default()).unwrap();
        let manifest = container.find(Part::Manifest).unwrap();
        let sealed = (manifest.data + manifest.size) as usize;
        let part = |entry| (container.read(entry, u64::MAX).unwrap().0, entry.part.to_string());
        let parts = container.entries().iter().skip(1).map(part).map(|(data, name)| (name, data)).collect();
        let trust = Trust::decode(trust).unwrap();
        let mut base = Base { bytes: bytes.clone(), sealed, trust, parts, stamps: vec![], statements: vec![] };
        let verification = base.judge(&bytes);
        assert_eq!(verification.conclusion().exit, Exit::Passed, "a base that does not pass");
        let counting = verification.stamps().iter().filter(|stamp| stamp.counts);
        base.stamps = counting.filter_map(|stamp| stamp.judged.stamp().cloned()).collect();
        let standing = verification.statements().iter().filter(|told| told.stands());
        base.statements = standing.filter_map(|told| told.statement.clone()).collect();
        base
    }

    /// All up to the end of manifest.cose: what the seal is of.
    pub fn sealed(&self) -> &[u8] {
        &self.bytes[..self.sealed]
    }

    /// Judges other bytes as this bundle is judged.
    pub fn judge(&self, bytes: &[u8]) -> Verification {
        let limits = Limits { threads: 1, ..Limits::default() };
        let at = Moment::parse("2026-11-22T12:00:00Z").unwrap();
        let question = Question { trust: &self.trust, at, limits: &limits, expect_seal: None, watch: &Unwatched };
        judge(bytes, &question).unwrap()
    }
}
