//! Certificates (RFC 5280 §4) of keys that are made of their name.

use super::der::{algorithm, bits, integer, octets, oid, seq, set, tagged, tlv, utf8, validity, yes};
use aigaq::base::digest::sha256;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use rsa::{BoxedUint, Pkcs1v15Sign, RsaPrivateKey};

/// id-kp-timeStamping.
pub const TIME_STAMPING: &str = "1.3.6.1.5.5.7.3.8";
/// id-kp-codeSigning.
pub const CODE_SIGNING: &str = "1.3.6.1.5.5.7.3.3";
/// keyUsage digitalSignature, as the byte of its BIT STRING.
pub const SIGNS: u8 = 0x80;
/// keyUsage keyCertSign.
pub const CERTIFIES: u8 = 0x04;

/// A key pair, the same for the same name.
#[derive(Clone)]
pub enum Key {
    P256(SigningKey),
    /// The public half of a key of format 1, which signs no certificates.
    Seal([u8; 32]),
    /// RSA of 1024 bits, of which there is one.
    Weak,
}

impl Key {
    pub fn of(name: &str) -> Self {
        Key::P256(SigningKey::from_slice(sha256(format!("throw-away {name}").as_bytes()).as_bytes()).unwrap())
    }

    /// SubjectPublicKeyInfo.
    pub fn public(&self) -> Vec<u8> {
        match self {
            Key::P256(key) => {
                let curve = seq(&[oid("1.2.840.10045.2.1"), oid("1.2.840.10045.3.1.7")]);
                seq(&[curve, bits(key.verifying_key().to_sec1_point(false).as_bytes())])
            }
            Key::Seal(key) => seq(&[seq(&[oid("1.3.101.112")]), bits(key)]),
            Key::Weak => {
                let number = seq(&[integer(&hex(N)), integer(&[1, 0, 1])]);
                seq(&[seq(&[oid("1.2.840.113549.1.1.1"), super::der::null()]), bits(&number)])
            }
        }
    }

    /// The identifier of its signatures, over SHA-256.
    pub fn algorithm(&self) -> Vec<u8> {
        match self {
            Key::P256(_) => algorithm("1.2.840.10045.4.3.2"),
            Key::Seal(_) => panic!("it signs no certificates"),
            Key::Weak => seq(&[oid("1.2.840.113549.1.1.11"), super::der::null()]),
        }
    }

    pub fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Key::P256(key) => {
                let signature: Signature = key.sign(bytes);
                signature.to_der().as_bytes().to_vec()
            }
            Key::Seal(_) => panic!("it signs no certificates"),
            Key::Weak => {
                let number = |text: &str| BoxedUint::from_be_slice_vartime(&hex(text));
                let primes = vec![number(P), number(Q)];
                let key = RsaPrivateKey::from_components(number(N), number("010001"), number(D), primes).unwrap();
                // DigestInfo of SHA-256 (RFC 8017 §9.2)
                let prefix = hex("3031300d060960864801650304020105000420");
                let scheme = Pkcs1v15Sign { hash_len: Some(32), prefix: prefix.into() };
                key.sign(scheme, sha256(bytes).as_bytes()).unwrap()
            }
        }
    }
}

/// What a certificate says.
#[derive(Clone)]
pub struct Form<'a> {
    pub subject: String,
    pub issuer: &'a str,
    pub from: &'a str,
    pub until: &'a str,
    pub ca: bool,
    pub usage: u8,
    /// Whether it is critical, and the purposes.
    pub extended: Option<(bool, Vec<&'a str>)>,
}

impl<'a> Form<'a> {
    /// Of a certification authority.
    pub fn authority(subject: &str, issuer: &'a str, from: &'a str, until: &'a str) -> Self {
        Form { subject: subject.to_owned(), issuer, from, until, ca: true, usage: CERTIFIES, extended: None }
    }

    /// The certificate of `key`, signed by `by`.
    pub fn signed(&self, key: &Key, by: &Key) -> Vec<u8> {
        let public = key.public();
        let number = sha256(&[self.subject.as_bytes(), self.from.as_bytes(), &public].concat());
        let extension = |id: &str, critical: bool, value: Vec<u8>| {
            let critical = if critical { yes() } else { vec![] };
            seq(&[oid(id), critical, octets(&value)])
        };
        let spare = self.usage.trailing_zeros() as u8;
        let mut extensions = vec![
            extension("2.5.29.19", true, seq(&[if self.ca { yes() } else { vec![] }])),
            extension("2.5.29.15", true, tlv(3, [spare, self.usage])),
            extension("2.5.29.14", false, octets(&sha256(&public).as_bytes()[..20])),
        ];
        if let Some((critical, purposes)) = &self.extended {
            let purposes: Vec<_> = purposes.iter().map(|purpose| oid(purpose)).collect();
            extensions.push(extension("2.5.29.37", *critical, seq(&purposes)));
        }
        let body = seq(&[
            tagged(0, integer(&[2])),
            integer(&number.as_bytes()[..8]),
            by.algorithm(),
            name(self.issuer),
            seq(&[validity(self.from), validity(self.until)]),
            name(&self.subject),
            public,
            tagged(3, seq(&extensions)),
        ]);
        seq(&[body.clone(), by.algorithm(), bits(&by.sign(&body))])
    }

    /// The serial number of the certificate of `key`, as INTEGER.
    pub fn serial(&self, key: &Key) -> Vec<u8> {
        integer(&sha256(&[self.subject.as_bytes(), self.from.as_bytes(), &key.public()].concat()).as_bytes()[..8])
    }
}

/// A Name with a country and a common name.
pub fn name(common: &str) -> Vec<u8> {
    let part = |id: &str, value: Vec<u8>| set(vec![seq(&[oid(id), value])]);
    seq(&[part("2.5.4.6", tlv(19, "KZ")), part("2.5.4.3", utf8(common))])
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().map(|c| (c as char).to_digit(16).unwrap() as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

const N: &str = concat!(
    "a53f4d6f4cc55379554e66e40a34949ac99912e9df56534caad8b389122506f15b787b11ba107328a951266cb93aa5c0",
    "6036e946dc3127602b33df554f1fa5e92ea825809b2073da7d59bed230ff9813a528e967576b505dc85c19eb582a3bf0",
    "6c895892f9fcaae0ce96f6677ed46466f9991b2a107a831546feadeda445c659",
);
const D: &str = concat!(
    "2e8013c040303eff23bc3e43e98346561068dce3a70f59bd774e27a768cdb698708f04c2c6431ec4d0709f8974ce461a",
    "4e78e548256a47944e53f882bf133ed25da318b6643eebe331b5e868f6c1067f95317a4a57d40c308871509b5fb584f3",
    "25ce206109f73bfd2d526f741238057c352bec53348459db8cc5f1fac595ac69",
);
const P: &str = concat!(
    "d1159fa5b1c504cd3c7bc89274d253f5ea62d7e603c97df172a46e2bf84a4b101bd75b1949a33a8ca8fee9b031a19d77",
    "18ea0999464b60c9b94a14aff559e77b",
);
const Q: &str = concat!(
    "ca538d5bb0823769e734b7fe2bcf93c964073c1162c1e33d44ac5b5d6c5b081ab7ad61042a1ce390e6b77e7b08831947",
    "2eaae228b2179d1e671117f0a5d6373b",
);
