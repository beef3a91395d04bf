//! The same judgement whatever is around: names, locale, home, network, clock, a failing medium, a
//! thing that is no file (F07, G03, G05, I06, I07).

use crate::stage::{Mount, Stage, have, run};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::time::Duration;

const AT: &str = "2026-10-06T00:00:00Z";
const CHECK: &str = "aigaq-verify check --json --at 2026-10-06T00:00:00Z case.aigaq";

/// With `case.aigaq`.
fn stage() -> Stage {
    let stage = Stage::new();
    stage.pack("case.aigaq").expect(0);
    stage
}

fn names() -> Vec<OsString> {
    let mut names: Vec<OsString> = [
        "Закупка № 1.txt",
        "Үлгі сатып алу.txt",
        "📷🇰🇿.txt",
        "two  words.txt",
        " .txt",
        "-rf",
        "'\"$(x)`.txt",
        "a\nb\t\u{1b}[31m.txt",
        "\u{202e}gpj.exe",
    ]
    .map(OsString::from)
    .into();
    names.push(OsStr::from_bytes(b"\xff\xfe\x80.txt").to_owned());
    names.push(OsString::from("ұ".repeat(120)));
    names
}

#[test]
fn i06_any_name_of_a_bundle_gives_the_same_result() {
    let stage = stage();
    let wanted = stage.verify(["check", "--json", "--at", AT, "case.aigaq"]).expect(3).core();
    for name in names() {
        fs::copy(stage.path("case.aigaq"), stage.path(&name)).unwrap();
        let args = ["check", "--json", "--at", AT, "--"].map(OsString::from).into_iter().chain([name.clone()]);
        let ending = stage.verify(args).expect(3);
        assert_eq!(ending.core(), wanted, "{}", name.display());
        assert_eq!(ending.out.lines().count(), 1);
        let args = [OsString::from("check"), "--".into(), name.clone()];
        let shown = stage.verify(args).expect(3).out;
        assert!(!shown.contains(['\u{1b}', '\u{202e}', '\t']), "{} reached the terminal", name.display());
        fs::remove_file(stage.path(&name)).unwrap();
    }
}

#[test]
fn i06_any_name_of_an_exhibit_comes_back() {
    let stage = Stage::new();
    let names = names();
    for (n, name) in names.iter().enumerate() {
        stage.write(name, format!("file {n}").as_bytes());
    }
    let mut args: Vec<OsString> =
        ["pack", "--origin", "imported", "-o", "case.aigaq", "--key", "key.pem", "--passphrase-file", "words", "--"]
            .map(OsString::from)
            .into();
    args.push("purchase.toml".into());
    args.extend(names.iter().cloned());
    stage.capture(&args).expect(0);
    let core = stage.check("case.aigaq");
    assert_eq!(core["exhibits"].as_array().unwrap().len(), names.len());
    for line in ["show case.aigaq", "export case.aigaq -o out"] {
        let shown = stage.verify(line.split(' ')).expect(0).out;
        assert!(!shown.contains(['\u{1b}', '\u{202e}', '\t']), "a name reached the terminal: {shown:?}");
    }
    assert_eq!(stage.names("out").len(), names.len() + 1);
    stage.set_up("cd out && sha256sum --strict -c SHA256SUMS");
    for name in stage.names("out") {
        assert!(!name.starts_with(['-', '.', ' ']) && !name.contains(['/', '\n', '\u{1b}', '\u{202e}']), "{name:?}");
    }
}

#[test]
fn i06_locale_and_home_change_nothing() {
    let stage = stage();
    let wanted = stage.shell(CHECK).expect(3).core();
    for line in [
        "LANG=C",
        "LANG=tr_TR.UTF-8",
        "LC_ALL=kk_KZ.UTF-8",
        "LC_ALL=ru_RU.KOI8-R",
        "LANG=nonsense",
        "LANG=",
        "env -u HOME",
        "HOME=",
        "HOME=relative",
        "HOME=/nowhere",
        "HOME=/proc",
        "TZ=Asia/Almaty",
        "COLUMNS=20",
        "NO_COLOR=1",
        "env -i",
    ] {
        let line = if line == "env -i" {
            format!("env -i \"$(command -v aigaq-verify)\" {}", &CHECK[13..])
        } else {
            format!("{line} {CHECK}")
        };
        let ending = stage.shell(&line).expect(3);
        assert_eq!(ending.core(), wanted, "{line}");
        assert_eq!(ending.err, "", "{line}");
    }
}

