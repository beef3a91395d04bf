//! samples/reports: the papers that lie there say what this build would say.

use super::PROGRAM;
use crate::report::place;
use crate::stage::have;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples/reports").canonicalize().unwrap()
}

fn result(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join("report.json")).unwrap()).unwrap()
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The text of each page of a PDF without white space, which is where lines and cells end.
fn pages(pdf: &Path) -> Vec<String> {
    let out = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(pdf).arg("-").output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap().split('\u{c}').map(joined).collect()
}

/// The text of a PDF without the digest of the program that made it, which no other build has.
fn text(pdf: &Path, program: &str) -> String {
    pages(pdf).concat().replace(program, "(this-build)")
}

/// The first stretch at which two texts part.
fn parting(kept: &str, made: &str) -> String {
    let same = kept.chars().zip(made.chars()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(60)).take(160).collect::<String>();
    format!("kept: …{}…\nmade: …{}…", around(kept), around(made))
}

#[test]
fn the_papers_of_the_samples_say_what_this_build_says() {
    if !have(&["pdftotext"]) {
        return;
    }
    let (samples, place) = (samples(), place("samples"));
    let made = place.join("papers");
    let mut command = Command::new(PROGRAM);
    command.arg("report").arg(samples.join("purchase.aigaq")).arg("-o").arg(&made);
    command.args(["--at", "2026-12-31T00:00:00Z", "--lang", "kk,ru,en", "--side-by-side", "kk+ru"]);
    command.arg("--trust").arg(samples.join("trust")).arg("--matter").arg(samples.join("matter.toml"));
    let out = command.output().unwrap();
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));

    let kept = samples.join("papers");
    let (before, now) = (result(&kept), result(&made));
    assert_eq!(before["core"], now["core"], "the judgement is the one of the day they were made");
    if before["media"] != now["media"] {
        eprintln!(
            "skipped: FFmpeg or Tesseract is missing here, or another version of it reads the files in another way"
        );
        return;
    }
    let program = |result: &Value| result["report"]["program"]["sha256"].as_str().unwrap().to_owned();
    let mut compared = 0;
    for file in fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().path()) {
        let name = file.file_name().unwrap();
        if file.extension().is_some_and(|ending| ending == "pdf") {
            let (kept, made) = (text(&file, &program(&before)), text(&made.join(name), &program(&now)));
            assert!(kept == made, "{}: run scripts/reports and read them.\n{}", name.display(), parting(&kept, &made));
            assert!(
                kept.contains("(this-build)") || !name.to_string_lossy().starts_with("court"),
                "{}",
                name.display()
            );
            for dash in ["ст.–", "art.–", "–-бап"] {
                assert!(!made.contains(dash), "{}: an act without an article is cited as a whole", name.display());
            }
            compared += 1;
        }
    }
    assert_eq!(compared, 10, "three papers in three languages, and one in two");
}

/// A notary inscribes a page: both digests stand on it, in two languages beside each other, too.
#[test]
fn the_page_of_the_inscription_has_the_digests() {
    if !have(&["pdftotext"]) {
        return;
    }
    let papers = samples().join("papers");
    let result = result(&papers);
    let seal = result["core"]["seal_sha256"].as_str().unwrap();
    let file = result["report"]["file_sha256"].as_str().unwrap();
    for (paper, label) in [
        ("court-en.pdf", "Room for the notary's inscription"),
        ("court-kk.pdf", "Нотариустың куәландыру жазбасына арналған орын"),
        ("court-kk-ru.pdf", "Нотариустың куәландыру жазбасына арналған орын"),
        ("court-ru.pdf", "Место для удостоверительной надписи нотариуса"),
    ] {
        let pages = pages(&papers.join(paper)).into_iter().filter(|page| page.contains(&joined(label)));
        let [page] = <[String; 1]>::try_from(pages.collect::<Vec<_>>()).unwrap();
        assert!(page.contains(seal) && page.contains(file), "{paper}: {page}");
    }
}
