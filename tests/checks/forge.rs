//! Builds bundles in memory: a good one, or one with a single defect.
//!
//! The hooks stand in the order in which they are run. What is changed before `manifest` is sealed
//! with the rest; what is changed in `pieces` or `file` is changed by somebody who cannot sign.
#![allow(dead_code)] // each check uses a part of it

use aigaq::base::cbor;
use aigaq::base::digest::{Blocks, sha256};
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::{Digest, Octets};
use aigaq::base::watch::Unwatched;
use aigaq::bundle::layout::{self, Stored};
use aigaq::bundle::part::MIMETYPE;
use aigaq::checks::finding::{Finding, Standing};
use aigaq::checks::{Question, Verification, judge};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::model::case::Case;
use aigaq::model::exhibit::{Exhibit, Extension, Origin, Sort};
use aigaq::model::facts::{CourtFacts, Offset, Recording, StatedTime};
use aigaq::model::journal::{Entry, Event, adding};
use aigaq::model::manifest::{JournalHead, Listed, Manifest, Program};
use aigaq::model::person::{Person, Role, Roles};
use aigaq::model::purchase::Purchase;
use aigaq::model::record::{Body, Kind, Record};
use aigaq::model::remark::Note;
use aigaq::model::text::{Name, Phrase};
use aigaq::model::withheld::Withheld;
use aigaq::report::{contents, text};
use aigaq::seal::cose::Purpose;
use aigaq::seal::signer::Signer;
use aigaq::seal::trust::{self, Trust, Voice};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// When the forged case begins: 2026-10-05T09:20:00Z.
pub const BEGUN: u64 = 1_791_192_000_000;
/// The number of the case record.
pub const CASE: u32 = 1;
/// The number of the operator's record.
pub const OPERATOR: u32 = 2;
/// The number of the photo.
pub const PHOTO: u32 = 3;
/// The number of the receipt.
pub const RECEIPT: u32 = 4;
/// The number of the purchase.
pub const PURCHASE: u32 = 5;
/// The number of the note.
pub const NOTE: u32 = 6;

type Change<T> = Box<dyn FnOnce(&mut T)>;
type Hook<T> = Option<Change<T>>;
type Sealing = Box<dyn FnOnce(Vec<u8>) -> Vec<u8>>;

/// A bundle to be built.
pub struct Forge {
    pub records: Vec<Record>,
    pub files: BTreeMap<u32, Vec<u8>>,
    pub withheld: Option<Withheld>,
    encoded: Vec<(u32, Change<Vec<u8>>)>,
    entries: Hook<Vec<Entry>>,
    lines: Hook<Vec<Vec<u8>>>,
    manifest: Hook<Manifest>,
    payload: Hook<Vec<u8>>,
    sealing: Option<Sealing>,
    pieces: Hook<Pieces>,
    file: Hook<Vec<u8>>,
}

impl Forge {
    /// A case with an operator, a photo, a receipt, a purchase and a note. Nothing is wrong with it.
    pub fn good() -> Self {
        let mut forge = Forge {
            records: vec![],
            files: BTreeMap::new(),
            withheld: None,
            encoded: vec![],
            entries: None,
            lines: None,
            manifest: None,
            payload: None,
            sealing: None,
            pieces: None,
            file: None,
        };
        let case = Case {
            case: Octets([0xca; 16]),
            language: None,
            pending: None,
            recording: Some(Recording::Open),
            reference: None,
            title: phrase("Test purchase"),
        };
        forge = forge.add(Body::Case(case)).add(Body::Person(Box::new(person("A. Operator"))));
        forge = forge.add(exhibit("photo.jpg", Sort::Photo)).file(PHOTO, noise(1, 300));
        forge = forge.add(exhibit("receipt.txt", Sort::Receipt)).file(RECEIPT, noise(2, 98));
        let purchase = Purchase {
            bag: None,
            buyer: Some(OPERATOR),
            goods: phrase("a jacket"),
            order: None,
            original: None,
            paid: None,
            payment: None,
            place: None,
            quantity: None,
            receipt: None,
            seller: None,
            when: None,
        };
        forge.add(Body::Purchase(Box::new(purchase))).add(note(Some(PHOTO)))
    }

