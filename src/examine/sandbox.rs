//! Media is decoded in a child process behind walls, and nowhere else.
//!
//! The parent starts a program (its own, or the one for films, named by the caller) with the file as standard input and reads
//! one answer from standard output. The child closes its walls before the first byte is read
//! ([`walls`]): no file system, no network, no other program, caps on memory and time. Whatever becomes
//! of it has a name ([`outcome::NotExamined`]) and is never an error of the parent.

mod answer;
pub mod child;
mod descriptors;
mod engine;
#[cfg(target_os = "linux")]
mod filter;
mod input;
pub mod outcome;
mod print;
pub mod walls;

use super::code::Codes;
use super::film::Film;
use super::film::sheet::{Sheet, Wish};
use super::paper::Paper;
use super::plate::{self, Hidden, Plate};
use super::still::Still;
use answer::Answer;
use outcome::NotExamined;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::OFlags;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use walls::Walls;

/// What a child is asked to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// What a photo says of itself: [`super::still`].
    Still,
    /// The QR codes in a photo: [`super::code`].
    Codes,
    /// What a PDF says of itself: [`super::paper`].
    Paper,
    /// A photo, or the first page of a PDF, made ready for Tesseract: [`super::print::ready`].
    Grey,
    /// To become Tesseract, and say its version.
    Engine,
    /// To become Tesseract, and read a picture made ready.
    Print,
    /// What a film says of itself: [`super::film`].
    Film,
    /// Stills of a film: [`super::film::sheet`].
    Sheet,
    /// A photo, or the first page of a PDF, drawn anew for a paper: [`super::plate`].
    Plate,
}

impl Task {
    /// All tasks.
    pub const ALL: [Task; 9] = [
        Task::Still,
        Task::Codes,
        Task::Paper,
        Task::Grey,
        Task::Engine,
        Task::Print,
        Task::Film,
        Task::Sheet,
        Task::Plate,
    ];

    /// The word on the child's command line.
    pub fn word(self) -> &'static str {
        match self {
            Task::Still => "still",
            Task::Codes => "codes",
            Task::Paper => "paper",
            Task::Grey => "grey",
            Task::Engine => "engine",
            Task::Print => "print",
            Task::Film => "film",
            Task::Sheet => "sheet",
            Task::Plate => "plate",
        }
    }

    /// How long a child with this task may take and how much it may answer.
    pub fn patience(self) -> Patience {
        let usual = Patience::default();
        match self {
            Task::Still | Task::Codes | Task::Paper | Task::Engine | Task::Film | Task::Sheet | Task::Plate => usual,
            // A byte to a pixel, and what is around them.
            Task::Grey => Patience { answer: super::print::ready::PIXELS as usize + 4096, ..usual },
            Task::Print => Patience { time: Duration::from_secs(SHARED * walls::ENGINE_SECONDS), ..usual },
        }
    }

    /// The task of a word.
    pub fn known(word: &str) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.word() == word)
    }
}

/// A run of bytes of an open file: a whole file, or one entry of a container.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    file: &'a File,
    offset: u64,
    length: u64,
}

impl<'a> Part<'a> {
    /// The whole file, as long as it is now.
    pub fn whole(file: &'a File) -> io::Result<Self> {
        Ok(Part { file, offset: 0, length: file.metadata()?.len() })
    }

    /// `length` bytes from `offset`, both in bytes.
    pub fn new(file: &'a File, offset: u64, length: u64) -> Self {
        Part { file, offset, length }
    }

    /// Its length in bytes.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Its bytes. The caller has held the length against a limit.
    pub(super) fn read(&self) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; usize::try_from(self.length).map_err(io::Error::other)?];
        std::os::unix::fs::FileExt::read_exact_at(self.file, &mut bytes, self.offset)?;
        Ok(bytes)
    }
}

/// Among so many a child may have to share the processor: its cap is processor time, so that a busy machine reads what
/// an idle one reads. Wall time only ends one that sleeps.
const SHARED: u64 = 6;

