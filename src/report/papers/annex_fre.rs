//! Annex to the English court paper: a certification under the Federal Rules of Evidence 902(13) and (14), left for
//! a qualified person to complete and sign.

use super::super::paper::{Block, Cell, Section, Start};
use super::Brief;
use super::blocks::{Pairs, code};
use super::cover::program;
use super::exhibits::number;
use crate::model::exhibit::Exhibit;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let process = Pairs::new(brief)
        .add("fre-process", brief.say("fre-process-text", &[]))
        .add("cover-checker", program(brief))
        .add("fre-algorithm", "SHA-256 (FIPS 180-4)")
        .add("cover-file-digest", code(brief.presented.sha256.to_string()));
    let intact = brief.exhibits().filter(|(n, _)| brief.is_intact(*n));
    let row = |(n, exhibit): (u32, &Exhibit)| -> Vec<Cell> {
        // What was computed from the bytes present is the same 64 digits: else the exhibit is not intact.
        let digest = exhibit.sha256.to_string();
        vec![number(brief, n).into(), code(digest.clone()), code(digest)]
    };
    let head = brief.heads(&["fre-item", "fre-original", "fre-copy"]);
    let blocks = vec![
        brief.para("fre-about"),
        process.block(),
        Block::Table { head, shares: vec![20, 40, 40], rows: intact.map(row).collect() },
        brief.para("fre-identical"),
        brief.head("fre-certification"),
        brief.para("fre-unsigned"),
        brief.blank("fre-qualification", 2),
        brief.para("fre-perjury"),
        brief.blank("fre-signature", 1),
        brief.small("fre-notice"),
    ];
    brief.part("annex_fre", "fre-title", Start::Page, blocks)
}
