use crate::forge::RECEIPT;
use crate::scene::{QR, sample, scene};

const ID: &str = "receipt-operator";
const NAMED: &str = "text/4:24: АО «Казахтелеком»";

#[test]
fn the_same_operator() {
    let scene = scene().code(RECEIPT, QR).text(RECEIPT, &sample());
    assert_eq!(scene.told(ID), [format!("agrees exhibit/0004 | code/4 host: consumer.oofd.kz | {NAMED}")]);
}

#[test]
fn another_operator() {
    let scene = scene().code(RECEIPT, &QR.replace("consumer.oofd.kz", "consumer.kofd.kz")).text(RECEIPT, &sample());
    assert_eq!(scene.told(ID), [format!("differs exhibit/0004 | code/4 host: consumer.kofd.kz | {NAMED}")]);
}

#[test]
fn an_operator_that_is_not_listed_is_unknown_and_no_more() {
    let scene = scene().code(RECEIPT, &QR.replace("consumer.oofd.kz", "receipts.example")).text(RECEIPT, &sample());
    assert_eq!(
        scene.told(ID),
        [format!("cannot(unknown-operator) exhibit/0004 | code/4 host: receipts.example | {NAMED}")]
    );
}

#[test]
fn its_other_fields_are_compared_all_the_same() {
    let code = QR.replace("consumer.oofd.kz", "receipts.example").replace("s=24990.00", "s=24991.00");
    let told = scene().code(RECEIPT, &code).text(RECEIPT, &sample()).told("receipt-total");
    assert!(told[0].starts_with("differs exhibit/0004 | code/4 sum: 24991.00 KZT"), "{told:?}");
}

#[test]
fn no_code() {
    let scene = scene().text(RECEIPT, &sample());
    assert_eq!(scene.told(ID), [format!("cannot(no-code) exhibit/0004 | {NAMED}")]);
}
