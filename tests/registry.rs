//! The registry of codes against the pages and the sentences: what stands in one stands in all.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use aigaq::checks::conclusion::Exit;
use aigaq::checks::finding::Standing;
use aigaq::checks::registry::{CODES, Code};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The checks by step; the first is where a structure is read.
const STEPS: [(u8, &str); 21] = [
    (0, "cbor"),
    (1, "container"),
    (2, "manifest"),
    (3, "journal"),
    (4, "record"),
    (5, "exhibit"),
    (6, "extract"),
    (7, "signature"),
    (8, "token"),
    (8, "renewal"),
    (8, "statement"),
    (8, "cms"),
    (8, "appended"),
    (9, "time"),
    (10, "signer"),
    (10, "certificate"),
    (11, "reference"),
    (12, "facts"),
    (13, "duplicate"),
    (14, "take"),
    (15, "clock"),
];
/// Files of `src/checks/` that check nothing. tests/cross/registry.rs looks into `cross`.
const OTHER: [&str; 8] = ["conclusion", "cross", "docket", "finding", "registry", "together", "verification", "window"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The words in backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

fn cells(row: &str) -> Vec<&str> {
    row.trim().trim_matches('|').split('|').map(str::trim).collect()
}

/// How a code stands: the names of a page.
fn stands(code: &Code) -> (String, String) {
    let decides = matches!(code.standing, Standing::Indeterminate | Standing::Failed);
    let exit = if decides { code.exit.code().to_string() } else { "–".to_owned() };
    (code.standing.name().to_owned(), exit)
}

/// Section, code, standing and exit of each row of docs/checks.md that describes a code.
fn page() -> Vec<(String, String, (String, String))> {
    let page = read("docs/checks.md");
    let (mut section, mut rows) = (String::new(), Vec::new());
    let mut is_codes = false;
    for line in page.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            section = name.to_owned();
        }
        match cells(line).as_slice() {
            ["Code", "Standing", "Exit", _] => is_codes = true,
            [code, standing, exit, meaning] if is_codes && code.starts_with('`') => {
                assert!(!meaning.is_empty(), "{code} without a meaning");
                let stands = ((*standing).to_owned(), (*exit).to_owned());
                rows.push((section.clone(), code.trim_matches('`').to_owned(), stands));
            }
            _ if line.starts_with('|') => {}
            _ => is_codes = false,
        }
    }
    rows
}

#[test]
fn every_code_stands_once_on_the_page_of_checks() {
    let mut found: BTreeMap<String, (String, String)> = BTreeMap::new();
    for (_, code, stands) in page() {
        assert!(found.insert(code.clone(), stands).is_none(), "{code} stands twice");
    }
    let registered: BTreeMap<String, (String, String)> =
        CODES.iter().map(|code| (code.name.to_owned(), stands(code))).collect();
    assert_eq!(found, registered);
}

#[test]
fn every_code_stands_in_the_section_of_its_step() {
    for (section, name, _) in page() {
        let step = CODES.iter().find(|code| code.name == name).map(|code| code.step);
        let known = STEPS.iter().find(|(_, check)| *check == section).map(|(step, _)| *step);
        assert!(step.is_some() && step == known, "{name} stands under {section}");
        // Where several checks make one step, the code says which.
        let several = STEPS.iter().filter(|(other, _)| Some(*other) == step).count() > 1;
        assert!(!several || name.starts_with(&format!("{section}.")), "{name} stands under {section}");
    }
}

#[test]
fn no_code_is_named_on_the_page_that_is_not_registered() {
    let text = read("docs/checks.md");
    let subjects: BTreeSet<&str> = CODES.iter().filter_map(|code| code.name.split('.').next()).collect();
    let is_code = |word: &&str| word.split_once('.').is_some_and(|(subject, _)| subjects.contains(subject));
    // The names of parts look like codes.
    let parts = ["journal.cbor", "extract.cbor", "manifest.cose"];
    let unknown: Vec<&str> = quoted(&text)
        .into_iter()
        .filter(is_code)
        .filter(|word| !parts.contains(word) && !CODES.iter().any(|code| code.name == *word))
        .collect();
    assert_eq!(unknown, [""; 0]);
}

/// The table "Codes of findings" of docs/spec.md: code, standing, exit.
fn spec() -> BTreeMap<String, (String, String)> {
    let text = read("docs/spec.md");
    let table = text.split("Codes of findings.").nth(1).unwrap();
    let table = table.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let (mut found, mut stands) = (BTreeMap::new(), (String::new(), String::new()));
    for row in table.skip(2) {
        let [head, _, codes] = cells(row)[..] else { panic!("{row}") };
        match head.split_once(", ") {
            Some((standing, exit)) => stands = (standing.to_owned(), exit.to_owned()),
            None if head.is_empty() => {}
            None => stands = (head.to_owned(), "–".to_owned()),
        }
        let (mut before, mut behind) = ("", "");
        for word in quoted(codes) {
            let name = match (word.strip_prefix('…'), word.ends_with('.'), word.contains('.')) {
                (Some(suffix), ..) => {
                    behind = suffix;
                    continue;
                }
                (None, true, _) => {
                    before = word;
                    continue;
                }
                (None, false, true) => {
                    (before, behind) = ("", "");
                    word.to_owned()
                }
                (None, false, false) => format!("{before}{word}{behind}"),
            };
            assert!(found.insert(name.clone(), stands.clone()).is_none(), "{name} stands twice");
        }
    }
    found
}

