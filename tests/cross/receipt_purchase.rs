use crate::forge::RECEIPT;
use crate::scene::{QR, Scene, sample, scene, stated};

const ID: &str = "receipt-purchase";

fn bought(at: &str, until: Option<&str>) -> Scene {
    let when = stated(at, until);
    scene().code(RECEIPT, QR).bought(|purchase| purchase.when = Some(when))
}

#[test]
fn at_the_same_time() {
    let expected = "agrees exhibit/0004 | record/5 when: 2026-10-05T14:32:10+05:00 | code/4 time: 2026-10-05T14:32:10+05:00 \
        | apart-s=0 tolerance-s=300 offset-rule=one-zone";
    assert_eq!(bought("2026-10-05T14:32:10", None).told(ID), [expected]);
}

#[test]
fn five_minutes_outside_the_span_and_a_second_more() {
    let told = |at, until| bought(at, Some(until)).told(ID).remove(0);
    assert!(told("2026-10-05T14:20:00", "2026-10-05T14:27:10").starts_with("agrees"));
    let late = told("2026-10-05T14:20:00", "2026-10-05T14:27:09");
    assert!(late.starts_with("differs") && late.contains("apart-s=301 tolerance-s=300"), "{late}");
    assert!(told("2026-10-05T14:37:10", "2026-10-05T14:40:00").starts_with("agrees"));
    assert!(told("2026-10-05T14:37:11", "2026-10-05T14:40:00").starts_with("differs"));
}

#[test]
fn an_hour_in_the_west_before_march_2024_is_not_held_against_it() {
    let code = QR.replace("20261005", "20240110");
    let told = |at| {
        let when = stated(at, None);
        scene().code(RECEIPT, &code).bought(|purchase| purchase.when = Some(when)).told(ID).remove(0)
    };
    // 14:32:10 by a clock at +06:00, and by one at +05:00.
    assert!(told("2024-01-10T13:32:10").starts_with("agrees"));
    assert!(told("2024-01-10T14:32:10").starts_with("agrees"));
    assert!(told("2024-01-10T14:32:10").ends_with("offset-rule=most-regions"));
    assert!(told("2024-01-10T12:32:10").starts_with("differs"));
}

#[test]
fn one_side_is_missing() {
    let expected = "cannot(nothing-stated) exhibit/0004 | code/4 time: 2026-10-05T14:32:10+05:00";
    assert_eq!(scene().code(RECEIPT, QR).told(ID), [expected]);
    let timeless = sample().replace("05.10.2026 14:32:10", "");
    let when = stated("2026-10-05T14:32:10", None);
    let told = scene().text(RECEIPT, &timeless).bought(|purchase| purchase.when = Some(when)).told(ID);
    assert_eq!(told, ["cannot(nothing-said) exhibit/0004 | record/5 when: 2026-10-05T14:32:10+05:00"]);
    // A code that leaves its time out, and no text beside it: it is the code that says nothing.
    let when = stated("2026-10-05T14:32:10", None);
    let code = "https://receipt.kaspi.kz/web?extTranId=QR11577554266";
    let told = scene().code(RECEIPT, code).bought(|purchase| purchase.when = Some(when)).told(ID);
    assert_eq!(told, ["cannot(nothing-said) exhibit/0004 | record/5 when: 2026-10-05T14:32:10+05:00"]);
}

#[test]
fn a_clock_of_another_country_is_not_assumed() {
    let code = "t=20261005T143210&s=349.93&fn=9282440300682838&i=46534&fp=1273019065&n=1";
    let when = stated("2026-10-05T14:32:10", None);
    let told = scene().code(RECEIPT, code).bought(|purchase| purchase.when = Some(when)).told(ID);
    assert_eq!(told, ["cannot(unknown-offset) exhibit/0004 | record/5 when: 2026-10-05T14:32:10+05:00"]);
}

/// Two receipts in one picture: whichever was read first decides nothing.
#[test]
fn codes_of_two_receipts() {
    let when = stated("2026-10-05T14:32:10", None);
    let other = QR.replace("i=999000123456", "i=111000999888");
    let unlisted = other.replace("consumer.oofd.kz", "receipts.example");
    let expected = "cannot(several-codes) exhibit/0004 | record/5 when: 2026-10-05T14:32:10+05:00";
    for codes in [[QR, &other], [&other, QR], [QR, &unlisted], [&unlisted, QR]] {
        let scene = codes.iter().fold(scene(), |scene, code| scene.code(RECEIPT, code));
        assert_eq!(scene.bought(|purchase| purchase.when = Some(when.clone())).told(ID), [expected], "{codes:?}");
    }
    // one receipt twice is one
    let twice = scene().code(RECEIPT, QR).code(RECEIPT, QR).bought(|purchase| purchase.when = Some(when.clone()));
    assert!(twice.told(ID)[0].starts_with("agrees"));
}

/// Who opens an animation sees another picture than the one that was read.
#[test]
fn a_code_in_an_animation() {
    let when = stated("2026-10-05T14:32:10", None);
    let scene = scene().said(RECEIPT, &[("trait", "file", "several-pictures")]).code(RECEIPT, QR);
    let told = scene.bought(|purchase| purchase.when = Some(when)).told(ID);
    assert_eq!(told, ["cannot(several-pictures) exhibit/0004 | record/5 when: 2026-10-05T14:32:10+05:00"]);
}

/// A text that the page does not surely show is not the receipt's text; that there is one is known all the same.
#[test]
fn a_text_that_nobody_sees() {
    let when = stated("2026-10-05T14:32:10", None);
    let scene = || {
        scene().heard(RECEIPT, |one| one.hidden = Some(sample())).bought(|purchase| purchase.when = Some(when.clone()))
    };
    let expected = "cannot(hidden-text) exhibit/0004 | record/5 when: 2026-10-05T14:32:10+05:00";
    assert_eq!(scene().told(ID), [expected]);
    assert!(scene().told("receipt-total").iter().all(|told| told.starts_with("cannot(hidden-text)")));
    assert!(scene().told("receipt-seller").iter().all(|told| told.starts_with("cannot(hidden-text)")));
    // A code that is seen is compared, and so is the print that a machine made out.
    assert!(scene().code(RECEIPT, QR).told(ID)[0].starts_with("agrees"));
    assert!(scene().text(RECEIPT, &sample()).told(ID)[0].starts_with("agrees"));
}
