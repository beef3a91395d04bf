//! Real receipts, read in place in ../shared/data/3-receipts. Nothing of them is in the repository: what a field must
//! be is looked up in the same text by the simplest means, a line that begins with a word.

use crate::ticket::{is, sum};
use crate::{operators, read};
use aigaq::examine::fiscal::address::{self, FiscalAddress, Reading};
use aigaq::examine::fiscal::money;
use aigaq::examine::fiscal::number::{Standing, standing};
use aigaq::examine::fiscal::operators::Form;
use aigaq::examine::fiscal::sums::{Verdict, What, compare};
use aigaq::examine::fiscal::ticket::{Means, Operation, Ticket};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files of the folder whose names end so.
fn paths(ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/3-receipts/kz"));
    let entries = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = entries.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    found.sort();
    if found.is_empty() {
        eprintln!("skipped: no real receipt ending {ending} is here");
    }
    found
}

fn data(ending: &str) -> Option<String> {
    paths(ending).first().map(|path| std::fs::read_to_string(path).unwrap())
}

/// The text of a PDF file, by lines or as it is laid out.
fn pdf(path: &Path, is_laid_out: bool) -> Option<String> {
    let mut command = Command::new("pdftotext");
    command.args(is_laid_out.then_some("-layout")).arg(path).arg("-");
    match command.output() {
        Ok(out) => Some(String::from_utf8(out.stdout).unwrap()),
        Err(_) => {
            eprintln!("skipped: pdftotext is not installed");
            None
        }
    }
}

/// What stands behind a word, in the first line that begins with it, or in the next line.
fn behind<'a>(text: &'a str, word: &str) -> &'a str {
    let mut lines = text.lines().map(|line| line.trim_start_matches(['-', ' ']).trim_end());
    let rest = lines.find_map(|line| line.strip_prefix(word)).unwrap_or_else(|| panic!("{word}"));
    let rest = rest.trim_matches([' ', ':', '№']);
    if rest.is_empty() { lines.next().unwrap().trim_matches([' ', '№']) } else { rest }
}

fn verdict(ticket: &Ticket, what: What) -> Verdict {
    compare(ticket).into_iter().find(|one| one.what == what).unwrap().verdict
}

fn address_of(text: &str) -> FiscalAddress {
    match address::read(text, &operators()) {
        Ok(Reading::Receipt(address)) => *address,
        other => panic!("{text}: {other:?}"),
    }
}

fn codes(table: &str) -> Vec<&str> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next()).collect()
}

#[test]
fn addresses_of_real_codes() {
    let Some(table) = data("qr_payloads_real.tsv") else { return };
    let texts = codes(&table);
    assert_eq!(texts.len(), 20);
    let (mut with_fields, mut tickets) = (0, 0);
    for text in texts {
        let found = address_of(text);
        assert!(found.operator.is_some() && !found.is_test);
        if found.form == Form::Ticket {
            tickets += 1;
            assert!(text.ends_with(found.ticket.as_deref().unwrap()));
            continue;
        }
        with_fields += 1;
        // Each field says what stands in the text behind its letter.
        let value = |name: &str| {
            let query = text.split_once('?').unwrap().1;
            query.split('&').find_map(|part| part.strip_prefix(name)).unwrap()
        };
        assert_eq!(found.fiscal_sign.as_deref(), Some(value("i=")));
        assert_eq!(found.register.as_deref(), Some(value("f=")));
        assert_eq!(found.time.as_ref().unwrap().verbatim, value("t="));
        let (whole, decimals) = value("s=").split_once('.').unwrap();
        let hundredths: u64 = format!("{whole}{decimals:0<2}").parse().unwrap();
        assert_eq!(found.sum, Some(hundredths));
        assert!(found.offset().unwrap().rule.is_assumed());
    }
    assert_eq!((with_fields, tickets), (18, 2));
}

