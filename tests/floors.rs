//! Imports go down. The table is in docs/architecture.md; this reads it and the sources.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

type Table = BTreeMap<String, BTreeSet<String>>;

/// The rooms, the doors of the library, and those of the crate `pdf/`.
fn tables() -> (Table, Table, Table) {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/architecture.md")).unwrap();
    let rows = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let list = |cell: &str| cell.split(',').map(|name| name.trim().to_owned()).filter(|name| name != "–").collect();
    let (mut rooms, mut doors, mut of_pdf) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for row in page.lines().filter(|line| line.starts_with('|')).map(rows) {
        match row.as_slice() {
            [floor, room, _, may] if floor.parse::<u8>().is_ok() => {
                rooms.insert(room.trim_matches('`').to_owned(), list(may));
            }
            [krate, door] if door.starts_with("src/") => {
                doors.insert(krate.clone(), list(door));
            }
            [krate, door] if door.starts_with("pdf/src/") => {
                of_pdf.insert(krate.clone(), list(door));
            }
            _ => {}
        }
    }
    assert!(rooms.len() >= 10 && doors.len() >= 15, "the tables of docs/architecture.md were not found");
    (rooms, doors, of_pdf)
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            out.push(path);
        }
    }
}

fn library() -> Vec<(String, String, String)> {
    below("src")
}

/// Name, room and code of each file below a folder of sources.
fn below(folder: &str) -> Vec<(String, String, String)> {
    let mut paths = Vec::new();
    sources(&Path::new(ROOT).join(folder), &mut paths);
    let describe = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let name = path.strip_prefix(ROOT).unwrap().display().to_string();
        let room = name.trim_start_matches("src/").split(['/', '.']).next().unwrap().to_owned();
        (name, room, code)
    };
    paths.into_iter().map(describe).collect()
}

/// The words that follow `prefix` wherever it stands in `code` as a path.
fn named_after(code: &str, prefix: &str) -> BTreeSet<String> {
    let word = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    code.match_indices(prefix).map(|(at, _)| word(&code[at + prefix.len()..])).filter(|name| !name.is_empty()).collect()
}

