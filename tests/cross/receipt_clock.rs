use crate::forge::RECEIPT;
use crate::scene::{QR, sample, scene};

const ID: &str = "receipt-clock";

#[test]
fn to_the_second() {
    let scene = scene().code(RECEIPT, QR).text(RECEIPT, &sample());
    let expected = "agrees exhibit/0004 | code/4 time: 2026-10-05T14:32:10+05:00 | text/4:21: 2026-10-05T14:32:10+05:00 \
        | apart-s=0 tolerance-s=0";
    assert_eq!(scene.told(ID), [expected]);
}

#[test]
fn a_second_is_a_difference_where_both_have_seconds() {
    let scene = scene().code(RECEIPT, &QR.replace("T143210", "T143211")).text(RECEIPT, &sample());
    let expected = "differs exhibit/0004 | code/4 time: 2026-10-05T14:32:11+05:00 | text/4:21: 2026-10-05T14:32:10+05:00 \
        | apart-s=1 tolerance-s=0";
    assert_eq!(scene.told(ID), [expected]);
}

#[test]
fn without_seconds_any_of_the_minute() {
    let text = sample().replace("14:32:10", "14:32");
    let told = |code: &str| scene().code(RECEIPT, code).text(RECEIPT, &text).told(ID).remove(0);
    assert!(told(&QR.replace("T143210", "T143259")).ends_with("apart-s=59 tolerance-s=59"));
    assert!(told(&QR.replace("T143210", "T143259")).starts_with("agrees"));
    assert!(told(&QR.replace("T143210", "T143300")).starts_with("differs"));
}

#[test]
fn no_time_in_print() {
    let text = sample().replace("Уақыты/Время: 05.10.2026 14:32:10", "");
    let scene = scene().code(RECEIPT, QR).text(RECEIPT, &text);
    assert_eq!(scene.told(ID), ["cannot(nothing-said) exhibit/0004 | code/4 time: 2026-10-05T14:32:10+05:00"]);
}

#[test]
fn before_march_2024_the_clock_of_most_regions() {
    let scene = scene().code(RECEIPT, &QR.replace("20261005", "20240229"));
    assert!(scene.told(ID)[0].ends_with("2024-02-29T14:32:10+06:00"));
}
