use crate::forge::{
    Bench, Forge, Pieces, against, by_hand, exit, has, headers, line, seed, signer, stranger, to_be_signed,
};
use aigaq::base::digest::sha256;
use aigaq::base::octets::Octets;
use aigaq::checks::conclusion::Answer;
use aigaq::seal::cose::Purpose;

#[test]
fn the_signature_holds() {
    let fingerprint = signer().public().fingerprint();
    assert_eq!(line(&Forge::good().judged(), "seal.signature-valid"), format!("7 manifest key={fingerprint}"));
}

#[test]
fn no_seal_was_expected() {
    let verification = Forge::good().judged();
    assert!(!has(&verification, "seal.expected") && !has(&verification, "seal.unexpected"));
}

#[test]
fn the_seal_that_was_expected() {
    let digest = sha256(&Forge::good().made().get("manifest.cose").bytes);
    let bench = Bench { expect_seal: Some(digest), ..Bench::default() };
    let verification = bench.judge(&Forge::good().bytes());
    assert_eq!(line(&verification, "seal.expected"), format!("7 bundle expected={digest} found={digest}"));
    let extract = bench.judge(&Forge::good().withhold(&[3], &[]).bytes());
    assert!(has(&extract, "seal.expected"), "an extract has the seal of its bundle");
}

#[test]
fn an_older_bundle_of_the_same_key() {
    let digest = sha256(&Forge::good().made().get("manifest.cose").bytes);
    let mut older = Forge::good().manifest(|manifest| manifest.bundle = Octets([1; 16])).made();
    let found = sha256(&older.get("manifest.cose").bytes);
    let verification = Bench { expect_seal: Some(digest), ..Bench::default() }.judge(&older.file());
    assert_eq!(line(&verification, "seal.unexpected"), format!("7 bundle expected={digest} found={found}"));
    assert_eq!(against(&verification), ["seal.unexpected"]);
    assert_eq!(exit(&verification), (1, "seal.unexpected"));
}

#[test]
fn a_seal_that_cannot_be_read_is_still_compared() {
    let digest = Octets([1; 32]);
    let bytes = Forge::good().manifest(|manifest| manifest.version = 2).bytes();
    let verification = Bench { expect_seal: Some(digest), ..Bench::default() }.judge(&bytes);
    assert_eq!(against(&verification), ["manifest.unsupported", "seal.unexpected"]);
    assert!(line(&verification, "seal.signature-not-performed").starts_with("7 bundle because="));
}

/// The signature does not hold, and nothing else is wrong.
fn invalid(forge: Forge) {
    let verification = forge.judged();
    let fingerprint = signer().public().fingerprint();
    assert_eq!(line(&verification, "seal.signature-invalid"), format!("7 manifest key={fingerprint}"));
    assert_eq!(against(&verification), ["seal.signature-invalid"]);
    assert_eq!(exit(&verification), (1, "seal.signature-invalid"));
    assert_eq!(line(&verification, "signer.not-performed"), "10 bundle because=seal.signature-invalid");
}

#[test]
fn one_bit_of_the_signature_is_changed() {
    let bit = |mut signature: Vec<u8>| {
        signature[5] ^= 1;
        signature
    };
    invalid(Forge::good().sealing(move |payload| by_hand(&headers(|_| {}), &[0xa0], &payload, bit)));
}

#[test]
fn the_manifest_is_changed_after_signing() {
    let later =
        |pieces: &mut Pieces| pieces.replace("manifest.cose", |bytes| crate::forge::swap(bytes, b"forge", b"gorge"));
    invalid(Forge::good().pieces(later));
}

#[test]
fn the_signature_of_another_bundle_is_pasted_in() {
    let paste = |payload: Vec<u8>| {
        let other = Forge::good()
            .manifest(|manifest| manifest.bundle = Octets([1; 16]))
            .made()
            .get("manifest.cose")
            .bytes
            .clone();
        by_hand(&headers(|_| {}), &[0xa0], &payload, |_| other[other.len() - 64..].to_vec())
    };
    invalid(Forge::good().sealing(paste));
}

#[test]
fn another_key_signed_under_this_name() {
    let other = |payload: Vec<u8>| {
        let seal = stranger().sign(payload.clone(), Purpose::Manifest, &Default::default()).unwrap();
        by_hand(&headers(|_| {}), &[0xa0], &payload, |_| seal[seal.len() - 64..].to_vec())
    };
    invalid(Forge::good().sealing(other));
}

