//! Deadlines: business days over days off, ends of months, what is counted from, thresholds in the money of the day.

use super::story::{Story, day};
use aigaq::base::reason::Reason;
use aigaq::claim::calendar::{LastDayOff, months_after, months_before};
use aigaq::claim::dates::Dates;
use aigaq::claim::deadline::due;
use aigaq::claim::law::Law;
use aigaq::claim::term::Count;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::claim::text;

fn kz() -> Law {
    Law::profile("kz").unwrap()
}

#[test]
fn business_days_pass_over_weekends_and_holidays() {
    let law = kz();
    let table = [
        // A Monday; the next day is the first.
        ("2026-11-02", 10, "2026-11-16"),
        ("2026-11-02", 1, "2026-11-03"),
        // A Friday.
        ("2026-11-06", 3, "2026-11-11"),
        // A Saturday.
        ("2026-11-07", 1, "2026-11-09"),
        // Over 21–23 March, of which the 21st and the 22nd are a weekend.
        ("2026-03-19", 3, "2026-03-25"),
        // Over 1, 7 and 9 May.
        ("2026-04-30", 5, "2026-05-11"),
        // Over Kurban Ait, 27 May 2026, a Wednesday.
        ("2026-05-26", 1, "2026-05-28"),
        // Over 16 December.
        ("2026-12-15", 1, "2026-12-17"),
    ];
    for (start, number, wanted) in table {
        let found = law.calendar().last_day(day(start), Count::BusinessDays(number));
        assert_eq!(found, Some(day(wanted)), "{number} from {start}");
    }
}

#[test]
fn months_end_with_the_last_day_of_a_short_month() {
    for (start, months, wanted) in [
        ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2016-02-29", 120, "2026-02-28"),
        ("2016-02-29", 240, "2036-02-29"),
    ] {
        assert_eq!(months_after(day(start), months), Some(day(wanted)));
    }
    assert_eq!(months_before(day("2026-03-31"), 1), Some(day("2026-02-28")));
    assert_eq!(months_after(day("9999-12-01"), 1), None);
}

#[test]
fn a_last_day_that_is_off_moves_or_stays_as_the_file_says() {
    let mut law = kz();
    // 2 months from 2026-01-21 end on Saturday 21 March, and 21 to 23 March are holidays.
    let calendar = law.calendar().clone();
    assert_eq!(calendar.last_day(day("2026-01-21"), Count::Months(2)), Some(day("2026-03-24")));
    let mut stays = calendar;
    stays.last_day_off = LastDayOff::Stays;
    assert_eq!(stays.last_day(day("2026-01-21"), Count::Months(2)), Some(day("2026-03-21")));
    let over = "extends = \"kz\"\n[calendar]\narticles = []\nweekend = []\ncounted-from = \"same-day\"\nlast-day-off = \"stays\"\nknown-from = 2026-01-01\nknown-until = 2026-12-31\n";
    law = Law::read("own.toml", over).unwrap();
    assert_eq!(law.calendar().last_day(day("2026-11-07"), Count::BusinessDays(1)), Some(day("2026-11-07")));
    assert_eq!(law.calendar().last_day(day("2026-11-07"), Count::Days(15)), Some(day("2026-11-21")));
    assert_eq!(law.calendar().last_day(day("2026-11-07"), Count::Months(1)), Some(day("2026-12-06")));
}

#[test]
fn a_calendar_without_a_working_day_ends_nothing_and_does_not_hang() {
    let mut calendar = kz().calendar().clone();
    for off in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] {
        calendar.weekend.insert(serde_json::from_value(off.into()).unwrap());
    }
    assert_eq!(calendar.last_day(day("2026-11-02"), Count::BusinessDays(1)), None);
}

#[test]
fn the_dates_of_the_user_set_deadlines_running() {
    let law = kz();
    let dates =
        "[dates]\npreparation-ended = 2026-12-31\nrelease-suspended = 2026-11-02\nregister-entered = 2024-02-29\n";
    let mut story = Story::whole();
    story.dates = Dates::read("matter.toml", dates, &law).unwrap();
    let found = story.with(|matter| {
        due(&law, matter)
            .iter()
            .map(|due| {
                let extended = due.extended.map_or_else(String::new, |day| format!(" +{day}"));
                let passed = if due.passed { " passed" } else { "" };
                let known = if due.days_off_known { "" } else { " unknown" };
                format!("{} {}{extended}{passed}{known}", due.deadline.id, due.until)
            })
            .collect::<Vec<_>>()
    });
    // 2027-02-28 is a Sunday; the days off of 2027 are not listed.
    assert_eq!(
        found,
        [
            "review 2027-03-01 unknown",
            "customs-suspension 2026-11-16 +2026-11-30",
            "customs-notice 2026-11-03 passed",
            "customs-register 2026-03-02 passed unknown",
            "renewal-grace 2030-09-02 unknown",
            "non-use 2024-01-15 passed unknown",
            "registration-attack 2026-01-15 passed unknown",
        ]
    );
    let said = story.with(|matter| text::routes(&Messages::new(Language::En), &law, matter));
    assert!(
        !said.contains("“preparation-ended”") && said.contains("10 business days from “release-suspended-own-motion”")
    );
    assert!(said.contains("With the extension: until 2026-11-30") && said.contains("This day has passed."), "{said}");
}

#[test]
fn a_date_from_which_nothing_runs_is_refused_with_its_place() {
    let law = kz();
    let error = Dates::read("matter.toml", "other = 1\n[dates]\npreparation-endet = 2026-12-31\n", &law).unwrap_err();
    assert_eq!(error.code(), "law.unknown");
    let (said, todo) = Messages::new(Language::En).explain("err", &error);
    assert!(said.contains("line 3, column 1") && todo.unwrap().contains("preparation-ended"), "{said}");
    let error = Dates::read("matter.toml", "[dates]\npreparation-ended = \"soon\"\n", &law).unwrap_err();
    assert_eq!(error.code(), "law.toml");
    assert!(Dates::read("matter.toml", "[addressee]\nname = \"Court\"\n", &law).is_ok(), "other tables are left alone");
}

#[test]
fn thresholds_are_in_the_money_of_the_day() {
    let law = kz();
    let mut story = Story::whole();
    let said = |story: &Story| story.with(|matter| text::routes(&Messages::new(Language::En), &law, matter));
    assert!(said(&story).contains("1000\u{a0}MCI = 4,325,000.00\u{a0}KZT on 2026-11-22"), "{}", said(&story));
    assert!(said(&story).contains("10\u{a0}%"), "{}", said(&story));
    story.today = "2025-06-01";
    assert!(said(&story).contains("1000\u{a0}MCI = 3,932,000.00\u{a0}KZT on 2025-06-01"), "{}", said(&story));
    story.today = "2027-01-01";
    assert!(said(&story).contains("does not say what one of them was worth on 2027-01-01"), "{}", said(&story));
}

#[test]
fn the_way_to_a_notary_or_a_court_depends_on_what_is_pending() {
    let law = kz();
    let mut story = Story::whole();
    let openings = |story: &Story| {
        story.with(|matter| {
            ["notary", "court-evidence", "interim"]
                .map(|id| law.routes().iter().find(|route| route.id == id).unwrap().opening(&law, matter).name())
        })
    };
    assert_eq!(openings(&story), ["open", "closed", "open"]);
    story.case["pending"] = true.into();
    assert_eq!(openings(&story), ["closed", "open", "open"]);
    story.case["pending"] = serde_json::Value::Null;
    assert_eq!(openings(&story), ["unsaid", "unsaid", "open"]);
}
