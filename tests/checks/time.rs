//! The window: not before the opening, not after the token, and what is claimed beside it.

use crate::forge::{
    ANCHOR, Bench, Forge, OPENED, PHOTO, Pieces, RECEIPT, STAMPED, TOKEN, about, against, bench, codes, end, exit, has,
    json, line, lines, moment, other, tsa, unheard, unknown, window,
};
use crate::tsa::{Defect, Order};
use aigaq::base::moment::Moment;
use aigaq::checks::Verification;
use aigaq::checks::finding::Standing;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::model::facts::{Offset, StatedTime};
use aigaq::report::text;

fn judged(forge: Forge) -> Verification {
    bench().judge(&forge.bytes())
}

fn passes(forge: Forge) -> Verification {
    let verification = judged(forge);
    assert_eq!(exit(&verification), (0, "nothing"), "{:?}", codes(&verification));
    assert_eq!(against(&verification), [""; 0]);
    verification
}

fn standing(verification: &Verification, code: &str) -> (u8, Standing) {
    let finding = verification.findings().iter().find(|finding| finding.code() == code);
    finding.map(|finding| (finding.step(), finding.standing())).unwrap_or_else(|| panic!("{:?}", codes(verification)))
}

#[test]
fn only_the_clock_of_the_sealing_machine_says_when() {
    let verification = Forge::good().judged();
    assert_eq!(line(&verification, "time.no-token"), "9 bundle claimed=2026-10-05T09:30:00.000Z");
    assert_eq!(exit(&verification), (3, "time.no-token"));
    assert_eq!(window(&verification), (None, None));
    assert!(!has(&verification, "time.not-after") && !has(&verification, "time.not-before"));
}

#[test]
fn a_claimed_time_is_only_repeated() {
    for (millis, shown) in [(0, "1970-01-01T00:00:00.000Z"), (Moment::LAST.millis(), "9999-12-31T23:59:59.999Z")] {
        let forge = Forge::good().manifest(move |manifest| manifest.sealed = Moment::from_millis(millis).unwrap());
        let verification = forge.judged();
        assert_eq!(line(&verification, "time.no-token"), format!("9 bundle claimed={shown}"));
        assert_eq!(exit(&verification), (3, "time.no-token"));
    }
}

#[test]
fn a_time_after_the_year_9999() {
    let late = |payload: &mut Vec<u8>| {
        let (now, late) = (moment(10).millis().to_be_bytes(), (Moment::LAST.millis() + 1).to_be_bytes());
        crate::forge::swap(payload, &now, &late);
    };
    assert!(line(&Forge::good().payload(late).judged(), "cbor.shape").starts_with("2 manifest detail="));
}

#[test]
fn no_manifest_that_claims_a_time() {
    let verification = Bench::default().judge(b"nothing");
    assert_eq!(line(&verification, "time.not-performed"), "9 bundle because=container.not-a-bundle");
    let forge = Forge::timed().pieces(|pieces: &mut Pieces| drop(pieces.remove("manifest.cose")));
    let verification = judged(forge);
    assert_eq!(window(&verification), (None, None), "a token over nothing proves nothing");
    assert_eq!(exit(&verification).0, 1);
}

#[test]
fn the_window() {
    let verification = passes(Forge::timed());
    assert_eq!(window(&verification), (end("2026-10-05T09:19:59Z", ANCHOR), end("2026-10-05T09:30:06Z", TOKEN)));
    assert_eq!(standing(&verification, "time.not-after"), (9, Standing::Passed));
    assert_eq!(standing(&verification, "time.not-before"), (9, Standing::Passed));
    for code in ["time.no-token", "time.no-valid-token", "time.no-opening", "time.unanchored", "time.claim-outside"] {
        assert!(!has(&verification, code), "{code}");
    }
    assert_eq!(json(&verification)["core"]["name"], "PASSED");
}

