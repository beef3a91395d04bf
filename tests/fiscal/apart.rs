//! What stands in two lines, on pages instead of paper, or is not sharp.

use crate::ticket::{is, sum};
use crate::{made, read};
use aigaq::examine::fiscal::money;

fn time(text: &str) -> Option<String> {
    read(text).time.map(|field| {
        let time = field.value;
        format!("{}-{}-{} {}:{}:{:?}", time.year, time.month, time.day, time.hour, time.minute, time.second)
    })
}

#[test]
fn date_and_time_of_day_apart() {
    let whole = Some("2026-10-5 14:32:Some(10)".to_owned());
    for text in [
        "Дата: 05.10.2026\nВремя: 14:32:10",
        "Время: 14:32:10\nДата: 05.10.2026",
        "Күні 05.10.2026\nУақыты 14:32:10",
        "Күні/Дата: 05.10.2026\nУақыты/Время: 14:32:10",
        "Дата: 05.10.2026 Время: 14:32:10",
        "Дата\n05.10.2026\nВремя\n14:32:10",
        "Дата:\n05.10.2026\n14:32:10",
        "Дата платежа 05.10.2026 14:32:10",
        "Дата и время\nпо Астане\n05.10.2026 14:32:10",
    ] {
        assert_eq!(time(text), whole, "{text:?}");
    }
    for text in [
        // Halves of one kind, halves far apart, a day that does not exist.
        "Дата: 05.10.2026",
        "Время: 14:32:10",
        "Дата: 05.10.2026\nДата: 06.10.2026",
        "Дата: 05.10.2026\nа\nб\nв\nВремя: 14:32:10",
        "Дата: 31.02.2026\nВремя: 14:32:10",
        "Дата: 05.10.2026\nВремя работы: 9:00",
    ] {
        assert_eq!(time(text), None, "{text:?}");
    }
}

#[test]
fn a_page_of_a_bank() {
    let ticket = read(&made("kaspi.txt"));
    assert_eq!((is(&ticket.receipt), is(&ticket.fiscal_sign)), ("QR99999000001", "999000123456"));
    assert_eq!((is(&ticket.register), is(&ticket.serial)), ("010199999901", "KK9999999901"));
    assert_eq!((is(&ticket.bin), is(&ticket.paid_with)), ("900101399016", "Kaspi Gold"));
    assert_eq!(is(&ticket.seller), "ИП Образец О.О.");
    assert_eq!(ticket.items.len(), 1);
    assert_eq!(ticket.items[0].name, "Обработка образца и изготовление документа");
    assert_eq!((ticket.items[0].price, ticket.items[0].sum), (100_000, Some(100_000)));
    assert_eq!(sum(&ticket.total), 100_000);
    let time = &ticket.time.as_ref().unwrap().value;
    assert_eq!((time.verbatim.as_str(), time.second), ("05.10.2026 14:32", None));
    assert!(ticket.title.is_some() && ticket.operation.is_some() && ticket.operator.is_some());
    assert!(ticket.received.is_none() && ticket.payments.is_empty());
}

#[test]
fn sums_of_pages() {
    assert_eq!(sum(&read("Сумма - 1 100,00 тг").total), 110_000);
    assert_eq!(sum(&read("Платеж успешно совершен\n35,00 ₸").total), 3_500);
    assert_eq!(sum(&read("Оплачено 1 000 ₸").received), 100_000);
    // Under goods it is their cost, not the total.
    let ticket = read("БИН 260140999011\n1. Соль\n2 шт x 120,00\nСумма 240,00\nИТОГО 240,00");
    assert_eq!((ticket.items[0].cost, sum(&ticket.total)), (Some(24_000), 24_000));
    assert!(!ticket.total.unwrap().is_ambiguous());
}

#[test]
fn words_that_are_not_sharp() {
    let ticket = read("Т00 «Образец»\n6ИН 260140999011\nK3H/3HM: SWK99999901\nФД0/0ФД: АО «Казахтелеком»\n");
    assert_eq!((is(&ticket.bin), is(&ticket.serial)), ("260140999011", "SWK99999901"));
    assert_eq!(is(&ticket.seller), "Т00 «Образец»");
    assert_eq!(ticket.operator.unwrap().value.operator.as_deref(), Some("kazakhtelecom"));
    assert_eq!(is(&read("BUH 260140999011").bin), "260140999011");
    assert_eq!(read("Обшая сумма НДС 16%: 3 446,90").vat[0].sum, 344_690);
    assert_eq!(is(&read("Сайт: consumer. oofd.kz").site), "consumer.oofd.kz");
}

/// What cannot be told is not read: a digit is never put in the place of another sign.
#[test]
fn values_that_are_not_sharp_are_left_out() {
    assert!(read("ИТОГО: 24 990 00").total.is_none());
    assert!(read("ИТОГО: 24,990 00").total.is_none());
    assert_eq!(sum(&read("ИТОГО: 24 990,00").total), 2_499_000);
    assert!(read("БИН 26O140999O11").bin.is_none());
    assert!(read("РНМ 01O199999901").register.is_none());
    assert!(read("ЗНМ: SWK@@358816").serial.is_none());
    assert!(read("Сайт: consumer.oofd, kz").site.is_none());
    let certificate = read("НДС Серия 99999 19999999\n").vat_certificate.unwrap().value;
    assert_eq!((certificate.series.as_str(), certificate.number), ("99999", None));
    assert_eq!(money::read("24 99O,00"), None);
}
