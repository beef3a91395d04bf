//! Programs that are killed, journals that are torn or damaged: F01, F09.

use crate::stage::{Stage, end, program};
use std::collections::BTreeSet;
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};

const DRAFT: &str = "purchase.aigaq-draft";
const JOURNAL: &str = "purchase.aigaq-draft/journal.cbor";
const KILLS: u32 = 20;

/// Starts aigaq-capture and kills it after a while. What it printed until then.
fn killed(stage: &Stage, args: &[&str], after: Duration) -> String {
    let mut command = stage.command(program("aigaq-capture"));
    let mut child = command.args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(after);
    let _ = child.kill();
    let ending = end(child, "aigaq-capture, killed", Duration::from_secs(60));
    assert!(!ending.err.contains("panicked"), "{}", ending.err);
    ending.out
}

/// The exhibits that stand in the draft, by number.
fn exhibits(stage: &Stage) -> BTreeSet<u32> {
    let shown = stage.capture(["show"]).expect(0).out;
    let numbers = shown.lines().filter_map(|line| line.strip_suffix(" Exhibit")).map(|n| n.parse().unwrap());
    numbers.collect()
}

#[test]
fn f01_a_killed_add_leaves_the_draft_whole() {
    let stage = Stage::with_draft();
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    stage.write("film.mp4", &vec![7; 12 << 20]);
    let begun = Instant::now();
    stage.capture(["add", "film.mp4", "--origin", "recorded"]).expect(0);
    let whole = begun.elapsed();
    let mut standing = exhibits(&stage);
    for kill in 0..KILLS {
        let out = killed(&stage, &["add", "film.mp4", "--origin", "recorded"], whole * kill / KILLS);
        let now = exhibits(&stage);
        assert!(now.is_superset(&standing), "an exhibit is lost");
        assert!(out.is_empty() || now.len() > standing.len(), "reported, and not there");
        let files: Vec<_> = now.iter().map(|n| format!("{n:04}.{}", if *n == 2 { "txt" } else { "mp4" })).collect();
        assert_eq!(stage.names(&format!("{DRAFT}/exhibits")), files, "leftovers");
        standing = now;
    }
    // Whole copies that were never reported may have been put aside; nothing else may be there.
    let names: Vec<_> = stage.names(DRAFT).into_iter().filter(|name| name != "aside").collect();
    assert_eq!(names, ["draft.cbor", "exhibits", "journal.cbor", "lock", "purchase.toml", "records"]);
    stage.seal("case.aigaq").expect(0);
    assert_eq!(stage.check("case.aigaq")["exhibits"].as_array().unwrap().len(), standing.len());
}

#[test]
fn f01_a_killed_seal_leaves_no_bundle_or_a_whole_one_and_the_same_one_again() {
    let stage = Stage::with_draft();
    stage.write("film.mp4", &vec![7; 24 << 20]);
    stage.capture(["add", "film.mp4", "a.txt", "--origin", "recorded"]).expect(0);
    // How long it takes is tried on a copy: the draft itself is to be open at the first kill.
    stage.set_up(&format!("cp -r {DRAFT} copy"));
    let args = |output| ["seal", "-o", output, "--key", "key.pem", "--passphrase-file", "words", "--draft", DRAFT];
    let begun = Instant::now();
    let mut other = args("copy.aigaq");
    other[8] = "copy";
    stage.capture(other).expect(0);
    let whole = begun.elapsed();
    let mut seals = BTreeSet::new();
    for kill in 0..KILLS {
        killed(&stage, &args("case.aigaq"), whole * kill / KILLS);
        if stage.path("case.aigaq").exists() {
            seals.insert(stage.check("case.aigaq")["seal_sha256"].to_string());
            fs::remove_file(stage.path("case.aigaq")).unwrap();
        }
    }
    for output in ["case.aigaq", "again.aigaq"] {
        stage.capture(args(output)).expect(0);
        seals.insert(stage.check(output)["seal_sha256"].to_string());
    }
    assert_eq!(seals.len(), 1, "one draft, several seals: {seals:?}");
    assert_eq!(stage.read("case.aigaq"), stage.read("again.aigaq"));
}

#[test]
fn f01_a_killed_open_leaves_no_draft_or_a_whole_one() {
    let stage = Stage::new();
    let begun = Instant::now();
    stage.capture(["open", "purchase.toml", "--draft", "first"]).expect(0);
    let whole = begun.elapsed();
    for kill in 0..KILLS {
        killed(&stage, &["open", "purchase.toml", "--draft", "draft"], whole * kill / KILLS);
        if stage.path("draft").exists() {
            stage.capture(["show", "--draft", "draft"]).expect(0);
            fs::remove_dir_all(stage.path("draft")).unwrap();
        }
    }
}

/// A draft with a note and two exhibits.
fn draft() -> Stage {
    let stage = Stage::with_draft();
    stage.capture(["add", "a.txt", "b.txt", "--origin", "imported"]).expect(0);
    stage.capture(["note", "the last entry"]).expect(0);
    stage
}

