//! Answers of OCSP that the command openssl does not write: rare reasons, archive cutoffs, responders who may not speak. They
//! are cut out of its answers and signed anew with it.
use crate::openssl::{Folder, element, join, parts};
use crate::support::*;
use aigaq::base::reason::Reason;
use aigaq::seal::signature::revocation::{Effort, Question};
use aigaq::seal::timestamp::certificate::Certificate;
use aigaq::seal::timestamp::instant::Instant;

/// 1.3.6.1.5.5.7.48.1.6, id-pkix-ocsp-archive-cutoff (RFC 6960 §4.4.4).
const CUTOFF: &[u8] = b"\x06\x09\x2b\x06\x01\x05\x05\x07\x30\x01\x06";
/// 1.3.6.1.5.5.7.48.1.1, id-pkix-ocsp-basic.
const BASIC: &[u8] = b"\x06\x09\x2b\x06\x01\x05\x05\x07\x30\x01\x01";

/// A folder with a certificate `p256` of number 0x1003, and an answer of the authority itself that it is good.
fn answered(name: &str) -> Option<(Folder, Vec<u8>)> {
    let folder = Folder::new(name)?;
    folder.issue("p256", "EC -pkeyopt ec_paramgen_curve:P-256", "signer", 0x1003);
    folder.write("index.txt", b"V\t991231235959Z\t\t1003\tunknown\t/CN=p256\n");
    folder.run("ocsp -issuer ca.pem -cert p256.pem -reqout q.der -no_nonce");
    folder.run("ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -reqin q.der -respout a.der -nmin 60");
    let response = folder.read("a.der");
    Some((folder, response))
}

/// The response with another status, or more of what stands in its one answer, signed anew by the authority.
fn signed(folder: &Folder, response: &[u8], change: impl Fn(&mut Vec<(u8, Vec<u8>)>)) -> Vec<u8> {
    // OCSPResponse, its bytes, BasicOCSPResponse in an OCTET STRING, ResponseData
    let basic = parts(&parts(&parts(&parts(response)[0].1)[1].1)[0].1)[1].1.clone();
    let mut basic = parts(&parts(&basic)[0].1);
    let mut data = parts(&basic[0].1);
    let answers = data.iter_mut().find(|(tag, _)| *tag == 0x30).unwrap();
    let mut single = parts(&parts(&answers.1)[0].1);
    change(&mut single);
    answers.1 = element(0x30, &join(&single));
    basic[0].1 = join(&data);
    folder.write("tbs", &element(0x30, &basic[0].1));
    folder.run("dgst -sha256 -sign ca.key -out sig tbs");
    basic[2].1 = [vec![0], folder.read("sig")].concat();
    let basic = element(0x04, &element(0x30, &join(&basic)));
    let bytes = element(0xa0, &element(0x30, &[BASIC.to_vec(), basic].concat()));
    element(0x30, &[element(0x0a, &[0]), bytes].concat())
}

fn generalized(at: Instant) -> Vec<u8> {
    let text = at.to_string();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    element(0x18, format!("{}Z", &digits[..14]).as_bytes())
}

/// What the answer comes to for a certificate that ended at `expiry`.
fn said(folder: &Folder, answer: &[u8], expiry: Option<Instant>) -> String {
    let (own, ca) = (folder.read("p256.der"), folder.read("ca.der"));
    let (mut certificate, issuer) = (Certificate::read(&own).unwrap(), Certificate::read(&ca).unwrap());
    certificate.not_after = expiry.unwrap_or(certificate.not_after);
    let time = certificate.not_before;
    let at = instant("20991231235959");
    let question = Question { certificate: &certificate, issuer: &issuer, time, is_proven: true, at };
    let outcome = question.one(answer, &mut Effort { left: 10 });
    let facts = outcome.facts();
    let fact = |wanted: &str| facts.iter().find(|(name, _)| *name == wanted).map(|(_, fact)| format!(" {fact}"));
    format!("{}{}", outcome.code(), fact("why").or_else(|| fact("reason")).unwrap_or_default())
}

