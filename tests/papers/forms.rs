//! What a PDF can say, in files of our own making.

use crate::data::{paper, program};
use crate::made::{page, pdf, section, stream};
use aigaq::base::reason::Reason;
use aigaq::examine::paper::{Act, PAGES, Paper, Subject, Trait, Written};
use aigaq::examine::text::LONGEST;
use std::path::Path;
use std::process::Command;

const PLAIN: &str = "BT /F 12 Tf 72 700 Td (first line) Tj ET";

fn read(bytes: &[u8]) -> Paper {
    paper(bytes).unwrap_or_else(|not| panic!("{not}"))
}

fn text(content: &str) -> String {
    read(&page(content, "", "", &[])).text().text
}

pub fn lines_in_reading_order() {
    // Written from the bottom up, letters one by one, words by gaps, a line a little out of level.
    let content = "BT /F 12 Tf 1 0 0 1 72 600 Tm (last) Tj 1 0 0 1 72 700 Tm (first) Tj \
        1 0 0 1 72 650 Tm (r) Tj 1 0 0 1 79.2 650 Tm (ed) Tj 1 0 0 1 101 652 Tm (word) Tj \
        1 0 0 1 300 650 Tm (1 200,00) Tj ET";
    let found = text(content);
    let lines: Vec<&str> = found.lines().collect();
    assert_eq!((lines[0], lines[2], lines.len()), ("first", "last", 3));
    let middle: Vec<&str> = lines[1].split("  ").filter(|part| !part.is_empty()).map(str::trim).collect();
    assert_eq!(middle, ["red word", "1 200,00"], "{:?}", lines[1]);
    // A page that is turned reads as it is shown.
    let turned = String::from_utf8(page("BT /F 12 Tf 0 1 -1 0 100 100 Tm (turned) Tj ET", "", "", &[]).to_vec());
    let turned = turned.unwrap_or_default();
    assert!(turned.is_empty(), "the header has bytes that are no text");
    let mut bytes = page("BT /F 12 Tf 0 1 -1 0 100 100 Tm (turned) Tj ET", "", "", &[]);
    let at = bytes.windows(9).position(|nine| nine == b"/MediaBox").unwrap();
    bytes.splice(at..at, *b"/Rotate 90 ");
    assert_eq!(read(&bytes).text().text, "turned\n");
}

pub fn document_information() {
    let info = "<< /Producer (made \\(up\\)) /Creator <FEFF04100B> /Author (caf\\351) \
        /CreationDate (D:20261005143210+05'00') /ModDate (D:2026) >>";
    let said = read(&page(PLAIN, "", "/Info 6 0 R", &[info]));
    let text = |subject| said.texts(subject).next().map(|reading| (reading.at.as_str(), reading.text.as_str()));
    assert_eq!(text(Subject::Producer), Some(("Info/Producer", "made (up)")));
    assert_eq!(text(Subject::Creator).map(|(_, text)| text), Some("А"));
    assert_eq!(text(Subject::Author).map(|(_, text)| text), Some("café"));
    assert_eq!(text(Subject::Title), None);
    let [(Act::Made, made), (Act::Changed, changed)] = said.times.as_slice() else { panic!("{:?}", said.times) };
    // 2026-10-05 14:32:10 of the same clock.
    assert_eq!(made.value, Some(Written { wall: 1_791_210_730_000, offset: Some(300) }));
    assert_eq!(changed.value, Some(Written { wall: 1_767_225_600_000, offset: None }));
    for (text, value) in [
        ("D:20261005143210Z", Some(Some(0))),
        ("D:20261005143210-03'30'", Some(Some(-210))),
        ("D:20261005143210+05", Some(Some(300))),
        ("20261005", Some(None)),
        ("D:20261305143210Z", None),
        ("D:20261005143210+15'00'", None),
        ("D:20261005143210+05'60'", None),
        ("yesterday", None),
        ("", None),
    ] {
        assert_eq!(Written::read(text).map(|written| written.offset), value, "{text}");
    }
    assert_eq!(Written::read("D:20261005143210+05'00'").unwrap().utc(), Some(1_791_192_730_000));
}

pub fn what_acts_is_named() {
    let found = |catalogue: &str, extra: &[&str]| read(&page(PLAIN, catalogue, "", extra)).traits;
    assert_eq!(found("", &[]), []);
    for (catalogue, mark) in [
        ("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", Trait::Script),
        ("/AA << /WC << /S /Launch /F (calc.exe) >> >>", Trait::Launch),
        ("/OpenAction << /S /SubmitForm /F (http://example.kz) >>", Trait::Outward),
        ("/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /EF << >> >>] >> >>", Trait::EmbeddedFile),
        ("/AcroForm << /XFA [] >>", Trait::DynamicForm),
        ("/AF [<< /AFRelationship /C2PA_Manifest >>]", Trait::ContentCredentials),
    ] {
        assert_eq!(found(catalogue, &[]), [mark], "{catalogue}");
    }
    // The same in an object of its own, named in another way.
    assert_eq!(found("/OpenAction 6 0 R", &["<< /S /Java#53cript /JS (x) >>"]), [Trait::Script]);
    assert_eq!(text("BT 3 Tr /F 12 Tf 72 700 Td (hidden) Tj ET"), "hidden\n");
    assert_eq!(read(&page("BT 3 Tr /F 12 Tf 72 700 Td (hidden) Tj ET", "", "", &[])).traits, [Trait::InvisibleText]);
}

