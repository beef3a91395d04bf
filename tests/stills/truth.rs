//! The photos of the shared data against what exiftool says of them.

use crate::data::{files, shared, still};
use aigaq::examine::still::frame::Format;
use aigaq::examine::still::{Still, Subject, Trait};
use std::path::PathBuf;

/// Name; time taken; tenths of degrees north and east, which tell a country and no house; moment of the
/// satellites; maker and model.
type Row = (&'static str, Option<&'static str>, Option<(i64, i64)>, Option<&'static str>, [&'static str; 2]);

const PHOTOS: [Row; 34] = [
    ("android_depth_map.jpg", None, None, None, ["", ""]),
    (
        "coolpix_gps_DSCN0010.jpg",
        Some("2008-10-22T16:28:39"),
        Some((435, 119)),
        Some("2008-10-23T14:27:07.240Z"),
        ["NIKON", "COOLPIX P6000"],
    ),
    (
        "coolpix_gps_DSCN0042.jpg",
        Some("2008-10-22T17:00:07"),
        Some((435, 119)),
        Some("2008-10-23T14:57:41.370Z"),
        ["NIKON", "COOLPIX P6000"],
    ),
    ("flir_iphone_subsec_tz.jpg", None, None, None, ["FLIR Systems AB", ""]),
    ("galaxy_j3_no_gps.jpg", Some("2019-09-26T16:38:00.053"), None, None, ["samsung", "SM-J327T1"]),
    ("galaxy_s_gps_zero.jpg", Some("2011-04-02T18:30:10"), Some((0, 0)), None, ["SAMSUNG", "GT-I9000"]),
    (
        "goods_xiaomi_mia3_gps.jpg",
        Some("2020-08-27T23:16:12.007"),
        Some((-158, -480)),
        Some("2020-08-28T02:16:08.000Z"),
        ["Xiaomi", "Mi A3"],
    ),
    (
        "htc_desire_gps_small.jpg",
        Some("2011-05-06T09:59:48"),
        Some((455, 91)),
        Some("2011-05-06T07:59:48.000Z"),
        ["HTC", "HTC Desire"],
    ),
    (
        "iphone11pro_gps_offset.heic",
        Some("2020-05-04T18:39:11.644-04:00"),
        Some((472, 1062)),
        None,
        ["Apple", "iPhone 11 Pro"],
    ),
    (
        "iphone11promax.heic",
        Some("2021-04-11T15:47:53.054-05:00"),
        Some((391, -943)),
        None,
        ["Apple", "iPhone 11 Pro Max"],
    ),
    ("iphone6_malformed_gpsdate.jpg", Some("2014-09-16T14:05:12.133"), Some((518, -3)), None, ["Apple", "iPhone 6"]),
    (
        "iphone8_gps.heic",
        Some("2018-02-05T15:11:44.277"),
        Some((232, 1134)),
        Some("2018-02-05T07:11:43.070Z"),
        ["Apple", "iPhone 8"],
    ),
    ("kamadak_exif.heic", None, None, None, ["", ""]),
    ("kamadak_exif.jpg", None, None, None, ["", ""]),
    ("kamadak_exif.png", None, None, None, ["", ""]),
    ("kamadak_exif.webp", None, None, None, ["", ""]),
    ("lumia800_gps.jpg", Some("2012-06-09T21:23:38"), Some((534, -63)), None, ["Nokia", "Nokia Lumia 800"]),
    (
        "nexus4_gpsdate_differs.jpg",
        Some("2013-01-20T18:54:08"),
        Some((516, -1)),
        Some("2013-01-19T15:50:09.000Z"),
        ["LGE", "Nexus 4"],
    ),
    ("no_exif_only_xmp.jpg", None, None, None, ["", ""]),
    ("nokia83_hdr.heif", None, Some((407, -38)), Some("2022-01-12T07:30:14.000Z"), ["", ""]),
    (
        "nokia83_offset_gps.jpg",
        Some("2022-08-14T14:12:31+03:00"),
        Some((601, 249)),
        Some("2022-08-14T11:12:32.000Z"),
        ["HMD Global", "Nokia 8.3 5G"],
    ),
    (
        "nomexif_exif-legacy.png",
        Some("2023-07-09T20:36:33.616+08:00"),
        Some((225, 1140)),
        Some("2023-07-09T12:36:33.000Z"),
        ["vivo", "vivo X90 Pro+"],
    ),
    (
        "nomexif_exif-no-tz.jpg",
        Some("2023-07-09T20:36:33.616"),
        Some((225, 1140)),
        Some("2023-07-09T12:36:33.000Z"),
        ["vivo", "vivo X90 Pro+"],
    ),
    ("nomexif_exif-one-entry.heic", None, None, None, ["", ""]),
    (
        "nomexif_exif.jpg",
        Some("2023-07-09T20:36:33.616+08:00"),
        Some((225, 1140)),
        Some("2023-07-09T12:36:33.000Z"),
        ["vivo", "vivo X90 Pro+"],
    ),
    (
        "nomexif_exif.png",
        Some("2023-07-09T20:36:33.616+08:00"),
        Some((225, 1140)),
        Some("2023-07-09T12:36:33.000Z"),
        ["vivo", "vivo X90 Pro+"],
    ),
    (
        "nomexif_motion_photo_pixel_synth.jpg",
        Some("2023-07-09T20:36:33.616"),
        Some((225, 1140)),
        Some("2023-07-09T12:36:33.000Z"),
        ["vivo", "vivo X90 Pro+"],
    ),
    ("nomexif_text-only.png", None, None, None, ["", ""]),
    (
        "oppo_r7_gps_time_consistent.jpg",
        Some("2018-07-16T17:52:22"),
        Some((603, 88)),
        Some("2018-07-16T15:52:22.000Z"),
        ["OPPO", "R7plusf"],
    ),
    ("receipt_iphone4_gps.jpg", Some("2011-01-13T14:33:39"), Some((419, 125)), None, ["Apple", "iPhone 4"]),
    ("screenshot_macos.png", None, None, None, ["", ""]),
    ("shoes_iphone4s.jpg", Some("2012-08-26T15:53:03"), None, None, ["Apple", "iPhone 4S"]),
    (
        "shopfront_galaxy_note3_gps.jpg",
        Some("2014-07-12T16:17:10"),
        Some((361, -1152)),
        Some("2014-07-12T23:15:54.000Z"),
        ["SAMSUNG", "SAMSUNG-SM-N900A"],
    ),
    ("whatsapp_stripped.jpg", None, None, None, ["", ""]),
];

