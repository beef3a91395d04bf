//! Bent bundles: see `mutation/trial.rs`, which `tests/bent.rs` runs on stable as well.
#![no_main]

mod mutation {
    pub mod base;
    pub mod draft;
    pub mod program;
    pub mod trial;
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    mutation::trial::run(input);
});
