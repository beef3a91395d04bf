use crate::forge::{Forge, PHOTO, RECEIPT, against, exit, has, line};

fn takes(first: Option<u32>, second: Option<u32>) -> Forge {
    Forge::good().exhibit(PHOTO, |exhibit| exhibit.take = first).exhibit(RECEIPT, |exhibit| exhibit.take = second)
}

#[test]
fn takes_are_numbered_once_each() {
    assert_eq!(line(&takes(Some(1), Some(2)).judged(), "take.distinct"), "14 bundle count=2");
    assert_eq!(line(&takes(Some(7), None).judged(), "take.distinct"), "14 bundle count=1");
    assert_eq!(line(&Forge::good().judged(), "take.distinct"), "14 bundle count=0");
}

#[test]
fn one_take_twice() {
    let verification = takes(Some(2), Some(2)).judged();
    assert_eq!(line(&verification, "take.twice"), "14 exhibit/0004 take=2 same-as=3");
    assert!(!has(&verification, "take.distinct"));
    assert_eq!(against(&verification), [""; 0]);
    assert_eq!(exit(&verification), (3, "time.no-token"));
}

#[test]
fn no_manifest_to_look_in() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "take.not-performed"), "14 bundle because=container.missing");
}

#[test]
fn all_exhibits_are_withheld_or_there_are_none() {
    let verification = Forge::good().withhold(&[PHOTO, RECEIPT], &[PHOTO, RECEIPT]).judged();
    assert_eq!(line(&verification, "take.not-performed"), "14 bundle because=extract.withheld");
}
