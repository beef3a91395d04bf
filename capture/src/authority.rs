//! authority list, choose, add, drop: which time-stamp authorities are asked.

use crate::cli;
use aigaq::base::reason::{Fact, Reason};
use aigaq::base::source::read_text;
use aigaq::seal::authority::{Authorities, Authority, AuthorityError, shipped};
use aigaq_terminal::place::configuration;
use aigaq_terminal::settings;
use aigaq_terminal::speaker::{Mistake, Speaker};
use std::path::{Path, PathBuf};

/// The longest list that is read.
const MAX_LIST: u64 = 1 << 20;

/// The authorities that a command asks: those of a file that was named, or the user's own; none, when there is no list.
pub fn chosen(asked: Option<&Path>) -> Result<Vec<Authority>, Mistake> {
    read(asked).map(Authorities::into_all)
}

fn read(asked: Option<&Path>) -> Result<Authorities, Mistake> {
    let path = match place(asked) {
        Ok(path) => path,
        // Without a home there is no list of one's own, and so nobody on it.
        Err(_) => return Ok(Authorities::default()),
    };
    let shown = || ("path", path.display().to_string().into());
    match read_text(&path, MAX_LIST) {
        Ok(text) => Authorities::decode(&text).map_err(refused),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => match asked {
            Some(_) => Err(Mistake::new("authority.none", vec![shown()])),
            None => Ok(Authorities::default()),
        },
        Err(error) => Err(Mistake::new("authority.io", vec![shown(), ("error", error.to_string().into())])),
    }
}

fn refused(error: AuthorityError) -> Mistake {
    Mistake::new(error.code(), error.facts())
}

fn place(asked: Option<&Path>) -> Result<PathBuf, Mistake> {
    match asked {
        Some(path) => Ok(path.to_owned()),
        None => Ok(configuration(|name| std::env::var_os(name), "--authorities")?.join("authorities.toml")),
    }
}

/// What is listed, and what is known of it beyond the list.
struct Line<'a> {
    authority: &'a Authority,
    chosen: bool,
    /// `None` for an authority that the program does not know.
    tested: Option<bool>,
}

pub fn list(args: &cli::AuthorityList, speaker: &Speaker) -> u8 {
    let asked = args.list.authorities.as_deref();
    let read = chosen(asked).and_then(|chosen| Ok((chosen, shipped().map_err(refused)?)));
    let (chosen, shipped) = match read {
        Ok(read) => read,
        Err(mistake) => return speaker.fail(&mistake),
    };
    let own = chosen.iter().map(|authority| {
        let same = shipped.entries.iter().find(|entry| entry.authority.url == authority.url);
        Line { authority, chosen: true, tested: same.map(|entry| entry.tested) }
    });
    let is_new = |name: &str| chosen.iter().all(|one| one.name != name);
    let others = shipped.entries.iter().filter(|entry| is_new(&entry.authority.name));
    let others: Vec<_> =
        others.map(|entry| Line { authority: &entry.authority, chosen: false, tested: Some(entry.tested) }).collect();
    if args.json {
        own.chain(others).for_each(|line| speaker.print(&format!("{}\n", json(&line))));
        return 0;
    }
    speaker.say(if chosen.is_empty() { "authority-empty" } else { "authority-chosen" }, &[]);
    own.for_each(|line| print(&line, speaker));
    if !others.is_empty() {
        speaker.say("authority-shipped", &[("date", shipped.as_of.as_str().into())]);
        others.iter().for_each(|line| print(line, speaker));
    }
    0
}

fn json(line: &Line<'_>) -> serde_json::Value {
    let Authority { name, url, policy, note } = line.authority;
    serde_json::json!({
        "aigaq": "authority", "v": 1, "name": name, "url": url, "policy": policy, "note": note,
        "chosen": line.chosen, "tested": line.tested,
    })
}

fn print(line: &Line<'_>, speaker: &Speaker) {
    let Authority { name, url, policy, note } = line.authority;
    let indented = |key: &str, facts: &[(&str, Fact)]| {
        speaker.print(&format!("    {}\n", speaker.messages.say(key, facts)));
    };
    speaker.say("authority-line", &[("name", name.as_str().into()), ("url", url.as_str().into())]);
    if let Some(policy) = policy {
        indented("authority-line-policy", &[("policy", policy.as_str().into())]);
    }
    if let Some(note) = note {
        indented("authority-line-note", &[("note", note.as_str().into())]);
    }
    if line.tested == Some(false) {
        indented("authority-line-untested", &[]);
    }
}

pub fn choose(args: &cli::AuthorityChoose, speaker: &Speaker) -> u8 {
    let result = change(args.list.authorities.as_deref(), |list| {
        let shipped = shipped().map_err(refused)?;
        args.names.iter().try_for_each(|name| {
            let entry = shipped.entries.iter().find(|entry| entry.authority.name == *name);
            // One of the user's own is chosen already.
            if entry.is_none() && list.find(name).is_some() {
                return Ok(());
            }
            let entry =
                entry.ok_or_else(|| Mistake::new("authority.unknown", vec![("found", name.as_str().into())]))?;
            list.add(entry.authority.clone()).map_err(refused)
        })
    });
    match result {
        Ok(()) => {
            speaker.say("authority-added", &[("name", args.names.join(", ").into())]);
            0
        }
        Err(mistake) => speaker.fail(&mistake),
    }
}

pub fn add(args: cli::AuthorityAdd, speaker: &Speaker) -> u8 {
    let cli::AuthorityAdd { name, url, policy, note, list } = args;
    let authority = Authority { name: name.clone(), url, policy, note };
    match change(list.authorities.as_deref(), |list| list.add(authority).map_err(refused)) {
        Ok(()) => {
            speaker.say("authority-added", &[("name", name.into())]);
            0
        }
        Err(mistake) => speaker.fail(&mistake),
    }
}

pub fn drop(args: &cli::AuthorityDrop, speaker: &Speaker) -> u8 {
    let name = || args.name.as_str().into();
    let result = change(args.list.authorities.as_deref(), |list| {
        list.remove(&args.name).ok_or_else(|| Mistake::new("authority.not-chosen", vec![("found", name())]))
    });
    match result {
        Ok(_) => {
            speaker.say("authority-dropped", &[("name", name())]);
            0
        }
        Err(mistake) => speaker.fail(&mistake),
    }
}

/// Changes the list, by one command at a time.
fn change<T>(asked: Option<&Path>, act: impl FnOnce(&mut Authorities) -> Result<T, Mistake>) -> Result<T, Mistake> {
    let path = place(asked)?;
    let io = |error: std::io::Error| {
        let facts = vec![("path", path.display().to_string().into()), ("error", error.to_string().into())];
        Mistake::new("authority.io", facts)
    };
    settings::change(&path, io, || {
        let mut list = match read(asked) {
            Err(mistake) if mistake.code() == "authority.none" => Authorities::default(),
            other => other?,
        };
        let done = act(&mut list)?;
        Ok((done, list.encode().map_err(refused)?))
    })
}
