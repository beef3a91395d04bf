//! The conformance kit in tests/vectors/: every vector ends as its head says, every code has a vector,
//! and no bit of a good bundle can be changed unseen. What a head says: tests/vectors/README.md.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]

#[path = "vectors/vector.rs"]
mod vector;

use aigaq::base::{limits::Limits, moment::Moment, reason::Fact};
use aigaq::bundle::reader::Container;
use aigaq::checks::finding::{Finding, Standing};
use aigaq::checks::{Verification, conclusion::Exit, registry::CODES};
use aigaq::seal::trust::Trust;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use vector::{Vector, folder, judged};

/// Codes that no file of the kit raises, and why.
const WITHOUT_A_FILE: &[(&str, &str)] = &[
    ("certificate.algorithm-unsupported", "the rules are those of `cms.algorithm-unsupported`"),
    ("certificate.algorithm-weak", "the rules are those of `cms.algorithm-weak`"),
    ("certificate.budget", "needs more than a hundred statements with eight certificates each"),
    ("cms.never-issued", "needs an OCSP response: tests/signatures/revocation.rs reads one"),
    ("cbor.items", "needs a structure of a million items: `limits_are_named` gives a small limit instead"),
    ("container.limit", "needs 400,000 entries or a record of 8 MiB: `limits_are_named` gives small limits instead"),
];

fn one_thread() -> Limits {
    Limits { threads: 1, ..Limits::default() }
}

fn has(verification: &Verification, code: &str) -> bool {
    verification.findings().iter().any(|finding| finding.code() == code)
}

fn is_against(finding: &Finding) -> bool {
    matches!(finding.standing(), Standing::Failed | Standing::Indeterminate)
}

