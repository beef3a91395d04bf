//! The goods of a receipt: a name over one line or more, quantity times price, and what follows.

use super::field::Line;
use super::money;
use super::ticket::Vat;

/// One position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The number printed before the name.
    pub number: Option<u32>,
    /// The name, lines of it joined with a space.
    pub name: String,
    /// The number of the line at which it begins, counted from 1.
    pub first_line: usize,
    /// The line of quantity and price.
    pub line: Line,
    /// Thousandths of the unit.
    pub quantity: u64,
    /// The unit as written: `шт`, `(Дана/Штука)`.
    pub unit: Option<String>,
    /// Price of one unit, in hundredths.
    pub price: u64,
    /// The sum beside quantity and price, in hundredths.
    pub sum: Option<u64>,
    /// Стоимость, in hundredths.
    pub cost: Option<u64>,
    /// Discount on this position, in hundredths.
    pub discount: Option<u64>,
    /// Mark-up on this position, in hundredths.
    pub markup: Option<u64>,
    /// VAT of this position.
    pub vat: Option<Vat>,
    /// Lines with codes: GTIN, NTIN, marking.
    pub codes: Vec<String>,
}

/// Quantity, unit, price, and the sum behind an equals sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Thousandths.
    pub quantity: u64,
    /// As written, without parentheses around it.
    pub unit: Option<String>,
    /// In hundredths.
    pub price: u64,
    /// In hundredths.
    pub sum: Option<u64>,
}

/// The longest line of quantity and price, in bytes.
const LONGEST: usize = 200;

impl Measure {
    /// Reads `2,000 x 120,00`, `1 шт x 500.00`, `1 (Дана/Штука) x 560,00₸ = 560,00₸`.
    ///
    /// The sign may be Latin, Cyrillic, `×` or `*`; before it stands a space, a parenthesis, a point or a digit.
    pub fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        if line.len() > LONGEST || !line.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let signs = line.char_indices().filter(|(_, c)| matches!(c, 'x' | 'X' | 'х' | 'Х' | '×' | '*'));
        signs.filter_map(|(at, c)| Some((line.get(..at)?, line.get(at + c.len_utf8()..)?))).find_map(
            |(front, behind)| {
                if !front.ends_with(|c: char| money::is_space(c) || matches!(c, ')' | '.') || c.is_ascii_digit()) {
                    return None;
                }
                let (price, sum) = match behind.split_once('=') {
                    Some((price, sum)) => (price, Some(money::read(sum)?)),
                    // `1 000 ₸ 1 000 ₸`, on pages.
                    None => match behind.trim_end().trim_end_matches('₸').split_once('₸') {
                        Some((price, sum)) => (price, Some(money::read(sum)?)),
                        None => (behind, None),
                    },
                };
                let price = money::read(price)?;
                let front = front.trim();
                let end = front.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(front.len());
                let quantity = money::quantity(front.get(..end)?)?;
                let unit = front.get(end..)?.trim_matches(|c: char| money::is_space(c) || matches!(c, '(' | ')' | '.'));
                if unit.chars().any(|c| c.is_ascii_digit()) || unit.chars().count() > 40 {
                    return None;
                }
                let unit = (!unit.is_empty()).then(|| unit.to_owned());
                Some(Measure { quantity, unit, price, sum })
            },
        )
    }
}

impl Item {
    /// The printed sum of the line, in hundredths, before a discount and a mark-up that are printed under it.
    ///
    /// Printers differ: where the cost is already without the discount, and only arithmetic can tell, the discount is
    /// put back.
    pub fn gross(&self) -> Option<u64> {
        let (discount, markup) = (self.discount.unwrap_or(0), self.markup.unwrap_or(0));
        let before = self.product()?;
        match (self.sum, self.cost) {
            (Some(sum), _) => Some(sum),
            (None, Some(cost)) if cost != before => {
                let without = cost.checked_add(discount)?.checked_sub(markup)?;
                Some(if without == before { without } else { cost })
            }
            (None, cost) => cost,
        }
    }

    /// Quantity times price, in hundredths, a half rounded up; `None` past the largest sum.
    pub fn product(&self) -> Option<u64> {
        let product = (u128::from(self.quantity) * u128::from(self.price) + 500) / 1000;
        u64::try_from(product).ok().filter(|product| *product <= money::MOST)
    }
}

/// A number before a name: `1.` alone, or with the name behind it.
pub(super) fn numbered(line: &str) -> Option<(u32, &str)> {
    let line = line.trim();
    let (number, name) = line.split_once('.')?;
    let is_number = (1..=4).contains(&number.len()) && number.bytes().all(|c| c.is_ascii_digit());
    // `1.5 л` is no number of a position, `18.04.2019` no name.
    let is_name = name.is_empty() || name.starts_with(money::is_space);
    (is_number && is_name).then(|| number.parse().ok()).flatten().map(|number| (number, name.trim()))
}
