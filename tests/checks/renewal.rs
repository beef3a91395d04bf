//! Renewals: later time-stamps over what stands, which carry it over an expiry or a compromise.

use crate::forge::{
    Bench, Covers, Forge, OPENED, RootEntry, STAMPED, Stamp, TOKEN, about, against, bench, codes, end, exit, has, list,
    list_of, noise, other, tsa, unknown, window,
};
use crate::tsa::{Authority, Defect};
use aigaq::base::digest::sha256;
use aigaq::checks::Verification;

const LIST: &str = "renewals/0001.cbor";
const RENEWAL: &str = "renewals/0001.tsr";
/// A year and a half after the token, while its certificate is valid.
const IN_TIME: &str = "2027-06-01T00:00:00Z";

fn passes(bench: &Bench, forge: Forge) -> Verification {
    let verification = bench.judge(&forge.bytes());
    assert_eq!(exit(&verification), (0, "nothing"), "{:?}", codes(&verification));
    assert_eq!(against(&verification), [""; 0]);
    assert_eq!(window(&verification).1, end("2026-10-05T09:30:06Z", TOKEN), "a renewal does not move the seal");
    verification
}

/// Authorities that follow each other. Each is valid for two years, from 2026, 2027, … on.
fn years() -> [Authority; 6] {
    [
        Authority::new("Year 1").valid("2026-01-01T00:00:00Z", "2027-12-31T23:59:59Z"),
        Authority::new("Year 2").valid("2027-01-01T00:00:00Z", "2028-12-31T23:59:59Z"),
        Authority::new("Year 3").valid("2028-01-01T00:00:00Z", "2029-12-31T23:59:59Z"),
        Authority::new("Year 4").valid("2029-01-01T00:00:00Z", "2030-12-31T23:59:59Z"),
        Authority::new("Year 5").valid("2030-01-01T00:00:00Z", "2031-12-31T23:59:59Z"),
        Authority::new("Year 6").valid("2031-01-01T00:00:00Z", "2032-12-31T23:59:59Z"),
    ]
}

/// Renewed so often, each time by the next authority, in June of 2027, 2028, …; `broken` has a defect.
fn chain(links: usize, broken: Option<usize>) -> Forge {
    let years = years();
    let first = Forge::good().anchor(0, years[0].at(OPENED)).token(years[0].at(STAMPED));
    (1..=links).fold(first, |forge, n| {
        let order = years[n].at(&format!("{}-06-01T00:00:00Z", 2026 + n));
        forge.renewal(if broken == Some(n) { order.with(Defect::Signature) } else { order })
    })
}

/// Trusts all of them; each of the first `stolen` is in other hands since the New Year after it was
/// last needed.
fn heirs(stolen: usize) -> Bench {
    const SINCE: [&str; 5] = [
        "2028-01-01T00:00:00Z",
        "2029-01-01T00:00:00Z",
        "2030-01-01T00:00:00Z",
        "2031-01-01T00:00:00Z",
        "2032-01-01T00:00:00Z",
    ];
    let entry = |(n, year): (usize, Authority)| {
        if n < stolen { year.entry().compromised(SINCE[n]) } else { year.entry() }
    };
    Bench::knowing(&years().into_iter().enumerate().map(entry).collect::<Vec<_>>())
}

#[test]
fn c14_renewed_one_to_five_times() {
    for links in 1..=5 {
        let at = format!("{}-07-01T00:00:00Z", 2026 + links);
        let verification = passes(&heirs(0).at(&at), chain(links, None));
        for part in std::iter::once(TOKEN.to_owned()).chain((1..=links).map(|n| format!("renewals/{n:04}.tsr"))) {
            assert!(!about(&verification, &part).contains(&"token.expired-since"), "{links} {part}");
        }
        assert!(!has(&verification, "renewal.late"));
        let covers = codes(&verification).into_iter().filter(|code| *code == "renewal.covers").count();
        assert_eq!(covers, links);
    }
}

#[test]
fn c14_each_link_carries_over_a_stolen_key() {
    for links in 1..=5 {
        passes(&heirs(links).at("2033-07-01T00:00:00Z"), chain(links, None));
    }
}

#[test]
fn c14_the_middle_link_is_broken() {
    // Nothing but time has passed: believed, on an assumption that is told.
    let verification = passes(&heirs(0).at("2031-07-01T00:00:00Z"), chain(5, Some(3)));
    assert!(about(&verification, "renewals/0003.tsr").contains(&"token.signature-invalid"));
    assert!(has(&verification, "token.expired-since"), "{:?}", codes(&verification));
    // The keys below are stolen: what the later links cover they did not see in time.
    let verification = heirs(5).at("2031-07-01T00:00:00Z").judge(&chain(5, Some(3)).bytes());
    assert_eq!(exit(&verification), (3, "time.no-valid-token"), "{:?}", codes(&verification));
    assert!(about(&verification, TOKEN).contains(&"token.authority-compromised"));
}

