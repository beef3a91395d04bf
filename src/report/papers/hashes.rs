//! The hash sheet: one page with both digests, to be presented to a notary for the time of presentation.

use super::super::paper::{Block, Section, Start};
use super::Brief;
use super::blocks::Pairs;
use super::cover::{digests, numbers};
use super::exhibits::size;

/// Height of the frame for the inscription, in millimetres.
const INSCRIPTION: u16 = 55;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.by_law("hashes-about", &["notariat-83"])];
    blocks.extend(digests(brief));
    blocks.push(brief.blank("hashes-presenter", 1));
    match &brief.matter.enis {
        Some(number) => blocks.push(Pairs::new(brief).add("hashes-enis-short", brief.unsealed(number)).block()),
        None => {
            let law = brief.law("notariat-49-2");
            blocks.push(Block::Blank { label: brief.say("hashes-enis", &[("law", law.into())]), lines: 1 });
        }
    }
    // Before the rest: what is inscribed stands on the page of the digests, in two languages beside each other, too.
    blocks.push(Block::Frame { label: brief.say("hashes-inscription", &[]), height: INSCRIPTION });
    let verification = brief.verification;
    let exhibits = verification.manifest().map(|manifest| manifest.exhibits().count().to_string());
    let withheld = verification.withheld();
    let of = |list: Option<&Vec<u32>>| numbers(brief, list.map(Vec::as_slice).unwrap_or_default());
    blocks.push(
        Pairs::new(brief)
            .add("cover-file", brief.shown(brief.presented.path))
            .add("file-length", size(brief, verification.length()))
            .add_some("hashes-exhibits", exhibits)
            .add("hashes-withheld-exhibits", of(withheld.map(|list| &list.exhibits)))
            .add("hashes-withheld-records", of(withheld.map(|list| &list.records)))
            .block(),
    );
    brief.part("hashes", "hashes-title", Start::OwnPage, blocks)
}
