//! Where the program keeps its own files.

use crate::speaker::Mistake;
use std::ffi::OsString;
use std::path::PathBuf;

/// The configuration folder: `$XDG_CONFIG_HOME/aigaq`, else `$HOME/.config/aigaq`. `option` is what
/// the user may name instead.
pub fn configuration(env: impl Fn(&str) -> Option<OsString>, option: &'static str) -> Result<PathBuf, Mistake> {
    let folder =
        |name: &str| env(name).filter(|value| !value.is_empty()).map(PathBuf::from).filter(|path| path.is_absolute());
    folder("XDG_CONFIG_HOME")
        .or_else(|| folder("HOME").map(|home| home.join(".config")))
        .map(|base| base.join("aigaq"))
        .ok_or_else(|| Mistake::new("home.missing", vec![("option", option.into())]))
}
