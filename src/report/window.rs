//! The time window and the time-stamps behind it, as the JSON result writes them.

use crate::checks::Verification;
use crate::checks::window::{Proof, Stamp};
use crate::model::journal::Event;
use crate::model::record::Body;
use serde::Serialize;

/// The four times, kept apart: proven from below, proven from above, claimed, said by the files.
#[derive(Debug, Serialize)]
pub(super) struct Time {
    not_before: Option<Bound>,
    sealed_after: Option<Bound>,
    not_after: Option<Bound>,
    claimed: Claimed,
    /// What the files say of themselves; `null`: this version does not read them.
    said: Option<Vec<()>>,
    stamps: Vec<One>,
}

#[derive(Debug, Serialize)]
struct Bound {
    at: String,
    gen_time: String,
    accuracy_ns: Option<u64>,
    authority: String,
    part: String,
}

/// The clock of the sealing machine, and what the party states of each exhibit.
#[derive(Debug, Serialize)]
struct Claimed {
    opened: Option<String>,
    sealed: Option<String>,
    exhibits: Vec<When>,
}

#[derive(Debug, Serialize)]
struct When {
    n: u32,
    at: String,
    until: Option<String>,
    offset_minutes: i32,
}

#[derive(Debug, Serialize)]
struct One {
    part: String,
    counts: bool,
    gen_time: Option<String>,
    accuracy_ns: Option<u64>,
    policy: Option<String>,
    serial: Option<String>,
    imprint_algorithm: Option<String>,
    authority: Option<String>,
    chain: Vec<String>,
    certificates_until: Option<String>,
    witnessed: Option<String>,
    token_sha256: Option<String>,
}

impl Time {
    pub(super) fn new(verification: &Verification) -> Self {
        let window = verification.window();
        let bound = |proof: &Option<Proof>| proof.as_ref().map(Bound::new);
        Time {
            not_before: bound(&window.not_before),
            sealed_after: bound(&window.sealed_after),
            not_after: bound(&window.not_after),
            claimed: Claimed::new(verification),
            said: None,
            stamps: verification.stamps().iter().map(One::new).collect(),
        }
    }
}

impl Bound {
    fn new(proof: &Proof) -> Self {
        Bound {
            at: proof.at.to_string(),
            gen_time: proof.gen_time.to_string(),
            accuracy_ns: proof.accuracy,
            authority: proof.authority.clone(),
            part: proof.part.to_string(),
        }
    }
}

impl Claimed {
    fn new(verification: &Verification) -> Self {
        let first = verification.journal().and_then(|journal| journal.entries.first());
        let when = |(n, body): (u32, &Body)| match body {
            Body::Exhibit(exhibit) => exhibit.facts.when.as_ref().map(|when| When {
                n,
                at: when.at.to_string(),
                until: when.until.map(|until| until.to_string()),
                offset_minutes: when.offset.minutes(),
            }),
            _ => None,
        };
        Claimed {
            opened: first.filter(|entry| entry.event == Event::Open).map(|entry| entry.at.to_string()),
            sealed: verification.manifest().map(|manifest| manifest.sealed.to_string()),
            exhibits: verification.records().iter().filter_map(|(n, record)| when((*n, &record.body))).collect(),
        }
    }
}

impl One {
    fn new(one: &Stamp) -> Self {
        let (judged, stamp) = (&one.judged, one.judged.stamp());
        One {
            part: one.part.to_string(),
            counts: one.counts,
            gen_time: stamp.map(|stamp| stamp.gen_time.to_string()),
            accuracy_ns: stamp.and_then(|stamp| stamp.accuracy),
            policy: stamp.map(|stamp| stamp.policy.clone()),
            serial: stamp.map(|stamp| stamp.serial.clone()),
            imprint_algorithm: stamp.map(|stamp| stamp.imprint_algorithm.clone()),
            authority: judged.signer().map(str::to_owned),
            chain: judged.chain().to_vec(),
            certificates_until: judged.valid_until().map(|until| until.to_string()),
            witnessed: one.witnessed.map(|witnessed| witnessed.to_string()),
            token_sha256: judged.token_digest().map(|digest| digest.to_string()),
        }
    }
}
