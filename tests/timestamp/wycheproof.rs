//! C2SP/wycheproof through `signature::verify`: every vector. What is merely
//! acceptable is refused: there is one form of a signature.
use crate::support::*;
use aigaq::seal::timestamp::der::Reader;
use aigaq::seal::timestamp::hash::{Algorithm, Hash};
use aigaq::seal::timestamp::signature::{SignatureError, verify};
use serde_json::Value;

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap()).collect()
}

fn algorithm(name: &str, group: &Value) -> Vec<u8> {
    let hash = |sha: &str| match sha {
        "SHA-256" => 1,
        "SHA-384" => 2,
        "SHA-512" => 3,
        "SHA-1" => 0,
        _ => 9,
    };
    let sha = group["sha"].as_str().unwrap_or("");
    let h = hash(sha);
    if name.starts_with("ed25519") {
        return unhex("300506032b6570");
    }
    if name.starts_with("ecdsa") {
        return unhex(&format!("300a06082a8648ce3d0403{:02x}", h + 1));
    }
    if name.starts_with("rsa_signature") {
        return unhex(&format!("300d06092a864886f70d0101{:02x}0500", h + 10));
    }
    let oid = |h: u8| {
        if h == 0 {
            unhex("300906052b0e03021a0500")
        } else if h == 9 {
            unhex("300d06096086480165030402040500")
        } else {
            unhex(&format!("300d06096086480165030402{h:02x}0500"))
        }
    };
    let tlv = |tag: u8, body: Vec<u8>| {
        let mut v = vec![tag, body.len() as u8];
        assert!(body.len() < 128);
        v.extend(body);
        v
    };
    let mgf = hash(group["mgfSha"].as_str().unwrap());
    let salt = group["sLen"].as_u64().unwrap() as u8;
    let params = tlv(
        0x30,
        [
            tlv(0xa0, oid(h as u8)),
            tlv(0xa1, tlv(0x30, [unhex("06092a864886f70d010108"), oid(mgf as u8)].concat())),
            tlv(0xa2, tlv(2, vec![salt])),
        ]
        .concat(),
    );
    tlv(0x30, [unhex("06092a864886f70d01010a"), params].concat())
}

#[test]
fn every_vector() {
    let Some(folder) = data("6-crypto-vectors/wycheproof") else { return };
    let mut files: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().display().to_string()).collect();
    files.sort_by_key(|p| p.rsplit('/').next().unwrap().to_owned());
    let (mut all, mut wrong) = (0, vec![]);
    for path in files {
        let name = path.rsplit('/').next().unwrap();
        if name.contains("p1363") || !name.ends_with(".json") {
            continue; // signatures of fixed width: not the form of X.509 and CMS
        }
        let json: Value = serde_json::from_slice(&read(&path)).unwrap();
        let (mut valid, mut invalid, mut acceptable) = (0, 0, 0);
        for group in json["testGroups"].as_array().unwrap() {
            let key = ["publicKeyDer", "publicKeyAsn"].iter().find_map(|k| group[k].as_str()).unwrap();
            let spki = unhex(key);
            let der = algorithm(name, group);
            let mut reader = Reader::der(&der, "test");
            let algorithm = Algorithm::read(&mut reader).unwrap();
            for test in group["tests"].as_array().unwrap() {
                all += 1;
                let (message, signature) = (unhex(test["msg"].as_str().unwrap()), unhex(test["sig"].as_str().unwrap()));
                let result = verify(&algorithm, Some(Hash::Sha256), &spki, &message, &signature);
                match (test["result"].as_str().unwrap(), &result) {
                    ("valid", Ok(_)) => valid += 1,
                    ("acceptable", Err(_)) => acceptable += 1,
                    ("invalid", Err(SignatureError::Invalid)) => invalid += 1,
                    ("invalid", Err(SignatureError::Malformed(_))) => invalid += 1,
                    (expected, found) => {
                        wrong.push(format!("{name} {} {expected} {found:?} {}", test["tcId"], test["comment"]))
                    }
                }
            }
        }
        eprintln!("{name:55} valid {valid:4} invalid {invalid:4} acceptable-refused {acceptable}");
    }
    eprintln!("{all} vectors, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