fn none_of(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

#[test]
fn every_vector_ends_as_it_says() {
    let mut complaints = Vec::new();
    for vector in Vector::all() {
        let verification = vector.judge(&one_thread());
        let conclusion = verification.conclusion();
        let found = (conclusion.exit.name(), conclusion.exit.code(), conclusion.decided_by.unwrap_or("nothing"));
        let (name, number) = vector.expected();
        if found != (name, number, vector.get("code")) {
            complaints.push(format!("{}: {found:?} for {name} {number} {}", vector.stem, vector.get("code")));
        }
        for note in vector.notes() {
            if !has(&verification, note) {
                complaints.push(format!("{}: no finding {note}", vector.stem));
            }
        }
    }
    none_of(complaints);
}

/// Without a defect nothing stands against a bundle but what its head names.
#[test]
fn nothing_else_is_against_a_good_one() {
    let mut complaints = Vec::new();
    for vector in Vector::all().iter().filter(|vector| !is_negative(vector)) {
        let allowed: BTreeSet<&str> =
            [vec!["time.no-token", vector.get("code")], vector.notes()].concat().into_iter().collect();
        for finding in vector.judge(&one_thread()).findings() {
            let is_expected = !is_against(finding) && finding.standing() != Standing::Noted;
            if !is_expected && !allowed.contains(finding.code()) {
                complaints.push(format!("{}: {} {}", vector.stem, finding.code(), finding.subject));
            }
        }
    }
    none_of(complaints);
}

/// A fault of form is never told as a fault of the signature.
#[test]
fn a_parse_fault_is_no_crypto_fault() {
    let mut complaints = Vec::new();
    for vector in Vector::all().iter().filter(|vector| vector.expected().1 == 4) {
        let verification = vector.judge(&one_thread());
        let early = verification.findings().iter().any(|f| f.step() <= 2 && f.standing() == Standing::Failed);
        for finding in verification.findings().iter().filter(|f| f.step() == 7 && f.standing() == Standing::Failed) {
            // An expected seal digest that differs is told whatever can be read.
            if early && finding.code() != "seal.unexpected" {
                complaints.push(format!("{}: {}", vector.stem, finding.code()));
            }
        }
    }
    none_of(complaints);
}

/// A step is filed as passed only where nothing in it stands against the bundle, and counts what it saw;
/// one that was not performed names a finding that there is.
#[test]
fn a_step_passes_or_it_does_not() {
    let mut complaints = Vec::new();
    for vector in Vector::all() {
        let verification = vector.judge(&one_thread());
        let findings = verification.findings();
        for passed in findings.iter().filter(|finding| finding.standing() == Standing::Passed) {
            // The form of a container and an expected seal digest are told apart from the rest of their steps,
            // each time-stamp apart from the others, certificates apart from the key, and the two ends of the time window
            // apart from each other.
            let is_apart = |code: &str| {
                matches!(code, "container.canonical" | "seal.expected" | "seal.unexpected")
                    || matches!(code, "time.not-before" | "time.broken-nesting")
                    || code.starts_with("certificate.")
            };
            let beside = |other: &&Finding| other.step() == passed.step() && is_against(other);
            if let Some(other) =
                findings.iter().find(beside).filter(|o| !is_apart(o.code()) && !is_apart(passed.code()))
            {
                complaints.push(format!("{}: {} beside {}", vector.stem, passed.code(), other.code()));
            }
            let intact = Fact::from(verification.intact().len());
            if passed.code() == "exhibit.digest-match" && passed.fact("count") != Some(&intact) {
                complaints.push(format!("{}: {:?} of {intact} exhibits match", vector.stem, passed.fact("count")));
            }
        }
        for (finding, because) in findings.iter().filter_map(|finding| Some((finding, finding.fact("because")?))) {
            if !findings.iter().any(|other| is_against(other) && Fact::from(other.code()) == *because) {
                complaints.push(format!("{}: {} because of {because}", vector.stem, finding.code()));
            }
        }
        if !findings.is_sorted_by_key(|finding| (finding.step(), finding.subject)) {
            complaints.push(format!("{}: findings out of order", vector.stem));
        }
    }
    none_of(complaints);
}

#[test]
fn threads_change_nothing() {
    for vector in Vector::all() {
        let (one, three) = (vector.judge(&one_thread()), vector.judge(&Limits { threads: 3, ..Limits::default() }));
        assert_eq!(one.findings(), three.findings(), "{}", vector.stem);
    }
}

fn is_negative(vector: &Vector) -> bool {
    !matches!(vector.expected().1, 0 | 3 | 11)
}

#[test]
fn heads_are_in_order() {
    let vectors = Vector::all();
    let mut names = BTreeSet::new();
    for vector in &vectors {
        let name = vector.get("name");
        assert_eq!(name, vector.stem, "a vector has the name of its file");
        assert!(names.insert(name.to_owned()), "{name} twice");
        let case = vector.get("case");
        assert!(case.len() == 3 && case.starts_with(|c: char| c.is_ascii_uppercase()), "{name}: case {case}");
        assert!(!vector.get("comment").is_empty(), "{name}: no comment");
        let is_known = |wanted: &str| CODES.iter().any(|code| code.name == wanted);
        assert!(is_known(vector.get("code")) || vector.get("code") == "nothing", "{name}: an unknown code");
        for note in vector.notes() {
            assert!(CODES.iter().any(|code| code.name == note), "{name}: unknown note {note}");
        }
        let known =
            ["name", "case", "expect", "code", "at", "trust", "notes", "expect-seal", "comment"].map(str::to_owned);
        assert!(vector.head.keys().all(|key| known.contains(key)), "{name}: an unknown key");
    }
    let negative = vectors.iter().filter(|vector| is_negative(vector)).count();
    assert!(negative * 3 >= vectors.len() * 2, "{negative} of {} vectors are negative", vectors.len());
}

#[test]
fn every_code_has_a_vector() {
    let mut seen = BTreeSet::new();
    for vector in Vector::all() {
        seen.extend(vector.judge(&one_thread()).findings().iter().map(Finding::code));
    }
    let excused: BTreeSet<&str> = WITHOUT_A_FILE.iter().map(|(code, _)| *code).collect();
    assert!(WITHOUT_A_FILE.iter().all(|(_, reason)| !reason.is_empty()));
    let registered: BTreeSet<&str> = CODES.iter().map(|code| code.name).collect();
    let missing: Vec<&&str> =
        registered.iter().filter(|code| !seen.contains(**code) && !excused.contains(*code)).collect();
    assert!(missing.is_empty(), "codes without a vector: {missing:?}");
    let needless: Vec<&&str> = excused.iter().filter(|code| seen.contains(**code)).collect();
    assert!(needless.is_empty(), "excused, and yet with a vector: {needless:?}");
    assert!(seen.is_subset(&registered), "unregistered: {:?}", seen.difference(&registered));
}

/// Exhaustion has a name of its own: exit 5, or 4 where the format itself sets the bound.
#[test]
fn limits_are_named() {
    let plain = one_thread;
    let table = [
        (Limits { entries: 3, ..plain() }, "container.limit"),
        (Limits { record_bytes: 20, ..plain() }, "container.limit"),
        (Limits { journal_bytes: 20, ..plain() }, "container.limit"),
        (Limits { manifest_bytes: 20, ..plain() }, "container.limit"),
        (Limits { cbor_items: 5, ..plain() }, "cbor.items"),
        (Limits { cbor_items: 12, ..plain() }, "cbor.items"),
    ];
    for (limits, code) in table {
        let verification = Vector::named("good").judge(&limits);
        let conclusion = verification.conclusion();
        assert_eq!((conclusion.exit, conclusion.decided_by), (Exit::LimitExceeded, Some(code)), "{limits:?}");
        assert!(!has(&verification, "seal.signature-invalid"), "{limits:?}");
    }
    // Whatever a reader takes on, more exhibits than it takes on are refused by name.
    let few = Vector::named("two_hundred_exhibits").judge(&Limits { exhibits: 199, ..plain() });
    assert_eq!(few.conclusion().decided_by, Some("manifest.bound"));
    // What was not read was not compared either: a limit is never told as a difference.
    let unread = Vector::named("anchor").judge(&Limits { appended_bytes: 2, ..plain() });
    assert!(has(&unread, "container.limit") && unread.conclusion().exit == Exit::LimitExceeded);
    // What just fits is no fault.
    let good = Vector::named("good").judge(&Limits { entries: 27, ..plain() });
    assert_eq!(good.conclusion().decided_by, Some("time.no-token"));
}

/// Depth and width that would be too large for a file: refused fast, and with little memory.
#[test]
fn deep_and_wide_structures_end_early() {
    let limits = one_thread();
    let code = |bytes: &[u8]| aigaq::base::cbor::walk_whole(bytes, &limits).map_err(|e| e.to_string()).unwrap_err();
    for (bytes, expected) in [
        ([vec![0x81; 200_000], vec![0x80]].concat(), "cbor.depth"),
        ([b"\xa1\x60".repeat(200_000), vec![0x00]].concat(), "cbor.depth"),
        ([vec![0xc1; 200_000], vec![0x00]].concat(), "cbor.unused-kind"),
        ([vec![0x9a, 0x00, 0x98, 0x96, 0x80], vec![0x00; 10_000_000]].concat(), "cbor.items"),
    ] {
        let start = std::time::Instant::now();
        assert!(code(&bytes).starts_with(expected), "{}", code(&bytes));
        assert!(start.elapsed().as_secs() < 5, "{expected}: {:?}", start.elapsed());
    }
    let far = [vec![0; 1 << 20], Vector::named("good").bytes].concat();
    let verification = judged(&far, &Trust::nobody(), Moment::parse("2026-11-22T12:00:00Z").unwrap(), &limits, None);
    assert_eq!(verification.conclusion().decided_by, Some("container.not-a-bundle"), "beyond the first MiB");
}

/// Runs `check` for every number below `count` on all processors; it returns a complaint or not.
fn on_all_processors(count: usize, check: impl Fn(usize) -> Option<String> + Sync) -> Vec<String> {
    let (next, complaints) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let start = next.fetch_add(64, Ordering::Relaxed);
                    if start >= count {
                        return;
                    }
                    let found: Vec<String> = (start..count.min(start + 64)).filter_map(&check).collect();
                    complaints.lock().unwrap().extend(found);
                }
            });
        }
    });
    complaints.into_inner().unwrap()
}

