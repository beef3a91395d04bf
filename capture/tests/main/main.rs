//! aigaq-capture as a person meets it: what it says, and what it leaves when something goes wrong.
//!
//! Tests that need a tool or a right that is not there say `skipped:` and why.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]
#![allow(missing_docs)]

mod attest;
mod authorities;
mod authority;
#[cfg(feature = "pdf")]
mod card;
mod claim;
mod clocks;
mod crash;
mod disk;
mod examine;
mod hall;
mod intake;
mod key;
mod memory;
mod misbehaving;
mod reading;
mod show;
mod stage;
mod stamp;
mod takes;
mod transcript;

/// The program that these tests belong to.
const PROGRAM: &str = env!("CARGO_BIN_EXE_aigaq-capture");

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