/// How long a child may take and how much it may answer. Its own caps stand in [`walls`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Wall time from the start to the end of the child; then it is killed.
    pub time: Duration,
    /// Bytes of the answer.
    pub answer: usize,
}

impl Default for Patience {
    fn default() -> Self {
        Patience { time: Duration::from_secs(SHARED * walls::CPU_SECONDS), answer: 4 << 20 }
    }
}

/// What an examination came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined<T> {
    /// The walls that the child says it stood behind; `None` where it did not come to say so.
    pub walls: Option<Walls>,
    /// What was found, or the name of what became of the child.
    pub outcome: Result<T, NotExamined>,
}

/// Starts children that examine files.
#[derive(Clone, Debug)]
pub struct Examiner {
    program: PathBuf,
    arguments: Vec<OsString>,
    /// Where it is not that of the task.
    patience: Option<Patience>,
    /// The program that examines films, where there is one.
    film: Option<PathBuf>,
}

impl Examiner {
    /// Runs `program` (an absolute path) with `arguments` before the words of [`child::Order`].
    pub fn new(program: PathBuf, arguments: Vec<OsString>) -> Self {
        Examiner { program, arguments, patience: None, film: None }
    }

    /// Runs `program` (an absolute path) for films, with the words of [`child::Order`] alone. Without one, no film is
    /// examined.
    pub fn with_film(self, program: PathBuf) -> Self {
        Examiner { film: Some(program), ..self }
    }

    /// The same with other limits, for every task.
    pub fn with(self, patience: Patience) -> Self {
        Examiner { patience: Some(patience), ..self }
    }

    /// What a photo says of itself. The file must be open for reading only.
    pub fn still(&self, part: Part<'_>) -> Examined<Still> {
        self.examine(Task::Still, part, None)
    }

    /// The QR codes in a photo. The file must be open for reading only.
    pub fn codes(&self, part: Part<'_>) -> Examined<Codes> {
        self.examine(Task::Codes, part, None)
    }

    /// What a PDF says of itself. The file must be open for reading only.
    pub fn paper(&self, part: Part<'_>) -> Examined<Paper> {
        self.examine(Task::Paper, part, None)
    }

    /// What a film says of itself, of any size. The file must be open for reading only.
    pub fn film(&self, part: Part<'_>) -> Examined<Film> {
        self.examine(Task::Film, part, None)
    }

    /// Stills of a film, upright. The file must be open for reading only.
    pub fn sheet(&self, part: Part<'_>, wish: &Wish) -> Examined<Sheet> {
        self.examine(Task::Sheet, part, Some(wish.word()))
    }

    /// A photo, or the first page of a PDF, drawn anew with these boxes made unrecognisable. The file must be open for
    /// reading only.
    pub fn plate(&self, part: Part<'_>, boxes: &[Hidden]) -> Examined<Plate> {
        self.examine(Task::Plate, part, Some(plate::word(boxes)))
    }

    fn examine<T: Serialize + DeserializeOwned>(
        &self,
        task: Task,
        part: Part<'_>,
        wish: Option<String>,
    ) -> Examined<T> {
        match self.ask(task, part, wish).and_then(|bytes| Answer::read(&bytes)) {
            Ok(Answer { walls, outcome }) => Examined { walls: Some(walls), outcome },
            Err(not) => Examined { walls: None, outcome: Err(not) },
        }
    }

    fn ask(&self, task: Task, part: Part<'_>, wish: Option<String>) -> Result<Vec<u8>, NotExamined> {
        let mode = rustix::fs::fcntl_getfl(part.file).map_err(|error| unstarted(error.into()))?;
        if mode & OFlags::RWMODE != OFlags::RDONLY || !part.file.metadata().map_err(unstarted)?.is_file() {
            return Err(NotExamined::NotStarted { error: "not a plain file open for reading only".to_owned() });
        }
        self.run(task, part.file.try_clone().map_err(unstarted)?.into(), (part.offset, part.length), wish)
    }

