//! `statements/NNNN.cose`: what somebody states after the seal, under a key of their own.
//!
//! A statement names the seal and the statement before it. It changes nothing of what was sealed, and a later one
//! nothing of an earlier one: who corrects adds a line.

pub mod body;

use super::facts::StatedTime;
use super::text::Phrase;
use crate::base::cbor::{self, CborError};
use crate::base::limits::Limits;
use crate::base::moment::Moment;
use crate::base::octets::{Digest, Octets};
use body::{Correction, Few, Inspection, Notary, Passing, Photo, Supplement, Witness};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Kinds of statements: a registry. One that a reader does not know is a newer format, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Something is wrong in a record or in an earlier statement.
    Correction,
    /// Something passes from hand to hand.
    HandOver,
    /// What was seen of the goods.
    Inspection,
    /// What a notary saw, checked and did not check.
    Notary,
    /// Facts of a recording that were missing.
    Supplement,
    /// Somebody was there and saw it.
    Witness,
}

impl Kind {
    /// Every kind of format 1.
    pub const ALL: [Kind; 6] =
        [Kind::Correction, Kind::HandOver, Kind::Inspection, Kind::Notary, Kind::Supplement, Kind::Witness];

    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Correction => "correction",
            Kind::HandOver => "hand-over",
            Kind::Inspection => "inspection",
            Kind::Notary => "notary",
            Kind::Supplement => "supplement",
            Kind::Witness => "witness",
        }
    }

    /// The kind of this name.
    pub fn known(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What a statement says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Kind `correction`.
    Correction(Correction),
    /// Kind `hand-over`.
    HandOver(Passing),
    /// Kind `inspection`.
    Inspection(Inspection),
    /// Kind `notary`.
    Notary(Box<Notary>),
    /// Kind `supplement`.
    Supplement(Box<Supplement>),
    /// Kind `witness`.
    Witness(Witness),
}

impl Body {
    /// The kind.
    pub fn kind(&self) -> Kind {
        match self {
            Body::Correction(_) => Kind::Correction,
            Body::HandOver(_) => Kind::HandOver,
            Body::Inspection(_) => Kind::Inspection,
            Body::Notary(_) => Kind::Notary,
            Body::Supplement(_) => Kind::Supplement,
            Body::Witness(_) => Kind::Witness,
        }
    }

    /// The photos that it names.
    pub fn photos(&self) -> &[Photo] {
        let photos = match self {
            Body::HandOver(passing) => passing.photos.as_ref(),
            Body::Inspection(inspection) => inspection.photos.as_ref(),
            _ => None,
        };
        photos.map(Few::as_slice).unwrap_or_default()
    }
}

/// Who signs, as they state it. Whose key it is stands in the trust list of whoever reads it.
///
/// ```cddl
/// signatory = { ? contact: phrase, name: phrase, ? position: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// Telephone, e-mail, address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Phrase>,
    /// Full name.
    pub name: Phrase,
    /// Office, firm, profession.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Phrase>,
}

/// The payload of `statements/NNNN.cose`.
///
/// ```cddl
/// statement<KIND, BODY> = { ? about: [1*1000 number], at: moment, body: BODY, by: signatory, kind: KIND,
///                           ? place: phrase, ? previous: digest, seal: digest, signer: bstr .size 32, version: 1,
///                           ? when: stated-time }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Numbers of the records that it speaks of, ascending, each once; at most [`Statement::ABOUT`].
    pub about: Vec<u32>,
    /// When it was signed, by the clock of the signing machine.
    pub at: Moment,
    /// What it says.
    pub body: Body,
    /// Who says so, as they state it.
    pub by: Signatory,
    /// Where that which is stated took place.
    pub place: Option<Phrase>,
    /// SHA-256 of the statement before it; `None` in the first.
    pub previous: Option<Digest>,
    /// SHA-256 of manifest.cose.
    pub seal: Digest,
    /// The Ed25519 public key that it is signed with.
    pub signer: Octets<32>,
    /// When that which is stated took place.
    pub when: Option<StatedTime>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<B> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    about: Option<Vec<u32>>,
    at: Moment,
    body: B,
    by: Signatory,
    kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Phrase>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    previous: Option<Digest>,
    seal: Digest,
    signer: Octets<32>,
    version: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    when: Option<StatedTime>,
}

