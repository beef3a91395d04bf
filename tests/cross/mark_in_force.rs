use crate::forge::phrase;
use crate::scene::{Scene, scene, stated};
use aigaq::model::mark::{Mark, Route};
use aigaq::model::record::Body;
use aigaq::model::text::Day;

const ID: &str = "mark-in-force";

pub fn mark() -> Mark {
    Mark {
        certificate: None,
        classes: None,
        expires: None,
        filed: None,
        goods: None,
        holder: None,
        licence: None,
        priority: None,
        registered: None,
        renewed: None,
        route: None,
        sign: phrase("QYRAN"),
        well_known: None,
    }
}

fn day(text: &str) -> Option<Day> {
    Some(Day::parse(text).unwrap())
}

fn told(at: &str, change: impl FnOnce(&mut Mark)) -> String {
    bought(at, change).told(ID).remove(0)
}

fn bought(at: &str, change: impl FnOnce(&mut Mark)) -> Scene {
    let (mut mark, when) = (mark(), stated(at, None));
    change(&mut mark);
    scene().add(Body::Mark(Box::new(mark))).bought(|purchase| purchase.when = Some(when))
}

#[test]
fn ten_years_from_filing_the_last_day_included() {
    let registered = |mark: &mut Mark| {
        mark.filed = day("2016-10-05");
        mark.registered = day("2017-05-01");
    };
    let expected =
        "agrees record/0007 | record/5 when: 2026-10-05 | record/7 registered: 2017-05-01 | computed term: 2026-10-05";
    assert_eq!(told("2026-10-05T23:59:59", registered), expected);
    assert!(told("2026-10-06T00:00:00", registered).starts_with("differs"), "the day of the clock at the shop");
    assert!(bought("2026-10-06T00:00:00", registered).term(11).told(ID)[0].starts_with("agrees"));
}

#[test]
fn not_yet_registered() {
    let later = |mark: &mut Mark| {
        mark.filed = day("2020-01-01");
        mark.registered = day("2026-10-06");
    };
    assert!(told("2026-10-05T12:00:00", later).starts_with("differs record/0007"));
}

#[test]
fn what_the_register_states_holds_over_what_is_computed() {
    let stated = |mark: &mut Mark| {
        mark.filed = day("2010-10-05");
        mark.registered = day("2011-10-05");
        mark.expires = day("2030-10-05");
    };
    assert!(told("2026-10-05T12:00:00", stated).contains("record/7 expires: 2030-10-05"));
    assert!(told("2026-10-05T12:00:00", stated).starts_with("agrees"));
    let over = |mark: &mut Mark| {
        mark.registered = day("2011-10-05");
        mark.expires = day("2026-10-04");
    };
    assert!(told("2026-10-05T12:00:00", over).starts_with("differs"));
}

#[test]
fn each_renewal_is_one_more_term() {
    let renewed = |mark: &mut Mark| {
        mark.filed = day("2006-10-05");
        mark.registered = day("2007-10-05");
        mark.renewed = Some(vec![Day::parse("2016-09-01").unwrap()].try_into().unwrap());
    };
    assert!(told("2026-10-05T12:00:00", renewed).ends_with("computed term: 2026-10-05"));
    assert!(told("2026-10-05T12:00:00", renewed).starts_with("agrees"));
    assert!(told("2026-10-06T12:00:00", renewed).starts_with("differs"));
}

#[test]
fn an_international_registration_counts_from_itself() {
    let madrid = |mark: &mut Mark| {
        mark.filed = day("2010-01-01");
        mark.registered = day("2017-02-28");
        mark.route = Some(Route::Madrid);
    };
    let told = told("2026-10-05T12:00:00", madrid);
    assert!(told.starts_with("agrees") && told.ends_with("computed term: 2027-02-28 | route=madrid"), "{told}");
}

#[test]
fn the_29th_of_february() {
    let leap = |mark: &mut Mark| {
        mark.filed = day("2016-02-29");
        mark.registered = day("2016-02-29");
    };
    assert!(told("2026-02-28T12:00:00", leap).ends_with("computed term: 2026-02-28"));
}

#[test]
fn a_well_known_mark_has_no_term() {
    let known = |mark: &mut Mark| mark.well_known = day("2015-01-01");
    let expected = "agrees record/0007 | record/5 when: 2026-10-05 | record/7 well-known: 2015-01-01";
    assert_eq!(told("2026-10-05T12:00:00", known), expected);
    assert!(told("2014-12-31T12:00:00", known).starts_with("cannot(nothing-stated)"));
}

#[test]
fn days_that_nobody_states() {
    assert!(told("2026-10-05T12:00:00", |_| {}).starts_with("cannot(nothing-stated) record/0007 | record/5 when"));
    let unfiled = told("2026-10-05T12:00:00", |mark| mark.registered = day("2020-10-05"));
    assert!(unfiled.starts_with("cannot(nothing-stated)"), "ten years run from filing");
    let undated = bought("2026-10-05T12:00:00", |mark| mark.expires = day("2030-10-05"));
    assert!(undated.bought(|purchase| purchase.when = None).told(ID)[0].starts_with("cannot(nothing-stated)"));
    let withheld = bought("2026-10-05T12:00:00", |_| {}).forge(|forge| forge.withhold(&[], &[7]));
    assert_eq!(withheld.told(ID), ["cannot(withheld) record/0007"]);
}

/// A purchase of which several days are stated: all of them count.
#[test]
fn a_span_of_days() {
    let span = |until: &str, mark: fn(&mut Mark)| {
        bought("2026-10-05T12:00:00", mark)
            .bought(|purchase| purchase.when = Some(stated("2026-10-05T12:00:00", Some(until))))
    };
    let ends = |mark: &mut Mark| {
        mark.filed = day("2016-10-05");
        mark.registered = day("2017-05-01");
    };
    let told = span("2026-10-08T12:00:00", ends).told(ID).remove(0);
    let sides = "record/5 when: 2026-10-05 | record/5 when: 2026-10-08 | record/7 registered: 2017-05-01";
    assert!(told.starts_with(&format!("cannot(in-part) record/0007 | {sides}")), "{told}");
    assert!(span("2026-10-05T23:00:00", ends).told(ID)[0].starts_with("agrees"));
    let ended = |mark: &mut Mark| {
        mark.filed = day("2016-10-04");
        mark.registered = day("2017-05-01");
    };
    assert!(span("2026-10-08T12:00:00", ended).told(ID)[0].starts_with("differs"));
    let begins = |mark: &mut Mark| {
        mark.filed = day("2020-01-01");
        mark.registered = day("2026-10-06");
    };
    assert!(span("2026-10-08T12:00:00", begins).told(ID)[0].starts_with("cannot(in-part)"));
    assert!(span("2026-10-05T13:00:00", begins).told(ID)[0].starts_with("differs"));
}
