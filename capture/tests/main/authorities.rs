//! The whole way with two time-stamp authorities: opened, sealed, judged, extracted, renewed.

use crate::hall::{Hall, PACK, SIGNING, millis, now, open, printed, stamps, subjects};
use crate::stage::have;
use std::thread::sleep;
use std::time::Duration;

/// What a time-stamp states less: its accuracy, and the fraction of a second that it leaves out.
const COARSE: u64 = 2_000;
/// Its accuracy.
const ACCURACY: u64 = 1_000;

#[test]
fn a_bundle_that_two_authorities_stamped_passes_and_so_does_its_extract() {
    let Some(hall) = Hall::good() else { return };
    let stage = &hall.stage;
    let begun = now();
    let ending = stage.capture(["open", "purchase.toml"]).expect(0);
    let opened = now();
    for name in ["first", "second"] {
        assert!(ending.out.contains(&format!("Time-stamp of {name}: 20")), "{}", ending.out);
    }
    assert!(!ending.out.contains("No opening time-stamp"), "{}", ending.out);
    stage.capture(["add", "a.txt", "b.txt", "--origin", "imported"]).expect(0);
    let sealing = now();
    hall.seal().expect(0);
    let sealed = now();
    assert_eq!(hall.requests(), [2, 2]);
    if have(&["unzip"]) {
        let parts = ["anchors/0001.tsr", "anchors/0002.tsr", "tokens/0001.tsr", "tokens/0002.tsr"];
        assert_eq!(stamps(stage, "case.aigaq"), parts);
    }

    let core = hall.check("both", 0);
    assert_eq!((&core["name"], &core["answer"]), (&"PASSED".into(), &"PASSED".into()));
    assert_eq!(open(&core), [""; 0]);
    assert_eq!(subjects(&core, "token.trusted"), ["anchor/0001", "anchor/0002", "token/0001", "token/0002"]);
    assert_eq!((subjects(&core, "time.not-before").len(), subjects(&core, "time.not-after").len()), (1, 1));
    let time = &core["time"];
    let (not_before, not_after) = (millis(&time["not_before"]["at"]), millis(&time["not_after"]["at"]));
    assert!((begun - COARSE..=opened).contains(&not_before), "{begun} {time} {opened}");
    assert!((sealing..=sealed + ACCURACY).contains(&not_after), "{sealing} {time} {sealed}");
    let claimed = millis(&core["claimed_sealed"]);
    assert!(not_before <= claimed && (sealing..=sealed).contains(&claimed), "{core}");
    let text = stage.verify(["check", "case.aigaq", "--trust", "both"]).expect(0).out;
    assert!(text.contains("(PASSED, exit 0)"), "{text}");

    stage.verify(["extract", "case.aigaq", "--exhibit", "2", "-o", "part.aigaq", "--trust", "both"]).expect(0);
    let part = hall.check_of("part.aigaq", "both", 11);
    assert_eq!((&part["time"], &part["seal_sha256"]), (time, &core["seal_sha256"]));
    assert_eq!(open(&part), ["extract.withheld"]);
}

#[test]
fn one_root_on_the_trust_list_is_enough_and_none_is_not() {
    let Some(hall) = Hall::good() else { return };
    hall.stage.capture(["open", "purchase.toml"]).expect(0);
    hall.stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    hall.seal().expect(0);
    for (at, list, mine, other) in [(0, "only-first", "0001", "0002"), (1, "only-second", "0002", "0001")] {
        hall.trust(list, &[at]);
        let core = hall.check(list, 0);
        let both = |n: &str| [format!("anchor/{n}"), format!("token/{n}")];
        assert_eq!(subjects(&core, "token.trusted"), both(mine));
        assert_eq!(subjects(&core, "token.untrusted"), both(other));
        assert_eq!(core["time"]["not_after"]["part"], format!("tokens/{mine}.tsr"));
        assert_eq!(core["time"]["not_before"]["part"], format!("anchors/{mine}.tsr"));
    }
    hall.trust("neither", &[]);
    let core = hall.check("neither", 3);
    assert_eq!(core["decided_by"], "time.no-valid-token");
    assert_eq!(subjects(&core, "token.untrusted").len(), 4);
    assert!(core["time"]["not_after"].is_null() && core["time"]["not_before"].is_null(), "{core}");
}

#[test]
fn what_was_packed_in_one_go_has_no_opening_time_stamp_and_passes() {
    let Some(hall) = Hall::good() else { return };
    hall.pack().expect(0);
    assert_eq!(hall.requests(), [1, 1]);
    let core = hall.check("both", 0);
    assert_eq!(open(&core), ["time.no-opening"]);
    assert!(core["time"]["not_before"].is_null() && core["time"]["not_after"].is_object(), "{core}");
}

