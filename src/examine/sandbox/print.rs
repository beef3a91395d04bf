//! The printed text of a picture: three children, of which only one sees the file, and only the others run Tesseract.
//! And a picture of ours that is drawn anew.

use super::answer::Answer;
use super::engine::Engine;
use super::outcome::NotExamined;
use super::walls::Walls;
use super::{Examined, Examiner, Part, Task};
use crate::examine::plate::{self, Hidden, Plate};
use crate::examine::print::Print;
use crate::examine::print::ready::Picture;
use std::fs::File;
use std::io::{self, Write};
use std::process::Stdio;

impl Examiner {
    /// The printed text of a photo, or of the first page of a PDF, as Tesseract makes it out: a guess. The file must be
    /// open for reading only. The walls are those around Tesseract.
    pub fn print(&self, part: Part<'_>) -> Examined<Print> {
        let (walls, version) = match self.engine(Task::Engine, Stdio::null(), 0) {
            Ok((walls, _, version)) => (walls, version),
            Err((walls, not)) => return Examined { walls, outcome: Err(not) },
        };
        // The file is decoded only where there is a use for it.
        let Examined { outcome, .. } = self.examine::<Picture>(Task::Grey, part, None);
        let picture = match outcome {
            Ok(picture) if picture.is_whole() => picture,
            Ok(_) => {
                let detail = "a picture of another size than it says".to_owned();
                return Examined { walls: Some(walls), outcome: Err(NotExamined::Garbled { detail }) };
            }
            Err(not) => return Examined { walls: Some(walls), outcome: Err(not) },
        };
        let size = (picture.width, picture.height);
        let file = picture.pgm();
        let input = match sealed(&file) {
            Ok(input) => input,
            Err(error) => return Examined { walls: Some(walls), outcome: Err(super::unstarted(error)) },
        };
        match self.engine(Task::Print, input.into(), file.len() as u64) {
            Ok((walls, engine, table)) => {
                let print = Print::of(&version, engine.languages, size, &table);
                Examined { walls: Some(walls), outcome: Ok(print) }
            }
            Err((walls, not)) => Examined { walls, outcome: Err(not) },
        }
    }

    /// A picture that another child has made, drawn anew with these boxes made unrecognisable.
    pub fn plate_of(&self, picture: &[u8], boxes: &[Hidden]) -> Examined<Plate> {
        let input = match sealed(picture) {
            Ok(input) => input,
            Err(error) => return Examined { walls: None, outcome: Err(super::unstarted(error)) },
        };
        let answer = self.run(Task::Plate, input.into(), (0, picture.len() as u64), Some(plate::word(boxes)));
        match answer.and_then(|bytes| Answer::read(&bytes)) {
            Ok(Answer { walls, outcome }) => Examined { walls: Some(walls), outcome },
            Err(not) => Examined { walls: None, outcome: Err(not) },
        }
    }

    /// Runs Tesseract: the walls, what was found, what it wrote.
    fn engine(&self, task: Task, input: Stdio, length: u64) -> Result<(Walls, Engine, String), Failed> {
        let bytes = self.run(task, input, (0, length), None).map_err(|not| (None, not))?;
        let garbled = |detail: &str| (None, NotExamined::Garbled { detail: detail.to_owned() });
        let (head, rest) = bytes.split_at_checked(4).ok_or_else(|| garbled("no length"))?;
        let length = head.try_into().map(u32::from_be_bytes).map_err(|_| garbled("no length"))?;
        let (answer, rest) = rest.split_at_checked(length as usize).ok_or_else(|| garbled("too short"))?;
        let Answer { walls, outcome } = Answer::<Engine>::read(answer).map_err(|not| (None, not))?;
        let engine = outcome.map_err(|not| (Some(walls), not))?;
        Ok((walls, engine, String::from_utf8_lossy(rest).into_owned()))
    }
}

type Failed = (Option<Walls>, NotExamined);

/// The bytes as a file that has no name and that nobody can change any more, at its beginning.
#[cfg(target_os = "linux")]
fn sealed(bytes: &[u8]) -> io::Result<File> {
    use rustix::fs::{MemfdFlags, SealFlags, fcntl_add_seals, memfd_create};
    use std::io::Seek;
    let mut file = File::from(memfd_create(c"picture", MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING)?);
    file.write_all(bytes)?;
    fcntl_add_seals(&file, SealFlags::WRITE | SealFlags::GROW | SealFlags::SHRINK | SealFlags::SEAL)?;
    file.rewind()?;
    Ok(file)
}

/// Elsewhere nothing is examined.
#[cfg(not(target_os = "linux"))]
fn sealed(_: &[u8]) -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}
