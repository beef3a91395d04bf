//! What the papers say of bundles with which something is wrong, and of receipts that are not plain sales.

use super::fixture::Desk;
use super::forge::{
    Bench, Flaw, Forge, PHOTO, PURCHASE, Person, bench, exhibit, knowing, noise, other, phrase, tsa, unknown,
};
use super::plain::plain;
use aigaq::base::moment::Moment;
use aigaq::checks::cross::{Comparison, Hearing, Outcome, Testimony, Transcript};
use aigaq::checks::finding::Subject;
use aigaq::examine::fiscal::operators::Operators;
use aigaq::lang::language::Language;
use aigaq::model::exhibit::Sort;
use aigaq::model::facts::{CourtFacts, Offset, Recording, StatedTime};
use aigaq::model::reading::Said;
use aigaq::model::record::Body;
use aigaq::model::remark::HandOver;
use aigaq::seal::trust::Revocation;

fn part(paper: &aigaq::report::paper::Paper, id: &str) -> String {
    let text = plain(paper);
    let found = text.split(&format!("==== {id} (")).nth(1).unwrap_or_else(|| panic!("there is no part {id}"));
    found.split("\n==== ").next().unwrap().to_owned()
}

fn court(forge: Forge, id: &str) -> String {
    part(&Desk::of(forge.judged(), "x.aigaq").papers(Language::En)[0], id)
}

#[test]
fn an_altered_exhibit_is_said_to_be_one() {
    let forge = || Forge::good().pieces(|pieces| pieces.damage("exhibits/0003.jpg", 0));
    let exhibits = court(forge(), "exhibits");
    let photo = exhibits.split("## Exhibit ").nth(1).unwrap();
    assert!(photo.starts_with('3') && photo.contains("Bytes: NOT confirmed as sealed"), "{photo}");
    assert_eq!(exhibits.matches("unchanged since the seal").count(), 1, "the other one is");
    let cover = court(forge(), "cover");
    assert!(cover.contains("!! One check failed") && cover.contains("FAILED"), "{cover}");
    assert!(!cover.contains("Unchanged since the seal"));
    let annex = court(forge(), "annex_fre");
    assert!(!annex.contains("Exhibit 3") && annex.contains("Exhibit 4"), "{annex}");
    assert!(court(forge(), "findings").contains("exhibit.digest-mismatch"));
}

#[test]
fn a_seal_that_does_not_hold_is_said_to_be_none() {
    let broken =
        || Forge::good().pieces(|pieces| pieces.replace("manifest.cose", |bytes| *bytes.last_mut().unwrap() ^= 1));
    assert!(court(broken(), "signatures").contains("Result: the signature does not hold"));
    assert!(court(broken(), "limits").contains("No seal that holds was found over these bytes."));
    assert!(!court(broken(), "cover").contains("The technical signature was made with"));
}

#[test]
fn without_a_time_stamp_no_time_is_said_to_be_confirmed() {
    let cover = court(Forge::good(), "cover");
    assert!(cover.contains("!! When it was sealed is confirmed by no time-stamp."), "{cover}");
    assert!(court(Forge::good(), "window").contains("Not before: confirmed by nothing"));
    assert!(court(Forge::good(), "window").contains("Not after: confirmed by nothing"));
    assert!(court(Forge::good(), "limits").contains("when, no time-stamp confirms"));
    assert!(court(Forge::good(), "spravka").contains("No time-stamp that counts was obtained at the opening"));
    assert!(court(Forge::good(), "signatures").contains("There is no time-stamp in the file."));
    assert!(
        court(Forge::good(), "cover").contains("(exhibits: 3–4): they were not opened for this check; their bytes"),
        "exhibits that were not read again are named"
    );
}

#[test]
fn a_clock_that_was_set_is_not_called_steady() {
    assert!(court(Forge::good(), "custody").contains("The clock of the machine and its counter agree"));
    let stepped = Forge::good().entries(|entries| entries[2].mono = Some(9_000_000));
    assert!(court(stepped, "custody").contains("The agreement of the clock with its counter"));
}

#[test]
fn hand_overs_and_notes_are_printed() {
    let handed = HandOver { bag: Some(phrase("QR-1")), from: phrase("A"), to: phrase("B"), what: phrase("the shoes") };
    let custody = court(Forge::good().add(Body::HandOver(handed)), "custody");
    assert!(custody.contains("A | B | the shoes / seal on the bag: QR-1"), "{custody}");
    assert!(custody.contains("• a note"), "{custody}");
}

