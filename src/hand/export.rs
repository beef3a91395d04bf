//! Gives the original files out under their own names, made safe.

use super::extract::pieces;
use crate::base::digest::Hasher;
use crate::base::limits::Limits;
use crate::base::octets::Digest;
use crate::base::reason::{Facts, Reason, terse};
use crate::base::source::Source;
use crate::base::watch::Watch;
use crate::bundle::part::Part;
use crate::bundle::reader::{Container, ContainerError};
use crate::model::exhibit::{Exhibit, Extension};
use crate::model::text::Name;
use rustix::fs::{Mode, OFlags, mkdirat, openat};
use std::collections::BTreeSet;
use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

/// Why files were not given out.
#[derive(Debug)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum ExportError {
    /// The bundle could not be read.
    Container(ContainerError),
    /// The folder exists already; files are given out into a new one only.
    Exists { path: PathBuf },
    /// A file is no longer the one that was judged; the system refused nothing.
    Changed { name: String },
    /// The system refused.
    Io { path: PathBuf, error: io::Error },
}

impl Reason for ExportError {
    fn code(&self) -> &'static str {
        match self {
            ExportError::Container(error) => error.code(),
            ExportError::Changed { .. } => "source.changed",
            ExportError::Exists { .. } => "output.exists",
            ExportError::Io { .. } => "output.io",
        }
    }

    fn facts(&self) -> Facts {
        let path = |path: &Path| ("path", path.display().to_string().into());
        match self {
            ExportError::Container(error) => error.facts(),
            ExportError::Changed { name } => vec![("path", name.as_str().into())],
            ExportError::Exists { path: p } => vec![path(p)],
            ExportError::Io { path: p, error } => vec![path(p), ("error", error.to_string().into())],
        }
    }
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for ExportError {}

/// A file that was given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The number of the exhibit.
    pub n: u32,
    /// The name it was given.
    pub name: String,
    /// Its SHA-256, as sealed.
    pub sha256: Digest,
}

/// Gives out the exhibits listed, which were judged intact, into the new folder `target`, with a
/// `SHA256SUMS` that `sha256sum -c` reads.
///
/// Everything is opened relative to the folder that was just made, never by path again: swapping the
/// folder for a link meanwhile leads nowhere.
pub fn export<S: Source + ?Sized>(
    source: &S,
    exhibits: &[(u32, &Exhibit)],
    target: &Path,
    limits: &Limits,
    watch: &dyn Watch,
) -> Result<Vec<Exported>, ExportError> {
    let container = Container::open(source, limits).map_err(ExportError::Container)?;
    let io = |error: io::Error| ExportError::Io { path: target.to_owned(), error };
    let folder = new_folder(target)?;
    let given = give_out(source, exhibits, &container, &folder, watch).map_err(io).and_then(|given| given);
    if given.is_err() {
        clear(&folder, target);
    }
    given
}

fn give_out<S: Source + ?Sized>(
    source: &S,
    exhibits: &[(u32, &Exhibit)],
    container: &Container<'_, S>,
    folder: &OwnedFd,
    watch: &dyn Watch,
) -> io::Result<Result<Vec<Exported>, ExportError>> {
    let mut taken = BTreeSet::from(["sha256sums".to_owned()]);
    let mut done = Vec::new();
    for (n, exhibit) in exhibits {
        let Some(entry) = container.find(Part::Exhibit(*n, exhibit.ext)) else {
            continue;
        };
        let name = free_name(*n, &exhibit.name, exhibit.ext, &mut taken);
        let mut file = new_file(folder, &name)?;
        let mut hasher = Hasher::default();
        pieces(source, entry, watch, |piece| {
            hasher.update(piece);
            file.write_all(piece)
        })?;
        // Between the judgement and this reading somebody may have written to the bundle.
        if hasher.finish() != exhibit.sha256 {
            return Ok(Err(ExportError::Changed { name: exhibit.name.to_string() }));
        }
        file.sync_all()?;
        done.push(Exported { n: *n, name, sha256: exhibit.sha256 });
    }
    let sums: String = done.iter().map(|file| format!("{}  {}\n", file.sha256, file.name)).collect();
    let mut file = new_file(folder, "SHA256SUMS")?;
    file.write_all(sums.as_bytes()).and_then(|()| file.sync_all())?;
    rustix::fs::fsync(folder)?;
    Ok(Ok(done))
}

