//! Bundles under readers that are not ours: crate `zip`, Python, pycose, serde_cbor, ciborium, and the
//! tools of any Unix. Whatever we accept, all of them read the same way.
#![cfg(feature = "sign")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

#[path = "readers/made.rs"]
mod made;

use aigaq::base::cbor;
use aigaq::base::digest::sha256;
use aigaq::bundle::part::{MIMETYPE, Part};
use aigaq::bundle::writer::Writer;
use aigaq::checks::conclusion::Answer;
use aigaq::model::manifest::Manifest;
use aigaq::seal::cose::{Purpose, Sign1};
use aigaq::seal::keyfile::public_pem;
use coset::cbor::value::Value;
use made::{Made, by_crate_zip, by_crate_zip_unchecked, entries, has_right_crcs, judged, limits, part};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

#[test]
fn crate_zip_reads_the_same_names_and_bytes() {
    let folder = made::folder("readers-zip");
    let (mut accepted, mut wrong) = (0, 0);
    for made in made::all(&folder).into_iter().chain(made::vectors()) {
        let Some(ours) = entries(&made.bytes) else { continue };
        accepted += 1;
        if has_right_crcs(&made.bytes) {
            assert!(by_crate_zip(&made.bytes) == Ok(ours), "{}", made.name);
        } else {
            wrong += 1;
            assert_eq!(by_crate_zip(&made.bytes).unwrap_err(), "Invalid checksum", "{}", made.name);
            assert!(by_crate_zip_unchecked(&made.bytes) == Ok(ours), "{}", made.name);
        }
    }
    eprintln!("containers we accept: {accepted}, {wrong} of them with a wrong CRC-32");
}

#[test]
fn python_zipfile_reads_the_same_names_and_bytes() {
    let Some(python) = python("zipfile") else { return };
    let folder = made::folder("readers-python-zip");
    let bundles = made::all(&folder).into_iter().chain(made::vectors());
    let accepted: Vec<_> = bundles.filter_map(|made| Some((entries(&made.bytes)?, made))).collect();
    let script = "import hashlib, sys, zipfile
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as file:
        try:
            print(*(f'{i.filename} {hashlib.sha256(file.read(i)).hexdigest()}' for i in file.infolist()), sep=';')
        except zipfile.BadZipFile as error:
            print(error)";
    let mut command = Command::new(python);
    command.args(["-c", script]);
    for (at, (_, made)) in accepted.iter().enumerate() {
        let path = folder.join(format!("{at}.zip"));
        fs::write(&path, &made.bytes).unwrap();
        command.arg(path);
    }
    let seen = out(&command.output().unwrap());
    assert_eq!(seen.lines().count(), accepted.len());
    for (line, (ours, made)) in seen.lines().zip(&accepted) {
        let ours: Vec<String> = ours.iter().map(|(name, bytes)| format!("{name} {}", sha256(bytes))).collect();
        if has_right_crcs(&made.bytes) {
            assert_eq!(line, ours.join(";"), "{}", made.name);
        } else {
            assert!(line.starts_with("Bad CRC-32 for file "), "{}: {line}", made.name);
        }
    }
}

