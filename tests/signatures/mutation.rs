//! Good files, broken in many ways: nothing panics, and a signature never holds over what was not signed.
use crate::random::Random;
use crate::support::*;
use aigaq::seal::cms::{SignedData, SignerInfo};
use aigaq::seal::signature::judge::{Knowledge, judge};
use aigaq::seal::signature::outcome::{State, Step};

/// What was signed, as transmitted, of each signer; `None` of one that cannot be read.
fn signed(bytes: &[u8]) -> Vec<Option<Vec<u8>>> {
    let Ok(signed) = SignedData::read(bytes) else { return vec![] };
    let read = signed.signers.iter().map(|element| SignerInfo::read(element.reader("SignerInfo")).ok());
    read.map(|info| Some(info?.attributes?.signed())).collect()
}

fn check(good: &[u8], broken: &[u8], content: &[u8], knowledge: &Knowledge<'_>, place: &str) -> usize {
    let genuine = signed(good);
    let found = signed(broken);
    let judged = judge(broken, content, knowledge);
    let mut held = 0;
    for (at, signer) in judged.signers().iter().enumerate() {
        if signer.state(Step::Signature) == State::Passed {
            assert!(
                found[at].is_some() && genuine.contains(&found[at]),
                "{place}: signer {at} holds over other attributes"
            );
        }
        if signer.holds() && signer.state(Step::Chain) == State::Passed {
            let original = judge(good, content, knowledge);
            let same = original.signers().iter().any(|other| other.holder() == signer.holder());
            assert!(same, "{place}: signer {at} is somebody else");
            held += 1;
        }
    }
    held
}

fn files() -> Option<Vec<(String, Vec<u8>, &'static [u8])>> {
    let folder = data("8-kz-pki/test-sdk/cms")?;
    let rows: [(&str, &[u8]); 4] = [
        ("unit_signed_detached_cms", b"test123"),
        ("unit_signed_cms", b"test123"),
        ("unit_signed_cms_one_signer", b"test123"),
        ("integration_signed_cms", b"lol_kek"),
    ];
    Some(
        rows.into_iter()
            .map(|(name, content)| (name.to_owned(), read(&format!("{folder}/{name}.p7s")), content))
            .collect(),
    )
}

#[test]
fn a_bit_of_every_seventh_byte() {
    let Some(files) = files() else { return };
    let (gost, rsa) = (kazakh("test-sdk/ca/nca_gost2015_test.cer"), kazakh("test-sdk/ca/nca_rsa_test.crt"));
    let trusted = [root(&gost), root(&rsa)];
    for (name, good, content) in files {
        let at = if name.contains("detached") { "20220927213000" } else { "20210601000000" };
        let knowledge = knowing(&trusted, at);
        assert!(check(&good, &good, content, &knowledge, &name) > 0);
        let (mut held, mut runs) = (0, 0);
        for at in (0..good.len()).step_by(7) {
            let mut broken = good.clone();
            broken[at] ^= 1 << (at * 5 % 8);
            held += usize::from(check(&good, &broken, content, &knowledge, &format!("{name} byte {at}")) > 0);
            runs += 1;
        }
        eprintln!("{name}: a trusted signer still holds after {held} of {runs} flips");
    }
}

#[test]
fn every_truncation_and_bytes_of_other_kinds() {
    let Some(mut files) = files() else { return };
    let (gost, rsa) = (kazakh("test-sdk/ca/nca_gost2015_test.cer"), kazakh("test-sdk/ca/nca_rsa_test.crt"));
    let trusted = [root(&gost), root(&rsa)];
    let knowledge = knowing(&trusted, "20210601000000");
    files.retain(|(name, ..)| name != "unit_signed_cms");
    for (name, good, content) in files {
        for end in 0..good.len() {
            assert!(judge(&good[..end], content, &knowledge).signers().is_empty(), "{name} {end}");
        }
        for at in (0..good.len()).step_by(41) {
            for value in [0x00, 0x80, 0xff, 0x30, 0x1f] {
                let mut broken = good.clone();
                broken[at] = value;
                check(&good, &broken, content, &knowledge, &format!("{name} byte {at} = {value}"));
            }
        }
    }
}

/// Two files spliced into each other, with a fixed seed.
#[test]
fn splices() {
    let Some(files) = files() else { return };
    let (gost, rsa) = (kazakh("test-sdk/ca/nca_gost2015_test.cer"), kazakh("test-sdk/ca/nca_rsa_test.crt"));
    let trusted = [root(&gost), root(&rsa)];
    let knowledge = knowing(&trusted, "20210601000000");
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut next = move |n: usize| random.below(n);
    for _ in 0..1_500 {
        let (a, b) = (&files[next(files.len())], &files[next(files.len())]);
        let mut bytes = a.1.clone();
        let (at, from, n) = (next(bytes.len()), next(b.1.len()), next(60));
        let piece: Vec<u8> = b.1.iter().skip(from).take(n).copied().collect();
        if next(2) == 0 {
            bytes.splice(at..at, piece);
        } else {
            bytes.iter_mut().skip(at).zip(piece).for_each(|(byte, new)| *byte = new);
        }
        check(&a.1, &bytes, a.2, &knowledge, "splice");
    }
}

/// More than will be looked at is said, and costs nothing.
#[test]
fn bounds_are_named() {
    let Some(path) = data("8-kz-pki/test-sdk/cms/unit_signed_detached_cms.p7s") else { return };
    let cms = read(&path);
    let knowledge = knowing(&[], "20210601000000");
    let small = |change: fn(&mut aigaq::seal::timestamp::budget::Budget)| {
        let mut knowledge = knowledge;
        change(&mut knowledge.budget);
        judge(&cms, b"test123", &knowledge)
    };
    assert_eq!(refused(&small(|budget| budget.bytes = 100)), "parse?budget:bytes");
    let judged = small(|budget| budget.signatures = 1);
    assert_eq!(judged.signers()[0].state(Step::Signature), State::Passed);
    assert!(trouble(&judged.signers()[1]).contains("signature?budget:signatures"), "{}", trouble(&judged.signers()[1]));
    assert!(judged.spent() <= 2);
    let judged = small(|budget| budget.certificates = 1);
    assert!(trouble(&judged.signers()[1]).contains("signer?budget:certificates signer?signer-missing"));
}
