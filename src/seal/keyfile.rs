//! Key files: encrypted PKCS#8 (RFC 5958) in PEM, as openssl reads and writes them.

use super::ed25519::{KeyError, PublicKey};
use super::signer::{Signer, aside};
use crate::base::reason::{Facts, Reason, terse};
use pkcs8::der::Decode;
use pkcs8::der::pem::LineEnding;
use pkcs8::pkcs5::pbes2::{self, Kdf};
use pkcs8::pkcs5::{EncryptionScheme, scrypt};
use pkcs8::{EncryptedPrivateKeyInfoRef, ObjectIdentifier, PrivateKeyInfoRef, SecretDocument};
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// id-Ed25519 (RFC 8410 §3).
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");
/// A key file of ours has under 500 bytes; one with an attribute or two stays under this.
const MAX_FILE: u64 = 16 << 10;
/// scrypt memory, 128·N·r bytes: OpenSSL's own cap is 32 MiB.
const MAX_SCRYPT_MEMORY: u64 = 64 << 20;
/// scrypt passes: OWASP's parameters for 16 MiB need 5.
const MAX_SCRYPT_PASSES: u64 = 16;
/// PBKDF2 iterations: OWASP's advice for HMAC-SHA-256 in 2023 is 600,000.
const MAX_PBKDF2: u64 = 10_000_000;

/// Why a key cannot be used. Nothing is signed.
#[derive(Debug)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum KeyFileError {
    /// The file exists already; keys are never overwritten.
    Exists { path: PathBuf },
    /// The public half in the file is not that of the secret half.
    Inconsistent { path: PathBuf },
    /// The system refused.
    Io { path: PathBuf, error: std::io::Error },
    /// The file asks for more memory or time than is granted.
    Kdf { path: PathBuf, what: &'static str, found: u64, limit: u64 },
    /// The passphrase does not open it.
    Locked { path: PathBuf },
    /// A passphrase with nothing in it.
    PassphraseEmpty,
    /// Others may read or replace the file.
    Permissions { path: PathBuf, found: String },
    /// The key itself must not be used.
    Refused(KeyError),
    /// Not an encrypted Ed25519 key in PKCS#8.
    Shape { path: PathBuf, what: &'static str },
}

impl Reason for KeyFileError {
    fn code(&self) -> &'static str {
        match self {
            KeyFileError::Exists { .. } => "keyfile.exists",
            KeyFileError::Inconsistent { .. } => "keyfile.inconsistent",
            KeyFileError::Io { .. } => "keyfile.io",
            KeyFileError::Kdf { .. } => "keyfile.kdf-limit",
            KeyFileError::Locked { .. } => "keyfile.locked",
            KeyFileError::PassphraseEmpty => "keyfile.passphrase-empty",
            KeyFileError::Permissions { .. } => "keyfile.permissions",
            KeyFileError::Refused(error) => error.code(),
            KeyFileError::Shape { .. } => "keyfile.shape",
        }
    }

    fn facts(&self) -> Facts {
        let path = |path: &Path| ("path", path.display().to_string().into());
        match self {
            KeyFileError::Exists { path: p }
            | KeyFileError::Inconsistent { path: p }
            | KeyFileError::Locked { path: p } => {
                vec![path(p)]
            }
            KeyFileError::Io { path: p, error } => vec![path(p), ("error", error.to_string().into())],
            KeyFileError::Kdf { path: p, what, found, limit } => {
                vec![path(p), ("what", (*what).into()), ("found", (*found).into()), ("limit", (*limit).into())]
            }
            KeyFileError::PassphraseEmpty => vec![],
            KeyFileError::Permissions { path: p, found } => vec![path(p), ("found", found.as_str().into())],
            KeyFileError::Refused(error) => error.facts(),
            KeyFileError::Shape { path: p, what } => vec![path(p), ("what", (*what).into())],
        }
    }
}

impl fmt::Display for KeyFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for KeyFileError {}

