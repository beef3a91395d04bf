//! Print made out by Tesseract: how much of a receipt comes out right, and what the program may do meanwhile.

use crate::data::{asked, examiner, own, program, sample, shared, ticket};
use crate::fields::beside;
use aigaq::base::reason::Reason;
use aigaq::examine::fiscal::ticket::Ticket;
use aigaq::examine::print::Print;
use aigaq::examine::print::ready::{self, PIXELS};
use aigaq::examine::sandbox::outcome::NotExamined;
use aigaq::examine::sandbox::walls::Wall;
use aigaq::examine::sandbox::{Examiner, Part};
use aigaq::examine::text::Origin;
use image::{DynamicImage, GrayImage, ImageFormat, Luma, imageops};
use std::fs::File;
use std::io::Cursor;
use std::process::{Command, Stdio};

/// The print of a file; `None`, and said so, where Tesseract or its Russian is not installed.
fn print(file: &File) -> Option<Print> {
    let examined = examiner().print(Part::whole(file).unwrap());
    match examined.outcome {
        Ok(print) => {
            let walls = examined.walls.unwrap();
            assert!(walls.landlock != Wall::Missing && walls.seccomp != Wall::Missing, "{walls:?}");
            Some(print)
        }
        Err(not @ (NotExamined::NoOcr { .. } | NotExamined::Unwalled)) => {
            println!("skipped: {not}");
            assert!(["examined.no-ocr", "examined.unwalled"].contains(&not.code()));
            None
        }
        Err(not) => panic!("{not}"),
    }
}

