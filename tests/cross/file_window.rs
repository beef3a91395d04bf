use crate::forge::{Forge, PHOTO};
use crate::scene::{Scene, of, scene, stated};
use aigaq::base::moment::Moment;
use aigaq::model::exhibit::Origin;

const ID: &str = "file-window";

fn said(topic: &str, text: &str) -> Scene {
    scene().said(PHOTO, &[(topic, "x", text)])
}

fn photo(scene: Scene) -> Vec<String> {
    scene.told(ID).into_iter().filter(|line| line.contains("exhibit/0003")).collect()
}

#[test]
fn before_the_seal() {
    let expected = "agrees exhibit/0003 | file/3 x: 2026-10-05T14:29:10+05:00 | tokens/0001.tsr: 2026-10-05T09:30:06+00:00 \
        | apart-s=0 tolerance-s=120";
    assert_eq!(photo(said("taken", "2026-10-05T14:29:10+05:00")), [expected]);
}

#[test]
fn later_than_the_seal() {
    for topic in ["taken", "digitized", "changed", "created", "edited", "satellite-time"] {
        assert!(photo(said(topic, "2026-10-05T09:32:06Z"))[0].starts_with("agrees"), "{topic}");
        let late = photo(said(topic, "2026-10-05T09:32:07Z")).remove(0);
        assert!(late.starts_with("differs") && late.ends_with("apart-s=121 tolerance-s=120"), "{topic}: {late}");
    }
}

#[test]
fn a_clock_without_an_offset_is_late_only_where_it_is_everywhere() {
    // The clocks furthest ahead show 23:30:06 when the seal is made.
    assert!(photo(said("taken", "2026-10-05T23:32:06"))[0].starts_with("agrees"));
    assert!(photo(said("taken", "2026-10-05T23:32:07"))[0].starts_with("differs"));
}

#[test]
fn the_time_of_last_change() {
    let at = |text: &str| Some(Moment::parse(text).unwrap());
    let told = photo(scene().exhibit(PHOTO, |photo| photo.modified = at("2026-10-05T12:00:00Z")).heard(PHOTO, |_| {}));
    assert!(told[0].starts_with("differs exhibit/0003 | record/3 modified: 2026-10-05T12:00:00+00:00"), "{told:?}");
}

#[test]
fn without_a_token_the_claimed_sealing() {
    let scene = of(Forge::good()).said(PHOTO, &[("taken", "x", "2026-10-05T12:00:00Z")]);
    assert!(photo(scene)[0].starts_with("differs exhibit/0003 | file/3 x: 2026-10-05T12:00:00+00:00 | journal/6:"));
}

#[test]
fn recorded_days_before_the_purchase() {
    let bought = |at: &str, origin| {
        let when = stated("2026-10-05T14:20:00", None);
        let scene = said("taken", at).exhibit(PHOTO, |photo| photo.origin = origin);
        photo(scene.bought(|purchase| purchase.when = Some(when)))
    };
    assert_eq!(bought("2026-10-04T14:20:00+05:00", Origin::Recorded).len(), 1);
    let early = bought("2026-10-04T14:19:59+05:00", Origin::Recorded);
    let expected = "differs exhibit/0003 | record/5 when: 2026-10-05T14:20:00+05:00 | file/3 x: 2026-10-04T14:19:59+05:00 \
        | apart-s=86401 tolerance-s=86400 bound=purchase";
    assert_eq!(early[1], expected);
    assert_eq!(bought("2021-10-04T14:19:59+05:00", Origin::Imported).len(), 1, "what is imported may be old");
}

#[test]
fn what_is_not_heard() {
    let withheld = scene().forge(|forge| forge.withhold(&[PHOTO], &[]));
    assert_eq!(photo(withheld), ["cannot(withheld) exhibit/0003"]);
    assert_eq!(photo(scene()), ["cannot(not-read) exhibit/0003"]);
    assert_eq!(photo(scene().heard(PHOTO, |_| {})), [""; 0], "a file without times concerns nothing here");
}

#[test]
fn a_clock_without_an_offset_is_early_only_where_it_is_everywhere() {
    // The clocks furthest behind show 12 hours less than UTC: a day before 09:20 in UTC is 21:20 of the day before that.
    let bought = |at: &str| {
        let when = stated("2026-10-05T14:20:00", None);
        photo(said("taken", at).bought(|purchase| purchase.when = Some(when))).len()
    };
    assert_eq!((bought("2026-10-03T21:20:00"), bought("2026-10-03T21:19:59")), (1, 2));
}