#[test]
fn accuracy_widens_the_window() {
    let (opened, stamped) = (tsa().at(OPENED), tsa().at(STAMPED));
    let rows = [
        (None, "2026-10-05T09:20:00Z", "2026-10-05T09:30:05Z"),
        (Some((0, 500, 0)), "2026-10-05T09:19:59.5Z", "2026-10-05T09:30:05.5Z"),
        (Some((0, 1, 0)), "2026-10-05T09:19:59.999Z", "2026-10-05T09:30:05.001Z"),
        (Some((60, 0, 0)), "2026-10-05T09:19:00Z", "2026-10-05T09:31:05Z"),
    ];
    for (accuracy, before, after) in rows {
        let order = |order: &Order| order.clone().accurate(accuracy);
        let verification = passes(Forge::good().anchor(0, order(&opened)).token(order(&stamped)));
        assert_eq!(window(&verification), (end(before, ANCHOR), end(after, TOKEN)));
    }
}

/// However a time is written, the window is never shown narrower than it is.
#[test]
fn a_fraction_never_narrows_the_window() {
    let opened = tsa().at("2026-10-05T09:20:00.0004Z").accurate(None);
    let stamped = tsa().at("2026-10-05T09:30:05.0004Z").accurate(None);
    let verification = passes(Forge::good().anchor(0, opened).token(stamped));
    let (before, after) = window(&verification);
    let fraction = |end: crate::forge::End| {
        let at = end.unwrap().0;
        let digits = at.trim_end_matches('Z').split_once('.').map_or(String::new(), |(_, digits)| digits.to_owned());
        format!("0.{digits}0").parse::<f64>().unwrap()
    };
    assert!(fraction(before) <= 0.0004);
    assert!(fraction(after) >= 0.0004);
}

/// What counts is the latest moment at which the seal may have been made: genTime and accuracy.
#[test]
fn the_earliest_end_counts_and_not_the_earliest_token() {
    let vague = tsa().at(STAMPED).accurate(Some((3_600, 0, 0)));
    let verification = passes(Forge::opened().token(vague).token(other().at("2026-10-05T09:31:00Z")));
    assert_eq!(window(&verification).1, end("2026-10-05T09:31:01Z", "tokens/0002.tsr"));
}

/// Anybody can append a copy of a token: it is one authority's word once.
#[test]
fn a_token_that_stands_there_twice_counts_once() {
    let copied = |pieces: &mut Pieces| {
        let token = pieces.get(TOKEN).bytes.clone();
        pieces.append("tokens/0002.tsr", token);
    };
    let lines = |verification: &Verification| {
        text::result(&Messages::new(Language::En), "forged", verification, &unheard(verification), false)
    };
    let (once, twice) = (lines(&passes(Forge::timed())), lines(&passes(Forge::timed().pieces(copied))));
    let counted = |said: &str| said.lines().find(|line| line.contains("over the seal that count")).unwrap().to_owned();
    assert_eq!(counted(&once), counted(&twice));
    assert!(counted(&once).ends_with(": 1 of 1"), "{}", counted(&once));
}

/// A time-stamp that came when the first file was in the draft already opens nothing, however old the draft is.
#[test]
fn a_time_stamp_behind_the_first_file_is_no_opening() {
    let first = |verification: &Verification| {
        let entries = &verification.journal().unwrap().entries;
        entries.iter().position(|entry| entry.n == Some(PHOTO.min(RECEIPT)) && entry.anchor.is_none()).unwrap()
    };
    let before = first(&Forge::good().judged()) - 1;
    let at = |after: usize| Forge::good().anchor(after, tsa().at(OPENED)).token(tsa().at(STAMPED));
    assert_eq!(window(&passes(at(before))).0, end("2026-10-05T09:19:59Z", ANCHOR));
    let late = passes(at(before + 1));
    assert_eq!(window(&late).0, None);
    assert!(has(&late, "time.no-opening") && !has(&late, "time.not-before"));
    let sealed = late.window().sealed_after.as_ref().map(|proof| proof.part.to_string());
    assert_eq!(sealed.as_deref(), Some(ANCHOR), "the seal is later than it all the same");
    // nor does the one that counts take the place of an earlier one that does not
    let two = Forge::good().anchor(0, unknown().at(OPENED)).anchor(before + 1, tsa().at(OPENED));
    assert_eq!(window(&passes(two.token(tsa().at(STAMPED)))).0, None);
}

