//! Text that would be something else: shown as it is, or by its numbers, and nothing more. H07, H10, and H06 as far
//! as the same strings reach a PDF.

use crate::inspect::{Pdf, have, packed};
use crate::kitchen::{HEX, alone, code, kitchen, paper, pictures, section, text};
use aigaq::lang::language::Language;
use aigaq::report::paper::{Block, Cell, Mark, MarkSort, Paper, Plate, Start};
use aigaq_pdf::{Attachment, Relationship, set};
use std::path::Path;

const SNIPPETS: [&str; 24] = [
    r#"#read("/etc/passwd")"#,
    r#"#import "@preview/cetz:0.3.0": *"#,
    r#"#include "main.typ""#,
    r#"#link("https://example.com")[here] https://example.com/?x=1 mailto:a@example.com"#,
    "*bold* _it_ `raw` $x^2$ @label <label> = Heading - item + item / term: x",
    "#set page(fill: red); #panic(1) #while true {} \\u{202e} \\",
    "[ ] { } ( ) ~ -- --- ... ' \" // /* */",
    "]; #assert(false) #eval(\"1\")",
    r#"{"block":"text","each":[]}"#,
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "javascript:alert('x') file:///etc/passwd data:text/html,x",
    "&lt;b&gt; &amp; &#x202e; %3Cscript%3E",
    "/JavaScript /JS (app.alert\\(1\\)) /Launch /URI (https://x) /AA",
    ") >> endobj 1 0 obj << /S /JavaScript /JS (app.alert(1)) >>",
    "endstream endobj xref trailer startxref %%EOF",
    "${jndi:ldap://x} {{7*7}} <%= 7*7 %> `id` $(id) ; rm -rf",
    "' OR '1'='1'; DROP TABLE x; --",
    "../../../etc/passwd C:\\Windows\\system32 \\\\host\\share",
    "{page} of {pages} {0} %s %n %d",
    "fi fl ffi ffl == != -> <- => ... 1/2 (c) (tm)",
    "АБВ ӘҒҚ «кавычки» — тире № 5 ₸",
    "data.json pictures/0.jpg attachments/0",
    "0 1 true false none null NaN",
];

