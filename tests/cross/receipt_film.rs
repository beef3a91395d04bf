use crate::forge::{PHOTO, RECEIPT};
use crate::scene::{QR, Scene, scene, stated};

const ID: &str = "receipt-film";

/// A film (7) that says when it was made, for a minute.
fn filmed(created: &str) -> Scene {
    let said = [("created", "com.apple.quicktime.creationdate", created), ("duration", "mvhd", "60.000")];
    scene().code(RECEIPT, QR).film(7, "film.mp4").exhibit(7, |film| film.facts.when = None).said(7, &said)
}

#[test]
fn the_receipt_is_issued_while_the_film_runs() {
    let expected = "agrees exhibit/0004 | file/7 com.apple.quicktime.creationdate: \
        2026-10-05T14:32:02+05:00/2026-10-05T14:33:02+05:00 | code/4 time: 2026-10-05T14:32:10+05:00 \
        | apart-s=0 tolerance-s=300 place=inside films=1 offset-rule=one-zone";
    assert_eq!(filmed("2026-10-05T14:32:02+05:00").told(ID), [expected]);
}

#[test]
fn minutes_before_and_after_it() {
    let told = |at| filmed(at).told(ID).remove(0);
    let after = told("2026-10-05T14:26:10+05:00");
    assert!(after.starts_with("agrees") && after.contains("apart-s=300 tolerance-s=300 place=after"), "{after}");
    assert!(told("2026-10-05T14:26:09+05:00").starts_with("differs"));
    let before = told("2026-10-05T14:37:11+05:00");
    assert!(before.starts_with("differs") && before.contains("apart-s=301 tolerance-s=300 place=before"), "{before}");
}

#[test]
fn one_film_of_several_is_enough() {
    // A long film began first, a short one ended since, and a third comes later.
    let scene = filmed("2026-10-05T14:00:00+05:00").heard(7, |one| one.said.truncate(1));
    let scene = scene.said(7, &[("duration", "mvhd", "7200")]);
    let scene = scene.film(8, "short.mp4").film(9, "later.mp4");
    let scene = scene.said(8, &[("created", "x", "2026-10-05T14:10:00+05:00"), ("duration", "mvhd", "5.0")]);
    let scene = scene.said(9, &[("created", "x", "2026-10-05T14:39:00+05:00"), ("duration", "mvhd", "5.0")]);
    let told = scene.told(ID).remove(0);
    assert!(told.starts_with("agrees exhibit/0004 | file/7") && told.contains("place=inside films=3"), "{told}");
}

#[test]
fn the_error_of_the_clock_is_taken_off() {
    let device = aigaq::model::exhibit::Device { clock_offset: Some(3600), ..Default::default() };
    let ahead = filmed("2026-10-05T15:32:02+05:00").exhibit(7, |film| film.device = Some(device));
    assert!(ahead.told(ID)[0].starts_with("agrees"));
    assert!(filmed("2026-10-05T15:32:02+05:00").told(ID)[0].starts_with("differs"));
}

#[test]
fn a_film_that_says_nothing_has_the_time_that_the_party_states() {
    let when = stated("2026-10-05T14:30:00", Some("2026-10-05T14:33:00"));
    let scene = scene().code(RECEIPT, QR).film(7, "film.mp4").exhibit(7, |film| film.facts.when = Some(when));
    assert!(scene.told(ID)[0].starts_with("agrees exhibit/0004 | record/7 facts.when: 2026-10-05T14:30:00+05:00/"));
}

#[test]
fn a_film_without_a_time_or_withheld_may_be_the_one() {
    let silent = scene().code(RECEIPT, QR).film(7, "film.mp4").exhibit(7, |film| film.facts.when = None);
    assert_eq!(silent.told(ID), ["cannot(nothing-said) exhibit/0004"]);
    let later = filmed("2026-10-05T18:00:00+05:00").film(8, "withheld.mp4").forge(|forge| forge.withhold(&[8], &[8]));
    assert!(later.told(ID)[0].starts_with("cannot(withheld) exhibit/0004"));
    assert_eq!(scene().code(RECEIPT, QR).told(ID), [""; 0], "without a film nothing is said");
}

#[test]
fn the_second_of_two_films_runs_while_it_is_issued() {
    let scene = filmed("2026-10-05T14:00:00+05:00").film(8, "second.mp4");
    let scene = scene.said(8, &[("created", "x", "2026-10-05T14:32:02+05:00"), ("duration", "mvhd", "60.0")]);
    let told = scene.told(ID).remove(0);
    assert!(told.starts_with("agrees exhibit/0004 | file/8") && told.contains("place=inside films=2"), "{told}");
}

#[test]
fn of_two_films_that_end_together_the_first_is_named() {
    let scene = filmed("2026-10-05T14:30:00+05:00").film(8, "second.mp4");
    let scene = scene.said(8, &[("created", "x", "2026-10-05T14:30:30+05:00"), ("duration", "mvhd", "30.0")]);
    let told = scene.told(ID).remove(0);
    assert!(told.starts_with("agrees exhibit/0004 | file/7") && told.contains("place=after films=2"), "{told}");
}

#[test]
fn the_time_in_a_code_of_an_unknown_operator_counts() {
    let unknown = filmed("2026-10-05T14:32:02+05:00").heard(RECEIPT, |one| one.codes.clear());
    let told = unknown.code(RECEIPT, &QR.replace("consumer.oofd.kz", "receipts.example")).told(ID).remove(0);
    assert!(told.starts_with("agrees") && told.contains("code/4 time: 2026-10-05T14:32:10+05:00"), "{told}");
}

#[test]
fn a_text_with_a_sum_alone_is_no_receipt() {
    let total = filmed("2026-10-05T14:32:02+05:00").text(PHOTO, "БАРЛЫҒЫ/ИТОГО: 24 990,00\n05.10.2026 14:32:10\n");
    assert_eq!(total.told(ID).len(), 1);
}

#[test]
fn of_several_times_of_a_film_the_one_with_an_offset_of_its_own_counts() {
    let said = [
        ("created", "x", "2026-10-05T11:00:00"),
        ("created", "mvhd", "2026-10-05T12:00:00Z"),
        ("created", "com.apple.quicktime.creationdate", "2026-10-05T14:32:02+05:00"),
        ("duration", "mvhd", "60.0"),
    ];
    let scene = scene().code(RECEIPT, QR).film(7, "film.mp4").exhibit(7, |film| film.facts.when = None);
    let told = scene.said(7, &said).told(ID).remove(0);
    assert!(told.starts_with("agrees exhibit/0004 | file/7 com.apple.quicktime.creationdate:"), "{told}");
}
