//! CMS, lists, answers and time-stamps that openssl makes here and now, and what it says of the same files.
use crate::support::*;
use aigaq::seal::signature::judge::{Judgement, Knowledge, judge};
use aigaq::seal::signature::outcome::{State, Step};
use aigaq::seal::timestamp::instant::Instant;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const CONFIG: &str = "
[req]
distinguished_name=dn
prompt=no
[dn]
CN=person
[authority]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[signer]
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature,nonRepudiation
extendedKeyUsage=emailProtection,1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.1
subjectKeyIdentifier=hash
[login]
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=clientAuth
[bare]
subjectKeyIdentifier=hash
[responder]
keyUsage=critical,digitalSignature
extendedKeyUsage=OCSPSigning
[odd_responder]
keyUsage=critical,digitalSignature
extendedKeyUsage=OCSPSigning
1.2.3.4.5=critical,DER:0500
[tsa]
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
[tsa_config]
serial=serial
crypto_device=builtin
certs=ca.pem
default_policy=1.2.3.4.1
digests=sha256
ess_cert_id_alg=sha256
[ca]
database=index.txt
crlnumber=crlnumber
default_md=sha256
default_crl_days=2
";

/// A folder that goes when the test ends.
pub(crate) struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    pub(crate) fn new(name: &str) -> Option<Self> {
        if !Command::new("openssl").arg("version").output().is_ok_and(|out| out.status.success()) {
            eprintln!("skipped: the command openssl is not here");
            return None;
        }
        let folder = Folder(std::env::temp_dir().join(format!("aigaq-{name}-{}", std::process::id())));
        fs::create_dir_all(&folder.0).unwrap();
        folder.write("config", CONFIG.as_bytes());
        folder.write("index.txt", b"");
        folder.write("crlnumber", b"0A");
        folder.write("serial", b"01");
        folder.write("data", b"the bytes of manifest.cose");
        folder.run("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca.key");
        folder
            .run("req -x509 -new -key ca.key -config config -extensions authority -subj /CN=Root -days 9 -out ca.pem");
        folder.run("x509 -in ca.pem -outform DER -out ca.der");
        Some(folder)
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.join(name), bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        read(&self.0.join(name).display().to_string())
    }

    fn try_run(&self, line: &str) -> bool {
        Command::new("openssl").args(line.split_whitespace()).current_dir(&self.0).output().unwrap().status.success()
    }

    pub(crate) fn run(&self, line: &str) {
        let out = Command::new("openssl").args(line.split_whitespace()).current_dir(&self.0).output().unwrap();
        assert!(out.status.success(), "openssl {line}: {}", String::from_utf8_lossy(&out.stderr));
    }

    /// A key and its certificate, under `name`.
    pub(crate) fn issue(&self, name: &str, kind: &str, extensions: &str, serial: u32) {
        self.run(&format!("genpkey -algorithm {kind} -out {name}.key"));
        self.run(&format!("req -new -key {name}.key -config config -subj /CN={name} -out r.csr"));
        let issuer = format!("-CA ca.pem -CAkey ca.key -set_serial {serial} -days 5");
        self.run(&format!("x509 -req -in r.csr {issuer} -extfile config -extensions {extensions} -out {name}.pem"));
        self.run(&format!("x509 -in {name}.pem -outform DER -out {name}.der"));
    }

    /// Whether openssl takes the file for a signature of the data under this root.
    fn takes(&self, cms: &[u8], data: &str) -> bool {
        self.write("taken.cms", cms);
        let line = "cms -verify -binary -inform DER -in taken.cms -CAfile ca.pem -purpose any -out out -content";
        self.try_run(&format!("{line} {data}"))
    }
}

fn soon() -> Instant {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Instant::new(now.as_secs() as i64 + 60, 0).unwrap()
}