/// A passphrase in Unicode normalisation form C, so that Kazakh letters typed on two keyboards agree.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// From what was typed or read, without its line end; empty is refused. What was typed is wiped.
    pub fn new(typed: String) -> Result<Self, KeyFileError> {
        let typed = Zeroizing::new(typed);
        // Composing makes no letter longer than three of its own: a text that had to move would leave a copy behind.
        let mut text = Zeroizing::new(String::with_capacity(3 * typed.len()));
        text.extend(typed.trim_end_matches(['\r', '\n']).nfc());
        if text.is_empty() { Err(KeyFileError::PassphraseEmpty) } else { Ok(Passphrase(text)) }
    }

    /// Whether two that were typed are one.
    pub fn is(&self, other: &Passphrase) -> bool {
        self.0 == other.0
    }
}

/// Makes a new key and writes it to `path`, which must not exist: mode 0600, on disk before it
/// returns. PKCS#8 v1 without the public half and scrypt N=2^14 r=8 p=5, because OpenSSL reads
/// neither v2 nor more memory.
pub fn create(path: &Path, passphrase: &Passphrase) -> Result<Signer, KeyFileError> {
    aside(|| made(path, passphrase))
}

fn made(path: &Path, passphrase: &Passphrase) -> Result<Signer, KeyFileError> {
    let io = |error| KeyFileError::Io { path: path.to_owned(), error };
    let shape = |what| KeyFileError::Shape { path: path.to_owned(), what };
    let mut seed = Zeroizing::new([0_u8; 32]);
    let (mut salt, mut iv) = ([0_u8; 16], [0_u8; 16]);
    for part in [seed.as_mut_slice(), &mut salt, &mut iv] {
        getrandom::fill(part).map_err(|error| io(error.into()))?;
    }
    let signer = Signer::from_seed(&seed).map_err(KeyFileError::Refused)?;
    // OneAsymmetricKey v1 with id-Ed25519 (RFC 8410 §7): fixed but for the seed.
    let mut der = Zeroizing::new(vec![0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);
    der.extend_from_slice(seed.as_slice());
    let parameters = scrypt::Params::new(14, 8, 5).map_err(|_| shape("scrypt")).and_then(|scrypt| {
        pbes2::Parameters::generate_scrypt_aes256cbc(scrypt, &salt, iv).map_err(|_| shape("pbes2"))
    })?;
    let pem = PrivateKeyInfoRef::from_der(&der)
        .ok()
        .and_then(|key| key.encrypt_with_params(parameters, passphrase.0.as_bytes()).ok())
        .and_then(|document| document.to_pem("ENCRYPTED PRIVATE KEY", LineEnding::LF).ok())
        .ok_or_else(|| shape("encryption"))?;
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(|error| {
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            KeyFileError::Exists { path: path.to_owned() }
        } else {
            io(error)
        }
    })?;
    let written = file.write_all(pem.as_bytes()).and_then(|()| file.sync_all()).and_then(|()| sync_folder(path));
    if let Err(error) = written {
        // A key that may not be whole is no key: better none than one that fails at the seal.
        let _ = std::fs::remove_file(path);
        return Err(io(error));
    }
    Ok(signer)
}

/// Opens a key file. Checks the file's permissions and the cost of its encryption first.
pub fn load(path: &Path, passphrase: &Passphrase) -> Result<Signer, KeyFileError> {
    aside(|| opened(path, passphrase))
}

