//! Media is decoded in a child process behind walls, and nowhere else.
//!
//! The parent starts a program (its own, named by the caller) with the file as standard input and reads
//! one answer from standard output. The child closes its walls before the first byte is read
//! ([`walls`]): no file system, no network, no other program, caps on memory and time. Whatever becomes
//! of it has a name ([`outcome::NotExamined`]) and is never an error of the parent.

mod answer;
pub mod child;
mod descriptors;
#[cfg(target_os = "linux")]
mod filter;
pub mod outcome;
pub mod walls;

use super::code::Codes;
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
}

impl Task {
    /// All tasks.
    pub const ALL: [Task; 2] = [Task::Still, Task::Codes];

    /// The word on the child's command line.
    pub fn word(self) -> &'static str {
        match self {
            Task::Still => "still",
            Task::Codes => "codes",
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
}

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
        Patience { time: Duration::from_secs(10), answer: 4 << 20 }
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
    patience: Patience,
}

impl Examiner {
    /// Runs `program` (an absolute path) with `arguments` before the words of [`child::Order`].
    pub fn new(program: PathBuf, arguments: Vec<OsString>) -> Self {
        Examiner { program, arguments, patience: Patience::default() }
    }

    /// The same with other limits.
    pub fn with(self, patience: Patience) -> Self {
        Examiner { patience, ..self }
    }

    /// What a photo says of itself. The file must be open for reading only.
    pub fn still(&self, part: Part<'_>) -> Examined<Still> {
        self.examine(Task::Still, part)
    }

    /// The QR codes in a photo. The file must be open for reading only.
    pub fn codes(&self, part: Part<'_>) -> Examined<Codes> {
        self.examine(Task::Codes, part)
    }

    fn examine<T: Serialize + DeserializeOwned>(&self, task: Task, part: Part<'_>) -> Examined<T> {
        match self.ask(task, part).and_then(|bytes| Answer::read(&bytes)) {
            Ok(Answer { walls, outcome }) => Examined { walls: Some(walls), outcome },
            Err(not) => Examined { walls: None, outcome: Err(not) },
        }
    }

    fn ask(&self, task: Task, part: Part<'_>) -> Result<Vec<u8>, NotExamined> {
        let unstarted = |error: io::Error| NotExamined::NotStarted { error: error.to_string() };
        let mode = rustix::fs::fcntl_getfl(part.file).map_err(|error| unstarted(error.into()))?;
        if mode & OFlags::RWMODE != OFlags::RDONLY || !part.file.metadata().map_err(unstarted)?.is_file() {
            return Err(NotExamined::NotStarted { error: "not a plain file open for reading only".to_owned() });
        }
        let deadline = Instant::now() + self.patience.time;
        let child = Command::new(&self.program)
            .args(&self.arguments)
            .arg(task.word())
            .args([part.offset.to_string(), part.length.to_string()])
            .env_clear()
            .current_dir("/")
            .stdin(part.file.try_clone().map_err(unstarted)?)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(unstarted)?;
        let mut guard = Guard(child);
        let bytes = match guard.0.stdout.take() {
            Some(pipe) => self.listen(pipe, deadline)?,
            None => return Err(NotExamined::NotStarted { error: "no pipe".to_owned() }),
        };
        let status = guard.end(deadline).ok_or_else(|| self.timeout())?;
        match judged(status) {
            None => Ok(bytes),
            Some(not) => Err(not),
        }
    }

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
            if bytes.len() > self.patience.answer {
                return Err(NotExamined::TooLong { limit: self.patience.answer as u64 });
            }
        }
    }

    fn timeout(&self) -> NotExamined {
        NotExamined::Timeout { seconds: self.patience.time.as_secs() }
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

fn judged(status: ExitStatus) -> Option<NotExamined> {
    use rustix::process::Signal;
    match (status.signal(), status.code()) {
        (None, Some(0)) => None,
        (Some(signal), _) if signal == Signal::SYS.as_raw() => Some(NotExamined::Forbidden),
        (Some(signal), _) if signal == Signal::XCPU.as_raw() => {
            Some(NotExamined::Timeout { seconds: walls::CPU_SECONDS })
        }
        (Some(signal), _) => Some(NotExamined::Crashed { how: format!("signal {signal}") }),
        (None, code) => Some(NotExamined::Crashed { how: format!("exit {}", code.unwrap_or(-1)) }),
    }
}
