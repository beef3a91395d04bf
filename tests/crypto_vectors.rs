//! Test vectors of others against what seals, digests and encodings rest on.
//!
//! The files lie outside the repository, in ../shared/data/6-crypto-vectors; without them each test says
//! that it was skipped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

#[path = "outside/data.rs"]
mod outside;
mod random;

use aigaq::base::cbor::{Keys, walk, walk_whole};
use aigaq::base::digest::{BLOCK, Blocks, Hasher, sha256};
use aigaq::base::limits::Limits;
use aigaq::base::octets::{Digest, Octets};
use aigaq::base::reason::Reason;
use aigaq::seal::cose::{Purpose, Sign1};
use aigaq::seal::ed25519::PublicKey;
use coset::{CborSerializable, CoseSign, CoseSign1, TaggedCborSerializable};
use random::Random;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

// --- Ed25519 --------------------------------------------------------------------------------------

#[test]
fn wycheproof_ed25519_all_right() {
    let Some(file) = json("wycheproof/ed25519_test.json") else { return };
    let mut counts = BTreeMap::<&str, usize>::new();
    for group in list(&file["testGroups"]) {
        let key = hex(&group["publicKey"]["pk"]);
        for test in list(&group["tests"]) {
            let expected = test["result"].as_str().unwrap();
            let found = accepts(&key, &hex(&test["msg"]), &hex(&test["sig"]));
            assert_eq!(found, expected == "valid", "tcId {}: {}", test["tcId"], test["comment"]);
            *counts.entry(if found { "valid" } else { "invalid" }).or_default() += 1;
        }
    }
    eprintln!("Wycheproof Ed25519: {counts:?}");
    assert_eq!(counts.values().sum::<usize>(), 151);
}

/// 914 combinations of low-order and non-canonical points: one of them is an ordinary signature.
#[test]
fn cctv_ed25519_exactly_one_accepted() {
    let Some(file) = json("cctv/ed25519vectors.json") else { return };
    let (mut accepted, mut refused_keys) = (Vec::new(), 0);
    for vector in list(&file) {
        let key = hex(&vector["key"]);
        refused_keys += usize::from(enrol(&key).is_none());
        if accepts(&key, vector["msg"].as_str().unwrap().as_bytes(), &hex(&vector["sig"])) {
            accepted.push((vector["number"].as_u64().unwrap(), vector["flags"].clone()));
        }
    }
    eprintln!("CCTV Ed25519: of {} accepted {accepted:?}, keys refused {refused_keys}", list(&file).len());
    assert_eq!(list(&file).len(), 914);
    assert_eq!(accepted.len(), 1);
    // No flag: nothing is wrong with its points.
    assert!(accepted[0].1.as_array().is_none_or(Vec::is_empty), "{accepted:?}");
}

#[test]
fn djb_ed25519_all_1024_verify() {
    let Some(text) = text("nist-and-djb/sign.input") else { return };
    let mut count = 0;
    for line in text.lines() {
        let fields: Vec<Vec<u8>> = line.split(':').map(unhex).collect();
        let [secret, key, message, signed, ..] = fields.as_slice() else { panic!("{line}") };
        let (signature, rest) = signed.split_at(64);
        assert_eq!((rest, &secret[32..]), (message.as_slice(), key.as_slice()));
        assert!(accepts(key, message, signature), "line {count}");
        let mut other = signature.to_vec();
        other[count % 64] ^= 1 << (count % 8);
        assert!(!accepts(key, message, &other), "line {count}, a bit flipped");
        assert!(!accepts(key, &[message, b"x".as_slice()].concat(), signature), "line {count}, a byte more");
        count += 1;
    }
    assert_eq!(count, 1024);
}

fn enrol(key: &[u8]) -> Option<PublicKey> {
    PublicKey::enrol(&Octets(key.try_into().ok()?)).ok()
}

/// A key that may not be enrolled makes every signature invalid.
fn accepts(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let signature = <[u8; 64]>::try_from(signature).map(Octets);
    enrol(key).zip(signature.ok()).is_some_and(|(key, signature)| key.verifies(message, &signature))
}

// --- digests --------------------------------------------------------------------------------------

