//! The hidden command: each program is the sandboxed child of itself.

use aigaq::examine::sandbox::outcome::NotExamined;
use aigaq::examine::sandbox::walls::Wall;
use aigaq::examine::sandbox::{Examiner, Part};
use aigaq::examine::still::frame::Format;
use std::path::Path;
use std::process::Command;

#[test]
fn the_program_examines_in_its_own_sandbox() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("examine-{}", std::process::id()));
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n").unwrap();
    let file = std::fs::File::open(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    let examiner = Examiner::new(crate::PROGRAM.into(), vec!["examine".into()]);
    let part = Part::whole(&file).unwrap();
    let examined = examiner.still(part);
    let walls = examined.walls.unwrap();
    assert!(walls.hold());
    if walls.seccomp != Wall::Whole {
        eprintln!("skipped: this kernel gives no seccomp: {walls:?}");
    }
    assert_eq!(examined.outcome.unwrap().format, Format::Png);
    let not = examiner.codes(part).outcome.unwrap_err();
    assert!(matches!(not, NotExamined::Undecodable { .. }), "{not}");
}

#[test]
fn the_command_is_hidden() {
    let said = |args: &[&str]| {
        let out = Command::new(crate::PROGRAM).args(args).env("LC_ALL", "C").output().unwrap();
        (out.status.code(), String::from_utf8(out.stdout).unwrap())
    };
    assert!(!said(&["--help"]).1.contains("examine"));
    assert_eq!(said(&["examine", "still", "0", "much"]).0, Some(2));
}