fn opened(path: &Path, passphrase: &Passphrase) -> Result<Signer, KeyFileError> {
    let shape = |what| KeyFileError::Shape { path: path.to_owned(), what };
    let pem = Zeroizing::new(read_private(path)?);
    let (label, document) = SecretDocument::from_pem(&pem).map_err(|_| shape("pem"))?;
    if label != "ENCRYPTED PRIVATE KEY" {
        return Err(shape("not-encrypted"));
    }
    let encrypted = EncryptedPrivateKeyInfoRef::try_from(document.as_bytes()).map_err(|_| shape("pkcs8"))?;
    within_limits(path, &encrypted.encryption_algorithm)?;
    let plain =
        encrypted.decrypt(passphrase.0.as_bytes()).map_err(|_| KeyFileError::Locked { path: path.to_owned() })?;
    let key =
        PrivateKeyInfoRef::from_der(plain.as_bytes()).map_err(|_| KeyFileError::Locked { path: path.to_owned() })?;
    if key.algorithm.oid != ED25519 || key.algorithm.parameters.is_some() {
        return Err(shape("not-ed25519"));
    }
    let seed = key.private_key.as_bytes().strip_prefix(&[4, 32]).and_then(|seed| <[u8; 32]>::try_from(seed).ok());
    let signer =
        Signer::from_seed(&Zeroizing::new(seed.ok_or_else(|| shape("seed"))?)).map_err(KeyFileError::Refused)?;
    let stated = key.public_key.map(|public| public.as_bytes().map(<[u8]>::to_vec));
    match stated {
        Some(public) if public.as_deref() != Some(signer.public().octets().as_bytes()) => {
            Err(KeyFileError::Inconsistent { path: path.to_owned() })
        }
        _ => Ok(signer),
    }
}

/// The public key as PEM, for others to keep.
pub fn public_pem(key: &PublicKey) -> Option<String> {
    pkcs8::Document::try_from(key.spki()).ok()?.to_pem("PUBLIC KEY", LineEnding::LF).ok()
}

fn within_limits(path: &Path, scheme: &EncryptionScheme) -> Result<(), KeyFileError> {
    let EncryptionScheme::Pbes2(parameters) = scheme else {
        return Err(KeyFileError::Shape { path: path.to_owned(), what: "pbes1" });
    };
    let asked: Vec<(&'static str, u64, u64)> = match &parameters.kdf {
        Kdf::Scrypt(scrypt) => {
            let memory = 128_u64.saturating_mul(scrypt.cost_parameter).saturating_mul(scrypt.block_size.into());
            vec![
                ("scrypt-memory", memory, MAX_SCRYPT_MEMORY),
                ("scrypt-passes", scrypt.parallelization.into(), MAX_SCRYPT_PASSES),
            ]
        }
        Kdf::Pbkdf2(pbkdf2) => vec![("pbkdf2-iterations", pbkdf2.iteration_count.into(), MAX_PBKDF2)],
        _ => {
            return Err(KeyFileError::Shape { path: path.to_owned(), what: "kdf" });
        }
    };
    match asked.into_iter().find(|(_, found, limit)| found > limit) {
        Some((what, found, limit)) => Err(KeyFileError::Kdf { path: path.to_owned(), what, found, limit }),
        None => Ok(()),
    }
}

/// Reads a file that only its owner may read, in a folder where nobody else may swap it.
fn read_private(path: &Path) -> Result<String, KeyFileError> {
    let io = |error| KeyFileError::Io { path: path.to_owned(), error };
    let loose = |found: String| KeyFileError::Permissions { path: path.to_owned(), found };
    // O_NOFOLLOW: a link could be pointed elsewhere between the check and the use.
    let file = OpenOptions::new()
        .read(true)
        .custom_flags((rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK).bits().cast_signed())
        .open(path)
        .map_err(|error| {
            if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) {
                loose("link".to_owned())
            } else {
                io(error)
            }
        })?;
    let meta = file.metadata().map_err(io)?;
    if !meta.is_file() || meta.mode() & 0o077 != 0 {
        return Err(loose(format!("{:04o}", meta.mode() & 0o7777)));
    }
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let around = std::fs::metadata(folder).map_err(io)?;
    if around.mode() & 0o002 != 0 && around.mode() & 0o1000 == 0 {
        return Err(loose(format!("{:04o} {}", around.mode() & 0o7777, folder.display())));
    }
    if meta.len() > MAX_FILE {
        return Err(KeyFileError::Shape { path: path.to_owned(), what: "size" });
    }
    let mut text = String::new();
    file.take(MAX_FILE).read_to_string(&mut text).map_err(io)?;
    Ok(text)
}

fn sync_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
