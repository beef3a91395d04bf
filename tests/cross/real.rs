//! Real receipts, read in place and never copied: their own values must not contradict themselves.

use crate::forge::RECEIPT;
use crate::scene::{line, scene};
use std::path::Path;
use std::process::Command;

fn folder() -> std::path::PathBuf {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");
    let shared = std::env::var("AIGAQ_SHARED").unwrap_or_else(|_| beside.to_owned());
    Path::new(&shared).join("data/3-receipts/kz")
}

fn read(name: &str) -> Option<String> {
    let text = std::fs::read_to_string(folder().join(name)).ok();
    if text.is_none() {
        eprintln!("skipped: {name} is not here");
    }
    text
}

/// Outcome and id of each comparison that is about the receipt.
fn outcomes(code: Option<&str>, text: &str) -> Vec<(String, &'static str, String)> {
    let scene = scene().text(RECEIPT, text);
    let scene = code.into_iter().fold(scene, |scene, code| scene.code(RECEIPT, code));
    let made = scene.examined();
    let about = made.iter().filter(|one| one.subject.to_string() == "exhibit/0004");
    about.map(|one| (one.outcome.name().to_owned(), one.id, line(one))).collect()
}

#[test]
fn a_receipt_of_a_pharmacy() {
    let Some(text) = read("europharma_astana_2019_raw.txt") else { return };
    let found = outcomes(None, &text);
    let of = |id: &str| found.iter().filter(|(_, known, _)| *known == id).collect::<Vec<_>>();
    assert!(of("number-check").iter().all(|(outcome, ..)| outcome == "agrees"), "{found:?}");
    let sums = of("receipt-sums");
    assert!(sums.len() >= 2 && sums[..2].iter().all(|(outcome, ..)| outcome == "agrees"), "{sums:?}");
    assert!(sums.iter().all(|(outcome, ..)| outcome != "differs"), "{sums:?}");
    let status = of("receipt-status");
    assert!(status.len() == 1 && status[0].2.contains("<duplicate>"), "{status:?}");
    assert!(of("receipt-window")[0].2.contains("before-opening-s"), "years before the case");
}

#[test]
fn a_code_and_the_text_of_the_same_paper() {
    let path = folder().join("webkassa_737345093970_ru.pdf");
    let Some(codes) = read("qr_payloads_real.tsv") else { return };
    let Ok(out) = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output() else {
        eprintln!("skipped: pdftotext is not installed");
        return;
    };
    let text = String::from_utf8(out.stdout).unwrap();
    let code = codes.lines().find(|line| line.contains("737345093970")).unwrap().split('\t').next().unwrap();
    let found = outcomes(Some(code), &text);
    for id in ["receipt-total", "receipt-fiscal-sign", "receipt-register", "receipt-clock", "receipt-operator"] {
        let first = found.iter().find(|(_, known, _)| *known == id).unwrap();
        assert_eq!(first.0, "agrees", "{}", first.2);
    }
}

#[test]
fn codes_of_every_listed_operator_give_a_receipt() {
    let Some(codes) = read("qr_payloads_real.tsv") else { return };
    let addresses = codes.lines().skip(1).filter_map(|line| line.split('\t').next()).filter(|url| url.contains("&s="));
    let mut count = 0;
    for code in addresses {
        let told = scene().code(RECEIPT, code).told("receipt-total");
        assert!(told[0].starts_with("cannot(nothing-stated) exhibit/0004 | code/4 sum: "), "{code}: {told:?}");
        count += 1;
    }
    assert!(count > 10, "{count}");
}
