//! Codecs, packets and pictures of a film, by FFmpeg: the one file that names its crate.
//!
//! FFmpeg is given a film only after its first bytes named the container, may open that container and no other, and
//! no address or file besides (`format_whitelist`, `protocol_whitelist`): playlists and references are not followed.
//! It runs on one thread, in the sandbox. `unsafe` stands where the crate has no safe call, or none that is sound.
#![allow(unsafe_code)]

use super::sheet::{self, Moments, Picture, Sheet, Wish};
use super::stream::{Kind, Rate, Stream};
use super::turn::{self, Turn};
use super::{Container, Film, FilmError, Mark, effort, header, labels, pace, time, upright};
use crate::examine::still::{Reading, frame::PIXELS, written};
use ff::format::context::{Input, StreamIo};
use ff::software::scaling;
use ffmpeg_next::{self as ff};
use std::ffi::CStr;
use std::io::{Read, Seek};

/// What a film is read from. A copy begins at its own first byte.
pub trait Bytes: Read + Seek + Clone + Send + 'static {}
impl<T: Read + Seek + Clone + Send + 'static> Bytes for T {}

/// Bytes of packets that are read for time stamps, where no index has them.
pub const FOR_PACE: u64 = 128 << 20;
/// Bytes of packets that are looked through for signatures of a camera.
pub const FOR_MARKS: u64 = 16 << 20;
/// The identifier of ONVIF Media Signing in messages (SEI) of H.264 and H.265.
const SIGNING: [u8; 16] = *b"\x00\x5b\xc9\x3f\x2d\x71\x5e\x95\xad\xa4\x79\x6f\x90\x87\x7a\x6f";
/// Microseconds, FFmpeg's own time base.
const MICRO: ff::Rational = ff::Rational(1, 1_000_000);
const MILLI: ff::Rational = ff::Rational(1, 1000);

/// Does what opens files of the system by itself when it is first needed: it is to be called before the walls are closed
/// and before the first byte of a film. The C library reads the local time zone when FFmpeg writes a time down.
pub fn prepare() {
    // SAFETY: this process has one thread, and nobody holds a variable of the environment.
    unsafe { ff::ffi::tzset() };
    effort::used();
}

/// What a film says of itself. Where FFmpeg cannot open what begins as a film, the rest is said all the same.
pub fn examine<R: Bytes>(bytes: R, length: u64) -> Result<Film, FilmError> {
    let mut film = header::read(bytes.clone(), length)?.ok_or(FilmError::UnknownFormat)?;
    if film.is_endless() {
        return Ok(film);
    }
    match open(bytes, film.container) {
        Ok(mut input) => {
            streams(&input, &mut film);
            scan(&mut input, &mut film);
        }
        Err(error) => film.fault(format!("FFmpeg: {error}")),
    }
    Ok(film)
}

fn open<R: Bytes>(bytes: R, container: Container) -> Result<Input, ff::Error> {
    ff::init()?;
    ff::log::set_level(ff::log::Level::Quiet);
    let format = match container {
        Container::Mp4 | Container::Quicktime | Container::ThreeGpp => "mov",
        Container::Matroska | Container::Webm => "matroska",
        Container::Avi => "avi",
    };
    let mut options = ff::Dictionary::new();
    for (key, value) in [
        ("format_whitelist", format),
        ("protocol_whitelist", "none"),
        ("max_streams", "32"),
        ("probesize", "5000000"),
        ("analyzeduration", "2000000"),
    ] {
        options.set(key, value);
    }
    let stream = StreamIo::from_read_seek(bytes)?;
    ff::format::input_from_stream_with_interrupt(stream, None, Some(options), || effort::used() > effort::STILLS)
}

