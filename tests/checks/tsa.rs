//! A throw-away time-stamp authority: keys made of names, no clock, the same bytes each time.
//!
//! An [`Authority`] is a root, intermediates and the certificate that stamps. An [`Order`] is one
//! time-stamp of it, good or with one defect, over whatever bytes it is given.
#![allow(dead_code)] // each check uses a part of it

pub mod certificate;
pub mod der;

use aigaq::base::digest::sha256;
use aigaq::seal::timestamp::hash::Hash;
use certificate::{CERTIFIES, CODE_SIGNING, Form, Key, SIGNS, TIME_STAMPING, name};
use der::{algorithm, generalized, integer, octets, oid, seq, set, tagged, tlv, unsigned, utf8};

/// An authority with its own root.
#[derive(Clone, Debug)]
pub struct Authority {
    /// Its name; the keys are made of it.
    pub name: &'static str,
    /// Validity of the root, RFC 3339.
    pub root: (&'static str, &'static str),
    /// Validity of the intermediates.
    pub middle: (&'static str, &'static str),
    /// How many intermediates there are.
    pub depth: usize,
    /// Validity of the certificate that stamps.
    pub valid: (&'static str, &'static str),
}

impl Authority {
    /// One intermediate; the certificate that stamps is valid through 2026 and 2027.
    pub fn new(name: &'static str) -> Self {
        let long = ("2020-01-01T00:00:00Z", "2060-01-01T00:00:00Z");
        Authority { name, root: long, middle: long, depth: 1, valid: ("2026-01-01T00:00:00Z", "2027-12-31T23:59:59Z") }
    }

    /// The same, valid for another time.
    pub fn valid(self, from: &'static str, until: &'static str) -> Self {
        Authority { valid: (from, until), ..self }
    }

    /// The root in DER.
    pub fn root_certificate(&self) -> Vec<u8> {
        let (root, key) = (self.step(0), self.key(0));
        Form::authority(&root, &root, self.root.0, self.root.1).signed(&key, &key)
    }

    /// The intermediates in DER, from the one that issued the authority's certificate upwards.
    pub fn intermediates(&self) -> Vec<Vec<u8>> {
        let one = |n: usize| {
            let (subject, issuer) = (self.step(n), self.step(n - 1));
            Form::authority(&subject, &issuer, self.middle.0, self.middle.1).signed(&self.key(n), &self.key(n - 1))
        };
        (1..=self.depth).rev().map(one).collect()
    }

    /// A good time-stamp at this time, RFC 3339 in UTC, with any fraction.
    pub fn at(&self, gen_time: &str) -> Order {
        Order {
            authority: self.clone(),
            gen_time: gen_time.to_owned(),
            accuracy: Some((1, 0, 0)),
            policy: "1.2.398.99.1",
            nonce: Some(0x0123_4567_89ab_cdef),
            hash: Hash::Sha256,
            send: Send::All,
            beside: vec![],
            defect: None,
        }
    }

    fn step(&self, n: usize) -> String {
        if n == 0 { format!("{} root", self.name) } else { format!("{} step {n}", self.name) }
    }

    fn key(&self, n: usize) -> Key {
        Key::of(&self.step(n))
    }
}

/// Which certificates go into the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Send {
    /// The one that stamps, then the intermediates.
    All,
    /// All of them and the root, the root first.
    Backwards,
    /// The one that stamps alone.
    Leaf,
    /// None.
    None,
}

/// What is wrong with a time-stamp: one thing each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defect {
    /// Made over other bytes.
    OtherImprint,
    /// The imprint is a SHA-1.
    Sha1Imprint,
    /// One bit of the signature is another.
    Signature,
    /// Signed by another key than the certificate's.
    Stranger,
    /// No extended key usage.
    PurposeMissing,
    /// The extended key usage is not critical.
    PurposeNotCritical,
    /// The key may sign programs as well.
    PurposeExtra,
    /// The key may sign programs and no time-stamps.
    PurposeOther,
    /// The certificate that stamps is a certification authority's.
    Authority,
    /// No reference to the certificate.
    ReferenceMissing,
    /// The reference is to another certificate of the same authority.
    ReferenceOther,
    /// RSA of 1024 bits.
    Rsa1024,
    /// The answer is no.
    Rejected,
    /// The authority calls itself by another name.
    Name,
    /// A page that says that there is nothing here.
    Html,
    /// The end is missing.
    Cut,
    /// One byte too much.
    Trailing,
}