#[test]
fn a_receipt_that_is_no_plain_sale_says_so() {
    let operators = Operators::shipped().unwrap();
    let exhibits = |code: &str, text: &str, guessed: bool| {
        let mut desk = Desk::of(Forge::good().judged(), "x.aigaq");
        let transcript = Transcript { text: text.to_owned(), guessed };
        let testimony = Testimony { codes: vec![code.to_owned()], text: Some(transcript), ..Testimony::default() };
        desk.testimonies.insert(4, testimony);
        desk.receipts = Hearing::new(&desk.verification, &desk.testimonies, &operators).receipts().to_vec();
        part(&desk.papers(Language::En)[0], "exhibits")
    };
    let code = |host: &str| format!("http://{host}/consumer?i=461754361&f=010199999901&s=46.00&t=20260603T205716");
    let plain = exhibits(&code("cabinet.kofd.kz"), "ФП: 461754361\nИТОГО: 46.00", false);
    let trial = exhibits(
        &code("dev.kofd.kz"),
        "ДУБЛИКАТ\nВОЗВРАТ ПРОДАЖИ\nАвтономный режим\nФП: 461754361\nИТОГО: 46.00",
        true,
    );
    for words in [
        "names a test environment",
        "the mark of a duplicate",
        "the mark of the autonomous mode",
        "of a refund, not of a sale",
        "made out from a picture by a machine",
    ] {
        assert!(trial.contains(words), "{words}\n{trial}");
        assert!(!plain.contains(words), "{words}\n{plain}");
    }
    assert!(plain.contains("Fiscal sign | 461754361 | 461754361"), "{plain}");
}

/// The state of the answer to the attack that begins with these words.
fn answer(desk: &Desk, attack: &str) -> String {
    let attacks = part(&desk.papers(Language::En)[1], "attacks");
    let row = attacks.lines().find(|line| line.starts_with(attack)).unwrap_or_else(|| panic!("{attack}\n{attacks}"));
    row.split(" | ").nth(1).unwrap().to_owned()
}

