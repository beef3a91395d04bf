//! AVI: the chunks of RIFF around the media.

use super::boxes::{Source, kind, name};
use super::time::{Act, Time};
use super::{Cut, Film, Mark, Subject};
use crate::examine::still::{Reading, written};
use std::io::{self, Read, Seek};

/// Chunks that are looked at.
const MOST: usize = 2000;
/// Bytes of one text that are read.
const SMALL: u64 = 4096;

const TEXTS: [(&[u8; 4], Subject); 7] = [
    (b"ISFT", Subject::Software),
    (b"ITCH", Subject::Software),
    (b"IART", Subject::Author),
    (b"INAM", Subject::Title),
    (b"ICMT", Subject::Comment),
    (b"IMAK", Subject::Make),
    (b"IMOD", Subject::Model),
];

/// Whether the first bytes are those of an AVI.
pub fn is_avi(first: &[u8]) -> bool {
    first.starts_with(b"RIFF") && matches!(first.get(8..12), Some(b"AVI " | b"AVIX"))
}

/// Reads the chunks of a file into `film`.
pub fn read<R: Read + Seek>(source: &mut Source<R>, film: &mut Film) -> io::Result<()> {
    let length = source.length();
    let (mut at, mut left, mut indexed) = (0, MOST, false);
    // Lists are walked into, so that one pass sees all; media in `movi` is stepped over.
    while left > 0 {
        left -= 1;
        let head = source.bytes(at, 12)?;
        let (Some(id), Some(size)) = (kind(&head, 0), head.get(4..8)) else { break };
        let size = u64::from(u32::from_le_bytes(size.try_into().unwrap_or_default()));
        let list = kind(&head, 8).unwrap_or_default();
        let end = at.saturating_add(8).saturating_add(size);
        if end > length {
            let part =
                if matches!(&id, b"RIFF" | b"LIST") { format!("{} {}", name(&id), name(&list)) } else { name(&id) };
            film.cuts.push(Cut::BeyondEnd { part, stated: end, length });
        }
        if matches!(&id, b"RIFF" | b"LIST") && size == 0 {
            film.cuts.push(Cut::Unfinished { part: format!("{} {}", name(&id), name(&list)) });
        }
        at = match (&id, &list) {
            (b"RIFF", form) => {
                let text = written::bytes(form);
                film.brand.get_or_insert(Reading { at: "RIFF form".to_owned(), value: Some(text.clone()), text });
                at + 12
            }
            (b"LIST", b"hdrl" | b"INFO" | b"strl" | b"ncdt") => at + 12,
            _ => {
                indexed |= &id == b"idx1";
                leaf(source, &id, at + 8, size, film)?;
                // Chunks stand at even places.
                end.saturating_add(size % 2)
            }
        };
        if at >= length {
            break;
        }
    }
    if left == 0 {
        film.fault(format!("the walk ended after {MOST} chunks, at byte {at}"));
    }
    if !indexed && !film.cuts.is_empty() {
        film.cuts.push(Cut::NoIndex);
    }
    Ok(())
}

fn leaf<R: Read + Seek>(source: &mut Source<R>, id: &[u8; 4], body: u64, size: u64, film: &mut Film) -> io::Result<()> {
    let at = format!("RIFF {}", name(id));
    match id {
        b"avih" => {
            let body = source.bytes(body, 56)?;
            let number = |at: usize| body.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
            if let (Some(frame), Some(frames)) = (number(0), number(16)) {
                let value = Some(u64::from(frame) * u64::from(frames) / 1000).filter(|ms| *ms > 0);
                film.durations.push(Reading {
                    at: "RIFF avih".to_owned(),
                    text: format!("{frames} x {frame} us"),
                    value,
                });
            }
        }
        b"IDIT" | b"ICRD" => {
            let text = written::bytes(&source.bytes(body, size.min(SMALL))?);
            let text = text.trim_end_matches("\\n").trim().to_owned();
            film.times.push(Time::of_text(Act::Created, at, text));
        }
        b"C2PA" => film.mark(Mark::ContentCredentials, &at),
        _ => {
            if let Some((_, subject)) = TEXTS.iter().find(|(known, _)| *known == id) {
                film.say(*subject, at, written::bytes(&source.bytes(body, size.min(SMALL))?));
            }
        }
    }
    Ok(())
}
