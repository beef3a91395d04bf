//! Every CBOR part of real bundles against docs/bundle.cddl, so that code and document cannot part.
#![cfg(feature = "sign")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

#[path = "readers/made.rs"]
mod made;

use aigaq::base::cbor;
use aigaq::model::statement::{Kind, Statement};
use aigaq::seal::cose::{Purpose, Sign1};
use cddl::ast::CDDL;
use cddl::parser::cddl_from_str;
use cddl::validator::Validator;
use cddl::validator::cbor::CBORValidator;
use cddl::validator::cbor_value::decode_cbor;
use coset::cbor::value::Value;
use made::{Made, entries, limits, part};
use std::cell::RefCell;
use std::collections::BTreeMap;

#[test]
fn parts_of_real_bundles_are_valid() {
    let folder = made::folder("cddl");
    let mut counts = BTreeMap::<&str, usize>::new();
    for made in made::all(&folder).into_iter().chain(made::good_vectors()) {
        for (root, bytes) in structures(&made) {
            if let Err(error) = valid(root, &bytes) {
                // A record is a choice of eight: the rule of its own kind says more.
                let own = if root == "record" { format!("record-{}", record_kind(&bytes)) } else { root.to_owned() };
                panic!("{}: {root}: {}", made.name, valid(&own, &bytes).err().unwrap_or(error));
            }
            *counts.entry(root).or_default() += 1;
        }
    }
    eprintln!("valid: {counts:?}");
    assert_eq!(counts.keys().copied().collect::<Vec<_>>(), ROOTS);
}

/// A structure is valid under its own root and no other: the roots are really held apart.
#[test]
fn each_structure_is_valid_under_its_own_root_only() {
    let folder = made::folder("cddl-roots");
    let grown = made::grown(&folder);
    let bundles = [made::extracted("grown-extract", &grown, &folder), made::renewed(&folder, &grown)];
    let mut seen = BTreeMap::new();
    bundles.iter().flat_map(structures).for_each(|(root, bytes)| drop(seen.insert(root, bytes)));
    for (own, bytes) in &seen {
        for root in ROOTS {
            assert_eq!(valid(root, bytes).is_ok(), root == *own, "{own} under {root}");
        }
        assert_eq!(valid("any-root", bytes), Ok(()), "{own}");
    }
    assert_eq!(seen.len(), ROOTS.len());
}

/// Each field that is always there is needed, none may be added, none may be of another type.
#[test]
fn broken_structures_are_not_valid() {
    let folder = made::folder("cddl-broken");
    let sample = made::sample(&folder);
    let bundles = [made::extracted("sample-extract", &sample, &folder), sample];
    let mut seen: BTreeMap<String, (&str, Vec<u8>)> = BTreeMap::new();
    for (root, bytes) in bundles.iter().flat_map(structures) {
        let kind = if root == "record" { record_kind(&bytes) } else { root.to_owned() };
        seen.insert(kind, (root, bytes));
    }
    let mut broken = 0;
    for (kind, (root, bytes)) in &seen {
        let Value::Map(pairs) = read(bytes) else { continue };
        let refused = |what: &str, pairs: Vec<(Value, Value)>| {
            assert!(valid(root, &write(&Value::Map(pairs))).is_err(), "{kind}: {what}");
        };
        let with = |at: usize, value: Value| {
            let mut pairs = pairs.clone();
            pairs[at].1 = value;
            pairs
        };
        refused("a field more", [pairs.clone(), vec![(Value::Text("zzz".to_owned()), Value::Bool(true))]].concat());
        broken += 1;
        for (at, (key, value)) in pairs.iter().enumerate() {
            let name = format!("{key:?}");
            if key.as_text() != Some("mono") {
                let mut without = pairs.clone();
                without.remove(at);
                refused(&format!("without {name}"), without);
            }
            refused(&format!("{name} is a float"), with(at, Value::Float(1.5)));
            refused(&format!("{name} is null"), with(at, Value::Null));
            broken += 3;
            match value {
                Value::Bytes(bytes) => {
                    refused(&format!("{name} a byte shorter"), with(at, Value::Bytes(bytes[1..].to_vec())));
                    refused(&format!("{name} as text"), with(at, Value::Text(String::new())));
                    broken += 2;
                }
                Value::Text(_) => {
                    refused(&format!("{name} is empty"), with(at, Value::Text(String::new())));
                    broken += 1;
                }
                Value::Integer(_) => {
                    refused(&format!("{name} is negative"), with(at, Value::Integer((-1).into())));
                    broken += 1;
                }
                Value::Map(inner) => {
                    let more = [inner.clone(), vec![(Value::Text("zzz".to_owned()), Value::Bool(true))]].concat();
                    refused(&format!("{name} with a field more"), with(at, Value::Map(more)));
                    broken += 1;
                }
                _ => {}
            }
        }
    }
    eprintln!("broken structures refused: {broken}, of {:?}", seen.keys());
    assert!(broken > 100, "{broken}");
    // The seal: another purpose, another algorithm, a signature of 63 bytes.
    let seal = part(&bundles[1].bytes, "manifest.cose");
    let swap = |from: &[u8], to: &[u8]| {
        let at = seal.windows(from.len()).position(|window| window == from).unwrap();
        [&seal[..at], to, &seal[at + from.len()..]].concat()
    };
    assert_eq!(valid("seal", &seal), Ok(()));
    assert!(valid("seal", &swap(b".manifest+", b".mAnifest+")).is_err());
    assert!(valid("seal", &swap(&[0xa3, 1, 0x27, 4], &[0xa3, 1, 0x26, 4])).is_err());
    assert!(valid("seal", &swap(&[0xa0, 0x59], &[0xa1, 4, 0x40, 0x59])).is_err());
    assert!(valid("seal", &seal[1..]).is_err(), "without its tag");
    let short = [&seal[..seal.len() - 66], &[0x58, 63], &seal[seal.len() - 63..]].concat();
    assert!(valid("seal", &short).is_err());
}

