//! The bundles of samples/sealed are judged as on the day they were made. If this fails because the
//! format changed, make them anew (scripts/samples) and say so in CHANGELOG.md.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]

use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::watch::Unwatched;
use aigaq::checks::cross::Examination;
use aigaq::checks::cross::Lists;
use aigaq::checks::{Question, judge};
use aigaq::report::json::Result1;
use aigaq::seal::trust::Trust;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

fn sealed(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/samples/sealed")).join(name)
}

fn judged(name: &str) -> (serde_json::Value, serde_json::Value) {
    let trust = Trust::decode(&fs::read_to_string(sealed("trust/trust.toml")).unwrap()).unwrap();
    let bytes = fs::read(sealed(&format!("{name}.aigaq"))).unwrap();
    let question = Question {
        trust: &trust,
        at: Moment::parse("2026-12-31T00:00:00Z").unwrap(),
        limits: &Limits::default(),
        expect_seal: None,
        watch: &Unwatched,
    };
    let found = {
        let verification = judge(&bytes, &question).unwrap();
        let examination = Examination::without_media(&verification, &Lists::shipped());
        Result1::new(&format!("samples/sealed/{name}.aigaq"), &verification, &examination).line()
    };
    let expected = fs::read_to_string(sealed(&format!("{name}.json"))).unwrap();
    // What stands beside `core` depends on who reads the files and with what.
    let core = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap()["core"].clone();
    (core(&found), core(&expected))
}

#[test]
fn the_bundle_is_judged_as_ever() {
    let (found, expected) = judged("purchase");
    assert_eq!(found, expected);
    assert_eq!(found["exit"], 0);
    let open: Vec<_> =
        found["findings"].as_array().unwrap().iter().filter(|finding| finding["standing"] != "passed").collect();
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_extract_is_judged_as_ever() {
    let (found, expected) = judged("extract");
    assert_eq!(found, expected);
    assert_eq!(found["exit"], 11);
}

/// What README.md tells to type for a time-stamp, for a README without it.
const BY_HAND: [&str; 2] = [
    "openssl ts -reply -in bundle/tokens/0001.tsr -text | grep 'Time stamp'",
    "openssl ts -verify -data bundle/manifest.cose -in bundle/tokens/0001.tsr -CAfile samples/sealed/authority.pem \
     -attime \"$(date -d \"$(openssl ts -reply -in bundle/tokens/0001.tsr -text | sed -n 's/^Time stamp: //p')\" +%s)\"",
];

/// Runs a line of README.md where it is to be run; whether it ended well, and what it printed.
fn typed(folder: &Path, line: &str) -> (bool, String) {
    let out = Command::new("bash").args(["-c", line]).current_dir(folder).env("LC_ALL", "C").output().unwrap();
    (out.status.success(), String::from_utf8_lossy(&[out.stdout, out.stderr].concat()).into_owned())
}

#[test]
fn a_time_stamp_is_checked_by_hand_as_the_readme_tells() {
    let tools = "openssl version && unzip -v && date -d '2026-01-01 UTC' +%s";
    if !Command::new("bash").args(["-c", tools]).output().is_ok_and(|out| out.status.success()) {
        return eprintln!("skipped: no bash, openssl, unzip or GNU date here");
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    // a line that ends in a backslash goes on; what stands behind a lone # is said to the reader
    let readme = readme.replace("\\\n", " ");
    let lines = |begin: &str| readme.lines().map(str::trim).filter(|line| line.starts_with(begin)).collect::<Vec<_>>();
    let apart = lines("unzip -q samples/sealed/purchase.aigaq -d bundle");
    assert_eq!(apart.len(), 1, "README.md takes the sample apart once");
    let [told, verify] = match (lines("openssl ts -reply").as_slice(), lines("openssl ts -verify").as_slice()) {
        ([told], [verify]) => [*told, *verify],
        ([], []) => BY_HAND,
        _ => panic!("README.md reads a time-stamp in one line and verifies it in another"),
    };

    let folder = std::env::temp_dir().join(format!("aigaq-by-hand-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    symlink(root.join("samples"), folder.join("samples")).unwrap();
    assert!(typed(&folder, apart[0]).0);
    let (is_well, text) = typed(&folder, told);
    let time = judged("purchase").0["time"]["not_after"]["gen_time"].as_str().unwrap().to_owned();
    let clock = time.split_once('T').unwrap().1.trim_end_matches('Z');
    assert!(is_well && text.starts_with("Time stamp: ") && text.contains(clock), "{time}: {text}");
    let (is_well, text) = typed(&folder, verify);
    assert!(is_well && text.contains("Verification: OK"), "{text}");
    // and what is not as it was sealed does not pass
    let manifest = folder.join("bundle/manifest.cose");
    let mut bytes = fs::read(&manifest).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&manifest, bytes).unwrap();
    let (is_well, text) = typed(&folder, verify);
    assert!(!is_well && text.contains("Verification: FAILED"), "{text}");
    fs::remove_dir_all(&folder).unwrap();
}
