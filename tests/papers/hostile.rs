//! Files made to break a reader: the parent goes on, and the outcome has a name.

use crate::data::{asked, paper, shared};
use crate::made::{pdf, squeezed, stream};
use aigaq::base::reason::Reason;
use std::collections::BTreeMap;
use std::fs::File;
use std::time::{Duration, Instant};

pub fn every_hostile_paper_has_an_outcome() {
    let Some(folder) = shared("7-hostile/pdf") else { return };
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut slowest = Duration::ZERO;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let begun = Instant::now();
        let outcome = asked(&File::open(&path).unwrap());
        slowest = slowest.max(begun.elapsed());
        assert!(begun.elapsed() < Duration::from_secs(12), "{} took {:?}", path.display(), begun.elapsed());
        let outcome = outcome.map_or_else(|not| not.code(), |_| "read");
        assert!(
            ["read", "examined.undecodable", "examined.unknown-format", "examined.crashed", "examined.timeout"]
                .contains(&outcome),
            "{}: {outcome}",
            path.display()
        );
        if outcome == "examined.crashed" || outcome == "examined.timeout" {
            println!("{}: {outcome}", path.display());
        }
        *counts.entry(outcome.to_owned()).or_default() += 1;
    }
    println!("hostile PDF files: {counts:?}, the slowest took {slowest:?}");
}

/// A page with this content stream, said to be packed so.
fn packed(bytes: &[u8], filters: &str) -> Vec<u8> {
    pdf(
        &[
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>".to_vec(),
            stream(&format!("/Filter [{filters}]"), bytes),
        ],
        "",
    )
}

pub fn bombs_end() {
    // What is packed is unpacked: a small one is read.
    let small = squeezed(b" ", 1, 10_000);
    assert!(paper(&packed(&small, "/FlateDecode")).is_ok());
    // 4 GiB of blanks in 27 MB, and in 200 kB once more packed.
    let once = squeezed(b" ", 1, 4 << 30);
    let head = once[2..66].to_vec();
    let twice = squeezed(&[&[0x78, 0x9c][..], &head].concat(), 13, once.len());
    println!("bombs of {} and {} bytes", once.len(), twice.len());
    assert!(twice.len() < 2 << 20);
    for bomb in [packed(&once, "/FlateDecode"), packed(&twice, "/FlateDecode /FlateDecode")] {
        let begun = Instant::now();
        let outcome = paper(&bomb).map_or_else(|not| not.code(), |_| "read");
        println!("a bomb of {} bytes: {outcome} in {:?}", bomb.len(), begun.elapsed());
        assert!(["examined.crashed", "examined.timeout"].contains(&outcome), "{outcome}");
        assert!(begun.elapsed() < Duration::from_secs(12));
    }
}

pub fn pages_without_a_good_size() {
    for media in ["0 0 0 0", "0 0 1e30 1e30", "0 0 -5 -5", "0 0 14400 14400", "0 0 0.1 90000", "a b c d", ""] {
        let mut bytes = packed(b"", "");
        let at = bytes.windows(9).position(|nine| nine == b"0 595 842").unwrap() - 2;
        bytes.splice(at..at + 11, media.bytes());
        let begun = Instant::now();
        let outcome = paper(&bytes);
        println!(
            "[{media}]: {:?} in {:?}",
            outcome.map(|said| said.pages.first().map(|page| page.size)),
            begun.elapsed()
        );
        assert!(begun.elapsed() < Duration::from_secs(12));
    }
}

/// Every prefix of a file, and every byte of it turned over: in this process, where a panic is a failure.
pub fn no_bytes_make_it_panic() {
    let whole = crate::made::page("BT /F 12 Tf 72 700 Td (line) Tj ET", "", "/Info 6 0 R", &["<< /Producer (x) >>"]);
    let mut outcomes = [0, 0];
    for length in (0..whole.len()).step_by(7) {
        outcomes[usize::from(aigaq::examine::paper::examine(&whole[..length]).is_ok())] += 1;
    }
    for at in (0..whole.len()).step_by(5) {
        let mut other = whole.clone();
        other[at] ^= 0xff;
        outcomes[usize::from(aigaq::examine::paper::examine(&other).is_ok())] += 1;
    }
    println!("of {} broken files {} were read", outcomes[0] + outcomes[1], outcomes[1]);
}
