use crate::forge::{PHOTO, RECEIPT};
use crate::scene::{QR, sample, scene};

const ID: &str = "copies";

#[test]
fn a_photo_of_the_code_and_the_text() {
    let expected = [
        "agrees exhibit/0003 | code/3 register: 010199999901 | text/4:32: 010199999901 | what=register copies=2",
        "agrees exhibit/0003 | code/3 sum: 24990.00 KZT | text/4:17: 24990.00 ? | what=sum copies=2",
        "agrees exhibit/0003 | code/3 time: 2026-10-05T14:32:10+05:00 | text/4:21: 2026-10-05T14:32:10+05:00 | what=time copies=2",
    ];
    assert_eq!(scene().code(PHOTO, QR).text(RECEIPT, &sample()).told(ID), expected);
}

#[test]
fn one_of_the_copies_has_another_sum() {
    let told = scene().code(PHOTO, QR).code(RECEIPT, &QR.replace("24990.00", "2499.00")).told(ID);
    let expected = "differs exhibit/0003 | code/3 sum: 24990.00 KZT | code/4 sum: 2499.00 KZT | what=sum copies=2";
    assert!(told.len() == 3 && told[1] == expected, "{told:?}");
}

#[test]
fn another_register_or_another_minute() {
    let told =
        scene().code(PHOTO, QR).code(RECEIPT, &QR.replace("f=0101", "f=0102").replace("T1432", "T1433")).told(ID);
    assert!(
        told[0].starts_with("differs") && told[1].starts_with("agrees") && told[2].starts_with("differs"),
        "{told:?}"
    );
}

#[test]
fn another_receipt_is_no_copy() {
    assert_eq!(scene().code(PHOTO, QR).code(RECEIPT, &QR.replace("i=999", "i=998")).told(ID), [""; 0]);
}

#[test]
fn copies_that_share_no_value() {
    let only = |lines: &[&str]| {
        let kept: Vec<&str> =
            sample().leak().lines().filter(|line| lines.iter().any(|word| line.contains(word))).collect();
        kept.join("\n")
    };
    let scene = scene().text(PHOTO, &only(&["ФБ/ФП", "Уақыты"])).text(RECEIPT, &only(&["ФБ/ФП", "ИТОГО"]));
    assert_eq!(scene.told(ID), ["cannot(nothing-said) exhibit/0003 | copies=2"]);
}

#[test]
fn the_register_in_a_code_of_an_unknown_operator() {
    let code = QR.replace("consumer.oofd.kz", "receipts.example");
    let told = scene().code(PHOTO, &code).text(RECEIPT, &sample()).told(ID);
    assert!(told[0].starts_with("agrees exhibit/0003 | code/3 register: 010199999901"), "{told:?}");
}

#[test]
fn the_number_of_the_seller_of_two_texts() {
    let told = |change: fn(&str) -> String| {
        let scene = scene().text(PHOTO, &sample()).text(RECEIPT, &change(&sample()));
        scene.told(ID).into_iter().find(|line| line.contains("what=taxpayer")).unwrap()
    };
    assert!(told(str::to_owned).starts_with("agrees"));
    let other = told(|text| text.replacen(&number(text), "123456789011", 1));
    assert!(other.starts_with("differs") && other.contains("123456789011"), "{other}");
}

/// The twelve digits behind the letters of the seller's number.
fn number(text: &str) -> String {
    let is_number = |word: &&str| word.len() == 12 && word.bytes().all(|digit| digit.is_ascii_digit());
    text.lines().filter(|line| line.contains("БИН")).flat_map(str::split_whitespace).find(is_number).unwrap().to_owned()
}
