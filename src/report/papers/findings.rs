//! All checks and what each found: what holds as well as what does not.

use super::super::paper::{Block, Cell, Section, Start};
use super::Brief;
use super::blocks::code;
use crate::checks::finding::Finding;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let head = brief.heads(&["findings-step", "findings-standing", "findings-sentence", "findings-code"]);
    let rows = brief.verification.findings().iter().map(|finding| row(brief, finding)).collect();
    let table = Block::Table { head, shares: vec![9, 17, 50, 24], rows };
    brief.part("findings", "findings-title", Start::Flow, vec![brief.para("findings-about"), table])
}

fn row(brief: &Brief<'_>, finding: &Finding) -> Vec<Cell> {
    vec![
        finding.step().to_string().into(),
        brief.say(&format!("standing-{}", finding.standing().name()), &[]).into(),
        brief.found(finding).into(),
        code(finding.code()),
    ]
}
