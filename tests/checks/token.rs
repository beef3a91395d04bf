//! Each time-stamp is judged for itself; a bad one lowers nothing.

use crate::authority::backdated;
use crate::forge::{
    ANCHOR, Bench, Forge, OPENED, STAMPED, Stamp, TOKEN, about, against, bench, codes, end, exit, has, line, moment,
    noise, other, tsa, unknown, window,
};
use crate::tsa::{Authority, Defect, Order, Send, tangle};
use aigaq::checks::Verification;
use aigaq::checks::finding::Standing;
use aigaq::seal::timestamp::hash::Hash;
use std::time::Duration;

/// The window of the good token and the good anchor.
fn full() -> (crate::forge::End, crate::forge::End) {
    (end("2026-10-05T09:19:59Z", ANCHOR), end("2026-10-05T09:30:06Z", TOKEN))
}

fn passes(bench: &Bench, forge: Forge) -> Verification {
    let verification = bench.judge(&forge.bytes());
    assert_eq!(exit(&verification), (0, "nothing"), "{:?}", codes(&verification));
    assert_eq!(against(&verification), [""; 0]);
    verification
}

/// A time-stamp that is not believed: alone it leaves the time open, beside a good one it changes
/// nothing, wherever it stands.
fn refused(bench: &Bench, make: impl Fn() -> Stamp, code: &str) {
    let alone = bench.judge(&Forge::opened().token(make()).bytes());
    assert!(about(&alone, TOKEN).contains(&code), "{code}: {:?}", codes(&alone));
    assert_eq!(exit(&alone), (3, "time.no-valid-token"), "{code}");
    assert!(has(&alone, "seal.signature-valid") && !has(&alone, "time.no-token"));
    let finding = alone.findings().iter().find(|finding| finding.code() == code).unwrap();
    assert_eq!((finding.step(), finding.standing()), (8, Standing::Noted), "{code}");
    assert_eq!(window(&alone).1, None);

    let behind = passes(bench, Forge::timed().token(make()));
    assert!(about(&behind, "tokens/0002.tsr").contains(&code), "{code}");
    assert_eq!(window(&behind), full(), "{code}");
    let before = passes(bench, Forge::opened().token(make()).token(tsa().at(STAMPED)));
    assert!(about(&before, TOKEN).contains(&code), "{code}");
    assert_eq!(window(&before), (full().0, end("2026-10-05T09:30:06Z", "tokens/0002.tsr")), "{code}");
}

fn wrong(order: Order, code: &str) {
    refused(&bench(), || order.clone().into(), code);
}

#[test]
fn a_good_token() {
    let verification = passes(&bench(), Forge::timed());
    assert_eq!(window(&verification), full());
    let good = [
        "token.granted",
        "token.imprint-match",
        "token.purpose",
        "token.signature-valid",
        "token.signer-bound",
        "token.trusted",
    ];
    for part in [TOKEN, ANCHOR] {
        let mut found = about(&verification, part);
        found.retain(|code| code.starts_with("token."));
        found.sort_unstable();
        assert_eq!(found, good, "{part}");
    }
    assert!(!has(&verification, "appended.none") && !has(&verification, "token.expired-since"));
}

#[test]
fn what_this_version_cannot_check_is_not_called_invalid() {
    let brainpool: &[u8] = include_bytes!("../timestamp/own/signer-brainpool.tsr");
    let critical: &[u8] = include_bytes!("../timestamp/own/extension-critical.tsr");
    for (response, code) in [(brainpool, "token.algorithm-unsupported"), (critical, "token.extension-unsupported")] {
        let verification = passes(&bench(), Forge::timed().token(response.to_vec()));
        assert!(about(&verification, "tokens/0002.tsr").contains(&code), "{:?}", codes(&verification));
        assert!(!about(&verification, "tokens/0002.tsr").contains(&"token.signature-invalid"));
    }
}

#[test]
fn a_token_that_was_damaged_on_its_way() {
    let broken = |part: &'static str, forge: Forge| forge.pieces(move |pieces| pieces.damage(part, 100));
    let verification = bench().judge(&broken(TOKEN, Forge::timed()).bytes());
    assert_eq!(about(&verification, TOKEN), ["token.damaged"]);
    assert_eq!(exit(&verification), (3, "time.no-valid-token"));
    let beside = passes(&bench(), broken("tokens/0002.tsr", Forge::timed().token(other().at(STAMPED))));
    assert_eq!((about(&beside, "tokens/0002.tsr"), window(&beside)), (vec!["token.damaged"], full()));
}

