use crate::forge::PHOTO;
use crate::scene::scene;

const ID: &str = "camera-satellite";
const TAKEN: &str = "Exif 0x9003 DateTimeOriginal";

fn told(camera: &str, satellites: &str) -> String {
    scene().said(PHOTO, &[("taken", TAKEN, camera), ("satellite-time", "GPS", satellites)]).told(ID).remove(0)
}

#[test]
fn with_the_offset_of_the_camera() {
    let expected = "agrees exhibit/0003 | file/3 Exif 0x9003 DateTimeOriginal: 2026-10-05T14:29:10+05:00 \
        | file/3 GPS: 2026-10-05T09:27:10+00:00 | apart-s=120 tolerance-s=120";
    assert_eq!(told("2026-10-05T14:29:10+05:00", "2026-10-05T09:27:10Z"), expected);
}

#[test]
fn further_apart_than_an_old_fix() {
    let late = told("2026-10-05T14:29:11+05:00", "2026-10-05T09:27:10Z");
    assert!(late.starts_with("differs") && late.ends_with("apart-s=121 tolerance-s=120"), "{late}");
    assert!(told("2026-10-05T13:29:10+05:00", "2026-10-05T09:29:10Z").starts_with("differs"), "an hour with an offset");
}

#[test]
fn without_an_offset_the_nearest_quarter_of_an_hour() {
    let near = told("2026-10-05T14:29:10", "2026-10-05T09:28:10Z");
    assert!(near.starts_with("agrees") && near.ends_with("apart-s=60 tolerance-s=120 offset-assumed=+05:00"), "{near}");
    let india = told("2026-10-05T14:59:10", "2026-10-05T09:29:10Z");
    assert!(india.starts_with("agrees") && india.ends_with("offset-assumed=+05:30"), "{india}");
    assert!(told("2026-10-05T14:33:10", "2026-10-05T09:29:10Z").starts_with("differs"), "four minutes");
    assert!(told("2025-10-05T14:29:10", "2026-10-05T09:29:10Z").starts_with("differs"), "a year is no zone");
}

#[test]
fn a_day_beside() {
    let day = told("2026-10-05T01:29:10+05:00", "2026-10-05T20:29:10Z");
    assert!(day.starts_with("cannot(day-off)"), "{day}");
    let day = told("2026-10-05T01:29:10", "2026-10-05T20:29:10Z");
    assert!(day.starts_with("cannot(day-off)") && day.ends_with("offset-assumed=+05:00"), "{day}");
}

#[test]
fn a_date_that_is_none() {
    let said = [("taken", TAKEN, "2026-10-05T14:29:10+05:00"), ("malformed", "GPS 0x001d GPSDateStamp", "2026:13:45")];
    assert!(scene().said(PHOTO, &said).told(ID)[0].starts_with("cannot(malformed)"));
    assert!(
        scene().said(PHOTO, &[("satellite-time", "GPS", "2026-10-05T09:29:10Z")]).told(ID)[0]
            .starts_with("cannot(nothing-said)")
    );
    assert_eq!(scene().said(PHOTO, &said[..1]).told(ID), [""; 0], "without satellites there is nothing to compare");
}

#[test]
fn clocks_west_of_greenwich_at_it_and_at_half_hours() {
    let west = told("2026-10-05T06:29:10-03:00", "2026-10-05T09:29:10Z");
    assert!(west.starts_with("agrees") && west.contains("2026-10-05T06:29:10-03:00"), "{west}");
    assert!(told("2026-10-05T14:59:10+05:30", "2026-10-05T09:29:10Z").starts_with("agrees"));
    assert!(told("2026-10-05T06:29:10", "2026-10-05T09:29:10Z").ends_with("offset-assumed=-03:00"));
    assert!(told("2026-10-05T09:29:10", "2026-10-05T09:29:10Z").ends_with("offset-assumed=+00:00"));
    // Nineteen hours ahead is no zone: five behind, and the local day beside the time of day in UTC.
    let day = told("2026-10-06T04:29:10", "2026-10-05T09:29:10Z");
    assert!(day.starts_with("cannot(day-off)") && day.ends_with("offset-assumed=-05:00"), "{day}");
}

#[test]
fn an_offset_that_no_clock_has_is_no_time() {
    for offset in ["+05:60", "+05:00x", "-05:0", "+18:01"] {
        let told = told(&format!("2026-10-05T14:29:10{offset}"), "2026-10-05T09:29:10Z");
        assert!(told.starts_with("cannot(nothing-said)"), "{offset}: {told}");
    }
    assert!(told("2026-10-06T03:29:10+18:00", "2026-10-05T09:29:10Z").starts_with("agrees"));
}