    /// Adds a record under the next number.
    pub fn add(mut self, body: Body) -> Self {
        let n = self.records.len() as u32 + 1;
        self.records.push(Record { n, salt: Octets([n as u8; 32]), body });
        self
    }

    /// Gives an exhibit its bytes, and its record their length and digests.
    pub fn file(mut self, n: u32, bytes: Vec<u8>) -> Self {
        let mut blocks = Blocks::default();
        blocks.update(&bytes);
        let blocks = blocks.finish();
        self = self.exhibit(n, |exhibit| {
            exhibit.size = bytes.len() as u64;
            exhibit.sha256 = sha256(&bytes);
            exhibit.blocks = Some(blocks.into());
        });
        self.files.insert(n, bytes);
        self
    }

    /// Changes a record.
    pub fn record(mut self, n: u32, change: impl FnOnce(&mut Record)) -> Self {
        change(&mut self.records[n as usize - 1]);
        self
    }

    /// Changes the record of an exhibit.
    pub fn exhibit(self, n: u32, change: impl FnOnce(&mut Exhibit)) -> Self {
        self.record(n, |record| match &mut record.body {
            Body::Exhibit(exhibit) => change(exhibit),
            _ => panic!("record {n} is no exhibit"),
        })
    }

    /// Changes the record of the case.
    pub fn case(self, change: impl FnOnce(&mut Case)) -> Self {
        self.record(CASE, |record| match &mut record.body {
            Body::Case(case) => change(case),
            _ => panic!("record 1 is no case"),
        })
    }

    /// Changes the bytes of a record before they are listed.
    pub fn encoded(mut self, n: u32, change: impl FnOnce(&mut Vec<u8>) + 'static) -> Self {
        self.encoded.push((n, Box::new(change)));
        self
    }

    /// Changes the entries of the journal before they are chained.
    pub fn entries(mut self, change: impl FnOnce(&mut Vec<Entry>) + 'static) -> Self {
        self.entries = Some(Box::new(change));
        self
    }

    /// Changes the bytes of the journal's entries after they were chained.
    pub fn lines(mut self, change: impl FnOnce(&mut Vec<Vec<u8>>) + 'static) -> Self {
        self.lines = Some(Box::new(change));
        self
    }

    /// Changes the manifest before it is signed.
    pub fn manifest(mut self, change: impl FnOnce(&mut Manifest) + 'static) -> Self {
        self.manifest = Some(Box::new(change));
        self
    }

    /// Changes the bytes that are signed.
    pub fn payload(mut self, change: impl FnOnce(&mut Vec<u8>) + 'static) -> Self {
        self.payload = Some(Box::new(change));
        self
    }

    /// Makes `manifest.cose` of the payload in another way.
    pub fn sealing(mut self, seal: impl FnOnce(Vec<u8>) -> Vec<u8> + 'static) -> Self {
        self.sealing = Some(Box::new(seal));
        self
    }

    /// Leaves exhibits and records out, and says so.
    pub fn withhold(mut self, exhibits: &[u32], records: &[u32]) -> Self {
        self.withheld = Some(Withheld { exhibits: exhibits.to_vec(), records: records.to_vec(), version: 1 });
        self
    }

    /// Changes the parts of the container after everything was sealed.
    pub fn pieces(mut self, change: impl FnOnce(&mut Pieces) + 'static) -> Self {
        self.pieces = Some(Box::new(change));
        self
    }

    /// Changes the bytes of the whole file.
    pub fn whole(mut self, change: impl FnOnce(&mut Vec<u8>) + 'static) -> Self {
        self.file = Some(Box::new(change));
        self
    }

