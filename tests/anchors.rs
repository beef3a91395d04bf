//! Time-stamps of a draft: what they are over, where they stand in the bundle, and what a crash leaves.
#![cfg(feature = "sign")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

#[path = "readers/made.rs"]
mod made;

use aigaq::acquire::draft::Draft;
use aigaq::acquire::error::AcquireError;
use aigaq::acquire::sealing::{Sealing, Stamping};
use aigaq::base::digest::sha256;
use aigaq::base::octets::{Digest, Octets};
use aigaq::base::watch::Unwatched;
use aigaq::checks::conclusion::Answer;
use aigaq::model::journal::{Event, Journal};
use aigaq::model::manifest::Program;
use aigaq::model::record::Body;
use aigaq::model::remark::Note;
use aigaq::model::text::Phrase;
use made::{Folder, entries, journal_entries, judged, limits, part, signer};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

const FORM: &str = "[case]\ntitle = \"A test\"\nrecording = \"open\"\n";

fn drafted(name: &str) -> (Folder, Draft) {
    let folder = made::folder(name);
    let draft = Draft::create(&folder.join("draft"), FORM, &limits()).unwrap();
    (folder, draft)
}

/// Between fork and exec a child that another test starts has our lock, too: it is waited for.
fn reopened(folder: &Path) -> Result<Draft, AcquireError> {
    let begun = Instant::now();
    loop {
        match Draft::open(&folder.join("draft"), &limits()) {
            Err(AcquireError::Locked { .. }) if begun.elapsed() < Duration::from_secs(10) => {}
            other => return other,
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn note(draft: &mut Draft, text: &str) -> u32 {
    draft.record(Body::Note(Note { about: None, text: Phrase::new(text).unwrap() })).unwrap()
}

fn journal(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("draft/journal.cbor")).unwrap()
}

fn events(folder: &Path) -> Vec<Event> {
    let journal = Journal::decode(&journal(folder), &limits()).unwrap();
    journal.entries.iter().map(|entry| entry.event).collect()
}

fn seal(draft: &mut Draft, target: &Path, stamp: &Stamping<'_>) -> Vec<u8> {
    let program = Program { name: "tests".to_owned(), sha256: Octets([7; 32]), version: "1".to_owned() };
    let sealing = Sealing { signer: signer(), program: &program, limits: &limits(), stamp };
    let sealed = draft.seal(target, sealing, &Unwatched).unwrap();
    let bytes = fs::read(target).unwrap();
    assert_eq!(sealed.seal_digest, sha256(&part(&bytes, "manifest.cose")));
    assert_eq!(sealed.tokens, names(&bytes).iter().filter(|name| name.starts_with("tokens/")).count());
    bytes
}

fn names(bytes: &Vec<u8>) -> Vec<String> {
    entries(bytes).unwrap().into_iter().map(|(name, _)| name).collect()
}

/// Every file of the draft.
fn stand(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn walk(folder: &Path, out: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, out) } else { drop(out.insert(path.clone(), fs::read(&path).unwrap())) }
        }
    }
    let mut out = BTreeMap::new();
    walk(&folder.join("draft"), &mut out);
    out
}

#[test]
fn an_anchor_is_over_the_last_entry_that_is_none() {
    let (folder, mut draft) = drafted("anchors-head");
    let last = |folder: &Path, back: usize| {
        let journal = journal(folder);
        let entries = journal_entries(&journal);
        sha256(entries[entries.len() - 1 - back])
    };
    let opening = draft.head();
    assert_eq!(opening, last(&folder, 0));
    assert!(!draft.is_anchored());
    let parts = draft.anchor(&[b"one".to_vec(), b"two".to_vec()]).unwrap();
    assert_eq!(parts.iter().map(ToString::to_string).collect::<Vec<_>>(), ["anchors/0001.tsr", "anchors/0002.tsr"]);
    assert_eq!((draft.head(), draft.is_anchored()), (opening, true));
    assert_eq!(opening, last(&folder, 2));
    // What was read from disk says the same as what was kept in memory.
    drop(draft);
    let mut draft = reopened(&folder).unwrap();
    assert_eq!((draft.head(), draft.is_anchored()), (opening, true));
    // Anchors take no number of a record.
    assert_eq!(note(&mut draft, "after"), 2);
    assert_eq!((draft.head(), draft.is_anchored()), (last(&folder, 0), false));
    drop(draft);
    let mut draft = reopened(&folder).unwrap();
    assert_eq!((draft.head(), draft.is_anchored()), (last(&folder, 0), false));
    draft.anchor(&[b"three".to_vec()]).unwrap();
    assert_eq!(events(&folder), [Event::Open, Event::Anchor, Event::Anchor, Event::Note, Event::Anchor]);
    assert!(draft.anchor(&[]).unwrap().is_empty());
}

