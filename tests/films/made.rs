//! Films made by ffmpeg for one property each.

use crate::data::{asked, clip, film, made, own, video, written};
use aigaq::examine::film::stream::{Kind, Rate};
use aigaq::examine::film::time::Clock;
use aigaq::examine::film::{Container, Cut, Subject};
use std::path::Path;

pub fn containers() {
    let Some(mp4) = clip("a.mp4", "-metadata creation_time=2026-03-01T10:00:00Z") else { return };
    let from = format!("-i {}", mp4.display());
    let rows = [
        ("a.mp4", "-c copy", Container::Mp4, "h264"),
        ("a.mov", "-c copy", Container::Quicktime, "h264"),
        ("a.3gp", "-c copy", Container::ThreeGpp, "h264"),
        ("a.mkv", "-c copy", Container::Matroska, "h264"),
        ("a.avi", "-c copy", Container::Avi, "h264"),
        ("a.webm", "-c:v libvpx -b:v 200k -deadline realtime -cpu-used 8 -c:a libopus", Container::Webm, "vp8"),
    ];
    for (name, words, container, codec) in rows {
        let film = film(&made(name, &format!("{from} {words}")).unwrap());
        let video = video(&film);
        let sound = film.streams.iter().find(|stream| stream.kind == Kind::Audio).expect(name);
        assert_eq!((film.container, video.codec.as_deref()), (container, Some(codec)), "{name}");
        assert_eq!((video.width, video.height, sound.channels), (Some(320), Some(180), Some(1)), "{name}");
        let millis = film.durations[0].value.unwrap();
        assert!((9_950..=10_100).contains(&millis), "{name}: {millis}");
        if container != Container::Avi {
            assert_eq!(video.rate, Some(Rate { frames: 25, seconds: 1 }), "{name}");
        }
        assert_eq!((&film.cuts, &film.faults), (&vec![], &vec![]), "{name}");
        for stream in [video, sound] {
            let pace = stream.pace.as_ref().expect(name);
            assert_eq!((pace.gaps, pace.backs, pace.whole), (0, 0, true), "{name}: {pace:?}");
        }
        // The writer of 3GP leaves no name.
        assert!(
            container == Container::ThreeGpp || film.texts(Subject::Software).any(|read| read.text.starts_with("Lavf")),
            "{name}: {:?}",
            film.texts
        );
    }
    let mkv = film(
        &made(
            "t.mkv",
            &format!("{from} -c copy -metadata location=+51.1+071.4/ -metadata creation_time=2026-03-01T10:00:00Z"),
        )
        .unwrap(),
    );
    let time = mkv.created().next().unwrap();
    assert_eq!((time.wall.at.as_str(), time.clock), ("Segment/Info/DateUTC", Clock::UtcByStandard));
    assert_eq!(time.shown().unwrap(), "2026-03-01T10:00:00Z");
    let place = mkv.places[0].value.unwrap();
    assert_eq!((place.latitude, place.longitude), (51_100_000, 71_400_000));
    let avi = film(&made("t.avi", &format!("{from} -c copy -metadata ICRD=2026-03-01")).unwrap());
    assert_eq!(avi.brand.unwrap().text, "AVI");
}

pub fn rotated() {
    let Some(mp4) = clip("a.mp4", "") else { return };
    // What ffmpeg 5 calls `rotate` is counted the other way round; exiftool says of the first 270 as well.
    for (degrees, clockwise) in [(90, 270), (180, 180), (270, 90)] {
        for name in ["turned.mp4", "turned.mov"] {
            let words = format!("-i {} -c copy -metadata:s:v rotate={degrees}", mp4.display());
            let film = film(&made(name, &words).unwrap());
            let turn = video(&film).turn.as_ref().unwrap();
            assert_eq!(turn.value.map(|turn| (turn.clockwise, turn.mirrored)), Some((clockwise, false)), "{turn:?}");
            assert!(turn.at.ends_with("tkhd matrix"));
        }
    }
}

pub fn edit_lists() {
    let Some(mp4) = clip("a.mp4", "") else { return };
    let plain = film(&mp4);
    assert!(video(&plain).edits.as_ref().is_none_or(|edits| edits.is_plain()), "{:?}", video(&plain).edits);
    // Copied from the middle of a group of pictures: what comes before is in the file and is not shown.
    let words = format!("-ss 2.5 -i {} -c copy", mp4.display());
    let trimmed = film(&made("trimmed.mp4", &words).unwrap());
    let edits = video(&trimmed).edits.as_ref().unwrap();
    assert!(edits.at.ends_with("edts/elst"));
    assert!(edits.first.iter().any(|edit| edit.from.is_some_and(|from| from >= 400)), "{edits:?}");
    // Sound that begins late: an empty edit of its length.
    let words = format!("-i {0} -itsoffset 1.5 -i {0} -map 0:v -map 1:a -c copy", mp4.display());
    let late = film(&made("late.mp4", &words).unwrap());
    let sound = late.streams.iter().find(|stream| stream.kind == Kind::Audio).unwrap();
    let first = sound.edits.as_ref().unwrap().first[0];
    assert_eq!((first.from, first.speed), (None, 1 << 16), "{first:?}");
    assert!((1450..=1550).contains(&first.duration), "{first:?}");
}

