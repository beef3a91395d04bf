//! A clock that is set while evidence is taken in (G04), and one that is wrong throughout (G05), told from the time of
//! authorities that are right.

use crate::hall::{Hall, SIGNING, millis, now, open, subjects};
use crate::stage::{Ending, Stage, have};
use serde_json::Value;

const DAY: u64 = 86_400_000;

/// Runs aigaq-capture under a clock that is off by this much, as faketime writes it.
fn under(stage: &Stage, clock: &str, words: &[&str]) -> Ending {
    let words: Vec<_> = words.iter().map(|word| format!("'{word}'")).collect();
    stage.shell(&format!("faketime -f {clock} aigaq-capture {}", words.join(" ")))
}

/// Runs aigaq-capture in Almaty at a moment, RFC 3339.
fn at(stage: &Stage, moment: &str, words: &[&str]) -> Ending {
    let off = millis(&moment.into()) as i64 - now() as i64;
    // a second later rather than the one before
    let seconds = off.div_euclid(1000) + 1;
    let words: Vec<_> = words.iter().map(|word| format!("'{word}'")).collect();
    stage.shell(&format!("TZ=Asia/Almaty faketime -f {seconds:+}s aigaq-capture {}", words.join(" ")))
}

/// The facts of the findings with this code.
fn facts<'a>(core: &'a Value, code: &str) -> Vec<&'a Value> {
    let all = core["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == code);
    all.map(|finding| &finding["facts"]).collect()
}

const SEAL: [&str; 7] = ["seal", SIGNING[0], SIGNING[1], SIGNING[2], SIGNING[3], SIGNING[4], SIGNING[5]];

#[test]
fn g04_a_clock_that_jumps_between_commands_is_recorded_and_the_order_stands() {
    if !have(&["faketime"]) {
        return;
    }
    let stage = Stage::new();
    let begun = now();
    stage.capture(["open", "purchase.toml"]).expect(0);
    under(&stage, "+3652d", &["add", "a.txt", "--origin", "imported"]).expect(0);
    under(&stage, "-3d", &["note", "three days back"]).expect(0);
    stage.capture(["add", "b.txt", "--origin", "imported"]).expect(0);
    under(&stage, "-3d", &["show"]).expect(0);
    stage.seal("case.aigaq").expect(0);
    let core = stage.check("case.aigaq");
    let kinds: Vec<_> = core["records"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["case", "exhibit", "note", "exhibit"], "{core}");
    assert_eq!(core["exhibits"][1]["name"], "b.txt");
    let steps = facts(&core, "clock.step");
    let off: Vec<_> = steps.iter().map(|step| millis(&step["now"]) as i64 - millis(&step["before"]) as i64).collect();
    let day = DAY as i64;
    for (found, wanted) in off.iter().zip([3652 * day, -3655 * day, 3 * day]) {
        assert!(found.abs_diff(wanted) < 60_000, "{off:?}");
    }
    assert_eq!(steps.len(), 3);
    assert_eq!(subjects(&core, "clock.steady"), [""; 0]);
    // the counter that nobody sets went on
    for step in steps {
        let counted: u64 =
            step["counted"].as_str().map_or_else(|| step["counted"].as_u64(), |n| n.parse().ok()).unwrap();
        assert!(counted < now() - begun + 1_000, "{step}");
    }
}

#[test]
fn g04_an_authority_that_is_right_shows_a_clock_that_is_not() {
    if !have(&["faketime"]) {
        return;
    }
    for (clock, is_later) in [("+3652d", true), ("-3d", false)] {
        let Some(hall) = Hall::good() else { return };
        let stage = &hall.stage;
        let open = stage.capture(["open", "purchase.toml"]).expect(0);
        assert!(!open.err.contains("the clock of this machine"), "{}", open.err);
        under(stage, clock, &["add", "a.txt", "--origin", "imported"]).expect(0);
        let stamp = under(stage, clock, &["stamp"]).expect(0);
        let advice: Vec<_> = stamp.err.lines().filter(|line| line.contains("the clock of this machine said")).collect();
        assert_eq!(advice.len(), 2, "one for each authority: {}", stamp.err);
        assert!(advice[0].starts_with("first says 20") && advice[1].starts_with("second says 20"), "{advice:?}");
        let seal = under(stage, clock, &SEAL).expect(0);
        assert!(seal.err.contains("so one of the two clocks is off"), "{}", seal.err);

        let core = hall.check("both", 0);
        assert_eq!(subjects(&core, "clock.skew").len(), 2, "{core}");
        for skew in facts(&core, "clock.skew") {
            let (said, right) = (millis(&skew["clock"]), millis(&skew["gen-time"]));
            assert!((said > right) == is_later && said.abs_diff(right) > 2 * DAY, "{skew}");
        }
        assert_eq!(facts(&core, "clock.step").len(), 1);
        // what is proven is the authorities' time, whatever the clock said
        assert!(millis(&core["time"]["not_after"]["at"]).abs_diff(now()) < 60_000, "{core}");
        assert!(millis(&core["claimed_sealed"]).abs_diff(now()) > 2 * DAY);
        assert_eq!(subjects(&core, "time.claim-outside").len(), 1, "{core}");
    }
}