#[test]
fn cavp_sha256_messages() {
    for (file, expected) in [("SHA256ShortMsg.rsp", 65), ("SHA256LongMsg.rsp", 64)] {
        let Some(text) = text(&format!("nist-and-djb/{file}")) else { return };
        let (mut length, mut message, mut count) = (0, Vec::new(), 0);
        for (name, value) in fields(&text) {
            match name {
                "Len" => length = value.parse::<usize>().unwrap() / 8,
                "Msg" => message = unhex(value).into_iter().take(length).collect(),
                "MD" => {
                    assert_eq!(sha256(&message).to_string(), value, "{file}, {length} bytes");
                    let mut hasher = Hasher::default();
                    message.chunks(count + 1).for_each(|piece| hasher.update(piece));
                    assert_eq!(hasher.finish().to_string(), value, "{file}, {length} bytes in pieces");
                    count += 1;
                }
                _ => {}
            }
        }
        assert_eq!(count, expected, "{file}");
    }
}

/// SHAVS, figure 1: 100 times 1,000 digests, each of the three before it.
#[test]
fn cavp_sha256_monte_carlo() {
    let Some(text) = text("nist-and-djb/SHA256Monte.rsp") else { return };
    let seed = fields(&text).find(|(name, _)| *name == "Seed").unwrap().1;
    let mut seed = Digest::from_hex(seed).unwrap();
    let mut count = 0;
    for (_, expected) in fields(&text).filter(|(name, _)| *name == "MD") {
        let mut last = [seed; 3];
        for _ in 0..1000 {
            let next = sha256(&last.map(|digest| digest.0).concat());
            last = [last[1], last[2], next];
        }
        seed = last[2];
        assert_eq!(seed.to_string(), expected, "count {count}");
        count += 1;
    }
    assert_eq!(count, 100);
}

#[test]
fn blocks_are_the_blake3_of_each_mib_whatever_the_pieces() {
    let mut random = Random(1);
    for length in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK + 12_345] {
        let bytes: Vec<u8> = (0..length).map(|_| random.next() as u8).collect();
        let expected: Vec<u8> = bytes.chunks(1 << 20).flat_map(|block| *blake3::hash(block).as_bytes()).collect();
        for most in [1_000, 65_536, BLOCK, 4 * BLOCK] {
            let (mut blocks, mut rest) = (Blocks::default(), bytes.as_slice());
            while !rest.is_empty() {
                let (piece, later) = rest.split_at(random.below(most + 1).min(rest.len()));
                blocks.update(piece);
                rest = later;
            }
            assert_eq!(blocks.finish(), expected, "{length} bytes in pieces of up to {most}");
        }
    }
}

/// `name = value` of a CAVS response file.
fn fields(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter_map(|line| line.split_once('=')).map(|(name, value)| (name.trim(), value.trim()))
}

// --- CBOR -----------------------------------------------------------------------------------------

/// Each vector of RFC 8949 Appendix A is accepted if and only if it is the deterministic form of
/// something that format 1 uses, and refused under a code that names one of its defects.
#[test]
fn appendix_a() {
    let Some(file) = json("cbor/rfc7049_appendix_a.json") else { return };
    let mut tally = Tally::default();
    for vector in list(&file) {
        let bytes = hex(&vector["hex"]);
        if vector["diagnostic"] == "simple(24)" {
            // The file follows RFC 7049. RFC 8949 section 3.3 has made this one not well-formed.
            tally.count(walk_whole(&bytes, &Limits::default()).err().map(|error| error.code()));
            continue;
        }
        tally.hold(&bytes, &vector["hex"].to_string());
        if vector["roundtrip"] == Value::Bool(false) {
            assert!(walk_whole(&bytes, &Limits::default()).is_err(), "does not round-trip: {vector}");
        }
        // What JSON can say needs no oracle of ours: strings, true, false and null are accepted.
        if matches!(vector["decoded"], Value::String(_) | Value::Bool(_)) && vector["roundtrip"] == Value::Bool(true) {
            assert_eq!(walk_whole(&bytes, &Limits::default()), Ok(()), "{vector}");
        }
        if vector["decoded"].is_f64() && bytes[0] >> 5 == 7 {
            assert!(walk_whole(&bytes, &Limits::default()).is_err(), "a float: {vector}");
        }
    }
    tally.says("Appendix A", &[("accepted", 36), ("cbor.not-deterministic", 11), ("cbor.unused-kind", 35)]);
}