pub fn gaps() {
    let Some(mp4) = clip("a.mp4", "") else { return };
    let words = format!(
        "-i {} -vf select='not(between(t,3,7))' -fps_mode passthrough -an -c:v libx264 -preset ultrafast",
        mp4.display()
    );
    let gap = made("gap.mp4", &words).unwrap();
    let again = |name: &str| made(name, &format!("-i {} -c copy", gap.display())).unwrap();
    for (path, at) in [(gap.clone(), "stts"), (again("gap.mov"), "stts"), (again("gap.mkv"), "packets")] {
        let film = film(&path);
        let pace = video(&film).pace.as_ref().unwrap();
        assert!(pace.at.ends_with(at), "{pace:?}");
        assert_eq!((pace.gaps, pace.backs, pace.step, pace.whole), (1, 0, 40_000, true), "{pace:?}");
        let leap = pace.first_gaps[0];
        assert_eq!((leap.from / 100, leap.until / 100), (29, 70), "{pace:?}");
    }
    // Two recordings of which the second begins anew, in one container.
    let fragment =
        made("fragments.mp4", &format!("-i {} -c copy -movflags frag_keyframe+empty_moov", mp4.display())).unwrap();
    let film = film(&fragment);
    assert!(film.fragmented);
    assert_eq!(
        video(&film).pace.as_ref().map(|pace| (pace.at.as_str(), pace.samples, pace.gaps)),
        Some(("packets", 250, 0))
    );
}

fn half(path: &Path, share: f64) -> std::fs::File {
    let bytes = std::fs::read(path).unwrap();
    let cut = (bytes.len() as f64 * share) as usize;
    written("half", &bytes[..cut])
}

pub fn truncated() {
    let Some(behind) = clip("behind.mp4", "") else { return };
    let copy = |name: &str, more: &str| made(name, &format!("-i {} -c copy {more}", behind.display())).unwrap();
    let ends = |cuts: &[Cut], part: &str| {
        cuts.iter().any(
            |cut| matches!(cut, Cut::BeyondEnd { part: found, stated, length } if found == part && stated > length),
        )
    };
    let film = asked(&half(&behind, 0.6)).unwrap();
    assert!(film.cuts.contains(&Cut::NoIndex) && ends(&film.cuts, "mdat"), "{:?}", film.cuts);
    assert!(film.streams.is_empty() && !film.faults.is_empty());
    let film = asked(&half(&copy("front.mp4", "-movflags faststart"), 0.6)).unwrap();
    assert!(ends(&film.cuts, "mdat") && !film.cuts.contains(&Cut::NoIndex), "{:?}", film.cuts);
    let lost = film
        .cuts
        .iter()
        .any(|cut| matches!(cut, Cut::ChunksBeyondEnd { chunks, of, .. } if *chunks > 0 && chunks < of));
    assert!(lost && film.streams.len() == 2, "{:?}", film.cuts);
    let film = asked(&half(&copy("a.mkv", ""), 0.6)).unwrap();
    assert!(ends(&film.cuts, "Segment"), "{:?}", film.cuts);
    let film = asked(&half(&copy("a.avi", ""), 0.6)).unwrap();
    assert!(ends(&film.cuts, "RIFF AVI ") && film.cuts.contains(&Cut::NoIndex), "{:?}", film.cuts);
}

pub fn live() {
    let Some(mp4) = clip("a.mp4", "") else { return };
    // A recorder that was killed leaves the size of the segment open; so does one that cannot go back.
    let target = own("live.mkv");
    let words = format!("-i {} -c copy -f matroska -live 1 file:{}", mp4.display(), target.display());
    let film = film(&made("unused.mkv", &format!("-y {words} -map 0:v -c copy")).map(|_| target).unwrap());
    assert_eq!(film.cuts, vec![Cut::Unfinished { part: "Segment".to_owned() }]);
}

pub fn a_name_that_is_no_text() {
    let Some(mkv) = clip("a.mkv", "-metadata title=abcXYdef") else { return };
    let mut bytes = std::fs::read(mkv).unwrap();
    let places: Vec<usize> = bytes.windows(8).enumerate().filter(|(_, w)| w == b"abcXYdef").map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at + 3..at + 5].copy_from_slice(b"\xff\xfe");
    }
    let film = asked(&written("bad.mkv", &bytes)).unwrap();
    let title = film.texts(Subject::Title).next().expect("a title");
    assert_eq!(title.text, "abc\\xff\\xfedef");
}
