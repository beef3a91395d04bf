use crate::forge::{
    ANCHOR, Bench, Forge, STAMPED, TOKEN, about, against, bench, codes, exit, has, line, lines, list, noise, tsa,
};
use aigaq::checks::finding::Standing;

#[test]
fn nothing_was_appended() {
    assert_eq!(line(&Forge::good().judged(), "appended.none"), "8 bundle");
}

#[test]
fn what_was_appended_is_not_passed_over() {
    for name in ["signatures/0001.p7s", "statements/0001.cose", "tokens/0001.tsr"] {
        let verification = Forge::good().part(name, noise(1, 20)).judged();
        assert!(lines(&verification, "appended.none").is_empty(), "{name}");
        assert!(!about(&verification, name).is_empty(), "{name}: {:?}", codes(&verification));
    }
}

#[test]
fn a_signature_in_cms_is_judged_and_decides_nothing() {
    let verification = bench().judge(&Forge::timed().part("signatures/0001.p7s", noise(1, 20)).bytes());
    assert_eq!(about(&verification, "signatures/0001.p7s"), ["cms.malformed"]);
    assert_eq!(exit(&verification), (0, "nothing"), "{:?}", codes(&verification));
}

/// Time-stamps of junk in every place that has room for one.
#[test]
fn each_time_stamp_is_judged_by_itself() {
    let forge = Forge::good().anchor(0, noise(1, 20)).token(noise(2, 20)).token(tsa().at(STAMPED));
    let forge = forge.renewal(noise(3, 20)).renewal_of(|_| noise(4, 20), tsa().at("2026-11-01T00:00:00Z"));
    let verification = bench().judge(&forge.bytes());
    assert_eq!(exit(&verification), (0, "nothing"), "{:?}", codes(&verification));
    for part in [ANCHOR, TOKEN, "renewals/0001.tsr"] {
        assert!(about(&verification, part).contains(&"token.malformed"), "{part}: {:?}", codes(&verification));
    }
    assert!(about(&verification, "tokens/0002.tsr").contains(&"token.trusted"));
    assert!(about(&verification, "renewals/0002.tsr").contains(&"token.trusted"));
    assert!(has(&verification, "renewal.malformed"));
    assert!(!has(&verification, "appended.none"));
}

/// Nothing of what stands behind the manifest is worse than noted, nor is an anchor.
#[test]
fn no_time_stamp_lowers_the_seal() {
    let forge = Forge::good().anchor(0, noise(1, 20)).token(vec![]).renewal_of(|covers| list(&covers[1..]), vec![]);
    let verification = bench().judge(&forge.bytes());
    let worst = verification.findings().iter().filter(|finding| finding.step() == 8).map(|finding| finding.standing());
    assert_eq!(worst.max(), Some(Standing::Noted));
    assert_eq!(against(&verification), ["time.no-valid-token"]);
}

/// What a bad copy does to an appended part is that part's loss, not the seal's.
#[test]
fn a_damaged_token_lowers_nothing() {
    let forge = Forge::timed().token(tsa().at("2026-10-06T00:00:00Z"));
    let verification = bench().judge(&forge.pieces(|pieces| pieces.damage("tokens/0002.tsr", 400)).bytes());
    assert!(has(&verification, "time.not-after"), "{:?}", codes(&verification));
    assert!(has(&verification, "seal.signature-valid"));
}

#[test]
fn an_anchor_alone_was_not_appended() {
    let verification = bench().judge(&Forge::opened().bytes());
    assert_eq!(line(&verification, "appended.none"), "8 bundle");
}

#[test]
fn what_is_appended_does_not_touch_the_seal() {
    let verification = Forge::good().pieces(|pieces| pieces.push("tokens/0001.tsr", vec![])).judged();
    assert_eq!(verification.seal_digest(), Forge::good().judged().seal_digest());
    assert!(!lines(&verification, "seal.signature-valid").is_empty());
}

#[test]
fn no_container_to_look_into() {
    let verification = Bench::default().judge(b"nothing");
    assert_eq!(line(&verification, "appended.not-performed"), "8 bundle because=container.not-a-bundle");
}