/// The vectors of the CBOR working group: files of CBOR, each a map with an array `tests`.
#[test]
fn cbor_working_group() {
    let Some(folder) = at("cbor/cbor-wg") else { return };
    let mut good = Tally::default();
    let mut bad = Tally::default();
    for path in files(&folder).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "cbor")) {
        let bytes = fs::read(&path).unwrap();
        let file = Lenient::read(&bytes).unwrap_or_else(|| panic!("{}", path.display()));
        let fails = file.get("fail") == Some(&Item::Simple(21));
        let Some(Item::Array(tests)) = file.get("tests") else { panic!("{}", path.display()) };
        for test in tests {
            let Some(Item::Bytes(encoded)) = test.get("encoded") else { panic!("{}: {test:?}", path.display()) };
            let name = format!("{}: {:?}", path.file_name().unwrap().display(), test.get("description"));
            if fails {
                // Not well-formed, or text that is not UTF-8, or a tag on something it does not go with.
                let well_formed = Lenient::read(encoded);
                assert!(well_formed.is_none_or(|item| item.has_bad_text() || item.is_unused()), "{name}");
                let error = walk_whole(encoded, &Limits::default()).expect_err(&name);
                bad.count(Some(error.code()));
            } else {
                good.hold(encoded, &name);
                if test.get("roundtrip") == Some(&Item::Simple(20)) {
                    assert!(walk_whole(encoded, &Limits::default()).is_err(), "does not round-trip: {name}");
                }
            }
        }
    }
    good.says(
        "cbor-wg, good",
        &[("accepted", 297), ("cbor.depth", 1), ("cbor.not-deterministic", 105), ("cbor.unused-kind", 931)],
    );
    bad.says(
        "cbor-wg, bad",
        &[
            ("cbor.depth", 1),
            ("cbor.length", 19),
            ("cbor.not-deterministic", 14),
            ("cbor.text", 1),
            ("cbor.unused-kind", 12),
        ],
    );
}

/// dCBOR is another narrow profile. Where the two differ stands here, each with its reason.
#[test]
fn dcbor_and_where_we_differ() {
    let (Some(valid), Some(invalid)) = (json("cbor/dcbor/valid.json"), json("cbor/dcbor/invalid.json")) else { return };
    let (mut tally, mut narrower) = (Tally::default(), BTreeSet::new());
    for vector in list(&valid) {
        let bytes = hex(&vector["hex"]);
        tally.hold(&bytes, &vector["diagnostic"].to_string());
        if walk_whole(&bytes, &Limits::default()).is_err() {
            // Narrower: no floats, no tags, keys of text only. Nothing else of dCBOR is refused.
            let reasons = Lenient::defects(&bytes);
            assert!(reasons.iter().all(|code| *code == "cbor.unused-kind"), "{vector}");
            narrower.insert(vector["diagnostic"].to_string());
        }
    }
    eprintln!("dCBOR that format 1 does not use: {narrower:?}");
    tally.says("dCBOR, valid", &[("accepted", 24), ("cbor.unused-kind", 16)]);

    let wider = BTreeMap::from([
        ("3b8000000000000000", "an integer below -2^63 is deterministic CBOR; each field then has its own bound"),
        ("3bffffffffffffffff", "the same"),
        ("6345cc88", "texts are data, kept as they came and never normalised (docs/spec.md, Conventions)"),
    ]);
    let mut accepted = BTreeSet::new();
    for vector in list(&invalid) {
        let bytes = hex(&vector["hex"]);
        if walk_whole(&bytes, &Limits::default()).is_ok() {
            accepted.insert(vector["hex"].as_str().unwrap());
        }
    }
    assert_eq!(list(&invalid).len(), 37);
    assert_eq!(accepted, wider.keys().copied().collect());
}

/// Two files that once made serde_cbor allocate or recurse without end.
#[test]
fn old_crashers_are_refused() {
    for name in ["cbor/serde_cbor_crash.cbor", "cbor/serde_cbor_kietaub.cbor"] {
        let Some(path) = at(name) else { return };
        let bytes = fs::read(path).unwrap();
        for keys in [Keys::Text, Keys::Integer] {
            let begun = std::time::Instant::now();
            let error = walk(&bytes, &Limits::default(), keys).expect_err(name);
            assert!(begun.elapsed() < std::time::Duration::from_millis(50), "{name}: {error}");
            eprintln!("{name}, {} bytes: {error}", bytes.len());
        }
    }
}

/// Counts what became of vectors, by code.
#[derive(Default)]
struct Tally {
    codes: BTreeMap<&'static str, usize>,
}

impl Tally {
    /// Holds what we find against the defects that a lenient reading of the vector shows.
    fn hold(&mut self, bytes: &[u8], name: &str) {
        let defects = Lenient::defects(bytes);
        let found = walk_whole(bytes, &Limits::default()).err().map(|error| error.code());
        match found {
            None => assert!(defects.is_empty(), "{name}: accepted in spite of {defects:?}"),
            Some(code) => assert!(defects.contains(code), "{name}: {code}, seen {defects:?}"),
        }
        self.count(found);
    }

