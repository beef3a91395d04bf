//! A throw-away time-stamp authority on loopback: for tests and the demo only.
//!
//! It makes its own root and certificate with the `openssl` command, answers RFC 3161 over HTTP on 127.0.0.1 with
//! `openssl ts -reply`, and misbehaves in the way it is told to. Nothing that it stamps proves anything: its secret
//! keys lie open in the folder.
//!
//! ```no_run
//! use aigaq_test_authority::{Authority, Manner};
//! use std::path::Path;
//!
//! match Authority::start(Path::new("/tmp/tsa"), Manner::Good) {
//!     Ok(authority) => assert!(authority.url().starts_with("http://127.0.0.1:")),
//!     Err(error) => eprintln!("skipped: {error}"),
//! }
//! ```

mod certificates;
mod question;
mod server;

pub use certificates::Kind;
pub use server::Authority;

/// How an authority behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// As it should.
    Good,
    /// As it should, but calls its answer `application/octet-stream`.
    OddType,
    /// Says no: PKIStatus 2, with a text that would clear a terminal.
    Rejects,
    /// Takes the question and is silent.
    Hangs,
    /// Sends its answer a byte a second.
    Drips,
    /// Answers with another nonce.
    WrongNonce,
    /// Stamps another imprint.
    OtherImprint,
    /// A page of HTML with status 200, as a network does that wants a login.
    Html,
    /// A page of HTML with status 404.
    NotFound,
    /// 10 MB of nothing under the right media type.
    Big,
    /// Its certificate has expired before the time that it states.
    OutsideCertificate,
    /// Status 503 to the first question, good afterwards.
    ServerErrorOnce,
    /// Status 429 to the first question, good afterwards.
    BusyOnce,
    /// Sends the question on to the same address: status 302, over and over.
    Redirects,
    /// Closes the connection without an answer.
    Closes,
}

impl Manner {
    /// All of them.
    pub const ALL: [Manner; 15] = [
        Manner::Good,
        Manner::OddType,
        Manner::Rejects,
        Manner::Hangs,
        Manner::Drips,
        Manner::WrongNonce,
        Manner::OtherImprint,
        Manner::Html,
        Manner::NotFound,
        Manner::Big,
        Manner::OutsideCertificate,
        Manner::ServerErrorOnce,
        Manner::BusyOnce,
        Manner::Redirects,
        Manner::Closes,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Manner::Good => "good",
            Manner::OddType => "odd-type",
            Manner::Rejects => "rejects",
            Manner::Hangs => "hangs",
            Manner::Drips => "drips",
            Manner::WrongNonce => "wrong-nonce",
            Manner::OtherImprint => "other-imprint",
            Manner::Html => "html",
            Manner::NotFound => "not-found",
            Manner::Big => "big",
            Manner::OutsideCertificate => "outside-certificate",
            Manner::ServerErrorOnce => "server-error-once",
            Manner::BusyOnce => "busy-once",
            Manner::Redirects => "redirects",
            Manner::Closes => "closes",
        }
    }
}

/// What an authority is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    /// How it behaves.
    pub manner: Manner,
    /// The kind of its keys.
    pub kind: Kind,
    /// Whether a certificate stands between the root and its own.
    pub intermediate: bool,
    /// The port on 127.0.0.1; any that is free, when 0.
    pub port: u16,
}

impl Setup {
    /// An authority of this manner with keys on P-256, directly under its root, on any port.
    pub fn of(manner: Manner) -> Self {
        Setup { manner, kind: Kind::P256, intermediate: false, port: 0 }
    }
}
