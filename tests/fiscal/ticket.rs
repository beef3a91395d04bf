use crate::{made, operators, read};
use aigaq::examine::fiscal::field::Field;
use aigaq::examine::fiscal::ticket::{LINES, LONGEST, Means, Operation, Ticket};

pub fn is(field: &Option<Field<String>>) -> &str {
    field.as_ref().map_or("-", |field| field.value.as_str())
}

pub fn sum(field: &Option<Field<u64>>) -> u64 {
    field.as_ref().map_or(u64::MAX, |field| field.value)
}

fn operator(ticket: &Ticket) -> Option<&str> {
    ticket.operator.as_ref().and_then(|field| field.value.operator.as_deref())
}

#[test]
fn one_value_a_line_in_russian() {
    let ticket = read(&made("russian.txt"));
    assert_eq!(is(&ticket.seller), "ТОО \"ПРИМЕР ТОРГ\"");
    assert_eq!(is(&ticket.bin), "260140999011");
    let certificate = &ticket.vat_certificate.as_ref().unwrap().value;
    assert_eq!((certificate.series.as_str(), certificate.number.as_deref()), ("99999", Some("9999999")));
    assert_eq!((is(&ticket.cash_desk), is(&ticket.shift), is(&ticket.sequence)), ("99-001", "12", "46"));
    assert_eq!((is(&ticket.receipt), is(&ticket.cashier)), ("9990001234", "Кассир 1"));
    assert_eq!(ticket.operation.as_ref().unwrap().value, Operation::Sale);
    assert_eq!(is(&ticket.fiscal_sign), "9990001234");
    assert_eq!(ticket.time.as_ref().unwrap().value.verbatim, "05.10.2022 9:05:07");
    assert_eq!(operator(&ticket), Some("kazakhtelecom"));
    assert_eq!(is(&ticket.site), "consumer.oofd.kz");
    assert_eq!((is(&ticket.operator_id), is(&ticket.register)), ("999999", "010199999901"));
    assert_eq!(is(&ticket.serial), "SWK99999901");
    assert_eq!(sum(&ticket.total), 149_900);
    assert_eq!((ticket.payments.len(), ticket.payments[0].means, ticket.payments[0].sum), (1, Means::Card, 149_900));
    assert_eq!((ticket.vat.len(), ticket.vat[0].rate, ticket.vat[0].sum), (1, Some(1200), 0));
    assert_eq!(ticket.duplicate.as_ref().unwrap().number, 1);
    assert!(ticket.title.is_some() && ticket.offline.is_none() && !ticket.is_refund());

    let names: Vec<&str> = ticket.items.iter().map(|item| item.name.as_str()).collect();
    assert_eq!(
        names,
        ["Соль морская 0,5%, 200 г", "Карта памяти Банковская 64 ГБ", "Касса игрушечная, пластмассовая №3"]
    );
    assert_eq!(ticket.items.iter().map(|item| item.number).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
    let last = &ticket.items[2];
    assert_eq!((last.quantity, last.price, last.sum), (1000, 6_000, Some(6_000)));
    assert_eq!((last.discount, last.cost), (Some(100), Some(5_900)));
}

#[test]
fn a_refund_in_kazakh() {
    let ticket = read(&made("kazakh.txt"));
    assert_eq!(is(&ticket.seller), "«Жібек үлгі сауда» ЖШС");
    assert_eq!(is(&ticket.bin), "260140999011");
    assert_eq!(ticket.vat_certificate.as_ref().unwrap().value.number.as_deref(), Some("9999999"));
    assert_eq!((is(&ticket.shift), is(&ticket.sequence)), ("7", "5"));
    assert_eq!(is(&ticket.cashier), "Кассир 1");
    assert_eq!(ticket.operation.as_ref().unwrap().value, Operation::SaleReturn);
    assert!(ticket.is_refund());
    assert_eq!((ticket.items.len(), ticket.items[0].quantity), (1, 3170));
    assert_eq!((ticket.items[0].unit.as_deref(), ticket.items[0].cost), (Some("дана"), Some(47_200)));
    assert_eq!((ticket.payments[0].means, ticket.payments[0].sum), (Means::Cash, 50_000));
    assert_eq!((sum(&ticket.change), sum(&ticket.total)), (2_800, 47_200));
    assert_eq!((ticket.vat[0].rate, ticket.vat[0].sum), (Some(1600), 6_510));
    assert!(ticket.duplicate.is_some() && ticket.offline.is_some() && ticket.title.is_some());
    assert_eq!(operator(&ticket), Some("transtelecom"));
    assert_eq!(is(&ticket.site), "ofd1.kz");
    assert!(is(&ticket.link).starts_with("https://ofd1.kz/t/?"));
    assert_eq!((is(&ticket.operator_id), is(&ticket.register)), ("7", "010199999901"));
    assert_eq!(is(&ticket.serial), "SWK99999901");
}

#[test]
fn forty_eight_columns_in_two_languages() {
    let ticket = read(&made("wide.txt"));
    assert_eq!(is(&ticket.seller), "ТОО \"ПРИМЕР ТОРГ\"");
    assert_eq!((is(&ticket.bin), is(&ticket.sequence), is(&ticket.shift)), ("260140999011", "70001", "205"));
    assert_eq!((is(&ticket.cashier_code), is(&ticket.cashier)), ("3", "КАССИР ОБРАЗЦОВ О.О."));
    assert_eq!(ticket.time.as_ref().unwrap().value.verbatim, "21.02.2026 11:12:13");
    assert_eq!((is(&ticket.serial), is(&ticket.operator_id)), ("SWK99999901", "9021"));
    assert_eq!(is(&ticket.register), "010199999901");
    assert_eq!(ticket.items.len(), 2);
    let first = &ticket.items[0];
    assert_eq!(first.name, "7001 ОДЕЯЛО ПРИМЕРНОЕ ШЕРСТЬ&ХЛОПОК\\ТЁПЛОЕ ДЛЯ ДВОИХ 1,5 м");
    assert_eq!((first.unit.as_deref(), first.price, first.sum), (Some("Дана/Штука"), 850_000, Some(850_000)));
    assert_eq!(first.codes.len(), 2);
    assert_eq!(first.vat.as_ref().map(|vat| (vat.rate, vat.sum)), Some((None, 117_241)));
    assert_eq!(ticket.items[1].name, "Кроссовки (33) (шт)");
    assert_eq!(ticket.discounts.len(), 1);
    assert_eq!((ticket.discounts[0].sum, ticket.discounts[0].name.as_deref()), (40_000, Some("Кроссовки (33) (шт)")));
    let payments: Vec<_> = ticket.payments.iter().map(|payment| (payment.means, payment.sum)).collect();
    assert_eq!(payments, [(Means::Card, 1_000_000), (Means::Mobile, 50_000)]);
    assert_eq!((sum(&ticket.received), sum(&ticket.change)), (0, 0));
    assert_eq!((sum(&ticket.discount_sum), sum(&ticket.markup_sum)), (40_000, 0));
    assert_eq!((ticket.vat[0].rate, ticket.vat[0].sum), (Some(1600), 150_344));
    assert_eq!(sum(&ticket.total), 1_050_000);
    assert_eq!(operator(&ticket), Some("smartcontract"));
    let field = ticket.operator.as_ref().unwrap();
    assert!(!field.is_ambiguous() && field.times == 2);
}

#[test]
fn thirty_six_columns_in_two_languages() {
    let ticket = read(&made("narrow.txt"));
    assert_eq!((is(&ticket.seller), is(&ticket.bin)), ("ИП «Образец О.О.»", "900101399016"));
    assert_eq!((is(&ticket.client), is(&ticket.order)), ("260141999017", "A-7/1"));
    assert_eq!((is(&ticket.shift), is(&ticket.sequence), is(&ticket.cashier)), ("154", "28", "Образцова"));
    assert_eq!(ticket.items.len(), 2);
    let first = &ticket.items[0];
    assert_eq!(first.name, "Қыш құмыра, өте ұзын атауы бар тауар");
    assert_eq!((first.discount, first.cost, first.gross()), (Some(95_000), Some(1_805_000), Some(1_900_000)));
    assert_eq!(first.codes.len(), 1);
    let second = &ticket.items[1];
    assert_eq!((second.quantity, second.price, second.markup), (3000, 15_000, Some(5_000)));
    assert_eq!(second.gross(), Some(45_000));
    assert_eq!((ticket.payments.len(), ticket.payments[0].sum), (1, 1_855_000));
    assert_eq!(sum(&ticket.total), 1_855_000);
    assert_eq!((ticket.vat[0].rate, ticket.vat[0].sum), (Some(1600), 255_863));
    assert_eq!(ticket.time.as_ref().unwrap().value.verbatim, "5.10.2026 9:02:10");
    assert_eq!(operator(&ticket), Some("kaspi"));
    assert_eq!(is(&ticket.site), "receipt.kaspi.kz");
    assert_eq!(
        (is(&ticket.operator_id), is(&ticket.register), is(&ticket.serial)),
        ("9368", "010199999901", "SWK99999901")
    );
}

#[test]
fn a_page_with_each_value_under_its_label() {
    let ticket = read(&made("page.txt"));
    assert_eq!((is(&ticket.seller), is(&ticket.bin)), ("ИП «Образец О.О.»", "900101399016"));
    assert_eq!((is(&ticket.receipt), is(&ticket.fiscal_sign)), ("QR99999000001", "999000123456"));
    assert_eq!((is(&ticket.register), is(&ticket.serial)), ("010199999901", "KK9999999901"));
    assert_eq!((sum(&ticket.total), operator(&ticket)), (100_000, Some("kaspi")));
    assert_eq!(ticket.time.as_ref().unwrap().value.second, None);
    assert!(ticket.title.is_some());
}

/// The sample case of the project is read like any other receipt.
#[test]
fn the_drawn_sample() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/made/receipt.txt");
    let ticket = read(&std::fs::read_to_string(path).unwrap());
    assert_eq!((is(&ticket.seller), is(&ticket.bin)), ("ТОО «Жібек үлгі сауда»", "260140999011"));
    assert_eq!((is(&ticket.shift), is(&ticket.sequence), is(&ticket.cashier)), ("154", "28", "Кассир 1"));
    assert_eq!((is(&ticket.fiscal_sign), is(&ticket.register)), ("999000123456", "010199999901"));
    assert_eq!((is(&ticket.serial), is(&ticket.operator_id)), ("SWK99999901", "999999"));
    assert_eq!((ticket.items.len(), ticket.items[0].name.as_str()), (1, "Кроссовки QYRAN RUN, размер 42"));
    assert_eq!(ticket.items[0].vat.as_ref().map(|vat| (vat.rate, vat.sum)), Some((Some(1600), 344_690)));
    assert_eq!((sum(&ticket.total), ticket.payments[0].sum), (2_499_000, 2_499_000));
    assert_eq!((ticket.vat.len(), ticket.vat[0].sum), (1, 344_690));
    assert_eq!((operator(&ticket), is(&ticket.site)), (Some("kazakhtelecom"), "consumer.oofd.kz"));
}