    fn count(&mut self, code: Option<&'static str>) {
        *self.codes.entry(code.unwrap_or("accepted")).or_default() += 1;
    }

    /// The counts are pinned: a reader that grew stricter or laxer shows here.
    fn says(&self, what: &str, pinned: &[(&'static str, usize)]) {
        eprintln!("{what}: {:?}", self.codes);
        assert_eq!(self.codes, pinned.iter().copied().collect(), "{what}");
    }
}

/// A data item as any CBOR decoder could see it.
#[derive(Clone, Debug, PartialEq)]
enum Item {
    Unsigned(u64),
    Negative(u64),
    Bytes(Vec<u8>),
    Text(Vec<u8>),
    Array(Vec<Item>),
    Map(Vec<(Item, Item)>),
    Tag(u64, Box<Item>),
    Simple(u8),
    Float(u64),
    Break,
}

impl Item {
    fn get(&self, key: &str) -> Option<&Item> {
        let Item::Map(pairs) = self else { return None };
        pairs.iter().find(|(found, _)| *found == Item::Text(key.as_bytes().to_vec())).map(|(_, value)| value)
    }

    fn parts(&self) -> Vec<&Item> {
        match self {
            Item::Array(list) => list.iter().collect(),
            Item::Map(pairs) => pairs.iter().flat_map(|(key, value)| [key, value]).collect(),
            Item::Tag(_, inner) => vec![inner],
            _ => vec![],
        }
    }

    /// Kinds of value that format 1 does not use.
    fn is_unused(&self) -> bool {
        let foreign_key = |(key, _): &(Item, Item)| !matches!(key, Item::Text(_));
        match self {
            Item::Tag(..) | Item::Float(_) => true,
            Item::Simple(n) => !(20..=22).contains(n),
            Item::Map(pairs) if pairs.iter().any(foreign_key) => true,
            _ => self.parts().into_iter().any(Item::is_unused),
        }
    }

    fn has_twice(&self) -> bool {
        let twice = |pairs: &Vec<(Item, Item)>| {
            pairs.iter().enumerate().any(|(at, (key, _))| pairs[..at].iter().any(|(before, _)| before == key))
        };
        matches!(self, Item::Map(pairs) if twice(pairs)) || self.parts().into_iter().any(Item::has_twice)
    }

    /// Arrays and maps one in another, the outermost counted as 1.
    fn depth(&self) -> usize {
        let own = usize::from(matches!(self, Item::Array(_) | Item::Map(_)));
        own + self.parts().into_iter().map(Item::depth).max().unwrap_or(0)
    }

    fn has_bad_text(&self) -> bool {
        matches!(self, Item::Text(text) if std::str::from_utf8(text).is_err())
            || self.parts().into_iter().any(Item::has_bad_text)
    }

    /// RFC 8949 section 4.2.1, written here from its text: shortest heads, definite lengths, keys in
    /// bytewise order.
    fn deterministic(&self) -> Vec<u8> {
        let head = |major: u8, n: u64| match n {
            0..=23 => vec![major << 5 | n as u8],
            24..=0xff => vec![major << 5 | 24, n as u8],
            0x100..=0xffff => [&[major << 5 | 25], (n as u16).to_be_bytes().as_slice()].concat(),
            0x1_0000..=0xffff_ffff => [&[major << 5 | 26], (n as u32).to_be_bytes().as_slice()].concat(),
            _ => [&[major << 5 | 27], n.to_be_bytes().as_slice()].concat(),
        };
        match self {
            Item::Unsigned(n) => head(0, *n),
            Item::Negative(n) => head(1, *n),
            Item::Bytes(bytes) => [head(2, bytes.len() as u64), bytes.clone()].concat(),
            Item::Text(text) => [head(3, text.len() as u64), text.clone()].concat(),
            Item::Array(list) => {
                list.iter().fold(head(4, list.len() as u64), |out, item| [out, item.deterministic()].concat())
            }
            Item::Map(pairs) => {
                let mut pairs: Vec<_> = pairs.iter().map(|(k, v)| (k.deterministic(), v.deterministic())).collect();
                pairs.sort();
                pairs.into_iter().fold(head(5, pairs_len(self)), |out, (key, value)| [out, key, value].concat())
            }
            Item::Tag(n, inner) => [head(6, *n), inner.deterministic()].concat(),
            Item::Simple(n) => head(7, (*n).into()),
            Item::Float(_) | Item::Break => vec![],
        }
    }
}

fn pairs_len(item: &Item) -> u64 {
    if let Item::Map(pairs) = item { pairs.len() as u64 } else { 0 }
}

/// A decoder that takes all that is well-formed, whatever its form.
struct Lenient<'a>(&'a [u8]);

impl Lenient<'_> {
    fn read(bytes: &[u8]) -> Option<Item> {
        let mut lenient = Lenient(bytes);
        lenient.item().filter(|item| *item != Item::Break && lenient.0.is_empty())
    }

