//! Where imprint and nonce stand in a TimeStampReq (RFC 3161 §2.4.1), so that they can be spoilt.

use std::ops::Range;

/// Changes the last bit of the imprint.
pub(crate) fn spoil_imprint(question: &mut [u8]) {
    if let Some(at) = imprint(question) {
        flip_last(question, at);
    }
}

/// Changes the last bit of the nonce.
pub(crate) fn spoil_nonce(question: &mut [u8]) {
    if let Some(at) = nonce(question) {
        flip_last(question, at);
    }
}

fn flip_last(bytes: &mut [u8], at: Range<usize>) {
    if let Some(last) = bytes.get_mut(at).and_then(|part| part.last_mut()) {
        *last ^= 1;
    }
}

fn imprint(question: &[u8]) -> Option<Range<usize>> {
    let version = element(question, element(question, 0)?.1.start)?.1;
    let (tag, imprint) = element(question, version.end)?;
    let algorithm = element(question, imprint.start)?.1;
    let (_, digest) = element(question, algorithm.end)?;
    (tag == 0x30).then_some(digest)
}

/// The INTEGER behind the imprint and the policy, if there is one.
fn nonce(question: &[u8]) -> Option<Range<usize>> {
    let whole = element(question, 0)?.1;
    let version = element(question, whole.start)?.1;
    let mut at = element(question, version.end)?.1.end;
    while at < whole.end {
        let (tag, body) = element(question, at)?;
        if tag == 0x02 {
            return Some(body);
        }
        at = body.end;
    }
    None
}

/// Tag and place of the contents of the element at `at`.
fn element(bytes: &[u8], at: usize) -> Option<(u8, Range<usize>)> {
    let (tag, first) = (*bytes.get(at)?, *bytes.get(at + 1)?);
    let digits = if first < 0x80 { 0 } else { usize::from(first & 0x7f) };
    let start = at + 2 + digits;
    let length = match digits {
        0 => usize::from(first),
        1..=4 => bytes.get(at + 2..start)?.iter().fold(0, |n, byte| n << 8 | usize::from(*byte)),
        _ => return None,
    };
    let end = start.checked_add(length).filter(|end| *end <= bytes.len())?;
    Some((tag, start..end))
}
