//! SignedData (RFC 5652 §5) for exactly one use: a TSTInfo signed by one authority.

use super::der::{self, Element, Malformed, Reader};
use super::hash::Algorithm;
use super::name::Name;
use super::oid::{ObjectIdentifier, Oid};
use std::borrow::Cow;

const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
/// id-ct-TSTInfo (RFC 3161 §2.4.2).
const TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");

/// A TimeStampToken as received, with its parts. Nothing in it has been believed yet.
#[derive(Clone, Debug)]
pub struct SignedData<'a> {
    /// The TSTInfo.
    pub content: Cow<'a, [u8]>,
    /// The certificates that came along, each as received, in any order.
    pub certificates: Vec<&'a [u8]>,
    /// Who signed.
    pub signer: SignerIdentifier<'a>,
    /// What was signed: the attributes, of which one holds the digest of the content.
    pub attributes: Attributes<'a>,
    /// How the digest of the content was made.
    pub digest_algorithm: Algorithm<'a>,
    /// The digest of the content, as signed (§11.2).
    pub message_digest: &'a [u8],
    /// How the attributes were signed.
    pub signature_algorithm: Algorithm<'a>,
    /// The signature.
    pub signature: &'a [u8],
}

/// SignerIdentifier (§5.3).
#[derive(Clone, Debug)]
pub enum SignerIdentifier<'a> {
    /// issuerAndSerialNumber.
    IssuerAndSerial(Name<'a>, &'a [u8]),
    /// subjectKeyIdentifier.
    KeyIdentifier(&'a [u8]),
}

/// The signed attributes.
#[derive(Clone, Debug)]
pub struct Attributes<'a> {
    whole: &'a [u8],
    list: Vec<(Oid<'a>, Element<'a>)>,
}

impl<'a> SignedData<'a> {
    /// Reads a TimeStampToken: a ContentInfo, with nothing after it.
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
        let content = encapsulated(&fields.one(der::SEQUENCE)?)?;
        let certificates = match fields.optional(der::constructed(0))? {
            Some(set) => certificates(set.reader("CertificateSet"))?,
            None => vec![],
        };
        fields.optional(der::constructed(1))?; // crls: revocation is not judged here
        let mut signers = fields.one(der::SET)?.reader("SignerInfos");
        fields.end()?;
        // RFC 3161 §2.4.2: no signature but that of the authority
        let signer = signers.one(der::SEQUENCE)?;
        signers.end()?;
        Self::signer(content, certificates, signer.strict("SignerInfo"))
    }

    /// SignerInfo (§5.3), which is read as DER: its signed part must be (§5.4).
    fn signer(content: Cow<'a, [u8]>, certificates: Vec<&'a [u8]>, mut fields: Reader<'a>) -> Result<Self, Malformed> {
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
        // signedAttrs must be there, as the content is not id-data (§5.3)
        let attributes = Attributes::read(&fields.one(der::constructed(0))?)?;
        let signature_algorithm = Algorithm::read(&mut fields)?;
        let signature = fields.one(der::OCTET_STRING)?.body;
        fields.optional(der::constructed(1))?; // unsignedAttrs
        fields.end()?;

        // §11.1 and §11.2: both once, each with one value
        const WHAT: &str = "SignedAttributes";
        let malformed = Malformed { what: WHAT };
        let kind = attributes.value(CONTENT_TYPE)?.ok_or(malformed)?;
        if Oid::read(&mut Reader::der(kind.whole, WHAT))? != TST_INFO {
            return Err(malformed);
        }
        let digest = attributes.value(MESSAGE_DIGEST)?.ok_or(malformed)?;
        if digest.tag != der::OCTET_STRING {
            return Err(malformed);
        }
        Ok(SignedData {
            content,
            certificates,
            signer,
            attributes,
            digest_algorithm,
            message_digest: digest.body,
            signature_algorithm,
            signature,
        })
    }
}

/// EncapsulatedContentInfo (§5.2): a TSTInfo in an OCTET STRING, in one piece or in several.
fn encapsulated<'a>(info: &Element<'a>) -> Result<Cow<'a, [u8]>, Malformed> {
    const WHAT: &str = "EncapsulatedContentInfo";
    const PIECES: u8 = der::OCTET_STRING | 0x20;
    let mut fields = info.reader(WHAT);
    if Oid::read(&mut fields)? != TST_INFO {
        return Err(fields.malformed());
    }
    let mut content = fields.one(der::constructed(0))?.reader(WHAT);
    fields.end()?;
    let octets = content.any()?;
    content.end()?;
    match octets.tag {
        der::OCTET_STRING => Ok(Cow::Borrowed(octets.body)),
        PIECES => {
            let mut pieces = octets.reader(WHAT);
            let mut all = vec![];
            while !pieces.is_empty() {
                all.extend_from_slice(pieces.one(der::OCTET_STRING)?.body);
            }
            Ok(Cow::Owned(all))
        }
        _ => Err(fields.malformed()),
    }
}

/// CertificateSet (§10.2.3): only X.509 certificates are taken; attribute certificates and others
/// are passed over. Order does not matter: real authorities do not sort the SET.
fn certificates<'a>(mut set: Reader<'a>) -> Result<Vec<&'a [u8]>, Malformed> {
    let mut found = vec![];
    while !set.is_empty() {
        let element = set.any()?;
        if element.tag == der::SEQUENCE {
            found.push(element.whole);
        }
    }
    Ok(found)
}

impl<'a> Attributes<'a> {
    fn read(element: &Element<'a>) -> Result<Self, Malformed> {
        let mut rest = element.strict("SignedAttributes");
        let mut list = vec![];
        while !rest.is_empty() {
            let mut pair = rest.one(der::SEQUENCE)?.strict("Attribute");
            list.push((Oid::read(&mut pair)?, pair.one(der::SET)?));
            pair.end()?;
        }
        Ok(Attributes { whole: element.whole, list })
    }

    /// The one value of an attribute that may stand there once at most.
    pub fn value(&self, kind: ObjectIdentifier) -> Result<Option<Element<'a>>, Malformed> {
        let mut found = self.list.iter().filter(|(oid, _)| *oid == kind);
        let Some((_, values)) = found.next() else { return Ok(None) };
        let mut values = values.strict("Attribute");
        let value = values.any()?;
        match (found.next(), values.end()) {
            (None, Ok(())) => Ok(Some(value)),
            _ => Err(values.malformed()),
        }
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
