//! The table: what is taken out of a whole case or put into it, and the lines that come of it.

mod purchase;
mod right;

use super::story::Story;
use aigaq::claim::law::Law;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::claim::text;
use std::collections::BTreeSet;

struct Row {
    name: &'static str,
    change: fn(&mut Story),
    lines: &'static [&'static str],
}

const fn row(name: &'static str, change: fn(&mut Story), lines: &'static [&'static str]) -> Row {
    Row { name, change, lines }
}

fn without(value: &mut serde_json::Value, key: &str) {
    value.as_object_mut().unwrap().remove(key).unwrap();
}

fn rows() -> impl Iterator<Item = &'static Row> {
    right::ROWS.iter().chain(purchase::ROWS)
}

#[test]
fn each_case_gives_its_lines_and_no_others() {
    let law = Law::profile("kz").unwrap();
    let mut wrong = Vec::new();
    for row in rows() {
        let mut story = Story::whole();
        (row.change)(&mut story);
        let lines = story.lines(&law);
        if lines != row.lines {
            wrong.push(format!("{}:\n  expected {:?}\n  found    {lines:?}", row.name, row.lines));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows().count() >= 40);
}

/// Every required need of the law is missed by a case of the table, and every reason is given by one.
#[test]
fn the_table_reaches_every_need_and_every_reason() {
    let law = Law::profile("kz").unwrap();
    let said: String = rows().flat_map(|row| row.lines).map(|line| format!("{line} \n")).collect();
    for element in law.elements() {
        for need in element.needs.iter().filter(|need| need.level == aigaq::claim::element::Level::Required) {
            let line = format!("{}.{} ", element.id, need.id);
            assert!(said.contains(&line), "{line}");
        }
    }
    for why in aigaq::claim::term::Why::ALL {
        assert!(said.contains(&format!(" {why} ")), "{why}");
    }
}

/// What each case says, in each language: the same number of lines, no key without its message, no article without its
/// day, no word that the product never says.
#[test]
fn each_case_is_said_in_three_languages() {
    let law = Law::profile("kz").unwrap();
    for row in rows() {
        let mut story = Story::whole();
        (row.change)(&mut story);
        let mut shapes = BTreeSet::new();
        for language in Language::ALL {
            let messages = Messages::new(language);
            let said = story.with(|matter| {
                [
                    text::gaps(&messages, &law, matter, true),
                    text::elements(&messages, &law, matter),
                    text::routes(&messages, &law, matter),
                ]
                .concat()
            });
            assert!(!said.contains("[claim-") && !said.contains('{'), "{language} {}: {said}", row.name);
            super::law::sober(&said);
            shapes.insert(said.lines().map(|line| line.len() - line.trim_start().len()).collect::<Vec<_>>());
        }
        assert_eq!(shapes.len(), 1, "{}: the languages say different lines", row.name);
    }
}
