use aigaq::examine::fiscal::operators::Operators;
use aigaq::model::text::Day;

#[test]
fn the_list_that_is_shipped() {
    let operators = Operators::shipped().unwrap();
    assert!(operators.all().len() >= 12);
    for operator in operators.all() {
        assert!(Day::parse(&operator.as_of).is_some(), "{}", operator.id);
        assert!(operator.id.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-'));
    }
    for (_, host) in operators.hosts() {
        assert_eq!(host.name, host.name.to_ascii_lowercase());
        assert!(host.path.iter().all(|path| path.is.starts_with('/')), "{}", host.name);
        let is_trial = ["dev.", "ctest"].iter().any(|front| host.name.starts_with(front));
        assert_eq!(host.test, is_trial, "{}", host.name);
    }
}

#[test]
fn lists_that_cannot_be_used() {
    let entry = |id: &str| {
        format!(
            "[[operator]]\nid = \"{id}\"\nname = \"x\"\ncountry = \"KZ\"\nas-of = \"2026-01-01\"\nhost = [{{ name = \"a.example\", path = [] }}]\n"
        )
    };
    let good = format!("version = 1\n{}", entry("one"));
    assert!(Operators::parse(&good).is_ok());
    assert_eq!(Operators::parse(&format!("{good}{}", entry("two"))).unwrap_err(), "a.example twice");
    assert_eq!(Operators::parse(&good.replace("version = 1", "version = 2")).unwrap_err(), "version 2");
    for bad in ["", "version = 1", &good.replace("\"KZ\"", "\"XX\""), &good.replace("as-of", "asof")] {
        assert!(Operators::parse(bad).is_err(), "{bad}");
    }
}

#[test]
fn operators_are_known_by_their_words() {
    let operators = Operators::shipped().unwrap();
    let named = |text: &str| operators.named(text).map(|operator| operator.id.as_str());
    assert_eq!(named("АО \"Казахтелеком\""), Some("kazakhtelecom"));
    assert_eq!(named("«ҚАЗАҚТЕЛЕКОМ» АҚ"), Some("kazakhtelecom"));
    assert_eq!(named("АО «Транстелеком»"), Some("transtelecom"));
    assert_eq!(named("АО \"КазТранском\""), Some("jusan-mobile"));
    assert_eq!(named("\"Smartcontract\" ЖШС"), Some("smartcontract"));
    assert_eq!(named("Kaspi ОФД"), Some("kaspi"));
    assert_eq!(named("АО «Другой»"), None);
    assert_eq!(named("Казахтелеком, Транстелеком"), None);
}
