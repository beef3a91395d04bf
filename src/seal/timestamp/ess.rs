//! Which certificate the authority says it signed with: ESSCertID (RFC 2634 §5.4) and ESSCertIDv2
//! (RFC 5035 §4), which RFC 3161 §2.4.2 and RFC 5816 §2.2.1 require.

use super::certificate::Certificate;
use super::der::{self, Malformed, Reader};
use super::hash::{Algorithm, AlgorithmError, Hash};
use super::name::GeneralName;
use super::oid::ObjectIdentifier;
use crate::seal::cms::Attributes;
use sha1::Digest as _;

const SIGNING_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");
const SIGNING_CERTIFICATE_V2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

/// The first reference of a signing-certificate attribute, which is that of the signer; those after
/// it concern authorization (RFC 2634 §5.4.1) and are passed over.
#[derive(Clone, Debug)]
pub struct Reference<'a> {
    hash: Result<Method, AlgorithmError>,
    digest: &'a [u8],
    issuer: Option<(Vec<GeneralName<'a>>, &'a [u8])>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    /// Version 1 knows nothing else. To deceive, a second preimage would be needed, and the
    /// attribute stands under the signature beside the content: it is still believed for this.
    Sha1,
    Chosen(Hash),
}

/// How a reference and a certificate relate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It is the certificate.
    Same,
    /// Its digest is that of another certificate.
    OtherDigest,
    /// Issuer and serial number are those of another certificate.
    OtherIssuer,
    /// Its digest algorithm is weak or not known here.
    Algorithm(AlgorithmError),
}

const SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");

/// The digest by which a name or a key is named elsewhere under a signature (RFC 6960 §4.1.1): SHA-1 is believed for
/// this as in a reference of version 1, and for the same reason.
pub fn naming(algorithm: &Algorithm<'_>, bytes: &[u8]) -> Result<Vec<u8>, AlgorithmError> {
    if algorithm.oid == SHA1 { Ok(sha1::Sha1::digest(bytes).to_vec()) } else { Ok(Hash::of(algorithm)?.digest(bytes)) }
}

/// The digest that names the key of a responder (RFC 6960 §4.2.1, KeyHash): SHA-1 and nothing else.
pub fn key_name(key: &[u8]) -> Vec<u8> {
    sha1::Sha1::digest(key).to_vec()
}

impl<'a> Reference<'a> {
    /// The references that the authority signed: none, one, or one of each version.
    pub fn all(attributes: &Attributes<'a>) -> Result<Vec<Self>, Malformed> {
        let mut found = vec![];
        for (kind, what) in
            [(SIGNING_CERTIFICATE, "SigningCertificate"), (SIGNING_CERTIFICATE_V2, "SigningCertificateV2")]
        {
            let Some(value) = attributes.value(kind)? else { continue };
            let mut fields = Reader::only(value.whole, der::SEQUENCE, what)?;
            let mut list = fields.one(der::SEQUENCE)?.strict(what);
            fields.optional(der::SEQUENCE)?; // policies
            fields.end()?;
            let first = list.one(der::SEQUENCE)?.strict(what);
            found.push(Self::read(first, kind == SIGNING_CERTIFICATE_V2)?);
        }
        Ok(found)
    }

    fn read(mut fields: Reader<'a>, second: bool) -> Result<Self, Malformed> {
        let hash = match fields.next_is(der::SEQUENCE) && second {
            true => Hash::of(&Algorithm::read(&mut fields)?).map(Method::Chosen),
            false if second => Ok(Method::Chosen(Hash::Sha256)), // the default
            false => Ok(Method::Sha1),
        };
        let digest = fields.one(der::OCTET_STRING)?.body;
        let issuer = match fields.optional(der::SEQUENCE)? {
            Some(pair) => {
                let mut pair = pair.strict("IssuerSerial");
                let names = GeneralName::all(pair.one(der::SEQUENCE)?.strict("IssuerSerial"))?;
                let serial = pair.one(der::INTEGER)?.integer().ok_or(pair.malformed())?;
                pair.end()?;
                Some((names, serial))
            }
            None => None,
        };
        fields.end()?;
        Ok(Reference { hash, digest, issuer })
    }

    /// Whether this is a reference to `certificate`: the digest of its bytes, and, where they are
    /// given, its issuer and its serial number.
    pub fn relation(&self, certificate: &Certificate<'_>) -> Relation {
        let digest = match &self.hash {
            Ok(Method::Sha1) => sha1::Sha1::digest(certificate.whole).to_vec(),
            Ok(Method::Chosen(hash)) => hash.digest(certificate.whole),
            Err(error) => return Relation::Algorithm(error.clone()),
        };
        if digest != self.digest {
            return Relation::OtherDigest;
        }
        let same = self.issuer.as_ref().is_none_or(|(names, serial)| {
            let issuer = GeneralName::Directory(certificate.issuer.clone());
            *serial == certificate.serial && names.iter().any(|name| name.matches(&issuer))
        });
        if same { Relation::Same } else { Relation::OtherIssuer }
    }
}
