//! The class of the goods that were bought, and the classes for which the trade mark is registered.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side, Source, Value};
use super::hearing::Hearing;
use super::lack;
use crate::model::mark::Mark;
use crate::model::record::Kind;

pub(super) fn compare(hearing: &Hearing<'_>) -> Vec<Comparison> {
    let marks = hearing.marks().filter_map(|(n, mark)| one(hearing, n, mark));
    let withheld = hearing.missing(Kind::Mark).map(|(n, lack)| make(n, Outcome::CannotBeCompared(lack), vec![]));
    marks.chain(withheld).collect()
}

fn make(n: u32, outcome: Outcome, sides: Vec<Side>) -> Comparison {
    Comparison { id: "goods-class", subject: Subject::Record(n), outcome, sides, facts: vec![] }
}

fn one(hearing: &Hearing<'_>, n: u32, mark: &Mark) -> Option<Comparison> {
    let classes = mark.classes.as_ref().map(|classes| {
        let shown: Vec<String> = classes.as_slice().iter().map(u8::to_string).collect();
        (classes, Side::new(Source::Record { n, field: "classes" }, Value::Text(shown.join(", "))))
    });
    let bought = hearing.stated(|purchase| purchase.class).map(|(record, class)| {
        let class = class.number();
        (class, Side::new(Source::Record { n: record, field: "class" }, Value::Text(class.to_string())))
    });
    Some(match (bought, classes) {
        (Err(lack), None) if lack == lack::NOTHING_STATED => return None,
        (Err(lack), classes) => {
            make(n, Outcome::CannotBeCompared(lack), classes.into_iter().map(|(_, side)| side).collect())
        }
        (Ok((_, side)), None) => make(n, Outcome::CannotBeCompared(lack::NOTHING_STATED), vec![side]),
        (Ok((class, bought)), Some((classes, side))) => {
            let is_in = classes.as_slice().contains(&class);
            make(n, if is_in { Outcome::Agrees } else { Outcome::Differs }, vec![bought, side])
        }
    })
}