    /// The codes under any of which a well-formed item may be refused; none for what we must accept.
    fn defects(bytes: &[u8]) -> BTreeSet<&'static str> {
        let item = Lenient::read(bytes).unwrap_or_else(|| panic!("not well-formed: {bytes:02x?}"));
        // Of a float nothing is said but that it is unused: its shortest form is of no interest.
        let has_float = format!("{item:?}").contains("Float(");
        let found = [
            ("cbor.unused-kind", item.is_unused()),
            ("cbor.duplicate-key", item.has_twice()),
            ("cbor.text", item.has_bad_text()),
            ("cbor.depth", item.depth() > 16),
            ("cbor.not-deterministic", bytes.contains(&0xff) && Lenient::is_indefinite(bytes)),
            ("cbor.not-deterministic", !has_float && item.deterministic() != bytes),
        ];
        found.into_iter().filter(|(_, holds)| *holds).map(|(code, _)| code).collect()
    }

    /// Whether the outermost item has no length of its own.
    fn is_indefinite(bytes: &[u8]) -> bool {
        bytes.first().is_some_and(|byte| (2..=5).contains(&(byte >> 5)) && byte & 0x1f == 31)
    }

    fn item(&mut self) -> Option<Item> {
        let first = self.take(1)?[0];
        let (major, short) = (first >> 5, first & 0x1f);
        let argument = match short {
            0..=23 => Some(u64::from(short)),
            24..=27 => Some(self.take(1 << (short - 24))?.iter().fold(0, |n, byte| n << 8 | u64::from(*byte))),
            31 => None,
            _ => return None,
        };
        Some(match (major, argument) {
            (0, Some(n)) => Item::Unsigned(n),
            (1, Some(n)) => Item::Negative(n),
            (2 | 3, n) => {
                let bytes = match n {
                    Some(n) => self.take(usize::try_from(n).ok()?)?.to_vec(),
                    None => self.chunks(major)?,
                };
                if major == 2 { Item::Bytes(bytes) } else { Item::Text(bytes) }
            }
            (4, n) => Item::Array(self.several(n)?),
            (5, n) => {
                let flat = self.several(n.map(|n| n.checked_mul(2)).map_or(Some(None), |n| n.map(Some))?)?;
                let pairs = flat.chunks(2).map(|pair| Some((pair[0].clone(), pair.get(1)?.clone())));
                Item::Map(pairs.collect::<Option<_>>()?)
            }
            (6, Some(n)) => Item::Tag(n, Box::new(self.item().filter(|item| *item != Item::Break)?)),
            (7, Some(n)) if short <= 23 => Item::Simple(n as u8),
            (7, Some(n)) if short == 24 => Item::Simple(u8::try_from(n).ok().filter(|n| *n >= 32)?),
            (7, Some(n)) => Item::Float(n),
            (7, None) => Item::Break,
            _ => return None,
        })
    }

    fn several(&mut self, count: Option<u64>) -> Option<Vec<Item>> {
        let mut list = Vec::new();
        while count.is_none_or(|count| (list.len() as u64) < count) {
            match (self.item()?, count) {
                (Item::Break, None) => break,
                (Item::Break, Some(_)) => return None,
                (item, _) => list.push(item),
            }
        }
        Some(list)
    }

    fn chunks(&mut self, major: u8) -> Option<Vec<u8>> {
        let mut whole = Vec::new();
        loop {
            let definite = self.0.first().is_some_and(|byte| byte >> 5 == major && byte & 0x1f != 31);
            match self.item()? {
                Item::Break => return Some(whole),
                Item::Bytes(bytes) | Item::Text(bytes) if definite => whole.extend(bytes),
                _ => return None,
            }
        }
    }

    fn take(&mut self, length: usize) -> Option<&[u8]> {
        let (now, later) = self.0.split_at_checked(length)?;
        self.0 = later;
        Some(now)
    }
}

