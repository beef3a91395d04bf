//! What the child for films can not do, and films inside other files.

use crate::data::{asked, clip, examiner, film, own, program, shared, written};
use crate::hostile::{PLAYLISTS, gab2};
use aigaq::base::reason::Reason;
use aigaq::examine::film::sheet::Wish;
use aigaq::examine::sandbox::walls::Wall;
use aigaq::examine::sandbox::{Examiner, Part};
use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The calls that the child makes once its walls are closed.
fn calls(strace: &Path, program: &Path, path: &Path, words: &[&str]) -> Vec<String> {
    let length = path.metadata().unwrap().len().to_string();
    let out = Command::new(strace)
        .args(["-f", "-o", "/dev/stderr"])
        .arg(program)
        .args([words[0], "0", &length])
        .args(&words[1..])
        .stdin(File::open(path).unwrap())
        .stdout(Stdio::piped())
        .output()
        .unwrap();
    let trace = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success() && !out.stdout.is_empty(), "{trace}");
    let (before, after) = trace.rsplit_once(" seccomp(").expect("the walls are closed");
    assert!(!before.contains("pread64(0") && after.contains("pread64(0"), "{trace}");
    let call = |line: &str| Some(line.split_whitespace().nth(1)?.split_once('(')?.0.to_owned());
    after.lines().skip(1).filter_map(call).collect()
}

pub fn nothing_is_opened_behind_the_walls() {
    let probe = written("probe.mp4", b"\0\0\0\x10ftypmp42\0\0\0\0");
    let walls = examiner().film(Part::whole(&probe).unwrap()).walls;
    if !walls.is_some_and(|all| [all.descriptors, all.limits, all.landlock, all.seccomp] == [Wall::Whole; 4]) {
        println!("skipped: this kernel does not give every wall: {walls:?}");
        return;
    }
    let Some(strace) = program("strace") else { return };
    let this = std::env::current_exe().unwrap();
    let mut films: Vec<PathBuf> = PLAYLISTS
        .iter()
        .flat_map(|text| [("x.avi", gab2(text)), ("x.mp4", text.as_bytes().to_vec())])
        .map(|(name, bytes)| {
            let path = own(name);
            std::fs::write(&path, bytes).unwrap();
            path
        })
        .collect();
    films.extend(shared("2-videos/product_iphone6_gps_rot90.mov"));
    films.extend(clip("a.mkv", ""));
    let mut kinds = std::collections::BTreeSet::new();
    for path in films {
        for words in [&["film"][..], &["sheet", "even:3:160"]] {
            kinds.extend(calls(&strace, &this, &path, words));
        }
    }
    println!("behind the walls: {kinds:?}");
    let denied =
        ["open", "openat", "openat2", "connect", "socket", "clone", "clone3", "execve", "fork", "vfork", "sendto"];
    assert!(!denied.iter().any(|call| kinds.contains(*call)), "{kinds:?}");
}

pub fn without_a_program_for_films() {
    let file = written("x.mp4", b"\0\0\0\x10ftypmp42\0\0\0\0");
    let alone = Examiner::new(std::env::current_exe().unwrap(), vec![]);
    let part = Part::whole(&file).unwrap();
    assert_eq!(alone.film(part).outcome.unwrap_err().code(), "examined.no-reader");
    assert_eq!(alone.sheet(part, &Wish::CONTACT).outcome.unwrap_err().code(), "examined.no-reader");
    let gone = alone.with_film("/no/such/program".into());
    assert_eq!(gone.film(part).outcome.unwrap_err().code(), "examined.not-started");
}

pub fn a_film_inside_a_file_of_any_size() {
    let Some(path) = clip("a.mp4", "") else { return };
    let bytes = std::fs::read(&path).unwrap();
    let length = bytes.len() as u64;
    // Six gigabytes, nearly all of them holes, and the film behind the fifth.
    let (large, offset) = (own("large"), 5_u64 << 30);
    let mut file = File::create(&large).unwrap();
    file.seek(SeekFrom::Start(offset)).unwrap();
    file.write_all(&bytes).unwrap();
    file.set_len(6 << 30).unwrap();
    let file = File::open(&large).unwrap();
    assert_eq!(examiner().film(Part::new(&file, offset, length)).outcome.unwrap(), film(&path));
    let sheet = examiner().sheet(Part::new(&file, offset, length), &Wish::CONTACT).outcome.unwrap();
    assert_eq!(sheet, crate::data::sheet(&path, &Wish::CONTACT));
    // A film of six gigabytes itself: media that is there is stepped over.
    let mut grown = bytes.clone();
    grown.extend([&1_u32.to_be_bytes()[..], b"free", &((6_u64 << 30) - length).to_be_bytes()].concat());
    let path = own("grown.mp4");
    std::fs::write(&path, grown).unwrap();
    std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(6 << 30).unwrap();
    let begun = Instant::now();
    let found = film(&path);
    assert_eq!((found.length, found.cuts.len(), found.streams.len()), (6 << 30, 0, 2));
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    // A part that ends before its film does.
    let not = examiner().film(Part::new(&file, (6 << 30) - 4, 8)).outcome.unwrap_err();
    assert_eq!(not.code(), "examined.read");
    assert!(asked(&File::open(&path).unwrap()).is_ok());
}

pub fn the_program_itself() {
    let exe = std::env::current_exe().unwrap();
    let program = exe.ancestors().nth(2).unwrap().join("aigaq-film");
    if !program.is_file() {
        println!("skipped: aigaq-film was not built ({})", program.display());
        return;
    }
    for words in [
        &[][..],
        &["--help"],
        &["still", "0", "1"],
        &["film", "0"],
        &["sheet", "0", "1"],
        &["film", "0", "1", "even:1:99"],
    ] {
        let out = Command::new(&program).args(words).stdin(Stdio::null()).output().unwrap();
        let said = String::from_utf8(out.stderr).unwrap();
        assert_eq!((out.status.code(), out.stdout.len(), said.lines().count()), (Some(2), 0, 3), "{words:?}: {said}");
        assert!(said.lines().all(|line| line.contains("aigaq-verify")), "{said}");
    }
    let Some(path) = shared("2-videos/product_iphone6_gps_rot90.mov") else { return };
    let file = File::open(&path).unwrap();
    let real = Examiner::new(exe, vec![]).with_film(program);
    let part = Part::whole(&file).unwrap();
    assert_eq!(real.film(part).outcome.unwrap(), film(&path));
    assert_eq!(real.sheet(part, &Wish::CONTACT).outcome.unwrap().pictures.len(), 4);
}