fn streams(input: &Input, film: &mut Film) {
    let boxed = film.is_boxed();
    // SAFETY: the context lives as long as `input`; a field is read.
    let guessed = unsafe { (*input.as_ptr()).duration_estimation_method }
        == ff::ffi::AVDurationEstimationMethod::AVFMT_DURATION_FROM_BITRATE;
    if let Some(micros) = u64::try_from(input.duration()).ok().filter(|_| !guessed) {
        let (at, text) = ("FFmpeg, container".to_owned(), format!("{micros} us"));
        film.durations.push(Reading { at, text, value: Some((micros + 500) / 1000) });
    }
    for known in input.streams() {
        let number = number(&known, boxed);
        let place = film.streams.iter().position(|stream| stream.track == number && number != 0 && boxed);
        let mut stream =
            place.map_or_else(|| Stream { track: number, ..Stream::default() }, |at| film.streams.remove(at));
        one(&known, &mut stream, film);
        film.streams.insert(place.unwrap_or(film.streams.len()), stream);
    }
    if !boxed {
        // SAFETY: the dictionary belongs to the context, which lives as long as `input`.
        for (key, text) in tags(unsafe { (*input.as_ptr()).metadata }) {
            // These were read from the container itself, with their places.
            if !matches!(key.to_ascii_lowercase().as_str(), "encoder" | "software" | "creation_time") {
                labels::tagged(&key, format!("tag {key}"), text, film);
            }
        }
    }
}

/// The number of a stream as [`Stream::track`] counts them.
fn number(known: &ff::Stream<'_>, boxed: bool) -> u64 {
    if boxed { u64::try_from(known.id()).unwrap_or(0) } else { known.index() as u64 }
}

fn one(known: &ff::Stream<'_>, stream: &mut Stream, film: &mut Film) {
    let parameters = known.parameters();
    let kind = match parameters.medium() {
        _ if known.disposition().contains(ff::format::stream::Disposition::ATTACHED_PIC) => Kind::Cover,
        ff::media::Type::Video => Kind::Video,
        ff::media::Type::Audio => Kind::Audio,
        ff::media::Type::Subtitle => Kind::Text,
        _ => stream.kind,
    };
    stream.kind = kind;
    // SAFETY: the parameters belong to the stream and outlive this function; fields are read, and the name of a codec
    // is a constant of the library.
    let ([width, height, sampling, channels], codec) = unsafe {
        let raw = &*parameters.as_ptr();
        let name = CStr::from_ptr(ff::ffi::avcodec_get_name(raw.codec_id));
        ([raw.width, raw.height, raw.sample_rate, raw.ch_layout.nb_channels], name.to_string_lossy().into_owned())
    };
    stream.codec = Some(codec).filter(|name| !matches!(name.as_str(), "none" | "unknown_codec"));
    let positive = |number: i32| u32::try_from(number).ok().filter(|number| *number > 0);
    if matches!(kind, Kind::Video | Kind::Cover) {
        (stream.width, stream.height) = (positive(width).or(stream.width), positive(height).or(stream.height));
        let rate = known.avg_frame_rate();
        stream.rate = positive(rate.0).zip(positive(rate.1)).map(|(frames, seconds)| Rate { frames, seconds });
        if let Some(matrix) = matrix(known)
            && stream.turn.is_none()
        {
            stream.turn = Some(turn::reading(format!("display matrix of stream {}", known.index()), matrix));
        }
    }
    if kind == Kind::Audio {
        (stream.sampling, stream.channels) = (positive(sampling), positive(channels));
    }
    if stream.duration.is_none()
        && let Some(micros) = rescaled(known.duration(), known.time_base(), MICRO).and_then(|n| u64::try_from(n).ok())
    {
        let at = format!("FFmpeg, stream {}", known.index());
        stream.duration = Some(Reading { at, text: format!("{micros} us"), value: Some((micros + 500) / 1000) });
    }
    // Where a walker of ours reads the boxes, tags without their box say nothing more.
    if !film.is_boxed() {
        // SAFETY: the dictionary belongs to the stream, which belongs to a context that outlives this function.
        for (key, text) in tags(unsafe { (*known.as_ptr()).metadata }) {
            let at = format!("tag {key} of stream {}", known.index());
            match key.to_ascii_lowercase().as_str() {
                "language" => stream.language = Some(Reading { at, value: Some(text.clone()), text }),
                "duration" => stream.duration = Some(Reading { at, value: time::span(&text), text }),
                _ => labels::tagged(&key, at, text, film),
            }
        }
    }
}

