//! Broken law files: the error names the place, and what there is instead.

use aigaq::base::reason::Reason;
use aigaq::claim::law::{Law, LawError, PROFILES};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;

const BASE: &str = "extends = \"kz\"\n";
const ELEMENT: &str = "[[element]]\nid = \"own\"\ntitle = { en = \"a\", kk = \"а\", ru = \"а\" }\n";
const ACTION: &str = "action = { en = \"a\", kk = \"а\", ru = \"а\" }\nby = \"shop\"\n";

/// The name of a case, the text, the code with line and column, a part of the sentence.
type Broken = (&'static str, String, (&'static str, u64, u64), &'static str);

/// What is wrong, line, column, and a part of the sentence in English.
fn place(text: &str) -> (&'static str, u64, u64, String) {
    let error = Law::read("own.toml", text).unwrap_err();
    let (line, column) = match &error {
        LawError::Toml { line, column, .. }
        | LawError::Twice { line, column, .. }
        | LawError::Unknown { line, column, .. } => (*line, *column),
        LawError::Lacking { .. } | LawError::Profile { .. } => (0, 0),
    };
    for language in Language::ALL {
        let (what, todo) = Messages::new(language).explain("err", &error);
        assert!(what.contains("own.toml") && todo.is_some(), "{language}: {what}");
        assert!(line == 0 || what.contains(&line.to_string()), "{language}: {what}");
    }
    let (what, todo) = Messages::new(Language::En).explain("err", &error);
    (error.code(), line, column, format!("{what} {}", todo.unwrap_or_default()))
}

