//! A vector as a file: its head, its bytes, the question it puts.

use aigaq::base::{limits::Limits, moment::Moment, octets::Digest, watch::Unwatched};
use aigaq::checks::{Question, Verification, judge};
use aigaq::seal::trust::Trust;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

/// A file of the kit.
pub struct Vector {
    pub head: BTreeMap<String, String>,
    pub stem: String,
    pub bytes: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let file = fs::read(path).unwrap();
        let end = file.windows(2).position(|pair| pair == b"\n\n").expect("a blank line ends the head");
        let head = std::str::from_utf8(&file[..end]).unwrap();
        let pair = |line: &str| line.split_once(": ").map(|(key, value)| (key.to_owned(), value.to_owned()));
        Vector {
            head: head.lines().map(|line| pair(line).expect("key: value")).collect(),
            stem: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            bytes: file[end + 2..].to_owned(),
        }
    }

    pub fn named(stem: &str) -> Self {
        Self::read(&folder().join(format!("{stem}.vector")))
    }

    pub fn all() -> Vec<Self> {
        let mut paths: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|ext| ext == "vector"));
        paths.sort();
        assert!(paths.len() >= 120, "only {} vectors", paths.len());
        paths.iter().map(|path| Self::read(path)).collect()
    }

    pub fn get(&self, key: &str) -> &str {
        self.head.get(key).map_or_else(|| panic!("{}: no `{key}`", self.stem), String::as_str)
    }

    pub fn expected(&self) -> (&str, u8) {
        let (name, number) = self.get("expect").split_once(' ').unwrap();
        (name, number.parse().unwrap())
    }

    pub fn notes(&self) -> Vec<&str> {
        self.head.get("notes").map(|notes| notes.split(", ").collect()).unwrap_or_default()
    }

    pub fn trust(&self) -> Trust {
        match self.get("trust") {
            "none" => Trust::nobody(),
            name => {
                let path = folder().join("trust").join(format!("{name}.toml"));
                Trust::decode(&fs::read_to_string(path).unwrap()).unwrap()
            }
        }
    }

    pub fn judge(&self, limits: &Limits) -> Verification {
        let expect_seal = self.head.get("expect-seal").map(|hex| Digest::from_hex(hex).unwrap());
        judged(&self.bytes, &self.trust(), Moment::parse(self.get("at")).unwrap(), limits, expect_seal)
    }
}

pub fn judged(bytes: &[u8], trust: &Trust, at: Moment, limits: &Limits, expect_seal: Option<Digest>) -> Verification {
    judge(bytes, &Question { trust, at, limits, expect_seal, watch: &Unwatched }).unwrap()
}
