//! A time-stamp is asked for: the question, what counts as an answer, and authorities that behave and that do not.
//!
//! Tests that need a tool that is not there say `skipped:` and why.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]

mod asking;
mod list;
mod reply;
mod request;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// A temporary folder that goes when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("aigaq-stamping-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What `openssl` prints; `None`, said, where there is none.
fn openssl(folder: &Path, words: &[&str]) -> Option<String> {
    match Command::new("openssl").args(words).current_dir(folder).output() {
        Ok(out) => {
            assert!(out.status.success(), "openssl {words:?}: {}", String::from_utf8_lossy(&out.stderr));
            Some(String::from_utf8(out.stdout).unwrap())
        }
        Err(error) => {
            eprintln!("skipped: openssl: {error}");
            None
        }
    }
}
