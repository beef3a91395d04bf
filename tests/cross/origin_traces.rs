use crate::forge::PHOTO;
use crate::scene::{Scene, scene};
use aigaq::model::exhibit::Origin;

const ID: &str = "origin-traces";

fn photo(said: &[(&str, &str, &str)]) -> Scene {
    scene().said(PHOTO, said)
}

#[test]
fn a_camera_and_no_trace_of_editing() {
    let said = [("make", "Exif Make", "Apple"), ("software", "Exif Software", "17.1")];
    assert_eq!(photo(&said).told(ID), ["agrees exhibit/0003 | record/3 origin: <recorded> | file/3 Exif Make: Apple"]);
}

#[test]
fn a_program_that_changes_pictures() {
    let said = [("make", "Exif Make", "Apple"), ("software", "Exif Software", "Adobe Photoshop 25.0 (Windows)")];
    let expected = "differs exhibit/0003 | record/3 origin: <recorded> | file/3 Exif Software: Adobe Photoshop 25.0 \
        (Windows) | program=Adobe Photoshop program-kind=editor";
    assert_eq!(photo(&said).told(ID), [expected]);
    let converted = photo(&[("software", "udta", "Lavf58.76.100")]).told(ID).remove(0);
    assert!(converted.ends_with("program=FFmpeg program-kind=converter"), "{converted}");
}

#[test]
fn a_screenshot() {
    let told = photo(&[("trait", "PNG", "screenshot"), ("make", "Exif Make", "Apple")]).told(ID);
    assert_eq!(told, ["differs exhibit/0003 | record/3 origin: <recorded> | file/3 PNG: <screenshot>"]);
}

#[test]
fn changed_after_it_was_made() {
    let film = |edited| {
        let said =
            [("created", "mvhd", "2026-10-05T09:32:02Z"), ("edited", "mvhd", edited), ("duration", "mvhd", "20.000")];
        scene().heard(PHOTO, |_| {}).film(7, "a.mp4").said(7, &said).told(ID).remove(1)
    };
    assert!(film("2026-10-05T09:33:22Z").starts_with("cannot(nothing-said)"));
    let late = film("2026-10-05T09:33:23Z");
    assert!(late.starts_with("differs exhibit/0007") && late.ends_with("apart-s=81 tolerance-s=80"), "{late}");
    assert!(film("2026-10-05T14:32:22Z").starts_with("cannot"), "local time written as UTC is no later change");
    let photo = photo(&[("taken", "a", "2026-10-05T14:32:02"), ("changed", "b", "2026-10-05T14:40:02")]);
    assert!(photo.told(ID)[0].starts_with("differs"), "one clock without an offset");
}

#[test]
fn nothing_speaks_to_it() {
    assert!(photo(&[("trait", "JPEG", "bare")]).told(ID)[0].starts_with("cannot(bare)"));
    assert!(photo(&[]).told(ID)[0].starts_with("cannot(nothing-said)"));
    let imported = photo(&[("software", "x", "GIMP 2.10")]).exhibit(PHOTO, |photo| photo.origin = Origin::Imported);
    assert_eq!(imported.told(ID), [""; 0], "what is imported may have been edited");
    assert!(scene().told(ID)[0].starts_with("cannot(not-read)"));
}