fn every_bit(stem: &str) {
    let (vector, limits) = (Vector::named(stem), one_thread());
    let (trust, at) = (vector.trust(), Moment::parse(vector.get("at")).unwrap());
    none_of(on_all_processors(vector.bytes.len() * 8, |bit| {
        let mut bytes = vector.bytes.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let exit = judged(&bytes, &trust, at, &limits, None).conclusion().exit;
        (!matches!(exit, Exit::Failed | Exit::Malformed))
            .then(|| format!("bit {} of byte {}: {exit:?}", bit % 8, bit / 8))
    }));
}

/// No bit of a bundle can be flipped without the answer FAILED: headers, records, exhibits, journal, seal.
#[test]
fn every_bit_of_a_good_bundle() {
    every_bit("good");
}

/// Nor of an extract, although its list of what is withheld is not signed.
#[test]
fn every_bit_of_an_extract() {
    every_bit("extract_without_trust");
}

/// Where CRC-32 stands of each entry: in its local header and in the directory.
fn places_of_crc(bytes: &[u8]) -> Vec<(std::ops::Range<usize>, [usize; 2])> {
    let container = Container::open(bytes, &Limits::default()).unwrap();
    let end = bytes.len() - 22;
    let mut directory = u32::from_le_bytes(bytes[end + 16..end + 20].try_into().unwrap()) as usize;
    let mut places = Vec::new();
    for entry in container.entries() {
        let (name, data) = (entry.part.to_string().len(), entry.data as usize);
        places.push((data..data + entry.size as usize, [data - name - 16, directory + 16]));
        directory += 46 + name;
    }
    places
}