#[test]
fn anchors_stand_in_the_bundle_in_their_place_and_agree_with_the_journal() {
    let (folder, mut draft) = drafted("anchors-bundle");
    draft.anchor(&[b"one".to_vec(), b"two".to_vec()]).unwrap();
    note(&mut draft, "between");
    draft.anchor(&[b"three".to_vec()]).unwrap();
    drop(draft);
    let mut draft = reopened(&folder).unwrap();
    let bytes = seal(&mut draft, &folder.join("case.aigaq"), &|_| vec![]);
    let wanted = [
        "mimetype",
        "records/0001.cbor",
        "records/0002.cbor",
        "journal.cbor",
        "anchors/0001.tsr",
        "anchors/0002.tsr",
        "anchors/0003.tsr",
        "manifest.cose",
    ];
    assert_eq!(names(&bytes), wanted);
    for (n, content) in (1..).zip([b"one".as_slice(), b"two", b"three"]) {
        assert_eq!(part(&bytes, &format!("anchors/{n:04}.tsr")), content);
    }
    let verification = judged(&bytes);
    assert!(verification.findings().iter().any(|finding| finding.code() == "journal.agrees"));
    assert_ne!(verification.conclusion().answer(), Answer::Failed);
    assert!(matches!(draft.anchor(&[b"late".to_vec()]), Err(AcquireError::Sealed { .. })));
    // The draft that was closed is sealed once more: the same seal.
    let again = seal(&mut draft, &folder.join("again.aigaq"), &|_| vec![]);
    assert_eq!(again, bytes);
}

#[test]
fn a_draft_made_without_the_folder_opens_and_takes_anchors() {
    let (folder, mut draft) = drafted("anchors-none");
    assert!(!folder.join("draft/anchors").exists());
    note(&mut draft, "first");
    drop(draft);
    let mut draft = reopened(&folder).unwrap();
    draft.anchor(&[b"one".to_vec()]).unwrap();
    drop(draft);
    reopened(&folder).unwrap();
    assert_eq!(fs::read(folder.join("draft/anchors/0001.tsr")).unwrap(), b"one");
}

#[test]
fn a_file_without_an_entry_is_cleared_away() {
    let (folder, mut draft) = drafted("anchors-leftover");
    for before in 0..2_u32 {
        if before > 0 {
            draft.anchor(&[b"kept".to_vec()]).unwrap();
        }
        drop(draft);
        let anchors = folder.join("draft/anchors");
        fs::create_dir_all(&anchors).unwrap();
        let wanted = stand(&folder);
        // Written beside and not renamed; renamed and without its entry.
        fs::write(anchors.join(format!(".{:04}.tsr.part", before + 1)), b"half").unwrap();
        fs::write(anchors.join(format!("{:04}.tsr", before + 1)), b"whole").unwrap();
        draft = reopened(&folder).unwrap();
        assert_eq!(stand(&folder), wanted);
    }
    // Its entry is torn.
    let whole = journal(&folder);
    draft.anchor(&[b"torn".to_vec()]).unwrap();
    let entry = journal(&folder)[whole.len()..].to_vec();
    drop(draft);
    for length in [1, entry.len() / 2, entry.len() - 1] {
        fs::write(folder.join("draft/anchors/0002.tsr"), b"torn").unwrap();
        fs::write(folder.join("draft/journal.cbor"), [whole.as_slice(), &entry[..length]].concat()).unwrap();
        drop(reopened(&folder).unwrap());
        assert_eq!(journal(&folder), whole);
        assert!(!folder.join("draft/anchors/0002.tsr").exists());
    }
    let mut draft = reopened(&folder).unwrap();
    draft.anchor(&[b"anew".to_vec()]).unwrap();
    let bytes = seal(&mut draft, &folder.join("case.aigaq"), &|_| vec![]);
    assert_eq!(part(&bytes, "anchors/0002.tsr"), b"anew");
}