#[test]
fn i06_a_home_that_cannot_be_written_to_is_enough_for_a_check() {
    let stage = stage();
    let wanted = stage.shell(CHECK).expect(3).core();
    let Some(_mount) = Mount::new(&stage, "--bind home", "ro") else { return };
    stage.set_up("mount -o remount,ro,bind ro");
    assert_eq!(stage.shell(&format!("HOME=$PWD/ro {CHECK}")).expect(3).core(), wanted);
    let add = "trust add d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a --name A --vouched-by B";
    stage.shell(&format!("HOME=$PWD/ro aigaq-verify {add}")).fails(6, "trust.io");
}

#[test]
fn i06_a_bundle_on_a_medium_that_cannot_be_written_to_is_judged() {
    let stage = stage();
    let wanted = stage.shell(CHECK).expect(3).core();
    stage.set_up("mkdir card && cp case.aigaq card");
    let Some(_mount) = Mount::new(&stage, "--bind card", "ro") else { return };
    stage.set_up("mount -o remount,ro,bind ro");
    assert_eq!(stage.unchanged(|| stage.shell(&format!("cd ro && {CHECK}"))).expect(3).core(), wanted);
}

#[test]
fn i07_without_a_network_the_result_is_the_same() {
    let stage = stage();
    let wanted = stage.shell(CHECK).expect(3).out;
    if stage.shell("unshare -n true").status != 0 {
        eprintln!("skipped: no right to cut the network off");
        return;
    }
    assert_eq!(stage.shell(&format!("unshare -n {CHECK}")).expect(3).out, wanted);
}

#[test]
fn i07_nothing_is_asked_of_the_network() {
    let stage = stage();
    if !have(&["strace"]) || stage.shell("strace -f -o trace true").status != 0 {
        eprintln!("skipped: no right to trace");
        return;
    }
    stage.shell(&format!("strace -f -e trace=%network,execve -o trace {CHECK}")).expect(3);
    let trace = String::from_utf8(stage.read("trace")).unwrap();
    let calls: Vec<_> = trace.lines().filter(|line| line.contains('(')).collect();
    assert!(calls.len() == 1 && calls[0].contains("execve"), "{trace}");
}

#[test]
fn g05_a_wrong_clock_is_no_panic_and_changes_no_verdict() {
    let stage = stage();
    if !have(&["faketime"]) {
        return;
    }
    let wanted = stage.verify(["check", "--json", "case.aigaq"]).expect(3).core();
    for clock in [
        "2001-02-03 04:05:06",
        "2106-02-07 06:28:16",
        "1970-01-01 00:00:01",
        "2024-02-29 23:30:00",
        "2024-03-01 00:00:00",
    ] {
        for zone in ["UTC", "Asia/Almaty", "Pacific/Kiritimati"] {
            let line = format!("TZ={zone} faketime '{clock}' aigaq-verify check --json case.aigaq");
            let core = stage.shell(&line).expect(3).core();
            assert_eq!(core, wanted, "{line}");
            stage.shell(&format!("TZ={zone} faketime '{clock}' aigaq-verify check case.aigaq")).expect(3);
        }
    }
}

#[test]
fn g05_a_bundle_sealed_under_a_wrong_clock_is_whole_and_in_utc() {
    let stage = Stage::new();
    if !have(&["faketime"]) {
        return;
    }
    let pack =
        "aigaq-capture pack purchase.toml a.txt --origin imported --key key.pem --passphrase-file words --json -o";
    for (n, (clock, claimed)) in [
        ("2001-02-03 04:05:06", "2001-02-02T22:05:06"),
        ("2106-02-07 06:28:16", "2106-02-07T01:28:16"),
        ("2024-02-29 23:30:00", "2024-02-29T17:30:00"),
        ("2024-03-01 00:30:00", "2024-02-29T19:30:00"),
    ]
    .into_iter()
    .enumerate()
    {
        // In Almaty: until 29 February 2024 UTC+06:00, since then UTC+05:00.
        stage.shell(&format!("TZ=Asia/Almaty faketime '{clock}' {pack} {n}.aigaq")).expect(0);
        let core = stage.check(&format!("{n}.aigaq"));
        let found = core["claimed_sealed"].as_str().unwrap();
        let near = |wanted: &str| found.starts_with(&wanted[..wanted.len() - 2]);
        // Where the table of zones is older than the change of 2024, or says UTC+05:00 at the end.
        let other = |hours: i64| near(&shifted(claimed, hours));
        assert!(near(claimed) || other(-1) || other(1), "{clock} in Almaty became {found}");
        assert!(found.ends_with('Z'));
    }
}

