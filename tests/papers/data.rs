//! Where the real files are, and what the tests share in asking.

use aigaq::examine::fiscal::operators::Operators;
use aigaq::examine::fiscal::ticket::Ticket;
use aigaq::examine::paper::Paper;
use aigaq::examine::sandbox::outcome::NotExamined;
use aigaq::examine::sandbox::{Examiner, Part};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

#[path = "../outside/program.rs"]
mod installed;
#[path = "../outside/data.rs"]
mod outside;

pub use installed::program;
pub use outside::shared;

/// A file of the drawn sample case.
pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/made").join(name)
}

/// An examiner whose child is this program.
pub fn examiner() -> Examiner {
    Examiner::new(std::env::current_exe().unwrap(), vec!["examine".into()])
}

/// What a PDF says, through the sandbox.
pub fn asked(file: &File) -> Result<Paper, NotExamined> {
    examiner().paper(Part::whole(file).unwrap()).outcome
}

/// The same of bytes.
pub fn paper(bytes: &[u8]) -> Result<Paper, NotExamined> {
    asked(&own("paper.pdf", bytes))
}

/// A new file of the test's own, open for reading.
pub fn own(name: &str, bytes: &[u8]) -> File {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let (process, count) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("papers-{process}-{count}-{name}"));
    std::fs::write(&path, bytes).unwrap();
    let file = File::open(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    file
}

pub fn operators() -> Operators {
    Operators::shipped().unwrap()
}

pub fn ticket(text: &str) -> Ticket {
    Ticket::read(text, &operators()).unwrap()
}
