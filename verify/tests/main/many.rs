//! Many bundles in one check: in the order given, at once, gone on with after a kill, and never more than is known.

use crate::stage::{Ending, Stage, end, program, run};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::process::Stdio;
use std::time::{Duration, Instant};

const AT: &str = "2027-01-01T00:00:00Z";

/// Twelve bundles: nine intact, one altered, one cut off, one extract; and `b10.aigaq`, which is not there.
fn stage() -> Stage {
    let stage = Stage::new();
    stage.pack("b0.aigaq").expect(0);
    let whole = stage.read("b0.aigaq");
    for n in 1..9 {
        stage.write(format!("b{n}.aigaq"), &whole);
    }
    let mut altered = whole.clone();
    let at = altered.windows(9).position(|window| window == b"the first").unwrap();
    altered[at] ^= 1;
    stage.write("b3.aigaq", &altered);
    stage.write("b7.aigaq", &whole[..whole.len() - 9]);
    stage.verify(["extract", "b0.aigaq", "--exhibit", "2", "-o", "b9.aigaq"]).expect(0);
    stage.write("b11.aigaq", &whole);
    stage.write("list", &(0..12).map(|n| format!("b{n}.aigaq\n")).collect::<String>().into_bytes());
    stage
}

fn check(stage: &Stage, args: &[&str]) -> Ending {
    stage.verify([&["check", "--no-media", "--at", AT], args].concat())
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

fn paths(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|line| line["path"].as_str().unwrap()).collect()
}

#[test]
fn a_line_for_each_in_the_order_given_whatever_the_number_at_once() {
    let stage = stage();
    let alone = check(&stage, &["--json", "--list", "list", "--jobs", "1"]).expect(6);
    let said = lines(&alone.out);
    assert_eq!(paths(&said), (0..12).map(|n| format!("b{n}.aigaq")).collect::<Vec<_>>());
    let exits: Vec<_> = said.iter().map(|line| line["core"]["exit"].as_u64()).collect();
    let three = Some(3);
    assert_eq!(exits, [three, three, three, Some(1), three, three, three, Some(4), three, three, None, three]);
    assert_eq!((&said[10]["aigaq"], &said[10]["exit"]), (&"unread".into(), &6.into()));
    assert!(alone.err.contains("b10.aigaq") && alone.err.contains("[source.io]"), "{}", alone.err);
    // As each is said alone, and as they are said at once.
    for (n, line) in alone.out.lines().enumerate().filter(|(n, _)| [0, 3, 9].contains(n)) {
        assert_eq!(check(&stage, &["--json", &format!("b{n}.aigaq")]).out, format!("{line}\n"));
    }
    for jobs in ["2", "7", "256"] {
        assert_eq!(check(&stage, &["--json", "--list", "list", "--jobs", jobs]).expect(6).out, alone.out);
    }
    assert_eq!(check(&stage, &["--json", "--list", "list"]).expect(6).out, alone.out);
    // From standard input, behind those that are named; a folder stands for the bundles in it.
    let line = format!("aigaq-verify check --no-media --at {AT} --json b11.aigaq --list - < list");
    assert_eq!(
        stage.shell(&line).expect(6).out.lines().skip(1).collect::<Vec<_>>(),
        alone.out.lines().collect::<Vec<_>>()
    );
    let folder = check(&stage, &["--json", "."]).expect(4).out;
    let mut names: Vec<_> = (0..12).filter(|n| *n != 10).map(|n| format!("./b{n}.aigaq")).collect();
    names.sort();
    assert_eq!(paths(&lines(&folder)), names);
    // As text a row each.
    let text = check(&stage, &["--list", "list", "--lang", "en"]).expect(6);
    let rows: Vec<_> = text.out.lines().map(|row| row.split_whitespace().next().unwrap()).collect();
    assert_eq!((rows.len(), rows[3], rows[7], rows[10]), (12, "FAILED", "MALFORMED", "IO_ERROR"));
    assert!(text.err.contains("11 bundles judged."), "{}", text.err);
}

