//! What the text of one receipt says, field by field.

use super::field::{Field, Line};
use super::item::Item;
use super::local_time::LocalTime;
use super::operators::Operators;
use super::reader;

/// The longest text that is read, in bytes: a receipt of a thousand lines has about a tenth.
pub const LONGEST: usize = 1 << 20;

/// The most lines that are read.
pub const LINES: usize = 20_000;

/// A text that is no receipt's for its size alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// Bytes of the text.
    pub bytes: usize,
    /// Lines of the text, counted up to one past [`LINES`].
    pub lines: usize,
}

/// The fields of a receipt; each is absent where the text has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticket {
    /// The name above the BIN.
    pub seller: Option<Field<String>>,
    /// БИН, ИИН: the digits as written.
    pub bin: Option<Field<String>>,
    /// The number of the certificate of VAT: series, and number where it is written.
    pub vat_certificate: Option<Field<Certificate>>,
    /// Касса.
    pub cash_desk: Option<Field<String>>,
    /// Смена.
    pub shift: Option<Field<String>>,
    /// The number in the shift, as digits.
    pub sequence: Option<Field<String>>,
    /// Чек №.
    pub receipt: Option<Field<String>>,
    /// Кассир.
    pub cashier: Option<Field<String>>,
    /// Код кассира.
    pub cashier_code: Option<Field<String>>,
    /// ПРОДАЖА and the like.
    pub operation: Option<Field<Operation>>,
    /// ФП: the digits as written.
    pub fiscal_sign: Option<Field<String>>,
    /// Время.
    pub time: Option<Field<LocalTime>>,
    /// ОФД.
    pub operator: Option<Field<Named>>,
    /// The host to check the receipt at, as printed.
    pub site: Option<Field<String>>,
    /// РНМ: the digits as written.
    pub register: Option<Field<String>>,
    /// ЗНМ.
    pub serial: Option<Field<String>>,
    /// ИНК: the operator's number of the register.
    pub operator_id: Option<Field<String>>,
    /// БИН, ИИН of the client.
    pub client: Option<Field<String>>,
    /// Номер заказа.
    pub order: Option<Field<String>>,
    /// The address, where it has a label.
    pub address: Option<Field<String>>,
    /// An address of a listed operator that stands in the text.
    pub link: Option<Field<String>>,
    /// The goods, in the order of the text.
    pub items: Vec<Item>,
    /// Discounts that stand apart from the goods.
    pub discounts: Vec<Reduction>,
    /// Mark-ups that stand apart from the goods.
    pub markups: Vec<Reduction>,
    /// The sum of all discounts, as printed; in hundredths.
    pub discount_sum: Option<Field<u64>>,
    /// The sum of all mark-ups, as printed; in hundredths.
    pub markup_sum: Option<Field<u64>>,
    /// What was paid, by means.
    pub payments: Vec<Payment>,
    /// With what it was paid, where no sum stands beside it: the name of a card or an account.
    pub paid_with: Option<Field<String>>,
    /// What was handed over, in hundredths. Some operators print 0 here when a card was used.
    pub received: Option<Field<u64>>,
    /// Сдача, in hundredths.
    pub change: Option<Field<u64>>,
    /// ИТОГО, in hundredths.
    pub total: Option<Field<u64>>,
    /// VAT of the whole receipt, one for each rate.
    pub vat: Vec<Vat>,
    /// ДУБЛИКАТ, КӨШІРМЕ: a reprint.
    pub duplicate: Option<Line>,
    /// The mark of the autonomous mode: the fiscal sign is provisional.
    pub offline: Option<Line>,
    /// ФИСКАЛЬНЫЙ ЧЕК.
    pub title: Option<Line>,
}

/// A certificate of VAT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The series, digits.
    pub series: String,
    /// The number, digits.
    pub number: Option<String>,
}

/// What a receipt was given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// ПРОДАЖА, САТУ.
    Sale,
    /// ВОЗВРАТ ПРОДАЖИ, САТУДЫ ҚАЙТАРУ.
    SaleReturn,
    /// ПОКУПКА, САТЫП АЛУ.
    Buy,
    /// ВОЗВРАТ ПОКУПКИ.
    BuyReturn,
}

/// An operator as a receipt names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// As written.
    pub text: String,
    /// The `id` of the listed operator that these words name.
    pub operator: Option<String>,
}

/// A means of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// Банковская карта.
    Card,
    /// Наличные.
    Cash,
    /// Мобильный платёж.
    Mobile,
    /// Electronic money.
    Electronic,
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// By what.
    pub means: Means,
    /// In hundredths.
    pub sum: u64,
    /// Where.
    pub line: Line,
}

/// A discount or a mark-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reduction {
    /// In hundredths.
    pub sum: u64,
    /// The words before the sum, mostly the name of the goods.
    pub name: Option<String>,
    /// Where.
    pub line: Line,
}

/// A sum of VAT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vat {
    /// The rate in hundredths of a percent, 1600 for 16 %, where it is printed.
    pub rate: Option<u32>,
    /// In hundredths.
    pub sum: u64,
    /// Where.
    pub line: Line,
}

impl Ticket {
    /// Reads the text of a receipt: lines with `\n`, `\r\n` or form feeds between. Time and memory are linear in it.
    ///
    /// # Errors
    /// A text past [`LONGEST`] bytes or [`LINES`] lines. Any other text has fields, or none.
    pub fn read(text: &str, operators: &Operators) -> Result<Self, TooLong> {
        let lines = text.split(['\n', '\u{c}']).take(LINES + 1).count();
        if text.len() > LONGEST || lines > LINES {
            return Err(TooLong { bytes: text.len(), lines });
        }
        Ok(reader::read(text, operators))
    }

    /// Whether the receipt gives money back.
    pub fn is_refund(&self) -> bool {
        let operation = self.operation.as_ref().map(|field| field.value);
        matches!(operation, Some(Operation::SaleReturn | Operation::BuyReturn))
    }
}
