//! Sums of money and quantities as receipts write them: exact, in whole hundredths and thousandths.
//!
//! Forms seen on paper and on pages: `12 345,00` with any kind of space between the thousands, `500.00`, `1230.0`,
//! `1 200,00₸`, `1 000 ₸`, `=6000.00`, and `тг`, `тенге`, `теңге`, `KZT` behind the number. No floating point is
//! used: a hundredth that is lost is a difference that was never on the receipt.

use super::fold::fold_letter;

/// The largest sum, in hundredths: 2^53 − 1, as in [`crate::model::purchase::Minor`].
pub const MOST: u64 = (1 << 53) - 1;

/// The longest text that can be a sum, in characters: the largest sum has 25 with its spaces and its currency.
const LONGEST: usize = 40;

/// Words for the tenge behind a sum, folded.
const CURRENCIES: [&str; 7] = ["₸", "тг.", "тг", "тенге", "теңге", "kzt", "т."];

/// Words and signs of currencies beside the tenge, in small letters.
const OTHERS: [&str; 20] = [
    "$",
    "€",
    "£",
    "₽",
    "¥",
    "byn",
    "cny",
    "eur",
    "gbp",
    "kgs",
    "rub",
    "usd",
    "uzs",
    "доллар",
    "долл",
    "евро",
    "руб",
    "рублей",
    "сом",
    "юань",
];

/// Whether a text names a currency that is not the tenge.
pub fn names_another(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphabetic());
    words.any(|word| OTHERS.contains(&word)) || text.contains(|c: char| OTHERS.contains(&c.to_string().as_str()))
}

/// A sum of money that is the whole of `text`, in hundredths; `None` where the text is anything else.
///
/// Between groups of three digits stands one space of any kind; before one or two decimals a comma or a point. A
/// point or a comma before three digits is not read: it may be either.
pub fn read(text: &str) -> Option<u64> {
    let text = trim(text);
    let text = trim(text.strip_prefix('=').unwrap_or(text));
    let text = trim(text.strip_prefix('₸').unwrap_or(text));
    bare(without_currency(text))
}

/// The sum at the end of `text`, in hundredths, and the byte where it begins; `None` where the text ends otherwise.
///
/// The longest sum is taken: of `Пакет 1 200,00` it is 1200.00. Two spaces end it, as columns do.
pub fn at_end(text: &str) -> Option<(usize, u64)> {
    let body = without_currency(text.trim_end());
    let mut best = None;
    let mut spaces = 0;
    for (at, c) in body.char_indices().rev().take(LONGEST) {
        match c {
            '0'..='9' => spaces = 0,
            ',' | '.' => spaces = 0,
            c if is_space(c) && spaces == 0 => spaces += 1,
            _ => break,
        }
        let before = body.get(..at).and_then(|head| head.chars().next_back());
        let is_start = before.is_none_or(|c| is_space(c) || matches!(c, ':' | '=' | '-' | '−' | '–' | '₸'));
        if c.is_ascii_digit()
            && is_start
            && let Some(sum) = body.get(at..).and_then(bare)
        {
            best = Some((at, sum));
        }
    }
    best
}

/// A quantity that is the whole of `text`, in thousandths: at most three decimals, at most a million units.
pub fn quantity(text: &str) -> Option<u64> {
    let text = trim(text);
    let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits = |part: &str| (1..=7).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
    if !digits(whole) || !digits(decimals) || decimals.len() > 3 {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    let decimals: u64 = format!("{decimals:0<3}").parse().ok()?;
    let thousandths = whole * 1000 + decimals;
    (thousandths <= 1_000_000_000).then_some(thousandths)
}

/// A sum written with a point and without spaces, as the addresses in QR codes have it: 1 to 12 digits, then one or
/// two decimals or none.
pub fn plain(text: &str) -> Option<u64> {
    let whole = text.split('.').next().unwrap_or_default();
    let is_plain = text.bytes().all(|c| c.is_ascii_digit() || c == b'.') && (1..=12).contains(&whole.len());
    if is_plain { bare(text) } else { None }
}

/// Whether the character is white space that may stand in or around a sum, NBSP and narrow NBSP among them.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2060}' | '\u{feff}')
}

fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// The text without a word for the currency at its end, and without the space before it.
fn without_currency(text: &str) -> &str {
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        return text;
    }
    for currency in CURRENCIES {
        let count = currency.chars().count();
        let Some((at, _)) = text.char_indices().rev().nth(count - 1) else { continue };
        let (head, tail) = text.split_at(at);
        let fold = |text: &str| text.chars().filter_map(fold_letter).collect::<String>();
        if fold(tail) == fold(currency) && head.ends_with(|c: char| c.is_ascii_digit() || is_space(c)) {
            return trim(head);
        }
    }
    text
}

/// Digits in one run or in groups of three, and decimals.
fn bare(text: &str) -> Option<u64> {
    if text.chars().take(LONGEST + 1).count() > LONGEST {
        return None;
    }
    let (mut sum, mut in_group, mut groups) = (0_u64, 0, 0);
    let mut rest = text.chars();
    let mut decimals = None;
    for c in rest.by_ref() {
        match c {
            '0'..='9' => {
                sum = sum.checked_mul(10)?.checked_add(u64::from(c.to_digit(10)?))?;
                in_group += 1;
            }
            c if is_space(c) => {
                // The first group has one to three digits and no zero in front, every other has three.
                let is_group = if groups == 0 { (1..=3).contains(&in_group) && sum > 0 } else { in_group == 3 };
                if !is_group {
                    return None;
                }
                groups += 1;
                in_group = 0;
            }
            ',' | '.' => {
                decimals = Some(());
                break;
            }
            _ => return None,
        }
    }
    if in_group == 0 || (groups > 0 && in_group != 3) {
        return None;
    }
    let hundredths = match decimals {
        None => 0,
        Some(()) => {
            let digits: String = rest.collect();
            let is_good = (1..=2).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
            if !is_good {
                return None;
            }
            format!("{digits:0<2}").parse().ok()?
        }
    };
    let sum = sum.checked_mul(100)?.checked_add(hundredths)?;
    (sum <= MOST).then_some(sum)
}
