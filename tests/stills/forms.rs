//! Values in and out of their form, in pictures that are made here.

use crate::codes::{encoded, grain};
use aigaq::examine::still::frame::Format;
use aigaq::examine::still::{Subject, Trait, examine};
use image::ImageFormat;

/// A TIFF of one directory with these entries: tag, type, count, value or offset.
fn tiff(entries: &[(u16, u16, u32, [u8; 4])], behind: &[u8]) -> Vec<u8> {
    let mut bytes = b"MM\0\x2a\0\0\0\x08".to_vec();
    bytes.extend(u16::try_from(entries.len()).unwrap().to_be_bytes());
    for (tag, kind, count, value) in entries {
        bytes.extend(tag.to_be_bytes());
        bytes.extend(kind.to_be_bytes());
        bytes.extend(count.to_be_bytes());
        bytes.extend(value);
    }
    bytes.extend([0; 4]);
    bytes.extend(behind);
    bytes
}

/// The place of what stands behind a directory of so many entries.
fn behind(entries: u32) -> [u8; 4] {
    (14 + 12 * entries).to_be_bytes()
}

pub fn a_value_out_of_its_form_is_kept() {
    let time = |text: &str| {
        let bytes = tiff(&[(0x0132, 2, u32::try_from(text.len()).unwrap(), behind(1))], text.as_bytes());
        examine(&bytes).times
    };
    let good = &time("2024:02:29 23:59:58\0")[0];
    assert_eq!(good.shown().as_deref(), Some("2024-02-29T23:59:58"));
    let more = &time("2024:02:29 23:59:58.25+06:00\0")[0];
    assert_eq!(more.shown().as_deref(), Some("2024-02-29T23:59:58.250+06:00"));
    for text in [
        "2023:02:29 10:00:00\0",
        "2024-02-29 10:00:00\0",
        "yesterday\0",
        "2024:02:29 10:00:00 or so\0",
        "२०२४:02:29 10:00:00\0",
    ] {
        let kept = &time(text)[0];
        assert_eq!((kept.wall.value, kept.wall.text.as_str()), (None, text.trim_end_matches('\0')), "{text}");
        assert_eq!(kept.wall.at, "IFD0 0x0132 DateTime");
    }
    assert!(time("    :  :     :  :  \0").is_empty(), "blanks are the standard's unknown");
    // A text that is no text: kept byte by byte.
    let bytes = tiff(&[(0x010f, 2, 6, behind(1))], b"a\xff\x1b[1m");
    let still = examine(&bytes);
    assert_eq!(still.texts(Subject::Make).next().unwrap().text, "a\\xff\\u{1b}[1m");
    // A number where a text belongs.
    let still = examine(&tiff(&[(0x0110, 3, 1, [0, 7, 0, 0])], b""));
    let model = still.texts(Subject::Model).next().unwrap();
    assert_eq!((model.text.as_str(), model.value.as_ref()), ("7", None));
    // An orientation that is none, and one tag twice.
    let still = examine(&tiff(&[(0x0112, 3, 1, [0, 9, 0, 0]), (0x0112, 3, 1, [0, 1, 0, 0])], b""));
    let orientation = still.orientation.unwrap();
    assert_eq!((orientation.text.as_str(), orientation.value), ("9", None));
    assert_eq!(still.faults, ["IFD0 0x0112 Orientation: again, 1"]);
    // A value that lies outside the file is named as a fault.
    let still = examine(&tiff(&[(0x0132, 2, 200, behind(1))], b""));
    assert!(still.faults.iter().any(|fault| fault.starts_with("Exif: ")), "{:?}", still.faults);
}

pub fn a_tiff_says_its_size() {
    let still = examine(&tiff(&[(0x0100, 4, 1, 640_u32.to_be_bytes()), (0x0101, 4, 1, 480_u32.to_be_bytes())], b""));
    let frame = still.frame.unwrap();
    assert_eq!((still.format, frame.width, frame.height), (Format::Tiff, 640, 480));
}

pub fn sizes_stand_in_headers() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let still = examine(&encoded(&grain(123, 45, 0, 255), format));
        let frame = still.frame.unwrap();
        assert_eq!((frame.width, frame.height), (123, 45), "{format:?}");
        assert_eq!((still.traits.as_slice(), still.faults.len()), ([Trait::Bare].as_slice(), 0), "{format:?}");
        assert!(still.parts.iter().all(|part| part == "APP0 JFIF"), "{:?}", still.parts);
        let mut more = encoded(&grain(124, 44, 0, 255), format);
        more.extend(b"something else");
        assert_eq!(examine(&more).traits, [Trait::Trailer], "{format:?}");
    }
}

/// Browsers show the frames of an animation; what is read is the picture that stands for those that cannot.
pub fn an_animation_is_told() {
    let still = encoded(&grain(40, 30, 0, 255), ImageFormat::Png);
    let chunk = |kind: &[u8; 4], body: &[u8]| {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [&length[..], kind, body, &[0; 4]].concat()
    };
    // behind the header of 25 bytes, which stands behind the 8 of the signature
    let animated = [&still[..33], &chunk(b"acTL", &[0, 0, 0, 1, 0, 0, 0, 0]), &still[33..]].concat();
    assert_eq!(examine(&animated).traits, [Trait::SeveralPictures]);
    let mut webp = encoded(&grain(40, 30, 0, 255), ImageFormat::WebP);
    webp.extend(b"ANIM\x06\0\0\0\0\0\0\0\0\0");
    let told = u32::try_from(webp.len() - 8).unwrap().to_le_bytes();
    webp[4..8].copy_from_slice(&told);
    assert_eq!(examine(&webp).traits, [Trait::SeveralPictures]);
}

pub fn no_bytes_make_it_panic() {
    let heads: [&[u8]; 6] = [
        b"\xff\xd8\xff\xe1\0\x40Exif\0\0MM\0\x2a",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\xff\xff\0\0WEBP",
        b"II\x2a\0",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        b"",
    ];
    let noise = grain(4096, 40, 0, 255).into_raw();
    for head in heads {
        for chunk in noise.chunks(257) {
            let _ = examine(&[head, chunk].concat());
            // Small numbers make lengths that fit.
            let small: Vec<u8> = chunk.iter().map(|byte| byte & 0x13).collect();
            let _ = examine(&[head, &small].concat());
        }
    }
}
