//! Appends to a sealed bundle what comes after the seal. What stood there stays byte for byte.
//!
//! The new file is written beside the old one and takes its name in one step; until then the old one
//! stands untouched. Whoever appends holds a lock on the file and replaces that very file and no other,
//! so that of two who append at once neither loses the other's work.

use super::extract::copy;
use crate::base::cbor::CborError;
use crate::base::digest::sha256;
use crate::base::limits::Limits;
use crate::base::octets::Digest;
use crate::base::reason::{Facts, Reason, terse};
use crate::base::source::{FileSource, Source, open_plain};
use crate::base::watch::Watch;
use crate::bundle::landing::{Landing, LandingError};
use crate::bundle::part::Part;
use crate::bundle::reader::{Container, ContainerError, Entry};
use crate::bundle::writer::Writer;
use crate::model::renewal::Renewal;
use std::fmt;
use std::fs::{self, Metadata, TryLockError};
use std::io::{self, BufWriter};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Why nothing was appended. The file is as it was.
#[derive(Debug)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum AppendError {
    /// The list of what is renewed could not be encoded.
    Cbor(CborError),
    /// Under the name stands another file than the one that was opened.
    Changed { path: PathBuf },
    /// The bundle could not be read.
    Container(ContainerError),
    /// A part is not what the CRC-32 in its header says. A copy would hide that.
    Damaged { name: String },
    /// The system refused.
    Io { path: PathBuf, error: io::Error },
    /// With what is to be appended no reader would take the bundle on.
    Limit { what: String, found: u64, limit: u64 },
    /// A link: it would be replaced, and what it leads to would not.
    Link { path: PathBuf },
    /// Another program appends to the bundle now.
    Locked { path: PathBuf },
    /// All is appended and stands under the name, but may not survive a loss of power.
    NotDurable(LandingError),
}

impl Reason for AppendError {
    fn code(&self) -> &'static str {
        match self {
            AppendError::Cbor(error) => error.code(),
            AppendError::Changed { .. } => "append.changed",
            AppendError::Container(error) => error.code(),
            AppendError::Damaged { .. } => "append.damaged",
            AppendError::Io { .. } => "append.io",
            AppendError::Limit { .. } => "append.limit",
            AppendError::Link { .. } => "append.link",
            AppendError::Locked { .. } => "append.locked",
            AppendError::NotDurable(error) => error.code(),
        }
    }

    fn facts(&self) -> Facts {
        let path = |path: &Path| ("path", path.display().to_string().into());
        match self {
            AppendError::Cbor(error) => error.facts(),
            AppendError::Container(error) => error.facts(),
            AppendError::Damaged { name } => vec![("name", name.as_str().into())],
            AppendError::Io { path: p, error } => vec![path(p), ("error", error.to_string().into())],
            AppendError::Limit { what, found, limit } => {
                vec![("what", what.as_str().into()), ("found", (*found).into()), ("limit", (*limit).into())]
            }
            AppendError::NotDurable(error) => error.facts(),
            AppendError::Changed { path: p } | AppendError::Link { path: p } | AppendError::Locked { path: p } => {
                vec![path(p)]
            }
        }
    }
}

impl fmt::Display for AppendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for AppendError {}

impl From<ContainerError> for AppendError {
    fn from(error: ContainerError) -> Self {
        AppendError::Container(error)
    }
}

/// Something to append. Its number is given to it when it is appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addition {
    /// A time-stamp response over the bytes of manifest.cose.
    Token(Vec<u8>),
    /// The bytes of a renewal list and a time-stamp response over them.
    Renewal {
        /// What [`renewal`] gave.
        list: Vec<u8>,
        /// The response.
        response: Vec<u8>,
    },
    /// A detached CMS over the bytes of manifest.cose, in DER.
    Signature(Vec<u8>),
    /// A statement, as [`crate::seal::signer::Signer::sign`] gave it, and a time-stamp response over its bytes.
    Statement {
        /// The COSE_Sign1.
        statement: Vec<u8>,
        /// The response, when one could be had.
        response: Option<Vec<u8>>,
    },
}

