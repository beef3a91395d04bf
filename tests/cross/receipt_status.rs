use crate::forge::RECEIPT;
use crate::scene::{QR, Scene, sample, scene};

fn told(scene: Scene) -> Vec<String> {
    scene.told("receipt-status")
}

#[test]
fn a_sale() {
    let expected = "agrees exhibit/0004 | record/5 goods: <sale> | text/4:9: <sale>";
    assert_eq!(told(scene().code(RECEIPT, QR).text(RECEIPT, &sample())), [expected]);
}

#[test]
fn a_trial_host() {
    let code = QR.replace("consumer.oofd.kz/", "ctest.wofd.kz/consumer");
    let expected = "differs exhibit/0004 | record/5 goods: <sale> | code/4 host: <test-receipt>";
    assert_eq!(told(scene().code(RECEIPT, &code).text(RECEIPT, &sample())), [expected]);
}

#[test]
fn a_refund_a_copy_and_a_provisional_sign() {
    let refund = sample().replace("САТУ/ПРОДАЖА", "САТУДЫ ҚАЙТАРУ/ВОЗВРАТ ПРОДАЖИ");
    let expected = "differs exhibit/0004 | record/5 goods: <sale> | text/4:9: <refund>";
    assert_eq!(told(scene().text(RECEIPT, &refund)), [expected]);
    let copy = format!("ДУБЛИКАТ\n{}", sample());
    let expected = "differs exhibit/0004 | record/5 goods: <sale> | text/4:1: <duplicate>";
    assert_eq!(told(scene().text(RECEIPT, &copy)), [expected]);
    let offline = sample().replace("КСН/ИНК", "АВТОНОМНЫЙ РЕЖИМ\nКСН/ИНК");
    let expected = "differs exhibit/0004 | record/5 goods: <sale> | text/4:30: <offline>";
    assert_eq!(told(scene().text(RECEIPT, &offline)), [expected]);
}

#[test]
fn a_page_of_a_payment_is_no_fiscal_receipt() {
    let code =
        "https://receipt.kaspi.kz/web?extTranId=QR11577554266&sale_date=2026-10-05+14%3A32%3A10.000000%2B05%3A00";
    let expected = "differs exhibit/0004 | record/5 goods: <sale> | code/4 host: <payment-page>";
    assert_eq!(told(scene().code(RECEIPT, code)), [expected]);
}

#[test]
fn a_code_alone_does_not_say_what_it_was_for() {
    assert_eq!(told(scene().code(RECEIPT, QR)), ["cannot(nothing-said) exhibit/0004 | record/5 goods: <sale>"]);
    let scene = scene().text(RECEIPT, &sample()).forge(|forge| forge.withhold(&[], &[5]));
    assert_eq!(told(scene), ["cannot(withheld) exhibit/0004"]);
}

#[test]
fn a_neighbours_code_says_what_it_was_for() {
    let code = |operation| format!("t=20261005T1432&s=24990.00&fn=9999078900004312&i=22&fp=3822219111&n={operation}");
    let of = |operation| told(scene().code(RECEIPT, &code(operation))).remove(0);
    assert_eq!(of(1), "agrees exhibit/0004 | record/5 goods: <sale> | code/4 operation: <sale>");
    assert_eq!(of(2), "differs exhibit/0004 | record/5 goods: <sale> | code/4 operation: <refund>");
    assert_eq!(of(3), "differs exhibit/0004 | record/5 goods: <sale> | code/4 operation: <buying>");
    assert_eq!(of(4), "differs exhibit/0004 | record/5 goods: <sale> | code/4 operation: <refund>");
}
