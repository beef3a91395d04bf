//! Headers of entries past 4 GiB, which no file of the kit has: their lengths are what they say.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use aigaq::bundle::layout::{Stored, central, local, local_length};

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
            assert_eq!(u16_at(&header, 30), header.len() - 46 - name.len(), "{size} at {offset}");
        }
    }
}
