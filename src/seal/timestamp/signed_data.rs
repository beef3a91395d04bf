//! SignedData (RFC 5652 §5) for exactly one use: a TSTInfo signed by one authority.

use super::der::{self, Malformed, Reader};
use super::hash::Algorithm;
use super::oid::{ObjectIdentifier, Oid};
use crate::seal::cms::{self, SignerInfo};
use std::borrow::Cow;

pub use crate::seal::cms::{Attributes, SignerIdentifier};

/// id-ct-TSTInfo (RFC 3161 §2.4.2).
const TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");

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

impl<'a> SignedData<'a> {
    /// Reads a TimeStampToken: a ContentInfo, with nothing after it.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let signed = cms::SignedData::read(bytes)?;
        let content = signed.content.filter(|_| signed.content_type == TST_INFO);
        let content = content.ok_or(Malformed { what: "EncapsulatedContentInfo" })?;
        // RFC 3161 §2.4.2: no signature but that of the authority
        let [signer] = signed.signers.as_slice() else { return Err(Malformed { what: "SignerInfos" }) };
        let signer = SignerInfo::read(signer.strict("SignerInfo"))?;
        // signedAttrs must be there, as the content is not id-data (§5.3)
        let attributes = signer.attributes.ok_or(Malformed { what: "SignerInfo" })?;

        // §11.1 and §11.2: both once, each with one value
        const WHAT: &str = "SignedAttributes";
        let malformed = Malformed { what: WHAT };
        let kind = attributes.value(cms::CONTENT_TYPE)?.ok_or(malformed)?;
        if Oid::read(&mut Reader::der(kind.whole, WHAT))? != TST_INFO {
            return Err(malformed);
        }
        let digest = attributes.value(cms::MESSAGE_DIGEST)?.ok_or(malformed)?;
        if digest.tag != der::OCTET_STRING {
            return Err(malformed);
        }
        Ok(SignedData {
            content,
            certificates: signed.certificates,
            signer: signer.signer,
            attributes,
            digest_algorithm: signer.digest_algorithm,
            message_digest: digest.body,
            signature_algorithm: signer.signature_algorithm,
            signature: signer.signature,
        })
    }
}