impl Defect {
    /// Each, with the code that it is found by.
    pub const ALL: [(Defect, &'static str); 17] = [
        (Defect::OtherImprint, "token.imprint-mismatch"),
        (Defect::Sha1Imprint, "token.algorithm-weak"),
        (Defect::Signature, "token.signature-invalid"),
        (Defect::Stranger, "token.signature-invalid"),
        (Defect::PurposeMissing, "token.purpose-wrong"),
        (Defect::PurposeNotCritical, "token.purpose-wrong"),
        (Defect::PurposeExtra, "token.purpose-wrong"),
        (Defect::PurposeOther, "token.purpose-wrong"),
        (Defect::Authority, "token.purpose-wrong"),
        (Defect::ReferenceMissing, "token.signer-binding"),
        (Defect::ReferenceOther, "token.signer-binding"),
        (Defect::Rsa1024, "token.algorithm-weak"),
        (Defect::Rejected, "token.not-granted"),
        (Defect::Name, "token.name-differs"),
        (Defect::Html, "token.malformed"),
        (Defect::Cut, "token.malformed"),
        (Defect::Trailing, "token.malformed"),
    ];
}

/// One time-stamp to be made.
#[derive(Clone, Debug)]
pub struct Order {
    pub authority: Authority,
    /// RFC 3339 in UTC.
    pub gen_time: String,
    /// Seconds, milliseconds, microseconds.
    pub accuracy: Option<(u32, u16, u16)>,
    pub policy: &'static str,
    pub nonce: Option<u64>,
    /// Of the imprint.
    pub hash: Hash,
    pub send: Send,
    /// Further certificates.
    pub beside: Vec<Vec<u8>>,
    pub defect: Option<Defect>,
}

impl Order {
    /// The same with a defect.
    pub fn with(self, defect: Defect) -> Self {
        Order { defect: Some(defect), ..self }
    }

    /// The same with another accuracy; `None` leaves it out.
    pub fn accurate(self, accuracy: Option<(u32, u16, u16)>) -> Self {
        Order { accuracy, ..self }
    }

    /// The certificate that stamps, in DER.
    pub fn leaf(&self) -> Vec<u8> {
        let issuer = self.authority.step(self.authority.depth);
        self.form(&issuer).signed(&self.key(), &self.authority.key(self.authority.depth))
    }

    /// The TimeStampResp over these bytes.
    pub fn over(&self, bytes: &[u8]) -> Vec<u8> {
        let token = || self.token(bytes);
        match self.defect {
            Some(Defect::Html) => b"<html><head><title>404 Not Found</title></head></html>".to_vec(),
            Some(Defect::Rejected) => seq(&[seq(&[integer(&[2]), seq(&[utf8("no such policy")]), tlv(3, [0, 0, 1])])]),
            Some(Defect::Cut) => {
                let whole = granted(token());
                whole[..whole.len() - 9].to_vec()
            }
            Some(Defect::Trailing) => [granted(token()), vec![0]].concat(),
            _ => granted(token()),
        }
    }

    fn subject(&self) -> String {
        format!("{} time-stamps", self.authority.name)
    }

    fn key(&self) -> Key {
        if self.defect == Some(Defect::Rsa1024) { Key::Weak } else { Key::of(&self.subject()) }
    }

    fn form<'a>(&'a self, issuer: &'a str) -> Form<'a> {
        let extended = match self.defect {
            Some(Defect::PurposeMissing) => None,
            Some(Defect::PurposeNotCritical) => Some((false, vec![TIME_STAMPING])),
            Some(Defect::PurposeExtra) => Some((true, vec![TIME_STAMPING, CODE_SIGNING])),
            Some(Defect::PurposeOther) => Some((true, vec![CODE_SIGNING])),
            _ => Some((true, vec![TIME_STAMPING])),
        };
        let ca = self.defect == Some(Defect::Authority);
        let usage = if ca { SIGNS | CERTIFIES } else { SIGNS };
        let (from, until) = self.authority.valid;
        Form { subject: self.subject(), issuer, from, until, ca, usage, extended }
    }

    /// TSTInfo (RFC 3161 §2.4.2).
    fn info(&self, bytes: &[u8]) -> Vec<u8> {
        let imprint = match self.defect {
            Some(Defect::OtherImprint) => self.imprint(b"other bytes"),
            _ => self.imprint(bytes),
        };
        let accuracy = self.accuracy.map(|(seconds, millis, micros)| {
            let part = |tag: u8, n: u32| if n > 0 { tlv(tag, unsigned(&n.to_be_bytes())) } else { vec![] };
            seq(&[part(2, seconds), part(0x80, millis.into()), part(0x81, micros.into())])
        });
        let called = (self.defect == Some(Defect::Name)).then(|| tagged(0, tagged(4, name("Somebody else"))));
        seq(&[
            integer(&[1]),
            oid(self.policy),
            imprint,
            integer(&sha256(&[self.gen_time.as_bytes(), bytes].concat()).as_bytes()[..8]),
            generalized(&self.gen_time),
            accuracy.unwrap_or_default(),
            self.nonce.map(|nonce| integer(&nonce.to_be_bytes())).unwrap_or_default(),
            called.unwrap_or_default(),
        ])
    }

