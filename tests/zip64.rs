//! Headers of entries past 4 GiB, which no file of the kit has: their lengths are what they say.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use aigaq::bundle::layout::{Stored, central, end, local, local_length};

const FULL: u64 = 0xffff_ffff;

fn u16_at(bytes: &[u8], at: usize) -> usize {
    u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap()).into()
}

#[test]
fn lengths_are_as_stated() {
    for size in [0, 1, FULL - 1, FULL, FULL + 1, 1 << 40] {
        for offset in [0, FULL - 1, FULL, 1 << 40] {
            let name = "exhibits/0001.mp4".to_owned();
            let stored = Stored { name: name.clone(), crc: 7, size, offset };
            let header = local(&stored);
            assert_eq!(local_length(&name, size), header.len() as u64, "{size}");
            assert_eq!(u16_at(&header, 28), header.len() - 30 - name.len(), "{size}");
            let header = central(&stored);
            let extra = u16_at(&header, 30);
            assert_eq!(extra, header.len() - 46 - name.len(), "{size} at {offset}");
            if extra > 0 {
                let at = 46 + name.len();
                assert_eq!((u16_at(&header, at), u16_at(&header, at + 2)), (1, extra - 4), "{size} at {offset}");
            }
        }
    }
}

/// One number that is too large is enough, and the locator says where the record for large ones begins.
#[test]
fn the_end_of_a_large_file() {
    for (entries, directory, length) in [(0xffff, 5, 7), (1, FULL, 7), (1, 5, FULL), (1, 1 << 40, 7)] {
        let tail = end(entries, directory, length);
        assert_eq!(&tail[..4], b"PK\x06\x06", "{entries} {directory} {length}");
        assert_eq!(&tail[56..60], b"PK\x06\x07");
        assert_eq!(u64::from_le_bytes(tail[64..72].try_into().unwrap()), directory + length);
    }
    assert_eq!(&end(0xfffe, FULL - 1, FULL - 1)[..4], b"PK\x05\x06");
}