/// How often a bundle is opened again that another replaced in the very moment.
const TURNS: usize = 100;

/// A sealed bundle that nobody else appends to as long as this lives.
#[derive(Debug)]
pub struct Held {
    path: PathBuf,
    source: FileSource,
    stands: Metadata,
}

impl Held {
    /// Opens a bundle and takes its lock. Never waits for another who has it.
    ///
    /// A link is refused: by following it a file would be replaced that the user did not name, in a
    /// folder that they did not name.
    pub fn open(path: &Path) -> Result<Self, AppendError> {
        let io = |error| AppendError::Io { path: path.to_owned(), error };
        for _ in 0..TURNS {
            require_no_link(path)?;
            let file = open_plain(path).map_err(io)?;
            let stands = file.metadata().map_err(io)?;
            file.try_lock().map_err(|error| match error {
                TryLockError::WouldBlock => AppendError::Locked { path: path.to_owned() },
                TryLockError::Error(error) => io(error),
            })?;
            // Whoever had the lock until now may have put another file in its place.
            if leads_to(path, &stands).map_err(io)? {
                return Ok(Held { path: path.to_owned(), source: FileSource::new(file).map_err(io)?, stands });
            }
        }
        require_no_link(path)?;
        Err(AppendError::Changed { path: path.to_owned() })
    }

    /// The bytes of the bundle.
    pub fn source(&self) -> &FileSource {
        &self.source
    }

    /// Appends, and gives the parts in the order of `additions`; of a renewal its list and its token, of a statement
    /// itself and its token.
    /// Every other part is copied as it is and held against its CRC-32.
    pub fn append(self, additions: &[Addition], limits: &Limits, watch: &dyn Watch) -> Result<Vec<Part>, AppendError> {
        let container = Container::open(&self.source, limits).map_err(|error| self.named(error))?;
        let new = numbered(container.entries(), additions);
        require_limits(container.entries().len(), &new, limits)?;
        let io = |error| AppendError::Io { path: self.path.clone(), error };
        let landing = Landing::begin_replacing(&self.path, &self.stands).map_err(|error| self.refused(error))?;
        let mut writer = Writer::new(BufWriter::new(landing.file())).map_err(io)?;
        let mut due = new.clone();
        due.sort_by_key(|(part, _)| *part);
        let mut due = due.into_iter().peekable();
        for entry in container.entries().iter().filter(|entry| entry.part != Part::Mimetype) {
            while let Some((part, bytes)) = due.next_if(|(part, _)| *part < entry.part) {
                writer.add(part, bytes).map_err(io)?;
            }
            if copy(&self.source, entry, &mut writer, watch).map_err(io)? != entry.crc {
                return Err(AppendError::Damaged { name: entry.part.to_string() });
            }
        }
        for (part, bytes) in due {
            writer.add(part, bytes).map_err(io)?;
        }
        writer.finish().map_err(io)?;
        // Somebody without regard for the lock: what they put there is not to be lost.
        if !leads_to(&self.path, &self.stands).map_err(io)? {
            return Err(AppendError::Changed { path: self.path.clone() });
        }
        landing.replace().map_err(|error| self.refused(error))?;
        Ok(new.into_iter().map(|(part, _)| part).collect())
    }

    /// An error of reading the bundle, with its name: who reads bytes knows none.
    pub fn named(&self, error: impl Into<AppendError>) -> AppendError {
        match error.into() {
            AppendError::Container(ContainerError::Io(error)) => AppendError::Io { path: self.path.clone(), error },
            error => error,
        }
    }

    fn refused(&self, error: LandingError) -> AppendError {
        match error {
            LandingError::Io { error, .. } => AppendError::Io { path: self.path.clone(), error },
            // Only after the file has its name.
            error @ (LandingError::Exists { .. } | LandingError::NotDurable { .. }) => AppendError::NotDurable(error),
        }
    }
}

