//! The page of HTML, as a real browser reads and prints it: only the expected nodes, no request, and all text stays text.

use super::browser::{Browser, Seen, piped};
use super::fixture::{Desk, root};
use super::hostile::{desk, strings};
use aigaq::lang::language::Language;
use aigaq::lang::shown::visible;
use aigaq::report::html::{Format, Image, html};
use aigaq::report::paper::{Block, Cell, Kind, Mark, MarkSort, Paper, Plate, Section, Start};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// What the page is made of.
const NODES: &str = "html head meta title style body main nav footer section h1 h2 h3 h4 p ul ol li a table colgroup col thead \
     tbody tr th td code pre br wbr span figure figcaption img svg line rect circle path text div";
const ATTRIBUTES: &str = "lang dir charset http-equiv content name id class scope width height alt src href translate tabindex \
     viewBox role shape-rendering d x1 y1 x2 y2 x y cx cy r fill stroke stroke-width stroke-dasharray text-anchor font-size";

/// Beside those of `strings`: what runs, fetches or leads away wherever one character of it is not escaped. `ran` is looked
/// for in the page afterwards.
const ATTACKS: &[&str] = &[
    "<script>window.ran=1</script>",
    "<ScRiPt >window.ran=1</sCrIpT >",
    "<img src=x onerror=window.ran=1>",
    "<img src=http://127.0.0.1:8765/seen>",
    "<svg onload=window.ran=1>",
    "<svg><script>window.ran=1</script></svg>",
    "<body onload=window.ran=1>",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "<object data=javascript:window.ran=1></object>",
    "<embed src=http://127.0.0.1:8765/seen>",
    "<link rel=stylesheet href=http://127.0.0.1:8765/seen>",
    "<link rel=prefetch href=http://127.0.0.1:8765/seen>",
    "<style>@import url(http://127.0.0.1:8765/seen);</style>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:8765/seen'>",
    "<base href=http://127.0.0.1:8765/>",
    "<form action=http://127.0.0.1:8765/seen><input autofocus onfocus=window.ran=1></form>",
    "<details open ontoggle=window.ran=1><summary>x</summary></details>",
    "<video autoplay onloadstart=window.ran=1><source src=x onerror=window.ran=1></video>",
    "<template><p>x</p></template><slot></slot>",
    "\" autofocus onfocus=\"window.ran=1\" tabindex=\"1",
    "\"></svg><script>window.ran=1</script><svg title=\"",
    "</pre></code></figure></div></section></main></body></html><script>window.ran=1</script>",
    "</style><script>window.ran=1</script>",
    "} body { display: none } @page { content: url(http://127.0.0.1:8765/seen) }",
    "url(http://127.0.0.1:8765/seen) \"; content: \"x",
    "<!-- --!> --> <![CDATA[ ]]> <?xml ?> <!DOCTYPE x>",
    "&lt;script&gt;window.ran=1&lt;/script&gt; &#x3c;script&#x3e;",
    "javascript:window.ran=1 data:text/html,<script>window.ran=1</script>",
    "http://127.0.0.1:8765/seen mailto:a@example.kz tel:+77010000000 +7 701 000 00 00",
    "`${window.ran=1}` {{constructor.constructor('window.ran=1')()}}",
    "<math><mtext><img src=x onerror=window.ran=1></mtext></math>",
    "\u{feff}<script>window.ran=1</script>\u{2029}\u{85}",
];

/// Both lists, in a few texts of many strings each.
fn groups() -> Vec<String> {
    let all = strings().into_iter().chain(ATTACKS.iter().map(|text| (*text).to_owned()));
    let (long, short): (Vec<_>, Vec<_>) = all.partition(|text| text.len() > 500);
    let count = long.len() + short.len();
    assert!(count >= 45, "{count} strings");
    short.chunks(16).map(|group| group.join(" ¦ ")).chain(long).collect()
}

