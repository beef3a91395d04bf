//! Addresses that want to pass for those of an operator, and addresses that are out of form.

use crate::operators;
use aigaq::examine::fiscal::address::{Reading, read};

const Q: &str = "?i=999000123456&f=010199999901&s=24990.00&t=20261005T143210";

fn refused(text: &str) -> &'static str {
    match read(text, &operators()) {
        Err(refusal) => {
            assert!(refusal.facts().iter().all(|(name, _)| !name.is_empty()));
            refusal.name()
        }
        Ok(Reading::Unknown(_)) => "unknown",
        Ok(other) => panic!("{text}: {other:?}"),
    }
}

#[test]
fn hosts_that_look_alike() {
    let table = [
        // A name before the host, a port.
        ("https://consumer.oofd.kz@evil.example/", "userinfo"),
        ("https://consumer.oofd.kz:443@evil.example/", "userinfo"),
        ("https://user:secret@consumer.oofd.kz/", "userinfo"),
        ("https://@consumer.oofd.kz/", "userinfo"),
        ("https://consumer.oofd.kz%2f@evil.example/", "userinfo"),
        ("https://consumer.oofd.kz:443/", "port"),
        ("https://consumer.oofd.kz:/", "port"),
        ("http://87.255.215.96:8080/t/", "port"),
        // The known host inside another.
        ("https://consumer.oofd.kz.evil.example/", "look-alike"),
        ("https://consumer.oofd.kz.kz/", "look-alike"),
        ("https://ofd1.kz.evil.example/t/", "look-alike"),
        ("https://4ek.kz.evil.example/", "look-alike"),
        ("https://evil.consumer.oofd.kz.example/", "look-alike"),
        ("https://consumer-oofd-kz.example/", "look-alike"),
        ("https://consumeroofdkz.example/", "look-alike"),
        ("https://consumer-oofd.kz/", "look-alike"),
        ("https://consumeroofd.kz/", "look-alike"),
        ("https://receipt-kaspi.kz/web/fiscal", "look-alike"),
        ("https://receipt.kaspi.kz.example/web/fiscal", "look-alike"),
        ("https://receipts.cloud-ikassa.by/", "look-alike"),
        ("http://87.255.215.96.evil.example/t/", "look-alike"),
        // Another ending.
        ("https://consumer.oofd.com/", "look-alike"),
        ("https://consumer.kofd.kz.com/", "look-alike"),
        ("https://consumer.wofd.co.kz/", "look-alike"),
        // Letters that look alike, in ASCII.
        ("https://consumer.00fd.kz/", "look-alike"),
        ("https://c0nsumer.oofd.kz/", "look-alike"),
        ("https://consurner.oofd.kz/", "look-alike"),
        ("https://recelpt.kaspi.kz/web/fiscal", "look-alike"),
        ("https://rece1pt.kaspi.kz/web/fiscal", "look-alike"),
        ("https://ofdl.kz/t/", "look-alike"),
        ("https://ofdi.kz/t/", "look-alike"),
        ("https://consumer.vvofd.kz/", "look-alike"),
        ("https://cons-umer.oofd.kz/", "look-alike"),
        // And in other alphabets.
        ("https://consumer.оofd.kz/", "other-alphabet"),
        ("https://соnsumer.oofd.kz/", "other-alphabet"),
        ("https://consumer.oofd.кz/", "other-alphabet"),
        ("https://consumer。oofd。kz/", "other-alphabet"),
        ("https://ｃｏｎｓｕｍｅｒ.oofd.kz/", "other-alphabet"),
        ("https://receipt.kаspi.kz/web/fiscal", "other-alphabet"),
        ("https://чек.example/", "other-alphabet"),
        ("https://consumer.oofd.kz\u{2024}evil.example/", "other-alphabet"),
        ("https://xn--cnsumer-3mf.oofd.kz/", "punycode"),
        ("https://consumer.oofd.xn--z-8tb/", "punycode"),
        ("https://XN--CNSUMER-3MF.oofd.kz/", "punycode"),
        // Points.
        ("https://consumer.oofd.kz./", "trailing-dot"),
        ("https://consumer..oofd.kz/", "host"),
        ("https://.consumer.oofd.kz/", "host"),
        ("https:///consumer.oofd.kz/", "host"),
        ("https://[::1]/", "host"),
        ("https://consumer_oofd.kz/", "host"),
        ("https://consumer.oofd.kz\\.evil.example/", "character"),
        ("https:\\\\consumer.oofd.kz/", "character"),
        ("https:/\\consumer.oofd.kz/", "character"),
        ("https://consumer%2eoofd.kz/", "encoding"),
        ("https://consumer.oofd%2ekz/", "encoding"),
        ("https://consumer.oofd.kz%00.evil.example/", "encoding"),
        ("https://consumer .oofd.kz/", "host"),
        // Numbers that are taken for addresses.
        ("http://1476384608/t/", "host"),
        ("http://0x57.0xff.0xd7.0x60/t/", "host"),
        ("http://087.255.215.96/t/", "host"),
        ("http://87.255.55136/t/", "host"),
    ];
    for (front, name) in table {
        assert_eq!(refused(&format!("{front}{Q}")), name, "{front}");
    }
    assert!(table.len() >= 40);
}

