use crate::forge::RECEIPT;
use crate::scene::{QR, sample, scene};

const ID: &str = "receipt-register";

#[test]
fn the_same_register() {
    let scene = scene().code(RECEIPT, QR).text(RECEIPT, &sample());
    assert_eq!(scene.told(ID), ["agrees exhibit/0004 | code/4 register: 010199999901 | text/4:32: 010199999901"]);
}

#[test]
fn another_register() {
    let scene = scene().code(RECEIPT, &QR.replace("f=0101", "f=0102")).text(RECEIPT, &sample());
    assert_eq!(scene.told(ID), ["differs exhibit/0004 | code/4 register: 010299999901 | text/4:32: 010199999901"]);
}

#[test]
fn only_the_code_or_only_the_text() {
    assert_eq!(scene().code(RECEIPT, QR).told(ID), ["cannot(no-text) exhibit/0004 | code/4 register: 010199999901"]);
    let expected = "cannot(no-code) exhibit/0004 | text/4:32: 010199999901";
    assert_eq!(scene().text(RECEIPT, &sample()).told(ID), [expected]);
}
