//! The last page: how many sheets are sewn, and the place for the seal of whoever sews them.

use super::super::paper::{Block, Section, Start};
use super::Brief;

/// Height of the frame for a seal, in millimetres.
const SEAL: u16 = 60;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let blocks = vec![
        brief.by_law("sewing-about", &["notariat-45"]),
        brief.blank("sewing-sheets", 1),
        brief.blank("sewing-name", 1),
        brief.blank("sewing-signature", 1),
        Block::Frame { label: brief.say("sewing-seal", &[]), height: SEAL },
        brief.small("sewing-back"),
    ];
    brief.part("sewing", "sewing-title", Start::OwnPage, blocks)
}
