//! From the authority's certificate to a root that the user trusts (RFC 5280 §6, RFC 4158), at one
//! moment.
//!
//! An own path builder and not rustls-webpki, which (0.103) reads neither keyUsage nor whether an
//! extended key usage is critical, drops a trusted root's own validity, asks intermediates for the
//! purpose of the leaf or for nothing, and answers with one error where each certificate's dates
//! and an unknown algorithm have to be told apart.

use super::budget::Budget;
use super::certificate::{Certificate, DIGITAL_SIGNATURE, Extended, KEY_CERT_SIGN, NON_REPUDIATION};
use super::hash::AlgorithmError;
use super::instant::Instant;
use super::oid::{ObjectIdentifier, Oid};
use super::signature::SignatureError;

/// A certificate that the user trusts, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct TrustedRoot<'a> {
    /// In DER: a root, an intermediate, or the authority's own.
    pub certificate: &'a [u8],
    /// From when on tokens under it are believed; always, when absent.
    pub from: Option<Instant>,
    /// Until when, inclusive; without end, when absent.
    pub until: Option<Instant>,
    /// Since when its key, or one under it, is known to be in other hands.
    pub compromised: Option<Instant>,
}

/// A trusted certificate that was read.
#[derive(Clone, Debug)]
pub struct Anchor<'a> {
    /// The certificate.
    pub certificate: Certificate<'a>,
    /// What the user says of it.
    pub trusted: TrustedRoot<'a>,
}

/// What stands between a certificate and trust.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum Obstacle {
    /// An algorithm on the way is weak or not known here.
    Algorithm { subject: String, error: AlgorithmError },
    /// Too much work.
    Budget { what: &'static str, limit: usize },
    /// The key is known to be in other hands: a thief can write any time into a token.
    Compromised { subject: String, since: Instant },
    /// A certificate of the path is not valid at that moment.
    OutsideCertificate { subject: String, from: Instant, until: Instant },
    /// The user does not trust the root for that moment.
    OutsideWindow { subject: String, from: Option<Instant>, until: Option<Instant> },
    /// No path, or one with a certificate that may not be on it.
    Untrusted { subject: String, why: &'static str },
}

/// How a search ended: the subjects from the authority to the root, and what stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// RFC 4514-like, the authority first; the authority alone where no path was found.
    pub subjects: Vec<String>,
    /// Nothing, for a path that is trusted.
    pub obstacles: Vec<Obstacle>,
    /// The earliest end of validity among its certificates, both ends counted; `None` where no path
    /// was found.
    pub until: Option<Instant>,
    /// Signature checks made, never more than [`Budget::signatures`].
    pub spent: usize,
}

/// At which moment a path is judged.
#[derive(Clone, Copy, Debug)]
pub struct When {
    /// The token's own genTime.
    pub gen_time: Instant,
    /// When something else proves that the token was there, for example a renewal.
    pub witnessed: Option<Instant>,
}

/// id-kp-timeStamping (RFC 3161 §2.3).
pub const TIME_STAMPING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.8");
/// anyExtendedKeyUsage (RFC 5280 §4.2.1.12).
const ANY_PURPOSE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37.0");

/// Why a certificate is not one for stamping time, if so. RFC 3161 §2.3: extKeyUsage critical, with
/// id-kp-timeStamping alone; and it is no certification authority's.
pub fn purpose(leaf: &Certificate<'_>) -> Result<(), &'static str> {
    let Some(extended) = &leaf.extended else { return Err("extended-key-usage-missing") };
    match extended.purposes.as_slice() {
        [one] if *one == TIME_STAMPING => {}
        many if many.iter().any(|one| *one == TIME_STAMPING) => return Err("extended-key-usage-not-alone"),
        _ => return Err("extended-key-usage-other"),
    }
    if !extended.critical {
        return Err("extended-key-usage-not-critical");
    }
    let usage = leaf.key_usage.unwrap_or(DIGITAL_SIGNATURE);
    if usage & (DIGITAL_SIGNATURE | NON_REPUDIATION) == 0 {
        return Err("key-usage");
    }
    let ca = leaf.basic.is_some_and(|basic| basic.ca);
    if ca || usage & KEY_CERT_SIGN != 0 { Err("certification-authority") } else { Ok(()) }
}

/// Searches a path from `leaf` to one of `anchors`. Where a `purpose` is given, an issuer whose extended key usage is
/// bounded must be bounded to that one or to any; where none is, it is not asked. `helpers` are believed for nothing but the
/// signatures that they link. A compromise wins over whatever else the user trusts: a trusted key that
/// is known to be in other hands is an obstacle wherever it stands above `leaf`, even above a root.
pub fn find<'a>(
    leaf: &Certificate<'a>,
    helpers: &[Certificate<'a>],
    anchors: &[Anchor<'_>],
    purpose: Option<ObjectIdentifier>,
    when: When,
    budget: &Budget,
) -> Path {
    let mut search = Search { helpers, anchors, purpose, when, budget, spent: 0, best: None, hindrances: vec![] };
    let compromise = search.compromise(leaf);
    if leaf.unknown_critical.is_some() {
        search.untrusted(leaf, "critical-extension");
    } else {
        search.extend(&mut vec![leaf]);
    }
    let Search { best, mut hindrances, spent, .. } = search;
    let mut path = best.unwrap_or_else(|| {
        hindrances.extend(outside(leaf, when.gen_time));
        Path { subjects: vec![leaf.subject.to_string()], obstacles: hindrances, until: None, spent }
    });
    path.spent = spent;
    if let Some(obstacle) = compromise.filter(|obstacle| !path.obstacles.contains(obstacle)) {
        path.obstacles.push(obstacle);
    }
    path
}

struct Search<'s, 'a> {
    helpers: &'s [Certificate<'a>],
    anchors: &'s [Anchor<'s>],
    purpose: Option<ObjectIdentifier>,
    when: When,
    budget: &'s Budget,
    spent: usize,
    best: Option<Path>,
    hindrances: Vec<Obstacle>,
}

