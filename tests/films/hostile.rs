//! Films made to harm, or broken: each has an outcome, and the parent lives.

use crate::data::{asked, clip, examiner, files, shared, written};
use aigaq::base::reason::Reason;
use aigaq::examine::film::sheet::Wish;
use aigaq::examine::sandbox::Part;
use aigaq::examine::sandbox::outcome::NotExamined;
use std::collections::BTreeMap;
use std::fs::File;
use std::time::{Duration, Instant};

/// Codes of what came of both tasks; none may take longer than the walls allow.
fn outcomes(file: &File) -> [String; 2] {
    let begun = Instant::now();
    let part = Part::whole(file).unwrap();
    let said =
        |outcome: Result<(), NotExamined>| outcome.map_or_else(|not| not.code().to_owned(), |()| "examined".to_owned());
    let film = said(examiner().film(part).outcome.map(drop));
    let sheet = said(examiner().sheet(part, &Wish::CONTACT).outcome.map(drop));
    assert!(begun.elapsed() < Duration::from_secs(25), "{:?}", begun.elapsed());
    [film, sheet]
}

pub fn every_hostile_film_has_an_outcome() {
    let Some(folder) = shared("7-hostile/media") else { return };
    let mut counts = BTreeMap::new();
    for path in files(&folder) {
        for code in outcomes(&File::open(&path).unwrap()) {
            assert!(
                !matches!(code.as_str(), "examined.crashed" | "examined.garbled" | "examined.forbidden"),
                "{code}: {}",
                path.display()
            );
            *counts.entry(code).or_insert(0) += 1;
        }
    }
    println!("outcomes over 7-hostile/media: {counts:?}");
}

pub const PLAYLISTS: [&str; 5] = [
    "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
    "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n",
    "ffconcat version 1.0\nfile /etc/passwd\n",
    "[playlist]\nFile1=http://127.0.0.1:9/x\n",
    "<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><BaseURL>http://127.0.0.1:9/</BaseURL></MPD>",
];

pub fn playlists_are_given_to_nobody() {
    for text in PLAYLISTS {
        let file = written("x.mp4", text.as_bytes());
        assert_eq!(outcomes(&file), ["examined.unknown-format"; 2].map(str::to_owned), "{text}");
    }
    // Behind the first bytes of a film it is a film that is not whole, and still no playlist.
    let file = written("x.mp4", &[b"\0\0\0\x10ftypmp42\0\0\0\0", PLAYLISTS[0].as_bytes()].concat());
    assert_eq!(outcomes(&file), ["examined", "examined.undecodable"].map(str::to_owned));
}

fn chunk(id: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len()).unwrap().to_le_bytes();
    [&id[..], &size, body, &vec![0; body.len() % 2]].concat()
}

fn list(kind: &[u8; 4], parts: &[Vec<u8>]) -> Vec<u8> {
    chunk(b"LIST", &[&kind[..], &parts.concat()].concat())
}

/// An AVI whose one stream is a subtitle of the form GAB2, which FFmpeg opens with a demuxer of its choice.
pub fn gab2(subtitle: &str) -> Vec<u8> {
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
    let avih = words(&[40_000, 0, 0, 0x10, 25, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    let strh = [&b"txts"[..], &[0; 4], &words(&[0, 0, 0, 1, 25, 0, 25, 0, 0, 0, 0, 0])].concat();
    let name: Vec<u8> = "x\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap().to_le_bytes();
    let data = [
        &b"GAB2\0"[..],
        &2_u16.to_le_bytes(),
        &length(&name),
        &name,
        &4_u16.to_le_bytes(),
        &length(subtitle.as_bytes()),
        subtitle.as_bytes(),
    ]
    .concat();
    let strl = list(b"strl", &[chunk(b"strh", &strh), chunk(b"strf", &[0; 4])]);
    let hdrl = list(b"hdrl", &[chunk(b"avih", &avih), strl]);
    let movi = list(b"movi", &[chunk(b"00tx", &data)]);
    chunk(b"RIFF", &[&b"AVI "[..], &hdrl, &movi].concat())
}

pub fn subtitles_that_name_a_file() {
    for text in PLAYLISTS {
        let found = asked(&written("x.avi", &gab2(text))).unwrap();
        assert_eq!(found.streams.len(), 1, "{found:?}");
        assert!(found.streams[0].width.is_none() && found.faults.iter().all(|fault| !fault.contains("root:")));
    }
}

pub fn changed_bytes_have_an_outcome() {
    let Some(path) = clip("a.mp4", "-t 1") else { return };
    let whole = std::fs::read(path).unwrap();
    let moov = whole.windows(4).rposition(|four| four == b"moov").unwrap();
    let mut counts = BTreeMap::new();
    // A row of numbers that is the same in each run (Knuth's multiplier), most of them into the index.
    let mut seed = 1_u64;
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap() % most
    };
    for _ in 0..60 {
        let mut bytes = whole.clone();
        for _ in 0..4 {
            let at = moov + next(whole.len() - moov);
            bytes[at] = u8::try_from(next(256)).unwrap();
        }
        bytes.truncate(whole.len() - if next(4) == 0 { next(whole.len()) } else { 0 });
        for code in outcomes(&written("changed.mp4", &bytes)) {
            *counts.entry(code).or_insert(0) += 1;
        }
    }
    println!("outcomes of 60 changed films: {counts:?}");
    assert!(counts.keys().all(|code| code != "examined.forbidden" && code != "examined.garbled"), "{counts:?}");
    assert!(counts.get("examined").is_some_and(|n| *n >= 60), "{counts:?}");
}

pub fn an_endless_index_ends() {
    // An index of 3 GiB that is not there, and one of 200 MB of the smallest boxes that is.
    let hollow = [&b"\0\0\0\x10ftypmp42\0\0\0\0"[..], &(3_u32 << 30).to_be_bytes(), b"moov\0\0\0\x08free"].concat();
    let sparse = crate::data::own("sparse.mp4");
    std::fs::write(&sparse, &hollow).unwrap();
    std::fs::OpenOptions::new().write(true).open(&sparse).unwrap().set_len((3 << 30) + 16).unwrap();
    let begun = Instant::now();
    let film = asked(&File::open(&sparse).unwrap()).unwrap();
    assert!(film.faults.iter().any(|fault| fault.contains("more than is ever read")), "{:?}", film.faults);
    let boxes = b"\0\0\0\x08free".repeat(2 << 20);
    let file = written("boxes.mp4", &[&b"\0\0\0\x10ftypmp42\0\0\0\0"[..], &boxes].concat());
    let film = asked(&file).unwrap();
    assert!(film.faults.iter().any(|fault| fault.starts_with("80000 boxes and more")), "{:?}", film.faults);
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}
