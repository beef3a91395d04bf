//! Time-stamp tokens (RFC 3161): who says that these bytes existed at which time, and whether to believe it.
//!
//! A token is judged at its own time and by nothing but what is at hand: the roots that the user trusts, certificates
//! given beside it, bounds on the work. No clock is read, nothing is fetched, and revocation is not looked up; a key
//! that is known to be in other hands is told by [`chain::TrustedRoot::compromised`]. Every check that can run does,
//! and has its [`outcome::Outcome`]; [`judge::Judged::time`] is there only when all of them are good.
//!
//! ```
//! use aigaq::seal::timestamp::budget::Budget;
//! use aigaq::seal::timestamp::chain::TrustedRoot;
//! use aigaq::seal::timestamp::judge::{Form, Knowledge, Stamped, judge};
//!
//! # macro_rules! own { ($name:literal) => {
//! #     include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/timestamp/own/", $name)) } }
//! let response: &[u8] = own!("good.tsr"); // what an authority answered when asked about `hello`
//! let root: &[u8] = own!("root.der"); // a certificate that the user trusts, in DER
//! let trusted = [TrustedRoot { certificate: root, from: None, until: None, compromised: None }];
//! let knowledge = Knowledge { trusted: &trusted, helpers: &[], witnessed: None, budget: Budget::default() };
//!
//! let judged = judge(response, Form::Response, Stamped::Bytes(b"hello"), &knowledge);
//! assert_eq!(judged.time().map(|time| time.to_string()).as_deref(), Some("2024-06-01T12:00:00Z"));
//! assert_eq!(judged.signer(), Some("CN=TSA,O=Throw-away,C=KZ"));
//!
//! let of_others = judge(response, Form::Response, Stamped::Bytes(b"hallo"), &knowledge);
//! assert_eq!(of_others.time(), None); // one of its outcomes is token.imprint-mismatch
//! ```
//!
//! From bytes to belief: [`der`], [`oid`], [`name`], [`instant`] and [`hash`] are the words of ASN.1; [`token`],
//! [`signed_data`], [`ess`], [`signed`], [`extension`] and [`certificate`] read what was received; [`signature`] and [`chain`] judge it; [`judge`]
//! puts all together. On the way out, [`request`] writes the question, and [`reply`] says whether an answer is one to
//! it. Why all this is our own and not a crate's: docs/decisions/006-timestamp-verification.md.

pub mod budget;
pub mod certificate;
pub mod chain;
pub mod der;
pub mod ess;
pub mod extension;
pub mod hash;
pub mod instant;
pub mod judge;
pub mod name;
pub mod oid;
pub mod outcome;
pub mod reply;
pub mod request;
pub mod signature;
pub mod signed;
pub mod signed_data;
pub mod token;
