use aigaq::examine::fiscal::local_time::{LocalTime, Rule, days_in};

#[test]
fn forms_of_addresses() {
    let compact = LocalTime::compact("20261005T143210").unwrap();
    assert_eq!((compact.year, compact.month, compact.day), (2026, 10, 5));
    assert_eq!((compact.hour, compact.minute, compact.second), (14, 32, Some(10)));
    assert_eq!(LocalTime::compact("20261005143210").map(|time| time.is_same(&compact)), Some(true));
    assert_eq!(LocalTime::compact("20261005T1432").unwrap().second, None);
    for text in [
        "2026-10-05 14:32:10",
        "2026-10-05T14:32:10",
        "2026-10-05 14:32:10.1",
        "2026-10-05 14:32:10.123456789",
        "2026-10-05 14:32:10.000000+05:00",
        "2026-10-05 14:32:10.000000 05:00",
        "2026-10-05 14:32:10-03:30",
    ] {
        let time = LocalTime::dashed(text).unwrap_or_else(|| panic!("{text}"));
        assert!(time.is_same(&compact), "{text}");
        assert_eq!(time.verbatim, text);
    }
    assert_eq!(LocalTime::dashed("2026-10-05 14:32:10+05:00").unwrap().stated, Some(300));
    assert_eq!(LocalTime::dashed("2026-10-05 14:32:10-03:30").unwrap().stated, Some(-210));
}

#[test]
fn what_is_no_time() {
    for text in [
        "",
        "20261005",
        "20260230T000000",
        "20261301T000000",
        "20261005T240000",
        "20261005T146000",
        "20261005T143260",
        "20261005t143210",
        "2026100５T143210",
        "20261005T14321",
        "00001005T143210",
        "202610051432100",
    ] {
        assert_eq!(LocalTime::compact(text), None, "{text}");
    }
    for text in [
        "2026-10-05",
        "2026-10-05 14:32",
        "2026-10-05 14:32:10.",
        "2026-10-05 14:32:10.1234567890",
        "2026-10-05 14:32:10+15:00",
        "2026-10-05 14:32:10+5:00",
        "2026-10-05 14:32:10Z",
        "2026-1-05 14:32:10",
    ] {
        assert_eq!(LocalTime::dashed(text), None, "{text}");
    }
}

#[test]
fn times_in_lines() {
    let found = |line: &str| LocalTime::in_line(line).map(|time| time.verbatim);
    assert_eq!(found("05.10.2026 14:32:10").as_deref(), Some("05.10.2026 14:32:10"));
    assert_eq!(found("5.10.2026 9:32:10").as_deref(), Some("5.10.2026 9:32:10"));
    assert_eq!(found("05.10.2026, 14:32").as_deref(), Some("05.10.2026, 14:32"));
    assert_eq!(found("05.10.2026 Время: 14:32:10").as_deref(), Some("05.10.2026 Время: 14:32:10"));
    for line in ["", "05.10.2026", "14:32:10", "32.10.2026 14:32:10", "05.10.26 14:32:10", "05/10/2026 14:32:10"] {
        assert_eq!(found(line), None, "{line}");
    }
}

#[test]
fn the_offset_is_assumed_by_a_rule() {
    let offset = |text: &str| {
        let offset = LocalTime::dashed(text).unwrap().in_kazakhstan();
        (offset.minutes, offset.rule)
    };
    assert_eq!(offset("2024-03-01 00:00:00"), (300, Rule::OneZone));
    assert_eq!(offset("2024-02-29 23:59:59"), (360, Rule::MostRegions));
    assert_eq!(offset("2020-01-01 00:00:00+05:00"), (300, Rule::Stated));
    assert!(Rule::OneZone.is_assumed() && Rule::MostRegions.is_assumed() && !Rule::Stated.is_assumed());
}

#[test]
fn moments() {
    let moment =
        |text: &str, minutes| LocalTime::dashed(text).unwrap().moment(minutes).map(|moment| moment.to_string());
    assert_eq!(moment("2026-10-05 14:32:10", 300).as_deref(), Some("2026-10-05T09:32:10.000Z"));
    assert_eq!(moment("2024-02-29 05:59:59", 360).as_deref(), Some("2024-02-28T23:59:59.000Z"));
    assert_eq!(moment("2000-03-01 00:00:00", 0).as_deref(), Some("2000-03-01T00:00:00.000Z"));
    assert_eq!(moment("1970-01-01 00:00:00", 0).as_deref(), Some("1970-01-01T00:00:00.000Z"));
    assert_eq!(moment("1970-01-01 00:00:00", 300), None);
    assert_eq!(
        (days_in(2024, 2), days_in(2100, 2), days_in(2000, 2), days_in(2026, 0)),
        (Some(29), Some(28), Some(29), None)
    );
}
