//! A record: a salted structure of one kind, named by its number.

use super::case::Case;
use super::exhibit::Exhibit;
use super::mark::Mark;
use super::person::Person;
use super::purchase::{Place, Purchase};
use super::reading::Reading;
use super::remark::{HandOver, Note};
use crate::base::cbor::{self, CborError};
use crate::base::digest::sha256;
use crate::base::limits::Limits;
use crate::base::octets::{Digest, Salt};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Kinds of records: a registry. One that a reader does not know is a newer format, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What the bundle is about.
    Case,
    /// One file of evidence.
    Exhibit,
    /// Something passes from hand to hand.
    HandOver,
    /// A trade mark.
    Mark,
    /// A remark.
    Note,
    /// A person or an organisation.
    Person,
    /// A place or a page.
    Place,
    /// The purchase.
    Purchase,
}

impl Kind {
    /// Every kind of format 1.
    pub const ALL: [Kind; 8] =
        [Kind::Case, Kind::Exhibit, Kind::HandOver, Kind::Mark, Kind::Note, Kind::Person, Kind::Place, Kind::Purchase];

    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Case => "case",
            Kind::Exhibit => "exhibit",
            Kind::HandOver => "hand-over",
            Kind::Mark => "mark",
            Kind::Note => "note",
            Kind::Person => "person",
            Kind::Place => "place",
            Kind::Purchase => "purchase",
        }
    }

    /// The kind of this name.
    pub fn known(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What a record holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Kind `case`.
    Case(Case),
    /// Kind `exhibit`.
    Exhibit(Box<Exhibit>),
    /// Kind `hand-over`.
    HandOver(HandOver),
    /// Kind `mark`.
    Mark(Box<Mark>),
    /// Kind `note`.
    Note(Note),
    /// Kind `person`.
    Person(Box<Person>),
    /// Kind `place`.
    Place(Place),
    /// Kind `purchase`.
    Purchase(Box<Purchase>),
}

impl Body {
    /// The kind.
    pub fn kind(&self) -> Kind {
        match self {
            Body::Case(_) => Kind::Case,
            Body::Exhibit(_) => Kind::Exhibit,
            Body::HandOver(_) => Kind::HandOver,
            Body::Mark(_) => Kind::Mark,
            Body::Note(_) => Kind::Note,
            Body::Person(_) => Kind::Person,
            Body::Place(_) => Kind::Place,
            Body::Purchase(_) => Kind::Purchase,
        }
    }

    /// The kind that a field may name; any, for what a note is about.
    pub fn wanted(field: &str) -> Option<Kind> {
        match field {
            "buyer" | "by" | "from" | "holder" | "seller" => Some(Kind::Person),
            "derived-from" => Some(Kind::Exhibit),
            "place" => Some(Kind::Place),
            _ => None,
        }
    }

    /// Numbers of other records that this one names, each with the field that names it.
    pub fn references(&self) -> Vec<(&'static str, u32)> {
        let named: Vec<(&'static str, Option<u32>)> = match self {
            Body::Exhibit(e) => vec![("derived-from", e.derived_from), ("by", e.facts.by)],
            Body::Mark(m) => vec![("holder", m.holder)],
            Body::Note(n) => vec![("about", n.about)],
            Body::Person(p) => vec![("from", p.powers.as_ref().and_then(|powers| powers.from))],
            Body::Purchase(p) => vec![("buyer", p.buyer), ("place", p.place), ("seller", p.seller)],
            Body::Case(_) | Body::HandOver(_) | Body::Place(_) => vec![],
        };
        named.into_iter().filter_map(|(field, number)| Some((field, number?))).collect()
    }
}

/// A record as it stands in `records/NNNN.cbor`.
///
/// ```cddl
/// record<KIND, BODY> = { body: BODY, kind: KIND, n: number, salt: salt }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its number, from 1.
    pub n: u32,
    /// 32 random bytes.
    pub salt: Salt,
    /// What it holds.
    pub body: Body,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<B> {
    body: B,
    kind: Kind,
    n: u32,
    salt: Salt,
}

/// Why a record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// Not the CBOR that the format says.
    Cbor(CborError),
    /// A kind that this version does not know.
    UnknownKind(String),
}