impl<'s, 'a> Search<'s, 'a> {
    /// Whether the key of `leaf`, or one that stands above it, is known to be in other hands.
    ///
    /// RFC 3161 §4 (1): after a compromise no token stands by its own date, however early that is,
    /// unless something else proves that it was there before. A thief keeps to no dates and no
    /// constraints, so neither is asked: a name and a signature make a link, and another certificate of
    /// the same key is the same danger. Each certificate is climbed from once. A link whose algorithm
    /// is not known here is not seen; a budget that is spent leaves the question open.
    fn compromise(&mut self, leaf: &'s Certificate<'a>) -> Option<Obstacle>
    where
        'a: 's,
    {
        let (helpers, anchors, witnessed) = (self.helpers, self.anchors, self.when.witnessed);
        let since = |anchor: &Anchor<'_>| {
            anchor.trusted.compromised.filter(|since| witnessed.is_none_or(|witnessed| witnessed >= *since))
        };
        let stolen: Vec<_> = anchors.iter().filter_map(|anchor| Some((&anchor.certificate, since(anchor)?))).collect();
        if stolen.is_empty() {
            return None;
        }
        let mut reached: Vec<&Certificate<'s>> = vec![leaf];
        let mut at = 0;
        while let Some(&current) = reached.get(at) {
            at += 1;
            if let Some((anchor, since)) = stolen.iter().find(|(anchor, _)| anchor.spki == current.spki) {
                return Some(Obstacle::Compromised { subject: anchor.subject.to_string(), since: *since });
            }
            for issuer in anchors.iter().map(|anchor| &anchor.certificate).chain(helpers) {
                let known = reached.iter().any(|before| before.whole == issuer.whole);
                if known || !issuer.subject.matches(&current.issuer) {
                    continue;
                }
                match self.signed(current, issuer) {
                    None => return Some(Obstacle::Budget { what: "signatures", limit: self.budget.signatures }),
                    Some(Ok(())) => reached.push(issuer),
                    Some(Err(_)) => {}
                }
            }
        }
        None
    }

    /// Goes on from the last certificate of `path`, trusted ones first; `true` once a path without
    /// an obstacle is found, or the budget spent.
    fn extend(&mut self, path: &mut Vec<&'s Certificate<'a>>) -> bool
    where
        'a: 's,
    {
        let Some(&current) = path.last() else { return true };
        let (helpers, anchors) = (self.helpers, self.anchors);
        let mut dead_end = true;
        for anchor in anchors {
            if path.len() == 1 && anchor.certificate.whole == current.whole {
                if self.complete(path, None, anchor) {
                    return true;
                }
                dead_end = false;
            } else if anchor.certificate.subject.matches(&current.issuer) {
                dead_end = false;
                match self.links(path, &anchor.certificate, true) {
                    Some(true) if self.complete(path, Some(&anchor.certificate), anchor) => return true,
                    Some(_) => {}
                    None => return true,
                }
            }
        }
        for helper in helpers {
            if !helper.subject.matches(&current.issuer) || anchors.iter().any(|a| a.certificate.whole == helper.whole) {
                continue;
            }
            // Prevent loops; RFC 4158 §5.2: one name with one key comes once.
            if path.iter().any(|before| before.spki == helper.spki && before.subject.matches(&helper.subject)) {
                continue;
            }
            dead_end = false;
            // one more certificate, the root, must still fit above
            if path.len().saturating_add(2) > self.budget.depth {
                self.hinder(Obstacle::Budget { what: "depth", limit: self.budget.depth });
                continue;
            }
            match self.links(path, helper, false) {
                Some(true) => {
                    path.push(helper);
                    if self.extend(path) {
                        return true;
                    }
                    path.pop();
                }
                Some(false) => {}
                None => return true,
            }
        }
        if dead_end {
            self.untrusted(current, "issuer-unknown");
        }
        false
    }

    /// Whether `issuer` may stand above `path` and signed its last certificate; `None` when the
    /// budget is spent.
    fn links(&mut self, path: &[&Certificate<'_>], issuer: &Certificate<'_>, trusted: bool) -> Option<bool> {
        if let Err(why) = may_issue(path, issuer, self.purpose, trusted) {
            self.untrusted(issuer, why);
            return Some(false);
        }
        let current = path.last()?;
        match self.signed(current, issuer) {
            Some(Ok(())) => return Some(true),
            Some(Err(SignatureError::Algorithm(error))) => {
                self.hinder(Obstacle::Algorithm { subject: current.subject.to_string(), error });
            }
            Some(Err(SignatureError::Invalid)) => self.untrusted(current, "signature"),
            Some(Err(SignatureError::Malformed(_))) => self.untrusted(current, "malformed"),
            None => {
                self.hinder(Obstacle::Budget { what: "signatures", limit: self.budget.signatures });
                return None;
            }
        }
        Some(false)
    }

    /// Whether `issuer` signed `current`; `None` when the budget is spent.
    fn signed(&mut self, current: &Certificate<'_>, issuer: &Certificate<'_>) -> Option<Result<(), SignatureError>> {
        if self.spent >= self.budget.signatures {
            return None;
        }
        self.spent = self.spent.saturating_add(1);
        Some(current.issued_by(issuer))
    }

    /// Judges a whole path at its moment; `true` if nothing stands in the way.
    fn complete(&mut self, path: &[&Certificate<'_>], root: Option<&Certificate<'_>>, anchor: &Anchor<'_>) -> bool {
        let gen_time = self.when.gen_time;
        let trusted = anchor.trusted;
        let all = || path.iter().copied().chain(root);
        let mut obstacles: Vec<_> = all().filter_map(|certificate| outside(certificate, gen_time)).collect();
        let subject = || anchor.certificate.subject.to_string();
        let within = trusted.from.is_none_or(|from| from <= gen_time) && trusted.until.is_none_or(|to| gen_time <= to);
        if !within {
            obstacles.push(Obstacle::OutsideWindow { subject: subject(), from: trusted.from, until: trusted.until });
        }
        let flawless = obstacles.is_empty();
        if self.best.as_ref().is_none_or(|best| obstacles.len() < best.obstacles.len()) {
            let subjects = all().map(|certificate| certificate.subject.to_string()).collect();
            let until = all().map(|certificate| certificate.not_after).min();
            self.best = Some(Path { subjects, obstacles, until, spent: self.spent });
        }
        flawless
    }

    fn untrusted(&mut self, certificate: &Certificate<'_>, why: &'static str) {
        self.hinder(Obstacle::Untrusted { subject: certificate.subject.to_string(), why });
    }

    fn hinder(&mut self, obstacle: Obstacle) {
        if !self.hindrances.contains(&obstacle) {
            self.hindrances.push(obstacle);
        }
    }
}

fn outside(certificate: &Certificate<'_>, moment: Instant) -> Option<Obstacle> {
    (!certificate.covers(moment)).then(|| Obstacle::OutsideCertificate {
        subject: certificate.subject.to_string(),
        from: certificate.not_before,
        until: certificate.not_after,
    })
}

/// Why `issuer` may not stand above `path`, if so (RFC 5280 §6.1.4).
fn may_issue(
    path: &[&Certificate<'_>],
    issuer: &Certificate<'_>,
    purpose: Option<ObjectIdentifier>,
    trusted: bool,
) -> Result<(), &'static str> {
    if issuer.unknown_critical.is_some() {
        return Err("critical-extension");
    }
    // A trusted certificate needs to be no more than a name and a key (§6.1.1 (d)): roots of X.509
    // version 1 have no extensions.
    let limit = match issuer.basic {
        Some(basic) if basic.ca => basic.path,
        None if trusted => None,
        _ => return Err("not-a-certification-authority"),
    };
    if issuer.key_usage.is_some_and(|usage| usage & KEY_CERT_SIGN == 0) {
        return Err("key-usage");
    }
    // §4.2.1.9: intermediates that are not self-issued count; the last one, here the first, does not
    let below = path.iter().skip(1).filter(|between| !between.subject.matches(&between.issuer)).count();
    if limit.is_some_and(|limit| below as u64 > limit) {
        return Err("path-length");
    }
    let fits = |extended: &Extended<'_>| {
        let fits = |one: &Oid<'_>| purpose.is_none_or(|purpose| *one == purpose) || *one == ANY_PURPOSE;
        extended.purposes.iter().any(fits)
    };
    if issuer.extended.as_ref().is_some_and(|extended| !fits(extended)) {
        return Err("extended-key-usage");
    }
    Ok(())
}