#[test]
fn each_attack_is_answered_by_what_is_in_the_bundle() {
    let forged = |forge: Forge| Desk::of(forge.judged(), "x.aigaq");
    let (full, bare) = (Desk::full(), forged(Forge::good()));
    let covert = forged(Forge::good().case(|case| case.recording = Some(Recording::Covert)));
    let damaged = forged(Forge::good().pieces(|pieces| pieces.damage("exhibits/0003.jpg", 0)));
    let mut missing = forged(Forge::good().exhibit(3, |exhibit| exhibit.facts.by = None));
    let two = Forge::good().token(tsa().at("2026-10-05T09:30:05Z")).token(other().at("2026-10-05T09:30:06Z"));
    let two = Desk::of(bench().judge(&two.bytes()), "x.aigaq");
    let film = |gap: Option<&str>| {
        let mut desk = forged(Forge::good().exhibit(3, |exhibit| exhibit.sort = Sort::Video));
        let said = gap.map(|text| Said::new("gap", "moov/trak 1", text).unwrap());
        desk.testimonies.insert(3, Testimony { said: said.into_iter().collect(), ..Testimony::default() });
        desk
    };
    // The purchase between what two time-stamps prove, and outside of it.
    let dated = |at: &'static str| {
        let (opened, stamped) = ("2026-10-05T09:20:00Z", "2026-10-05T09:30:05Z");
        let when = StatedTime { at: Moment::parse(at).unwrap(), offset: Offset::new(300).unwrap(), until: None };
        let forge = Forge::good().anchor(1, tsa().at(opened).accurate(None)).token(tsa().at(stamped).accurate(None));
        let forge = forge.record(PURCHASE, move |record| match &mut record.body {
            Body::Purchase(purchase) => purchase.when = Some(when),
            other => panic!("{other:?}"),
        });
        Desk::of(bench().judge(&forge.bytes()), at)
    };
    let (film, cut) = (film(None), film(Some("3.5 s")));
    let states = [
        (&full, "The files were edited", "Present"),
        (&damaged, "The files were edited", "Absent"),
        (&full, "The date is wrong", "In part"),
        (&dated("2026-10-05T09:25:00Z"), "The date is wrong", "Present"),
        (&dated("2026-10-05T09:15:00Z"), "The date is wrong", "In part"),
        (&dated("2026-10-05T09:31:00Z"), "The date is wrong", "In part"),
        (&bare, "The date is wrong", "In part"),
        (&full, "The clock of the camera", "Present"),
        (&bare, "The clock of the camera", "Absent"),
        (&full, "It is another shop", "Present"),
        (&bare, "It is another shop", "Absent"),
        (&full, "It is not said when", "Present"),
        (&missing, "It is not said when", "In part"),
        (&full, "The operator had no powers", "Present"),
        (&bare, "The operator had no powers", "In part"),
        (&full, "It was filmed covertly", "Present"),
        (&covert, "It was filmed covertly", "Absent"),
        (&full, "The receipt belongs", "Present"),
        (&bare, "The receipt belongs", "In part"),
        (&full, "The goods in court", "In part"),
        (&bare, "The goods in court", "Absent"),
        (&full, "Something was left out", "Present"),
        (&Desk::sample("extract"), "Something was left out", "Absent"),
        (&full, "Anybody could have sealed", "Present"),
        (&full, "It is not signed with", "Absent"),
        (&full, "The certificate of the time-stamp", "Present"),
        (&bare, "The certificate of the time-stamp", "Absent"),
        (&full, "People who have nothing", "Absent"),
        (&full, "The time-stamp authority is unreliable", "In part"),
        (&bare, "The time-stamp authority is unreliable", "Absent"),
        (&two, "The time-stamp authority is unreliable", "Present"),
        (&full, "The program is unreliable", "Present"),
        (&damaged, "The program is unreliable", "Absent"),
        (&full, "A later statement was taken out", "Absent"),
        (&film, "The recording was stopped or cut", "In part"),
        (&cut, "The recording was stopped or cut", "Absent"),
    ];
    let wrong: Vec<String> = states
        .iter()
        .filter(|(desk, attack, wanted)| answer(desk, attack) != *wanted)
        .map(|(desk, attack, wanted)| format!("{} {attack}: {}, not {wanted}", desk.path, answer(desk, attack)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let differs =
        |id| Comparison { id, subject: Subject::Bundle, outcome: Outcome::Differs, sides: vec![], facts: vec![] };
    for (id, attack) in [
        ("receipt-total", "The receipt belongs"),
        ("receipt-seller", "It is another shop"),
        ("camera-claimed", "The clock of the camera"),
    ] {
        let mut desk = Desk::full();
        desk.comparisons = vec![differs(id)];
        assert_eq!(answer(&desk, attack), "Absent", "{id}");
    }
    // Where there is no recording, nothing is said of one.
    assert!(!part(&full.papers(Language::En)[1], "attacks").contains("The recording was stopped or cut"));
    missing.comparisons = vec![differs("device-claimed")];
    assert_eq!(answer(&missing, "The receipt belongs"), "In part");
}

#[test]
fn a_failed_bundle_says_so_first_and_plainly() {
    let damaged = || Forge::good().pieces(|pieces| pieces.damage("exhibits/0003.jpg", 0));
    for (language, words) in [
        (Language::En, ["!! One check failed", "!! Exhibit 3 (photo.jpg) is not", "!! Until this is explained"]),
        (Language::Ru, ["!! Не пройдена", "!! Приложение 3 (photo.jpg) не совпадает", "!! Пока это не объяснено"]),
        (Language::Kk, ["!! ", "!! 3-қосымша (photo.jpg)", "!! Бұл түсіндірілмейінше"]),
    ] {
        let cover = part(&Desk::of(damaged().judged(), "x.aigaq").papers(language)[0], "cover");
        let mut rest = cover.as_str();
        for words in words {
            let at = rest.find(words).unwrap_or_else(|| panic!("{language}: {words}\n{cover}"));
            rest = &rest[at..];
        }
        assert!(cover.contains("FAILED") && !cover.contains("PASSED"), "{language}: {cover}");
    }
    // Many faults are counted, not repeated.
    let mut many = Forge::good();
    for n in 0..8 {
        let next = many.records.len() as u32 + 1;
        many = many.add(exhibit(&format!("{n}.jpg"), Sort::Photo)).file(next, noise(next, 10));
    }
    let many = many.pieces(|pieces| (7..15).for_each(|n| pieces.damage(&format!("exhibits/{n:04}.jpg"), 0)));
    let cover = court(many, "cover");
    assert!(cover.contains("!! Further checks that failed: 3;"), "{cover}");
}

#[test]
fn an_open_conclusion_says_what_is_open() {
    let cover = court(Forge::good(), "cover");
    for words in [
        "!! Unchanged since the seal",
        "!! The technical signature was made with a key",
        "!! When it was sealed is confirmed by no time-stamp",
        "INDETERMINATE",
    ] {
        assert!(cover.contains(words), "{words}\n{cover}");
    }
    assert!(!cover.contains("sealed with a key that is vouched for, at a time that a time-stamp confirms"));
    // An authority that contradicts another keeps the check from a conclusion: the cover says which.
    let late = Forge::good().anchor(1, tsa().at("2026-10-05T10:30:00Z")).token(other().at("2026-10-05T09:30:05Z"));
    let cover = part(&Desk::of(bench().judge(&late.bytes()), "x.aigaq").papers(Language::En)[0], "cover");
    assert!(cover.contains("!! Not concluded: "), "{cover}");
}

/// The cover is what is read: a seal under a key that was revoked later passes by its time-stamp alone, and is said to.
#[test]
fn a_key_that_was_revoked_later_stands_on_the_cover() {
    let revoked = Revocation { effective: "2026-12-01T00:00:00Z".to_owned(), reason: "lost".to_owned() };
    let trust = knowing(|signer| signer.revoked = Some(revoked), &[tsa().entry()]);
    let verification = Bench { trust, ..bench() }.judge(&Forge::timed().bytes());
    let cover = part(&Desk::of(verification, "x.aigaq").papers(Language::En)[0], "cover");
    assert!(cover.contains("was revoked from 1 December 2026"), "{cover}");
}

/// The record of an exhibit may be there without its bytes.
#[test]
fn an_exhibit_that_is_withheld_is_not_said_to_be_in_the_bundle() {
    let said = |forge: Forge| {
        let court = &Desk::of(bench().judge(&forge.bytes()), "x.aigaq").papers(Language::En)[0];
        (part(court, "cover"), part(court, "exhibits").matches("The exhibit itself is in the bundle").count())
    };
    let (_, whole) = said(Forge::timed());
    let (cover, withheld) = said(Forge::timed().withhold(&[PHOTO], &[]));
    assert!(cover.contains("exhibits in it, 1 of 2"), "{cover}");
    assert_eq!(withheld, whole - 1);
    assert_eq!(said(Forge::timed().pieces(|pieces| pieces.damage("exhibits/0003.jpg", 5))).1, whole - 1);
}

/// Counsel relies on what is called present.
#[test]
fn an_answer_that_is_not_there_is_not_called_present() {
    let row = |forge: Forge, attack: &str| {
        let counsel = part(&Desk::of(bench().judge(&forge.bytes()), "x.aigaq").papers(Language::En)[1], "attacks");
        counsel.lines().find(|line| line.starts_with(attack)).unwrap_or_else(|| panic!("{counsel}")).to_owned()
    };
    let (expired, left_out) = ("The certificate of the time-stamp authority has expired.", "Something was left out.");
    assert!(row(Forge::timed(), expired).contains("| In part |"), "{}", row(Forge::timed(), expired));
    let renewed = || Forge::timed().renewal(other().at("2026-11-01T00:00:00Z"));
    assert!(row(renewed(), expired).contains("| Present |"), "{}", row(renewed(), expired));
    let damaged = || Forge::timed().pieces(|pieces| pieces.damage("exhibits/0003.jpg", 5));
    assert!(row(damaged(), left_out).contains("| Absent |"), "{}", row(damaged(), left_out));
}

#[test]
fn a_root_vouches_for_no_certificate_of_another_purpose() {
    let vouches = |person: Person| {
        let verification = bench().believing(|_| {}).judge(&Forge::timed().signed(person).bytes());
        plain(&Desk::of(verification, "x.aigaq").papers(Language::En)[0])
            .contains("certificates, vouches for the holder")
    };
    assert!(vouches(Person::default()));
    assert!(!vouches(Person::with(Flaw::Login)));
}

#[test]
fn an_extract_names_what_is_withheld_and_that_nothing_follows_from_it() {
    let desk = Desk::sample("extract");
    let withheld = desk.verification.withheld().unwrap().clone();
    for (language, words) in [
        (Language::En, "What depends on something withheld cannot be concluded"),
        (Language::Ru, "Выводов, которые зависят от невключённого, сделать нельзя"),
        (Language::Kk, "Енгізілмегендерге тәуелді қорытынды жасау мүмкін емес"),
    ] {
        let cover = part(&desk.papers(language)[0], "cover");
        let lead = cover.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("{language}: {cover}"));
        assert!(lead.starts_with("!! "), "{lead}");
        for list in [&withheld.records, &withheld.exhibits] {
            for n in list.first().into_iter().chain(list.last()) {
                assert!(lead.contains(&n.to_string()), "{language}: {n} in {lead}");
            }
        }
        assert!(cover.contains("EXTRACT"), "{cover}");
    }
}

