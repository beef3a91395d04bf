//! The paper for the party's own counsel: gaps, differences, attacks that are still open. Never for the file.

use super::super::paper::{Kind, Paper};
use super::{Brief, attacks, counsel_cover, cross, elements, limits};

/// The paper for the party's counsel.
pub fn counsel(brief: &Brief<'_>) -> Paper {
    let sections = vec![
        counsel_cover::section(brief),
        elements::section(brief),
        cross::section(brief, true),
        attacks::section(brief),
        limits::section(brief),
    ];
    brief.paper(Kind::Counsel, brief.say("counsel-title", &[]), sections)
}
