//! Where the real files are, and what the tests share in asking.

use aigaq::examine::sandbox::{Examined, Examiner, Part};
use aigaq::examine::still::Still;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

#[path = "../outside/program.rs"]
mod installed;
#[path = "../outside/data.rs"]
mod outside;

pub use installed::program;
pub use outside::shared;

/// The files of a folder, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    files
}

/// An examiner whose child is this program, told `word`.
pub fn examiner(words: &[&str]) -> Examiner {
    Examiner::new(std::env::current_exe().unwrap(), words.iter().map(Into::into).collect())
}

/// What a photo says, through the sandbox.
pub fn still(path: &Path) -> Still {
    let file = File::open(path).unwrap();
    let Examined { outcome, .. } = examiner(&["examine"]).still(Part::whole(&file).unwrap());
    outcome.unwrap_or_else(|not| panic!("{}: {not}", path.display()))
}

/// A new file of the test's own, open for reading.
pub fn own(name: &str, bytes: &[u8]) -> File {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let (process, count) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("stills-{process}-{count}-{name}"));
    std::fs::write(&path, bytes).unwrap();
    let file = File::open(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    file
}
