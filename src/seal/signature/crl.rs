//! Lists of revoked certificates (RFC 5280 §5): whole ones, of the issuer itself.

use super::revocation::{Effort, Status, Unusable, Word, reason};
use crate::seal::timestamp::certificate::{self, CRL_SIGN, Certificate};
use crate::seal::timestamp::der::{self, Malformed, Reader, hexadecimal};
use crate::seal::timestamp::extension::Extension;
use crate::seal::timestamp::hash::Algorithm;
use crate::seal::timestamp::instant::Instant;
use crate::seal::timestamp::name::Name;
use crate::seal::timestamp::oid::ObjectIdentifier;
use crate::seal::timestamp::signed::Signed;

const WHAT: &str = "CertificateList";
const MALFORMED: Malformed = Malformed { what: WHAT };
const ENUMERATED: u8 = 0x0a;
const NUMBER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.20");
const REASON: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.21");
const DELTA: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.27");

/// A list as received.
struct List<'a> {
    signed: Signed<'a>,
    issuer: Name<'a>,
    this_update: Instant,
    next_update: Option<Instant>,
    revoked: Option<Reader<'a>>,
    number: String,
    is_delta: bool,
    has_unknown: bool,
}

/// Whether these bytes begin as a CertificateList and not as an answer of OCSP: inside the outermost two sequences stand
/// a number and an AlgorithmIdentifier, or that alone.
pub fn is_one(bytes: &[u8]) -> bool {
    let inside = || -> Option<bool> {
        let mut outer = Reader::only(bytes, der::SEQUENCE, WHAT).ok()?;
        let mut fields = outer.one(der::SEQUENCE).ok()?.strict(WHAT);
        fields.optional(der::INTEGER).ok()?;
        Some(fields.next_is(der::SEQUENCE) && Algorithm::read(&mut fields).is_ok())
    };
    inside().unwrap_or(false)
}

/// What a list says of `certificate`, which `issuer` issued.
pub fn word(
    bytes: &[u8],
    certificate: &Certificate<'_>,
    issuer: &Certificate<'_>,
    effort: &mut Effort,
) -> Result<Word, Unusable> {
    let list = List::read(bytes)?;
    if !list.issuer.matches(&issuer.subject) || !list.issuer.matches(&certificate.issuer) {
        return Err(Unusable::Why("other-issuer"));
    }
    if list.is_delta {
        return Err(Unusable::Why("delta"));
    }
    // §5.2: a list with a critical extension that is not understood says nothing of what it does not name
    if list.has_unknown {
        return Err(Unusable::Why("critical-extension"));
    }
    if issuer.key_usage.is_some_and(|usage| usage & CRL_SIGN == 0) {
        return Err(Unusable::Why("key-usage"));
    }
    effort.take()?;
    list.signed.verify(issuer.spki)?;
    let status = match &list.revoked {
        Some(entries) => entry(entries.clone(), certificate.serial)?,
        None => Status::Good,
    };
    Ok(Word {
        by: "crl",
        authority: list.issuer.to_string(),
        this_update: list.this_update,
        next_update: list.next_update,
        number: list.number,
        cutoff: None,
        status,
    })
}

impl<'a> List<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut outer = Reader::only(bytes, der::SEQUENCE, WHAT)?;
        let signed = Signed::read(&mut outer)?;
        outer.end()?;
        let mut fields = signed.content.strict("TBSCertList");
        fields.optional(der::INTEGER)?; // version
        signed.same(&mut fields)?;
        let issuer = Name::read(&mut fields)?;
        let this_update = certificate::time(&mut fields)?;
        let is_time = fields.next_is(der::UTC_TIME) || fields.next_is(der::GENERALIZED_TIME);
        let next_update = if is_time { Some(certificate::time(&mut fields)?) } else { None };
        let revoked = fields.optional(der::SEQUENCE)?.map(|entries| entries.strict("revokedCertificates"));
        let mut list = List {
            signed,
            issuer,
            this_update,
            next_update,
            revoked,
            number: String::new(),
            is_delta: false,
            has_unknown: false,
        };
        if let Some(found) = fields.optional(der::constructed(0))? {
            let mut inside = found.strict(WHAT);
            for Extension { kind, critical, value } in Extension::all(inside.one(der::SEQUENCE)?.strict(WHAT))? {
                if kind == NUMBER {
                    let number = Reader::der(value, "CRLNumber").one(der::INTEGER)?;
                    list.number = hexadecimal(number.integer().ok_or(MALFORMED)?);
                } else if kind == DELTA {
                    list.is_delta = true;
                } else if critical {
                    list.has_unknown = true;
                }
            }
        }
        fields.end()?;
        Ok(list)
    }
}

/// What the entry of this number says; without one the certificate is not revoked.
fn entry(mut entries: Reader<'_>, serial: &[u8]) -> Result<Status, Unusable> {
    while !entries.is_empty() {
        let mut fields = entries.one(der::SEQUENCE)?.strict("revokedCertificate");
        if fields.one(der::INTEGER)?.integer() != Some(serial) {
            continue;
        }
        let since = certificate::time(&mut fields)?;
        let mut code = None;
        if let Some(found) = fields.optional(der::SEQUENCE)? {
            for Extension { kind, critical, value } in Extension::all(found.strict("crlEntryExtensions"))? {
                if kind == REASON {
                    code = Reader::der(value, "CRLReason").one(ENUMERATED)?.small();
                } else if critical {
                    return Err(Unusable::Why("critical-extension"));
                }
            }
        }
        return Ok(Status::Revoked(since, reason(code)));
    }
    Ok(Status::Good)
}
