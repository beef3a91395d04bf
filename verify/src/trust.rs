//! trust add, list, revoke, remove: the verifier's own list of keys, and of certificates for time-stamps and for
//! signatures of persons.

use crate::check::now;
use crate::trust_root::Purpose;
use crate::window::Window;
use crate::{cli, trust_root};
use aigaq::base::digest::sha256;
use aigaq::base::moment::Moment;
use aigaq::base::octets::{Digest, Octets};
use aigaq::base::reason::Reason;
use aigaq::base::source::read_text;
use aigaq::seal::ed25519::PublicKey;
use aigaq::seal::root::Compromise;
use aigaq::seal::trust::{Revocation, Signer, Trust, Voice};
use aigaq_terminal::place::configuration;
use aigaq_terminal::settings;
use aigaq_terminal::speaker::{Mistake, Speaker};
use std::path::{Path, PathBuf};

/// The longest trust list that is read.
const MAX_LIST: u64 = 16 << 20;
/// The longest file of a public key that is read.
const MAX_PEM: u64 = 16 << 10;

/// Reads the trust list of a folder that was named, or the user's own; nobody, when there is none.
pub fn read(asked: Option<&Path>) -> Result<Trust, Mistake> {
    let path = match asked {
        Some(_) => place(asked)?,
        // Without a home there is no list of one's own, and so nobody on it.
        None => match place(None) {
            Ok(path) => path,
            Err(_) => return Ok(Trust::nobody()),
        },
    };
    let shown = || ("path", path.display().to_string().into());
    match read_text(&path, MAX_LIST) {
        Ok(text) => Trust::decode(&text).map_err(|error| Mistake::new(error.code(), error.facts())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => match asked {
            Some(_) => Err(Mistake::new("trust.none", vec![shown()])),
            None => Ok(Trust::nobody()),
        },
        Err(error) => Err(Mistake::new("trust.io", vec![shown(), ("error", error.to_string().into())])),
    }
}

/// Says so where somebody else may write the list that was read: then he decides what it says.
pub fn warn(asked: Option<&Path>, speaker: &Speaker) {
    if let Ok(path) = place(asked)
        && settings::is_open_to_others(&path)
    {
        speaker.advise("trust-open", &[("path", path.display().to_string().into())]);
    }
}

pub fn add(args: cli::TrustAdd, speaker: &Speaker) -> u8 {
    for (file, purpose) in [(&args.tsa, Purpose::Stamps), (&args.ca, Purpose::Persons)] {
        if let Some(file) = file {
            return trust_root::add(file, purpose, &args, speaker);
        }
    }
    let roles: Vec<Voice> =
        if args.role.is_empty() { vec![Voice::Seal] } else { args.role.iter().map(|role| (*role).into()).collect() };
    let result: Result<_, Mistake> = (|| {
        // clap asks for both where there is neither --tsa nor --ca
        let key = key(args.key.as_deref().unwrap_or_default())?;
        let window = Window::asked(&args)?;
        let signer = Signer {
            key: key.octets(),
            name: args.name.unwrap_or_default(),
            vouched_by: args.vouched_by,
            added: now().to_string(),
            roles,
            from: window.from.map(|end| end.written),
            until: window.until.map(|end| end.written),
            revoked: None,
        };
        let named = (signer.name.clone(), key.fingerprint());
        change(args.trust.as_deref(), |trust| {
            trust.add(signer).map_err(|error| Mistake::new(error.code(), error.facts()))
        })?;
        Ok(named)
    })();
    match result {
        Ok((name, fingerprint)) => {
            speaker.say("trust-added", &[("name", name.into()), ("fingerprint", fingerprint.to_string().into())]);
            0
        }
        Err(mistake) => speaker.fail(&mistake),
    }
}

pub fn list(args: &cli::TrustList, speaker: &Speaker) -> u8 {
    let (trust, path) = match read(args.trust.as_deref()).and_then(|trust| Ok((trust, place(args.trust.as_deref())?))) {
        Ok(read) => read,
        Err(mistake) => return speaker.fail(&mistake),
    };
    if args.json {
        trust.signers().iter().for_each(|signer| speaker.print(&format!("{}\n", line(signer))));
        for (purpose, root) in trust_root::all(&trust) {
            speaker.print(&format!("{}\n", trust_root::line(purpose, root)));
        }
        return 0;
    }
    if trust.signers().is_empty() && trust_root::all(&trust).next().is_none() {
        speaker.say("trust-empty", &[("path", path.display().to_string().into())]);
    }
    for signer in trust.signers() {
        print(signer, speaker);
    }
    trust_root::all(&trust).for_each(|(purpose, root)| trust_root::print(purpose, root, speaker));
    0
}

fn line(signer: &Signer) -> serde_json::Value {
    serde_json::json!({
        "aigaq": "trusted", "v": 1, "key": signer.key.to_string(),
        "fingerprint": signer.fingerprint().map(|digest| digest.to_string()),
        "name": signer.name, "vouched_by": signer.vouched_by, "added": signer.added,
        "roles": signer.roles.iter().map(|role| role.name()).collect::<Vec<_>>(),
        "from": signer.from, "until": signer.until,
        "revoked": signer.revoked.as_ref().map(|revoked| &revoked.effective),
    })
}

fn print(signer: &Signer, speaker: &Speaker) {
    let fingerprint = signer.fingerprint().map_or_else(|| "–".to_owned(), |digest| digest.to_string());
    let roles: Vec<&str> = signer.roles.iter().map(|role| role.name()).collect();
    let side = |end: &Option<String>| end.clone().unwrap_or_else(|| "…".to_owned());
    speaker.say("trust-line", &[("name", signer.name.as_str().into()), ("fingerprint", fingerprint.into())]);
    let mut lines = vec![(
        "trust-line-roles",
        vec![
            ("roles", roles.join(", ").into()),
            ("vouched-by", signer.vouched_by.as_str().into()),
            ("added", signer.added.as_str().into()),
        ],
    )];
    if signer.from.is_some() || signer.until.is_some() {
        lines.push((
            "trust-line-period",
            vec![("from", side(&signer.from).into()), ("until", side(&signer.until).into())],
        ));
    }
    if let Some(revoked) = &signer.revoked {
        let facts = vec![("effective", revoked.effective.as_str().into()), ("reason", revoked.reason.as_str().into())];
        lines.push(("trust-line-revoked", facts));
    }
    lines.iter().for_each(|(key, facts)| speaker.print(&format!("    {}\n", speaker.messages.say(key, facts))));
}

pub fn revoke(args: &cli::TrustRevoke, speaker: &Speaker) -> u8 {
    let result: Result<_, Mistake> = (|| {
        let effective = match &args.effective {
            Some(text) => moment(text)?,
            None => now(),
        };
        let (name, said) = change(args.trust.as_deref(), |trust| match listed(trust, &args.key)? {
            Listed::Key(key) => {
                let entry = trust.entry(&key).ok_or_else(|| unknown(&args.key))?;
                entry.revoked = Some(Revocation { effective: effective.to_string(), reason: args.reason.clone() });
                Ok((entry.name.clone(), "trust-revoked"))
            }
            Listed::Root(fingerprint) => {
                // a key in other hands is that for whatever it was trusted for
                let compromise = || Some(Compromise { since: effective, reason: args.reason.clone() });
                let mut named = None;
                if let Some(root) = trust.root_entry(&fingerprint) {
                    root.compromised = compromise();
                    named = Some((root.name.clone(), "trust-compromised"));
                }
                if let Some(issuer) = trust.issuer_entry(&fingerprint) {
                    issuer.compromised = compromise();
                    named = Some((issuer.name.clone(), "trust-ca-compromised"));
                }
                named.ok_or_else(|| unknown(&args.key))
            }
        })?;
        Ok((name, effective, said))
    })();
    match result {
        Ok((name, effective, said)) => {
            speaker.say(said, &[("name", name.into()), ("effective", effective.to_string().into())]);
            0
        }
        Err(mistake) => speaker.fail(&mistake),
    }
}

pub fn remove(args: &cli::TrustRemove, speaker: &Speaker) -> u8 {
    let result = change(args.trust.as_deref(), |trust| {
        let name = match listed(trust, &args.key)? {
            Listed::Key(key) => trust.remove(&key).map(|signer| signer.name),
            Listed::Root(fingerprint) => {
                let (root, issuer) = (trust.remove_root(&fingerprint), trust.remove_issuer(&fingerprint));
                root.or(issuer).map(|root| root.name)
            }
        };
        name.ok_or_else(|| unknown(&args.key))
    });
    match result {
        Ok(name) => {
            speaker.say("trust-removed", &[("name", name.into())]);
            0
        }
        Err(mistake) => speaker.fail(&mistake),
    }
}

fn place(asked: Option<&Path>) -> Result<PathBuf, Mistake> {
    let folder = match asked {
        Some(folder) => folder.to_owned(),
        None => configuration(|name| std::env::var_os(name), "--trust")?.join("trust"),
    };
    Ok(folder.join("trust.toml"))
}

/// Changes the list, by one command at a time.
pub fn change<T>(asked: Option<&Path>, act: impl FnOnce(&mut Trust) -> Result<T, Mistake>) -> Result<T, Mistake> {
    let path = place(asked)?;
    let io = |error: std::io::Error| {
        Mistake::new("trust.io", vec![("path", path.display().to_string().into()), ("error", error.to_string().into())])
    };
    settings::change(&path, io, || {
        let mut trust = match read(asked) {
            Err(mistake) if mistake.code() == "trust.none" => Trust::nobody(),
            other => other?,
        };
        let done = act(&mut trust)?;
        Ok((done, trust.encode().map_err(|error| Mistake::new(error.code(), error.facts()))?))
    })
}

/// A key given as 64 hexadecimal digits or as a PEM file.
fn key(text: &str) -> Result<PublicKey, Mistake> {
    let wrong = || Mistake::new("arg.key", vec![("found", text.into())]);
    let enrolled = match Octets::from_hex(text) {
        Some(octets) => PublicKey::enrol(&octets),
        None => {
            if trust_root::read(Path::new(text)).is_some() {
                return Err(Mistake::new("arg.key-is-certificate", vec![("found", text.into())]));
            }
            let pem = read_text(Path::new(text), MAX_PEM).map_err(|_| wrong())?;
            PublicKey::from_pem(&pem)
        }
    };
    enrolled.map_err(|error| Mistake::new(error.code(), error.facts()))
}

/// What an entry of the list is found by.
enum Listed {
    Key(Octets<32>),
    /// By the SHA-256 of a certificate.
    Root(Digest),
}

/// The entry on the list that was named by the key itself, by a fingerprint (with or without the colons of
/// openssl), or by the file of a key or certificate.
fn listed(trust: &Trust, text: &str) -> Result<Listed, Mistake> {
    if let Some(octets) = Octets::<32>::from_hex(&text.replace(':', "")) {
        let same = |signer: &&Signer| signer.key == octets || signer.fingerprint() == Some(octets);
        if let Some(signer) = trust.signers().iter().find(same) {
            return Ok(Listed::Key(signer.key));
        }
        let mut roots = trust_root::all(trust).map(|(_, root)| root.fingerprint());
        let root = roots.find(|fingerprint| *fingerprint == octets);
        return root.map(Listed::Root).ok_or_else(|| unknown(text));
    }
    match trust_root::read(Path::new(text)) {
        Some(found) => trust_root::only(text, found).map(|der| Listed::Root(sha256(&der))),
        None => key(text).map(|key| Listed::Key(key.octets())),
    }
}

fn unknown(text: &str) -> Mistake {
    Mistake::new("trust.unknown", vec![("found", text.into())])
}

/// A date and time in RFC 3339.
pub fn moment(text: &str) -> Result<Moment, Mistake> {
    Moment::parse(text).ok_or_else(|| Mistake::new("arg.at", vec![("found", text.into())]))
}