#[test]
fn reasons_that_openssl_does_not_write() {
    let Some((folder, response)) = answered("reasons") else { return };
    assert_eq!(said(&folder, &response, None), "cms.not-revoked");
    for (code, reason) in [(9, "privilegeWithdrawn"), (10, "aACompromise"), (7, "unspecified"), (11, "unspecified")] {
        let revoked = [b"\x18\x0f20240101000000Z".to_vec(), element(0xa0, &element(0x0a, &[code]))].concat();
        let answer = signed(&folder, &response, |single| single[1] = (0xa1, revoked.clone()));
        // Of 2024, and so before the certificate of today: revoked whatever it signed.
        assert_eq!(said(&folder, &answer, None), format!("cms.revoked {reason}"));
    }
    // A status under a tag that the syntax does not have.
    for tag in [0xa3, 0xa0, 0x82 + 1] {
        let answer = signed(&folder, &response, |single| single[1] = (tag, b"\x18\x0f20240101000000Z".to_vec()));
        assert_eq!(said(&folder, &answer, None), "cms.revocation-unusable malformed", "{tag:x}");
    }
}

/// An answer given when the certificate had expired counts where the authority says that it keeps word of those that
/// expired as early as this one (RFC 6960 §4.4.4).
#[test]
fn an_archive_cutoff_reaches_back_so_far() {
    let Some((folder, response)) = answered("cutoff") else { return };
    let expiry = instant("20250101000000");
    let with = |kind: &[u8], cutoff: &str| {
        let extension = element(0x30, &[kind.to_vec(), element(0x04, &generalized(instant(cutoff)))].concat());
        signed(&folder, &response, |single| single.push((0xa1, element(0x30, &extension))))
    };
    let rows = [
        (with(CUTOFF, "20241231235959"), "cms.not-revoked"),
        (with(CUTOFF, "20250101000000"), "cms.not-revoked"),
        (with(CUTOFF, "20250101000001"), "cms.revocation-unusable after-expiry"),
        // another extension with a time in it is none
        (
            with(b"\x06\x09\x2b\x06\x01\x05\x05\x07\x30\x01\x09", "20240101000000"),
            "cms.revocation-unusable after-expiry",
        ),
        (response.clone(), "cms.revocation-unusable after-expiry"),
    ];
    for (row, (answer, expected)) in rows.into_iter().enumerate() {
        assert_eq!(said(&folder, &answer, Some(expiry)), expected, "{row}");
    }
}

/// Whose certificate asks for something that nobody here understands, or comes from another authority of the same name,
/// does not speak for the issuer (RFC 6960 §4.2.2.2).
#[test]
fn a_responder_who_may_not_speak_says_nothing() {
    let Some((folder, _)) = answered("responder") else { return };
    let by = |name: &str| {
        folder.run(&format!(
            "ocsp -index index.txt -CA ca.pem -rsigner {name}.pem -rkey {name}.key -reqin q.der -respout b.der -nmin 60"
        ));
        said(&folder, &folder.read("b.der"), None)
    };
    let kind = "EC -pkeyopt ec_paramgen_curve:P-256";
    folder.issue("fit", kind, "responder", 0x2001);
    assert_eq!(by("fit"), "cms.not-revoked");
    folder.issue("odd", kind, "odd_responder", 0x2002);
    assert_eq!(by("odd"), "cms.revocation-unusable responder");
    // Under an authority of another name, and under one of the same name with another key.
    for (name, subject) in [("elsewhere", "/CN=Elsewhere"), ("namesake", "/CN=Root")] {
        folder.run(&format!("genpkey -algorithm {kind} -out {name}-ca.key"));
        let root = "-config config -extensions authority -days 9";
        folder.run(&format!("req -x509 -new -key {name}-ca.key {root} -subj {subject} -out {name}-ca.pem"));
        folder.run(&format!("genpkey -algorithm {kind} -out {name}.key"));
        folder.run(&format!("req -new -key {name}.key -config config -subj /CN={name} -out r.csr"));
        let issuer = format!("-CA {name}-ca.pem -CAkey {name}-ca.key -set_serial 9 -days 5");
        folder.run(&format!("x509 -req -in r.csr {issuer} -extfile config -extensions responder -out {name}.pem"));
        let said = by(name);
        assert!(said.starts_with("cms.revocation-unusable"), "{name}: {said}");
        assert_eq!(said.ends_with(" responder"), name == "elsewhere", "{name}: {said}");
    }
}