#[test]
fn an_anchor_that_is_not_the_one_of_the_journal_is_damage() {
    let (folder, mut draft) = drafted("anchors-damaged");
    draft.anchor(&[b"one".to_vec(), b"two".to_vec()]).unwrap();
    let file = folder.join("draft/anchors/0002.tsr");
    let refused = |wanted: &str| {
        let before = stand(&folder);
        match reopened(&folder) {
            Err(AcquireError::Damaged { what, path }) => {
                assert_eq!(what, wanted);
                assert!(path.starts_with(folder.join("draft")));
            }
            other => panic!("{:?}", other.err()),
        }
        assert_eq!(stand(&folder), before, "nothing may be changed");
    };
    // The open draft looks again before it seals.
    fs::write(&file, b"tow").unwrap();
    let program = Program { name: "tests".to_owned(), sha256: Octets([7; 32]), version: "1".to_owned() };
    let sealing = Sealing { signer: signer(), program: &program, limits: &limits(), stamp: &|_| vec![] };
    let refusal = draft.seal(&folder.join("case.aigaq"), sealing, &Unwatched);
    assert!(matches!(refusal, Err(AcquireError::Damaged { what: "digest", .. })));
    assert!(!folder.join("case.aigaq").exists());
    drop(draft);
    refused("digest");
    fs::remove_file(&file).unwrap();
    refused("missing");
    fs::write(&file, b"two").unwrap();
    reopened(&folder).unwrap();
    // More than one file without an entry: the journal lost its end.
    fs::write(folder.join("draft/anchors/0003.tsr"), b"three").unwrap();
    fs::write(folder.join("draft/anchors/0004.tsr"), b"four").unwrap();
    refused("end");
}

#[test]
fn many_anchors_do_not_hide_that_records_were_lost() {
    let (folder, mut draft) = drafted("anchors-lost");
    draft.anchor(&vec![b"x".to_vec(); 5]).unwrap();
    drop(draft);
    fs::write(folder.join("draft/records/0003.cbor"), b"of an entry that is gone").unwrap();
    assert!(matches!(reopened(&folder), Err(AcquireError::Damaged { what: "end", .. })));
}

#[test]
fn a_killed_anchor_leaves_the_old_state_or_the_new() {
    let (folder, draft) = drafted("anchors-killed");
    drop(draft);
    let mut known = 0;
    for kill in 0..25_u64 {
        let mut child = again("child_anchors", &folder.join("draft"));
        std::thread::sleep(Duration::from_millis(2 * kill));
        let _ = child.kill();
        child.wait().unwrap();
        drop(reopened(&folder).unwrap());
        let now = events(&folder).iter().filter(|event| **event == Event::Anchor).count();
        assert!(now >= known, "an anchor is lost");
        let files = fs::read_dir(folder.join("draft/anchors")).map_or(0, Iterator::count);
        assert_eq!(files, now, "leftovers");
        known = now;
    }
    assert!(known > 0, "the child was never quick enough");
    let mut draft = reopened(&folder).unwrap();
    let bytes = seal(&mut draft, &folder.join("case.aigaq"), &|_| vec![]);
    assert_ne!(judged(&bytes).conclusion().answer(), Answer::Failed);
}