#[test]
fn a_pharmacy_of_twenty_positions() {
    let Some(text) = data("_raw.txt") else { return };
    let ticket = read(&text);
    assert!(ticket.duplicate.is_some() && ticket.title.is_some() && ticket.offline.is_none());
    assert_eq!(is(&ticket.seller), format!("Филиал {}", behind(&text, "Филиал")));
    assert_eq!(is(&ticket.bin), behind(&text, "БИН"));
    assert_eq!(standing(is(&ticket.bin)), Standing::Consistent);
    let certificate = &ticket.vat_certificate.as_ref().unwrap().value;
    assert_eq!(certificate.series, behind(&text, "НДС Серия"));
    assert_eq!(certificate.number.as_deref(), Some(behind(&text, "№")));
    assert_eq!(is(&ticket.cash_desk), behind(&text, "Касса"));
    assert_eq!(is(&ticket.shift), behind(&text, "Смена"));
    assert_eq!(is(&ticket.sequence), behind(&text, "Порядковый номер чека"));
    assert_eq!(is(&ticket.receipt), behind(&text, "Чек"));
    assert_eq!(is(&ticket.cashier), behind(&text, "Кассир"));
    assert_eq!(ticket.operation.as_ref().unwrap().value, Operation::Sale);
    assert_eq!(is(&ticket.fiscal_sign), behind(&text, "Фискальный признак"));
    assert_eq!(ticket.time.as_ref().unwrap().value.verbatim, behind(&text, "Время"));
    assert_eq!(is(&ticket.register), behind(&text, "Код ККМ КГД (РНМ)"));
    assert_eq!(is(&ticket.serial), behind(&text, "ЗНМ"));
    assert_eq!(is(&ticket.operator_id), behind(&text, "ИНК ОФД"));
    assert_eq!(ticket.operator.as_ref().unwrap().value.operator.as_deref(), Some("kazakhtelecom"));
    assert_eq!(is(&ticket.site), "consumer.oofd.kz");
    let total = money::read(behind(&text, "ИТОГО")).unwrap();
    assert_eq!(sum(&ticket.total), total);
    assert_eq!((ticket.payments.len(), ticket.payments[0].means), (1, Means::Card));
    assert_eq!(ticket.payments[0].sum, total);
    assert_eq!((ticket.vat.len(), ticket.vat[0].rate, ticket.vat[0].sum), (1, Some(1200), 0));

    // Every position: its number, a name of its own line, and three sums that agree.
    assert_eq!(ticket.items.len(), 20);
    let lines: Vec<&str> = text.lines().collect();
    for (at, item) in ticket.items.iter().enumerate() {
        assert_eq!(item.number, Some(at as u32 + 1));
        assert_eq!(item.name, lines[item.first_line - 1].trim());
        assert_eq!(lines[item.first_line - 2].trim(), format!("{}.", at + 1));
        assert!(item.sum.is_some() && item.sum == item.cost && item.sum == item.product(), "{item:?}");
        assert_eq!(verdict(&ticket, What::Position(at)), Verdict::Agrees);
    }
    assert_eq!(ticket.items.iter().filter_map(|item| item.sum).sum::<u64>(), total);
    assert_eq!(verdict(&ticket, What::Total), Verdict::Agrees);
    assert_eq!(verdict(&ticket, What::Payments), Verdict::Agrees);
}

/// The words before the fields, in the order in which they are asked for below.
const WORDS: [(&str, [&str; 16]); 2] = [
    (
        "_ru.pdf",
        [
            "БИН",
            "НДС Серия",
            "Смена",
            "Порядковый номер чека",
            "Чек №",
            "Кассир",
            "Фискальный признак",
            "Время",
            "ИНК ОФД",
            "Код ККМ КГД (РНМ)",
            "ЗНМ",
            "Для проверки чека зайдите на сайт",
            "Банковская карта",
            "ИТОГО",
            "в т.ч. НДС 12%",
            "Стоимость",
        ],
    ),
    (
        "_kk.pdf",
        [
            "БСН",
            "ҚҚС Сериясы",
            "Ауысым",
            "Чектің реттік нөмірі",
            "Чек №",
            "Кассашы",
            "Фискалдық белгі",
            "Уақыты",
            "КСН",
            "КТН(МКК БКМ коды)",
            "КЗН",
            "Чекті тексеру үшін сайтқа кіріңіз",
            "Банк картасы",
            "БАРЛЫҒЫ",
            "соның ішінде ҚҚС 12%",
            "Құны",
        ],
    ),
];

