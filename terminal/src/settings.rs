//! The user's own lists: whom to trust, whom to ask for time-stamps. They are changed by one command at a time.

use crate::speaker::Mistake;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// How often the file beside is opened again that another command renamed in the very moment.
const TURNS: usize = 1000;
/// How many links behind one another are followed.
const LINKS: usize = 40;
/// Whoever else may write: the group, and all.
const OTHERS: u32 = 0o022;

/// Changes the list in the file `path`. `act` reads the list and gives the text that is to stand there from then on;
/// `failed` makes a mistake of what the system refuses.
///
/// Written beside, brought to disk, renamed. A link stays, and what it leads to is changed. A new list can be read and
/// written by its owner alone, whatever the umask; one that stands keeps who may read it, and nobody else may write it
/// from then on. What is written beside is locked before `act` reads: of two commands at
/// once the second waits, and changes what the first has left.
pub fn change<T>(
    path: &Path,
    failed: impl Fn(io::Error) -> Mistake,
    act: impl FnOnce() -> Result<(T, String), Mistake>,
) -> Result<T, Mistake> {
    let path = target(path).map_err(&failed)?;
    let beside = Beside::begin(&path).map_err(&failed)?;
    let done = act().and_then(|(done, text)| beside.land(&path, &text).map(|()| done).map_err(failed));
    if done.is_err() {
        // The list stands as it was; what was begun beside it goes.
        beside.discard();
    }
    done
}

/// Whether somebody else than its owner may write a list, or exchange it in its folder.
pub fn is_open_to_others(path: &Path) -> bool {
    let Ok(path) = target(path) else { return false };
    let mode = |path: &Path| fs::metadata(path).map(|meta| meta.mode()).unwrap_or(0);
    let (list, folder) = (mode(&path), mode(folder(&path)));
    // In a folder with the sticky bit nobody renames what is another's. That a group may write a folder is common where
    // each user has one of his own.
    list & OTHERS != 0 || (list != 0 && folder & 0o1002 == 0o002)
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What a name stands for: where links lead, whether something is there or not.
fn target(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        match fs::read_link(&path) {
            Ok(to) => path = folder(&path).join(to),
            // No link, or nothing there.
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::NotFound) => return Ok(path),
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::InvalidInput.into())
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
        let folder = folder(list);
        let path = folder.join(format!(".{name}.part"));
        let is_new_folder = !folder.exists();
        for _ in 0..TURNS {
            fs::create_dir_all(folder)?;
            let file = match OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path) {
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
        let standing = fs::metadata(list).map_or(0o600, |meta| meta.mode() & 0o777 & !OTHERS);
        self.file.set_permissions(fs::Permissions::from_mode(standing))?;
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
