//! Tokens of real authorities and of other projects' tests, at their own genTime.
use crate::support::*;
use aigaq::seal::timestamp::certificate::Certificate;
use aigaq::seal::timestamp::hash::{AlgorithmError, Hash};
use aigaq::seal::timestamp::judge::{Form, Stamped, judge};
use aigaq::seal::timestamp::signature::SignatureError;
use aigaq::seal::timestamp::signed_data::SignedData;
use aigaq::seal::timestamp::token::{Response, TstInfo};

/// Whom to trust in the positive row.
enum Trust<'a> {
    /// The certificate of the token itself whose subject starts so.
    Embedded(&'a str),
    /// A certificate of a PEM file whose subject starts so; the others of the file help.
    Pem(&'a str, &'a str),
}
use Trust::{Embedded, Pem};

/// What was stamped.
enum Content<'a> {
    /// A file at hand.
    File(&'a str),
    /// Not at hand: the imprint is taken at its word, all else is judged.
    Unknown,
}
use Content::{File, Unknown};

/// File, form, what was stamped, whom to trust; what is not good then, and when nobody is trusted; genTime.
struct Row<'a>(&'a str, Form, Content<'a>, Trust<'a>, &'a str, &'a str, &'a str);

/// A file that belongs to one that is there.
fn at(name: &str) -> String {
    data(name).unwrap_or_else(|| panic!("{name} is missing"))
}

