//! Each part of a paper is there, under the name of its file, and says what it is for.

use super::fixture::{Desk, root};
use super::forge::Bench;
use super::parts::PARTS;
use super::plain::plain;
use aigaq::checks::cross::{Comparison, Outcome, Side, Source, Value};
use aigaq::checks::finding::Subject;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::lang::writing;
use aigaq::report::matter::Matter;
use aigaq::report::paper::Start;
use aigaq::report::papers::court;
use std::collections::BTreeSet;
use std::fs;

fn part(text: &str, id: &str) -> String {
    let found = text.split(&format!("==== {id} (")).nth(1).unwrap_or_else(|| panic!("there is no part {id}"));
    found.split("\n==== ").next().unwrap().to_owned()
}

#[test]
fn each_part_says_what_it_is_for() {
    let desk = Desk::full();
    let manifest = desk.verification.manifest().unwrap();
    // What is another with every sample that is made anew.
    let values = [
        ("{seal}", desk.verification.seal_digest().unwrap().to_string()),
        ("{file}", desk.sha256.to_string()),
        ("{trust}", desk.verification.trust_digest().unwrap().to_string()),
        ("{bundle}", manifest.bundle.to_string()),
        ("{key}", manifest.signer.to_string()),
        ("{length}", writing::number(Language::En, desk.verification.length())),
    ];
    let filled = |words: &str| values.iter().fold(words.to_owned(), |text, (name, value)| text.replace(name, value));
    let texts = desk.papers(Language::En).each_ref().map(plain);
    let mut missing = vec![];
    for (at, id, wanted) in PARTS {
        let text = part(&texts[*at], id);
        let wanted: Vec<String> = wanted.iter().map(|words| filled(words)).collect();
        missing.extend(
            wanted.iter().filter(|words| !text.contains(words.as_str())).map(|words| format!("{id}: {words}\n{text}")),
        );
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn each_part_has_its_file_and_each_file_its_part() {
    let mut files = BTreeSet::new();
    for file in fs::read_dir(root().join("src/report/papers")).unwrap() {
        let path = file.unwrap().path();
        let is_part = path.is_file() && fs::read_to_string(&path).unwrap().contains("fn section(");
        files.extend(is_part.then(|| path.file_stem().unwrap().to_string_lossy().into_owned()));
    }
    let mut parts: BTreeSet<String> = PARTS.iter().map(|(_, id, _)| (*id).to_owned()).collect();
    parts.insert("application_court".to_owned());
    assert_eq!(files, parts);
}

#[test]
fn the_hash_sheet_and_the_last_page_stand_alone() {
    for language in Language::ALL {
        let [court, ..] = Desk::full().papers(language);
        let alone = court.sections.iter().filter(|section| section.start == Start::OwnPage).map(|section| section.id);
        assert_eq!(alone.collect::<Vec<_>>(), ["hashes", "sewing"]);
    }
}

#[test]
fn the_number_of_the_notarial_act_is_printed_or_left_blank() {
    let mut desk = Desk::full();
    let hashes = |desk: &Desk| part(&plain(&desk.papers(Language::Ru)[0]), "hashes");
    assert!(hashes(&desk).contains("NOTARIAT, ст. 49-2, по состоянию на апрель 2026 года): ____"));
    desk.matter = Matter::decode("[matter]\nenis-number = \"AB 123\"").unwrap();
    assert!(hashes(&desk).contains("ЕНИС: AB 123"));
}

#[test]
fn a_notice_is_printed_as_it_was_given() {
    let mut desk = Desk::full();
    let of = |desk: &Desk| {
        let papers = desk.papers(Language::En);
        (part(&plain(&papers[0]), "inspection"), part(&plain(&papers[2]), "application_notary"))
    };
    for (notice, words) in [
        ("given", ["given: by post", "has been told: by post"]),
        ("urgent", ["for urgency: by post", "is urgent: by post"]),
        ("unknown-party", ["not known: by post", "who will be a party: by post"]),
    ] {
        let text = format!("[application]\nnotice = \"{notice}\"\nnotice-text = \"by post\"");
        desk.matter = Matter::decode(&text).unwrap();
        let (inspection, application) = of(&desk);
        assert!(inspection.contains(words[0]) && application.contains(words[1]), "{notice}");
    }
}

#[test]
fn what_a_draft_lacks_is_left_to_be_filled_in() {
    let mut desk = Desk::full();
    let application = |desk: &Desk| part(&plain(&desk.papers(Language::Ru)[2]), "application_notary");
    assert!(application(&desk).contains("Нотариусу: ________"), "{}", application(&desk));
    assert!(!application(&desk).contains("не указано") && !application(&desk).contains("Представитель"));
    let text = "[matter]\nto = \"N\"\n[application]\nfact = \"F\"\nreason = \"R\"";
    desk.matter = Matter::decode(text).unwrap();
    for words in ["Нотариусу: N\n", "нужны доказательства: F\n", "затруднительным: R\n"]
    {
        assert!(application(&desk).contains(words), "{words}\n{}", application(&desk));
    }
}

#[test]
fn a_blurred_plate_says_so() {
    let mut desk = Desk::full();
    let exhibits = |desk: &Desk| part(&plain(&desk.papers(Language::En)[0]), "exhibits");
    assert!(!exhibits(&desk).contains("blurred"));
    desk.matter = Matter::decode("[[blur]]\nexhibit = 8\nregion = [0, 0, 10, 10]").unwrap();
    assert!(exhibits(&desk).contains("Regions of the picture were blurred"));
    desk.pictures.clear();
    assert!(exhibits(&desk).contains("No picture of this exhibit"));
}

#[test]
fn each_comparison_is_printed_with_all_sides_and_only_open_ones_go_to_counsel_as_gaps() {
    let mut desk = Desk::full();
    let side = |source, text: &str| Side::new(source, Value::Text(text.to_owned()));
    let one = |outcome, word: &str| Comparison {
        id: "sample",
        subject: Subject::Exhibit(9),
        outcome,
        sides: vec![
            side(Source::Record { n: 6, field: "receipt" }, &format!("{word} record")),
            side(Source::Code { n: 9, field: "i" }, &format!("{word} code")),
            side(Source::Text { n: 9, line: 4, guessed: true }, &format!("{word} guess")),
            Side::new(Source::Journal(3), Value::Wall(1_791_192_000_000)),
            Side::new(
                Source::Stamp("tokens/0001.tsr".to_owned()),
                Value::Place { latitude: -432_380_099, longitude: 769_450_000 },
            ),
        ],
        facts: vec![],
    };
    desk.comparisons =
        vec![one(Outcome::Agrees, "same"), one(Outcome::CannotBeCompared("x"), "none"), one(Outcome::Differs, "other")];
    let [court, counsel, _] = desk.papers(Language::En);
    let (court, counsel) = (part(&plain(&court), "cross"), part(&plain(&counsel), "cross"));
    for words in [
        "record 6, fiscal sign as the party read it: same record",
        "exhibit 9 (receipt.png), its QR code, i: other code",
        "exhibit 9 (receipt.png), text made out from the picture by a machine, line 4: none guess",
        "time-stamp tokens/0001.tsr: 43.2380099°\u{a0}S, 76.945°\u{a0}E",
        "journal entry 3: 5 October 2026, 09:20:00 by a clock whose offset from UTC is not stated",
    ] {
        assert!(court.contains(words), "{words}\n{court}");
    }
    // What differs leads, then what could not be compared, then what agrees.
    let places = ["## Differs", "other code", "## Cannot be compared", "none code", "## Agrees", "same code"];
    let places = places.map(|words| court.find(words).unwrap_or_else(|| panic!("{words}\n{court}")));
    assert!(places.is_sorted(), "{places:?}\n{court}");
    assert!(court.contains("differ: 1; that could not be made: 1; that agree: 1."), "{court}");
    assert!(counsel.contains("other code") && counsel.contains("none code") && !counsel.contains("same code"));
}

#[test]
fn a_comparison_that_is_made_several_times_has_its_title_in_each_row() {
    let text = part(&plain(&Desk::full().papers(Language::Ru)[0]), "cross");
    assert!(text.matches("обственная арифметика чека").count() >= 4, "{text}");
    // Each row says what is compared and what it is about, also the first of a page.
    let rows: Vec<&str> = text.lines().filter(|line| line.contains(" | ") && !line.starts_with('[')).collect();
    assert!(rows.len() > 15, "{text}");
    assert!(rows.iter().all(|row| !row.split(" | ").take(2).any(str::is_empty)), "{text}");
    let sums: Vec<&&str> = rows.iter().filter(|row| row.contains("сравнивается: ")).collect();
    assert!(sums.len() >= 4, "{text}");
}

#[test]
fn the_last_digit_of_a_masked_number_is_not_printed_beside_it() {
    let mut desk = Desk::full();
    let digit = "контрольный разряд по остальным";
    let of = |desk: &Desk, number: &str| {
        let text = part(&plain(&desk.papers(Language::Ru)[0]), "cross");
        text.lines().find(|line| line.contains(number) && line.contains("разряд")).unwrap().to_owned()
    };
    assert!(!of(&desk, "900101******").contains(digit), "{}", of(&desk, "900101******"));
    assert!(of(&desk, "260140999011").contains(digit), "{}", of(&desk, "260140999011"));
    desk.matter = Matter { unmask: true, ..desk.matter };
    assert!(of(&desk, "900101399016").contains(digit));
}

#[test]
fn how_far_sides_are_apart_is_said_in_units_and_not_where_they_are_not() {
    let text = part(&plain(&Desk::full().papers(Language::Ru)[0]), "cross");
    assert!(text.contains("расхождение: не более 1\u{a0}с / допуск: 2\u{a0}мин"), "{text}");
    assert!(text.contains("до открывающей метки времени: 48\u{a0}сут. 46\u{a0}мин 8\u{a0}с"), "{text}");
    assert!(!text.contains("не более 0") && !text.contains("расхождение: 0"), "{text}");
}

#[test]
fn what_a_difference_may_come_from_is_told_to_counsel_alone() {
    let papers = Desk::full().papers(Language::En);
    let told = "Read the name in the settings";
    assert!(!plain(&papers[0]).contains(told));
    assert!(part(&plain(&papers[1]), "cross").contains(told), "{}", part(&plain(&papers[1]), "cross"));
}

#[test]
fn what_was_not_checked_names_what_was_not_read_and_why() {
    let mut desk = Desk::full();
    let cover = |desk: &Desk| part(&plain(&desk.papers(Language::En)[0]), "cover");
    let reason = "(exhibits: 9), in part: ";
    assert!(cover(&desk).contains(reason) && !cover(&desk).contains("they were not opened"), "{}", cover(&desk));
    desk.testimonies.clear();
    desk.receipts.clear();
    assert!(cover(&desk).contains("(exhibits: 8–9): they were not opened for this check; their bytes were checked"));
    assert!(!cover(&desk).contains(reason));
}

#[test]
fn the_side_that_chose_the_moment_is_named() {
    let desk = Desk::full();
    let of = |chosen: bool, language| {
        let messages = Messages::new(language);
        let mut brief = desk.brief(&messages);
        brief.chosen = chosen;
        part(&plain(&court(&brief)), "cover")
    };
    assert!(of(true, Language::Ru).contains("момент выбран тем, кто проводил проверку"));
    assert!(of(false, Language::Ru).contains("момент проверки по часам компьютера, на котором она проведена"));
    assert!(of(true, Language::Kk).contains("бұл сәтті тексеру жүргізген адам таңдаған"));
}

#[test]
fn the_recipe_is_the_one_of_the_specification() {
    let spec = fs::read_to_string(root().join("docs/spec.md")).unwrap();
    let recipe = fs::read_to_string(root().join("src/report/papers/repeat/check.py")).unwrap();
    assert!(spec.contains(&format!("```python\n{recipe}```")), "docs/spec.md has another check.py");
}

#[test]
fn a_file_that_is_no_bundle_has_papers_that_say_so() {
    for language in Language::ALL {
        let verification = Bench::default().judge(b"not a bundle");
        assert!(verification.manifest().is_none());
        let [court, counsel, drafts] = Desk::of(verification, "x.aigaq").papers(language);
        assert!(plain(&court).contains("MALFORMED") && plain(&counsel).contains("MALFORMED"), "{language}");
        assert!(plain(&drafts).contains("x.aigaq"), "{language}");
    }
}
