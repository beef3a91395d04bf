//! A bundle being bent: names and bytes, put into a container whose headers are right whatever stands in it.

use super::base::{Base, bases};
use super::program::{Program, Step};
use aigaq::base::digest::sha256;
use aigaq::base::limits::Limits;
use aigaq::base::octets::{Digest, Octets};
use aigaq::base::{cbor, cbor::Keys};
use aigaq::bundle::layout::{self, Stored};
use aigaq::bundle::part::{MIMETYPE, Part};
use aigaq::model::manifest::Manifest;
use aigaq::seal::cose::{Purpose, Sign1, encode};
use aigaq::seal::ed25519::PublicKey;
use ed25519_dalek::{Signer, SigningKey};

/// The longest part that is grown to: the rest of a run is better spent on something else.
const LONGEST: usize = 1 << 16;

pub struct Draft<'b> {
    base: &'b Base,
    parts: Vec<(String, Vec<u8>)>,
}

impl<'b> Draft<'b> {
    pub fn new(base: &'b Base) -> Self {
        Draft { base, parts: base.parts.clone() }
    }

    /// Takes one step.
    pub fn bend(&mut self, step: Step, program: &mut Program<'_>) {
        if self.parts.is_empty() {
            return;
        }
        let count = self.parts.len();
        match step {
            Step::Flip { part, at, bit } => {
                if let Some((bytes, at)) = self.place(part, at).filter(|(bytes, at)| *at < bytes.len()) {
                    bytes[at] ^= 1 << (bit % 8);
                }
            }
            Step::Overwrite { part, at } => self.replace(part, at, program.text(), true),
            Step::Insert { part, at } => self.replace(part, at, program.text(), false),
            Step::Cut { part, at, length } => {
                let Some((bytes, at)) = self.place(part, at) else { return };
                bytes.drain(at..(at + length + 1).min(bytes.len()));
            }
            Step::Splice { part, at, length } => {
                let parts = &program.pick(bases()).parts;
                let (_, foreign) = program.pick(parts);
                let from = program.byte() as usize * foreign.len() / 256;
                let end = (from + length).min(foreign.len());
                self.replace(part, at, &foreign[from..end], true);
            }
            Step::Adopt { part } => {
                let foreign = &program.pick(bases()).parts;
                let (name, bytes) = foreign[part % foreign.len()].clone();
                match self.parts.iter().position(|(own, _)| *own == name) {
                    Some(at) => self.parts[at].1 = bytes,
                    None => {
                        let at = self.parts.partition_point(|(own, _)| parsed(own) < parsed(&name));
                        self.parts.insert(at, (name, bytes));
                    }
                }
            }
            Step::Drop { part } => drop(self.parts.remove(part % count)),
            Step::Rename { part, folder, n } => self.parts[part % count].0 = name(folder, n),
            Step::Swap { part, other } => {
                let bytes = std::mem::take(&mut self.parts[part % count].1);
                let bytes = std::mem::replace(&mut self.parts[other % count].1, bytes);
                // The same part twice: its bytes were put back a line ago.
                if part % count != other % count {
                    self.parts[part % count].1 = bytes;
                }
            }
            Step::Reorder { part, other } => self.parts.swap(part % count, other % count),
            Step::Mend => self.mend(),
            Step::Stranger => self.sign_as_a_stranger(),
            Step::Raw { .. } => {}
        }
    }

    fn place(&mut self, part: usize, at: usize) -> Option<(&mut Vec<u8>, usize)> {
        let count = self.parts.len();
        let (_, bytes) = &mut self.parts[part % count];
        let at = at.checked_rem(bytes.len())?;
        Some((bytes, at))
    }

    fn replace(&mut self, part: usize, at: usize, new: &[u8], over: bool) {
        let Some((bytes, at)) = self.place(part, at).filter(|(bytes, _)| bytes.len() < LONGEST) else { return };
        let end = if over { (at + new.len()).min(bytes.len()) } else { at };
        bytes.splice(at..end, new.iter().copied());
    }

