//! Signatures in CMS beside the seal: of a person whose key is made of his name, good or with one flaw.

use super::{Bench, Forge, Stamp};
use crate::tsa::certificate::{CERTIFIES, Form, Key, SIGNS, name};
use crate::tsa::der::{algorithm, bits, generalized, integer, octets, oid, seq, set, tagged, validity};
use aigaq::base::digest::sha256;
use aigaq::base::moment::Moment;
use aigaq::seal::root::Root;

/// Where the first signature stands.
pub const SIGNED: &str = "signatures/0001.p7s";
/// When the person says that he signed.
pub const CLAIMED: &str = "2026-10-06T10:00:00Z";
/// keyUsage nonRepudiation.
const DOCUMENTS: u8 = 0x40;
/// keyUsage cRLSign.
const REVOKES: u8 = 0x02;
const SHA256: &str = "2.16.840.1.101.3.4.2.1";

/// What is wrong with a signature: one thing each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Made over other bytes.
    OtherBytes,
    /// Brings content that is not the seal.
    OtherContent,
    /// What is signed is said to be a TSTInfo.
    OtherType,
    /// Nobody signed.
    Nobody,
    /// No signed attributes.
    NoAttributes,
    /// No messageDigest among the attributes.
    NoDigest,
    /// The certificate did not come along.
    NoCertificate,
    /// No reference to the certificate.
    Unbound,
    /// The reference is to another certificate.
    BoundToAnother,
    /// One bit of the signature is another.
    Bit,
    /// The digest is said to be a SHA-1.
    Weak,
    /// The digest is said to be a SHA3-256.
    Unknown,
    /// The certificate is one for logging in.
    Login,
    /// The certificate ended before.
    Ended,
    /// The time-stamp is over another signature.
    OtherStamp,
}

/// One signature to be made.
#[derive(Clone, Default)]
pub struct Person {
    pub flaw: Option<Flaw>,
    /// Brings the seal itself.
    pub attached: bool,
    /// The time-stamp over the signature value, RFC 3339.
    pub stamped: Option<&'static str>,
    /// A list of the authority beside it: whether the person is on it, and since when.
    pub list: Option<Option<&'static str>>,
}

impl Person {
    pub fn with(flaw: Flaw) -> Self {
        Person { flaw: Some(flaw), ..Person::default() }
    }

    /// The authority for persons: its key, and its own certificate.
    pub fn root() -> (Key, Vec<u8>) {
        let key = Key::of("Persons root");
        let (from, until) = ("2020-01-01T00:00:00Z", "2060-01-01T00:00:00Z");
        let form = Form::authority("Persons root", "Persons root", from, until);
        let root = Form { usage: CERTIFIES | REVOKES, ..form }.signed(&key, &key);
        (key, root)
    }

