//! aigaq-verify as a person meets it: what it says, and what it leaves when something goes wrong.
//!
//! Tests that need a tool or a right that is not there say `skipped:` and why.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]
#![allow(missing_docs)]

#[cfg(feature = "pdf")]
mod compare;
#[path = "../../../capture/tests/main/examine.rs"]
mod examine;
mod many;
mod media;
mod memory;
mod output;
mod report;
#[cfg(feature = "pdf")]
mod samples;
#[path = "../../../capture/tests/main/stage.rs"]
mod stage;
mod surroundings;
#[path = "../../../capture/tests/main/transcript.rs"]
mod transcript;
mod trust;

/// The program that these tests belong to.
const PROGRAM: &str = env!("CARGO_BIN_EXE_aigaq-verify");

#[test]
fn transcripts_in_english() {
    transcript::play("en-");
}

#[test]
fn transcripts_in_kazakh() {
    transcript::play("kk-");
}

#[test]
fn transcripts_in_russian() {
    transcript::play("ru-");
}
