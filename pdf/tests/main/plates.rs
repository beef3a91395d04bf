//! Pictures that are whole, broken, or something else.

use crate::inspect::{Pdf, have};
use crate::kitchen::{alone, jpeg, picture, png};
use aigaq::report::paper::{Block, Plate};
use aigaq_pdf::set;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

const UNSHOWN: &str = "The picture cannot be shown.";

fn plate(name: &str) -> Block {
    Block::Plates {
        plates: vec![Plate { picture: name.into(), caption: "Below".into(), alt: "Alt".into() }],
        across: 1,
    }
}

/// Sets one picture and says whether it is shown. Its caption is there in any case.
fn is_shown(bytes: Vec<u8>) -> bool {
    let pictures = BTreeMap::from([("p".to_owned(), bytes)]);
    let pdf = Pdf::new(&set(&[alone(vec![plate("p")])], &pictures, &[]).unwrap());
    let text = pdf.tool("pdftotext", &[], &["-"]);
    assert!(text.contains("Below"), "{text}");
    let images = pdf.tool("pdfimages", &["-list"], &[]).lines().count() > 2;
    assert_eq!(images, !text.contains(UNSHOWN), "{text}");
    pdf.tool("qpdf", &["--check"], &[]);
    images
}

fn tools() -> bool {
    have(&["pdftotext", "pdfimages", "qpdf"])
}

#[test]
fn jpeg_png_and_webp_are_shown() {
    if !tools() {
        return;
    }
    assert!(is_shown(jpeg(&picture(300, 200))) && is_shown(png(&picture(300, 200))));
    let mut webp = Vec::new();
    image::codecs::webp::WebPEncoder::new_lossless(&mut webp)
        .encode(&picture(30, 20), 30, 20, image::ExtendedColorType::Rgb8)
        .unwrap();
    assert!(is_shown(webp));
}

#[test]
fn what_is_broken_or_no_picture_is_said_to_be_so() {
    if !tools() {
        return;
    }
    let (jpeg, png) = (jpeg(&picture(300, 200)), png(&picture(300, 200)));
    for part in [1, 2, 3, 9] {
        assert!(!is_shown(jpeg[..jpeg.len() * part / 10].to_vec()), "{part} tenths of a JPEG");
        assert!(!is_shown(png[..png.len() * part / 10].to_vec()), "{part} tenths of a PNG");
    }
    for bytes in [&b""[..], b"GIF89a", b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\xff\xd8\xff\xd9"] {
        assert!(!is_shown(bytes.to_vec()), "{bytes:?}");
    }
    // A header that asks for the memory of 60,000 x 60,000 pixels.
    let mut bomb = png.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    assert!(!is_shown(bomb));
}

#[test]
fn a_jpeg_of_four_inks_is_shown_in_three_colours() {
    if !tools() || !have(&["convert"]) {
        return;
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-cmyk.jpg", std::process::id()));
    let made = Command::new("convert").args(["-size", "80x60", "xc:red", "-colorspace", "CMYK"]).arg(&path).status();
    assert!(made.unwrap().success());
    let bytes = std::fs::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(is_shown(bytes));
}

#[test]
fn broken_pictures_of_other_projects_break_no_paper() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/7-hostile/image");
    if !folder.is_dir() || !tools() {
        eprintln!("skipped: the pictures of ../shared are not here");
        return;
    }
    let mut tried = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        is_shown(std::fs::read(file.unwrap().path()).unwrap());
        tried += 1;
    }
    assert!(tried > 10, "{tried}");
}

#[test]
fn nothing_of_the_bytes_of_a_picture_comes_into_the_paper() {
    let mut bytes = jpeg(&picture(64, 64));
    // A comment behind the start of the image (ITU-T T.81, B.2.4.5).
    bytes.splice(2..2, b"\xff\xfe\x00\x12PRIVATE-COMMENT!".iter().copied());
    let pictures = BTreeMap::from([("p".to_owned(), bytes)]);
    let pdf = set(&[alone(vec![plate("p")])], &pictures, &[]).unwrap();
    assert!(!pdf.windows(15).any(|part| part == b"PRIVATE-COMMENT"));
}

#[test]
fn a_large_picture_is_made_as_small_as_paper_can_show() {
    if !tools() {
        return;
    }
    let large = BTreeMap::from([("p".to_owned(), png(&picture(5000, 4000)))]);
    let pdf = Pdf::new(&set(&[alone(vec![plate("p")])], &large, &[]).unwrap());
    let list = pdf.tool("pdfimages", &["-list"], &[]);
    let pixels: Vec<u32> =
        list.lines().nth(2).unwrap().split_whitespace().skip(3).take(2).map(|n| n.parse().unwrap()).collect();
    // 200 dots to an inch of 125 mm, which is the tallest that a picture may be.
    assert_eq!(pixels, [1230, 984], "{list}");
}

/// A word's left edge in points, from `pdftotext -bbox`.
fn left(boxes: &str, word: &str) -> f64 {
    let line = boxes.lines().find(|line| line.contains(&format!(">{word}<"))).unwrap_or_else(|| panic!("no {word}"));
    line.split_once("xMin=\"").unwrap().1.split_once('"').unwrap().0.parse().unwrap()
}

#[test]
fn a_picture_stands_beside_the_rows_that_follow_it() {
    if !tools() {
        return;
    }
    let pictures = BTreeMap::from([("p".to_owned(), jpeg(&picture(300, 600)))]);
    let rows = || (0..9).map(|n| (format!("Label{n}"), format!("Value{n}").into())).collect();
    let note = || Block::Note { text: "Small".into() };
    let blocks = vec![plate("p"), note(), Block::Pairs { rows: rows() }, Block::Pairs { rows: rows() }, note()];
    let pdf = Pdf::new(&set(&[alone(blocks)], &pictures, &[]).unwrap());
    assert_eq!(pdf.pages(), 1);
    let boxes = pdf.tool("pdftotext", &["-bbox"], &["-"]);
    // The text begins 85 points from the left; the words stand behind 58 mm of picture and 5 of room.
    assert!(left(&boxes, "Below") < 90.0, "{boxes}");
    assert!(left(&boxes, "Small") < 90.0, "{boxes}");
    assert!((260.0..270.0).contains(&left(&boxes, "Label0")), "{boxes}");
    // Alone it has the page.
    let pdf = Pdf::new(&set(&[alone(vec![plate("p"), Block::Pairs { rows: vec![] }])], &pictures, &[]).unwrap());
    pdf.tool("qpdf", &["--check"], &[]);
}

#[test]
fn stills_of_an_upright_film_stand_closer() {
    if !tools() {
        return;
    }
    let sheet = |width, height, count: usize| {
        let pictures = BTreeMap::from([("p".to_owned(), jpeg(&picture(width, height)))]);
        let still = |n: usize| Plate { picture: "p".into(), caption: format!("at{n:02}"), alt: "Alt".into() };
        let block = Block::Plates { plates: (0..count).map(still).collect(), across: 3 };
        let pdf = Pdf::new(&set(&[alone(vec![block])], &pictures, &[]).unwrap());
        assert_eq!(pdf.pages(), 1, "{count} of {width} x {height}");
        let boxes = pdf.tool("pdftotext", &["-bbox"], &["-"]);
        (0..count).take_while(|n| *n == 0 || left(&boxes, &format!("at{n:02}")) > 90.0).count()
    };
    assert_eq!(sheet(160, 90, 12), 4);
    assert_eq!(sheet(160, 90, 9), 3);
    assert_eq!(sheet(160, 90, 4), 4);
    assert_eq!(sheet(90, 160, 12), 6);
}
