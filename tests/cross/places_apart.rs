use crate::forge::{PHOTO, RECEIPT};
use crate::scene::{Scene, scene, statements};
use aigaq::model::exhibit::Origin;

const ID: &str = "places-apart";

/// Two recordings: the photo (3) in Almaty, the other (4) elsewhere and later.
fn two(place: &str, at: &str) -> Scene {
    let here = [("place", "GPS", "43.2380000,76.9450000"), ("satellite-time", "GPS time", "2026-10-05T09:20:00Z")];
    scene().said(PHOTO, &here).said(RECEIPT, &[("place", "GPS", place), ("satellite-time", "GPS time", at)])
}

#[test]
fn a_walk_away() {
    let expected = "agrees exhibit/0004 | file/3 GPS: 432380000,769450000 | file/3 GPS time: 2026-10-05T09:20:00+00:00 \
        | file/4 GPS: 432470000,769450000 | file/4 GPS time: 2026-10-05T09:30:00+00:00 \
        | apart-m=1000 between-s=600 tolerance-m=30840";
    assert_eq!(two("43.2470000,76.9450000", "2026-10-05T09:30:00Z").told(ID), [expected]);
}

#[test]
fn a_town_away_in_a_quarter_of_an_hour() {
    // Almaty and Astana: 974 km.
    let told = two("51.1694000,71.4491000", "2026-10-05T09:35:00Z").told(ID).remove(0);
    assert!(told.starts_with("differs") && told.ends_with("apart-m=974102 between-s=900 tolerance-m=43440"), "{told}");
    assert!(two("51.1694000,71.4491000", "2026-10-06T09:35:00Z").told(ID)[0].starts_with("agrees"));
}

#[test]
fn in_the_order_of_time() {
    let told = two("51.1694000,71.4491000", "2026-10-05T09:05:00Z").told(ID).remove(0);
    assert!(told.starts_with("differs exhibit/0003 | file/4"), "{told}");
}

#[test]
fn only_what_was_recorded_and_has_a_place() {
    let far = || two("51.1694000,71.4491000", "2026-10-05T09:35:00Z");
    assert_eq!(far().exhibit(RECEIPT, |one| one.origin = Origin::Imported).told(ID), [""; 0]);
    assert_eq!(two("0.0000000,0.0000000", "2026-10-05T09:35:00Z").told(ID), [""; 0]);
}

/// A recording that says two places was at neither for certain.
#[test]
fn a_recording_that_says_places_that_are_apart() {
    let scene = two("51.1694000,71.4491000", "2026-10-05T09:35:00Z");
    let scene = scene.heard(RECEIPT, |one| one.said.extend(statements(&[("place", "loci", "43.2380000,76.9450000")])));
    assert_eq!(scene.told(ID), ["cannot(several-places) exhibit/0004 | file/4 GPS: 511694000,714491000"]);
}

#[test]
fn without_a_time() {
    let scene = two("43.2470000,76.9450000", "2026-10-05T09:30:00Z").heard(RECEIPT, |one| one.said.truncate(1));
    assert_eq!(scene.told(ID), ["cannot(nothing-said) exhibit/0004 | file/4 GPS: 432470000,769450000"]);
    let clock = two("43.2470000,76.9450000", "x").said(RECEIPT, &[("taken", "Exif", "2026-10-05T14:30:00")]);
    assert!(clock.told(ID)[0].starts_with("agrees"), "by the clock that the party states");
    let clock = two("43.2470000,76.9450000", "x").said(RECEIPT, &[("taken", "Exif", "2026-10-05T14:30:00")]);
    let clock = clock.exhibit(RECEIPT, |one| one.facts.when = None);
    assert!(clock.told(ID)[0].starts_with("cannot(unknown-offset)"));
}
