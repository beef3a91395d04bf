use crate::forge::{Forge, OPENED, STAMPED, against, bench, codes, exit, has, line, lines, moment, tsa, unknown};
use crate::tsa::{Defect, Order};
use aigaq::base::moment::Moment;
use aigaq::checks::Verification;
use aigaq::checks::finding::Standing;
use aigaq::model::journal::Entry;

#[test]
fn the_clock_ran_steadily() {
    assert_eq!(line(&Forge::good().judged(), "clock.steady"), "15 journal compared=6 pairs=6");
}

fn steps(change: impl FnOnce(&mut Vec<Entry>) + 'static) -> Vec<String> {
    let verification = Forge::good().entries(change).judged();
    let found = lines(&verification, "clock.step");
    assert_eq!(has(&verification, "clock.steady"), found.is_empty());
    assert_eq!(against(&verification), [""; 0]);
    assert_eq!(exit(&verification), (3, "time.no-token"));
    found
}

fn later(entries: &mut [Entry], from: usize, millis: i64) {
    for entry in entries.iter_mut().skip(from) {
        entry.at = Moment::from_millis(entry.at.millis().checked_add_signed(millis).unwrap()).unwrap();
    }
}

#[test]
fn the_clock_was_set_forward() {
    let expected = "15 journal/3 before=2026-10-05T09:22:00.000Z now=2026-10-05T09:25:00.001Z counted=60000";
    assert_eq!(steps(|entries| later(entries, 3, 120_001)), [expected]);
}

#[test]
fn two_minutes_are_no_step() {
    assert_eq!(steps(|entries| later(entries, 3, 120_000)), [""; 0]);
}

#[test]
fn the_clock_was_set_back() {
    let expected = "15 journal/3 before=2026-10-05T09:22:00.000Z now=2026-10-05T09:21:59.999Z counted=60000";
    assert_eq!(steps(|entries| later(entries, 3, -60_001)), [expected]);
}

#[test]
fn the_clock_was_set_back_over_a_restart() {
    let back = |entries: &mut Vec<Entry>| {
        later(entries, 3, -60_001);
        entries.iter_mut().skip(3).for_each(|entry| entry.mono = entry.mono.map(|mono| mono - 180_000));
    };
    let expected = "15 journal/3 before=2026-10-05T09:22:00.000Z now=2026-10-05T09:21:59.999Z counted=–";
    assert_eq!(steps(back), [expected]);
}

#[test]
fn a_restart_alone_is_no_step() {
    let restart = |entries: &mut Vec<Entry>| {
        later(entries, 3, 3_600_000);
        entries.iter_mut().skip(3).for_each(|entry| entry.mono = entry.mono.map(|mono| mono - 180_000));
    };
    assert_eq!(steps(restart), [""; 0]);
}

#[test]
fn a_journal_without_a_counter_shows_only_steps_back() {
    let bare = |entries: &mut Vec<Entry>| {
        entries.iter_mut().for_each(|entry| entry.mono = None);
        later(entries, 2, 36_000_000);
        later(entries, 4, -36_000_000);
    };
    let expected = "15 journal/4 before=2026-10-05T19:23:00.000Z now=2026-10-05T09:24:00.000Z counted=–";
    assert_eq!(steps(bare), [expected]);
}

/// What was held against nothing did not run steadily: nobody looked.
#[test]
fn a_clock_without_a_counter_is_not_called_steady() {
    let bare = |entries: &mut Vec<Entry>| entries.iter_mut().for_each(|entry| entry.mono = None);
    let verification = Forge::good().entries(bare).judged();
    assert_eq!(line(&verification, "clock.uncounted"), "15 journal compared=0 pairs=6");
    assert!(!has(&verification, "clock.steady") && !has(&verification, "clock.step"));
    assert_eq!(against(&verification), [""; 0]);
    // over a restart the counter begins anew, and one comparison is less
    let restart = |entries: &mut Vec<Entry>| {
        entries.iter_mut().skip(3).for_each(|entry| entry.mono = entry.mono.map(|mono| mono - 180_000));
    };
    let verification = Forge::good().entries(restart).judged();
    assert_eq!(line(&verification, "clock.steady"), "15 journal compared=5 pairs=6");
}

#[test]
fn the_counter_ran_on_while_the_clock_stood() {
    let stood = |entries: &mut Vec<Entry>| {
        entries.iter_mut().skip(1).for_each(|entry| entry.mono = entry.mono.map(|mono| mono + 120_001))
    };
    let expected = format!("15 journal/1 before={} now={} counted=180001", moment(0), moment(1));
    assert_eq!(steps(stood), [expected]);
}

#[test]
fn no_journal_to_look_in() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("journal.cbor"))).judged();
    assert_eq!(line(&verification, "clock.not-performed"), "15 bundle because=container.missing");
}

/// The clock of the journal says 09:25 where the anchor says this.
fn skewed(order: Order) -> Verification {
    let forge = Forge::opened().anchor(5, order).token(tsa().at("2026-10-05T09:40:00Z"));
    let verification = bench().judge(&forge.bytes());
    assert_eq!(exit(&verification), (0, "nothing"), "{:?}", codes(&verification));
    verification
}

#[test]
fn a_clock_that_an_anchor_contradicts() {
    for apart in ["2026-10-05T09:22:59.999Z", "2026-10-05T09:27:00.001Z", "2026-10-05T09:35:00Z"] {
        let verification = skewed(tsa().at(apart).accurate(None));
        let finding = verification.findings().iter().find(|finding| finding.code() == "clock.skew");
        let finding = finding.unwrap_or_else(|| panic!("{apart}: {:?}", codes(&verification)));
        assert_eq!((finding.step(), finding.standing()), (15, Standing::Noted));
        assert_eq!(lines(&verification, "clock.skew").len(), 1, "one for each anchor");
    }
}

/// What is printed is what the authority states, not the far end of its accuracy.
#[test]
fn the_time_that_an_anchor_states_is_shown_as_stated() {
    let verification = skewed(tsa().at("2026-10-05T09:35:00Z").accurate(Some((20, 0, 0))));
    let [found] = &lines(&verification, "clock.skew")[..] else { panic!("{:?}", codes(&verification)) };
    assert!(found.contains("gen-time=2026-10-05T09:35:00Z "), "{found}");
}

#[test]
fn two_minutes_apart_are_no_skew() {
    for apart in ["2026-10-05T09:23:00Z", "2026-10-05T09:25:00Z", "2026-10-05T09:27:00Z"] {
        let verification = skewed(tsa().at(apart).accurate(None));
        assert!(!has(&verification, "clock.skew"), "{apart}");
        assert!(has(&verification, "clock.steady"), "{apart}");
    }
}

#[test]
fn an_anchor_that_is_not_believed_contradicts_no_clock() {
    for (defect, _) in Defect::ALL {
        let verification = skewed(tsa().at("2026-10-05T09:35:00Z").with(defect));
        assert!(!has(&verification, "clock.skew"), "{defect:?}");
    }
    assert!(!has(&skewed(unknown().at("2026-10-05T09:35:00Z")), "clock.skew"));
}

#[test]
fn a_token_over_the_seal_is_not_held_against_the_journal() {
    let late = Forge::good().anchor(0, tsa().at(OPENED)).token(tsa().at("2026-10-15T00:00:00Z"));
    assert!(!has(&bench().judge(&late.bytes()), "clock.skew"));
    assert!(!has(&bench().judge(&Forge::good().token(tsa().at(STAMPED)).bytes()), "clock.skew"));
}
