//! What holds for every paper in every language.

use super::fixture::{Desk, Law};
use super::forge::{Bench, Forge, exhibit, noise};
use super::plain::{plain, strings};
use aigaq::base::octets::Digest;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::model::exhibit::Sort;
use aigaq::report::matter::{Addressee, Matter};
use aigaq::report::paper::{Block, Paper};
use aigaq::report::papers::law::{Articles, Cited, Given, KEYS};
use aigaq::report::papers::{court, drafts};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::Instant;

fn desks() -> Vec<Desk> {
    let broken = Forge::good().whole(|file| *file.last_mut().unwrap() ^= 1).judged();
    let empty = Bench::default().judge(b"not a bundle");
    let covert = Forge::good().case(|case| case.recording = Some(aigaq::model::facts::Recording::Covert)).judged();
    vec![
        Desk::full(),
        Desk::sample("extract"),
        Desk::of(Forge::good().judged(), "forged.aigaq"),
        Desk::of(broken, "broken.aigaq"),
        Desk::of(empty, "nothing.aigaq"),
        Desk::of(covert, "covert.aigaq"),
    ]
}

fn every() -> Vec<(Language, Paper)> {
    let papers = |desk: Desk| Language::ALL.map(|language| desk.papers(language).map(|paper| (language, paper)));
    desks().into_iter().flat_map(papers).flatten().collect()
}

/// The shape of a paper without its words.
fn shape(paper: &Paper) -> Vec<(String, Vec<String>)> {
    let block = |block: &Block| match block {
        Block::List { points, .. } => format!("list {}", points.len()),
        Block::Pairs { rows } => format!("pairs {}", rows.len()),
        Block::Table { rows, head, shares } => format!("table {} {} {shares:?}", rows.len(), head.len()),
        Block::Blank { lines, .. } => format!("blank {lines}"),
        Block::Timeline { marks, .. } => format!("timeline {}", marks.len()),
        other => serde_json::to_value(other).unwrap()["block"].to_string(),
    };
    let of = |section: &aigaq::report::paper::Section| {
        (section.id.to_owned(), section.blocks.iter().map(block).collect::<Vec<_>>())
    };
    paper.sections.iter().filter(|section| section.id != "annex_fre").map(of).collect()
}

#[test]
fn the_languages_have_the_same_parts_and_blocks() {
    for desk in desks() {
        let english = desk.papers(Language::En);
        for language in [Language::Kk, Language::Ru] {
            for (paper, wanted) in desk.papers(language).iter().zip(&english) {
                assert_eq!(shape(paper), shape(wanted), "{language} {:?} {}", paper.kind, desk.path);
            }
        }
        // The annex for courts of the United States is in the English court paper alone.
        assert!(english[0].sections.iter().any(|section| section.id == "annex_fre"));
        assert!(!desk.papers(Language::Ru)[0].sections.iter().any(|section| section.id == "annex_fre"));
    }
}

#[test]
fn no_paper_says_more_than_was_checked() {
    let never = [
        "proven",
        "is genuine",
        "is counterfeit",
        "are counterfeit",
        "forged receipt",
        "is authentic",
        "guarantee",
        "доказано",
        "является подлинн",
        "контрафактн",
        "поддел",
        "гарантир",
        "удостоверяю",
        "жалған",
        "дәлелденді",
        "кепілдік",
        "куәландырамын",
    ];
    let allowed = ["является ли товар контрафактным", "not proven"];
    for (language, paper) in every() {
        for text in strings(&paper) {
            let mut lower = text.to_lowercase();
            allowed.iter().for_each(|phrase| lower = lower.replace(phrase, ""));
            let found: Vec<_> = never.iter().filter(|word| lower.contains(**word)).collect();
            // What nobody can tell is said to be open, in these very words.
            let is_open = lower.contains("no program can tell") || lower.contains("ешбір бағдарлама");
            assert!(found.is_empty() || is_open, "{language} {:?}: {found:?} in {text}", paper.kind);
        }
    }
}

#[test]
fn a_technical_signature_is_never_called_one_of_the_law() {
    for (language, paper) in every() {
        for text in strings(&paper) {
            assert!(!text.contains("ЭЦП") && !text.contains("ЭЦҚ"), "{language}: {text}");
            let law = ["electronic digital signature", "электронной цифровой подпис", "электрондық цифрлық қолтаңба"];
            if law.iter().any(|name| text.contains(name)) && text.contains("Ed25519") {
                let not = ["not an electronic", "не является", "емес"];
                assert!(not.iter().any(|word| text.contains(word)), "{language}: {text}");
            }
        }
    }
}

