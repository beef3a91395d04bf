use crate::forge::{PHOTO, RECEIPT, phrase};
use crate::scene::{Scene, scene, statements};
use aigaq::checks::cross::Hearing;
use aigaq::model::reading::Reading;

const ID: &str = "intake-file";
type Said<'a> = &'a [(&'a str, &'a str, &'a str)];

/// A photo of which `then` was read at intake and `now` is read again.
fn photo(then: Said<'_>, now: Said<'_>) -> Scene {
    let reading = Reading { by: phrase(Hearing::READER), said: statements(then), unread: None };
    scene().exhibit(PHOTO, |photo| photo.reading = Some(reading)).said(PHOTO, now)
}

fn told(scene: Scene) -> Vec<String> {
    let all = scene.told(ID);
    all.into_iter().filter(|line| line.contains("exhibit/0003")).collect()
}

const SAID: Said<'_> = &[("taken", "Exif", "2026-10-05T14:29:10"), ("make", "Exif Make", "Apple")];

#[test]
fn the_same_then_and_now() {
    let expected = format!(
        "agrees exhibit/0003 | record/3 reading.by: {0} | computed reader: {0} | same=2 differing=0 not-compared=0",
        Hearing::READER
    );
    assert_eq!(told(photo(SAID, SAID)), [expected]);
}

#[test]
fn another_text_at_the_same_place() {
    let now = [("taken", "Exif", "2026-10-05T14:29:11"), ("make", "Exif Make", "Apple")];
    let told = told(photo(SAID, &now));
    assert!(told[0].starts_with("differs") && told[0].ends_with("same=1 differing=1 not-compared=0"), "{told:?}");
    let expected =
        "differs exhibit/0003 | intake/3 Exif: 2026-10-05T14:29:10 | file/3 Exif: 2026-10-05T14:29:11 | topic=taken";
    assert_eq!(told[1..], [expected]);
}

#[test]
fn a_statement_that_stands_on_one_side_alone() {
    let told_of = |then, now| told(photo(then, now));
    let gone = told_of(SAID, &SAID[..1]);
    assert_eq!(
        gone[1..],
        ["differs exhibit/0003 | intake/3 Exif Make: Apple | file/3 Exif Make: <absent> | topic=make"]
    );
    let new = told_of(&SAID[..1], SAID);
    assert_eq!(
        new[1..],
        ["differs exhibit/0003 | intake/3 Exif Make: <absent> | file/3 Exif Make: Apple | topic=make"]
    );
}

#[test]
fn another_reader_may_know_more_and_is_not_held_to_it() {
    let told = told(photo(&SAID[..1], SAID).reader("aigaq 9"));
    assert!(told[0].starts_with("cannot(other-reader)") && told[0].contains("computed reader: aigaq 9"), "{told:?}");
    assert!(told[1].starts_with("cannot(other-reader)") && told.len() == 2);
}

#[test]
fn both_programs_of_one_version_are_one_reader() {
    let version = Hearing::READER.rsplit_once(' ').unwrap().1;
    let program: &'static str = format!("aigaq-verify {version}").leak();
    assert!(told(photo(&SAID[..1], SAID).reader(program))[0].starts_with("differs"));
    let other: &'static str = format!("someone {version}").leak();
    assert!(told(photo(&SAID[..1], SAID).reader(other))[0].starts_with("cannot(other-reader)"));
}

#[test]
fn another_reader_that_reads_something_else_there_is_a_difference() {
    let now = [("taken", "Exif", "2026-10-05T14:29:11"), ("make", "Exif Make", "Apple")];
    assert!(told(photo(SAID, &now).reader("aigaq 9"))[0].starts_with("differs"));
}

#[test]
fn where_a_part_was_not_read_nothing_is_missed() {
    let half = photo(SAID, &SAID[..1]).heard(PHOTO, |one| one.unread.push("examined.time"));
    assert!(told(half)[0].starts_with("cannot(not-read)"));
    let half = photo(&SAID[..1], SAID).exhibit(PHOTO, |photo| {
        photo.reading.as_mut().unwrap().unread = Some(phrase("examined.time"));
    });
    assert!(told(half)[0].starts_with("cannot(not-read-at-intake)"));
}

#[test]
fn not_read_then_or_not_read_now() {
    assert_eq!(told(scene().said(PHOTO, SAID)), ["cannot(not-read-at-intake) exhibit/0003"]);
    assert_eq!(told(scene()), ["cannot(not-read) exhibit/0003"]);
    assert_eq!(told(photo(SAID, SAID).forge(|forge| forge.withhold(&[PHOTO], &[]))), ["cannot(withheld) exhibit/0003"]);
    assert_eq!(scene().heard(RECEIPT, |_| {}).told(ID)[1], "cannot(not-read-at-intake) exhibit/0004");
}

#[test]
fn twenty_differences_are_told_and_the_rest_counted() {
    let many: Vec<String> = (0..50).map(|n| format!("tag {n:02}")).collect();
    let then: Vec<(&str, &str, &str)> = many.iter().map(|at| ("comment", at.as_str(), "a")).collect();
    let now: Vec<(&str, &str, &str)> = many.iter().map(|at| ("comment", at.as_str(), "b")).collect();
    let told = told(photo(&then, &now));
    assert!(told.len() == 21 && told[0].ends_with("same=0 differing=50 not-compared=0"), "{}", told[0]);
}

#[test]
fn a_difference_stands_before_what_cannot_be_compared() {
    let now = [("taken", "Exif", "2026-10-05T14:29:11"), ("make", "Exif Make", "Apple")];
    let told = told(photo(&SAID[..1], &now).reader("aigaq 9"));
    assert!(told[0].starts_with("differs") && told[0].ends_with("same=0 differing=1 not-compared=1"), "{told:?}");
    assert!(told[1].starts_with("differs") && told[1].ends_with("topic=taken"), "{told:?}");
    assert!(told[2].starts_with("cannot(other-reader)") && told[2].ends_with("topic=make"), "{told:?}");
}

#[test]
fn nothing_then_and_nothing_now_agrees_on_nothing() {
    assert!(told(photo(&[], &[]))[0].starts_with("cannot(nothing-said)"));
}
