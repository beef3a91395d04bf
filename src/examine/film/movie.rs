//! MP4, QuickTime and 3GPP: the boxes at the top of the file, and the index `moov` (ISO/IEC 14496-12).

use super::boxes::{self, Source, be16, be32, be64, find, kind, path};
use super::stream::{Kind, Stream};
use super::time::{Act, Time};
use super::{Container, Cut, Film, Mark, labels, samples, turn};
use crate::examine::still::{Reading, written};
use std::io::{self, Read, Seek};

/// A box `uuid` that holds Content Credentials (C2PA 2.x §A.5.3).
const CREDENTIALS: [u8; 16] = *b"\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81";
/// A box `uuid` that holds XMP (ISO 16684-3).
const XMP: [u8; 16] = *b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";
/// Bytes of one box beside the index that are read.
const SMALL: u64 = 4 << 20;
/// Tracks that are told.
const TRACKS: usize = 32;

/// The container that the first bytes name; `None` for none of this family.
pub fn container(first: &[u8]) -> Option<Container> {
    match &kind(first, 4)? {
        b"ftyp" => Some(match &kind(first, 8)? {
            b"qt  " => Container::Quicktime,
            brand if brand.starts_with(b"3g") => Container::ThreeGpp,
            // Pictures of HEIF and AVIF are built of the same boxes.
            b"avif" | b"avis" | b"heic" | b"heix" | b"heim" | b"heis" | b"mif1" | b"msf1" => return None,
            _ => Container::Mp4,
        }),
        // QuickTime before brands; a part of a recording that a camera did not finish begins so as well.
        b"moov" | b"mdat" | b"wide" | b"pnot" | b"skip" => Some(Container::Quicktime),
        _ => None,
    }
}

/// Reads the boxes of a file into `film`.
pub fn read<R: Read + Seek>(source: &mut Source<R>, film: &mut Film) -> io::Result<()> {
    let (mut at, mut index, mut count) = (0, false, 0);
    let length = source.length();
    while at < length {
        count += 1;
        if count > boxes::TOP {
            film.fault(format!("{} boxes and {}, up to byte {at}", boxes::TOP, boxes::ENDLESS));
            break;
        }
        let top = match boxes::top(source, at) {
            Ok(Some(top)) => top,
            Ok(None) => break,
            Err(error) if error.kind() == io::ErrorKind::Other => {
                film.fault(format!("box: {error}"));
                break;
            }
            Err(error) => return Err(error),
        };
        if top.end > length {
            film.cuts.push(Cut::BeyondEnd { part: boxes::name(&top.kind), stated: top.end, length });
        }
        one(source, film, top, &mut index)?;
        at = top.end;
    }
    if !index {
        film.cuts.push(Cut::NoIndex);
    }
    Ok(())
}

fn one<R: Read + Seek>(source: &mut Source<R>, film: &mut Film, top: boxes::Top, index: &mut bool) -> io::Result<()> {
    let size = top.end.min(source.length()).saturating_sub(top.body);
    match &top.kind {
        b"ftyp" => {
            let body = source.bytes(top.body, size.min(64))?;
            let text = written::bytes(body.get(..4).unwrap_or_default());
            film.brand.get_or_insert(Reading { at: "ftyp major brand".to_owned(), value: Some(text.clone()), text });
        }
        b"moov" if *index => film.fault("moov: again; the first was read".to_owned()),
        b"moov" => {
            *index = true;
            match source.bytes(top.body, size) {
                Ok(moov) => movie(&moov, film),
                Err(error) if error.kind() == io::ErrorKind::Other => {
                    film.fault(format!("moov of {size} bytes: {error}"))
                }
                Err(error) => return Err(error),
            }
        }
        b"moof" => film.fragmented = true,
        b"jumb" => film.mark(Mark::ContentCredentials, "jumb"),
        b"meta" | b"udta" if size <= SMALL => labels::read(&top.kind, &source.bytes(top.body, size)?, "", film),
        b"uuid" => {
            let user = source.bytes(top.body, 16)?;
            if user == CREDENTIALS {
                film.mark(Mark::ContentCredentials, "uuid d8fec3d6-1b0e-483c-9297-5828877ec481");
            } else if user == XMP && size <= SMALL {
                labels::xmp(&source.bytes(top.body + 16, size - 16)?, film);
            }
        }
        _ => {}
    }
    Ok(())
}

