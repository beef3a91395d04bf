use crate::ticket::is;
use crate::{made, read};
use aigaq::examine::fiscal::fold::Folded;
use aigaq::examine::fiscal::label::{self, Label};

fn at_start(text: &str) -> Option<(Label, String)> {
    let folded = Folded::of(text);
    let found = label::at(&folded, 0)?;
    Some((found.label, text[folded.offset(found.end)..].to_owned()))
}

#[test]
fn every_spelling_is_read_as_its_label() {
    let table = [
        ("БИН", Label::Bin),
        ("ИИН", Label::Bin),
        ("БСН/БИН", Label::Bin),
        ("ЖСН/ИИН", Label::Bin),
        ("ИИН/БИН", Label::Bin),
        ("ИИН/БИН продавца", Label::Bin),
        ("ИИН/БИН клиента", Label::Client),
        ("Клиенттің ЖСН/БСН", Label::Client),
        ("Покупатель / Сатып алушы БИН/ЖСН", Label::Client),
        ("РНМ / ТНМ", Label::Register),
        ("Карта / Карта", Label::Card),
        ("НДС Серия", Label::VatCertificate),
        ("ҚҚС Сериясы", Label::VatCertificate),
        ("ҚҚС Сериясы/НДС Серия", Label::VatCertificate),
        ("Касса", Label::CashDesk),
        ("Смена", Label::Shift),
        ("Ауысым/Смена", Label::Shift),
        ("Порядковый номер чека", Label::Sequence),
        ("Чектің реттік нөмірі/Порядковый номер чека", Label::Sequence),
        ("Чек/Чек", Label::Receipt),
        ("Кассир/Кассир", Label::Cashier),
        ("Кассашы", Label::Cashier),
        ("КАССИР КОДЫ/КОД КАССИРА", Label::CashierCode),
        ("САТУ/ПРОДАЖА", Label::Sale),
        ("САТУДЫ ҚАЙТАРУ/ВОЗВРАТ ПРОДАЖИ", Label::SaleReturn),
        ("ПОКУПКА", Label::Buy),
        ("САТЫП АЛУ", Label::Buy),
        ("ВОЗВРАТ ПОКУПКИ", Label::BuyReturn),
        ("Құны/Стоимость", Label::Cost),
        ("Жеңілдік/Скидка", Label::Discount),
        ("Үстеме/Наценка", Label::Markup),
        ("Банк картасы/Банковская карта", Label::Card),
        ("Қолма-қол/Наличные", Label::Cash),
        ("Мобильді төлем/Мобильный платеж", Label::Mobile),
        ("Қайтарым/Сдача", Label::Change),
        ("Төлемнен кейінгі қайтарым сомасы/Сумма сдачи", Label::Change),
        ("БАРЛЫҒЫ/ИТОГО", Label::Total),
        ("ИТОГО / ЖИЫНЫ", Label::Total),
        ("соның ішінде ҚҚС/в т.ч. НДС", Label::Vat),
        ("ҚҚС жалпы сомасы/Общая сумма НДС", Label::VatSum),
        ("Фискалдық белгі/Фискальный признак", Label::Sign),
        ("ФБ/ФП", Label::Sign),
        ("Уақыты/Время", Label::Time),
        ("Дата и время по Астане", Label::Time),
        ("ФДО/ОФД", Label::Operator),
        ("Фискалдық деректер операторы", Label::Operator),
        ("Чекті тексеру үшін сайтқа кіріңіз/Для проверки чека зайдите на сайт", Label::Site),
        ("ФИСКАЛДЫҚ ЧЕК/ФИСКАЛЬНЫЙ ЧЕК", Label::Title),
        ("ИНК (ОФД)", Label::OperatorId),
        ("ИНК ОФД", Label::OperatorId),
        ("КСН (СНК)", Label::OperatorId),
        ("КСН/ИНК", Label::OperatorId),
        ("Код ККМ КГД (РНМ)", Label::Register),
        ("МКК БКМ коды (КТН)/Код ККМ КГД (РНМ)", Label::Register),
        ("КТН(МКК БКМ коды)", Label::Register),
        ("БКМ ММК (МТН) Коды", Label::Register),
        ("КТН/РНМ", Label::Register),
        ("КЗН/ЗНМ", Label::Serial),
        ("КЗН (МЗН)", Label::Serial),
        ("Номер заказа", Label::Order),
        ("Тапсырыс нөмірі", Label::Order),
        ("Автономды режим/Автономный режим", Label::Offline),
    ];
    for (text, expected) in table {
        for text in [text.to_owned(), text.to_uppercase(), text.to_lowercase(), text.replace(' ', "\u{a0}")] {
            assert_eq!(at_start(&format!("{text}: 7")), Some((expected, ": 7".to_owned())), "{text}");
        }
    }
}

