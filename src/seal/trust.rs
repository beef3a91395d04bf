//! The trust list: which keys may speak, in which role, vouched for by whom, for which period; and which
//! certificates are trusted for time-stamps, and which for signatures of persons.
//!
//! It is the verifier's own; nothing in a bundle can add to it. One TOML file, `trust.toml`.

use super::ed25519::{KeyError, PublicKey};
use super::root::{Entry, Root};
use super::timestamp::instant::Instant;
use crate::base::digest::sha256;
use crate::base::moment::Moment;
use crate::base::octets::{Digest, Octets};
use crate::base::reason::{Facts, Reason, terse};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a key may be trusted to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// Statements of a notary.
    Notary,
    /// Seals of bundles.
    Seal,
    /// Statements of a witness.
    Witness,
}

impl Voice {
    /// Every role of a key.
    pub const ALL: [Voice; 3] = [Voice::Notary, Voice::Seal, Voice::Witness];

    /// The name in the trust list.
    pub fn name(self) -> &'static str {
        match self {
            Voice::Notary => "notary",
            Voice::Seal => "seal",
            Voice::Witness => "witness",
        }
    }
}

/// A key that somebody vouches for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Signer {
    /// The Ed25519 public key, hexadecimal.
    pub key: Octets<32>,
    /// Whose key it is said to be.
    pub name: String,
    /// Who says so, and how they know.
    pub vouched_by: String,
    /// When the entry was made, RFC 3339.
    pub added: String,
    /// What the key may speak for.
    pub roles: Vec<Voice>,
    /// From when on, RFC 3339; always, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Until when, inclusive, RFC 3339; without end, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Set when the key is no longer to be believed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Revocation>,
}

/// The end of trust in a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Revocation {
    /// From which moment on, RFC 3339: what was provably sealed before stands.
    pub effective: String,
    /// Why, in words.
    pub reason: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    signer: Vec<Signer>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    root: Vec<Entry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    issuer: Vec<Entry>,
}

/// A trust list that was read, with the digest of the bytes it was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    signers: Vec<Signer>,
    roots: Vec<Root>,
    issuers: Vec<Root>,
    digest: Option<Digest>,
}

/// Why a trust list cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum TrustError {
    /// A certificate on it cannot be read.
    Certificate { name: String, what: &'static str },
    /// One certificate twice.
    CertificateTwice { name: String },
    /// A key on it must not be trusted by anyone.
    Key { name: String, error: KeyError },
    /// A time on it cannot be read.
    Time { name: String, found: String },
    /// Not the TOML that the list is written in.
    Toml { detail: String },
    /// One key twice.
    Twice { name: String },
    /// A version that this program does not know.
    Version { found: u32 },
}

impl Reason for TrustError {
    fn code(&self) -> &'static str {
        match self {
            TrustError::Certificate { .. } => "trust.certificate",
            TrustError::CertificateTwice { .. } => "trust.certificate-twice",
            TrustError::Key { .. } => "trust.key",
            TrustError::Time { .. } => "trust.time",
            TrustError::Toml { .. } => "trust.toml",
            TrustError::Twice { .. } => "trust.twice",
            TrustError::Version { .. } => "trust.version",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            TrustError::Certificate { name, what } => vec![("name", name.as_str().into()), ("what", (*what).into())],
            TrustError::CertificateTwice { name } | TrustError::Twice { name } => vec![("name", name.as_str().into())],
            TrustError::Key { name, error } => vec![("name", name.as_str().into()), ("why", error.code().into())],
            TrustError::Time { name, found } => vec![("name", name.as_str().into()), ("found", found.as_str().into())],
            TrustError::Toml { detail } => vec![("detail", detail.as_str().into())],
            TrustError::Version { found } => vec![("found", (*found).into())],
        }
    }
}

impl fmt::Display for TrustError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for TrustError {}