const ROOTS: [&str; 8] = ["attestation", "entry", "extract", "manifest", "protected", "record", "renewal", "seal"];

/// Each structure of a bundle with the rule that it is held against.
fn structures(made: &Made) -> Vec<(&'static str, Vec<u8>)> {
    let mut found = Vec::new();
    for (name, bytes) in entries(&made.bytes).unwrap() {
        match name.as_str() {
            "manifest.cose" => {
                let seal = Sign1::decode(&bytes, Purpose::Manifest, &limits()).unwrap();
                let Value::Array(fields) = read(bytes.strip_prefix(&[0xd2]).unwrap()) else { panic!("no array") };
                found.push(("protected", fields[0].as_bytes().unwrap().clone()));
                found.push(("manifest", seal.payload));
                found.push(("seal", bytes));
            }
            "journal.cbor" => {
                found.extend(made::journal_entries(&bytes).into_iter().map(|entry| ("entry", entry.to_vec())));
            }
            _ if name.starts_with("statements/") && name.ends_with(".cose") => {
                // One that cannot be read lowers nothing, and is none.
                let read = Sign1::decode_statement(&bytes, &limits()).ok();
                let payload = read.and_then(|(sign1, purpose)| {
                    let kind = Kind::known(Purpose::kind(purpose.name())?)?;
                    Statement::decode(&sign1.payload, kind, &limits()).ok().map(|_| sign1.payload)
                });
                found.extend(payload.map(|payload| ("attestation", payload)));
            }
            "extract.cbor" => found.push(("extract", bytes)),
            _ if name.starts_with("renewals/") && name.ends_with(".cbor") => found.push(("renewal", bytes)),
            _ if name.starts_with("records/") => found.push(("record", bytes)),
            _ => {}
        }
    }
    found
}

/// Holds `bytes` against one rule of docs/bundle.cddl, in the way its head says.
fn valid(root: &str, bytes: &[u8]) -> Result<(), String> {
    thread_local! {
        // Read once for each root: that takes longer than holding a structure against it.
        static DOCUMENTS: RefCell<BTreeMap<String, &'static CDDL<'static>>> = const { RefCell::new(BTreeMap::new()) };
    }
    let document = DOCUMENTS.with_borrow_mut(|documents| {
        *documents.entry(root.to_owned()).or_insert_with(|| {
            let text = format!("root = {root}\n{}", include_str!("../docs/bundle.cddl"));
            Box::leak(Box::new(cddl_from_str(text.leak(), true).unwrap()))
        })
    });
    let value = decode_cbor(bytes).map_err(|error| error.to_string())?;
    CBORValidator::new(document, value, None).validate().map_err(|error| error.to_string())
}

fn record_kind(bytes: &[u8]) -> String {
    let Value::Map(pairs) = cbor::decode(bytes, &limits()).unwrap() else { panic!("no map") };
    let kind = pairs.into_iter().find(|(key, _)| key.as_text() == Some("kind")).unwrap().1;
    kind.into_text().unwrap()
}

fn read(bytes: &[u8]) -> Value {
    coset::cbor::de::from_reader(bytes).unwrap()
}

fn write(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    coset::cbor::ser::into_writer(value, &mut bytes).unwrap();
    bytes
}
