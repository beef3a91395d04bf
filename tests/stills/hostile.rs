//! Files made to break a reader: the parent goes on, and the outcome has a name.

use crate::codes::{encoded, grain};
use crate::data::{examiner, files, own, shared};
use aigaq::base::reason::Reason;
use aigaq::examine::sandbox::Part;
use aigaq::examine::sandbox::outcome::NotExamined;
use image::{GrayImage, ImageFormat, Luma};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::time::{Duration, Instant};

/// Examines a file in both ways; the name of what came of each.
fn outcomes(file: &File) -> (String, String) {
    let (examiner, part) = (examiner(&["examine"]), Part::whole(file).unwrap());
    let still = examiner.still(part).outcome.map(|_| ());
    let codes = examiner.codes(part).outcome.map(|_| ());
    let name =
        |outcome: Result<(), NotExamined>| outcome.map_or_else(|not| not.code().to_owned(), |()| "read".to_owned());
    (name(still), name(codes))
}

fn all(folder: &Path) {
    let mut counts = BTreeMap::new();
    for path in files(folder) {
        let begun = Instant::now();
        let (still, codes) = outcomes(&File::open(&path).unwrap());
        assert!(begun.elapsed() < Duration::from_secs(22), "{} took {:?}", path.display(), begun.elapsed());
        // Metadata is read in safe code that stops at what it does not understand.
        assert_eq!(still, "read", "{}", path.display());
        assert!(
            ["read", "examined.undecodable", "examined.unknown-format", "examined.too-big"].contains(&codes.as_str()),
            "{}: {codes}",
            path.display()
        );
        *counts.entry((still, codes)).or_insert(0) += 1;
    }
    println!("{}: {counts:?}", folder.file_name().unwrap().display());
}

pub fn every_hostile_picture_has_an_outcome() {
    for folder in ["7-hostile/image", "7-hostile/media"] {
        if let Some(folder) = shared(folder) {
            all(&folder);
        }
    }
}

pub fn pictures_without_pixels() {
    let Some(folder) = shared("1-photos") else { return };
    for path in
        files(&folder).into_iter().filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("nomexif_"))
    {
        let outcomes = outcomes(&File::open(&path).unwrap());
        println!("{}: {outcomes:?}", path.file_name().unwrap().display());
        assert_eq!(outcomes.0, "read");
        assert!(!["examined.crashed", "examined.timeout", "examined.forbidden"].contains(&outcomes.1.as_str()));
    }
}

/// A PNG that says it has this size, with a little data behind the header.
fn claimed(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = encoded(&grain(64, 64, 0, 255), ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32fast::hash(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

pub fn bombs_are_refused() {
    let begun = Instant::now();
    let examiner = examiner(&["examine"]);
    for (width, height) in [(60_000, 60_000), (10_001, 10_000), (u32::MAX, u32::MAX), (1, 100_000_001)] {
        let file = own("bomb.png", &claimed(width, height));
        let part = Part::whole(&file).unwrap();
        let not = examiner.codes(part).outcome.unwrap_err();
        let (width, height) = (width.into(), height.into());
        // A size that the decoder itself refuses is refused all the same.
        let refused = NotExamined::TooBig { width, height, limit: 100_000_000 };
        assert!(not == refused || not.code() == "examined.undecodable", "{not}");
        let frame = examiner.still(part).outcome.unwrap().frame.unwrap();
        assert_eq!((u64::from(frame.width), u64::from(frame.height)), (width, height));
    }
    // The same in a JPEG of 65,535 by 65,535, and in a WebP of 16,383 by 16,383.
    let mut jpeg = encoded(&grain(64, 64, 0, 255), ImageFormat::Jpeg);
    let at = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    jpeg[at + 5..at + 9].fill(0xff);
    let not = examiner.codes(Part::whole(&own("bomb.jpg", &jpeg)).unwrap()).outcome.unwrap_err();
    assert_eq!(not, NotExamined::TooBig { width: 65_535, height: 65_535, limit: 100_000_000 });
    let mut webp = encoded(&grain(64, 64, 0, 255), ImageFormat::WebP);
    webp[21..25].copy_from_slice(&(0x3ffe_u32 | (0x3ffe << 14)).to_le_bytes());
    let not = examiner.codes(Part::whole(&own("bomb.webp", &webp)).unwrap()).outcome.unwrap_err();
    assert_eq!(not, NotExamined::TooBig { width: 16_383, height: 16_383, limit: 100_000_000 });
    println!("bombs refused in {:?}", begun.elapsed());
    assert!(begun.elapsed() < Duration::from_secs(10));
}

pub fn a_bomb_within_the_limit_ends() {
    let file = own("large.png", &encoded(&GrayImage::from_pixel(10_000, 9_999, Luma([255])), ImageFormat::Png));
    let begun = Instant::now();
    let outcome = examiner(&["examine"]).codes(Part::whole(&file).unwrap()).outcome;
    println!("100 megapixels of white: {:?}, {outcome:?}", begun.elapsed());
    assert!(begun.elapsed() < Duration::from_secs(12));
    if let Err(not) = outcome {
        assert_eq!(not.code(), "examined.timeout");
    }
}

pub fn truncated_at_every_length() {
    let Some(folder) = shared("1-photos") else { return };
    for name in ["kamadak_exif.heic", "kamadak_exif.jpg", "kamadak_exif.png", "kamadak_exif.webp"] {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        for length in 0..bytes.len().min(4096) {
            let still = aigaq::examine::still::examine(&bytes[..length]);
            assert!(still.faults.len() < 200);
        }
        for at in 0..bytes.len().min(4096) {
            let mut other = bytes.clone();
            other[at] ^= 0xff;
            let _ = aigaq::examine::still::examine(&other);
        }
    }
}
