//! The child that becomes Tesseract: it looks where the program and its languages are, closes walls that leave only
//! the reading of system folders, says so, and is the program from then on.

use super::Task;
use super::answer::Answer;
use super::outcome::NotExamined;
use super::walls::{self, Gate, Wall, Wanted};
use crate::examine::print::LANGUAGES;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// Where the program is looked for, and nowhere else.
const PROGRAMS: [&str; 2] = ["/usr/bin/tesseract", "/usr/local/bin/tesseract"];
/// Where its languages are looked for; each comes in a folder with the version of the format in Debian.
const DATA: [&str; 5] = [
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/share/tesseract/tessdata",
    "/usr/local/share/tessdata",
];
/// What the program may read: its libraries, its data, the list of libraries.
const READ: [&str; 5] = ["/usr", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache"];
/// The loaders of programs, which the system runs for the program.
const LOADERS: [&str; 4] = [
    "/lib64/ld-linux-x86-64.so.2",
    "/lib/ld-linux-aarch64.so.1",
    "/lib/ld-musl-x86_64.so.1",
    "/lib/ld-musl-aarch64.so.1",
];

/// What was found before the program took over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Engine {
    /// Its languages, of those that are asked for.
    pub languages: Vec<String>,
}

/// A program and its data.
struct Found {
    program: &'static str,
    data: &'static str,
    languages: Vec<String>,
}

fn find() -> Result<Found, NotExamined> {
    let missing = |what: &str| NotExamined::NoOcr { missing: what.to_owned() };
    let program = PROGRAMS.into_iter().find(|path| Path::new(path).is_file()).ok_or_else(|| missing("tesseract"))?;
    let [first, ..] = LANGUAGES;
    let has = |data: &str, language: &str| Path::new(data).join(format!("{language}.traineddata")).is_file();
    let data = DATA.into_iter().find(|data| has(data, first)).ok_or_else(|| missing(first))?;
    let languages = LANGUAGES.into_iter().filter(|language| has(data, language)).map(str::to_owned).collect();
    Ok(Found { program, data, languages })
}

/// Closes the walls, says what was found, and becomes the program; what it writes follows. Gives an exit code where it
/// could not.
pub fn run(task: Task, wanted: Wanted) -> u8 {
    let found = find();
    let program = found.as_ref().map_or("", |found| found.program);
    let run: Vec<&str> = [program].into_iter().chain(LOADERS).collect();
    let walls = walls::close_but(wanted, Some(Gate { read: &READ, run: &run, seconds: walls::seconds(task) }));
    // A program of others needs both: landlock for files, seccomp for what is no file.
    let has_walls = walls.landlock != Wall::Missing && walls.seccomp != Wall::Missing;
    let outcome = match &found {
        _ if !has_walls => Err(NotExamined::Unwalled),
        Ok(found) => Ok(Engine { languages: found.languages.clone() }),
        Err(not) => Err(not.clone()),
    };
    let goes_on = outcome.is_ok();
    let Ok(answer) = (Answer { walls, outcome }).bytes() else { return 1 };
    let length = u32::try_from(answer.len()).unwrap_or(u32::MAX).to_be_bytes();
    let mut out = io::stdout().lock();
    if [&length[..], &answer].into_iter().try_for_each(|part| out.write_all(part)).and_then(|()| out.flush()).is_err() {
        return 1;
    }
    let Ok(found) = found else { return 0 };
    if !goes_on {
        return 0;
    }
    let mut command = Command::new(found.program);
    command.env_clear().env("OMP_THREAD_LIMIT", "1").env("LC_ALL", "C");
    match task {
        Task::Print => command
            .args(["stdin", "stdout", "--tessdata-dir", found.data, "-l", &found.languages.join("+")])
            // One block of lines: a sum at the right stays in the line of its label.
            .args(["--psm", "6", "-c", "tessedit_create_tsv=1"]),
        _ => command.arg("--version"),
    };
    // Comes back only where it failed.
    let _ = command.exec();
    1
}
