//! Archives made to be read in two ways, and good bundles broken in every way: none of them passes, none
//! stops the reader, and no other reader sees in an accepted file what ours does not.
//!
//! The hostile archives lie outside the repository, in ../shared/data/7-hostile; without them their test
//! says that it was skipped.
#![cfg(feature = "sign")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

#[path = "readers/made.rs"]
mod made;
#[path = "outside/data.rs"]
mod outside;
mod random;

use aigaq::base::reason::Reason;
use aigaq::base::source::FileSource;
use aigaq::base::watch::Unwatched;
use aigaq::bundle::part::{MIMETYPE, Part};
use aigaq::bundle::writer::Writer;
use aigaq::checks::conclusion::{Answer, Exit};
use aigaq::hand::export::{ExportError, export};
use aigaq::model::exhibit::Exhibit;
use aigaq::model::record::{Body, Record};
use made::{Made, by_crate_zip, by_crate_zip_unchecked, entries, judged, limits};
use random::Random;
use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::os::unix::fs::FileExt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Archives that others accept are no better here: none of them is a bundle.
#[test]
fn hostile_archives_are_refused() {
    let Some(root) = outside::shared("7-hostile/zip") else { return };
    let folder = made::folder("hostile");
    let good = made::odd(&folder).bytes;
    let first_entry = 30 + "mimetype".len() + MIMETYPE.len();
    let (mut codes, mut others, mut slowest) = (BTreeMap::new(), 0, Duration::ZERO);
    for path in files(&root) {
        let hostile = fs::read(&path).unwrap();
        others += usize::from(by_crate_zip(&hostile).is_ok());
        let forms = [
            ("as it is", hostile.clone()),
            // Past the first check, so that the rest of the reader meets it too.
            ("behind the first entry", [&good[..first_entry], &hostile].concat()),
            ("behind a bundle", [&good, hostile.as_slice()].concat()),
            ("before a bundle", [hostile.as_slice(), &good].concat()),
            ("in place of the directory", [&good[..directory_of(&good)], &hostile].concat()),
        ];
        for (form, bytes) in forms {
            let begun = Instant::now();
            let verification = judged(&bytes);
            let taken = begun.elapsed();
            let name = format!("{} {form}", path.display());
            assert_eq!(verification.conclusion().exit, Exit::Malformed, "{name}");
            assert_eq!(verification.conclusion().exit.code(), 4);
            assert!(taken < Duration::from_secs(1), "{name}: {taken:?}");
            slowest = slowest.max(taken);
            let code = verification.conclusion().decided_by.unwrap();
            assert!(code.starts_with("container."), "{name}: {code}");
            *codes.entry((form, code)).or_insert(0) += 1;
            // Nothing is given out: no container, no folder.
            let target = folder.join("given-out");
            let refused = export(&bytes, &[], &target, &limits(), &Unwatched);
            assert!(matches!(refused, Err(ExportError::Container(_))), "{name}: {refused:?}");
            assert!(!target.exists(), "{name}");
        }
    }
    let archives: i32 = codes.iter().filter(|((form, _), _)| *form == "as it is").map(|(_, count)| count).sum();
    eprintln!("{archives} archives, {others} of them read by crate zip; slowest {slowest:?}; {codes:#?}");
    assert!(archives >= 200, "{archives}");
}

/// Any change of any byte is seen, and what the container's reader lets through is read alike by all.
#[test]
fn mutated_bundles_never_pass() {
    let folder = made::folder("mutated");
    let odd = made::odd(&folder);
    let small = [made::extracted("odd-extract", &odd, &folder), odd];
    let mut random = Random(20_261_122);
    let mut tally = Tally::default();
    for turn in 0..20_000 {
        let base = &small[turn % small.len()];
        let mut bytes = base.bytes.clone();
        for _ in 0..=random.below(3) {
            mutate(&mut bytes, &mut random);
        }
        tally.hold(base, &bytes, turn);
    }
    tally.says("raw");
    // A sample of real size, its bytes changed at the end more often than in the pictures.
    let sample = made::sample(&folder);
    let tail = sample.bytes.len() - 20_000;
    for turn in 0..300 {
        let mut bytes = sample.bytes.clone();
        let mut end = bytes.split_off(tail);
        mutate(&mut end, &mut random);
        bytes.extend(end);
        tally.hold(&sample, &bytes, turn);
    }
    tally.says("raw, and the sample");
    assert!(tally.exits.len() > 1, "only one way to fail was met");
}

