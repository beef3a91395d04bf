//! Answers of OCSP responders (RFC 6960): an OCSPResponse, or the BasicOCSPResponse in it.

use super::revocation::{Effort, Status, Unusable, Word, reason};
use crate::seal::timestamp::certificate::Certificate;
use crate::seal::timestamp::der::{self, Element, Malformed, Reader};
use crate::seal::timestamp::ess;
use crate::seal::timestamp::extension::Extension;
use crate::seal::timestamp::hash::Algorithm;
use crate::seal::timestamp::instant::{Fraction, Instant};
use crate::seal::timestamp::name::Name;
use crate::seal::timestamp::oid::{ObjectIdentifier, Oid};
use crate::seal::timestamp::signed::Signed;

const WHAT: &str = "OCSPResponse";
const MALFORMED: Malformed = Malformed { what: WHAT };
const ENUMERATED: u8 = 0x0a;
/// id-pkix-ocsp-basic (§4.2.1).
const BASIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.1");
/// id-pkix-ocsp-archive-cutoff (§4.4.4).
const CUTOFF: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.6");
/// id-kp-OCSPSigning (§4.2.2.2).
const SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.9");
/// 1970-01-01T00:00:00Z, with certificateHold: a certificate that was never issued (§4.4.8).
const NEVER: i64 = 0;

/// Who answers (§4.2.1).
enum Responder<'a> {
    Name(Name<'a>),
    Key(&'a [u8]),
}

struct Basic<'a> {
    signed: Signed<'a>,
    responder: Responder<'a>,
    produced: Instant,
    answers: Vec<Answer<'a>>,
    certificates: Vec<&'a [u8]>,
}

/// SingleResponse (§4.2.1).
struct Answer<'a> {
    hash: Algorithm<'a>,
    name: &'a [u8],
    key: &'a [u8],
    serial: &'a [u8],
    status: Status,
    this_update: Instant,
    next_update: Option<Instant>,
    cutoff: Option<Instant>,
}

/// What an answer says of `certificate`, which `issuer` issued: its signature holds, and is that of the issuer or of one
/// whom the issuer authorised (§4.2.2.2).
pub fn word(
    bytes: &[u8],
    certificate: &Certificate<'_>,
    issuer: &Certificate<'_>,
    effort: &mut Effort,
) -> Result<Word, Unusable> {
    let basic = Basic::read(basic(bytes)?)?;
    let answer = basic.answer(certificate, issuer)?;
    let own: Vec<Certificate<'_>> = basic.certificates.iter().filter_map(|der| Certificate::read(der).ok()).collect();
    let signer = basic.signer(&own, issuer, effort)?;
    effort.take()?;
    basic.signed.verify(signer.spki)?;
    Ok(Word {
        by: "ocsp",
        authority: signer.subject.to_string(),
        this_update: answer.this_update,
        next_update: answer.next_update,
        number: String::new(),
        cutoff: answer.cutoff,
        status: answer.status.clone(),
    })
}

/// The BasicOCSPResponse of an OCSPResponse with a good status; bytes that begin as no OCSPResponse are taken for one.
fn basic(bytes: &[u8]) -> Result<&[u8], Unusable> {
    let mut fields = Reader::only(bytes, der::SEQUENCE, WHAT)?;
    let Some(status) = fields.optional(ENUMERATED)? else { return Ok(bytes) };
    if status.body != [0] {
        return Err(Unusable::Why("status"));
    }
    let mut outer = fields.one(der::constructed(0))?.strict(WHAT);
    fields.end()?;
    let mut inner = outer.one(der::SEQUENCE)?.strict(WHAT);
    outer.end()?;
    if Oid::read(&mut inner)? != BASIC {
        return Err(Unusable::Why("malformed"));
    }
    let response = inner.one(der::OCTET_STRING)?.body;
    inner.end()?;
    Ok(response)
}

fn time(element: &Element<'_>) -> Result<Instant, Malformed> {
    if element.tag != der::GENERALIZED_TIME {
        return Err(MALFORMED);
    }
    Instant::generalized(element.body, Fraction::Allowed).ok_or(MALFORMED)
}

