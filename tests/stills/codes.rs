//! QR codes: recall beside zbar, several codes, what is said of a code.

use crate::data::{examiner, files, own, program, shared};
use aigaq::examine::code::{Codes, ENGINE, Step};
use aigaq::examine::sandbox::Part;
use image::{GrayImage, ImageFormat, Luma, imageops};
use std::fs::{self, File};
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

fn codes(file: &File) -> Codes {
    let examined = examiner(&["examine"]).codes(Part::whole(file).unwrap());
    examined.outcome.unwrap_or_else(|not| panic!("{not}"))
}

pub fn encoded(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn grain(width: u32, height: u32, low: u8, span: u8) -> GrayImage {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    GrayImage::from_fn(width, height, |_, _| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        Luma([low + u8::try_from(state % u64::from(span)).unwrap()])
    })
}

/// A code from the shared data, each module as a white margin around it has it.
pub fn sample(name: &str) -> Option<GrayImage> {
    Some(image::open(shared("3-receipts/qr")?.join(name)).unwrap().into_luma8())
}

pub fn the_engine_is_the_one_that_is_pinned() {
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    let (name, version) = ENGINE;
    assert!(
        lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"")),
        "{name} {version} is not in Cargo.lock"
    );
}

pub fn nothing_found_says_what_was_tried() {
    let plain = codes(&own("plain.png", &encoded(&GrayImage::from_pixel(800, 600, Luma([200])), ImageFormat::Png)));
    assert_eq!((plain.engine.as_str(), plain.version.as_str()), ENGINE);
    assert_eq!((plain.tried.as_slice(), plain.found.len(), plain.hurried), (Step::ALL.as_slice(), 0, false));
    assert_eq!(plain.size, (800, 600));
    // A picture too small for a code in half of it is not tried in half.
    let tiny = codes(&own("tiny.png", &encoded(&GrayImage::from_pixel(60, 60, Luma([200])), ImageFormat::Png)));
    assert_eq!(tiny.tried, [Step::Full, Step::Inverted, Step::Stretched, Step::Sharpened, Step::Doubled]);
}

pub fn several_in_one_picture() {
    let Some(one) = sample("zbar/qr-code.png") else { return };
    let two = sample("zxing_qrcode-2/19.png").unwrap();
    let mut page = GrayImage::from_pixel(1600, 1200, Luma([230]));
    imageops::overlay(&mut page, &one, 100, 150);
    imageops::overlay(&mut page, &two, 900, 500);
    imageops::overlay(&mut page, &one, 300, 800);
    for (name, format) in
        [("page.png", ImageFormat::Png), ("page.jpg", ImageFormat::Jpeg), ("page.webp", ImageFormat::WebP)]
    {
        let found = codes(&own(name, &encoded(&page, format))).found;
        let texts: Vec<&str> = found.iter().map(|code| code.text.as_str()).collect();
        println!("{name}: {texts:?}");
        assert_eq!(found.len(), 3, "{name}: {texts:?}");
        // The same text twice is two codes, each in its own place.
        let left = |code: &aigaq::examine::code::Code| code.corners.iter().map(|(x, _)| *x).min().unwrap();
        let mut places: Vec<i64> = found.iter().map(left).collect();
        places.sort_unstable();
        assert!(places[0] >= 100 && places[1] >= 300 && places[2] >= 900, "{places:?}");
    }
}

/// Pictures and the text that is to be read in them.
fn expected() -> Vec<(PathBuf, String)> {
    let Some(root) = shared("3-receipts/qr") else { return vec![] };
    let mut pairs = Vec::new();
    for folder in fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()) {
        for path in files(&folder).into_iter().filter(|path| path.extension().is_some_and(|ext| ext != "txt")) {
            if let Ok(text) = fs::read(path.with_extension("txt")) {
                pairs.push((path, String::from_utf8_lossy(&text).trim_end().to_owned()));
            }
        }
    }
    pairs.sort();
    pairs
}

/// What zbar reads; it puts some texts into another character set than the expected one.
fn by_zbar(zbar: &Path, path: &Path) -> String {
    let out = Command::new(zbar).args(["-q", "--raw", "-Sdisable", "-Sqrcode.enable"]).arg(path).output().unwrap();
    String::from_utf8_lossy(&out.stdout).trim_end().to_owned()
}

pub fn at_least_as_many_as_zbar() {
    let zbar = program("zbarimg");
    let pairs = expected();
    // As expected, and anything at all: for each of the two readers.
    let (mut ours, mut theirs) = ([0, 0], [0, 0]);
    for (path, text) in &pairs {
        let said = codes(&File::open(path).unwrap());
        let hit = said.found.iter().any(|code| code.text.trim_end() == text);
        let other = zbar.as_ref().map(|zbar| by_zbar(zbar, path)).unwrap_or_default();
        ours = [ours[0] + usize::from(hit), ours[1] + usize::from(!said.found.is_empty())];
        theirs = [theirs[0] + usize::from(other == *text), theirs[1] + usize::from(!other.is_empty())];
        if !hit || other != *text {
            let texts: Vec<_> = said.found.iter().map(|code| (&code.text, code.step)).collect();
            println!("{}: {text:?}, ours {texts:?}, zbar {other:?}", path.file_name().unwrap().display());
        }
    }
    println!("of {}: ours {} as expected, {} at all; zbar {}, {}", pairs.len(), ours[0], ours[1], theirs[0], theirs[1]);
    assert!(ours[0] >= theirs[0] && ours[1] >= theirs[1]);
    assert!(pairs.is_empty() || ours[0] * 100 >= pairs.len() * 85);
}

pub fn other_codes_and_inverted_ones() {
    let Some(root) = shared("3-receipts/qr/zbar") else { return };
    for name in ["ean-13.png", "code-128.png"] {
        assert_eq!(codes(&File::open(root.join(name)).unwrap()).found, [], "{name}");
    }
    let inverted = codes(&File::open(root.join("qr-code-inverted.png")).unwrap()).found;
    assert!(inverted.len() == 1 && inverted[0].step == Step::Inverted, "{inverted:?}");
    let plain = codes(&File::open(root.join("qr-code.png")).unwrap()).found;
    assert!(plain.len() == 1 && plain[0].step == Step::Full, "{plain:?}");
}

pub fn noise_ends() {
    let noise = own("noise.jpg", &encoded(&grain(4000, 3000, 0, 255), ImageFormat::Jpeg));
    let begun = std::time::Instant::now();
    let examined = examiner(&["examine"]).codes(Part::whole(&noise).unwrap());
    println!(
        "12 megapixels of noise: {:?}, {:?}",
        begun.elapsed(),
        examined.outcome.map(|codes| (codes.tried, codes.hurried))
    );
    assert!(begun.elapsed().as_secs() < 15);
}

pub fn bytes_and_corners() {
    let Some(one) = sample("zbar/qr-code.png") else { return };
    let mut page = GrayImage::from_pixel(1000, 900, Luma([255]));
    imageops::overlay(&mut page, &one, 400, 300);
    let found = codes(&own("corners.png", &encoded(&page, ImageFormat::Png))).found;
    let code = &found[0];
    println!("{code:?}");
    assert_eq!(code.bytes, code.text.as_bytes());
    assert!(code.correction.as_ref().is_some_and(|level| "LMQH".contains(level.as_str())), "{code:?}");
    assert!(code.corners.len() >= 3);
    let (right, below) = (400 + i64::from(one.width()), 300 + i64::from(one.height()));
    assert!(
        code.corners.iter().all(|(x, y)| (400..=right + 2).contains(x) && (300..=below + 2).contains(y)),
        "{code:?}"
    );
}