/// The same with the parts: changed, exchanged, taken out, doubled, under other names, and the
/// container made canonical again. So the reader of the container accepts most of them.
#[test]
fn mutated_parts_in_canonical_containers_never_pass() {
    let folder = made::folder("mutated-parts");
    let odd = made::odd(&folder);
    let bases = [made::extracted("odd-extract", &odd, &folder), odd];
    let mut random = Random(8_949);
    let mut tally = Tally::default();
    for turn in 0..10_000 {
        let base = &bases[turn % bases.len()];
        let mut parts: Vec<(Part, Vec<u8>)> = entries(&base.bytes)
            .unwrap()
            .into_iter()
            .skip(1)
            .map(|(name, bytes)| (Part::parse(name.as_bytes()).unwrap(), bytes))
            .collect();
        for _ in 0..=random.below(2) {
            let (a, b) = (random.below(parts.len()), random.below(parts.len()));
            match random.below(8) {
                0 if parts.len() > 2 => drop(parts.remove(a)),
                1 => {
                    let other = parts[b].1.clone();
                    parts[a].1 = other;
                }
                2 => {
                    let (one, other) = (parts[a].1.clone(), parts[b].1.clone());
                    (parts[a].1, parts[b].1) = (other, one);
                }
                3 => parts.push((another(&mut random), parts[a].1.clone())),
                _ => mutate(&mut parts[a].1, &mut random),
            }
        }
        parts.sort_by_key(|(part, _)| *part);
        parts.dedup_by(|one, other| one.0.cmp(&other.0).is_eq());
        let mut writer = Writer::new(Cursor::new(Vec::new())).unwrap();
        parts.iter().for_each(|(part, bytes)| writer.add(*part, bytes).unwrap());
        tally.hold(base, &writer.finish().unwrap().into_inner(), turn);
    }
    tally.says("parts");
    assert!(tally.accepted > 5_000, "the container was refused too often: {}", tally.accepted);
}

#[derive(Default)]
struct Tally {
    exits: BTreeMap<&'static str, usize>,
    codes: BTreeMap<&'static str, usize>,
    accepted: usize,
    identical: usize,
}

impl Tally {
    /// Keeps the bytes of a bundle that broke a promise: its salts are random, so no seed gives it back.
    fn hold(&mut self, base: &Made, bytes: &Vec<u8>, turn: usize) {
        let checked = catch_unwind(AssertUnwindSafe(|| self.check(base, bytes)));
        if let Err(cause) = checked {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broke-a-promise.aigaq");
            fs::write(&kept, bytes).unwrap();
            eprintln!("turn {turn} of {}, kept as {}", base.name, kept.display());
            resume_unwind(cause);
        }
    }

    fn check(&mut self, base: &Made, bytes: &Vec<u8>) {
        let verification = judged(bytes);
        let conclusion = verification.conclusion();
        assert_ne!(conclusion.exit, Exit::Passed);
        assert_ne!(conclusion.exit.answer(), Answer::Passed);
        if *bytes == base.bytes {
            assert_eq!(conclusion.exit, Exit::Indeterminate);
            self.identical += 1;
            return;
        }
        if conclusion.exit == Exit::Indeterminate {
            // What stands behind the seal lowers nothing: only there may it differ.
            let behind = ["tokens/", "statements/", "signatures/", "renewals/"];
            let is_sealed = |name: &str| !behind.iter().any(|folder| name.starts_with(folder));
            let sealed =
                |bytes| Vec::from_iter(entries(bytes).unwrap().into_iter().filter(|(name, _)| is_sealed(name)));
            assert!(sealed(bytes) == sealed(&base.bytes), "{conclusion:?}");
            return;
        }
        let allowed = [Exit::Malformed, Exit::Failed, Exit::UnsupportedVersion, Exit::LimitExceeded];
        assert!(allowed.contains(&conclusion.exit), "{conclusion:?}");
        if let Some(ours) = entries(bytes) {
            self.accepted += 1;
            match by_crate_zip(bytes) {
                Ok(theirs) => assert_eq!(theirs, ours),
                // A wrong CRC-32 is a finding of ours and an error of theirs: without it they agree.
                Err(error) => {
                    assert!(error.contains("checksum"), "{error}");
                    assert_eq!(by_crate_zip_unchecked(bytes), Ok(ours));
                }
            }
        }
        *self.exits.entry(conclusion.exit.name()).or_default() += 1;
        *self.codes.entry(conclusion.decided_by.unwrap()).or_default() += 1;
    }

