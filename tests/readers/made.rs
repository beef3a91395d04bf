//! Bundles made by the library, for the tests that hold them against readers that are not ours.
#![allow(dead_code)] // each test file uses a part of it

use aigaq::acquire::description::Asked;
use aigaq::acquire::draft::Draft;
use aigaq::acquire::form::Form;
use aigaq::acquire::pack::pack;
use aigaq::acquire::sealing::Sealing;
use aigaq::base::digest::sha256;
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::{Digest, Octets};
use aigaq::base::watch::Unwatched;
use aigaq::bundle::reader::Container;
use aigaq::checks::conclusion::Exit;
use aigaq::checks::{Question, Verification, judge};
use aigaq::hand::append::{Addition, Held, renewal};
use aigaq::hand::extract::{Choice, extract};
use aigaq::model::exhibit::Origin;
use aigaq::model::manifest::Program;
use aigaq::model::record::{Body, Kind};
use aigaq::model::remark::{HandOver, Note};
use aigaq::model::statement::body::Witness;
use aigaq::model::statement::{self, Signatory, Statement};
use aigaq::model::text::Phrase;
use aigaq::seal::cose::Purpose;
use aigaq::seal::signer::Signer;
use aigaq::seal::trust::Trust;
use std::ffi::OsStr;
use std::fs;
use std::io::{Cursor, Read};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A bundle and what to call it in a message.
pub struct Made {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A folder of one test, removed when the test has ended well.
pub struct Folder(PathBuf);

impl std::ops::Deref for Folder {
    type Target = Path;
    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// A new empty folder of this test.
pub fn folder(name: &str) -> Folder {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    Folder(path)
}

/// The key of RFC 8032 section 7.1, TEST 1: known to everyone, good for tests only.
pub fn signer() -> Signer {
    let seed = Octets::<32>::from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap();
    Signer::from_seed(&Zeroizing::new(seed.0)).unwrap()
}

/// The limits of a reader that hashes on one thread: the tests judge many small bundles.
pub fn limits() -> Limits {
    Limits { threads: 1, ..Limits::default() }
}

fn sealed(make: impl FnOnce(Sealing<'_>)) {
    let program = Program { name: "tests".to_owned(), sha256: Octets([7; 32]), version: "1".to_owned() };
    make(Sealing { signer: signer(), program: &program, limits: &limits(), stamp: &|_| vec![] });
}

fn imported() -> Asked {
    Asked { origin: Some(Origin::Imported), ..Asked::default() }
}

/// The drawn purchase of samples/made, with each file that its form describes.
pub fn sample(folder: &Path) -> Made {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/made");
    let text = fs::read_to_string(home.join("purchase.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    let files: Vec<PathBuf> = table["files"].as_table().unwrap().keys().map(|name| home.join(name)).collect();
    let target = folder.join("sample.aigaq");
    sealed(|sealing| {
        pack(&Form::decode(&text).unwrap(), &files, &Asked::default(), None, &target, sealing, &Unwatched).unwrap();
    });
    Made { name: "sample".to_owned(), bytes: fs::read(target).unwrap() }
}

/// Names that a reader could trip over, and files with nothing in them.
pub fn odd(folder: &Path) -> Made {
    let home = folder.join("odd");
    fs::create_dir_all(&home).unwrap();
    let long = format!("{}.TXT", "я".repeat(125));
    let names: [&[u8]; 14] = [
        b"empty.txt",
        b"empty without extension",
        b"-rf",
        b"..three",
        b"setup.exe",
        b"SHOUTED.JPG",
        b"new\nline.txt",
        b"tab\tand\x1b[31mred.csv",
        b"quote\"<script>'.json",
        b"\xff\xfe not utf-8.png",
        b"trailing dot.",
        "справа \u{202e}gpj.txt".as_bytes(),
        "e\u{301} and \u{e9}.pdf".as_bytes(),
        long.as_bytes(),
    ];
    let files: Vec<PathBuf> = names.iter().map(|name| home.join(OsStr::from_bytes(name))).collect();
    for (at, file) in files.iter().enumerate() {
        let bytes: &[u8] = if at < 2 { b"" } else { b"PK\x03\x04PK\x05\x06\0\0" };
        fs::write(file, [bytes, &vec![at as u8; at.saturating_sub(1)]].concat()).unwrap();
    }
    let target = folder.join("odd.aigaq");
    let form = Form::decode("[case]\ntitle = \"\u{202e}<b>\\u0000\"\n").unwrap();
    sealed(|sealing| {
        pack(&form, &files, &imported(), None, &target, sealing, &Unwatched).unwrap();
    });
    Made { name: "odd".to_owned(), bytes: fs::read(target).unwrap() }
}

/// A draft that grew: a file of more than one MiB, a note, a hand-over, a form that was corrected.
pub fn grown(folder: &Path) -> Made {
    let form = "[case]\ntitle = \"Grown\"\n[[person]]\nid = \"a\"\nroles = [\"buyer\"]\nname = \"A\"\n";
    let target = folder.join("grown.aigaq");
    let file = folder.join("long.bin");
    fs::write(&file, (0..3_000_000_u32).map(|n| (n.wrapping_mul(n) >> 7) as u8).collect::<Vec<u8>>()).unwrap();
    let phrase = |text: &str| Phrase::new(text).unwrap();
    let mut draft = Draft::create(&folder.join("draft"), form, &limits()).unwrap();
    let n = draft.add(&file, &imported(), None, &Unwatched).unwrap().n;
    draft.record(Body::Note(Note { about: Some(n), text: phrase("a note") })).unwrap();
    let hand_over =
        HandOver { bag: Some(phrase("1")), from: phrase("A"), to: phrase("B"), what: phrase("the sealed bag") };
    draft.record(Body::HandOver(hand_over)).unwrap();
    draft.amend(&form.replace("Grown", "Grown and corrected")).unwrap();
    sealed(|sealing| {
        draft.seal(&target, sealing, &Unwatched).unwrap();
    });
    Made { name: "grown".to_owned(), bytes: fs::read(target).unwrap() }
}

/// The same with a token and a renewal behind the seal. What stands in them is no time-stamp: it is
/// the places that are read here.
pub fn renewed(folder: &Path, from: &Made) -> Made {
    let target = folder.join("renewed.aigaq");
    fs::write(&target, &from.bytes).unwrap();
    let append = |addition: Addition| {
        Held::open(&target).unwrap().append(&[addition], &limits(), &Unwatched).unwrap();
    };
    append(Addition::Token(b"no time-stamp".to_vec()));
    let seal = sha256(&part(&from.bytes, "manifest.cose"));
    append(Addition::Statement { statement: stated(seal), response: None });
    let held = Held::open(&target).unwrap();
    let list = renewal(&Container::open(held.source(), &limits()).unwrap(), &limits()).unwrap();
    drop(held);
    append(Addition::Renewal { list, response: b"none either".to_vec() });
    Made { name: "renewed".to_owned(), bytes: fs::read(target).unwrap() }
}

/// A statement of a witness, by the key of the tests.
fn stated(seal: Digest) -> Vec<u8> {
    let phrase = |text: &str| Phrase::new(text).unwrap();
    let statement = Statement {
        about: vec![2],
        at: Moment::parse("2026-11-21T12:00:00Z").unwrap(),
        body: statement::Body::Witness(Witness { saw: phrase("I was there and saw it.") }),
        by: Signatory { contact: None, name: phrase("A. Witness"), position: None },
        place: None,
        previous: None,
        seal,
        signer: signer().public().octets(),
        when: None,
    };
    signer().sign(statement.encode().unwrap(), Purpose::Witness, &limits()).unwrap()
}

/// What is left of a bundle without its second exhibit and without persons.
pub fn extracted(name: &str, from: &Made, folder: &Path) -> Made {
    let manifest = judged(&from.bytes).manifest().unwrap().clone();
    let exhibits: Vec<u32> = manifest.exhibits().enumerate().filter(|(at, _)| *at != 1).map(|(_, n)| n).collect();
    let choice = Choice { exhibits, kinds: vec![Kind::Person], records: vec![] };
    let target = folder.join(format!("{name}.aigaq"));
    extract(&from.bytes, &manifest, None, &choice, &target, &limits(), &Unwatched).unwrap();
    Made { name: name.to_owned(), bytes: fs::read(target).unwrap() }
}

/// All of the above. Each is as good as this version can say.
pub fn all(folder: &Path) -> Vec<Made> {
    let whole = [sample(folder), odd(folder), grown(folder)];
    let parts = [
        extracted("sample-extract", &whole[0], folder),
        extracted("odd-extract", &whole[1], folder),
        extracted("grown-extract", &whole[2], folder),
    ];
    for made in &whole {
        assert_eq!(judged(&made.bytes).conclusion().exit, Exit::Indeterminate, "{}", made.name);
        assert_eq!(judged(&made.bytes).conclusion().decided_by, Some("time.no-token"), "{}", made.name);
    }
    for made in &parts {
        let verification = judged(&made.bytes);
        assert_eq!(verification.conclusion().exit, Exit::Indeterminate, "{}", made.name);
        assert!(verification.findings().iter().any(|finding| finding.code() == "extract.withheld"), "{}", made.name);
    }
    let renewed = renewed(folder, &whole[2]);
    assert_eq!(judged(&renewed.bytes).conclusion().decided_by, Some("time.no-valid-token"));
    whole.into_iter().chain(parts).chain([renewed]).collect()
}

/// The judgement by a verifier who trusts the key of the tests.
pub fn judged(bytes: &Vec<u8>) -> Verification {
    let trust = format!(
        "version = 1\n[[signer]]\nkey = \"{}\"\nname = \"tests\"\nvouched-by = \"tests\"\n\
         added = \"2026-01-01T00:00:00Z\"\nroles = [\"seal\"]\n",
        signer().public().octets()
    );
    let trust = Trust::decode(&trust).unwrap();
    let question = Question {
        trust: &trust,
        at: Moment::parse("2026-11-22T12:00:00Z").unwrap(),
        limits: &limits(),
        expect_seal: None,
        watch: &Unwatched,
    };
    judge(bytes, &question).unwrap()
}

/// The entries in the order of the container, as our reader sees them; `None` when it refuses.
pub fn entries(bytes: &Vec<u8>) -> Option<Vec<(String, Vec<u8>)>> {
    let limits = limits();
    let container = Container::open(bytes, &limits).ok()?;
    let read = |entry| container.read(entry, u64::MAX).unwrap();
    Some(container.entries().iter().map(|entry| (entry.part.to_string(), read(entry).0)).collect())
}

/// Whether each entry of a container that our reader accepts has the CRC-32 that its header states.
pub fn has_right_crcs(bytes: &Vec<u8>) -> bool {
    let limits = limits();
    let container = Container::open(bytes, &limits).unwrap();
    container.entries().iter().all(|entry| container.read(entry, u64::MAX).unwrap().1)
}

/// One part of a bundle that our reader accepts.
pub fn part(bytes: &Vec<u8>, name: &str) -> Vec<u8> {
    entries(bytes).unwrap().into_iter().find(|(found, _)| found == name).unwrap().1
}

/// The entries in the order of the directory, as the crate `zip` sees them.
pub fn by_crate_zip(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, String> {
    listed(bytes, |archive, at| archive.by_index(at))
}

/// The same without a look at the CRC-32. Right for stored entries only.
pub fn by_crate_zip_unchecked(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, String> {
    listed(bytes, |archive, at| archive.by_index_raw(at))
}

type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

fn listed(
    bytes: &[u8],
    open: impl for<'b, 'a> Fn(
        &'b mut Archive<'a>,
        usize,
    ) -> zip::result::ZipResult<zip::read::ZipFile<'b, Cursor<&'a [u8]>>>,
) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut found = Vec::new();
    for at in 0..archive.len() {
        let mut file = open(&mut archive, at).map_err(|error| error.to_string())?;
        let name = file.name().map_err(|error| error.to_string())?.into_owned();
        let mut data = Vec::new();
        file.read_to_end(&mut data).map_err(|error| error.to_string())?;
        found.push((name, data));
    }
    Ok(found)
}

/// The bytes of each entry of a journal.
pub fn journal_entries(journal: &[u8]) -> Vec<&[u8]> {
    let (mut rest, mut found) = (journal, Vec::new());
    while !rest.is_empty() {
        let end = aigaq::base::cbor::walk(rest, &limits(), aigaq::base::cbor::Keys::Text).unwrap();
        let (now, later) = rest.split_at(end);
        found.push(now);
        rest = later;
    }
    found
}

/// The vectors of tests/vectors, each a head of text, a blank line and the bytes of a file.
pub fn vectors() -> Vec<Made> {
    read_vectors(|_| true)
}

/// Those that hold, as far as this version can say.
pub fn good_vectors() -> Vec<Made> {
    read_vectors(|head| {
        // A renewal's list that cannot be read lowers nothing, and is none all the same.
        let is_whole = !head.contains("renewal.malformed");
        is_whole
            && ["PASSED", "INDETERMINATE", "EXTRACT"].iter().any(|exit| head.contains(&format!("\nexpect: {exit} ")))
    })
}

/// Those that are refused under one of these codes.
pub fn vectors_of(codes: &[&str]) -> Vec<Made> {
    read_vectors(|head| codes.iter().any(|code| format!("{head}\n").contains(&format!("\ncode: {code}\n"))))
}

fn read_vectors(wanted: impl Fn(&str) -> bool) -> Vec<Made> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(&folder).map(|all| all.map(|entry| entry.unwrap().path()).collect()).unwrap_or_default();
    paths.retain(|path| path.extension().is_some_and(|ext| ext == "vector"));
    paths.sort();
    if paths.is_empty() {
        eprintln!("skipped: no vectors in tests/vectors");
    }
    let read = |path: PathBuf| {
        let file = fs::read(&path).unwrap();
        let at = file.windows(2).position(|two| two == b"\n\n").unwrap();
        let head = String::from_utf8(file[..at].to_vec()).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        wanted(&head).then(|| Made { name, bytes: file[at + 2..].to_vec() })
    };
    paths.into_iter().filter_map(read).collect()
}
