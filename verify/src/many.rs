//! check of many bundles: judged at once, said in the order given, and gone on with after an end before the end.

use crate::check::{self, Bench, Tally};
use crate::cli;
use crate::hearing::Room;
use crate::lines::{Lines, Standing};
use crate::report::given::Given;
use crate::row::in_order;
use aigaq::base::digest::{Hasher, sha256};
use aigaq::base::octets::Digest;
use aigaq::base::source::{FileSource, Source, open_plain};
use aigaq::base::watch::Unwatched;
use aigaq::checks::conclusion::Exit;
use aigaq::checks::{Verification, judge};
use aigaq::report::json::Mark;
use aigaq_terminal::bar::Steps;
use aigaq_terminal::speaker::{Mistake, Speaker};
use std::ffi::OsStr;
use std::io::{self, IsTerminal, Read};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// The longest list of paths, in bytes.
const LIST: u64 = 64 << 20;
/// How much of a bundle is read at a time for its digest.
const PIECE: usize = 256 << 10;

/// The bundles of the command line, then those of the list; a folder stands for the bundles that lie in it.
pub fn bundles(args: &cli::Check) -> Result<Vec<PathBuf>, Mistake> {
    let listed = args.list.as_deref().map(listed).transpose()?.unwrap_or_default();
    let all: Vec<PathBuf> = args.bundles.iter().chain(&listed).flat_map(|path| inside(path)).collect();
    if all.is_empty() { Err(Mistake::new("arg.list-empty", vec![])) } else { Ok(all) }
}

fn listed(path: &Path) -> Result<Vec<PathBuf>, Mistake> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        io::stdin().lock().take(LIST + 1).read_to_end(&mut bytes)
    } else {
        open_plain(path).and_then(|file| file.take(LIST + 1).read_to_end(&mut bytes))
    };
    let too_large = || io::Error::from(io::ErrorKind::FileTooLarge);
    let read = read.and_then(|read| if read as u64 > LIST { Err(too_large()) } else { Ok(()) });
    read.map_err(|error| {
        let facts = vec![("path", path.display().to_string().into()), ("error", error.to_string().into())];
        Mistake::new("list.io", facts)
    })?;
    // Lines may end as Windows ends them.
    let lines = bytes.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let paths = lines.filter(|path| !path.is_empty());
    Ok(paths.map(|path| PathBuf::from(OsStr::from_bytes(path))).collect())
}

/// A folder in which no bundle lies stands for itself: that it cannot be read as one is said.
fn inside(path: &Path) -> Vec<PathBuf> {
    let entries = if path.is_dir() { std::fs::read_dir(path).ok() } else { None };
    let within = entries.into_iter().flatten().flatten().map(|entry| entry.path());
    let mut within: Vec<PathBuf> = within.filter(|path| path.extension() == Some(OsStr::new("aigaq"))).collect();
    within.sort();
    if within.is_empty() { vec![path.to_owned()] } else { within }
}

/// What became of one bundle.
enum Done {
    Judged {
        exit: Exit,
        row: String,
        kept: Option<Box<(String, Verification)>>,
    },
    /// Its line is there already.
    Stands(Exit),
    Unread {
        row: String,
        mistake: Mistake,
    },
}

/// The work that threads share.
struct Work<'a> {
    args: &'a cli::Check,
    bench: Bench,
    given: &'a Given,
    room: Room,
    asked: String,
    standing: Standing,
}