#[test]
fn the_window_is_said_in_every_language() {
    let (whole, bare) = (passes(Forge::timed()), judged(Forge::good()));
    let mut said = std::collections::BTreeSet::new();
    for language in Language::ALL {
        let messages = Messages::new(language);
        let shown = text::result(&messages, "forged", &whole, &unheard(&whole), true);
        assert!(shown.contains("[time.not-after]") && shown.contains("[time.not-before]"), "{shown}");
        assert!(shown.contains("Throw-away"), "{language}: who said so");
        let sentences = |verification: &Verification| text::sentences(&messages, verification);
        let added: Vec<_> = sentences(&whole).into_iter().filter(|one| !sentences(&bare).contains(one)).collect();
        assert!(added.iter().any(|one| one.contains("30:06")), "{language}: {added:?}");
        assert!(added.iter().any(|one| one.contains("19:59")), "{language}: {added:?}");
        said.insert(added);
    }
    assert_eq!(said.len(), Language::ALL.len());
}

#[test]
fn no_opening_anchor() {
    let verification = passes(Forge::good().token(tsa().at(STAMPED)));
    assert_eq!(standing(&verification, "time.no-opening"), (9, Standing::Noted));
    assert_eq!(window(&verification), (None, end("2026-10-05T09:30:06Z", TOKEN)));
}

#[test]
fn an_anchor_that_is_not_believed() {
    let anchors = [unknown().at(OPENED), tsa().at("2025-12-31T00:00:00Z")];
    let defects = Defect::ALL.iter().map(|(defect, _)| tsa().at(OPENED).with(*defect));
    for order in anchors.into_iter().chain(defects) {
        let verification = passes(Forge::good().anchor(0, order.clone()).token(tsa().at(STAMPED)));
        assert!(has(&verification, "time.no-opening"), "{order:?}");
        assert_eq!(window(&verification).0, None);
    }
}

#[test]
fn an_anchor_over_another_entry() {
    let wanted = Forge::good().made().get("journal.cbor").bytes.clone();
    let elsewhere = crate::forge::Stamp::new(move |_| tsa().at(OPENED).over(&wanted));
    let verification = passes(Forge::good().anchor(0, elsewhere).token(tsa().at(STAMPED)));
    assert!(about(&verification, ANCHOR).contains(&"token.imprint-mismatch"));
    assert!(has(&verification, "time.no-opening"));
    // the entry before, where its own is behind it
    let earlier = std::rc::Rc::new(std::cell::RefCell::new(vec![]));
    let (keep, give) = (earlier.clone(), earlier);
    let first = crate::forge::Stamp::new(move |bytes| {
        keep.replace(bytes.to_vec());
        tsa().at(OPENED).over(bytes)
    });
    let second = crate::forge::Stamp::new(move |_| tsa().at("2026-10-05T09:21:00Z").over(&give.borrow()));
    let verification = passes(Forge::good().anchor(0, first).anchor(1, second).token(tsa().at(STAMPED)));
    assert!(!about(&verification, ANCHOR).contains(&"token.imprint-mismatch"));
    assert!(about(&verification, "anchors/0002.tsr").contains(&"token.imprint-mismatch"));
    assert_eq!(window(&verification).0, end("2026-10-05T09:19:59Z", ANCHOR));
}

#[test]
fn several_anchors_over_one_head() {
    let forge = Forge::opened().anchor(0, other().at(OPENED)).anchor(0, unknown().at(OPENED));
    let verification = passes(forge.token(tsa().at(STAMPED)));
    for part in [ANCHOR, "anchors/0002.tsr", "anchors/0003.tsr"] {
        assert!(about(&verification, part).contains(&"token.imprint-match"), "{part}");
    }
    assert!(about(&verification, "anchors/0003.tsr").contains(&"token.untrusted"));
    assert_eq!(window(&verification).0.unwrap().0, "2026-10-05T09:19:59Z");
    assert_eq!(line(&verification, "journal.agrees"), "3 journal entries=10");
}

