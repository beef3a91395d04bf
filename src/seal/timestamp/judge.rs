//! The judgement of one token: every check that can run does, every outcome is told.
//!
//! Nothing is ambient: trust, further certificates, bounds and the moment are arguments, and the
//! moment is the token's own genTime. No clock is read and nothing is fetched.

use super::budget::Budget;
use super::certificate::Certificate;
use super::chain::{self, Anchor, TrustedRoot, When};
use super::der::hexadecimal;
use super::ess::{Reference, Relation};
use super::hash::{Hash, hex};
use super::instant::Instant;
use super::outcome::{Bearing, Outcome};
use super::signature::{self, SignatureError};
use super::signed_data::SignedData;
use super::token::{Response, TstInfo};
use crate::base::digest::sha256;
use crate::base::octets::Digest;

/// What is at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A TimeStampResp, as an authority answers.
    Response,
    /// A bare TimeStampToken, as RFC 9921 carries it.
    Token,
}

/// What is to have been stamped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamped<'a> {
    /// These bytes.
    Bytes(&'a [u8]),
    /// Something with this digest.
    Digest(Hash, &'a [u8]),
}

/// What is known beside the token.
#[derive(Clone, Copy, Debug)]
pub struct Knowledge<'a> {
    /// The certificates that the user trusts.
    pub trusted: &'a [TrustedRoot<'a>],
    /// Further certificates in DER, believed for nothing: they may stand between.
    pub helpers: &'a [&'a [u8]],
    /// When something else proves that this token was there: a renewal, another authority's token.
    pub witnessed: Option<Instant>,
    /// How much work it may cause.
    pub budget: Budget,
}

/// What the token says, whether it is to be believed or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The time that the authority states.
    pub gen_time: Instant,
    /// How far it may be off, in nanoseconds.
    pub accuracy: Option<u64>,
    /// Whether its tokens can be ordered by time.
    pub ordering: bool,
    /// The authority's policy, dotted.
    pub policy: String,
    /// The token's number, hexadecimal.
    pub serial: String,
    /// The request's number, hexadecimal.
    pub nonce: Option<String>,
    /// How the imprint was made.
    pub imprint_algorithm: String,
    /// The imprint, hexadecimal.
    pub imprint: String,
    /// How the authority calls itself in the token.
    pub authority: Option<String>,
}

/// A token that was judged. Only [`judge`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    stamp: Option<Stamp>,
    token: Option<Digest>,
    chain: Vec<String>,
    valid_until: Option<Instant>,
    spent: usize,
    outcomes: Vec<Outcome>,
}

impl Judged {
    /// What the token says; `None` where it cannot be read.
    pub fn stamp(&self) -> Option<&Stamp> {
        self.stamp.as_ref()
    }

    /// SHA-256 of the TimeStampToken.
    pub fn token_digest(&self) -> Option<Digest> {
        self.token
    }

    /// The subject of the certificate that signed.
    pub fn signer(&self) -> Option<&str> {
        self.chain.first().map(String::as_str)
    }

    /// The subjects from the signer to the root; the signer alone where no path was found.
    pub fn chain(&self) -> &[String] {
        &self.chain
    }

    /// The earliest end of validity (notAfter) among the certificates of the path that was found, the
    /// trusted one included; `None` where no path was found. After it nobody watches over the keys, and
    /// only a renewal made before shows that the token was there.
    pub fn valid_until(&self) -> Option<Instant> {
        self.valid_until
    }

    /// Signature checks made: at most [`Budget::signatures`] for certificates, and one for the token.
    pub fn spent(&self) -> usize {
        self.spent
    }

    /// The outcomes, in the order of the checks.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The time before which the bytes existed, without its accuracy: only where every check passed.
    pub fn time(&self) -> Option<Instant> {
        let passed = |wanted: fn(&Outcome) -> bool| self.outcomes.iter().any(wanted);
        let all = self.outcomes.iter().all(|outcome| outcome.bearing() == Bearing::Good)
            && passed(|outcome| matches!(outcome, Outcome::ImprintMatch { .. }))
            && passed(|outcome| matches!(outcome, Outcome::SignerBound))
            && passed(|outcome| matches!(outcome, Outcome::Purpose))
            && passed(|outcome| matches!(outcome, Outcome::SignatureValid { .. }))
            && passed(|outcome| matches!(outcome, Outcome::Trusted { .. }));
        if all { self.stamp.as_ref().map(|stamp| stamp.gen_time) } else { None }
    }

    fn stop(mut self, outcome: Outcome) -> Self {
        self.outcomes.push(outcome);
        self
    }
}

