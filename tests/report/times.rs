//! Times in the papers: never tighter than proven, on the local clock with UTC beside it.

use super::fixture::Desk;
use super::forge::{Forge, PHOTO, bench, tsa};
use super::plain::plain;
use aigaq::base::moment::Moment;
use aigaq::lang::language::Language;
use aigaq::model::facts::{Offset, StatedTime};

fn photo(at: &str, offset: i32) -> Desk {
    let when = StatedTime { at: Moment::parse(at).unwrap(), offset: Offset::new(offset).unwrap(), until: None };
    Desk::of(Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts.when = Some(when)).judged(), "x.aigaq")
}

#[test]
fn a_bound_is_rounded_away_from_what_is_not_proven() {
    let opened = tsa().at("2026-10-05T09:20:00.0004Z").accurate(None);
    let stamped = tsa().at("2026-10-05T09:30:05.0004Z").accurate(None);
    let forge = Forge::good().anchor(1, opened).token(stamped);
    let desk = Desk::of(bench().judge(&forge.bytes()), "x.aigaq");
    for language in Language::ALL {
        let text = plain(&desk.papers(language)[0]);
        let after = text.matches("09:30:06\u{a0}UTC").count();
        // Cover, the line of time twice, the list below it, and the sentence for every paper.
        assert_eq!(after, 5, "{language}");
        assert!(text.contains("09:20:00\u{a0}UTC") && !text.contains("09:20:01\u{a0}UTC"), "{language}");
        assert!(!text.contains("09:30:05\u{a0}UTC"), "{language}");
    }
}

#[test]
fn the_day_of_utc_is_printed_where_it_is_another() {
    let text = |desk: &Desk, language| plain(&desk.papers(language)[0]);
    let night = photo("2026-10-05T02:00:00+05:00", 300);
    assert!(
        text(&night, Language::Ru)
            .contains("5 октября 2026 года, 02:00:00 (UTC+05:00; 2026-10-04\u{a0}21:00:00\u{a0}UTC)")
    );
    assert!(
        text(&night, Language::Kk)
            .contains("2026 жылғы 5 қазан, 02:00:00 (UTC+05:00; 2026-10-04\u{a0}21:00:00\u{a0}UTC)")
    );
    let west = photo("2026-10-05T09:30:00-03:30", -210);
    assert!(text(&west, Language::En).contains("5 October 2026, 09:30:00 (UTC-03:30; 13:00:00\u{a0}UTC)"));
    let utc = photo("2026-10-05T09:30:00Z", 0);
    assert!(text(&utc, Language::En).contains("When: 5 October 2026, 09:30:00 (UTC)\n"));
}

#[test]
fn without_a_stated_offset_that_of_kazakhstan_is_used_and_said() {
    let none = |forge: Forge, n| forge.exhibit(n, |exhibit| exhibit.facts.when = None);
    let desk = Desk::of(none(none(Forge::good(), PHOTO), 4).judged(), "x.aigaq");
    let text = plain(&desk.papers(Language::En)[0]);
    assert!(text.contains("with the offset UTC+05:00: the one that the party states, or, where none is stated"));
    assert!(
        text.contains("5 October 2026, 14:30:00 (UTC+05:00; 09:30:00\u{a0}UTC), by the clock of the sealing machine")
    );
    let west = photo("2026-10-05T09:30:00-03:30", -210);
    assert!(plain(&west.papers(Language::En)[0]).contains("with the offset UTC−03:30"));
}

#[test]
fn at_the_ends_of_time_nothing_breaks() {
    for millis in [0, Moment::LAST.millis()] {
        let forge = Forge::good().manifest(move |manifest| manifest.sealed = Moment::from_millis(millis).unwrap());
        let desk = Desk::of(forge.judged(), "x.aigaq");
        for language in Language::ALL {
            assert!(desk.papers(language).iter().all(|paper| !paper.sections.is_empty()));
        }
    }
}

#[test]
fn an_application_says_that_no_case_is_pending_only_where_somebody_said_so() {
    let drafts = |desk: &Desk| plain(&desk.papers(Language::En)[2]);
    let unknown = Desk::of(Forge::good().judged(), "x.aigaq");
    assert!(drafts(&unknown).contains("is pending before a court: to be stated"));
    let stated = Desk::of(Forge::good().case(|case| case.pending = Some(false)).judged(), "x.aigaq");
    assert!(drafts(&stated).contains("No case on this matter is pending before a court"));
}