pub fn signatures_and_updates() {
    let signature = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 100 200 300] \
        /Contents <00> /M (D:20261005143300+05'00') >>";
    let mut bytes = page(PLAIN, "", "", &[signature]);
    let said = read(&bytes);
    let [one] = said.signatures.as_slice() else { panic!("{:?}", said.signatures) };
    assert_eq!((one.at.as_str(), one.form.as_deref()), ("object 6 0", Some("ETSI.CAdES.detached")));
    assert_eq!((one.covers.as_slice(), one.behind), ([(0, 100), (200, 300)].as_slice(), bytes.len() as u64 - 500));
    assert_eq!((said.traits.as_slice(), said.updates), ([Trait::Signature].as_slice(), 0));
    assert!(matches!(said.times.as_slice(), [(Act::Signed, time)] if time.value.unwrap().offset == Some(300)));
    // Another text in the place of the first, added behind: the page shows it, and the update is counted.
    let before = String::from_utf8_lossy(&bytes).rfind("xref\n0 1").unwrap();
    let other = stream("", b"BT /F 12 Tf 72 700 Td (other line) Tj ET");
    section(&mut bytes, 4, &[other], &format!("/Root 1 0 R /Prev {before}"));
    let said = read(&bytes);
    assert_eq!((said.updates, said.text().text.as_str()), (1, "other line\n"));
    assert_eq!(said.traits, [Trait::Updated, Trait::Signature]);
    assert!(said.signatures[0].behind > 200);
}

/// A file that `qpdf` made of ours; `None`, and said so, where it is not installed.
fn by_qpdf(name: &str, arguments: &[&str]) -> Option<Vec<u8>> {
    let qpdf = program("qpdf")?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let at = |end: &str| folder.join(format!("papers-{}-{name}-{end}.pdf", std::process::id()));
    std::fs::write(at("in"), page(PLAIN, "", "", &[])).unwrap();
    let out = Command::new(qpdf).args(arguments).args([at("in"), at("out")]).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let bytes = std::fs::read(at("out")).unwrap();
    std::fs::remove_file(at("in")).and(std::fs::remove_file(at("out"))).unwrap();
    Some(bytes)
}

pub fn encrypted_files() {
    for bits in ["128", "256"] {
        let aes: &[&str] = if bits == "128" { &["--use-aes=y"] } else { &[] };
        let with = |password: &str| {
            let words = [&["--encrypt", password, "owner", bits][..], aes, &["--"]].concat();
            by_qpdf(&format!("{bits}{password}"), &words)
        };
        let Some(bytes) = with("user") else { return };
        let said = read(&bytes);
        assert_eq!((said.traits.as_slice(), said.count), ([Trait::Locked].as_slice(), 0));
        assert_eq!(said.faults, ["encryption: a password is needed"]);
        let said = read(&with("").unwrap());
        assert_eq!(
            (said.traits.as_slice(), said.text().text.as_str()),
            ([Trait::Encrypted].as_slice(), "first line\n")
        );
    }
    // Compressed objects and two sections that are one.
    let Some(bytes) = by_qpdf("linear", &["--linearize", "--object-streams=generate"]) else { return };
    let said = read(&bytes);
    assert_eq!((said.updates, said.traits.len(), said.text().text.as_str()), (0, 0, "first line\n"));
}

pub fn many_pages_and_none() {
    let kids: String = (0..10_000).map(|at| format!("{} 0 R ", at + 4)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Count 10000 /Kids [{kids}] >>").into_bytes(),
        stream("", b""),
    ];
    let one = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 3 0 R >>";
    objects.resize(10_003, one.to_vec());
    let begun = std::time::Instant::now();
    let said = read(&pdf(&objects, ""));
    println!("10,000 pages: {:?}", begun.elapsed());
    assert_eq!((said.count, said.pages.len()), (10_000, PAGES));
    let none = pdf(&[objects[0].clone(), b"<< /Type /Pages /Count 0 /Kids [] >>".to_vec()], "");
    match paper(&none) {
        Ok(said) => assert_eq!((said.count, said.pages.len()), (0, 0)),
        Err(not) => assert_eq!(not.code(), "examined.undecodable"),
    }
    assert_eq!(paper(b"no PDF").unwrap_err().code(), "examined.unknown-format");
    assert_eq!(paper(b"%PDF-1.7 and nothing").unwrap_err().code(), "examined.undecodable");
    // The header may stand a little behind the beginning.
    let mut late = vec![b'\n'; 500];
    late.extend(page(PLAIN, "", "", &[]));
    assert_eq!(read(&late).version.unwrap().at, "byte 500");
}

pub fn text_is_bounded() {
    let line = "BT /F 1 Tf 0 1 Td (0123456789012345678901234567890123456789) Tj ET\n";
    let said = read(&page(&line.repeat(10_000), "", "", &[]));
    let text = said.text();
    assert!(text.cut && text.text.len() <= LONGEST, "{}", text.text.len());
}
