use crate::forge::PHOTO;
use crate::scene::{Scene, scene, stated};
use aigaq::model::exhibit::Device;

const ID: &str = "camera-claimed";
const TAKEN: &str = "Exif 0x9003 DateTimeOriginal";

/// A photo of which the party says 14:29 to 14:36.
fn photo(taken: &str) -> Scene {
    let when = stated("2026-10-05T14:29:00", Some("2026-10-05T14:36:00"));
    scene().exhibit(PHOTO, |photo| photo.facts.when = Some(when)).said(PHOTO, &[("taken", TAKEN, taken)])
}

#[test]
fn within_what_is_stated() {
    let expected = "agrees exhibit/0003 | record/3 facts.when: 2026-10-05T14:29:00+05:00/2026-10-05T14:36:00+05:00 \
        | file/3 Exif 0x9003 DateTimeOriginal: 2026-10-05T14:29:10+05:00 | apart-s=0 tolerance-s=300";
    assert_eq!(photo("2026-10-05T14:29:10.120+05:00").told(ID), [expected]);
}

#[test]
fn five_minutes_outside_and_a_second_more() {
    let told = |at| photo(at).told(ID).remove(0);
    assert!(told("2026-10-05T14:24:00+05:00").starts_with("agrees"));
    assert!(told("2026-10-05T14:23:59+05:00").starts_with("differs"));
    assert!(told("2026-10-05T14:41:00+05:00").starts_with("agrees"));
    assert!(told("2026-10-05T14:41:01+05:00").contains("apart-s=301 tolerance-s=300"));
}

#[test]
fn a_camera_without_an_offset_is_read_by_the_clock_that_the_party_states() {
    let told = photo("2026-10-05T14:29:10").told(ID).remove(0);
    assert!(told.starts_with("agrees") && told.ends_with("offset-assumed=+05:00"), "{told}");
    assert!(told.contains("2026-10-05T14:29:10 by its own clock"), "{told}");
}

#[test]
fn local_time_written_as_utc_is_named() {
    let told = photo("2026-10-05T14:36:00Z").told(ID).remove(0);
    assert!(told.starts_with("differs") && told.ends_with("zone=+05:00"), "{told}");
}

#[test]
fn the_error_of_the_clock_that_the_party_found_is_taken_off() {
    let device = |offset| Device { clock_offset: Some(offset), ..Default::default() };
    let fast = photo("2026-10-05T15:29:10+05:00").exhibit(PHOTO, |photo| photo.device = Some(device(3600)));
    let told = fast.told(ID).remove(0);
    assert!(told.starts_with("agrees") && told.ends_with("clock-ahead-s=3600"), "{told}");
    let slow = photo("2026-10-05T13:29:10+05:00").exhibit(PHOTO, |photo| photo.device = Some(device(-3600)));
    assert!(slow.told(ID)[0].ends_with("clock-behind-s=3600"));
    let absurd = photo("2026-10-05T13:29:10+05:00").exhibit(PHOTO, |photo| photo.device = Some(device(i64::MIN)));
    assert!(absurd.told(ID)[0].starts_with("differs"));
}

#[test]
fn a_film_that_begins_before_and_runs_into_it() {
    let when = stated("2026-10-05T14:29:00", None);
    let said = [("created", "mvhd", "2026-10-05T08:59:00Z"), ("duration", "mvhd", "1500.000")];
    let film = |said| scene().film(7, "a.mp4").exhibit(7, |film| film.facts.when = Some(when.clone())).said(7, said);
    assert!(film(&said).told(ID).iter().any(|line| line.starts_with("agrees exhibit/0007")));
    let brief = [("created", "mvhd", "2026-10-05T08:59:00Z"), ("duration", "mvhd", "1499.000")];
    assert!(film(&brief).told(ID).iter().any(|line| line.starts_with("differs exhibit/0007")));
}

#[test]
fn one_side_is_missing() {
    assert_eq!(
        scene().heard(PHOTO, |_| {}).told(ID)[0].split(" |").next().unwrap(),
        "cannot(nothing-said) exhibit/0003"
    );
    let unstated = photo("2026-10-05T14:29:10+05:00").exhibit(PHOTO, |photo| photo.facts.when = None);
    assert!(unstated.told(ID)[0].starts_with("cannot(nothing-stated)"));
    let malformed = scene().said(PHOTO, &[("malformed", TAKEN, "0000:00:00 00:00:00")]);
    assert!(malformed.told(ID)[0].starts_with("cannot(malformed)"));
    // Another field that cannot be read is no time that cannot be read.
    let elsewhere = scene().said(PHOTO, &[("malformed", "Exif 0x829a ExposureTime", "1/0")]);
    assert!(elsewhere.told(ID)[0].starts_with("cannot(nothing-said)"));
}