impl From<CborError> for RecordError {
    fn from(error: CborError) -> Self {
        RecordError::Cbor(error)
    }
}

impl Record {
    /// Bounds that lie between two fields of a record (docs/spec.md, Records).
    pub fn broken_bound(&self) -> Option<&'static str> {
        let when = match &self.body {
            Body::Exhibit(exhibit) => exhibit.facts.when.as_ref(),
            Body::Purchase(purchase) => purchase.when.as_ref(),
            _ => None,
        };
        if when.is_some_and(|when| when.until.is_some_and(|until| until < when.at)) {
            return Some("when");
        }
        let Body::Exhibit(exhibit) = &self.body else {
            return None;
        };
        let shows = exhibit.shows.as_deref();
        let backward = |shown: &super::exhibit::Shown| match (shown.from, shown.until) {
            (Some(from), Some(until)) => until < from,
            (None, until) => until.is_some(),
            _ => false,
        };
        let outside = |shown: &super::exhibit::Shown| {
            shown.region.is_some_and(|[left, top, width, height]| {
                let fits = |start: u16, extent: u16| extent > 0 && u32::from(start) + u32::from(extent) <= 10_000;
                !(fits(left, width) && fits(top, height))
            })
        };
        let bounds = [
            ("blocks", exhibit.blocks_fit()),
            ("reading", exhibit.reading.as_ref().is_none_or(|reading| reading.said.len() <= Reading::MOST)),
            ("derived-from", exhibit.derived_from.is_none_or(|from| from < self.n)),
            ("take", exhibit.take != Some(0)),
            ("shows", shows.is_none_or(|shows| (1..=100).contains(&shows.len()))),
            ("shows", !shows.unwrap_or_default().iter().any(|shown| backward(shown) || outside(shown))),
        ];
        bounds.iter().find(|(_, holds)| !holds).map(|(field, _)| *field)
    }

    /// The bytes of the record; their SHA-256 stands in the manifest.
    pub fn encode(&self) -> Result<Vec<u8>, CborError> {
        fn wrap<B: Serialize>(record: &Record, body: &B) -> Result<Vec<u8>, CborError> {
            cbor::encode(&Envelope { body, kind: record.body.kind(), n: record.n, salt: record.salt })
        }
        match &self.body {
            Body::Case(body) => wrap(self, body),
            Body::Exhibit(body) => wrap(self, body),
            Body::HandOver(body) => wrap(self, body),
            Body::Mark(body) => wrap(self, body),
            Body::Note(body) => wrap(self, body),
            Body::Person(body) => wrap(self, body),
            Body::Place(body) => wrap(self, body),
            Body::Purchase(body) => wrap(self, body),
        }
    }

    /// Reads a record.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, RecordError> {
        #[derive(Deserialize)]
        struct Peek {
            kind: String,
        }
        fn unwrap<B: DeserializeOwned + Serialize>(
            bytes: &[u8],
            limits: &Limits,
            body: fn(B) -> Body,
        ) -> Result<Record, RecordError> {
            let envelope: Envelope<B> = cbor::decode(bytes, limits)?;
            Ok(Record { n: envelope.n, salt: envelope.salt, body: body(envelope.body) })
        }
        cbor::walk_whole(bytes, limits)?;
        let peek: Peek = cbor::peek(bytes)?;
        match Kind::known(&peek.kind).ok_or(RecordError::UnknownKind(peek.kind))? {
            Kind::Case => unwrap(bytes, limits, Body::Case),
            Kind::Exhibit => unwrap(bytes, limits, |body| Body::Exhibit(Box::new(body))),
            Kind::HandOver => unwrap(bytes, limits, Body::HandOver),
            Kind::Mark => unwrap(bytes, limits, |body| Body::Mark(Box::new(body))),
            Kind::Note => unwrap(bytes, limits, Body::Note),
            Kind::Person => unwrap(bytes, limits, |body| Body::Person(Box::new(body))),
            Kind::Place => unwrap(bytes, limits, Body::Place),
            Kind::Purchase => unwrap(bytes, limits, |body| Body::Purchase(Box::new(body))),
        }
    }

    /// The SHA-256 of the record's bytes.
    pub fn digest(bytes: &[u8]) -> Digest {
        sha256(bytes)
    }
}
