//! What is written, and what is never overwritten: D07, D08, F06, F08.

use crate::stage::{Mount, Stage, have_nobody, walk};
use std::fs;
use std::os::unix::fs::symlink;
use std::sync::atomic::{AtomicBool, Ordering};

/// With `case.aigaq`: two small files and a film of 3 MB.
fn stage() -> Stage {
    let stage = Stage::with_draft();
    stage.write("film.mp4", &vec![7; 3 << 20]);
    stage.capture(["add", "film.mp4", "a.txt", "b.txt", "--origin", "imported"]).expect(0);
    stage.capture(["note", "to be withheld"]).expect(0);
    stage.seal("case.aigaq").expect(0);
    stage
}

#[test]
fn d07_nothing_is_given_out_into_a_folder_that_is_there_or_a_link_to_one() {
    let stage = stage();
    stage.set_up("mkdir full empty outside && touch full/mine");
    symlink("outside", stage.path("link")).unwrap();
    symlink("nowhere", stage.path("dangling")).unwrap();
    for target in ["full", "empty", "link", "dangling", "a.txt", "case.aigaq"] {
        stage.unchanged(|| stage.verify(["export", "case.aigaq", "-o", target]).fails(2, "output.exists"));
    }
    for target in ["nowhere/out", "a.txt/out", "..", "/"] {
        let ending = stage.unchanged(|| stage.verify(["export", "case.aigaq", "-o", target]));
        assert!([2, 6].contains(&ending.status), "{target}: {}", ending.status);
    }
    assert!(stage.names("outside").is_empty() && !stage.path("nowhere").exists());
}

#[test]
fn d07_a_folder_that_is_swapped_for_a_link_leads_nowhere() {
    let stage = stage();
    stage.set_up("mkdir outside");
    let swapping = AtomicBool::new(true);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let (out, aside) = (stage.path("out"), stage.path("aside"));
            while swapping.load(Ordering::Relaxed) {
                if fs::rename(&out, &aside).is_ok() {
                    let _ = symlink("outside", &out);
                    let _ = fs::remove_file(&out);
                    let _ = fs::remove_dir_all(&aside);
                }
                let _ = symlink("outside", &out);
                let _ = fs::remove_file(&out);
            }
        });
        for _ in 0..150 {
            let ending = stage.verify(["export", "case.aigaq", "-o", "out"]);
            assert!([0, 2, 6].contains(&ending.status), "{} {}", ending.status, ending.err);
            assert!(!ending.err.contains("panicked"), "{}", ending.err);
        }
        swapping.store(false, Ordering::Relaxed);
    });
    assert!(stage.names("outside").is_empty(), "{:?}", stage.names("outside"));
}

#[test]
fn d08_an_extract_overwrites_nothing_not_even_its_own_source() {
    let stage = stage();
    fs::hard_link(stage.path("case.aigaq"), stage.path("same.aigaq")).unwrap();
    symlink("case.aigaq", stage.path("link.aigaq")).unwrap();
    symlink("nowhere", stage.path("dangling.aigaq")).unwrap();
    let targets = ["case.aigaq", "same.aigaq", "link.aigaq", "dangling.aigaq", "a.txt", "home", "./case.aigaq"];
    for target in targets {
        let extract = ["extract", "case.aigaq", "--withhold", "note", "-o", target];
        stage.unchanged(|| stage.verify(extract).fails(2, "output.exists"));
    }
    assert!(!stage.path("nowhere").exists());
    stage.verify(["extract", "case.aigaq", "--withhold", "note", "-o", "extract.aigaq"]).expect(0);
}

#[test]
fn d08_a_seal_overwrites_nothing_not_even_its_own_source() {
    let stage = stage();
    fs::hard_link(stage.path("a.txt"), stage.path("same.txt")).unwrap();
    symlink("nowhere", stage.path("dangling.aigaq")).unwrap();
    for target in ["case.aigaq", "a.txt", "same.txt", "dangling.aigaq", "key.pem", "home"] {
        stage.unchanged(|| stage.seal(target).fails(2, "output.exists"));
        stage.unchanged(|| stage.pack(target).fails(2, "output.exists"));
    }
    assert!(!stage.path("nowhere").exists());
}

#[test]
fn f06_nothing_is_left_on_a_full_disk() {
    let stage = stage();
    let Some(_mount) = Mount::new(&stage, "-t tmpfs -o size=1m none", "card") else { return };
    for line in [
        "aigaq-verify extract case.aigaq --withhold note -o card/extract.aigaq",
        "aigaq-verify export case.aigaq -o card/out",
    ] {
        let ending = stage.shell(line).fails(6, "output.io");
        assert!(ending.err.contains("no space left"), "{}", ending.err);
        assert!(stage.names("card").is_empty(), "`{line}` left {:?}", stage.names("card"));
    }
}

