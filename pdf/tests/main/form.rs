//! What kind of PDF it is, and that all words are on it.

use crate::inspect::{Pdf, have, packed};
use crate::kitchen::{HEX, kitchen, pictures};
use crate::words::words;
use aigaq::lang::language::Language;
use aigaq::report::paper::{Block, Paper};
use aigaq_pdf::{Attachment, Relationship, SetError, set};
use std::process::Command;

/// Each language alone, two, and all three.
fn sets() -> Vec<Vec<Paper>> {
    let [kk, ru, en] = [Language::Kk, Language::Ru, Language::En].map(kitchen);
    vec![vec![kk.clone()], vec![ru.clone()], vec![en.clone()], vec![kk.clone(), ru.clone()], vec![kk, ru, en]]
}

fn attachments() -> Vec<Attachment> {
    let file = |name: &str, media_type: &str, relationship, bytes: &[u8]| Attachment {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        relationship,
        description: format!("{name} of the bundle"),
        bytes: bytes.to_vec(),
    };
    vec![
        file("manifest.cose", "application/cose", Relationship::Source, &[0xd2, 0x84, 0, 255]),
        file("report.json", "application/json", Relationship::Alternative, b"{}"),
        file("0001.tsr", "application/timestamp-reply", Relationship::Supplement, b"0"),
        file("times.csv", "text/csv", Relationship::Data, b"a,b"),
    ]
}

/// All letters of a PDF but those of its feet.
fn body(pdf: &Pdf, papers: &[Paper]) -> String {
    let raw = pdf.tool("pdftotext", &["-raw"], &["-"]);
    let pages: Vec<&str> = raw.split('\u{c}').collect();
    let mut out = String::new();
    for (n, page) in pages.iter().enumerate().filter(|(_, page)| !page.trim().is_empty()) {
        let mut letters = packed(page);
        let mut feet: Vec<String> = papers.iter().map(|paper| packed(&paper.foot)).collect();
        let number = |paper: &Paper| {
            paper.page.replace("{page}", &(n + 1).to_string()).replace("{pages}", &(pages.len() - 1).to_string())
        };
        feet.extend(papers.iter().map(|paper| packed(&number(paper))));
        for foot in feet {
            let at = letters.rfind(&foot).unwrap_or_else(|| panic!("no foot {foot} on page {}: {page}", n + 1));
            letters.replace_range(at..at + foot.len(), "");
        }
        out += &letters;
    }
    out
}

#[test]
fn it_is_a_whole_tagged_pdf_of_a4_with_its_fonts_inside() {
    if !have(&["qpdf", "pdfinfo", "pdffonts"]) {
        return;
    }
    for papers in sets() {
        let pdf = Pdf::new(&set(&papers, &pictures(), &attachments()).unwrap());
        pdf.tool("qpdf", &["--check"], &[]);
        assert_eq!(pdf.info("Page size"), "595.276 x 841.89 pts (A4)");
        assert_eq!(pdf.info("Tagged"), "yes");
        assert_eq!(pdf.info("JavaScript"), "no");
        assert_eq!(pdf.info("Form"), "none");
        assert!(pdf.info("Title").starts_with(&papers[0].title));
        assert!(pdf.info("CreationDate").contains("2026"));
        assert!((8..=12).contains(&pdf.pages()), "{} pages", pdf.pages());
        let fonts = pdf.tool("pdffonts", &[], &[]);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(fonts.len() >= 3, "{fonts:?}");
        for font in fonts {
            assert!(font.contains("+NotoSerif-") || font.contains("+NotoSansMono-"), "{font}");
            assert!(font.contains("yes yes yes"), "not embedded, not a subset or without Unicode: {font}");
        }
    }
}

#[test]
fn an_independent_reader_holds_it_for_pdf_a_3b() {
    let python = std::env::var_os("AIGAQ_PYTHON").unwrap_or_else(|| "python3".into());
    let can = Command::new(&python).args(["-c", "import pdf_oxide"]).output().is_ok_and(|out| out.status.success());
    if !can {
        eprintln!("skipped: no pdf_oxide for {}", python.display());
        return;
    }
    let script = "import sys, pdf_oxide; r = pdf_oxide.PdfDocument(sys.argv[1]).validate_pdf_a('3b'); print(r); sys.exit(not r['valid'])";
    for papers in sets() {
        let pdf = Pdf::new(&set(&papers, &pictures(), &attachments()).unwrap());
        let out = Command::new(&python).args(["-c", script]).arg(&pdf.path).output().unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
    }
}

