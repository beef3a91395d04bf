use crate::operators;
use aigaq::examine::fiscal::address::{FiscalAddress, Reading, read};
use aigaq::examine::fiscal::local_time::Rule;
use aigaq::examine::fiscal::operators::{Country, Form};

pub fn receipt(text: &str) -> FiscalAddress {
    match read(text, &operators()) {
        Ok(Reading::Receipt(address)) => *address,
        other => panic!("{text}: {other:?}"),
    }
}

const FIELDS: &str = "i=999000123456&f=010199999901&s=24990.00&t=20261005T143210";

/// Host and path, operator, trial or not.
const HOSTS: [(&str, &str, bool); 24] = [
    ("http://consumer.oofd.kz/?", "kazakhtelecom", false),
    ("http://consumer.oofd.kz?", "kazakhtelecom", false),
    ("https://consumer.oofd.kz/?", "kazakhtelecom", false),
    ("HTTPS://CONSUMER.OOFD.KZ/?", "kazakhtelecom", false),
    ("https://ofd1.kz/t/?", "transtelecom", false),
    ("http://ofd1.kz/t?", "transtelecom", false),
    ("http://87.255.215.96/t/?", "transtelecom", false),
    ("https://4ek.kz/?o=transtelecom&", "transtelecom", false),
    ("https://4ek.kz?o=kazakhtelecom&", "kazakhtelecom", false),
    ("https://4ek.kz/?o=oofd&", "kazakhtelecom", false),
    ("https://4ek.kz/?o=kofd&", "jusan-mobile", false),
    ("https://4ek.kz/?o=jusan&", "jusan-mobile", false),
    ("http://consumer.kofd.kz?", "jusan-mobile", false),
    ("https://consumer.kofd.kz/?", "jusan-mobile", false),
    ("https://cabinet.kofd.kz/consumer?", "jusan-mobile", false),
    ("https://cabinet.kofd.kz/consumer/?", "jusan-mobile", false),
    ("http://dev.kofd.kz/consumer?", "jusan-mobile", true),
    ("https://consumer.wofd.kz/?", "smartcontract", false),
    ("http://cabinet.wofd.kz/consumer?", "smartcontract", false),
    ("http://ctest.wofd.kz/consumer?", "smartcontract", true),
    ("http://ctest3.wofd.kz/consumer?", "smartcontract", true),
    ("https://receipt.kaspi.kz/web/fiscal?", "kaspi", false),
    ("https://receipt.kaspi.kz/web/fiscal/?", "kaspi", false),
    ("  https://consumer.oofd.kz/?", "kazakhtelecom", false),
];

#[test]
fn every_host_of_kazakhstan() {
    for (front, operator, is_test) in HOSTS {
        let text = format!("{front}{FIELDS}\n");
        let found = receipt(&text);
        assert_eq!(found.operator.as_deref(), Some(operator), "{text}");
        assert_eq!(found.is_test, is_test, "{text}");
        assert_eq!(found.country, Country::Kazakhstan);
        assert_eq!(found.fiscal_sign.as_deref(), Some("999000123456"), "{text}");
        assert_eq!(found.register.as_deref(), Some("010199999901"), "{text}");
        assert_eq!(found.sum, Some(2_499_000), "{text}");
        assert_eq!(found.time.as_ref().unwrap().verbatim, "20261005T143210", "{text}");
        assert_eq!(found.offset().unwrap().rule, Rule::OneZone);
        assert_eq!(found.is_secure, Some(text.trim().to_lowercase().starts_with("https")));
    }
}

#[test]
fn parameters_in_any_order() {
    let mut parts: Vec<&str> = FIELDS.split('&').collect();
    let expected = receipt(&format!("https://consumer.oofd.kz/?{FIELDS}"));
    // Heap's permutations of four.
    let mut counts = [0; 4];
    let mut at = 0;
    while at < 4 {
        if counts[at] < at {
            parts.swap(if at % 2 == 0 { 0 } else { counts[at] }, at);
            assert_eq!(receipt(&format!("https://consumer.oofd.kz/?{}", parts.join("&"))), expected);
            counts[at] += 1;
            at = 0;
        } else {
            counts[at] = 0;
            at += 1;
        }
    }
}