/// A moment with its hour changed; no day is crossed in the examples.
fn shifted(moment: &str, hours: i64) -> String {
    let hour: i64 = moment[11..13].parse().unwrap();
    format!("{}{:02}{}", &moment[..11], hour + hours, &moment[13..])
}

#[test]
fn g03_what_is_no_plain_file_is_refused_at_once() {
    let stage = stage();
    stage.set_up("mkfifo pipe && mkdir folder");
    for name in ["pipe", "/dev/zero", "/dev/null", "folder", "nowhere"] {
        let mut command = stage.command("timeout");
        command.args(["5", "aigaq-verify", "check", name]);
        run(command, &format!("check {name}")).fails(6, "source.io");
    }
    // A paper that is none ends with its own error; what it says of the check is so.
    let ending = stage.shell(&format!("timeout 5 {CHECK} --report pipe"));
    assert_eq!(ending.status, 6, "{}", ending.err);
    assert!(ending.err.contains("[report.io]") && !ending.err.contains("No check was performed"), "{}", ending.err);
    assert!(!ending.out.is_empty());
    for line in ["trust add pipe --name A --vouched-by B", "trust add /dev/zero --name A --vouched-by B"] {
        let ending = stage.shell(&format!("ulimit -v 2000000; timeout 5 aigaq-verify {line}"));
        assert!([2, 6].contains(&ending.status), "`{line}` ended with {}", ending.status);
    }
    stage.set_up("mkdir trust && mkfifo trust/trust.toml");
    let ending = stage.shell(&format!("timeout 5 {CHECK} --trust trust"));
    assert_eq!(ending.status, 6, "a trust list that is a pipe");
}

#[test]
fn f07_a_bundle_that_cannot_be_read_to_its_end_is_not_judged() {
    let stage = Stage::with_draft();
    if !have(&["mkfs.ext4", "losetup", "mount"]) {
        return;
    }
    stage.write("film.mp4", &vec![7; 16 << 20]);
    stage.capture(["add", "film.mp4", "--origin", "imported"]).expect(0);
    stage.set_up("truncate -s 40M image && mkfs.ext4 -q -b 4096 image");
    {
        let Some(_mount) = Mount::new(&stage, "-o loop image", "medium") else { return };
        stage.seal("medium/case.aigaq").expect(0);
        stage.set_up("cp a.txt medium && sync");
    }
    // The film's blocks lie behind the cut; what the directory needs lies before it.
    let mut read = None;
    for size in (12..40).step_by(2) {
        stage.set_up("cp image cut");
        let Some(mount) = Mount::new(&stage, "-o loop,ro,noload cut", "medium") else { return };
        stage.shell(&format!("truncate -s {size}M cut; echo 3 > /proc/sys/vm/drop_caches"));
        let head = stage.shell("head -c 100 medium/case.aigaq > /dev/null").status == 0;
        let whole = stage.shell("cat medium/case.aigaq > /dev/null").status == 0;
        if head && !whole {
            read = Some(mount);
            break;
        }
    }
    let Some(_mount) = read else {
        eprintln!("skipped: a cut image gives no read errors here");
        return;
    };
    let ending = stage.verify(["check", "--json", "medium/case.aigaq"]).fails(6, "source.io");
    assert_eq!(ending.out, "");
    stage.verify(["show", "medium/case.aigaq"]).fails(6, "source.io");
    stage.unchanged(|| stage.verify(["export", "medium/case.aigaq", "-o", "out"]).fails(6, "source.io"));
    let extract = ["extract", "medium/case.aigaq", "--withhold", "1", "-o", "extract.aigaq"];
    stage.unchanged(|| stage.verify(extract).fails(6, "source.io"));
}

#[test]
fn a_large_bundle_is_judged_in_bounded_time() {
    let stage = Stage::with_draft();
    stage.sparse("film.mp4", 64 << 20);
    stage.capture(["add", "film.mp4", "--origin", "imported"]).expect(0);
    stage.seal("case.aigaq").expect(0);
    let ending = stage.verify(["check", "--json", "case.aigaq"]).expect(3);
    assert!(ending.took < Duration::from_secs(20), "{:?}", ending.took);
}
