//! The child's side: walls first, then the file, then one answer.

use super::Task;
use super::answer::Answer;
use super::engine;
use super::input::Input;
use super::outcome::NotExamined;
use super::walls::{self, Walls, Wanted};
use crate::examine::film::sheet::Wish;
use crate::examine::plate::{self, Hidden};
use crate::examine::{code, film, paper, print, still};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::{self, Write};

/// Bytes of a file that is examined: it is held in memory, and no photo of a phone comes near.
pub const FILE: u64 = 128 << 20;

/// The words that the parent puts on the child's command line, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// What is to be done.
    pub task: Task,
    /// The first byte of the file on standard input.
    pub offset: u64,
    /// How many bytes there are.
    pub length: u64,
    /// Which stills are wanted, for [`Task::Sheet`] and no other.
    pub wish: Option<Wish>,
    /// What is hidden of a picture, for [`Task::Plate`] and no other.
    pub boxes: Option<Vec<Hidden>>,
}

impl Order {
    /// Reads the words; `None` where they are not what a parent writes.
    pub fn read(words: &[String]) -> Option<Order> {
        let (words, more) = match words {
            [words @ .., more] if words.len() == 3 => (words, Some(more.as_str())),
            words => (words, None),
        };
        let [task, offset, length] = words else { return None };
        let task = Task::known(task)?;
        let (wish, boxes) = match (task, more) {
            (Task::Sheet, Some(word)) => (Some(Wish::known(word)?), None),
            (Task::Plate, Some(word)) => (None, Some(plate::known(word)?)),
            (Task::Sheet | Task::Plate, None) | (_, Some(_)) => return None,
            (_, None) => (None, None),
        };
        Some(Order { task, offset: offset.parse().ok()?, length: length.parse().ok()?, wish, boxes })
    }
}

/// Closes the walls, examines standard input, answers on standard output. Gives the exit code: 0 with an
/// answer. The process is to end then; it can do nothing else any more.
pub fn run(order: &Order, wanted: Wanted) -> u8 {
    if let Task::Engine | Task::Print = order.task {
        return engine::run(order.task, wanted);
    }
    #[cfg(feature = "video")]
    if matches!(order.task, Task::Film | Task::Sheet) {
        film::ffmpeg::prepare();
    }
    let walls = walls::close(wanted);
    match order.task {
        Task::Still => answer(walls, || Ok(still::examine(&file(order)?))),
        Task::Codes => answer(walls, || Ok(code::examine(&file(order)?)?)),
        Task::Paper => answer(walls, || Ok(paper::examine(&file(order)?)?)),
        Task::Grey => answer(walls, || Ok(print::ready::examine(&file(order)?)?)),
        Task::Plate => {
            let boxes = order.boxes.as_deref().unwrap_or_default();
            answer(walls, || Ok(plate::examine(&file(order)?, boxes)?))
        }
        Task::Film => answer(walls, || filmed(order, |input, _| film(input, order.length))),
        Task::Sheet => answer(walls, || filmed(order, |input, wish| sheet(input, order.length, wish))),
        // Turned aside above.
        Task::Engine | Task::Print => 1,
    }
}

fn answer<T: Serialize + DeserializeOwned>(walls: Walls, work: impl FnOnce() -> Result<T, NotExamined>) -> u8 {
    let outcome = if walls.hold() { work() } else { Err(NotExamined::Unwalled) };
    let written = match (Answer { walls, outcome }).bytes() {
        Ok(bytes) => {
            let mut out = io::stdout().lock();
            out.write_all(&bytes).and_then(|()| out.flush()).is_ok()
        }
        Err(_) => false,
    };
    u8::from(!written)
}

/// The bytes of the file, by place: the descriptor's own position belongs to the parent as well.
fn file(order: &Order) -> Result<Vec<u8>, NotExamined> {
    if order.length > FILE {
        return Err(NotExamined::TooLarge { bytes: order.length, limit: FILE });
    }
    let failed = |error: io::Error| NotExamined::Read { error: error.to_string() };
    let mut bytes = vec![0; usize::try_from(order.length).map_err(|_| NotExamined::Unwalled)?];
    let mut done = 0;
    while let Some(rest) = bytes.get_mut(done..).filter(|rest| !rest.is_empty()) {
        match rustix::io::pread(io::stdin(), rest, order.offset.saturating_add(done as u64)) {
            Ok(0) => return Err(failed(io::ErrorKind::UnexpectedEof.into())),
            Ok(n) => done += n,
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(failed(error.into())),
        }
    }
    Ok(bytes)
}

fn filmed<T>(order: &Order, work: impl FnOnce(Input, &Wish) -> Result<T, NotExamined>) -> Result<T, NotExamined> {
    work(Input::new(order), order.wish.as_ref().unwrap_or(&Wish::CONTACT))
}

#[cfg(feature = "video")]
fn film(input: Input, length: u64) -> Result<film::Film, NotExamined> {
    Ok(film::ffmpeg::examine(input, length)?)
}

#[cfg(feature = "video")]
fn sheet(input: Input, length: u64, wish: &Wish) -> Result<film::sheet::Sheet, NotExamined> {
    Ok(film::ffmpeg::sheet(input, length, wish)?)
}

#[cfg(not(feature = "video"))]
fn film(_: Input, _: u64) -> Result<film::Film, NotExamined> {
    Err(NotExamined::NoReader)
}

#[cfg(not(feature = "video"))]
fn sheet(_: Input, _: u64, _: &Wish) -> Result<film::sheet::Sheet, NotExamined> {
    Err(NotExamined::NoReader)
}

impl From<film::FilmError> for NotExamined {
    fn from(error: film::FilmError) -> Self {
        match error {
            film::FilmError::UnknownFormat => NotExamined::UnknownFormat,
            film::FilmError::Read(error) => NotExamined::Read { error: error.to_string() },
            film::FilmError::Undecodable { detail } => NotExamined::Undecodable { detail },
            film::FilmError::TooBig { width, height } => {
                NotExamined::TooBig { width, height, limit: still::frame::PIXELS }
            }
        }
    }
}

impl From<code::CodeError> for NotExamined {
    fn from(error: code::CodeError) -> Self {
        match error {
            code::CodeError::TooBig { width, height } => {
                NotExamined::TooBig { width: width.into(), height: height.into(), limit: still::frame::PIXELS }
            }
            code::CodeError::UnknownFormat => NotExamined::UnknownFormat,
            code::CodeError::Undecodable { detail } => NotExamined::Undecodable { detail },
        }
    }
}

impl From<paper::PaperError> for NotExamined {
    fn from(error: paper::PaperError) -> Self {
        match error {
            paper::PaperError::UnknownFormat => NotExamined::UnknownFormat,
            paper::PaperError::Undecodable => NotExamined::Undecodable { detail: "no page was found".to_owned() },
        }
    }
}
