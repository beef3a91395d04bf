use crate::forge::RECEIPT;
use crate::scene::{Scene, sample, scene, seller};
use aigaq::model::person::Scheme;

const ID: &str = "receipt-seller";

fn sold_by(name: &str, number: &str) -> Scene {
    let scene = scene().text(RECEIPT, &sample()).bought(|purchase| purchase.seller = Some(7));
    scene.add(seller(name, Scheme::Bin, number))
}

#[test]
fn the_same_number() {
    let expected = "agrees exhibit/0004 | record/7 identifier: 260140999011 | record/7 name: ТОО «Жібек үлгі сауда» \
        | text/4:3: 260140999011 | text/4:2: ТОО «Жібек үлгі сауда»";
    assert_eq!(sold_by("ТОО «Жібек үлгі сауда»", "260140999011").told(ID), [expected]);
}

#[test]
fn another_name_with_the_same_number_is_no_difference() {
    assert!(sold_by("Jibek Trade", "260140999011").told(ID)[0].starts_with("agrees"));
}

#[test]
fn another_number() {
    let told = sold_by("ТОО «Жібек үлгі сауда»", "250540999014").told(ID);
    assert!(told[0].starts_with("differs exhibit/0004 | record/7 identifier: 250540999014 |"), "{told:?}");
}

#[test]
fn without_a_number_the_name() {
    let nameless = |name: &str| {
        let scene = sold_by(name, "1");
        let scene = scene.forge(|forge| {
            forge.record(7, |record| match &mut record.body {
                aigaq::model::record::Body::Person(person) => person.identifier = None,
                _ => panic!(),
            })
        });
        scene.told(ID).remove(0)
    };
    assert!(nameless("тоо Жiбек Yлгi сауда").starts_with("agrees"), "{}", nameless("тоо Жiбек Yлгi сауда"));
    assert!(nameless("ТОО «Басқа»").starts_with("differs"));
}

#[test]
fn nobody_says_who_sold() {
    let expected = "cannot(nothing-stated) exhibit/0004 | text/4:3: 260140999011 | text/4:2: ТОО «Жібек үлгі сауда»";
    assert_eq!(scene().text(RECEIPT, &sample()).told(ID), [expected]);
    let withheld = sold_by("x", "250540999014").forge(|forge| forge.withhold(&[], &[7]));
    assert!(withheld.told(ID)[0].starts_with("cannot(withheld)"));
}
