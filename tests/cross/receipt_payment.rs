use crate::forge::RECEIPT;
use crate::scene::{QR, sample, scene};
use aigaq::model::purchase::Payment;

const ID: &str = "receipt-payment";

#[test]
fn by_card_both() {
    let scene = scene().text(RECEIPT, &sample()).bought(|purchase| purchase.payment = Some(Payment::Card));
    assert_eq!(scene.told(ID), ["agrees exhibit/0004 | record/5 payment: <card> | text/4:16: <card>"]);
}

#[test]
fn in_cash_by_the_party_by_card_on_paper() {
    let scene = scene().text(RECEIPT, &sample()).bought(|purchase| purchase.payment = Some(Payment::Cash));
    assert_eq!(scene.told(ID), ["differs exhibit/0004 | record/5 payment: <cash> | text/4:16: <card>"]);
}

#[test]
fn nothing_to_hold_it_against() {
    assert_eq!(scene().text(RECEIPT, &sample()).told(ID), ["cannot(nothing-stated) exhibit/0004 | text/4:16: <card>"]);
    let unpaid: Vec<String> = sample().lines().filter(|line| !line.contains("картасы")).map(str::to_owned).collect();
    let scene_of = scene().text(RECEIPT, &unpaid.join("\n"));
    let told = scene_of.bought(|purchase| purchase.payment = Some(Payment::Card)).told(ID);
    assert_eq!(told, ["cannot(nothing-said) exhibit/0004 | record/5 payment: <card>"]);
    assert_eq!(scene().code(RECEIPT, QR).told(ID), [""; 0], "a code says nothing of it");
}

#[test]
fn electronic_money_is_another_means_and_no_card() {
    let told = |stated, printed: &str| {
        let text = sample().replace("Банк картасы/Банковская карта", printed);
        scene().text(RECEIPT, &text).bought(|purchase| purchase.payment = Some(stated)).told(ID).remove(0)
    };
    let other = told(Payment::Other, "Электронные деньги");
    assert_eq!(other, "agrees exhibit/0004 | record/5 payment: <other> | text/4:16: <electronic>");
    assert!(told(Payment::Card, "Электронные деньги").starts_with("differs"));
    assert!(told(Payment::Other, "Банк картасы/Банковская карта").starts_with("differs"));
}
