//! Bytes that can be read at any place: a file, or memory.

use std::io;

/// A source of bytes of known length that several threads may read at once.
pub trait Source: Sync {
    /// Length in bytes when the source was opened.
    fn len(&self) -> u64;

    /// Whether there is nothing to read.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Fills `buffer` with the bytes from `offset`; an end before it is full is an error.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()>;

    /// `length` bytes from `offset` as a vector. The caller has checked `length` against a limit.
    fn read_vec(&self, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.read_at(offset, &mut bytes)?;
        Ok(bytes)
    }
}

impl Source for [u8] {
    fn len(&self) -> u64 {
        <[u8]>::len(self) as u64
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        let start = usize::try_from(offset).map_err(|_| io::ErrorKind::UnexpectedEof)?;
        let end = start.checked_add(buffer.len()).ok_or(io::ErrorKind::UnexpectedEof)?;
        let part = self.get(start..end).ok_or(io::ErrorKind::UnexpectedEof)?;
        buffer.copy_from_slice(part);
        Ok(())
    }
}

impl Source for Vec<u8> {
    fn len(&self) -> u64 {
        Source::len(self.as_slice())
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        self.as_slice().read_at(offset, buffer)
    }
}

/// A file and how it stood when it was opened.
#[cfg(unix)]
#[derive(Debug)]
pub struct FileSource {
    file: std::fs::File,
    len: u64,
    stood: Stand,
}

/// Length, last change of the contents and last change of the node: whoever sets the second back changes the third.
#[cfg(unix)]
type Stand = (u64, [i64; 4]);

#[cfg(unix)]
fn stand(file: &std::fs::File) -> io::Result<Stand> {
    use std::os::unix::fs::MetadataExt;
    let meta = file.metadata()?;
    Ok((meta.len(), [meta.mtime(), meta.mtime_nsec(), meta.ctime(), meta.ctime_nsec()]))
}

#[cfg(unix)]
impl FileSource {
    /// Opens a plain file. Never waits for anybody (a pipe without a writer would).
    pub fn open(path: &std::path::Path) -> io::Result<Self> {
        FileSource::new(open_plain(path)?)
    }

    /// Takes an open file; its length now is the length of the source.
    pub fn new(file: std::fs::File) -> io::Result<Self> {
        let stood = stand(&file)?;
        Ok(FileSource { file, len: stood.0, stood })
    }

    /// Whether the file still stands as it did when it was opened. What was read in several turns is of one file only
    /// then. A change within one tick of the clock of the file system that keeps the length is not seen.
    pub fn is_as_opened(&self) -> io::Result<bool> {
        Ok(stand(&self.file)? == self.stood)
    }

    /// The file, for those who read a part of it by themselves.
    pub fn file(&self) -> &std::fs::File {
        &self.file
    }
}

/// Opens a plain file for reading: no folder, pipe or device, whose bytes have no end or come late.
#[cfg(unix)]
pub fn open_plain(path: &std::path::Path) -> io::Result<std::fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = (rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY).bits().cast_signed();
    let file = std::fs::OpenOptions::new().read(true).custom_flags(flags).open(path)?;
    match file.metadata()? {
        meta if meta.is_file() => Ok(file),
        meta if meta.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        _ => Err(io::Error::new(io::ErrorKind::InvalidInput, "not a plain file")),
    }
}

/// Reads a plain file of text of at most `limit` bytes.
#[cfg(unix)]
pub fn read_text(path: &std::path::Path, limit: u64) -> io::Result<String> {
    let mut text = String::new();
    io::Read::read_to_string(&mut io::Read::take(open_plain(path)?, limit + 1), &mut text)?;
    if text.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(text) }
}

#[cfg(unix)]
impl Source for FileSource {
    fn len(&self) -> u64 {
        self.len
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        std::os::unix::fs::FileExt::read_exact_at(&self.file, buffer, offset)
    }
}
