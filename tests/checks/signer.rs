use crate::forge::{
    Bench, Forge, Pieces, by_hand, bytes_item, codes, exit, has, headers, line, moment, noise, sealed, signer, trusting,
};
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
        "10 signer fingerprint={} name=The forge vouched-by=the tests expected=2026-10-05T09:30:00.001Z – … found={}",
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
        "10 signer fingerprint={} name=The forge vouched-by=the tests effective=2027-01-01T00:00:00.000Z",
        fingerprint()
    );
    assert_eq!(line(&verification, "signer.revoked"), expected);
    assert_eq!(exit(&verification).0, 3);
    assert!(!has(&verification, "signer.vouched"));
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
fn a_certificate_chain_is_not_passed_over() {
    let chained = |payload: Vec<u8>| {
        let protected = headers(|pairs| pairs.push((vec![0x18, 33], bytes_item(&noise(1, 50)))));
        by_hand(&protected, &[0xa0], &payload, |signature| signature)
    };
    let verification = Forge::good().sealing(chained).judged();
    assert_eq!(line(&verification, "signer.chain-not-performed"), "10 signer");
    assert!(has(&verification, "signer.vouched"), "the trust list decides, not the chain");
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
