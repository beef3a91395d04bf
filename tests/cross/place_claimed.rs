use crate::forge::{PHOTO, RECEIPT};
use crate::scene::{Scene, scene};
use aigaq::model::exhibit::Origin;
use aigaq::model::purchase::Place;
use aigaq::model::record::Body;

const ID: &str = "place-claimed";
const AT: &str = "GPS 0x0002 GPSLatitude";

/// A shop at 43.2380 north, 76.9450 east, and a photo that says where it was taken.
fn photo(at: &str) -> Scene {
    shop(432_380_000, 769_450_000).said(PHOTO, &[("place", AT, at)])
}

fn shop(latitude: i64, longitude: i64) -> Scene {
    let place = Place {
        latitude: Some(latitude.try_into().unwrap()),
        longitude: Some(longitude.try_into().unwrap()),
        ..Place::default()
    };
    scene().add(Body::Place(place)).bought(|purchase| purchase.place = Some(7))
}

#[test]
fn at_the_shop() {
    let expected = "agrees exhibit/0003 | record/7 latitude: 432380000,769450000 | file/3 GPS 0x0002 GPSLatitude: \
        432380100,769449200 | apart-m=6 tolerance-m=300";
    assert_eq!(photo("43.2380100,76.9449200").told(ID), [expected]);
}

/// A file may say several places, in several boxes: the first of them is not the one that counts.
#[test]
fn one_place_hides_no_other() {
    let two = |first: &str, second: &str| {
        shop(432_380_000, 769_450_000)
            .said(PHOTO, &[("place", "moov/udta/©xyz", first), ("place", "moov/udta/loci", second)])
    };
    let (here, far) = ("43.2380100,76.9449200", "51.1694000,71.4491000");
    for scene in [two(here, far), two(far, here), two("0.0000000,0.0000000", far), two("nowhere", far)] {
        let told = scene.told(ID).remove(0);
        assert!(told.starts_with("differs") && told.contains("511694000,714491000"), "{told}");
    }
    assert!(two(here, far).told(ID)[0].contains("432380100,769449200"), "both are shown");
    assert!(two(here, "43.2380200,76.9449200").told(ID)[0].starts_with("agrees"));
    assert!(two(here, "0.0000000,0.0000000").told(ID)[0].starts_with("agrees"));
}

#[test]
fn three_hundred_metres_and_more() {
    // A degree north is 111,195 m on the sphere: 300 m are 0.0026980 degrees.
    assert!(photo("43.2406979,76.9450000").told(ID)[0].ends_with("apart-m=299 tolerance-m=300"));
    assert!(photo("43.2407069,76.9450000").told(ID)[0].starts_with("agrees"));
    let far = photo("43.2407070,76.9450000").told(ID).remove(0);
    assert!(far.starts_with("differs") && far.ends_with("apart-m=301 tolerance-m=300"), "{far}");
}

#[test]
fn distances_that_are_known() {
    // By the formula of haversines with R1 = 6,371,008.8 m, computed apart.
    let told = |shop: Scene, at: &str| {
        let line = shop.said(PHOTO, &[("place", AT, at)]).told(ID).remove(0);
        line.split("apart-m=").nth(1).unwrap().split(' ').next().unwrap().parse::<u64>().unwrap()
    };
    for (from, at, metres) in KNOWN {
        assert_eq!(told(shop(from.0, from.1), at), *metres, "{from:?} {at}");
    }
}

/// From, to, and metres rounded down.
const KNOWN: &[((i64, i64), &str, u64)] = &[
    ((432_380_000, 769_450_000), "51.1694000,71.4491000", 974_102),
    ((432_380_000, 769_450_000), "-43.2380000,-103.0550000", 20_015_114),
    ((0, 1_790_000_000), "0.0000000,-179.0000000", 222_390),
    ((900_000_000, 0), "-90.0000000,0.0000000", 20_015_114),
    ((10_000_000, 20_000_000), "1.0000000,2.0000001", 0),
];

#[test]
fn nought_nought_is_no_place() {
    assert!(photo("0.0000000,0.0000000").told(ID)[0].starts_with("cannot(zero-place)"));
    assert!(photo("0.0000000,76.9450000").told(ID)[0].starts_with("differs"), "the equator is a place");
}

#[test]
fn one_side_is_missing() {
    assert!(photo("43,76,1").told(ID)[0].starts_with("cannot(malformed)"));
    assert!(photo("91.0,76.0").told(ID)[0].starts_with("cannot(malformed)"));
    let unplaced = scene().said(PHOTO, &[("place", AT, "43.2380000,76.9450000")]);
    assert!(unplaced.told(ID)[0].starts_with("cannot(nothing-stated) exhibit/0003 | file/3"));
    let silent = shop(432_380_000, 769_450_000).heard(PHOTO, |_| {}).heard(RECEIPT, |_| {});
    assert_eq!(silent.told(ID), ["cannot(nothing-said) exhibit/0003 | record/7 latitude: 432380000,769450000"]);
    let imported = shop(432_380_000, 769_450_000).heard(PHOTO, |_| {}).heard(RECEIPT, |_| {});
    assert_eq!(imported.exhibit(PHOTO, |photo| photo.origin = Origin::Imported).told(ID), [""; 0]);
    let withheld = photo("43.2380000,76.9450000").heard(RECEIPT, |_| {}).forge(|forge| forge.withhold(&[], &[7]));
    assert!(withheld.told(ID)[0].starts_with("cannot(withheld) exhibit/0003"));
}

#[test]
fn degrees_with_more_decimals_than_are_read_are_no_place() {
    for at in ["43.23801000,76.9449200", "43.2380100,76.94492000"] {
        let told = photo(at).told(ID).remove(0);
        assert!(told.starts_with("cannot(malformed)"), "{at}: {told}");
    }
}
