//! The user's own lists: whom to trust, whom to ask for time-stamps. They are changed by one command at a time.

use crate::speaker::Mistake;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// How often the file beside is opened again that another command renamed in the very moment.
const TURNS: usize = 1000;

/// Changes the list in the file `path`. `act` reads the list and gives the text that is to stand there from then on;
/// `failed` makes a mistake of what the system refuses.
///
/// Written beside, brought to disk, renamed. What is written beside is locked before `act` reads: of two commands at
/// once the second waits, and changes what the first has left.
pub fn change<T>(
    path: &Path,
    failed: impl Fn(io::Error) -> Mistake,
    act: impl FnOnce() -> Result<(T, String), Mistake>,
) -> Result<T, Mistake> {
    let beside = Beside::begin(path).map_err(&failed)?;
    let done = act().and_then(|(done, text)| beside.land(path, &text).map(|()| done).map_err(failed));
    if done.is_err() {
        // The list stands as it was; what was begun beside it goes.
        beside.discard();
    }
    done
}

/// The file beside, under a lock that ends with it.
struct Beside {
    folder: PathBuf,
    is_new_folder: bool,
    path: PathBuf,
    file: File,
}

impl Beside {
    fn begin(list: &Path) -> io::Result<Self> {
        let name = list.file_name().ok_or(ErrorKind::InvalidInput)?.to_string_lossy();
        let folder = list.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let path = folder.join(format!(".{name}.part"));
        let is_new_folder = !folder.exists();
        for _ in 0..TURNS {
            fs::create_dir_all(folder)?;
            let file = match OpenOptions::new().write(true).create(true).truncate(false).open(&path) {
                // Another command made the folder, was refused, and took it away.
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                other => other?,
            };
            file.lock()?;
            // Whoever had the lock until now has renamed the file, or taken it away.
            if is_under(&file, &path)? {
                return Ok(Beside { folder: folder.to_owned(), is_new_folder, path, file });
            }
        }
        Err(ErrorKind::ResourceBusy.into())
    }

    fn land(&self, list: &Path, text: &str) -> io::Result<()> {
        self.file.set_len(0)?;
        (&self.file).write_all(text.as_bytes())?;
        self.file.sync_all()?;
        fs::rename(&self.path, list)?;
        File::open(&self.folder)?.sync_all()
    }

    fn discard(self) {
        if is_under(&self.file, &self.path).unwrap_or(false) {
            let _ = fs::remove_file(&self.path);
        }
        if self.is_new_folder {
            // Only an empty one goes.
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

/// Whether the name stands for this very file.
fn is_under(file: &File, path: &Path) -> io::Result<bool> {
    let meta = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(there) => Ok((there.dev(), there.ino()) == (meta.dev(), meta.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