#[test]
fn each_error_has_its_line_and_its_column() {
    let need = |asks: &str| {
        format!(
            "{BASE}{ELEMENT}articles = [\"tm-4\"]\n[[element.need]]\nid = \"n\"\narticles = []\n{ACTION}asks = {asks}\n"
        )
    };
    let table: Vec<Broken> = vec![
        ("not TOML", "id = \n".into(), ("law.toml", 1, 6), ""),
        ("an unknown key", format!("{BASE}titel = 1\n"), ("law.toml", 2, 1), "titel"),
        ("an unknown profile", "extends = \"uz\"\n".into(), ("law.unknown", 1, 11), "kz"),
        (
            "a text that lacks a language",
            format!("{BASE}[[element]]\nid = \"own\"\ntitle = {{ en = \"a\", ru = \"а\" }}\narticles = []\n"),
            ("law.toml", 4, 9),
            "kk",
        ),
        (
            "an empty text",
            format!("{BASE}title = {{ en = \" \", kk = \"а\", ru = \"а\" }}\n"),
            ("law.toml", 2, 9),
            "none of them empty",
        ),
        (
            "an unknown article",
            format!("{BASE}{ELEMENT}articles = [\"tm-4\", \"tm-99\"]\n"),
            ("law.unknown", 5, 21),
            "tm-10",
        ),
        (
            "an unknown comparison",
            format!("{BASE}{ELEMENT}articles = []\ncomparisons = [\"receipt-sellr\"]\n"),
            ("law.unknown", 6, 16),
            "receipt-seller",
        ),
        (
            "an unknown act",
            format!(
                "{BASE}[article]\nx = {{ act = \"tmm\", at = \"1\", as-of = \"2026\", source = \"wto\", status = \"to-check\" }}\n"
            ),
            ("law.unknown", 3, 13),
            "tm",
        ),
        (
            "an unknown source",
            format!(
                "{BASE}[article]\nx = {{ act = \"tm\", at = \"1\", as-of = \"2026\", source = \"me\", status = \"to-check\" }}\n"
            ),
            ("law.unknown", 3, 54),
            "adilet",
        ),
        (
            "an unknown status",
            format!(
                "{BASE}[article]\nx = {{ act = \"tm\", at = \"1\", as-of = \"2026\", source = \"wto\", status = \"sure\" }}\n"
            ),
            ("law.toml", 3, 70),
            "to-check",
        ),
        ("a day that is none", format!("{BASE}as-of = \"2026-02-30\"\n"), ("law.toml", 2, 9), "YYYY-MM-DD"),
        (
            "an element twice",
            format!("{BASE}{ELEMENT}articles = []\n{ELEMENT}articles = []\n"),
            ("law.twice", 7, 6),
            "own",
        ),
        (
            "a need twice",
            format!(
                "{}[[element.need]]\nid = \"n\"\narticles = []\n{ACTION}asks = \"mark-in-force\"\n",
                need("\"mark-in-force\"")
            ),
            ("law.twice", 13, 6),
            "need",
        ),
        ("an unknown condition", need("\"mark-in-farce\""), ("law.toml", 11, 8), "mark-in-force"),
        ("an unknown field", need("{ field-present = \"mark.field\" }"), ("law.toml", 11, 8), "mark.filed"),
        (
            "a word that the field never holds",
            need("{ field-is = [\"case.pending\", \"maybe\"] }"),
            ("law.toml", 11, 8),
            "yes, no",
        ),
        (
            "a field that holds no word",
            need("{ field-is = [\"mark.filed\", \"yes\"] }"),
            ("law.toml", 11, 8),
            "no word",
        ),
        ("an unknown role", need("{ role-present = \"vendor\" }"), ("law.toml", 11, 8), "seller"),
        ("an unknown kind of record", need("{ record-present = \"trademark\" }"), ("law.toml", 11, 8), "mark"),
        ("an unknown sort of exhibit", need("{ exhibit-of-sort = \"film\" }"), ("law.toml", 11, 28), "video"),
        ("an unknown element", need("{ exhibit-shows = \"sellr\" }"), ("law.unknown", 11, 8), "seller"),
        (
            "an unknown element deep inside",
            need("{ any-of = [{ not = { exhibit-shows = \"sellr\" } }] }"),
            ("law.unknown", 11, 8),
            "seller",
        ),
        (
            "an unknown comparison in a condition",
            need("{ comparison-agrees = \"x\" }"),
            ("law.toml", 11, 8),
            "receipt-seller",
        ),
        (
            "a term that is none",
            format!(
                "{BASE}[[deadline]]\nid = \"d\"\nfrom = \"f\"\nterm = \"ten days\"\narticles = []\ntitle = {{ en = \"a\", kk = \"а\", ru = \"а\" }}\n"
            ),
            ("law.toml", 5, 8),
            "business-days",
        ),
        (
            "an unknown unit",
            format!(
                "{BASE}[[threshold]]\nid = \"t\"\namounts = [1]\nunit = \"usd\"\narticles = []\ntitle = {{ en = \"a\", kk = \"а\", ru = \"а\" }}\n"
            ),
            ("law.unknown", 5, 8),
            "mci",
        ),
        (
            "a sum that is none",
            format!(
                "{BASE}[[unit]]\nid = \"u\"\narticles = []\nname = {{ en = \"a\", kk = \"а\", ru = \"а\" }}\nvalues = [{{ from = 2026-01-01, sum = \"4325 KZT\" }}]\n"
            ),
            ("law.toml", 6, 38),
            "4325.00 KZT",
        ),
        (
            "a name that shows cannot have",
            format!(
                "{BASE}[[element]]\nid = \"Own\"\ntitle = {{ en = \"a\", kk = \"а\", ru = \"а\" }}\narticles = []\n"
            ),
            ("law.toml", 3, 6),
            "hyphens",
        ),
        (
            "something left out that is not there",
            format!("drop = [\"element:own\"]\n{BASE}"),
            ("law.unknown", 1, 9),
            "element",
        ),
        (
            "a file of its own without a calendar",
            PROFILES[0].2.split("[calendar]").next().unwrap().to_owned(),
            ("law.lacking", 0, 0),
            "calendar",
        ),
        ("a file of its own without anything", String::new(), ("law.lacking", 0, 0), "title"),
    ];
    let mut wrong = Vec::new();
    for (name, text, wanted, part) in table {
        let (code, line, column, said) = place(&text);
        if (code, line, column) != wanted || !said.contains(part) {
            wrong.push(format!("{name}: expected {wanted:?} “{part}”, found {code} {line}:{column} {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Any cut of the file, and any one changed byte, is a law or an error, never a panic.
#[test]
fn no_damage_makes_it_panic() {
    let text = PROFILES[1].2;
    for cut in (0..text.len()).step_by(61).filter(|cut| text.is_char_boundary(*cut)) {
        let _ = Law::read("own.toml", &text[..cut]);
    }
    for at in (0..text.len()).step_by(97) {
        let mut bytes = text.as_bytes().to_vec();
        bytes[at] = b'"';
        if let Ok(text) = String::from_utf8(bytes) {
            let _ = Law::read("own.toml", &text);
        }
    }
}