/// Judges a response or a token at its own genTime.
pub fn judge(bytes: &[u8], form: Form, stamped: Stamped<'_>, knowledge: &Knowledge<'_>) -> Judged {
    let mut judged = Judged { stamp: None, token: None, chain: vec![], valid_until: None, spent: 0, outcomes: vec![] };
    let limit = knowledge.budget.bytes;
    if bytes.len() > limit {
        return judged.stop(Outcome::Budget { what: "bytes", limit });
    }
    let token = match form {
        Form::Token => bytes,
        Form::Response => match granted(bytes) {
            Ok((token, granted)) => {
                judged.outcomes.push(granted);
                token
            }
            Err(outcome) => return judged.stop(outcome),
        },
    };
    judged.token = Some(sha256(token));
    let signed = match SignedData::read(token) {
        Ok(signed) => signed,
        Err(error) => return judged.stop(error.into()),
    };
    match TstInfo::read(&signed.content) {
        Ok(info) => Case { signed: &signed, info: &info, knowledge, judged }.run(stamped),
        Err(error) => judged.stop(error.into()),
    }
}

/// The token of a response, if it grants one.
fn granted(bytes: &[u8]) -> Result<(&[u8], Outcome), Outcome> {
    let response = Response::read(bytes)?;
    match (response.is_granted(), response.token) {
        (true, Some(token)) => Ok((token, Outcome::Granted { modified: response.status == 1 })),
        (true, None) => Err(Outcome::Malformed { what: "TimeStampResp" }),
        (false, _) => Err(Outcome::NotGranted {
            status: response.status,
            text: response.text.join(" "),
            failure: response.failure.join(" "),
        }),
    }
}

/// A token that could be read, on its way through the checks.
struct Case<'c> {
    signed: &'c SignedData<'c>,
    info: &'c TstInfo<'c>,
    knowledge: &'c Knowledge<'c>,
    judged: Judged,
}

impl<'c> Case<'c> {
    fn run(mut self, stamped: Stamped<'_>) -> Judged {
        let info = self.info;
        self.judged.stamp = Some(Stamp {
            gen_time: info.gen_time,
            accuracy: info.accuracy,
            ordering: info.ordering,
            policy: info.policy.to_string(),
            serial: hexadecimal(info.serial),
            nonce: info.nonce.map(hexadecimal),
            imprint_algorithm: Hash::name_of(&info.imprint_algorithm),
            imprint: hex(info.imprint),
            authority: info.authority.as_ref().map(ToString::to_string),
        });
        if let Some(oid) = info.unknown_critical {
            self.tell(Outcome::ExtensionUnsupported { found: oid.to_string() });
        }
        self.imprint(stamped);
        let (helpers, anchors) = match self.certificates() {
            Ok(certificates) => certificates,
            Err(outcome) => return self.judged.stop(outcome),
        };
        let all: Vec<_> = helpers.iter().chain(anchors.iter().map(|anchor| &anchor.certificate)).collect();
        let references = match Reference::all(&self.signed.attributes) {
            Ok(references) => references,
            Err(error) => return self.judged.stop(error.into()),
        };
        let Some(signer) = self.signer(&all, &references) else {
            return self.judged.stop(Outcome::SignerMissing);
        };
        self.binding(signer, &references);
        self.name(signer);
        self.tell(match chain::purpose(signer) {
            Ok(()) => Outcome::Purpose,
            Err(why) => Outcome::PurposeWrong { why },
        });
        self.signature(signer);
        self.trust(signer, &helpers, &anchors);
        self.judged
    }

    fn tell(&mut self, outcome: Outcome) {
        if !self.judged.outcomes.contains(&outcome) {
            self.judged.outcomes.push(outcome);
        }
    }

    /// RFC 3161 §2.4.2: the same digest by the same algorithm.
    fn imprint(&mut self, stamped: Stamped<'_>) {
        let hash = match Hash::of(&self.info.imprint_algorithm) {
            Ok(hash) => hash,
            Err(error) => return self.tell(Outcome::refused("imprint", error)),
        };
        let expected = match stamped {
            Stamped::Bytes(bytes) => hash.digest(bytes),
            Stamped::Digest(of, digest) if of == hash => digest.to_vec(),
            Stamped::Digest(..) => vec![], // of another algorithm: nothing to compare with
        };
        let algorithm = hash.name().to_owned();
        self.tell(match !expected.is_empty() && expected == self.info.imprint {
            true => Outcome::ImprintMatch { algorithm },
            false => Outcome::ImprintMismatch { algorithm, expected: hex(&expected), found: hex(self.info.imprint) },
        });
    }

