//! The head of the counsel's paper: for whom it is, and the state of the bundle in short.

use super::super::paper::{Block, Section};
use super::Brief;
use super::blocks::list;
use super::cover::{conclusion, digests, outcome};
use crate::checks::finding::{Finding, Standing};

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.para("counsel-confidential"), Block::Lead { text: outcome(brief) }];
    blocks.extend(conclusion(brief).into_iter().map(super::blocks::text));
    blocks.extend(brief.given_law_said().map(super::blocks::text));
    blocks.extend(digests(brief));
    let wanted = |one: &&Finding| !matches!(one.standing(), Standing::Passed);
    let open = brief.verification.findings().iter().filter(wanted);
    let open: Vec<String> = open.map(|one| brief.found(one)).collect();
    blocks.push(brief.head("counsel-noted"));
    blocks.push(if open.is_empty() { brief.para("counsel-nothing") } else { list(open) });
    brief.front("counsel_cover", blocks)
}