/// The entries of a dictionary as text. The crate's own walk trusts that they are UTF-8, which no file promises.
fn tags(dictionary: *mut ff::ffi::AVDictionary) -> Vec<(String, String)> {
    let (mut tags, mut entry) = (Vec::new(), std::ptr::null_mut());
    while tags.len() < 200 {
        // SAFETY: null or a dictionary of a living context, which nobody changes meanwhile; `entry` is its last one.
        entry = unsafe { ff::ffi::av_dict_get(dictionary, c"".as_ptr(), entry, ff::ffi::AV_DICT_IGNORE_SUFFIX) };
        if entry.is_null() {
            break;
        }
        // SAFETY: an entry holds two strings that end with a zero, and lives as long as its dictionary.
        let (key, value) = unsafe { (CStr::from_ptr((*entry).key), CStr::from_ptr((*entry).value)) };
        tags.push((written::bytes(key.to_bytes()), written::bytes(value.to_bytes())));
    }
    tags
}

/// `a b c d` of the display matrix: nine numbers of the machine's own byte order.
fn matrix(known: &ff::Stream<'_>) -> Option<[i32; 4]> {
    let data = known.side_data().find(|data| data.kind() == ff::packet::side_data::Type::DisplayMatrix)?;
    let cell = |n: usize| data.data().get(4 * n..4 * n + 4)?.try_into().ok().map(i32::from_ne_bytes);
    Some([cell(0)?, cell(1)?, cell(3)?, cell(4)?])
}

/// A time in another base; `None` where it is not known.
fn rescaled(time: i64, from: ff::Rational, to: ff::Rational) -> Option<i64> {
    use ff::Rescale;
    (time != ff::ffi::AV_NOPTS_VALUE && from.0 > 0 && from.1 > 0).then(|| time.rescale(from, to))
}

/// Reads packets: time stamps where no index has them, signatures of a camera where the codec can carry them.
fn scan(input: &mut Input, film: &mut Film) {
    let boxed = film.is_boxed();
    let kind = |known: ff::Stream<'_>| {
        let place = film.streams.iter().position(|stream| stream.track == number(&known, boxed));
        let Some((n, stream)) = place.and_then(|n| Some((n, film.streams.get(n)?))) else {
            return (MICRO, None, false);
        };
        let timed = matches!(stream.kind, Kind::Video | Kind::Audio) && (stream.pace.is_none() || film.fragmented);
        let signed = matches!(stream.codec.as_deref(), Some("h264" | "hevc")) && stream.kind == Kind::Video;
        (known.time_base(), timed.then_some(n), signed)
    };
    let kinds: Vec<(ff::Rational, Option<usize>, bool)> = input.streams().map(kind).collect();
    let for_pace = kinds.iter().any(|(_, timed, _)| timed.is_some());
    if !for_pace && !kinds.iter().any(|(_, _, signed)| *signed) {
        return;
    }
    let (most, until) = (if for_pace { FOR_PACE } else { FOR_MARKS }, effort::used() + effort::PACKETS);
    let mut times: Vec<Vec<i64>> = vec![vec![]; film.streams.len()];
    let (mut read, mut samples, mut whole, mut damaged, mut broken) = (0_u64, 0, false, 0, None);
    let mut packet = ff::Packet::empty();
    while read < most
        && samples < pace::SAMPLES
        && effort::used() < until
        && damaged < 100
        && (for_pace || !film.has(Mark::MediaSigning))
    {
        match packet.read(input) {
            Ok(()) => {}
            Err(ff::Error::InvalidData) => {
                damaged += 1;
                continue;
            }
            Err(error) => {
                whole = error == ff::Error::Eof;
                broken = (!whole).then(|| error.to_string());
                break;
            }
        }
        read += packet.size() as u64;
        samples += 1;
        let Some((base, timed, signed)) = kinds.get(packet.stream()) else { continue };
        let time = packet.pts().or(packet.dts()).and_then(|time| rescaled(time, *base, MICRO));
        if let (Some(n), Some(time)) = (timed, time) {
            times.get_mut(*n).into_iter().for_each(|times| times.push(time));
        }
        let bytes = packet.data().filter(|_| *signed && read <= FOR_MARKS).unwrap_or_default();
        if bytes.windows(SIGNING.len()).any(|window| window == SIGNING) {
            film.mark(Mark::MediaSigning, "message 005bc93f-2d71-5e95-ada4-796f90877a6f in the stream of pictures");
        }
    }
    broken = broken.or((damaged > 0).then(|| format!("{damaged} damaged")));
    broken.into_iter().for_each(|how| film.fault(format!("FFmpeg, packets: {how}")));
    for (stream, times) in film.streams.iter_mut().zip(&times).filter(|(_, times)| !times.is_empty()) {
        stream.pace = pace::of("packets", times, whole).or(stream.pace.take());
    }
}

