//! Looks at a PDF with programs that are not ours.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A PDF on disk, removed when dropped.
pub struct Pdf {
    pub path: PathBuf,
}

impl Drop for Pdf {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

impl Pdf {
    pub fn new(bytes: &[u8]) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{number}.pdf", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        Pdf { path }
    }

    /// What a tool prints about it; the exit code is to be 0.
    pub fn tool(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let out = Command::new(program).args(before).arg(&self.path).args(after).output().unwrap();
        let said = String::from_utf8_lossy(&out.stdout).into_owned();
        assert!(out.status.success(), "{program}: {said}{}", String::from_utf8_lossy(&out.stderr));
        said
    }

    /// Its text in the order of the page, without white space.
    pub fn letters(&self) -> String {
        packed(&self.tool("pdftotext", &["-raw"], &["-"]))
    }

    /// A line of pdfinfo.
    pub fn info(&self, name: &str) -> String {
        let all = self.tool("pdfinfo", &[], &[]);
        let line = all.lines().find_map(|line| line.strip_prefix(&format!("{name}:")));
        line.unwrap_or_else(|| panic!("no {name} in {all}")).trim().to_owned()
    }

    pub fn pages(&self) -> usize {
        self.info("Pages").parse().unwrap()
    }

    /// Every name in it, keys and values, of every object: `/Type`, `/Catalog`, …
    pub fn names(&self) -> BTreeSet<String> {
        let json = self.tool("qpdf", &["--json=2", "--json-key=qpdf"], &[]);
        let mut names = BTreeSet::new();
        collect(&serde_json::from_str(&json).unwrap(), &mut names);
        assert!(names.contains("/Catalog"), "the objects were not found");
        names
    }
}

/// In the JSON of qpdf a name begins with a slash, a string with `u:` or `b:`.
fn collect(value: &serde_json::Value, names: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, names)),
        serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| {
            names.insert(key.clone());
            collect(value, names);
        }),
        serde_json::Value::String(text) => drop(names.insert(text.clone())),
        _ => {}
    }
}

/// Text without white space: line ends of a page are no part of it.
pub fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether the tools are there; says so when not.
pub fn have(tools: &[&str]) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let is_there = |tool: &&&str| std::env::split_paths(&path).any(|folder| folder.join(OsStr::new(tool)).is_file());
    let missing: Vec<_> = tools.iter().filter(|tool| !is_there(tool)).collect();
    if !missing.is_empty() {
        eprintln!("skipped: no {missing:?} here");
    }
    missing.is_empty()
}