fn judged(folder: &Folder, cms: &[u8], revocations: &[&[u8]]) -> Judgement {
    let ca = folder.read("ca.der");
    let trusted = [root(&ca)];
    let content = folder.read("data");
    let knowledge = Knowledge { at: soon(), stamps: &trusted, revocations, ..knowing(&trusted, "20260101000000") };
    judge(cms, &content, &knowledge)
}

/// No time-stamp, no list, no answer: what is left open of every signature without them.
const OPEN: &str = "time?time-claimed revocation?revocation-not-performed";

#[test]
fn signatures_of_openssl() {
    let Some(folder) = Folder::new("signatures") else { return };
    folder.issue("rsa", "RSA -pkeyopt rsa_keygen_bits:2048", "signer", 2);
    folder.issue("p256", "EC -pkeyopt ec_paramgen_curve:P-256", "signer", 3);
    folder.issue("p521", "EC -pkeyopt ec_paramgen_curve:P-521", "signer", 4);
    folder.issue("weak", "RSA -pkeyopt rsa_keygen_bits:1024", "signer", 5);
    folder.issue("login", "EC -pkeyopt ec_paramgen_curve:P-256", "login", 6);
    folder.issue("bare", "EC -pkeyopt ec_paramgen_curve:P-256", "bare", 7);
    // options of signing; what does not pass; whether openssl takes it as well
    let unbound = format!("signer?signer-unbound {OPEN}");
    let rows = [
        ("rsa", "-cades -md sha256", OPEN.to_owned()),
        ("rsa", "-cades -md sha512 -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:-1", OPEN.to_owned()),
        ("rsa", "-md sha384", unbound.clone()),
        ("p256", "-cades -md sha256 -keyid", OPEN.to_owned()),
        ("p521", "-cades -md sha512", OPEN.to_owned()),
        ("p256", "-cades -md sha256 -nodetach", OPEN.to_owned()),
        ("p256", "-cades -md sha256 -nodetach -stream -indef", OPEN.to_owned()),
        (
            "p256",
            "-cades -md sha256 -nocerts",
            "signer?signer-missing signature?stage-not-performed \
            chain?stage-not-performed usage?stage-not-performed time?time-claimed revocation?stage-not-performed"
                .to_owned(),
        ),
        (
            "p256",
            "-noattr -md sha256",
            "attributes-attributes-missing signer?signer-unbound \
            signature?stage-not-performed time?time-claimed revocation?revocation-not-performed"
                .to_owned(),
        ),
        (
            "rsa",
            "-md sha1",
            "attributes-algorithm-weak:sha1 signer?signer-unbound \
            signature?algorithm-unsupported:1.2.840.113549.1.1.1 time?time-claimed \
            revocation?revocation-not-performed"
                .to_owned(),
        ),
        ("weak", "-cades -md sha256", format!("signature-algorithm-weak:rsa-1024 {OPEN}")),
        ("login", "-cades -md sha256", format!("usage-usage-wrong:non-repudiation-missing {OPEN}")),
        ("bare", "-cades -md sha256", format!("usage?usage-unsaid {OPEN}")),
        (
            "p256",
            "-cades -md sha256 -econtent_type 1.2.3.4",
            "parse-content-type:1.2.3.4 \
            attributes-attribute-wrong:contentType:other time?time-claimed revocation?revocation-not-performed"
                .to_owned(),
        ),
        ("p256", "-cades -md sha256 -signer rsa.pem -inkey rsa.key", format!("{OPEN} | {OPEN}")),
    ];
    let mut wrong = vec![];
    for (key, options, expected) in rows {
        let signer = format!("-signer {key}.pem -inkey {key}.key");
        folder.run(&format!("cms -sign -binary -in data -outform DER -out s.cms {signer} {options}"));
        let cms = folder.read("s.cms");
        let judged = judged(&folder, &cms, &[]);
        let found = judged.signers().iter().map(trouble).collect::<Vec<_>>().join(" | ");
        if found != expected {
            wrong.push(format!("{key} {options}:\n expected {expected}\n found    {found}"));
        }
        if judged.signers().iter().all(|signer| signer.holds() && signer.state(Step::Chain) == State::Passed) {
            assert!(folder.takes(&cms, "data"), "openssl refuses {key} {options}");
        }
        folder.write("other", b"other bytes");
        if !options.contains("-nodetach") {
            assert!(!folder.takes(&cms, "other"));
        }
        let ca = folder.read("ca.der");
        let other = judge(&cms, b"other bytes", &Knowledge { at: soon(), ..knowing(&[root(&ca)], "20260101000000") });
        assert!(other.signers().iter().all(|signer| !signer.holds()), "{key} {options}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn another_root_of_the_same_name_is_not_trusted() {
    let Some(folder) = Folder::new("namesake") else { return };
    folder.issue("p256", "EC -pkeyopt ec_paramgen_curve:P-256", "signer", 3);
    folder.run(
        "cms -sign -binary -in data -outform DER -out s.cms -signer p256.pem -inkey p256.key -cades -certfile ca.pem",
    );
    let cms = folder.read("s.cms");
    assert_eq!(trouble(&judged(&folder, &cms, &[]).signers()[0]), OPEN);
    folder.run("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca.key");
    folder.run("req -x509 -new -key ca.key -config config -extensions authority -subj /CN=Root -days 9 -out ca.pem");
    folder.run("x509 -in ca.pem -outform DER -out ca.der");
    // the genuine root lies in the file and lends nothing
    assert_eq!(trouble(&judged(&folder, &cms, &[]).signers()[0]), format!("chain-untrusted:signature {OPEN}"));
}

/// `openssl ca` keeps the index that its lists and answers are made from.
#[test]
fn lists_and_answers_of_openssl() {
    let Some(folder) = Folder::new("lists") else { return };
    folder.issue("p256", "EC -pkeyopt ec_paramgen_curve:P-256", "signer", 0x1003);
    folder.issue("responder", "EC -pkeyopt ec_paramgen_curve:P-256", "responder", 0x1004);
    folder.issue("intruder", "EC -pkeyopt ec_paramgen_curve:P-256", "signer", 0x1005);
    folder.run(
        "cms -sign -binary -in data -outform DER -out s.cms -signer p256.pem -inkey p256.key -cades -certfile ca.pem",
    );
    let cms = folder.read("s.cms");
    let until = "991231235959Z";
    let entry = |kind: &str, revoked: &str| format!("{kind}\t{until}\t{revoked}\t1003\tunknown\t/CN=p256\n");
    let list = |index: &str| {
        folder.write("index.txt", index.as_bytes());
        folder.run("ca -config config -name ca -gencrl -keyfile ca.key -cert ca.pem -out l.pem");
        folder.run("crl -in l.pem -outform DER -out l.crl");
        folder.read("l.crl")
    };
    let answer = |index: &str, signer: &str, more: &str| {
        folder.write("index.txt", index.as_bytes());
        let signer = format!("-rsigner {signer}.pem -rkey {signer}.key");
        folder.run("ocsp -issuer ca.pem -cert p256.pem -reqout q.der -no_nonce");
        folder.run(&format!("ocsp -index index.txt -CA ca.pem {signer} -reqin q.der -respout a.der {more}"));
        folder.read("a.der")
    };
    let (good, gone) = (entry("V", ""), entry("R", "240101000000Z,keyCompromise"));
    let said = |found: &[&[u8]]| {
        let judged = judged(&folder, &cms, found);
        trouble(&judged.signers()[0]).trim_start_matches("time?time-claimed").trim().to_owned()
    };
    let (good_list, bad_list) = (list(&good), list(&gone));
    let good_answer = answer(&good, "responder", "-nmin 60");
    let bad_answer = answer(&gone, "responder", "-nmin 60");
    assert_eq!(said(&[&good_list]), "");
    assert_eq!(said(&[&good_answer]), "");
    assert_eq!(said(&[&answer(&good, "responder", "")]), "");
    assert_eq!(said(&[&answer(&good, "ca", "-nmin 60")]), "");
    assert_eq!(said(&[&answer(&good, "responder", "-nmin 60 -resp_key_id")]), "");
    assert_eq!(said(&[&bad_list]), "revocation-revoked:keyCompromise");
    assert_eq!(said(&[&bad_answer]), "revocation-revoked:keyCompromise");
    for reason in ["cACompromise", "affiliationChanged", "superseded", "cessationOfOperation", "unspecified"] {
        let index = entry("R", &format!("240101000000Z,{}", reason.replace("cAC", "CAC")));
        assert_eq!(said(&[&list(&index)]), format!("revocation-revoked:{reason}"));
        assert_eq!(said(&[&answer(&index, "responder", "-nmin 60")]), format!("revocation-revoked:{reason}"));
    }
    assert_eq!(said(&[&good_list, &bad_answer]), "revocation-revoked:keyCompromise");
    assert_eq!(said(&[&answer("", "responder", "-nmin 60")]), "revocation?revocation-unusable:unknown");
    assert_eq!(said(&[&answer(&good, "intruder", "-nmin 60")]), "revocation?revocation-unusable:responder");
    let mut broken = good_answer.clone();
    let at = broken.windows(5).position(|bytes| bytes == b"Root0").unwrap_or(broken.len() / 2);
    broken[at] ^= 1;
    assert!(said(&[&broken]).starts_with("revocation?revocation-unusable:"));
    let mut broken = good_list.clone();
    *broken.last_mut().unwrap() ^= 1;
    assert!(said(&[&broken]).starts_with("revocation?revocation-unusable:"));
}

/// The elements of a constructed one.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(u8, Vec<u8>)> {
    let (mut rest, mut found) = (bytes, vec![]);
    while let [tag, first, after @ ..] = rest {
        let (length, after) = match first {
            0..0x80 => (usize::from(*first), after),
            _ => {
                let (digits, after) = after.split_at(usize::from(first & 0x7f));
                (digits.iter().fold(0, |n, digit| n << 8 | usize::from(*digit)), after)
            }
        };
        found.push((*tag, after[..length].to_vec()));
        rest = &after[length..];
    }
    found
}

pub(crate) fn element(tag: u8, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = match length {
        0..0x80 => vec![tag, length as u8],
        0x80..0x100 => vec![tag, 0x81, length as u8],
        _ => vec![tag, 0x82, (length >> 8) as u8, length as u8],
    };
    [head, body.to_vec()].concat()
}

pub(crate) fn join(parts: &[(u8, Vec<u8>)]) -> Vec<u8> {
    parts.iter().flat_map(|(tag, body)| element(*tag, body)).collect()
}

/// The CMS with one signer and these unsigned attributes, and the signature that it holds.
fn with_attributes(cms: &[u8], attributes: &[Vec<u8>]) -> (Vec<u8>, Vec<u8>) {
    let mut outer = parts(&parts(cms)[0].1);
    let mut signed = parts(&parts(&outer[1].1)[0].1);
    let last = signed.len() - 1;
    let mut info = parts(&parts(&signed[last].1)[0].1);
    let signature = info.last().unwrap().1.clone();
    if !attributes.is_empty() {
        info.push((0xa1, attributes.concat()));
    }
    signed[last].1 = element(0x30, &join(&info));
    outer[1].1 = element(0x30, &join(&signed));
    (element(0x30, &join(&outer)), signature)
}

/// id-smime-aa and the last arc.
fn attribute(arc: u8, value: &[u8]) -> Vec<u8> {
    let oid = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x02, arc];
    element(0x30, &[element(0x06, &oid), element(0x31, value)].concat())
}