fn photo(name: &str) -> Option<Still> {
    shared(&format!("1-photos/{name}")).map(|path| still(&path))
}

pub fn every_photo() {
    let Some(folder) = shared("1-photos") else { return };
    let names: Vec<String> =
        files(&folder).iter().map(|path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(names, PHOTOS.map(|row| row.0.to_owned()), "a photo without its truth, or the other way round");
    let mut wrong = Vec::new();
    for (name, taken, position, moment, device) in PHOTOS {
        let still = still(&folder.join(name));
        let first = |subject| still.texts(subject).next().map_or("", |reading| reading.text.as_str()).to_owned();
        let place = still.place.as_ref();
        let utc = place.and_then(|place| place.moment()).and_then(|ms| {
            aigaq::base::moment::Moment::from_millis(u64::try_from(ms).unwrap()).map(|moment| moment.to_string())
        });
        let found = (
            still.taken().and_then(|time| time.shown()),
            place.and_then(|place| place.position()),
            utc,
            [first(Subject::Make), first(Subject::Model)],
        );
        let near = match (found.1, position) {
            // Millionths against tenths, half a tenth at most apart.
            (Some(a), Some(b)) => (a.0 - b.0 * 100_000).abs() <= 50_000 && (a.1 - b.1 * 100_000).abs() <= 50_000,
            (a, b) => a == b,
        };
        let same = found.0.as_deref() == taken && near && found.2.as_deref() == moment && found.3 == device;
        // Times and positions name their tags.
        let named =
            still.times.iter().all(|time| time.wall.at.starts_with("IFD0 0x") || time.wall.at.starts_with("Exif 0x"));
        if !same || !named {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

pub fn clocks() {
    // Milliseconds ahead of the satellites, minutes of offset, whether it is said, milliseconds that remain.
    let rows = [
        ("coolpix_gps_DSCN0010.jpg", (-79_108_240, -1320, false, 91_760), false),
        ("nexus4_gpsdate_differs.jpg", (97_439_000, 1620, false, 239_000), false),
        ("shopfront_galaxy_note3_gps.jpg", (-25_124_000, -420, false, 76_000), true),
        ("oppo_r7_gps_time_consistent.jpg", (7_200_000, 120, false, 0), true),
        ("nokia83_offset_gps.jpg", (10_799_000, 180, true, -1000), true),
        ("nomexif_exif.jpg", (28_800_616, 480, true, 616), true),
    ];
    for (name, truth, zone) in rows {
        let Some(still) = photo(name) else { return };
        let apart = still.apart().unwrap();
        assert_eq!((apart.ahead, apart.offset, apart.said, apart.rest), truth, "{name}");
        assert_eq!(apart.is_a_zone(), zone, "{name}");
    }
    for name in ["receipt_iphone4_gps.jpg", "iphone6_malformed_gpsdate.jpg", "shoes_iphone4s.jpg", "lumia800_gps.jpg"] {
        assert_eq!(photo(name).unwrap().apart(), None, "{name}: half a moment is none");
    }
}

pub fn traits() {
    let rows: [(&str, &[Trait]); 7] = [
        ("whatsapp_stripped.jpg", &[Trait::Bare]),
        ("screenshot_macos.png", &[Trait::Screenshot, Trait::Anonymous]),
        ("no_exif_only_xmp.jpg", &[]),
        ("receipt_iphone4_gps.jpg", &[]),
        ("kamadak_exif.webp", &[Trait::Anonymous]),
        ("nomexif_motion_photo_pixel_synth.jpg", &[]),
        ("iphone8_gps.heic", &[]),
    ];
    for (name, traits) in rows {
        let Some(still) = photo(name) else { return };
        assert_eq!(still.traits, traits, "{name}: {:?}", still.parts);
    }
    assert!(photo("galaxy_s_gps_zero.jpg").unwrap().place.unwrap().is_zero());
    assert!(!photo("receipt_iphone4_gps.jpg").unwrap().place.unwrap().is_zero());
    assert!(photo("shoes_iphone4s.jpg").unwrap().thumbnail.unwrap().bytes > 1000);
    let Some(folder) = shared("4-c2pa") else { return };
    let mut signed = Vec::new();
    fn walk(folder: &std::path::Path, out: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() { walk(&path, out) } else { out.push(path) }
        }
    }
    walk(&folder, &mut signed);
    let photos = signed.iter().filter(|path| {
        path.extension().is_some_and(|ext| ["jpg", "png", "webp", "heic"].contains(&&*ext.to_string_lossy()))
    });
    let marked = photos.filter(|path| still(path).traits.contains(&Trait::ContentCredentials)).count();
    println!("pictures of 4-c2pa with Content Credentials: {marked}");
    assert!(marked > 10);
}

pub fn malformed_values_are_kept() {
    let Some(still) = photo("iphone6_malformed_gpsdate.jpg") else { return };
    let place = still.place.unwrap();
    let date = place.date.as_ref().unwrap();
    assert_eq!((date.at.as_str(), date.text.as_str(), date.value), ("GPS 0x001d GPSDateStamp", "2014:09:259", None));
    assert_eq!(place.time.as_ref().unwrap().value, Some((13 * 3600 + 5 * 60 + 12) * 1000 + 50));
    assert_eq!(place.moment(), None);
}

pub fn programs() {
    let rows = [
        ("coolpix_gps_DSCN0010.jpg", "Nikon Transfer 1.1 W", "IFD0 0x0131 Software"),
        ("no_exif_only_xmp.jpg", "Adobe Photoshop CC (Macintosh)", "IFD0 0x0131 Software"),
        ("no_exif_only_xmp.jpg", "Adobe Photoshop CS5.1 Macintosh", "XMP xmp:CreatorTool"),
        ("lumia800_gps.jpg", "QuickTime 7.7.1", "IFD0 0x0131 Software"),
    ];
    for (name, program, at) in rows {
        let Some(still) = photo(name) else { return };
        let found: Vec<_> = still.texts(Subject::Software).map(|read| (read.text.as_str(), read.at.as_str())).collect();
        assert!(found.contains(&(program, at)), "{name}: {found:?}");
    }
    let lens: Vec<String> =
        photo("iphone8_gps.heic").unwrap().texts(Subject::Lens).map(|read| read.text.clone()).collect();
    println!("lens: {lens:?}");
    assert!(lens.iter().any(|lens| lens.contains("iPhone 8")));
}

pub fn orientations() {
    let Some(folder) = shared("1-photos/orientation") else { return };
    let rows = [
        ("landscape_1.jpg", 1, (600, 450)),
        ("landscape_3.jpg", 3, (600, 450)),
        ("landscape_6.jpg", 6, (450, 600)),
        ("landscape_8.jpg", 8, (450, 600)),
        ("portrait_6.jpg", 6, (600, 450)),
        ("portrait_8.jpg", 8, (600, 450)),
    ];
    for (name, orientation, size) in rows {
        let still = still(&folder.join(name));
        let frame = still.frame.unwrap();
        assert_eq!((frame.width, frame.height), size, "{name}");
        assert_eq!(still.orientation.unwrap().value, Some(orientation), "{name}");
    }
    for (name, format, size) in [
        ("iphone8_gps.heic", Format::Heif, (4032, 3024)),
        ("nokia83_hdr.heif", Format::Heif, (4608, 3456)),
        ("screenshot_macos.png", Format::Png, (640, 513)),
        ("whatsapp_stripped.jpg", Format::Jpeg, (1024, 768)),
    ] {
        let Some(still) = photo(name) else { return };
        let frame = still.frame.unwrap();
        assert_eq!((still.format, (frame.width, frame.height)), (format, size), "{name}");
    }
}
