//! The file of lines that a check of many bundles is gone on with, after whatever ended it.
//!
//! A line counts for a bundle if it was written for the same path, the same bytes and the same question, and does not
//! contradict itself. What stands in the file is never changed; a last line that was not written to its end is cut off.

use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::base::reason::Facts;
use aigaq::checks::conclusion::Exit;
use aigaq_terminal::speaker::Mistake;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How every line begins that one of our programs prints.
const HEAD: &[u8] = b"{\"aigaq\":\"";
/// So much work may be lost when the power fails; when the program is killed, none is.
const UNSAFE: Duration = Duration::from_secs(2);

/// The file, open for more and nobody else's meanwhile.
pub struct Lines {
    path: PathBuf,
    file: File,
    whole: u64,
    safe: Instant,
}

/// What stood in the file when it was opened.
#[derive(Default)]
pub struct Standing {
    known: BTreeMap<String, Known>,
    begun: Option<Moment>,
    asked: Option<String>,
    doubted: BTreeSet<String>,
}

/// What a line says of a bundle.
struct Known {
    exit: Exit,
    file_sha256: Digest,
}

/// What a line is.
enum Line {
    Judged {
        path: String,
        at: Moment,
        asked: String,
        known: Known,
    },
    /// The bundle could not be read then: it is tried again.
    Unread,
    /// One of ours that says two things at once: nobody can say which is meant, and the bundle is judged again.
    Doubted {
        path: String,
    },
    Foreign,
}

impl Lines {
    /// Opens the file, or makes it, and reads what it holds.
    pub fn open(path: &Path) -> Result<(Self, Standing), Mistake> {
        let fail = |error: io::Error| Lines::failed(path, &error);
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(fail)?;
        if !file.metadata().map_err(fail)?.is_file() {
            return Err(Mistake::new("arg.resume-foreign", which(path)));
        }
        file.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => Mistake::new("arg.resume-locked", which(path)),
            TryLockError::Error(error) => fail(error),
        })?;
        let mut standing = Standing::default();
        let whole =
            standing.read(&file).map_err(fail)?.ok_or_else(|| Mistake::new("arg.resume-foreign", which(path)))?;
        Ok((Lines { path: path.to_owned(), file, whole, safe: Instant::now() }, standing))
    }

    /// Makes it ready for more: what was not written to its end is cut off. The name of a new file goes to disk, too.
    pub fn begin(&mut self) -> Result<(), Mistake> {
        let mut begin = || {
            if self.file.metadata()?.len() > self.whole {
                self.file.set_len(self.whole)?;
            }
            self.file.seek(SeekFrom::Start(self.whole))?;
            self.file.sync_all()?;
            let folder = self.path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
            File::open(folder)?.sync_all()
        };
        begin().map_err(|error| Lines::failed(&self.path, &error))
    }

    /// A line more. It goes to disk by and by.
    pub fn append(&mut self, line: &str) -> Result<(), Mistake> {
        let mut write = || {
            self.file.write_all(line.as_bytes())?;
            if self.safe.elapsed() > UNSAFE {
                self.file.sync_data()?;
                self.safe = Instant::now();
            }
            Ok(())
        };
        write().map_err(|error| Lines::failed(&self.path, &error))
    }

    /// Brings all of it to disk.
    pub fn settle(&self) -> Result<(), Mistake> {
        self.file.sync_all().map_err(|error| Lines::failed(&self.path, &error))
    }

    fn failed(path: &Path, error: &io::Error) -> Mistake {
        let facts = vec![("path", path.display().to_string().into()), ("error", error.to_string().into())];
        Mistake::new("resume.io", facts)
    }
}