#[test]
fn what_it_covers_cannot_be_read() {
    let cut = Forge::timed().pieces(|pieces| pieces.replace("journal.cbor", |bytes| drop(bytes.drain(..1))));
    let verification = bench().judge(&cut.bytes());
    assert_eq!(about(&verification, ANCHOR), ["token.not-performed"]);
    assert!(about(&verification, TOKEN).contains(&"token.trusted"), "the seal can still be read");
    let gone = Forge::timed().pieces(|pieces| drop(pieces.remove("manifest.cose")));
    let verification = bench().judge(&gone.bytes());
    assert!(line(&verification, "token.not-performed").contains("because=container.missing"));
}

#[test]
fn every_digest_that_is_believed() {
    for hash in [Hash::Sha256, Hash::Sha384, Hash::Sha512] {
        passes(&bench(), Forge::opened().token(Order { hash, ..tsa().at(STAMPED) }));
    }
}

#[test]
fn c01_a_token_over_other_bytes() {
    wrong(tsa().at(STAMPED).with(Defect::OtherImprint), "token.imprint-mismatch");
    // a good token, of another bundle
    let another = Forge::good().manifest(|manifest| manifest.sealed = moment(9));
    let of_another = tsa().at(STAMPED).over(&another.made().get("manifest.cose").bytes);
    refused(&bench(), || of_another.clone().into(), "token.imprint-mismatch");
}

#[test]
fn c02_before_the_certificate_was_valid() {
    // no opening anchor of 2026 stands later than a token that is not believed
    wrong(tsa().at("2025-12-31T23:59:59Z"), "token.outside-certificate");
    wrong(tsa().at("2025-12-31T23:59:59.999999999Z"), "token.outside-certificate");
}

/// openssl says OK (authority.rs tests that it does).
#[test]
fn c02_a_back_dated_token_that_openssl_accepts() {
    let believing = Bench::knowing(&[backdated().authority.entry()]);
    let verification = believing.judge(&Forge::opened().token(backdated()).bytes());
    assert!(about(&verification, TOKEN).contains(&"token.outside-certificate"));
    assert_eq!(exit(&verification), (3, "time.no-valid-token"));
}

#[test]
fn c03_after_the_certificate_was_valid() {
    let late = || bench().at("2029-01-01T00:00:00Z");
    refused(&late(), || tsa().at("2028-01-01T00:00:00Z").into(), "token.outside-certificate");
    let verification = late().judge(&Forge::opened().token(tsa().at("2028-06-01T00:00:00Z")).bytes());
    assert!(!has(&verification, "token.after-moment"));
}

#[test]
fn c03_an_intermediate_that_was_not_valid() {
    let short = Authority { middle: ("2020-01-01T00:00:00Z", "2026-06-01T00:00:00Z"), ..other() };
    let bench = Bench::knowing(&[tsa().entry(), short.entry()]);
    refused(&bench, || short.at(STAMPED).into(), "token.outside-certificate");
    let dead = Authority { root: ("2020-01-01T00:00:00Z", "2026-06-01T00:00:00Z"), ..other() };
    let bench = Bench::knowing(&[tsa().entry(), dead.entry()]);
    refused(&bench, || dead.at(STAMPED).into(), "token.outside-certificate");
}

#[test]
fn c04_the_certificate_has_expired_since() {
    let brief = tsa().valid("2026-01-01T00:00:00Z", "2026-11-22T11:59:59Z");
    let forge = || Forge::opened().token(brief.at(STAMPED));
    let verification = passes(&bench(), forge());
    assert!(about(&verification, TOKEN).contains(&"token.expired-since"));
    assert!(!about(&verification, ANCHOR).contains(&"token.expired-since"));
    assert_eq!(window(&verification), full());
    // its last second is inside
    assert!(!has(&passes(&bench().at("2026-11-22T11:59:59Z"), forge()), "token.expired-since"));
    assert!(has(&passes(&bench().at("2026-11-22T11:59:59.001Z"), forge()), "token.expired-since"));
}

#[test]
fn c04_an_intermediate_has_expired_since() {
    let brief = Authority { middle: ("2020-01-01T00:00:00Z", "2026-11-01T00:00:00Z"), ..tsa() };
    let verification = passes(&bench(), Forge::opened().token(brief.at(STAMPED)));
    assert!(about(&verification, TOKEN).contains(&"token.expired-since"));
}

