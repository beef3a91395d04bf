use crate::forge::{Forge, against, exit, has, line, lines, moment};
use aigaq::base::moment::Moment;
use aigaq::model::journal::Entry;

#[test]
fn the_clock_ran_steadily() {
    assert_eq!(line(&Forge::good().judged(), "clock.steady"), "15 journal");
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