    /// The parts of the bundle.
    pub fn made(mut self) -> Pieces {
        let mut encoded: BTreeMap<u32, Vec<u8>> =
            (1..).zip(&self.records).map(|(n, record)| (n, record.encode().unwrap())).collect();
        for (n, change) in self.encoded.drain(..) {
            change(encoded.get_mut(&n).unwrap());
        }
        let lines = self.journal(&encoded);
        let journal = lines.concat();
        let mut manifest = Manifest {
            bundle: Octets([0xb0; 16]),
            case: Octets([0xca; 16]),
            format: Manifest::FORMAT.to_owned(),
            journal: JournalHead { count: lines.len() as u64, length: journal.len() as u64, sha256: sha256(&journal) },
            program: Program { name: "forge".to_owned(), sha256: Octets([7; 32]), version: "1".to_owned() },
            records: self.listed(&encoded),
            sealed: moment(10),
            signer: signer().public().octets(),
            version: 1,
        };
        run(self.manifest.take(), &mut manifest);
        let mut payload = manifest.encode().unwrap();
        run(self.payload.take(), &mut payload);
        let seal = self.sealing.take().unwrap_or(Box::new(sealed));
        let mut pieces = self.parts(&encoded);
        pieces.push("journal.cbor", journal);
        pieces.push("manifest.cose", seal(payload));
        run(self.pieces.take(), &mut pieces);
        pieces
    }

    /// The bytes of the file.
    pub fn bytes(mut self) -> Vec<u8> {
        let change = self.file.take();
        let mut file = self.made().file();
        run(change, &mut file);
        file
    }

    /// The judgement of a reader who trusts the forge.
    pub fn judged(self) -> Verification {
        Bench::default().judge(&self.bytes())
    }

    fn journal(&mut self, encoded: &BTreeMap<u32, Vec<u8>>) -> Vec<Vec<u8>> {
        let event = |kind| if kind == Kind::Case { Event::Open } else { adding(kind) };
        let entry = |turn: u64, event, n, record| Entry {
            anchor: None,
            at: moment(turn),
            event,
            mono: Some(1000 + turn * 60_000),
            n,
            prev: Digest::ZERO,
            record,
        };
        let add = |(n, bytes): (&u32, &Vec<u8>)| {
            let kind = self.records[*n as usize - 1].body.kind();
            entry(u64::from(*n) - 1, event(kind), Some(*n), Some(sha256(bytes)))
        };
        let mut entries: Vec<Entry> = encoded.iter().map(add).collect();
        entries.push(entry(entries.len() as u64, Event::Seal, None, None));
        run(self.entries.take(), &mut entries);
        let mut lines = chained(entries);
        run(self.lines.take(), &mut lines);
        lines
    }

    fn listed(&self, encoded: &BTreeMap<u32, Vec<u8>>) -> Vec<Listed> {
        let kind = |n: u32| self.records[n as usize - 1].body.kind();
        encoded.iter().map(|(n, bytes)| Listed { n: *n, kind: kind(*n), sha256: sha256(bytes) }).collect()
    }

    fn parts(&self, encoded: &BTreeMap<u32, Vec<u8>>) -> Pieces {
        let none = Withheld { exhibits: vec![], records: vec![], version: 1 };
        let withheld = self.withheld.as_ref().unwrap_or(&none);
        let mut pieces = Pieces(vec![]);
        pieces.push("mimetype", MIMETYPE.to_vec());
        if let Some(withheld) = &self.withheld {
            pieces.push("extract.cbor", cbor::encode(withheld).unwrap());
        }
        for (n, bytes) in self.files.iter().filter(|(n, _)| !withheld.exhibits.contains(n)) {
            let Body::Exhibit(exhibit) = &self.records[*n as usize - 1].body else { panic!("{n} is no exhibit") };
            pieces.push(&format!("exhibits/{n:04}.{}", exhibit.ext.as_str()), bytes.clone());
        }
        for (n, bytes) in encoded.iter().filter(|(n, _)| !withheld.records.contains(n)) {
            pieces.push(&format!("records/{n:04}.cbor"), bytes.clone());
        }
        pieces
    }
}

fn run<T>(change: Hook<T>, on: &mut T) {
    if let Some(change) = change {
        change(on);
    }
}

