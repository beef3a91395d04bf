//! Every code a finding may bear, with its step, its standing and its exit: the table of
//! docs/checks.md. A code is never renamed and never given another meaning.

use super::conclusion::Exit;
use super::finding::Standing;

/// A code and what follows from it.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable dotted name.
    pub name: &'static str,
    /// The step of docs/spec.md; 0 for a defect of encoding, found where a structure is read.
    pub step: u8,
    /// What it means for the conclusion.
    pub standing: Standing,
    /// The exit it leads to by itself.
    pub exit: Exit,
}

const fn passed(name: &'static str, step: u8) -> Code {
    Code { name, step, standing: Standing::Passed, exit: Exit::Passed }
}

const fn noted(name: &'static str, step: u8) -> Code {
    Code { name, step, standing: Standing::Noted, exit: Exit::Passed }
}

const fn skipped(name: &'static str, step: u8) -> Code {
    Code { name, step, standing: Standing::NotPerformed, exit: Exit::Passed }
}

const fn open(name: &'static str, step: u8, exit: Exit) -> Code {
    Code { name, step, standing: Standing::Indeterminate, exit }
}

const fn failed(name: &'static str, step: u8) -> Code {
    Code { name, step, standing: Standing::Failed, exit: Exit::Failed }
}

const fn malformed(name: &'static str, step: u8) -> Code {
    Code { name, step, standing: Standing::Failed, exit: Exit::Malformed }
}