#[test]
fn all_words_are_there_in_their_order() {
    if !have(&["pdftotext"]) {
        return;
    }
    for papers in sets().into_iter().filter(|papers| papers.len() == 1) {
        let pdf = Pdf::new(&set(&papers, &pictures(), &[]).unwrap());
        let letters = body(&pdf, &papers);
        let mut at = 0;
        for word in words(&papers[0]).iter().map(|word| packed(word)) {
            let found = letters[at..].find(&word).unwrap_or_else(|| {
                panic!(
                    "{}: {word} is not behind {}",
                    papers[0].language,
                    &letters[letters.floor_char_boundary(at.saturating_sub(60))..at]
                )
            });
            at += found + word.len();
        }
    }
}

#[test]
fn beside_each_other_all_languages_are_whole() {
    if !have(&["pdftotext"]) {
        return;
    }
    for papers in sets().into_iter().filter(|papers| papers.len() > 1) {
        let pdf = Pdf::new(&set(&papers, &pictures(), &[]).unwrap());
        let letters = body(&pdf, &papers);
        for word in papers.iter().flat_map(words) {
            for word in word.split_whitespace() {
                assert!(letters.contains(word), "{word}");
            }
        }
    }
}

#[test]
fn the_codes_of_digest_and_foot_read_as_the_digest() {
    if !have(&["pdftoppm", "zbarimg"]) {
        return;
    }
    let pdf = Pdf::new(&set(&[kitchen(Language::Ru)], &pictures(), &[]).unwrap());
    let stem = pdf.path.with_extension("");
    let stem = stem.to_str().unwrap();
    // At 200 dots to an inch a page has 2339 lines; the foot begins at 277 mm. Codes that say the same are read once,
    // so the digest and the foot are looked at apart.
    for (page, from, lines) in [("1", "0", "2170"), ("1", "2170", "169"), ("2", "2170", "169")] {
        let part = ["-r", "200", "-f", page, "-l", page, "-png", "-singlefile", "-y", from, "-H", lines, "-W", "1654"];
        pdf.tool("pdftoppm", &part, &[stem]);
        let only = ["-q", "--raw", "-Sdisable", "-Sqrcode.enable"];
        let out = Command::new("zbarimg").args(only).arg(format!("{stem}.png")).output().unwrap();
        std::fs::remove_file(format!("{stem}.png")).unwrap();
        assert_eq!(String::from_utf8_lossy(&out.stdout).trim(), HEX, "page {page} from line {from}");
    }
}

#[test]
fn attachments_are_inside_byte_for_byte() {
    if !have(&["pdfdetach", "qpdf"]) {
        return;
    }
    let pdf = Pdf::new(&set(&[kitchen(Language::En)], &pictures(), &attachments()).unwrap());
    let list = pdf.tool("pdfdetach", &["-list"], &[]);
    assert!(list.starts_with("4 embedded files"), "{list}");
    for attachment in attachments() {
        let shown = pdf.tool("qpdf", &["--list-attachments", "--verbose"], &[]);
        for part in [&attachment.name, &attachment.description, &attachment.media_type] {
            assert!(shown.contains(part.as_str()), "{part}: {shown}");
        }
        let out = Command::new("qpdf").arg(format!("--show-attachment={}", attachment.name)).arg(&pdf.path).output();
        assert_eq!(out.unwrap().stdout, attachment.bytes);
    }
    let names = pdf.names();
    for name in ["/Alternative", "/Data", "/Source", "/Supplement", "/AFRelationship"] {
        assert!(names.contains(name), "{name}");
    }
}

#[test]
fn what_cannot_be_set_is_said() {
    let (kk, mut ru) = (kitchen(Language::Kk), kitchen(Language::Ru));
    let fail = |papers: &[Paper]| set(papers, &pictures(), &[]).unwrap_err();
    assert_eq!(fail(&[]), SetError::Papers { found: 0 });
    assert_eq!(fail(&vec![kk.clone(); 4]), SetError::Papers { found: 4 });
    ru.dated = "yesterday".to_owned();
    assert_eq!(fail(&[ru.clone()]), SetError::Date { found: "yesterday".to_owned() });
    ru.sections[1].blocks.remove(0);
    assert_eq!(fail(&[kk.clone(), ru.clone()]), SetError::Apart { section: "exhibits".to_owned() });
    ru = kitchen(Language::Ru);
    if let Block::Table { rows, .. } = &mut ru.sections[1].blocks[0] {
        rows.pop();
    }
    assert_eq!(fail(&[kk.clone(), ru.clone()]), SetError::Apart { section: "exhibits".to_owned() });
    ru.sections.pop();
    assert!(matches!(fail(&[kk, ru]), SetError::Apart { .. }));
    let twice = [attachments().swap_remove(0), attachments().swap_remove(0)];
    assert!(matches!(set(&[kitchen(Language::En)], &pictures(), &twice), Err(SetError::Typesetting { .. })));
}
