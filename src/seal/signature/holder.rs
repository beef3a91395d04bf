//! What a certificate says of its holder, for printing. That the holder acted as what his certificate names, a notary
//! for example, no certificate shows.

use crate::base::digest::sha256;
use crate::base::octets::Digest;
use crate::seal::timestamp::certificate::Certificate;
use crate::seal::timestamp::der::{self, Reader, hexadecimal};
use crate::seal::timestamp::instant::Instant;
use crate::seal::timestamp::oid::{ObjectIdentifier, Oid};
use crate::seal::timestamp::signature;

/// The holder of a certificate, in the words of the certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The whole name, RFC 4514-like.
    pub subject: String,
    /// CN.
    pub common_name: String,
    /// SURNAME.
    pub surname: String,
    /// G: in Kazakhstan the patronymic.
    pub given_name: String,
    /// O.
    pub organisation: String,
    /// serialNumber, as it stands.
    pub number: String,
    /// The individual identification number, where serialNumber is `IIN` and twelve digits.
    pub iin: Option<String>,
    /// The business identification number, where an OU is `BIN` and twelve digits.
    pub bin: Option<String>,
    /// C.
    pub country: String,
    /// Who issued the certificate, RFC 4514-like.
    pub issuer: String,
    /// The number of the certificate, hexadecimal.
    pub serial: String,
    /// The first moment of its validity.
    pub valid_from: Instant,
    /// The last moment of its validity.
    pub valid_until: Instant,
    /// SHA-256 of the certificate.
    pub fingerprint: Digest,
    /// The key, or what is wrong with it.
    pub key: String,
    /// keyUsage by the names of RFC 5280 §4.2.1.3.
    pub key_usage: Vec<&'static str>,
    /// Roles of the National Certification Authority of Kazakhstan: [`Role::name`].
    pub roles: Vec<&'static str>,
    /// Extended key usages that are no such roles, dotted.
    pub purposes: Vec<String>,
    /// Policies under which the certificate was issued, dotted.
    pub policies: Vec<String>,
}

/// An extended key usage of the Kazakh arc 1.2.398.3.3.4.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    /// The name in results.
    pub name: &'static str,
    oid: ObjectIdentifier,
}

const fn role(name: &'static str, dotted: &str) -> Role {
    Role { name, oid: ObjectIdentifier::new_unwrap(dotted) }
}

/// Every role that is known. None is of a notary.
pub const ROLES: [Role; 8] = [
    role("individual", "1.2.398.3.3.4.1.1"),
    role("legal-entity", "1.2.398.3.3.4.1.2"),
    role("first-head", "1.2.398.3.3.4.1.2.1"),
    role("right-to-sign", "1.2.398.3.3.4.1.2.2"),
    role("financial-documents", "1.2.398.3.3.4.1.2.3"),
    role("human-resources", "1.2.398.3.3.4.1.2.4"),
    role("employee", "1.2.398.3.3.4.1.2.5"),
    role("information-system", "1.2.398.3.3.4.1.2.6"),
];

/// RFC 5280 §4.2.1.3, bit 0 first.
const USAGES: [&str; 9] = [
    "digitalSignature",
    "nonRepudiation",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
];

const fn oid(dotted: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(dotted)
}

impl Holder {
    /// What `certificate` says.
    pub fn of(certificate: &Certificate<'_>) -> Self {
        let first = |dotted: &str| certificate.subject.texts(oid(dotted)).into_iter().next().unwrap_or_default();
        let number = first("2.5.4.5");
        let units = certificate.subject.texts(oid("2.5.4.11"));
        let usage = certificate.key_usage.unwrap_or(0);
        let purposes = || certificate.extended.iter().flat_map(|extended| extended.purposes.iter());
        let role = |purpose: &Oid<'_>| ROLES.iter().find(|role| *purpose == role.oid);
        Holder {
            subject: certificate.subject.to_string(),
            common_name: first("2.5.4.3"),
            surname: first("2.5.4.4"),
            given_name: first("2.5.4.42"),
            organisation: first("2.5.4.10"),
            iin: twelve(&number, "IIN"),
            bin: units.iter().find_map(|unit| twelve(unit, "BIN")),
            number,
            country: first("2.5.4.6"),
            issuer: certificate.issuer.to_string(),
            serial: hexadecimal(certificate.serial),
            valid_from: certificate.not_before,
            valid_until: certificate.not_after,
            fingerprint: sha256(certificate.whole),
            key: signature::usable(certificate.spki).unwrap_or_else(|wrong| wrong),
            key_usage: USAGES
                .iter()
                .enumerate()
                .filter(|(bit, _)| usage >> bit & 1 == 1)
                .map(|(_, name)| *name)
                .collect(),
            roles: purposes().filter_map(|purpose| role(purpose).map(|role| role.name)).collect(),
            purposes: purposes().filter(|purpose| role(purpose).is_none()).map(Oid::to_string).collect(),
            policies: certificate.policies.map(policies).unwrap_or_default(),
        }
    }
}

impl Holder {
    /// The common name; the whole one where there is none.
    pub fn shown_name(&self) -> &str {
        if self.common_name.is_empty() { &self.subject } else { &self.common_name }
    }
}

/// What follows `prefix`, where that is twelve digits and nothing else.
fn twelve(text: &str, prefix: &str) -> Option<String> {
    let digits = text.strip_prefix(prefix)?;
    (digits.len() == 12 && digits.bytes().all(|digit| digit.is_ascii_digit())).then(|| digits.to_owned())
}

/// certificatePolicies, as far as they can be read.
fn policies(extension: &[u8]) -> Vec<String> {
    let mut found = vec![];
    let Ok(mut list) = Reader::only(extension, der::SEQUENCE, "CertificatePolicies") else { return found };
    while let Ok(policy) = list.one(der::SEQUENCE) {
        if let Ok(oid) = Oid::read(&mut policy.strict("CertificatePolicies")) {
            found.push(oid.to_string());
        }
    }
    found
}
