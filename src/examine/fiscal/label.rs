//! The words that stand before the fields of a receipt, in Russian and in Kazakh.
//!
//! Bilingual receipts put one before the other with a slash between (`БАРЛЫҒЫ/ИТОГО`): labels of the same field that
//! follow one another are one. How letters are made alike is told in [`super::fold`].

use super::fold::{Folded, Pattern, behind_slash};
use std::sync::OnceLock;

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table below says what each is
pub enum Label {
    Address,
    Bin,
    Buy,
    BuyReturn,
    Card,
    Cash,
    CashDesk,
    Cashier,
    CashierCode,
    Change,
    Client,
    Code,
    Cost,
    Discount,
    DiscountSum,
    Duplicate,
    Electronic,
    Markup,
    MarkupSum,
    Mobile,
    NoVat,
    Offline,
    Operator,
    OperatorId,
    Order,
    Paid,
    PaidWith,
    Receipt,
    Received,
    Register,
    Sale,
    SaleReturn,
    Sequence,
    Serial,
    Shift,
    Sign,
    Site,
    Sum,
    Time,
    Title,
    Total,
    Vat,
    VatCertificate,
    VatSum,
}

/// Every spelling seen, the right one; what printers make of it is the business of the pattern.
const TABLE: &[(Label, &[&str])] = &[
    (Label::Address, &["Адрес", "Мекенжай", "Мекенжайы"]),
    (
        Label::Bin,
        &["БИН", "ИИН", "БСН", "ЖСН", "ИИН/БИН продавца", "БИН продавца", "ИИН продавца", "Сатушының ЖСН/БСН"],
    ),
    (Label::Buy, &["ПОКУПКА", "САТЫП АЛУ", "ЧЕК ПОКУПКИ", "САТЫП АЛУ ЧЕГІ"]),
    (Label::BuyReturn, &["ВОЗВРАТ ПОКУПКИ", "САТЫП АЛУДЫ ҚАЙТАРУ", "ЧЕК ВОЗВРАТА ПОКУПКИ"]),
    (Label::Card, &["Банковская карта", "Платежная карта", "Банк картасы", "Карта/Карта", "Банковской картой"]),
    (Label::Cash, &["Наличные", "Наличными", "Қолма-қол", "Қолма-қол ақша", "Қолма-қол төлем"]),
    (Label::CashDesk, &["Касса"]),
    (Label::Cashier, &["Кассир", "Кассашы"]),
    (Label::CashierCode, &["КОД КАССИРА", "КАССИР КОДЫ", "Кассашы коды"]),
    (
        Label::Change,
        &[
            "Сдача",
            "Сумма сдачи",
            "Сумма сдачи после оплаты",
            "Қайтарым",
            "Қайтарым сомасы",
            "Төлемнен кейінгі қайтарым сомасы",
        ],
    ),
    (
        Label::Client,
        &[
            "ИИН/БИН клиента",
            "БИН/ИИН клиента",
            "БИН клиента",
            "ИИН клиента",
            "ИИН/БИН покупателя",
            "БИН покупателя",
            "ИИН покупателя",
            "Клиенттің ЖСН/БСН",
            "Клиенттің БСН/ЖСН",
            "Клиенттің БСН",
            "Клиенттің ЖСН",
            "Сатып алушының ЖСН/БСН",
            "Покупатель/Сатып алушы БИН/ЖСН",
        ],
    ),
    (Label::Code, &["GTIN", "NTIN", "XTIN", "Маркировка", "Таңбалау"]),
    (Label::Cost, &["Стоимость", "Құны"]),
    (Label::Discount, &["Скидка", "Жеңілдік"]),
    (
        Label::DiscountSum,
        &["Сумма скидки", "Общая сумма скидки", "Жеңілдік сомасы", "Жалпы жеңілдік сомасы", "Итого скидка"],
    ),
    (Label::Duplicate, &["ДУБЛИКАТ", "КӨШІРМЕ", "ДУБЛИКАТ ЧЕКА", "ЧЕКТІҢ КӨШІРМЕСІ"]),
    (Label::Electronic, &["Электронно", "Электронды", "Электронные деньги", "Электрондық ақша"]),
    (Label::Markup, &["Наценка", "Үстеме"]),
    (Label::MarkupSum, &["Сумма наценки", "Общая сумма наценки", "Үстеме сомасы", "Жалпы үстеме сомасы"]),
    (
        Label::Mobile,
        &["Мобильный платеж", "Мобильные платежи", "Мобильді төлем", "Мобильді төлемдер", "Мобильный платёж"],
    ),
    (Label::NoVat, &["Без НДС", "ҚҚС-сыз"]),
    (
        Label::Offline,
        &["Автономный режим", "Автономды режим", "Автономный чек", "Оффлайн режим", "Офлайн режим", "Оффлайн чек"],
    ),
    (
        Label::Operator,
        &[
            "Оператор фискальных данных",
            "ОФД",
            "Фискалдық деректер операторы",
            "ФДО",
            "Оператор фискальных данных (ОФД)",
        ],
    ),
    (Label::OperatorId, &["ИНК", "ИНК ОФД", "ИНК (ОФД)", "КСН", "КСН (СНК)", "КСН ФДО", "КСН (ФДО)"]),
    (Label::Order, &["Номер заказа", "Заказ №", "Тапсырыс нөмірі"]),
    (Label::Paid, &["Оплата совершена", "Платеж успешно совершен"]),
    (Label::PaidWith, &["Оплачено с", "Оплачено со", "Оплачено"]),
    (Label::Receipt, &["Чек", "Чек №", "№ чека", "Номер чека", "Чек нөмірі"]),
    (
        Label::Received,
        &[
            "Получено",
            "Алынды",
            "Сумма оплаты",
            "Полученная сумма",
            "Полученная сумма оплаты по чеку",
            "Төленген сома",
            "Чек бойынша төленген сома",
        ],
    ),
    (
        Label::Register,
        &[
            "РНМ",
            "КТН",
            "МТН",
            "Код ККМ КГД (РНМ)",
            "Код ККМ КГД",
            "МКК БКМ коды (КТН)",
            "МКК БКМ коды",
            "КТН (МКК БКМ коды)",
            "БКМ ММК (МТН) Коды",
            "ТНМ",
            "Регистрационный номер (РНМ)",
        ],
    ),
    (Label::Sale, &["ПРОДАЖА", "САТУ", "ЧЕК ПРОДАЖИ", "САТУ ЧЕГІ"]),
    (
        Label::SaleReturn,
        &["ВОЗВРАТ", "ВОЗВРАТ ПРОДАЖИ", "ҚАЙТАРУ", "САТУДЫ ҚАЙТАРУ", "ЧЕК ВОЗВРАТА ПРОДАЖИ", "САТУДЫ ҚАЙТАРУ ЧЕГІ"],
    ),
    (Label::Sequence, &["Порядковый номер чека", "Чектің реттік нөмірі"]),
    (Label::Serial, &["ЗНМ", "КЗН", "МЗН", "КЗН (МЗН)"]),
    (Label::Shift, &["Смена", "Ауысым", "Номер смены"]),
    (Label::Sign, &["Фискальный признак", "ФП", "Фискалдық белгі", "ФБ", "Фискальный признак (ФП)"]),
    (
        Label::Site,
        &[
            "Для проверки чека зайдите на сайт",
            "Чекті тексеру үшін сайтқа кіріңіз",
            "Сайт",
            "Сайт проверки",
            "Тексеру сайты",
        ],
    ),
    (Label::Sum, &["Сумма", "Сомасы", "Сумма платежа", "Сумма покупки"]),
    (
        Label::Time,
        &[
            "Время",
            "Уақыты",
            "Дата",
            "Дата и время",
            "Дата и время по Астане",
            "Дата/Время",
            "Дата чека",
            "Дата продажи",
            "Дата покупки",
            "Дата платежа",
            "Дата операции",
            "Время чека",
            "Время продажи",
            "Күні",
            "Күні мен уақыты",
            "Күні/Уақыты",
        ],
    ),
    (Label::Title, &["ФИСКАЛЬНЫЙ ЧЕК", "ФИСКАЛДЫҚ ЧЕК"]),
    (Label::Total, &["ИТОГО", "ИТОГ", "БАРЛЫҒЫ", "ЖИЫНЫ", "ИТОГО К ОПЛАТЕ", "К ОПЛАТЕ", "ВСЕГО", "ЖАЛПЫ ТӨЛЕМГЕ"]),
    (Label::Vat, &["в т.ч. НДС", "в т.ч НДС", "в том числе НДС", "НДС", "ҚҚС", "соның ішінде ҚҚС", "оның ішінде ҚҚС"]),
    (
        Label::VatCertificate,
        &["НДС Серия", "ҚҚС Сериясы", "ҚҚС сериясы/НДС серия", "Свидетельство по НДС", "Свидетельство НДС серия"],
    ),
    (Label::VatSum, &["Общая сумма НДС", "Сумма НДС", "ҚҚС жалпы сомасы", "ҚҚС сомасы"]),
];