#[test]
fn checks_that_were_not_performed_are_named_with_their_reason() {
    let broken = Forge::good().pieces(|pieces| pieces.replace("journal.cbor", |bytes| bytes[10] ^= 1));
    let desk = Desk::of(broken.judged(), "x.aigaq");
    let skipped: Vec<_> = desk.verification.findings().iter().filter(|one| one.fact("because").is_some()).collect();
    assert!(!skipped.is_empty(), "nothing was left out");
    for (language, words, code) in [
        (Language::En, "• these checks were not performed: ", "the reason: "),
        (Language::Ru, "• не проверялось: ", "причина: "),
        (Language::Kk, "• тексерілген жоқ: ", "себебі: "),
    ] {
        let cover = part(&desk.papers(language)[0], "cover");
        let line = cover.lines().find(|line| line.starts_with(words)).unwrap_or_else(|| panic!("{language}: {cover}"));
        let (_, why) = line.split_once(code).unwrap();
        // A sentence, not a code.
        assert!(why.contains(' ') && !why.contains("journal."), "{language}: {line}");
        assert!(!line.contains('['), "{language}: {line}");
    }
}

#[test]
fn a_time_stamp_that_does_not_count_says_why() {
    let bundle = Forge::good().token(unknown().at("2026-10-05T09:30:05Z"));
    let signatures = part(&Desk::of(bench().judge(&bundle.bytes()), "x.aigaq").papers(Language::En)[0], "signatures");
    assert!(signatures.contains("Counts: no\nNoted about it: "), "{signatures}");
    assert!(signatures.contains("do not count (last certificate found: "), "{signatures}");
}

