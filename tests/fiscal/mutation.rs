//! Broken, cut and random texts: nothing panics, and time is linear in the text.

use crate::random::Random;
use crate::{made, operators};
use aigaq::examine::fiscal::{address, money, number, sums::compare, ticket::Ticket};
use std::time::{Duration, Instant};

const PIECES: [&str; 40] = [
    "\n",
    "\r\n",
    "\u{c}",
    "\0",
    " ",
    "\u{a0}",
    "\u{202f}",
    "ИТОГО",
    "БАРЛЫҒЫ/",
    "№",
    "%",
    "16%",
    "1.",
    "2.\n",
    "x",
    "х",
    " x 5,00",
    "=",
    "₸",
    "-----",
    "****",
    "/",
    "//",
    "?",
    "&",
    "#",
    "@",
    ":",
    "http://",
    "https://consumer.oofd.kz/?",
    "999999999999",
    ",",
    ".",
    "\u{301}",
    "\u{fffd}",
    "\u{10ffff}",
    "Қ",
    "НДС",
    "Стоимость",
    "Скидка",
];

fn mutate(text: &str, chance: &mut Random) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=chance.below(6) {
        let at = chance.below(letters.len() + 1);
        match chance.below(5) {
            0 if at < letters.len() => {
                letters.remove(at);
            }
            1 => letters.truncate(at),
            2 => {
                let piece: Vec<char> = PIECES[chance.below(PIECES.len())].chars().collect();
                letters.splice(at..at, piece);
            }
            3 if at < letters.len() => {
                let to = chance.below(letters.len());
                letters.swap(at, to);
            }
            _ => {
                let end = (at + chance.below(40)).min(letters.len());
                let part = letters[at.min(end)..end].to_vec();
                letters.splice(at..at, part);
            }
        }
    }
    letters.into_iter().collect()
}

const ADDRESSES: [&str; 6] = [
    "https://consumer.oofd.kz/?i=999000123456&f=010199999901&s=24990.00&t=20261005T143210",
    "https://receipt.kaspi.kz/web/fiscal?i=999000123456&f=010199999901&s=1.0&t=2026-10-05%2014%3A32%3A10.123456",
    "https://4ek.kz/?o=transtelecom&i=999000123456&f=010199999901&s=1.0&t=20261005T143210",
    "t=20261005T1432&s=123.45&fn=9999999999999901&i=70001&fp=0000999901&n=1",
    "https://ofd.soliq.uz/check?t=UZ999999999901&r=701&c=20261005143210&s=999999000014",
    "УИ: 99FF99FF99FF99FF99FF9901",
];

#[test]
fn mutated_addresses() {
    let (operators, mut chance) = (operators(), Random(0x5eed));
    for turn in 0..20_000 {
        let text = mutate(ADDRESSES[turn % ADDRESSES.len()], &mut chance);
        if let Err(refusal) = address::read(&text, &operators) {
            assert!(!refusal.name().is_empty() && refusal.facts().len() <= 2);
        }
        number::standing(&text);
        money::read(&text);
        money::at_end(&text);
    }
}

#[test]
fn mutated_receipts() {
    let (operators, mut chance) = (operators(), Random(7));
    let texts = ["russian.txt", "kazakh.txt", "wide.txt", "narrow.txt", "page.txt"].map(made);
    for turn in 0..3_000 {
        let text = mutate(&texts[turn % texts.len()], &mut chance);
        let ticket = Ticket::read(&text, &operators).unwrap();
        compare(&ticket);
        // What is told to stand in a line stands there.
        let lines: Vec<&str> =
            text.split(['\n', '\u{c}']).map(|line| line.strip_suffix('\r').unwrap_or(line)).collect();
        for field in [&ticket.fiscal_sign, &ticket.register, &ticket.serial, &ticket.bin].into_iter().flatten() {
            let line = lines[field.line.number - 1];
            assert_eq!(line, field.line.text);
            assert!(line.contains(&field.value), "{line:?} {:?}", field.value);
        }
    }
}

#[test]
fn every_beginning_of_a_receipt() {
    let operators = operators();
    for name in ["kazakh.txt", "narrow.txt"] {
        let text = made(name);
        for (at, _) in text.char_indices() {
            compare(&Ticket::read(&text[..at], &operators).unwrap());
        }
    }
}

/// A megabyte of anything.
#[test]
fn a_megabyte_of_junk_is_quick() {
    let operators = operators();
    let fill = |piece: &str| piece.repeat((1 << 20) / piece.len());
    let mut chance = Random(99);
    let mut random = String::new();
    while random.len() < (1 << 20) - 100 {
        random.push_str(PIECES[chance.below(PIECES.len())]);
        if chance.below(20) == 0 {
            random.push_str(&"абвгд ".repeat(chance.below(12)));
        }
    }
    let long_lines = fill(&format!("{}\n", "КСН КТН ИНК РНМ ЗНМ ".repeat(40)));
    let texts = [
        ("zeros", fill("\0")),
        ("spaces", fill(" ")),
        ("digits", fill("1")),
        ("signs", fill("1 x ")),
        ("letters", fill("к")),
        ("lost letters", fill("?")),
        ("labels", fill("ИТОГО/")),
        ("inline labels", fill("КСН ")),
        ("long lines", long_lines),
        ("positions", fill("1 шт x 500,00 = 500,00 and a name that is longer than most of them are\n")),
        ("one line", fill("Банк картасы/Банковская карта: ")),
        ("equals", fill(&format!("{}\n", "=1 ".repeat(60)))),
        ("random", random),
    ];
    // Other work on the machine may take its time from one turn, hardly from twenty.
    let (mut slowest, promised) = (Duration::ZERO, Duration::from_millis(100));
    for (name, text) in &texts {
        let mut best = Duration::MAX;
        for _ in 0..20 {
            let start = Instant::now();
            let _ = Ticket::read(text, &operators).map(|ticket| compare(&ticket));
            let _ = address::read(text, &operators);
            best = best.min(start.elapsed());
            if best < promised {
                break;
            }
        }
        eprintln!("{name}: {best:?}");
        slowest = slowest.max(best);
        assert!(best < promised, "{name}: {best:?}");
    }
    eprintln!("a megabyte: {slowest:?} at most");
}
