//! Fiscal receipts: addresses of QR codes, texts, numbers, sums.
//!
//! Real receipts are read where they lie, outside the repository, and are not needed: a test that misses them says so.
//! What is in the repository is made up, with numbers that nobody has.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]

mod address;
mod apart;
mod hostile;
mod label;
mod money;
mod mutation;
mod neighbour;
mod number;
mod operators;
#[path = "../random/mod.rs"]
mod random;
mod real;
mod sums;
mod ticket;
mod time;

use aigaq::examine::fiscal::operators::Operators;
use aigaq::examine::fiscal::ticket::Ticket;
use std::path::Path;

fn operators() -> Operators {
    Operators::shipped().unwrap()
}

/// A receipt that the project made.
fn made(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fiscal/made").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(text: &str) -> Ticket {
    Ticket::read(text, &operators()).unwrap()
}