/// How a key stands in the trust list for one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Not on the list.
    Unknown,
    /// On the list, but not for this role.
    OtherRole(&'a Signer),
    /// On the list for this role.
    Vouched(&'a Signer),
}

impl Trust {
    /// The version of the file that is written and read.
    pub const VERSION: u32 = 1;

    /// A list with nobody on it.
    pub fn nobody() -> Self {
        Trust::default()
    }

    /// Reads `trust.toml`.
    pub fn decode(text: &str) -> Result<Self, TrustError> {
        let file: File = toml::from_str(text).map_err(|e| TrustError::Toml { detail: e.to_string() })?;
        if file.version != Self::VERSION {
            return Err(TrustError::Version { found: file.version });
        }
        let mut trust = Trust { signers: file.signer, digest: Some(sha256(text.as_bytes())), ..Trust::default() };
        trust.signers.iter().try_for_each(Signer::check)?;
        for (at, signer) in trust.signers.iter().enumerate() {
            if trust.signers.iter().take(at).any(|before| before.key == signer.key) {
                return Err(TrustError::Twice { name: signer.name.clone() });
            }
        }
        file.root.into_iter().try_for_each(|entry| trust.add_root(entry.decode()?))?;
        file.issuer.into_iter().try_for_each(|entry| trust.add_issuer(entry.decode()?))?;
        Ok(trust)
    }

    /// Writes `trust.toml`. Certificates have lines of their own, so that openssl finds them.
    pub fn encode(&self) -> Result<String, TrustError> {
        let entries = |list: &[Root]| list.iter().map(Entry::encode).collect::<Result<_, _>>();
        let (root, issuer) = (entries(&self.roots)?, entries(&self.issuers)?);
        let file = File { version: Self::VERSION, signer: self.signers.clone(), root, issuer };
        toml::to_string(&file).map_err(|e| TrustError::Toml { detail: e.to_string() })
    }

    /// The keys in the order of the file.
    pub fn signers(&self) -> &[Signer] {
        &self.signers
    }

    /// The certificates that are trusted for time-stamps, in the order of the file.
    pub fn roots(&self) -> &[Root] {
        &self.roots
    }

    /// The certificates that are trusted for signatures of persons, in the order of the file. One that is trusted for
    /// time-stamps is not trusted for these, unless it stands here as well.
    pub fn issuers(&self) -> &[Root] {
        &self.issuers
    }

    /// SHA-256 of the file that the list was read from; `None` for no file.
    pub fn digest(&self) -> Option<Digest> {
        self.digest
    }

    /// Adds an entry; a key that is already on the list is not added twice.
    pub fn add(&mut self, signer: Signer) -> Result<(), TrustError> {
        signer.check()?;
        if self.find(&signer.key).is_some() {
            return Err(TrustError::Twice { name: signer.name });
        }
        self.signers.push(signer);
        Ok(())
    }

    /// The entry of this key, to be changed.
    pub fn entry(&mut self, key: &Octets<32>) -> Option<&mut Signer> {
        self.signers.iter_mut().find(|signer| signer.key == *key)
    }

    /// Takes the entry of this key off the list.
    pub fn remove(&mut self, key: &Octets<32>) -> Option<Signer> {
        let at = self.signers.iter().position(|signer| signer.key == *key)?;
        Some(self.signers.remove(at))
    }

    /// Adds a certificate; one that is already on the list is not added twice.
    pub fn add_root(&mut self, root: Root) -> Result<(), TrustError> {
        if self.roots.iter().any(|before| before.der() == root.der()) {
            return Err(TrustError::CertificateTwice { name: root.name });
        }
        self.roots.push(root);
        Ok(())
    }

    /// The entry of the certificate with this fingerprint, to be changed.
    pub fn root_entry(&mut self, fingerprint: &Digest) -> Option<&mut Root> {
        self.roots.iter_mut().find(|root| root.fingerprint() == *fingerprint)
    }

    /// Takes the certificate with this fingerprint off the list.
    pub fn remove_root(&mut self, fingerprint: &Digest) -> Option<Root> {
        let at = self.roots.iter().position(|root| root.fingerprint() == *fingerprint)?;
        Some(self.roots.remove(at))
    }

    /// Adds a certificate for signatures of persons; one that is already on that list is not added twice.
    pub fn add_issuer(&mut self, issuer: Root) -> Result<(), TrustError> {
        if self.issuers.iter().any(|before| before.der() == issuer.der()) {
            return Err(TrustError::CertificateTwice { name: issuer.name });
        }
        self.issuers.push(issuer);
        Ok(())
    }

    /// The entry for signatures of persons of the certificate with this fingerprint, to be changed.
    pub fn issuer_entry(&mut self, fingerprint: &Digest) -> Option<&mut Root> {
        self.issuers.iter_mut().find(|issuer| issuer.fingerprint() == *fingerprint)
    }

    /// Takes the certificate with this fingerprint off the list for signatures of persons.
    pub fn remove_issuer(&mut self, fingerprint: &Digest) -> Option<Root> {
        let at = self.issuers.iter().position(|issuer| issuer.fingerprint() == *fingerprint)?;
        Some(self.issuers.remove(at))
    }

    /// How this key stands for this role.
    pub fn standing(&self, key: &Octets<32>, voice: Voice) -> Standing<'_> {
        match self.find(key) {
            None => Standing::Unknown,
            Some(signer) if signer.roles.contains(&voice) => Standing::Vouched(signer),
            Some(signer) => Standing::OtherRole(signer),
        }
    }

    fn find(&self, key: &Octets<32>) -> Option<&Signer> {
        self.signers.iter().find(|signer| signer.key == *key)
    }
}

impl Signer {
    /// The fingerprint of the key.
    pub fn fingerprint(&self) -> Option<Digest> {
        PublicKey::enrol(&self.key).ok().map(|key| key.fingerprint())
    }

    /// Whether `moment` is inside the period, both ends included.
    pub fn covers(&self, moment: Moment) -> bool {
        let from = self.from.as_deref().and_then(Moment::parse);
        let until = self.until.as_deref().and_then(Moment::parse);
        from.is_none_or(|from| from <= moment) && until.is_none_or(|until| moment <= until)
    }

    /// Whether what is proven to have been there at `moment` was there within the period, both ends included. The claimed
    /// time alone would let an old key speak for ever, and a key speak before its time.
    pub fn covers_proven(&self, moment: Instant) -> bool {
        let end = |end: &Option<String>| end.as_deref().and_then(Moment::parse).map(Instant::from);
        let (from, until) = (end(&self.from), end(&self.until));
        from.is_none_or(|from| from <= moment) && until.is_none_or(|until| moment <= until)
    }

    /// From when on the key is no longer believed.
    pub fn revoked_from(&self) -> Option<Moment> {
        self.revoked.as_ref().and_then(|revoked| Moment::parse(&revoked.effective))
    }

    fn check(&self) -> Result<(), TrustError> {
        PublicKey::enrol(&self.key).map_err(|error| TrustError::Key { name: self.name.clone(), error })?;
        let times = [
            Some(&self.added),
            self.from.as_ref(),
            self.until.as_ref(),
            self.revoked.as_ref().map(|revoked| &revoked.effective),
        ];
        match times.into_iter().flatten().find(|time| Moment::parse(time).is_none()) {
            Some(found) => Err(TrustError::Time { name: self.name.clone(), found: found.clone() }),
            None => Ok(()),
        }
    }
}
