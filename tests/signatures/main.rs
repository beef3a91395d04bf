//! Signatures of persons in CMS, and of ГОСТ: published vectors, the certificates, lists, answers and CMS files of
//! Kazakhstan's authority, containers of other projects, those of openssl made here and now, broken bytes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, clippy::type_complexity)]

mod answers;
mod containers;
mod gost;
mod kazakh;
mod mutation;
mod openssl;
#[path = "../outside/data.rs"]
mod outside;
#[path = "../random/mod.rs"]
mod random;
mod revocation;
mod support;
