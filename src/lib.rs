//! Aigaq: sealed evidence bundles for test purchases.
//!
//! A bundle is judged by a pure function of its bytes and a question. Nothing else is read: no clock,
//! no network, no environment.
//!
//! ```
//! use aigaq::base::{limits::Limits, moment::Moment, watch::Unwatched};
//! use aigaq::checks::{Question, conclusion::Exit, judge};
//! use aigaq::seal::trust::Trust;
//!
//! let bytes: &[u8] = b"not a bundle";
//! let question = Question {
//!     trust: &Trust::nobody(),
//!     at: Moment::parse("2026-11-22T12:00:00Z").unwrap(),
//!     limits: &Limits::default(),
//!     expect_seal: None,
//!     watch: &Unwatched,
//! };
//! let verification = judge(bytes, &question)?;
//! assert_eq!(verification.conclusion().exit, Exit::Malformed);
//! assert_eq!(verification.findings()[0].code(), "container.not-a-bundle");
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! The rooms and who may import whom: docs/architecture.md. The bytes: docs/spec.md.

#[cfg(feature = "sign")]
pub mod acquire;
pub mod base;
pub mod bundle;
pub mod checks;
pub mod claim;
pub mod examine;
#[cfg(unix)]
pub mod hand;
pub mod lang;
pub mod model;
pub mod report;
pub mod seal;
