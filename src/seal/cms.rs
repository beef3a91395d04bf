//! SignedData (RFC 5652 §5), as received: what time-stamp tokens and signatures of persons come in.
//!
//! Nothing is believed here and nothing is required that only one of them needs. Values are slices of what was received.

use super::timestamp::certificate::Certificate;
use super::timestamp::der::{self, Element, Malformed, Reader};
use super::timestamp::hash::Algorithm;
use super::timestamp::name::Name;
use super::timestamp::oid::{ObjectIdentifier, Oid};
use std::borrow::Cow;

const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
/// id-data (RFC 5652 §4).
pub const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
/// The signed attribute that repeats the type of the content (§11.1).
pub const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
/// The signed attribute that holds the digest of the content (§11.2).
pub const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");

/// A SignedData with its parts.
#[derive(Clone, Debug)]
pub struct SignedData<'a> {
    /// eContentType.
    pub content_type: Oid<'a>,
    /// eContent; `None` for a detached signature.
    pub content: Option<Cow<'a, [u8]>>,
    /// The certificates that came along, each as received, in any order.
    pub certificates: Vec<&'a [u8]>,
    /// RevocationInfoChoices: CRLs, and under `[1]` others.
    pub revocations: Vec<Element<'a>>,
    /// The SignerInfos, each to be read by itself.
    pub signers: Vec<Element<'a>>,
}

/// SignerInfo (§5.3) with its parts.
#[derive(Clone, Debug)]
pub struct SignerInfo<'a> {
    /// Who signed.
    pub signer: SignerIdentifier<'a>,
    /// How the digest of the content was made.
    pub digest_algorithm: Algorithm<'a>,
    /// What was signed: the attributes, of which one holds the digest of the content. `None` where the content itself was.
    pub attributes: Option<Attributes<'a>>,
    /// How the attributes were signed.
    pub signature_algorithm: Algorithm<'a>,
    /// The signature.
    pub signature: &'a [u8],
    /// What was put beside the signature later.
    pub unsigned: Option<Attributes<'a>>,
}

/// SignerIdentifier (§5.3).
#[derive(Clone, Debug)]
pub enum SignerIdentifier<'a> {
    /// issuerAndSerialNumber.
    IssuerAndSerial(Name<'a>, &'a [u8]),
    /// subjectKeyIdentifier.
    KeyIdentifier(&'a [u8]),
}

impl SignerIdentifier<'_> {
    /// Whether this is the certificate that is meant.
    pub fn names(&self, certificate: &Certificate<'_>) -> bool {
        match self {
            SignerIdentifier::IssuerAndSerial(issuer, serial) => {
                *serial == certificate.serial && issuer.matches(&certificate.issuer)
            }
            SignerIdentifier::KeyIdentifier(identifier) => certificate.key_identifier == Some(identifier),
        }
    }
}

/// Attributes, signed or not.
#[derive(Clone, Debug)]
pub struct Attributes<'a> {
    whole: &'a [u8],
    list: Vec<(Oid<'a>, Element<'a>)>,
}

impl<'a> SignedData<'a> {
    /// Reads a ContentInfo with a SignedData and nothing after it: DER, or with elements of indefinite length.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut outer = Reader::indefinite(bytes, "ContentInfo");
        let mut info = outer.one(der::SEQUENCE)?.reader("ContentInfo");
        outer.end()?;
        if Oid::read(&mut info)? != SIGNED_DATA {
            return Err(info.malformed());
        }
        let mut content = info.one(der::constructed(0))?.reader("ContentInfo");
        info.end()?;
        let mut fields = content.one(der::SEQUENCE)?.reader("SignedData");
        content.end()?;

        fields.one(der::INTEGER)?; // the version follows from the rest and says nothing more (§5.1)
        fields.one(der::SET)?; // digestAlgorithms: a hint for reading in one pass
        let (content_type, content) = encapsulated(&fields.one(der::SEQUENCE)?)?;
        let certificates = match fields.optional(der::constructed(0))? {
            Some(set) => certificates(set.reader("CertificateSet"))?,
            None => vec![],
        };
        let revocations = match fields.optional(der::constructed(1))? {
            Some(set) => all(set.reader("RevocationInfoChoices"))?,
            None => vec![],
        };
        let mut list = fields.one(der::SET)?.reader("SignerInfos");
        fields.end()?;
        let mut signers = vec![];
        while !list.is_empty() {
            signers.push(list.one(der::SEQUENCE)?);
        }
        Ok(SignedData { content_type, content, certificates, revocations, signers })
    }
}