/// A label in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it announces.
    pub label: Label,
    /// The folded letter at which it begins.
    pub start: usize,
    /// The folded letter behind it.
    pub end: usize,
}

impl Label {
    /// Whether the label may stand in the middle of a line: the numbers of the register often share one.
    pub fn is_inline(self) -> bool {
        matches!(self, Label::OperatorId | Label::Register | Label::Serial | Label::Site)
    }
}

/// Labels by the last seven bits of the letter with which they can begin; the patterns themselves tell the rest.
struct Index {
    all: Vec<Vec<(Label, Pattern)>>,
    /// Those that may stand in the middle of a line.
    inline: Vec<Vec<(Label, Pattern)>>,
}

fn bucket(letter: char) -> usize {
    usize::try_from(u32::from(letter) & 0x7f).unwrap_or(0)
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index { all: vec![Vec::new(); 128], inline: vec![Vec::new(); 128] };
        for (label, spellings) in TABLE {
            for pattern in spellings.iter().map(|spelling| Pattern::new(spelling)) {
                let mut buckets: Vec<usize> = pattern.first().into_iter().map(bucket).collect();
                buckets.sort_unstable();
                buckets.dedup();
                for place in buckets {
                    index.all.get_mut(place).into_iter().for_each(|place| place.push((*label, pattern.clone())));
                    let inline = index.inline.get_mut(place).filter(|_| label.is_inline());
                    inline.into_iter().for_each(|place| place.push((*label, pattern.clone())));
                }
            }
        }
        index
    })
}

