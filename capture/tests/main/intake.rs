//! Files that are no plain files, that change under the hand, or that cannot be read: G01 to G03, G07,
//! F07.

use crate::stage::{Ending, FORM, Mount, Stage, end, have, program};
use rustix::process::{Pid, Signal, kill_process};
use std::fs::{self, File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Long enough to be stopped in the middle.
pub const LONG: u64 = 192 << 20;

/// More than all small files before the long one come to.
const BEGUN: u64 = 1 << 20;

/// A child that is stopped once `part` has some of the bytes of `long.mp4`, but not all.
pub fn stopped(stage: &Stage, args: &[&str], part: impl Fn(&Child) -> PathBuf) -> Child {
    for _ in 0..20 {
        let mut command = stage.command(program("aigaq-capture"));
        let child = command.args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let pid = Pid::from_child(&child);
        let part = part(&child);
        let length = |part: &PathBuf| fs::metadata(part).map_or(0, |meta| meta.len());
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(20) && length(&part) <= BEGUN {
            std::thread::yield_now();
        }
        kill_process(pid, Signal::STOP).unwrap();
        let state = || fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap_or_default();
        while !state().contains(") T ") && !state().contains(") Z ") {
            std::thread::yield_now();
        }
        let length = fs::metadata(&part).map_or(LONG, |meta| meta.len());
        if length < LONG - (4 << 20) && length > BEGUN {
            return child;
        }
        kill_process(pid, Signal::CONT).unwrap();
        let _ = end(child, "too quick", Duration::from_secs(60));
    }
    panic!("the program is too quick to be stopped in the middle of {LONG} bytes");
}

/// Lets a stopped child run on to its end.
pub fn go_on(child: Child) -> Ending {
    kill_process(Pid::from_child(&child), Signal::CONT).unwrap();
    end(child, "aigaq-capture, stopped for a while", Duration::from_secs(60))
}

/// Adds `long.mp4` and changes it in the middle.
fn changed_while_read(change: impl Fn(&Path), what: &[&str]) {
    let stage = Stage::with_draft();
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    stage.sparse("long.mp4", LONG);
    let journal = stage.read("purchase.aigaq-draft/journal.cbor");
    let part = stage.path("purchase.aigaq-draft/exhibits/.0003.mp4.part");
    let child = stopped(&stage, &["add", "long.mp4", "--origin", "recorded"], |_| part.clone());
    change(&stage.path("long.mp4"));
    let ending = go_on(child).fails(8, "intake.source-changed");
    assert!(what.iter().any(|what| ending.err.contains(&format!("({what})"))), "{}", ending.err);
    assert_eq!(stage.read("purchase.aigaq-draft/journal.cbor"), journal);
    assert_eq!(stage.names("purchase.aigaq-draft/exhibits"), ["0002.txt"]);
}

#[test]
fn g01_a_file_that_grows_is_refused() {
    changed_while_read(
        |path| OpenOptions::new().append(true).open(path).unwrap().write_all(b"more").unwrap(),
        &["size"],
    );
}

#[test]
fn g01_a_file_that_shrinks_is_refused() {
    changed_while_read(|path| OpenOptions::new().write(true).open(path).unwrap().set_len(LONG / 2).unwrap(), &["size"]);
}

#[test]
fn g01_a_file_that_is_replaced_by_another_of_the_same_length_is_refused() {
    let replace = |path: &Path| {
        let other = path.with_file_name("other");
        File::create(&other).unwrap().set_len(LONG).unwrap();
        fs::rename(other, path).unwrap();
    };
    // Its name leads to another file; the one that is open lost its name, which shows in its ctime.
    changed_while_read(replace, &["file", "ctime"]);
}

#[test]
fn g01_a_file_that_goes_away_is_refused() {
    changed_while_read(|path| fs::remove_file(path).unwrap(), &["file", "ctime"]);
}

#[test]
fn g01_a_file_that_is_rewritten_in_place_is_refused_though_its_time_is_restored() {
    let rewrite = |path: &Path| {
        let before = fs::metadata(path).unwrap().modified().unwrap();
        let mut file = OpenOptions::new().write(true).open(path).unwrap();
        file.seek(SeekFrom::Start(10)).unwrap();
        file.write_all(b"other").unwrap();
        file.set_modified(before).unwrap();
    };
    changed_while_read(rewrite, &["ctime"]);
}

#[test]
fn g01_nothing_is_packed_of_a_file_that_changes() {
    let stage = Stage::new();
    stage.sparse("long.mp4", LONG);
    let args = ["pack", "purchase.toml", "a.txt", "long.mp4", "--origin", "recorded", "-o", "case.aigaq"];
    let args = [&args[..], &["--key", "key.pem", "--passphrase-file", "words"]].concat();
    let part = |child: &Child| stage.path(format!(".case.aigaq.{}-0.part", child.id()));
    let child = stopped(&stage, &args, part);
    OpenOptions::new().append(true).open(stage.path("long.mp4")).unwrap().write_all(b"more").unwrap();
    go_on(child).fails(8, "intake.source-changed");
    assert_eq!(stage.names("."), ["a.txt", "b.txt", "home", "key.pem", "long.mp4", "purchase.toml", "words"]);
}

#[test]
fn g02_a_link_is_refused() {
    let stage = Stage::with_draft();
    symlink("a.txt", stage.path("link.txt")).unwrap();
    symlink("nowhere", stage.path("dangling.txt")).unwrap();
    for name in ["link.txt", "dangling.txt"] {
        let args = ["add", name, "--origin", "imported"];
        stage.unchanged(|| stage.capture(args).fails(2, "intake.not-a-regular-file"));
    }
    let args = ["pack", "purchase.toml", "a.txt", "link.txt", "--origin", "imported", "-o", "case.aigaq", "--key"];
    let args = args.into_iter().chain(["key.pem", "--passphrase-file", "words"]);
    stage.unchanged(|| stage.capture(args).fails(2, "intake.not-a-regular-file"));
}

#[test]
fn g02_a_file_that_is_swapped_for_a_link_is_never_followed() {
    let stage = Stage::with_draft();
    stage.write("secret.txt", b"this may never be taken in");
    let swapping = AtomicBool::new(true);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let (name, next) = (stage.path("swapped.txt"), stage.path("next"));
            while swapping.load(Ordering::Relaxed) {
                fs::write(&next, b"plain").unwrap();
                fs::rename(&next, &name).unwrap();
                symlink("secret.txt", &next).unwrap();
                fs::rename(&next, &name).unwrap();
            }
        });
        for _ in 0..10 {
            let mut args = vec!["add", "--origin", "imported"];
            args.resize(103, "swapped.txt");
            let ending = stage.capture(args);
            assert!([0, 2, 6, 8].contains(&ending.status), "{}", ending.err);
            assert!(!ending.err.contains("panicked"), "{}", ending.err);
        }
        swapping.store(false, Ordering::Relaxed);
    });
    for name in stage.names("purchase.aigaq-draft/exhibits") {
        assert_eq!(stage.read(Path::new("purchase.aigaq-draft/exhibits").join(name)), b"plain");
    }
    stage.seal("case.aigaq").expect(0);
    stage.check("case.aigaq");
}

