//! Writes the container in one pass. The parts come in their order or not at all.

use super::layout::{self, Stored};
use super::part::{MIMETYPE, Part};
use std::io::{self, Seek, SeekFrom, Write};

/// A container being written.
pub struct Writer<W: Write + Seek> {
    out: W,
    at: u64,
    done: Vec<(Part, u32, u64, u64)>,
    open: Option<Open>,
}

struct Open {
    part: Part,
    size: u64,
    left: u64,
    offset: u64,
    crc: crc32fast::Hasher,
}

impl<W: Write + Seek> Writer<W> {
    /// Begins at the start of `out` with the `mimetype` entry.
    pub fn new(out: W) -> io::Result<Self> {
        let mut writer = Writer { out, at: 0, done: Vec::new(), open: None };
        writer.add(Part::Mimetype, MIMETYPE)?;
        Ok(writer)
    }

    /// Writes a part whose bytes are at hand.
    pub fn add(&mut self, part: Part, bytes: &[u8]) -> io::Result<()> {
        self.in_turn(part)?;
        let (crc, size) = (crc32fast::hash(bytes), bytes.len() as u64);
        self.out.write_all(&layout::local(&Stored { name: part.to_string(), crc, size, offset: self.at }))?;
        self.out.write_all(bytes)?;
        self.finished(part, crc, size);
        Ok(())
    }

    /// Begins a part whose `size` bytes are to follow through [`Writer::data`].
    pub fn begin(&mut self, part: Part, size: u64) -> io::Result<()> {
        self.in_turn(part)?;
        let stored = Stored { name: part.to_string(), crc: 0, size, offset: self.at };
        self.out.write_all(&layout::local(&stored))?;
        self.open = Some(Open { part, size, left: size, offset: self.at, crc: crc32fast::Hasher::new() });
        Ok(())
    }

    /// The next bytes of the part begun; more than its size is an error.
    pub fn data(&mut self, bytes: &[u8]) -> io::Result<()> {
        let Some(open) = &mut self.open else {
            return Err(io::Error::other("no part was begun"));
        };
        open.left =
            open.left.checked_sub(bytes.len() as u64).ok_or_else(|| io::Error::other("more data than announced"))?;
        open.crc.update(bytes);
        self.out.write_all(bytes)
    }

    /// Ends the part begun: goes back and writes its CRC-32 into the header. Gives it, so that a copy
    /// can be held against what it was copied from.
    pub fn end(&mut self) -> io::Result<u32> {
        let open = self
            .open
            .take()
            .filter(|open| open.left == 0)
            .ok_or_else(|| io::Error::other("less data than announced"))?;
        let crc = open.crc.finalize();
        self.out.seek(SeekFrom::Start(open.offset))?;
        self.out.write_all(&layout::local(&Stored {
            name: open.part.to_string(),
            crc,
            size: open.size,
            offset: open.offset,
        }))?;
        self.out.seek(SeekFrom::End(0))?;
        self.finished(open.part, crc, open.size);
        Ok(crc)
    }

    /// Brings what was written so far to the output, and says where the data of the last part lies: its first byte and
    /// its length.
    pub fn last(&mut self) -> io::Result<(u64, u64)> {
        self.out.flush()?;
        let size = self.done.last().map_or(0, |(_, _, size, _)| *size);
        Ok((self.at - size, size))
    }

    /// Writes the directory and gives the output back, flushed.
    pub fn finish(mut self) -> io::Result<W> {
        let directory = self.at;
        let mut length = 0;
        for (part, crc, size, offset) in &self.done {
            let stored = Stored { name: part.to_string(), crc: *crc, size: *size, offset: *offset };
            let header = layout::central(&stored);
            length += header.len() as u64;
            self.out.write_all(&header)?;
        }
        self.out.write_all(&layout::end(self.done.len() as u64, directory, length))?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn in_turn(&self, part: Part) -> io::Result<()> {
        match (self.done.last(), &self.open) {
            (_, Some(_)) => Err(io::Error::other("a part is still open")),
            (Some((before, ..)), None) if *before >= part => Err(io::Error::other("a part out of its order")),
            _ => Ok(()),
        }
    }

    fn finished(&mut self, part: Part, crc: u32, size: u64) {
        let offset = self.at;
        self.at += layout::local_length(&part.to_string(), size) + size;
        self.done.push((part, crc, size, offset));
    }
}
