//! Builds bundles in memory: a good one, or one with a single defect.
//!
//! The hooks stand in the order in which they are run. What is changed before `manifest` is sealed
//! with the rest; what is changed in `pieces` or `file` is changed by somebody who cannot sign.
#![allow(dead_code)] // each check uses a part of it

mod attached;
mod bench;
mod material;
mod pieces;
mod said;
mod seal;
mod stamped;
mod told;

pub use attached::*;
pub use bench::*;
pub use material::*;
pub use pieces::*;
pub use said::*;
pub use seal::*;
pub use stamped::*;
pub use told::*;

use aigaq::base::cbor;
use aigaq::base::digest::{Blocks, sha256};
use aigaq::base::octets::{Digest, Octets};
use aigaq::bundle::part::MIMETYPE;
use aigaq::checks::Verification;
use aigaq::model::case::Case;
use aigaq::model::exhibit::{Exhibit, Sort};
use aigaq::model::facts::Recording;
use aigaq::model::journal::{Entry, Event, adding};
use aigaq::model::manifest::{JournalHead, Listed, Manifest, Program};
use aigaq::model::purchase::Purchase;
use aigaq::model::record::{Body, Kind, Record};
use aigaq::model::withheld::Withheld;
use std::collections::BTreeMap;

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
    stamped: Stamped,
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
            stamped: Stamped::default(),
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
            circulated: None,
            class: None,
            consent: None,
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
        self.stamped.anchors(&mut pieces);
        pieces.push("manifest.cose", seal(payload));
        self.stamped.append(&mut pieces);
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
        let mut lines = self.stamped.chained(entries);
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