fn rows() -> Vec<Row<'static>> {
    use Form::{Response as R, Token as T};
    let covered = || File("5-timestamps/auto-archiver/covered_data.txt");
    let hello = || File("5-timestamps/hello.txt");
    let stage = || Pem("5-timestamps/rfc3161-client/sigstage_ts_chain.pem", "CN=sigstore-tsa-selfsigned");
    let local = || Pem("5-timestamps/rfc3161-client/test_tsa_ts_chain.pem", "CN=Test TSA Root");
    vec![
        Row(
            "5-timestamps/auto-archiver/digicert.tsr",
            R,
            covered(),
            Embedded("CN=DigiCert Trusted Root G4"),
            "",
            "untrusted:issuer-unknown",
            "2025-03-24T11:17:47Z",
        ),
        Row(
            "5-timestamps/auto-archiver/valid_timestamp.tsr",
            R,
            covered(),
            Embedded("CN=TrustID Timestamping CA 3"),
            "",
            "untrusted:issuer-unknown",
            "2025-03-11T10:43:58Z",
        ),
        Row(
            "5-timestamps/auto-archiver/valid_timestamp.tsr",
            R,
            covered(),
            Pem("5-timestamps/rfc3161-client/identrust_ts_chain.pem", ""),
            "",
            "untrusted:issuer-unknown",
            "2025-03-11T10:43:58Z",
        ),
        Row(
            "5-timestamps/auto-archiver/timestamp_token_http-timestamp-identrust-com",
            T,
            covered(),
            Pem("5-timestamps/rfc3161-client/identrust_ts_chain.pem", ""),
            "",
            "untrusted:issuer-unknown",
            "2025-03-11T10:43:58Z",
        ),
        Row(
            "5-timestamps/auto-archiver/self_signed.tsr",
            R,
            covered(),
            Embedded("CN=TSA SINPE v3"),
            "",
            "untrusted:issuer-unknown",
            "2025-03-24T11:38:16Z",
        ),
        Row(
            "5-timestamps/rfc3161-client/identrust_issue-104.tsr",
            R,
            hello(),
            Pem("5-timestamps/rfc3161-client/identrust_ts_chain.pem", ""),
            "",
            "untrusted:issuer-unknown",
            "2025-03-11T08:52:08Z",
        ),
        Row(
            "5-timestamps/rfc3161-client/sigstage_response-sha256.tsr",
            R,
            hello(),
            stage(),
            "",
            "untrusted:issuer-unknown",
            "2025-05-09T11:58:55Z",
        ),
        Row(
            "5-timestamps/rfc3161-client/sigstage_response-sha384.tsr",
            R,
            hello(),
            stage(),
            "",
            "untrusted:issuer-unknown",
            "2025-05-09T11:58:55Z",
        ),
        Row(
            "5-timestamps/rfc3161-client/sigstage_response-sha512.tsr",
            R,
            hello(),
            stage(),
            "",
            "untrusted:issuer-unknown",
            "2025-05-09T11:58:56Z",
        ),
        Row(
            "5-timestamps/rfc3161-client/sigstage_response-invalid-signature.tsr",
            R,
            hello(),
            stage(),
            "signature-invalid:signature",
            "signature-invalid:signature untrusted:issuer-unknown",
            "",
        ),
        Row(
            "5-timestamps/rfc3161-client/sigstage_response-no-embedded-cert.tsr",
            R,
            hello(),
            stage(),
            "",
            "signer-missing",
            "2025-06-18T08:13:02Z",
        ),
        Row(
            "5-timestamps/rfc3161-client/sigstore.mock_response-expired.tsr",
            R,
            File("5-timestamps/rfc3161-client/sigstore.mock_payload"),
            Pem("5-timestamps/rfc3161-client/sigstore.mock_ts_chain.pem", "O=sigstore.mock,CN=tsa"),
            "",
            "signer-missing",
            "2023-02-01T00:00:00Z",
        ),
        Row(
            "5-timestamps/rfc3161-client/test_tsa_response.tsr",
            R,
            hello(),
            local(),
            "",
            "untrusted:issuer-unknown",
            "2024-10-08T15:40:32Z",
        ),
        Row(
            "5-timestamps/rfc3161-client/test_tsa_other_response.tsr",
            R,
            hello(),
            local(),
            "untrusted:signature",
            "untrusted:issuer-unknown",
            "",
        ),
        // the injected certificates are passed over: the signer is the genuine one, whatever lies beside it
        Row(
            "5-timestamps/rfc3161-client/test_tsa_response-injected-certs.tsr",
            R,
            hello(),
            local(),
            "",
            "untrusted:issuer-unknown",
            "2024-10-08T15:40:32Z",
        ),
        Row(
            "5-timestamps/freetsa/diplome.tsr",
            R,
            Unknown,
            Embedded("C=DE,ST=Bayern,L=Wuerzburg"),
            "",
            "untrusted:issuer-unknown",
            "2022-11-22T17:30:54Z",
        ),
        Row(
            "5-timestamps/freetsa/file_nocert.tsr",
            R,
            Unknown,
            Pem("5-timestamps/freetsa/freetsa_tsa.crt", ""),
            "",
            "signer-missing",
            "2022-11-21T16:57:19Z",
        ),
        Row(
            "5-timestamps/dss/d-trust_pss.tst",
            T,
            File("5-timestamps/dss/d-trust_data.txt"),
            Embedded("organizationIdentifier=NTRDE-HRB74346,CN=D-TRUST Root CA 1 2017"),
            "",
            "untrusted:issuer-unknown",
            "2018-05-23T13:18:29Z",
        ),
        Row(
            "5-timestamps/dss/disig.tst",
            T,
            Unknown,
            Embedded("CN=TSA Disig aTSU 1"),
            "",
            "untrusted:issuer-unknown",
            "2019-04-12T09:00:32.613Z",
        ),
        Row(
            "5-timestamps/dss/etsi_plugtest.tst",
            T,
            Unknown,
            Embedded("CN=RootCAOK"),
            "",
            "untrusted:issuer-unknown",
            "2016-11-28T13:16:26.266Z",
        ),
        Row(
            "5-timestamps/dss/broken_ocsp.tst",
            T,
            Unknown,
            Embedded("CN=RootCAOK"),
            "",
            "untrusted:issuer-unknown",
            "2016-12-27T18:25:02.353Z",
        ),
        // both signed references name another certificate of the authority: a fault of the authority
        Row(
            "5-timestamps/dss/eurocert_two_refs.tst",
            T,
            Unknown,
            Embedded("CN=EuroCert QTSA"),
            "signer-binding:digest",
            "signer-binding:digest untrusted:issuer-unknown",
            "",
        ),
        Row(
            "8-kz-pki/test-sdk/tsp/tsp_response.bin",
            R,
            File("8-kz-pki/test-sdk/tsp/tsp_data.bin"),
            Pem("8-kz-pki/test-sdk/ca/nca_gost_test.crt", ""),
            KZ,
            KZ_ALONE,
            "",
        ),
        Row(
            "8-kz-pki/test-sdk/tsp/tsp_token.bin",
            T,
            File("8-kz-pki/test-sdk/tsp/tsp_data.bin"),
            Pem("8-kz-pki/test-sdk/ca/nca_gost_test.crt", ""),
            KZ,
            KZ_ALONE,
            "",
        ),
    ]
}

const KZ: &str = "algorithm-weak:imprint:sha1 algorithm-unsupported:message-digest:gost34311-95 \
                  algorithm-unsupported:signature:gost34310-2004 algorithm-unsupported:chain:gost34310-2004";
const KZ_ALONE: &str = "algorithm-weak:imprint:sha1 algorithm-unsupported:message-digest:gost34311-95 \
                        algorithm-unsupported:signature:gost34310-2004 untrusted:issuer-unknown";

