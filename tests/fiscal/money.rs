use aigaq::examine::fiscal::money::{MOST, at_end, names_another, plain, quantity, read};

#[test]
fn forms_of_receipts() {
    let table: &[(&str, u64)] = &[
        ("12 345,00", 1_234_500),
        ("2\u{a0}345,67", 234_567),
        ("2\u{202f}345,67", 234_567),
        ("2\u{2009}345,67", 234_567),
        ("1 200,00₸", 120_000),
        ("1 000 ₸", 100_000),
        ("500.00", 50_000),
        ("=6000.00", 600_000),
        ("= 560,00₸", 56_000),
        ("1230.0", 123_000),
        ("98765.0", 9_876_500),
        ("46", 4_600),
        ("0,00", 0),
        ("0.05", 5),
        ("7 тг", 700),
        ("7 тг.", 700),
        ("7тг", 700),
        ("1 234,5 тенге", 123_450),
        ("1 234,5 теңге", 123_450),
        ("5 670 KZT", 567_000),
        ("5 670 kzt", 567_000),
        ("₸ 500", 50_000),
        ("12 345 678,90", 1_234_567_890),
        ("  3 210,00 \u{a0}", 321_000),
        ("90071992547409.91", MOST),
    ];
    for (text, sum) in table {
        assert_eq!(read(text), Some(*sum), "{text:?}");
    }
}

#[test]
fn what_is_no_sum() {
    let table = [
        "",
        " ",
        "₸",
        "тг",
        "-5,00",
        "1,234.56",
        "1.234,56",
        "1.234",
        "1,000",
        "12 34,00",
        "1234 567,00",
        "0 123,00",
        "1  200,00",
        "500.",
        ".50",
        "5,",
        "5,123",
        "5,1,2",
        "5 ₸ ₸",
        "5 $",
        "пять",
        "٥",
        "90071992547409.92",
        "99999999999999999999999",
        "1e5",
        "0x10",
        "№ 9999999",
        "2.",
    ];
    for text in table {
        assert_eq!(read(text), None, "{text:?}");
    }
}

#[test]
fn a_sum_at_the_end() {
    assert_eq!(at_end("Картасы: 1 200,00").map(|(_, sum)| sum), Some(120_000));
    assert_eq!(at_end("Кроссовки (33) (шт)  12 345,00₸").map(|(_, sum)| sum), Some(1_234_500));
    assert_eq!(at_end("оплаты по чеку                             0,00₸").map(|(_, sum)| sum), Some(0));
    assert_eq!(at_end("Шампунь 500мл 765,00").map(|(_, sum)| sum), Some(76_500));
    assert_eq!(at_end("ҚҚС 12%:               107,14").map(|(_, sum)| sum), Some(10_714));
    for text in ["", "нет", "7а", "абв7", "7 абв"] {
        assert_eq!(at_end(text), None, "{text}");
    }
    let (at, _) = at_end("скидка -100,00").unwrap();
    assert_eq!(&"скидка -100,00"[at..], "100,00");
}

#[test]
fn quantities() {
    let table: &[(&str, Option<u64>)] = &[
        ("1", Some(1000)),
        ("2,000", Some(2000)),
        ("3,170", Some(3170)),
        ("0.345", Some(345)),
        ("2,5", Some(2500)),
        ("1000000", Some(1_000_000_000)),
        ("1000001", None),
        ("1,2345", None),
        ("", None),
        (",5", None),
        ("1,", None),
        ("1 000", None),
        ("-1", None),
    ];
    for (text, expected) in table {
        assert_eq!(quantity(text), *expected, "{text}");
    }
}

#[test]
fn sums_of_addresses() {
    assert_eq!(plain("98765.43"), Some(9_876_543));
    assert_eq!(plain("456.00"), Some(45_600));
    assert_eq!(plain("7"), Some(700));
    for text in ["", ".", "1.", "1.234", "1 000.00", "1,00", "=1.00", "1.00₸", "1234567890123.00", "-1.00", "+1.00"] {
        assert_eq!(plain(text), None, "{text}");
    }
}

#[test]
fn currencies_beside_the_tenge() {
    for text in ["RUB 24990,00", "(руб) 24990", "USD: 5", "$5", "5 €", "₽ 5", "Eur 5"] {
        assert!(names_another(text), "{text}");
    }
    for text in ["24 990,00", "24 990,00 ₸", "тенге 5", "Сумма 5", "КАССА 5", "KZT 5", ""] {
        assert!(!names_another(text), "{text}");
    }
}