impl<'a> Basic<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut outer = Reader::only(bytes, der::SEQUENCE, WHAT)?;
        let signed = Signed::read(&mut outer)?;
        let mut certificates = vec![];
        if let Some(found) = outer.optional(der::constructed(0))? {
            let mut list = found.strict(WHAT);
            let mut list = list.one(der::SEQUENCE)?.strict(WHAT);
            while !list.is_empty() {
                certificates.push(list.one(der::SEQUENCE)?.whole);
            }
        }
        outer.end()?;
        let mut fields = signed.content.strict("ResponseData");
        fields.optional(der::constructed(0))?; // version
        let responder = fields.any()?;
        let mut inside = responder.strict(WHAT);
        let responder = match responder.tag {
            tag if tag == der::constructed(1) => Responder::Name(Name::read(&mut inside)?),
            tag if tag == der::constructed(2) => Responder::Key(inside.one(der::OCTET_STRING)?.body),
            _ => return Err(MALFORMED),
        };
        inside.end()?;
        let produced = time(&fields.any()?)?;
        let mut list = fields.one(der::SEQUENCE)?.strict(WHAT);
        let mut answers = vec![];
        while !list.is_empty() {
            answers.push(Answer::read(list.one(der::SEQUENCE)?.strict("SingleResponse"))?);
        }
        fields.optional(der::constructed(1))?; // extensions of the response: a nonce, which nobody here knows
        fields.end()?;
        Ok(Basic { signed, responder, produced, answers, certificates })
    }

    /// The answer about this certificate (§4.1.1: digests of the issuer's name and key, and the number).
    fn answer(&self, certificate: &Certificate<'_>, issuer: &Certificate<'_>) -> Result<&Answer<'a>, Unusable> {
        let key = issuer.key().ok_or(Unusable::Why("malformed"))?;
        let mut refused = Unusable::Why("other-certificate");
        for answer in self.answers.iter().filter(|answer| answer.serial == certificate.serial) {
            let digests = ess::naming(&answer.hash, certificate.issuer.whole)
                .and_then(|name| Ok((name, ess::naming(&answer.hash, key)?)));
            match digests {
                Ok((name, key)) if name == answer.name && key == answer.key => return Ok(answer),
                Ok(_) => {}
                Err(error) => refused = Unusable::Algorithm(error),
            }
        }
        Err(refused)
    }

    /// The issuer, or one of `own` whom it authorised, whichever the answer names.
    fn signer<'s>(
        &self,
        own: &'s [Certificate<'a>],
        issuer: &'s Certificate<'s>,
        effort: &mut Effort,
    ) -> Result<&'s Certificate<'s>, Unusable>
    where
        'a: 's,
    {
        let is_named = |certificate: &Certificate<'_>| match &self.responder {
            Responder::Name(name) => name.matches(&certificate.subject),
            Responder::Key(digest) => certificate.key().is_some_and(|key| ess::key_name(key) == **digest),
        };
        if is_named(issuer) {
            return Ok(issuer);
        }
        let mut refused = Unusable::Why("responder");
        for certificate in own.iter().filter(|certificate| is_named(certificate)) {
            let extended = certificate.extended.as_ref();
            let may = extended.is_some_and(|extended| extended.purposes.iter().any(|purpose| *purpose == SIGNING));
            if !may || certificate.unknown_critical.is_some() || !certificate.issuer.matches(&issuer.subject) {
                continue;
            }
            if !certificate.covers(self.produced) {
                refused = Unusable::Why("responder-period");
                continue;
            }
            effort.take()?;
            match certificate.issued_by(issuer) {
                Ok(()) => return Ok(certificate),
                Err(error) => refused = error.into(),
            }
        }
        Err(refused)
    }
}

impl<'a> Answer<'a> {
    fn read(mut fields: Reader<'a>) -> Result<Self, Malformed> {
        let mut id = fields.one(der::SEQUENCE)?.strict("CertID");
        let hash = Algorithm::read(&mut id)?;
        let (name, key) = (id.one(der::OCTET_STRING)?.body, id.one(der::OCTET_STRING)?.body);
        let serial = id.one(der::INTEGER)?.integer().ok_or(MALFORMED)?;
        id.end()?;
        let status = status(&fields.any()?)?;
        let this_update = time(&fields.any()?)?;
        let next_update = match fields.optional(der::constructed(0))? {
            Some(next) => Some(time(&next.strict(WHAT).any()?)?),
            None => None,
        };
        let cutoff = match fields.optional(der::constructed(1))? {
            Some(found) => {
                let mut list = found.strict(WHAT);
                let list = Extension::all(list.one(der::SEQUENCE)?.strict(WHAT))?;
                let cutoff = list.iter().find(|one| one.kind == CUTOFF);
                cutoff.map(|one| time(&Reader::der(one.value, WHAT).any()?)).transpose()?
            }
            None => None,
        };
        fields.end()?;
        Ok(Answer { hash, name, key, serial, status, this_update, next_update, cutoff })
    }
}

/// CertStatus (§4.2.1).
fn status(element: &Element<'_>) -> Result<Status, Malformed> {
    match element.tag {
        tag if tag == der::primitive(0) => Ok(Status::Good),
        tag if tag == der::primitive(2) => Ok(Status::Unknown),
        tag if tag == der::constructed(1) => {
            let mut fields = element.strict("RevokedInfo");
            let since = time(&fields.any()?)?;
            let code = match fields.optional(der::constructed(0))? {
                Some(found) => found.strict(WHAT).one(ENUMERATED)?.small(),
                None => None,
            };
            fields.end()?;
            let is_hold = code == Some(6);
            Ok(if is_hold && since.seconds() == NEVER {
                Status::NeverIssued
            } else {
                Status::Revoked(since, reason(code))
            })
        }
        _ => Err(MALFORMED),
    }
}