#[test]
fn the_worst_counts_and_what_was_not_read_is_worse_than_any() {
    let stage = stage();
    for (names, status) in [
        (&["b0.aigaq", "b9.aigaq"][..], 3),
        (&["b0.aigaq", "b3.aigaq", "b1.aigaq"], 1),
        (&["b3.aigaq", "b7.aigaq", "b0.aigaq"], 4),
        (&["b10.aigaq", "b7.aigaq"], 6),
    ] {
        check(&stage, &[&["--json"][..], names].concat()).expect(status);
        check(&stage, names).expect(status);
    }
    stage.write("empty", b"\n\n");
    check(&stage, &["--list", "empty"]).fails(2, "arg.list-empty");
    check(&stage, &["--list", "nowhere"]).fails(6, "list.io");
    for jobs in ["0", "257", "x"] {
        check(&stage, &["b0.aigaq", "--jobs", jobs]).expect(2);
    }
    for args in [&["--resume", "out"][..], &["--json", "--resume", "out", "--case"]] {
        check(&stage, &[args, &["b0.aigaq"]].concat()).expect(2);
        assert!(!stage.path("out").exists());
    }
}

#[test]
fn a_check_that_was_killed_goes_on_where_it_ended() {
    let stage = stage();
    let count = 300;
    let names: Vec<_> = (0..count).map(|n| format!("c{n}.aigaq")).collect();
    for name in &names {
        fs::hard_link(stage.path("b0.aigaq"), stage.path(name)).unwrap();
    }
    stage.write("many", names.join("\n").as_bytes());
    let args = ["check", "--json", "--no-media", "--list", "many", "--jobs", "2", "--resume"];
    let mut kills = 0;
    for turn in 0..200 {
        let mut command = stage.command(program("aigaq-verify"));
        let mut child = command.args(args).arg("out").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let begun = Instant::now();
        let had = fs::metadata(stage.path("out")).map(|meta| meta.len()).unwrap_or(0);
        // Killed when some lines more are there, in the middle of the next.
        while child.try_wait().unwrap().is_none() && begun.elapsed() < Duration::from_secs(20) {
            if fs::metadata(stage.path("out")).is_ok_and(|meta| meta.len() > had + 1_500_000 + turn * 99_731) {
                let _ = child.kill();
                break;
            }
        }
        let ending = end(child, "check --resume", Duration::from_secs(60));
        assert!(!ending.err.contains("panicked") && ending.out.is_empty(), "{}{}", ending.out, ending.err);
        kills += u32::from(ending.status == 128 + 9);
        if ending.status == 3 {
            break;
        }
    }
    assert!(kills > 2, "killed {kills} times");
    let again = stage.verify(args.iter().chain(&["out"])).expect(3);
    assert!(again.err.contains("0 bundles judged; 300 had their line already."), "{}", again.err);
    let written = String::from_utf8(stage.read("out")).unwrap();
    let said = lines(&written);
    assert_eq!(paths(&said), names, "each once, in the order given");
    // All for the one moment of the first.
    assert!(said.iter().all(|line| line["core"]["at"] == said[0]["core"]["at"]));
    // The lines are those of a check that nobody killed.
    let at = said[0]["core"]["at"].as_str().unwrap();
    stage.verify(args.iter().chain(&["other", "--at", at])).expect(3);
    assert!(stage.read("other") == written.as_bytes());
}

#[test]
fn a_line_counts_for_the_same_bytes_and_the_same_question_alone() {
    let stage = stage();
    let resume = |more: &[&str]| check(&stage, &[&["--json", "--list", "list", "--resume", "out"], more].concat());
    let judged = |ending: Ending| ending.err.lines().find(|line| line.contains("had their line")).unwrap().to_owned();
    assert_eq!(judged(resume(&[]).expect(6)), "12 bundles judged; 0 had their line already.");
    let first = stage.read("out");
    // What could not be read is tried again; the worst is that of all, the lines that stand too.
    assert_eq!(judged(resume(&[]).expect(6)), "1 bundles judged; 11 had their line already.");
    fs::rename(stage.path("b11.aigaq"), stage.path("b10.aigaq")).unwrap();
    stage.write("list", &(0..11).map(|n| format!("b{n}.aigaq\n")).collect::<String>().into_bytes());
    assert_eq!(judged(resume(&[]).expect(4)), "1 bundles judged; 10 had their line already.");
    // Other bytes of the same length and time under the same path.
    let meta = fs::metadata(stage.path("b5.aigaq")).unwrap();
    stage.write("b5.aigaq", &stage.read("b3.aigaq"));
    fs::File::options()
        .write(true)
        .open(stage.path("b5.aigaq"))
        .unwrap()
        .set_modified(meta.modified().unwrap())
        .unwrap();
    assert_eq!(judged(resume(&[]).expect(4)), "1 bundles judged; 10 had their line already.");
    let said = lines(&String::from_utf8(stage.read("out")).unwrap());
    let last = said.iter().rev().find(|line| line["path"] == "b5.aigaq").unwrap();
    assert_eq!(last["core"]["exit"], 1);
    assert!(stage.read("out").starts_with(&first), "what stood was changed");
    // Another question.
    let key = stage.capture(["key", "show", "key.pem", "--passphrase-file", "words", "--json"]).expect(0).text("key");
    stage.verify(["trust", "add", &key, "--name", "A", "--vouched-by", "B", "--trust", "mine"]).expect(0);
    for other in [&["--trust", "mine"][..], &["--expect-seal", &"0".repeat(64)], &["--law", "eaeu-ru"]] {
        stage.unchanged(|| resume(other).fails(2, "arg.resume-question"));
    }
    let args = ["check", "--json", "--list", "list", "--resume", "out"];
    stage.unchanged(|| stage.verify(args.iter().chain(&["--at", AT])).fails(2, "arg.resume-question"));
    let later = ["--no-media", "--at", "2028-01-01T00:00:00Z"];
    stage.unchanged(|| stage.verify(args.iter().chain(&later)).fails(2, "arg.resume-question"));
    // Without a moment it is that of the lines.
    stage.verify(args.iter().chain(&["--no-media"])).expect(4);
}