/// The bytes of entries, each with the digest of the one before.
pub fn chained(entries: Vec<Entry>) -> Vec<Vec<u8>> {
    let mut prev = Digest::ZERO;
    let mut chain = |mut entry: Entry| {
        entry.prev = prev;
        let bytes = cbor::encode(&entry).unwrap();
        prev = sha256(&bytes);
        bytes
    };
    entries.into_iter().map(&mut chain).collect()
}

/// One entry of the container, with the CRC-32 that its headers state.
#[derive(Clone)]
pub struct Piece {
    pub name: String,
    pub bytes: Vec<u8>,
    pub crc: u32,
}

/// The entries of a container.
#[derive(Clone)]
pub struct Pieces(pub Vec<Piece>);

impl Pieces {
    /// Puts an entry at the end.
    pub fn push(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.push(Piece { name: name.to_owned(), crc: crc32fast::hash(&bytes), bytes });
    }

    /// Puts an entry before the one of this name.
    pub fn before(&mut self, next: &str, name: &str, bytes: Vec<u8>) {
        let at = self.at(next);
        self.0.insert(at, Piece { name: name.to_owned(), crc: crc32fast::hash(&bytes), bytes });
    }

    /// Takes an entry out.
    pub fn remove(&mut self, name: &str) -> Piece {
        let at = self.at(name);
        self.0.remove(at)
    }

    /// The entry of this name.
    pub fn get(&mut self, name: &str) -> &mut Piece {
        let at = self.at(name);
        &mut self.0[at]
    }

    /// Flips one bit, as a bad cable does: the CRC-32 stays that of the old bytes.
    pub fn damage(&mut self, name: &str, at: usize) {
        self.get(name).bytes[at] ^= 1;
    }

    /// Puts other bytes in, as somebody does who has a ZIP program: the CRC-32 is made anew.
    pub fn replace(&mut self, name: &str, change: impl FnOnce(&mut Vec<u8>)) {
        let piece = self.get(name);
        change(&mut piece.bytes);
        piece.crc = crc32fast::hash(&piece.bytes);
    }

    /// The container, header by header.
    pub fn file(&self) -> Vec<u8> {
        let (mut file, mut directory) = (Vec::new(), Vec::new());
        for piece in &self.0 {
            let (size, offset) = (piece.bytes.len() as u64, file.len() as u64);
            let stored = Stored { name: piece.name.clone(), crc: piece.crc, size, offset };
            file.extend(layout::local(&stored));
            file.extend(&piece.bytes);
            directory.extend(layout::central(&stored));
        }
        let (begins, length) = (file.len() as u64, directory.len() as u64);
        [file, directory, layout::end(self.0.len() as u64, begins, length)].concat()
    }

    fn at(&self, name: &str) -> usize {
        self.0.iter().position(|piece| piece.name == name).unwrap_or_else(|| panic!("no {name}"))
    }
}

/// A reader with its question.
pub struct Bench {
    pub trust: Trust,
    pub expect_seal: Option<Digest>,
    pub limits: Limits,
    pub at: Moment,
}

impl Default for Bench {
    /// Trusts the forge, expects nothing, hashes on one thread.
    fn default() -> Self {
        Bench {
            trust: trusting(|_| {}),
            expect_seal: None,
            limits: Limits { threads: 1, ..Limits::default() },
            at: Moment::parse("2026-11-22T12:00:00Z").unwrap(),
        }
    }
}

impl Bench {
    /// Judges, and has everything that was found said in all languages: no sentence may lack a value
    /// or a word.
    pub fn judge(&self, bytes: &[u8]) -> Verification {
        let verification = self.judge_silently(bytes);
        for language in Language::ALL {
            let messages = Messages::new(language);
            let journal = verification.journal();
            let said = text::result(&messages, "forged", &verification, true)
                + &contents::contents(&messages, verification.records(), journal);
            let lacks = said.lines().find(|line| {
                let is_key = |word: &str| word.starts_with('[') && word.contains('-') && !word.contains('.');
                line.contains("{$") || line.split_whitespace().any(is_key)
            });
            assert_eq!(lacks, None, "in {language}:\n{said}");
        }
        verification
    }

