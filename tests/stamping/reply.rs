//! What counts as an answer, held against the tokens of tests/timestamp/own: one defect each.
use aigaq::base::digest::sha256;
use aigaq::base::reason::Reason;
use aigaq::seal::timestamp::judge::{Form, Knowledge, Stamped, judge};
use aigaq::seal::timestamp::reply::{Asked, ReplyError, accept};
use aigaq::seal::timestamp::request::Nonce;
use std::path::Path;

/// The nonce of nearly all of them.
const NONCE: u128 = 12345;

fn own(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/timestamp/own/{name}.tsr", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn accepted(bytes: &[u8], content: &[u8], policy: Option<&str>, nonce: u128) -> Result<String, ReplyError> {
    let nonce = Nonce::new(nonce.to_be_bytes());
    accept(bytes, &Asked { digest: &sha256(content), policy, nonce: &nonce }).map(|time| time.to_string())
}

#[test]
fn what_is_kept() {
    let noon = "2024-06-01T12:00:00Z";
    for (name, time) in [
        ("good", noon),
        ("granted-with-mods", noon),
        ("ecdsa-521-sha512", noon),
        ("pss-sha384", noon),
        ("ess-v1", noon),
        ("indefinite-length", noon),
        ("certificates-leaf-only", noon),
        ("fraction-9-digits", "2024-06-01T12:00:00.123456789Z"),
        ("at-last-second", "2025-01-01T00:00:00Z"),
        // algorithms that are not known here: a curve of its own, and PSS with two digests
        ("signer-brainpool", noon),
        ("pss-mgf-sha512", noon),
        // the way to a root is for the verifier to judge
        ("intermediate-not-ca", noon),
        ("root-expired-then", noon),
    ] {
        assert_eq!(accepted(&own(name), b"hello", None, NONCE).as_deref(), Ok(time), "{name}");
    }
    // what is kept for the algorithm's sake is not believed
    let nobody = Knowledge { trusted: &[], helpers: &[], witnessed: None, budget: Default::default() };
    let judged = judge(&own("signer-brainpool"), Form::Response, Stamped::Bytes(b"hello"), &nobody);
    assert!(judged.outcomes().iter().any(|outcome| outcome.code() == "token.algorithm-unsupported"));
    assert_eq!(judged.time(), None);
}

#[test]
fn what_is_refused() {
    for (name, code) in [
        ("status-rejection-with-token", "token.not-granted"),
        ("imprint-other", "token.imprint-mismatch"),
        ("imprint-sha1", "token.algorithm-weak"),
        ("signature-flipped", "token.signature-invalid"),
        ("signature-of-stranger", "token.signature-invalid"),
        ("message-digest-other", "token.signature-invalid"),
        ("leaf-eku-other", "token.purpose-wrong"),
        ("leaf-eku-not-critical", "token.purpose-wrong"),
        ("leaf-ca-true", "token.purpose-wrong"),
        ("back-dated", "token.outside-certificate"),
        ("half-second-too-late", "token.outside-certificate"),
        ("time-second-60", "token.malformed"),
        ("two-signers", "token.malformed"),
        ("certificates-missing", "token.signer-missing"),
        ("ess-missing", "token.signer-binding"),
        ("ess-v2-sha1", "token.algorithm-weak"),
        ("tsa-name-other", "token.name-differs"),
        ("extension-critical", "token.extension-unsupported"),
        ("nonce-negative", "reply.nonce"),
    ] {
        let error = accepted(&own(name), b"hello", None, NONCE).unwrap_err();
        assert_eq!(error.code(), code, "{name}: {error}");
    }
    let good = own("good");
    for (bytes, code) in [
        (&b""[..], "token.malformed"),
        (b"<!doctype html>", "token.malformed"),
        (&[good.as_slice(), b"\0"].concat(), "token.malformed"),
        (&[0x30; (64 << 10) + 1], "token.budget"),
    ] {
        assert_eq!(accepted(bytes, b"hello", None, NONCE).unwrap_err().code(), code);
    }
    assert_eq!(accepted(&good, b"hallo", None, NONCE).unwrap_err().code(), "token.imprint-mismatch");
}

/// An imprint that cannot be computed here may be of anything: it is none of what was asked, and not kept as an
/// unknown signature is.
#[test]
fn an_imprint_of_an_unknown_kind_is_refused() {
    let mut answer = own("good");
    let sha256 = [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1];
    let digest = sha256_of(b"hello");
    let imprint = answer.windows(32).position(|part| part == digest).unwrap();
    let at = answer[..imprint].windows(9).rposition(|part| part == sha256).unwrap();
    answer[at + 8] = 8; // SHA3-256
    let error = accepted(&answer, b"hello", None, NONCE).unwrap_err();
    assert_eq!(error.to_string(), "token.algorithm-unsupported place=imprint found=sha3-256");
}

fn sha256_of(content: &[u8]) -> [u8; 32] {
    sha256(content).0
}

#[test]
fn nonce_and_policy_are_those_that_were_asked() {
    let good = own("good");
    let error = accepted(&good, b"hello", None, NONCE + 1).unwrap_err();
    assert_eq!(error.to_string(), "reply.nonce expected=303a found=3039");
    assert_eq!(error.facts().len(), 2);
    let stated = judge(
        &good,
        Form::Response,
        Stamped::Bytes(b"hello"),
        &Knowledge { trusted: &[], helpers: &[], witnessed: None, budget: Default::default() },
    );
    let policy = stated.stamp().unwrap().policy.clone();
    assert!(accepted(&good, b"hello", Some(&policy), NONCE).is_ok());
    let error = accepted(&good, b"hello", Some("1.2.398.3.3.2.6.2"), NONCE).unwrap_err();
    assert_eq!((error.code(), error.facts()[1].1.to_string()), ("reply.policy", policy));
}

/// Answers of real authorities to the questions of others: of SHA-256, all is well but the nonce, which is longer than
/// ours; one over SHA-512 is none to a question over SHA-256.
#[test]
fn real_answers_to_other_questions_are_refused_for_that_alone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/5-timestamps");
    for (name, content, code) in [
        ("rfc3161-client/sigstage_response-sha256.tsr", "hello.txt", "reply.nonce"),
        ("auto-archiver/digicert.tsr", "auto-archiver/covered_data.txt", "token.imprint-mismatch"),
        ("auto-archiver/valid_timestamp.tsr", "auto-archiver/covered_data.txt", "token.imprint-mismatch"),
    ] {
        let (Ok(answer), Ok(content)) = (std::fs::read(folder.join(name)), std::fs::read(folder.join(content))) else {
            eprintln!("skipped: {name} is not here");
            continue;
        };
        let error = accepted(&answer, &content, None, 1).unwrap_err();
        assert_eq!(error.code(), code, "{name}: {error}");
    }
}
