//! trust add, list, revoke, remove: the verifier's own list of keys.

use crate::check::now;
use crate::cli;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Octets;
use aigaq::base::reason::Reason;
use aigaq::base::source::read_text;
use aigaq::seal::ed25519::PublicKey;
use aigaq::seal::trust::{Revocation, Signer, Trust, Voice};
use aigaq_terminal::place::configuration;
use aigaq_terminal::speaker::{Mistake, Speaker};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The longest trust list that is read.
const MAX_LIST: u64 = 16 << 20;
/// The longest file of a public key that is read.
const MAX_PEM: u64 = 16 << 10;

/// Reads the trust list of a folder that was named, or the user's own; nobody, when there is none.
pub fn read(asked: Option<&Path>) -> Result<Trust, Mistake> {
    let path = match asked {
        Some(folder) => folder.join("trust.toml"),
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

pub fn add(args: cli::TrustAdd, speaker: &Speaker) -> u8 {
    let roles: Vec<Voice> =
        if args.role.is_empty() { vec![Voice::Seal] } else { args.role.iter().map(|role| (*role).into()).collect() };
    let result: Result<_, Mistake> = (|| {
        let key = key(&args.key)?;
        for time in [&args.from, &args.until].into_iter().flatten() {
            moment(time)?;
        }
        let signer = Signer {
            key: key.octets(),
            name: args.name,
            vouched_by: args.vouched_by,
            added: now().to_string(),
            roles,
            from: args.from,
            until: args.until,
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
        return 0;
    }
    if trust.signers().is_empty() {
        speaker.say("trust-empty", &[("path", path.display().to_string().into())]);
    }
    for signer in trust.signers() {
        print(signer, speaker);
    }
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
            Some(text) => moment(text)?.to_string(),
            None => now().to_string(),
        };
        let name = change(args.trust.as_deref(), |trust| {
            let key = listed(trust, &args.key)?;
            let entry = trust.entry(&key).ok_or_else(|| unknown(&args.key))?;
            entry.revoked = Some(Revocation { effective: effective.clone(), reason: args.reason.clone() });
            Ok(entry.name.clone())
        })?;
        Ok((name, effective))
    })();
    match result {
        Ok((name, effective)) => {
            speaker.say("trust-revoked", &[("name", name.into()), ("effective", effective.into())]);
            0
        }
        Err(mistake) => speaker.fail(&mistake),
    }
}

pub fn remove(args: &cli::TrustRemove, speaker: &Speaker) -> u8 {
    let result = change(args.trust.as_deref(), |trust| {
        let key = listed(trust, &args.key)?;
        trust.remove(&key).map(|signer| signer.name).ok_or_else(|| unknown(&args.key))
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

/// Changes the list: read, changed, written beside, brought to disk, renamed.
fn change<T>(asked: Option<&Path>, act: impl FnOnce(&mut Trust) -> Result<T, Mistake>) -> Result<T, Mistake> {
    let path = place(asked)?;
    let io = |error: std::io::Error| {
        Mistake::new("trust.io", vec![("path", path.display().to_string().into()), ("error", error.to_string().into())])
    };
    let mut trust = match read(asked) {
        Err(mistake) if mistake.code() == "trust.none" => Trust::nobody(),
        other => other?,
    };
    let done = act(&mut trust)?;
    let text = trust.encode().map_err(|error| Mistake::new(error.code(), error.facts()))?;
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(io)?;
    let beside = folder.join(".trust.toml.part");
    let written = std::fs::File::create(&beside)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&beside, &path))
        .and_then(|()| std::fs::File::open(folder)?.sync_all());
    if let Err(error) = written {
        // The list stands as it was; what was begun beside it goes.
        let _ = std::fs::remove_file(&beside);
        return Err(io(error));
    }
    Ok(done)
}

/// A key given as 64 hexadecimal digits or as a PEM file.
fn key(text: &str) -> Result<PublicKey, Mistake> {
    let wrong = || Mistake::new("arg.key", vec![("found", text.into())]);
    let enrolled = match Octets::from_hex(text) {
        Some(octets) => PublicKey::enrol(&octets),
        None => {
            let pem = read_text(Path::new(text), MAX_PEM).map_err(|_| wrong())?;
            PublicKey::from_pem(&pem)
        }
    };
    enrolled.map_err(|error| Mistake::new(error.code(), error.facts()))
}

/// The key on the list that was named by itself, by its fingerprint or by its PEM file.
fn listed(trust: &Trust, text: &str) -> Result<Octets<32>, Mistake> {
    if let Some(octets) = Octets::<32>::from_hex(text) {
        let same = |signer: &&Signer| signer.key == octets || signer.fingerprint() == Some(octets);
        return trust.signers().iter().find(same).map(|signer| signer.key).ok_or_else(|| unknown(text));
    }
    key(text).map(|key| key.octets())
}

fn unknown(text: &str) -> Mistake {
    Mistake::new("trust.unknown", vec![("found", text.into())])
}

fn moment(text: &str) -> Result<Moment, Mistake> {
    Moment::parse(text).ok_or_else(|| Mistake::new("arg.at", vec![("found", text.into())]))
}