#[test]
fn python_rechecks_a_bundle_from_its_bytes() {
    let Some(python) = python("cbor2, cryptography") else { return };
    let folder = made::folder("readers-recheck");
    let recheck = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        Command::new(&python).arg(script("recheck.py")).arg(&path).output().unwrap()
    };
    let bundles = made::all(&folder);
    for made in bundles.iter().chain(&made::good_vectors()) {
        let output = recheck("good", &made.bytes);
        let seal = sha256(&part(&made.bytes, "manifest.cose"));
        assert!(out(&output).starts_with(&format!("seal digest {seal}")), "{}: {output:?}", made.name);
    }
    let seen_by_both = [
        "exhibit.digest-mismatch",
        "exhibit.missing",
        "journal.chain",
        "journal.digest-mismatch",
        "journal.records-differ",
        "record.digest-mismatch",
        "record.missing",
        "seal.key-mismatch",
        "seal.purpose",
        "seal.signature-invalid",
    ];
    let unseen: Vec<String> = made::vectors_of(&seen_by_both)
        .into_iter()
        .filter(|made| recheck("vector", &made.bytes).status.success())
        .map(|made| made.name)
        .collect();
    if !made::vectors().is_empty() {
        // OpenSSL, under `cryptography`, does not mind an R of low order; docs/spec.md, Keys, does.
        assert_eq!(unseen, ["signature_of_low_order_r"]);
    }
    for made in &bundles {
        for (what, broken) in broken(made) {
            let output = recheck("broken", &broken);
            assert!(!output.status.success(), "{}: {what} was not seen", made.name);
            assert_eq!(judged(&broken).conclusion().answer(), Answer::Failed, "{}: {what}", made.name);
        }
    }
    // What a signer could do who holds the key: seal a journal that does not hold together.
    let broken_chain = resealed(&bundles[0], |journal, _| {
        let entries = made::journal_entries(journal);
        let head = sha256(entries[1]);
        let at = journal.windows(32).position(|window| window == head.as_bytes()).unwrap();
        journal[at] ^= 1;
    });
    let lost_record = resealed(&bundles[0], |_, manifest| manifest.records.truncate(manifest.records.len() - 1));
    for (bytes, theirs, ours) in [
        (broken_chain, "chain of the journal", "journal.chain"),
        (lost_record, "records by the journal", "journal.records-differ"),
    ] {
        let output = recheck("resealed", &bytes);
        assert!(String::from_utf8_lossy(&output.stderr).contains(theirs), "{output:?}");
        assert_eq!(judged(&bytes).conclusion().decided_by, Some(ours));
    }
}

#[test]
fn pycose_verifies_the_seal() {
    let Some(python) = python("pycose.messages, cryptography") else { return };
    let folder = made::folder("readers-pycose");
    let script = "import sys, cbor2\n\
                  if int(__import__('importlib.metadata').metadata.version('cbor2').split('.')[0]) > 5: sys.exit(77)\n\
                  from pycose.messages import Sign1Message\n\
                  from pycose.keys import OKPKey\n\
                  seal = Sign1Message.decode(open(sys.argv[1], 'rb').read())\n\
                  seal.key = OKPKey(crv='ED25519', x=cbor2.loads(seal.payload)['signer'])\n\
                  sys.exit(0 if seal.verify_signature() else 1)";
    let verify = |cose: &[u8]| {
        let path = folder.join("manifest.cose");
        fs::write(&path, cose).unwrap();
        Command::new(&python).args(["-c", script]).arg(&path).output().unwrap()
    };
    for made in made::all(&folder) {
        let mut cose = part(&made.bytes, "manifest.cose");
        let output = verify(&cose);
        if output.status.code() == Some(77) {
            eprintln!("skipped: pycose reads nothing with cbor2 6 and later");
            return;
        }
        assert!(output.status.success(), "{}: {output:?}", made.name);
        *cose.last_mut().unwrap() ^= 1;
        assert!(!verify(&cose).status.success(), "{}: a flipped bit was not seen", made.name);
    }
}