    /// The certificates of the token and those given beside it, and the trusted ones. One that cannot
    /// be read helps nobody and is passed over; a trusted one that cannot be read is not trusted.
    fn certificates(&self) -> Result<(Vec<Certificate<'c>>, Vec<Anchor<'c>>), Outcome> {
        let limit = self.knowledge.budget.certificates;
        let mut given: Vec<&'c [u8]> = vec![];
        for bytes in self.signed.certificates.iter().chain(self.knowledge.helpers) {
            if !given.contains(bytes) {
                given.push(bytes);
            }
            if given.len() > limit {
                return Err(Outcome::Budget { what: "certificates", limit });
            }
        }
        let helpers = given.into_iter().filter_map(|bytes| Certificate::read(bytes).ok()).collect();
        let anchor = |trusted: &TrustedRoot<'c>| {
            let certificate = Certificate::read(trusted.certificate).ok()?;
            Some(Anchor { certificate, trusted: *trusted })
        };
        Ok((helpers, self.knowledge.trusted.iter().filter_map(anchor).collect()))
    }

    /// RFC 5652 §5.3: by issuer and serial number or by key identifier. Where several answer, the one
    /// that the signed reference names.
    fn signer<'s>(&self, all: &[&'s Certificate<'c>], references: &[Reference<'_>]) -> Option<&'s Certificate<'c>> {
        let named = |certificate: &Certificate<'_>| {
            references.iter().all(|reference| reference.relation(certificate) == Relation::Same)
        };
        let candidates = || all.iter().copied().filter(|certificate| self.signed.signer.names(certificate));
        candidates().find(|certificate| named(certificate)).or_else(|| candidates().next())
    }

    /// RFC 3161 §2.4.2: the reference is there, and each one that is there is to this certificate.
    fn binding(&mut self, signer: &Certificate<'_>, references: &[Reference<'_>]) {
        if references.is_empty() {
            return self.tell(Outcome::SignerBinding { why: "missing" });
        }
        let relations: Vec<_> = references.iter().map(|reference| reference.relation(signer)).collect();
        if relations.iter().all(|relation| *relation == Relation::Same) {
            return self.tell(Outcome::SignerBound);
        }
        for relation in relations {
            match relation {
                Relation::Same => {}
                Relation::OtherDigest => self.tell(Outcome::SignerBinding { why: "digest" }),
                Relation::OtherIssuer => self.tell(Outcome::SignerBinding { why: "issuer-serial" }),
                Relation::Algorithm(error) => self.tell(Outcome::refused("signer-binding", error)),
            }
        }
    }

    /// RFC 3161 §2.4.2: the name, if there is one, is among the names of the certificate.
    fn name(&mut self, signer: &Certificate<'_>) {
        if let Some(name) = &self.info.authority
            && !signer.is_named(name)
        {
            self.tell(Outcome::NameDiffers { expected: signer.subject.to_string(), found: name.to_string() });
        }
    }

    /// RFC 5652 §5.6: the digest of the content, then the signature over the attributes that hold it.
    fn signature(&mut self, signer: &Certificate<'_>) {
        let signed = self.signed;
        let hash = match Hash::of(&signed.digest_algorithm) {
            Ok(hash) => hash,
            Err(error) => {
                self.tell(Outcome::refused("message-digest", error));
                // the signature may name an algorithm of its own, which is told as well
                if let Err(SignatureError::Algorithm(error)) = self.verify(None, signer) {
                    self.tell(Outcome::refused("signature", error));
                }
                return;
            }
        };
        if hash.digest(&signed.content) != signed.message_digest {
            return self.tell(Outcome::SignatureInvalid { why: "message-digest" });
        }
        let outcome = match self.verify(Some(hash), signer) {
            Ok(algorithm) => Outcome::SignatureValid { algorithm },
            Err(SignatureError::Algorithm(error)) => Outcome::refused("signature", error),
            Err(SignatureError::Invalid) => Outcome::SignatureInvalid { why: "signature" },
            Err(SignatureError::Malformed(error)) => error.into(),
        };
        self.tell(outcome);
    }

    fn verify(&mut self, hash: Option<Hash>, signer: &Certificate<'_>) -> Result<String, SignatureError> {
        self.judged.spent = self.judged.spent.saturating_add(1);
        let signed = self.signed;
        let message = signed.attributes.signed();
        signature::verify(&signed.signature_algorithm, hash, signer.spki, &message, signed.signature)
    }

    fn trust(&mut self, signer: &Certificate<'c>, helpers: &[Certificate<'c>], anchors: &[Anchor<'_>]) {
        let gen_time = self.info.gen_time;
        let when = When { gen_time, witnessed: self.knowledge.witnessed };
        let path = chain::find(signer, helpers, anchors, Some(chain::TIME_STAMPING), when, &self.knowledge.budget);
        if path.obstacles.is_empty() {
            self.tell(Outcome::Trusted { root: path.subjects.last().cloned().unwrap_or_default() });
        }
        path.obstacles.into_iter().for_each(|obstacle| self.tell(Outcome::of(obstacle, gen_time)));
        self.judged.chain = path.subjects;
        self.judged.valid_until = path.until;
        self.judged.spent = self.judged.spent.saturating_add(path.spent);
    }
}