    fn says(&self, what: &str) {
        let Tally { exits, codes, accepted, identical } = self;
        eprintln!("{what}: {exits:?}, container accepted {accepted}, identical {identical}, by {codes:?}");
    }
}

/// A part of a name that no bundle of these tests has.
fn another(random: &mut Random) -> Part {
    let n = 1 + random.below(30) as u32;
    match random.below(6) {
        0 => Part::Record(n),
        1 => Part::Anchor(1),
        2 => Part::Token(1),
        3 => Part::Statement(1),
        4 => Part::Signature(1),
        _ => Part::parse(format!("exhibits/{n:04}.txt").as_bytes()).unwrap(),
    }
}

/// One change: a byte set, bytes put in, taken out, copied over others, or two ranges exchanged.
fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    if bytes.is_empty() {
        return bytes.push(random.next() as u8);
    }
    let range = |random: &mut Random| {
        let start = random.below(bytes.len());
        let most = [1, 4, 64, bytes.len()][random.below(4)];
        start..(start + 1 + random.below(most)).min(bytes.len())
    };
    let (one, other) = (range(random), range(random));
    match random.below(7) {
        0 => bytes[one.start] = random.next() as u8,
        1 => bytes[one.start] ^= 1 << random.below(8),
        2 => {
            let new: Vec<u8> = one.clone().take(64).map(|_| random.next() as u8).collect();
            drop(bytes.splice(one.start..one.start, new));
        }
        3 => drop(bytes.drain(one)),
        4 => {
            let copy = bytes[other.clone()].to_vec();
            drop(bytes.splice(one, copy));
        }
        5 => {
            let copy = bytes[other].to_vec();
            let end = (one.start + copy.len()).min(bytes.len());
            bytes[one.start..end].copy_from_slice(&copy[..end - one.start]);
        }
        _ => {
            let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
            if first.end <= second.start {
                let (a, b) = (bytes[first.clone()].to_vec(), bytes[second.clone()].to_vec());
                drop(bytes.splice(second, a));
                drop(bytes.splice(first, b));
            }
        }
    }
}

/// Where the central directory begins, by the last four bytes but two of the end record.
fn directory_of(bytes: &[u8]) -> usize {
    let at = bytes.len() - 6;
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
}

/// What was judged is what is given out, or nothing is: somebody may write to the bundle in between.
#[test]
fn a_bundle_that_is_changed_behind_the_judgement() {
    let folder = made::folder("changed");
    let good = made::odd(&folder).bytes;
    let path = folder.join("case.aigaq");
    fs::write(&path, &good).unwrap();
    let source = FileSource::open(&path).unwrap();
    let verification = judged(&good);
    let exhibits: Vec<(u32, &Exhibit)> = verification.records().iter().filter_map(exhibit).collect();
    assert!(export(&source, &exhibits, &folder.join("out"), &limits(), &Unwatched).is_ok());
    assert!(source.is_as_opened().unwrap());
    let places = exhibits.iter().map(|(n, _)| verification.place(*n).unwrap());
    let place = places.max_by_key(|place| place.length).unwrap().offset;
    let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.write_all_at(&[good[place as usize] ^ 1], place).unwrap();
    assert!(!source.is_as_opened().unwrap());
    let target = folder.join("changed");
    let refused = export(&source, &exhibits, &target, &limits(), &Unwatched).unwrap_err();
    assert_eq!(refused.code(), "source.changed");
    assert!(!target.exists(), "something was left");
    // a modification time that somebody sets back hides nothing
    fs::write(&path, &good).unwrap();
    let source = FileSource::open(&path).unwrap();
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    std::thread::sleep(Duration::from_millis(20));
    file.write_all_at(&[good[place as usize] ^ 1], place).unwrap();
    file.set_modified(before).unwrap();
    assert!(!source.is_as_opened().unwrap());
}

fn exhibit<'a>((n, record): (&u32, &'a Record)) -> Option<(u32, &'a Exhibit)> {
    match &record.body {
        Body::Exhibit(exhibit) => Some((*n, exhibit.as_ref())),
        _ => None,
    }
}

/// All files below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
