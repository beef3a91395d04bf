//! Bent bundles on stable: the trials of the fuzz target `mutation`, with programs that are drawn from a fixed number. No
//! sealed part but a good one passes (fuzz/README.md). `AIGAQ_TRIALS=100000` makes more of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]
#![allow(missing_docs)]

#[path = "../fuzz/fuzz_targets/mutation"]
mod mutation {
    pub mod base;
    pub mod draft;
    pub mod program;
    pub mod trial;
}
mod random;

use aigaq::checks::conclusion::Exit;
use mutation::base::bases;
use mutation::trial::run;
use random::Random;
use std::collections::BTreeMap;

/// A program of a few steps on one of the bundles.
fn program(random: &mut Random) -> Vec<u8> {
    let length = 3 + random.below(24);
    (0..length).map(|_| random.next() as u8).collect()
}

/// An empty program bends nothing: else the trials would show nothing either.
#[test]
fn what_is_not_bent_passes() {
    for base in 0..bases().len() {
        assert_eq!(run(&[base as u8]), Exit::Passed, "{base}");
    }
}

#[test]
fn what_is_bent_does_not_pass() {
    let trials = std::env::var("AIGAQ_TRIALS").ok().map_or(4000, |trials| trials.parse().unwrap());
    let mut random = Random(0x2026_1122);
    let mut exits: BTreeMap<&str, usize> = BTreeMap::new();
    for trial in 0..trials {
        let program = program(&mut random);
        let exit = std::panic::catch_unwind(|| run(&program));
        let exit = exit.unwrap_or_else(|_| panic!("trial {trial}: {program:02x?}"));
        *exits.entry(exit.name()).or_default() += 1;
    }
    eprintln!("{trials} trials: {exits:?}");
    // Programs that only append or take away what is appended pass; all others have to get further than the container.
    assert!(exits.get("FAILED").is_some_and(|failed| failed * 5 > trials), "few get past the form: {exits:?}");
}