#[test]
fn c14_renewed_after_the_expiry() {
    let bench = Bench::knowing(&[tsa().entry(), years()[2].entry()]).at("2028-07-01T00:00:00Z");
    let verification = passes(&bench, Forge::timed().renewal(years()[2].at("2028-06-01T00:00:00Z")));
    assert!(has(&verification, "renewal.late"));
    assert!(about(&verification, TOKEN).contains(&"token.expired-since"));
}

#[test]
fn renewed_in_the_last_second_and_after_it() {
    let long = other().valid("2026-01-01T00:00:00Z", "2040-01-01T00:00:00Z");
    let at = || bench().at("2030-01-01T00:00:00Z");
    // The end of a certificate is its last second (RFC 5280 §4.1.2.5).
    for in_time in ["2027-12-31T23:59:58Z", "2027-12-31T23:59:59Z"] {
        let verification = passes(&at(), Forge::timed().renewal(long.at(in_time).accurate(None)));
        assert!(!has(&verification, "renewal.late"), "{in_time}");
        assert!(!about(&verification, TOKEN).contains(&"token.expired-since"), "{in_time}");
    }
    let verification = passes(&at(), Forge::timed().renewal(long.at("2028-01-01T00:00:02Z").accurate(None)));
    assert!(has(&verification, "renewal.late") && about(&verification, TOKEN).contains(&"token.expired-since"));
}

#[test]
fn a_renewal_of_everything_that_stands() {
    let forge = Forge::timed().token(other().at("2026-10-06T00:00:00Z")).renewal(other().at(IN_TIME));
    let mut pieces = Forge::timed().renewal(other().at(IN_TIME)).made();
    let listed = pieces.get(LIST).bytes.clone();
    let expected: Covers =
        ["manifest.cose", TOKEN].map(|name| (name.to_owned(), sha256(&pieces.get(name).bytes))).into();
    assert_eq!(listed, list(&expected), "the material is what the contract says");
    let verification = passes(&bench().at("2027-07-01T00:00:00Z"), forge);
    assert!(has(&verification, "renewal.covers"));
    assert!(about(&verification, RENEWAL).contains(&"token.trusted"));
}

#[test]
fn a_renewal_is_no_token_over_the_seal() {
    let verification = bench().at("2027-07-01T00:00:00Z").judge(&Forge::opened().renewal(other().at(IN_TIME)).bytes());
    assert!([(3, "time.no-token"), (3, "time.no-valid-token")].contains(&exit(&verification)));
}

#[test]
fn what_came_later_is_not_covered() {
    // the second token was made by a key that is in other hands by now; the renewal is older
    let roots = [tsa().entry(), other().entry().compromised("2026-12-01T00:00:00Z")];
    let forge = Forge::opened().renewal(tsa().at("2026-11-01T00:00:00Z")).token(other().at(STAMPED));
    let verification = Bench::knowing(&roots).at("2027-01-01T00:00:00Z").judge(&forge.bytes());
    assert_eq!(exit(&verification), (3, "time.no-valid-token"));
}

/// The authority of the token is in other hands.
fn stolen(since: &'static str) -> Bench {
    Bench::knowing(&[tsa().entry().compromised(since), other().entry()]).at("2027-07-01T00:00:00Z")
}

fn not_believed(bench: &Bench, forge: Forge) -> Verification {
    let verification = bench.judge(&forge.bytes());
    assert!(about(&verification, TOKEN).contains(&"token.authority-compromised"), "{:?}", codes(&verification));
    assert_eq!(exit(&verification), (3, "time.no-valid-token"));
    assert_eq!(window(&verification).1, None);
    verification
}

#[test]
fn a_stolen_key_without_a_renewal() {
    for since in ["2026-01-01T00:00:00Z", "2026-10-05T09:30:05Z", "2027-06-15T00:00:00Z", "2029-01-01T00:00:00Z"] {
        not_believed(&stolen(since), Forge::timed());
    }
    // told whatever the moment of the question
    not_believed(&stolen("2027-06-15T00:00:00Z").at("2026-12-01T00:00:00Z"), Forge::timed());
    // a token of the other authority stands
    let verification = stolen("2026-01-01T00:00:00Z").judge(&Forge::timed().token(other().at(IN_TIME)).bytes());
    assert_eq!(exit(&verification), (0, "nothing"));
    assert_eq!(window(&verification).1, end("2027-06-01T00:00:01Z", "tokens/0002.tsr"));
}

#[test]
fn a_stolen_key_with_a_renewal_before_it() {
    passes(&stolen("2027-06-15T00:00:00Z"), Forge::timed().renewal(other().at(IN_TIME)));
}

