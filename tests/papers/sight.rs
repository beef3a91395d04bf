//! Letters that a page shows and letters that it does not, on pages of our own making and on real ones.

use crate::data::{asked, examiner, own, paper, shared};
use crate::made::{page_with, stream};
use aigaq::examine::paper::{Page, Trait};
use aigaq::examine::sandbox::Part;
use aigaq::examine::testimony::{self, Asked};
use aigaq::model::exhibit::MediaType;
use std::fs::File;
use std::path::PathBuf;

const LINE: &str = "BT /F 12 Tf 72 700 Td (TOTAL 24990) Tj ET ";
/// Letters of it that are no blank.
const LETTERS: u32 = 10;

fn one(content: &str, resources: &str, extra: &[&[u8]]) -> Page {
    let paper = paper(&page_with(content, resources, extra)).unwrap_or_else(|not| panic!("{not}"));
    let page = paper.pages.into_iter().next().unwrap();
    assert_eq!(paper.traits.contains(&Trait::InvisibleText), page.hidden > 0, "{content}");
    assert_eq!(paper.traits.contains(&Trait::DoubtfulText), page.doubtful > 0, "{content}");
    page
}

/// Letters that are hidden and letters that are doubtful.
fn sights(content: &str) -> (u32, u32) {
    let white = [255_u8; 3 * 4];
    let dark = [0_u8; 3 * 4];
    let grey: Vec<u8> = (0..64 * 64).map(|at: u32| 150 + (at * 7 % 60) as u8).collect();
    let half = [255, 255, 0, 0];
    let picture = |more: &str, side: u32, space: &str, data: &[u8]| {
        let dict = format!(
            "/Type /XObject /Subtype /Image /Width {side} /Height {side} /ColorSpace /{space} /BitsPerComponent 8 {more}"
        );
        stream(&dict, data)
    };
    let extra = [
        picture("", 2, "DeviceRGB", &white),
        picture("", 2, "DeviceRGB", &dark),
        picture("", 64, "DeviceGray", &grey),
        // White above, open below.
        picture("/SMask 12 0 R", 2, "DeviceRGB", &white),
        picture("", 2, "DeviceGray", &half),
        stream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>",
            b"1 1 1 rg 0 0 9 9 re f",
        ),
        b"<< /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 595 0] /Extend [true true] \
          /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 .5] /C1 [0 .3 .5] /N 1 >> >> >>"
            .to_vec(),
    ];
    let extra: Vec<&[u8]> = extra.iter().map(Vec::as_slice).collect();
    let resources = "/XObject << /White 8 0 R /Dark 9 0 R /Photo 10 0 R /Half 11 0 R >> \
        /Pattern << /Tiles 13 0 R /Shade 14 0 R >> \
        /ExtGState << /Open << /ca 0 >> /Thin << /ca .04 >> /Glass << /ca .5 >> /Times << /BM /Multiply >> >>";
    let page = one(content, resources, &extra);
    // What stands there is the same text, seen or not.
    assert_eq!(page.text.text, "TOTAL 24990\n", "{content}");
    (page.hidden, page.doubtful)
}

const WHOLE: &str = "q 595 0 0 842 0 0 cm";

pub fn letters_that_nobody_sees() {
    for content in [
        // Not drawn at all; in the colour of the ground or next to it.
        format!("BT 3 Tr ET {LINE}"),
        format!("1 1 1 rg {LINE}"),
        format!(".98 .98 1 rg {LINE}"),
        format!("0 0 .5 rg 0 600 595 200 re f {LINE}"),
        format!("{WHOLE} /Dark Do Q {LINE}"),
        // Painted over.
        format!("{LINE} 1 1 1 rg 0 0 595 842 re f"),
        format!("{LINE} 0 600 595 200 re f"),
        format!("{LINE} {WHOLE} /White Do Q"),
        format!("{LINE} {WHOLE} /Photo Do Q"),
        format!("{LINE} 20 w 1 1 1 RG 60 704 m 300 704 l S"),
        // Off the page, cut away.
        "BT /F 12 Tf 72 -200 Td (TOTAL 24990) Tj ET".to_owned(),
        format!("q 0 0 50 50 re W n {LINE} Q"),
        // Too small, and seen through.
        "BT /F .4 Tf 72 700 Td (TOTAL 24990) Tj ET".to_owned(),
        format!("/Open gs {LINE}"),
        format!("/Thin gs 0 .5 .6 rg .8 .8 .8 rg {LINE}"),
    ] {
        assert_eq!(sights(&content), (LETTERS, 0), "{content}");
    }
    // Outside of the part of the page that is shown.
    let mut cropped = page_with(LINE, "", &[]);
    let at = cropped.windows(9).position(|nine| nine == b"/MediaBox").unwrap();
    cropped.splice(at..at, *b"/CropBox [0 0 300 300] ");
    assert_eq!(paper(&cropped).unwrap().pages[0].hidden, LETTERS);
    // One figure of a sum is enough to tell.
    let content = "BT /F 12 Tf 72 700 Td (TOTAL ) Tj 1 1 1 rg (2) Tj 0 g (4990) Tj ET";
    assert_eq!(sights(content), (1, 0));
}

