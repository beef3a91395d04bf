//! The tables of one track: when its samples are decoded, and where its chunks lie. No media is read.

use super::boxes::{be32, be64, find};
use super::pace::{self, Pace};
use super::stream::{Edit, Edits};

/// The times of `stts` (ISO/IEC 14496-12 §8.6.1.2), in `scale` parts of a second.
pub fn pace(at: String, stbl: &[u8], scale: u32) -> Option<Pace> {
    let stts = find(stbl, b"stts")?;
    let count = usize::try_from(be32(stts, 4)?).ok()?;
    let scale = i128::from(scale);
    if scale == 0 {
        return None;
    }
    let (mut ticks, mut times, mut whole) = (0_i64, Vec::new(), true);
    'all: for entry in stts.get(8..)?.chunks_exact(8).take(count) {
        let (samples, delta) = (be32(entry, 0)?, be32(entry, 4)?);
        for _ in 0..samples {
            if times.len() == pace::SAMPLES {
                whole = false;
                break 'all;
            }
            times.push(i64::try_from(i128::from(ticks) * 1_000_000 / scale).unwrap_or(i64::MAX));
            // Some writers put a negative step here, which the standard has no room for.
            ticks = ticks.saturating_add(i64::from(delta.cast_signed()));
        }
    }
    pace::of(&at, &times, whole)
}

/// How many chunks there are (`stco`, `co64`), and how many begin at or behind the end of the file.
pub fn beyond(stbl: &[u8], length: u64) -> Option<(u64, u64)> {
    let (table, wide) = match find(stbl, b"stco") {
        Some(table) => (table, false),
        None => (find(stbl, b"co64")?, true),
    };
    let count = usize::try_from(be32(table, 4)?).ok()?;
    let size = if wide { 8 } else { 4 };
    let places = table.get(8..)?.chunks_exact(size).take(count);
    let (mut all, mut out) = (0, 0);
    for place in places {
        let place = if wide { be64(place, 0)? } else { u64::from(be32(place, 0)?) };
        all += 1;
        out += u64::from(place >= length);
    }
    Some((all, out))
}

/// An edit list `elst` (§8.6.6); `film` and `media` are the parts of a second of its two clocks.
pub fn edits(at: String, elst: &[u8], film: u32, media: u32) -> Option<Edits> {
    let wide = *elst.first()? == 1;
    let count = be32(elst, 4)?;
    let size = if wide { 20 } else { 12 };
    let entry = |entry: &[u8]| {
        let (duration, from, speed) = if wide {
            (be64(entry, 0)?, be64(entry, 8)?.cast_signed(), be32(entry, 16)?)
        } else {
            (u64::from(be32(entry, 0)?), i64::from(be32(entry, 4)?.cast_signed()), be32(entry, 8)?)
        };
        Some(Edit {
            duration: millis(duration, film)?,
            from: if from == -1 {
                None
            } else {
                Some(i64::try_from(millis(from.unsigned_abs(), media)?).ok()? * from.signum())
            },
            speed: speed.cast_signed(),
        })
    };
    let stated = usize::try_from(count).ok()?;
    let first = elst.get(8..)?.chunks_exact(size).take(stated.min(Edits::FIRST)).filter_map(entry).collect();
    Some(Edits { at, count: count.into(), first })
}

/// Parts of a second as milliseconds, rounded; `None` where a second has no parts, or beyond all time.
pub fn millis(ticks: u64, scale: u32) -> Option<u64> {
    let scale = u128::from(scale);
    (scale != 0).then(|| (u128::from(ticks) * 1000 + scale / 2) / scale).and_then(|ms| u64::try_from(ms).ok())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn table(kind: &[u8; 4], words: &[u32]) -> Vec<u8> {
        let size = u32::try_from(12 + 4 * words.len()).unwrap();
        let words = words.iter().flat_map(|word| word.to_be_bytes());
        [&size.to_be_bytes()[..], kind, &[0; 4]].concat().into_iter().chain(words).collect()
    }

    #[test]
    fn a_long_step_in_the_table_is_a_gap() {
        let stbl = table(b"stts", &[3, 100, 40, 1, 3000, 100, 40]);
        let pace = pace("stts".to_owned(), &stbl, 1000).unwrap();
        assert_eq!((pace.samples, pace.gaps, pace.whole, pace.step), (201, 1, true, 40_000));
        assert_eq!((pace.first_gaps[0].from, pace.first_gaps[0].until), (4000, 7000));
    }

    #[test]
    fn tables_that_lie() {
        let endless = table(b"stts", &[u32::MAX, u32::MAX, 1]);
        let pace = pace("stts".to_owned(), &endless, 1000).unwrap();
        assert_eq!((pace.samples, pace.whole), (pace::SAMPLES as u64, false));
        assert_eq!(super::pace("stts".to_owned(), &endless, 0), None);
        assert_eq!(beyond(&table(b"stco", &[u32::MAX, 5, 10, 11]), 10), Some((3, 2)));
        assert_eq!(beyond(&table(b"co64", &[1, 1, 0]), 10), Some((1, 1)));
    }

    #[test]
    fn an_empty_edit_has_no_place_in_the_media() {
        let elst = table(b"elst", &[2, 1000, u32::MAX, 1 << 16, 500, 90, 1 << 15]);
        let edits = edits("elst".to_owned(), &elst[8..], 1000, 90).unwrap();
        let found: Vec<_> = edits.first.iter().map(|edit| (edit.duration, edit.from, edit.speed)).collect();
        assert_eq!(found, vec![(1000, None, 65536), (500, Some(1000), 32768)]);
        assert!(!edits.is_plain());
    }
}