#[test]
fn g05_a_clock_of_another_century_gets_its_time_stamps_and_no_say() {
    if !have(&["faketime"]) {
        return;
    }
    for moment in ["2001-02-03T04:05:06Z", "2106-02-07T06:28:14Z", "2016-12-31T23:59:58Z"] {
        let Some(hall) = Hall::good() else { return };
        let stage = &hall.stage;
        at(stage, moment, &["open", "purchase.toml"]).expect(0);
        at(stage, moment, &["add", "a.txt", "--origin", "imported"]).expect(0);
        at(stage, moment, &SEAL).expect(0);
        let core = hall.check("both", 0);
        assert!(millis(&core["claimed_sealed"]).abs_diff(millis(&moment.into())) < 30_000, "{core}");
        for end in ["not_before", "not_after"] {
            assert!(millis(&core["time"][end]["at"]).abs_diff(now()) < 60_000, "{core}");
        }
        let noted = open(&core);
        let both = ["clock.skew".to_owned(), "time.claim-outside".to_owned()];
        assert!(both.iter().all(|code| noted.contains(code)), "{noted:?}");
        // a reader with such a clock asks for the moment of theirs; nothing panics
        stage.shell("TZ=Asia/Almaty faketime -f -9000d aigaq-verify check case.aigaq --trust both").expect(3);
    }
}

#[test]
fn g05_an_hour_that_comes_twice_is_kept_apart() {
    if !have(&["faketime"]) {
        return;
    }
    // In Almaty 23:30 of 29 February 2024 came twice: the clock was set back from UTC+06:00 to UTC+05:00 at midnight.
    let stage = Stage::new();
    let file = |name: &str, offset: &str| format!("[files.\"{name}\"]\nwhen = 2024-02-29T23:30:00{offset}\n");
    let form = format!("{}{}{}", crate::stage::FORM, file("a.txt", "+06:00"), file("b.txt", "+05:00"));
    stage.write("purchase.toml", form.as_bytes());
    at(&stage, "2024-02-29T17:29:00Z", &["open", "purchase.toml"]).expect(0);
    at(&stage, "2024-02-29T17:30:00Z", &["add", "a.txt", "--origin", "imported"]).expect(0);
    at(&stage, "2024-02-29T18:30:00Z", &["add", "b.txt", "--origin", "imported"]).expect(0);
    let seal = [&SEAL[..], &["--json"]].concat();
    let sealed = at(&stage, "2024-02-29T18:31:00Z", &seal).expect(0);
    assert!(sealed.text("claimed_sealed").starts_with("2024-02-29T18:31:0"), "{}", sealed.out);
    let core = stage.check("case.aigaq");
    let claimed = &core["time"]["claimed"];
    assert!(claimed["opened"].as_str().unwrap().starts_with("2024-02-29T17:29:0"), "{claimed}");
    let when: Vec<_> = claimed["exhibits"].as_array().unwrap().iter().collect();
    let pair = |one: &Value| (one["at"].as_str().unwrap().to_owned(), one["offset_minutes"].as_i64().unwrap());
    assert_eq!(pair(when[0]), ("2024-02-29T17:30:00.000Z".to_owned(), 360));
    assert_eq!(pair(when[1]), ("2024-02-29T18:30:00.000Z".to_owned(), 300));
    // on the very night, and in another zone: the same words
    let shown = |zone: &str| {
        let line = format!("TZ={zone} faketime -f -1d aigaq-verify show case.aigaq");
        stage.shell(&line).expect(0).out
    };
    let text = shown("Asia/Almaty");
    for words in ["29 February 2024, 23:30:00 (UTC+06:00)", "29 February 2024, 23:30:00 (UTC+05:00)"] {
        assert_eq!(text.matches(words).count(), 1, "{words} is not in\n{text}");
    }
    for moment in ["2024-02-29T17:30:0", "2024-02-29T18:30:0"] {
        assert!(text.contains(moment), "{moment} is not in\n{text}");
    }
    assert_eq!(shown("UTC"), text);
}
