//! The time window and the time-stamps behind it, as the JSON result writes them.

use super::said::TIMES;
use crate::checks::Verification;
use crate::checks::window::{Proof, Stamp};
use crate::model::journal::Event;
use crate::model::reading::Reading;
use crate::model::record::Body;
use serde::Serialize;

/// The four times, kept apart: proven from below, proven from above, claimed, said by the files.
#[derive(Debug, Serialize)]
pub(super) struct Time {
    not_before: Option<Bound>,
    sealed_after: Option<Bound>,
    not_after: Option<Bound>,
    claimed: Claimed,
    /// The times that the files said when they were taken in, as sealed; `null`: none was read then.
    said: Option<Vec<Spoken>>,
    stamps: Vec<One>,
}

#[derive(Debug, Serialize)]
pub(super) struct Bound {
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
pub(super) struct Spoken {
    n: u32,
    of: String,
    at: String,
    text: String,
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
            said: spoken(verification),
            stamps: verification.stamps().iter().map(One::new).collect(),
        }
    }
}

/// The times that the files said when they were taken in; `None` where none was read then.
pub(super) fn spoken(verification: &Verification) -> Option<Vec<Spoken>> {
    let read = verification.records().iter().filter_map(|(n, record)| match &record.body {
        Body::Exhibit(exhibit) => Some((*n, exhibit.reading.as_ref()?)),
        _ => None,
    });
    let read: Vec<(u32, &Reading)> = read.collect();
    let times = read.iter().flat_map(|(n, reading)| reading.said.iter().map(move |said| (*n, said)));
    let spoken = times.filter(|(_, said)| TIMES.contains(&said.of())).map(|(n, said)| Spoken {
        n,
        of: said.of().to_owned(),
        at: said.at().to_owned(),
        text: said.text().to_owned(),
    });
    (!read.is_empty()).then(|| spoken.collect())
}

impl Bound {
    pub(super) fn new(proof: &Proof) -> Self {
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
