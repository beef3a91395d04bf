//! The certificates and the CMS files of Kazakhstan's National Certification Authority: the production ones, and those
//! that its test authority issued, each with what every stage must say.
use crate::support::*;
use aigaq::base::moment::Moment;
use aigaq::seal::root::Root;
use aigaq::seal::signature::file::unwrapped;
use aigaq::seal::signature::holder::Holder;
use aigaq::seal::signature::judge::{Knowledge, judge};
use aigaq::seal::signature::outcome::{State, Step};
use aigaq::seal::timestamp::certificate::Certificate;
use aigaq::seal::timestamp::hash::AlgorithmError;
use aigaq::seal::timestamp::signature::SignatureError;
use aigaq::seal::trust::{Trust, TrustError};

/// Certificate, issuer (itself for a root), whether its signature holds: `ok`, or the algorithm that is not verified.
const CERTIFICATES: [(&str, &str, &str); 17] = [
    ("prod/root_gost_2022.pem", "prod/root_gost_2022.pem", "ok"),
    ("prod/nca_gost_2022.pem", "prod/root_gost_2022.pem", "ok"),
    ("prod/root_rsa_2020.cer", "prod/root_rsa_2020.cer", "ok"),
    ("prod/nca_rsa_2022.cer", "prod/root_rsa_2020.cer", "ok"),
    ("prod/root_rsa.pem", "prod/root_rsa.pem", "ok"),
    ("prod/nca_rsa.pem", "prod/root_rsa.pem", "ok"),
    ("prod/root_gost.pem", "prod/root_gost.pem", "gost34310-2004"),
    ("prod/nca_gost.pem", "prod/root_gost.pem", "gost34310-2004"),
    ("prod/root_gost_2020.cer", "prod/root_gost_2020.cer", "gost34310-2004"),
    ("prod/btsd_gost.cer", "prod/root_gost_2020.cer", "gost34310-2004"),
    ("prod/ucgo_gost.cer", "prod/root_gost_2020.cer", "gost34310-2004"),
    ("test-sdk/certs/individual_valid_sign_2004_rsa.cer", "test-sdk/ca/nca_rsa_test.crt", "ok"),
    ("test-sdk/certs/individual_valid_sign_2004_rsa_auth.cer", "test-sdk/ca/nca_rsa_test.crt", "ok"),
    ("test-sdk/certs/ceo_valid_sign_2004_gost.cer", "test-sdk/ca/nca_gost_test.crt", "gost34310-2004"),
    // the roots of the test authorities are not at hand: these are not signed by themselves
    ("test-sdk/ca/nca_rsa_test.crt", "test-sdk/ca/nca_rsa_test.crt", "other"),
    ("test-sdk/ca/nca_gost2015_test.cer", "test-sdk/ca/nca_gost2015_test.cer", "other"),
    ("test-sdk/ca/nca_gost_test.crt", "test-sdk/ca/nca_gost_test.crt", "gost34310-2004"),
];

