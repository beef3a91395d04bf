//! One pass over a file: what is hashed is what is stored.

use crate::base::digest::{Blocks, Hasher};
use crate::base::octets::Digest;
use crate::base::watch::Watch;
use crate::examine::media_type::HEAD;
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

/// Takes the bytes of a file as they are read.
pub trait Sink {
    /// The next bytes.
    fn data(&mut self, bytes: &[u8]) -> io::Result<()>;
}

/// What one pass found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Streamed {
    /// Bytes read until the end.
    pub length: u64,
    /// SHA-256 of them.
    pub sha256: Digest,
    /// The BLAKE3 of each MiB of them.
    pub blocks: Vec<u8>,
    /// The first of them.
    pub head: Vec<u8>,
}

impl Streamed {
    /// Of a file without bytes: for what is to be known before one is read.
    pub const NOTHING: Streamed = Streamed { length: 0, sha256: Digest::ZERO, blocks: vec![], head: vec![] };
}

/// Which side failed.
#[derive(Debug)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum StreamError {
    /// The file has more bytes than it had.
    Grown,
    /// Reading, at this offset.
    Read { offset: u64, error: io::Error },
    /// Writing.
    Write(io::Error),
}

const BUFFER: usize = 256 << 10;
const IN_FLIGHT: usize = 8;

/// Reads `file` to its end into `sink`. One thread reads and takes the SHA-256, the other stores and
/// takes the BLAKE3; each byte is read once, so both describe the same bytes.
///
/// Reads at most one byte past `expected`: a file that grows without end does not fill the disk.
pub fn stream(
    file: &File,
    expected: u64,
    sink: &mut (dyn Sink + Send),
    watch: &dyn Watch,
) -> Result<Streamed, StreamError> {
    let mut source = Counted { file: file.take(expected.saturating_add(1)), expected, offset: 0 };
    if expected <= BUFFER as u64 {
        return whole(&mut source, sink, watch);
    }
    let (full, filled) = sync_channel::<Arc<Vec<u8>>>(IN_FLIGHT);
    let (done, finished) = channel::<()>();
    let in_two = std::thread::scope(|scope| {
        let sink = &mut *sink;
        let store = std::thread::Builder::new().spawn_scoped(scope, move || store(&filled, &done, sink)).ok()?;
        let read = read(&mut source, &full, &finished, watch);
        // Closing the channel ends the storing thread.
        drop(full);
        Some((read, store.join().unwrap_or_else(|_| Err(io::Error::other("the storing thread ended early")))))
    });
    match in_two {
        // Where the system grants no thread, one does both.
        None => whole(&mut source, sink, watch),
        _ if source.offset > expected => Err(StreamError::Grown),
        Some((_, Err(error))) => Err(StreamError::Write(error)),
        Some((Err(error), _)) => Err(StreamError::Read { offset: source.offset, error }),
        Some((Ok((sha256, head)), Ok(blocks))) => Ok(Streamed { length: source.offset, sha256, blocks, head }),
    }
}

struct Counted<'a> {
    file: io::Take<&'a File>,
    expected: u64,
    offset: u64,
}

impl Counted<'_> {
    /// Fills `buffer` as far as the file goes, cuts it to what came, and says whether that was the end.
    fn fill(&mut self, buffer: &mut Vec<u8>) -> io::Result<bool> {
        // No more than the file had, and one byte to see that it has grown.
        let left = usize::try_from(self.expected.saturating_sub(self.offset)).unwrap_or(BUFFER);
        buffer.resize(BUFFER.min(left.saturating_add(1)), 0);
        let mut filled = 0;
        while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match self.file.read(rest) {
                Ok(0) => break,
                Ok(read) => {
                    filled += read;
                    self.offset += read as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        let ended = filled < buffer.len();
        buffer.truncate(filled);
        Ok(ended)
    }
}

fn whole(source: &mut Counted<'_>, sink: &mut dyn Sink, watch: &dyn Watch) -> Result<Streamed, StreamError> {
    let (mut buffer, mut head) = (Vec::new(), Vec::new());
    let (mut sha256, mut blocks) = (Hasher::default(), Blocks::default());
    loop {
        let ended = source.fill(&mut buffer).map_err(|error| StreamError::Read { offset: source.offset, error })?;
        if source.offset > source.expected {
            return Err(StreamError::Grown);
        }
        if head.is_empty() {
            head = buffer.get(..HEAD.min(buffer.len())).unwrap_or_default().to_vec();
        }
        sha256.update(&buffer);
        blocks.update(&buffer);
        sink.data(&buffer).map_err(StreamError::Write)?;
        watch.advance(buffer.len() as u64);
        if ended {
            return Ok(Streamed { length: source.offset, sha256: sha256.finish(), blocks: blocks.finish(), head });
        }
    }
}

fn read(
    source: &mut Counted<'_>,
    full: &SyncSender<Arc<Vec<u8>>>,
    finished: &Receiver<()>,
    watch: &dyn Watch,
) -> io::Result<(Digest, Vec<u8>)> {
    let (mut sha256, mut head) = (Hasher::default(), Vec::new());
    let mut under_way: VecDeque<Arc<Vec<u8>>> = VecDeque::new();
    loop {
        let mut buffer = Vec::new();
        if under_way.len() >= IN_FLIGHT {
            // The storing thread reports after it has let go of the oldest buffer; if it ended, so do we.
            finished.recv().map_err(io::Error::other)?;
            buffer = under_way.pop_front().and_then(Arc::into_inner).unwrap_or_default();
        }
        source.fill(&mut buffer)?;
        if buffer.is_empty() {
            return Ok((sha256.finish(), head));
        }
        if head.is_empty() {
            head = buffer.get(..HEAD.min(buffer.len())).unwrap_or_default().to_vec();
        }
        let buffer = Arc::new(buffer);
        full.send(Arc::clone(&buffer)).map_err(io::Error::other)?;
        sha256.update(&buffer);
        watch.advance(buffer.len() as u64);
        under_way.push_back(buffer);
    }
}

fn store(filled: &Receiver<Arc<Vec<u8>>>, done: &Sender<()>, sink: &mut dyn Sink) -> io::Result<Vec<u8>> {
    let mut blocks = Blocks::default();
    while let Ok(buffer) = filled.recv() {
        sink.data(&buffer)?;
        blocks.update(&buffer);
        drop(buffer);
        // The reader may have ended: then nobody waits.
        let _ = done.send(());
    }
    Ok(blocks.finish())
}