#[test]
fn a_torn_entry_at_the_end_of_the_journal_is_cut_off() {
    let whole = draft();
    let journal = whole.read(JOURNAL);
    whole.capture(["note", "torn"]).expect(0);
    let entry = whole.read(JOURNAL)[journal.len()..].to_vec();
    let mut tails: Vec<Vec<u8>> = [1, 2, entry.len() / 2, entry.len() - 1].map(|n| entry[..n].to_vec()).into();
    tails.push(vec![0; 100]);
    // The length came to the disk, the bytes did not.
    tails.push([&entry[..40], &vec![0; entry.len() - 40]].concat());
    for tail in tails {
        let stage = draft();
        let journal = stage.read(JOURNAL);
        stage.write(JOURNAL, &[journal.clone(), tail.clone()].concat());
        // Its record had come to the disk before.
        stage.set_up(&format!("cp {DRAFT}/records/0004.cbor {DRAFT}/records/0005.cbor"));
        stage.capture(["show"]).expect(0);
        assert_eq!(stage.read(JOURNAL), journal, "tail of {}", tail.len());
        assert_eq!(stage.names(&format!("{DRAFT}/records")), ["0001.cbor", "0002.cbor", "0003.cbor", "0004.cbor"]);
        stage.capture(["note", "after the crash"]).expect(0);
        stage.seal("case.aigaq").expect(0);
        stage.check("case.aigaq");
    }
}

#[test]
fn a_journal_that_is_damaged_in_the_middle_is_refused_and_nothing_is_lost() {
    let stage = draft();
    let journal = stage.read(JOURNAL);
    // In each entry but the last, and in the head of each: all bits of one byte.
    for at in (0..journal.len() * 3 / 5).step_by(journal.len() / 24) {
        let mut damaged = journal.clone();
        damaged[at] ^= 0xff;
        stage.write(JOURNAL, &damaged);
        stage.unchanged(|| stage.capture(["show"]).fails(6, "draft.damaged"));
        stage.unchanged(|| stage.seal("case.aigaq").fails(6, "draft.damaged"));
    }
    stage.write(JOURNAL, &journal);
    assert_eq!(exhibits(&stage), [2, 3].into());
}

#[test]
fn a_journal_that_lost_entries_at_its_end_is_refused_and_nothing_is_lost() {
    let stage = draft();
    let journal = stage.read(JOURNAL);
    stage.write(JOURNAL, &journal[..journal.len() / 2]);
    stage.unchanged(|| stage.capture(["show"]).fails(6, "draft.damaged"));
    stage.write(JOURNAL, b"");
    stage.unchanged(|| stage.capture(["show"]).fails(6, "draft.damaged"));
}

#[test]
fn a_damaged_record_or_exhibit_is_refused() {
    let stage = draft();
    for part in ["records/0003.cbor", "exhibits/0003.txt"] {
        let name = format!("{DRAFT}/{part}");
        let whole = stage.read(&name);
        let mut damaged = whole.clone();
        damaged[5] ^= 1;
        for wrong in [&damaged[..], &whole[..4], &[]] {
            stage.write(&name, wrong);
            stage.seal("case.aigaq").fails(6, "draft.damaged");
            assert!(!stage.path("case.aigaq").exists());
        }
        stage.write(&name, &whole);
    }
    stage.seal("case.aigaq").expect(0);
    stage.check("case.aigaq");
}

#[test]
fn an_amended_record_that_waits_is_put_in_place() {
    let stage = draft();
    let before = stage.read(format!("{DRAFT}/records/0001.cbor"));
    stage.set_up("sed -i 's/A test/Another test/' purchase.toml");
    stage.capture(["amend", "purchase.toml"]).expect(0);
    let after = stage.read(format!("{DRAFT}/records/0001.cbor"));
    assert!(before != after);
    // The entry is on disk, the record still waits: the crash was between the two.
    stage.write(format!("{DRAFT}/records/0001.cbor"), &before);
    stage.write(format!("{DRAFT}/records/0001.next"), &after);
    assert!(stage.capture(["show"]).expect(0).out.contains("Another test of the program"));
    assert_eq!(stage.read(format!("{DRAFT}/records/0001.cbor")), after);
    // The record waits, the entry never came: the crash was before.
    stage.write(format!("{DRAFT}/records/0001.next"), &before);
    stage.capture(["show"]).expect(0);
    assert_eq!(stage.read(format!("{DRAFT}/records/0001.cbor")), after);
    assert_eq!(stage.names(&format!("{DRAFT}/records")), ["0001.cbor", "0002.cbor", "0003.cbor", "0004.cbor"]);
    stage.seal("case.aigaq").expect(0);
    stage.check("case.aigaq");
}

#[test]
fn f09_a_draft_that_another_works_on_is_locked() {
    let stage = draft();
    let lock = fs::OpenOptions::new().write(true).open(stage.path(format!("{DRAFT}/lock"))).unwrap();
    lock.lock().unwrap();
    for args in
        [&["note", "too soon"][..], &["add", "a.txt", "--origin", "imported"], &["show"], &["amend", "purchase.toml"]]
    {
        stage.unchanged(|| stage.capture(args).fails(2, "draft.locked"));
    }
    stage.unchanged(|| stage.seal("case.aigaq").fails(2, "draft.locked"));
    lock.unlock().unwrap();
    stage.capture(["note", "in time"]).expect(0);
}

#[test]
fn f09_two_captures_at_once_make_no_fork() {
    let stage = draft();
    let taken: usize = std::thread::scope(|scope| {
        let work = || {
            let endings: Vec<_> = (0..15).map(|n| stage.capture(["note", &format!("note {n}")])).collect();
            let refused = endings.iter().filter(|ending| ending.err.contains("[draft.locked]")).count();
            assert_eq!(endings.iter().filter(|ending| ending.status == 2).count(), refused);
            assert_eq!(endings.iter().filter(|ending| ending.status == 0).count(), endings.len() - refused);
            endings.len() - refused
        };
        let threads = [scope.spawn(work), scope.spawn(work)];
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    stage.seal("case.aigaq").expect(0);
    assert_eq!(stage.check("case.aigaq")["records"].as_array().unwrap().len(), 4 + taken);
}