#[test]
fn every_form_of_time_and_sum() {
    let at = |time: &str, sum: &str| {
        receipt(&format!("https://consumer.oofd.kz/?i=9990001&f=010199999901&s={sum}&t={time}"))
    };
    for time in [
        "20261005T143210",
        "20261005143210",
        "2026-10-05%2014%3A32%3A10.123456",
        "2026-10-05+14%3A32%3A10.000000%2B05%3A00",
        "2026-10-05+14:32:10.000000%2B05:00",
        "2026-10-05T14:32:10",
        "2026-10-05 14:32:10",
    ] {
        let found = at(time, "46.00").time.unwrap();
        assert_eq!((found.day, found.hour, found.minute, found.second), (5, 14, 32, Some(10)), "{time}");
    }
    let sums = [("1230.0", 123_000), ("456.00", 45_600), ("98765.43", 9_876_543), ("7", 700), ("0.00", 0)];
    for (sum, hundredths) in sums {
        assert_eq!(at("20261005T143210", sum).sum, Some(hundredths), "{sum}");
    }
    let stated = at("2026-10-05+14%3A32%3A10%2B05%3A00", "1.00");
    assert_eq!(stated.offset().unwrap().rule, Rule::Stated);
    let old = at("20220320T150000", "1.00");
    assert_eq!((old.offset().unwrap().minutes, old.offset().unwrap().rule), (360, Rule::MostRegions));
}

#[test]
fn addresses_without_fields() {
    let ticket = receipt("https://consumer.oofd.kz/ticket/00000000-1111-2222-3333-444444444444");
    assert_eq!(ticket.form, Form::Ticket);
    assert_eq!(ticket.ticket.as_deref(), Some("00000000-1111-2222-3333-444444444444"));
    assert_eq!((ticket.fiscal_sign, ticket.sum, ticket.time), (None, None, None));

    let kaspi = receipt(
        "https://receipt.kaspi.kz/web?extTranId=QR99999000001&sale_date=2026-10-05+14%3A32%3A10.000000%2B05%3A00",
    );
    assert_eq!((kaspi.form, kaspi.ticket.as_deref()), (Form::Payment, Some("QR99999000001")));
    assert_eq!(kaspi.time.unwrap().stated, Some(300));
    assert_eq!(receipt("https://receipt.kaspi.kz/preview/cashier?extTranId=KKM99999001").sum, None);
    let other = receipt("https://receipt.kaspi.kz/web/self-employed/receipt?id=7");
    assert_eq!(other.others, [("id".to_owned(), "7".to_owned())]);

    let kgd = receipt("https://esb.kgd.gov.kz/taxpay-check-core/get-check-report?check_id=9990001&ip_reg_id=990001");
    assert_eq!((kgd.operator.as_deref(), kgd.ticket.as_deref()), (Some("kgd"), Some("9990001")));
}

#[test]
fn a_short_link_of_an_unlisted_name_has_no_operator() {
    for o in ["o=alpha&", ""] {
        let found = receipt(&format!("https://4ek.kz/?{o}{FIELDS}"));
        assert_eq!((found.operator, found.form), (None, Form::Short));
        assert_eq!(found.sum, Some(2_499_000));
    }
}

#[test]
fn parameters_that_belong_to_no_field_are_kept() {
    let found = receipt(&format!("https://consumer.oofd.kz/?{FIELDS}&lang=kk"));
    assert_eq!(found.others, [("lang".to_owned(), "kk".to_owned())]);
}

#[test]
fn zeros_in_front_count() {
    let found = receipt("https://consumer.oofd.kz/?i=0009990001&f=000199999901&s=1.0&t=20261005T143210");
    assert_eq!(found.fiscal_sign.as_deref(), Some("0009990001"));
    assert_eq!(found.register.as_deref(), Some("000199999901"));
}

#[test]
fn an_unlisted_host_is_unknown_and_its_fields_are_read() {
    let unknown = |text: &str| match read(text, &operators()) {
        Ok(Reading::Unknown(unknown)) => unknown,
        other => panic!("{text}: {other:?}"),
    };
    let found = unknown(&format!("https://receipts.example.kz/?{FIELDS}"));
    assert_eq!((found.host.as_str(), found.near), ("receipts.example.kz", None));
    assert_eq!(found.fields.unwrap().sum, 2_499_000);
    // A fourth operator could well be called so: near, and no more.
    let found = unknown(&format!("https://consumer.tofd.kz/?{FIELDS}"));
    assert!(found.near.is_some());
    assert_eq!(unknown("https://www.example.com/path?x=%D0%9F").fields, None);
    assert_eq!(unknown("https://kaspi.kz/shop/p/boots-1/?c=1").near, None);
    // The operator's own subdomains are not imitations.
    assert_eq!(unknown("https://o.oofd.kz/").host, "o.oofd.kz");
    assert_eq!(unknown("https://new-consumer.oofd.kz/").host, "new-consumer.oofd.kz");
    assert_eq!(unknown("https://new.consumer.oofd.kz/").host, "new.consumer.oofd.kz");
}

#[test]
fn other_texts() {
    for text in ["", "ФП 999000123456", "consumer.oofd.kz", "mailto:a@b.kz", "WIFI:S:net;T:WPA;;", "i=1&f=2&s=3&t=4"]
    {
        assert_eq!(read(text, &operators()), Ok(Reading::Text), "{text}");
    }
}