pub fn letters_on_any_ground() {
    for content in [
        LINE.to_owned(),
        format!("{WHOLE} /White Do Q {LINE}"),
        format!("{WHOLE} /Photo Do Q {LINE}"),
        format!("{WHOLE} /Dark Do Q 1 1 1 rg {LINE}"),
        format!("0 0 .5 rg 0 600 595 200 re f 1 1 0 rg {LINE}"),
        format!("/Pattern cs /Shade scn 0 600 595 200 re f 1 1 1 rg {LINE}"),
        format!("/Pattern cs /Tiles scn 0 600 595 200 re f 0 0 0 rg {LINE}"),
        format!(".55 .55 .55 rg {LINE}"),
        // What comes later lies elsewhere, or lets through what is under it.
        format!("{LINE} 1 1 1 rg 0 0 595 600 re f"),
        format!("{LINE} q 595 0 0 200 0 650 cm /Half Do Q"),
        format!("{LINE} /Glass gs 1 1 0 rg 0 0 595 842 re f"),
        format!("{LINE} 60 698 m 300 698 l S"),
        format!("q 0 600 595 200 re W n {LINE} Q"),
        "BT /F 4 Tf 72 700 Td (TOTAL 24990) Tj ET".to_owned(),
        format!("BT 1 Tr ET {LINE}"),
    ] {
        assert_eq!(sights(&content), (0, 0), "{content}");
    }
    // A letter that is drawn by instructions.
    let drawn = |content: &str| {
        let page = one(content, "", &[]);
        (page.text.text.trim().to_owned(), page.hidden, page.doubtful)
    };
    assert_eq!(drawn("BT /T 12 Tf 72 700 Td (A) Tj ET"), ("A".to_owned(), 0, 0));
    assert_eq!(drawn("1 1 1 rg BT /T 12 Tf 72 700 Td (A) Tj ET"), ("A".to_owned(), 1, 0));
}

pub fn letters_of_which_nobody_can_say() {
    for content in [
        // Faint, yellow on white, too small to read, cut in half, under half of a cover.
        format!(".93 .93 .93 rg {LINE}"),
        format!("1 1 0 rg {LINE}"),
        "BT /F 1 Tf 72 700 Td (TOTAL 24990) Tj ET".to_owned(),
        format!("q 0 703.5 595 100 re W n {LINE} Q"),
        // Under something that is not followed.
        format!("{LINE} /Pattern cs /Tiles scn 0 600 595 200 re f"),
        format!("{LINE} /Times gs 1 1 0 rg 0 600 595 200 re f"),
    ] {
        let (hidden, doubtful) = sights(&content);
        assert!(doubtful > LETTERS / 2 && hidden + doubtful <= LETTERS, "{content}: {hidden} {doubtful}");
    }
}

pub fn a_letter_struck_twice_is_one() {
    for content in [
        format!("BT 2 Tr ET {LINE}"),
        format!("{LINE} BT /F 12 Tf 72.3 700 Td (TOTAL 24990) Tj ET"),
        // A halo in the colour of the ground.
        format!("1 1 1 RG 2 w BT 1 Tr ET {LINE} BT 0 Tr ET {LINE}"),
    ] {
        assert_eq!(sights(&content), (0, 0), "{content}");
    }
    // Another letter in the same place is another letter: what lies under it is not seen.
    let other = format!("{LINE} 1 1 1 rg BT /F 12 Tf 72 700 Td (HHHHH) Tj ET");
    let page = one(&other, "", &[]);
    assert!(page.hidden + page.doubtful >= 5, "{} {}", page.hidden, page.doubtful);
}

fn papers(folder: PathBuf, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            papers(path, found);
        } else if path.extension().is_some_and(|extension| extension == "pdf") {
            found.push(path);
        }
    }
}

/// Real papers keep their text: all of it is printed there for people to read.
pub fn real_papers_show_their_text() {
    let Some(folder) = shared("3-receipts") else { return };
    let mut found = vec![];
    papers(folder, &mut found);
    found.extend(shared("8-kz-pki/ddcard/embed.pdf"));
    assert!(found.len() >= 4, "{found:?}");
    for path in found {
        let paper = asked(&File::open(&path).unwrap()).unwrap();
        let count = |of: fn(&Page) -> u32| paper.pages.iter().map(of).sum::<u32>();
        let counts = (count(|page| page.hidden), count(|page| page.doubtful));
        println!("{}: {} pages", path.display(), paper.pages.len());
        assert_eq!(counts, (0, 0), "{}", path.display());
        assert!(!paper.hurried);
    }
}

/// What stands on a page unseen is not told as its text, and is not lost: whether it reads as a receipt is asked of it.
pub fn a_hidden_text_is_no_text() {
    let told = |content: &str| {
        let file = own("sight.pdf", &page_with(content, "", &[]));
        let media = MediaType::try_from("application/pdf".to_owned()).unwrap();
        testimony::of(&examiner(), Part::whole(&file).unwrap(), Asked { media: &media, print: false })
    };
    let open = told(LINE);
    assert_eq!((open.text.map(|text| text.text), open.hidden), (Some("TOTAL 24990\n".to_owned()), None));
    for (content, mark) in
        [(format!("1 1 1 rg {LINE}"), "invisible-text"), (format!(".93 .93 .93 rg {LINE}"), "doubtful-text")]
    {
        let told = told(&content);
        assert_eq!((&told.text, told.hidden.as_deref()), (&None, Some("TOTAL 24990\n")), "{content}");
        assert!(told.about("trait").any(|said| said.text() == mark), "{content}");
        assert!(told.about("text-digest").next().is_some(), "{content}");
    }
}
