//! What a child behind its walls can not do, and what becomes of one that fails.

use crate::data::{examiner, own, program};
use aigaq::base::reason::Reason;
use aigaq::examine::sandbox::outcome::NotExamined;
use aigaq::examine::sandbox::walls::Wall;
use aigaq::examine::sandbox::{Examiner, Part, Patience};
use std::fs::OpenOptions;
use std::os::fd::AsRawFd;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PERMISSION: i32 = 1;
const NO_DESCRIPTOR: i32 = 9;
const ACCESS: i32 = 13;
const TOO_MANY: i32 = 24;

/// Whether this kernel gives every wall; says so where it does not.
fn has_every_wall() -> bool {
    let file = own("walls-there", b"\x89PNG\r\n\x1a\n");
    let walls = examiner(&["examine"]).still(Part::whole(&file).unwrap()).walls;
    let whole = walls.is_some_and(|all| [all.descriptors, all.limits, all.landlock, all.seccomp] == [Wall::Whole; 4]);
    if !whole {
        println!("skipped: this kernel does not give every wall: {walls:?}");
    }
    whole
}

/// What becomes of a child that makes the attempt.
fn probed(examiner: &Examiner) -> NotExamined {
    let file = own("probe", b"seven!!");
    let examined = examiner.still(Part::whole(&file).unwrap());
    assert_eq!(examined.walls, None);
    examined.outcome.unwrap_err()
}

fn probe(what: &str) -> NotExamined {
    probed(&examiner(&["probe", what]))
}

fn denied(error: i32) -> NotExamined {
    NotExamined::Crashed { how: format!("exit {}", 100 + error) }
}

pub fn attempts_are_denied() {
    if !has_every_wall() {
        return;
    }
    // The probe itself works: an attempt that is allowed is seen to succeed.
    assert_eq!(probe("0"), denied(0), "reading the file");
    for what in ["open", "list", "write", "thread", "exec", "code", "folder"] {
        assert_eq!(probe(what), denied(PERMISSION), "{what}");
    }
    assert_eq!(probe("environment"), denied(0), "variables of the parent");
    // A descriptor that the parent's own parent left open is not passed on.
    let left = own("left", b"secret");
    let copy = rustix::io::dup(&left).unwrap();
    let number = copy.as_raw_fd().to_string();
    assert_eq!(probe(&number), denied(NO_DESCRIPTOR), "an inherited descriptor");
    // Landlock and the limits deny by themselves.
    assert_eq!(probed(&examiner(&["probe-landlock", "folder"])), denied(ACCESS), "a folder by landlock");
    for what in ["open", "list", "write", "connect", "datagram"] {
        assert_eq!(probed(&examiner(&["probe-landlock", what])), denied(TOO_MANY), "{what} by the limits");
    }
    assert!(!std::path::Path::new("/tmp/aigaq-probe").exists());
}

pub fn attacks_end_the_child() {
    if !has_every_wall() {
        return;
    }
    let attacks = ["connect", "datagram", "execve", "fork", "signal-parent", "signal-self", "trace"];
    for what in attacks {
        assert_eq!(probe(what), NotExamined::Forbidden, "{what}");
    }
}

pub fn a_child_that_fails_is_named() {
    let crashed = |how: &str| NotExamined::Crashed { how: how.to_owned() };
    assert_eq!(probe("abort"), crashed("signal 6"));
    assert_eq!(probe("fault"), crashed("signal 11"));
    assert_eq!(probe("panic"), crashed("exit 101"));
    assert_eq!(probe("memory"), crashed("signal 6"));
    let stack = probe("stack");
    assert!([crashed("signal 6"), crashed("signal 11")].contains(&stack), "{stack}");
    assert_eq!(probe("flood"), NotExamined::TooLong { limit: 4 << 20 });
    let file = own("gone", b"x");
    let nowhere = Examiner::new("/no/such/program".into(), vec![]);
    let not = nowhere.still(Part::whole(&file).unwrap()).outcome.unwrap_err();
    assert_eq!(not.code(), "examined.not-started");
}

pub fn a_child_that_hangs_is_ended() {
    let patience = Patience { time: Duration::from_secs(1), ..Patience::default() };
    for what in ["spin", "sleep", "mute"] {
        let begun = Instant::now();
        assert_eq!(probed(&examiner(&["probe", what]).with(patience)), NotExamined::Timeout { seconds: 1 }, "{what}");
        assert!(begun.elapsed() < Duration::from_secs(4), "{what} took {:?}", begun.elapsed());
    }
    // Without a parent that waits, the limit of processor time ends it.
    let long = Patience { time: Duration::from_secs(60), ..Patience::default() };
    assert_eq!(probed(&examiner(&["probe", "spin"]).with(long)), NotExamined::Timeout { seconds: 10 });
}

