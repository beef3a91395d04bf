//! A file that appears under its name whole, or not at all.

use crate::base::reason::{Facts, Reason, terse};
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// Why a file did not land.
#[derive(Debug)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum LandingError {
    /// Something of that name exists already; nothing is ever overwritten.
    Exists { path: PathBuf },
    /// The system refused; nothing stands under the name.
    Io { path: PathBuf, error: io::Error },
    /// The file is complete under its name, but the system did not confirm that it would survive a
    /// loss of power.
    NotDurable { path: PathBuf, error: io::Error },
}

impl Reason for LandingError {
    fn code(&self) -> &'static str {
        match self {
            LandingError::Exists { .. } => "output.exists",
            LandingError::Io { .. } => "output.io",
            LandingError::NotDurable { .. } => "output.not-durable",
        }
    }

    fn facts(&self) -> Facts {
        let path = |path: &Path| ("path", path.display().to_string().into());
        match self {
            LandingError::Exists { path: p } => vec![path(p)],
            LandingError::Io { path: p, error } | LandingError::NotDurable { path: p, error } => {
                vec![path(p), ("error", error.to_string().into())]
            }
        }
    }
}

impl fmt::Display for LandingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for LandingError {}

/// A temporary file beside its target. Dropped without [`Landing::land`], it is removed.
#[derive(Debug)]
pub struct Landing {
    target: PathBuf,
    temporary: PathBuf,
    file: File,
    landed: bool,
}

impl Landing {
    /// Begins a file that is to become `target`, which must not exist.
    pub fn begin(target: &Path) -> Result<Self, LandingError> {
        if fs::symlink_metadata(target).is_ok() {
            return Err(LandingError::Exists { path: target.to_owned() });
        }
        Self::beside(target, OpenOptions::new().read(true).write(true).create_new(true))
    }

    /// Begins a file that is to take the place of `target`, a plain file whose permissions it gets
    /// before a byte is in it: nobody reads in the new file what the old one kept from them.
    #[cfg(unix)]
    pub fn begin_replacing(target: &Path, stands: &fs::Metadata) -> Result<Self, LandingError> {
        use std::os::unix::fs::{MetadataExt, OpenOptionsExt, fchown};
        let options = &mut OpenOptions::new();
        let landing = Self::beside(target, options.read(true).write(true).create_new(true).mode(0o600))?;
        // Only root can give a file away; for others it is theirs already, or stays so.
        let _ = fchown(&landing.file, Some(stands.uid()), Some(stands.gid()));
        let kept = landing.file.set_permissions(stands.permissions());
        kept.map_err(|error| LandingError::Io { path: target.to_owned(), error })?;
        Ok(landing)
    }

    fn beside(target: &Path, options: &OpenOptions) -> Result<Self, LandingError> {
        let fail = |error| LandingError::Io { path: target.to_owned(), error };
        let name = target.file_name().ok_or_else(|| fail(io::ErrorKind::InvalidInput.into()))?;
        for turn in 0..100_u32 {
            let mut beside = std::ffi::OsString::from(".");
            beside.push(name);
            beside.push(format!(".{}-{turn}.part", std::process::id()));
            let temporary = target.with_file_name(beside);
            match options.open(&temporary) {
                Ok(file) => {
                    return Ok(Landing { target: target.to_owned(), temporary, file, landed: false });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(fail(error)),
            }
        }
        Err(fail(io::ErrorKind::AlreadyExists.into()))
    }

    /// The file to write to.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Opens the file once more, for reading only, and makes sure that it is the same.
    #[cfg(unix)]
    pub fn again(&self) -> io::Result<File> {
        use std::os::unix::fs::MetadataExt;
        let again = crate::base::source::open_plain(&self.temporary)?;
        let place = |file: &File| file.metadata().map(|meta| (meta.dev(), meta.ino()));
        if place(&again)? == place(&self.file)? { Ok(again) } else { Err(io::Error::other("another file")) }
    }

    /// Brings the file under its name: data to disk, name, folder to disk, in this order, so that
    /// after a loss of power the name is either absent or stands for the whole file.
    pub fn land(mut self) -> Result<(), LandingError> {
        let fail = |error| LandingError::Io { path: self.target.clone(), error };
        self.file.sync_all().map_err(fail)?;
        match fs::hard_link(&self.temporary, &self.target) {
            // A link never replaces: two who land at once cannot overwrite each other.
            // A second name that stays behind is untidy, not a failure.
            Ok(()) => drop(fs::remove_file(&self.temporary)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(LandingError::Exists { path: self.target.clone() });
            }
            // Memory cards and some network folders have no links.
            Err(_) if fs::symlink_metadata(&self.target).is_err() => {
                fs::rename(&self.temporary, &self.target).map_err(fail)?;
            }
            Err(_) => {
                return Err(LandingError::Exists { path: self.target.clone() });
            }
        }
        self.landed = true;
        sync_folder_of(&self.target).map_err(|error| LandingError::NotDurable { path: self.target.clone(), error })
    }

    /// Brings the file under its name in place of what stands there: data to disk, name, folder to
    /// disk. At every moment, and after a loss of power, the name stands for the whole of one or the
    /// other.
    pub fn replace(mut self) -> Result<(), LandingError> {
        let fail = |error| LandingError::Io { path: self.target.clone(), error };
        self.file.sync_all().and_then(|()| fs::rename(&self.temporary, &self.target)).map_err(fail)?;
        self.landed = true;
        sync_folder_of(&self.target).map_err(|error| LandingError::NotDurable { path: self.target.clone(), error })
    }
}

impl Drop for Landing {
    fn drop(&mut self) {
        if !self.landed {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// Brings the entries of the folder that holds `path` to disk.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
