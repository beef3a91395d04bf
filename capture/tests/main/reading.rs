//! Files are asked what they say when they are taken in, and whatever becomes of it, they are taken in: H03.

use crate::stage::{Stage, Stand, samples, walk};
use aigaq::acquire::description::Asked;
use aigaq::acquire::draft::Draft;
use aigaq::acquire::reader::Reader;
use aigaq::base::limits::Limits;
use aigaq::base::watch::Unwatched;
use aigaq::examine::sandbox::{Examiner, Patience};
use aigaq::model::exhibit::Origin;
use aigaq::model::reading::Reading;
use aigaq::model::record::Body;
use aigaq::model::text::Phrase;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn stage(files: &[&str]) -> Stage {
    let stage = Stage::with_draft();
    for file in files {
        fs::copy(samples().join(file), stage.path(file)).unwrap();
    }
    stage
}

fn draft(stage: &Stage) -> Draft {
    Draft::open(&stage.path(draft_name(stage)), &Limits::default()).unwrap()
}

fn draft_name(stage: &Stage) -> String {
    let names = fs::read_dir(stage.folder()).unwrap().flatten().map(|entry| entry.file_name().into_string().unwrap());
    names.into_iter().find(|name| name.ends_with(".aigaq-draft")).unwrap()
}

/// The readings of all exhibits of the draft, in order.
fn readings(stage: &Stage) -> Vec<Option<Reading>> {
    let of = |body: &Body| match body {
        Body::Exhibit(exhibit) => Some(exhibit.reading.clone()),
        _ => None,
    };
    draft(stage).records().values().filter_map(|record| of(&record.body)).collect()
}

fn said<'a>(reading: &'a Reading, of: &str) -> Vec<&'a str> {
    reading.said.iter().filter(|said| said.of() == of).map(|said| said.text()).collect()
}

#[test]
fn a_photo_says_when_where_and_with_what_and_it_is_sealed() {
    let stage = stage(&["goods.jpg"]);
    let out = stage.capture(["add", "goods.jpg", "--origin", "recorded", "--lang", "en"]).expect(0).out;
    assert!(
        out.contains("    taken: 5 October 2026, 14:34:20 (UTC+05:00), that is 5 October 2026, 09:34:20 (UTC)"),
        "{out}"
    );
    assert!(out.contains("    place: 43.2"), "{out}");
    let reading = readings(&stage).remove(0).unwrap();
    assert_eq!(reading.by.as_str(), concat!("aigaq-capture ", env!("CARGO_PKG_VERSION")));
    assert_eq!(said(&reading, "format"), ["JPEG"]);
    assert_eq!(said(&reading, "frame"), ["1280x960"]);
    assert!(said(&reading, "taken")[0].starts_with("2026-10-05T14:34:20"), "{reading:?}");
    assert!(said(&reading, "taken")[0].ends_with("+05:00"));
    assert_eq!(said(&reading, "make"), ["Aigaq"]);
    assert_eq!(said(&reading, "place").len(), 1);
    assert_eq!(reading.unread, None);
}

#[test]
fn a_receipt_says_its_fields_at_once() {
    let stage = stage(&["receipt.png", "receipt.txt"]);
    let out =
        stage.capture(["add", "receipt.png", "--kind", "receipt", "--origin", "imported", "--lang", "en"]).expect(0);
    assert!(out.out.contains("receipt, QR code: fiscal sign 999000123456, total 24,990.00"), "{}", out.out);
    assert!(out.out.contains("time 5 October 2026, 14:32:10"), "{}", out.out);
    assert!(!out.err.contains("again"), "{}", out.err);
    let value = stage.capture(["add", "receipt.txt", "--origin", "imported", "--json"]).expect(0).json();
    assert_eq!(value["receipt"]["text"]["fiscal_sign"], "999000123456", "{value}");
    assert_eq!(value["receipt"]["text"]["total_minor"], 2_499_000);
    assert_eq!(value["reading"]["said"][0]["text"], "text");
    let readings = readings(&stage);
    let code = readings[0].as_ref().unwrap();
    assert!(said(code, "code")[0].contains("999000123456"));
    assert_eq!(said(readings[1].as_ref().unwrap(), "text-digest").len(), 1);
}

#[test]
fn a_receipt_without_a_code_is_to_be_photographed_again() {
    let stage = stage(&["shopfront.jpg"]);
    for (language, hint) in [("en", "flat, closer"), ("ru", "ближе"), ("kk", "жақынырақ")] {
        let args = ["add", "shopfront.jpg", "--kind", "receipt", "--origin", "imported", "--lang", language];
        let err = stage.capture(args).expect(0).err;
        assert!(err.contains(hint), "{language}: {err}");
        let args = ["add", "shopfront.jpg", "--kind", "photo", "--origin", "imported", "--lang", language];
        assert!(!stage.capture(args).expect(0).err.contains(hint), "a photo is no receipt");
    }
}

