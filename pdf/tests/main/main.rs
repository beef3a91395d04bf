//! Papers in type, looked at with programs that are not ours.
//!
//! Tests that need a tool that is not there say `skipped:` and why. With `AIGAQ_PAPERS=FOLDER` the papers of
//! `kitchen.rs` are kept there, to be looked at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]
#![allow(missing_docs)]

mod card;
mod form;
mod hostile;
mod inspect;
mod kitchen;
mod look;
mod plates;
mod steady;
mod words;
