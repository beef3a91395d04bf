//! Time-stamp tokens: own ones with one defect each, real ones, those of openssl, published vectors, broken bytes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr)]

mod instant;
mod mutation;
mod openssl;
#[path = "../outside/data.rs"]
mod outside;
mod own;
#[path = "../random/mod.rs"]
mod random;
mod real;
mod support;
mod wycheproof;