#[test]
fn g03_what_is_no_plain_file_is_refused_at_once() {
    let stage = Stage::with_draft();
    stage.set_up("mkfifo pipe && mkdir folder");
    for name in ["pipe", "/dev/zero", "/dev/null", "/proc/cpuinfo", "/proc/self/mem", "folder", ".", "/"] {
        let args = ["add", name, "--origin", "imported"];
        let ending = stage.unchanged(|| stage.capture(args).fails(2, "intake.not-a-regular-file"));
        assert!(ending.took < Duration::from_secs(5), "{name} took {:?}", ending.took);
    }
}

/// A form, a passphrase file or a key that is a pipe or endless is no reason to wait or to fill the
/// memory.
#[test]
fn g03_forms_and_keys_that_are_no_plain_files_are_refused_at_once() {
    let stage = Stage::new();
    stage.set_up("mkfifo -m 600 pipe");
    for form in ["pipe", "/dev/zero"] {
        let line = format!("ulimit -v 2000000; timeout 5 aigaq-capture open {form} --draft draft");
        let ending = stage.shell(&line);
        assert!([2, 6].contains(&ending.status), "a form that is {form}: {}", ending.status);
    }
    let ending = stage.shell("timeout 5 aigaq-capture key show pipe --passphrase-file words");
    assert_eq!(ending.status, 10, "a key that is a pipe");
    assert!(!stage.path("draft").exists());
}

