//! What the standards ask a report of this kind to state, and where this one states it. No conformity is claimed.

use super::super::paper::{Block, Section, Start};
use super::Brief;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let rows = [
        ("ISO/IEC 27037:2012", brief.say("standards-27037", &[])),
        ("Berkeley Protocol HR/PUB/20/2", brief.say("standards-berkeley", &[])),
        ("Regulation (EU) 910/2014, 41, 42", brief.say("standards-eidas", &[])),
        ("RFC 3161, 5816, 5652, 8949, 9052, 8032", brief.say("standards-rfc", &[])),
        ("ACPO 2012", brief.say("standards-acpo", &[])),
        ("NIST SP 800-86, SWGDE", brief.say("standards-nist", &[])),
        ("FRE 902(13), 902(14)", brief.say("standards-fre", &[])),
        ("ETSI EN 319 102-1", brief.say("standards-etsi", &[])),
    ];
    let rows = rows.into_iter().map(|(name, where_stated)| vec![name.into(), where_stated.into()]).collect();
    let head = brief.heads(&["standards-name", "standards-where"]);
    let table = Block::Table { head, shares: vec![30, 70], rows };
    brief.part("standards", "standards-title", Start::Flow, vec![brief.para("standards-about"), table])
}