#[test]
fn c05_both_ends_of_the_certificate_are_inside() {
    let brief = tsa().valid("2026-10-05T09:30:00Z", "2026-10-05T09:30:05Z");
    for gen_time in ["2026-10-05T09:30:00Z", "2026-10-05T09:30:05Z"] {
        passes(&bench(), Forge::opened().token(brief.at(gen_time)));
    }
    for gen_time in ["2026-10-05T09:29:59.999Z", "2026-10-05T09:30:05.001Z", "2026-10-05T09:30:06Z"] {
        wrong(brief.at(gen_time), "token.outside-certificate");
    }
}

#[test]
fn c06_a_certificate_for_another_purpose() {
    use Defect::*;
    for defect in [PurposeMissing, PurposeNotCritical, PurposeExtra, PurposeOther, Authority] {
        wrong(tsa().at(STAMPED).with(defect), "token.purpose-wrong");
    }
}

#[test]
fn c07_a_reference_to_another_certificate_or_none() {
    wrong(tsa().at(STAMPED).with(Defect::ReferenceMissing), "token.signer-binding");
    wrong(tsa().at(STAMPED).with(Defect::ReferenceOther), "token.signer-binding");
}

#[test]
fn c08_nobody_trusts_the_authority() {
    wrong(unknown().at(STAMPED), "token.untrusted");
    wrong(Order { send: Send::Backwards, ..unknown().at(STAMPED) }, "token.untrusted");
}

#[test]
fn c09_certificates_in_any_order_with_and_without_the_root() {
    for send in [Send::All, Send::Backwards] {
        passes(&bench(), Forge::opened().token(Order { send, ..tsa().at(STAMPED) }));
    }
    let direct = Authority { depth: 0, ..tsa() };
    passes(&bench(), Forge::opened().token(Order { send: Send::Leaf, ..direct.at(STAMPED) }));
    wrong(Order { send: Send::Leaf, ..tsa().at(STAMPED) }, "token.untrusted");
    wrong(Order { send: Send::None, ..unknown().at(STAMPED) }, "token.signer-missing");
}

/// What an ill-behaved server sent and somebody appended. A wrong nonce, silence and retries are the
/// client's: a verifier does not know the request.
#[test]
fn c10_what_is_no_answer() {
    wrong(tsa().at(STAMPED).with(Defect::Rejected), "token.not-granted");
    for defect in [Defect::Html, Defect::Cut, Defect::Trailing] {
        wrong(tsa().at(STAMPED).with(defect), "token.malformed");
    }
    let rows: [(Vec<u8>, &str); 3] =
        [(vec![], "token.malformed"), (noise(7, 900), "token.malformed"), (vec![0x30; 65_537], "token.budget")];
    for (bytes, code) in rows {
        refused(&bench(), || bytes.clone().into(), code);
    }
    passes(&bench(), Forge::opened().token(Order { nonce: None, ..tsa().at(STAMPED) }));
}

/// Beyond what is read of one appended part. Still an item, and no limit of the sealed part.
#[test]
fn c10_a_body_of_ten_megabytes() {
    passes(&bench(), Forge::timed().token(vec![0x30; 10 << 20]));
}

#[test]
fn c11_two_authorities_ten_minutes_or_days_apart() {
    for second in ["2026-10-05T09:40:05Z", "2026-10-09T11:00:00Z"] {
        let verification = passes(&bench(), Forge::timed().token(other().at(second)));
        assert_eq!(window(&verification), full());
        // the earliest counts, not the first
        let verification = passes(&bench(), Forge::opened().token(other().at(second)).token(tsa().at(STAMPED)));
        assert_eq!(window(&verification).1, end("2026-10-05T09:30:06Z", "tokens/0002.tsr"));
        assert!(!has(&verification, "time.unanchored"), "the first good one is not the first in the file");
    }
}

#[test]
fn c12_no_token_and_one_that_comes_later() {
    let none = bench().judge(&Forge::opened().bytes());
    assert_eq!(line(&none, "time.no-token"), "9 bundle claimed=2026-10-05T09:30:00.000Z");
    assert_eq!(exit(&none), (3, "time.no-token"));
    assert_eq!(window(&none).1, None);
    let later = passes(&bench(), Forge::opened().token(tsa().at("2026-10-20T08:00:00Z")));
    let claimed = |verification: &Verification| verification.manifest().unwrap().sealed.to_string();
    assert_eq!(claimed(&later), claimed(&none), "the claim is what was sealed");
    assert_eq!(window(&later).1, end("2026-10-20T08:00:01Z", TOKEN));
}

#[test]
fn c13_what_is_weak() {
    wrong(tsa().at(STAMPED).with(Defect::Sha1Imprint), "token.algorithm-weak");
    wrong(tsa().at(STAMPED).with(Defect::Rsa1024), "token.algorithm-weak");
}