#[test]
fn a_list_whose_lines_end_as_windows_ends_them() {
    let stage = stage();
    stage.write("windows", b"b0.aigaq\r\n\r\nb1.aigaq\r\n");
    let out = check(&stage, &["--json", "--list", "windows"]).expect(3).out;
    assert_eq!(paths(&lines(&out)), ["b0.aigaq", "b1.aigaq"]);
}

#[test]
fn a_line_that_contradicts_itself_does_not_count() {
    let stage = stage();
    let resume = || check(&stage, &["--json", "b0.aigaq", "b1.aigaq", "--resume", "out"]).expect(3);
    resume();
    let whole = String::from_utf8(stage.read("out")).unwrap();
    assert!(resume().err.contains("0 bundles judged; 2 had their line already."));
    for (from, to) in [
        ("\"exit\":3", "\"exit\":0"),
        ("\"exit\":3", "\"exit\":3,\"exit\":0"),
        ("\"name\":\"INDETERMINATE\"", "\"name\":\"PASSED\""),
        ("\"answer\":\"INDETERMINATE\"", "\"answer\":\"PASSED\""),
        ("\"exit\":3", "\"exit\":3,\"exit\":3"),
    ] {
        let forged = whole.replacen(from, to, 1);
        assert_ne!(forged, whole, "{from}");
        stage.write("out", forged.as_bytes());
        let said = resume().err;
        assert!(said.contains("1 bundles judged; 1 had their line already."), "{to}: {said}");
        assert!(said.contains("Lines that contradict themselves, or say one thing twice: 1."), "{to}: {said}");
        let written = String::from_utf8(stage.read("out")).unwrap();
        assert!(written.starts_with(&forged) && lines(&written).len() == 3, "{to}");
    }
    // A colon in a text is no key.
    let named = whole.replace("\"b0.aigaq\"", "\"a:\\\"b:\"");
    assert_ne!(named, whole);
    stage.write("out", named.as_bytes());
    assert!(!resume().err.contains("contradict"));
}

