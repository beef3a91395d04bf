//! The result as JSON, version 1 (docs/verification.schema.json). Names never change; readers ignore
//! unknown ones. It has types of its own, so that the inside may change without the outside.

mod masked;

use super::certificates::Certificate;
use super::claim::Claim;
use super::likeness::Likeness;
use super::made::Made;
use super::media::{Compared, Media};
use super::signatures::Signature;
use super::signed_paper::{Signed, SignedPaper};
use super::statements;
use super::window::{Bound, Time};
use crate::base::reason::Fact;
use crate::checks::Verification;
use crate::checks::cross::Examination;
use crate::checks::finding::Finding;
use crate::checks::statement::Told;
use crate::lang::shown::visible_json;
use crate::model::record::{Body, Kind};
use serde::Serialize;
use std::collections::BTreeMap;

/// One judged bundle.
#[derive(Debug, Serialize)]
pub struct Result1 {
    aigaq: &'static str,
    v: u8,
    path: String,
    core: Core,
    media: Media,
    cross: Vec<Compared>,
    claim: Option<Claim>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reports: Vec<Likeness>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    report_signatures: Vec<Signed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    masked: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Made>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resume: Option<Mark>,
}

/// By what a line is known again when a check of many bundles is gone on with.
#[derive(Debug, Serialize)]
pub struct Mark {
    /// SHA-256 of the bundle as a file.
    pub file_sha256: String,
    /// SHA-256 over all that was asked: program, moment, trust list, expected seal, law, matter, media.
    pub asked_sha256: String,
}

#[derive(Debug, Serialize)]
struct Core {
    answer: &'static str,
    exit: u8,
    name: &'static str,
    decided_by: Option<&'static str>,
    at: String,
    trust_sha256: Option<String>,
    bytes: u64,
    seal_sha256: Option<String>,
    bundle: Option<String>,
    case: Option<String>,
    signer: Option<String>,
    /// What came with the seal; null where nothing did.
    certificate: Option<Certificate>,
    claimed_sealed: Option<String>,
    time: Time,
    program: Option<Program>,
    extract: bool,
    exhibits: Vec<Exhibit>,
    records: Vec<Record>,
    statements: Vec<Statement>,
    signatures: Vec<Signature>,
    findings: Vec<Found>,
}

#[derive(Debug, Serialize)]
struct Program {
    name: String,
    version: String,
    sha256: String,
}

#[derive(Debug, Serialize)]
struct Exhibit {
    n: u32,
    /// `intact`, `not-intact` or `withheld`.
    state: &'static str,
    name: Option<String>,
    /// Hexadecimal, where the name is not UTF-8.
    name_bytes: Option<String>,
    media: Option<String>,
    origin: Option<String>,
    bytes: Option<u64>,
    sha256: Option<String>,
}

#[derive(Debug, Serialize)]
struct Record {
    n: u32,
    kind: &'static str,
    /// `intact`, `not-intact` or `withheld`.
    state: &'static str,
    sha256: String,
}

/// What is stated after the seal. `kind` and what follows is null where it cannot be read.
#[derive(Debug, Serialize)]
struct Statement {
    n: u32,
    sha256: Option<String>,
    /// Whether the signature holds under `signer`.
    signed: bool,
    this_seal: bool,
    kind: Option<&'static str>,
    by: Option<String>,
    signer: Option<String>,
    claimed_at: Option<String>,
    about: Vec<u32>,
    said: Vec<Said>,
    /// Null: the signer only claims to be `by`.
    vouched: Option<Vouched>,
    certificate: Option<Certificate>,
    not_after: Option<Bound>,
}

#[derive(Debug, Serialize)]
struct Said {
    of: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct Vouched {
    name: String,
    by: String,
}

impl From<&Told> for Statement {
    fn from(told: &Told) -> Self {
        let read = told.statement.as_ref();
        let said = |(of, text): (&'static str, String)| Said { of, text };
        Statement {
            n: told.n,
            sha256: told.digest.map(|digest| digest.to_string()),
            signed: told.is_signed,
            this_seal: told.is_of_this_seal,
            kind: read.map(|read| read.body.kind().name()),
            by: read.map(|read| read.by.name.to_string()),
            signer: read.map(|read| read.signer.to_string()),
            claimed_at: read.map(|read| read.at.to_string()),
            about: read.map(|read| read.about.clone()).unwrap_or_default(),
            said: read.map(|read| statements::said(read).into_iter().map(said).collect()).unwrap_or_default(),
            vouched: told.voucher.as_ref().map(|one| Vouched { name: one.name.clone(), by: one.vouched_by.clone() }),
            certificate: told.certified.as_ref().map(Certificate::from),
            not_after: told.not_after.as_ref().map(Bound::new),
        }
    }
}

#[derive(Debug, Serialize)]
struct Found {
    step: u8,
    code: &'static str,
    standing: &'static str,
    subject: String,
    facts: BTreeMap<&'static str, Value>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Value {
    Number(u64),
    Text(String),
}

impl From<&Fact> for Value {
    fn from(fact: &Fact) -> Self {
        match fact {
            Fact::Number(n) => Value::Number(*n),
            Fact::Text(text) => Value::Text(text.clone()),
        }
    }
}

impl From<&Finding> for Found {
    fn from(finding: &Finding) -> Self {
        Found {
            step: finding.step(),
            code: finding.code(),
            standing: finding.standing().name(),
            subject: finding.subject.to_string(),
            facts: finding.facts.iter().map(|(name, fact)| (*name, Value::from(fact))).collect(),
        }
    }
}

impl Result1 {
    /// The result for the bundle that the user knows under `path`. Its part `core` depends on the judgement alone.
    pub fn new(path: &str, verification: &Verification, examination: &Examination) -> Self {
        Result1 {
            aigaq: "verification",
            v: 1,
            path: path.to_owned(),
            core: Core::new(verification),
            media: Media::new(verification, examination),
            cross: Compared::all(examination),
            claim: None,
            reports: vec![],
            report_signatures: vec![],
            masked: None,
            report: None,
            resume: None,
        }
    }

