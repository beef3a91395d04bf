//! A film on standard input, read by place: it is larger than memory, and the descriptor's own position belongs to
//! the parent as well.

use super::child::Order;
use std::io::{self, Read, Seek, SeekFrom};

/// The bytes of an order. A copy has a position of its own.
#[derive(Clone, Debug)]
pub struct Input {
    offset: u64,
    length: u64,
    at: u64,
}

impl Input {
    /// At the first byte of an order.
    pub fn new(order: &Order) -> Self {
        Input { offset: order.offset, length: order.length, at: 0 }
    }
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.length.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let count = left.min(buffer.len());
        let Some(buffer) = buffer.get_mut(..count).filter(|buffer| !buffer.is_empty()) else { return Ok(0) };
        loop {
            match rustix::io::pread(io::stdin(), &mut *buffer, self.offset.saturating_add(self.at)) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(read) => {
                    self.at += read as u64;
                    return Ok(read);
                }
                Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}

impl Seek for Input {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