impl Standing {
    /// The length of what stands whole; `None` where something in it is not ours.
    fn read(&mut self, file: &File) -> io::Result<Option<u64>> {
        let mut reader = BufReader::new(file);
        let (mut line, mut whole) = (Vec::new(), 0);
        loop {
            line.clear();
            if reader.read_until(b'\n', &mut line)? == 0 {
                return Ok(Some(whole));
            }
            let Some(text) = line.strip_suffix(b"\n") else {
                // Torn: the beginning of a line of ours, and nothing else, may be cut off.
                let head = line.get(..HEAD.len().min(line.len())).unwrap_or_default();
                return Ok(HEAD.starts_with(head).then_some(whole));
            };
            match Line::read(text) {
                Line::Foreign => return Ok(None),
                Line::Unread => {}
                Line::Doubted { path } => {
                    self.known.remove(&path);
                    self.doubted.insert(path);
                }
                Line::Judged { path, at, asked, known } => {
                    if self.asked.get_or_insert_with(|| asked.clone()) != &asked {
                        return Ok(None);
                    }
                    self.begun.get_or_insert(at);
                    self.doubted.remove(&path);
                    self.known.insert(path, known);
                }
            }
            whole += line.len() as u64;
        }
    }

    /// The moment for which the lines were judged; `None` where there is none yet.
    pub fn begun(&self) -> Option<Moment> {
        self.begun
    }

    /// How many bundles have a line that contradicts itself, and none behind it.
    pub fn doubted(&self) -> usize {
        self.doubted.len()
    }

    /// The question must be the one that the lines in `file` answer.
    pub fn require(&self, asked: &str, file: &Path) -> Result<(), Mistake> {
        match &self.asked {
            Some(other) if other != asked => Err(Mistake::new("arg.resume-question", which(file))),
            _ => Ok(()),
        }
    }

    /// How the bundle under this path ended, if it still holds the same bytes: `digest` gives theirs, and is asked only
    /// where there is a line.
    pub fn exit(&self, path: &str, digest: impl FnOnce() -> Option<Digest>) -> Option<Exit> {
        let known = self.known.get(path)?;
        (digest()? == known.file_sha256).then_some(known.exit)
    }
}

fn which(path: &Path) -> Facts {
    vec![("path", path.display().to_string().into())]
}

impl Line {
    fn read(text: &[u8]) -> Self {
        let Ok(value) = serde_json::from_slice::<Value>(text) else { return Line::Foreign };
        let of = |path: &str| value.pointer(path).and_then(Value::as_str);
        if of("/aigaq") == Some("unread") {
            return Line::Unread;
        }
        let exit =
            value.pointer("/core/exit").and_then(Value::as_u64).and_then(|code| Exit::known(code.try_into().ok()?));
        let file_sha256 = of("/resume/file_sha256").and_then(Digest::from_hex);
        let at = of("/core/at").and_then(Moment::parse);
        let is_one =
            |exit: &Exit| of("/core/name") == Some(exit.name()) && of("/core/answer") == Some(exit.answer().name());
        let stands_once = written(text) == held(&value);
        if let (Some("verification"), Some(path), Some(exit)) = (of("/aigaq"), of("/path"), &exit)
            && !(is_one(exit) && stands_once)
        {
            return Line::Doubted { path: path.to_owned() };
        }
        match (of("/aigaq"), of("/path"), of("/resume/asked_sha256"), at, exit, file_sha256) {
            (Some("verification"), Some(path), Some(asked), Some(at), Some(exit), Some(file_sha256)) => {
                Line::Judged { path: path.to_owned(), at, asked: asked.to_owned(), known: Known { exit, file_sha256 } }
            }
            _ => Line::Foreign,
        }
    }
}

/// How many keys a JSON text writes: the colons outside of its strings.
fn written(text: &[u8]) -> usize {
    let (mut keys, mut quoted, mut escaped) = (0, false, false);
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b':' if !quoted => keys += 1,
            _ => {}
        }
    }
    keys
}

/// How many keys are left when it is read: of two that are the same, one.
fn held(value: &Value) -> usize {
    match value {
        Value::Object(map) => map.len() + map.values().map(held).sum::<usize>(),
        Value::Array(list) => list.iter().map(held).sum(),
        _ => 0,
    }
}
