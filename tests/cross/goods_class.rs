use crate::forge::phrase;
use crate::mark_in_force::mark;
use crate::scene::{Scene, scene};
use aigaq::model::purchase::Purchase;
use aigaq::model::record::Body;

const ID: &str = "goods-class";

/// A purchase of which nothing is stated but the goods.
pub fn purchase() -> Purchase {
    Purchase {
        bag: None,
        buyer: None,
        circulated: None,
        class: None,
        consent: None,
        goods: phrase("shoes"),
        order: None,
        original: None,
        paid: None,
        payment: None,
        place: None,
        quantity: None,
        receipt: None,
        seller: None,
        when: None,
    }
}

fn of(class: Option<u8>, classes: &[u8]) -> Scene {
    let mut mark = mark();
    mark.classes = (!classes.is_empty()).then(|| classes.to_vec().try_into().unwrap());
    let class = class.map(|class| class.try_into().unwrap());
    scene().add(Body::Mark(Box::new(mark))).bought(|purchase| purchase.class = class)
}

#[test]
fn one_of_the_classes() {
    let expected = "agrees record/0007 | record/5 class: 25 | record/7 classes: 18, 25";
    assert_eq!(of(Some(25), &[18, 25]).told(ID), [expected]);
}

#[test]
fn another_class() {
    assert_eq!(of(Some(9), &[18, 25]).told(ID), ["differs record/0007 | record/5 class: 9 | record/7 classes: 18, 25"]);
}

#[test]
fn a_class_that_nobody_states() {
    assert_eq!(of(None, &[25]).told(ID), ["cannot(nothing-stated) record/0007 | record/7 classes: 25"]);
    assert_eq!(of(Some(25), &[]).told(ID), ["cannot(nothing-stated) record/0007 | record/5 class: 25"]);
    assert_eq!(of(None, &[]).told(ID), [""; 0]);
    let withheld = of(Some(25), &[25]).forge(|forge| forge.withhold(&[], &[7]));
    assert_eq!(withheld.told(ID), ["cannot(withheld) record/0007"]);
}
