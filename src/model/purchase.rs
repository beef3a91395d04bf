//! The purchase and its place, as the party states them.

use super::facts::StatedTime;
use super::mark::Class;
use super::text::{Day, Phrase};
use serde::{Deserialize, Serialize};

/// Record kind `purchase`.
///
/// ```cddl
/// purchase = { ? bag: phrase, ? buyer: number, ? circulated: bool, ? class: class,
///              ? consent: bool, goods: phrase, ? order: phrase, ? original: original,
///              ? paid: money, ? payment: "card" / "cash" / "mobile" / "other",
///              ? place: number, ? quantity: phrase, ? receipt: phrase, ? seller: number,
///              ? when: stated-time }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purchase {
    /// The number of the security seal on the bag with the goods.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bag: Option<Phrase>,
    /// The number of the buyer's record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buyer: Option<u32>,
    /// Whether the holder of the mark, or somebody with his consent, had put these very goods into circulation
    /// (Trademark Law 19(7)), as the party states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circulated: Option<bool>,
    /// The class of the Nice classification to which the goods belong, as the party states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Class>,
    /// Whether the holder of the mark had consented to the sale, as the party states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<bool>,
    /// What was bought.
    pub goods: Phrase,
    /// The number of an order in an online shop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<Phrase>,
    /// What the original costs (Civil Code 1032(6)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Original>,
    /// The price paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<Money>,
    /// How it was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<Payment>,
    /// The number of the record of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// How much was bought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Phrase>,
    /// The fiscal sign printed on the receipt, as the party read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Phrase>,
    /// The number of the seller's record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seller: Option<u32>,
    /// When it was bought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<StatedTime>,
}

/// How a purchase was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Payment {
    /// By bank card.
    Card,
    /// In cash.
    Cash,
    /// By mobile payment.
    Mobile,
    /// Otherwise.
    Other,
}

/// A sum in the smallest unit of its currency.
///
/// ```cddl
/// money = { currency: tstr .regexp "[A-Z]{3}", minor: 0..9007199254740991 }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// ISO 4217 code.
    pub currency: Currency,
    /// Hundredths of the currency: tiyn of tenge. At most 2^53 − 1, exact in every reader.
    pub minor: Minor,
}

/// Hundredths of a currency, 0 to 2^53 − 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Minor(u64);

impl Minor {
    /// The hundredths.
    pub fn hundredths(self) -> u64 {
        self.0
    }
}

impl TryFrom<u64> for Minor {
    type Error = &'static str;
    fn try_from(minor: u64) -> Result<Self, Self::Error> {
        if minor < 1 << 53 { Ok(Minor(minor)) } else { Err("a sum past 2^53") }
    }
}

impl From<Minor> for u64 {
    fn from(minor: Minor) -> u64 {
        minor.0
    }
}

/// Three capital letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(String);

impl Currency {
    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Currency {
    type Error = &'static str;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        let good = code.len() == 3 && code.bytes().all(|c| c.is_ascii_uppercase());
        if good { Ok(Currency(code)) } else { Err("a currency is three capital letters") }
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.0
    }
}

/// The market price of the original goods and where it was found.
///
/// ```cddl
/// original = { ? date: day, price: money, ? source: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Original {
    /// When the price was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// The price.
    pub price: Money,
    /// Where it was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Phrase>,
}

/// Record kind `place`.
///
/// ```cddl
/// place = { ? address: phrase, ? country: phrase, ? latitude: -900000000..900000000,
///           ? longitude: -1800000000..1800000000, ? name: phrase, ? page: phrase }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Phrase>,
    /// Country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Phrase>,
    /// 1e-7 degrees north.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<Degrees<900_000_000>>,
    /// 1e-7 degrees east.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<Degrees<1_800_000_000>>,
    /// What the sign over the door says, or the name of the online shop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Phrase>,
    /// The address of a page of an online shop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Phrase>,
}

/// An angle in units of 1e-7 degrees, from `-MAX` to `MAX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Degrees<const MAX: i64>(i64);

impl<const MAX: i64> TryFrom<i64> for Degrees<MAX> {
    type Error = &'static str;
    fn try_from(units: i64) -> Result<Self, Self::Error> {
        if (-MAX..=MAX).contains(&units) { Ok(Degrees(units)) } else { Err("an angle out of range") }
    }
}

impl<const MAX: i64> From<Degrees<MAX>> for i64 {
    fn from(degrees: Degrees<MAX>) -> i64 {
        degrees.0
    }
}
