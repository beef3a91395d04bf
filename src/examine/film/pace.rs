//! Gaps and jumps of the time stamps of one stream.
//!
//! The usual step is the median of the steps from one sample to the next. A **gap** is a step forward that is longer
//! than the usual one by more than [`SLACK`] and longer than three usual ones. A **jump back** is a sample that stands
//! more than [`SLACK`] before the latest one so far; the order in which pictures are coded makes steps back of a few
//! frames, and those are none. Both are arithmetic: a pause of the recorder makes a gap, and so does a cut.

use serde::{Deserialize, Serialize};

/// Microseconds by which a step must differ to be told: half a second.
pub const SLACK: i64 = 500_000;
/// Gaps and jumps that are kept with their times.
pub const FIRST: usize = 20;
/// Samples that are looked at: 10 hours of 50 frames a second.
pub const SAMPLES: usize = 2_000_000;

/// From one sample to the next, in milliseconds of the stream's own time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Leap {
    /// The time of the latest sample before.
    pub from: i64,
    /// The time of the sample that follows.
    pub until: i64,
}

/// What the time stamps of a stream do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pace {
    /// Where the times were read: the box `stts`, or packets.
    pub at: String,
    /// How many samples were looked at.
    pub samples: u64,
    /// Whether these are all.
    pub whole: bool,
    /// The time of the last sample looked at, in milliseconds.
    pub until: i64,
    /// The usual step, in microseconds.
    pub step: u64,
    /// How many gaps there are.
    pub gaps: u64,
    /// The first of them.
    pub first_gaps: Vec<Leap>,
    /// How many jumps back there are.
    pub backs: u64,
    /// The first of them.
    pub first_backs: Vec<Leap>,
}

/// Looks at times in microseconds, in the order of the file; `None` for fewer than two.
pub fn of(at: &str, times: &[i64], whole: bool) -> Option<Pace> {
    let steps = |times: &[i64]| times.windows(2).filter_map(|two| two.last()?.checked_sub(*two.first()?)).collect();
    let mut ordered: Vec<i64> = times.to_vec();
    ordered.sort_unstable();
    let mut sizes: Vec<i64> = steps(&ordered);
    let middle = sizes.len() / 2;
    let step = (middle < sizes.len()).then(|| *sizes.select_nth_unstable(middle).1)?;
    let most = step.saturating_add(SLACK).max(step.saturating_mul(3));
    let mut pace = Pace {
        at: at.to_owned(),
        samples: times.len() as u64,
        whole,
        until: times.last()?.div_euclid(1000),
        step: step.unsigned_abs(),
        gaps: 0,
        first_gaps: vec![],
        backs: 0,
        first_backs: vec![],
    };
    let mut latest = *times.first()?;
    // After a jump back the count goes on from there, so that one jump is told once.
    for time in times.iter().skip(1).copied() {
        let leap = Leap { from: latest.div_euclid(1000), until: time.div_euclid(1000) };
        let (count, first) = match time.saturating_sub(latest) {
            size if size > most => (&mut pace.gaps, &mut pace.first_gaps),
            size if size < -SLACK.max(step.saturating_mul(3)) => (&mut pace.backs, &mut pace.first_backs),
            _ => {
                latest = latest.max(time);
                continue;
            }
        };
        *count += 1;
        if first.len() < FIRST {
            first.push(leap);
        }
        latest = time;
    }
    Some(pace)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    /// 25 frames a second, `count` of them from `from`, in microseconds.
    fn run(from: i64, count: i64) -> Vec<i64> {
        (0..count).map(|n| from + n * 40_000).collect()
    }

    type Leaps = Vec<(i64, i64)>;

    fn leaps(times: &[i64]) -> (Leaps, Leaps) {
        let pace = of("x", times, true).unwrap();
        let pairs = |leaps: &[Leap]| leaps.iter().map(|leap| (leap.from, leap.until)).collect();
        (pairs(&pace.first_gaps), pairs(&pace.first_backs))
    }

    #[test]
    fn a_gap_is_longer_than_the_slack() {
        let with = |pause: i64| [run(0, 50), run(50 * 40_000 + pause, 50)].concat();
        assert_eq!(leaps(&with(SLACK)).0, vec![]);
        assert_eq!(leaps(&with(SLACK + 1)).0, vec![(1960, 2500)]);
        assert_eq!(of("x", &with(0), true).unwrap().step, 40_000);
    }

    #[test]
    fn pictures_out_of_order_are_no_jump() {
        let mut times = run(0, 100);
        times.chunks_mut(4).for_each(<[i64]>::reverse);
        assert_eq!(leaps(&times), (vec![], vec![]));
    }

    #[test]
    fn a_jump_back_is_told_once() {
        assert_eq!(leaps(&[run(0, 50), run(0, 50)].concat()), (vec![], vec![(1960, 0)]));
    }

    #[test]
    fn slow_streams_and_few_samples() {
        let hourly: Vec<i64> = (0..10).map(|n| n * 3_600_000_000).collect();
        assert_eq!(leaps(&hourly), (vec![], vec![]));
        assert_eq!(of("x", &[5], true), None);
        assert_eq!(of("x", &[], true), None);
        leaps(&[i64::MIN, i64::MAX, i64::MIN, 0]);
    }

    #[test]
    fn many_are_counted_and_few_kept() {
        let times: Vec<i64> = (0..100).flat_map(|n| run(n * 10_000_000, 25)).collect();
        let pace = of("x", &times, false).unwrap();
        assert_eq!((pace.gaps, pace.first_gaps.len(), pace.whole), (99, FIRST, false));
    }
}