#[test]
fn a_printed_receipt_in_both_languages() {
    for (ending, words) in WORDS {
        let Some(path) = paths(ending).pop() else { return };
        for is_laid_out in [true, false] {
            let Some(text) = pdf(&path, is_laid_out) else { return };
            let ticket = read(&text);
            let name = format!("{ending} {is_laid_out}");
            assert!(ticket.duplicate.is_some() && ticket.title.is_some(), "{name}");
            assert_eq!(is(&ticket.seller), format!("ТОО {}", behind(&text, "ТОО")), "{name}");
            assert_eq!(standing(is(&ticket.bin)), Standing::Consistent);
            let certificate = &ticket.vat_certificate.as_ref().unwrap().value;
            assert!(behind(&text, words[1]).starts_with(&certificate.series), "{name}");
            assert_eq!(certificate.number.as_ref().map(String::len), Some(7), "{name}");
            let time = &ticket.time.as_ref().unwrap().value.verbatim;
            let fields: [&str; 12] = [
                is(&ticket.bin),
                behind(&text, words[1]),
                is(&ticket.shift),
                is(&ticket.sequence),
                is(&ticket.receipt),
                is(&ticket.cashier),
                is(&ticket.fiscal_sign),
                time,
                is(&ticket.operator_id),
                is(&ticket.register),
                is(&ticket.serial),
                is(&ticket.site),
            ];
            for (word, field) in words.iter().zip(fields) {
                assert_eq!(field, behind(&text, word), "{name} {word}");
            }
            assert_eq!(ticket.operation.as_ref().unwrap().value, Operation::Sale, "{name}");
            assert_eq!(ticket.operator.as_ref().unwrap().value.operator.as_deref(), Some("jusan-mobile"), "{name}");
            let sums = words[12..].iter().map(|word| money::read(behind(&text, word)).unwrap()).collect::<Vec<_>>();
            assert_eq!(ticket.items.len(), 1, "{name}");
            let item = &ticket.items[0];
            assert_eq!((item.number, item.name.as_str()), (Some(1), behind(&text, "1. ")), "{name}");
            assert_eq!((item.quantity, item.price, item.cost), (1000, sums[3], Some(sums[3])), "{name}");
            assert_eq!((ticket.payments.len(), ticket.payments[0].sum), (1, sums[0]), "{name}");
            assert_eq!(sum(&ticket.total), sums[1], "{name}");
            assert_eq!((ticket.vat.len(), ticket.vat[0].rate, ticket.vat[0].sum), (1, Some(1200), sums[2]), "{name}");
            for what in [What::Position(0), What::Total, What::Payments, What::VatOfRate] {
                assert_eq!(verdict(&ticket, what), Verdict::Agrees, "{name} {what:?}");
            }
        }
    }
}

/// The text and the code of one receipt say the same.
#[test]
fn text_and_code_of_one_receipt() {
    let Some(table) = data("qr_payloads_real.tsv") else { return };
    let Some(path) = paths("_ru.pdf").pop() else { return };
    let Some(text) = pdf(&path, false) else { return };
    let ticket = read(&text);
    let code = codes(&table)
        .into_iter()
        .map(address_of)
        .find(|code| code.fiscal_sign.as_deref() == Some(is(&ticket.fiscal_sign)));
    let code = code.expect("the code of the receipt is in the table");
    assert_eq!(code.register.as_deref(), Some(is(&ticket.register)));
    assert_eq!(code.sum, Some(sum(&ticket.total)));
    assert!(code.time.unwrap().is_same(&ticket.time.as_ref().unwrap().value));
    assert_eq!(code.operator, ticket.operator.unwrap().value.operator);
}

