//! The films of the shared data against what is known of them.

use crate::data::{files, film, shared};
use aigaq::examine::film::stream::Kind;
use aigaq::examine::film::time::{Act, Clock, Time};
use aigaq::examine::film::{Film, Mark, Subject};

/// Name; time in `mvhd`; time of the recording program with its offset; tenths of degrees north and east, which tell a
/// country and no house; maker and model; degrees clockwise of the pictures; milliseconds; whether there is sound, and
/// signs that it is not whole.
type Row = (
    &'static str,
    Option<&'static str>,
    Option<&'static str>,
    Option<(i64, i64)>,
    [&'static str; 2],
    Option<u16>,
    Option<u64>,
    (bool, usize),
);

const NONE: [&str; 2] = ["", ""];
const FILMS: [Row; 24] = [
    (
        "dog_xiaomi_gps.mp4",
        Some("2019-12-20T20:08:34Z"),
        None,
        Some((-158, -480)),
        NONE,
        Some(0),
        Some(1600),
        (true, 0),
    ),
    ("ducks_no_gps.mp4", Some("2020-11-20T14:04:36Z"), None, Some((524, 67)), NONE, Some(0), Some(3635), (true, 0)),
    (
        "keyboard_3gp5_rot90_gps00.mp4",
        Some("2020-10-23T20:27:29Z"),
        None,
        Some((0, 0)),
        NONE,
        Some(90),
        Some(1300),
        (true, 0),
    ),
    ("mp4parse_amr_nb_1f.3gp", None, None, None, NONE, None, Some(20), (true, 0)),
    ("mp4parse_bbb_sunflower_QCIF_30fps_h263_noaudio_1f.3gp", None, None, None, NONE, Some(0), Some(34), (false, 0)),
    ("mp4parse_hevc_white_frame.mp4", None, None, None, NONE, Some(0), Some(40), (false, 0)),
    ("mp4parse_metadata.mp4", None, None, None, NONE, Some(0), Some(62), (true, 0)),
    ("mp4parse_minimal.mp4", None, None, None, NONE, Some(0), Some(62), (true, 0)),
    ("mp4parse_tiny_av1.mp4", None, None, None, NONE, Some(0), Some(42), (false, 0)),
    ("mp4parse_video_rotation_90.mp4", None, None, None, NONE, Some(90), Some(42), (false, 0)),
    ("nomexif_3gp_640x360.3gp", None, None, None, NONE, Some(0), Some(13_347), (false, 0)),
    ("nomexif_auth.mov", Some("2025-02-24T10:11:57Z"), None, None, NONE, Some(0), Some(12), (true, 0)),
    ("nomexif_compatible-brands-fail.mov", None, None, None, NONE, None, None, (false, 1)),
    ("nomexif_compatible-brands.mov", None, None, None, NONE, None, None, (false, 1)),
    (
        "nomexif_meta.mov",
        Some("2024-02-02T08:09:57Z"),
        Some("2019-02-12T15:27:12+08:00"),
        Some((271, 1003)),
        ["Apple", "iPhone X"],
        Some(0),
        Some(500),
        (true, 0),
    ),
    ("nomexif_meta.mp4", Some("2024-02-03T07:05:38Z"), None, Some((273, 1127)), NONE, Some(90), Some(1063), (true, 0)),
    ("nomexif_sony-a7-xavc.MP4", Some("2026-04-26T09:25:15Z"), None, None, NONE, Some(0), Some(1440), (true, 3)),
    ("nomexif_udta.auth.mp4", Some("2025-02-24T10:33:06Z"), None, None, NONE, Some(0), Some(12), (true, 0)),
    (
        "product_iphone6_gps_rot90.mov",
        Some("2019-07-24T08:25:57Z"),
        Some("2019-07-24T11:25:40+03:00"),
        Some((321, 349)),
        ["Apple", "iPhone 6"],
        Some(90),
        Some(4002),
        (true, 0),
    ),
    ("sample_2005.3g2", Some("2005-10-28T17:49:35Z"), None, None, NONE, Some(0), Some(4933), (true, 0)),
    ("sample_2005.3gp", Some("2005-10-28T17:36:40Z"), None, None, NONE, Some(0), Some(4933), (true, 0)),
    ("sample_mpeg4_2005.mp4", Some("2005-10-28T17:46:46Z"), None, None, NONE, Some(0), Some(4967), (true, 0)),
    ("xmp_udta.mov", Some("2020-01-05T11:19:45Z"), None, None, NONE, Some(0), Some(1001), (false, 0)),
    ("xmp_uuid_box.mp4", Some("2020-01-05T15:04:00Z"), None, None, NONE, Some(0), Some(1034), (false, 0)),
];

fn time<'a>(film: &'a Film, at: &str) -> Option<&'a Time> {
    film.created().find(|time| time.wall.at.ends_with(at))
}