#[test]
fn real_tokens() {
    let mut wrong = vec![];
    let all = rows();
    for Row(file, form, stamped, trust, expected, alone, time) in &all {
        let Some(bytes) = data(file).map(|path| read(&path)) else { continue };
        let token = match form {
            Form::Token => bytes.as_slice(),
            Form::Response => Response::read(&bytes).unwrap().token.unwrap(),
        };
        let signed = SignedData::read(token).unwrap();
        let certificates: Vec<Vec<u8>> = match trust {
            Embedded(_) => signed.certificates.iter().map(|c| c.to_vec()).collect(),
            Pem(path, _) => pem(&at(path)),
        };
        let wanted = match trust {
            Embedded(subject) | Pem(_, subject) => *subject,
        };
        let (roots, helpers): (Vec<&Vec<u8>>, Vec<&Vec<u8>>) = certificates.iter().partition(|c| {
            Certificate::read(c).is_ok_and(|c| {
                if wanted == "O=sigstore.mock,CN=tsa" {
                    c.subject.to_string() == wanted
                } else {
                    c.subject.to_string().starts_with(wanted)
                }
            })
        });
        assert!(!roots.is_empty(), "{file}: no root {wanted}");
        let trusted: Vec<_> = roots.iter().map(|c| root(c)).collect();
        let helpers: Vec<&[u8]> = helpers.iter().map(|c| c.as_slice()).collect();
        let info = TstInfo::read(&signed.content).unwrap();
        let content;
        let stamped = match stamped {
            File(path) => {
                content = read(&at(path));
                Stamped::Bytes(&content)
            }
            Unknown => Stamped::Digest(Hash::of(&info.imprint_algorithm).unwrap(), info.imprint),
        };
        let judged = judge(&bytes, *form, stamped, &knowing(&trusted, &helpers));
        let (found, at) = (trouble(&judged), judged.time().map(|t| t.to_string()).unwrap_or_default());
        eprintln!("{file:55} [{found}] {at} {:?}", judged.chain());
        if found != *expected || (found.is_empty() && at != *time) {
            wrong.push(format!("{file}: expected [{expected}] {time} found [{found}] {at}"));
        }
        let judged = judge(&bytes, *form, stamped, &knowing(&[], &[]));
        if trouble(&judged) != *alone || judged.time().is_some() {
            wrong.push(format!("{file} untrusted: expected [{alone}] found [{}]", trouble(&judged)));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), all.len(), wrong.join("\n"));
}

/// A certificate that an attacker put beside the genuine ones lends no trust, even if the user trusts it.
#[test]
fn injected_certificates_lend_no_trust() {
    let Some(path) = data("5-timestamps/rfc3161-client/test_tsa_response-injected-certs.tsr") else { return };
    let bytes = read(&path);
    let signed = SignedData::read(Response::read(&bytes).unwrap().token.unwrap()).unwrap();
    let mut genuine = 0;
    for certificate in &signed.certificates {
        let trusted = [root(certificate)];
        let judged = judge(&bytes, Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
        assert_eq!(judged.signer(), Some("CN=Test TSA Timestamping,O=local"));
        eprintln!("{} -> [{}]", Certificate::read(certificate).unwrap().subject, trouble(&judged));
        genuine += usize::from(judged.time().is_some());
    }
    assert_eq!(genuine, 1); // the signer's own, trusted by the user
}

/// The whole of Kazakhstan's public certificates can be read; RSA links and those of ГОСТ 34.10-2015 hold, those of the
/// earlier standard are not judged.
#[test]
fn kazakh_authorities_are_read() {
    let Some(folder) = data("8-kz-pki/prod") else { return };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "json") {
            continue;
        }
        let bytes = read(path.to_str().unwrap());
        let certificates = if bytes.starts_with(b"-----") { pem(path.to_str().unwrap()) } else { vec![bytes] };
        for der in &certificates {
            let c = Certificate::read(der).unwrap();
            let itself = c.issued_by(&c);
            eprintln!(
                "{:25} {} {}..{} {itself:?}",
                path.file_name().unwrap().to_str().unwrap(),
                c.subject,
                c.not_before,
                c.not_after
            );
            let name = path.file_name().unwrap().to_str().unwrap();
            if name.contains("root_rsa") || name == "root_gost_2022.pem" {
                assert!(itself.is_ok());
            } else if name.contains("gost") && !name.contains("gost_2022") {
                assert!(matches!(itself, Err(SignatureError::Algorithm(AlgorithmError::Unsupported { .. }))));
            }
        }
    }
}

#[test]
fn kazakh_rsa_chain_holds() {
    let Some(folder) = data("8-kz-pki/prod") else { return };
    let one = |name: &str| pem(&format!("{folder}/{name}")).remove(0);
    for (authority, root) in [("nca_rsa.pem", "root_rsa.pem"), ("nca_rsa_2022.cer", "root_rsa_2020.cer")] {
        let (authority, root) = (one(authority), one(root));
        let root = Certificate::read(&root).unwrap();
        assert_eq!(Certificate::read(&authority).unwrap().issued_by(&root), Ok(()));
    }
}