fn movie(moov: &[u8], film: &mut Film) {
    let scale = find(moov, b"mvhd").and_then(|mvhd| {
        let clock = clock(mvhd, "moov/mvhd", None, film)?;
        if clock.duration != Some(0) {
            let value = clock.duration.and_then(|ticks| samples::millis(ticks, clock.scale));
            let text = format!("{}/{}", clock.duration.map_or("unknown".to_owned(), |n| n.to_string()), clock.scale);
            film.durations.push(Reading { at: "moov/mvhd duration".to_owned(), text, value });
        }
        Some(clock.scale)
    });
    let mut tracks = 0;
    for (kind, body) in boxes::inside(moov) {
        match &kind {
            b"trak" if tracks < TRACKS => {
                tracks += 1;
                if track(body, scale.unwrap_or(0), film).is_none() {
                    film.fault(format!("moov/trak[{tracks}]: no number or no media"));
                }
            }
            b"trak" => film.fault(format!("moov/trak: more than {TRACKS}")),
            b"mvex" => film.fragmented = true,
            b"meta" | b"udta" => labels::read(&kind, body, "moov/", film),
            b"uuid" if body.starts_with(&CREDENTIALS) => film.mark(Mark::ContentCredentials, "moov/uuid"),
            b"uuid" if body.starts_with(&XMP) => labels::xmp(body.get(16..).unwrap_or_default(), film),
            b"cmov" => film.fault("moov/cmov: a packed index is not unpacked".to_owned()),
            _ => {}
        }
    }
}

struct Clocked {
    scale: u32,
    /// All bits set is how the standard writes "unknown".
    duration: Option<u64>,
}

/// `mvhd` and `mdhd` begin alike: version, two times, parts of a second, duration.
fn clock(body: &[u8], at: &str, track: Option<u64>, film: &mut Film) -> Option<Clocked> {
    let (created, changed, rest) = two_times(body)?;
    let scale = be32(body, rest)?;
    let wide = *body.first()? == 1;
    let duration = if wide { be64(body, rest + 4)? } else { be32(body, rest + 4)?.into() };
    times(film, at, track, created, changed);
    let unknown = if wide { u64::MAX } else { u32::MAX.into() };
    Some(Clocked { scale, duration: (duration != unknown).then_some(duration) })
}

/// Both times, and where the fields behind them begin.
fn two_times(body: &[u8]) -> Option<(u64, u64, usize)> {
    match body.first()? {
        1 => Some((be64(body, 4)?, be64(body, 12)?, 20)),
        _ => Some((be32(body, 4)?.into(), be32(body, 8)?.into(), 12)),
    }
}

fn times(film: &mut Film, at: &str, track: Option<u64>, created: u64, changed: u64) {
    film.times.push(Time::of_1904(Act::Created, track, format!("{at} creation_time"), created));
    film.times.push(Time::of_1904(Act::Changed, track, format!("{at} modification_time"), changed));
}

