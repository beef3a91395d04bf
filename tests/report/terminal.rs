//! What is printed to a terminal, byte by byte: nothing in evidence moves the cursor, writes to the clipboard, makes a
//! link, turns a line or hides in it.

use super::hostile::{desk, strings};
use aigaq::checks::cross::{Examination, Hearing, examine};
use aigaq::examine::fiscal::operators::Operators;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::lang::shown::visible;
use aigaq::report::contents::contents;
use aigaq::report::made::{Made, Maker};
use aigaq::report::{json, text};

/// Sequences that terminals obey, each with the end that it needs.
const SEQUENCES: &[&str] = &[
    "\u{1b}]52;c;cm0gLXJm\u{7}",
    "\u{1b}]8;;http://127.0.0.1:8765\u{1b}\\x\u{1b}]8;;\u{1b}\\",
    "\u{1b}[2J\u{1b}[1;1H\u{1b}[8mPASSED",
    "\u{1b}P+q544e\u{1b}\\ \u{1b}_x\u{1b}\\ \u{1b}^x\u{1b}\\ \u{1b}c \u{1b}#8",
    "\u{9b}31m \u{9d}52;c;eA==\u{9c} \u{90}x\u{9c} \u{9f}x\u{9c} \u{85}",
    "FAILED\rPASSED \u{8}\u{8}\u{7f} \u{b}\u{c}\u{e}\u{f}\u{5}\u{7}\u{0}\u{1a}",
    "\u{202e}DESSAP\u{202c} \u{2066}\u{2067}\u{2068}\u{2069} \u{200e}\u{200f}\u{61c}",
    "a\u{200b}b\u{200c}c\u{200d}d\u{2060}e\u{feff}f\u{ad}g\u{2028}h\u{2029}i\u{180e}j\u{3164}k\u{e0041}l\u{fe0f}m",
];

/// What report.json says of its own making.
fn made() -> Made {
    let program = Maker { name: "a program".to_owned(), version: "1".to_owned(), sha256: None };
    let (file_sha256, law_sha256) = ("00".repeat(32), "11".repeat(32));
    Made { program, file_sha256, at_chosen: true, law_sha256, matter_sha256: None, media: true, papers: None }
}

/// What no line may hold as it is.
fn acts(c: char) -> bool {
    let hides = matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    hides || (c.is_control() && c != '\n')
}

fn require(what: &str, attack: &str, out: &str) {
    let found =
        out.chars().position(acts).map(|at| out.chars().skip(at.saturating_sub(20)).take(40).collect::<String>());
    assert_eq!(found, None, "{what}: {attack:?}");
    // The same in bytes, for whoever does not read UTF-8.
    assert!(out.bytes().all(|byte| byte >= 0x20 || byte == b'\n') && !out.bytes().any(|byte| byte == 0x7f));
}

#[test]
fn nothing_in_evidence_reaches_a_terminal_as_it_is() {
    let operators = Operators::shipped().unwrap();
    let all = strings().into_iter().chain(SEQUENCES.iter().map(|text| (*text).to_owned()));
    let (mut count, mut seen) = (0, 0);
    for attack in all.filter(|text| text.len() <= 500) {
        count += 1;
        let desk = desk(&attack);
        let comparisons = examine(&Hearing::new(&desk.verification, &desk.testimonies, &operators));
        let by = Some(attack.clone());
        let examination = Examination { by, testimonies: desk.testimonies.clone(), comparisons };
        let verification = &desk.verification;
        for language in Language::ALL {
            let messages = Messages::new(language);
            for complete in [true, false] {
                let out = text::result(&messages, &attack, verification, &examination, complete);
                assert!(out.contains(&visible(&attack)), "{attack:?}");
                require("check", &attack, &out);
            }
            let held = contents(&messages, verification.records(), verification.journal());
            seen += held.matches(&visible(&attack)).count();
            require("show", &attack, &held);
            require("show", &attack, &text::hearing(&messages, verification, &examination));
            require("show", &attack, &text::sentences(&messages, verification).join("\n"));
        }
        let result = json::Result1::new(&attack, verification, &examination);
        require("check --json", &attack, &result.line());
        for whole in [true, false] {
            let result = json::Result1::new(&attack, verification, &examination);
            let text = result.of_papers(made(), whole);
            require("report.json", &attack, &text);
            let read: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(read["path"], attack, "the value is what it was");
        }
    }
    assert!(count > 20 && seen > 60 * count, "{count} strings, shown {seen} times");
}