#[test]
fn every_defect_beside_a_good_token_leaves_it_as_it_is() {
    for (defect, code) in Defect::ALL {
        wrong(tsa().at(STAMPED).with(defect), code);
        // earlier than the good one: it must not count
        let early = passes(&bench(), Forge::timed().token(other().at("2026-10-05T09:30:01Z").with(defect)));
        assert_eq!(window(&early), full(), "{defect:?}");
    }
}

#[test]
fn all_defects_together() {
    let forge = Defect::ALL
        .iter()
        .fold(Forge::timed(), |forge, (defect, _)| forge.token(other().at("2026-10-05T09:30:02Z").with(*defect)));
    let verification = passes(&bench(), forge);
    assert_eq!(window(&verification), full());
    for (n, (_, code)) in (2..).zip(Defect::ALL) {
        assert!(about(&verification, &format!("tokens/{n:04}.tsr")).contains(&code), "{n} {code}");
    }
}

#[test]
fn a_bit_of_the_signed_part_is_flipped() {
    let response = {
        let mut pieces = Forge::timed().made();
        pieces.get(TOKEN).bytes.clone()
    };
    // genTime, in the signed content
    let at = response.windows(15).position(|window| window == b"20261005093005Z").unwrap();
    let forge = Forge::timed().pieces(move |pieces| pieces.replace(TOKEN, |bytes| bytes[at + 13] ^= 1));
    let verification = bench().judge(&forge.bytes());
    assert!(about(&verification, TOKEN).contains(&"token.signature-invalid"));
    assert_eq!(exit(&verification), (3, "time.no-valid-token"));
}

#[test]
fn an_authority_is_trusted_for_a_time() {
    let entry = |from, until| crate::forge::RootEntry { from, until, ..other().entry() };
    let with = |from, until| Bench::knowing(&[tsa().entry(), entry(from, until)]);
    let stamp = || Stamp::from(other().at(STAMPED));
    refused(&with(Some("2026-10-05T09:30:06Z"), None), stamp, "token.outside-window");
    refused(&with(None, Some("2026-10-05T09:30:04Z")), stamp, "token.outside-window");
    passes(&with(Some("2026-10-05T09:30:05Z"), Some("2026-10-05T09:30:05Z")), Forge::opened().token(stamp()));
    passes(&with(Some("2026-10-05T14:30:05+05:00"), None), Forge::opened().token(stamp()));
}

/// What an authority says of its own accuracy is a part of its time.
#[test]
fn a_token_that_may_be_later_than_the_moment_is_not_counted() {
    let end = |seconds, moment| {
        let stamp = Stamp::from(other().at(STAMPED).accurate(Some((seconds, 0, 0))));
        bench().at(moment).judge(&Forge::opened().token(stamp).bytes())
    };
    let is_late = |seconds, moment| about(&end(seconds, moment), TOKEN).contains(&"token.after-moment");
    // Two minutes are allowed, as a clock is.
    assert!(!is_late(120, STAMPED));
    assert!(is_late(121, STAMPED));
    assert!(!is_late(3_600, "2026-10-05T10:30:05Z"));
    let years = end(100 * 365 * 86_400, "2026-11-22T12:00:00Z");
    assert!(about(&years, TOKEN).contains(&"token.after-moment"));
    assert_eq!(exit(&years), (3, "time.no-valid-token"));
}

#[test]
fn a_token_later_than_the_moment_is_not_counted() {
    let at = |moment| bench().at(moment);
    refused(&at("2026-10-05T10:00:00Z"), || other().at("2026-10-05T10:00:01Z").into(), "token.after-moment");
    passes(&at(STAMPED), Forge::timed());
    let verification = at("2026-10-05T09:30:04.999Z").judge(&Forge::timed().bytes());
    assert!(about(&verification, TOKEN).contains(&"token.after-moment"));
    assert_eq!(exit(&verification), (3, "time.no-valid-token"));
    assert_eq!(window(&verification), (full().0, None), "the anchor was there already");
}

#[test]
fn nobody_is_trusted() {
    let verification = Bench::default().judge(&Forge::timed().bytes());
    assert!(about(&verification, TOKEN).contains(&"token.untrusted"));
    assert!(about(&verification, ANCHOR).contains(&"token.untrusted"));
    assert_eq!(exit(&verification), (3, "time.no-valid-token"));
    assert_eq!(window(&verification), (None, None));
}