fn track(trak: &[u8], film_scale: u32, film: &mut Film) -> Option<()> {
    let tkhd = find(trak, b"tkhd")?;
    let (created, changed, rest) = two_times(tkhd)?;
    let number = u64::from(be32(tkhd, rest)?);
    let at = format!("moov/trak {number}");
    let mut stream = Stream { track: number, ..Stream::default() };
    times(film, &format!("{at}/tkhd"), Some(number), created, changed);
    // Behind number, duration, layer, volume and what is reserved.
    let matrix = rest + if *tkhd.first()? == 1 { 16 } else { 12 } + 16;
    let cell = |n: usize| be32(tkhd, matrix + 4 * n).map(u32::cast_signed);
    if let (Some(a), Some(b), Some(c), Some(d)) = (cell(0), cell(1), cell(3), cell(4)) {
        stream.turn = Some(turn::reading(format!("{at}/tkhd matrix"), [a, b, c, d]));
    }
    let mdia = find(trak, b"mdia")?;
    let media = find(mdia, b"mdhd").and_then(|mdhd| {
        let clock = clock(mdhd, &format!("{at}/mdia/mdhd"), Some(number), film)?;
        stream.language = language(mdhd, &at);
        Some(clock)
    });
    handler(mdia, &at, &mut stream, film);
    if stream.kind != Kind::Video {
        stream.turn = None;
    }
    let (scale, duration) = media.map_or((0, None), |clock| (clock.scale, clock.duration));
    stream.duration = duration.map(|ticks| Reading {
        at: format!("{at}/mdia/mdhd duration"),
        text: format!("{ticks}/{scale}"),
        value: samples::millis(ticks, scale),
    });
    stream.edits = path(trak, &[b"edts", b"elst"])
        .and_then(|elst| samples::edits(format!("{at}/edts/elst"), elst, film_scale, scale));
    if let Some(stbl) = path(mdia, &[b"minf", b"stbl"]) {
        table(stbl, &at, scale, &mut stream, film);
    }
    for (kind, body) in boxes::inside(trak).filter(|(kind, _)| matches!(kind, b"udta" | b"meta")) {
        labels::read(&kind, body, &format!("{at}/"), film);
    }
    film.streams.push(stream);
    Some(())
}

fn handler(mdia: &[u8], at: &str, stream: &mut Stream, film: &mut Film) {
    let Some(hdlr) = find(mdia, b"hdlr") else { return };
    stream.kind = match hdlr.get(8..12) {
        Some(b"vide") => Kind::Video,
        Some(b"soun") => Kind::Audio,
        Some(b"sbtl" | b"subt" | b"text" | b"clcp") => Kind::Text,
        _ => Kind::Data,
    };
    // QuickTime counts the letters of the name in its first byte, ISO ends them with a zero.
    let name = hdlr.get(24..).unwrap_or_default();
    let name = match name.split_first() {
        Some((count, rest)) if usize::from(*count) <= rest.len() && *count < 32 => rest.get(..usize::from(*count)),
        _ => name.split(|byte| *byte == 0).next(),
    };
    film.say(super::Subject::Writer, format!("{at}/mdia/hdlr name"), written::bytes(name.unwrap_or_default()));
}

fn table(stbl: &[u8], at: &str, scale: u32, stream: &mut Stream, film: &mut Film) {
    if let Some(entry) = find(stbl, b"stsd").and_then(|stsd| stsd.get(8..)) {
        stream.tag = kind(entry, 4).map(|tag| boxes::name(&tag));
        if stream.kind == Kind::Video {
            (stream.width, stream.height) = (be16(entry, 32).map(u32::from), be16(entry, 34).map(u32::from));
            // The name of the encoder, its length first (§12.1.3).
            let count = usize::from(entry.get(50).copied().unwrap_or(0).min(31));
            let name = entry.get(51..51 + count).unwrap_or_default();
            film.say(
                super::Subject::Writer,
                format!("{at} {} compressorname", boxes::name(entry.get(4..8).unwrap_or_default())),
                written::bytes(name),
            );
        }
    }
    if matches!(stream.kind, Kind::Video | Kind::Audio) {
        stream.pace = samples::pace(format!("{at}/mdia/minf/stbl/stts"), stbl, scale);
    }
    if let Some((of, chunks)) = samples::beyond(stbl, film.length).filter(|(_, chunks)| *chunks > 0) {
        film.cuts.push(Cut::ChunksBeyondEnd { track: stream.track, chunks, of });
    }
}

/// Three letters of 5 bits (§8.4.2.3); smaller numbers are QuickTime's own, which are left as they are.
fn language(mdhd: &[u8], at: &str) -> Option<Reading<String>> {
    let packed = be16(mdhd, if *mdhd.first()? == 1 { 32 } else { 20 })?;
    let letter = |shift: u16| char::from(u8::try_from((packed >> shift) & 31).unwrap_or(0) + 0x60);
    let value =
        (0x400..0x7fff).contains(&packed).then(|| [letter(10), letter(5), letter(0)].iter().collect::<String>());
    let value = value.filter(|name| name.bytes().all(|c| c.is_ascii_lowercase()));
    (value.as_deref() != Some("und")).then(|| Reading {
        at: format!("{at}/mdia/mdhd language"),
        text: packed.to_string(),
        value,
    })
}