/// A bundle with nothing but a case and two files, whatever their sort.
fn bare() -> Forge {
    let mut forge = Forge::good();
    forge.records.retain(|record| matches!(record.body, Body::Case(_) | Body::Exhibit(_)));
    let numbers: Vec<u32> = forge.records.iter().map(|record| record.n).collect();
    let files = std::mem::take(&mut forge.files);
    for (at, record) in forge.records.iter_mut().enumerate() {
        record.n = at as u32 + 1;
        if let Some(bytes) = files.get(&numbers[at]) {
            forge.files.insert(record.n, bytes.clone());
        }
        if let Body::Exhibit(exhibit) = &mut record.body {
            exhibit.facts = CourtFacts::default();
            exhibit.sort = Sort::Video;
        }
    }
    forge
}

#[test]
fn a_bundle_with_hardly_anything_has_papers_that_say_what_is_missing() {
    let desk = Desk::of(bare().judged(), "x.aigaq");
    assert!(desk.verification.manifest().is_some());
    for (language, words) in [
        (Language::En, ["no record of a purchase", "no record of a mark", "no record of a person", "When: not stated"]),
        (
            Language::Ru,
            ["нет записи о закупке", "нет записи о товарном знаке", "нет записей о лицах", "Когда: не указано"],
        ),
        (
            Language::Kk,
            [
                "сатып алу туралы жазба жоқ",
                "тауар белгісі туралы жазба жоқ",
                "тұлғалар туралы жазба жоқ",
                "Қашан: көрсетілмеген",
            ],
        ),
    ] {
        let text: String = desk.papers(language).iter().map(plain).collect();
        for words in words {
            assert!(text.contains(words), "{language}: {words}");
        }
        // No row, table or list is there without anything in it.
        for line in text.lines() {
            assert!(!line.ends_with(": ") && line != "• ", "{language}: {line:?}");
        }
    }
    let cover = part(&desk.papers(Language::En)[0], "cover");
    assert!(cover.contains("What it is about, in the party's words: Test purchase\n"), "{cover}");
}

#[test]
fn a_bundle_with_several_purchases_prints_each() {
    let mut second = None;
    for record in &Forge::good().records {
        if let Body::Purchase(purchase) = &record.body {
            let mut purchase = (**purchase).clone();
            purchase.goods = phrase("a second jacket");
            purchase.consent = Some(false);
            second = Some(Body::Purchase(Box::new(purchase)));
        }
    }
    let text = court(Forge::good().add(second.unwrap()), "purchase");
    assert!(text.contains("Goods: a jacket\n") && text.contains("Goods: a second jacket\n"), "{text}");
    assert!(text.contains("Consent of the holder, by the party's word: no"), "{text}");
}