#[test]
fn every_field_shows_the_line_it_came_from() {
    let text = made("wide.txt");
    let ticket = read(&text);
    let lines: Vec<&str> = text.lines().collect();
    let total = &ticket.total.as_ref().unwrap().line;
    assert_eq!((total.text.as_str(), lines[total.number - 1]), ("              10 500,00₸", total.text.as_str()));
    let serial = &ticket.serial.as_ref().unwrap().line;
    assert_eq!(lines[serial.number - 1], serial.text);
    for item in &ticket.items {
        assert_eq!(lines[item.line.number - 1], item.line.text);
        assert!(item.name.starts_with(lines[item.first_line - 1].trim()));
    }
}

#[test]
fn a_field_found_twice_with_different_values_is_told() {
    let text =
        made("kazakh.txt").replace("КЗН: SWK99999901", "КЗН: SWK99999901\nФБ/ФП: 999000123457\nФП: 999000123456");
    let field = read(&text).fiscal_sign.unwrap();
    assert_eq!((field.value.as_str(), field.times), ("999000123456", 3));
    assert!(field.is_ambiguous());
    assert_eq!(field.others.len(), 1);
    assert_eq!(field.others[0].0, "999000123457");
    assert!(field.others[0].1.text.contains("ФБ/ФП"));
}

#[test]
fn too_long_a_text_is_refused_whole() {
    let operators = operators();
    assert!(Ticket::read(&"a".repeat(LONGEST + 1), &operators).is_err());
    assert_eq!(Ticket::read(&"\n".repeat(LINES + 5), &operators).unwrap_err().lines, LINES + 1);
    assert!(Ticket::read("", &operators).is_ok());
}

/// A price in another currency, or one that was paid back, is no price in tenge.
#[test]
fn a_total_that_is_none_in_tenge() {
    let total = |line: &str| read(&format!("ТОО «ПРИМЕР»\nБИН 260140999011\n{line}\nФП 999000123456\n")).total;
    for line in
        ["ИТОГО RUB 24990,00", "ИТОГО (руб) 24990,00", "ИТОГО USD: 24990,00", "ИТОГО −24990,00", "ИТОГО -24 990,00"]
    {
        assert!(total(line).is_none(), "{line}");
    }
    for line in ["ИТОГО 24990,00", "ИТОГО: 24 990,00 ₸", "ИТОГО = 24990,00", "ИТОГО - 24990,00", "ИТОГО KZT 24990,00"]
    {
        assert_eq!(sum(&total(line)), 2_499_000, "{line}");
    }
}
