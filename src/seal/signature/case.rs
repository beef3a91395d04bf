//! One signer on the way through the stages.

use super::holder::Holder;
use super::judge::{Knowledge, Signer};
use super::outcome::{Outcome, Stage, Step};
use super::path;
use super::revocation::{Effort, Question};
use crate::base::reason::Reason as _;
use crate::seal::cms::{self, Attributes, SignedData, SignerInfo};
use crate::seal::timestamp::budget::Budget;
use crate::seal::timestamp::certificate::{Certificate, KEY_CERT_SIGN, NON_REPUDIATION};
use crate::seal::timestamp::chain::Anchor;
use crate::seal::timestamp::der::{self, Element, Reader};
use crate::seal::timestamp::ess::{Reference, Relation};
use crate::seal::timestamp::hash::{Hash, hex};
use crate::seal::timestamp::instant::{Fraction, Instant};
use crate::seal::timestamp::judge::{self as stamp, Form, Stamped};
use crate::seal::timestamp::oid::{ObjectIdentifier, Oid};
use crate::seal::timestamp::outcome::Bearing;
use crate::seal::timestamp::signature::{self, SignatureError};

/// Time-stamps on one signature, and lists and answers beside it: real CAdES files at hand have at most four.
const BESIDE: usize = 16;

const SIGNING_TIME: ObjectIdentifier = oid("1.2.840.113549.1.9.5");
/// id-aa-signatureTimeStampToken (RFC 3161 appendix A).
const STAMP: ObjectIdentifier = oid("1.2.840.113549.1.9.16.2.14");
/// id-aa-ets-certValues (RFC 5126 §6.3.3).
const CERTIFICATES: ObjectIdentifier = oid("1.2.840.113549.1.9.16.2.23");
/// id-aa-ets-revocationValues (RFC 5126 §6.3.4).
const REVOCATIONS: ObjectIdentifier = oid("1.2.840.113549.1.9.16.2.24");
/// id-ri-ocsp-response (RFC 5940 §2.1).
const OCSP: ObjectIdentifier = oid("1.3.6.1.5.5.7.16.2");
/// archiveTimestamp of RFC 5126 §6.4.1, its second version, and that of ETSI EN 319 122-1 §5.5.3.
const ARCHIVES: [ObjectIdentifier; 3] =
    [oid("1.2.840.113549.1.9.16.2.27"), oid("1.2.840.113549.1.9.16.2.48"), oid("0.4.0.1733.2.4")];

const fn oid(dotted: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(dotted)
}

/// What is at hand of one signer.
pub(super) struct Case<'c, 'e> {
    pub signed: &'c SignedData<'c>,
    pub info: &'c SignerInfo<'c>,
    pub content: &'c [u8],
    pub knowledge: &'c Knowledge<'c>,
    pub found: Vec<Outcome>,
    pub effort: &'e mut Effort,
}

