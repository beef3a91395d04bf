//! Fingerprints of the certification authorities of Kazakhstan, as the project noted them.
//!
//! A help to compare by, and no trust: nothing is believed because it is listed here. Certificates are
//! not shipped.

use crate::base::octets::Digest;
use serde::Deserialize;

/// A certificate that is listed in `data/roots.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its subject, RFC 4514-like.
    pub subject: String,
    /// The last moment of its validity, RFC 3339.
    pub until: String,
    /// The algorithm of its key.
    pub algorithm: String,
    /// The authority's own site: what the fingerprint is to be compared with.
    pub site: String,
    /// Where on that site the certificate stood.
    pub file: String,
    /// When the project noted it, YYYY-MM-DD.
    pub as_of: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct List {
    as_of: String,
    certificate: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    sha256: Digest,
    subject: String,
    until: String,
    algorithm: String,
    site: String,
    file: String,
}

/// What the project noted of the certificate with this fingerprint (SHA-256 of its DER).
pub fn known(fingerprint: &Digest) -> Option<Known> {
    // tests/trust.rs reads the file: that it is TOML of this form is no question here
    let list: List = toml::from_str(include_str!("../../data/roots.toml")).ok()?;
    let row = list.certificate.into_iter().find(|row| row.sha256 == *fingerprint)?;
    let Row { subject, until, algorithm, site, file, .. } = row;
    Some(Known { subject, until, algorithm, site, file, as_of: list.as_of })
}