#[test]
fn a_bad_anchor_beside_a_good_one() {
    let forge = Forge::good().anchor(0, tsa().at(OPENED).with(Defect::Signature)).anchor(0, other().at(OPENED));
    let verification = passes(forge.token(tsa().at(STAMPED)));
    assert_eq!(window(&verification).0, end("2026-10-05T09:19:59Z", "anchors/0002.tsr"));
    assert!(!has(&verification, "time.no-opening"));
}

#[test]
fn anchors_along_the_journal() {
    let forge =
        Forge::opened().anchor(3, other().at("2026-10-05T09:23:00Z")).anchor(5, tsa().at("2026-10-05T09:25:00Z"));
    let verification = passes(forge.token(tsa().at(STAMPED)));
    // The first bounds what was recorded after the opening, the last the seal alone.
    let before = window(&verification).0.unwrap().0;
    assert!(["2026-10-05T09:19:59Z", "2026-10-05T09:24:59Z"].contains(&before.as_str()), "{before}");
}

/// A token of this time over the seal, an anchor of that time in the journal that it seals.
fn nested(anchor: Order, token: Order) -> Verification {
    judged(Forge::good().anchor(5, anchor).token(token))
}

fn is_broken(verification: &Verification) -> bool {
    let broken = has(verification, "time.broken-nesting");
    let expected = if broken { (3, "time.broken-nesting") } else { (0, "nothing") };
    assert_eq!(exit(verification), expected, "{:?}", codes(verification));
    broken
}

#[test]
fn an_anchor_later_than_a_token() {
    let token = || other().at("2026-10-05T09:30:00Z");
    let anchor = |gen_time: &str| tsa().at(gen_time);
    // a second of accuracy each, and a second more
    for within in ["2026-10-05T09:30:00Z", "2026-10-05T09:30:01Z", "2026-10-05T09:30:03Z"] {
        assert!(!is_broken(&nested(anchor(within), token())), "{within}");
    }
    for beyond in ["2026-10-05T09:30:03.001Z", "2026-10-05T09:31:00Z", "2026-10-06T00:00:00Z"] {
        assert!(is_broken(&nested(anchor(beyond), token())), "{beyond}");
    }
    let exact = |order: Order| order.accurate(None);
    assert!(!is_broken(&nested(exact(anchor("2026-10-05T09:30:01Z")), exact(token()))));
    assert!(is_broken(&nested(exact(anchor("2026-10-05T09:30:01.001Z")), exact(token()))));
}

#[test]
fn a_broken_nesting_is_not_covered_by_another_token() {
    let forge = Forge::good().anchor(5, tsa().at("2026-10-05T09:25:00Z")).token(other().at("2026-10-05T09:24:00Z"));
    assert!(is_broken(&judged(forge.token(tsa().at(STAMPED)))));
}

#[test]
fn what_is_not_believed_breaks_no_nesting() {
    let early = || other().at("2026-10-05T08:00:00Z");
    for (defect, _) in Defect::ALL {
        assert!(!is_broken(&judged(Forge::timed().token(early().with(defect)))), "{defect:?}");
        let late = tsa().at("2026-10-07T00:00:00Z").with(defect);
        assert!(!is_broken(&judged(Forge::opened().anchor(5, late).token(tsa().at(STAMPED)))), "{defect:?}");
    }
    assert!(!is_broken(&judged(Forge::timed().token(unknown().at("2026-10-05T08:00:00Z")))));
    assert!(is_broken(&judged(Forge::timed().token(early()))));
}

#[test]
fn anchors_out_of_order() {
    let two = |first: &str, second: &str| {
        judged(Forge::good().anchor(0, tsa().at(first)).anchor(3, other().at(second)).token(tsa().at(STAMPED)))
    };
    assert!(!is_broken(&two("2026-10-05T09:20:00Z", "2026-10-05T09:23:00Z")));
    assert!(!is_broken(&two("2026-10-05T09:23:03Z", "2026-10-05T09:23:00Z")));
    assert!(is_broken(&two("2026-10-05T09:23:03.001Z", "2026-10-05T09:23:00Z")));
    assert!(is_broken(&two("2026-10-05T09:25:00Z", "2026-10-05T09:20:00Z")));
    // over one head nothing says which was first
    let forge = Forge::good().anchor(0, tsa().at("2026-10-05T09:21:00Z")).anchor(0, other().at(OPENED));
    assert!(!is_broken(&judged(forge.token(tsa().at(STAMPED)))));
}

