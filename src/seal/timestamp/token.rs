//! What an authority answers and says: TimeStampResp and TSTInfo (RFC 3161 §2.4.2).

use super::der::{self, Element, Malformed, Reader};
use super::hash::Algorithm;
use super::instant::{Fraction, Instant};
use super::name::GeneralName;
use super::oid::Oid;

/// An answer: a status, and a token where the status grants one.
#[derive(Clone, Debug)]
pub struct Response<'a> {
    /// PKIStatus; 0 is granted, 1 is granted with modifications.
    pub status: u64,
    /// What the authority says beside it.
    pub text: Vec<String>,
    /// PKIFailureInfo by name.
    pub failure: Vec<&'static str>,
    /// The TimeStampToken as received.
    pub token: Option<&'a [u8]>,
}

/// PKIFailureInfo: bit and name (RFC 3161 §2.4.2).
const FAILURES: [(u32, &str); 8] = [
    (0, "badAlg"),
    (2, "badRequest"),
    (5, "badDataFormat"),
    (14, "timeNotAvailable"),
    (15, "unacceptedPolicy"),
    (16, "unacceptedExtension"),
    (17, "addInfoNotAvailable"),
    (25, "systemFailure"),
];

impl<'a> Response<'a> {
    /// Reads a TimeStampResp, with nothing after it.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Malformed> {
        const WHAT: &str = "TimeStampResp";
        let mut outer = Reader::indefinite(bytes, WHAT);
        let mut fields = outer.one(der::SEQUENCE)?.reader(WHAT);
        outer.end()?;
        let mut info = fields.one(der::SEQUENCE)?.strict("PKIStatusInfo");
        let status = info.one(der::INTEGER)?.small().ok_or(info.malformed())?;
        let text = match info.optional(der::SEQUENCE)? {
            Some(text) => free_text(text.strict("PKIFreeText"))?,
            None => vec![],
        };
        let failure = match info.optional(der::BIT_STRING)? {
            Some(bits) => bits.bits().ok_or(info.malformed())?,
            None => 0,
        };
        info.end()?;
        let token = fields.optional(der::SEQUENCE)?.map(|token| token.whole);
        fields.end()?;
        let failure = FAILURES.iter().filter(|(bit, _)| failure >> bit & 1 == 1).map(|(_, name)| *name).collect();
        Ok(Response { status, text, failure, token })
    }

    /// Whether the status is one that comes with a token.
    pub fn is_granted(&self) -> bool {
        self.status <= 1
    }
}

fn free_text(mut list: Reader<'_>) -> Result<Vec<String>, Malformed> {
    let mut texts = vec![];
    while !list.is_empty() {
        let text = list.one(der::UTF8_STRING)?;
        texts.push(String::from_utf8_lossy(text.body).into_owned());
    }
    Ok(texts)
}

/// What the authority signed: these bytes existed at this time.
#[derive(Clone, Debug)]
pub struct TstInfo<'a> {
    /// Under which of its policies.
    pub policy: Oid<'a>,
    /// How the imprint was made.
    pub imprint_algorithm: Algorithm<'a>,
    /// The digest of what was stamped.
    pub imprint: &'a [u8],
    /// The token's number: the contents of its INTEGER.
    pub serial: &'a [u8],
    /// The time that the authority states.
    pub gen_time: Instant,
    /// How far the time may be off, in nanoseconds.
    pub accuracy: Option<u64>,
    /// Whether the authority's tokens can be ordered by time whatever their accuracy.
    pub ordering: bool,
    /// The number of the request: the contents of its INTEGER.
    pub nonce: Option<&'a [u8]>,
    /// How the authority calls itself.
    pub authority: Option<GeneralName<'a>>,
    /// A critical extension, of which none is known here.
    pub unknown_critical: Option<Oid<'a>>,
}

impl<'a> TstInfo<'a> {
    /// Reads a TSTInfo of version 1, in DER (RFC 3161 §2.4.2).
    pub fn read(bytes: &'a [u8]) -> Result<Self, Malformed> {
        const WHAT: &str = "TSTInfo";
        let malformed = Malformed { what: WHAT };
        let mut fields = Reader::only(bytes, der::SEQUENCE, WHAT)?;
        if fields.one(der::INTEGER)?.small() != Some(1) {
            return Err(malformed);
        }
        let policy = Oid::read(&mut fields)?;
        let mut imprint = fields.one(der::SEQUENCE)?.strict("MessageImprint");
        let imprint_algorithm = Algorithm::read(&mut imprint)?;
        let hashed = imprint.one(der::OCTET_STRING)?.body;
        imprint.end()?;
        let serial = fields.one(der::INTEGER)?.integer().ok_or(malformed)?;
        let gen_time = fields.one(der::GENERALIZED_TIME)?.body;
        let gen_time = Instant::generalized(gen_time, Fraction::Allowed).ok_or(Malformed { what: "genTime" })?;
        let accuracy = fields.optional(der::SEQUENCE)?.map(|found| accuracy(&found)).transpose()?;
        let ordering = fields.optional(der::BOOLEAN)?.map(|found| found.boolean().ok_or(malformed)).transpose()?;
        let nonce = fields.optional(der::INTEGER)?.map(|found| found.integer().ok_or(malformed)).transpose()?;
        let authority = match fields.optional(der::constructed(0))? {
            Some(found) => {
                let mut inside = found.strict("TSTInfo.tsa");
                let name = GeneralName::read(&mut inside)?;
                inside.end()?;
                Some(name)
            }
            None => None,
        };
        let unknown_critical = match fields.optional(der::constructed(1))? {
            Some(found) => critical(found.strict("Extensions"))?,
            None => None,
        };
        fields.end()?;
        Ok(TstInfo {
            policy,
            imprint_algorithm,
            imprint: hashed,
            serial,
            gen_time,
            accuracy,
            ordering: ordering.unwrap_or(false),
            nonce,
            authority,
            unknown_critical,
        })
    }
}

/// Accuracy in nanoseconds; an absent part is zero. RFC 3161 asks millis and micros to be 1 to 999;
/// a written zero says the same as none and is read.
fn accuracy(found: &Element<'_>) -> Result<u64, Malformed> {
    let mut fields = found.strict("Accuracy");
    let mut total: u64 = 0;
    let parts = [
        (der::INTEGER, 1_000_000_000, u64::from(u32::MAX)),
        (der::primitive(0), 1_000_000, 999),
        (der::primitive(1), 1_000, 999),
    ];
    for (tag, unit, largest) in parts {
        let Some(part) = fields.optional(tag)? else { continue };
        let part = part.small().filter(|part| *part <= largest).ok_or(fields.malformed())?;
        total = total.saturating_add(part.saturating_mul(unit));
    }
    fields.end()?;
    Ok(total)
}

/// The first critical one among Extensions (RFC 5280 §4.1.2.9).
fn critical<'a>(mut list: Reader<'a>) -> Result<Option<Oid<'a>>, Malformed> {
    let mut found = None;
    while !list.is_empty() {
        let mut fields = list.one(der::SEQUENCE)?.strict("Extension");
        let kind = Oid::read(&mut fields)?;
        let critical = fields.optional(der::BOOLEAN)?.map(|critical| critical.boolean().ok_or(fields.malformed()));
        fields.one(der::OCTET_STRING)?;
        fields.end()?;
        if critical.transpose()? == Some(true) && found.is_none() {
            found = Some(kind);
        }
    }
    Ok(found)
}