/// Whoever flips a bit of data may also set its CRC-32 right: still nothing holds.
#[test]
fn every_bit_with_its_crc_set_right() {
    for stem in ["small_bundle", "extract_without_person"] {
        let (vector, limits) = (Vector::named(stem), one_thread());
        let (trust, at) = (vector.trust(), Moment::parse(vector.get("at")).unwrap());
        let places = places_of_crc(&vector.bytes);
        let bits: Vec<(usize, usize)> = (0..places.len())
            .flat_map(|entry| {
                places[entry].0.clone().flat_map(move |at| (at * 8..at * 8 + 8).map(move |bit| (entry, bit)))
            })
            .collect();
        assert!(bits.len() > 8 * 1000, "{}", bits.len());
        none_of(on_all_processors(bits.len(), |turn| {
            let ((entry, bit), mut bytes) = (bits[turn], vector.bytes.clone());
            bytes[bit / 8] ^= 1 << (bit % 8);
            let (data, crcs) = &places[entry];
            let crc = crc32fast::hash(&bytes[data.clone()]).to_le_bytes();
            crcs.iter().for_each(|at| bytes[*at..*at + 4].copy_from_slice(&crc));
            let exit = judged(&bytes, &trust, at, &limits, None).conclusion().exit;
            let holds = matches!(exit, Exit::Passed | Exit::Indeterminate | Exit::Extract);
            holds.then(|| format!("{stem}: bit {} of byte {}: {exit:?}", bit % 8, bit / 8))
        }));
    }
}

