//! The conclusion drawn from all findings, and that it is a function of the bytes and the question.

use crate::forge::{
    Bench, Forge, NOTE, OPENED, PHOTO, Pieces, RECEIPT, STAMPED, bench, codes, exhibit, exit, json_line, noise, tsa,
    unknown,
};
use aigaq::base::cbor;
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::checks::conclusion::{Answer, Exit};
use aigaq::checks::finding::Standing;
use aigaq::model::exhibit::Sort;
use aigaq::model::withheld::Withheld;
use aigaq::seal::cose::Purpose;
use aigaq::seal::trust::Trust;

/// Answer, exit, name and what decided.
fn concluded(bench: &Bench, forge: Forge) -> (&'static str, u8, &'static str, &'static str) {
    let verification = bench.judge(&forge.bytes());
    let (code, decided) = exit(&verification);
    let conclusion = verification.conclusion();
    (conclusion.answer().name(), code, conclusion.exit.name(), decided)
}

fn trusted() -> Bench {
    Bench::default()
}

fn alone() -> Bench {
    Bench { trust: Trust::nobody(), ..Bench::default() }
}

#[test]
fn a_good_bundle_lacks_only_a_token() {
    assert_eq!(concluded(&trusted(), Forge::good()), ("INDETERMINATE", 3, "INDETERMINATE", "time.no-token"));
}

#[test]
fn a_good_bundle_with_a_good_token_passes() {
    assert_eq!(concluded(&bench(), Forge::timed()), ("PASSED", 0, "PASSED", "nothing"));
    let without_opening = Forge::good().token(tsa().at(STAMPED));
    assert_eq!(concluded(&bench(), without_opening), ("PASSED", 0, "PASSED", "nothing"));
}

#[test]
fn without_a_time_nothing_passes() {
    let open = |forge, code| assert_eq!(concluded(&bench(), forge), ("INDETERMINATE", 3, "INDETERMINATE", code));
    open(Forge::good(), "time.no-token");
    open(Forge::opened(), "time.no-token");
    open(Forge::opened().token(unknown().at(STAMPED)), "time.no-valid-token");
    open(Forge::opened().token(noise(1, 400)), "time.no-valid-token");
    assert_eq!(concluded(&trusted(), Forge::timed()).3, "time.no-valid-token");
}

#[test]
fn a_token_makes_nobody_known() {
    let unvouched = |forge: Forge| {
        let mut bench = bench();
        let key = crate::forge::signer().public().octets();
        bench.trust.remove(&key).unwrap();
        concluded(&bench, forge)
    };
    assert_eq!(unvouched(Forge::timed()), ("INDETERMINATE", 3, "INDETERMINATE", "signer.unknown"));
    assert_eq!(unvouched(Forge::timed().withhold(&[PHOTO], &[])).3, "signer.unknown");
}

#[test]
fn a_token_heals_nothing() {
    let damaged = Forge::timed().pieces(|pieces| pieces.damage("exhibits/0003.jpg", 0));
    assert_eq!(concluded(&bench(), damaged), ("FAILED", 1, "FAILED", "exhibit.digest-mismatch"));
    let changed = Forge::timed().pieces(|pieces| pieces.damage("journal.cbor", 40));
    assert_eq!(concluded(&bench(), changed), ("FAILED", 4, "MALFORMED", "container.crc"));
    // a token over a seal that somebody else put in the place of the signature
    let forged = |payload| crate::forge::stranger().sign(payload, Purpose::Manifest, &Limits::default()).unwrap();
    assert_eq!(concluded(&bench(), Forge::timed().sealing(forged)).1, 1);
}

#[test]
fn an_extract_by_a_vouched_key() {
    let forge = Forge::timed().withhold(&[PHOTO], &[]);
    assert_eq!(concluded(&bench(), forge), ("INDETERMINATE", 11, "EXTRACT", "extract.withheld"));
    let forge = Forge::good().withhold(&[PHOTO], &[]);
    assert_eq!(concluded(&trusted(), forge), ("INDETERMINATE", 3, "INDETERMINATE", "time.no-token"));
}