#[test]
fn g07_the_same_file_twice_and_another_of_the_same_name_are_both_kept() {
    let stage = Stage::with_draft();
    stage.set_up("mkdir other && cp b.txt other/a.txt");
    stage.capture(["add", "a.txt", "a.txt", "other/a.txt", "--origin", "imported"]).expect(0);
    stage.seal("case.aigaq").expect(0);
    let core = stage.check("case.aigaq");
    let names: Vec<_> = core["exhibits"].as_array().unwrap().iter().map(|exhibit| exhibit["name"].clone()).collect();
    assert_eq!(names, ["a.txt", "a.txt", "a.txt"]);
    let findings = core["findings"].as_array().unwrap();
    let same: Vec<_> = findings.iter().filter(|finding| finding["code"] == "duplicate.content").collect();
    assert_eq!(same.len(), 1, "{core}");
    assert_eq!(same[0]["standing"], "noted");
    stage.verify(["export", "case.aigaq", "-o", "out"]).expect(0);
    assert_eq!(stage.names("out"), ["0003-a.txt", "0004-a.txt", "SHA256SUMS", "a.txt"]);
    stage.set_up("cd out && sha256sum -c SHA256SUMS");
}

/// A bundle that its own maker's references leave in the air would not pass its check.
#[test]
fn a_record_that_names_another_that_is_not_there_is_refused() {
    let stage = Stage::with_draft();
    let note = stage.capture(["note", "About nothing.", "--about", "99"]);
    let copy = stage.capture(["add", "a.txt", "--origin", "imported", "--derived-from", "99"]);
    let case = stage.capture(["add", "b.txt", "--origin", "imported", "--derived-from", "1"]);
    stage.seal("case.aigaq").expect(0);
    stage.check("case.aigaq");
    assert_eq!([note.status, copy.status, case.status], [2, 2, 2]);
}

/// The same for what would break a bound of the format.
#[test]
fn a_record_that_would_break_a_bound_is_refused() {
    let stage = Stage::new();
    let many = ["mark"; 101].join(",");
    for (form, shows) in [
        ("", "mark#9000,0,5000,100"),
        ("", "mark#0,0,0,100"),
        ("", "mark@0:02-0:01"),
        ("", many.as_str()),
        ("[files.\"a.txt\"]\ntake = 0\n", "mark"),
        ("[files.\"a.txt\"]\nderived-from = 99\n", "mark"),
    ] {
        stage.write("form.toml", format!("{FORM}{form}").as_bytes());
        let _ = fs::remove_dir_all(stage.path("draft"));
        let opened = stage.capture(["open", "form.toml", "--draft", "draft"]);
        let add = ["add", "a.txt", "--origin", "recorded", "--shows", shows, "--draft", "draft"];
        let refused = opened.status == 2 || stage.capture(add).status == 2;
        assert!(refused, "{form} --shows {shows:.40} was taken in: the bundle would fail its check");
    }
}

/// What a form says wrongly is said when it is handed in, not when the camera is running.
#[test]
fn a_form_with_a_wrong_value_is_refused_when_it_is_opened() {
    let stage = Stage::new();
    for (wrong, reason) in [
        ("[facts]\nby = \"nobody\"\n", "form.person"),
        ("[facts]\nwhen = 2026-10-05T14:32:10\n", "form.value"),
        ("[files.\"a.txt\"]\nby = \"nobody\"\n", "form.person"),
        ("[files.\"a.txt\"]\nwhen = 2026-10-05\n", "form.value"),
    ] {
        stage.write("wrong.toml", format!("{FORM}{wrong}").as_bytes());
        let ending = stage.capture(["open", "wrong.toml"]);
        let _ = fs::remove_dir_all(stage.path("wrong.aigaq-draft"));
        assert_eq!(ending.status, 2, "{wrong} gave {}", ending.out);
        ending.fails(2, reason);
    }
}

/// What the template left to be filled in is no value: nobody is called “…”, in any language of the form.
#[test]
fn what_is_still_the_dots_of_the_template_is_refused() {
    let stage = Stage::new();
    for language in ["en", "kk", "ru"] {
        let form = stage.capture(["open", "--template", "--lang", language]).expect(0).out;
        stage.write("purchase.toml", form.as_bytes());
        let ending = stage.capture(["open", "purchase.toml", "--lang", "en"]);
        assert!(ending.err.contains("case.title: nothing is written there"), "{}", ending.err);
        assert!(ending.err.contains("the block of a person who is not known"), "{}", ending.err);
        ending.fails(2, "form.blank");
        let title = form.lines().find(|line| line.starts_with("title = ")).unwrap();
        stage.write("purchase.toml", form.replace(title, "title = \"Shoes … and a bag\"").as_bytes());
        let ending = stage.capture(["open", "purchase.toml", "--lang", "en"]);
        assert!(ending.err.contains("person.claimant.name: nothing is written there"), "{}", ending.err);
        ending.fails(2, "form.blank");
        stage.write("purchase.toml", form.replace(title, "title = \"A\"").replace("\"…\"", "\"B\"").as_bytes());
        stage.capture(["open", "purchase.toml"]).expect(0);
        stage.set_up("rm -r purchase.aigaq-draft");
    }
}

