//! The container by its first bytes, and what it says in boxes of its own. No library is asked.

use super::boxes::Source;
use super::{Container, Film, avi, matroska, movie};
use std::io::{self, Read, Seek};

/// The container that the first bytes name. What is none of ours, a playlist among it, is given to no library.
pub fn container(first: &[u8]) -> Option<Container> {
    if first.starts_with(&matroska::MAGIC) {
        matroska::container(first)
    } else if avi::is_avi(first) {
        Some(Container::Avi)
    } else {
        movie::container(first)
    }
}

/// Reads what the container says; `None` where it is none of ours.
pub fn read<R: Read + Seek>(inner: R, length: u64) -> io::Result<Option<Film>> {
    let mut source = Source::new(inner, length);
    let Some(container) = container(&source.bytes(0, 4096)?) else { return Ok(None) };
    let mut film = Film::new(container, length);
    let read = match container {
        Container::Mp4 | Container::Quicktime | Container::ThreeGpp => movie::read(&mut source, &mut film),
        Container::Matroska | Container::Webm => matroska::read(&mut source, &mut film),
        Container::Avi => avi::read(&mut source, &mut film),
    };
    match read {
        Err(error) if error.kind() == io::ErrorKind::Other => film.fault(error.to_string()),
        other => other?,
    }
    Ok(Some(film))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::examine::film::{Cut, Mark};
    use std::io::Cursor;

    fn read_bytes(bytes: &[u8]) -> Option<Film> {
        read(Cursor::new(bytes), bytes.len() as u64).unwrap()
    }

    #[test]
    fn what_is_no_film_is_none() {
        for bytes in [
            &b""[..],
            b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n/etc/passwd\n",
            b"ffconcat version 1.0\nfile /etc/passwd\n",
            b"RIFF\0\0\0\0WAVE",
            b"\0\0\0\x18ftypheic",
            b"\x1a\x45\xdf\xa3\x80",
        ] {
            assert_eq!(read_bytes(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn a_recording_without_its_index() {
        let film = read_bytes(b"\0\0\0\x10ftypmp42\0\0\0\0\0\0\x10\0mdatrest").unwrap();
        assert_eq!(
            film.cuts,
            vec![Cut::BeyondEnd { part: "mdat".to_owned(), stated: 16 + 4096, length: 28 }, Cut::NoIndex]
        );
        assert_eq!(film.brand.unwrap().text, "mp42");
    }

    #[test]
    fn a_box_of_credentials() {
        let film = read_bytes(
            b"\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x18uuid\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81",
        );
        assert!(film.unwrap().has(Mark::ContentCredentials));
    }

    #[test]
    fn no_bytes_make_it_panic() {
        // Every prefix and every changed byte of a small film of each kind.
        let moov = b"\0\0\0\x10ftypqt  \0\0\0\0\0\0\0\xa0moov\0\0\0\x6cmvhd\x01\0\0\0\0\0\0\0\xff\0\0\0\0\0\0\0\0\0\0\x01\
            \0\0\0\0\0\0\0\0\0\0\0\x09\0\0\0\x60trak\0\0\0\x20tkhd\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01udta\0\0\0\x10loci\0\0\0\0\0\0\0\0";
        let mkv = b"\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska\x18\x53\x80\x67\x8f\x15\x49\xa9\x66\x8a\x44\x89\x84\x47\0\0\0\x4d\x80\x81x";
        let avi = b"RIFF\x30\0\0\0AVI LIST\x14\0\0\0hdrlavih\x38\0\0\0\x10\0\0\0IDIT\x04\0\0\x002002";
        for film in [&moov[..], mkv, avi] {
            assert!(read_bytes(film).is_some());
            for at in 0..film.len() {
                let _ = read_bytes(&film[..at]);
                for byte in 0..=255 {
                    let mut changed = film.to_vec();
                    changed[at] = byte;
                    let _ = read_bytes(&changed);
                }
            }
        }
    }
}
