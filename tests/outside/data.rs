//! Files that lie beside the repository and are never in it.

use std::path::{Path, PathBuf};

/// A folder or file of the shared data; `None`, and said so, where it is absent.
pub fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: no {name} in ../shared/data");
    None
}
