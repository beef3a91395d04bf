use crate::forge::{Bench, Forge, Pieces, against, exit, line, lines, noise};

#[test]
fn nothing_was_appended() {
    assert_eq!(line(&Forge::good().judged(), "appended.none"), "8 bundle");
}

#[test]
fn what_was_appended_is_not_passed_over() {
    let names = [
        "tokens/0001.tsr",
        "tokens/0002.tsr",
        "statements/0001.cose",
        "statements/0001.tsr",
        "statements/0002.cose",
        "signatures/0001.p7s",
        "renewals/0001.tsr",
    ];
    let append = move |pieces: &mut Pieces| names.iter().for_each(|name| pieces.push(name, noise(1, 20)));
    let verification = Forge::good().pieces(append).judged();
    assert_eq!(lines(&verification, "appended.unsupported"), names.map(|name| format!("8 bundle name={name}")));
    assert_eq!(against(&verification), ["appended.unsupported"; 7]);
    assert_eq!(exit(&verification), (7, "appended.unsupported"));
    assert!(lines(&verification, "appended.none").is_empty());
}

#[test]
fn an_anchor_is_not_passed_over() {
    let verification =
        Forge::good().pieces(|pieces| pieces.before("manifest.cose", "anchors/0001.tsr", noise(1, 20))).judged();
    assert_eq!(line(&verification, "appended.unsupported"), "8 bundle name=anchors/0001.tsr");
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