#[test]
fn letters_that_a_printer_does_not_have() {
    let table = [
        ("БАРЛЫГЫ", Label::Total),
        ("БАРЛЫ?Ы", Label::Total),
        ("БАРЛЫЫ", Label::Total),
        ("БАРЛЫ\u{fffd}Ы/ИТОГО", Label::Total),
        ("БAPЛЫҒЫ", Label::Total),
        ("ИTOГO", Label::Total),
        ("УАКЫТЫ", Label::Time),
        ("Уа?ыты", Label::Time),
        ("ФИСКАЛДЫ ЧЕК", Label::Title),
        ("ФИСКАЛЬНЫЙ ЧЕK", Label::Title),
        ("Фискалды? белгі", Label::Sign),
        ("Фискалдык белги", Label::Sign),
        ("Фискалдық белгi", Label::Sign),
        ("Чекті? реттік н?мірі", Label::Sequence),
        ("??С Сериясы", Label::VatCertificate),
        ("ККС Сериясы", Label::VatCertificate),
        ("Чекті тексеру ?шін сайт?а кірі?із", Label::Site),
        ("Мобильный платёж", Label::Mobile),
        ("Порядковыи\u{306} номер чека", Label::Sequence),
        ("Ба\u{ad}нковская карта", Label::Card),
        ("Колма-кол", Label::Cash),
        ("?олма-?ол", Label::Cash),
        ("КОШIРМЕ", Label::Duplicate),
    ];
    for (text, expected) in table {
        assert_eq!(at_start(text).map(|(label, _)| label), Some(expected), "{text}");
    }
}

#[test]
fn words_that_only_begin_like_a_label() {
    for text in ["Итоговый", "Чековая лента", "Кассирша", "Кассеты", "НДСный", "БИНокль", "ФПК", "Карта", "С", "?", ""]
    {
        assert_eq!(at_start(text), None, "{text}");
    }
}

#[test]
fn folding_keeps_the_way_back() {
    let text = "  Ёлка\u{a0}\u{a0}Қыш \u{200b}№1";
    let folded = Folded::of(text);
    assert_eq!(folded.letters().iter().collect::<String>(), "елка кыш №1");
    for (at, letter) in folded.letters().iter().enumerate() {
        let there = text[folded.offset(at)..].chars().next().unwrap();
        assert!(there.is_whitespace() == (*letter == ' '), "{at}");
    }
    assert_eq!(folded.offset(folded.letters().len()), text.len());
    assert!(Folded::of("АО «Қазақтелеком»").contains("казактелеком"));
}

/// The same receipt from a printer without Kazakh letters has the same fields.
#[test]
fn a_receipt_with_half_an_alphabet() {
    let good = read(&made("kazakh.txt"));
    let swap = |from: &str, to: &str| {
        from.chars().zip(to.chars()).fold(made("kazakh.txt"), |text, (from, to)| text.replace(from, &to.to_string()))
    };
    let kazakh = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";
    for text in [
        swap(kazakh, "АаГгКкНнОоУуУуНнIi"),
        swap(kazakh, &"?".repeat(18)),
        swap("АВЕКМНОРСТХаеорсх", "ABEKMHOPCTXaeopcx"),
    ] {
        let poor = read(&text);
        for (one, two) in [
            (&good.fiscal_sign, &poor.fiscal_sign),
            (&good.register, &poor.register),
            (&good.serial, &poor.serial),
            (&good.operator_id, &poor.operator_id),
            (&good.bin, &poor.bin),
            (&good.sequence, &poor.sequence),
            (&good.shift, &poor.shift),
        ] {
            assert_eq!(is(one), is(two), "{text}");
        }
        assert_eq!(good.total.as_ref().map(|field| field.value), poor.total.as_ref().map(|field| field.value));
        assert_eq!(good.time.as_ref().map(|field| &field.value), poor.time.as_ref().map(|field| &field.value));
        assert_eq!((good.items.len(), good.payments.len()), (poor.items.len(), poor.payments.len()));
        assert!(
            poor.duplicate.is_some() && poor.offline.is_some() && poor.title.is_some() && poor.is_refund(),
            "{text}"
        );
        assert_eq!(poor.vat.len(), 1);
    }
}
