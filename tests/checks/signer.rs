use crate::forge::{
    Bench, Forge, OPENED, Pieces, STAMPED, bench, codes, exit, has, knowing, line, moment, other, sealed, signer,
    trusting, tsa,
};
use crate::tsa::Defect;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::text;
use aigaq::seal::trust::{Revocation, Signer, Trust, Voice};

fn judged(change: impl FnOnce(&mut Signer)) -> aigaq::checks::Verification {
    Bench { trust: trusting(change), ..Bench::default() }.judge(&Forge::good().bytes())
}

fn fingerprint() -> String {
    signer().public().fingerprint().to_string()
}

#[test]
fn somebody_vouches_for_the_key() {
    let expected = format!("10 signer fingerprint={} name=The forge vouched-by=the tests", fingerprint());
    assert_eq!(line(&judged(|_| {}), "signer.vouched"), expected);
}

#[test]
fn nobody_vouches_for_the_key() {
    let bench = Bench { trust: Trust::nobody(), ..Bench::default() };
    let verification = bench.judge(&Forge::good().bytes());
    let expected = format!("10 signer fingerprint={} key={}", fingerprint(), signer().public().octets());
    assert_eq!(line(&verification, "signer.unknown"), expected);
    assert!(!has(&verification, "signer.vouched"));
    assert_eq!(exit(&verification).0, 3);
}

#[test]
fn a_key_that_is_trusted_for_something_else() {
    let verification = judged(|signer| signer.roles = vec![Voice::Notary, Voice::Witness]);
    let expected = format!("10 signer fingerprint={} name=The forge roles=notary, witness", fingerprint());
    assert_eq!(line(&verification, "signer.other-role"), expected);
    assert_eq!(exit(&verification).0, 3);
}

/// Sealed at 09:30; trusted for this period.
fn period(from: Option<&str>, until: Option<&str>) -> aigaq::checks::Verification {
    judged(|signer| (signer.from, signer.until) = (from.map(str::to_owned), until.map(str::to_owned)))
}

#[test]
fn sealed_before_the_key_was_trusted() {
    let verification = period(Some("2026-10-05T09:30:00.001Z"), None);
    let expected = format!(
        "10 signer fingerprint={} name=The forge vouched-by=the tests expected=2026-10-05T09:30:00.001Z – … found={} not-after=–",
        fingerprint(),
        moment(10)
    );
    assert_eq!(line(&verification, "signer.outside-period"), expected);
    assert_eq!(exit(&verification).0, 3);
}

#[test]
fn sealed_after_the_key_was_trusted() {
    let verification = period(None, Some("2026-10-05T09:29:59.999Z"));
    assert!(line(&verification, "signer.outside-period").contains(" expected=… – 2026-10-05T09:29:59.999Z found="));
}

/// Whoever had the key before its period can set the clock ahead, and not the authority's.
#[test]
fn a_seal_that_is_proven_to_be_older_than_the_period() {
    let judged = |from: &'static str| {
        let trust = knowing(move |signer| signer.from = Some(from.to_owned()), &[tsa().entry()]);
        let forge = Forge::timed().manifest(|manifest| manifest.sealed = moment(60));
        Bench { trust, ..Bench::default() }.judge(&forge.bytes())
    };
    let early = judged("2026-10-05T09:31:00Z");
    assert!(has(&early, "signer.outside-period") && !has(&early, "signer.vouched"), "{:?}", codes(&early));
    assert_eq!(exit(&early), (3, "signer.outside-period"));
    assert!(has(&judged("2026-10-05T09:30:06Z"), "signer.vouched"), "the first moment belongs to the period");
}

#[test]
fn both_ends_belong_to_the_period() {
    let verification = period(Some("2026-10-05T14:30:00+05:00"), Some("2026-10-05T09:30:00Z"));
    assert!(has(&verification, "signer.vouched"));
}

#[test]
fn a_key_that_was_revoked() {
    // Long after the time that the seal claims: without a token it proves nothing.
    let revoked = Revocation { effective: "2027-01-01T00:00:00Z".to_owned(), reason: "lost".to_owned() };
    let verification = judged(|signer| signer.revoked = Some(revoked));
    let expected = format!(
        "10 signer fingerprint={} name=The forge vouched-by=the tests effective=2027-01-01T00:00:00.000Z not-after=–",
        fingerprint()
    );
    assert_eq!(line(&verification, "signer.revoked"), expected);
    assert_eq!(exit(&verification).0, 3);
    assert!(!has(&verification, "signer.vouched"));
}

/// A good bundle under a key that was revoked as of this moment: opened at 09:20, proven at 09:30:06.
fn revoked(effective: &str, forge: Forge) -> aigaq::checks::Verification {
    let revoked = Revocation { effective: effective.to_owned(), reason: "lost".to_owned() };
    let trust = knowing(|signer| signer.revoked = Some(revoked), &[tsa().entry(), other().entry()]);
    Bench { trust, ..bench() }.judge(&forge.bytes())
}