/// Stills of a film.
pub fn sheet<R: Bytes>(bytes: R, length: u64, wish: &Wish) -> Result<Sheet, FilmError> {
    let film = header::read(bytes.clone(), length)?.ok_or(FilmError::UnknownFormat)?;
    let undecodable = |detail: String| FilmError::Undecodable { detail };
    let mut input = open(bytes, film.container).map_err(|error| undecodable(error.to_string()))?;
    let known = input
        .streams()
        .filter(|known| !known.disposition().contains(ff::format::stream::Disposition::ATTACHED_PIC))
        .find(|known| known.parameters().medium() == ff::media::Type::Video)
        .ok_or_else(|| undecodable("no stream of pictures".to_owned()))?;
    let mut stream = Stream { track: number(&known, film.is_boxed()), ..Stream::default() };
    let mut other = Film::new(film.container, length);
    one(&known, &mut stream, &mut other);
    let (width, height) = (stream.width.unwrap_or(0).into(), stream.height.unwrap_or(0).into());
    if width * height > PIXELS {
        return Err(FilmError::TooBig { width, height });
    }
    let (index, base) = (known.index(), known.time_base());
    let turn = film.streams.iter().find(|boxed| boxed.track == stream.track).unwrap_or(&stream).turn.as_ref();
    let turn = turn.and_then(|turn| turn.value).unwrap_or_default();
    let mut decoder = ff::codec::context::Context::from_parameters(known.parameters()).map(|context| context.decoder());
    if let (Ok(decoder), Moments::Even(_)) = (&mut decoder, &wish.moments) {
        decoder.skip_frame(ff::Discard::NonKey);
    }
    let mut options = ff::Dictionary::new();
    options.set("max_pixels", &PIXELS.to_string());
    options.set("threads", "1");
    let codec = ff::decoder::find(known.parameters().id()).ok_or_else(|| undecodable("no decoder".to_owned()))?;
    let decoder = decoder.and_then(|decoder| decoder.open_as_with(codec, options)).and_then(|opened| opened.video());
    let decoder = decoder.map_err(|error| undecodable(error.to_string()))?;
    // SAFETY: the context lives as long as `input`; a field is read.
    let begin = rescaled(unsafe { (*input.as_ptr()).start_time }, MICRO, base).unwrap_or(0);
    let end = rescaled(input.duration(), MICRO, MILLI).and_then(|end| u64::try_from(end).ok());
    // SAFETY: the streams of a context are `nb_streams` pointers that live as long as it; nobody reads packets now.
    unsafe {
        let all = std::slice::from_raw_parts((*input.as_mut_ptr()).streams, input.nb_streams() as usize);
        for (_, stream) in all.iter().enumerate().filter(|(n, _)| *n != index) {
            (**stream).discard = ff::ffi::AVDiscard::AVDISCARD_ALL;
        }
    }
    let mut shutter = Shutter { input, decoder, index, base, begin };
    Ok(shutter.all(wish, turn, stream.track, end))
}

/// Seeks, decodes and takes pictures of one stream.
struct Shutter {
    input: Input,
    decoder: ff::decoder::Video,
    index: usize,
    base: ff::Rational,
    begin: i64,
}