/// Runs a test of this file as a program of its own.
fn again(test: &str, path: &Path) -> std::process::Child {
    Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--include-ignored"])
        .env("AIGAQ_TEST_PATH", path)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
#[ignore = "run by another test as a process of its own"]
fn child_anchors() {
    let Some(path) = std::env::var_os("AIGAQ_TEST_PATH") else { return };
    let mut draft = Draft::open(Path::new(&path), &limits()).unwrap();
    for n in 0..1000_u32 {
        draft.anchor(&[vec![n as u8; 6000]]).unwrap();
    }
}

#[test]
fn tokens_come_into_the_bundle_with_the_seal_they_are_over() {
    let (folder, mut draft) = drafted("tokens-draft");
    let asked: Mutex<Vec<Digest>> = Mutex::default();
    let stamp = |digest: &Digest| {
        asked.lock().unwrap().push(*digest);
        vec![b"first".to_vec(), b"second".to_vec()]
    };
    let bytes = seal(&mut draft, &folder.join("case.aigaq"), &stamp);
    assert_eq!(names(&bytes)[3..], ["manifest.cose", "tokens/0001.tsr", "tokens/0002.tsr"]);
    assert_eq!(part(&bytes, "tokens/0002.tsr"), b"second");
    assert_eq!(*asked.lock().unwrap(), [sha256(&part(&bytes, "manifest.cose"))]);
}

#[test]
fn authorities_are_asked_while_exhibits_are_copied() {
    let (folder, mut draft) = drafted("tokens-meanwhile");
    let file = folder.join("film.mp4");
    fs::write(&file, vec![7; 8 << 20]).unwrap();
    let asked = aigaq::acquire::description::Asked {
        origin: Some(aigaq::model::exhibit::Origin::Imported),
        ..Default::default()
    };
    draft.add(&file, &asked, None, &Unwatched).unwrap();
    let here = std::thread::current().id();
    // Answers only once a good part of the film stands in the file that is being written.
    let stamp = |_: &Digest| {
        assert_ne!(std::thread::current().id(), here);
        let begun = Instant::now();
        let is_part = |path: &PathBuf| path.extension().is_some_and(|ext| ext == "part");
        loop {
            let paths = fs::read_dir(&*folder).unwrap().map(|entry| entry.unwrap().path());
            if paths.filter(is_part).any(|path| path.metadata().is_ok_and(|meta| meta.len() > 4 << 20)) {
                return vec![b"meanwhile".to_vec()];
            }
            if begun.elapsed() > Duration::from_secs(20) {
                return vec![];
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    };
    let bytes = seal(&mut draft, &folder.join("case.aigaq"), &stamp);
    assert_eq!(part(&bytes, "tokens/0001.tsr"), b"meanwhile");
}

#[test]
fn a_pack_has_its_tokens_too() {
    let folder = made::folder("tokens-pack");
    let file = folder.join("a.txt");
    fs::write(&file, b"a file").unwrap();
    let program = Program { name: "tests".to_owned(), sha256: Octets([7; 32]), version: "1".to_owned() };
    let asked: Mutex<Vec<Digest>> = Mutex::default();
    let stamp = |digest: &Digest| {
        asked.lock().unwrap().push(*digest);
        vec![b"first".to_vec(), b"second".to_vec()]
    };
    let sealing = Sealing { signer: signer(), program: &program, limits: &limits(), stamp: &stamp };
    let form = aigaq::acquire::form::Form::decode(FORM).unwrap();
    let how = aigaq::acquire::description::Asked {
        origin: Some(aigaq::model::exhibit::Origin::Imported),
        ..Default::default()
    };
    let target = folder.join("case.aigaq");
    let sealed = aigaq::acquire::pack::pack(&form, &[file], &how, None, &target, sealing, &Unwatched).unwrap();
    let bytes = fs::read(target).unwrap();
    assert_eq!(sealed.tokens, 2);
    assert_eq!(names(&bytes).into_iter().rev().take(2).collect::<Vec<_>>(), ["tokens/0002.tsr", "tokens/0001.tsr"]);
    assert_eq!(*asked.lock().unwrap(), [sha256(&part(&bytes, "manifest.cose"))]);
    assert_ne!(judged(&bytes).conclusion().answer(), Answer::Failed);
}