#[test]
fn a_stolen_key_with_a_renewal_after_it() {
    not_believed(&stolen("2027-05-01T00:00:00Z"), Forge::timed().renewal(other().at(IN_TIME)));
    not_believed(&stolen(IN_TIME), Forge::timed().renewal(other().at(IN_TIME)));
}

#[test]
fn a_stolen_key_does_not_vouch_for_itself() {
    not_believed(&stolen("2027-06-15T00:00:00Z"), Forge::timed().renewal(tsa().at(IN_TIME)));
    let both = [tsa().entry(), other().entry()].map(|root| root.compromised("2027-06-15T00:00:00Z"));
    not_believed(&Bench::knowing(&both).at("2027-07-01T00:00:00Z"), Forge::timed().renewal(other().at(IN_TIME)));
    let bad = other().at(IN_TIME).with(Defect::OtherImprint);
    not_believed(&stolen("2027-06-15T00:00:00Z"), Forge::timed().renewal(bad));
    not_believed(&stolen("2027-06-15T00:00:00Z"), Forge::timed().renewal(unknown().at(IN_TIME)));
}

#[test]
fn a_renewal_later_than_the_moment_carries_nothing() {
    let bench = stolen("2027-06-15T00:00:00Z").at("2027-05-31T00:00:00Z");
    let verification = not_believed(&bench, Forge::timed().renewal(other().at(IN_TIME)));
    assert!(about(&verification, RENEWAL).contains(&"token.after-moment"));
}

#[test]
fn another_authoritys_token_is_a_witness_of_the_anchor() {
    // the journal holds the anchor's digest, the seal the journal's, and the token covers the seal
    let forge = Forge::good().anchor(0, tsa().at(OPENED)).token(other().at(STAMPED));
    let verification = stolen("2027-06-15T00:00:00Z").judge(&forge.bytes());
    assert_eq!(exit(&verification), (0, "nothing"));
    assert_eq!(window(&verification).0, end("2026-10-05T09:19:59Z", "anchors/0001.tsr"));
}

#[test]
fn a_renewal_carries_the_anchor_with_the_seal() {
    let long = other().valid("2026-01-01T00:00:00Z", "2040-01-01T00:00:00Z");
    let verification = passes(&bench().at("2030-01-01T00:00:00Z"), Forge::timed().renewal(long.at(IN_TIME)));
    assert!(!has(&verification, "token.expired-since"), "{:?}", codes(&verification));
}

#[test]
fn a_part_that_is_no_longer_there() {
    let two = || Forge::timed().token(other().at("2026-10-06T00:00:00Z")).renewal(other().at(IN_TIME));
    let without = two().pieces(|pieces| drop(pieces.remove("tokens/0002.tsr")));
    let verification = passes(&bench().at("2027-07-01T00:00:00Z"), without);
    assert!(has(&verification, "renewal.missing"));
    // what is still there is still carried
    let without = two().pieces(|pieces| drop(pieces.remove("tokens/0002.tsr")));
    passes(&stolen("2027-06-15T00:00:00Z"), without);
}

#[test]
fn a_part_that_is_another_now() {
    let forge = Forge::timed().token(tsa().at("2026-10-06T00:00:00Z")).renewal(other().at(IN_TIME));
    let changed = forge.pieces(|pieces| pieces.replace("tokens/0002.tsr", |bytes| *bytes = noise(3, 900)));
    let verification = passes(&bench().at("2027-07-01T00:00:00Z"), changed);
    assert!(has(&verification, "renewal.missing"));
    // and the changed one is not carried
    let listed = |mut covers: Covers| {
        covers[1].1 = sha256(b"another");
        list(&covers)
    };
    not_believed(&stolen("2027-06-15T00:00:00Z"), Forge::timed().renewal_of(listed, other().at(IN_TIME)));
}

type Listing = Box<dyn Fn(Covers) -> Vec<u8>>;

/// Lists that are none.
fn malformed() -> Vec<(&'static str, Listing)> {
    fn with(change: impl Fn(&mut Covers) + 'static) -> Listing {
        Box::new(move |mut covers| {
            change(&mut covers);
            list(&covers)
        })
    }
    let add = |name: &'static str| with(move |covers| covers.push((name.to_owned(), sha256(b"x"))));
    vec![
        ("nothing", Box::new(|_| vec![])),
        ("noise", Box::new(|_| noise(5, 200))),
        ("a byte too much", Box::new(|covers| [list(&covers), vec![0]].concat())),
        ("cut", Box::new(|covers| list(&covers)[..40].to_vec())),
        ("long form", Box::new(|covers| [&[0xb8, 2], &list(&covers)[1..]].concat())),
        ("version 0", Box::new(|covers| list_of(&covers, 0))),
        ("version 2", Box::new(|covers| list_of(&covers, 2))),
        ("nothing covered", with(|covers| covers.clear())),
        ("no manifest", with(|covers| drop(covers.remove(0)))),
        ("out of order", with(|covers| covers.swap(0, 1))),
        ("twice", with(|covers| covers.push(covers[1].clone()))),
        ("itself", add(RENEWAL)),
        ("a later one", add("renewals/0002.cbor")),
        ("a sealed part", with(|covers| covers.insert(0, ("journal.cbor".to_owned(), sha256(b"x"))))),
        ("no part", add("tokens/1.tsr")),
        ("a path", add("../secret")),
    ]
}