    fn imprint(&self, bytes: &[u8]) -> Vec<u8> {
        use sha1::Digest as _;
        if self.defect == Some(Defect::Sha1Imprint) {
            return seq(&[algorithm("1.3.14.3.2.26"), octets(&sha1::Sha1::digest(bytes))]);
        }
        let hash = match self.hash {
            Hash::Sha256 => "2.16.840.1.101.3.4.2.1",
            Hash::Sha384 => "2.16.840.1.101.3.4.2.2",
            Hash::Sha512 => "2.16.840.1.101.3.4.2.3",
            Hash::Streebog256 => "1.2.398.3.10.1.3.2",
            Hash::Streebog512 => "1.2.398.3.10.1.3.3",
        };
        seq(&[algorithm(hash), octets(&self.hash.digest(bytes))])
    }

    /// TimeStampToken: SignedData (RFC 5652 §5) over the TSTInfo.
    fn token(&self, bytes: &[u8]) -> Vec<u8> {
        let (info, leaf, key) = (self.info(bytes), self.leaf(), self.key());
        let attribute = |id: &str, value: Vec<u8>| seq(&[oid(id), set(vec![value])]);
        let mut attributes = vec![
            attribute("1.2.840.113549.1.9.3", oid("1.2.840.113549.1.9.16.1.4")),
            attribute("1.2.840.113549.1.9.4", octets(sha256(&info).as_bytes())),
        ];
        // signing-certificate v2 (RFC 5035 §4); SHA-256 is the default
        let named = match self.defect {
            Some(Defect::ReferenceOther) => Some(self.clone().with(Defect::PurposeExtra).leaf()),
            Some(Defect::ReferenceMissing) => None,
            _ => Some(leaf.clone()),
        };
        if let Some(named) = named {
            let reference = seq(&[seq(&[seq(&[octets(sha256(&named).as_bytes())])])]);
            attributes.push(attribute("1.2.840.113549.1.9.16.2.47", reference));
        }
        let attributes = set(attributes);
        let by = if self.defect == Some(Defect::Stranger) { Key::of("nobody") } else { key.clone() };
        let mut signature = by.sign(&attributes);
        if self.defect == Some(Defect::Signature) {
            *signature.last_mut().unwrap() ^= 1;
        }
        let issuer = self.authority.step(self.authority.depth);
        let signer = seq(&[
            integer(&[1]),
            seq(&[name(&issuer), self.form(&issuer).serial(&key)]),
            algorithm("2.16.840.1.101.3.4.2.1"),
            [&[0xa0], &attributes[1..]].concat(),
            key.algorithm(),
            octets(&signature),
        ]);
        let body = seq(&[
            integer(&[3]),
            set(vec![algorithm("2.16.840.1.101.3.4.2.1")]),
            seq(&[oid("1.2.840.113549.1.9.16.1.4"), tagged(0, octets(&info))]),
            self.certificates(leaf),
            set(vec![signer]),
        ]);
        seq(&[oid("1.2.840.113549.1.7.2"), tagged(0, body)])
    }

    fn certificates(&self, leaf: Vec<u8>) -> Vec<u8> {
        let mut all = [vec![leaf], self.authority.intermediates()].concat();
        match self.send {
            Send::All => {}
            Send::Backwards => {
                all.push(self.authority.root_certificate());
                all.reverse();
            }
            Send::Leaf => all.truncate(1),
            Send::None => all.clear(),
        }
        all.extend(self.beside.iter().cloned());
        if all.is_empty() { vec![] } else { tagged(0, all.concat()) }
    }
}

/// A response with the status 0.
fn granted(token: Vec<u8>) -> Vec<u8> {
    seq(&[seq(&[integer(&[])]), token])
}

/// Authorities of one name with `keys` keys, each certified by each: more ways than anyone will walk.
/// The name is that of the intermediate of `authority`.
pub fn tangle(authority: &Authority, keys: usize) -> Vec<Vec<u8>> {
    let knot = authority.step(authority.depth);
    let key = |n: usize| if n == 0 { authority.key(authority.depth) } else { Key::of(&format!("{knot} {n}")) };
    let form = Form::authority(&knot, &knot, authority.middle.0, authority.middle.1);
    let pairs = (0..keys).flat_map(|a| (0..keys).map(move |b| (a, b))).filter(|(a, b)| a != b);
    pairs.map(|(a, b)| form.signed(&key(a), &key(b))).collect()
}