#[test]
fn the_imitated_host_is_named() {
    for (text, known) in [
        ("https://consumer.00fd.kz/", "consumer.oofd.kz"),
        ("https://receipt.kаspi.kz/", "receipt.kaspi.kz"),
        ("https://ofd1.kz.evil.example/", "ofd1.kz"),
    ] {
        let facts = read(text, &operators()).unwrap_err().facts();
        assert!(facts.contains(&("resembles", known.into())), "{text}: {facts:?}");
    }
}

#[test]
fn addresses_out_of_form() {
    let good = format!("https://consumer.oofd.kz/{Q}");
    let table = [
        (format!("{good}#top"), "fragment"),
        (format!("{good}#"), "fragment"),
        ("https://consumer.oofd.kz/#?i=1".to_owned(), "fragment"),
        (format!("{good}&i=999000123457"), "duplicate-parameter"),
        (format!("{good}&I=999000123457"), "duplicate-parameter"),
        (format!("{good}&s=24990.00"), "duplicate-parameter"),
        (format!("{good}&x=1&x=2"), "duplicate-parameter"),
        (good.replace("i=", "%69="), "encoding"),
        (good.replace("s=24990.00", "s=%3249 90.00"), "encoding"),
        (good.replace("s=24990.00", "s=24990%2E00"), "encoding"),
        (good.replace("s=24990.00", "s=24990.00%26t=1"), "encoding"),
        (good.replace("s=24990.00", "s=24990.00%00"), "encoding"),
        (good.replace("s=24990.00", "s=%252490"), "encoding"),
        (good.replace("s=24990.00", "s=%zz"), "encoding"),
        (good.replace("s=24990.00", "s=%"), "encoding"),
        (good.replace("s=24990.00", "s=２4990.00"), "encoding"),
        (good.replace("kz/?", "kz/%2e%2e/?"), "encoding"),
        (good.replace("kz/?", "kz/../?"), "path"),
        (good.replace("kz/?", "kz//?"), "path"),
        (good.replace("kz/?", "kz/consumer?"), "path"),
        ("https://consumer.oofd.kz/ticket/00000000-1111-2222-3333-44444444444g".to_owned(), "path"),
        ("https://consumer.oofd.kz/ticket/".to_owned(), "path"),
        (good.replace("kz/?", "kz/\u{43e}?"), "character"),
        (good.replace("kz/?", "kz/ ?"), "character"),
        (good.replace('&', "&&"), "parameter"),
        (format!("{good}&"), "parameter"),
        (format!("{good}&x"), "parameter"),
        (format!("{good}&=1"), "parameter"),
        (good.replace("i=999000123456&", ""), "missing-parameter"),
        (good.replace("&f=010199999901", ""), "missing-parameter"),
        ("https://consumer.oofd.kz/".to_owned(), "missing-parameter"),
        (good.replace("i=999000123456", "i=123"), "value"),
        (good.replace("i=999000123456", "i=99900012345a"), "value"),
        (good.replace("i=999000123456", "i=+999000123456"), "value"),
        (good.replace("f=010199999901", "f=10199999901"), "value"),
        (good.replace("f=010199999901", "f=0101999999010"), "value"),
        (good.replace("s=24990.00", "s=24990,00"), "value"),
        (good.replace("s=24990.00", "s=-24990.00"), "value"),
        (good.replace("s=24990.00", "s=24990.001"), "value"),
        (good.replace("s=24990.00", "s="), "value"),
        (good.replace("20261005", "20260230"), "value"),
        (good.replace("T143210", "T1432"), "value"),
        (good.replace("T143210", "T143210Z"), "value"),
        (good.replace("i=999", "i=99\u{0}9"), "control-character"),
        (good.replace("i=999", "i=99\n9"), "control-character"),
        (good.replace("oofd", "oo\u{200b}fd"), "control-character"),
        (good.replace("oofd", "\u{202e}dfoo"), "control-character"),
        (good.replace("consumer", "consum\u{ad}er"), "control-character"),
        (format!("{good}\t"), "control-character"),
        (good.replace("https", "ftp"), "scheme"),
        ("javascript:alert(1)//consumer.oofd.kz".to_owned(), "scheme"),
        ("data:text/html,consumer.oofd.kz".to_owned(), "scheme"),
        (format!("{good}&x={}", "1".repeat(1024)), "too-long"),
    ];
    for (text, name) in table {
        assert_eq!(refused(&text), name, "{text}");
    }
}