pub fn each_wall_alone_holds_and_none_reads_nothing() {
    if !has_every_wall() {
        return;
    }
    let file = own("walls", b"\x89PNG\r\n\x1a\n");
    let part = Part::whole(&file).unwrap();
    let all = examiner(&["examine"]).still(part).walls.unwrap();
    assert_eq!([all.descriptors, all.limits, all.landlock, all.seccomp], [Wall::Whole; 4]);
    let landlock = examiner(&["examine-landlock"]).still(part);
    assert_eq!(landlock.walls.unwrap().seccomp, Wall::Missing);
    assert!(landlock.outcome.is_ok());
    let seccomp = examiner(&["examine-seccomp"]).still(part);
    assert_eq!(seccomp.walls.unwrap().landlock, Wall::Missing);
    assert!(seccomp.outcome.is_ok());
    let naked = examiner(&["examine-naked"]).still(part);
    assert_eq!(naked.outcome.unwrap_err(), NotExamined::Unwalled);
}

pub fn answers_are_read_strictly() {
    let not = probe("nonsense");
    assert_eq!(not.code(), "examined.garbled", "{not}");
    // An answer to another task is none to this.
    let file = own("other", b"\x89PNG\r\n\x1a\n");
    let other = Examiner::new("/bin/sh".into(), vec!["-c".into(), "printf '\\240'".into()]);
    assert_eq!(other.still(Part::whole(&file).unwrap()).outcome.unwrap_err().code(), "examined.garbled");
}

pub fn only_a_file_for_reading_is_given() {
    let path =
        std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("stills-{}-writable", std::process::id()));
    let writable = OpenOptions::new().read(true).write(true).create_new(true).open(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    let folder = std::fs::File::open("/").unwrap();
    for file in [writable, folder] {
        let not = examiner(&["examine"]).still(Part::new(&file, 0, 0)).outcome.unwrap_err();
        assert_eq!(not.code(), "examined.not-started", "{not}");
    }
    let short = own("short", b"1234");
    let not = examiner(&["examine"]).still(Part::new(&short, 2, 3)).outcome.unwrap_err();
    assert_eq!(not.code(), "examined.read", "{not}");
    let not = examiner(&["examine"]).still(Part::new(&short, 0, u64::MAX)).outcome.unwrap_err();
    assert_eq!(not.code(), "examined.too-large", "{not}");
}

pub fn a_part_of_a_file() {
    use aigaq::examine::still::frame::Format;
    let file = own("part", b"before\x89PNG\r\n\x1a\nbehind");
    let still = examiner(&["examine"]).still(Part::new(&file, 6, 8)).outcome.unwrap();
    assert_eq!(still.format, Format::Png);
    let still = examiner(&["examine"]).still(Part::whole(&file).unwrap()).outcome.unwrap();
    assert_eq!(still.format, Format::Unknown);
}

pub fn nothing_is_opened_behind_the_walls() {
    if !has_every_wall() {
        return;
    }
    let (Some(strace), Some(photo)) = (program("strace"), crate::data::shared("1-photos/receipt_iphone4_gps.jpg"))
    else {
        return;
    };
    for task in ["still", "codes"] {
        let length = photo.metadata().unwrap().len().to_string();
        let out = Command::new(&strace)
            .args(["-f", "-o", "/dev/stderr"])
            .arg(std::env::current_exe().unwrap())
            .args(["examine", task, "0", &length])
            .stdin(std::fs::File::open(&photo).unwrap())
            .stdout(Stdio::null())
            .output()
            .unwrap();
        let trace = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(out.status.success(), "{trace}");
        let (before, after) = trace.rsplit_once(" seccomp(").expect("the walls are closed");
        assert!(before.contains("landlock_restrict_self") && before.contains("RLIMIT_AS"), "{before}");
        assert!(!before.contains("pread64(0"), "the file is read before the walls are closed");
        assert!(after.contains("pread64(0"), "{after}");
        let calls: Vec<&str> = after
            .lines()
            .skip(1)
            .filter_map(|line| line.split_whitespace().nth(1)?.split_once('(').map(|(call, _)| call))
            .collect();
        let denied = ["open", "openat", "openat2", "connect", "socket", "clone", "clone3", "execve", "fork", "lseek"];
        assert!(!calls.iter().any(|call| denied.contains(call)), "{after}");
        let mut kinds = calls.clone();
        kinds.sort_unstable();
        kinds.dedup();
        println!("behind the walls, {task}: {} calls: {}", calls.len(), kinds.join(" "));
    }
}
