//! Certificates on the trust list: trust add --tsa and --ca, and their lines in trust list.

use crate::check::now;
use crate::window::Window;
use crate::{cli, trust};
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::base::reason::{Fact, Facts, Reason};
use aigaq::base::source::open_plain;
use aigaq::seal::known::known;
use aigaq::seal::root::{Root, certificates};
use aigaq::seal::timestamp::instant::Instant;
use aigaq::seal::trust::Trust;
use aigaq_terminal::speaker::{Mistake, Speaker};
use std::io::Read;
use std::path::Path;

/// The longest file of certificates that is read: the lists of operating systems have 200 to 300 KB.
const MAX_FILE: u64 = 1 << 20;

/// What a certificate is trusted for. Trust for the one is no trust for the other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Time-stamps: `[[root]]`.
    Stamps,
    /// Signatures of persons: `[[issuer]]`.
    Persons,
}

impl Purpose {
    /// The message for this purpose.
    fn of(self, stamps: &'static str, persons: &'static str) -> &'static str {
        match self {
            Purpose::Stamps => stamps,
            Purpose::Persons => persons,
        }
    }
}

/// The certificates of the list, each with what it is trusted for.
pub fn all(trust: &Trust) -> impl Iterator<Item = (Purpose, &Root)> {
    let stamps = trust.roots().iter().map(|root| (Purpose::Stamps, root));
    stamps.chain(trust.issuers().iter().map(|issuer| (Purpose::Persons, issuer)))
}

/// The certificates of a file in DER; `None` where it cannot be read or holds none.
pub fn read(path: &Path) -> Option<Vec<Vec<u8>>> {
    let mut bytes = vec![];
    open_plain(path).ok()?.take(MAX_FILE + 1).read_to_end(&mut bytes).ok()?;
    if bytes.len() as u64 > MAX_FILE { None } else { certificates(&bytes) }
}

/// The one certificate of a file.
pub fn only(path: &str, mut found: Vec<Vec<u8>>) -> Result<Vec<u8>, Mistake> {
    let count = found.len();
    let facts = || vec![("found", path.into()), ("count", count.into())];
    found.pop().filter(|_| found.is_empty()).ok_or_else(|| Mistake::new("arg.certificates", facts()))
}

pub fn add(file: &Path, purpose: Purpose, args: &cli::TrustAdd, speaker: &Speaker) -> u8 {
    match enter(file, purpose, args, speaker) {
        Ok(root) => {
            advise(purpose, &root, speaker);
            0
        }
        Err(mistake) => speaker.fail(&mistake),
    }
}

fn enter(file: &Path, purpose: Purpose, args: &cli::TrustAdd, speaker: &Speaker) -> Result<Root, Mistake> {
    let path = file.display().to_string();
    let wrong = || Mistake::new("arg.certificate", vec![("found", path.as_str().into())]);
    let window = Window::asked(args)?;
    let found = read(file).ok_or_else(wrong)?;
    let mut roots = vec![];
    for der in &found {
        let root = Root::new(der.clone(), String::new(), args.vouched_by.clone(), now()).map_err(|_| wrong())?;
        roots.push(root);
    }
    if roots.len() > 1 {
        speaker.say("trust-root-several", &[("path", path.as_str().into()), ("count", roots.len().into())]);
        roots.iter().for_each(|root| describe(root, speaker));
    }
    only(&path, found)?;
    let mut root = roots.pop().ok_or_else(wrong)?;
    root.name = args.name.clone().unwrap_or_else(|| root.subject().to_owned());
    (root.from, root.until) = (window.from.map(|end| end.moment), window.until.map(|end| end.moment));
    let added = root.clone();
    trust::change(args.trust.as_deref(), |trust| {
        let entered = match purpose {
            Purpose::Stamps => trust.add_root(added),
            Purpose::Persons => trust.add_issuer(added),
        };
        entered.map_err(|error| Mistake::new(error.code(), error.facts()))
    })?;
    Ok(root)
}

