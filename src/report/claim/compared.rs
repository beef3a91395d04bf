//! The comparisons of the cross-examination, as the claim takes them.

use crate::checks::cross::{Comparison, Outcome, Source};
use crate::checks::finding::Subject;
use crate::claim::matter;

/// Each comparison with the exhibits that it read.
pub fn compared(comparisons: &[Comparison]) -> Vec<matter::Compared<'static>> {
    comparisons.iter().map(one).collect()
}

fn one(comparison: &Comparison) -> matter::Compared<'static> {
    let read = comparison.sides.iter().filter_map(|side| match side.source {
        Source::Intake { n, .. } | Source::File { n, .. } | Source::Code { n, .. } | Source::Text { n, .. } => Some(n),
        Source::Record { .. } | Source::Journal(_) | Source::Stamp(_) | Source::Computed(_) => None,
    });
    let of = match comparison.subject {
        Subject::Exhibit(n) => Some(n),
        _ => None,
    };
    let mut exhibits: Vec<u32> = read.chain(of).collect();
    exhibits.sort_unstable();
    exhibits.dedup();
    let outcome = match comparison.outcome {
        Outcome::Agrees => matter::Outcome::Agrees,
        Outcome::Differs => matter::Outcome::Differs,
        Outcome::CannotBeCompared(_) => matter::Outcome::Cannot,
    };
    matter::Compared { id: comparison.id, outcome, exhibits }
}
