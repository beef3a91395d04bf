use crate::forge::{Forge, PHOTO, RECEIPT, against, exhibit, exit, has, line, lines, noise};
use aigaq::model::exhibit::Sort;

#[test]
fn no_two_exhibits_are_the_same() {
    assert_eq!(line(&Forge::good().judged(), "duplicate.none"), "13 bundle");
}

#[test]
fn one_file_was_taken_in_twice() {
    let verification = Forge::good().file(RECEIPT, noise(1, 300)).judged();
    assert_eq!(line(&verification, "duplicate.content"), "13 exhibit/0004 same-as=3");
    assert!(!has(&verification, "duplicate.none"));
    assert_eq!(against(&verification), [""; 0]);
    assert_eq!(exit(&verification), (3, "time.no-token"));
}

#[test]
fn three_of_a_kind_name_the_first() {
    let forge = Forge::good().add(exhibit("again.jpg", Sort::Photo)).file(7, noise(1, 300));
    let verification = forge.file(RECEIPT, noise(1, 300)).judged();
    let expected = ["13 exhibit/0004 same-as=3", "13 exhibit/0007 same-as=3"];
    assert_eq!(lines(&verification, "duplicate.content"), expected);
}

#[test]
fn a_withheld_exhibit_is_still_known_by_its_record() {
    let verification = Forge::good().file(RECEIPT, noise(1, 300)).withhold(&[PHOTO], &[]).judged();
    assert_eq!(line(&verification, "duplicate.content"), "13 exhibit/0004 same-as=3");
}

#[test]
fn no_manifest_to_look_in() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "duplicate.not-performed"), "13 bundle because=container.missing");
}