/// Takes away what was given out before something failed: the files that this run made, and the
/// folder if it is then empty and still the one that was made.
fn clear(folder: &OwnedFd, target: &Path) {
    let names = rustix::fs::Dir::read_from(folder).into_iter().flatten().flatten();
    let names: Vec<_> = names.map(|entry| entry.file_name().to_owned()).collect();
    for name in names.iter().filter(|name| !matches!(name.to_bytes(), b"." | b"..")) {
        let _ = rustix::fs::unlinkat(folder, name, rustix::fs::AtFlags::empty());
    }
    // Of a link or of a folder that another has filled this makes nothing.
    let _ = std::fs::remove_dir(target);
}

fn new_folder(target: &Path) -> Result<OwnedFd, ExportError> {
    let io = |error: io::Error| ExportError::Io { path: target.to_owned(), error };
    let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = target.file_name().ok_or_else(|| io(io::ErrorKind::InvalidInput.into()))?;
    let parent = File::open(parent).map_err(io)?;
    match mkdirat(&parent, name, Mode::from_raw_mode(0o755)) {
        Ok(()) => {}
        Err(rustix::io::Errno::EXIST) => {
            return Err(ExportError::Exists { path: target.to_owned() });
        }
        Err(error) => return Err(io(error.into())),
    }
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    openat(&parent, name, flags, Mode::empty()).map_err(|error| io(error.into()))
}

fn new_file(folder: &OwnedFd, name: &str) -> io::Result<File> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(File::from(openat(folder, name, flags, Mode::from_raw_mode(0o644))?))
}

/// A name that no other file of the folder has, ignoring case, and that every system takes.
fn free_name(n: u32, name: &Name, ext: Extension, taken: &mut BTreeSet<String>) -> String {
    let safe = safe_name(name).unwrap_or_else(|| format!("exhibit.{}", ext.as_str()));
    // A file may be called by the very name that another is given for want of its own.
    let further = (2_u32..).map(|turn| format!("{n:04}-{turn}-{safe}"));
    let mut names = [safe.clone(), format!("{n:04}-{safe}")].into_iter().chain(further);
    names.find(|name| taken.insert(name.to_lowercase())).unwrap_or_default()
}

/// The file's own name without what a file system or a shell could take for something else; `None`
/// when nothing is left. At most 200 bytes, the end kept for its extension.
pub fn safe_name(name: &Name) -> Option<String> {
    let text = name.to_string();
    let plain = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '\u{fffd}' => '_',
        // Controls, and the characters that turn the direction of writing or show nothing.
        c if c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}') =>
        {
            '_'
        }
        c => c,
    };
    let text: String = text.chars().map(plain).collect();
    let text = text.trim_matches(|c: char| c == '.' || c.is_whitespace()).trim_start_matches(['-', '~']);
    if text.is_empty() {
        return None;
    }
    let stem = text.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let device = ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
        || (stem.len() == 4
            && ["COM", "LPT"].iter().any(|port| stem.starts_with(port))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    let text = if device { format!("_{text}") } else { text.to_owned() };
    Some(shortened(&text, 200))
}

fn shortened(text: &str, limit: usize) -> String {
    if text.len() <= limit {
        return text.to_owned();
    }
    let ext = text.rsplit_once('.').map(|(_, ext)| ext).filter(|ext| ext.len() <= 8);
    let tail = ext.map_or_else(String::new, |ext| format!(".{ext}"));
    let mut end = limit - tail.len();
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{tail}", text.get(..end).unwrap_or_default())
}
