//! What is stated after the seal: each statement with who signs it, what stands against it, and what it says.

use super::super::paper::{Block, Section, Start};
use super::super::statements::lines;
use super::Brief;
use super::blocks::{heading, list, note};

/// `None` where nothing is stated: then the part on custody says that later statements may exist.
pub(super) fn chapter(brief: &Brief<'_>) -> Option<Section> {
    let statements = brief.verification.statements();
    if statements.is_empty() {
        return None;
    }
    let mut blocks: Vec<Block> = vec![];
    for told in statements {
        let mut said = lines(brief.messages, told).into_iter().map(|line| brief.shown(&line));
        blocks.extend(said.next().map(heading));
        let rest: Vec<String> = said.collect();
        blocks.extend((!rest.is_empty()).then(|| list(rest)));
        blocks.extend(told.digest.map(|digest| note(format!("SHA-256 {digest}"))));
    }
    blocks.push(brief.small("told-later"));
    Some(brief.part("statements", "told-head", Start::Flow, blocks))
}
