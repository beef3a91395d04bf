//! A system that refuses: no space, no right, no handle, no thread (F06, F08).

use crate::stage::{Mount, Stage, have_nobody};

const PACK: &str =
    "aigaq-capture pack purchase.toml film.mp4 --origin recorded --key key.pem --passphrase-file words -o";

/// With a film of 3 MB and a draft that has `a.txt`.
fn stage() -> Stage {
    let stage = Stage::with_draft();
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    stage.write("film.mp4", &vec![7; 3 << 20]);
    stage
}

/// The draft must be as good as before: it opens, takes in, and gives a bundle.
fn still_works(stage: &Stage) {
    stage.capture(["add", "b.txt", "--origin", "imported"]).expect(0);
    stage.seal("good.aigaq").expect(0);
    stage.check("good.aigaq");
}

#[test]
fn f06_a_draft_on_a_full_disk_refuses_the_file_and_stands() {
    let stage = Stage::new();
    stage.write("film.mp4", &vec![7; 3 << 20]);
    let Some(_mount) = Mount::new(&stage, "-t tmpfs -o size=1m none", "card") else { return };
    stage.capture(["open", "purchase.toml", "--draft", "card/draft"]).expect(0);
    stage.capture(["add", "a.txt", "--origin", "imported", "--draft", "card/draft"]).expect(0);
    let add = ["add", "film.mp4", "--origin", "recorded", "--draft", "card/draft"];
    let ending = stage.unchanged(|| stage.capture(add).fails(6, "intake.store"));
    assert!(ending.err.contains("no space left"), "{}", ending.err);
    // To the last byte: a note fails at some point, and costs none of those before.
    stage.set_up("dd if=/dev/zero of=card/filler bs=4k status=none || true");
    let mut notes = 0;
    while notes < 50 && stage.capture(["note", "one more", "--draft", "card/draft"]).status == 0 {
        notes += 1;
    }
    let note = ["note", "one more", "--draft", "card/draft"];
    stage.unchanged(|| stage.capture(note).fails(6, "draft.io"));
    stage.set_up("rm card/filler");
    stage.capture(["add", "b.txt", "--origin", "imported", "--draft", "card/draft"]).expect(0);
    let seal = ["seal", "-o", "case.aigaq", "--key", "key.pem", "--passphrase-file", "words", "--draft", "card/draft"];
    stage.capture(seal).expect(0);
    assert_eq!(stage.check("case.aigaq")["records"].as_array().unwrap().len(), 3 + notes);
}

#[test]
fn f06_a_seal_onto_a_full_disk_leaves_nothing_and_goes_elsewhere_later() {
    let stage = stage();
    stage.capture(["add", "film.mp4", "--origin", "recorded"]).expect(0);
    let Some(_mount) = Mount::new(&stage, "-t tmpfs -o size=1m none", "card") else { return };
    let ending = stage.seal("card/case.aigaq").expect(6);
    // What is full is the target, not the draft: the sentence must send a person to the right place.
    assert!(ending.err.contains("card/case.aigaq") && ending.err.contains("no space left"), "{}", ending.err);
    assert!(stage.names("card").is_empty());
    stage.seal("case.aigaq").expect(0);
    stage.check("case.aigaq");
}

#[test]
fn f06_a_pack_onto_a_full_disk_leaves_nothing() {
    let stage = stage();
    let Some(_mount) = Mount::new(&stage, "-t tmpfs -o size=1m none", "card") else { return };
    let ending = stage.unchanged(|| stage.shell(&format!("{PACK} card/case.aigaq")).expect(6));
    assert!(ending.err.contains("no space left"), "{}", ending.err);
}

#[test]
fn f06_a_draft_on_a_full_disk_is_not_opened() {
    let stage = Stage::new();
    let Some(_mount) = Mount::new(&stage, "-t tmpfs -o size=64k none", "card") else { return };
    stage.set_up("dd if=/dev/zero of=card/filler bs=4k status=none || true");
    let open = ["open", "purchase.toml", "--draft", "card/draft"];
    stage.unchanged(|| stage.capture(open).fails(6, "draft.io"));
    assert_eq!(stage.names("card"), ["filler"]);
    let key = ["key", "new", "card/key.pem", "--passphrase-file", "words"];
    stage.unchanged(|| stage.capture(key).fails(10, "keyfile.io"));
    assert_eq!(stage.names("card"), ["filler"]);
}