    /// Starts a child with this input, and gives its answer where it ended as it should.
    fn run(
        &self,
        task: Task,
        input: Stdio,
        (offset, length): (u64, u64),
        wish: Option<String>,
    ) -> Result<Vec<u8>, NotExamined> {
        let (program, arguments) = match task {
            Task::Film | Task::Sheet => (self.film.as_ref().ok_or(NotExamined::NoReader)?, &[][..]),
            _ => (&self.program, self.arguments.as_slice()),
        };
        let patience = self.patience.unwrap_or(task.patience());
        let deadline = Instant::now() + patience.time;
        let child = Command::new(program)
            .args(arguments)
            .arg(task.word())
            .args([offset.to_string(), length.to_string()])
            .args(wish)
            .env_clear()
            .current_dir("/")
            .stdin(input)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(unstarted)?;
        let mut guard = Guard(child);
        let bytes = match guard.0.stdout.take() {
            Some(pipe) => patience.listen(pipe, deadline)?,
            None => return Err(NotExamined::NotStarted { error: "no pipe".to_owned() }),
        };
        let status = guard.end(deadline).ok_or_else(|| patience.timeout())?;
        match judged(task, status) {
            None => Ok(bytes),
            Some(not) => Err(not),
        }
    }
}

fn unstarted(error: io::Error) -> NotExamined {
    NotExamined::NotStarted { error: error.to_string() }
}

impl Patience {
    /// Reads to the end of the pipe, within the limits of size and time.
    fn listen(&self, mut pipe: ChildStdout, deadline: Instant) -> Result<Vec<u8>, NotExamined> {
        let mut bytes = Vec::new();
        let mut buffer = [0; 16 << 10];
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let wait = Timespec::try_from(left).map_err(|_| self.timeout())?;
            match poll(&mut [PollFd::new(&pipe, PollFlags::IN)], Some(&wait)) {
                Ok(0) => return Err(self.timeout()),
                Ok(_) => {}
                Err(rustix::io::Errno::INTR) => continue,
                Err(error) => return Err(NotExamined::NotStarted { error: error.to_string() }),
            }
            match pipe.read(&mut buffer) {
                Ok(0) => return Ok(bytes),
                Ok(n) => bytes.extend_from_slice(buffer.get(..n).unwrap_or_default()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(NotExamined::NotStarted { error: error.to_string() }),
            }
            if bytes.len() > self.answer {
                return Err(NotExamined::TooLong { limit: self.answer as u64 });
            }
        }
    }

    fn timeout(&self) -> NotExamined {
        NotExamined::Timeout { seconds: self.time.as_secs() }
    }
}

/// A child that does not outlive its examination.
struct Guard(Child);

impl Guard {
    /// Waits for the end that follows the end of the answer; `None` when it does not come in time.
    fn end(&mut self, deadline: Instant) -> Option<ExitStatus> {
        loop {
            match self.0.try_wait() {
                Ok(Some(status)) => return Some(status),
                Ok(None) if Instant::now() < deadline => std::thread::sleep(Duration::from_micros(200)),
                _ => return None,
            }
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // Both fail only where the child has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn judged(task: Task, status: ExitStatus) -> Option<NotExamined> {
    use rustix::process::Signal;
    match (status.signal(), status.code()) {
        (None, Some(0)) => None,
        (Some(signal), _) if signal == Signal::SYS.as_raw() => Some(NotExamined::Forbidden),
        (Some(signal), _) if signal == Signal::XCPU.as_raw() => {
            Some(NotExamined::Timeout { seconds: walls::seconds(task) })
        }
        (Some(signal), _) => Some(NotExamined::Crashed { how: format!("signal {signal}") }),
        (None, code) => Some(NotExamined::Crashed { how: format!("exit {}", code.unwrap_or(-1)) }),
    }
}