    /// Judges, for the tests that judge many thousand times.
    pub fn judge_silently(&self, bytes: &[u8]) -> Verification {
        let question = Question {
            trust: &self.trust,
            at: self.at,
            limits: &self.limits,
            expect_seal: self.expect_seal,
            watch: &Unwatched,
        };
        judge(bytes, &question).unwrap()
    }
}

/// A trust list with the key of the forge on it.
pub fn trusting(change: impl FnOnce(&mut trust::Signer)) -> Trust {
    let mut signer = trust::Signer {
        key: signer().public().octets(),
        name: "The forge".to_owned(),
        vouched_by: "the tests".to_owned(),
        added: "2026-01-01T00:00:00Z".to_owned(),
        roles: vec![Voice::Seal],
        from: None,
        until: None,
        revoked: None,
    };
    change(&mut signer);
    let mut trust = Trust::nobody();
    trust.add(signer).unwrap();
    trust
}

/// The one finding of this code: step, subject, values.
pub fn line(verification: &Verification, code: &str) -> String {
    match lines(verification, code).as_slice() {
        [one] => one.clone(),
        other => panic!("{code}: {other:?}, all: {:?}", codes(verification)),
    }
}

/// The findings of this code.
pub fn lines(verification: &Verification, code: &str) -> Vec<String> {
    let shown = |finding: &Finding| {
        let facts: String = finding.facts.iter().map(|(name, value)| format!(" {name}={value}")).collect();
        format!("{} {}{facts}", finding.step(), finding.subject)
    };
    verification.findings().iter().filter(|finding| finding.code() == code).map(shown).collect()
}

/// The codes of all findings in their order.
pub fn codes(verification: &Verification) -> Vec<&'static str> {
    verification.findings().iter().map(Finding::code).collect()
}

/// The codes of what stands against the bundle: failed or open, save that no token is there.
pub fn against(verification: &Verification) -> Vec<&'static str> {
    let counts = |finding: &&Finding| {
        finding.standing() >= Standing::Indeterminate
            && !["time.no-token", "extract.withheld"].contains(&finding.code())
    };
    verification.findings().iter().filter(counts).map(Finding::code).collect()
}

/// Whether the code was found.
pub fn has(verification: &Verification, code: &str) -> bool {
    codes(verification).contains(&code)
}

/// The exit, and the code that decided it.
pub fn exit(verification: &Verification) -> (u8, &'static str) {
    let conclusion = verification.conclusion();
    (conclusion.exit.code(), conclusion.decided_by.unwrap_or("nothing"))
}

/// The key of RFC 8032 section 7.1, TEST 1: known to everyone, good for tests only.
pub fn seed() -> [u8; 32] {
    Octets::<32>::from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap().0
}

/// The signer of the forge.
pub fn signer() -> Signer {
    Signer::from_seed(&Zeroizing::new(seed())).unwrap()
}

/// Another signer, whom nobody knows.
pub fn stranger() -> Signer {
    Signer::from_seed(&Zeroizing::new([9; 32])).unwrap()
}

/// The seal of the forge over a payload.
pub fn sealed(payload: Vec<u8>) -> Vec<u8> {
    signer().sign(payload, Purpose::Manifest, &Limits::default()).unwrap()
}

/// A seal put together by hand: protected headers, what stands in the unprotected ones, and how the
/// signature over the right bytes is changed.
pub fn by_hand(
    protected: &[u8],
    unprotected: &[u8],
    payload: &[u8],
    change: impl FnOnce(Vec<u8>) -> Vec<u8>,
) -> Vec<u8> {
    use ed25519_dalek::Signer as _;
    let tbs = to_be_signed(protected, payload);
    let signature = ed25519_dalek::SigningKey::from_bytes(&seed()).sign(&tbs).to_bytes().to_vec();
    let parts = [&[0xd2, 0x84], &bytes_item(protected)[..], unprotected, &bytes_item(payload)];
    [parts.concat(), bytes_item(&change(signature))].concat()
}