#[test]
fn serde_cbor_and_ciborium_decode_the_same_values() {
    let folder = made::folder("readers-cbor");
    let mut items = 0;
    for made in made::all(&folder).into_iter().chain(made::good_vectors()) {
        for (name, bytes) in cbor_parts(&made) {
            let ours: Value = cbor::decode(&bytes, &limits()).unwrap();
            let ours = tree(&ours);
            let theirs: serde_cbor::Value = serde_cbor::from_slice(&bytes).unwrap();
            assert_eq!(ours, other_tree(&theirs), "serde_cbor, {}, {name}", made.name);
            let theirs: Value = coset::cbor::de::from_reader(bytes.as_slice()).unwrap();
            assert_eq!(ours, tree(&theirs), "ciborium, {}, {name}", made.name);
            items += 1;
        }
        // The seal as a whole has integer keys and a tag: ours is the narrow reader of COSE.
        let bytes = part(&made.bytes, "manifest.cose");
        let seal = Sign1::decode(&bytes, Purpose::Manifest, &limits()).unwrap();
        let untagged = bytes.strip_prefix(&[0xd2]).unwrap();
        let serde_cbor::Value::Array(theirs) = serde_cbor::from_slice(untagged).unwrap() else { panic!("no array") };
        let [serde_cbor::Value::Bytes(protected), unprotected, payload, signature] = theirs.as_slice() else {
            panic!("not four fields")
        };
        assert_eq!(other_tree(unprotected), Tree::Map(vec![]));
        assert_eq!(other_tree(payload), Tree::Bytes(seal.payload));
        assert_eq!(other_tree(signature), Tree::Bytes(seal.signature.as_bytes().to_vec()));
        let Tree::Map(mut protected) = other_tree(&serde_cbor::from_slice(protected).unwrap()) else {
            panic!("no map")
        };
        protected.retain(|(label, _)| *label != Tree::Integer(33));
        let expected = [
            (Tree::Integer(1), Tree::Integer(-8)),
            (Tree::Integer(4), Tree::Bytes(seal.kid.as_bytes().to_vec())),
            (Tree::Integer(16), Tree::Text(Purpose::Manifest.name().to_owned())),
        ];
        assert_eq!(protected, expected);
    }
    eprintln!("structures compared: {items}");
    assert!(items > 100, "only {items} structures");
}

#[test]
fn a_bundle_is_checked_by_hand() {
    for tool in ["unzip", "sha256sum", "od", "openssl", "realpath"] {
        if Command::new(tool).arg("--version").output().is_err() {
            eprintln!("skipped: no {tool} here");
            return;
        }
    }
    let version = String::from_utf8(Command::new("openssl").arg("version").output().unwrap().stdout).unwrap();
    if version.starts_with("OpenSSL 0") || version.starts_with("OpenSSL 1") || version.starts_with("LibreSSL") {
        eprintln!("skipped: {} does not sign Ed25519 from the command line", version.trim());
        return;
    }
    let folder = made::folder("readers-hand");
    let pem = folder.join("key.pem");
    fs::write(&pem, public_pem(made::signer().public()).unwrap()).unwrap();
    let mut turn = 0;
    let mut by_hand = |bytes: &[u8]| {
        turn += 1;
        let (bundle, out) = (folder.join("bundle"), folder.join(format!("out{turn}")));
        fs::write(&bundle, bytes).unwrap();
        Command::new("sh").arg(script("by_hand.sh")).args([&bundle, &pem, &out]).output().unwrap()
    };
    for made in made::all(&folder).into_iter().filter(|made| !made.name.ends_with("extract")) {
        let output = by_hand(&made.bytes);
        let seal = sha256(&part(&made.bytes, "manifest.cose"));
        assert!(out(&output).ends_with(&format!("seal digest {seal}\n")), "{}: {output:?}", made.name);
        for (what, broken) in broken(&made) {
            assert!(!by_hand(&broken).status.success(), "{}: {what} was not seen", made.name);
        }
    }
}

/// The same bundle with one part changed each time, in containers that are canonical again.
fn broken(made: &Made) -> Vec<(String, Vec<u8>)> {
    let parts = entries(&made.bytes).unwrap();
    let first = |folder: &str| parts.iter().position(|(name, data)| name.starts_with(folder) && !data.is_empty());
    let chosen = [first("exhibits/"), first("records/"), first("journal.cbor"), first("manifest.cose")];
    chosen
        .into_iter()
        .flatten()
        .map(|at| {
            let mut changed = parts.clone();
            *changed[at].1.last_mut().unwrap() ^= 1;
            (changed[at].0.clone(), packed(&changed))
        })
        .collect()
}