/// The longest label that begins at this folded letter, with those of the same field that follow after a slash.
pub fn at(text: &Folded, start: usize) -> Option<Found> {
    among(&index().all, text, start)
}

fn among(table: &[Vec<(Label, Pattern)>], text: &Folded, start: usize) -> Option<Found> {
    let letters = text.letters();
    let longest = |from: usize, only: Option<Label>| {
        let candidates = table.get(bucket(*letters.get(from)?))?.iter();
        let candidates = candidates.filter(|(label, _)| only.is_none_or(|only| *label == only));
        candidates
            .filter_map(|(label, pattern)| Some((pattern.ends(letters, from)?, *label)))
            .max_by_key(|(end, _)| *end)
    };
    let (mut end, label) = longest(start, None)?;
    while let Some(next) = behind_slash(letters, end) {
        // The two languages of one field, or the same one twice.
        let Some((further, _)) = longest(next, Some(label)) else { break };
        end = further;
    }
    Some(Found { label, start, end })
}

/// The label at the start of a line, and those that may stand further on.
pub fn all(text: &Folded) -> Vec<Found> {
    let letters = text.letters();
    let mut found: Vec<Found> = Vec::new();
    let mut from = 0;
    let first = letters.iter().position(|c| c.is_alphanumeric() || "№?\u{fffd}".contains(*c));
    if let Some(first) = first.and_then(|first| at(text, first)) {
        from = first.end;
        found.push(first);
    }
    while from < letters.len() {
        let is_start = text.is_word_start(from) && letters.get(from).is_some_and(|c| c.is_alphabetic());
        let inline = if is_start { among(&index().inline, text, from) } else { None };
        match inline {
            Some(inline) => {
                from = inline.end;
                found.push(inline);
            }
            None => from += 1,
        }
    }
    found
}
