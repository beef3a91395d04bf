//! Which mutant is switched on, and which places a process has come by. In the scratch copy of tests/mutants only.
use std::fs::File;
use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};

const UNREAD: u32 = u32::MAX;
const PLACES: usize = 65_536;

static ON: AtomicU32 = AtomicU32::new(UNREAD);
static RECORDS: AtomicU8 = AtomicU8::new(2);
static SEEN: [AtomicBool; PLACES] = [const { AtomicBool::new(false) }; PLACES];
static FILE: OnceLock<Option<Mutex<File>>> = OnceLock::new();

/// The number in AIGAQ_MUTANT, or 0.
#[inline]
pub fn on() -> u32 {
    match ON.load(Ordering::Relaxed) {
        UNREAD => read(),
        number => number,
    }
}

#[cold]
fn read() -> u32 {
    let number = std::env::var("AIGAQ_MUTANT").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    ON.store(number, Ordering::Relaxed);
    number
}

/// Notes once for each process that a place was reached, if AIGAQ_MUTANT_REACHED names a folder.
#[inline]
pub fn mark(place: usize) {
    if RECORDS.load(Ordering::Relaxed) != 0 {
        note(place);
    }
}

#[cold]
fn note(place: usize) {
    let file = FILE.get_or_init(|| {
        let folder = std::env::var_os("AIGAQ_MUTANT_REACHED")?;
        let path = std::path::Path::new(&folder).join(std::process::id().to_string());
        File::options().create(true).append(true).open(path).ok().map(Mutex::new)
    });
    let Some(file) = file else {
        RECORDS.store(0, Ordering::Relaxed);
        return;
    };
    // One write for each place: a process that is killed has told what it reached.
    if !SEEN[place].swap(true, Ordering::Relaxed) {
        if let Ok(mut file) = file.lock() {
            let _ = file.write_all(format!("{place}\n").as_bytes());
        }
    }
}
