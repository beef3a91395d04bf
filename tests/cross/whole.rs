//! All comparisons together: order, repetition, bounds, and what they leave alone.

use crate::forge::{Forge, PHOTO, RECEIPT, bench, exhibit, json};
use crate::scene::{QR, line, of, sample, scene, stated, statements};
use aigaq::checks::cross::{Hearing, MOST, Outcome, Testimony, examine, ids};
use aigaq::examine::editors::Editors;
use aigaq::examine::fiscal::operators::Operators;
use aigaq::model::exhibit::Sort;
use std::collections::BTreeMap;
use std::time::Instant;

#[test]
fn the_order_is_that_of_the_list_and_the_same_each_time() {
    let make = || {
        let when = stated("2026-10-05T14:32:00", None);
        let scene = scene().code(RECEIPT, QR).text(RECEIPT, &sample()).bought(|purchase| purchase.when = Some(when));
        scene.said(PHOTO, &[("taken", "Exif", "2026-10-05T14:29:10"), ("place", "GPS", "43.0,76.0")]).examined()
    };
    let (one, two) = (make(), make());
    assert_eq!(one, two);
    let order: Vec<usize> = one.iter().map(|made| ids().position(|id| id == made.id).unwrap()).collect();
    assert!(order.is_sorted() && one.len() > 15, "{order:?}");
}

#[test]
fn nothing_enters_the_conclusion() {
    let verification = bench().judge_silently(&Forge::timed().bytes());
    let before = json(&verification)["core"].clone();
    let differing = of(Forge::timed()).code(RECEIPT, &QR.replace("T1432", "T1832")).examined();
    assert!(differing.iter().any(|one| one.outcome == Outcome::Differs));
    assert_eq!(json(&verification)["core"], before);
    assert!(!before.to_string().contains("receipt-window"));
}

#[test]
fn without_lists_the_comparison_that_needs_them_says_so() {
    let verification = bench().judge_silently(&Forge::timed().bytes());
    let said = statements(&[("software", "Exif", "GIMP 2.10")]);
    let testimonies = BTreeMap::from([(PHOTO, Testimony { said, ..Testimony::default() })]);
    let made = examine(&Hearing::new(&verification, &testimonies, &Operators::default()));
    let told: Vec<String> = made.iter().filter(|one| one.id == "origin-traces").map(line).collect();
    assert_eq!(told, ["cannot(no-list) exhibit/0003 | record/3 origin: <recorded>"]);
}

#[test]
fn thousands_of_exhibits_take_seconds_and_are_capped() {
    let mut forge = Forge::timed();
    for n in 7..2_007_u32 {
        forge = forge.add(exhibit("VID_20261005_143202.mp4", Sort::Video)).file(n, n.to_be_bytes().to_vec());
    }
    let verification = bench().judge_silently(&forge.bytes());
    // Five sums of each of 2,002 receipts are told: ten more than are given.
    let text = sample().replace("1 жұп/пара x", "2 жұп/пара x");
    let mut testimonies = BTreeMap::new();
    for n in 3..2_007_u32 {
        let said: Vec<(&str, &str, &str)> = vec![
            ("created", "mvhd", "2026-10-05T09:32:02Z"),
            ("created", "udta", "2026-10-05T14:42:02+05:00"),
            ("place", "udta", "43.2380000,76.9450000"),
        ];
        let said = statements(&said);
        let text = Some(aigaq::checks::cross::Transcript { text: text.clone(), guessed: true });
        testimonies.insert(n, Testimony { said, codes: vec![QR.to_owned()], text, ..Testimony::default() });
    }
    let begun = Instant::now();
    let made = examine(&Hearing::new(&verification, &testimonies, &Operators::shipped().unwrap()));
    let took = begun.elapsed();
    eprintln!("2,002 exhibits, {} comparisons in {took:?}", made.len());
    assert!(took.as_secs() < 30, "{took:?}");
    for id in ids() {
        let of: Vec<_> = made.iter().filter(|one| one.id == id).collect();
        assert!(of.len() <= MOST + 1, "{id}");
    }
    let sums: Vec<_> = made.iter().filter(|one| one.id == "receipt-sums").collect();
    assert_eq!(sums.len(), MOST + 1);
    assert_eq!(line(sums[MOST]), "cannot(too-many) bundle | left-off=10");
    let differing = sums.iter().take_while(|one| one.outcome == Outcome::Differs).count();
    assert!(differing > 0 && sums[differing..].iter().all(|one| one.outcome != Outcome::Differs));
}

#[test]
fn what_hostile_files_say_is_only_said() {
    let times = [
        "9999-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59+18:00",
        "9999-12-31T23:59:59-18:00",
        "1970-01-01T00:00:00+14:00",
        "1970-01-01T00:00:00",
        "0000-00-00T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-10-05T24:00:00Z",
        "2026-10-05T23:59:60Z",
        "2026-10-05",
        "2026-10-05Tёё:00:00",
        "−026-10-05T00:00:00Z",
        "2026-10-05T00:00:00.Z",
        "2026-10-05T00:00:00.1234567890Z",
        "2026-10-05T00:00:00+5:00",
        "2026-10-05T00:00:00+05:60",
    ];
    let scene = scene().film(7, "VID_99991231_235959.mp4").bought(|purchase| {
        purchase.when = Some(stated("1970-01-01T05:00:00", Some("9999-12-31T23:59:59")));
    });
    let verification = scene.judged();
    let (operators, editors) = (Operators::shipped().unwrap(), Editors::shipped().unwrap());
    for time in times {
        for at in ["taken", "digitized", "changed", "created", "edited", "satellite-time"] {
            for length in ["999999999.999", "-1", "1e9", "", "0.0.0", "9999999999"] {
                let mut said = vec![(at, "mvhd", time), ("created", "udta", "2026-10-05T14:32:02+05:00")];
                said.extend([("place", "x", "-90.0000000,180.0000000"), ("taken", "y", "1970-01-01T00:00:00Z")]);
                if !length.is_empty() {
                    said.push(("duration", "mvhd", length));
                }
                let said = statements(&said);
                let of = |codes| Testimony { said: said.clone(), codes, ..Testimony::default() };
                let testimonies =
                    BTreeMap::from([(PHOTO, of(vec![])), (RECEIPT, of(vec![QR.to_owned()])), (7, of(vec![]))]);
                let hearing = Hearing::new(&verification, &testimonies, &operators).knowing(&editors).term(u16::MAX);
                examine(&hearing).iter().for_each(crate::words::require);
            }
        }
    }
}
