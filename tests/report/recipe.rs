//! The recipe of the court paper, typed as it is printed: with unzip, OpenSSL, Python and nothing of ours.

use super::fixture::{Desk, root};
use aigaq::lang::language::Language;
use aigaq::report::paper::Block;
use aigaq::seal::ed25519::PublicKey;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a line of a page holds at the size in which commands are printed.
const LINE: usize = 90;

/// The commands of the part, block for block; the last is the script.
fn printed() -> Vec<String> {
    let [court, ..] = Desk::sample("purchase").papers(Language::Ru);
    let part = court.sections.into_iter().find(|section| section.id == "repeat").unwrap();
    let code = |block| if let Block::Code { text } = block { Some(text) } else { None };
    part.blocks.into_iter().filter_map(code).collect()
}

#[test]
fn no_line_of_the_recipe_is_longer_than_a_line_of_the_page() {
    let long: Vec<String> = printed()
        .iter()
        .flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| line.chars().count() > LINE)
        .collect();
    assert!(long.is_empty(), "broken by the page, it cannot be copied: {long:#?}");
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn typed(folder: &Path, path: &str, lines: &str) -> (bool, String) {
    let line = format!("set -e -o pipefail\n{lines}");
    let mut bash = Command::new("bash");
    let out = bash.args(["-c", &line]).current_dir(folder).env("LC_ALL", "C").env("PATH", path).output().unwrap();
    (out.status.success(), String::from_utf8_lossy(&[out.stdout, out.stderr].concat()).into_owned())
}

#[test]
fn the_recipe_ends_well_on_the_sample_and_not_on_a_changed_one() {
    let python = std::env::var("AIGAQ_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let tools = format!(
        "openssl version && unzip -v && date -d '2026-01-01 UTC' +%s && {python} -c 'import cbor2, cryptography'"
    );
    if !Command::new("bash").args(["-c", &tools]).output().is_ok_and(|out| out.status.success()) {
        return eprintln!("skipped: no bash, openssl, unzip, GNU date or Python with cbor2 and cryptography here");
    }
    let folder = Folder(std::env::temp_dir().join(format!("aigaq-recipe-{}", std::process::id())));
    let _ = fs::remove_dir_all(&folder.0);
    fs::create_dir_all(folder.0.join("bin")).unwrap();
    let shim = folder.0.join("bin/python3");
    fs::write(&shim, format!("#!/bin/sh\nexec {python} \"$@\"\n")).unwrap();
    fs::set_permissions(&shim, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", folder.0.join("bin").display(), std::env::var("PATH").unwrap());

    let blocks = printed();
    let [file, apart, key, stamp, script] = blocks.as_slice() else { panic!("{blocks:#?}") };
    let desk = Desk::sample("purchase");
    let bundle = fs::read(root().join("samples/sealed/purchase.aigaq")).unwrap();
    fs::write(folder.0.join("FILE.aigaq"), &bundle).unwrap();
    fs::write(folder.0.join("check.py"), script).unwrap();
    let out = folder.0.join("out");
    fs::create_dir(&out).unwrap();
    fs::copy(root().join("samples/sealed/authority.pem"), out.join("ROOT.pem")).unwrap();

    let (is_well, said) = typed(&folder.0, &path, file);
    assert!(is_well && said.starts_with(&desk.sha256.to_string()), "{said}");
    let apart = apart.replace("mkdir out", "mkdir -p out");
    let (is_well, said) = typed(&folder.0, &path, &apart);
    let seal = desk.verification.seal_digest().unwrap().to_string();
    assert!(is_well && said.contains(&seal) && said.contains(": OK") && !said.contains("FAILED"), "{said}");
    let (is_well, said) = typed(&out, &path, key);
    let expected = PublicKey::enrol(&desk.verification.manifest().unwrap().signer).unwrap().fingerprint().to_string();
    assert!(is_well && said.contains("Verified Successfully") && said.contains(&expected), "{expected}: {said}");
    let (is_well, said) = typed(&out, &path, stamp);
    assert!(is_well && said.contains("Verification: OK"), "{said}");

    // One byte of a photo, and then one of the record that holds its digest.
    let exhibit = fs::read_dir(out.join("exhibits")).unwrap().next().unwrap().unwrap().path();
    let mut bytes = fs::read(&exhibit).unwrap();
    bytes[100] ^= 1;
    fs::write(&exhibit, bytes).unwrap();
    let (is_well, said) = typed(&out, &path, "python3 ../check.py | sha256sum -c");
    assert!(!is_well && said.contains("FAILED"), "{said}");
    let record = fs::read_dir(out.join("records")).unwrap().next().unwrap().unwrap().path();
    let mut bytes = fs::read(&record).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&record, bytes).unwrap();
    let (is_well, said) = typed(&out, &path, "python3 ../check.py");
    assert!(!is_well && said.contains("AssertionError: record"), "{said}");
}
