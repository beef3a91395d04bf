//! One comparison is one file, one section of docs/checks.md, one test; and no word stands in `comparisons.ftl` that
//! nothing says.

use aigaq::checks::cross::{ids, lack};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Files of `src/checks/cross/` that compare nothing.
const OTHER: [&str; 9] = ["again", "clock", "comparison", "earth", "hearing", "lack", "receipt", "recorded", "sides"];
/// Files of `tests/cross/` that test none of them alone.
const TOGETHER: [&str; 7] = ["editors", "main", "real", "registry", "scene", "whole", "words"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn names(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    entries.map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

fn files() -> BTreeSet<String> {
    ids().map(|id| id.replace('-', "_")).collect()
}

#[test]
fn each_has_its_file_and_its_test() {
    let without = |folder, others: &[&str]| {
        let all = names(folder).into_iter();
        all.filter(|name| !others.contains(&name.as_str())).collect::<BTreeSet<_>>()
    };
    assert_eq!(ids().count(), files().len(), "an id stands twice");
    assert_eq!(without("src/checks/cross", &OTHER), files());
    assert_eq!(without("tests/cross", &TOGETHER), files());
    for id in ids() {
        let test = read(&format!("tests/cross/{}.rs", id.replace('-', "_")));
        for outcome in ["agrees", "differs", "cannot("] {
            assert!(test.contains(outcome), "{id}: no sample that {outcome}");
        }
    }
}

#[test]
fn each_has_its_section_with_its_parts_in_order() {
    let page = read("docs/checks.md");
    let chapter = page.split("\n## Cross-examination\n").nth(1).expect("the chapter").split("\n## ").next().unwrap();
    let sections: Vec<&str> = chapter.split("\n### ").skip(1).collect();
    let titles: Vec<&str> = sections.iter().map(|section| section.lines().next().unwrap()).collect();
    assert_eq!(titles[..titles.len() - 1], ids().collect::<Vec<_>>()[..]);
    assert_eq!(titles.last(), Some(&"Why a comparison cannot be made"));
    for section in &sections[..sections.len() - 1] {
        let parts = ["\n**What.**", "\n**Why.**", "\n**Tolerance.**", "\n**Outcomes.**", "\n**Limits.**"];
        let at: Vec<Option<usize>> = parts.iter().map(|part| section.find(part)).collect();
        assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{}: {at:?}", section.lines().next().unwrap());
    }
    let reasons: Vec<&str> =
        sections.last().unwrap().lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(reasons, lack::ALL, "the table of reasons");
}

#[test]
fn reasons_stand_once_and_in_order_and_have_words() {
    assert!(lack::ALL.iter().map(|why| why.replace('-', " ")).is_sorted_by(|a, b| a < b));
    for language in Language::ALL {
        let messages = Messages::new(language);
        for why in lack::ALL {
            let key = format!("cross-why-{why}");
            assert_ne!(messages.say(&key, &[]), format!("[{key}]"), "{language}");
        }
        for id in ids() {
            let key = format!("cross-{id}");
            assert_ne!(messages.say(&key, &[]), format!("[{key}]"), "{language}");
            assert!(
                messages.attribute(&key, "differs", &[]).is_some_and(|text| text.ends_with('.')),
                "{language} {key}"
            );
        }
    }
}

/// Every literal of the sources: ids, terms, fields, facts and reasons are literals there.
fn literals() -> BTreeSet<String> {
    let sources = names("src/checks/cross").into_iter().map(|name| format!("src/checks/cross/{name}.rs"));
    let more = ["src/checks/cross.rs", "src/examine/fiscal/sums.rs"].map(str::to_owned);
    let mut found = BTreeSet::new();
    for path in sources.chain(more) {
        let text = read(&path);
        let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        found.extend(code.join("\n").split('"').map(|part| part.replace('.', "-")));
    }
    found
}

#[test]
fn every_word_is_used() {
    let literals = literals();
    let sources = ["code", "computed", "file", "intake", "journal", "record", "stamp", "text", "text-guessed"];
    let text = read("i18n/en/comparisons.ftl");
    let ids: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("cross-")?.split(" =").next()).collect();
    assert!(ids.len() > 120);
    let unused: Vec<&&str> = ids
        .iter()
        .filter(|id| {
            let families = ["code-", "computed-", "fact-", "field-", "term-", "why-"];
            let rest = families.iter().find_map(|family| id.strip_prefix(family)).unwrap_or(id);
            let is_source = id.strip_prefix("source-").is_some_and(|rest| sources.contains(&rest));
            !literals.contains(rest) && !is_source
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}