// --- COSE -----------------------------------------------------------------------------------------

/// Ours is a narrow profile: no vector is a seal, whatever it is otherwise.
#[test]
fn no_cose_vector_is_a_seal() {
    let Some(vectors) = cose_vectors() else { return };
    let mut codes = BTreeMap::<&str, usize>::new();
    for (name, vector) in &vectors {
        let bytes = hex(&vector["output"]["cbor"]);
        let error = Sign1::decode(&bytes, Purpose::Manifest, &Limits::default()).expect_err(name);
        if bytes[0] != 0xd2 {
            assert_eq!(error.code(), "seal.shape", "{name}: not a COSE_Sign1 with its one-byte tag");
        }
        *codes.entry(error.code()).or_default() += 1;
    }
    eprintln!("COSE vectors: {codes:?}");
    assert_eq!(vectors.len(), 80);
}

/// The signatures themselves: what is signed is built by coset, the signature judged by us.
#[test]
fn cose_signatures_with_ed25519_verify() {
    let Some(vectors) = cose_vectors() else { return };
    let mut verified = BTreeSet::new();
    for (name, vector) in &vectors {
        let bytes = hex(&vector["output"]["cbor"]);
        let fails = vector["fail"] == Value::Bool(true);
        let aad = |input: &Value| input["external"].as_str().map_or(vec![], unhex);
        let input = &vector["input"];
        // (key, what is signed, what the vector says is signed, signature)
        let mut signed = Vec::new();
        if let Ok(one) = CoseSign1::from_tagged_slice(&bytes).or_else(|_| CoseSign1::from_slice(&bytes)) {
            let stated = hex(&vector["intermediates"]["ToBeSign_hex"]);
            signed.push((&input["sign0"]["key"], one.tbs_data(&aad(&input["sign0"])), stated, one.signature));
        } else if let Ok(many) = CoseSign::from_tagged_slice(&bytes).or_else(|_| CoseSign::from_slice(&bytes)) {
            for (at, (one, signer)) in many.signatures.iter().zip(list(&input["sign"]["signers"])).enumerate() {
                let stated = hex(&vector["intermediates"]["signers"][at]["ToBeSign_hex"]);
                let tbs = many.tbs_data(&aad(signer), one);
                signed.push((&signer["key"], tbs, stated, one.signature.clone()));
            }
        }
        for (key, tbs, stated, signature) in signed {
            let x = hex(&key["x_hex"]);
            if key["crv"] != "Ed25519" {
                // ECDSA, RSA, Ed448, hash-based: no key of theirs is one of ours.
                assert!(key["kty"] != "OKP" || enrol(&x).is_none(), "{name}");
                continue;
            }
            assert!(!fails, "{name}: no failing vector has a key of ours, so none can verify");
            assert_eq!(tbs, stated, "{name}: what is signed");
            assert!(accepts(&x, &tbs, &signature), "{name}");
            for at in 0..tbs.len() {
                let mut other = tbs.clone();
                other[at] ^= 1;
                assert!(!accepts(&x, &other, &signature), "{name}: byte {at} of what is signed");
            }
            verified.insert(name.as_str());
        }
    }
    eprintln!("COSE with Ed25519, verified: {verified:?}");
    assert!(verified.contains("eddsa-examples/eddsa-sig-01"), "{verified:?}");
    assert!(verified.contains("eddsa-examples/eddsa-01"), "{verified:?}");
}

fn cose_vectors() -> Option<Vec<(String, Value)>> {
    let folder = at("cose")?;
    let name = |path: &Path| path.strip_prefix(&folder).unwrap().with_extension("").display().to_string();
    let read = |path: &PathBuf| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    Some(files(&folder).iter().map(|path| (name(path), read(path))).collect())
}

// --- files ----------------------------------------------------------------------------------------

/// A file or folder of the vectors, if it is there.
fn at(name: &str) -> Option<PathBuf> {
    outside::shared(&format!("6-crypto-vectors/{name}"))
}

fn text(name: &str) -> Option<String> {
    at(name).map(|path| fs::read_to_string(path).unwrap())
}

fn json(name: &str) -> Option<Value> {
    text(name).map(|text| serde_json::from_str(&text).unwrap())
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
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

fn hex(value: &Value) -> Vec<u8> {
    value.as_str().map_or(vec![], unhex)
}

fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.chars().map(|c| c.to_digit(16).unwrap() as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}
