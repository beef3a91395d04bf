//! Keys, seals, and seals put together by hand.

use aigaq::base::limits::Limits;
use aigaq::base::octets::Octets;
use aigaq::seal::cose::Purpose;
use aigaq::seal::signer::Signer;
use zeroize::Zeroizing;

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
