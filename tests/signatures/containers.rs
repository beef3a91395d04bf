//! Containers of other projects as sources of CMS: the DSS of the European Commission (ASiC with CAdES) and libdigidocpp.
//! Signatures are judged over what they are of, then over something else; openssl is asked for a second opinion.
use crate::support::*;
use aigaq::seal::cms::{SignedData, SignerInfo};
use aigaq::seal::signature::file::unwrapped;
use aigaq::seal::signature::judge::{Knowledge, judge};
use aigaq::seal::signature::outcome::{State, Step};
use aigaq::seal::timestamp::certificate::Certificate;
use aigaq::seal::timestamp::oid::ObjectIdentifier;
use std::io::Read as _;
use std::process::Command;

const STAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");

/// The entries of a container by name; names are bytes, shown as they can be.
fn entries(path: &str) -> Vec<(String, Vec<u8>)> {
    let Ok(mut archive) = zip::ZipArchive::new(std::fs::File::open(path).unwrap()) else { return vec![] };
    let mut found = vec![];
    for at in 0..archive.len() {
        let Ok(mut entry) = archive.by_index_raw(at) else { continue }; // one of them is malformed on purpose
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let mut bytes = vec![];
        entry.read_to_end(&mut bytes).unwrap();
        if entry.compression() != zip::CompressionMethod::Stored {
            bytes = miniz_oxide::inflate::decompress_to_vec(&bytes).unwrap_or_default();
        }
        found.push((name, bytes));
    }
    found
}

/// Every certificate of an authority that came along, in the signature or in its time-stamps.
fn authorities(cms: &[u8]) -> Vec<Vec<u8>> {
    let signed = SignedData::read(cms).unwrap();
    let mut given: Vec<Vec<u8>> = signed.certificates.iter().map(|der| der.to_vec()).collect();
    for element in &signed.signers {
        let Ok(info) = SignerInfo::read(element.reader("SignerInfo")) else { continue };
        for token in info.unsigned.iter().flat_map(|list| list.values(STAMP)) {
            let token = SignedData::read(token.whole).map(|token| token.certificates).unwrap_or_default();
            given.extend(token.iter().map(|der| der.to_vec()));
        }
    }
    let is_authority =
        |der: &Vec<u8>| Certificate::read(der).is_ok_and(|read| read.basic.is_some_and(|basic| basic.ca));
    given.into_iter().filter(is_authority).collect()
}

/// Container, signature, what it is over; what does not pass where the user trusts every authority that came along, for
/// signatures and for time-stamps, in 2026.
struct Row(&'static str, &'static str, &'static str, &'static str);

