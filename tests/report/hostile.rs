//! Strings that attack: in every free-text field of a bundle and of a matter they stay text.

use super::fixture::Desk;
use super::forge::{Forge, phrase};
use aigaq::checks::cross::Testimony;
use aigaq::model::exhibit::Device;
use aigaq::model::mark::Mark;
use aigaq::model::person::{Identifier, Powers, Scheme};
use aigaq::model::purchase::Place;
use aigaq::model::reading::Said;
use aigaq::model::record::Body;
use aigaq::model::remark::HandOver;
use aigaq::model::text::{Name, Phrase};
use aigaq::report::matter::{Applicant, Matter, Notice};
use std::fs;
use std::path::PathBuf;

/// Strings of the project, and those of data/7-hostile/strings where that folder is.
pub fn strings() -> Vec<String> {
    let mut all: Vec<String> = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style></p></td><iframe src=//127.0.0.1:8765></iframe>",
        "<a href=javascript:alert(1)>x</a><svg onload=alert(1)>",
        "&lt;b&gt; &#60;i&#62; &amp;",
        "]]><!--<base href=//127.0.0.1:8765>-->",
        "#read(\"/etc/passwd\") #link(\"http://127.0.0.1:8765\")[x] $x$ \\\\ _a_ *b* `c` @d <e>",
        "\u{1b}[31m\u{1b}]8;;http://127.0.0.1:8765\u{7}x\u{1b}]8;;\u{7}\r\u{8}",
        "\u{202e}gpj.exe\u{202c} \u{200b}\u{200d}\u{2066}x\u{2069} \u{feff}",
        "=HYPERLINK(\"http://127.0.0.1:8765\") +1 -1 @x\tx",
        "{ $law } {page} { \"x\" } -term [one] *[other]",
        "a\nb\r\nc\u{2028}d",
        "שלום العربية",
        "Ә Ғ Қ Ң Ө Ұ Ү Һ І ₸ 😀",
    ]
    .map(str::to_owned)
    .to_vec();
    let shared =
        std::env::var_os("AIGAQ_SHARED").map_or_else(|| super::fixture::root().join("../shared"), PathBuf::from);
    match fs::read_dir(shared.join("data/7-hostile/strings")) {
        Ok(folder) => {
            let mut files: Vec<PathBuf> = folder.map(|file| file.unwrap().path()).collect();
            files.sort();
            for file in files {
                let text = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
                all.extend(
                    text.lines().filter(|line| !line.is_empty()).map(|line| line.chars().take(10_000).collect()),
                );
            }
        }
        Err(error) => eprintln!("skipped: the strings of data/7-hostile are not here: {error}"),
    }
    all
}

/// A bundle and a matter that bear the string wherever there is room for free text.
pub fn desk(text: &str) -> Desk {
    let p = |_: ()| phrase(text);
    let some = || Some(p(()));
    let forge = Forge::good()
        .case(|case| (case.title, case.reference) = (p(()), some()))
        .exhibit(3, |exhibit| {
            let cut: String = text.chars().take(250).collect();
            exhibit.name = Name::Text(cut);
            exhibit.facts.conditions = some();
            exhibit.facts.circumstances = some();
            exhibit.device = Some(Device {
                clock_method: some(),
                clock_offset: Some(-3),
                make: some(),
                model: some(),
                serial: some(),
                software: some(),
            });
        })
        .exhibit(4, |exhibit| exhibit.name = Name::Bytes(vec![0xff, b'<', b'b', b'>', 0x1b]))
        .record(2, |record| {
            let Body::Person(person) = &mut record.body else { panic!() };
            person.name = p(());
            (person.address, person.contact) = (some(), some());
            person.identifier = Some(Identifier { scheme: Scheme::Other, value: p(()) });
            person.powers = Some(Powers {
                date: None,
                document: p(()),
                expires: None,
                from: Some(2),
                legalised: None,
                number: some(),
            });
        })
        .record(5, |record| {
            let Body::Purchase(purchase) = &mut record.body else { panic!() };
            purchase.goods = p(());
            (purchase.bag, purchase.order) = (some(), some());
            (purchase.quantity, purchase.receipt) = (some(), some());
        })
        .record(6, |record| {
            let Body::Note(note) = &mut record.body else { panic!() };
            note.text = p(());
        })
        .add(Body::Place(Place { address: some(), name: some(), page: some(), ..Place::default() }))
        .add(Body::HandOver(HandOver { bag: some(), from: p(()), to: p(()), what: p(()) }))
        .add(Body::Mark(Box::new(mark(p(())))));
    let mut desk = Desk::of(forge.judged(), text);
    let said = Said::new("comment", text, text).into_iter().collect();
    desk.testimonies.insert(3, Testimony { said, codes: vec![text.to_owned()], ..Testimony::default() });
    desk.elements = vec![aigaq::report::papers::ElementLine {
        id: text.to_owned(),
        title: text.to_owned(),
        articles: vec![text.to_owned()],
        standing: aigaq::report::papers::ElementStanding::Contradicted,
        at: vec![text.to_owned()],
        against: vec![text.to_owned()],
        todo: vec![text.to_owned()],
    }];
    let some = || Some(text.to_owned());
    let applicant =
        Applicant { name: some(), identifier: some(), address: some(), contact: some(), representative: some() };
    desk.matter = Matter {
        to: some(),
        case_number: some(),
        enis: some(),
        applicant,
        fact: some(),
        reason: some(),
        notice: Some(Notice::Urgent(text.to_owned())),
        annexes: vec![text.to_owned()],
        ..Matter::default()
    };
    desk
}

fn mark(sign: Phrase) -> Mark {
    Mark {
        certificate: Some(sign.clone()),
        classes: None,
        expires: None,
        filed: None,
        goods: Some(sign.clone()),
        holder: Some(2),
        licence: None,
        priority: None,
        registered: None,
        renewed: None,
        route: None,
        sign,
        well_known: None,
    }
}

#[test]
fn nothing_in_a_string_of_a_paper_hides_or_moves() {
    for text in strings() {
        for language in aigaq::lang::language::Language::ALL {
            for paper in desk(&text).papers(language) {
                for shown in super::plain::strings(&paper) {
                    let hides = |c: char| {
                        (c.is_control() && c != '\n')
                            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
                    };
                    assert!(!shown.chars().any(hides), "{text:?}: {shown:?}");
                }
            }
        }
    }
}
