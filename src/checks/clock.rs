//! (15) Whether somebody set the clock while the journal was kept, and whether it agreed with the
//! authorities that were asked.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::reason::Facts;
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::model::journal::Journal;
use crate::seal::timestamp::instant::Instant;

/// A step of the clock that is worth a word: two minutes, in milliseconds.
const STEP: u64 = 120_000;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let Some(journal) = &docket.journal else {
        return docket.skip("clock.not-performed", 1..=3);
    };
    let mut found = Vec::new();
    let mut compared = 0_usize;
    for (number, (before, now)) in (1_u64..).zip(journal.entries.iter().zip(journal.entries.iter().skip(1))) {
        let by_clock = now.at.millis().checked_sub(before.at.millis());
        // A monotonic clock that fell back means that the machine was started anew: nothing to compare.
        let by_counter = before.mono.zip(now.mono).and_then(|(before, now)| now.checked_sub(before));
        compared += usize::from(by_counter.is_some());
        let apart = by_clock.zip(by_counter).map(|(clock, counter)| clock.abs_diff(counter));
        if by_clock.is_none() || apart.is_some_and(|apart| apart > STEP) {
            let counted = by_counter.map_or_else(|| "–".to_owned(), |millis| millis.to_string());
            let facts = vec![
                ("before", before.at.to_string().into()),
                ("now", now.at.to_string().into()),
                ("counted", counted.into()),
            ];
            found.push((number, facts));
        }
    }
    let skewed = skewed(docket, journal);
    let pairs = journal.entries.len().saturating_sub(1);
    if found.is_empty() {
        let code = if compared == 0 { "clock.uncounted" } else { "clock.steady" };
        docket.find(code, Subject::Journal, vec![("compared", compared.into()), ("pairs", pairs.into())]);
    }
    for (number, facts) in found {
        docket.find("clock.step", Subject::Entry(number), facts);
    }
    for (number, facts) in skewed {
        docket.find("clock.skew", Subject::Entry(number), facts);
    }
}

/// Anchors are noted as soon as the answer is there: the clock and the authority should agree.
fn skewed<S: Source + ?Sized>(docket: &Docket<'_, S>, journal: &Journal) -> Vec<(u64, Facts)> {
    let mut found = Vec::new();
    for (number, entry) in (0_u64..).zip(&journal.entries) {
        let Some(n) = entry.n.filter(|_| entry.anchor.is_some()) else { continue };
        let stamp = docket.stamps.iter().find(|stamp| stamp.counts && stamp.part == Part::Anchor(n));
        let Some((earliest, latest)) = stamp.and_then(|stamp| stamp.earliest().zip(stamp.latest())) else { continue };
        let clock = Instant::from(entry.at);
        if clock.later(STEP * 1_000_000) < earliest || clock > latest.later(STEP * 1_000_000) {
            let authority = stamp.and_then(|stamp| stamp.judged.signer()).unwrap_or_default();
            let stated = stamp.and_then(|stamp| stamp.judged.time()).unwrap_or(latest);
            let facts = vec![
                ("clock", entry.at.to_string().into()),
                ("gen-time", stated.to_string().into()),
                ("authority", authority.into()),
            ];
            found.push((number, facts));
        }
    }
    found
}