/// CAdES with a time-stamp and revocation values: every stage but the archive's passes.
#[test]
fn a_time_stamp_and_a_list_beside_the_signature() {
    let Some(folder) = Folder::new("stamped") else { return };
    folder.issue("p256", "EC -pkeyopt ec_paramgen_curve:P-256", "signer", 0x1003);
    folder.issue("tsa", "EC -pkeyopt ec_paramgen_curve:P-256", "tsa", 0x1004);
    folder.run(
        "cms -sign -binary -in data -outform DER -out s.cms -signer p256.pem -inkey p256.key -cades -certfile ca.pem",
    );
    let plain = folder.read("s.cms");
    let (same, signature) = with_attributes(&plain, &[]);
    assert_eq!(same, plain);
    let stamp = |over: &[u8]| {
        folder.write("signature", over);
        folder.run("ts -query -config config -data signature -sha256 -cert -out q.tsq");
        let signer = "-signer tsa.pem -inkey tsa.key -sha256";
        folder.run(&format!(
            "ts -reply -config config -section tsa_config -queryfile q.tsq {signer} -token_out -out t.tst"
        ));
        folder.read("t.tst")
    };
    folder.write("index.txt", b"V\t991231235959Z\t\t1003\tunknown\t/CN=p256\n");
    folder.run("ca -config config -name ca -gencrl -keyfile ca.key -cert ca.pem -out l.pem");
    folder.run("crl -in l.pem -outform DER -out l.crl");
    folder.run("ocsp -issuer ca.pem -cert p256.pem -reqout q.der -no_nonce");
    folder.run("ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -reqin q.der -respout a.der -nmin 60");
    let (list, response) = (folder.read("l.crl"), folder.read("a.der"));
    // RevocationValues holds BasicOCSPResponse: what is in the OCTET STRING of the response
    let basic = parts(&parts(&parts(&parts(&response)[0].1)[1].1)[0].1)[1].1.clone();
    let lists = attribute(0x18, &element(0x30, &element(0xa0, &element(0x30, &list))));
    let answers = attribute(0x18, &element(0x30, &element(0xa1, &element(0x30, &basic))));
    let (good, foreign) = (attribute(0x0e, &stamp(&signature)), attribute(0x0e, &stamp(b"another signature")));
    let rows: [(&[Vec<u8>], &str); 6] = [
        (&[good.clone(), lists.clone()], ""),
        (&[good.clone(), answers.clone()], ""),
        (std::slice::from_ref(&good), "revocation?revocation-not-performed"),
        (std::slice::from_ref(&lists), "time?time-claimed"),
        (
            std::slice::from_ref(&foreign),
            "time-stamp-wrong:token.imprint-mismatch time?time-claimed revocation?revocation-not-performed",
        ),
        (&[foreign.clone(), good.clone(), lists.clone()], ""),
    ];
    for (attributes, expected) in rows {
        let (cms, _) = with_attributes(&plain, attributes);
        let judged = judged(&folder, &cms, &[]);
        let [signer] = judged.signers() else { panic!() };
        assert_eq!(trouble(signer), expected);
        assert_eq!(signer.is_proven(), attributes.contains(&good));
        assert!(signer.holds() && folder.takes(&cms, "data"));
    }
    // the authority of time is trusted for time only where the user says so
    let (cms, _) = with_attributes(&plain, &[good]);
    let ca = folder.read("ca.der");
    let trusted = [root(&ca)];
    let knowledge = Knowledge { at: soon(), ..knowing(&trusted, "20260101000000") };
    let judged = judge(&cms, &folder.read("data"), &knowledge);
    assert!(trouble(&judged.signers()[0]).contains("time?stamp-open:token.untrusted"));
    // a question put for a moment before the time-stamp
    let early = Knowledge { at: instant("20200101000000"), stamps: &trusted, ..knowledge };
    let judged = judge(&cms, &folder.read("data"), &early);
    assert!(trouble(&judged.signers()[0]).contains("time?stamp-after-moment"));
}