#[test]
fn nobody_looks_who_was_told_not_to() {
    let stage = stage(&["goods.jpg"]);
    let value = stage.capture(["add", "goods.jpg", "--origin", "imported", "--json", "--no-media"]).expect(0).json();
    assert!(value["reading"].is_null() && value["receipt"].is_null(), "{value}");
    assert_eq!(readings(&stage), [None]);
}

#[test]
fn pack_asks_as_add_does() {
    let stage = stage(&["goods.jpg", "receipt.png"]);
    // Larger and smaller than what is held in memory; behind a small one and before another.
    let files = ["a.txt", "goods.jpg", "receipt.png", "b.txt"];
    let args = [
        "pack",
        "purchase.toml",
        "--origin",
        "imported",
        "-o",
        "p.aigaq",
        "--key",
        "key.pem",
        "--passphrase-file",
        "words",
    ];
    stage.capture(args.iter().chain(&files)).expect(0);
    let said = stage.verify(["check", "p.aigaq", "--json", "--no-media"]).expect(3).json();
    let times: Vec<&str> =
        said["core"]["time"]["said"].as_array().unwrap().iter().map(|one| one["of"].as_str().unwrap()).collect();
    assert_eq!(times, ["taken", "digitized", "changed", "satellite-time"], "{said}");
    // The same bytes were asked: what is read again is what was read.
    let media = stage.verify(["check", "p.aigaq", "--json"]).expect(3).json();
    stage.capture(["add", "goods.jpg", "receipt.png", "--origin", "imported"]).expect(0);
    let sealed = readings(&stage);
    for (exhibit, reading) in media["media"]["exhibits"].as_array().unwrap()[1..3].iter().zip(sealed) {
        let texts: Vec<&str> =
            exhibit["said"].as_array().unwrap().iter().map(|said| said["text"].as_str().unwrap()).collect();
        let wanted: Vec<String> = reading.unwrap().said.iter().map(|said| said.text().to_owned()).collect();
        assert_eq!(texts, wanted);
    }
}

#[test]
fn h03_what_breaks_a_decoder_is_taken_in() {
    let stage = stage(&[]);
    stage.write("broken.png", b"\x89PNG\r\n\x1a\nand no more");
    let value = stage.capture(["add", "broken.png", "--origin", "imported", "--json"]).expect(0).json();
    assert_eq!(value["reading"]["unread"], serde_json::json!(["examined.undecodable"]), "{value}");
    let shared = std::env::var_os("AIGAQ_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let mut stand = Stand::new();
    if !shared.join("data/7-hostile").is_dir() {
        eprintln!("skipped: no hostile files in {}", shared.display());
        return;
    }
    walk(&shared.join("data/7-hostile"), &mut stand);
    let files: Vec<PathBuf> = stand.into_keys().filter(|path| path.is_file()).collect();
    assert!(files.len() > 10);
    let args: Vec<PathBuf> = ["add", "--origin", "imported"].iter().map(PathBuf::from).chain(files.clone()).collect();
    stage.capture(args).expect(0);
    assert_eq!(readings(&stage).len(), files.len() + 1, "each was taken in");
    assert!(readings(&stage).iter().all(Option::is_some));
}

#[test]
fn h03_a_child_that_crashes_or_hangs_never_stops_the_intake() {
    let stage = stage(&["goods.jpg"]);
    stage.set_up("printf '#!/bin/sh\\nexec sleep 60\\n' > hang && chmod +x hang");
    let mut draft = draft(&stage);
    let by = Phrase::new("test").unwrap();
    let asked = Asked { origin: Some(Origin::Imported), ..Asked::default() };
    let patience = Patience { time: Duration::from_millis(300), ..Patience::default() };
    let programs = [
        (PathBuf::from("/bin/false"), "examined.crashed"),
        (stage.path("hang"), "examined.timeout"),
        (stage.path("none"), "examined.not-started"),
    ];
    for (program, code) in programs {
        let examiner = Examiner::new(program, vec![]).with(patience);
        let begun = Instant::now();
        let reader = Reader { by: &by, questioner: &examiner };
        let added = draft.add(&stage.path("goods.jpg"), &asked, Some(reader), &Unwatched).unwrap();
        assert!(begun.elapsed() < Duration::from_secs(20));
        assert_eq!(added.testimony.unwrap().unread, [code]);
        let Body::Exhibit(exhibit) = &draft.records()[&added.n].body else { panic!("no exhibit") };
        let reading = exhibit.reading.as_ref().unwrap();
        assert_eq!(reading.unread.as_ref().unwrap().as_str(), code);
        assert!(reading.said.is_empty());
    }
}
