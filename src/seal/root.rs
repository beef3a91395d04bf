//! A certificate that the user trusts: for time-stamps, `[[root]]` of the trust list, or for signatures of persons,
//! `[[issuer]]`.
//!
//! A root, an issuing authority's, or a time-stamp authority's own. It may have a key that is not known
//! here: then tokens under it are judged to have an algorithm that is not supported.

use super::timestamp::certificate::Certificate;
use super::timestamp::chain::TrustedRoot;
use super::timestamp::der::Malformed;
use super::timestamp::instant::Instant;
use super::timestamp::signature;
use super::trust::TrustError;
use crate::base::digest::sha256;
use crate::base::moment::Moment;
use crate::base::octets::Digest;
use pem_rfc7468::LineEnding;
use serde::{Deserialize, Serialize};

/// A certificate that was read, with what the user says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Whose certificate it is said to be.
    pub name: String,
    /// Who says so, and how they know.
    pub vouched_by: String,
    /// When the entry was made.
    pub added: Moment,
    /// From when on tokens under it are believed; always, when absent.
    pub from: Option<Moment>,
    /// Until when, inclusive; without end, when absent.
    pub until: Option<Moment>,
    /// Set when its key, or one under it, is known to be in other hands.
    pub compromised: Option<Compromise>,
    der: Vec<u8>,
    subject: String,
    valid_from: Instant,
    valid_until: Instant,
    is_authority: bool,
}

/// The end of trust in a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compromise {
    /// Since when: a token that provably was there before stands.
    pub since: Moment,
    /// Why, in words.
    pub reason: String,
}

impl Root {
    /// An entry without bounds for a certificate in DER (RFC 5280).
    pub fn new(der: Vec<u8>, name: String, vouched_by: String, added: Moment) -> Result<Self, Malformed> {
        let read = Certificate::read(&der)?;
        let (subject, valid_from, valid_until) = (read.subject.to_string(), read.not_before, read.not_after);
        let is_authority = read.basic.is_some_and(|basic| basic.ca);
        let (from, until, compromised) = (None, None, None);
        Ok(Root {
            name,
            vouched_by,
            added,
            from,
            until,
            compromised,
            der,
            subject,
            valid_from,
            valid_until,
            is_authority,
        })
    }

    /// The certificate in DER.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// SHA-256 of the DER: what `openssl x509 -noout -fingerprint -sha256` prints with colons.
    pub fn fingerprint(&self) -> Digest {
        sha256(&self.der)
    }

    /// Its subject, RFC 4514-like.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The first moment of its validity (notBefore).
    pub fn valid_from(&self) -> Instant {
        self.valid_from
    }

    /// The last moment of its validity (notAfter).
    pub fn valid_until(&self) -> Instant {
        self.valid_until
    }

    /// Whether it says of itself that its key may sign certificates (RFC 5280 §4.2.1.9).
    pub fn is_authority(&self) -> bool {
        self.is_authority
    }

    /// The algorithm of its key, where nothing can be verified with it here; `None` where something can.
    pub fn unusable(&self) -> Option<String> {
        let certificate = Certificate::read(&self.der).ok()?;
        signature::usable(certificate.spki).err()
    }

    /// What the judgement of a token takes.
    pub fn trusted(&self) -> TrustedRoot<'_> {
        TrustedRoot {
            certificate: &self.der,
            from: self.from.map(Instant::from),
            until: self.until.map(Instant::from),
            compromised: self.compromised.as_ref().map(|compromise| compromise.since.into()),
        }
    }
}

const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const END: &str = "-----END CERTIFICATE-----";

/// The certificates of a file in DER: the one that it is, or those that it holds in PEM (RFC 7468 §5),
/// whatever stands around them. `None` for a file that is neither, or not to its end.
pub fn certificates(file: &[u8]) -> Option<Vec<Vec<u8>>> {
    if Certificate::read(file).is_ok() {
        return Some(vec![file.to_vec()]);
    }
    blocks(&String::from_utf8_lossy(file)).filter(|found| !found.is_empty())
}

fn blocks(text: &str) -> Option<Vec<Vec<u8>>> {
    let (mut found, mut rest) = (vec![], text);
    while let Some((_, after)) = rest.split_once(BEGIN) {
        let (body, beyond) = after.split_once(END)?;
        found.push(block(body)?);
        rest = beyond;
    }
    Some(found)
}

/// Base64 with lines of any length: files are passed on by mail and by hand, and it is the DER that counts.
fn block(body: &str) -> Option<Vec<u8>> {
    let body: Vec<u8> = body.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let lines: Vec<&[u8]> = body.chunks(64).collect();
    let text = [BEGIN.as_bytes(), &lines.join(&b'\n'), END.as_bytes()].join(&b'\n');
    pem_rfc7468::decode_vec(&text).ok().map(|(_, der)| der)
}

/// A root as it stands in the trust list.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Entry {
    certificate: String,
    name: String,
    vouched_by: String,
    added: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    compromised: Option<Compromised>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Compromised {
    since: String,
    reason: String,
}

impl Entry {
    /// Writes an entry.
    pub(super) fn encode(root: &Root) -> Result<Self, TrustError> {
        let pem = pem_rfc7468::encode_string("CERTIFICATE", LineEnding::LF, &root.der);
        let compromised = root.compromised.as_ref();
        Ok(Entry {
            certificate: pem.map_err(|_| unreadable(&root.name, "PEM"))?,
            name: root.name.clone(),
            vouched_by: root.vouched_by.clone(),
            added: root.added.to_string(),
            from: root.from.map(|from| from.to_string()),
            until: root.until.map(|until| until.to_string()),
            compromised: compromised
                .map(|entry| Compromised { since: entry.since.to_string(), reason: entry.reason.clone() }),
        })
    }

    /// Reads an entry: one certificate in PEM, and times in RFC 3339.
    pub(super) fn decode(self) -> Result<Root, TrustError> {
        let name = self.name;
        let time = |text: &String| {
            Moment::parse(text).ok_or_else(|| TrustError::Time { name: name.clone(), found: text.clone() })
        };
        let (added, from) = (time(&self.added)?, self.from.as_ref().map(time).transpose()?);
        let until = self.until.as_ref().map(time).transpose()?;
        let compromised = match self.compromised {
            Some(entry) => Some(Compromise { since: time(&entry.since)?, reason: entry.reason }),
            None => None,
        };
        let mut found = blocks(&self.certificate).unwrap_or_default();
        let der = found.pop().filter(|_| found.is_empty()).ok_or_else(|| unreadable(&name, "PEM"))?;
        let root = Root::new(der, name.clone(), self.vouched_by, added);
        let root = root.map_err(|error| unreadable(&name, error.what))?;
        Ok(Root { from, until, compromised, ..root })
    }
}

fn unreadable(name: &str, what: &'static str) -> TrustError {
    TrustError::Certificate { name: name.to_owned(), what }
}