fn encoded(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// How many fields came out as in `truth`; all that did not are shown.
fn recall(name: &str, truth: &Ticket, print: &Print) -> usize {
    let (all, right, wrong) = beside(truth, &ticket(&print.text().text));
    println!("{name}: {right} of {all} fields; not: {wrong:?}");
    right
}

fn truth() -> Ticket {
    ticket(&std::fs::read_to_string(sample("receipt.txt")).unwrap())
}

pub fn the_drawn_sample() {
    let truth = truth();
    for (name, least) in [("receipt.png", 18), ("receipt_photo.jpg", 14)] {
        let Some(print) = print(&File::open(sample(name)).unwrap()) else { return };
        assert_eq!((print.engine.as_str(), print.languages[0].as_str()), ("tesseract", "rus"));
        assert!(print.version.starts_with(|c: char| c.is_ascii_digit()), "{}", print.version);
        assert_eq!((print.text().origin, print.cut), (Origin::Print, false));
        assert!(print.lines.iter().all(|line| line.confidence <= 100 && !line.text.is_empty()));
        assert!(recall(name, &truth, &print) >= least);
        let found = ticket(&print.text().text);
        // The numbers by which a receipt is known, and its sum.
        assert_eq!(found.bin.map(|field| field.value), truth.bin.clone().map(|field| field.value));
        assert_eq!(found.fiscal_sign.map(|field| field.value), truth.fiscal_sign.clone().map(|field| field.value));
        assert_eq!(found.register.map(|field| field.value), truth.register.clone().map(|field| field.value));
        assert_eq!(found.total.map(|field| field.value), Some(2_499_000));
        assert!(found.time.unwrap().value.is_same(&truth.time.as_ref().unwrap().value));
    }
}

/// The pages of real receipts, drawn and made out, beside their own text layer.
pub fn real_pages() {
    for language in ["ru", "kk"] {
        let Some(path) = shared(&format!("3-receipts/kz/webkassa_737345093970_{language}.pdf")) else { return };
        let file = File::open(path).unwrap();
        let truth = ticket(&asked(&file).unwrap().text().text);
        let Some(print) = print(&file) else { return };
        assert!(recall(language, &truth, &print) >= 16);
    }
}

/// Light from one side, a picture on its side, a picture of 12 megapixels.
pub fn photos_as_they_come() {
    let photo = image::open(sample("receipt_photo.jpg")).unwrap().into_luma8();
    let shadow = GrayImage::from_fn(photo.width(), photo.height(), |x, y| {
        let light = 255 - 215 * x / photo.width();
        Luma([u8::try_from(u32::from(photo.get_pixel(x, y)[0]) * light / 255).unwrap()])
    });
    let Some(dark) = print(&own("shadow.png", &encoded(&shadow, ImageFormat::Png))) else { return };
    assert!(recall("in the shadow", &truth(), &dark) >= 13);
    // Turned to the left, and Exif says so: 6 is a quarter to the right.
    let mut jpeg = encoded(&imageops::rotate270(&photo), ImageFormat::Jpeg);
    let exif = b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    jpeg.splice(2..2, exif.iter().copied());
    let turned = print(&own("turned.jpg", &jpeg)).unwrap();
    assert!(turned.size.0 < turned.size.1);
    assert!(recall("turned", &truth(), &turned) >= 13);
    let large = imageops::resize(&photo, 3000, 4000, imageops::FilterType::Triangle);
    let begun = std::time::Instant::now();
    let large = print(&own("large.jpg", &encoded(&large, ImageFormat::Jpeg))).unwrap();
    println!("12 megapixels: {:?}, given as {:?}", begun.elapsed(), large.size);
    assert!(recall("12 megapixels", &truth(), &large) >= 14);
}

pub fn pictures_without_print() {
    let white = own("white.png", &encoded(&GrayImage::from_pixel(300, 200, Luma([255])), ImageFormat::Png));
    let Some(none) = print(&white) else { return };
    assert_eq!((none.lines.len(), none.text().text.as_str()), (0, ""));
    for bytes in [&b"no picture"[..], b"%PDF-1.7", b"\x89PNG\r\n\x1a\n"] {
        let not = examiner().print(Part::whole(&own("none", bytes)).unwrap()).outcome.unwrap_err();
        assert!(["examined.unknown-format", "examined.undecodable"].contains(&not.code()), "{not}");
    }
}

/// What is handed to Tesseract is of a bounded size whatever the file, and is what we drew.
pub fn pictures_made_ready() {
    for (width, height) in [(1, 1), (1, 5000), (300, 30_000), (5000, 4000), (40, 30)] {
        let picture = GrayImage::from_pixel(width, height, Luma([200]));
        let made = ready::examine(&encoded(&picture, ImageFormat::Png)).unwrap();
        assert!(made.is_whole() && made.width * made.height <= PIXELS, "{width} {height}");
        assert!(made.width <= 2 * width && made.height <= 2 * height);
        let head = format!("P5\n{} {}\n255\n", made.width, made.height);
        assert!(made.pgm().starts_with(head.as_bytes()) && made.pgm().len() == head.len() + made.values.len());
    }
    // The code is painted over: it would be read as letters.
    let plain = image::open(sample("receipt.png")).unwrap().into_luma8();
    let made = ready::examine(&encoded(&plain, ImageFormat::Png)).unwrap();
    let made = DynamicImage::ImageLuma8(GrayImage::from_raw(made.width, made.height, made.values).unwrap());
    let found = aigaq::examine::code::examine(&encoded(&made.into_luma8(), ImageFormat::Png)).unwrap().found;
    let before = aigaq::examine::code::examine(&encoded(&plain, ImageFormat::Png)).unwrap().found;
    assert_eq!((before.len(), found.len()), (1, 0));
}

pub fn tesseract_needs_both_walls() {
    let file = File::open(sample("receipt.png")).unwrap();
    for word in ["examine-landlock", "examine-seccomp"] {
        let examiner = Examiner::new(std::env::current_exe().unwrap(), vec![word.into()]);
        let not = examiner.print(Part::whole(&file).unwrap()).outcome.unwrap_err();
        assert_eq!(not.code(), "examined.unwalled", "{word}");
    }
}

/// What the program opens, by strace: nothing outside of the folders that it may read, and nobody is called.
pub fn tesseract_reads_system_folders_only() {
    let Some(strace) = program("strace") else { return };
    if print(&own("white.png", &encoded(&GrayImage::from_pixel(30, 30, Luma([255])), ImageFormat::Png))).is_none() {
        return;
    }
    let file = std::fs::read(sample("receipt.png")).unwrap();
    let picture = own("picture.pgm", &ready::examine(&file).unwrap().pgm());
    let out = Command::new(strace)
        .args(["-f", "-o", "/dev/stderr"])
        .arg(std::env::current_exe().unwrap())
        .args(["examine", "print", "0", "0"])
        .env_clear()
        .stdin(picture)
        .stdout(Stdio::piped())
        .output()
        .unwrap();
    let trace = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{trace}");
    assert!(String::from_utf8_lossy(&out.stdout).contains("260140999011"));
    let (before, after) = trace.rsplit_once(" seccomp(").expect("the walls are closed");
    assert!(before.contains("landlock_restrict_self") && before.contains("RLIMIT_AS"));
    assert!(before.contains("RLIMIT_CPU, {rlim_cur=30"), "{before}");
    let started: Vec<&str> = after.lines().filter(|line| line.contains("execve(")).collect();
    assert!(matches!(started.as_slice(), [one] if one.contains("/tesseract\"")), "{started:?}");
    let is_open = |line: &&str| line.contains("open(") || line.contains("openat(");
    let opened: Vec<&str> = after.lines().filter(is_open).filter(|line| !line.contains("= -1 ")).collect();
    assert!(opened.iter().any(|line| line.contains("rus.traineddata")) && opened.len() > 10, "{opened:?}");
    for line in opened {
        let path = line.split('"').nth(1).unwrap();
        let is_allowed = ["/usr/", "/lib/", "/lib64/", "/etc/ld.so.cache"].iter().any(|begin| path.starts_with(begin));
        assert!(is_allowed && !path.contains("..") && line.contains("O_RDONLY"), "{line}");
    }
    for call in ["connect(", "sendto(", "bind(", "clone(", "clone3(", "fork(", "socket("] {
        let made = after.lines().find(|line| line.contains(call) && !line.contains("= -1 EPERM"));
        assert_eq!(made, None, "{call}");
    }
}

/// The gate is as narrow as it says: another program in the place of Tesseract is not run, a file elsewhere not read.
pub fn other_programs_are_not_run() {
    let words: Vec<String> = std::env::args().collect();
    let probe = |run: &str, program: &str, argument: &str| {
        let out = Command::new(&words[0]).args(["gate", run, program, argument]).env_clear().output().unwrap();
        (out.status.code(), String::from_utf8_lossy(&out.stdout).into_owned())
    };
    if !std::path::Path::new("/usr/bin/cat").exists() {
        println!("skipped: no /usr/bin/cat");
        return;
    }
    let (code, said) = probe("/usr/bin/cat", "/usr/bin/cat", "/usr/share/zoneinfo/tzdata.zi");
    let readable = std::path::Path::new("/usr/share/zoneinfo/tzdata.zi").exists();
    assert!(!readable || (code == Some(0) && !said.is_empty()), "{code:?} {said:?}");
    assert_ne!(probe("/usr/bin/cat", "/usr/bin/cat", "/etc/passwd").0, Some(0));
    assert_eq!(probe("/usr/bin/cat", "/usr/bin/env", "").0, Some(113), "EACCES");
}
