//! X.509 certificates (RFC 5280 §4), as far as the chain of a time-stamp authority or of a person needs them.

use super::der::{self, Element, Malformed, Reader};
use super::extension::Extension;
use super::instant::{Fraction, Instant};
use super::name::{GeneralName, Name};
use super::oid::{ObjectIdentifier, Oid};
use super::signature::SignatureError;
use super::signed::Signed;

const WHAT: &str = "Certificate";
const MALFORMED: Malformed = Malformed { what: WHAT };

/// A certificate as received, with its parts. Nothing in it has been believed yet.
#[derive(Clone, Debug)]
pub struct Certificate<'a> {
    /// All its bytes.
    pub whole: &'a [u8],
    /// Who issued it.
    pub issuer: Name<'a>,
    /// The serial number: the contents of its INTEGER.
    pub serial: &'a [u8],
    /// The first moment of its validity.
    pub not_before: Instant,
    /// The last moment of its validity.
    pub not_after: Instant,
    /// Whose it is.
    pub subject: Name<'a>,
    /// Its alternative names (§4.2.1.6).
    pub other_names: Vec<GeneralName<'a>>,
    /// The SubjectPublicKeyInfo.
    pub spki: &'a [u8],
    /// basicConstraints (§4.2.1.9).
    pub basic: Option<Basic>,
    /// keyUsage (§4.2.1.3), bit 0 lowest.
    pub key_usage: Option<u32>,
    /// extKeyUsage (§4.2.1.12).
    pub extended: Option<Extended<'a>>,
    /// subjectKeyIdentifier (§4.2.1.2).
    pub key_identifier: Option<&'a [u8]>,
    /// certificatePolicies (§4.2.1.4), as received.
    pub policies: Option<&'a [u8]>,
    /// The first critical extension that is not judged here (§4.2: then the certificate is refused).
    pub unknown_critical: Option<Oid<'a>>,
    signed: Signed<'a>,
}

/// basicConstraints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basic {
    /// Whether the key may sign certificates.
    pub ca: bool,
    /// How many intermediate certificates may follow.
    pub path: Option<u64>,
}

/// extKeyUsage.
#[derive(Clone, Debug)]
pub struct Extended<'a> {
    /// Whether it is marked critical.
    pub critical: bool,
    /// What the key may be used for.
    pub purposes: Vec<Oid<'a>>,
}

/// keyUsage, digitalSignature.
pub const DIGITAL_SIGNATURE: u32 = 1;
/// keyUsage, nonRepudiation (contentCommitment).
pub const NON_REPUDIATION: u32 = 1 << 1;
/// keyUsage, keyCertSign.
pub const KEY_CERT_SIGN: u32 = 1 << 5;
/// keyUsage, cRLSign.
pub const CRL_SIGN: u32 = 1 << 6;

const KEY_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.14");
const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
const OTHER_NAMES: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.17");
const BASIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const EXTENDED: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
/// certificatePolicies: any policy is accepted, so a critical one changes nothing (§6.1.1 (c), (e)).
const POLICIES: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.32");

impl<'a> Certificate<'a> {
    /// Reads a certificate in DER.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut outer = Reader::only(bytes, der::SEQUENCE, WHAT)?;
        let signed = Signed::read(&mut outer)?;
        outer.end()?;

        let mut fields = signed.content.strict("TBSCertificate");
        let version = match fields.optional(der::constructed(0))? {
            Some(version) => version.strict(WHAT).one(der::INTEGER)?.small(),
            None => Some(0),
        };
        let serial = fields.one(der::INTEGER)?.integer().ok_or(MALFORMED)?;
        signed.same(&mut fields)?;
        let issuer = Name::read(&mut fields)?;
        let mut validity = fields.one(der::SEQUENCE)?.strict("Validity");
        let (not_before, not_after) = (time(&mut validity)?, time(&mut validity)?);
        validity.end()?;
        let subject = Name::read(&mut fields)?;
        let spki = fields.one(der::SEQUENCE)?.whole;
        fields.optional(der::primitive(1))?;
        fields.optional(der::primitive(2))?;
        let extensions = fields.optional(der::constructed(3))?;
        fields.end()?;

