//! Transcripts: what a person sees who types these lines, kept in `tests/transcripts/*.txt`.
//!
//! A line `% …` is typed into a shell before and must succeed; of a line `$ …` the picture is kept:
//! standard output behind `|`, standard error behind `!`, the exit code behind `=` unless it is 0.
//! All else is comment. Digests, ids, moments, sizes and paths of the day are masked.
//!
//! To write the pictures anew after a change of texts, and then to read them:
//!
//! ```sh
//! AIGAQ_TRANSCRIPTS=write cargo test -p aigaq-capture -p aigaq-verify transcript
//! git diff --stat '*/tests/transcripts/*'
//! ```

use super::stage::{Ending, Stage, have, samples};
use std::fmt::Write;
use std::path::Path;

/// Plays every transcript whose name begins with `prefix` and compares it with its file.
pub fn play(prefix: &str) {
    // What the files say is part of the picture: print is read by Tesseract, films by the program beside ours.
    if !have(&["jq", "openssl", "tesseract"]) {
        return;
    }
    if !Path::new(super::PROGRAM).with_file_name("aigaq-film").is_file() {
        eprintln!("skipped: aigaq-film is not built");
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut played = 0;
    for entry in std::fs::read_dir(&folder).expect("the transcripts").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(prefix) && name.ends_with(".txt") {
            played += 1;
            compare(&entry.path(), &name);
        }
    }
    assert!(played > 0, "no transcript begins with {prefix}");
}

fn compare(path: &Path, name: &str) {
    let wanted = std::fs::read_to_string(path).expect("a transcript");
    let found = perform(&wanted);
    if std::env::var_os("AIGAQ_TRANSCRIPTS").is_some_and(|value| value == "write") {
        std::fs::write(path, found).expect("a transcript");
        return;
    }
    for (n, (wanted, now)) in wanted.lines().zip(found.lines()).enumerate() {
        assert_eq!(wanted, now, "{name}:{}; the whole of it now:\n{found}", n + 1);
    }
    assert_eq!(wanted.lines().count(), found.lines().count(), "{name} has another length now:\n{found}");
}

/// Types all lines, and writes the transcript with what came.
fn perform(script: &str) -> String {
    let stage = Stage::empty();
    stage.set_up(&format!("cp '{0}'/*.mp4 '{0}'/*.jpg '{0}'/*.png '{0}'/purchase.toml .", samples().display()));
    let mut mask = Mask::new(&stage);
    let mut text = String::new();
    for line in script.lines() {
        if let Some(line) = line.strip_prefix("% ") {
            stage.set_up(line);
        }
        let is_picture = ["|", "!", "="].iter().any(|mark| line.starts_with(mark));
        if !is_picture {
            let _ = writeln!(text, "{line}");
        }
        if let Some(line) = line.strip_prefix("$ ") {
            picture(&stage.shell(line), &mut mask, &mut text);
        }
    }
    text
}

fn picture(ending: &Ending, mask: &mut Mask, text: &mut String) {
    assert!(!ending.err.contains("panicked"), "`{}` panicked:\n{}", ending.line, ending.err);
    for (mark, said) in [("|", &ending.out), ("!", &ending.err)] {
        for line in said.lines() {
            let line = mask.line(line);
            let _ = writeln!(text, "{}", format!("{mark} {line}").trim_end());
        }
    }
    if ending.status != 0 {
        let _ = writeln!(text, "= {}", ending.status);
    }
}

/// Puts words in place of what differs from run to run. The same digest gets the same word.
struct Mask {
    here: String,
    seen: Vec<String>,
}

impl Mask {
    fn new(stage: &Stage) -> Self {
        Mask { here: stage.folder().display().to_string(), seen: Vec::new() }
    }

    fn line(&mut self, line: &str) -> String {
        let line = line.replace(&self.here, "[here]").replace(env!("CARGO_PKG_VERSION"), "[version]");
        bytes(&day(&said(&sizes(&moments(&self.digests(&public_keys(&line)))))))
    }

