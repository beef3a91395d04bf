//! Matroska and WebM: the header, the length of the segment, and its `Info` (RFC 8794, RFC 9559).

use super::boxes::Source;
use super::time::Time;
use super::{Container, Cut, Film, Subject};
use crate::examine::still::{Reading, written};
use std::io::{self, Read, Seek};

/// The first bytes of every file of EBML.
pub const MAGIC: [u8; 4] = [0x1a, 0x45, 0xdf, 0xa3];
const DOC_TYPE: u64 = 0x4282;
const SEGMENT: u64 = 0x1853_8067;
const INFO: u64 = 0x1549_a966;
const CLUSTER: u64 = 0x1f43_b675;
/// Elements of a segment that are looked at before its media, and in one of them.
const MOST: usize = 1000;
/// Bytes of `Info` that are read.
const SMALL: u64 = 1 << 20;

/// The document type that the header names.
pub fn doc_type(first: &[u8]) -> Option<String> {
    let (_, size, body) = element(first, 0)?;
    let header = first.get(body..body.checked_add(usize::try_from(size?).ok()?)?.min(first.len()))?;
    elements(header).find(|(id, _)| *id == DOC_TYPE).map(|(_, body)| written::bytes(body))
}

/// WebM or Matroska; `None` for another document type.
pub fn container(first: &[u8]) -> Option<Container> {
    match doc_type(first)?.as_str() {
        "webm" => Some(Container::Webm),
        "matroska" => Some(Container::Matroska),
        _ => None,
    }
}

/// Reads the segment's length and its `Info` into `film`.
pub fn read<R: Read + Seek>(source: &mut Source<R>, film: &mut Film) -> io::Result<()> {
    let head = source.bytes(0, 4096)?;
    if let Some(text) = doc_type(&head) {
        film.brand = Some(Reading { at: "EBML DocType".to_owned(), value: Some(text.clone()), text });
    }
    let Some((_, Some(size), body)) = element(&head, 0) else { return Ok(()) };
    let at = size.saturating_add(body as u64);
    let Some((id, size, from)) = next(source, at)? else {
        film.cuts.push(Cut::NoIndex);
        return Ok(());
    };
    if id != SEGMENT {
        film.fault(format!("an element {id:#x} stands where the segment is expected"));
        return Ok(());
    }
    let length = source.length();
    let end = match size.map(|size| from.saturating_add(size)) {
        None => {
            film.cuts.push(Cut::Unfinished { part: "Segment".to_owned() });
            length
        }
        Some(stated) if stated > length => {
            film.cuts.push(Cut::BeyondEnd { part: "Segment".to_owned(), stated, length });
            length
        }
        Some(end) => end,
    };
    let mut at = from;
    for _ in 0..MOST {
        let Some((id, size, body)) = next(source, at)?.filter(|(id, _, body)| *id != CLUSTER && *body <= end) else {
            break;
        };
        let Some(size) = size else { break };
        if id == INFO {
            info(&source.bytes(body, size.min(SMALL))?, film);
        }
        at = body.saturating_add(size);
    }
    Ok(())
}

/// Identifier, size (`None` where it is unknown) and the first byte of the content of the element at `at`.
fn next<R: Read + Seek>(source: &mut Source<R>, at: u64) -> io::Result<Option<(u64, Option<u64>, u64)>> {
    let head = source.bytes(at, 12)?;
    Ok(element(&head, 0).map(|(id, size, body)| (id, size, at.saturating_add(body as u64))))
}

fn info(body: &[u8], film: &mut Film) {
    let (mut scale, mut duration) = (1_000_000_u64, None);
    for (id, body) in elements(body) {
        let text = || written::bytes(body);
        match id {
            0x2ad7b1 => scale = number(body),
            0x4489 => duration = float(body),
            0x4461 => film.times.push(Time::of_2001("Segment/Info/DateUTC".to_owned(), number(body).cast_signed())),
            0x4d80 => film.say(Subject::Software, "Segment/Info/MuxingApp".to_owned(), text()),
            0x5741 => film.say(Subject::Software, "Segment/Info/WritingApp".to_owned(), text()),
            0x7ba9 => film.say(Subject::Title, "Segment/Info/Title".to_owned(), text()),
            0x73a4 => {
                let digits = body.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
                film.say(Subject::Id, "Segment/Info/SegmentUUID".to_owned(), digits);
            }
            _ => {}
        }
    }
    if let Some(ticks) = duration {
        // A duration is a fraction of the scale, in a number that carries 53 bits: enough for milliseconds.
        let millis = ticks * (scale as f64) / 1_000_000.0;
        let value = (millis.is_finite() && (0.0..9e15).contains(&millis)).then(|| millis.round() as u64);
        film.durations.push(Reading {
            at: "Segment/Info/Duration".to_owned(),
            text: format!("{ticks} x {scale} ns"),
            value,
        });
    }
}

fn elements(bytes: &[u8]) -> impl Iterator<Item = (u64, &[u8])> {
    let mut at = 0_usize;
    std::iter::from_fn(move || {
        let (id, size, body) = element(bytes, at)?;
        let end = body.checked_add(usize::try_from(size?).ok()?)?.min(bytes.len());
        at = end;
        Some((id, bytes.get(body..end)?))
    })
    .take(MOST)
}

/// Identifier, size and the place of the content; the size is `None` where all its bits are set.
fn element(bytes: &[u8], at: usize) -> Option<(u64, Option<u64>, usize)> {
    let (id, after) = variable(bytes, at, true)?;
    let (size, body) = variable(bytes, after, false)?;
    let unknown = (1_u64 << (7 * (body - after))) - 1;
    Some((id, (size != unknown).then_some(size), body))
}

/// A number of 1 to 8 bytes: the zeros before its first bit count the bytes that follow. An identifier keeps the bit.
fn variable(bytes: &[u8], at: usize, keep: bool) -> Option<(u64, usize)> {
    let first = *bytes.get(at)?;
    let more = usize::try_from(first.leading_zeros()).ok().filter(|zeros| *zeros < if keep { 4 } else { 8 })?;
    let head = if keep { first } else { first & (0x7f >> more) };
    let rest = bytes.get(at + 1..at + 1 + more)?;
    Some((rest.iter().fold(u64::from(head), |number, byte| number << 8 | u64::from(*byte)), at + 1 + more))
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn float(bytes: &[u8]) -> Option<f64> {
    match bytes.len() {
        4 => Some(f32::from_be_bytes(bytes.try_into().ok()?).into()),
        8 => Some(f64::from_be_bytes(bytes.try_into().ok()?)),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_variable_length() {
        assert_eq!(variable(&[0x81], 0, false), Some((1, 1)));
        assert_eq!(variable(&[0x40, 0x02], 0, false), Some((2, 2)));
        assert_eq!(variable(&[0x42, 0x82], 0, true), Some((0x4282, 2)));
        assert_eq!(variable(&[0x01, 0, 0, 0, 0, 0, 0, 5], 0, false), Some((5, 8)));
        assert_eq!(variable(&[0], 0, false), None);
        assert_eq!(variable(&[0x40], 0, false), None);
        assert_eq!(element(&[0x42, 0x82, 0xff], 0), Some((0x4282, None, 3)));
        assert_eq!(element(&[0x42, 0x82, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 0).unwrap().1, None);
    }
}
