//! Boxes of ISO/IEC 14496-12 §4.2, and bytes of a file by place, within a budget.

use std::io::{self, Read, Seek, SeekFrom};

/// Bytes that are read of one file for its headers: the index of ten hours of film needs less.
pub const BUDGET: u64 = 64 << 20;
/// Boxes at the top of a file: two for each fragment of a second make ten hours.
pub const TOP: usize = 80_000;
/// Boxes inside one box.
pub const INSIDE: usize = 10_000;

/// How a fault says that a budget ended.
pub const ENDLESS: &str = "more than is ever read";

/// A file read by place.
pub struct Source<R> {
    inner: R,
    length: u64,
    left: u64,
}

impl<R: Read + Seek> Source<R> {
    /// A file of `length` bytes.
    pub fn new(inner: R, length: u64) -> Self {
        Source { inner, length, left: BUDGET }
    }

    /// Bytes of the whole file.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The file itself, at any place.
    pub fn into_inner(self) -> R {
        self.inner
    }

    /// `count` bytes from `at`; fewer where the file ends. An error where it cannot be read or too much is asked for.
    pub fn bytes(&mut self, at: u64, count: u64) -> io::Result<Vec<u8>> {
        let count = count.min(self.length.saturating_sub(at));
        self.left = self
            .left
            .checked_sub(count)
            .ok_or_else(|| io::Error::other(format!("headers of {BUDGET} bytes and {ENDLESS}")))?;
        self.inner.seek(SeekFrom::Start(at))?;
        let mut bytes = Vec::new();
        self.inner.by_ref().take(count).read_to_end(&mut bytes)?;
        if (bytes.len() as u64) < count {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(bytes)
    }
}

/// A box at the top of a file: where it begins, where its content begins, and where it ends as it states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Top {
    /// Four letters.
    pub kind: [u8; 4],
    /// The first byte of what it holds.
    pub body: u64,
    /// The first byte behind it, as stated.
    pub end: u64,
}

/// The box at `at`; `None` at the end of the file, an error in words where no box can stand there.
pub fn top<R: Read + Seek>(source: &mut Source<R>, at: u64) -> io::Result<Option<Top>> {
    let head = source.bytes(at, 16)?;
    let (Some(size), Some(kind)) = (be32(&head, 0), kind(&head, 4)) else { return Ok(None) };
    let (size, header) = match size {
        0 => (source.length().saturating_sub(at), 8),
        1 => match be64(&head, 8) {
            Some(size) => (size, 16),
            None => return Ok(None),
        },
        size => (u64::from(size), 8),
    };
    if size < header {
        return Err(io::Error::other(format!("no box of {size} bytes can stand at {at}")));
    }
    Ok(Some(Top { kind, body: at + header, end: at.saturating_add(size) }))
}

/// The boxes in the content of a box, in order. A box that would end behind it is cut there, and is the last.
pub fn inside(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (size, kind) = (be32(rest, 0)?, kind(rest, 4)?);
        let (size, header) = match size {
            0 => (rest.len() as u64, 8),
            1 => (be64(rest, 8)?, 16),
            size => (u64::from(size), 8),
        };
        let size = usize::try_from(size).unwrap_or(usize::MAX).min(rest.len());
        let body = rest.get(header..size)?;
        rest = rest.get(size..).unwrap_or_default();
        Some((kind, body))
    })
    .take(INSIDE)
}

/// The first box of a kind.
pub fn find<'a>(bytes: &'a [u8], wanted: &[u8; 4]) -> Option<&'a [u8]> {
    inside(bytes).find(|(kind, _)| kind == wanted).map(|(_, body)| body)
}

/// The box at the end of a path of kinds.
pub fn path<'a>(bytes: &'a [u8], kinds: &[&[u8; 4]]) -> Option<&'a [u8]> {
    kinds.iter().try_fold(bytes, |bytes, kind| find(bytes, kind))
}

/// Four letters at a place.
pub fn kind(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok()
}

/// A number of 2 bytes, highest first.
pub fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// A number of 4 bytes, highest first.
pub fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(kind(bytes, at)?))
}

/// A number of 8 bytes, highest first.
pub fn be64(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_be_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

/// The letters of a kind, other bytes as `\xHH`; `©` is what 0xa9 means there.
pub fn name(kind: &[u8]) -> String {
    kind.iter()
        .map(|byte| match byte {
            0xa9 => "©".to_owned(),
            byte if byte.is_ascii_graphic() || *byte == b' ' => char::from(*byte).to_string(),
            byte => format!("\\x{byte:02x}"),
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn sizes_that_cannot_be() {
        let source = |bytes: &'static [u8]| Source::new(Cursor::new(bytes), bytes.len() as u64);
        assert!(top(&mut source(b"\0\0\0\x07ftyp"), 0).is_err());
        assert!(top(&mut source(b"\0\0\0\x01mdat\0\0\0\0\0\0\0\x0f"), 0).is_err());
        let huge = top(&mut source(b"\0\0\0\x01mdat\xff\xff\xff\xff\xff\xff\xff\xff"), 0).unwrap().unwrap();
        assert_eq!((huge.body, huge.end), (16, u64::MAX));
        assert_eq!(top(&mut source(b"\0\0\0\0mdat123"), 0).unwrap().unwrap().end, 11);
        assert_eq!(top(&mut source(b"\0\0\0"), 0).unwrap(), None);
        assert_eq!(inside(b"\0\0\0\x04free").count(), 0);
        assert_eq!(inside(b"\0\0\0\xffabcd12").collect::<Vec<_>>(), vec![(*b"abcd", &b"12"[..])]);
    }

    #[test]
    fn the_budget_ends() {
        let bytes = vec![0; 1 << 20];
        let mut source = Source::new(Cursor::new(&bytes), bytes.len() as u64);
        let all = (0..1000).take_while(|_| source.bytes(0, 1 << 20).is_ok()).count();
        assert_eq!(all, 64);
    }
}