#[test]
fn f06_a_result_that_cannot_be_printed_is_an_error_that_is_said() {
    let stage = stage();
    for line in [
        "aigaq-capture show",
        "aigaq-capture open --template",
        "aigaq-capture --help",
        "aigaq-capture key show key.pem --passphrase-file words",
        "aigaq-capture note unheard",
    ] {
        let ending = stage.shell(&format!("{line} > /dev/full")).expect(6);
        assert!(ending.err.contains("no space left"), "`{line}` said nothing of it: {}", ending.err);
    }
    still_works(&stage);
}

#[test]
fn f08_a_medium_that_cannot_be_written_to_is_said() {
    let stage = stage();
    stage.set_up("mkdir card && cp -r purchase.aigaq-draft card/draft");
    let Some(_mount) = Mount::new(&stage, "--bind card", "ro") else { return };
    stage.set_up("mount -o remount,ro,bind ro");
    for (line, status) in [
        ("aigaq-capture add film.mp4 --origin recorded --draft ro/draft".to_owned(), 6),
        ("aigaq-capture open purchase.toml --draft ro/other".to_owned(), 6),
        ("aigaq-capture key new ro/key.pem --passphrase-file words".to_owned(), 10),
        (format!("{PACK} ro/case.aigaq"), 6),
    ] {
        let ending = stage.unchanged(|| stage.shell(&line).expect(status));
        assert!(ending.err.contains("can only be read"), "{}", ending.err);
    }
}

#[test]
fn f08_a_folder_of_another_is_said() {
    if !have_nobody() {
        return;
    }
    let stage = stage();
    stage.set_up("mkdir closed");
    // Theirs are the files, but nobody may write into the folder, and nobody may read the film.
    for line in [
        "aigaq-capture open purchase.toml --draft closed/draft".to_owned(),
        format!("{PACK} closed/case.aigaq"),
        "aigaq-capture add film.mp4 --origin recorded".to_owned(),
    ] {
        let line = format!("chmod 555 closed; chmod 000 film.mp4; {line}");
        let ending = stage.as_nobody(&line).expect(6);
        assert!(ending.err.contains("not permitted"), "{}", ending.err);
    }
    assert!(stage.names("closed").is_empty());
    still_works(&stage);
}

#[test]
fn f08_a_file_that_grows_over_the_limit_of_the_system_is_said() {
    let stage = stage();
    for line in ["aigaq-capture add film.mp4 --origin recorded".to_owned(), format!("{PACK} case.aigaq")] {
        // Blocks of 512 bytes: 1 MiB.
        let ending = stage.unchanged(|| stage.shell(&format!("ulimit -f 2048; {line}")).expect(6));
        assert!(ending.err.contains("would be too large"), "{}", ending.err);
    }
    still_works(&stage);
}

#[test]
fn f08_too_few_handles_are_said() {
    let stage = stage();
    for limit in 3..12 {
        for line in ["aigaq-capture show".to_owned(), format!("{PACK} case.aigaq")] {
            let ending = stage.shell(&format!("ulimit -n {limit}; {line}"));
            // Below the handles that the loader needs it does not come to our program.
            let loader = ending.status == 127 && ending.err.contains("shared libraries");
            assert!(loader || [0, 6, 10].contains(&ending.status), "{limit}: {} {}", ending.status, ending.err);
            assert!(!ending.err.contains("panicked"), "{limit}: {}", ending.err);
            assert!(ending.status == 0 || !stage.path("case.aigaq").exists(), "{limit}");
            let _ = std::fs::remove_file(stage.path("case.aigaq"));
        }
    }
    still_works(&stage);
}

#[test]
fn f08_no_more_threads_is_no_panic() {
    if !have_nobody() {
        return;
    }
    let stage = stage();
    for line in ["aigaq-capture add film.mp4 --origin recorded".to_owned(), format!("{PACK} case.aigaq")] {
        // Exec, so that the shell's own process is not counted beside ours.
        let ending = stage.as_nobody(&format!("exec prlimit --nproc=1 {line}"));
        assert!([0, 6].contains(&ending.status), "{}: {}", ending.status, ending.err);
        assert!(ending.status == 0 || !ending.err.is_empty());
    }
}
