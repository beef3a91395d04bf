//! key new, key show, and how a key is opened for sealing.

use crate::cli;
use aigaq::base::reason::Fact;
use aigaq::base::source::open_plain;
use aigaq::seal::ed25519::PublicKey;
use aigaq::seal::keyfile::{self, Passphrase};
use aigaq::seal::root;
use aigaq::seal::signer::Signer;
use aigaq_terminal::place::configuration;
use aigaq_terminal::speaker::{Mistake, Speaker, quoted};
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

/// The longest passphrase that is read, in bytes.
const MAX_PASSPHRASE: u64 = 4096;
/// Eight certificates of 16 KiB in PEM, and text around them.
const MAX_CERTIFICATES: u64 = 1 << 20;

pub fn new(args: cli::KeyNew, speaker: &Speaker) -> u8 {
    no_core_dumps();
    let path = match file(args.file, "FILE") {
        Ok(path) => path,
        Err(mistake) => return speaker.fail(&mistake),
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
        && let Err(error) = std::fs::create_dir_all(folder)
    {
        let facts = vec![("path", path.display().to_string().into()), ("error", error.to_string().into())];
        return speaker.fail(&Mistake::new("keyfile.io", facts));
    }
    if std::fs::symlink_metadata(&path).is_ok() {
        return speaker.fail(&Mistake::new("keyfile.exists", vec![("path", path.display().to_string().into())]));
    }
    let passphrase = match passphrase(&args.passphrase, &path, true, speaker) {
        Ok(passphrase) => passphrase,
        Err(code) => return code,
    };
    match keyfile::create(&path, &passphrase) {
        Ok(signer) => {
            speaker.say("key-made", &[("path", path.display().to_string().into())]);
            describe(signer.public(), speaker);
            speaker.say("key-tell", &[]);
            0
        }
        Err(error) => speaker.fail(&error),
    }
}

pub fn show(args: cli::KeyShow, speaker: &Speaker) -> u8 {
    let signer = match open(args.file, &args.passphrase, "FILE", speaker) {
        Ok(signer) => signer,
        Err(code) => return code,
    };
    let key = signer.public();
    if args.json {
        let value = serde_json::json!({
            "aigaq": "key", "v": 1,
            "key": key.octets().to_string(),
            "fingerprint": key.fingerprint().to_string(),
            "pem": keyfile::public_pem(key),
        });
        speaker.print(&format!("{value}\n"));
        return 0;
    }
    let pem = keyfile::public_pem(key).unwrap_or_default();
    if args.pem {
        speaker.print(&pem);
        return 0;
    }
    describe(key, speaker);
    speaker.print(&pem);
    speaker.say("key-repeat", &[]);
    speaker.command("openssl pkey -pubin -outform DER | sha256sum");
    0
}

/// Opens the key that a command asks for, or says why not and gives the exit code.
pub fn open(
    asked: Option<PathBuf>,
    args: &cli::Passphrase,
    option: &'static str,
    speaker: &Speaker,
) -> Result<Signer, u8> {
    no_core_dumps();
    let path = file(asked, option).map_err(|mistake| speaker.fail(&mistake))?;
    if let Err(error) = std::fs::symlink_metadata(&path) {
        let facts = vec![("path", path.display().to_string().into()), ("error", error.to_string().into())];
        return Err(speaker.fail(&Mistake::new("keyfile.io", facts)));
    }
    let passphrase = passphrase(args, &path, false, speaker)?;
    keyfile::load(&path, &passphrase).map_err(|error| speaker.fail(&error))
}

/// Opens the key that is to sign, with the certificates that are to go with what it signs.
pub fn signing(args: &cli::Signing, speaker: &Speaker) -> Result<Signer, u8> {
    // What is wrong with them is said before a passphrase is asked for.
    let certificates = args.certificates.as_deref().map(certificates).transpose().map_err(|m| speaker.fail(&m))?;
    let signer = open(args.key.clone(), &args.passphrase, "--key", speaker)?;
    match certificates {
        Some(certificates) => signer.with_certificates(certificates).map_err(|error| speaker.fail(&error)),
        None => Ok(signer),
    }
}

fn certificates(path: &Path) -> Result<Vec<Vec<u8>>, Mistake> {
    let shown = path.display().to_string();
    let mut file = Vec::new();
    let read = open_plain(path).and_then(|plain| plain.take(MAX_CERTIFICATES).read_to_end(&mut file));
    match read.map(|_| root::certificates(&file)) {
        Ok(Some(certificates)) => Ok(certificates),
        Ok(None) => Err(Mistake::new("arg.certificate", vec![("found", shown.into())])),
        Err(error) => {
            Err(Mistake::new("certificates.io", vec![("path", shown.into()), ("error", error.to_string().into())]))
        }
    }
}

fn file(asked: Option<PathBuf>, option: &'static str) -> Result<PathBuf, Mistake> {
    match asked {
        Some(path) => Ok(path),
        None => Ok(configuration(|name| std::env::var_os(name), option)?.join("key.pem")),
    }
}

fn describe(key: &PublicKey, speaker: &Speaker) {
    speaker.say("key-public", &[("key", key.octets().to_string().into())]);
    speaker.say("key-fingerprint", &[("fingerprint", key.fingerprint().to_string().into())]);
}

fn passphrase(args: &cli::Passphrase, key: &Path, twice: bool, speaker: &Speaker) -> Result<Passphrase, u8> {
    let io =
        |error: std::io::Error| speaker.fail(&Mistake::new("passphrase.io", vec![("error", error.to_string().into())]));
    let typed = match (&args.passphrase_file, args.passphrase_fd) {
        (Some(path), _) => std::fs::File::open(path).and_then(first_line).map_err(io)?,
        (None, Some(fd)) if fd >= 0 => from_descriptor(fd).map_err(io)?,
        (None, Some(_)) => return Err(io(std::io::ErrorKind::InvalidInput.into())),
        (None, None) if !std::io::stdin().is_terminal() => {
            return Err(speaker.fail(&Mistake::new("passphrase.missing", vec![])));
        }
        (None, None) => return typed(key, twice, speaker),
    };
    Passphrase::new(typed).map_err(|error| speaker.fail(&error))
}

fn typed(key: &Path, twice: bool, speaker: &Speaker) -> Result<Passphrase, u8> {
    let path = quoted(&key.display().to_string());
    let ask = |key: &str, facts: &[(&str, Fact)]| {
        let typed = rpassword::prompt_password(format!("{} ", speaker.messages.say(key, facts)));
        let io = |error: std::io::Error| Mistake::new("passphrase.io", vec![("error", error.to_string().into())]);
        let typed = typed.map_err(|error| speaker.fail(&io(error)))?;
        Passphrase::new(typed).map_err(|error| speaker.fail(&error))
    };
    loop {
        let first = ask("passphrase-prompt", &[("path", path.as_str().into())])?;
        if !twice || first.is(&ask("passphrase-again", &[])?) {
            return Ok(first);
        }
        speaker.advise("passphrase-differs", &[]);
    }
}

/// Reads a descriptor through its name under /dev/fd, so that nothing is closed that we do not own.
fn from_descriptor(fd: i32) -> std::io::Result<String> {
    std::fs::File::open(format!("/dev/fd/{fd}")).and_then(first_line)
}

fn first_line(file: std::fs::File) -> std::io::Result<String> {
    // Room for all of it: a text that had to move would leave a copy behind.
    let mut text = String::with_capacity(2 * MAX_PASSPHRASE as usize);
    file.take(MAX_PASSPHRASE + 1).read_to_string(&mut text)?;
    let line = text.lines().next().unwrap_or_default().len();
    // Cut, another passphrase would open the key, too.
    if line as u64 > MAX_PASSPHRASE {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    // What is behind the first line stays in the room that is wiped.
    text.truncate(line);
    Ok(text)
}

/// A key in memory must not be written to disk by a crash.
fn no_core_dumps() {
    let none = rustix::process::Rlimit { current: Some(0), maximum: Some(0) };
    // Where the system does not allow it, the key is no worse off than before.
    let _ = rustix::process::setrlimit(rustix::process::Resource::Core, none);
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}