        let mut certificate = Certificate {
            whole: bytes,
            issuer,
            serial,
            not_before,
            not_after,
            subject,
            other_names: vec![],
            spki,
            basic: None,
            key_usage: None,
            extended: None,
            key_identifier: None,
            policies: None,
            unknown_critical: None,
            signed,
        };
        match (version, extensions) {
            (Some(2), Some(extensions)) => certificate.extend(&extensions)?,
            (Some(0..=2), None) => {}
            _ => return Err(MALFORMED),
        }
        Ok(certificate)
    }

    /// Extensions (§4.2).
    fn extend(&mut self, extensions: &Element<'a>) -> Result<(), Malformed> {
        let mut outer = extensions.strict("Extensions");
        let list = outer.one(der::SEQUENCE)?.strict("Extensions");
        outer.end()?;
        for Extension { kind, critical, value } in Extension::all(list)? {
            let known = self.extension(kind, critical, value)?;
            if !known && critical && self.unknown_critical.is_none() {
                self.unknown_critical = Some(kind);
            }
        }
        Ok(())
    }

    /// Takes one extension in; `false` for one that is not judged here.
    fn extension(&mut self, kind: Oid<'a>, critical: bool, value: &'a [u8]) -> Result<bool, Malformed> {
        if kind == KEY_IDENTIFIER {
            let mut reader = Reader::der(value, "SubjectKeyIdentifier");
            self.key_identifier = Some(reader.one(der::OCTET_STRING)?.body);
            reader.end()?;
        } else if kind == KEY_USAGE {
            let mut reader = Reader::der(value, "KeyUsage");
            self.key_usage = Some(reader.one(der::BIT_STRING)?.bits().ok_or(reader.malformed())?);
            reader.end()?;
        } else if kind == OTHER_NAMES {
            self.other_names = GeneralName::all(Reader::only(value, der::SEQUENCE, "SubjectAltName")?)?;
        } else if kind == BASIC {
            let mut fields = Reader::only(value, der::SEQUENCE, "BasicConstraints")?;
            let mut basic = Basic::default();
            if let Some(ca) = fields.optional(der::BOOLEAN)? {
                basic.ca = ca.boolean().ok_or(fields.malformed())?;
            }
            if let Some(path) = fields.optional(der::INTEGER)? {
                basic.path = Some(path.small().ok_or(fields.malformed())?);
            }
            fields.end()?;
            self.basic = Some(basic);
        } else if kind == EXTENDED {
            let mut list = Reader::only(value, der::SEQUENCE, "ExtKeyUsage")?;
            let mut purposes = vec![];
            while !list.is_empty() {
                purposes.push(Oid::read(&mut list)?);
            }
            self.extended = Some(Extended { critical, purposes });
        } else if kind == POLICIES {
            self.policies = Some(value);
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// Whether it is valid at `moment`, both ends included (§4.1.2.5). An end names a second: a
    /// fraction beyond the last one is outside.
    pub fn covers(&self, moment: Instant) -> bool {
        self.not_before <= moment && moment <= self.not_after
    }

    /// Whether this is one of its subject's names (RFC 3161 §2.4.2).
    pub fn is_named(&self, name: &GeneralName<'_>) -> bool {
        let subject = matches!(name, GeneralName::Directory(name) if name.matches(&self.subject));
        subject || self.other_names.iter().any(|other| other.matches(name))
    }

    /// The key itself: the BIT STRING of its SubjectPublicKeyInfo, without the octet of unused bits.
    pub fn key(&self) -> Option<&'a [u8]> {
        let mut fields = Reader::only(self.spki, der::SEQUENCE, WHAT).ok()?;
        fields.one(der::SEQUENCE).ok()?;
        fields.one(der::BIT_STRING).ok()?.octets()
    }

    /// Whether its signature is by the key of `issuer`.
    pub fn issued_by(&self, issuer: &Certificate<'_>) -> Result<(), SignatureError> {
        self.signed.verify(issuer.spki)
    }
}

/// Time (§4.1.2.5).
pub(in crate::seal) fn time(fields: &mut Reader<'_>) -> Result<Instant, Malformed> {
    let element = fields.any()?;
    let time = match element.tag {
        der::UTC_TIME => Instant::utc(element.body),
        der::GENERALIZED_TIME => Instant::generalized(element.body, Fraction::Refused),
        _ => None,
    };
    time.ok_or(fields.malformed())
}
