use crate::forge::RECEIPT;
use crate::scene::{QR, Scene, sample, scene};
use aigaq::model::purchase::Money;

fn paid(minor: u64, currency: &str) -> impl FnOnce(&mut aigaq::model::purchase::Purchase) {
    let (minor, currency) = (minor.try_into().unwrap(), currency.to_owned().try_into().unwrap());
    move |purchase| purchase.paid = Some(Money { currency, minor })
}

fn told(scene: Scene) -> Vec<String> {
    scene.told("receipt-total")
}

#[test]
fn all_three_say_the_same_sum() {
    let scene = scene().code(RECEIPT, QR).text(RECEIPT, &sample()).bought(paid(2_499_000, "KZT"));
    let expected =
        "agrees exhibit/0004 | record/5 paid: 24990.00 KZT | code/4 sum: 24990.00 KZT | text/4:17: 24990.00 KZT";
    assert_eq!(told(scene), [expected]);
}

#[test]
fn the_party_states_another_price() {
    let scene = scene().text(RECEIPT, &sample()).bought(paid(2_499_001, "KZT"));
    assert_eq!(told(scene), ["differs exhibit/0004 | record/5 paid: 24990.01 KZT | text/4:17: 24990.00 ?"]);
}

#[test]
fn the_code_has_another_sum_than_the_paper() {
    let code = QR.replace("24990.00", "24999.0");
    let expected = [
        "differs exhibit/0004 | code/4 sum: 24999.00 KZT | text/4:17: 24990.00 KZT",
        "cannot(nothing-stated) exhibit/0004 | code/4 sum: 24999.00 KZT | text/4:17: 24990.00 KZT",
    ];
    assert_eq!(told(scene().code(RECEIPT, &code).text(RECEIPT, &sample())), expected);
}

#[test]
fn dollars_are_not_held_against_tenge() {
    let scene = scene().code(RECEIPT, QR).bought(paid(2_499_000, "USD"));
    assert_eq!(
        told(scene),
        ["cannot(other-currency) exhibit/0004 | record/5 paid: 24990.00 USD | code/4 sum: 24990.00 KZT"]
    );
}

#[test]
fn a_purchase_that_is_withheld_is_no_difference() {
    let scene = scene().code(RECEIPT, QR).bought(paid(1, "KZT")).forge(|forge| forge.withhold(&[], &[5]));
    assert_eq!(told(scene), ["cannot(withheld) exhibit/0004 | code/4 sum: 24990.00 KZT"]);
}

#[test]
fn two_purchases_and_nobody_says_which() {
    let purchase = aigaq::model::record::Body::Purchase(Box::new(crate::goods_class::purchase()));
    let scene = scene().code(RECEIPT, QR).bought(paid(1, "KZT")).add(purchase);
    assert_eq!(told(scene), ["cannot(several) exhibit/0004 | code/4 sum: 24990.00 KZT"]);
}

#[test]
fn a_receipt_that_is_not_heard_is_said_once() {
    let one = |scene: Scene| {
        let made = scene.examined();
        made.iter().filter(|one| one.id.starts_with("receipt-")).map(crate::scene::line).collect::<Vec<_>>()
    };
    assert_eq!(one(scene()), ["cannot(not-read) exhibit/0004"]);
    assert_eq!(one(scene().heard(RECEIPT, |_| {})), ["cannot(no-receipt) exhibit/0004"]);
    let half = |one: &mut aigaq::checks::cross::Testimony| one.unread.push("examined.time");
    assert_eq!(one(scene().heard(RECEIPT, half)), ["cannot(not-read) exhibit/0004"]);
    assert_eq!(one(scene().forge(|forge| forge.withhold(&[RECEIPT], &[]))), ["cannot(withheld) exhibit/0004"]);
}

#[test]
fn an_exhibit_that_is_not_intact_is_not_heard() {
    let scene = scene().code(RECEIPT, QR).bought(paid(1, "KZT"));
    let scene = scene.forge(|forge| forge.pieces(|pieces| pieces.replace("exhibits/0004.txt", |bytes| bytes[0] ^= 1)));
    assert_eq!(told(scene), ["cannot(not-intact) exhibit/0004"]);
}

#[test]
fn two_totals_in_one_text() {
    let twice = sample().replace("Банк картасы", "БАРЛЫҒЫ/ИТОГО:                         24 991,00\nБанк картасы");
    let scene = scene().text(RECEIPT, &twice).bought(paid(2_499_000, "KZT"));
    assert_eq!(told(scene), ["cannot(ambiguous) exhibit/0004 | record/5 paid: 24990.00 KZT"]);
}

#[test]
fn a_guess_says_that_it_is_one() {
    let scene = scene().text(RECEIPT, &sample()).bought(paid(2_499_000, "KZT"));
    let scene = scene.heard(RECEIPT, |one| one.text.as_mut().unwrap().guessed = true);
    assert_eq!(told(scene), ["agrees exhibit/0004 | record/5 paid: 24990.00 KZT | text/4:17?: 24990.00 ?"]);
}