pub fn every_film() {
    let Some(folder) = shared("2-videos") else { return };
    let names: Vec<String> =
        files(&folder).iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(names, FILMS.map(|row| row.0.to_owned()), "a film without its truth, or the other way round");
    let mut wrong = Vec::new();
    for (name, header, recorded, position, device, turn, millis, (sound, cuts)) in FILMS {
        let film = film(&folder.join(name));
        let shown = |at: &str| time(&film, at).and_then(Time::shown);
        let first = |subject| film.texts(subject).next().map_or("", |reading| reading.text.as_str()).to_owned();
        let place = film.places.first().and_then(|reading| reading.value);
        let near = match (place, position) {
            // Millionths against tenths, half a tenth at most apart.
            (Some(a), Some(b)) => {
                (a.latitude - b.0 * 100_000).abs() <= 50_000 && (a.longitude - b.1 * 100_000).abs() <= 50_000
            }
            (a, b) => a.is_none() && b.is_none(),
        };
        let found = (
            shown("mvhd creation_time"),
            shown("com.apple.quicktime.creationdate"),
            [first(Subject::Make), first(Subject::Model)],
            film.streams
                .iter()
                .find(|stream| stream.kind == Kind::Video)
                .and_then(|stream| Some(stream.turn.as_ref()?.value?.clockwise)),
            film.durations.first().and_then(|reading| reading.value),
            (film.streams.iter().any(|stream| stream.kind == Kind::Audio), film.cuts.len()),
        );
        let truth = (
            header.map(str::to_owned),
            recorded.map(str::to_owned),
            device.map(str::to_owned),
            turn,
            millis,
            (sound, cuts),
        );
        if found != truth || !near {
            wrong.push(format!("{name}: {found:?}, place as known: {near}"));
        }
        // Every value names its place.
        assert!(film.times.iter().all(|time| !time.wall.at.is_empty()), "{name}");
        assert!(film.streams.iter().all(|stream| stream.codec.is_some() || stream.kind == Kind::Data), "{name}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

pub fn contradictions() {
    let Some(folder) = shared("2-videos") else { return };
    // The same recording says two years: its program, and the box that was written when it was saved again.
    let saved = film(&folder.join("nomexif_meta.mov"));
    let recorded = time(&saved, "creationdate").unwrap();
    assert_eq!((recorded.clock, recorded.offset), (Clock::WithOffset, Some(480)));
    let days = (time(&saved, "mvhd creation_time").unwrap().utc().unwrap() - recorded.utc().unwrap()) / 86_400_000;
    assert_eq!(days, 1816);
    // 17 s apart: a film that was not.
    let whole = film(&folder.join("product_iphone6_gps_rot90.mov"));
    let apart = time(&whole, "mvhd creation_time").unwrap().utc().unwrap()
        - time(&whole, "creationdate").unwrap().utc().unwrap();
    assert_eq!(apart, 17_000);
    // No time said is no time, and what stands there is kept.
    let silent = film(&folder.join("nomexif_3gp_640x360.3gp"));
    let header = time(&silent, "mvhd creation_time").unwrap();
    assert_eq!((header.wall.text.as_str(), header.wall.value), ("0", None));
    assert!(film(&folder.join("keyboard_3gp5_rot90_gps00.mp4")).places[0].value.unwrap().is_zero());
    // A day alone is no time.
    let year = film(&folder.join("mp4parse_metadata.mp4"));
    let day = time(&year, "©day").unwrap();
    assert_eq!((day.wall.text.as_str(), day.wall.value, day.clock), ("2019", None, Clock::Wall));
    assert!(year.streams.iter().any(|stream| stream.kind == Kind::Cover));
    // Programs that changed the file, each once and with its place.
    let edited = film(&folder.join("xmp_udta.mov"));
    let programs: Vec<&str> = edited.texts(Subject::Software).map(|reading| reading.text.as_str()).collect();
    assert!(
        programs.contains(&"Adobe After Effects 2020 (Macintosh)")
            && programs.contains(&"Adobe Bridge 2020 (Macintosh)")
    );
    assert!(edited.times.iter().any(|time| time.act == Act::Changed && time.wall.at == "XMP xmp:ModifyDate"));
}

pub fn signatures_are_recognised() {
    let rows: [(&str, &[Mark]); 6] = [
        ("4-c2pa/c2pa-rs/video1.mp4", &[Mark::ContentCredentials]),
        ("4-c2pa/c2pa-rs/video1_no_manifest.mp4", &[]),
        ("2-videos/onvif_signed/test_signed_h264.mp4", &[Mark::MediaSigning]),
        ("2-videos/onvif_signed/test_signed_h265.mp4", &[Mark::MediaSigning]),
        ("2-videos/onvif_signed/test_h264.mp4", &[]),
        ("2-videos/onvif_signed/test_h265.mp4", &[]),
    ];
    for (name, marks) in rows {
        let Some(path) = shared(name) else { return };
        let found: Vec<Mark> = film(&path).marks.iter().map(|(mark, _)| *mark).collect();
        assert_eq!(found, marks, "{name}");
    }
}
