//! A folder that appears under its name with all its files, or not at all.

use crate::bundle::landing::{LandingError, sync_folder_of};
use rustix::fs::{CWD, Mode, OFlags, RenameFlags, openat, renameat_with};
use rustix::io::Errno;
use std::fs::{self, File};
use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

/// A folder beside its target. Dropped without having come under its name, it is removed.
struct Folder {
    path: PathBuf,
    /// Files are made in what was opened, never by path again: swapping the folder for a link meanwhile leads nowhere.
    open: OwnedFd,
    landed: bool,
}

/// Writes these files, each by a plain name, into the new folder `target`.
///
/// Everything is written into a hidden folder beside, brought to disk and renamed, so that at every moment the name is
/// either absent or stands for the whole. Nothing is replaced, not even an empty folder made meanwhile. A program that
/// is killed leaves the hidden folder, `.NAME.PID-TURN.part`.
pub fn write(target: &Path, files: &[(String, Vec<u8>)]) -> Result<(), LandingError> {
    let io = |error: io::Error| LandingError::Io { path: target.to_owned(), error };
    let exists = || LandingError::Exists { path: target.to_owned() };
    if fs::symlink_metadata(target).is_ok() {
        return Err(exists());
    }
    let mut folder = Folder::beside(target).map_err(io)?;
    for (name, bytes) in files {
        folder.put(name, bytes).map_err(io)?;
    }
    rustix::fs::fsync(&folder.open).map_err(|error| io(error.into()))?;
    match settle(&folder.path, target) {
        Ok(()) => folder.landed = true,
        Err(error) if matches!(error.kind(), io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty) => {
            return Err(exists());
        }
        Err(error) => return Err(io(error)),
    }
    sync_folder_of(target).map_err(|error| LandingError::NotDurable { path: target.to_owned(), error })
}

impl Folder {
    fn beside(target: &Path) -> io::Result<Self> {
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        for turn in 0..100_u32 {
            let mut beside = std::ffi::OsString::from(".");
            beside.push(name);
            beside.push(format!(".{}-{turn}.part", std::process::id()));
            let path = target.with_file_name(beside);
            match fs::create_dir(&path) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(error),
            }
            let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            let open = openat(CWD, &path, flags, Mode::empty())?;
            return Ok(Folder { path, open, landed: false });
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let mut file = File::from(openat(&self.open, name, flags, Mode::from_raw_mode(0o644))?);
        file.write_all(bytes)?;
        file.sync_all()
    }
}

/// Gives a folder its name, and replaces nothing.
fn settle(from: &Path, to: &Path) -> io::Result<()> {
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        Ok(()) => Ok(()),
        // Some memory cards and network folders know no such renaming; a folder that holds anything is not replaced by
        // the plain one either.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) if fs::symlink_metadata(to).is_err() => fs::rename(from, to),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Err(io::ErrorKind::AlreadyExists.into()),
        Err(error) => Err(error.into()),
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !self.landed {
            // What is left over lies beside the target, under a name that says so.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn place(name: &str) -> PathBuf {
        let place = std::env::temp_dir().join(format!("aigaq-folder-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&place);
        fs::create_dir(&place).unwrap();
        place
    }

    fn files() -> Vec<(String, Vec<u8>)> {
        vec![("a".to_owned(), b"1".to_vec()), ("b".to_owned(), b"2".to_vec())]
    }

    #[test]
    fn a_folder_made_meanwhile_is_not_replaced_even_when_it_is_empty() {
        let place = place("race");
        let target = place.join("out");
        let folder = Folder::beside(&target).unwrap();
        folder.put("a", b"1").unwrap();
        fs::create_dir(&target).unwrap();
        assert_eq!(settle(&folder.path, &target).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        drop(folder);
        assert_eq!(fs::read_dir(&target).unwrap().count(), 0);
        assert_eq!(fs::read_dir(&place).unwrap().count(), 1, "something is left over");
        fs::remove_dir_all(place).unwrap();
    }

    #[test]
    fn of_many_at_once_one_lands_and_the_others_leave_nothing() {
        let place = place("many");
        let target = place.join("out");
        let landed: usize = std::thread::scope(|scope| {
            let all: Vec<_> = (0..8).map(|_| scope.spawn(|| usize::from(write(&target, &files()).is_ok()))).collect();
            all.into_iter().map(|one| one.join().unwrap()).sum()
        });
        assert_eq!(landed, 1);
        assert_eq!(fs::read_dir(&target).unwrap().count(), 2);
        assert_eq!(fs::read_dir(&place).unwrap().count(), 1, "something is left over");
        fs::remove_dir_all(place).unwrap();
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_nothing() {
        let place = place("twice");
        let twice = vec![("a".to_owned(), vec![]), ("a".to_owned(), vec![])];
        assert!(matches!(write(&place.join("out"), &twice), Err(LandingError::Io { .. })));
        assert_eq!(fs::read_dir(&place).unwrap().count(), 0);
        fs::remove_dir_all(place).unwrap();
    }
}