#[test]
fn an_extract_by_an_unknown_key() {
    let forge = Forge::good().withhold(&[PHOTO], &[]);
    assert_eq!(concluded(&alone(), forge), ("INDETERMINATE", 3, "INDETERMINATE", "time.no-token"));
}

#[test]
fn what_failed_outweighs_what_is_open() {
    let forge = Forge::good().pieces(|pieces| pieces.damage("exhibits/0003.jpg", 0));
    assert_eq!(concluded(&alone(), forge), ("FAILED", 1, "FAILED", "exhibit.digest-mismatch"));
}

#[test]
fn what_is_malformed_outweighs_what_failed() {
    let both = |pieces: &mut Pieces| {
        pieces.damage("exhibits/0003.jpg", 0);
        pieces.damage("journal.cbor", 0);
    };
    assert_eq!(concluded(&trusted(), Forge::good().pieces(both)), ("FAILED", 4, "MALFORMED", "container.crc"));
}

/// A list of what is withheld, of a version that is not there yet.
fn newer(pieces: &mut Pieces) {
    let list = Withheld { exhibits: vec![], records: vec![], version: 2 };
    pieces.before("exhibits/0003.jpg", "extract.cbor", cbor::encode(&list).unwrap());
}

#[test]
fn what_failed_outweighs_what_is_unsupported() {
    let both = |pieces: &mut Pieces| {
        newer(pieces);
        pieces.damage("exhibits/0003.jpg", 0);
    };
    assert_eq!(concluded(&trusted(), Forge::good().pieces(both)).1, 1);
}

#[test]
fn what_is_unsupported_outweighs_a_limit() {
    let bench = Bench { limits: Limits { journal_bytes: 10, ..Limits::default() }, ..Bench::default() };
    assert_eq!(concluded(&bench, Forge::good()), ("INDETERMINATE", 5, "LIMIT_EXCEEDED", "container.limit"));
    assert_eq!(
        concluded(&bench, Forge::good().pieces(newer)),
        ("INDETERMINATE", 7, "UNSUPPORTED_VERSION", "extract.unsupported")
    );
}

#[test]
fn among_equals_the_first_decides() {
    let both = |pieces: &mut Pieces| {
        drop(pieces.remove("records/0006.cbor"));
        pieces.damage("exhibits/0004.txt", 0);
    };
    assert_eq!(concluded(&trusted(), Forge::good().pieces(both)).3, "record.missing");
    assert_eq!(concluded(&alone(), Forge::good()).3, "time.no-token");
}

#[test]
fn what_is_noted_or_not_performed_changes_nothing() {
    let forge = Forge::opened().file(RECEIPT, noise(1, 300));
    let verification = bench().judge(&forge.exhibit(PHOTO, |exhibit| exhibit.facts.when = None).bytes());
    let noted = verification.findings().iter().filter(|finding| finding.standing() == Standing::Noted).count();
    assert_eq!((noted, exit(&verification)), (2, (3, "time.no-token")));
}

#[test]
fn the_exits_stand_from_best_to_worst() {
    use Exit::*;
    let order = [Passed, Extract, Indeterminate, LimitExceeded, UnsupportedVersion, Failed, Malformed];
    assert!(order.is_sorted());
    assert_eq!(order.map(Exit::code), [0, 11, 3, 5, 7, 1, 4]);
    let answers = order.map(Exit::answer);
    assert!(answers.is_sorted());
    assert_eq!(answers.map(Answer::name)[..2], ["PASSED", "INDETERMINATE"]);
    assert_eq!(answers.iter().filter(|answer| **answer == Answer::Failed).count(), 2);
}

/// Every step files something, whatever the others found.
#[test]
fn no_step_is_silent() {
    let broken: [Forge; 6] = [
        Forge::good(),
        Forge::timed(),
        Forge::timed().token(noise(1, 90)).renewal(noise(2, 90)),
        Forge::good().withhold(&[PHOTO], &[NOTE]),
        Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))),
        Forge::good().whole(|file| file.truncate(9)),
    ];
    for forge in broken {
        let verification = trusted().judge(&forge.bytes());
        let steps: std::collections::BTreeSet<u8> =
            verification.findings().iter().map(|finding| finding.step()).collect();
        assert_eq!(steps.into_iter().collect::<Vec<_>>(), (1..=15).collect::<Vec<_>>(), "{:?}", codes(&verification));
    }
}