/// What was added, how to make sure of it, and what it cannot do.
fn advise(purpose: Purpose, root: &Root, speaker: &Speaker) {
    speaker.say(purpose.of("trust-root-added", "trust-ca-added"), &[("name", root.name.as_str().into())]);
    describe(root, speaker);
    period(root, speaker);
    match known(&root.fingerprint()) {
        Some(known) => speaker.say(
            "trust-root-known",
            &[("as-of", known.as_of.into()), ("site", known.site.into()), ("file", known.file.into())],
        ),
        None => speaker.say("trust-root-unknown", &[]),
    }
    let today = Instant::from(now());
    if root.valid_until() < today {
        speaker.say(
            purpose.of("trust-root-expired", "trust-ca-expired"),
            &[("until", root.valid_until().to_string().into())],
        );
    }
    if today < root.valid_from() {
        speaker.say("trust-root-early", &[("from", root.valid_from().to_string().into())]);
    }
    if !root.is_authority() {
        speaker.say(purpose.of("trust-root-leaf", "trust-ca-leaf"), &[]);
    }
    if let Some(algorithm) = root.unusable() {
        speaker.say(purpose.of("trust-root-unusable", "trust-ca-unusable"), &[("algorithm", algorithm.into())]);
    }
}

/// The certificate itself.
fn describe(root: &Root, speaker: &Speaker) {
    indent(speaker, "trust-root-subject", &vec![("subject", root.subject().into())]);
    indent(speaker, "trust-root-fingerprint", &vec![("fingerprint", shown(root.fingerprint()))]);
    let facts = vec![("from", root.valid_from().to_string().into()), ("until", root.valid_until().to_string().into())];
    indent(speaker, "trust-root-validity", &facts);
}

fn period(root: &Root, speaker: &Speaker) {
    if root.from.is_some() || root.until.is_some() {
        let side = |end: Option<Moment>| end.map_or_else(|| "…".to_owned(), |end| end.to_string());
        let facts = vec![("from", side(root.from).into()), ("until", side(root.until).into())];
        indent(speaker, "trust-root-window", &facts);
    }
}

fn shown(fingerprint: Digest) -> Fact {
    fingerprint.to_string().into()
}

fn indent(speaker: &Speaker, key: &str, facts: &Facts) {
    speaker.print(&format!("    {}\n", speaker.messages.say(key, facts)));
}

/// An entry as a line of JSON.
pub fn line(purpose: Purpose, root: &Root) -> serde_json::Value {
    serde_json::json!({
        "aigaq": purpose.of("trusted-root", "trusted-issuer"), "v": 1, "fingerprint": root.fingerprint().to_string(),
        "subject": root.subject(), "valid_from": root.valid_from().to_string(),
        "valid_until": root.valid_until().to_string(),
        "name": root.name, "vouched_by": root.vouched_by, "added": root.added.to_string(),
        "from": root.from.map(|from| from.to_string()), "until": root.until.map(|until| until.to_string()),
        "compromised": root.compromised.as_ref().map(|compromise| compromise.since.to_string()),
    })
}

/// An entry as lines of text.
pub fn print(purpose: Purpose, root: &Root, speaker: &Speaker) {
    speaker.say(purpose.of("trust-root-line", "trust-ca-line"), &[("name", root.name.as_str().into())]);
    describe(root, speaker);
    let facts = vec![("vouched-by", root.vouched_by.as_str().into()), ("added", root.added.to_string().into())];
    indent(speaker, purpose.of("trust-root-vouched", "trust-ca-vouched"), &facts);
    period(root, speaker);
    if let Some(compromise) = &root.compromised {
        let facts = vec![("since", compromise.since.to_string().into()), ("reason", compromise.reason.as_str().into())];
        indent(speaker, "trust-root-compromised", &facts);
    }
}
