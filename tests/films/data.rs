//! Where the real films are, how others are made, and what the tests share in asking.

use aigaq::examine::film::Film;
use aigaq::examine::film::sheet::{Sheet, Wish};
use aigaq::examine::film::stream::{Kind, Stream};
use aigaq::examine::sandbox::outcome::NotExamined;
use aigaq::examine::sandbox::{Examiner, Part};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

#[path = "../outside/program.rs"]
mod installed;
#[path = "../outside/data.rs"]
mod outside;

pub use installed::program;
pub use outside::shared;

/// The files of a folder, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    files
}

/// An examiner whose child for films is this program.
pub fn examiner() -> Examiner {
    let program = std::env::current_exe().unwrap();
    Examiner::new(program.clone(), vec![]).with_film(program)
}

/// What an open file says, through the sandbox.
pub fn asked(file: &File) -> Result<Film, NotExamined> {
    examiner().film(Part::whole(file).unwrap()).outcome
}

/// What a film says, through the sandbox.
pub fn film(path: &Path) -> Film {
    asked(&File::open(path).unwrap()).unwrap_or_else(|not| panic!("{}: {not}", path.display()))
}

/// Stills of a film, through the sandbox.
pub fn sheet(path: &Path, wish: &Wish) -> Sheet {
    let file = File::open(path).unwrap();
    let outcome = examiner().sheet(Part::whole(&file).unwrap(), wish).outcome;
    outcome.unwrap_or_else(|not| panic!("{}: {not}", path.display()))
}

/// The first stream of pictures.
pub fn video(film: &Film) -> &Stream {
    film.streams.iter().find(|stream| stream.kind == Kind::Video).expect("a stream of pictures")
}

/// A new path of the test's own; gone with the build folder.
pub fn own(name: &str) -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let (process, count) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("films-{process}-{count}"));
    std::fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}

/// A new file of these bytes, open for reading.
pub fn written(name: &str, bytes: &[u8]) -> File {
    let path = own(name);
    std::fs::write(&path, bytes).unwrap();
    File::open(path).unwrap()
}

/// A film that ffmpeg makes of these words; `None`, and said so, where ffmpeg is not installed.
pub fn made(name: &str, words: &str) -> Option<PathBuf> {
    let path = own(name);
    let out = Command::new(program("ffmpeg")?)
        .args(["-nostdin", "-v", "error"])
        .args(words.split_whitespace())
        .arg(&path)
        .output()
        .unwrap();
    assert!(out.status.success(), "{words}: {}", String::from_utf8_lossy(&out.stderr));
    Some(path)
}

/// Ten seconds of moving pictures with sound, a key frame each second.
pub fn clip(name: &str, more: &str) -> Option<PathBuf> {
    let input = "-f lavfi -i testsrc2=s=320x180:r=25:d=10 -f lavfi -i sine=d=10 -c:v libx264 -preset ultrafast -g 25";
    made(name, &format!("{input} -c:a aac {more}"))
}
