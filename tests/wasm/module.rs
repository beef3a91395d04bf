//! The core as a module for wasm32, for scripts/wasm: a bundle, a trust list and a question go in byte by byte, the exit, the
//! deciding code and all codes come out. Nothing is imported: what cannot be asked for cannot change an answer.

use aigaq::base::{limits::Limits, moment::Moment, octets::Digest, watch::Unwatched};
use aigaq::checks::{Question, judge};
use aigaq::seal::trust::Trust;
use std::sync::Mutex;

/// What was put in (bundle, trust list, moment, expected seal), and what came out.
static PARTS: Mutex<[Vec<u8>; 5]> = Mutex::new([const { Vec::new() }; 5]);
const OUT: usize = 4;

/// Begins anew.
#[unsafe(no_mangle)]
pub extern "C" fn clear() {
    if let Ok(mut parts) = PARTS.lock() {
        *parts = Default::default();
    }
}

/// Puts one byte behind a part.
#[unsafe(no_mangle)]
pub extern "C" fn put(part: usize, byte: u32) {
    if let Ok(mut parts) = PARTS.lock() {
        if let Some(part) = parts.get_mut(part) {
            part.push(byte as u8);
        }
    }
}

/// The byte at a place of what came out; 256 behind the end.
#[unsafe(no_mangle)]
pub extern "C" fn get(at: usize) -> u32 {
    PARTS.lock().ok().and_then(|parts| parts[OUT].get(at).copied()).map_or(256, u32::from)
}

/// Judges, and gives the exit; 255 where the question cannot be read.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> u32 {
    let Ok(mut parts) = PARTS.lock() else { return 255 };
    let Some((exit, line)) = judged(&parts) else { return 255 };
    parts[OUT] = line.into_bytes();
    exit
}

fn judged(parts: &[Vec<u8>; 5]) -> Option<(u32, String)> {
    let text = |part: usize| std::str::from_utf8(&parts[part]).ok();
    let trust = if parts[1].is_empty() { Trust::nobody() } else { Trust::decode(text(1)?).ok()? };
    let expect_seal = if parts[3].is_empty() { None } else { Some(Digest::from_hex(text(3)?)?) };
    let limits = Limits { threads: 1, ..Limits::default() };
    let question =
        Question { trust: &trust, at: Moment::parse(text(2)?)?, limits: &limits, expect_seal, watch: &Unwatched };
    let verification = judge(parts[0].as_slice(), &question).ok()?;
    let conclusion = verification.conclusion();
    let codes: Vec<&str> = verification.findings().iter().map(|finding| finding.code()).collect();
    let line = format!("{} {} {}", conclusion.exit.name(), conclusion.decided_by.unwrap_or("nothing"), codes.join(","));
    Some((u32::from(conclusion.exit.code()), line))
}
