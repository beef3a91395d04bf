//! The exhibits are read again behind the judgement, and never change it: H05, H08.

use crate::stage::{Stage, samples};
use std::fs;
use std::path::{Path, PathBuf};

/// A JPEG of nothing but an XMP packet in which a program names itself with signs that turn a line round.
fn deceiver() -> Vec<u8> {
    let xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF \
               xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description \
               xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:CreatorTool=\"A\u{202e}B\u{200b}C\u{9b}2J\"/>\
               </rdf:RDF></x:xmpmeta>";
    let length = u16::try_from(xmp.len() + 2).unwrap().to_be_bytes();
    [b"\xff\xd8\xff\xe1".as_slice(), &length, xmp.as_bytes(), b"\xff\xd9"].concat()
}

/// `case.aigaq` with photos, a receipt, what breaks decoders, and hostile files where they are at hand.
fn stage() -> Stage {
    let stage = Stage::with_draft();
    for file in ["goods.jpg", "receipt.png", "receipt.txt"] {
        fs::copy(samples().join(file), stage.path(file)).unwrap();
    }
    stage.write("broken.png", b"\x89PNG\r\n\x1a\nand no more");
    stage.write("deceiver.jpg", &deceiver());
    let own = ["goods.jpg", "receipt.png", "receipt.txt", "broken.png", "deceiver.jpg"];
    let shared = std::env::var_os("AIGAQ_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let mut files: Vec<PathBuf> = own.iter().map(PathBuf::from).collect();
    match fs::read_dir(shared.join("data/7-hostile")) {
        Ok(hostile) => {
            let mut more: Vec<PathBuf> =
                hostile.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
            more.sort();
            files.extend(more.into_iter().take(12));
        }
        Err(_) => eprintln!("skipped: no hostile files in {}", shared.display()),
    }
    let args = ["add", "--origin", "imported"].iter().map(PathBuf::from).chain(files);
    stage.capture(args).expect(0);
    stage.seal("case.aigaq").expect(0);
    stage
}

const AT: [&str; 2] = ["--at", "2026-12-01T00:00:00Z"];

#[test]
fn h05_the_core_is_the_same_bytes_with_and_without_media() {
    let stage = stage();
    stage.set_up("cp case.aigaq bent.aigaq && printf X | dd of=bent.aigaq bs=1 seek=70000 conv=notrunc status=none");
    for (bundle, exit) in [("case.aigaq", 3), ("bent.aigaq", 1)] {
        let with = stage.verify(["check", "--json", bundle].iter().chain(&AT)).expect(exit).out;
        let without = stage.verify(["check", "--json", "--no-media", bundle].iter().chain(&AT)).expect(exit).out;
        let core = |line: &str| line.split_once(",\"media\":{").unwrap().0.to_owned();
        assert_eq!(core(&with), core(&without), "{bundle}");
        assert_ne!(with, without, "{bundle}: nothing was read again");
        assert!(with.contains("\"performed\":true") && without.contains("\"performed\":false"));
    }
}

#[test]
fn only_what_is_here_and_intact_is_read_again() {
    let stage = stage();
    let media = stage.verify(["check", "--json", "case.aigaq"]).expect(3).json()["media"].clone();
    let first = media["exhibits"][0]["n"].as_u64().unwrap();
    assert_eq!(
        media["exhibits"][1]["codes"][0],
        media["exhibits"][1]["said"].as_array().unwrap().last().unwrap()["text"]
    );
    assert_eq!(media["exhibits"][2]["text_guessed"], false);
    assert_eq!(media["exhibits"][3]["unread"], serde_json::json!(["examined.undecodable"]));
    let chosen = (first + 1).to_string();
    stage.verify(["extract", "case.aigaq", "--exhibit", &chosen, "-o", "one.aigaq"]).expect(0);
    let line = stage.verify(["check", "--json", "one.aigaq"]);
    let extract = serde_json::from_str::<serde_json::Value>(&line.out).unwrap()["media"].clone();
    assert_eq!(extract["exhibits"].as_array().unwrap().len(), 1);
    assert_eq!(extract["exhibits"][0], media["exhibits"][1], "the same exhibit says the same");
    let without = stage.verify(["check", "--json", "--no-media", "one.aigaq"]).out;
    assert!(without.contains("\"unread\":[\"not-asked\"]"), "{without}");
}

#[test]
fn it_is_said_what_was_and_what_was_not_looked_into() {
    let stage = stage();
    let words = [
        ("en", "read again by aigaq-verify", "taken: 5 October 2026, 14:34:20 (UTC+05:00)", "(--no-media)"),
        ("ru", "прочитано заново, aigaq-verify", "снято: 5 октября 2026 года, 14:34:20 (UTC+05:00)", "(--no-media)"),
        ("kk", "қайта оқыған aigaq-verify", "түсірілген: 2026 жылғы 5 қазан, 14:34:20 (UTC+05:00)", "(--no-media)"),
    ];
    for (language, read, taken, unread) in words {
        let said = stage.verify(["check", "case.aigaq", "--lang", language]).expect(3).out;
        assert!(said.contains(read) && said.contains(taken) && !said.contains(unread), "{said}");
        let said = stage.verify(["check", "case.aigaq", "--no-media", "--lang", language]).expect(3).out;
        assert!(!said.contains(read) && !said.contains(taken) && said.contains(unread), "{said}");
        let shown = stage.verify(["show", "case.aigaq", "--lang", language]).expect(0).out;
        assert!(shown.contains(read) && shown.contains(taken), "{shown}");
        let shown = stage.verify(["show", "case.aigaq", "--no-media", "--lang", language]).expect(0).out;
        assert!(!shown.contains(read), "{shown}");
    }
}

#[test]
fn h08_what_a_file_says_is_shown_visibly() {
    let stage = stage();
    for args in [vec!["check", "case.aigaq", "--all"], vec!["show", "case.aigaq"]] {
        let said = stage.verify(args).out;
        assert!(said.contains("A\\u{202e}B\\u{200b}C"), "{said}");
        assert!(!said.chars().any(|c| (c.is_control() && c != '\n') || matches!(c, '\u{202e}' | '\u{200b}')), "{said}");
    }
    let json = stage.verify(["check", "--json", "case.aigaq"]).expect(3).json();
    assert_eq!(
        json["media"]["exhibits"][4]["said"].as_array().unwrap().iter().filter(|said| said["of"] == "software").count(),
        1
    );
}