/// The snippets, and the strings of other projects where they are at hand.
fn strings() -> Vec<String> {
    let mut out: Vec<String> = SNIPPETS.iter().map(|text| (*text).to_owned()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/7-hostile/strings");
    match std::fs::read_dir(&folder) {
        Ok(files) => {
            let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
            paths.sort();
            for path in paths {
                let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
                out.extend(text.split('\n').filter(|line| !line.is_empty() && line.len() < 1000).map(str::to_owned));
            }
        }
        Err(_) => eprintln!("skipped: the strings of ../shared are not here"),
    }
    out
}

/// Controls by their numbers; these strings hold nothing else that no font has.
fn expected(text: &str) -> String {
    let one = |c: char| if c.is_control() { format!("[U+{:04X}]", u32::from(c)) } else { c.to_string() };
    packed(&text.chars().map(one).collect::<String>())
}

/// A paper that says `text` in every place for words.
fn everywhere(text: &str) -> Paper {
    let own = || text.to_owned();
    let mark = |from: u64, sort| Mark { label: own(), at: own(), from, until: Some(from + 5), sort };
    let plate = || Plate { picture: own(), caption: own(), alt: own() };
    let blocks = vec![
        Block::Heading { depth: 2, text: own() },
        Block::Heading { depth: 3, text: own() },
        Block::Text { text: own() },
        Block::Lead { text: own() },
        Block::Note { text: own() },
        Block::List { numbered: false, points: vec![own()] },
        Block::List { numbered: true, points: vec![own()] },
        Block::Pairs {
            rows: vec![(own(), own().into()), (own(), code(text)), (own(), Cell::Lines { lines: vec![own(), own()] })],
        },
        Block::Table { head: vec![own(), own()], shares: vec![1, 2], rows: vec![vec![own().into(), code(text)]] },
        Block::Digest { label: own(), hex: own() },
        Block::Digest { label: own(), hex: own() },
        Block::Plates { plates: vec![plate(), plate()], across: 2 },
        // One picture, its note, and the rows beside it.
        Block::Plates { plates: vec![plate()], across: 1 },
        Block::Note { text: own() },
        Block::Pairs { rows: vec![(own(), own().into())] },
        Block::Timeline { alt: own(), marks: vec![mark(0, MarkSort::Said), mark(9, MarkSort::Proven)] },
        Block::Blank { label: own(), lines: 1 },
        Block::Frame { label: own(), height: 20 },
        Block::Code { text: own() },
    ];
    let mut paper = paper(Language::Ru, vec![section("alone", Some(own()), Start::Flow, blocks)]);
    (paper.title, paper.foot, paper.page, paper.code) = (own(), own(), own(), Some(own()));
    paper
}

/// Words in `everywhere`: title, heading, three of prose and two headings, points, pairs, cells, …
const PLACES: usize = 1 + 1 + 5 + 2 + 7 + 4 + 4 + 2 + 4 + 4 + 2 + 1;

/// What may be in no paper: it would make a reader do something.
const FORBIDDEN: [&str; 24] = [
    "/AA",
    "/AcroForm",
    "/Action",
    "/Annot",
    "/Annots",
    "/GoTo",
    "/GoToE",
    "/GoToR",
    "/ImportData",
    "/JS",
    "/JavaScript",
    "/Launch",
    "/Link",
    "/Movie",
    "/Named",
    "/OpenAction",
    "/Rendition",
    "/RichMedia",
    "/SubmitForm",
    "/Thread",
    "/URI",
    "/Widget",
    "/XFA",
    "/EF_",
];

fn does_nothing(pdf: &Pdf) {
    let names = pdf.names();
    let found: Vec<_> = FORBIDDEN.iter().filter(|name| names.contains(**name)).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn strings_stand_as_they_are_in_every_place() {
    if !have(&["pdftotext", "qpdf"]) {
        return;
    }
    let strings = strings();
    assert!(strings.len() >= SNIPPETS.len());
    for several in strings.chunks(10) {
        // One paper for several: the sections of each behind those of the first.
        let mut paper = everywhere(&several[0]);
        paper.sections.extend(several[1..].iter().flat_map(|string| everywhere(string).sections));
        let pdf = Pdf::new(&set(&[paper], &pictures(), &[]).unwrap_or_else(|error| panic!("{several:?}: {error}")));
        let letters = pdf.letters();
        for string in several {
            // The title is that of the first alone.
            let found = letters.matches(&expected(string)).count();
            assert!(found >= PLACES - 1, "{string}: {found} times\n{letters}");
        }
        does_nothing(&pdf);
    }
}

#[test]
fn a_paper_does_nothing() {
    if !have(&["qpdf"]) {
        return;
    }
    let attachment = Attachment {
        name: "x.js".to_owned(),
        media_type: "text/javascript".to_owned(),
        relationship: Relationship::Supplement,
        description: "/JavaScript".to_owned(),
        bytes: b"app.alert(1)".to_vec(),
    };
    does_nothing(&Pdf::new(&set(&[kitchen(Language::Kk)], &pictures(), &[attachment]).unwrap()));
}

#[test]
fn letters_that_no_font_has_are_shown_by_their_numbers() {
    if !have(&["pdftotext"]) {
        return;
    }
    let names = [
        ("Әлия Ғабдуллақызы ҺІҢ", "ӘлияҒабдуллақызыҺІҢ"),
        ("سوق الذهب", "[U+0633][U+0648][U+0642][U+0627][U+0644][U+0630][U+0647][U+0628]"),
        ("shop 🙂👨‍👩‍👧", "shop[U+1F642][U+1F468][U+200D][U+1F469][U+200D][U+1F467]"),
        ("exe.\u{202e}gpj.scr", "exe.[U+202E]gpj.scr"),
        ("a\u{200b}b\u{feff}c\u{ad}d", "a[U+200B]b[U+FEFF]c[U+00AD]d"),
        ("中文名", "[U+4E2D][U+6587][U+540D]"),
        ("й\u{301}\u{301}\u{301}", "й\u{301}[U+0301][U+0301]"),
        ("\u{0}\u{7}\u{1b}[31m\r\n", "[U+0000][U+0007][U+001B][31m[U+000D]"),
        ("\u{e000}\u{10ffff}\u{fffe}\u{d7ff}", "[U+E000][U+10FFFF][U+FFFE][U+D7FF]"),
    ];
    for (name, shown) in names {
        let letters = Pdf::new(&set(&[everywhere(name)], &pictures(), &[]).unwrap()).letters();
        let found = letters.matches(shown).count();
        assert!(found >= PLACES, "{name:?}: {found} times {shown} in {letters}");
    }
}

#[test]
fn a_name_of_ten_thousand_letters_is_whole_and_inside_the_page() {
    if !have(&["pdftotext"]) {
        return;
    }
    let name: String = ('а'..='я').cycle().take(10_000).collect();
    let digits = HEX.repeat(30);
    let blocks = vec![
        Block::Table {
            head: vec!["№".into(), "Файл".into(), "SHA-256".into()],
            shares: vec![1, 5, 5],
            rows: vec![vec!["1".into(), name.clone().into(), code(&digits)], vec!["2".into(), "b".into(), code(HEX)]],
        },
        Block::Pairs { rows: vec![(name.clone(), name.clone().into())] },
        text(name.clone()),
    ];
    let pdf = Pdf::new(&set(&[alone(blocks)], &pictures(), &[]).unwrap());
    // Cells beside each other alternate on a page: each half is looked for by itself.
    let boxes = pdf.tool("pdftotext", &["-bbox"], &["-"]);
    let edge = |line: &str, name: &str| {
        let value = line.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
        value.map(|(value, _)| value.parse::<f64>().unwrap())
    };
    let mut letters = 0;
    for line in boxes.lines().filter(|line| line.trim_start().starts_with("<word")) {
        let (left, right) = (edge(line, "xMin").unwrap(), edge(line, "xMax").unwrap());
        // 30 mm to the left and 10 mm to the right stay free.
        assert!(left > 84.5 && right < 595.3 - 28.3 + 0.5, "{line}");
        let word = line.split_once('>').and_then(|(_, rest)| rest.split_once('<')).unwrap().0;
        letters += word.chars().filter(|c| ('а'..='я').contains(c)).count();
    }
    assert!(letters >= 40_000, "{letters}");
}

#[test]
fn a_table_of_three_thousand_rows_is_whole() {
    if !have(&["pdftotext", "qpdf"]) {
        return;
    }
    let row = |n: usize| vec![n.to_string().into(), format!("IMG_{n:05}.jpg").into(), code(HEX), "12,3 МБ".into()];
    let head: Vec<String> = ["№", "Файл", "SHA-256", "Размер"].map(str::to_owned).to_vec();
    let table = Block::Table { head: head.clone(), shares: vec![2, 6, 10, 3], rows: (1..=3000).map(row).collect() };
    let pdf = Pdf::new(&set(&[alone(vec![table])], &pictures(), &[]).unwrap());
    let letters = pdf.letters();
    let mut at = 0;
    for n in 1..=3000 {
        let wanted = format!("IMG_{n:05}.jpg{HEX}12,3МБ");
        at += letters[at..].find(&wanted).unwrap_or_else(|| panic!("row {n} is not whole")) + wanted.len();
    }
    // The head stands on every page.
    assert_eq!(letters.matches(&head.concat()).count(), pdf.pages());
    pdf.tool("qpdf", &["--check"], &[]);
}

/// As the paper for the court shows them: a heading, a plate beside its fields, and the facts.
#[test]
fn thousands_of_exhibits_are_whole() {
    if !have(&["pdftotext", "qpdf"]) {
        return;
    }
    // Three thousand take a development build more than a minute.
    const EXHIBITS: usize = if cfg!(debug_assertions) { 600 } else { 3000 };
    let digest = |n: usize| format!("{n:064x}");
    let exhibit = |n: usize| {
        let plate = Plate { picture: "receipt".into(), caption: format!("exhibit {n}"), alt: "Alt".into() };
        let rows = vec![("Name".into(), format!("IMG_{n:05}.jpg").into()), ("SHA-256".into(), code(&digest(n)))];
        [
            Block::Heading { depth: 2, text: format!("Exhibit {n}") },
            Block::Plates { plates: vec![plate], across: 1 },
            Block::Pairs { rows },
        ]
    };
    let pdf = Pdf::new(&set(&[alone((1..=EXHIBITS).flat_map(exhibit).collect())], &small(), &[]).unwrap());
    let letters = pdf.letters();
    let mut at = 0;
    for n in 1..=EXHIBITS {
        let wanted = format!("Exhibit{n}exhibit{n}NameIMG_{n:05}.jpgSHA-256{}", digest(n));
        at += letters[at..].find(&wanted).unwrap_or_else(|| panic!("exhibit {n} is not whole")) + wanted.len();
    }
    // The picture is there once, however often it is drawn.
    let images = pdf.tool("pdfimages", &["-list", "-f", "1", "-l", "1"], &[]).lines().count();
    assert!(images > 2, "{images}");
    assert!(std::fs::metadata(&pdf.path).unwrap().len() < 30_000_000);
    pdf.tool("qpdf", &["--check"], &[]);
}

/// One picture, small on the page.
fn small() -> std::collections::BTreeMap<String, Vec<u8>> {
    [("receipt".to_owned(), crate::kitchen::png(&crate::kitchen::picture(60, 80)))].into()
}

#[test]
fn odd_shapes_are_set() {
    let empty = || Cell::Text { text: String::new() };
    let blocks = vec![
        Block::Table { head: vec![], shares: vec![], rows: vec![] },
        Block::Table {
            head: vec!["a".into()],
            shares: vec![0, 0, 255],
            rows: vec![vec![], vec![empty(), empty(), empty()]],
        },
        Block::Table { head: vec!["a".into(); 60], shares: vec![1], rows: vec![vec!["word".into(); 60]] },
        Block::Pairs { rows: vec![] },
        Block::List { numbered: true, points: vec![] },
        Block::Plates { plates: vec![], across: 0 },
        Block::Plates {
            plates: vec![Plate { picture: "x".into(), caption: String::new(), alt: String::new() }],
            across: 255,
        },
        Block::Timeline { alt: String::new(), marks: vec![] },
        Block::Blank { label: String::new(), lines: 255 },
        Block::Frame { label: String::new(), height: u16::MAX },
        Block::Frame { label: "x ".repeat(5000), height: 240 },
        Block::Code { text: "\n\n\n".into() },
        Block::Digest { label: String::new(), hex: String::new() },
        Block::Digest { label: "x ".repeat(5000), hex: "0".repeat(5000) },
        Block::Heading { depth: 0, text: String::new() },
        Block::Heading { depth: 255, text: "x ".repeat(2000) },
        Block::Break,
        Block::Break,
    ];
    let one = alone(blocks);
    let mut two = one.clone();
    two.language = Language::Kk;
    set(std::slice::from_ref(&one), &pictures(), &[]).unwrap();
    set(&[one, two], &pictures(), &[]).unwrap();
    let mut bare = alone(vec![]);
    (bare.title, bare.foot, bare.page) = (String::new(), String::new(), String::new());
    set(&[bare.clone()], &pictures(), &[]).unwrap();
    bare.sections.clear();
    set(&[bare], &pictures(), &[]).unwrap();
}