    fn form(&self) -> Form<'static> {
        let ended = self.flaw == Some(Flaw::Ended);
        let until = if ended { "2026-10-01T00:00:00Z" } else { "2027-12-31T23:59:59Z" };
        let usage = if self.flaw == Some(Flaw::Login) { SIGNS } else { SIGNS | DOCUMENTS };
        // first head, by the register of Kazakhstan
        let extended = Some((false, vec!["1.2.398.3.3.4.1.2.1"]));
        let subject = "A. Person".to_owned();
        Form { subject, issuer: "Persons root", from: "2026-01-01T00:00:00Z", until, ca: false, usage, extended }
    }

    /// The ContentInfo over these bytes (RFC 5652 §5).
    pub fn over(&self, bytes: &[u8]) -> Vec<u8> {
        let is = |flaw: Flaw| self.flaw == Some(flaw);
        let ((root_key, _), key) = (Person::root(), Key::of("A. Person"));
        let certificate = self.form().signed(&key, &root_key);
        let data = if is(Flaw::OtherType) { "1.2.840.113549.1.9.16.1.4" } else { "1.2.840.113549.1.7.1" };
        let digest = match self.flaw {
            Some(Flaw::Weak) => "1.3.14.3.2.26",
            Some(Flaw::Unknown) => "2.16.840.1.101.3.4.2.8",
            _ => SHA256,
        };
        let attribute = |id: &str, value: Vec<u8>| seq(&[oid(id), set(vec![value])]);
        let signed: &[u8] = if is(Flaw::OtherBytes) { b"another seal" } else { bytes };
        let mut attributes =
            vec![attribute("1.2.840.113549.1.9.3", oid(data)), attribute("1.2.840.113549.1.9.5", generalized(CLAIMED))];
        if !is(Flaw::NoDigest) {
            attributes.push(attribute("1.2.840.113549.1.9.4", octets(sha256(signed).as_bytes())));
        }
        if !is(Flaw::Unbound) {
            let named: &[u8] = if is(Flaw::BoundToAnother) { b"another" } else { &certificate };
            let reference = seq(&[seq(&[seq(&[octets(sha256(named).as_bytes())])])]);
            attributes.push(attribute("1.2.840.113549.1.9.16.2.47", reference));
        }
        let attributes = set(attributes);
        let mut signature = key.sign(if is(Flaw::NoAttributes) { bytes } else { &attributes });
        if is(Flaw::Bit) {
            *signature.last_mut().unwrap() ^= 1;
        }
        let stamp = self.stamped.map(|time| {
            // the token is what stands behind the status of the response: 4 and 5 bytes
            let response = super::tsa().at(time).over(if is(Flaw::OtherStamp) { b"another" } else { &signature });
            tagged(1, attribute("1.2.840.113549.1.9.16.2.14", response[9..].to_vec()))
        });
        let signer = seq(&[
            integer(&[1]),
            seq(&[name("Persons root"), self.form().serial(&key)]),
            algorithm(digest),
            if is(Flaw::NoAttributes) { vec![] } else { [&[0xa0], &attributes[1..]].concat() },
            key.algorithm(),
            octets(&signature),
            stamp.unwrap_or_default(),
        ]);
        let content: Option<&[u8]> = match self.attached {
            _ if is(Flaw::OtherContent) => Some(b"another seal"),
            attached => attached.then_some(bytes),
        };
        let body = seq(&[
            integer(&[1]),
            set(vec![algorithm(digest)]),
            seq(&[oid(data), content.map(|bytes| tagged(0, octets(bytes))).unwrap_or_default()]),
            if is(Flaw::NoCertificate) { vec![] } else { tagged(0, certificate) },
            self.list.map(|since| tagged(1, self.revoking(since))).unwrap_or_default(),
            set(if is(Flaw::Nobody) { vec![] } else { vec![signer] }),
        ]);
        seq(&[oid("1.2.840.113549.1.7.2"), tagged(0, body)])
    }

    /// CertificateList (RFC 5280 §5), given on 2026-10-10 for thirty days.
    fn revoking(&self, since: Option<&str>) -> Vec<u8> {
        let (key, _) = Person::root();
        let serial = self.form().serial(&Key::of("A. Person"));
        let revoked = since.map(|since| seq(&[seq(&[serial, validity(since)])]));
        let number = seq(&[seq(&[oid("2.5.29.20"), octets(&integer(&[7]))])]);
        let body = seq(&[
            integer(&[1]),
            key.algorithm(),
            name("Persons root"),
            validity("2026-10-10T00:00:00Z"),
            validity("2026-11-30T00:00:00Z"),
            revoked.unwrap_or_default(),
            tagged(0, number),
        ]);
        seq(&[body.clone(), key.algorithm(), bits(&key.sign(&body))])
    }
}

impl Forge {
    /// Appends a signature over the seal.
    pub fn signed(mut self, person: Person) -> Self {
        self.stamped.sign(Stamp::new(move |bytes| person.over(bytes)));
        self
    }
}

impl Bench {
    /// Trusts besides the authority of the person, for signatures.
    pub fn believing(mut self, change: impl FnOnce(&mut Root)) -> Self {
        let added = Moment::parse("2026-01-01T00:00:00Z").unwrap();
        let mut root = Root::new(Person::root().1, "Persons".to_owned(), "the tests".to_owned(), added).unwrap();
        change(&mut root);
        self.trust.add_issuer(root).unwrap();
        self
    }
}
