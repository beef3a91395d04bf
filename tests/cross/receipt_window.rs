use crate::forge::{Forge, RECEIPT};
use crate::scene::{QR, of, scene};

const ID: &str = "receipt-window";

#[test]
fn before_the_seal() {
    let expected = "agrees exhibit/0004 | code/4 time: 2026-10-05T14:22:00+05:00 | tokens/0001.tsr: 2026-10-05T09:30:06+00:00 \
        | anchors/0001.tsr: 2026-10-05T09:19:59+00:00 | apart-s=0 tolerance-s=300";
    assert_eq!(scene().code(RECEIPT, &QR.replace("T143210", "T142200")).told(ID), [expected]);
}

#[test]
fn later_than_the_seal() {
    let told = |time| scene().code(RECEIPT, &QR.replace("T143210", time)).told(ID).remove(0);
    let late = told("T143507");
    assert!(late.starts_with("differs") && late.ends_with("apart-s=301 tolerance-s=300"), "{late}");
    assert!(told("T143506").starts_with("agrees"), "a register's clock may be minutes ahead");
}

#[test]
fn older_than_the_case_is_told_and_no_difference() {
    let told = scene().code(RECEIPT, &QR.replace("T143210", "T130000")).told(ID).remove(0);
    assert!(told.starts_with("agrees") && told.ends_with("before-opening-s=4799"), "{told}");
}

#[test]
fn no_time_stamp() {
    let expected = "cannot(no-timestamp) exhibit/0004 | code/4 time: 2026-10-05T14:32:10+05:00";
    assert_eq!(of(Forge::good()).code(RECEIPT, QR).told(ID), [expected]);
}