/// Judges many bundles and prints a row for each.
pub fn check(
    args: &cli::Check,
    bench: Bench,
    given: &Given,
    bundles: &[PathBuf],
    speaker: &Speaker,
) -> Result<Tally, Mistake> {
    let (mut lines, standing) = match args.resume.as_deref().map(Lines::open).transpose()? {
        Some((lines, standing)) => (Some(lines), standing),
        None => (None, Standing::default()),
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let jobs = args.jobs.map_or(cores, usize::from);
    let doubted = standing.doubted();
    let bench = bench.begun(standing.begun()).sharing((cores / jobs).max(1));
    let asked = asked(args, &bench, given);
    if let (Some(file), Some(lines)) = (&args.resume, &mut lines) {
        standing.require(&asked, file)?;
        lines.begin()?;
    }
    // One bundle alone has two seats; more than there are processors would starve one another.
    let room = Room::new(jobs.min(cores).max(2), given.lists());
    let work = Work { args, bench, given, room, asked, standing };
    let steps = (!io::stdout().is_terminal()).then(|| Steps::new(bundles.len() as u64));
    let (mut tally, mut stood, mut wrong) = (Tally::default(), 0_usize, None);
    let take = |done| {
        let row = match done {
            Done::Stands(exit) => {
                stood += 1;
                tally.add(exit);
                String::new()
            }
            Done::Judged { exit, row, kept } => {
                tally.add(exit);
                tally.judged.extend(kept.map(|kept| *kept));
                row
            }
            Done::Unread { row, mistake } => {
                tally.broken = Some(speaker.fail(&mistake));
                row
            }
        };
        if let Some(steps) = &steps {
            steps.step();
        }
        match &mut lines {
            Some(lines) => wrong = lines.append(&row).err(),
            None => speaker.print(&row),
        }
        wrong.is_none() && !speaker.is_lost()
    };
    in_order(bundles, jobs, |path| work.one(path), take);
    drop(steps);
    if let Some(mistake) = wrong {
        return Err(mistake);
    }
    if let Some(lines) = &lines {
        lines.settle()?;
        speaker.advise("verify-resumed", &[("count", (bundles.len() - stood).into()), ("stood", stood.into())]);
        if doubted > 0 {
            speaker.advise("verify-resumed-doubted", &[("count", doubted.into())]);
        }
    }
    Ok(tally)
}

/// The question that every line of one file answers: what there is to a result besides the bundle.
fn asked(args: &cli::Check, bench: &Bench, given: &Given) -> String {
    let or_none = |digest: Option<Digest>| digest.map_or_else(|| "none".to_owned(), |digest| digest.to_string());
    let parts = [
        concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
        bench.question(&Unwatched).at.to_string(),
        or_none(bench.question(&Unwatched).trust.digest()),
        or_none(bench.question(&Unwatched).expect_seal),
        given.law.sha256().to_string(),
        or_none(given.matter_sha256),
        if args.no_media { "without media" } else { "with media" }.to_owned(),
    ];
    sha256(parts.join("\n").as_bytes()).to_string()
}

impl Work<'_> {
    fn one(&self, path: &Path) -> Done {
        let shown = path.display().to_string();
        let fail = |error: io::Error| Done::Unread {
            row: check::unread_row(self.args, &shown, &error),
            mistake: Mistake::new("source.io", check::unread(path, &error)),
        };
        let source = match FileSource::open(path) {
            Ok(source) => source,
            Err(error) => return fail(error),
        };
        if let Some(exit) = self.standing.exit(&shown, || digest(&source).ok()) {
            return Done::Stands(exit);
        }
        let verification = match judge(&source, &self.bench.question(&Unwatched)) {
            Ok(verification) => verification,
            Err(error) => return fail(error),
        };
        let exit = verification.conclusion().exit;
        let row = if self.args.json {
            let mark = match self.args.resume.as_ref().map(|_| digest(&source)).transpose() {
                Ok(mark) => mark,
                Err(error) => return fail(error),
            };
            let examination = match self.args.no_media {
                true => self.room.without_media(&verification),
                false => self.room.examine(&source, &verification, &Unwatched),
            };
            let mark = mark.map(|sha256| Mark { file_sha256: sha256.to_string(), asked_sha256: self.asked.clone() });
            let result = check::result(&shown, &verification, &examination, self.given);
            format!("{}\n", result.resumable(mark).line())
        } else {
            // A list shows the conclusions alone: nothing of what the files say would be printed.
            let seal = verification.seal_digest().map(|digest| digest.to_string());
            check::row(exit.name(), exit.code(), seal.as_deref(), &shown)
        };
        if let Err(mistake) = check::settled(&source, &shown) {
            let error = io::Error::other("changed while it was read");
            return Done::Unread { row: check::unread_row(self.args, &shown, &error), mistake };
        }
        let kept = self.args.case.then(|| Box::new((shown, verification)));
        Done::Judged { exit, row, kept }
    }
}

/// The file digest.
fn digest(source: &FileSource) -> io::Result<Digest> {
    let (mut hasher, mut at) = (Hasher::default(), 0);
    let mut buffer = vec![0; PIECE];
    while at < source.len() {
        let length = (source.len() - at).min(PIECE as u64);
        let piece = buffer.get_mut(..length as usize).unwrap_or_default();
        source.read_at(at, piece)?;
        hasher.update(piece);
        at += length;
    }
    Ok(hasher.finish())
}