/// The registry, by step and name.
pub const CODES: &[Code] = &[
    malformed("cbor.depth", 0),
    malformed("cbor.duplicate-key", 0),
    open("cbor.items", 0, Exit::LimitExceeded),
    malformed("cbor.length", 0),
    malformed("cbor.not-deterministic", 0),
    malformed("cbor.shape", 0),
    malformed("cbor.text", 0),
    malformed("cbor.trailing", 0),
    malformed("cbor.unused-kind", 0),
    passed("container.canonical", 1),
    malformed("container.crc", 1),
    malformed("container.directory", 1),
    malformed("container.duplicate-name", 1),
    malformed("container.header", 1),
    malformed("container.leading-data", 1),
    open("container.limit", 1, Exit::LimitExceeded),
    failed("container.missing", 1),
    malformed("container.name", 1),
    malformed("container.not-a-bundle", 1),
    malformed("container.order", 1),
    malformed("container.sequence", 1),
    malformed("container.trailing-data", 1),
    malformed("container.truncated", 1),
    malformed("manifest.bound", 2),
    passed("manifest.read", 2),
    open("manifest.unsupported", 2, Exit::UnsupportedVersion),
    open("seal.algorithm-unsupported", 2, Exit::UnsupportedVersion),
    failed("seal.algorithm-weak", 2),
    malformed("seal.header", 2),
    failed("seal.purpose", 2),
    malformed("seal.shape", 2),
    failed("seal.signature-missing", 2),
    skipped("manifest.not-performed", 2),
    passed("journal.agrees", 3),
    failed("journal.anchors-differ", 3),
    failed("journal.chain", 3),
    failed("journal.digest-mismatch", 3),
    failed("journal.event", 3),
    skipped("journal.not-performed", 3),
    failed("journal.records-differ", 3),
    failed("journal.unsealed", 3),
    open("journal.unsupported", 3, Exit::UnsupportedVersion),
    failed("record.bound", 4),
    failed("record.case-differs", 4),
    passed("record.digest-match", 4),
    failed("record.digest-mismatch", 4),
    failed("record.kind-differs", 4),
    failed("record.missing", 4),
    skipped("record.not-performed", 4),
    failed("record.number-differs", 4),
    failed("record.unlisted", 4),
    open("record.unsupported", 4, Exit::UnsupportedVersion),
    passed("exhibit.digest-match", 5),
    failed("exhibit.digest-mismatch", 5),
    failed("exhibit.extension-differs", 5),
    failed("exhibit.missing", 5),
    skipped("exhibit.not-performed", 5),
    failed("exhibit.size-mismatch", 5),
    failed("exhibit.unlisted", 5),
    malformed("extract.inconsistent", 6),
    skipped("extract.not-performed", 6),
    open("extract.unsupported", 6, Exit::UnsupportedVersion),
    passed("extract.whole", 6),
    open("extract.withheld", 6, Exit::Extract),
    passed("seal.expected", 7),
    failed("seal.key-mismatch", 7),
    failed("seal.key-weak", 7),
    failed("seal.signature-invalid", 7),
    skipped("seal.signature-not-performed", 7),
    passed("seal.signature-valid", 7),
    failed("seal.unexpected", 7),
    noted("token.after-moment", 8),
    noted("token.algorithm-unsupported", 8),
    noted("token.algorithm-weak", 8),
    noted("token.authority-compromised", 8),
    noted("token.budget", 8),
    noted("token.damaged", 8),
    noted("token.expired-since", 8),
    noted("token.extension-unsupported", 8),
    passed("token.granted", 8),
    passed("token.imprint-match", 8),
    noted("token.imprint-mismatch", 8),
    noted("token.malformed", 8),
    noted("token.name-differs", 8),
    noted("token.not-granted", 8),
    skipped("token.not-performed", 8),
    noted("token.outside-certificate", 8),
    noted("token.outside-window", 8),
    passed("token.purpose", 8),
    noted("token.purpose-wrong", 8),
    noted("token.signature-invalid", 8),
    passed("token.signature-valid", 8),
    noted("token.signer-binding", 8),
    passed("token.signer-bound", 8),
    noted("token.signer-missing", 8),
    passed("token.trusted", 8),
    noted("token.untrusted", 8),
    passed("renewal.covers", 8),
    noted("renewal.late", 8),
    noted("renewal.malformed", 8),
    noted("renewal.missing", 8),
    skipped("statement.certificate-not-performed", 8),
    noted("statement.chain-broken", 8),
    passed("statement.chained", 8),
    noted("statement.claim-outside", 8),
    noted("statement.dangling", 8),
    noted("statement.foreign-seal", 8),
    noted("statement.key-mismatch", 8),
    noted("statement.key-weak", 8),
    noted("statement.malformed", 8),
    noted("statement.no-token", 8),
    noted("statement.no-valid-token", 8),
    passed("statement.not-after", 8),
    skipped("statement.not-performed", 8),
    noted("statement.outside-period", 8),
    noted("statement.purpose", 8),
    noted("statement.revoked", 8),
    noted("statement.revoked-later", 8),
    noted("statement.role-unknown", 8),
    noted("statement.same-key-as-seal", 8),
    noted("statement.signature-invalid", 8),
    passed("statement.signature-valid", 8),
    noted("statement.unsupported", 8),
    passed("statement.vouched", 8),
    skipped("statement.withheld", 8),
    passed("appended.none", 8),
    skipped("appended.not-performed", 8),
    open("appended.unsupported", 8, Exit::UnsupportedVersion),
    open("time.broken-nesting", 9, Exit::Indeterminate),
    noted("time.claim-outside", 9),
    noted("time.no-opening", 9),
    open("time.no-token", 9, Exit::Indeterminate),
    open("time.no-valid-token", 9, Exit::Indeterminate),
    passed("time.not-after", 9),
    passed("time.not-before", 9),
    skipped("time.not-performed", 9),
    noted("time.unanchored", 9),
    skipped("signer.chain-not-performed", 10),
    skipped("signer.not-performed", 10),
    open("signer.other-role", 10, Exit::Indeterminate),
    open("signer.outside-period", 10, Exit::Indeterminate),
    open("signer.revoked", 10, Exit::Indeterminate),
    failed("signer.revoked-before", 10),
    noted("signer.revoked-later", 10),
    open("signer.unknown", 10, Exit::Indeterminate),
    passed("signer.vouched", 10),
    passed("reference.agrees", 11),
    failed("reference.dangling", 11),
    failed("reference.kind-differs", 11),
    skipped("reference.not-performed", 11),
    passed("facts.complete", 12),
    noted("facts.covert", 12),
    noted("facts.missing", 12),
    skipped("facts.not-performed", 12),
    skipped("facts.withheld", 12),
    noted("duplicate.content", 13),
    passed("duplicate.none", 13),
    skipped("duplicate.not-performed", 13),
    passed("take.distinct", 14),
    skipped("take.not-performed", 14),
    noted("take.twice", 14),
    skipped("clock.not-performed", 15),
    noted("clock.skew", 15),
    passed("clock.steady", 15),
    noted("clock.step", 15),
];

/// The entry of this name. A name that is not registered is a fault of this program; it is judged as
/// the strictest one, so that it can never pass.
pub(super) fn find(name: &str) -> &'static Code {
    const UNREGISTERED: &Code = &malformed("unregistered", 0);
    CODES.iter().find(|code| code.name == name).unwrap_or(UNREGISTERED)
}