/// The bundle with another journal and manifest, sealed by the same key.
fn resealed(made: &Made, change: impl FnOnce(&mut Vec<u8>, &mut Manifest)) -> Vec<u8> {
    let mut parts = entries(&made.bytes).unwrap();
    let at = |name: &str| parts.iter().position(|(found, _)| found == name).unwrap();
    let (journal, seal) = (at("journal.cbor"), at("manifest.cose"));
    let sign1 = Sign1::decode(&parts[seal].1, Purpose::Manifest, &limits()).unwrap();
    let mut manifest = Manifest::decode(&sign1.payload, &limits()).unwrap();
    change(&mut parts[journal].1, &mut manifest);
    manifest.journal.sha256 = sha256(&parts[journal].1);
    parts[seal].1 = made::signer().sign(manifest.encode().unwrap(), Purpose::Manifest, &limits()).unwrap();
    packed(&parts)
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    assert_eq!(parts[0].1, MIMETYPE);
    let mut writer = Writer::new(std::io::Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in parts.get(1..).unwrap() {
        writer.add(Part::parse(name.as_bytes()).unwrap(), bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Each CBOR structure with text keys: the manifest, the records, the journal's entries, the extract.
fn cbor_parts(made: &Made) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for (name, bytes) in entries(&made.bytes).unwrap() {
        match name.as_str() {
            "manifest.cose" => {
                found.push((name, Sign1::decode(&bytes, Purpose::Manifest, &limits()).unwrap().payload));
            }
            "journal.cbor" => {
                let entries = made::journal_entries(&bytes);
                let theirs = serde_cbor::Deserializer::from_slice(&bytes).into_iter::<serde_cbor::Value>();
                assert_eq!(theirs.filter(Result::is_ok).count(), entries.len(), "{}", made.name);
                found.extend(entries.into_iter().map(|entry| (name.clone(), entry.to_vec())));
            }
            _ if name.ends_with(".cbor") => found.push((name, bytes)),
            _ => {}
        }
    }
    found
}

/// What two decoders can agree on, maps in the order of their keys.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tree {
    Null,
    Bool(bool),
    Integer(i128),
    Bytes(Vec<u8>),
    Text(String),
    Array(Vec<Tree>),
    Map(Vec<(Tree, Tree)>),
}

fn tree(value: &Value) -> Tree {
    match value {
        Value::Null => Tree::Null,
        Value::Bool(flag) => Tree::Bool(*flag),
        Value::Integer(n) => Tree::Integer((*n).into()),
        Value::Bytes(bytes) => Tree::Bytes(bytes.clone()),
        Value::Text(text) => Tree::Text(text.clone()),
        Value::Array(list) => Tree::Array(list.iter().map(tree).collect()),
        Value::Map(pairs) => sorted(pairs.iter().map(|(key, value)| (tree(key), tree(value))).collect()),
        other => panic!("format 1 has no {other:?}"),
    }
}

fn other_tree(value: &serde_cbor::Value) -> Tree {
    match value {
        serde_cbor::Value::Null => Tree::Null,
        serde_cbor::Value::Bool(flag) => Tree::Bool(*flag),
        serde_cbor::Value::Integer(n) => Tree::Integer(*n),
        serde_cbor::Value::Bytes(bytes) => Tree::Bytes(bytes.clone()),
        serde_cbor::Value::Text(text) => Tree::Text(text.clone()),
        serde_cbor::Value::Array(list) => Tree::Array(list.iter().map(other_tree).collect()),
        serde_cbor::Value::Map(pairs) => {
            sorted(pairs.iter().map(|(key, value)| (other_tree(key), other_tree(value))).collect())
        }
        other => panic!("format 1 has no {other:?}"),
    }
}

fn sorted(mut pairs: Vec<(Tree, Tree)>) -> Tree {
    pairs.sort();
    Tree::Map(pairs)
}

/// The Python to use, if it has these modules.
fn python(modules: &str) -> Option<String> {
    let python = std::env::var("AIGAQ_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    match Command::new(&python).args(["-c", &format!("import {modules}")]).output() {
        Ok(output) if output.status.success() => Some(python),
        Ok(_) => {
            eprintln!("skipped: {python} lacks a module of: {modules} (AIGAQ_PYTHON names another Python)");
            None
        }
        Err(error) => {
            eprintln!("skipped: {python}: {error}");
            None
        }
    }
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers").join(name)
}

/// What a program that ended well has printed.
fn out(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}