#[test]
fn f06_a_trust_list_on_a_full_disk_stays_as_it_was() {
    let stage = stage();
    let key = stage.capture(["key", "show", "key.pem", "--passphrase-file", "words", "--json"]).expect(0).text("key");
    let Some(_mount) = Mount::new(&stage, "-t tmpfs -o size=64k none", "card") else { return };
    let add = ["trust", "add", &key, "--name", "A", "--vouched-by", "B", "--trust", "card"];
    stage.verify(add).expect(0);
    stage.set_up("dd if=/dev/zero of=card/filler bs=4k status=none || true");
    let revoke = ["trust", "revoke", &key, "--reason", "lost", "--trust", "card"];
    stage.unchanged(|| stage.verify(revoke).expect(6));
    stage.set_up("rm card/filler");
    stage.verify(revoke).expect(0);
    assert_eq!(stage.names("card"), ["trust.toml"]);
}

#[test]
fn f06_a_result_that_cannot_be_printed_is_an_error_that_is_said() {
    let stage = stage();
    stage.set_up("head -c 5000 case.aigaq > part.aigaq");
    for line in [
        "aigaq-verify check case.aigaq",
        "aigaq-verify check --json case.aigaq",
        "aigaq-verify check --json part.aigaq",
        "aigaq-verify show case.aigaq",
        "aigaq-verify trust list",
        "aigaq-verify --help",
    ] {
        let ending = stage.shell(&format!("{line} > /dev/full")).expect(6);
        assert!(ending.err.contains("no space left"), "`{line}` said nothing of it: {}", ending.err);
    }
}

/// Whoever reads only the first line closes the pipe: no reason to panic.
#[test]
fn a_reader_who_goes_away_is_no_panic() {
    let stage = stage();
    for line in ["aigaq-verify check case.aigaq", "aigaq-verify show case.aigaq", "aigaq-verify --help"] {
        let ending = stage.shell(&format!("{line} | true"));
        assert!(!ending.err.contains("panicked"), "{}", ending.err);
    }
}

#[test]
fn f08_a_medium_that_cannot_be_written_to_is_said() {
    let stage = stage();
    stage.set_up("mkdir card");
    let Some(_mount) = Mount::new(&stage, "--bind card", "ro") else { return };
    stage.set_up("mount -o remount,ro,bind ro");
    for line in [
        "aigaq-verify extract case.aigaq --withhold note -o ro/extract.aigaq",
        "aigaq-verify export case.aigaq -o ro/out",
        "aigaq-verify trust add d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a --name A \
         --vouched-by B --trust ro/trust",
    ] {
        let ending = stage.unchanged(|| stage.shell(line).expect(6));
        assert!(ending.err.contains("can only be read"), "{}", ending.err);
    }
}

#[test]
fn f08_a_file_that_grows_over_the_limit_of_the_system_is_said() {
    let stage = stage();
    for line in
        ["aigaq-verify extract case.aigaq --withhold note -o extract.aigaq", "aigaq-verify export case.aigaq -o out"]
    {
        // Blocks of 512 bytes: 1 MiB.
        let ending = stage.unchanged(|| stage.shell(&format!("ulimit -f 2048; {line}")).expect(6));
        assert!(ending.err.contains("would be too large"), "{}", ending.err);
        assert!(!stage.path("out").exists());
    }
}

#[test]
fn f08_too_few_handles_are_said() {
    let stage = stage();
    let wanted = stage.check("case.aigaq");
    for limit in 3..10 {
        let ending = stage.shell(&format!("ulimit -n {limit}; aigaq-verify check --json case.aigaq"));
        let loader = ending.status == 127 && ending.err.contains("shared libraries");
        assert!(loader || [3, 6].contains(&ending.status), "{limit}: {} {}", ending.status, ending.err);
        assert!(!ending.err.contains("panicked"), "{limit}: {}", ending.err);
        assert!(ending.status != 3 || ending.core() == wanted);
    }
}

/// Without another thread the answer is the same, or there is none; it is never a wrong one.
#[test]
fn f08_no_more_threads_is_no_panic() {
    if !have_nobody() {
        return;
    }
    let stage = stage();
    let wanted = stage.check("case.aigaq");
    let ending = stage.as_nobody("exec prlimit --nproc=1 aigaq-verify check --json case.aigaq");
    assert!([3, 6].contains(&ending.status), "{}: {}", ending.status, ending.err);
    assert!(ending.status == 6 || ending.core() == wanted);
}

#[test]
fn what_is_exported_has_the_rights_of_an_ordinary_file() {
    let stage = stage();
    stage.set_up("umask 022 && aigaq-verify export case.aigaq -o out");
    assert_eq!(stage.set_up("stat -c %a out out/*"), "755\n644\n644\n644\n644\n");
    stage.set_up("umask 077 && aigaq-verify export case.aigaq -o mine");
    assert_eq!(stage.set_up("stat -c %a mine mine/*"), "700\n600\n600\n600\n600\n");
    let mut stand = crate::stage::Stand::new();
    walk(&stage.path("out"), &mut stand);
    assert_eq!(stand.len(), 4);
}