#[test]
fn counsel_s_matters_do_not_reach_the_court() {
    for (_, paper) in every().into_iter().filter(|(_, paper)| paper.kind == aigaq::report::paper::Kind::Court) {
        let ids: Vec<_> = paper.sections.iter().map(|section| section.id).collect();
        assert!(!ids.iter().any(|id| ["elements", "attacks", "counsel_cover"].contains(id)), "{ids:?}");
        assert_eq!(paper.sections.first().map(|section| section.id), Some("cover"));
        assert_eq!(ids.last(), Some(&"sewing"));
    }
}

#[test]
fn the_cover_leads_with_what_was_not_checked() {
    for (language, paper) in every().into_iter().filter(|(_, paper)| paper.kind == aigaq::report::paper::Kind::Court) {
        let blocks = &paper.sections[0].blocks;
        let list = blocks.iter().position(|block| matches!(block, Block::List { .. })).unwrap();
        let lead = blocks.iter().position(|block| matches!(block, Block::Lead { .. })).unwrap();
        assert!(list < lead, "{language}");
    }
}

#[test]
fn no_message_is_missing_and_nothing_hides() {
    for (language, paper) in every() {
        for text in strings(&paper) {
            let key = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_lowercase() || c == b'-');
            let shown = text.starts_with('[') && text.split(['[', ']']).nth(1).is_some_and(key);
            assert!(!shown, "{language}: {text}");
            assert!(!text.contains("{$") && !text.contains("{ $"), "{language}: {text}");
            assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{language}: {text:?}");
        }
    }
}

/// Notes which keys were asked for.
struct Noted(RefCell<BTreeSet<String>>);

impl Articles for Noted {
    fn given(&self) -> Option<Given> {
        None
    }

    fn cite(&self, key: &str) -> Option<Cited> {
        self.0.borrow_mut().insert(key.to_owned());
        Law.cite(key)
    }
}

#[test]
fn every_article_comes_from_the_law_data_with_its_day() {
    let noted = Noted(RefCell::default());
    for mut desk in desks() {
        for addressee in [None, Some(Addressee::Court), Some(Addressee::Notary)] {
            desk.matter = Matter { addressee, ..Matter::default() };
            desk.elements.clear();
            let messages = Messages::new(Language::En);
            let mut brief = desk.brief(&messages);
            brief.articles = &noted;
            for paper in [court(&brief), aigaq::report::papers::counsel(&brief), drafts(&brief)] {
                let text = plain(&paper);
                for (at, _) in text.match_indices(", art. ") {
                    // The day stands behind the article, or once behind all of them that one sentence names.
                    let rest = text[at..].split([')', '\n']).next().unwrap();
                    assert!(rest.contains(" as of April 2026") || rest.contains(" as of the year 2"), "{rest}");
                }
                assert!(!text.to_lowercase().contains("article 9"), "an article outside the law data");
            }
        }
    }
    let asked = noted.0.into_inner();
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    let never: Vec<_> = KEYS.iter().filter(|key| !asked.contains(*key)).collect();
    let unlisted: Vec<_> = asked.iter().filter(|key| !KEYS.contains(*key)).collect();
    assert!(never.is_empty() && unlisted.is_empty(), "listed, never cited: {never:?}; cited, not listed: {unlisted:?}");
}

/// Whoever makes a paper may give a law file of their own: nobody takes what it says for the program's word.
#[test]
fn a_law_file_that_somebody_gave_is_named_in_every_paper() {
    struct Theirs;
    impl Articles for Theirs {
        fn given(&self) -> Option<Given> {
            Some(Given { title: "A law\u{202e}".to_owned(), as_of: "2026-04".to_owned(), sha256: Digest::ZERO })
        }

        fn cite(&self, key: &str) -> Option<Cited> {
            Law.cite(key)
        }
    }
    let desk = Desk::full();
    for language in Language::ALL {
        let messages = Messages::new(language);
        let mut brief = desk.brief(&messages);
        for is_given in [false, true] {
            for paper in [court(&brief), aigaq::report::papers::counsel(&brief), drafts(&brief)] {
                let front = plain(&Paper { sections: paper.sections.into_iter().take(1).collect(), ..paper });
                let is_named = front.contains("A law\\u{202e}") && front.contains(&Digest::ZERO.to_string());
                assert_eq!(is_named, is_given, "{language}: {front}");
            }
            brief.articles = &Theirs;
        }
    }
}

#[test]
fn an_article_without_law_data_is_said_to_be_absent() {
    struct Nothing;
    impl Articles for Nothing {
        fn given(&self) -> Option<Given> {
            None
        }

        fn cite(&self, _: &str) -> Option<Cited> {
            None
        }
    }
    let (desk, messages) = (Desk::full(), Messages::new(Language::Ru));
    let mut brief = desk.brief(&messages);
    brief.articles = &Nothing;
    let text = plain(&court(&brief));
    assert!(text.contains("норма «cpc-78-5» отсутствует в правовых данных"));
}

