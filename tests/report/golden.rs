//! What the papers on the sample say, word by word. Made anew with AIGAQ_WRITE_GOLDEN=1, and read before committing.

use super::fixture::{Desk, root};
use super::plain::plain;
use aigaq::lang::language::Language;
use std::fs;

#[test]
fn the_papers_on_the_sample_say_what_they_said() {
    let desk = Desk::full();
    let mut wrong = vec![];
    for language in Language::ALL {
        for (name, paper) in ["court", "counsel", "drafts"].into_iter().zip(desk.papers(language)) {
            let path = root().join("tests/papers_text").join(format!("{name}.{language}.txt"));
            let found = plain(&paper);
            if std::env::var_os("AIGAQ_WRITE_GOLDEN").is_some() {
                fs::write(&path, &found).unwrap();
            }
            let wanted = fs::read_to_string(&path).unwrap_or_default();
            if let Some((at, (a, b))) = wanted.lines().zip(found.lines()).enumerate().find(|(_, (a, b))| a != b) {
                wrong.push(format!("{}:{}\n- {a}\n+ {b}", path.display(), at + 1));
            } else if wanted != found {
                wrong.push(format!("{}: another length", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_extract_says_that_it_is_one_on_cover_and_hash_sheet() {
    let desk = Desk::sample("extract");
    let withheld = desk.verification.withheld().unwrap();
    assert!(!withheld.exhibits.is_empty() || !withheld.records.is_empty());
    for language in Language::ALL {
        let [court, ..] = desk.papers(language);
        let text = plain(&court);
        let numbers: Vec<String> = withheld.records.iter().map(u32::to_string).collect();
        for id in ["cover", "hashes"] {
            let part = text.split(&format!("==== {id} ")).nth(1).unwrap().split("\n==== ").next().unwrap();
            let first = numbers.first().or_else(|| panic!("nothing withheld")).unwrap();
            assert!(part.contains(first.as_str()), "{language} {id}: {part}");
        }
        assert_eq!(text, plain(&desk.papers(language)[0]), "{language}: the same paper twice");
    }
}