    /// With what it is known again by, where it may be gone on from.
    pub fn resumable(self, resume: Option<Mark>) -> Self {
        Result1 { resume, ..self }
    }

    /// With what the law asks of such a case, and how far it is there.
    pub fn with(self, claim: Claim) -> Self {
        Result1 { claim: Some(claim), ..self }
    }

    /// With what holding these papers against it came to.
    pub fn beside(self, reports: Vec<Likeness>) -> Self {
        Result1 { reports, ..self }
    }

    /// With what signatures over these papers came to.
    pub fn signed(self, signatures: &[SignedPaper]) -> Self {
        Result1 { report_signatures: signatures.iter().map(SignedPaper::json).collect(), ..self }
    }

    /// What report.json holds: the result with what the papers were made from, set out for people and with a line end.
    /// Numbers of persons are masked by the rule of the papers, unless `whole` says otherwise; it says which.
    pub fn of_papers(self, made: Made, whole: bool) -> String {
        let result = Result1 { report: Some(made), masked: Some(!whole), ..self };
        // safe: no map has keys other than strings, nothing in it fails to serialise
        let text =
            if whole { serde_json::to_string_pretty(&result).unwrap_or_default() } else { masked::pretty(&result) };
        visible_json(&text) + "\n"
    }

    /// One line of JSON without its line end. The same bytes for the same verification. It may be printed to a terminal:
    /// no character in it acts or hides.
    pub fn line(&self) -> String {
        // safe: no map has keys other than strings, nothing in it fails to serialise
        visible_json(&serde_json::to_string(self).unwrap_or_default())
    }
}

impl Core {
    fn new(verification: &Verification) -> Self {
        let conclusion = verification.conclusion();
        let manifest = verification.manifest();
        Core {
            answer: conclusion.answer().name(),
            exit: conclusion.exit.code(),
            name: conclusion.exit.name(),
            decided_by: conclusion.decided_by,
            at: verification.at().to_string(),
            trust_sha256: verification.trust_digest().map(|digest| digest.to_string()),
            bytes: verification.length(),
            seal_sha256: verification.seal_digest().map(|digest| digest.to_string()),
            bundle: manifest.map(|manifest| manifest.bundle.to_string()),
            case: manifest.map(|manifest| manifest.case.to_string()),
            signer: manifest.map(|manifest| manifest.signer.to_string()),
            certificate: verification.certified().map(Certificate::from),
            claimed_sealed: manifest.map(|manifest| manifest.sealed.to_string()),
            time: Time::new(verification),
            program: manifest.map(|manifest| Program {
                name: manifest.program.name.clone(),
                version: manifest.program.version.clone(),
                sha256: manifest.program.sha256.to_string(),
            }),
            extract: verification.withheld().is_some(),
            exhibits: exhibits(verification),
            records: records(verification),
            statements: verification.statements().iter().map(Statement::from).collect(),
            signatures: Signature::all(verification),
            findings: verification.findings().iter().map(Found::from).collect(),
        }
    }
}

fn exhibits(verification: &Verification) -> Vec<Exhibit> {
    let withheld = verification.withheld().map(|withheld| withheld.exhibits.as_slice()).unwrap_or_default();
    let describe = |n: u32| {
        let exhibit = match verification.records().get(&n).map(|record| &record.body) {
            Some(Body::Exhibit(exhibit)) => Some(exhibit),
            _ => None,
        };
        let utf8 = exhibit.map(|exhibit| std::str::from_utf8(exhibit.name.as_bytes()).map(str::to_owned));
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        Exhibit {
            n,
            state: state(verification.intact().binary_search(&n).is_ok(), withheld.contains(&n)),
            name: utf8.clone().and_then(Result::ok),
            name_bytes: exhibit.filter(|_| matches!(utf8, Some(Err(_)))).map(|exhibit| hex(exhibit.name.as_bytes())),
            media: exhibit.map(|exhibit| exhibit.media.as_str().to_owned()),
            origin: exhibit.and_then(|exhibit| serde_json::to_value(exhibit.origin).ok()?.as_str().map(str::to_owned)),
            bytes: exhibit.map(|exhibit| exhibit.size),
            sha256: exhibit.map(|exhibit| exhibit.sha256.to_string()),
        }
    };
    verification.manifest().map(|manifest| manifest.exhibits().map(describe).collect()).unwrap_or_default()
}

fn records(verification: &Verification) -> Vec<Record> {
    let withheld = verification.withheld().map(|withheld| withheld.records.as_slice()).unwrap_or_default();
    let listed = verification.manifest().map(|manifest| manifest.records.as_slice()).unwrap_or_default();
    let state = |n: u32| state(verification.records().contains_key(&n), withheld.contains(&n));
    let describe = |n: u32, kind: Kind, sha256: String| Record { n, kind: kind.name(), state: state(n), sha256 };
    listed.iter().map(|listed| describe(listed.n, listed.kind, listed.sha256.to_string())).collect()
}

fn state(intact: bool, withheld: bool) -> &'static str {
    match (intact, withheld) {
        (true, _) => "intact",
        (false, true) => "withheld",
        (false, false) => "not-intact",
    }
}