/// With a time-stamp behind the seal and one before it: whatever is flipped, nothing passes. A token that
/// somebody changed, its CRC-32 set right, passes only where the time that it proves is the same to the
/// nanosecond: in the few bits of a response that nobody signed.
#[test]
fn every_bit_of_a_bundle_with_time_stamps() {
    let (vector, limits) = (Vector::named("anchor_and_token"), one_thread());
    let (trust, at) = (vector.trust(), Moment::parse(vector.get("at")).unwrap());
    let good = vector.judge(&limits);
    assert_eq!(good.conclusion().exit, Exit::Passed);
    let container = Container::open(&vector.bytes, &limits).unwrap();
    let token = container.entries().iter().find(|entry| entry.part.to_string() == "tokens/0001.tsr").unwrap();
    let token = token.data as usize..(token.data + token.size) as usize;
    let places = places_of_crc(&vector.bytes);
    let (_, crcs) = places.iter().find(|(data, _)| *data == token).unwrap();
    let unsigned = AtomicUsize::new(0);
    none_of(on_all_processors(vector.bytes.len() * 8, |bit| {
        let mut bytes = vector.bytes.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let told = |exit: Exit| Some(format!("bit {} of byte {}: {exit:?}", bit % 8, bit / 8));
        let exit = judged(&bytes, &trust, at, &limits, None).conclusion().exit;
        if !token.contains(&(bit / 8)) {
            return if matches!(exit, Exit::Failed | Exit::Malformed) { None } else { told(exit) };
        }
        if exit != Exit::Indeterminate {
            return told(exit);
        }
        let crc = crc32fast::hash(&bytes[token.clone()]).to_le_bytes();
        crcs.iter().for_each(|at| bytes[*at..*at + 4].copy_from_slice(&crc));
        let verification = judged(&bytes, &trust, at, &limits, None);
        let exit = verification.conclusion().exit;
        let is_same = verification.window() == good.window();
        unsigned.fetch_add(usize::from(exit == Exit::Passed), Ordering::Relaxed);
        let holds = exit == Exit::Indeterminate || (exit == Exit::Passed && is_same);
        if holds { None } else { told(exit) }
    }));
    let unsigned = unsigned.into_inner();
    eprintln!("bits of a token that nobody signed: {unsigned} of {}", token.len() * 8);
    assert!(unsigned < token.len() * 8 / 20, "{unsigned}");
}

#[test]
fn every_length_but_its_own() {
    let (vector, limits) = (Vector::named("good"), one_thread());
    let (trust, at) = (vector.trust(), Moment::parse(vector.get("at")).unwrap());
    none_of(on_all_processors(vector.bytes.len(), |length| {
        let verification = judged(&vector.bytes[..length], &trust, at, &limits, None);
        let conclusion = verification.conclusion();
        let code = if length == 0 { "container.not-a-bundle" } else { "container.truncated" };
        let is_told = conclusion.exit == Exit::Malformed && conclusion.decided_by == Some(code);
        (!is_told).then(|| format!("cut to {length}: {conclusion:?}"))
    }));
}

#[test]
fn one_byte_more() {
    let (vector, limits) = (Vector::named("good"), one_thread());
    let (trust, at) = (vector.trust(), Moment::parse(vector.get("at")).unwrap());
    for byte in 0..=u8::MAX {
        for (bytes, code) in [
            ([vector.bytes.as_slice(), &[byte]].concat(), "container.trailing-data"),
            ([&[byte], vector.bytes.as_slice()].concat(), "container.leading-data"),
        ] {
            let verification = judged(&bytes, &trust, at, &limits, None);
            let conclusion = verification.conclusion();
            assert_eq!((conclusion.exit, conclusion.decided_by), (Exit::Malformed, Some(code)), "{byte}");
        }
    }
}

/// The generator gives the committed files byte for byte. It needs Python with the packages that
/// tests/vectors/README.md names; `AIGAQ_PYTHON` says where it is.
#[test]
fn the_generator_gives_these_files() {
    let Some(python) = std::env::var_os("AIGAQ_PYTHON") else {
        eprintln!("skipped: AIGAQ_PYTHON does not name a Python with cbor2 and cryptography");
        return;
    };
    let fresh = std::env::temp_dir().join(format!("aigaq-vectors-{}", std::process::id()));
    let made = Command::new(python).arg(folder().join("make.py")).arg(&fresh).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let files = |folder: &Path| -> BTreeMap<String, Vec<u8>> {
        let listed = ["", "trust"].iter().flat_map(|inner| fs::read_dir(folder.join(inner)).unwrap());
        let paths = listed.map(|entry| entry.unwrap().path());
        let made = paths.filter(|path| path.extension().is_some_and(|ext| ext == "vector" || ext == "toml"));
        made.map(|path| (path.strip_prefix(folder).unwrap().display().to_string(), fs::read(path).unwrap())).collect()
    };
    let (committed, anew) = (files(&folder()), files(&fresh));
    fs::remove_dir_all(&fresh).unwrap();
    assert_eq!(committed.keys().collect::<Vec<_>>(), anew.keys().collect::<Vec<_>>());
    let differ: Vec<&String> = committed.keys().filter(|name| committed[*name] != anew[*name]).collect();
    assert!(differ.is_empty(), "other bytes: {differ:?}");
}