const ROWS: [Row; 28] = [
    Row(
        "ASICE-CAdES-BpLTA-2-BpLTA-DSS5.4.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time-stamp-wrong:token.algorithm-weak time?time-claimed revocation?revocation-unusable:other-issuer",
    ),
    Row(
        "ASiC-E-CAdES-BpLTA-copied-arctst.sce",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?stamp-open:token.untrusted time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "ASiC-E-CAdES-BpLTA.sce",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?stamp-open:token.untrusted time?time-claimed revocation?revocation-not-performed",
    ),
    Row("asice-cades-lta-atst-v3.sce", "signature001.p7s", "ASiCManifest001.xml", ""),
    Row(
        "asice-level-lta-with-custom-manifest-namespace.sce",
        "signature001.p7s",
        "ASiCManifest.xml",
        "revocation?revocation-unusable:other-issuer",
    ),
    Row(
        "brokenReference.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "brokenReferenceAndAlteredManifest.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "attributes-digest-mismatch chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "cades-duplicate-orphan-revocation.asice",
        "signature.p7s",
        "ASiCManifest.xml",
        "chain-untrusted:issuer-unknown",
    ),
    Row(
        "cades-invalid-digest-algo.asics",
        "signature.p7s",
        "screenshot2.png.signed-qc.p7s",
        "attributes-algorithm-weak:sha1 signature?algorithm-unsupported:1.2.840.113549.1.1.1 chain-algorithm-weak:rsa-pkcs1-sha1 chain-outside-certificate time?time-claimed revocation?revocation-not-performed | attributes-digest-mismatch chain-outside-certificate time?stamp-open:token.untrusted time?time-claimed revocation?revocation-unusable:stale",
    ),
    Row(
        "cades-lta-alternative-naming.sce",
        "signatureAAA.p7s",
        "ASiCManifestAAA.xml",
        "revocation?revocation-unusable:other-issuer",
    ),
    Row(
        "containerWithCounterSig.asics",
        "signature.p7s",
        "test_input_unsigned.txt",
        "attributes-digest-mismatch signature-algorithm-weak:rsa-1024 chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "cp852encoded_signature.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "dss1421-archive-not-cover.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?stamp-open:token.untrusted time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "dss1421-broken.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?stamp-open:token.untrusted time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "dss1421.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?stamp-open:token.untrusted time?time-claimed revocation?revocation-not-performed",
    ),
    Row("dss1792.asice", "signature001.p7s", "ASiCManifest.xml", "revocation?revocation-unusable:other-issuer"),
    Row(
        "dss1792.asice",
        "signature002.p7s",
        "ASiCManifest2.xml",
        "chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "dss1984.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?stamp-open:token.untrusted time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "dss1984.asics",
        "signature.p7s",
        "TEST-DOC.txt",
        "chain-outside-certificate time?stamp-open:token.untrusted time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "emptyCertStore.asice",
        "signature.p7s",
        "ASiCManifest.xml",
        "signer?signer-missing signature?stage-not-performed chain?stage-not-performed usage?stage-not-performed time?time-claimed revocation?stage-not-performed",
    ),
    Row(
        "multifiles-ok.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "multifiles-ok.asics",
        "signature.p7s",
        "package.zip",
        "chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "nonConformantManifest.asice",
        "signature.p7s",
        "ASiCManifestsignature.xml",
        "usage-usage-wrong:non-repudiation-missing revocation?revocation-not-performed",
    ),
    Row(
        "onefile-ok.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
    Row(
        "onefile-ok.asics",
        "signature.p7s",
        "test.text",
        "chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
    Row("removed-doc.asice", "signature001.p7s", "ASiCManifest.xml", "revocation?revocation-unusable:other-issuer"),
    Row(
        "removed-doc.asics",
        "signature.p7s",
        "package.zip",
        "attributes-digest-mismatch revocation?revocation-unusable:other-issuer",
    ),
    Row(
        "removedReference.asice",
        "signature001.p7s",
        "ASiCManifest.xml",
        "chain-outside-certificate time?time-claimed revocation?revocation-not-performed",
    ),
];

#[test]
fn signatures_of_the_dss() {
    let Some(folder) = data("5-timestamps/asic/cades") else { return };
    let has_openssl = Command::new("openssl").arg("version").output().is_ok_and(|out| out.status.success());
    let aside = std::env::temp_dir().join(format!("aigaq-containers-{}", std::process::id()));
    std::fs::create_dir_all(&aside).unwrap();
    let mut wrong = vec![];
    for Row(container, signature, content, expected) in ROWS {
        let all = entries(&format!("{folder}/{container}"));
        let entry = |name: &str| {
            let found = all.iter().find(|(known, _)| known.ends_with(name)).map(|(_, bytes)| bytes);
            found.unwrap_or_else(|| panic!("{container}: {name}"))
        };
        let (cms, content) = (entry(signature), entry(content));
        let authorities = authorities(cms);
        let trusted: Vec<_> = authorities.iter().map(|der| root(der)).collect();
        let knowledge = Knowledge { stamps: &trusted, ..knowing(&trusted, "20260101000000") };
        let judged = judge(cms, content, &knowledge);
        let found: Vec<String> = judged.signers().iter().map(trouble).collect();
        let found = found.join(" | ");
        if found != expected {
            wrong.push(format!("{container} {signature}:\n expected {expected}\n found    {found}"));
        }
        // over one byte more nothing holds, and the signature stands for what it was made over
        let other = judge(cms, &[content.as_slice(), b"!"].concat(), &knowledge);
        for (before, after) in judged.signers().iter().zip(other.signers()) {
            assert!(!after.holds(), "{container}");
            assert_eq!(before.state(Step::Signature), after.state(Step::Signature), "{container}");
        }
        let alone = judge(cms, content, &knowing(&[], "20260101000000"));
        assert!(alone.signers().iter().all(|signer| signer.state(Step::Chain) != State::Passed), "{container}");
        if has_openssl {
            std::fs::write(aside.join("cms"), cms).unwrap();
            std::fs::write(aside.join("content"), content).unwrap();
            let arguments = "cms -verify -noverify -binary -inform DER -in cms -content content -out out";
            let out = Command::new("openssl").args(arguments.split(' ')).current_dir(&aside).output().unwrap();
            let holds = judged.signers().iter().all(|signer| signer.holds());
            // what is weak or missing here openssl may take; what it does not take must not hold here
            assert!(out.status.success() || !holds, "{container}: openssl refuses it");
            if out.status.success() != holds {
                eprintln!("{container} {signature}: openssl {}, here {holds}: {found}", out.status.success());
            }
        }
    }
    std::fs::remove_dir_all(&aside).unwrap();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), ROWS.len(), wrong.join("\n"));
}

/// Time-stamp tokens are CMS too, and XAdES is none: neither passes for the signature of a person.
#[test]
fn what_is_in_containers_of_libdigidocpp_is_no_signature_in_cms() {
    let Some(folder) = data("5-timestamps/libdigidocpp") else { return };
    let mut seen = (0, 0);
    for file in std::fs::read_dir(folder).unwrap() {
        let all = entries(file.unwrap().path().to_str().unwrap());
        let content: Vec<&Vec<u8>> =
            all.iter().filter(|(name, _)| !name.contains('/')).map(|(_, bytes)| bytes).collect();
        for (name, bytes) in &all {
            if name.starts_with("META-INF/signatures") {
                assert_eq!(unwrapped(bytes), None);
                seen.0 += 1;
            } else if name.ends_with(".tst") && bytes.len() > 9 {
                assert!(unwrapped(bytes).is_some(), "{name}");
                for content in &content {
                    let judged = judge(bytes, content, &knowing(&[], "20260101000000"));
                    assert!(judged.signers().iter().all(|signer| !signer.holds()));
                    assert!(trouble(&judged.signers()[0]).contains("parse-content-type:1.2.840.113549.1.9.16.1.4"));
                }
                seen.1 += 1;
            }
        }
    }
    assert!(seen.0 >= 3 && seen.1 >= 5, "{seen:?}");
}