    /// Makes digests right again, from the exhibits up: in records, entry by entry in the journal, in the manifest.
    fn mend(&mut self) {
        let mut stale: Vec<(Digest, Digest)> = Vec::new();
        for (name, bytes) in &mut self.parts {
            let before = self.base.parts.iter().find(|(own, _)| own == name).map(|(_, bytes)| bytes);
            match parsed(name) {
                Some(Part::Record(_)) => exchange(bytes, &stale),
                Some(Part::Journal) => mend_chain(bytes, &mut stale),
                Some(Part::Manifest) => {}
                Some(part) if part.is_appended() => break,
                _ => {}
            }
            if let Some(before) = before.filter(|before| *before != bytes) {
                stale.push((sha256(before), sha256(bytes)));
            }
        }
        self.with_manifest(|bytes, journal| {
            let seal = Sign1::decode(bytes, Purpose::Manifest, &Limits::default()).ok()?;
            let mut payload = seal.payload.clone();
            exchange(&mut payload, &stale);
            if let Ok(mut manifest) = Manifest::decode(&payload, &Limits::default()) {
                manifest.journal.length = journal.len() as u64;
                manifest.journal.sha256 = sha256(journal);
                payload = manifest.encode().ok()?;
            }
            encode(payload, Purpose::Manifest, &seal.kid, &seal.certificates, |_| seal.signature).ok()
        });
    }

    fn sign_as_a_stranger(&mut self) {
        let stranger = SigningKey::from_bytes(&[7; 32]);
        let key = Octets(stranger.verifying_key().to_bytes());
        let kid = PublicKey::enrol(&key).unwrap().fingerprint();
        self.with_manifest(|bytes, _| {
            let seal = Sign1::decode(bytes, Purpose::Manifest, &Limits::default()).ok()?;
            let mut manifest = Manifest::decode(&seal.payload, &Limits::default()).ok()?;
            manifest.signer = key;
            let payload = manifest.encode().ok()?;
            encode(payload, Purpose::Manifest, &kid, &[], |signed| Octets(stranger.sign(signed).to_bytes())).ok()
        });
    }

    fn with_manifest(&mut self, anew: impl FnOnce(&[u8], &[u8]) -> Option<Vec<u8>>) {
        let find = |name: &str| self.parts.iter().position(|(own, _)| own == name);
        let (Some(at), Some(journal)) = (find("manifest.cose"), find("journal.cbor")) else { return };
        if let Some(bytes) = anew(&self.parts[at].1, &self.parts[journal].1) {
            self.parts[at].1 = bytes;
        }
    }

    /// The parts in a ZIP of format 1: header by header right, whatever the names and their order.
    pub fn container(&self) -> Vec<u8> {
        let (mut bytes, mut directory) = (Vec::new(), Vec::new());
        let first = ("mimetype".to_owned(), MIMETYPE.to_vec());
        for (name, data) in std::iter::once(&first).chain(&self.parts) {
            let (crc, size, offset) = (crc32fast::hash(data), data.len() as u64, bytes.len() as u64);
            let stored = Stored { name: name.clone(), crc, size, offset };
            bytes.extend(layout::local(&stored));
            bytes.extend(data);
            directory.extend(layout::central(&stored));
        }
        let end = layout::end(self.parts.len() as u64 + 1, bytes.len() as u64, directory.len() as u64);
        [bytes, directory, end].concat()
    }
}

fn parsed(name: &str) -> Option<Part> {
    Part::parse(name.as_bytes())
}

fn name(folder: u8, n: u8) -> String {
    match folder % 12 {
        0 => "extract.cbor".to_owned(),
        1 => "journal.cbor".to_owned(),
        2 => "manifest.cose".to_owned(),
        3 => format!("exhibits/{n:04}.txt"),
        4 => format!("records/{n:04}.cbor"),
        5 => format!("anchors/{n:04}.tsr"),
        6 => format!("tokens/{n:04}.tsr"),
        7 => format!("statements/{n:04}.cose"),
        8 => format!("statements/{n:04}.tsr"),
        9 => format!("signatures/{n:04}.p7s"),
        10 => format!("renewals/{n:04}.cbor"),
        _ => format!("renewals/{n:04}.tsr"),
    }
}

fn exchange(bytes: &mut [u8], stale: &[(Digest, Digest)]) {
    for (old, new) in stale {
        let found = bytes.windows(32).position(|window| window == old.0);
        if let Some(at) = found {
            bytes[at..at + 32].copy_from_slice(&new.0);
        }
    }
}

/// Entry by entry: each holds the digest of the one before.
fn mend_chain(journal: &mut [u8], stale: &mut Vec<(Digest, Digest)>) {
    let mut at = 0;
    while let Ok(length) = cbor::walk(&journal[at..], &Limits::default(), Keys::Text) {
        let entry = &mut journal[at..at + length];
        let before = sha256(entry);
        exchange(entry, stale);
        stale.push((before, sha256(entry)));
        at += length;
    }
}
