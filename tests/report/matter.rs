//! matter.toml: what it may say, and what is refused with its place.

use aigaq::base::reason::Reason;
use aigaq::lang::language::Language;
use aigaq::lang::messages::{Messages, matter_template};
use aigaq::report::matter::{Addressee, Blur, Matter, MatterError, Notice};

#[test]
fn nothing_said_is_nothing_claimed() {
    assert_eq!(Matter::decode(""), Ok(Matter::default()));
}

#[test]
fn the_templates_can_be_read_and_say_nothing() {
    for language in Language::ALL {
        assert_eq!(Matter::decode(matter_template(language)), Ok(Matter::default()), "{language}");
    }
}

#[test]
fn the_lines_that_are_commented_out_can_be_read_too() {
    for language in Language::ALL {
        let line = |line: &str| match line.strip_prefix("# ") {
            Some(rest) if rest.starts_with('[') || rest.split(" = ").next().is_some_and(is_key) => rest.to_owned(),
            _ => line.to_owned(),
        };
        let text: String = matter_template(language).lines().map(|text| line(text) + "\n").collect();
        let matter = Matter::decode(&text).unwrap();
        assert_eq!((matter.addressee, matter.pending), (Some(Addressee::Notary), Some(false)), "{language}");
        assert_eq!(matter.notice, Some(Notice::Urgent("…".to_owned())));
        let blur = Blur { exhibit: 8, region: [1000, 2000, 3000, 2500], from: Some(0), until: Some(5000) };
        assert_eq!(matter.blur, [blur]);
    }
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|c| c.is_ascii_lowercase() || c == b'-')
}

#[test]
fn the_templates_have_one_shape() {
    let keys = |language| -> Vec<String> {
        let lines = matter_template(language).lines();
        lines
            .map(|line| line.trim_start_matches("# ").split(" = ").next().unwrap().to_owned())
            .filter(|key| is_key(key) || key.starts_with('['))
            .collect()
    };
    assert!(keys(Language::En).len() > 20, "{:?}", keys(Language::En));
    assert_eq!(keys(Language::Kk), keys(Language::En));
    assert_eq!(keys(Language::Ru), keys(Language::En));
}

#[test]
fn what_cannot_be_used_is_refused_with_its_place() {
    let cases = [
        ("[matter]\nadressee = \"court\"", "matter.toml", "2:1: "),
        ("[matter]\naddressee = \"judge\"", "matter.toml", "2:13: "),
        ("[print]\npersonal-numbers = 1", "matter.toml", "2:20: "),
        ("[matter", "matter.toml", "1:"),
        ("[matter]\naddressee = \"notary\"\npending = true", "matter.pending", ""),
        ("[application]\nnotice = \"urgent\"", "matter.value", "application.notice-text"),
        ("[[blur]]\nexhibit = 1\nregion = [0, 0, 0, 5]", "matter.value", "blur.region"),
        ("[[blur]]\nexhibit = 1\nregion = [9000, 0, 1001, 5]", "matter.value", "blur.region"),
        ("[[blur]]\nexhibit = 1\nregion = [0, 0, 5, 5]\nfrom = 2\nuntil = 1", "matter.value", "blur.until"),
        ("[[blur]]\nexhibit = 1\nregion = [0, 0, 5]", "matter.toml", "3:10: "),
    ];
    for (text, code, part) in cases {
        let error = Matter::decode(text).unwrap_err();
        assert_eq!(error.code(), code, "{text}: {error}");
        assert!(error.to_string().contains(part), "{text}: {error}");
        for language in Language::ALL {
            let (what, todo) = Messages::new(language).explain("err", &error);
            assert!(!what.starts_with('[') && todo.is_some(), "{language}: {what}");
        }
    }
    let long = format!("[matter]\nto = \"{}\"", "я".repeat(5001));
    assert!(matches!(Matter::decode(&long), Err(MatterError::Value { field: "matter.to", .. })));
    let many = format!("[application]\nannexes = [{}]", "\"x\", ".repeat(1001));
    assert!(matches!(Matter::decode(&many), Err(MatterError::Value { .. })));
}

#[test]
fn empty_texts_count_as_not_given() {
    let matter = Matter::decode("[matter]\nto = \"  \"\n[application]\nannexes = [\"\", \"a\"]").unwrap();
    assert_eq!((matter.to, matter.annexes), (None, vec!["a".to_owned()]));
}

#[test]
fn days_of_deadlines_are_left_to_the_law() {
    use aigaq::claim::dates::Dates;
    use aigaq::claim::law::Law;
    let law = Law::profile("kz").unwrap();
    let text = "[dates]\nrelease-suspended = 2026-10-20\n";
    assert_eq!(Matter::decode(text), Ok(Matter::default()));
    let dates = Dates::read("matter.toml", text, &law).unwrap();
    assert_eq!(dates.of("release-suspended").map(|day| day.to_string()).as_deref(), Some("2026-10-20"));
    let wrong = Dates::read("matter.toml", "[dates]\nrelease = 2026-10-20\n", &law).unwrap_err().to_string();
    assert!(wrong.contains("release") && wrong.contains('2'), "{wrong}");
}
