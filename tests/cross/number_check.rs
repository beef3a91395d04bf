use crate::forge::RECEIPT;
use crate::scene::{QR, sample, scene, seller};
use aigaq::model::person::Scheme;

const ID: &str = "number-check";

fn told(scheme: Scheme, number: &str) -> Vec<String> {
    scene().add(seller("A", scheme, number)).told(ID)
}

#[test]
fn a_consistent_number() {
    let expected = "agrees record/0007 | record/7 identifier: 260140999011 | computed check-digit: 1 | holder=entity blind-digit=11";
    assert_eq!(told(Scheme::Bin, "260140999011"), [expected]);
    assert_eq!(
        told(Scheme::Iin, "900101399016"),
        [
            "agrees record/0007 | record/7 identifier: 900101399016 | computed check-digit: 6 | holder=person blind-digit=11"
        ]
    );
}

#[test]
fn another_last_digit_and_a_body_with_none() {
    assert!(
        told(Scheme::Bin, "260140999012")[0].starts_with("differs record/0007 | record/7 identifier: 260140999012")
    );
    let none = told(Scheme::Bin, "260140990947").remove(0);
    assert!(none.contains("computed check-digit: <no-digit>"), "{none}");
}

#[test]
fn the_seller_and_the_client_on_a_receipt() {
    let text = sample().replace("КСН/ИНК", "БИН клиента: 250540999014\nКСН/ИНК");
    let told = scene().text(RECEIPT, &text).told(ID);
    assert_eq!(
        told[0],
        "agrees exhibit/0004 | text/4:3: 260140999011 | computed check-digit: 1 | holder=entity blind-digit=11"
    );
    assert!(told.len() <= 2);
}

#[test]
fn what_has_not_twelve_digits() {
    assert_eq!(
        told(Scheme::Bin, "26014099901"),
        ["cannot(not-twelve-digits) record/0007 | record/7 identifier: 26014099901"]
    );
    assert_eq!(told(Scheme::Other, "26014099901"), [""; 0], "another numbering has another check");
    let withheld = scene().add(seller("A", Scheme::Bin, "1")).forge(|forge| forge.withhold(&[], &[7]));
    assert_eq!(withheld.told(ID), ["cannot(withheld) record/0007"]);
    assert_eq!(scene().code(RECEIPT, QR).told(ID), [""; 0]);
}
