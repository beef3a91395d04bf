//! What is found in the films of the shared data, beside exiftool and ffprobe, in one run.

use crate::data::{files, film, program, shared};
use aigaq::examine::film::stream::Kind;
use aigaq::examine::film::{Film, Subject};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const NAMES: [&str; 8] = ["duration", "created", "recorded", "place", "make", "model", "turn", "program"];
/// Each value in a form that can be compared; `None` where nothing is said.
type Row = [Option<String>; 8];

fn ours(film: &Film) -> Row {
    let time = |at: &str| {
        let time = film.created().find(|time| time.wall.at.ends_with(at))?;
        time.utc().map(|utc| (utc / 1000).to_string())
    };
    let text = |subject| film.texts(subject).next().map(|reading| reading.text.clone());
    let place = film.places.iter().find_map(|reading| reading.value);
    let video = film.streams.iter().find(|stream| stream.kind == Kind::Video);
    [
        film.durations.first().and_then(|reading| reading.value).map(|millis| ((millis + 50) / 100).to_string()),
        time("mvhd creation_time"),
        time("creationdate"),
        place.map(|place| format!("{} {}", place.latitude / 1000, place.longitude / 1000)),
        text(Subject::Make),
        text(Subject::Model),
        video.and_then(|video| video.turn.as_ref()?.value).map(|turn| turn.clockwise.to_string()),
        text(Subject::Software),
    ]
}

fn json(program: &Path, words: &[&str], path: &Path) -> Value {
    let out = Command::new(program).args(words).arg(path).output().unwrap();
    serde_json::from_slice(&out.stdout).unwrap_or(Value::Null)
}

fn tenths(seconds: f64) -> String {
    format!("{:.0}", (seconds * 10.0).round())
}

fn seconds(text: &str) -> Option<String> {
    let time = aigaq::base::moment::Moment::parse(text)?;
    Some((time.millis() / 1000).to_string())
}

fn exiftool(program: &Path, path: &Path) -> Row {
    // -ee is what its manual recommends for films.
    let found = json(program, &["-j", "-n", "-ee"], path);
    let found = &found[0];
    let text = |name: &str| found.get(name).map(|value| value.as_str().map_or(value.to_string(), str::to_owned));
    let number = |name: &str| found.get(name).and_then(Value::as_f64);
    let thousandths = |degrees: f64| format!("{}", (degrees * 1000.0 + degrees.signum() * 1e-6).trunc());
    // `2019:07:24 08:25:57`, with an offset or, of a box, without one and in UTC.
    let said = |name: &str| {
        let text = text(name).filter(|text| !text.starts_with("0000"))?;
        let (day, clock) = text.split_once(' ')?;
        let zone = if clock.len() == 8 { "Z" } else { "" };
        seconds(&format!("{}T{clock}{zone}", day.replace(':', "-"))).or(Some(text))
    };
    [
        number("Duration").map(tenths),
        said("CreateDate"),
        said("CreationDate"),
        number("GPSLatitude")
            .zip(number("GPSLongitude"))
            .map(|(n, e)| format!("{} {}", thousandths(n), thousandths(e))),
        text("Make"),
        text("Model"),
        number("Rotation").map(|degrees| degrees.to_string()),
        text("Encoder").or(text("CreatorTool")).or(text("HistorySoftwareAgent")),
    ]
}

fn ffprobe(program: &Path, path: &Path) -> Row {
    let found = json(program, &["-v", "quiet", "-of", "json", "-show_format", "-show_streams"], path);
    let (format, tags) = (&found["format"], &found["format"]["tags"]);
    let text = |name: &str| tags.get(name).and_then(Value::as_str).map(str::to_owned);
    let streams = found["streams"].as_array().cloned().unwrap_or_default();
    let video = streams.iter().find(|stream| stream["codec_type"] == "video");
    let turn = video.map(|video| {
        let data = video["side_data_list"].as_array().cloned().unwrap_or_default();
        let degrees = data.iter().find_map(|data| data["rotation"].as_i64()).unwrap_or(0);
        (-degrees).rem_euclid(360).to_string()
    });
    let place = text("location").or(text("com.apple.quicktime.location.ISO6709")).and_then(|text| {
        let place = aigaq::examine::film::place::of_text(String::new(), text).value?;
        Some(format!("{} {}", place.latitude / 1000, place.longitude / 1000))
    });
    [
        format["duration"].as_str().and_then(|text| text.parse().ok()).map(tenths),
        text("creation_time").and_then(|text| seconds(&text)),
        text("com.apple.quicktime.creationdate"),
        place,
        text("com.apple.quicktime.make"),
        text("com.apple.quicktime.model"),
        turn,
        text("encoder"),
    ]
}

pub fn as_much_as_exiftool_and_ffprobe() {
    let (Some(folder), Some(exif), Some(probe)) = (shared("2-videos"), program("exiftool"), program("ffprobe")) else {
        return;
    };
    let mut counts = [[0_usize; 4]; NAMES.len()];
    let mut apart = Vec::new();
    for path in files(&folder).into_iter().chain(files(&folder.join("onvif_signed"))) {
        if path.extension().is_some_and(|ext| ext == "pem") {
            continue;
        }
        let rows = [ours(&film(&path)), exiftool(&exif, &path), ffprobe(&probe, &path)];
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for (at, what) in NAMES.iter().enumerate() {
            let values = rows.each_ref().map(|row| row[at].clone());
            counts[at][0] += usize::from(values.iter().any(Option::is_some));
            for (tool, value) in values.iter().enumerate() {
                counts[at][tool + 1] += usize::from(value.is_some());
            }
            // What another tool says, and this does not or otherwise, but for words and clocks that are shown otherwise.
            let [own, exif, probe] = values;
            if own.is_none() && (exif.is_some() || probe.is_some()) {
                apart.push(format!("{name}: {what}: nothing; exiftool {exif:?}, ffprobe {probe:?}"));
            }
            let others = [exif, probe].into_iter().flatten().collect::<Vec<_>>();
            let compared = matches!(*what, "duration" | "created" | "place" | "turn" | "make" | "model");
            if compared
                && own.is_some()
                && !others.is_empty()
                && !others.iter().any(|other| Some(other) == own.as_ref())
            {
                apart.push(format!("{name}: {what}: {own:?}; the others {others:?}"));
            }
        }
    }
    println!("{:10} {:>6} {:>6} {:>9} {:>8}", "value", "any", "ours", "exiftool", "ffprobe");
    for (what, [any, own, exif, probe]) in NAMES.iter().zip(counts) {
        println!("{what:10} {any:>6} {own:>6} {exif:>9} {probe:>8}");
    }
    assert!(apart.is_empty(), "{}", apart.join("\n"));
}
