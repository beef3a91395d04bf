use crate::forge::{PHOTO, phrase};
use crate::scene::{Scene, scene};
use aigaq::model::exhibit::Device;

const ID: &str = "device-claimed";

fn photo(said: &[(&str, &str, &str)]) -> Scene {
    let device = Device {
        make: Some(phrase("Apple")),
        model: Some(phrase("Apple iPhone 13")),
        serial: Some(phrase("F2LX")),
        ..Device::default()
    };
    scene().exhibit(PHOTO, |photo| photo.device = Some(device)).said(PHOTO, said)
}

#[test]
fn the_same_device() {
    let expected = "agrees exhibit/0003 | record/3 device.make: Apple | file/3 Exif Make: Apple \
        | record/3 device.model: Apple iPhone 13 | file/3 Exif Model: iPhone 13 | record/3 device.serial: F2LX";
    assert_eq!(photo(&[("make", "Exif Make", "Apple"), ("model", "Exif Model", "iPhone 13")]).told(ID), [expected]);
}

#[test]
fn another_model_another_number() {
    let told = photo(&[("make", "Exif Make", "Apple"), ("model", "Exif Model", "iPhone 11")]).told(ID);
    assert!(told[0].starts_with("differs exhibit/0003"), "{told:?}");
    assert!(photo(&[("serial", "Exif", "F2LX1")]).told(ID)[0].starts_with("differs"), "a number is the same or not");
    assert!(photo(&[("serial", "Exif", "f2lx")]).told(ID)[0].starts_with("agrees"));
}

#[test]
fn nothing_to_hold_against_it() {
    assert!(photo(&[]).told(ID)[0].starts_with("cannot(nothing-said) exhibit/0003"));
    let unstated = scene().said(PHOTO, &[("make", "Exif Make", "Apple")]);
    assert_eq!(unstated.told(ID), ["cannot(nothing-stated) exhibit/0003 | file/3 Exif Make: Apple"]);
    assert_eq!(scene().heard(PHOTO, |_| {}).told(ID), [""; 0]);
    let withheld = photo(&[]).forge(|forge| forge.withhold(&[PHOTO], &[]));
    assert_eq!(withheld.told(ID), ["cannot(withheld) exhibit/0003"]);
}