/// A slip in the name of an element is said while it can be mended, and the file is taken in.
#[test]
fn an_element_that_the_law_does_not_know_is_named_when_the_file_is_taken_in() {
    let stage = Stage::new();
    stage.capture(["open", "purchase.toml"]).expect(0);
    let add = |file, shows| stage.capture(["add", file, "--origin", "recorded", "--shows", shows, "--lang", "en"]);
    let known = add("a.txt", "seller,mark").expect(0);
    assert!(!known.err.contains("is no element"), "{}", known.err);
    let slip = add("b.txt", "seler,seler,mark").expect(0);
    assert_eq!(
        slip.err.matches("“seler” is no element that the law file of Kazakhstan knows: right, ").count(),
        1,
        "{}",
        slip.err
    );
    add("b.txt", "mark@5-3").fails(2, "form.value");
}

/// A bundle or a picture in the place of the form is said to be none: nothing is wrong with the medium.
#[test]
fn what_is_no_form_is_said_to_be_none() {
    let stage = Stage::new();
    stage.write("purchase.aigaq", b"PK\x03\x04\xff\xfe a bundle");
    stage.write("empty.toml", "# Nothing of it is filled in.\n\n".as_bytes());
    for command in [vec!["open", "purchase.aigaq"], vec!["pack", "purchase.aigaq", "x.jpg", "-o", "y.aigaq"]] {
        let ending = stage.capture(command);
        assert!(ending.err.contains("purchase.aigaq is not a form"), "{}", ending.err);
        ending.fails(2, "form.not-text");
    }
    stage.capture(["open", "empty.toml"]).fails(2, "form.empty");
    stage.capture(["open", "nowhere.toml"]).fails(6, "draft.io");
    assert!(!stage.path("purchase.aigaq-draft").exists() && !stage.path("empty.aigaq-draft").exists());
}

/// A refusal of the system is said in the language of the rest, with its number.
#[test]
fn a_refusal_of_the_system_is_said_in_each_language() {
    for (language, words) in [
        ("en", "there is no such file or folder (system error 2)"),
        ("ru", "такого файла или папки нет (ошибка системы 2)"),
        ("kk", "мұндай файл немесе қалта жоқ (жүйе қатесі 2)"),
    ] {
        let ending = Stage::new().capture(["--lang", language, "open", "nowhere.toml"]);
        assert!(ending.err.contains(words) && !ending.err.contains("No such file"), "{}", ending.err);
    }
}

#[test]
fn f07_a_file_that_cannot_be_read_to_its_end_is_refused_with_the_place() {
    let stage = Stage::with_draft();
    if !have(&["mkfs.ext4", "losetup", "mount"]) {
        return;
    }
    // A file system on an image that is cut short under it: reads behind the cut are errors.
    stage.set_up("truncate -s 32M image && mkfs.ext4 -q -b 4096 image");
    let Some(_mount) = Mount::new(&stage, "-o loop image", "medium") else { return };
    stage.set_up("dd if=/dev/zero of=medium/film.mp4 bs=1M count=16 status=none && sync");
    stage.shell("truncate -s 12M image; echo 3 > /proc/sys/vm/drop_caches");
    if stage.shell("cat medium/film.mp4 > /dev/null").status == 0 {
        eprintln!("skipped: a cut image gives no read errors here");
        return;
    }
    let args = ["add", "medium/film.mp4", "--origin", "recorded"];
    let ending = stage.unchanged(|| stage.capture(args).fails(8, "intake.read"));
    assert!(ending.err.contains("medium/film.mp4 could be read up to byte "), "{}", ending.err);
}

/// Whether the operator filmed it or took it over is a fact that the program cannot know.
#[test]
fn where_a_file_comes_from_is_never_chosen_for_the_party() {
    let stage = Stage::with_draft();
    stage.unchanged(|| stage.capture(["add", "a.txt"]).fails(2, "add.origin-missing"));
    let pack = "aigaq-capture pack purchase.toml a.txt -o case.aigaq --key key.pem --passphrase-file words --offline";
    stage.unchanged(|| stage.shell(pack).fails(2, "add.origin-missing"));
    stage.shell(&format!("{pack} --origin imported")).expect(0);
}
