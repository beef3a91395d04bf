//! The certificates, made with the `openssl` command in one folder and used again when they are there.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// The kind of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// ECDSA on P-256.
    P256,
    /// RSA with 2048 bits.
    Rsa,
}

/// `openssl ca` and `openssl ts`: everything lies in the folder that they are started in.
const CONFIGURATION: &str = "\
[req]
distinguished_name = subject
[subject]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[stamping]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ca]
default_ca = issuing
[issuing]
new_certs_dir = .
database = index.txt
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
[any]
commonName = supplied
[tsa]
default_tsa = this
[this]
serial = serial.txt
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
other_policies = 1.2.3.4.2, 1.2.398.3.3.2.6.2, 1.2.398.3.3.2.6.4
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
";

/// For how long the authority's certificate is valid, and under which name it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Validity {
    Now,
    Past,
}

impl Validity {
    /// The names of the files of the authority's own certificate and key begin with this.
    pub(crate) fn stem(self) -> &'static str {
        match self {
            Validity::Now => "tsa",
            Validity::Past => "tsa-past",
        }
    }
}

/// Makes what is missing of root, intermediate and the authority's own certificate.
pub(crate) fn make(folder: &Path, kind: Kind, intermediate: bool, validity: Validity) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    write(folder, "openssl.cnf", CONFIGURATION)?;
    write(folder, "index.txt", "")?;
    write(folder, "serial.txt", "01\n")?;
    if !folder.join("root.pem").exists() {
        let words = ["-x509", "-days", "7300", "-extensions", "authority", "-out", "root.pem"];
        ask(folder, kind, "root", "Throw-away root", &words)?;
    }
    let mut issuer = "root";
    if intermediate {
        if !folder.join("middle.pem").exists() {
            ask(folder, kind, "middle", "Throw-away intermediate", &["-out", "middle.csr"])?;
            issue(folder, "root", "middle", "authority", Validity::Now)?;
        }
        issuer = "middle";
    }
    let own = validity.stem();
    if !folder.join(format!("{own}.pem")).exists() {
        ask(folder, kind, own, "Throw-away time-stamp authority", &["-out", &format!("{own}.csr")])?;
        issue(folder, issuer, own, "stamping", validity)?;
    }
    // What the authority sends beside its own certificate: the intermediate, if there is one.
    let chain = if intermediate { std::fs::read_to_string(folder.join("middle.pem"))? } else { String::new() };
    std::fs::write(folder.join("chain.pem"), chain)
}

/// Answers the question in `question.tsq` of the folder.
pub(crate) fn reply(folder: &Path, validity: Validity) -> io::Result<Vec<u8>> {
    let own = validity.stem();
    let (certificate, key) = (format!("{own}.pem"), format!("{own}.key"));
    let words = ["ts", "-reply", "-config", "openssl.cnf", "-queryfile", "question.tsq", "-out", "answer.tsr"];
    let words = [&words[..], &["-signer", &certificate, "-inkey", &key]].concat();
    let has_chain = std::fs::metadata(folder.join("chain.pem"))?.len() > 0;
    openssl(folder, &if has_chain { [&words[..], &["-chain", "chain.pem"]].concat() } else { words })?;
    std::fs::read(folder.join("answer.tsr"))
}

/// A key, and a request for a certificate or a root of its own.
fn ask(folder: &Path, kind: Kind, name: &str, subject: &str, words: &[&str]) -> io::Result<()> {
    // Two authorities of one name would be taken for one another by whoever reads the result.
    let called = folder.file_name().unwrap_or_default().to_string_lossy();
    let called: String = called.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let (key, subject) = (format!("{name}.key"), format!("/CN={subject} {called}"));
    let new: &[&str] = match kind {
        Kind::P256 => &["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"],
        Kind::Rsa => &["-newkey", "rsa:2048"],
    };
    let all = ["req", "-new", "-batch", "-noenc", "-sha256", "-config", "openssl.cnf", "-keyout", &key];
    openssl(folder, &[&all[..], &["-subj", &subject], new, words].concat())
}

/// A certificate for a request; `openssl ca`, because `openssl x509` cannot begin one in the past.
fn issue(folder: &Path, issuer: &str, name: &str, extensions: &str, validity: Validity) -> io::Result<()> {
    let [request, certificate] = ["csr", "pem"].map(|end| format!("{name}.{end}"));
    let (by, by_key) = (format!("{issuer}.pem"), format!("{issuer}.key"));
    let (from, until) = match validity {
        Validity::Now => ("20240101000000Z", "20440101000000Z"),
        Validity::Past => ("20200101000000Z", "20210101000000Z"),
    };
    let words = ["ca", "-batch", "-notext", "-config", "openssl.cnf", "-extensions", extensions];
    let dates = ["-startdate", from, "-enddate", until, "-cert", &by, "-keyfile", &by_key];
    openssl(folder, &[&words[..], &dates, &["-in", &request, "-out", &certificate]].concat())
}

fn write(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    let path = folder.join(name);
    if path.exists() { Ok(()) } else { std::fs::write(path, text) }
}

/// Runs `openssl` in the folder; its words are the error when it fails.
fn openssl(folder: &Path, words: &[&str]) -> io::Result<()> {
    let mut command = Command::new("openssl");
    command.args(words).current_dir(folder).stdin(Stdio::null()).env_remove("OPENSSL_CONF");
    let out = command.output().map_err(|error| io::Error::new(error.kind(), format!("openssl: {error}")))?;
    if out.status.success() {
        return Ok(());
    }
    let verb = words.first().copied().unwrap_or_default();
    Err(io::Error::other(format!("openssl {verb}: {}", String::from_utf8_lossy(&out.stderr).trim())))
}