impl Shutter {
    fn all(&mut self, wish: &Wish, turn: Turn, track: u64, end: Option<u64>) -> Sheet {
        let (times, exact) = wish.moments.times(end);
        let mut sheet = Sheet { track, turn, pictures: vec![], missing: vec![] };
        let mut room = sheet::BYTES;
        for wanted in times {
            let inside = end.is_none_or(|end| wanted <= end);
            let ready = inside && room > 0 && effort::used() < effort::STILLS;
            let found = if ready { self.frame(wanted, exact) } else { None };
            let Some((frame, stands)) = found else {
                sheet.missing.push(wanted);
                continue;
            };
            if !exact && sheet.pictures.last().is_some_and(|last| last.stands == stands) {
                continue;
            }
            match self.picture(&frame, turn, wish.side).filter(|picture| picture.2.len() <= room) {
                Some((width, height, jpeg)) => {
                    room -= jpeg.len();
                    let (key, damaged) = (frame.is_key(), frame.has_decode_errors() || frame.is_corrupt());
                    sheet.pictures.push(Picture { wanted, stands, key, damaged, width, height, jpeg });
                }
                None => sheet.missing.push(wanted),
            }
        }
        sheet
    }

    /// The picture shown at a time, or the key frame nearest before it; with its own time in milliseconds.
    fn frame(&mut self, wanted: u64, exact: bool) -> Option<(ff::frame::Video, i64)> {
        let target = rescaled(i64::try_from(wanted).ok()?, MILLI, self.base)?.checked_add(self.begin)?;
        // A key frame may be decoded before pictures that are shown before it: then a little further back.
        for back in [0_i64, 2000, 10_000] {
            let from = target.saturating_sub(rescaled(back, MILLI, self.base)?).max(self.begin);
            let index = i32::try_from(self.index).ok()?;
            // SAFETY: the context is open and the stream is one of its own.
            let sought =
                unsafe { ff::ffi::av_seek_frame(self.input.as_mut_ptr(), index, from, ff::ffi::AVSEEK_FLAG_BACKWARD) };
            self.decoder.flush();
            let found = if sought >= 0 { self.decode(target, exact) } else { None };
            if let Some((frame, time)) = found
                && (!exact || time <= target || from == self.begin)
            {
                let stands = rescaled(time.checked_sub(self.begin)?, self.base, MILLI)?;
                return Some((frame, stands));
            }
        }
        None
    }

    fn decode(&mut self, target: i64, exact: bool) -> Option<(ff::frame::Video, i64)> {
        let mut packet = ff::Packet::empty();
        let mut held: Option<(ff::frame::Video, i64)> = None;
        let mut ended = false;
        while effort::used() < effort::STILLS {
            let mut frame = ff::frame::Video::empty();
            if self.decoder.receive_frame(&mut frame).is_ok() {
                let time = frame.timestamp().unwrap_or(target);
                if !exact || (time > target && held.is_none()) {
                    return Some((frame, time));
                }
                if time > target {
                    return held;
                }
                held = Some((frame, time));
                continue;
            }
            if ended {
                return held;
            }
            match packet.read(&mut self.input) {
                // A packet that does not decode is passed over; the next key frame mends it.
                Ok(()) if packet.stream() == self.index => drop(self.decoder.send_packet(&packet)),
                Ok(()) | Err(ff::Error::InvalidData) => {}
                Err(_) => {
                    ended = true;
                    self.decoder.send_eof().ok()?;
                }
            }
        }
        None
    }

    fn picture(&self, frame: &ff::frame::Video, turn: Turn, side: u16) -> Option<(u32, u32, Vec<u8>)> {
        let aspect = frame.aspect_ratio();
        let (width, height) = upright::size((frame.width(), frame.height()), (aspect.0, aspect.1), side.into())?;
        let (from, to, area) = (frame.format(), ff::format::Pixel::RGB24, scaling::Flags::AREA);
        let mut scaler = scaling::Context::get(from, frame.width(), frame.height(), to, width, height, area).ok()?;
        let mut rgb = ff::frame::Video::empty();
        scaler.run(frame, &mut rgb).ok()?;
        (rgb.planes() > 0).then(|| upright::jpeg(rgb.data(0), rgb.stride(0), width, height, turn)).flatten()
    }
}