/// The list of what a renewal made now covers, encoded: manifest.cose and all that was appended, as it
/// stands, in the order of the container.
pub fn renewal<S: Source + ?Sized>(container: &Container<'_, S>, limits: &Limits) -> Result<Vec<u8>, AppendError> {
    let mut covers = Vec::new();
    for entry in container.entries().iter().filter(|entry| entry.part >= Part::Manifest) {
        let limit = if entry.part == Part::Manifest { limits.manifest_bytes } else { limits.appended_bytes };
        let (bytes, agrees) = container.read(entry, limit)?;
        if !agrees {
            return Err(AppendError::Damaged { name: entry.part.to_string() });
        }
        covers.push((entry.part.to_string(), sha256(&bytes)));
    }
    if covers.len() > Renewal::MAX {
        let (found, limit) = (covers.len() as u64, Renewal::MAX as u64);
        return Err(AppendError::Limit { what: "renewals".to_owned(), found, limit });
    }
    Renewal { covers, version: 1 }.encode().map_err(AppendError::Cbor)
}

/// SHA-256 of each statement that stands, in the order of the container: a new one names the last of them.
pub fn statements<S: Source + ?Sized>(
    container: &Container<'_, S>,
    limits: &Limits,
) -> Result<Vec<Digest>, AppendError> {
    let mut digests = Vec::new();
    for entry in container.entries().iter().filter(|entry| matches!(entry.part, Part::Statement(_))) {
        let (bytes, agrees) = container.read(entry, limits.appended_bytes)?;
        if !agrees {
            return Err(AppendError::Damaged { name: entry.part.to_string() });
        }
        digests.push(sha256(&bytes));
    }
    Ok(digests)
}

/// Each new part with its number, which goes on where the folder ends.
fn numbered<'a>(entries: &[Entry], additions: &'a [Addition]) -> Vec<(Part, &'a [u8])> {
    let count = |is: fn(Part) -> bool| entries.iter().filter(|entry| is(entry.part)).count() as u32;
    let mut tokens = count(|part| matches!(part, Part::Token(_)));
    let mut renewals = count(|part| matches!(part, Part::RenewalList(_)));
    let mut statements = count(|part| matches!(part, Part::Statement(_)));
    let mut signatures = count(|part| matches!(part, Part::Signature(_)));
    let mut new = Vec::new();
    for addition in additions {
        match addition {
            Addition::Token(response) => {
                tokens += 1;
                new.push((Part::Token(tokens), response.as_slice()));
            }
            Addition::Renewal { list, response } => {
                renewals += 1;
                new.push((Part::RenewalList(renewals), list.as_slice()));
                new.push((Part::Renewal(renewals), response.as_slice()));
            }
            Addition::Signature(cms) => {
                signatures += 1;
                new.push((Part::Signature(signatures), cms.as_slice()));
            }
            Addition::Statement { statement, response } => {
                statements += 1;
                new.push((Part::Statement(statements), statement.as_slice()));
                new.extend(response.as_deref().map(|response| (Part::StatementToken(statements), response)));
            }
        }
    }
    new
}

fn require_limits(entries: usize, new: &[(Part, &[u8])], limits: &Limits) -> Result<(), AppendError> {
    let all = (entries + new.len()) as u64;
    let lengths = new.iter().map(|(part, bytes)| (part.to_string(), bytes.len() as u64, limits.appended_bytes));
    let mut counts = lengths.chain([("entries".to_owned(), all, limits.entries as u64)]);
    match counts.find(|(_, found, limit)| found > limit) {
        Some((what, found, limit)) => Err(AppendError::Limit { what, found, limit }),
        None => Ok(()),
    }
}

fn require_no_link(path: &Path) -> Result<(), AppendError> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_symlink() => Err(AppendError::Link { path: path.to_owned() }),
        _ => Ok(()),
    }
}

/// Whether the name stands for this very file, and not for a link to it.
fn leads_to(path: &Path, stands: &Metadata) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(meta) => Ok((meta.dev(), meta.ino()) == (stands.dev(), stands.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
