//! Moments, sums and sizes as each language writes them.

use super::language::Language;
use crate::base::moment::Moment;

const MONTHS: [[&str; 12]; 3] = [
    [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// A moment on a local clock: date in words, time, offset from UTC.
pub fn moment(language: Language, moment: Moment, offset: i32) -> String {
    let local = moment.local(offset);
    let part = |range: std::ops::Range<usize>| local.get(range).unwrap_or_default();
    let (year, month, day, time) = (part(0..4), part(5..7), part(8..10), part(11..19));
    let zone = if offset == 0 { "UTC".to_owned() } else { format!("UTC{}", local.get(19..).unwrap_or_default()) };
    format!("{}, {time} ({zone})", date(language, year, month, day))
}

/// The reading of a clock without its offset: date in words, time.
pub fn clock(language: Language, reading: Moment) -> String {
    let text = reading.to_string();
    let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
    format!("{}, {}", date(language, part(0..4), part(5..7), part(8..10)), part(11..19))
}

/// A calendar day, given as `YYYY-MM-DD`, in words.
pub fn day(language: Language, day: &str) -> String {
    let part = |range: std::ops::Range<usize>| day.get(range).unwrap_or_default();
    date(language, part(0..4), part(5..7), part(8..10))
}

/// A place in units of 1e-7 degrees north and east: `43,238° с. ш., 76,945° в. д.`, in English `43.238° N, 76.945° E`.
pub fn place(language: Language, north: i64, east: i64) -> String {
    let (point, names) = match language {
        Language::En => (".", ["N", "S", "E", "W"]),
        Language::Kk => (",", ["с. е.", "о. е.", "ш. б.", "б. б."]),
        Language::Ru => (",", ["с. ш.", "ю. ш.", "в. д.", "з. д."]),
    };
    let [n, s, e, w] = names;
    let degrees = |units: i64, plus: &str, minus: &str| {
        let size = units.unsigned_abs();
        let text = format!("{}{point}{:07}", size / 10_000_000, size % 10_000_000);
        let text = text.trim_end_matches('0').trim_end_matches(point);
        format!("{text}°\u{a0}{}", if units < 0 { minus } else { plus })
    };
    format!("{}, {}", degrees(north, n, s), degrees(east, e, w))
}

fn date(language: Language, year: &str, month: &str, day: &str) -> String {
    let row = match language {
        Language::Kk => 0,
        Language::Ru => 1,
        Language::En => 2,
    };
    let name =
        |month: usize| MONTHS.get(row).and_then(|names| names.get(month.wrapping_sub(1))).copied().unwrap_or("?");
    let month = name(month.parse().unwrap_or(0));
    let day = day.trim_start_matches('0');
    match language {
        Language::Kk => format!("{year} жылғы {day} {month}"),
        Language::Ru => format!("{day} {month} {year} года"),
        Language::En => format!("{day} {month} {year}"),
    }
}

/// A sum of hundredths with thousands set apart: `24 990,00 ₸`, in English `24,990.00 KZT`.
pub fn sum(language: Language, hundredths: u64, currency: &str) -> String {
    let (group, point) = if language == Language::En { (",", ".") } else { ("\u{a0}", ",") };
    let sign = match (language, currency) {
        (Language::Kk | Language::Ru, "KZT") => "₸",
        _ => currency,
    };
    format!("{}{point}{:02}\u{a0}{sign}", grouped(hundredths / 100, group), hundredths % 100)
}

/// Nanoseconds as seconds, without trailing zeros: `0,5 с`, in English `0.5 s`.
pub fn seconds(language: Language, nanos: u64) -> String {
    let (point, unit) = if language == Language::En { (".", "s") } else { (",", "с") };
    let text = format!("{}{point}{:09}", nanos / 1_000_000_000, nanos % 1_000_000_000);
    format!("{}\u{a0}{unit}", text.trim_end_matches('0').trim_end_matches(point))
}

/// A length in bytes, with a round figure beside it from a thousand on.
pub fn size(language: Language, bytes: u64) -> String {
    let (group, point) = if language == Language::En { (",", ".") } else { ("\u{a0}", ",") };
    let units = match language {
        Language::En => ["B", "KB", "MB", "GB", "TB"],
        Language::Kk | Language::Ru => ["Б", "КБ", "МБ", "ГБ", "ТБ"],
    };
    let (mut tenths, mut unit) = (bytes.saturating_mul(10), 0);
    while tenths >= 10_000 && unit + 1 < units.len() {
        (tenths, unit) = (tenths.saturating_add(500) / 1000, unit + 1);
    }
    let name = units.get(unit).copied().unwrap_or_default();
    if unit == 0 {
        return format!("{bytes}\u{a0}{name}");
    }
    format!("{}{point}{}\u{a0}{name}", grouped(tenths / 10, group), tenths % 10)
}

/// A number with thousands set apart: `974 444`, in English `974,444`.
pub fn number(language: Language, n: u64) -> String {
    grouped(n, if language == Language::En { "," } else { "\u{a0}" })
}

/// A decimal fraction of a file, `20.000`, with the mark of the language: `20,000`.
pub fn decimal(language: Language, text: &str) -> String {
    let is_number = text.bytes().all(|c| c.is_ascii_digit() || c == b'.');
    if language == Language::En || !is_number { text.to_owned() } else { text.replace('.', ",") }
}

/// Whole seconds as days, hours, minutes and seconds: `48 сут. 2 ч 57 мин`, in English `48 d 2 h 57 min`.
pub fn lasting(language: Language, seconds: u64) -> String {
    let units = match language {
        Language::En => ["d", "h", "min", "s"],
        Language::Kk => ["тәул.", "сағ", "мин", "с"],
        Language::Ru => ["сут.", "ч", "мин", "с"],
    };
    let parts = [seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60];
    let said = parts.into_iter().zip(units).filter(|(n, _)| *n > 0);
    let said: Vec<String> = said.map(|(n, unit)| format!("{}\u{a0}{unit}", number(language, n))).collect();
    if said.is_empty() { format!("0\u{a0}{}", units[3]) } else { said.join(" ") }
}

fn grouped(n: u64, group: &str) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    out
}