/// The work of the best of a few runs: time of the processor, whatever else the machine does.
fn best(runs: u32, bench: &Bench, bytes: &[u8]) -> Duration {
    let run = |_| {
        let begun = worked();
        bench.judge_silently(bytes);
        worked().saturating_sub(begun)
    };
    (0..runs).map(run).min().unwrap()
}

#[cfg(unix)]
fn worked() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

#[cfg(not(unix))]
fn worked() -> Duration {
    static BEGUN: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    BEGUN.elapsed()
}

/// One that leads nowhere by more ways than anyone will walk.
fn tangled() -> Order {
    Order { send: Send::Leaf, beside: tangle(&unknown(), 6), ..unknown().at(STAMPED) }
}

#[test]
fn certificates_beside_that_lead_in_circles() {
    // they neither help nor hinder
    passes(&bench(), Forge::opened().token(Order { beside: tangle(&tsa(), 5), ..tsa().at(STAMPED) }));
    wrong(tangled(), "token.budget");
    wrong(Order { beside: tangle(&unknown(), 7), ..unknown().at(STAMPED) }, "token.budget");
    wrong(Authority { depth: 7, ..tsa() }.at(STAMPED), "token.budget");
    passes(&bench(), Forge::opened().token(Authority { depth: 6, ..tsa() }.at(STAMPED)));
}

/// Whoever seals can put what he likes into the journal. That must not stop the reader either.
#[test]
fn a_hundred_tangled_anchors_cost_less_than_a_second() {
    let response = tangled().over(b"anything");
    let forge = (0..100).fold(Forge::opened(), |forge, _| forge.anchor(0, response.clone()));
    let bytes = forge.token(tsa().at(STAMPED)).bytes();
    let verification = bench().judge(&bytes);
    assert_eq!(window(&verification).1, full().1, "they cost the token nothing");
    let took = best(3, &bench(), &bytes);
    eprintln!("100 tangled anchors: {took:?}");
    assert!(took < Duration::from_secs(1), "{took:?}");
}

#[test]
fn two_hundred_tokens_of_junk_cost_less_than_a_second() {
    let mut forge = Forge::timed().token(tangled());
    for n in 0..50 {
        let bad = tsa().at(STAMPED).with(if n % 2 == 0 { Defect::Signature } else { Defect::OtherImprint });
        forge = forge.token(noise(n, 3_000)).token(bad).token(unknown().at(STAMPED));
        forge = forge.token(Authority { depth: 7, ..unknown() }.at(STAMPED));
    }
    let bytes = forge.bytes();
    let verification = bench().judge(&bytes);
    assert_eq!((exit(&verification), window(&verification)), ((0, "nothing"), full()));
    assert!(about(&verification, "tokens/0002.tsr").contains(&"token.budget"));
    assert_eq!(about(&verification, "tokens/0101.tsr"), ["token.budget"], "the first that is left is told");
    assert!(about(&verification, "tokens/0102.tsr").is_empty(), "and it alone");
    let took = best(3, &bench(), &bytes);
    eprintln!("200 tokens of junk and a tangled one: {took:?}");
    assert!(took < Duration::from_secs(1), "{took:?}");
}

/// The bound is one for the whole bundle, not for each token.
#[test]
fn two_hundred_tangled_tokens_cost_less_than_a_second() {
    let response = std::sync::OnceLock::new();
    let stamp = std::sync::Arc::new(response);
    let mut forge = Forge::timed();
    for _ in 0..200 {
        let stamp = stamp.clone();
        forge = forge.token(Stamp::new(move |bytes| stamp.get_or_init(|| tangled().over(bytes)).clone()));
    }
    let bytes = forge.bytes();
    let verification = bench().judge(&bytes);
    assert_eq!((exit(&verification), window(&verification)), ((0, "nothing"), full()));
    let took = best(3, &bench(), &bytes);
    eprintln!("200 tangled tokens: {took:?}");
    assert!(took < Duration::from_secs(1), "{took:?}");
}

#[test]
fn two_good_tokens_cost_little() {
    let bare = Forge::opened().bytes();
    let stamped = Forge::timed().token(other().at("2026-10-05T09:30:07Z")).bytes();
    let (without, with) = (best(7, &bench(), &bare), best(7, &bench(), &stamped));
    eprintln!("without tokens {without:?}, with two {with:?}");
    assert!(with.saturating_sub(without) < Duration::from_millis(50), "{without:?} and {with:?}");
}

#[test]
fn the_same_bytes_each_time() {
    let bytes = Forge::timed().token(tangled()).token(other().at(OPENED)).bytes();
    let line = || crate::forge::json_line("a.aigaq", &bench().judge_silently(&bytes));
    assert_eq!(line(), line());
}