#[test]
fn imports_go_down() {
    let (rooms, _, _) = tables();
    let mut wrong = Vec::new();
    for (name, room, code) in library().into_iter().filter(|(_, room, _)| room != "lib") {
        let may = rooms.get(&room).unwrap_or_else(|| panic!("{name}: the room {room} is not in the table"));
        for target in named_after(&code, "crate::").into_iter().filter(|target| *target != room) {
            if !may.contains(&target) {
                wrong.push(format!("{name}: {room} may not import {target}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn foreign_crates_come_in_by_their_door() {
    let (_, library, pdf) = tables();
    for (folder, doors) in [("", library), ("pdf/", pdf)] {
        let manifest = fs::read_to_string(Path::new(ROOT).join(folder).join("Cargo.toml")).unwrap();
        let manifest: toml::Table = manifest.parse().unwrap();
        let targets = manifest.get("target").and_then(|target| target.as_table()).cloned().unwrap_or_default();
        let targets = targets.values().map(|target| &target["dependencies"]).collect::<Vec<_>>();
        let tables =
            targets.into_iter().chain([&manifest["dependencies"]]).map(|table| table.as_table().unwrap().keys());
        // kamadak-exif is called exif in code.
        let named = |name: &String| if name == "kamadak-exif" { "exif".to_owned() } else { name.replace('-', "_") };
        let crates: BTreeSet<String> = tables.flatten().map(named).collect();
        let free = BTreeSet::from(["serde".to_owned(), "aigaq".to_owned()]);
        let mut wrong = Vec::new();
        for krate in crates.difference(&free) {
            let Some(door) = doors.get(krate) else {
                wrong.push(format!("{krate} has no door in docs/architecture.md"));
                continue;
            };
            let is_used = |code: &str| code.contains(&format!("{krate}::")) || code.contains(&format!("use {krate};"));
            let users: BTreeSet<String> = below(&format!("{folder}src"))
                .into_iter()
                .filter(|(_, _, code)| is_used(code))
                .map(|(name, _, _)| name)
                .collect();
            if users != *door {
                wrong.push(format!("{krate}: used in {users:?}, the table says {door:?}"));
            }
        }
        let gone: Vec<_> = doors.keys().filter(|krate| !crates.contains(*krate)).collect();
        assert!(gone.is_empty(), "doors without a crate: {gone:?}");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn every_dependency_says_what_it_serves() {
    let mut wrong = Vec::new();
    for file in [
        "Cargo.toml",
        "capture/Cargo.toml",
        "film/Cargo.toml",
        "pdf/Cargo.toml",
        "verify/Cargo.toml",
        "terminal/Cargo.toml",
    ] {
        let text = fs::read_to_string(Path::new(ROOT).join(file)).unwrap();
        let (mut inside, mut said) = (false, false);
        for line in text.lines() {
            match line {
                line if line.starts_with('[') => inside = line.contains("dependencies"),
                line if line.starts_with('#') => said = true,
                "" => said = false,
                line if inside && line.contains('=') && !said => wrong.push(format!("{file}: {line}")),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "no comment above:\n{}", wrong.join("\n"));
}

#[test]
fn the_front_door_defines_nothing() {
    let code = fs::read_to_string(Path::new(ROOT).join("src/lib.rs")).unwrap();
    let allowed = |line: &str| {
        line.is_empty() || line.starts_with("//") || line.starts_with("#[cfg") || line.starts_with("pub mod ")
    };
    let other: Vec<&str> = code.lines().filter(|line| !allowed(line)).collect();
    assert!(other.is_empty(), "src/lib.rs: {other:?}");
}

/// What a program links and which features it switches on.
fn tree(package: &str) -> String {
    let args = ["tree", "--offline", "--locked", "-p", package, "-e", "normal,features", "--prefix", "none"];
    let out = Command::new(env!("CARGO")).args(args).current_dir(ROOT).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn only_the_child_for_films_links_ffmpeg() {
    let film = tree("aigaq-film");
    for needed in ["aigaq feature \"video\"", "ffmpeg-next v", "ffmpeg-sys-next v"] {
        assert!(film.contains(needed), "{needed} is not even in aigaq-film: the test looks for the wrong thing");
        for package in ["aigaq-verify", "aigaq-capture", "aigaq-terminal"] {
            assert!(!tree(package).contains(needed), "{package} depends on {needed}");
        }
    }
    for not in ["aigaq feature \"sign\"", "aigaq feature \"net\"", "ureq v", "pkcs8 v"] {
        assert!(!film.contains(not), "aigaq-film depends on {not}");
    }
}

#[test]
fn the_verifier_can_neither_sign_nor_speak_to_a_network() {
    let (verify, capture) = (tree("aigaq-verify"), tree("aigaq-capture"));
    for needed in ["aigaq feature \"sign\"", "pkcs8 v", "getrandom v", "aigaq feature \"net\"", "ureq v", "rustls v"] {
        assert!(capture.contains(needed), "{needed} is not even in aigaq-capture: the test looks for the wrong thing");
        assert!(!verify.contains(needed), "aigaq-verify depends on {needed}");
    }
}

#[test]
fn rooms_have_nouns_and_files_are_short() {
    let mut wrong = Vec::new();
    for (name, _, _) in library().into_iter().chain(below("pdf/src")) {
        let stem = Path::new(&name).file_stem().unwrap().to_string_lossy().into_owned();
        if ["util", "utils", "common", "helpers", "misc", "types"].contains(&stem.as_str()) {
            wrong.push(format!("{name} is no noun"));
        }
        let lines = fs::read_to_string(Path::new(ROOT).join(&name)).unwrap().lines().count();
        if lines > 400 {
            wrong.push(format!("{name} has {lines} lines"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
