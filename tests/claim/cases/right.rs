//! The right, the goods, the claimant and the licence.

use super::super::story::Story;
use super::{Row, row, without};
use serde_json::{Value, json};

/// The purchase on another day, at noon of +05:00.
fn bought(story: &mut Story, day: &str) {
    let at = aigaq::base::moment::Moment::parse(&format!("{day}T12:00:00+05:00")).unwrap();
    story.purchase["when"]["at"] = json!(at.millis());
}

fn mark(story: &mut Story, mark: Value) {
    story.mark = json!({ "sign": "QYRAN", "certificate": "1", "classes": [25], "holder": 2 });
    story.mark.as_object_mut().unwrap().extend(mark.as_object().unwrap().clone());
}
pub const ROWS: &[Row] = &[
    row("whole", |_| {}, &[]),
    // --- the right
    row(
        "mark expired the day before",
        |s| s.mark["expires"] = json!("2026-10-04"),
        &["right.in-force register-differs expired-grace #6"],
    ),
    row("mark expires on the day", |s| s.mark["expires"] = json!("2026-10-05"), &["right noted register-differs"]),
    row(
        "mark expired beyond the months of grace",
        |s| mark(s, json!({ "expires": "2026-04-04" })),
        &["right.in-force expired #6"],
    ),
    row(
        "last day of the months of grace",
        |s| mark(s, json!({ "expires": "2026-04-05" })),
        &["right.in-force expired-grace #6"],
    ),
    row("ten years from filing end on the day", |s| mark(s, json!({ "filed": "2016-10-05" })), &[]),
    row(
        "ten years from filing ended the day before",
        |s| mark(s, json!({ "filed": "2016-10-04" })),
        &["right.in-force expired-grace #6"],
    ),
    row(
        "filed on 29 February, last day 28 February",
        |s| {
            mark(s, json!({ "filed": "2016-02-29" }));
            bought(s, "2026-02-28");
            s.persons[1]["powers"]["date"] = json!("2026-01-01");
        },
        &[],
    ),
    row(
        "filed on 29 February, 1 March is too late",
        |s| {
            mark(s, json!({ "filed": "2016-02-29" }));
            bought(s, "2026-03-01");
            s.persons[1]["powers"]["date"] = json!("2026-01-01");
        },
        &["right.in-force expired-grace #6"],
    ),
    row(
        "29 February comes back after twenty years",
        |s| {
            mark(s, json!({ "filed": "2004-02-29", "renewed": ["2014-02-01"] }));
            bought(s, "2024-02-29");
            s.persons[1]["powers"]["date"] = json!("2024-01-01");
        },
        &[],
    ),
    row("renewed in time", |s| mark(s, json!({ "filed": "2010-03-02", "renewed": ["2020-01-10"] })), &[]),
    row(
        "renewed on the last day of grace",
        |s| mark(s, json!({ "filed": "2010-03-02", "renewed": ["2020-09-02"] })),
        &[],
    ),
    row(
        "renewal missed by a day",
        |s| mark(s, json!({ "filed": "2010-03-02", "renewed": ["2020-09-03"] })),
        &["right.in-force renewal-late expired #6"],
    ),
    row(
        "renewed before the last year",
        |s| mark(s, json!({ "filed": "2010-03-02", "renewed": ["2019-03-01"] })),
        &["right.in-force renewal-early expired #6"],
    ),
    row(
        "renewed after the purchase",
        |s| mark(s, json!({ "filed": "2016-09-01", "renewed": ["2026-11-01"] })),
        &["right noted renewed-after"],
    ),
    row("register and count differ", |s| s.mark["expires"] = json!("2031-03-02"), &["right noted register-differs"]),
    row(
        "bought before the registration",
        |s| {
            s.mark["registered"] = json!("2026-10-06");
        },
        &["right.in-force not-yet #6"],
    ),
    row(
        "no day of filing and no last day",
        |s| mark(s, json!({ "registered": "2021-01-15" })),
        &["right.filed #6", "right.in-force no-term #6"],
    ),
    row("no certificate", |s| without(&mut s.mark, "certificate"), &["right.certificate #6"]),
    row(
        "no mark at all",
        |s| s.mark = Value::Null,
        &[
            "right.certificate",
            "right.filed",
            "right.in-force",
            "goods-class.classes",
            "goods-class.covered class-other",
            "mark.mark-described",
        ],
    ),
    row("no day of the purchase", |s| without(&mut s.purchase, "when"), &["right.in-force no-day", "sale.day #7"]),
    row(
        "the day is that of the purchase's own clock",
        |s| {
            // 20:00 UTC on the 4th is the 5th at +05:00.
            mark(s, json!({ "expires": "2026-10-04" }));
            let at = aigaq::base::moment::Moment::parse("2026-10-04T20:00:00Z").unwrap();
            s.purchase["when"] = json!({ "at": at.millis(), "offset": 300 });
        },
        &["right.in-force expired-grace #6"],
    ),
    row(
        "the same moment on a clock in UTC",
        |s| {
            mark(s, json!({ "expires": "2026-10-04" }));
            let at = aigaq::base::moment::Moment::parse("2026-10-04T20:00:00Z").unwrap();
            s.purchase["when"] = json!({ "at": at.millis(), "offset": 0 });
        },
        &[],
    ),
    row(
        "international registration, counted from nothing",
        |s| {
            mark(s, json!({ "filed": "2020-03-02", "route": "madrid" }));
        },
        &["right.in-force no-term #6", "madrid.madrid-expires #6"],
    ),
    row(
        "international registration with its last day",
        |s| mark(s, json!({ "expires": "2030-01-01", "route": "madrid" })),
        &[],
    ),
    row(
        "well known and not registered",
        |s| {
            s.mark = json!({ "sign": "QYRAN", "holder": 2, "well-known": "2020-01-01" });
            without(&mut s.purchase, "class");
        },
        &["right noted no-term"],
    ),
    row(
        "well known for more than ten years",
        |s| {
            s.mark = json!({ "sign": "QYRAN", "holder": 2, "well-known": "2016-10-04" });
        },
        &["right.in-force no-term #6"],
    ),
    // --- the goods
    row("class not covered", |s| s.purchase["class"] = json!(18), &["goods-class.covered class-other"]),
    row("class not stated", |s| without(&mut s.purchase, "class"), &["goods-class.covered class-unsaid"]),
    row(
        "classes of the mark not stated",
        |s| without(&mut s.mark, "classes"),
        &["goods-class.classes #6", "goods-class.covered class-other"],
    ),
    // --- claimant, powers, licence
    row("no claimant", |s| s.persons[0]["roles"] = json!(["rights-holder"]), &["claimant.claimant-named"]),
    row(
        "no holder of the mark",
        |s| {
            without(&mut s.mark, "holder");
            s.persons[0]["roles"] = json!(["claimant"]);
        },
        &["claimant.holder #6"],
    ),
    row(
        "operator without powers",
        |s| without(&mut s.persons[1], "powers"),
        &["claimant.operator-powers powers-unsaid #3"],
    ),
    row(
        "operator is the claimant",
        |s| {
            without(&mut s.persons[1], "powers");
            s.persons[1]["roles"] = json!(["buyer", "claimant", "operator"]);
        },
        &[],
    ),
    row(
        "powers ended the day before",
        |s| s.persons[1]["powers"]["expires"] = json!("2026-10-04"),
        &["claimant.operator-powers powers-expired #3"],
    ),
    row(
        "powers given the day after",
        |s| s.persons[1]["powers"]["date"] = json!("2026-10-06"),
        &["claimant.operator-powers powers-later #3"],
    ),
    row(
        "representative without powers",
        |s| s.persons[0]["roles"] = json!(["claimant", "representative", "rights-holder"]),
        &["claimant.representative-powers powers-unsaid #2"],
    ),
    row(
        "licence unregistered",
        |s| s.mark["licence"] = json!({ "date": "2025-01-01" }),
        &["licence.licence-registered licence-unregistered"],
    ),
    row(
        "licence registered after the purchase",
        |s| s.mark["licence"] = json!({ "registered": "2026-10-06" }),
        &["licence.licence-registered licence-later"],
    ),
    row(
        "licence ended",
        |s| s.mark["licence"] = json!({ "registered": "2025-01-01", "expires": "2026-10-04" }),
        &["licence.licence-registered licence-expired"],
    ),
    row("licence registered", |s| s.mark["licence"] = json!({ "registered": "2025-01-01" }), &[]),
    row(
        "licensee without a licence",
        |s| s.persons[0]["roles"] = json!(["claimant", "licensee", "rights-holder"]),
        &["licence.licence-registered licence-none"],
    ),
];