impl<'a> SignerInfo<'a> {
    /// Reads the fields of a SignerInfo. The signed attributes must be DER whatever the rest is (§5.4).
    pub fn read(mut fields: Reader<'a>) -> Result<Self, Malformed> {
        fields.one(der::INTEGER)?;
        let signer = match fields.optional(der::primitive(0))? {
            Some(identifier) => SignerIdentifier::KeyIdentifier(identifier.body),
            None => {
                let mut pair = fields.one(der::SEQUENCE)?.strict("IssuerAndSerialNumber");
                let issuer = Name::read(&mut pair)?;
                let serial = pair.one(der::INTEGER)?.integer().ok_or(pair.malformed())?;
                pair.end()?;
                SignerIdentifier::IssuerAndSerial(issuer, serial)
            }
        };
        let digest_algorithm = Algorithm::read(&mut fields)?;
        let attributes = fields.optional(der::constructed(0))?;
        let attributes = attributes
            .map(|element| Attributes::read(element.whole, element.strict("SignedAttributes")))
            .transpose()?;
        let signature_algorithm = Algorithm::read(&mut fields)?;
        let signature = fields.one(der::OCTET_STRING)?.body;
        let unsigned = fields.optional(der::constructed(1))?;
        let unsigned = unsigned
            .map(|element| Attributes::read(element.whole, element.reader("UnsignedAttributes")))
            .transpose()?;
        fields.end()?;
        Ok(SignerInfo { signer, digest_algorithm, attributes, signature_algorithm, signature, unsigned })
    }
}

/// A type, and a content of it where there is one.
type Content<'a> = (Oid<'a>, Option<Cow<'a, [u8]>>);

/// EncapsulatedContentInfo (§5.2): its type, and what is in the OCTET STRING, in one piece or in several.
fn encapsulated<'a>(info: &Element<'a>) -> Result<Content<'a>, Malformed> {
    const WHAT: &str = "EncapsulatedContentInfo";
    const PIECES: u8 = der::OCTET_STRING | 0x20;
    let mut fields = info.reader(WHAT);
    let kind = Oid::read(&mut fields)?;
    let Some(content) = fields.optional(der::constructed(0))? else {
        return fields.end().map(|()| (kind, None));
    };
    let mut content = content.reader(WHAT);
    fields.end()?;
    let octets = content.any()?;
    content.end()?;
    match octets.tag {
        der::OCTET_STRING => Ok((kind, Some(Cow::Borrowed(octets.body)))),
        PIECES => {
            let mut pieces = octets.reader(WHAT);
            let mut all = vec![];
            while !pieces.is_empty() {
                all.extend_from_slice(pieces.one(der::OCTET_STRING)?.body);
            }
            Ok((kind, Some(Cow::Owned(all))))
        }
        _ => Err(fields.malformed()),
    }
}

/// CertificateSet (§10.2.3): only X.509 certificates are taken; attribute certificates and others
/// are passed over. Order does not matter: real authorities do not sort the SET.
fn certificates<'a>(set: Reader<'a>) -> Result<Vec<&'a [u8]>, Malformed> {
    let all = all(set)?;
    Ok(all.into_iter().filter(|element| element.tag == der::SEQUENCE).map(|element| element.whole).collect())
}

fn all<'a>(mut list: Reader<'a>) -> Result<Vec<Element<'a>>, Malformed> {
    let mut found = vec![];
    while !list.is_empty() {
        found.push(list.any()?);
    }
    Ok(found)
}

impl<'a> Attributes<'a> {
    fn read(whole: &'a [u8], mut rest: Reader<'a>) -> Result<Self, Malformed> {
        let mut list = vec![];
        while !rest.is_empty() {
            let mut pair = rest.one(der::SEQUENCE)?.reader("Attribute");
            list.push((Oid::read(&mut pair)?, pair.one(der::SET)?));
            pair.end()?;
        }
        Ok(Attributes { whole, list })
    }

    /// The one value of an attribute that may stand there once at most.
    pub fn value(&self, kind: ObjectIdentifier) -> Result<Option<Element<'a>>, Malformed> {
        let mut found = self.list.iter().filter(|(oid, _)| *oid == kind);
        let Some((_, values)) = found.next() else { return Ok(None) };
        let mut values = values.reader("Attribute");
        let value = values.any()?;
        match (found.next(), values.end()) {
            (None, Ok(())) => Ok(Some(value)),
            _ => Err(values.malformed()),
        }
    }

    /// All values of an attribute that may stand there more than once; what cannot be read ends the list.
    pub fn values(&self, kind: ObjectIdentifier) -> Vec<Element<'a>> {
        let found = self.list.iter().filter(|(oid, _)| *oid == kind);
        found.flat_map(|(_, values)| all(values.reader("Attribute")).unwrap_or_default()).collect()
    }

    /// Whether an attribute is there, whatever its values.
    pub fn has(&self, kind: ObjectIdentifier) -> bool {
        self.list.iter().any(|(oid, _)| *oid == kind)
    }

    /// The bytes that were signed: as transmitted, with the tag of SET in place of `[0]` (§5.4).
    /// They are not sorted again: authorities exist that sign an unsorted SET.
    pub fn signed(&self) -> Vec<u8> {
        let mut bytes = self.whole.to_vec();
        if let Some(tag) = bytes.first_mut() {
            *tag = der::SET;
        }
        bytes
    }
}
