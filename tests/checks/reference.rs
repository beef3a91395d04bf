use crate::forge::{Forge, NOTE, OPERATOR, PHOTO, PURCHASE, RECEIPT, against, exit, has, line, note, person, phrase};
use aigaq::model::mark::Mark;
use aigaq::model::person::{Person, Powers};
use aigaq::model::purchase::{Place, Purchase};
use aigaq::model::record::Body;

#[test]
fn every_name_leads_to_a_record() {
    assert_eq!(line(&Forge::good().judged(), "reference.agrees"), "11 bundle");
}

fn purchase(change: impl FnOnce(&mut Purchase)) -> Forge {
    Forge::good().record(PURCHASE, |record| match &mut record.body {
        Body::Purchase(purchase) => change(purchase),
        _ => panic!("no purchase"),
    })
}

fn mark(holder: u32) -> Body {
    Body::Mark(Box::new(Mark {
        certificate: None,
        classes: None,
        expires: None,
        filed: None,
        goods: None,
        holder: Some(holder),
        priority: None,
        registered: None,
        renewed: None,
        route: None,
        licence: None,
        well_known: None,
        sign: phrase("YRYS"),
    }))
}

fn represented(from: u32) -> Body {
    let powers = Powers {
        date: None,
        document: phrase("power of attorney"),
        expires: None,
        from: Some(from),
        legalised: None,
        number: None,
    };
    Body::Person(Box::new(Person { powers: Some(powers), ..person("B. Representative") }))
}

fn wrong(forge: Forge, code: &str, expected: &str) {
    let verification = forge.judged();
    assert_eq!(line(&verification, code), expected);
    assert_eq!(against(&verification), [code]);
    assert_eq!(exit(&verification).0, 1);
    assert!(!has(&verification, "reference.agrees"));
}

#[test]
fn a_number_that_the_bundle_does_not_have() {
    let code = "reference.dangling";
    wrong(Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts.by = Some(9)), code, "11 record/0003 field=by target=9");
    wrong(Forge::good().add(note(Some(8))), code, "11 record/0007 field=about target=8");
    wrong(Forge::good().add(note(Some(0))), code, "11 record/0007 field=about target=0");
    wrong(Forge::good().add(mark(9)), code, "11 record/0007 field=holder target=9");
    wrong(Forge::good().add(represented(9)), code, "11 record/0007 field=from target=9");
    wrong(purchase(|purchase| purchase.buyer = Some(9)), code, "11 record/0005 field=buyer target=9");
    wrong(purchase(|purchase| purchase.seller = Some(9)), code, "11 record/0005 field=seller target=9");
    wrong(purchase(|purchase| purchase.place = Some(9)), code, "11 record/0005 field=place target=9");
    let derived = Forge::good().exhibit(RECEIPT, |exhibit| exhibit.derived_from = Some(0));
    wrong(derived, code, "11 record/0004 field=derived-from target=0");
}

#[test]
fn a_record_of_another_kind() {
    let code = "reference.kind-differs";
    let derived = Forge::good().exhibit(RECEIPT, |exhibit| exhibit.derived_from = Some(OPERATOR));
    wrong(derived, code, "11 record/0004 field=derived-from target=2 expected=exhibit found=person");
    let by = Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts.by = Some(NOTE));
    wrong(by, code, "11 record/0003 field=by target=6 expected=person found=note");
    wrong(Forge::good().add(mark(1)), code, "11 record/0007 field=holder target=1 expected=person found=case");
    let powers = Forge::good().add(represented(PHOTO));
    wrong(powers, code, "11 record/0007 field=from target=3 expected=person found=exhibit");
    let buyer = purchase(|purchase| purchase.buyer = Some(PHOTO));
    wrong(buyer, code, "11 record/0005 field=buyer target=3 expected=person found=exhibit");
    let seller = purchase(|purchase| purchase.seller = Some(PURCHASE));
    wrong(seller, code, "11 record/0005 field=seller target=5 expected=person found=purchase");
    let place = purchase(|purchase| purchase.place = Some(OPERATOR));
    wrong(place, code, "11 record/0005 field=place target=2 expected=place found=person");
}

#[test]
fn references_of_every_kind_that_hold() {
    let forge = Forge::good().add(Body::Place(Place::default())).add(mark(OPERATOR)).add(represented(OPERATOR));
    let forge = forge.add(note(Some(1))).exhibit(RECEIPT, |exhibit| exhibit.derived_from = Some(PHOTO));
    let forge = forge.record(PURCHASE, |record| match &mut record.body {
        Body::Purchase(purchase) => (purchase.place, purchase.seller) = (Some(7), Some(9)),
        _ => panic!("no purchase"),
    });
    assert_eq!(against(&forge.judged()), [""; 0]);
}

#[test]
fn a_withheld_record_is_still_there_to_be_named() {
    let verification = Forge::good().withhold(&[], &[OPERATOR]).judged();
    assert_eq!(line(&verification, "reference.agrees"), "11 bundle");
}

#[test]
fn no_manifest_to_look_in() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "reference.not-performed"), "11 bundle because=container.missing");
}
