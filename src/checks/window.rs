//! The time window of a seal: what time-stamps of trusted authorities say, and what follows.

use crate::bundle::part::Part;
use crate::seal::timestamp::instant::Instant;
use crate::seal::timestamp::judge::Judged;

/// A time-stamp of the bundle that was judged.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// Where it stands.
    pub part: Part,
    /// What was found about it.
    pub judged: Judged,
    /// Whether it proves its time at the moment judged for: every check passed, and it is not later
    /// than that moment.
    pub counts: bool,
    /// The earliest time at which something later proves that it was there.
    pub witnessed: Option<Instant>,
}

impl Stamp {
    /// Whether it was taken over the seal itself, and is no opening, renewal or time-stamp of a statement.
    pub fn is_over_seal(&self) -> bool {
        matches!(self.part, Part::Token(_))
    }

    /// What the authority's time may be at the earliest: genTime less its accuracy.
    pub fn earliest(&self) -> Option<Instant> {
        let stamp = self.judged.stamp()?;
        Some(stamp.gen_time.earlier(stamp.accuracy.unwrap_or(0)))
    }

    /// What the authority's time may be at the latest: genTime and its accuracy.
    pub fn latest(&self) -> Option<Instant> {
        let stamp = self.judged.stamp()?;
        Some(stamp.gen_time.later(stamp.accuracy.unwrap_or(0)))
    }

    /// What it proves with the end of its span that `at` picks.
    pub(super) fn proof(&self, at: Option<Instant>) -> Option<Proof> {
        let stamp = self.judged.stamp()?;
        Some(Proof {
            at: at?,
            gen_time: stamp.gen_time,
            accuracy: stamp.accuracy,
            authority: self.judged.signer().unwrap_or_default().to_owned(),
            part: self.part,
        })
    }
}

/// A bound of the window and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The bound.
    pub at: Instant,
    /// What the authority states.
    pub gen_time: Instant,
    /// How far it may be off by its own word, in nanoseconds; `None` where it does not say.
    pub accuracy: Option<u64>,
    /// The subject of the certificate that signed.
    pub authority: String,
    /// The time-stamp.
    pub part: Part,
}

/// Between which moments the seal was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Whatever the journal notes behind the opening time-stamp was noted after this.
    pub not_before: Option<Proof>,
    /// The seal was made after this, by the last time-stamp of the journal.
    pub sealed_after: Option<Proof>,
    /// The seal existed at this time.
    pub not_after: Option<Proof>,
}
