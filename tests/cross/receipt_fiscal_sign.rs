use crate::forge::{RECEIPT, phrase};
use crate::scene::{QR, sample, scene};

const ID: &str = "receipt-fiscal-sign";

#[test]
fn the_same_sign_three_times() {
    let scene = scene().code(RECEIPT, QR).text(RECEIPT, &sample());
    let scene = scene.bought(|purchase| purchase.receipt = Some(phrase("999 000 123 456")));
    let expected = "agrees exhibit/0004 | record/5 receipt: 999 000 123 456 | code/4 fiscal-sign: 999000123456 \
        | text/4:20: 999000123456";
    assert_eq!(scene.told(ID), [expected]);
}

#[test]
fn the_party_read_another_sign() {
    let scene = scene().code(RECEIPT, QR).bought(|purchase| purchase.receipt = Some(phrase("999000123457")));
    let expected = "differs exhibit/0004 | record/5 receipt: 999000123457 | code/4 fiscal-sign: 999000123456";
    assert_eq!(scene.told(ID), [expected]);
}

#[test]
fn zeros_in_front_count() {
    let scene = scene().code(RECEIPT, QR).bought(|purchase| purchase.receipt = Some(phrase("0999000123456")));
    assert!(scene.told(ID)[0].starts_with("differs"));
}

#[test]
fn nobody_read_the_sign() {
    let scene = scene().code(RECEIPT, QR);
    assert_eq!(scene.told(ID), ["cannot(nothing-stated) exhibit/0004 | code/4 fiscal-sign: 999000123456"]);
}
