//! Programs of others.

use std::path::PathBuf;

/// The path of a program, where it is installed; `None`, and said so, where it is not.
pub fn program(name: &str) -> Option<PathBuf> {
    let found = std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(name)).find(|p| p.is_file());
    if found.is_none() {
        eprintln!("skipped: {name} is not installed");
    }
    found
}
