//! Signatures of persons in CMS (RFC 5652, CAdES): who signed these bytes, by the word of which certificate.
//!
//! Each signer is judged by himself, in stages, each passed, failed or not performed ([`outcome::Stage`]); nothing that is
//! not performed counts as passed, and an algorithm that is not known here fails nothing. What passes shows that the
//! holder of a certificate signed; that he acted as what the certificate names is not shown by it.
//!
//! All is judged from what is at hand, at a moment that the caller gives: no clock is read and nothing is fetched. What
//! certificates and CMS consist of is read by [`super::cms`] and [`super::timestamp`]; ГОСТ by [`super::gost`]. Why it is
//! our own: docs/decisions/015-signatures.md.
//!
//! [`file`](mod@file) takes what programs write; [`judge`](mod@judge) puts all together; [`holder`] says what the certificate
//! says; [`certified`] judges certificates that a COSE_Sign1 brings; [`revocation`] weighs [`ocsp`] and [`crl`].

mod case;
pub mod certified;
pub mod crl;
mod facts;
pub mod file;
pub mod holder;
pub mod judge;
pub mod ocsp;
pub mod outcome;
mod path;
pub mod revocation;
