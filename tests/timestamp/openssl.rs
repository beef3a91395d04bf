//! Tokens that `openssl ts` makes here and now: keys x digests x versions of the signed reference.
use crate::support::*;
use aigaq::seal::timestamp::judge::{Form, Stamped, judge};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CONFIG: &str = "
[req]
distinguished_name=dn
prompt=no
[dn]
CN=openssl TSA
O=Throw-away
[ca]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign
subjectKeyIdentifier=hash
[tsa]
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
[tsa_config]
serial=serial
crypto_device=builtin
certs=ca.pem
default_policy=1.2.3.4.1
digests=sha256,sha384,sha512,sha1
accuracy=secs:1,millisecs:500,microsecs:100
clock_precision_digits=6
ordering=yes
tsa_name=yes
ess_cert_id_chain=no
";

/// A folder that goes when the test ends.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(folder: &Path, line: &str) {
    let out = Command::new("openssl").args(line.split_whitespace()).current_dir(folder).output().unwrap();
    assert!(out.status.success(), "openssl {line}: {}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn tokens_of_openssl() {
    if !Command::new("openssl").arg("version").output().is_ok_and(|out| out.status.success()) {
        eprintln!("skipped: the command openssl is not here");
        return;
    }
    let folder = Folder(std::env::temp_dir().join(format!("aigaq-timestamp-{}", std::process::id())));
    let at = &folder.0;
    fs::create_dir_all(at).unwrap();
    for reference in ["sha1", "sha256"] {
        fs::write(at.join(format!("{reference}.cnf")), format!("{CONFIG}ess_cert_id_alg={reference}\n")).unwrap();
    }
    fs::write(at.join("serial"), "01").unwrap();
    fs::write(at.join("hello"), "hello").unwrap();
    run(at, "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca.key");
    run(at, "req -x509 -new -key ca.key -config sha1.cnf -extensions ca -subj /CN=Root -days 2 -out ca.pem");
    run(at, "x509 -in ca.pem -outform DER -out ca.der");
    run(at, "ts -query -config sha1.cnf -data hello -sha256 -cert -out q.tsq");
    run(at, "ts -query -config sha1.cnf -data hello -sha1 -cert -out sha1.tsq");
    run(at, "ts -query -config sha1.cnf -data hello -sha3-256 -cert -out sha3.tsq");
    let ca = read(&at.join("ca.der").display().to_string());
    let trusted = [root(&ca)];
    let reply = |key: &str, digest: &str, reference: &str, query: &str| {
        let signer = format!("-signer {key}.pem -inkey {key}.key -{digest}");
        run(
            at,
            &format!(
                "ts -reply -config {reference}.cnf -section tsa_config -queryfile {query}.tsq {signer} -out r.tsr"
            ),
        );
        let response = read(&at.join("r.tsr").display().to_string());
        let judged = judge(&response, Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
        assert_eq!(judged.time().is_some(), trouble(&judged).is_empty());
        trouble(&judged)
    };
    for (key, kind, expected) in [
        ("p256", "EC -pkeyopt ec_paramgen_curve:P-256", ""),
        ("p384", "EC -pkeyopt ec_paramgen_curve:P-384", ""),
        ("p521", "EC -pkeyopt ec_paramgen_curve:P-521", ""),
        ("rsa2048", "RSA -pkeyopt rsa_keygen_bits:2048", ""),
        ("rsa1024", "RSA -pkeyopt rsa_keygen_bits:1024", "algorithm-weak:signature:rsa-1024"),
    ] {
        run(at, &format!("genpkey -algorithm {kind} -out {key}.key"));
        run(at, &format!("req -new -key {key}.key -config sha1.cnf -out r.csr"));
        let issuer = "-CA ca.pem -CAkey ca.key -set_serial 7 -days 1 -extfile sha1.cnf -extensions tsa";
        run(at, &format!("x509 -req -in r.csr {issuer} -out {key}.pem"));
        for digest in ["sha256", "sha384", "sha512"] {
            for reference in ["sha1", "sha256"] {
                assert_eq!(reply(key, digest, reference, "q"), expected, "{key} {digest} {reference}");
            }
        }
    }
    assert_eq!(reply("p256", "sha256", "sha256", "sha1"), "algorithm-weak:imprint:sha1");
    assert_eq!(reply("p256", "sha256", "sha256", "sha3"), "not-granted");
}