#[test]
fn a_list_that_is_none_lowers_nothing_and_carries_nothing() {
    for (what, make) in malformed() {
        let forge = Forge::timed().renewal_of(make, other().at(IN_TIME));
        let bytes = forge.bytes();
        let verification = bench().at("2027-07-01T00:00:00Z").judge(&bytes);
        assert_eq!(exit(&verification), (0, "nothing"), "{what}: {:?}", codes(&verification));
        assert!(has(&verification, "renewal.malformed"), "{what}: {:?}", codes(&verification));
        assert!(!has(&verification, "renewal.covers"), "{what}");
        let verification = stolen("2027-06-15T00:00:00Z").judge(&bytes);
        assert_eq!(exit(&verification), (3, "time.no-valid-token"), "{what}");
    }
}

#[test]
fn every_defect_of_a_renewal_lowers_nothing() {
    for (defect, code) in Defect::ALL {
        let forge = Forge::timed().renewal(other().at(IN_TIME).with(defect));
        let verification = passes(&bench().at("2027-07-01T00:00:00Z"), forge);
        assert!(about(&verification, RENEWAL).contains(&code), "{defect:?}");
        // dated before what it covers: not believed, so no contradiction either
        let early = Forge::timed().renewal(other().at("2026-09-01T00:00:00Z").with(defect));
        assert!(!has(&passes(&bench(), early), "time.broken-nesting"), "{defect:?}");
    }
}

#[test]
fn a_damaged_renewal_lowers_nothing_sealed() {
    let made = || Forge::timed().renewal(other().at(IN_TIME));
    let replaced = made().pieces(|pieces| pieces.replace(LIST, |bytes| *bytes.last_mut().unwrap() = 2));
    assert!(has(&passes(&bench().at("2027-07-01T00:00:00Z"), replaced), "renewal.malformed"));
    let other_list = made().pieces(|pieces| pieces.replace(LIST, |bytes| bytes[30] ^= 1));
    passes(&bench().at("2027-07-01T00:00:00Z"), other_list);
}

#[test]
fn half_a_renewal_is_no_sequence() {
    for name in [LIST, RENEWAL] {
        let forge = Forge::timed().renewal(other().at(IN_TIME)).pieces(move |pieces| drop(pieces.remove(name)));
        let verification = bench().at("2027-07-01T00:00:00Z").judge(&forge.bytes());
        assert_eq!(exit(&verification), (4, "container.sequence"), "{name}");
    }
}

#[test]
fn a_renewal_earlier_than_what_it_covers() {
    let judged = |gen_time: &str| bench().judge(&Forge::timed().renewal(other().at(gen_time)).bytes());
    let verification = judged("2026-10-04T00:00:00Z");
    assert!(has(&verification, "time.broken-nesting"));
    assert_eq!(exit(&verification), (3, "time.broken-nesting"));
    // accuracies of a second each and a second more
    assert_eq!(exit(&judged("2026-10-05T09:30:02Z")), (0, "nothing"));
    assert_eq!(exit(&judged("2026-10-05T09:30:01.999Z")), (3, "time.broken-nesting"));
}

#[test]
fn hundreds_of_renewals_are_judged_in_bounds() {
    let forge = (0..100)
        .fold(Forge::timed(), |forge, n| forge.renewal_of(move |_| noise(n, 500), Stamp::from(noise(n + 1_000, 500))));
    let bytes = forge.bytes();
    let begun = std::time::Instant::now();
    let verification = bench().judge_silently(&bytes);
    let took = begun.elapsed();
    eprintln!("100 renewals of junk: {took:?}");
    assert_eq!(exit(&verification), (0, "nothing"));
    assert!(took < std::time::Duration::from_secs(1), "{took:?}");
}

#[test]
fn a_window_of_trust_applies_to_renewals() {
    let entry = RootEntry { until: Some("2027-01-01T00:00:00Z"), ..other().entry() };
    let roots = [tsa().entry().compromised("2027-06-15T00:00:00Z"), entry];
    let bench = Bench::knowing(&roots).at("2027-07-01T00:00:00Z");
    let verification = not_believed(&bench, Forge::timed().renewal(other().at(IN_TIME)));
    assert!(about(&verification, RENEWAL).contains(&"token.outside-window"));
}