impl<'c> Case<'c, '_> {
    /// Goes through all stages; `digests` of the content are made once for all signers.
    pub(super) fn run(mut self, digests: &mut Vec<(Hash, Vec<u8>)>) -> Signer {
        let archived = self.info.unsigned.as_ref().is_some_and(|list| ARCHIVES.iter().any(|kind| list.has(*kind)));
        self.tell(Outcome::Archive { found: if archived { "present" } else { "none" } });
        let claimed = self.info.attributes.as_ref().and_then(claimed);
        let hash = self.attributes(digests);
        let given = self.certificates();
        let (time, is_proven) = self.time(&given, claimed);
        let mut signer = Signer { stages: vec![], holder: None, chain: vec![], claimed, time, is_proven };
        let helpers: Vec<Certificate<'_>> = given.iter().filter_map(|der| Certificate::read(der).ok()).collect();
        let anchors = path::anchors(self.knowledge.issuers);
        let all: Vec<_> = helpers.iter().chain(anchors.iter().map(|anchor| &anchor.certificate)).collect();
        if let Some(certificate) = self.certificate(&all) {
            signer.holder = Some(Holder::of(certificate));
            self.signature(certificate, hash);
            self.usage(certificate);
            signer.chain = self.chain(certificate, &helpers, &anchors, time, is_proven);
            self.revocation(certificate, &all, time, is_proven);
        }
        signer.stages = Stage::all(&self.found);
        signer
    }

    fn tell(&mut self, outcome: Outcome) {
        if !self.found.contains(&outcome) {
            self.found.push(outcome);
        }
    }

    /// RFC 5652 §5.4, §11.1, §11.2: attributes are there, and say once what is signed and its digest. Gives the digest
    /// algorithm, which may complete that of the signature.
    fn attributes(&mut self, digests: &mut Vec<(Hash, Vec<u8>)>) -> Option<Hash> {
        let hash = Hash::of(&self.info.digest_algorithm);
        let Some(attributes) = &self.info.attributes else {
            self.tell(Outcome::AttributesMissing);
            return hash.ok();
        };
        let kind = self.attribute(attributes, "contentType", cms::CONTENT_TYPE);
        if let Some(kind) = kind {
            let read = Oid::read(&mut Reader::der(kind.whole, "contentType"));
            match read {
                Ok(kind) if kind == cms::DATA && kind == self.signed.content_type => {}
                Ok(_) => self.tell(Outcome::AttributeWrong { attribute: "contentType", why: "other" }),
                Err(_) => self.tell(Outcome::AttributeWrong { attribute: "contentType", why: "malformed" }),
            }
        }
        let Some(digest) = self.attribute(attributes, "messageDigest", cms::MESSAGE_DIGEST) else { return hash.ok() };
        if digest.tag != der::OCTET_STRING {
            self.tell(Outcome::AttributeWrong { attribute: "messageDigest", why: "malformed" });
            return hash.ok();
        }
        let hash = match hash {
            Ok(hash) => hash,
            Err(error) => {
                self.tell(Outcome::refused(Step::Attributes, error));
                return None;
            }
        };
        let known = digests.iter().find(|(known, _)| *known == hash).map(|(_, digest)| digest.clone());
        let expected = known.unwrap_or_else(|| {
            digests.push((hash, hash.digest(self.content)));
            hash.digest(self.content)
        });
        let algorithm = hash.name().to_owned();
        self.tell(match digest.body == expected {
            true => Outcome::AttributesMatch { algorithm, digest: hex(&expected) },
            false => Outcome::DigestMismatch { algorithm, expected: hex(&expected), found: hex(digest.body) },
        });
        Some(hash)
    }

    /// The one value of an attribute that must be there exactly once.
    fn attribute(
        &mut self,
        attributes: &Attributes<'c>,
        attribute: &'static str,
        kind: ObjectIdentifier,
    ) -> Option<Element<'c>> {
        let why = match attributes.value(kind) {
            Ok(Some(value)) => return Some(value),
            Ok(None) => "missing",
            Err(_) => "twice",
        };
        self.tell(Outcome::AttributeWrong { attribute, why });
        None
    }

    /// The certificates of the file, those beside this signature, and those that are given.
    fn certificates(&mut self) -> Vec<&'c [u8]> {
        let limit = self.knowledge.budget.certificates;
        let mut beside = vec![];
        for value in self.info.unsigned.iter().flat_map(|list| list.values(CERTIFICATES)) {
            let mut list = value.reader("CertificateValues");
            while let Ok(certificate) = list.any() {
                beside.push(certificate.whole);
            }
        }
        let mut given: Vec<&'c [u8]> = vec![];
        for der in self.signed.certificates.iter().copied().chain(beside).chain(self.knowledge.helpers.iter().copied())
        {
            if given.contains(&der) {
                continue;
            }
            if given.len() == limit {
                self.tell(Outcome::Budget { step: Step::Signer, what: "certificates", limit });
                break;
            }
            given.push(der);
        }
        given
    }

    /// When the signature was there: the earliest of its good time-stamps and of what else shows it, else the moment of the
    /// question.
    fn time(&mut self, given: &[&[u8]], claimed: Option<Instant>) -> (Instant, bool) {
        let (at, witnessed) = (self.knowledge.at, self.knowledge.witnessed);
        let mut earliest = witnessed.filter(|witnessed| *witnessed <= at);
        let tokens = self.info.unsigned.as_ref().map(|list| list.values(STAMP)).unwrap_or_default();
        let (mut good, mut others) = (vec![], vec![]);
        for token in tokens.iter().take(BESIDE) {
            let budget = Budget { signatures: self.effort.left, ..self.knowledge.budget };
            let knowledge = stamp::Knowledge { trusted: self.knowledge.stamps, helpers: given, witnessed, budget };
            let judged = stamp::judge(token.whole, Form::Token, Stamped::Bytes(self.info.signature), &knowledge);
            self.effort.left = self.effort.left.saturating_sub(judged.spent());
            let Some(time) = judged.time() else {
                others.push(unusable(&judged));
                continue;
            };
            // the latest that its clock may have meant
            let time = time.later(judged.stamp().and_then(|stamp| stamp.accuracy).unwrap_or(0));
            if time > at {
                others.push(Outcome::StampAfterMoment { expected: at, found: time });
                continue;
            }
            good.push(Outcome::Stamped { time, authority: judged.signer().unwrap_or_default().to_owned() });
            earliest = Some(earliest.map_or(time, |earliest| earliest.min(time)));
        }
        // Unsigned attributes are anybody's: a bad time-stamp beside a good one takes nothing from it.
        let told = if good.is_empty() { others } else { good };
        told.into_iter().for_each(|outcome| self.tell(outcome));
        match earliest {
            Some(time) => {
                if witnessed == Some(time) {
                    self.tell(Outcome::Witnessed { time });
                }
                (time, true)
            }
            None => {
                let claimed = claimed.map_or_else(String::new, |claimed| claimed.to_string());
                self.tell(Outcome::TimeClaimed { claimed, at });
                (at, false)
            }
        }
    }

    /// RFC 5652 §5.3 and RFC 5035: by issuer and number or by key identifier, and the one that the signature names by
    /// digest, where it does.
    fn certificate<'s>(&mut self, all: &[&'s Certificate<'c>]) -> Option<&'s Certificate<'c>> {
        let references = match self.info.attributes.as_ref().map(Reference::all).transpose() {
            Ok(references) => references.unwrap_or_default(),
            Err(_) => {
                self.tell(Outcome::SignerBinding { why: "malformed" });
                vec![]
            }
        };
        let named = |certificate: &Certificate<'_>| {
            references.iter().all(|reference| reference.relation(certificate) == Relation::Same)
        };
        let candidates = || all.iter().copied().filter(|certificate| self.info.signer.names(certificate));
        let Some(signer) = candidates().find(|certificate| named(certificate)).or_else(|| candidates().next()) else {
            self.tell(Outcome::SignerMissing);
            return None;
        };
        for relation in references.iter().map(|reference| reference.relation(signer)) {
            self.tell(match relation {
                Relation::Same => Outcome::SignerBound,
                Relation::OtherDigest => Outcome::SignerBinding { why: "digest" },
                Relation::OtherIssuer => Outcome::SignerBinding { why: "issuer-serial" },
                Relation::Algorithm(error) => Outcome::refused(Step::Signer, error),
            });
        }
        if !self.found.iter().any(|outcome| outcome.step() == Step::Signer) {
            self.tell(Outcome::SignerUnbound);
        }
        Some(signer)
    }

    /// RFC 5652 §5.6, over the attributes as transmitted.
    fn signature(&mut self, signer: &Certificate<'_>, hash: Option<Hash>) {
        let Some(attributes) = &self.info.attributes else { return };
        if self.effort.take().is_err() {
            let limit = self.knowledge.budget.signatures;
            return self.tell(Outcome::Budget { step: Step::Signature, what: "signatures", limit });
        }
        let info = self.info;
        let verified =
            signature::verify(&info.signature_algorithm, hash, signer.spki, &attributes.signed(), info.signature);
        self.tell(match verified {
            Ok(algorithm) => Outcome::SignatureValid { algorithm },
            Err(SignatureError::Algorithm(error)) => Outcome::refused(Step::Signature, error),
            Err(SignatureError::Invalid) => Outcome::SignatureInvalid,
            Err(SignatureError::Malformed(error)) => Outcome::Malformed { step: Step::Signature, what: error.what },
        });
    }

    /// Rules of the Kazakh authority (order No. 1187 of 09.12.2015, 6.3): a signature needs nonRepudiation; a certificate
    /// for authentication does not have it.
    fn usage(&mut self, signer: &Certificate<'_>) {
        let is_authority = signer.basic.is_some_and(|basic| basic.ca);
        self.tell(match signer.key_usage {
            _ if is_authority => Outcome::UsageWrong { why: "certification-authority" },
            Some(usage) if usage & KEY_CERT_SIGN != 0 => Outcome::UsageWrong { why: "certification-authority" },
            Some(usage) if usage & NON_REPUDIATION == 0 => Outcome::UsageWrong { why: "non-repudiation-missing" },
            Some(_) => Outcome::Usage,
            None => Outcome::UsageUnsaid,
        });
    }

    fn chain(
        &mut self,
        signer: &Certificate<'c>,
        helpers: &[Certificate<'c>],
        anchors: &[Anchor<'_>],
        at: Instant,
        is_proven: bool,
    ) -> Vec<String> {
        let budget = Budget { signatures: self.effort.left, ..self.knowledge.budget };
        let led = path::led(signer, helpers, anchors, at, is_proven, &budget);
        self.effort.left = self.effort.left.saturating_sub(led.spent);
        led.outcomes.into_iter().for_each(|outcome| self.tell(outcome));
        led.subjects
    }

    fn revocation(&mut self, signer: &Certificate<'c>, all: &[&Certificate<'c>], time: Instant, is_proven: bool) {
        let mut found = self.knowledge.revocations.to_vec();
        found.extend(self.revocations());
        found.truncate(BESIDE);
        if found.is_empty() {
            return self.tell(Outcome::RevocationAbsent);
        }
        let mut refused = Outcome::RevocationUnusable { by: "issuer", why: "issuer-unknown" };
        for issuer in all.iter().filter(|issuer| issuer.subject.matches(&signer.issuer)) {
            if self.effort.take().is_err() {
                let limit = self.knowledge.budget.signatures;
                return self.tell(Outcome::Budget { step: Step::Revocation, what: "signatures", limit });
            }
            match signer.issued_by(issuer) {
                Ok(()) => {
                    let at = self.knowledge.at;
                    let question = Question { certificate: signer, issuer, time, is_proven, at };
                    let answers = question.answered(&found, self.effort);
                    return answers.into_iter().for_each(|outcome| self.tell(outcome));
                }
                Err(SignatureError::Algorithm(error)) => refused = Outcome::refused(Step::Revocation, error),
                Err(_) => {}
            }
        }
        self.tell(refused);
    }

    /// Lists and answers in the file: beside this signature (CAdES), and in the SignedData.
    fn revocations(&self) -> Vec<&'c [u8]> {
        let mut found = vec![];
        for value in self.info.unsigned.iter().flat_map(|list| list.values(REVOCATIONS)) {
            let mut fields = value.reader("RevocationValues");
            for tag in [0, 1].map(der::constructed) {
                let Ok(Some(list)) = fields.optional(tag) else { continue };
                let mut list = list.reader("RevocationValues");
                let Ok(list) = list.one(der::SEQUENCE) else { continue };
                let mut list = list.reader("RevocationValues");
                while let Ok(one) = list.any() {
                    found.push(one.whole);
                }
            }
        }
        for one in &self.signed.revocations {
            if one.tag == der::SEQUENCE {
                found.push(one.whole);
            } else if one.tag == der::constructed(1) {
                let mut fields = one.reader("OtherRevocationInfoFormat");
                if Oid::read(&mut fields).is_ok_and(|kind| kind == OCSP) {
                    found.extend(fields.any().map(|response| response.whole));
                }
            }
        }
        found
    }
}

/// Why nothing follows from a time-stamp: what is bad about it, else what is open.
fn unusable(judged: &stamp::Judged) -> Outcome {
    let first = |bearing| judged.outcomes().iter().find(|outcome| outcome.bearing() == bearing);
    match first(Bearing::Bad) {
        Some(bad) => Outcome::StampWrong { why: bad.code() },
        None => Outcome::StampOpen { why: first(Bearing::Open).map_or("token.not-performed", |open| open.code()) },
    }
}

/// signingTime, where it is there once and can be read.
fn claimed(attributes: &Attributes<'_>) -> Option<Instant> {
    let time = attributes.value(SIGNING_TIME).ok()??;
    match time.tag {
        der::UTC_TIME => Instant::utc(time.body),
        der::GENERALIZED_TIME => Instant::generalized(time.body, Fraction::Allowed),
        _ => None,
    }
}