    /// 64 or 32 hexadecimal digits.
    fn digests(&mut self, line: &str) -> String {
        let mut out = String::new();
        let mut rest = line;
        while let Some(start) = rest.find(is_hex) {
            let (before, from) = rest.split_at(start);
            let length = from.find(|c| !is_hex(c)).unwrap_or(from.len());
            let (digits, after) = from.split_at(length);
            out.push_str(before);
            if length == 64 || length == 32 {
                let known = self.seen.iter().position(|seen| seen == digits);
                let n = known.unwrap_or_else(|| {
                    self.seen.push(digits.to_owned());
                    self.seen.len() - 1
                });
                let _ = write!(out, "[hex {}]", n + 1);
            } else {
                out.push_str(digits);
            }
            rest = after;
        }
        out + rest
    }
}

/// A public Ed25519 key in DER begins with these 12 bytes, in base64 with these 16 letters.
fn public_keys(line: &str) -> String {
    match line.find("MCowBQYDK2VwAyEA") {
        Some(at) if line.len() >= at + 60 => format!("{}[base64]{}", &line[..at], &line[at + 60..]),
        _ => line.to_owned(),
    }
}

fn is_hex(c: char) -> bool {
    c.is_ascii_digit() || ('a'..='f').contains(&c)
}

/// Whether `text` begins like `pattern`, in which `0` stands for any digit.
fn begins(text: &str, pattern: &str) -> bool {
    let mut text = text.chars();
    pattern.chars().all(|wanted| text.next().is_some_and(|c| c == wanted || (wanted == '0' && c.is_ascii_digit())))
}

/// `2026-10-05T09:32:10.120Z`
fn moments(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let found = ["0000-00-00T00:00:00.000Z", "0000-00-00T00:00:00Z"].iter().find(|form| begins(rest, form));
        let length = found.map_or(c.len_utf8(), |form| form.len());
        let (this, after) = rest.split_at(length);
        out.push_str(if found.is_some() { "[moment]" } else { this });
        rest = after;
    }
    out
}

/// `499.6 KB`, with the space that does not break.
fn sizes(line: &str) -> String {
    let mut words: Vec<String> = line.split('\u{a0}').map(str::to_owned).collect();
    for at in 1..words.len() {
        let is_unit = |word: &str| {
            ["KB", "MB", "КБ", "МБ"]
                .iter()
                .any(|unit| word.strip_prefix(unit).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
        };
        let before = words[at - 1].trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',').to_owned();
        if is_unit(&words[at]) && before != words[at - 1] {
            words[at - 1] = format!("{before}[size]");
        }
    }
    words.join("\u{a0}")
}

/// A moment of the sealing in words: `22 November 2026, 03:01:56 (UTC)`.
fn said(line: &str) -> String {
    let Some(end) = line.find("(UTC)") else { return line.to_owned() };
    let (before, after) = line.split_at(end);
    let Some((date, clock)) = before.rsplit_once(", ") else { return line.to_owned() };
    if !begins(clock, "00:00:00 ") {
        return line.to_owned();
    }
    // Three words in English, four in Kazakh and Russian.
    let words = if date.is_ascii() { 3 } else { 4 };
    let cut = date.rmatch_indices(' ').nth(words - 1).map_or(0, |(at, _)| at + 1);
    format!("{}[moment in words] {after}", &date[..cut])
}

/// What JSON says by the day on which the test runs: the day whose law is applied, and sums that a year's budget sets.
fn day(line: &str) -> String {
    // It follows the files of law; a day that a comparison read stays as it is.
    let field = "}]},\"day\":\"";
    match line.find(field).map(|at| line.split_at(at + field.len())) {
        Some((before, after)) if begins(after, "0000-00-00") => format!("{before}[day]{}", sums(&after[10..])),
        _ => line.to_owned(),
    }
}

/// `"minor":432500000,"currency":"KZT"`; both are null for a year whose budget the law file does not have.
fn sums(text: &str) -> String {
    let mut parts = text.split("\"minor\":");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find('}').unwrap_or(part.len());
        let _ = write!(out, "\"minor\":[sum]{}", &part[end..]);
    }
    out
}

/// The length of a bundle in JSON: the numbers in it differ in length from machine to machine.
fn bytes(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("\"bytes\":") {
        let (before, from) = rest.split_at(at + "\"bytes\":".len());
        out.push_str(before);
        rest = from.trim_start_matches(|c: char| c.is_ascii_digit());
        out.push_str(if rest.len() < from.len() { "[n]" } else { "" });
    }
    out + rest
}
