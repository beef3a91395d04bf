//! One file for each check, named as in `src/checks/`: what it passes, and each thing that it finds.
//!
//! A test forges a good bundle with one defect. It states the finding with the values of both sides,
//! and that nothing else stands against the bundle, where nothing else does.
#![cfg(feature = "sign")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

mod forge;
mod tsa;

mod appended;
mod authority;
mod cbor;
mod certificate;
mod clock;
mod cms;
mod conclusion;
mod container;
mod duplicate;
mod exhibit;
mod export;
mod extract;
mod facts;
mod journal;
mod manifest;
mod record;
mod reference;
mod renewal;
mod signature;
mod signer;
mod statement;
mod take;
mod time;
mod together;
mod token;
