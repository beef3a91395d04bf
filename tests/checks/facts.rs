use crate::forge::{Forge, OPERATOR, PHOTO, RECEIPT, against, exit, has, line, lines, phrase};
use aigaq::model::exhibit::Sort;
use aigaq::model::facts::{CourtFacts, Recording};

#[test]
fn all_four_facts_are_stated() {
    assert_eq!(line(&Forge::good().judged(), "facts.complete"), "12 bundle");
}

/// Noted, and the conclusion stays what it was.
fn noted(forge: Forge, code: &str) -> Vec<String> {
    let verification = forge.judged();
    assert_eq!(against(&verification), [""; 0]);
    assert_eq!(exit(&verification), (3, "time.no-token"));
    assert!(!has(&verification, "facts.complete"));
    lines(&verification, code)
}

#[test]
fn no_fact_is_stated() {
    let forge = Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts = CourtFacts::default());
    let expected = "12 exhibit/0003 missing=when, by, conditions, circumstances";
    assert_eq!(noted(forge, "facts.missing"), [expected]);
}

#[test]
fn one_fact_is_not_stated() {
    let forge = Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts.when = None);
    assert_eq!(noted(forge, "facts.missing"), ["12 exhibit/0003 missing=when"]);
    let forge = Forge::good().exhibit(RECEIPT, |exhibit| exhibit.facts.by = None);
    assert_eq!(noted(forge, "facts.missing"), ["12 exhibit/0004 missing=by"]);
    let forge = Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts.conditions = None);
    assert_eq!(noted(forge, "facts.missing"), ["12 exhibit/0003 missing=conditions"]);
    let forge = Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts.circumstances = None);
    assert_eq!(noted(forge, "facts.missing"), ["12 exhibit/0003 missing=circumstances"]);
}

/// A field that was filled with nothing was not filled.
#[test]
fn a_fact_of_nothing_but_a_space() {
    for text in [" ", "\u{200b}", "–", "…"] {
        let forge = Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts.conditions = Some(phrase(text)));
        assert_eq!(noted(forge, "facts.missing"), ["12 exhibit/0003 missing=conditions"], "{text:?}");
    }
    let forge = Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts.conditions = Some(phrase("Ә")));
    assert!(has(&forge.judged(), "facts.complete"));
}

#[test]
fn a_covert_photo() {
    let forge = Forge::good().exhibit(PHOTO, |exhibit| exhibit.recording = Some(Recording::Covert));
    assert_eq!(noted(forge, "facts.covert"), ["12 exhibit/0003"]);
}

#[test]
fn a_case_filmed_partly_in_secret() {
    let forge = Forge::good().case(|case| case.recording = Some(Recording::Partly));
    assert_eq!(noted(forge, "facts.covert"), ["12 exhibit/0003"], "a receipt is no recording");
    for sort in [Sort::Audio, Sort::Video] {
        let forge = Forge::good().exhibit(RECEIPT, |exhibit| exhibit.sort = sort);
        let forge = forge.case(|case| case.recording = Some(Recording::Covert));
        assert_eq!(noted(forge, "facts.covert"), ["12 exhibit/0003", "12 exhibit/0004"]);
    }
}

#[test]
fn an_open_photo_of_a_covert_case() {
    let forge = Forge::good().case(|case| case.recording = Some(Recording::Covert));
    let verification = forge.exhibit(PHOTO, |exhibit| exhibit.recording = Some(Recording::Open)).judged();
    assert!(has(&verification, "facts.complete"));
}

#[test]
fn who_made_it_is_withheld() {
    let verification = Forge::good().withhold(&[], &[OPERATOR]).judged();
    let expected = ["12 exhibit/0003 fact=by", "12 exhibit/0004 fact=by"];
    assert_eq!(lines(&verification, "facts.withheld"), expected);
    assert!(!has(&verification, "facts.complete"));
    assert_eq!(exit(&verification), (3, "time.no-token"));
}

#[test]
fn whether_it_was_covert_is_withheld() {
    let verification = Forge::good().withhold(&[], &[1]).judged();
    assert_eq!(lines(&verification, "facts.withheld"), ["12 exhibit/0003 fact=recording"]);
}

#[test]
fn no_manifest_to_look_in() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "facts.not-performed"), "12 bundle because=container.missing");
}