#[test]
fn the_application_goes_where_the_law_sends_it() {
    let ids = |matter: &str, name: &str| {
        let mut desk = if name.is_empty() { Desk::of(Forge::good().judged(), "x") } else { Desk::sample(name) };
        desk.matter = Matter::decode(matter).unwrap();
        let [.., drafts] = desk.papers(Language::Kk);
        drafts.sections.iter().map(|section| section.id).filter(|id| id.starts_with("application")).collect::<Vec<_>>()
    };
    assert_eq!(ids("", ""), ["application_notary", "application_court"]);
    assert_eq!(ids("", "purchase"), ["application_notary"]); // the case says that nothing is pending
    assert_eq!(ids("[matter]\npending = true", "purchase"), ["application_court"]);
    assert_eq!(ids("[matter]\naddressee = \"court\"", "purchase"), ["application_court"]);
}

#[test]
fn numbers_of_persons_are_masked_unless_the_matter_says_otherwise() {
    let iin = "900101399016";
    let person = |forge: Forge| {
        forge
            .record(super::forge::OPERATOR, |record| {
                let aigaq::model::record::Body::Person(person) = &mut record.body else { panic!() };
                let value = aigaq::model::text::Phrase::new("900101399016").unwrap();
                let scheme = aigaq::model::person::Scheme::Iin;
                person.identifier = Some(aigaq::model::person::Identifier { scheme, value });
            })
            .record(super::forge::NOTE, |record| {
                let aigaq::model::record::Body::Note(note) = &mut record.body else { panic!() };
                note.text = aigaq::model::text::Phrase::new("seen: 900101399016, 260140999011").unwrap();
            })
    };
    let mut desk = Desk::of(person(Forge::good()).judged(), "900101399016.aigaq");
    for language in Language::ALL {
        let text: String = desk.papers(language).iter().map(plain).collect();
        assert!(!text.contains(iin), "{language}");
        assert!(text.contains("900101******") && text.contains("seen: 900101******, 260140999011"), "{language}");
    }
    desk.matter = Matter::decode("[print]\npersonal-numbers = true").unwrap();
    let text: String = desk.papers(Language::En).iter().map(plain).collect();
    assert!(text.contains(iin) && !text.contains("900101******"));
}

#[test]
fn three_thousand_exhibits_take_three_times_as_long_as_a_thousand() {
    let desk = |count: u32| {
        let mut forge = Forge::good();
        for n in 0..count {
            let next = forge.records.len() as u32 + 1;
            forge = forge.add(exhibit(&format!("{n}.jpg"), Sort::Photo)).file(next, noise(next, 10));
        }
        Desk::of(forge.judged(), "many.aigaq")
    };
    let time = |desk: &Desk| {
        let messages = Messages::new(Language::Kk);
        let brief = desk.brief(&messages);
        let begun = Instant::now();
        let paper = court(&brief);
        let took = begun.elapsed();
        let begun = Instant::now();
        let length = aigaq::report::html::html(&paper, &std::collections::BTreeMap::new()).len();
        eprintln!("paper {took:?}, page {:?}, {length} bytes", begun.elapsed());
        let rows = |block: &Block| if let Block::Table { rows, .. } = block { rows.len() } else { 0 };
        assert!(paper.sections.iter().flat_map(|section| &section.blocks).map(rows).sum::<usize>() > 3000);
        took
    };
    let (small, large) = (desk(1000), desk(3000));
    let (small, large) = ((0..5).map(|_| time(&small)).min().unwrap(), (0..5).map(|_| time(&large)).min().unwrap());
    eprintln!("1,000 exhibits: {small:?}; 3,000: {large:?}");
    // A quadratic paper would take nine times as long; the machine's other work is left some room.
    assert!(large < small * 7, "{small:?} {large:?}");
}

#[test]
fn every_own_translation_waits_for_a_legal_translator() {
    let read = |path: &str| std::fs::read_to_string(super::fixture::root().join(path)).unwrap();
    let (glossary, list) = (read("i18n/README.md"), read("docs/papers.md"));
    let list = list.split("## To be read by a legal translator").nth(1).unwrap();
    let own = |row: &&str| {
        let source = row.trim_end_matches('|').rsplit('|').next().unwrap_or_default();
        row.starts_with("| ") && source.split(|c: char| !c.is_alphabetic()).any(|word| word == "T")
    };
    let rows: Vec<&str> = glossary.lines().filter(own).collect();
    assert!(rows.len() > 80, "{}", rows.len());
    let missing: Vec<_> = rows.iter().filter(|row| !list.contains(**row)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_part_stands_in_the_documentation() {
    let page = std::fs::read_to_string(super::fixture::root().join("docs/papers.md")).unwrap();
    for paper in Desk::full().papers(Language::En) {
        for section in paper.sections {
            assert!(page.contains(&format!("`{}`", section.id)), "{}", section.id);
        }
    }
}