#[test]
fn every_certificate_holds_or_is_said_to_be_of_the_earlier_standard() {
    if data("8-kz-pki").is_none() {
        return;
    }
    let mut wrong = vec![];
    for (file, issuer, expected) in CERTIFICATES {
        let (der, above) = (kazakh(file), kazakh(issuer));
        let certificate = Certificate::read(&der).unwrap();
        let found = match certificate.issued_by(&Certificate::read(&above).unwrap()) {
            Ok(()) => "ok".to_owned(),
            Err(SignatureError::Algorithm(AlgorithmError::Unsupported { found })) => found,
            Err(SignatureError::Invalid) => "other".to_owned(),
            Err(error) => error.to_string(),
        };
        if found != expected {
            wrong.push(format!("{file}: expected {expected} found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_certificate_says_who_and_as_what() {
    if data("8-kz-pki").is_none() {
        return;
    }
    let der = kazakh("test-sdk/certs/ceo_valid_sign_2004_gost.cer");
    let holder = Holder::of(&Certificate::read(&der).unwrap());
    assert_eq!(holder.common_name, "ТЕСТОВ ТЕСТ");
    assert_eq!((holder.surname.as_str(), holder.given_name.as_str()), ("ТЕСТОВ", "ТЕСТОВИЧ"));
    assert_eq!(holder.organisation, "АО \"ТЕСТ\"");
    assert_eq!((holder.iin.as_deref(), holder.bin.as_deref()), (Some("123456789011"), Some("123456789021")));
    assert_eq!((holder.number.as_str(), holder.country.as_str()), ("IIN123456789011", "KZ"));
    assert_eq!(holder.issuer, "CN=ҰКО 3.0 (GOST TEST),C=KZ");
    assert_eq!(holder.serial, "6cbd4560a33a58c0b07c3363c9ae0674a0838e58");
    assert_eq!(holder.valid_from.to_string(), "2022-01-18T04:45:35Z");
    assert_eq!(holder.valid_until.to_string(), "2023-01-18T04:45:35Z");
    assert_eq!(holder.key, "gost34310-2004");
    assert_eq!(holder.key_usage, ["digitalSignature", "nonRepudiation"]);
    assert_eq!(holder.roles, ["legal-entity", "first-head"]);
    assert_eq!(holder.purposes, ["1.3.6.1.5.5.7.3.4"]);
    assert_eq!(holder.policies, ["1.2.398.3.3.2.1"]);
    let der = kazakh("test-sdk/certs/individual_valid_sign_2004_rsa_auth.cer");
    let holder = Holder::of(&Certificate::read(&der).unwrap());
    assert_eq!((holder.key.as_str(), holder.bin), ("rsa-2048", None));
    assert_eq!(holder.key_usage, ["digitalSignature", "keyEncipherment"]);
    assert_eq!((holder.roles, holder.policies), (vec!["individual"], vec!["1.2.398.3.3.2.4".to_owned()]));
}

/// File, what it is over, moment of the question; what does not pass, of each signer.
struct Row(&'static str, &'static str, &'static str, &'static [&'static str]);

/// Without a time-stamp the certificate is judged at the moment of the question; none of these has one, nor names its
/// certificate by digest, nor brings a list or an answer.
const PLAIN: &str = "signer?signer-unbound time?time-claimed revocation?revocation-not-performed";
const EXPIRED: &str = "signer?signer-unbound chain-outside-certificate time?time-claimed \
                       revocation?revocation-not-performed";
const OTHER: &str = "attributes-digest-mismatch signer?signer-unbound time?time-claimed \
                     revocation?revocation-not-performed";
const ATTACHED_OTHER: &str = "parse-content-differs attributes-digest-mismatch signer?signer-unbound \
                              time?time-claimed revocation?revocation-not-performed";
const ATTACHED_OTHER_EXPIRED: &str = "parse-content-differs attributes-digest-mismatch signer?signer-unbound \
                                      chain-outside-certificate time?time-claimed \
                                      revocation?revocation-not-performed";
const OTHER_EXPIRED: &str = "attributes-digest-mismatch signer?signer-unbound chain-outside-certificate \
                             time?time-claimed revocation?revocation-not-performed";

const ROWS: [Row; 10] = [
    Row("unit_signed_detached_cms", "test123", "20220927213000", &[PLAIN, EXPIRED]),
    Row("unit_signed_detached_cms", "test123", "20210601000000", &[EXPIRED, PLAIN]),
    Row("unit_signed_detached_cms", "test124", "20220927213000", &[OTHER, OTHER_EXPIRED]),
    Row("unit_signed_detached_cms", "", "20220927213000", &[OTHER, OTHER_EXPIRED]),
    Row("unit_signed_cms", "test123", "20220927213000", &[PLAIN, EXPIRED]),
    Row("unit_signed_cms", "test124", "20220927213000", &[ATTACHED_OTHER, ATTACHED_OTHER_EXPIRED]),
    Row("unit_signed_cms_one_signer", "test123", "20210601000000", &[PLAIN]),
    Row("unit_signed_cms_one_signer", "test123", "20220928144030", &[EXPIRED]),
    Row("integration_signed_cms", "lol_kek", "20210601000000", &[PLAIN]),
    Row("integration_signed_cms", "test123", "20210601000000", &[ATTACHED_OTHER]),
];

#[test]
fn every_cms_stage_by_stage() {
    if data("8-kz-pki").is_none() {
        return;
    }
    let (gost, rsa) = (kazakh("test-sdk/ca/nca_gost2015_test.cer"), kazakh("test-sdk/ca/nca_rsa_test.crt"));
    let trusted = [root(&gost), root(&rsa)];
    let mut wrong = vec![];
    for Row(file, content, at, expected) in ROWS {
        let cms = read(&data(&format!("8-kz-pki/test-sdk/cms/{file}.p7s")).unwrap());
        let found = all(&cms, content.as_bytes(), &knowing(&trusted, at));
        if found != expected {
            wrong.push(format!("{file} over {content:?} at {at}:\n expected {expected:?}\n found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn both_signers_are_told_by_name_and_algorithm() {
    let Some(path) = data("8-kz-pki/test-sdk/cms/unit_signed_detached_cms.p7s") else { return };
    let gost = kazakh("test-sdk/ca/nca_gost2015_test.cer");
    let trusted = [root(&gost)];
    let judged = judge(&read(&path), b"test123", &knowing(&trusted, "20220927213000"));
    let [first, second] = judged.signers() else { panic!("{judged:?}") };
    assert!(first.holds() && second.holds());
    assert_eq!(first.chain().len(), 2);
    assert_eq!(first.chain().last().unwrap(), "C=KZ,CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) TEST 2022");
    assert_eq!(first.claimed().unwrap().to_string(), "2022-09-27T21:29:41Z");
    assert!(!first.is_proven());
    let [first_holder, second_holder] = [first, second].map(|signer| signer.holder().unwrap());
    assert_eq!((first_holder.key.as_str(), second_holder.key.as_str()), ("gost3410-2015-512", "rsa-2048"));
    assert_eq!(first_holder.serial, "0ff06211dc82beb00253ffa000f1de84abef454f");
    assert_eq!(first_holder.roles, ["individual"]);
    assert_eq!(first.state(Step::Chain), State::Passed);
    // nobody who is trusted issued the second one's, and where nobody is trusted at all that is said
    assert_eq!(second.state(Step::Chain), State::Failed);
    let alone = judge(&read(&path), b"test123", &knowing(&[], "20220927213000"));
    assert_eq!(alone.signers()[0].state(Step::Chain), State::NotPerformed);
    assert!(alone.signers()[0].holds());
}

/// A seal that something later shows to have been there is judged at that time.
#[test]
fn a_renewal_shows_that_the_signature_was_there_in_time() {
    let Some(path) = data("8-kz-pki/test-sdk/cms/unit_signed_cms_one_signer.p7s") else { return };
    let rsa = kazakh("test-sdk/ca/nca_rsa_test.crt");
    let trusted = [root(&rsa)];
    let later = knowing(&trusted, "20250101000000");
    assert_eq!(all(&read(&path), b"test123", &later), [EXPIRED]);
    let witnessed = Knowledge { witnessed: Some(instant("20211231000000")), ..later };
    let judged = judge(&read(&path), b"test123", &witnessed);
    let [signer] = judged.signers() else { panic!() };
    assert_eq!(trouble(signer), "signer?signer-unbound revocation?revocation-not-performed");
    assert!(signer.is_proven());
    assert_eq!(signer.time().to_string(), "2021-12-31T00:00:00Z");
    let after = Knowledge { witnessed: Some(instant("20260101000000")), ..later };
    assert_eq!(all(&read(&path), b"test123", &after), [EXPIRED]);
}

/// The trust list keeps those who are trusted for signatures apart from those who are trusted for time-stamps.
#[test]
fn the_trust_list_holds_issuers_apart() {
    if data("8-kz-pki").is_none() {
        return;
    }
    let entry = |file: &str| Root::new(kazakh(file), "НУЦ".to_owned(), "root.gov.kz".to_owned(), Moment::LAST).unwrap();
    let (issuer, stamps) = (entry("prod/root_gost_2022.pem"), entry("prod/root_rsa_2020.cer"));
    assert_eq!(issuer.unusable(), None);
    let mut trust = Trust::nobody();
    trust.add_issuer(issuer.clone()).unwrap();
    trust.add_root(stamps.clone()).unwrap();
    assert!(matches!(trust.add_issuer(issuer.clone()), Err(TrustError::CertificateTwice { .. })));
    let text = trust.encode().unwrap();
    assert_eq!((text.matches("[[issuer]]").count(), text.matches("[[root]]").count()), (1, 1));
    let mut again = Trust::decode(&text).unwrap();
    assert_eq!((again.issuers(), again.roots()), ([issuer.clone()].as_slice(), [stamps.clone()].as_slice()));
    assert!(
        again.issuer_entry(&stamps.fingerprint()).is_none() && again.remove_issuer(&stamps.fingerprint()).is_none()
    );
    // one certificate may stand on both
    again.add_root(issuer.clone()).unwrap();
    assert_eq!(again.remove_issuer(&issuer.fingerprint()).as_ref(), Some(&issuer));
    assert_eq!((again.issuers().len(), again.roots().len()), (0, 2));
}

/// What programs write: DER, base64 in one line or many, PEM.
#[test]
fn the_forms_of_a_file() {
    let Some(path) = data("8-kz-pki/test-sdk/cms/unit_signed_cms_one_signer.p7s") else { return };
    let der = read(&path);
    let pem = pem(&der);
    let line: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    for text in
        [pem.clone(), pem.replace("CMS", "PKCS7"), line.clone(), format!("\n{line}\r\n"), pem.replace('\n', "\r\n")]
    {
        assert_eq!(unwrapped(text.as_bytes()).unwrap().as_ref(), der, "{text}");
    }
    assert_eq!(unwrapped(&der).unwrap().as_ref(), der);
    for text in [
        format!("{pem}{pem}"),
        pem.replace("CMS", "CERTIFICATE"),
        format!("{line}="),
        "test123".to_owned(),
        String::new(),
    ] {
        assert_eq!(unwrapped(text.as_bytes()), None, "{text}");
    }
    assert_eq!(unwrapped(&[der.as_slice(), &[0]].concat()), None);
    assert_eq!(unwrapped(&read(&data("8-kz-pki/prod/root_rsa_2020.cer").unwrap())), None);
}

fn pem(der: &[u8]) -> String {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in der.chunks(3) {
        let bits = group.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for at in 0..4 {
            let letter = letters[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= group.len() { char::from(letter) } else { '=' });
        }
    }
    let lines: Vec<&str> = (0..text.len()).step_by(64).map(|at| &text[at..text.len().min(at + 64)]).collect();
    format!("-----BEGIN CMS-----\n{}\n-----END CMS-----\n", lines.join("\n"))
}
