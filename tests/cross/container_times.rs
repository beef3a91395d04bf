use crate::scene::{Scene, scene};

const ID: &str = "container-times";
const APPLE: &str = "com.apple.quicktime.creationdate";

fn film(name: &str, said: &[(&str, &str, &str)]) -> Vec<String> {
    let scene: Scene = scene().film(7, name).said(7, said);
    scene.told(ID)
}

#[test]
fn the_container_and_its_tag() {
    let said = [("created", "mvhd", "2026-10-05T09:33:02Z"), ("created", APPLE, "2026-10-05T14:32:02+05:00")];
    let expected = "agrees exhibit/0007 | file/7 com.apple.quicktime.creationdate: 2026-10-05T14:32:02+05:00 \
        | file/7 mvhd: 2026-10-05T09:33:02+00:00 | apart-s=60 tolerance-s=60";
    assert_eq!(film("a.mov", &said), [expected]);
}

#[test]
fn the_length_of_the_film_is_allowed() {
    let said =
        |at| [("created", "mvhd", at), ("created", APPLE, "2026-10-05T14:32:02+05:00"), ("duration", "mvhd", "20.000")];
    assert!(film("a.mov", &said("2026-10-05T09:33:22Z"))[0].starts_with("agrees"));
    let late = film("a.mov", &said("2026-10-05T09:33:23Z")).remove(0);
    assert!(late.starts_with("differs") && late.ends_with("apart-s=81 tolerance-s=80"), "{late}");
}

#[test]
fn a_clock_in_local_time_is_named_and_stays_a_difference() {
    let said = [("created", "mvhd", "2026-10-05T14:32:05Z"), ("created", APPLE, "2026-10-05T14:32:02+05:00")];
    let told = film("a.mov", &said).remove(0);
    assert!(told.starts_with("differs") && told.ends_with("zone=+05:00"), "{told}");
}

#[test]
fn the_name_is_by_a_clock_of_unknown_offset() {
    let made = [("created", "mvhd", "2019-12-20T15:08:34Z")];
    let told = film("VID_20191220_170832.mp4", &made).remove(0);
    let expected = "agrees exhibit/0007 | file/7 mvhd: 2019-12-20T15:08:34+00:00 \
        | record/7 name: 2019-12-20T17:08:32 by its own clock | apart-s=2 tolerance-s=60 zone=+02:00";
    assert_eq!(told, expected);
    assert!(film("VID_20191221_170832.mp4", &made)[0].starts_with("differs"));
    assert!(film("PXL_20191220_150832123.mp4", &made)[0].starts_with("agrees"));
    for name in ["VID_20191320_170832.mp4", "120191220_170832.mp4", "VID_20191220_1708325.mp4", "film.mp4", "20191220"]
    {
        assert_eq!(film(name, &made), [""; 0], "{name}");
    }
}

#[test]
fn tracks_that_repeat_the_time_are_said_once() {
    let same = [("created", "mvhd", "2026-10-05T09:32:02Z"), ("created", "tkhd 1", "2026-10-05T09:32:02Z")];
    assert_eq!(film("a.mp4", &same), [""; 0]);
    let many: Vec<(String, String)> =
        (0..60).map(|n| (format!("tkhd {n}"), format!("2026-10-05T09:{n:02}:02Z"))).collect();
    let many: Vec<(&str, &str, &str)> = many.iter().map(|(at, text)| ("created", at.as_str(), text.as_str())).collect();
    assert_eq!(film("a.mp4", &many).len(), 19);
}

#[test]
fn nothing_to_compare() {
    assert_eq!(film("VID_20191220_170832.mp4", &[]), ["cannot(nothing-said) exhibit/0007"]);
    assert_eq!(film("a.mp4", &[("malformed", "mvhd creation_time", "1904")]), ["cannot(malformed) exhibit/0007"]);
    let withheld = scene().film(7, "a.mp4").forge(|forge| forge.withhold(&[7], &[]));
    assert_eq!(withheld.told(ID), ["cannot(withheld) exhibit/0007"]);
    let photo = scene().heard(crate::forge::PHOTO, |_| {});
    assert_eq!(photo.told(ID), [""; 0], "a photo has no container's times");
}

/// A distance is called one of zones where it is a number of quarters of an hour, give or take what is allowed.
#[test]
fn what_is_called_a_zone() {
    let told = |mvhd: &str, length: &str| {
        let said =
            [("created", "mvhd", mvhd), ("created", APPLE, "2026-10-05T14:32:02+05:00"), ("duration", "mvhd", length)];
        film("a.mov", &said).remove(0)
    };
    let furthest = told("2026-10-05T23:32:32Z", "0.0");
    assert!(furthest.ends_with("tolerance-s=60 zone=+14:00"), "{furthest}");
    assert!(told("2026-10-05T23:33:03Z", "0.0").ends_with("tolerance-s=60"), "further than any clock");
    // Right between two quarters, however long the film is.
    let between = told("2026-10-05T14:39:32Z", "1200");
    assert!(between.starts_with("differs") && between.ends_with("apart-s=18450 tolerance-s=1260"), "{between}");
    let allowed = told("2026-10-05T09:47:02Z", "840");
    assert!(allowed.starts_with("agrees") && allowed.ends_with("apart-s=900 tolerance-s=900"), "{allowed}");
    assert!(told("2026-10-05T09:32:02Z", "1.5").ends_with("apart-s=0 tolerance-s=62"), "61.5 s, rounded up");
}

#[test]
fn a_time_without_an_offset_beside_one_in_utc() {
    let said = [("created", "mvhd", "2026-10-05T09:32:02Z"), ("created", "x", "2026-10-05T14:32:05")];
    let told = film("a.mov", &said).remove(0);
    assert!(told.starts_with("agrees") && told.ends_with("apart-s=3 tolerance-s=60 zone=+05:00"), "{told}");
}

#[test]
fn a_length_that_is_none_allows_nothing() {
    for length in ["60.0000000000", "1234567890.0", "6x.0"] {
        let said = [
            ("created", "mvhd", "2026-10-05T09:33:22Z"),
            ("created", APPLE, "2026-10-05T14:32:02+05:00"),
            ("duration", "mvhd", length),
        ];
        let told = film("a.mov", &said).remove(0);
        assert!(told.ends_with("apart-s=80 tolerance-s=60"), "{length}: {told}");
    }
}