#[test]
fn every_code_stands_in_the_specification() {
    let registered: BTreeMap<String, (String, String)> =
        CODES.iter().map(|code| (code.name.to_owned(), stands(code))).collect();
    assert_eq!(spec(), registered);
}

#[test]
fn every_code_has_a_sentence_in_every_language() {
    for language in Language::ALL {
        let messages = Messages::new(language);
        for code in CODES {
            let key = format!("finding-{}", code.name.replace('.', "-"));
            assert_ne!(messages.say(&key, &[]), format!("[{key}]"), "{language}");
        }
    }
}

#[test]
fn codes_are_distinct_dotted_and_in_lower_case() {
    let names: BTreeSet<&str> = CODES.iter().map(|code| code.name).collect();
    assert_eq!(names.len(), CODES.len());
    for name in names {
        let (subject, what) = name.split_once('.').unwrap_or_else(|| panic!("{name} has no dot"));
        let is_words = |text: &str| {
            text.split('-')
                .all(|word| !word.is_empty() && word.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
        };
        assert!(is_words(subject) && is_words(what), "{name}");
    }
}

#[test]
fn the_registry_stands_in_the_order_of_the_steps() {
    assert!(CODES.is_sorted_by_key(|code| code.step));
    assert_eq!(CODES.iter().map(|code| code.step).collect::<BTreeSet<_>>(), (0..=15).collect());
}

#[test]
fn a_code_that_does_not_decide_has_no_exit_of_its_own() {
    for code in CODES {
        let decides = matches!(code.standing, Standing::Indeterminate | Standing::Failed);
        assert_eq!(code.exit != Exit::Passed, decides, "{}", code.name);
        let fails = matches!(code.exit, Exit::Failed | Exit::Malformed);
        assert_eq!(fails, code.standing == Standing::Failed, "{}", code.name);
    }
}

#[test]
fn one_check_is_one_file_one_section_one_test_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        entries.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect()
    };
    let checks: BTreeSet<String> =
        names("src/checks").into_iter().filter(|name| !OTHER.contains(&name.as_str())).collect();
    assert_eq!(checks, STEPS.iter().skip(1).map(|(_, name)| (*name).to_owned()).collect(), "src/checks/");
    let page = read("docs/checks.md");
    let sections: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    let tests = names("tests/checks");
    for name in checks {
        assert!(sections.contains(&name.as_str()), "docs/checks.md has no section {name}");
        assert!(tests.contains(&name), "tests/checks/{name}.rs is missing");
    }
}

#[test]
fn every_section_of_a_check_has_its_parts_in_order() {
    let page = read("docs/checks.md");
    for section in page.split("\n## ").skip(1) {
        let name = section.lines().next().unwrap();
        if STEPS.iter().any(|(_, check)| *check == name) {
            let parts = ["\nStep", "\n**What.**", "\n**Why.**", "\n**Codes.**", "\n**Limits.**"];
            let at: Vec<Option<usize>> = parts.iter().map(|part| section.find(part)).collect();
            assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{name}: {at:?}");
        }
    }
}

#[test]
fn the_page_has_the_exits_of_the_program() {
    use Exit::*;
    let page = read("docs/checks.md");
    let rows: Vec<[String; 3]> = page
        .lines()
        .filter_map(|line| match cells(line).as_slice() {
            [exit, name, answer, _] if exit.parse::<u8>().is_ok() => {
                Some([(*exit).to_owned(), name.trim_matches('`').to_owned(), (*answer).to_owned()])
            }
            _ => None,
        })
        .collect();
    let order = [Passed, Extract, Indeterminate, LimitExceeded, UnsupportedVersion, Failed, Malformed];
    let expected = order.map(|exit| [exit.code().to_string(), exit.name().to_owned(), exit.answer().name().to_owned()]);
    assert_eq!(rows, expected);
}

#[test]
fn every_attack_is_answered_with_the_exits_of_its_codes() {
    let page = read("docs/checks.md");
    let mut cases = BTreeSet::new();
    for line in page.lines() {
        let [case, _, codes, exits] = cells(line)[..] else { continue };
        let ids: Vec<&str> = case.split(", ").collect();
        let is_id = |id: &&str| id.len() == 3 && id[1..].parse::<u8>().is_ok();
        if !ids.iter().all(is_id) {
            continue;
        }
        cases.extend(ids.into_iter().map(str::to_owned));
        let stated: BTreeSet<u8> = exits.split([';', ' ', ',']).filter_map(|word| word.parse().ok()).collect();
        let named = quoted(codes).into_iter().filter_map(|name| CODES.iter().find(|code| code.name == name));
        let missing: Vec<&str> =
            named.filter(|code| !stated.contains(&code.exit.code())).map(|code| code.name).collect();
        assert!(missing.is_empty(), "{case}: {missing:?} lead to another exit than {exits}");
    }
    let wanted = [("A", 1..=11), ("B", 1..=8), ("C", 1..=14), ("D", 1..=6), ("D", 9..=9), ("E", 1..=7)];
    let wanted = wanted.into_iter().flat_map(|(group, numbers)| numbers.map(move |n| format!("{group}{n:02}")));
    assert_eq!(cases, wanted.collect());
}

#[test]
fn every_code_is_met_by_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks");
    let files = fs::read_dir(root).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
    let tests: String = files.map(|path| fs::read_to_string(path).unwrap()).collect();
    let untested: Vec<&str> =
        CODES.iter().map(|code| code.name).filter(|name| !tests.contains(&format!("\"{name}\""))).collect();
    assert_eq!(untested, [""; 0]);
}
