//! SHA-256 and CRC-32 of stretches of a source, on as many threads as are granted.

use crate::base::digest::Hasher;
use crate::base::octets::Digest;
use crate::base::source::Source;
use crate::base::watch::Watch;
use std::io;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

/// A stretch of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub offset: u64,
    /// Its length in bytes.
    pub length: u64,
}

/// What a stretch hashes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hashed {
    /// SHA-256.
    pub sha256: Digest,
    /// CRC-32.
    pub crc: u32,
}

/// Buffers that stay in the second-level cache: 64 KiB to 1 MiB beat 8 MiB (docs/performance.md).
const BUFFER: usize = 256 << 10;
/// Buffers under way between the reading and the hashing thread.
const IN_FLIGHT: usize = 4;

/// Hashes all stretches; the answers stand in the order of the questions. A stretch that is longer
/// than a fair share is read and hashed by two threads, the rest is shared out one by one.
pub fn hash_all<S: Source + ?Sized>(
    source: &S,
    stretches: &[Stretch],
    workers: usize,
    watch: &dyn Watch,
) -> io::Result<Vec<Hashed>> {
    if workers < 2 {
        return stretches.iter().map(|stretch| hash_one(source, *stretch, watch)).collect();
    }
    let total: u64 = stretches.iter().map(|stretch| stretch.length).sum();
    let share = (total / workers as u64).max(4 * BUFFER as u64);
    let mut answers: Vec<Option<io::Result<Hashed>>> = stretches.iter().map(|_| None).collect();
    let (long, short): (Vec<_>, Vec<_>) = (0..).zip(stretches).partition(|(_, stretch)| stretch.length > share);
    for (at, stretch) in long {
        set(&mut answers, at, hash_in_two(source, *stretch, watch));
    }
    for (at, answer) in share_out(source, &short, workers, watch) {
        set(&mut answers, at, answer);
    }
    answers
        .into_iter()
        .map(|answer| answer.unwrap_or_else(|| Err(io::Error::other("a hashing thread ended early"))))
        .collect()
}

fn set(answers: &mut [Option<io::Result<Hashed>>], at: usize, answer: io::Result<Hashed>) {
    if let Some(slot) = answers.get_mut(at) {
        *slot = Some(answer);
    }
}

fn share_out<S: Source + ?Sized>(
    source: &S,
    stretches: &[(usize, &Stretch)],
    workers: usize,
    watch: &dyn Watch,
) -> Vec<(usize, io::Result<Hashed>)> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(stretches.len()));
    let work = || {
        while let Some((at, stretch)) = stretches.get(next.fetch_add(1, Ordering::Relaxed)) {
            let answer = hash_one(source, **stretch, watch);
            if let Ok(mut done) = done.lock() {
                done.push((*at, answer));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..workers.min(stretches.len()) {
            // Where the system grants no thread, those that there are do the work.
            let _ = std::thread::Builder::new().spawn_scoped(scope, work);
        }
        work();
    });
    done.into_inner().unwrap_or_default()
}

fn hash_one<S: Source + ?Sized>(source: &S, stretch: Stretch, watch: &dyn Watch) -> io::Result<Hashed> {
    let mut buffer = vec![0; BUFFER.min(usize::try_from(stretch.length).unwrap_or(BUFFER))];
    let (mut sha256, mut crc) = (Hasher::default(), crc32fast::Hasher::new());
    for (offset, length) in pieces(stretch) {
        let piece = buffer.get_mut(..length).unwrap_or_default();
        source.read_at(offset, piece)?;
        sha256.update(piece);
        crc.update(piece);
        watch.advance(length as u64);
    }
    Ok(Hashed { sha256: sha256.finish(), crc: crc.finalize() })
}

/// One thread reads and takes the CRC-32, the other takes the SHA-256. Buffers go round.
fn hash_in_two<S: Source + ?Sized>(source: &S, stretch: Stretch, watch: &dyn Watch) -> io::Result<Hashed> {
    let (full, filled) = sync_channel::<(Vec<u8>, usize)>(IN_FLIGHT);
    let (empty, emptied) = sync_channel::<Vec<u8>>(IN_FLIGHT);
    let hashed = std::thread::scope(|scope| {
        let reader = std::thread::Builder::new().spawn_scoped(scope, move || {
            let mut crc = crc32fast::Hasher::new();
            for (turn, (offset, length)) in pieces(stretch).enumerate() {
                let mut buffer =
                    if turn < IN_FLIGHT { vec![0; BUFFER] } else { emptied.recv().map_err(io::Error::other)? };
                let piece = buffer.get_mut(..length).unwrap_or_default();
                source.read_at(offset, piece)?;
                crc.update(piece);
                full.send((buffer, length)).map_err(io::Error::other)?;
            }
            Ok::<u32, io::Error>(crc.finalize())
        });
        let Ok(reader) = reader else { return Ok(None) };
        let mut sha256 = Hasher::default();
        while let Ok((buffer, length)) = filled.recv() {
            sha256.update(buffer.get(..length).unwrap_or_default());
            watch.advance(length as u64);
            // The reader may have ended: then nobody wants the buffer back.
            let _ = empty.try_send(buffer);
        }
        let crc = reader.join().unwrap_or_else(|_| Err(io::Error::other("the reading thread ended early")))?;
        Ok::<_, io::Error>(Some(Hashed { sha256: sha256.finish(), crc }))
    });
    // Where the system grants no thread, one does both.
    hashed?.map_or_else(|| hash_one(source, stretch, watch), Ok)
}

fn pieces(stretch: Stretch) -> impl Iterator<Item = (u64, usize)> {
    let count = stretch.length.div_ceil(BUFFER as u64);
    (0..count).map(move |at| {
        let start = at * BUFFER as u64;
        (stretch.offset + start, (stretch.length - start).min(BUFFER as u64) as usize)
    })
}
