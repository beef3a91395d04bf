//! The child's side: walls first, then the file, then one answer.

use super::Task;
use super::answer::Answer;
use super::outcome::NotExamined;
use super::walls::{self, Walls, Wanted};
use crate::examine::{code, still};
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
}

impl Order {
    /// Reads the words; `None` where they are not what a parent writes.
    pub fn read(words: &[String]) -> Option<Order> {
        let [task, offset, length] = words else { return None };
        Some(Order { task: Task::known(task)?, offset: offset.parse().ok()?, length: length.parse().ok()? })
    }
}

/// Closes the walls, examines standard input, answers on standard output. Gives the exit code: 0 with an
/// answer. The process is to end then; it can do nothing else any more.
pub fn run(order: &Order, wanted: Wanted) -> u8 {
    let walls = walls::close(wanted);
    match order.task {
        Task::Still => answer(walls, order, |bytes| Ok(still::examine(bytes))),
        Task::Codes => answer(walls, order, |bytes| code::examine(bytes).map_err(NotExamined::from)),
    }
}

fn answer<T: Serialize + DeserializeOwned>(
    walls: Walls,
    order: &Order,
    work: impl FnOnce(&[u8]) -> Result<T, NotExamined>,
) -> u8 {
    let outcome = if walls.hold() { file(order).and_then(|bytes| work(&bytes)) } else { Err(NotExamined::Unwalled) };
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
