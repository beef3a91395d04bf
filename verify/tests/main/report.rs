//! report: the papers on the sample bundle, in a new folder.

use super::PROGRAM;
use crate::stage::{Stage, have};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

const AT: &str = "2026-12-31T00:00:00Z";
/// The number of the operator in the sample case, whole and as it is printed.
const NUMBER: &str = "900101399016";
const MASKED: &str = "900101******";

pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples/sealed").join(name).canonicalize().unwrap()
}

pub fn place(name: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("report-{name}"));
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).unwrap();
    place
}

/// The command with the trust list of the samples and a moment.
pub fn command(bundle: &Path, output: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg("report").arg(bundle).arg("-o").arg(output).args(["--at", AT, "--trust"]).arg(sample("trust"));
    command.args(more);
    command
}

pub fn report(bundle: &Path, output: &Path, more: &[&str]) -> Output {
    command(bundle, output, more).output().unwrap()
}

/// The same, which is to succeed.
pub fn made(bundle: &Path, output: &Path, more: &[&str]) -> PathBuf {
    let out = report(bundle, output, more);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    output.to_owned()
}

fn listed(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

fn seal_digest(bundle: &Path) -> String {
    let out = Command::new(PROGRAM).args(["check", "--json", "--no-media"]).arg(bundle).output().unwrap();
    let result: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    result["core"]["seal_sha256"].as_str().unwrap().to_owned()
}

fn sha256sum(file: &Path) -> String {
    let out = Command::new("sha256sum").arg(file).output().unwrap();
    String::from_utf8(out.stdout).unwrap().split(' ').next().unwrap().to_owned()
}

#[cfg(feature = "pdf")]
fn tool(program: &str, args: &[&str], file: &Path) -> String {
    let out = Command::new(program).args(args).arg(file).output().unwrap();
    assert!(out.status.success(), "{program} {}: {}", file.display(), String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The attachments of a PDF, by their names.
#[cfg(feature = "pdf")]
fn detached(pdf: &Path, into: &Path) -> Vec<String> {
    fs::create_dir_all(into).unwrap();
    let out = Command::new("pdfdetach").arg("-saveall").arg("-o").arg(into).arg(pdf).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    listed(into)
}

pub fn schema(result: &serde_json::Value) {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/verification.schema.json");
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("schema.json", serde_json::from_slice(&fs::read(page).unwrap()).unwrap()).unwrap();
    let schema = compiler.compile("schema.json", &mut schemas).unwrap();
    assert!(schemas.validate(result, schema).is_ok(), "{:#}", schemas.validate(result, schema).unwrap_err());
}

/// All files, with the media looked into, in all languages: what a notary is handed.
#[cfg(feature = "pdf")]
#[test]
fn the_papers_are_all_there_sound_and_masked() {
    if !have(&["qpdf", "pdfinfo", "pdftotext", "pdfdetach", "openssl"]) {
        return;
    }
    let place = place("all");
    // A name that nobody may lead out of the paper either.
    let bundle = place.join(format!("{NUMBER}.aigaq"));
    fs::copy(sample("purchase.aigaq"), &bundle).unwrap();
    let folder = made(&bundle, &place.join("papers"), &["--lang", "kk,ru,en,kk", "--side-by-side", "kk+ru"]);
    let mut wanted = vec!["court-kk-ru.pdf".to_owned(), "report.json".to_owned()];
    for language in ["kk", "ru", "en"] {
        wanted.push(format!("court-{language}.html"));
        wanted.extend(["court", "counsel", "drafts"].map(|paper| format!("{paper}-{language}.pdf")));
    }
    wanted.sort();
    assert_eq!(listed(&folder), wanted);

    let result: serde_json::Value = serde_json::from_slice(&fs::read(folder.join("report.json")).unwrap()).unwrap();
    schema(&result);
    assert_eq!(result["masked"], true);
    assert_eq!(result["core"]["seal_sha256"].as_str().unwrap(), seal_digest(&bundle));
    assert_eq!(result["report"]["file_sha256"].as_str().unwrap(), sha256sum(&bundle));
    let papers = result["report"]["papers"].as_array().unwrap();
    assert_eq!(papers.len() + 1, wanted.len());
    for paper in papers {
        let file = folder.join(paper["file"].as_str().unwrap());
        assert_eq!(paper["sha256"].as_str().unwrap(), sha256sum(&file), "{}", file.display());
    }

    let digest = seal_digest(&bundle);
    let mut seen_masked = 0;
    for name in &wanted {
        let file = folder.join(name);
        let bytes = fs::read(&file).unwrap();
        let is_whole = |bytes: &[u8]| bytes.windows(NUMBER.len()).any(|window| window == NUMBER.as_bytes());
        assert!(!is_whole(&bytes), "{name} holds the number whole");
        if !name.ends_with(".pdf") {
            seen_masked += String::from_utf8(bytes).unwrap().matches(MASKED).count();
            continue;
        }
        tool("qpdf", &["--check"], &file);
        let info = tool("pdfinfo", &[], &file);
        let part = b"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";
        assert!(bytes.windows(part.len()).any(|window| window == part), "{name} is not PDF/A-3a by its own word");
        assert!(info.contains("Tagged:          yes") && info.contains("JavaScript:      no"), "{info}");
        assert!(info.contains("Page size:       595.276 x 841.89 pts (A4)"), "{info}");
        assert!(info.lines().any(|line| line.starts_with("Title:") && line.len() > 20), "{info}");
        let out = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output().unwrap();
        let text: String = String::from_utf8_lossy(&out.stdout).split_whitespace().collect();
        assert!(!text.contains(NUMBER), "{name} prints the number whole");
        assert!(!name.starts_with("court") || text.contains(&digest), "{name}");
        let inside = place.join("inside").join(name);
        let attached = detached(&file, &inside);
        if !name.starts_with("court") {
            assert!(attached.is_empty(), "{name}: {attached:?}");
            continue;
        }
        let parts = ["manifest.cose", "renewals-0001.cbor", "renewals-0001.tsr", "report.json", "tokens-0001.tsr"];
        assert_eq!(attached, [&["anchors-0001.tsr"], &parts[..]].concat(), "{name}");
        assert_eq!(sha256sum(&inside.join("manifest.cose")), digest);
        for part in attached {
            assert!(!is_whole(&fs::read(inside.join(&part)).unwrap()), "{part} in {name} holds the number whole");
        }
        let inner: serde_json::Value = serde_json::from_slice(&fs::read(inside.join("report.json")).unwrap()).unwrap();
        schema(&inner);
        assert_eq!((&inner["masked"], &inner["report"]["papers"]), (&true.into(), &serde_json::Value::Null));
        assert_eq!(inner["core"], result["core"]);
        for (data, token) in [("manifest.cose", "tokens-0001.tsr"), ("renewals-0001.cbor", "renewals-0001.tsr")] {
            let mut openssl = Command::new("openssl");
            openssl.args(["ts", "-verify", "-data", data, "-in", token, "-CAfile"]).arg(sample("authority.pem"));
            let out = openssl.current_dir(&inside).output().unwrap();
            assert!(out.status.success(), "{token}: {}", String::from_utf8_lossy(&out.stderr));
        }
    }
    assert!(seen_masked > 3, "nothing was masked");
    conforms(&folder, &wanted);
}

/// A checker that is not ours, where it is here.
#[cfg(feature = "pdf")]
fn conforms(folder: &Path, names: &[String]) {
    let Some(python) = std::env::var_os("AIGAQ_PYTHON") else {
        eprintln!("skipped: AIGAQ_PYTHON names no Python with pdf_oxide");
        return;
    };
    let script = "import sys, pdf_oxide\nfor name in sys.argv[1:]:\n    d = pdf_oxide.PdfDocument(name)\n    \
                  print(name, d.validate_pdf_a('3a'), d.validate_pdf_a('3b'))";
    let pdfs = names.iter().filter(|name| name.ends_with(".pdf")).map(|name| folder.join(name));
    let out = Command::new(python).args(["-c", script]).args(pdfs).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    if !out.status.success() {
        eprintln!("skipped: pdf_oxide: {}", String::from_utf8_lossy(&out.stderr));
        return;
    }
    eprintln!("{said}");
    assert!(!said.contains("'valid': False"), "{said}");
}

/// The same bytes at another time, place, time zone, locale and number of threads, whatever else is asked for.
#[cfg(feature = "pdf")]
#[test]
fn the_same_files_in_any_surroundings_and_never_over_another() {
    let (place, bundle) = (place("twice"), sample("purchase.aigaq"));
    let one = made(&bundle, &place.join("one"), &["--lang", "ru,kk"]);
    fs::create_dir(place.join("elsewhere")).unwrap();
    let mut other = command(&bundle, Path::new("../two"), &["--lang", "ru"]);
    other.current_dir(place.join("elsewhere")).env("TZ", "Pacific/Kiritimati").env("LC_ALL", "kk_KZ.UTF-8");
    let out = other.env("RAYON_NUM_THREADS", "1").env("HOME", "/nonexistent").output().unwrap();
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    // On a machine that is busy with other things a reader may be ended by its limit of time, and the paper says so.
    let hurried = |folder: &str| {
        let result = fs::read_to_string(place.join(folder).join("report.json")).unwrap();
        result.contains("examined.timeout") || result.contains("examined.hurried")
    };
    if hurried("one") || hurried("two") {
        eprintln!("skipped: this machine was too slow to read the exhibits; compared without them");
        for folder in ["one", "two"] {
            fs::remove_dir_all(place.join(folder)).unwrap();
        }
        made(&bundle, &one, &["--lang", "ru,kk", "--no-media"]);
        let out = other.arg("--no-media").output().unwrap();
        assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    }
    for name in listed(&place.join("two")).into_iter().filter(|name| name != "report.json") {
        assert!(fs::read(one.join(&name)).unwrap() == fs::read(place.join("two").join(&name)).unwrap(), "{name}");
    }
    let before = listed(&place);
    let out = report(&bundle, &one, &["--lang", "ru"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("[output.exists]"));
    assert_eq!(listed(&place), before);
}

#[test]
fn pages_of_html_hold_the_digest_and_no_script() {
    let (place, bundle) = (place("html"), sample("purchase.aigaq"));
    let folder = made(&bundle, &place.join("papers"), &["--lang", "en", "--no-media"]);
    let page = fs::read_to_string(folder.join("court-en.html")).unwrap();
    assert!(page.contains("Content-Security-Policy") && page.contains("default-src &#39;none&#39;"));
    assert!(!page.contains("<script") && page.contains(&seal_digest(&bundle)));
    assert!(page.contains(MASKED) && !page.contains(NUMBER));
}

#[test]
fn numbers_are_printed_whole_where_matter_toml_says_so() {
    let (place, bundle) = (place("whole"), sample("purchase.aigaq"));
    let matter = place.join("matter.toml");
    fs::write(&matter, "[print]\npersonal-numbers = true\n").unwrap();
    let folder =
        made(&bundle, &place.join("papers"), &["--lang", "en", "--no-media", "--matter", matter.to_str().unwrap()]);
    assert!(fs::read_to_string(folder.join("court-en.html")).unwrap().contains(NUMBER));
    let result: serde_json::Value = serde_json::from_slice(&fs::read(folder.join("report.json")).unwrap()).unwrap();
    assert_eq!(result["masked"], false);
    assert_eq!(result["report"]["matter_sha256"].as_str().unwrap(), sha256sum(&matter));
    schema(&result);
}

#[test]
fn what_is_no_bundle_gets_no_papers_and_leaves_nothing() {
    let place = place("none");
    let text = place.join("text.aigaq");
    fs::write(&text, "nothing sealed").unwrap();
    let out = report(&text, &place.join("papers"), &["--lang", "en"]);
    assert_eq!(out.status.code(), Some(4));
    assert!(String::from_utf8_lossy(&out.stderr).contains("[report.no-bundle]"));
    assert_eq!(listed(&place), ["text.aigaq"]);
}

#[test]
fn an_altered_bundle_and_an_extract_get_papers_that_say_so() {
    let place = place("altered");
    let (bundle, extract) = (place.join("bent.aigaq"), place.join("extract.aigaq"));
    let mut bytes = fs::read(sample("purchase.aigaq")).unwrap();
    bytes[70_000] ^= 1;
    fs::write(&bundle, bytes).unwrap();
    fs::copy(sample("extract.aigaq"), &extract).unwrap();
    for (bundle, words, exit) in [(bundle, "Altered", 1), (extract, "extract", 11)] {
        let name = bundle.file_stem().unwrap().to_str().unwrap().to_owned();
        let out = report(&bundle, &place.join(&name), &["--lang", "en", "--no-media"]);
        assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(said.contains("did not pass"), exit == 1, "{said}");
        let page = fs::read_to_string(place.join(&name).join("court-en.html")).unwrap();
        assert!(page.split("<section").nth(1).unwrap_or(&page).contains(words), "{name}");
        let result = fs::read(place.join(&name).join("report.json")).unwrap();
        let result: serde_json::Value = serde_json::from_slice(&result).unwrap();
        assert_eq!(result["core"]["exit"], exit);
    }
}

/// Whatever comes under the name meanwhile stays as it is, and a program that is killed leaves nothing under it.
#[test]
fn a_folder_made_meanwhile_stays_empty_and_a_killed_program_leaves_no_half() {
    let (place, bundle) = (place("meanwhile"), sample("purchase.aigaq"));
    let begin = |name: &str| command(&bundle, &place.join(name), &["--lang", "ru"]).stderr(Stdio::piped()).spawn();
    let running = begin("taken").unwrap();
    std::thread::sleep(Duration::from_millis(300));
    fs::create_dir(place.join("taken")).unwrap();
    let out = running.wait_with_output().unwrap();
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("[output.exists]"));
    assert!(listed(&place.join("taken")).is_empty());
    assert_eq!(listed(&place), ["taken"]);
    for patience in [200, 900, 1600] {
        let mut running = begin("killed").unwrap();
        std::thread::sleep(Duration::from_millis(patience));
        running.kill().unwrap();
        running.wait().unwrap();
        let whole = if cfg!(feature = "pdf") { 5 } else { 4 };
        assert!(!place.join("killed").exists() || listed(&place.join("killed")).len() == whole);
        let _ = fs::remove_dir_all(place.join("killed"));
    }
}

#[test]
fn options_that_make_no_sense_are_refused_before_anything_is_written() {
    let place = place("options");
    let bundle = sample("purchase.aigaq");
    let matter = place.join("matter.toml");
    let with = |text: &str| {
        fs::write(&matter, text).unwrap();
        report(&bundle, &place.join("papers"), &["--lang", "en", "--matter", matter.to_str().unwrap()])
    };
    let refused = |out: Output, code: &str, says: &str| {
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(2), "{said}");
        assert!(said.contains(&format!("[{code}]")) && said.contains(says), "{said}");
        assert_eq!(listed(&place), ["matter.toml"], "{said}");
    };
    refused(with("[matter]\naddressee = \"notary\"\npending = true\n"), "matter.pending", "pending");
    refused(with("[matter]\n\nto = 7\n"), "matter.toml", "3:6");
    refused(with("[matter]\ncolour = 1\n"), "matter.toml", "2:1");
    refused(with("[[blur]]\nexhibit = 8\nregion = [0, 0, 10001, 1]\n"), "matter.value", "blur.region");
    for (more, says) in [
        (["--lang", "xx"], "kk, ru, en"),
        (["--side-by-side", "ru+ru"], "ru+ru"),
        (["--side-by-side", "ru"], "--side-by-side"),
        (["--side-by-side", "kk+ru+en+kk"], "--side-by-side"),
    ] {
        refused(report(&bundle, &place.join("papers"), &more), "usage.value", says);
    }
    let out = Command::new(PROGRAM).arg("report").arg(&bundle).output().unwrap();
    refused(out, "usage.missing", "--output");
}

#[test]
fn the_template_of_matter_toml_is_printed_in_each_language_and_is_one() {
    let place = place("template");
    let bundle = sample("purchase.aigaq");
    for language in ["kk", "ru", "en"] {
        let out = Command::new(PROGRAM).args(["report", "--template", "--lang", language]).output().unwrap();
        assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
        let there = Path::new(env!("CARGO_MANIFEST_DIR")).join("../i18n").join(language).join("matter.toml");
        assert_eq!(out.stdout, fs::read(there).unwrap());
        let matter = place.join(format!("{language}.toml"));
        fs::write(&matter, out.stdout).unwrap();
        let more = ["--lang", language, "--no-media", "--matter", matter.to_str().unwrap()];
        if language == "kk" {
            made(&bundle, &place.join(language), &more);
        }
    }
}

/// H06 to H12: nothing in a name reaches the terminal, and none of it is markup anywhere.
#[test]
fn h06_a_hostile_name_stays_text() {
    let stage = Stage::empty();
    let name = "a<script>alert(1)<\u{1b}[2J\u{202e}\u{200b}\u{9b}31m\n#panic().aigaq";
    fs::copy(sample("purchase.aigaq"), stage.path(name)).unwrap();
    let out = report(&stage.path(name), &stage.path("papers"), &["--lang", "en", "--no-media"]);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    let page = fs::read_to_string(stage.path("papers/court-en.html")).unwrap();
    assert!(page.contains("a&lt;script") && !page.contains("<script"));
    let away = report(&stage.path(name), &stage.path("\u{1b}]0;title\u{7}/papers"), &["--lang", "en", "--no-media"]);
    assert_eq!(away.status.code(), Some(6));
    let again = report(&stage.path(name), &stage.path("papers"), &[]);
    let check = |more: &[&str]| {
        let mut check = Command::new(PROGRAM);
        check.arg("check").arg(stage.path(name)).args(["--no-media", "--at", AT, "--trust"]).arg(sample("trust"));
        #[cfg(feature = "pdf")]
        check.arg("--report").arg(stage.path("papers/court-en.pdf")).arg("--report").arg(stage.path(name));
        check.args(more).output().unwrap()
    };
    for out in [out, away, again, check(&[]), check(&["--json"])] {
        for printed in [&out.stdout, &out.stderr] {
            let text = std::str::from_utf8(printed).unwrap();
            let hostile = ['\u{1b}', '\u{7}', '\u{202e}', '\u{200b}', '\u{9b}'];
            assert!(!text.contains(hostile) || text.starts_with("{\"aigaq\""), "{text:?}");
            assert!(!text.contains(['\u{1b}', '\u{7}']), "{text:?}");
        }
    }
}
