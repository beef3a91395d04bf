//! Time-stamp authorities: those that a user has chosen to ask, and those that the program can name.

use super::timestamp::oid;
use crate::base::reason::{Facts, Reason, terse};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest name, in bytes.
const MAX_NAME: usize = 64;
/// The longest address, in bytes; that of an authority seen so far has 51.
const MAX_URL: usize = 2048;

/// An authority that answers RFC 3161 over HTTP (RFC 3161 §3.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Authority {
    /// What the user calls it: lower-case letters, digits and hyphens.
    pub name: String,
    /// Where it is asked: http or https.
    pub url: String,
    /// The policy that is asked for, dotted; the authority's own, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// What is known of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Why a list of authorities cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum AuthorityError {
    /// Not a name.
    Name { found: String },
    /// Not a dotted object identifier.
    Policy { name: String, found: String },
    /// Not the TOML that the list is written in.
    Toml { detail: String },
    /// One name twice.
    Twice { name: String },
    /// Not an address that can be asked.
    Url { name: String, found: String },
    /// A version that this program does not know.
    Version { found: u32 },
}

impl Reason for AuthorityError {
    fn code(&self) -> &'static str {
        match self {
            AuthorityError::Name { .. } => "authority.name",
            AuthorityError::Policy { .. } => "authority.policy",
            AuthorityError::Toml { .. } => "authority.toml",
            AuthorityError::Twice { .. } => "authority.twice",
            AuthorityError::Url { .. } => "authority.url",
            AuthorityError::Version { .. } => "authority.version",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            AuthorityError::Name { found } => vec![("found", found.as_str().into())],
            AuthorityError::Policy { name, found } | AuthorityError::Url { name, found } => {
                vec![("name", name.as_str().into()), ("found", found.as_str().into())]
            }
            AuthorityError::Toml { detail } => vec![("detail", detail.as_str().into())],
            AuthorityError::Twice { name } => vec![("name", name.as_str().into())],
            AuthorityError::Version { found } => vec![("found", (*found).into())],
        }
    }
}

impl fmt::Display for AuthorityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for AuthorityError {}

impl Authority {
    /// Whether it can be asked: name, address and policy are what they should be.
    pub fn check(&self) -> Result<(), AuthorityError> {
        let name = || self.name.clone();
        if !is_name(&self.name) {
            return Err(AuthorityError::Name { found: name() });
        }
        if !is_url(&self.url) {
            return Err(AuthorityError::Url { name: name(), found: self.url.clone() });
        }
        match &self.policy {
            Some(policy) if oid::encode(policy).is_none() => {
                Err(AuthorityError::Policy { name: name(), found: policy.clone() })
            }
            _ => Ok(()),
        }
    }
}

/// Lower-case letters, digits and hyphens; neither end is a hyphen.
fn is_name(name: &str) -> bool {
    let all = name.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-');
    all && (1..=MAX_NAME).contains(&name.len()) && !name.starts_with('-') && !name.ends_with('-')
}

/// `http://` or `https://`, a host, and nothing that does not belong into an address as it is sent. A user's name
/// and password before the host are refused: the list is a file that is shown and copied. So is a fragment, which
/// is never sent.
fn is_url(url: &str) -> bool {
    let rest = url.strip_prefix("http://").or_else(|| url.strip_prefix("https://"));
    let host = rest.and_then(|rest| rest.split(['/', '?']).next());
    let sound = url.len() <= MAX_URL && url.bytes().all(|c| c.is_ascii_graphic() && !b"\"#<>\\^`{|}".contains(&c));
    sound && host.is_some_and(|host| !host.is_empty() && !host.starts_with(':') && !host.contains('@'))
}

/// The authorities of a user, in the order in which they are asked for: `authorities.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authorities(Vec<Authority>);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    authority: Vec<Authority>,
}

impl Authorities {
    /// The version of the file that is written and read.
    pub const VERSION: u32 = 1;

    /// Reads `authorities.toml`.
    pub fn decode(text: &str) -> Result<Self, AuthorityError> {
        let file: File = toml::from_str(text).map_err(|e| AuthorityError::Toml { detail: e.to_string() })?;
        if file.version != Self::VERSION {
            return Err(AuthorityError::Version { found: file.version });
        }
        let mut list = Authorities::default();
        file.authority.into_iter().try_for_each(|one| list.add(one))?;
        Ok(list)
    }

    /// Writes `authorities.toml`.
    pub fn encode(&self) -> Result<String, AuthorityError> {
        let file = File { version: Self::VERSION, authority: self.0.clone() };
        toml::to_string(&file).map_err(|e| AuthorityError::Toml { detail: e.to_string() })
    }

    /// The entries in the order of the file.
    pub fn all(&self) -> &[Authority] {
        &self.0
    }

    /// The entries, when no list is needed any more.
    pub fn into_all(self) -> Vec<Authority> {
        self.0
    }

    /// The entry of this name.
    pub fn find(&self, name: &str) -> Option<&Authority> {
        self.0.iter().find(|one| one.name == name)
    }

    /// Adds an entry; a name that is already on the list is not added twice.
    pub fn add(&mut self, authority: Authority) -> Result<(), AuthorityError> {
        authority.check()?;
        if self.find(&authority.name).is_some() {
            return Err(AuthorityError::Twice { name: authority.name });
        }
        self.0.push(authority);
        Ok(())
    }

    /// Takes the entry of this name off the list.
    pub fn remove(&mut self, name: &str) -> Option<Authority> {
        let at = self.0.iter().position(|one| one.name == name)?;
        Some(self.0.remove(at))
    }
}

/// The authorities that the program can name. None of them is asked unless a user chooses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// The day of the list, YYYY-MM-DD.
    pub as_of: String,
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// An authority that the program can name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// As it would stand in the user's list.
    pub authority: Authority,
    /// Whether an answer of it was seen by those who made this program.
    pub tested: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ShippedFile {
    version: u32,
    as_of: String,
    authority: Vec<ShippedEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShippedEntry {
    name: String,
    url: String,
    policy: Option<String>,
    note: Option<String>,
    tested: bool,
}

/// The list that comes with the program, `data/authorities.toml`.
pub fn shipped() -> Result<Shipped, AuthorityError> {
    let text = include_str!("../../data/authorities.toml");
    let file: ShippedFile = toml::from_str(text).map_err(|e| AuthorityError::Toml { detail: e.to_string() })?;
    if file.version != Authorities::VERSION {
        return Err(AuthorityError::Version { found: file.version });
    }
    let entry = |one: ShippedEntry| {
        let ShippedEntry { name, url, policy, note, tested } = one;
        let authority = Authority { name, url, policy, note };
        authority.check().map(|()| Entry { authority, tested })
    };
    let entries = file.authority.into_iter().map(entry).collect::<Result<_, _>>()?;
    Ok(Shipped { as_of: file.as_of, entries })
}
