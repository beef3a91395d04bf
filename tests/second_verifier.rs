//! The second verifier (tests/second-verifier) was written after docs/spec.md, in another language, with nothing of
//! ours. Where it and we come to two conclusions, one of the two is wrong, or the page is not clear enough.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]

// It serves tests/vectors.rs too, which uses all of it.
#[allow(dead_code)]
#[path = "vectors/vector.rs"]
mod vector;

use aigaq::base::{limits::Limits, moment::Moment};
use aigaq::checks::conclusion::Exit;
use aigaq::seal::trust::Trust;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use vector::judged;

/// How many mutants a run makes. A full run: tests/second-verifier/README.md.
const MUTANTS: usize = 1000;

/// The Python to use, if it can run the second verifier: 3.11 or later (`tomllib`), with `cryptography`.
fn python() -> Option<String> {
    let python = std::env::var("AIGAQ_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    match Command::new(&python).args(["-c", "import cryptography, tomllib"]).output() {
        Ok(output) if output.status.success() => Some(python),
        Ok(_) => {
            eprintln!(
                "skipped: {python} lacks cryptography, or is older than 3.11 (AIGAQ_PYTHON names another Python)"
            );
            None
        }
        Err(error) => {
            eprintln!("skipped: {python}: {error}");
            None
        }
    }
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/second-verifier").join(name)
}

/// What a script says for these arguments, if it ends well. It writes no `__pycache__` into the sources.
fn run(python: &str, name: &str, arguments: &[&str]) -> String {
    let output = Command::new(python).arg("-B").arg(script(name)).args(arguments).output().unwrap();
    let (said, complaints) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{name}:\n{said}{complaints}");
    said.into_owned()
}

/// Conclusion, exit and deciding code of each vector, in one process.
#[test]
fn the_second_verifier_agrees_on_the_kit() {
    let Some(python) = python() else { return };
    let said = run(&python, "whole_kit.py", &[]);
    let count = vector::Vector::all().len();
    assert!(said.contains(&format!("{count} of {count} vectors agree")), "{said}");
    eprint!("{said}");
}

/// Both verifiers come to one conclusion on bundles that nobody thought of.
#[test]
fn the_second_verifier_agrees_on_mutants() {
    let Some(python) = python() else { return };
    let folder = std::env::temp_dir().join(format!("aigaq-second-verifier-{}", std::process::id()));
    run(&python, "mutate.py", &["--answers", folder.to_str().unwrap(), "--count", &MUTANTS.to_string()]);
    let answers = fs::read_to_string(folder.join("answers.tsv")).unwrap();
    let limits = Limits { threads: 1, ..Limits::default() };
    let (mut complaints, mut tally) = (Vec::new(), BTreeMap::<&str, usize>::new());
    for line in answers.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [file, listed, at, exit, name, code] = fields[..] else { panic!("{line}") };
        let trust = match listed {
            "none" => Trust::nobody(),
            path => Trust::decode(&fs::read_to_string(path).unwrap()).unwrap(),
        };
        let bytes = fs::read(folder.join(file)).unwrap();
        let verification = judged(&bytes, &trust, Moment::parse(at).unwrap(), &limits, None);
        let found: Exit = verification.conclusion().exit;
        *tally.entry(found.name()).or_default() += 1;
        if (found.name(), found.code().to_string().as_str()) != (name, exit) {
            complaints.push(format!("{file}: {found:?}, the second says {name} {exit} {code}"));
        }
    }
    assert!(complaints.is_empty(), "mutants are in {}:\n{}", folder.display(), complaints.join("\n"));
    fs::remove_dir_all(&folder).unwrap();
    assert!(tally.values().sum::<usize>() >= MUTANTS && tally.len() >= 4, "{tally:?}");
    eprintln!("mutants on which both agree: {tally:?}");
}