#[test]
fn a_second_form_of_the_same_signature() {
    // S + L (RFC 8032 section 5.1): the same equation holds.
    const L: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let malleated = |mut signature: Vec<u8>| {
        let mut carry = 0_u16;
        for (byte, l) in signature[32..].iter_mut().zip(L) {
            carry += u16::from(*byte) + u16::from(l);
            *byte = carry as u8;
            carry >>= 8;
        }
        signature
    };
    invalid(Forge::good().sealing(move |payload| by_hand(&headers(|_| {}), &[0xa0], &payload, malleated)));
}

#[test]
fn a_signature_whose_point_is_of_small_order() {
    // R is the neutral point and S = k·a: the equation holds, but one such signature can be made
    // without a nonce, and readers differ on it (RFC 8032 section 8.4).
    use curve25519_dalek::Scalar;
    use sha2::{Digest as _, Sha512};
    let forged = |payload: Vec<u8>| {
        let protected = headers(|_| {});
        let mut neutral = [0; 32];
        neutral[0] = 1;
        let key = ed25519_dalek::SigningKey::from_bytes(&seed());
        let tbs = to_be_signed(&protected, &payload);
        let k = Sha512::new().chain_update(neutral).chain_update(key.verifying_key()).chain_update(tbs).finalize();
        let s = Scalar::from_bytes_mod_order_wide(&k.into()) * key.to_scalar();
        by_hand(&protected, &[0xa0], &payload, |_| [neutral, s.to_bytes()].concat())
    };
    invalid(Forge::good().sealing(forged));
}

#[test]
fn the_manifest_names_another_key_than_the_seal() {
    let key = stranger().public().octets();
    let verification = Forge::good().manifest(move |manifest| manifest.signer = key).judged();
    let (expected, found) = (stranger().public().fingerprint(), signer().public().fingerprint());
    let sides = format!("7 signer expected={expected} found={found}");
    assert_eq!(line(&verification, "seal.key-mismatch"), sides);
    assert_eq!(against(&verification), ["seal.key-mismatch"]);
    assert_eq!(exit(&verification), (1, "seal.key-mismatch"));
}

/// A key that nobody may trust, whatever was signed.
fn weak(key: [u8; 32], why: &str) {
    let verification = Forge::good().manifest(move |manifest| manifest.signer = Octets(key)).judged();
    assert_eq!(line(&verification, "seal.key-weak"), format!("7 signer key={} why={why}", Octets(key)));
    assert_eq!(against(&verification), ["seal.key-weak"]);
    assert_eq!(exit(&verification), (1, "seal.key-weak"));
}

#[test]
fn a_key_of_small_order() {
    let mut identity = [0; 32];
    identity[0] = 1;
    weak(identity, "key.weak");
    weak([0; 32], "key.weak");
}

#[test]
fn a_key_with_a_component_of_small_order() {
    use curve25519_dalek::constants::EIGHT_TORSION;
    use curve25519_dalek::edwards::CompressedEdwardsY;
    let good = CompressedEdwardsY(signer().public().octets().0).decompress().unwrap();
    weak((good + EIGHT_TORSION[1]).compress().0, "key.weak");
}

#[test]
fn a_key_that_is_no_point() {
    weak([2; 32], "key.not-a-point");
    let mut twice_encoded = [0xff; 32];
    twice_encoded[0] = 0xee;
    twice_encoded[31] = 0x7f;
    weak(twice_encoded, "key.not-a-point");
}

#[test]
fn no_seal_to_verify() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "seal.signature-not-performed"), "7 bundle because=container.missing");
}

#[test]
fn no_flipped_bit_of_the_seal_passes() {
    let pieces = Forge::good().made();
    let length = pieces.clone().get("manifest.cose").bytes.len();
    let bench = Bench::default();
    for bit in 0..length * 8 {
        let mut flipped = pieces.clone();
        flipped.replace("manifest.cose", |bytes| bytes[bit / 8] ^= 1 << (bit % 8));
        let verification = bench.judge_silently(&flipped.file());
        let conclusion = verification.conclusion();
        let unknown = conclusion.exit.code() == 7 && conclusion.answer() == Answer::Indeterminate;
        assert!(conclusion.answer() == Answer::Failed || unknown, "bit {bit}: {conclusion:?}");
        assert!(!has(&verification, "seal.signature-valid"), "bit {bit}");
    }
}