/// A text as the page shows it.
fn shown(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

/// A paper of all blocks, with the same text in every place.
fn kitchen(text: &str) -> Paper {
    let t = || text.to_owned();
    let cells = || vec![Cell::Text { text: t() }, Cell::Code { text: t() }, Cell::Lines { lines: vec![t(), t()] }];
    let mark = |from, until, sort| Mark { label: t(), at: t(), from, until, sort };
    let blocks = vec![
        Block::Heading { depth: 3, text: t() },
        Block::Heading { depth: 2, text: t() },
        Block::Heading { depth: 3, text: t() },
        Block::Text { text: t() },
        Block::Lead { text: t() },
        Block::Note { text: t() },
        Block::List { numbered: true, points: vec![t(), t()] },
        Block::List { numbered: false, points: vec![t()] },
        Block::Pairs { rows: cells().into_iter().map(|cell| (t(), cell)).collect() },
        Block::Table { head: vec![t(), t(), t()], shares: vec![20, 30, 50], rows: vec![cells(), cells()] },
        Block::Digest { label: t(), hex: "ab".repeat(32) },
        Block::Plates { plates: vec![Plate { picture: "plate".to_owned(), caption: t(), alt: t() }], across: 9 },
        Block::Plates { plates: vec![Plate { picture: t(), caption: t(), alt: t() }], across: 1 },
        Block::Timeline {
            alt: t(),
            marks: vec![
                mark(5, Some(9), MarkSort::Said),
                mark(6, None, MarkSort::Claimed),
                mark(1 << 40, None, MarkSort::Proven),
            ],
        },
        Block::Blank { label: t(), lines: 2 },
        Block::Frame { label: t(), height: 40 },
        Block::Code { text: t() },
        Block::Break,
    ];
    let section = |id, heading, start| Section { id, heading, start, blocks: blocks.clone() };
    Paper {
        kind: Kind::Court,
        language: Language::Ru,
        title: t(),
        foot: t(),
        code: Some("ab".repeat(32)),
        page: format!("{text} {{page}}/{{pages}}"),
        dated: t(),
        sections: vec![
            section("first", None, Start::Page),
            section("second", Some(t()), Start::OwnPage),
            section("third", Some(t()), Start::Flow),
        ],
    }
}

fn pictures() -> BTreeMap<String, Image> {
    let made = |name: &str| fs::read(root().join("samples/made").join(name)).unwrap();
    let png = || Image { format: Format::Png, bytes: made("receipt.png") };
    BTreeMap::from([
        ("plate".to_owned(), png()),
        ("exhibit-0008".to_owned(), Image { format: Format::Jpeg, bytes: made("goods.jpg") }),
        ("exhibit-0009-still-01".to_owned(), png()),
    ])
}

/// Only what the page is made of, nothing that acts, and what everybody needs to read it.
fn check(seen: &Seen, language: Language) {
    for element in seen.dom["elements"].as_array().unwrap() {
        let name = element[0].as_str().unwrap();
        assert!(NODES.split(' ').any(|known| known == name), "an element that the page does not make: {element}");
        for attribute in element[1].as_array().unwrap() {
            let (key, value) = (attribute[0].as_str().unwrap(), attribute[1].as_str().unwrap());
            assert!(ATTRIBUTES.split_whitespace().any(|known| known == key), "{name}: {key}");
            assert!(key != "src" || value.starts_with("data:image/"), "{name}: {value}");
            assert!(key != "href" || value.starts_with('#'), "{name}: {value}");
        }
    }
    assert_eq!(seen.dom["others"], Value::Array(vec![]), "nodes that are neither elements nor text");
    assert_eq!(seen.dom["wrong"], Value::Array(vec![]));
    assert!(seen.dom["contrast"].as_f64().unwrap() >= 4.5);
    assert_eq!(seen.dom["language"], language.code());
    assert_eq!(seen.dom["over"], 0, "wider than the window");
    quiet(seen);
}

/// Nothing ran, nothing was asked for, nobody was led away.
fn quiet(seen: &Seen) {
    assert_eq!(seen.dom["ran"], false, "a script ran");
    assert_eq!((seen.dialogs, seen.left), (0, false), "a script ran");
    assert_eq!(seen.asked, Vec::<String>::new(), "a request left");
}

#[test]
fn the_sample_is_a_plain_page_in_every_language_and_width() {
    let Some(mut browser) = Browser::new() else { return };
    let desk = Desk::full();
    for language in Language::ALL {
        for paper in desk.papers(language) {
            let page = html(&paper, &pictures());
            assert_eq!(page, html(&paper, &pictures()), "the same paper gives the same page");
            for width in [1200, 400] {
                browser.width(width);
                let seen = browser.open(&page);
                check(&seen, language);
                let words = seen.dom["words"].as_str().unwrap();
                assert!(words.contains(&paper.title) && words.contains(&paper.foot), "{language}: {}", paper.title);
            }
            keep(&mut browser, &paper);
        }
    }
}

/// AIGAQ_LOOK=folder keeps what there is to look at.
fn keep(browser: &mut Browser, paper: &Paper) {
    let Some(folder) = std::env::var_os("AIGAQ_LOOK").map(std::path::PathBuf::from) else { return };
    let name = format!("{:?}-{}", paper.kind, paper.language).to_lowercase();
    fs::write(folder.join(format!("{name}.html")), html(paper, &pictures())).unwrap();
    fs::write(folder.join(format!("{name}.pdf")), browser.print()).unwrap();
    for width in [400, 1200] {
        browser.width(width);
        fs::write(folder.join(format!("{name}-{width}.png")), browser.picture("html")).unwrap();
    }
}

/// The tree of a page: names and attributes, less the attributes that hold texts and the widths that follow from them.
fn tree(seen: &Seen) -> Vec<String> {
    let holds_text = |attribute: &&Value| !["alt", "content", "width"].contains(&attribute[0].as_str().unwrap());
    let line = |element: &Value| {
        let rest: Vec<String> =
            element[1].as_array().unwrap().iter().filter(holds_text).map(Value::to_string).collect();
        format!("{} {}", element[0], rest.join(" "))
    };
    seen.dom["elements"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn strings_that_attack_stay_text_in_every_block() {
    let Some(mut browser) = Browser::new() else { return };
    let plain = browser.open(&html(&kitchen("Qaraqat"), &pictures()));
    check(&plain, Language::Ru);
    let times = plain.dom["words"].as_str().unwrap().matches("Qaraqat").count();
    assert!(times > 80, "{times}");
    for (at, text) in groups().iter().enumerate() {
        browser.width([1200, 400][at % 2]);
        let seen = browser.open(&html(&kitchen(text), &pictures()));
        check(&seen, Language::Ru);
        let (found, wanted) = (tree(&seen), tree(&plain));
        assert_eq!(found.iter().zip(&wanted).find(|(a, b)| a != b), None, "{text:?}");
        assert_eq!(found.len(), wanted.len(), "{text:?}");
        let words = seen.dom["words"].as_str().unwrap();
        assert_eq!(words.matches(&shown(text)).count(), times, "{text:?}");
        assert!(seen.dom["title"].as_str().unwrap().starts_with(shown(text).split_whitespace().next().unwrap()));
        let alts = seen.dom["elements"].as_array().unwrap().iter().flat_map(|one| one[1].as_array().unwrap());
        let alts: Vec<&Value> = alts.filter(|attribute| attribute[0] == "alt").map(|attribute| &attribute[1]).collect();
        assert!(alts.len() == 3 && alts.iter().all(|alt| **alt == shown(text)), "{alts:?}");
    }
}

#[test]
fn strings_that_attack_stay_text_from_every_field_of_a_bundle() {
    let Some(mut browser) = Browser::new() else { return };
    for (at, text) in groups().iter().enumerate() {
        let text: String = text.chars().take(2_000).collect();
        let (desk, language) = (desk(&text), Language::ALL[at % 3]);
        for paper in desk.papers(language) {
            let seen = browser.open(&html(&paper, &BTreeMap::new()));
            check(&seen, language);
            let words = seen.dom["words"].as_str().unwrap();
            assert!(words.contains(&visible(&text)), "{language} {:?}: {text:?} is not there", paper.kind);
        }
    }
}

/// The test must be able to fail: what is not escaped becomes nodes and is held back by the policy alone; without the
/// policy as well it runs, asks and is seen.
#[test]
fn the_policy_holds_where_escaping_does_not() {
    let Some(mut browser) = Browser::new() else { return };
    let page = html(&kitchen("PLACE"), &BTreeMap::new());
    let bad = "<script>window.ran=1;alert(1)</script><img alt=x src=http://127.0.0.1:8765/seen onerror=window.ran=1>";
    let injected = page.replace("PLACE", bad);
    let held = browser.open(&injected);
    assert!(held.dom["elements"].to_string().contains("\"script\""), "the markup did become nodes");
    assert_eq!((held.dom["ran"].clone(), held.dialogs), (Value::Bool(false), 0), "the policy let a script run");
    let reached = |seen: &Seen| seen.asked.iter().any(|line| line.starts_with("GET http://127.0.0.1:8765/seen"));
    assert!(!reached(&held), "the policy let a request leave: {:?}", held.asked);

    let start = injected.find("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
    let end = start + injected[start..].find('>').unwrap() + 1;
    let free = browser.open(&format!("{}{}", &injected[..start], &injected[end..]));
    assert!(free.dom["ran"] == true && free.dialogs > 0, "without policy and escaping a script is seen");
    assert!(reached(&free), "without policy and escaping a request is seen: {:?}", free.asked);
}

#[test]
fn every_printed_page_bears_its_number_and_the_seal() {
    let Some(mut browser) = Browser::new() else { return };
    let desk = Desk::full();
    for language in Language::ALL {
        let [paper, ..] = desk.papers(language);
        browser.open(&html(&paper, &pictures()));
        let pdf = browser.print();
        let Some(text) = piped("pdftotext", &["-layout", "-", "-"], &pdf) else { return };
        let text = String::from_utf8(text).unwrap();
        let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        assert!(pages.len() > 5, "{} pages", pages.len());
        let heading = |id: &str| {
            let section = paper.sections.iter().find(|section| section.id == id).unwrap();
            section.heading.clone().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let flat = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
        for (at, page) in pages.iter().enumerate() {
            let numbered =
                paper.page.replace("{page}", &(at + 1).to_string()).replace("{pages}", &pages.len().to_string());
            assert!(flat(page).contains(&numbered), "{language}: page {}: {page}", at + 1);
            assert!(page.contains(&paper.foot), "{language}: page {}", at + 1);
        }
        // What is stamped or signed by somebody else begins a page of its own, and ends on it.
        let of = |id: &str| {
            pages.iter().rposition(|page| flat(page).starts_with(&heading(id))).unwrap_or_else(|| panic!("{id}"))
        };
        assert_eq!(of("spravka"), of("hashes") + 1, "{language}: the hash sheet is one page");
        assert_eq!(of("sewing") + 1, pages.len(), "{language}: the last page is for sewing");
        read_back(&pdf, pages.len(), paper.code.as_deref().unwrap());
    }
}

/// The code at the foot of the first and the last page, as a reader of codes has it.
#[cfg(feature = "media")]
fn read_back(pdf: &[u8], pages: usize, code: &str) {
    for page in [1, pages] {
        let page = page.to_string();
        let args = ["-r", "150", "-png", "-singlefile", "-f", &page, "-l", &page, "-"];
        let Some(png) = piped("pdftoppm", &args, pdf) else { return };
        let found = aigaq::examine::code::examine(&png).unwrap().found;
        assert!(found.iter().any(|one| one.text == code), "page {page}: {found:?}");
    }
}

#[cfg(not(feature = "media"))]
fn read_back(_: &[u8], _: usize, _: &str) {}

#[cfg(feature = "media")]
#[test]
fn codes_beside_digests_read_as_these_digests() {
    let Some(mut browser) = Browser::new() else { return };
    let [court, ..] = Desk::full().papers(Language::Kk);
    browser.width(1200);
    browser.open(&html(&court, &BTreeMap::new()));
    let part = court.sections.iter().find(|section| section.id == "hashes").unwrap();
    let digests = part.blocks.iter().filter_map(|block| match block {
        Block::Digest { hex, .. } => Some(hex),
        _ => None,
    });
    let mut count = 0;
    for hex in digests {
        let mark = format!(
            "document.querySelectorAll('.marked').forEach((one) => one.classList.remove('marked')); \
             [...document.querySelectorAll('#hashes svg')].find((one) => one.textContent.includes('{hex}')).classList.add('marked')"
        );
        browser.run(&mark);
        let found = aigaq::examine::code::examine(&browser.picture(".marked")).unwrap().found;
        assert_eq!(found.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), [hex.as_str()]);
        count += 1;
    }
    assert_eq!(count, 2, "seal and file");
}

#[test]
fn every_block_has_its_element() {
    let mut paper = kitchen("a < \"b\"");
    paper.page = "{page}/{pages}".to_owned();
    let page = html(&paper, &pictures());
    for part in [
        "<h1>a &lt; &quot;b&quot;</h1>",
        "<section id=\"second\" class=\"own\">",
        "<li><a href=\"#second\">a &lt;",
        "<h2>a",
        "<h3>a",
        "<h4>a",
        "<p class=\"lead\">a",
        "<p class=\"note\">a",
        "<ol>\n<li>a",
        "<svg class=\"qr\" role=\"img\" viewBox=\"0 0 45 45\" shape-rendering=\"crispEdges\"><title>QR: abab",
        "src=\"data:image/png;base64,iVBOR",
        "across-4",
        "<div class=\"line\"></div>\n<div class=\"line\"></div>\n</div>",
        "<div class=\"frame frame-40\">",
        ".frame-40 { height: 40mm }",
        "<pre translate=\"no\">a &lt;",
        "@bottom-center { content: url(\"data:image/svg+xml;base64,",
        "content: \"\" counter(page) \"\\2f \" counter(pages) \"\"",
        "default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-",
    ] {
        assert!(page.contains(part), "{part} is not in the page");
    }
    for text in groups() {
        assert_eq!(html(&kitchen(&text), &pictures()).matches("</style>").count(), 1, "the style sheet ends once");
    }
}