/// Lines of an operator's answer; its author left goods out, and so the goods are less than the total.
#[test]
fn a_ticket_from_json() {
    let Some(json) = data("_ticket_response.json") else { return };
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let lines: Vec<&str> =
        json["ticket"].as_array().unwrap().iter().map(|line| line["text"].as_str().unwrap()).collect();
    let text = lines.join("\n");
    let ticket = read(&text);
    assert_eq!(is(&ticket.seller), lines[0].trim());
    assert_eq!(is(&ticket.bin), behind(&text, "БСН/БИН"));
    assert_eq!(standing(is(&ticket.bin)), Standing::Consistent);
    assert_eq!(ticket.operation.as_ref().unwrap().value, Operation::Sale);
    assert_eq!(is(&ticket.fiscal_sign), behind(&text, "Фискалдық белгі/Фискальный признак"));
    assert_eq!(ticket.time.as_ref().unwrap().value.verbatim, behind(&text, "УАҚЫТЫ/ВРЕМЯ"));
    let numbers: Vec<&str> = behind(&text, "КЗН/ЗНМ").split_whitespace().collect();
    assert_eq!(numbers, [is(&ticket.serial), "КСН/ИНК", is(&ticket.operator_id)]);
    assert_eq!(is(&ticket.register), behind(&text, "КТН/РНМ"));
    let measures: Vec<&&str> = lines.iter().filter(|line| line.contains(" x ")).collect();
    assert_eq!((ticket.items.len(), measures.len()), (2, 2));
    for (item, line) in ticket.items.iter().zip(measures) {
        assert_eq!(item.line.text, **line);
        assert_eq!(item.name, lines[item.line.number - 2].trim());
        assert_eq!(item.sum, line.split_once('=').and_then(|(_, sum)| money::read(sum)));
        assert_eq!(item.sum, item.product());
    }
    let total = money::read(behind(&text, "БАРЛЫҒЫ/ИТОГО")).unwrap();
    assert_eq!((ticket.payments.len(), ticket.payments[0].sum), (1, total));
    assert_eq!((sum(&ticket.change), sum(&ticket.total)), (0, total));
    assert_eq!((ticket.vat[0].rate, ticket.vat[0].sum), (Some(0), 0));
    let operator = ticket.operator.as_ref().unwrap();
    assert_eq!((operator.value.operator.as_deref(), operator.times), (Some("smartcontract"), 2));
    assert_eq!(verdict(&ticket, What::Total), Verdict::Differs);
    assert_eq!(verdict(&ticket, What::Payments), Verdict::Agrees);
}

/// The number of a taxpayer in the answer of a cash system.
#[test]
fn the_number_of_a_real_taxpayer() {
    let Some(json) = data("CashboxStateResponse.json") else { return };
    let json: serde_json::Value = serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap();
    assert_eq!(standing(json["Data"]["Xin"].as_str().unwrap()), Standing::Consistent);
}

/// Labels of a cash system in both languages: those that are read here are known in each.
#[test]
fn a_list_of_labels_in_both_languages() {
    use aigaq::examine::fiscal::fold::Folded;
    use aigaq::examine::fiscal::label;
    let Some(path) = paths("field_glossary.txt").pop() else { return };
    let bytes = std::fs::read(path).unwrap();
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let text = String::from_utf16(&units).unwrap();
    let rows: Vec<(&str, &str)> =
        text.trim_start_matches('\u{feff}').lines().filter_map(|row| row.split_once(';')).collect();
    assert!(rows.len() >= 15);
    for (russian, kazakh) in rows {
        let at = |words: &str| label::at(&Folded::of(words), 0).map(|found| found.label);
        assert!(at(russian).is_some(), "{russian}");
        assert_eq!(at(russian), at(kazakh), "{russian};{kazakh}");
    }
}