/// Exhibits of many sizes, some damaged: enough for several threads to get in each other's way.
fn large() -> Vec<u8> {
    let mut forge = Forge::good();
    for (n, length) in [(7, 5 << 20), (8, 0), (9, 1), (10, 3 << 20), (11, 700_000), (12, 2 << 20)] {
        forge = forge.add(exhibit("more.mp4", Sort::Video)).file(n, noise(n, length));
    }
    let damage = |pieces: &mut Pieces| {
        pieces.damage("exhibits/0007.mp4", 4 << 20);
        pieces.damage("exhibits/0011.mp4", 1);
        pieces.replace("exhibits/0009.mp4", |bytes| bytes[0] ^= 1);
    };
    forge.pieces(damage).bytes()
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let bytes = large();
    let with = |threads| {
        let bench = Bench { limits: Limits { threads, ..Limits::default() }, ..Bench::default() };
        bench.judge_silently(&bytes).findings().to_vec()
    };
    let one = with(1);
    assert_eq!(one.iter().filter(|finding| finding.code() == "exhibit.digest-mismatch").count(), 3);
    for threads in [0, 2, 8] {
        assert_eq!(with(threads), one, "{threads} threads");
    }
}

#[test]
fn thirty_runs_give_the_same_line() {
    let bytes =
        Forge::good().file(PHOTO, noise(3, 3 << 20)).pieces(|pieces| pieces.damage("exhibits/0003.jpg", 9)).bytes();
    let bench = Bench { limits: Limits { threads: 2, ..Limits::default() }, ..Bench::default() };
    let line = || json_line("a.aigaq", &bench.judge_silently(&bytes));
    let first = line();
    assert!(first.contains("\"damage\":\"1 / 3\""), "{first}");
    assert!((1..30).all(|_| line() == first));
}

#[test]
fn the_moment_of_the_question_changes_only_itself() {
    let bytes = Forge::good().bytes();
    let line = |at: &str| {
        let bench = Bench { at: Moment::parse(at).unwrap(), ..Bench::default() };
        json_line("a.aigaq", &bench.judge_silently(&bytes))
    };
    let (early, late) = ("1970-01-01T00:00:00.000Z", "2199-12-31T00:00:00.000Z");
    assert!(line(early).contains(&format!("\"at\":\"{early}\"")));
    assert_eq!(line(early).replace(early, late), line(late));
}

/// With time-stamps the moment decides which of them are counted, and nothing else does.
#[test]
fn the_same_question_gives_the_same_line_with_tokens() {
    let bytes = Forge::timed().token(noise(1, 90)).renewal(tsa().at("2026-11-01T00:00:00Z")).bytes();
    let line = |at: &str| json_line("a.aigaq", &bench().at(at).judge_silently(&bytes));
    for at in [OPENED, STAMPED, "2026-11-22T12:00:00Z", "2199-12-31T00:00:00Z"] {
        assert_eq!(line(at), line(at));
    }
    // between two events nothing changes but the moment that is printed
    let (early, late) = ("2026-11-02T00:00:00.000Z", "2027-12-31T00:00:00.000Z");
    assert_eq!(line(early).replace(early, late), line(late));
}

#[test]
fn ten_thousand_small_records_are_judged() {
    let mut forge = Forge::good();
    for _ in 0..10_000 {
        forge = forge.add(crate::forge::note(None));
    }
    assert_eq!(concluded(&trusted(), forge).3, "time.no-token");
}

/// A check that had nothing to look at has not passed.
#[test]
fn nothing_passes_over_records_that_were_not_read() {
    let all = |pieces: &mut Pieces| {
        for n in 1..=6 {
            pieces.replace(&format!("records/{n:04}.cbor"), |bytes| *bytes.last_mut().unwrap() ^= 1);
        }
    };
    let verification = trusted().judge(&Forge::good().pieces(all).bytes());
    assert!(verification.records().is_empty());
    for code in ["reference.agrees", "facts.complete", "duplicate.none", "take.distinct"] {
        assert!(!codes(&verification).contains(&code), "{code}");
    }
}