/// What a signature is made over (RFC 9052 section 4.4).
pub fn to_be_signed(protected: &[u8], payload: &[u8]) -> Vec<u8> {
    [&[0x84][..], &text_item("Signature1"), &bytes_item(protected), &[0x40], &bytes_item(payload)].concat()
}

/// The protected headers of the forge's seals, with pairs changed: label and value, both encoded.
pub fn headers(change: impl FnOnce(&mut Vec<(Vec<u8>, Vec<u8>)>)) -> Vec<u8> {
    let mut pairs = vec![
        (vec![0x01], vec![0x27]),
        (vec![0x04], bytes_item(signer().public().fingerprint().as_bytes())),
        (vec![0x10], text_item(Purpose::Manifest.name())),
    ];
    change(&mut pairs);
    let map = vec![0xa0 + pairs.len() as u8];
    pairs.into_iter().fold(map, |map, (label, value)| [map, label, value].concat())
}

/// A byte string in CBOR.
pub fn bytes_item(bytes: &[u8]) -> Vec<u8> {
    [head(2, bytes.len()), bytes.to_vec()].concat()
}

/// A text string in CBOR.
pub fn text_item(text: &str) -> Vec<u8> {
    [head(3, text.len()), text.as_bytes().to_vec()].concat()
}

/// The head of a CBOR item in its shortest form.
pub fn head(major: u8, n: usize) -> Vec<u8> {
    let major = major << 5;
    match n {
        0..24 => vec![major + n as u8],
        24..0x100 => vec![major + 24, n as u8],
        0x100..0x1_0000 => [&[major + 25][..], &(n as u16).to_be_bytes()].concat(),
        _ => [&[major + 26][..], &(n as u32).to_be_bytes()].concat(),
    }
}

/// Puts other bytes in place of the only occurrence of `old`.
pub fn swap(bytes: &mut Vec<u8>, old: &[u8], new: &[u8]) {
    let at: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(old)).collect();
    assert_eq!(at.len(), 1, "{old:02x?} stands at {at:?}");
    bytes.splice(at[0]..at[0] + old.len(), new.iter().copied());
}

/// So many minutes after the beginning.
pub fn moment(minutes: u64) -> Moment {
    Moment::from_millis(BEGUN + minutes * 60_000).unwrap()
}

/// A sentence.
pub fn phrase(text: &str) -> Phrase {
    Phrase::new(text).unwrap()
}

/// A person who filmed and bought.
pub fn person(name: &str) -> Person {
    Person {
        address: None,
        contact: None,
        identifier: None,
        name: phrase(name),
        powers: None,
        roles: Roles::new(vec![Role::Operator, Role::Buyer]).unwrap(),
    }
}

/// A note about a record.
pub fn note(about: Option<u32>) -> Body {
    Body::Note(Note { about, text: phrase("a note") })
}

/// An exhibit with all four facts, still without its bytes.
pub fn exhibit(name: &str, sort: Sort) -> Body {
    let name = Name::Text(name.to_owned());
    Body::Exhibit(Box::new(Exhibit {
        blocks: None,
        derived_from: None,
        device: None,
        ext: Extension::of_name(&name),
        facts: CourtFacts {
            by: Some(OPERATOR),
            circumstances: Some(phrase("on the instruction of the claimant")),
            conditions: Some(phrase("daylight, open to the public")),
            when: Some(StatedTime { at: moment(0), offset: Offset::new(300).unwrap(), until: Some(moment(1)) }),
        },
        media: "application/octet-stream".to_owned().try_into().unwrap(),
        modified: None,
        name,
        origin: Origin::Recorded,
        recording: None,
        sha256: Digest::ZERO,
        shows: None,
        size: 0,
        sort,
        take: None,
    }))
}

/// Bytes without a pattern, the same each time.
pub fn noise(seed: u32, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as u8
    };
    (0..length).map(|_| next()).collect()
}