#[test]
fn a_token_days_after_the_sealing() {
    let with = |gen_time: &str| passes(Forge::opened().token(tsa().at(gen_time).accurate(None)));
    let is_noted = |gen_time: &str| has(&with(gen_time), "time.unanchored");
    assert!(!is_noted(STAMPED) && !is_noted("2026-10-05T09:32:00Z"));
    assert!(is_noted("2026-10-05T09:32:00.001Z") && is_noted("2026-10-15T09:32:00Z"));
    assert_eq!(standing(&with("2026-10-15T09:32:00Z"), "time.unanchored"), (9, Standing::Noted));
    // one that is not believed fills no gap
    let bad = tsa().at(STAMPED).with(Defect::Signature);
    assert!(has(&passes(Forge::opened().token(bad).token(tsa().at("2026-10-15T00:00:00Z"))), "time.unanchored"));
    assert!(!has(&judged(Forge::good()), "time.unanchored"), "without a token there is no window");
}

#[test]
fn a_sealing_claimed_outside_the_window() {
    let claimed = |minutes| passes(Forge::timed().manifest(move |manifest| manifest.sealed = moment(minutes)));
    for minutes in [30, 60 * 24 * 365] {
        let verification = claimed(minutes);
        assert_eq!(standing(&verification, "time.claim-outside"), (9, Standing::Noted));
        assert_eq!(window(&verification), window(&passes(Forge::timed())), "a claim moves nothing");
    }
    let early = Forge::timed().manifest(|manifest| {
        manifest.sealed = Moment::parse("2026-10-05T09:00:00Z").unwrap();
    });
    assert!(has(&passes(early), "time.claim-outside"));
    assert!(!has(&claimed(5), "time.claim-outside"));
}

/// The window is from 09:19:59 to 09:30:06; a clock may be wrong by two minutes, and not by a second more.
#[test]
fn a_sealing_claimed_at_the_very_bound() {
    let is_noted = |claimed: &'static str| {
        let forge = Forge::timed().manifest(move |manifest| manifest.sealed = Moment::parse(claimed).unwrap());
        has(&passes(forge), "time.claim-outside")
    };
    assert!(is_noted("2026-10-05T09:17:58Z") && !is_noted("2026-10-05T09:17:59Z"));
    assert!(!is_noted("2026-10-05T09:32:06Z") && is_noted("2026-10-05T09:32:07Z"));
}

#[test]
fn an_exhibit_claimed_to_be_of_later() {
    let stated = |forge: Forge, n, minutes| {
        forge.exhibit(n, |exhibit| {
            exhibit.facts.when =
                Some(StatedTime { at: moment(minutes), offset: Offset::new(300).unwrap(), until: None });
        })
    };
    let verification = passes(stated(Forge::timed(), PHOTO, 60));
    assert!(line(&verification, "time.claim-outside").starts_with("9 exhibit/0003 "));
    assert!(!has(&passes(stated(Forge::timed(), PHOTO, 5)), "time.claim-outside"));
    let both = stated(stated(Forge::timed(), PHOTO, 60), RECEIPT, 61);
    assert_eq!(lines(&passes(both), "time.claim-outside").len(), 2);
    // nothing is proven, so nothing is outside
    assert!(!has(&judged(stated(Forge::good(), PHOTO, 60)), "time.claim-outside"));
}

#[test]
fn a_window_on_a_changed_bundle() {
    let forge = Forge::timed().pieces(|pieces: &mut Pieces| pieces.damage("exhibits/0003.jpg", 0));
    let verification = judged(forge);
    assert_eq!(exit(&verification), (1, "exhibit.digest-mismatch"));
    assert_eq!(window(&verification).1, end("2026-10-05T09:30:06Z", TOKEN), "of the seal, not of the exhibit");
}