#[test]
fn what_is_not_our_own_is_left_as_it_is() {
    let stage = stage();
    let resume = || check(&stage, &["--json", "b0.aigaq", "b1.aigaq", "--resume", "out"]);
    let plain = check(&stage, &["--json", "b0.aigaq", "b1.aigaq"]).expect(3).out;
    resume().expect(3);
    let whole = stage.read("out");
    let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for foreign in [
        b"a diary".to_vec(),
        b"a diary\n".to_vec(),
        b"{\"aigaq\":\"verification\"}\n".to_vec(),
        b"{}\n".to_vec(),
        vec![0; 4],
        plain.into_bytes(),
        [&whole, &b"a diary"[..]].concat(),
        [&b"a diary\n"[..], &whole].concat(),
        [&whole[..first], b"\n", &whole[first..]].concat(),
        stage.read("b0.aigaq"),
    ] {
        stage.write("out", &foreign);
        stage.unchanged(|| resume().fails(2, "arg.resume-foreign"));
    }
    stage.set_up("rm out && mkfifo pipe && mkdir folder");
    for (name, status) in [("pipe", 2), ("folder", 6), ("nowhere/out", 6)] {
        let mut command = stage.command("timeout");
        command.args(["5", "aigaq-verify", "check", "--json", "b0.aigaq", "--resume", name]);
        run(command, name).expect(status);
    }
    // A last line that is torn anywhere is cut off and written anew; it is never taken for whole.
    for at in [1, 5, 10, 11, first - 1, first, first + 3, whole.len() - 1] {
        stage.write("out", &whole[..at]);
        resume().expect(3);
        assert!(stage.read("out") == whole, "torn at {at}");
    }
    // What was torn may have been longer than what comes in its place.
    stage.write("out", &[&whole[..first], b"{\"aigaq\":\"verification\"", &[b' '; 1 << 20]].concat());
    resume().expect(3);
    assert!(stage.read("out") == whole, "more of the torn line is left");
    // Two at once.
    let other = fs::File::open(stage.path("out")).unwrap();
    other.lock().unwrap();
    stage.unchanged(|| resume().fails(2, "arg.resume-locked"));
}

#[test]
fn a_full_disk_ends_it_and_what_is_written_stands() {
    let stage = stage();
    let Some(_mount) = crate::stage::Mount::new(&stage, "-t tmpfs -o size=256k none", "card") else { return };
    let names: Vec<_> = (0..60).map(|n| format!("c{n}.aigaq")).collect();
    names.iter().for_each(|name| fs::hard_link(stage.path("b0.aigaq"), stage.path(name)).unwrap());
    stage.write("list", names.join("\n").as_bytes());
    let args = ["--json", "--list", "list", "--resume", "card/out"];
    let ending = check(&stage, &args).fails(6, "resume.io");
    assert!(ending.err.contains("no space left"), "{}", ending.err);
    stage.set_up("mount -o remount,size=32m card");
    check(&stage, &args).expect(3);
    assert_eq!(paths(&lines(&String::from_utf8(stage.read("card/out")).unwrap())), names);
}

#[test]
fn a_reader_who_goes_away_ends_it() {
    let stage = stage();
    let names: String = (0..20_000).map(|_| "b0.aigaq\n").collect();
    stage.write("list", names.as_bytes());
    let mut command = stage.command(program("aigaq-verify"));
    command.args(["check", "--json", "--no-media", "--list", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(names.as_bytes()).unwrap();
    drop(child.stdout.take());
    let ending = end(child, "check", Duration::from_secs(60));
    assert!(!ending.err.contains("panicked"), "{}", ending.err);
    assert_ne!(ending.status, 0);
    assert!(ending.took < Duration::from_secs(10), "went on for {:?}", ending.took);
}

#[test]
fn exhibits_are_read_again_as_they_are_alone() {
    let stage = Stage::new();
    let made = crate::stage::samples();
    stage.write("receipt.png", &fs::read(made.join("receipt.png")).unwrap());
    let words = ["--origin", "imported", "--key", "key.pem", "--passphrase-file", "words", "-o", "a.aigaq"];
    stage.capture([&["pack", "purchase.toml", "receipt.png"], &words[..]].concat()).expect(0);
    let alone = stage.verify(["check", "--json", "a.aigaq", "--at", AT]).expect(3).out;
    let six = ["a.aigaq"; 6];
    let args = [&["check", "--json", "--at", AT, "--jobs", "6"], &six[..]].concat();
    assert_eq!(stage.verify(args).expect(3).out, alone.repeat(6));
}

#[test]
fn all_of_it_is_said_in_three_languages() {
    let stage = stage();
    stage.write("diary", b"mine");
    for language in ["en", "ru", "kk"] {
        for (args, code) in [
            (&["--list", "nowhere"][..], "list.io"),
            (&["--list", "/dev/null"], "list.io"),
            (&["b0.aigaq", "--json", "--resume", "diary"], "arg.resume-foreign"),
            (&["b0.aigaq", "--json", "--resume", "nowhere/out"], "resume.io"),
        ] {
            let ending = check(&stage, &[args, &["--lang", language]].concat());
            assert!(ending.err.contains(&format!("[{code}]")) && !ending.err.contains("[err-"), "{}", ending.err);
        }
        let help = stage.verify(["check", "--help", "--lang", language]).expect(0).out;
        assert!(["--jobs", "--list", "--resume"].iter().all(|option| help.contains(option)), "{help}");
    }
}