#[test]
fn b08_proven_sealed_before_the_revocation() {
    for effective in
        ["2026-10-05T09:30:07Z", "2026-10-05T14:30:07+05:00", "2026-12-01T00:00:00Z", "2040-01-01T00:00:00Z"]
    {
        let verification = revoked(effective, Forge::timed());
        assert_eq!(exit(&verification), (0, "nothing"), "{effective}: {:?}", codes(&verification));
        assert!(has(&verification, "signer.vouched") && has(&verification, "signer.revoked-later"));
        assert!(!has(&verification, "signer.revoked") && !has(&verification, "signer.revoked-before"));
    }
    let effective = aigaq::base::moment::Moment::parse("2026-12-01T00:00:00Z").unwrap();
    let verification = revoked("2026-12-01T00:00:00Z", Forge::timed());
    assert!(line(&verification, "signer.revoked-later").contains(&effective.to_string()));
    // The pass hangs on one time-stamp then, and whoever reads the first lines alone is told so.
    for language in Language::ALL {
        let told = text::sentences(&Messages::new(language), &verification).join("\n");
        assert!(told.contains(&effective.to_string()), "{language}: {told}");
    }
}

#[test]
fn b08_a_seal_without_an_opening_needs_only_the_token() {
    let verification = revoked("2026-12-01T00:00:00Z", Forge::good().token(tsa().at(STAMPED)));
    assert_eq!(exit(&verification), (0, "nothing"));
    assert!(has(&verification, "signer.revoked-later"));
}

#[test]
fn b08_proven_opened_after_the_revocation() {
    for effective in ["2026-01-01T00:00:00Z", "2026-10-05T09:19:58Z"] {
        let verification = revoked(effective, Forge::timed());
        assert_eq!(exit(&verification), (1, "signer.revoked-before"), "{effective}");
        assert!(!has(&verification, "signer.vouched") && !has(&verification, "signer.revoked-later"));
    }
    // the opening alone proves it
    let verification = revoked("2026-01-01T00:00:00Z", Forge::opened());
    assert_eq!(exit(&verification), (1, "signer.revoked-before"));
}

#[test]
fn b08_revoked_between_the_opening_and_the_token() {
    for effective in ["2026-10-05T09:20:01Z", "2026-10-05T09:25:00Z", "2026-10-05T09:30:05Z", "2026-10-05T09:30:06Z"] {
        let verification = revoked(effective, Forge::timed());
        assert_eq!(exit(&verification), (3, "signer.revoked"), "{effective}: {:?}", codes(&verification));
        assert!(!has(&verification, "signer.vouched"));
    }
}

#[test]
fn b08_revoked_and_nothing_proven() {
    // the clock of whoever holds the key says what he likes
    let verification = revoked("2026-12-01T00:00:00Z", Forge::good());
    assert!(has(&verification, "signer.revoked") && !has(&verification, "signer.vouched"));
    assert_eq!(exit(&verification).0, 3);
    let verification = revoked("2026-12-01T00:00:00Z", Forge::opened());
    assert!(has(&verification, "signer.revoked") && exit(&verification).0 == 3);
    for (defect, _) in Defect::ALL {
        let bad = Forge::opened().token(tsa().at(STAMPED).with(defect));
        assert!(has(&revoked("2026-12-01T00:00:00Z", bad), "signer.revoked"), "{defect:?}");
        // a bad anchor accuses nobody
        let bad = Forge::good().anchor(0, tsa().at(OPENED).with(defect)).token(tsa().at(STAMPED));
        assert_eq!(exit(&revoked("2026-01-01T00:00:00Z", bad)), (3, "signer.revoked"), "{defect:?}");
    }
}

#[test]
fn b08_sealed_before_by_one_of_two_tokens() {
    let late = Forge::opened().token(other().at("2027-01-01T00:00:00Z")).token(tsa().at(STAMPED));
    let bytes = late.bytes();
    let revoked = Revocation { effective: "2026-12-01T00:00:00Z".to_owned(), reason: "lost".to_owned() };
    let trust = knowing(|signer| signer.revoked = Some(revoked), &[tsa().entry(), other().entry()]);
    let verification = Bench { trust, ..bench().at("2027-02-01T00:00:00Z") }.judge(&bytes);
    assert_eq!(exit(&verification), (0, "nothing"));
    let only_late = Forge::opened().token(other().at("2026-11-01T00:00:00Z"));
    assert_eq!(exit(&self::revoked("2026-10-20T00:00:00Z", only_late)), (3, "signer.revoked"));
}

#[test]
fn the_first_reason_decides() {
    let revoked = Revocation { effective: "2026-01-01T00:00:00Z".to_owned(), reason: "lost".to_owned() };
    let all = |signer: &mut Signer| {
        signer.roles = vec![Voice::Notary];
        signer.until = Some("2020-01-01T00:00:00Z".to_owned());
        signer.revoked = Some(revoked);
    };
    let verification = judged(all);
    let of_step: Vec<&str> = codes(&verification).into_iter().filter(|code| code.starts_with("signer.")).collect();
    assert_eq!(of_step, ["signer.other-role"]);
}

#[test]
fn a_key_says_nothing_about_a_seal_that_it_did_not_make() {
    let broken = |payload: Vec<u8>| {
        let mut seal = sealed(payload);
        *seal.last_mut().unwrap() ^= 1;
        seal
    };
    let verification = Forge::good().sealing(broken).judged();
    assert_eq!(line(&verification, "signer.not-performed"), "10 bundle because=seal.signature-invalid");
    assert!(!has(&verification, "signer.vouched"));
}

#[test]
fn what_stands_in_the_way_is_named() {
    let broken = |payload: Vec<u8>| {
        let mut seal = sealed(payload);
        *seal.last_mut().unwrap() ^= 1;
        seal
    };
    let forge = Forge::good().sealing(broken);
    let verification = forge.pieces(|pieces: &mut Pieces| pieces.damage("exhibits/0003.jpg", 0)).judged();
    assert_eq!(line(&verification, "signer.not-performed"), "10 bundle because=seal.signature-invalid");
}
