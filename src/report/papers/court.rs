//! The paper for the court and the notary. The other side reads it first.

use super::super::paper::{Kind, Paper};
use super::{
    Brief, annex_fre, cover, cross, custody, exhibits, findings, hashes, inspection, limits, purchase, repeat, sewing,
    signatures, spravka, standards, statements, window,
};
use crate::lang::language::Language;

/// The paper for the court and the notary.
pub fn court(brief: &Brief<'_>) -> Paper {
    let mut sections = vec![
        cover::section(brief),
        purchase::section(brief),
        exhibits::section(brief),
        cross::section(brief, false),
        window::section(brief),
        custody::section(brief),
        signatures::section(brief),
        findings::section(brief),
        hashes::section(brief),
        spravka::section(brief),
        inspection::section(brief),
        repeat::section(brief),
        limits::section(brief),
        standards::section(brief),
    ];
    let behind = sections.iter().position(|section| section.id == "signatures").unwrap_or(sections.len());
    sections.splice(behind..behind, statements::chapter(brief));
    // The Federal Rules of Evidence are asked for in English, and by no court of Kazakhstan.
    if brief.messages.language() == Language::En {
        sections.push(annex_fre::section(brief));
    }
    sections.push(sewing::section(brief));
    brief.paper(Kind::Court, brief.say("court-title", &[]), sections)
}
