//! The certificates that a COSE_Sign1 brings in `x5chain` (RFC 9360): whose key they say it is that signed.

use super::holder::Holder;
use super::outcome::{Outcome, Step};
use super::path;
use crate::base::octets::Octets;
use crate::seal::timestamp::budget::Budget;
use crate::seal::timestamp::certificate::{Certificate, DIGITAL_SIGNATURE, KEY_CERT_SIGN, NON_REPUDIATION};
use crate::seal::timestamp::chain::TrustedRoot;
use crate::seal::timestamp::der::Malformed;
use crate::seal::timestamp::instant::Instant;
use crate::seal::timestamp::signature;

/// How much work the certificates of one signature may cause; `x5chain` holds no more than eight.
pub const BUDGET: Budget = Budget { bytes: 8 * (16 << 10), certificates: 8, depth: 8, signatures: 64 };

/// A SubjectPublicKeyInfo of Ed25519 up to its key (RFC 8410 §4): there is one encoding in DER.
const ED25519: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// What is known beside the certificates.
#[derive(Clone, Copy, Debug)]
pub struct Knowledge<'a> {
    /// The certificates that the user trusts for signatures of persons.
    pub issuers: &'a [TrustedRoot<'a>],
    /// The time at which they are judged.
    pub at: Instant,
    /// Whether something proves that the signature was there at that time; else it is the moment of the question.
    pub is_proven: bool,
    /// How much work they may cause.
    pub budget: Budget,
}

/// Certificates that were judged. Only [`judge`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certified {
    holder: Option<Holder>,
    chain: Vec<String>,
    found: Vec<Outcome>,
    bound: bool,
    spent: usize,
}

impl Certified {
    /// What the first says of its holder; `None` where it cannot be read.
    pub fn holder(&self) -> Option<&Holder> {
        self.holder.as_ref()
    }

    /// The subjects from the holder to the root; the holder alone where no path was found.
    pub fn chain(&self) -> &[String] {
        &self.chain
    }

    /// What was found, the key apart.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.found
    }

    /// Whether the first is of the key that signed.
    pub fn is_bound(&self) -> bool {
        self.bound
    }

    /// Whether it is of the key that signed, leads to one that the user trusts, and nothing stands against it.
    pub fn holds(&self) -> bool {
        let is_trusted = |outcome: &Outcome| matches!(outcome, Outcome::Trusted { .. });
        let fails = |outcome: &Outcome| outcome.state() == super::outcome::State::Failed;
        self.bound && self.found.iter().any(is_trusted) && !self.found.iter().any(fails)
    }

    /// Signature checks made.
    pub fn spent(&self) -> usize {
        self.spent
    }
}

/// The key of a certificate in DER: that of Ed25519, or the name of its kind; `None` where it cannot be read.
pub fn key(der: &[u8]) -> Option<Result<Octets<32>, String>> {
    Certificate::read(der).ok().map(|certificate| key_of(&certificate))
}

fn key_of(certificate: &Certificate<'_>) -> Result<Octets<32>, String> {
    let key = certificate.spki.strip_prefix(&ED25519).and_then(|key| key.try_into().ok());
    key.map(Octets).ok_or_else(|| signature::usable(certificate.spki).unwrap_or_else(|wrong| wrong))
}

/// Judges the certificates, that of the signer first, of a signature that holds under `signer`.
pub fn judge(certificates: &[Vec<u8>], signer: &Octets<32>, knowledge: &Knowledge<'_>) -> Certified {
    let mut certified = Certified { holder: None, chain: vec![], found: vec![], bound: false, spent: 0 };
    let read: Result<Vec<_>, Malformed> = certificates.iter().map(|der| Certificate::read(der)).collect();
    let read = match read {
        Ok(read) => read,
        Err(Malformed { what }) => {
            certified.found.push(Outcome::Malformed { step: Step::Signer, what });
            return certified;
        }
    };
    let Some((own, helpers)) = read.split_first() else { return certified };
    certified.bound = key_of(own).as_ref() == Ok(signer);
    certified.holder = Some(Holder::of(own));
    certified.found.push(usage(own));
    let anchors = path::anchors(knowledge.issuers);
    let led = path::led(own, helpers, &anchors, knowledge.at, knowledge.is_proven, &knowledge.budget);
    certified.found.extend(led.outcomes);
    certified.found.push(Outcome::RevocationAbsent);
    certified.chain = led.subjects;
    certified.spent = led.spent;
    certified
}

/// RFC 5280 §4.2.1.3: a key that signs statements has digitalSignature or nonRepudiation, and signs no certificates.
fn usage(own: &Certificate<'_>) -> Outcome {
    let is_authority = own.basic.is_some_and(|basic| basic.ca);
    match own.key_usage {
        _ if is_authority => Outcome::UsageWrong { why: "certification-authority" },
        Some(usage) if usage & KEY_CERT_SIGN != 0 => Outcome::UsageWrong { why: "certification-authority" },
        Some(usage) if usage & (DIGITAL_SIGNATURE | NON_REPUDIATION) == 0 => {
            Outcome::UsageWrong { why: "digital-signature-missing" }
        }
        Some(_) => Outcome::Usage,
        None => Outcome::UsageUnsaid,
    }
}

/// The code of an outcome here: the same rules as for a signature in CMS, about something else.
pub fn code(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::AlgorithmUnsupported { .. } => "certificate.algorithm-unsupported",
        Outcome::AlgorithmWeak { .. } => "certificate.algorithm-weak",
        Outcome::Budget { .. } => "certificate.budget",
        Outcome::Compromised { .. } => "certificate.authority-compromised",
        Outcome::NobodyTrusted => "certificate.nobody-trusted",
        Outcome::OutsideCertificate { .. } => "certificate.outside-certificate",
        Outcome::OutsideWindow { .. } => "certificate.outside-window",
        Outcome::RevocationAbsent => "certificate.revocation-not-performed",
        Outcome::Trusted { .. } => "certificate.trusted",
        Outcome::Untrusted { .. } => "certificate.untrusted",
        Outcome::Usage => "certificate.usage",
        Outcome::UsageUnsaid => "certificate.usage-unsaid",
        Outcome::UsageWrong { .. } => "certificate.usage-wrong",
        _ => "certificate.malformed",
    }
}