#[test]
fn what_was_packed_offline_is_stamped_later_by_the_command_that_was_printed() {
    let Some(hall) = Hall::good() else { return };
    let ending = hall.stage.capture([&PACK[..], &SIGNING, &["--offline"]].concat()).expect(0);
    assert_eq!(hall.requests(), [0, 0]);
    let before = hall.check("both", 3);
    assert_eq!(before["decided_by"], "time.no-token");
    let begun = now();
    let stamped = hall.stage.shell(&printed(&ending.out, "aigaq-capture stamp ")).expect(0);
    let after = hall.check("both", 0);
    assert_eq!(after["seal_sha256"], before["seal_sha256"]);
    assert!(stamped.out.contains(after["seal_sha256"].as_str().unwrap()), "{}", stamped.out);
    assert!(millis(&after["time"]["not_after"]["at"]) >= begun, "{after}");
    // the next command that it prints is the check
    let next = printed(&stamped.out, "aigaq-verify check ");
    hall.stage.shell(&format!("{next} --trust both")).expect(0);
}

#[test]
fn renewals_cover_what_stood_before_them() {
    let Some(hall) = Hall::good() else { return };
    hall.stage.capture(["open", "purchase.toml"]).expect(0);
    hall.stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    hall.seal().expect(0);
    let before = hall.check("both", 0);
    for round in 1..=2 {
        let json = hall.stage.capture(["stamp", "case.aigaq", "--renew", "--json"]).expect(0).json();
        let added: Vec<_> = json["added"].as_array().unwrap().iter().map(|one| one["part"].clone()).collect();
        let part = |n: usize| format!("renewals/{:04}.tsr", 2 * (round - 1) + n);
        assert_eq!(added, [part(1), part(2)]);
        assert_eq!((&json["failed"], &json["added"][1]["authority"]), (&serde_json::json!([]), &"second".into()));
        let core = hall.check("both", 0);
        let covers: Vec<_> = (1..=2 * round).map(|n| format!("renewal/{n:04}")).collect();
        assert_eq!(subjects(&core, "renewal.covers"), covers);
        assert_eq!(open(&core), [""; 0]);
        assert_eq!(core["seal_sha256"], before["seal_sha256"]);
        for end in ["not_before", "sealed_after", "not_after", "claimed"] {
            assert_eq!(core["time"][end], before["time"][end], "{end}");
        }
    }
    // the list of the last names all that was there before it
    if have(&["unzip"]) {
        let list = hall.stage.set_up("unzip -p case.aigaq renewals/0003.cbor | tr -cd '[:print:]'");
        for name in ["manifest.cose", "tokens/0002.tsr", "renewals/0001.cbor", "renewals/0002.tsr"] {
            assert!(list.contains(name), "{name} is not in {list}");
        }
    }
    // what comes after a renewal is covered by none, and takes nothing from it
    hall.stage.capture(["stamp", "case.aigaq"]).expect(0);
    let core = hall.check("both", 0);
    assert_eq!(subjects(&core, "renewal.covers").len(), 4);
}

#[test]
fn a_draft_that_is_stamped_in_the_middle_has_the_later_anchor_count() {
    let Some(hall) = Hall::good() else { return };
    let stage = &hall.stage;
    stage.capture(["open", "purchase.toml", "--authority", "first"]).expect(0);
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    sleep(Duration::from_millis(2_500));
    let middle = now();
    let ending = stage.capture(["stamp", "--authority", "second"]).expect(0);
    assert!(ending.out.contains("Time-stamp of second: 20") && !ending.out.contains("first"), "{}", ending.out);
    stage.capture(["add", "b.txt", "--origin", "imported"]).expect(0);
    hall.seal().expect(0);
    assert_eq!(hall.requests(), [2, 2]);
    let core = hall.check("both", 0);
    assert_eq!(open(&core), [""; 0]);
    let time = &core["time"];
    assert_eq!(time["not_before"]["part"], "anchors/0001.tsr");
    assert_eq!(time["sealed_after"]["part"], "anchors/0002.tsr");
    assert!(millis(&time["not_before"]["at"]) < middle - ACCURACY, "{time}");
    assert!(millis(&time["sealed_after"]["at"]) + COARSE >= middle, "{time}");

    // An opening time-stamp that could not be had is taken later: of the file that was there by then it says nothing.
    stage.set_up("rm -r purchase.aigaq-draft case.aigaq");
    let open = stage.capture(["open", "purchase.toml", "--offline"]).expect(0);
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    stage.shell(&printed(&open.out, "aigaq-capture stamp ")).expect(0);
    stage.capture(["add", "b.txt", "--origin", "imported"]).expect(0);
    hall.seal().expect(0);
    let core = hall.check("both", 0);
    assert!(core["time"]["not_before"].is_null(), "{core}");
    assert!(core["time"]["sealed_after"]["part"].as_str().is_some_and(|part| part.starts_with("anchors/")), "{core}");
}