/// Why the payload of a statement cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum StatementError {
    /// Not the CBOR that the format says, or a bound between fields is broken.
    Cbor(CborError),
    /// It was signed for another purpose than its kind.
    Kind { expected: &'static str, found: String },
    /// A version or a kind that this version does not know.
    Unsupported { what: &'static str, found: String },
}

impl From<CborError> for StatementError {
    fn from(error: CborError) -> Self {
        StatementError::Cbor(error)
    }
}

impl Statement {
    /// The most records that one statement speaks of.
    pub const ABOUT: usize = 1000;
    /// The highest number that a record may have.
    pub const HIGHEST: u32 = 999_999_999;
    /// The value of `version`.
    pub const VERSION: u64 = 1;

    /// The bytes that are signed, under the bounds that a reader asks for.
    pub fn encode(&self) -> Result<Vec<u8>, CborError> {
        fn wrap<B: Serialize>(statement: &Statement, body: &B) -> Result<Vec<u8>, CborError> {
            let own = statement.clone();
            cbor::encode(&Envelope {
                about: Some(own.about).filter(|about| !about.is_empty()),
                at: own.at,
                body,
                by: own.by,
                kind: statement.body.kind(),
                place: own.place,
                previous: own.previous,
                seal: own.seal,
                signer: own.signer,
                version: Statement::VERSION,
                when: own.when,
            })
        }
        self.require_bounds()?;
        match &self.body {
            Body::Correction(body) => wrap(self, body),
            Body::HandOver(body) => wrap(self, body),
            Body::Inspection(body) => wrap(self, body),
            Body::Notary(body) => wrap(self, body),
            Body::Supplement(body) => wrap(self, body),
            Body::Witness(body) => wrap(self, body),
        }
    }

    /// Reads the signed bytes of a statement that was signed for the purpose of `kind`.
    pub fn decode(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Self, StatementError> {
        #[derive(Deserialize)]
        struct Peek {
            kind: String,
            version: u64,
        }
        cbor::walk_whole(bytes, limits)?;
        let peek: Peek = cbor::peek(bytes)?;
        if peek.version != Self::VERSION {
            return Err(StatementError::Unsupported { what: "version", found: peek.version.to_string() });
        }
        match Kind::known(&peek.kind) {
            None => return Err(StatementError::Unsupported { what: "kind", found: peek.kind }),
            Some(found) if found != kind => {
                return Err(StatementError::Kind { expected: kind.name(), found: peek.kind });
            }
            Some(_) => {}
        }
        let statement = match kind {
            Kind::Correction => unwrap(bytes, limits, Body::Correction),
            Kind::HandOver => unwrap(bytes, limits, Body::HandOver),
            Kind::Inspection => unwrap(bytes, limits, Body::Inspection),
            Kind::Notary => unwrap(bytes, limits, |body| Body::Notary(Box::new(body))),
            Kind::Supplement => unwrap(bytes, limits, |body| Body::Supplement(Box::new(body))),
            Kind::Witness => unwrap(bytes, limits, Body::Witness),
        }?;
        statement.require_bounds()?;
        Ok(statement)
    }

    /// Bounds that one field alone does not show (docs/spec.md, Statements).
    fn require_bounds(&self) -> Result<(), CborError> {
        let span = |when: &Option<StatedTime>| when.as_ref().is_none_or(|when| when.until.is_none_or(|u| u >= when.at));
        let says = match &self.body {
            Body::Notary(notary) => notary.saw.is_some() || notary.checked.is_some() || notary.refusal.is_some(),
            Body::Supplement(facts) => **facts != Supplement::default() && span(&facts.recorded),
            _ => true,
        };
        let bounds = [
            ("about", self.about.len() <= Self::ABOUT && self.about.is_sorted_by(|a, b| a < b)),
            ("about", self.about.iter().all(|n| (1..=Self::HIGHEST).contains(n))),
            ("about", self.body.kind() != Kind::Supplement || !self.about.is_empty()),
            ("body", says),
            ("when", span(&self.when)),
        ];
        match bounds.iter().find(|(_, holds)| !holds) {
            Some((field, _)) => Err(CborError::Shape { detail: (*field).to_owned() }),
            None => Ok(()),
        }
    }
}

fn unwrap<B: DeserializeOwned + Serialize>(
    bytes: &[u8],
    limits: &Limits,
    body: fn(B) -> Body,
) -> Result<Statement, CborError> {
    let own: Envelope<B> = cbor::decode(bytes, limits)?;
    // An empty list has one form: it is absent.
    if own.about.as_ref().is_some_and(Vec::is_empty) {
        return Err(CborError::Shape { detail: "about".to_owned() });
    }
    Ok(Statement {
        about: own.about.unwrap_or_default(),
        at: own.at,
        body: body(own.body),
        by: own.by,
        place: own.place,
        previous: own.previous,
        seal: own.seal,
        signer: own.signer,
        when: own.when,
    })
}
