//! The trust list: keys and certificates, written and read again, and what is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]

use aigaq::base::digest::sha256;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::base::reason::Reason;
use aigaq::seal::known::known;
use aigaq::seal::root::{Compromise, Root, certificates};
use aigaq::seal::timestamp::budget::Budget;
use aigaq::seal::timestamp::judge::{Form, Judged, Knowledge, Stamped, judge};
use aigaq::seal::trust::{Trust, TrustError};

const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/timestamp/own");
/// Certificates of the National Certification Authority, where they are at hand.
const PRODUCTION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/8-kz-pki/prod");
const KEY: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

fn own(name: &str) -> Vec<u8> {
    std::fs::read(format!("{OWN}/{name}")).unwrap()
}

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn root(name: &str) -> Root {
    Root::new(own(name), name.to_owned(), "a test".to_owned(), moment("2026-01-02T03:04:05Z")).unwrap()
}

fn bounded() -> Root {
    let mut root = root("mid.der");
    root.from = Some(moment("2024-01-01T00:00:00Z"));
    root.until = Some(moment("2026-12-31T23:59:59.999Z"));
    root.compromised = Some(Compromise { since: moment("2025-06-01T00:00:00Z"), reason: "a \"drill\"\n".to_owned() });
    root
}

/// A list with a key and two certificates.
fn list() -> String {
    let mut trust = Trust::decode(&format!(
        "version = 1\n[[signer]]\nkey = \"{KEY}\"\nname = \"A\"\nvouched-by = \"B\"\n\
         added = \"2026-01-01T00:00:00Z\"\nroles = [\"seal\"]\n"
    ))
    .unwrap();
    trust.add_root(root("root.der")).unwrap();
    trust.add_root(bounded()).unwrap();
    trust.encode().unwrap()
}

#[test]
fn what_is_written_is_read_again() {
    let text = list();
    let trust = Trust::decode(&text).unwrap();
    assert_eq!(trust.signers().len(), 1);
    assert_eq!(trust.roots(), [root("root.der"), bounded()]);
    assert_eq!(trust.digest(), Some(sha256(text.as_bytes())));
    assert_eq!(trust.encode().unwrap(), text);
    // openssl finds a certificate only at the beginning of a line
    assert_eq!(text.matches("\n-----BEGIN CERTIFICATE-----\n").count(), 2);
}

#[test]
fn a_list_of_keys_alone_has_no_certificates() {
    assert_eq!(Trust::decode("version = 1\n").unwrap().roots(), []);
    assert!(!Trust::nobody().encode().unwrap().contains("root"));
}

#[test]
fn a_root_says_what_its_certificate_says() {
    let (middle, leaf) = (root("mid.der"), root("leaf.der"));
    assert_eq!(middle.der(), own("mid.der"));
    assert_eq!(middle.fingerprint(), sha256(&own("mid.der")));
    assert_eq!(middle.subject(), "CN=Intermediate,O=Throw-away,C=KZ");
    assert_eq!(middle.valid_from().to_string(), "2018-01-01T00:00:00Z");
    assert_eq!(middle.valid_until().to_string(), "2030-01-01T00:00:00Z");
    assert_eq!((middle.is_authority(), leaf.is_authority()), (true, false));
    assert_eq!(middle.unusable(), None);
}

#[test]
fn an_entry_is_found_changed_and_taken_off() {
    let mut trust = Trust::decode(&list()).unwrap();
    let fingerprint = sha256(&own("root.der"));
    trust.root_entry(&fingerprint).unwrap().compromised = bounded().compromised;
    assert_eq!(trust.roots()[0].compromised, bounded().compromised);
    assert_eq!(trust.remove_root(&fingerprint).unwrap().fingerprint(), fingerprint);
    assert_eq!((trust.remove_root(&fingerprint), trust.roots().len()), (None, 1));
    assert!(trust.root_entry(&fingerprint).is_none());
}

fn judged(root: &Root) -> Judged {
    let trusted = [root.trusted()];
    let knowledge = Knowledge { trusted: &trusted, helpers: &[], witnessed: None, budget: Budget::default() };
    judge(&own("good.tsr"), Form::Response, Stamped::Bytes(b"hello"), &knowledge)
}

#[test]
fn an_entry_is_what_the_judgement_takes() {
    let code = |root: &Root| judged(root).outcomes().last().unwrap().code();
    assert!(judged(&root("root.der")).time().is_some());
    assert_eq!(code(&bounded()), "token.authority-compromised");
    let stamped = moment("2024-06-01T12:00:00Z");
    for (from, until, inside) in [
        (None, Some(stamped), true),
        (Some(stamped), None, true),
        (Some(moment("2024-06-01T12:00:00.001Z")), None, false),
        (None, Some(moment("2024-06-01T11:59:59.999Z")), false),
    ] {
        let mut root = root("root.der");
        (root.from, root.until) = (from, until);
        assert_eq!(code(&root), if inside { "token.trusted" } else { "token.outside-window" });
    }
}

#[test]
fn what_cannot_be_read_is_refused() {
    let text = list();
    let second = text.rfind("-----BEGIN CERTIFICATE-----").unwrap();
    let body = |change: &dyn Fn(&str) -> String| format!("{}{}", &text[..second], change(&text[second..]));
    let unreadable = |what| TrustError::Certificate { name: "mid.der".to_owned(), what };
    let time = |found: &str| TrustError::Time { name: "mid.der".to_owned(), found: found.to_owned() };
    let whole = |one: &str| format!("{one}\n[[root]]{}", text.rsplit_once("[[root]]").unwrap().1);
    let rows = [
        (body(&|rest| rest.replace("-----END CERTIFICATE-----", "")), unreadable("PEM")),
        (body(&|rest| rest.replace("BEGIN CERTIFICATE", "BEGIN PUBLIC KEY")), unreadable("PEM")),
        (body(&|rest| rest.replace("MII", "M!I")), unreadable("PEM")),
        (body(&|rest| rest.replace("MII", "MIIB")), unreadable("PEM")),
        (body(&|rest| rest.replace("MIIB", "MIIC")), unreadable("Certificate")),
        (text.replace("2024-01-01T00:00:00.000Z", "yesterday"), time("yesterday")),
        (text.replace("2026-12-31T23:59:59.999Z", "2026-13-01T00:00:00Z"), time("2026-13-01T00:00:00Z")),
        (text.replace("2025-06-01T00:00:00.000Z", "2025-06-01"), time("2025-06-01")),
        (whole(&text), TrustError::CertificateTwice { name: "mid.der".to_owned() }),
    ];
    for (changed, expected) in rows {
        assert_ne!(changed, text);
        assert_eq!(Trust::decode(&changed), Err(expected), "{changed}");
    }
    for unknown in ["\nrole = \"seal\"\n[root.compromised]", "\n[root.trusted]\nx = 1\n[root.compromised]"] {
        let changed = text.replacen("\n[root.compromised]", unknown, 1);
        assert_eq!(Trust::decode(&changed).unwrap_err().code(), "trust.toml", "{changed}");
    }
    let mut trust = Trust::decode(&text).unwrap();
    let mut renamed = root("root.der");
    renamed.name = "other".to_owned();
    assert_eq!(trust.add_root(renamed), Err(TrustError::CertificateTwice { name: "other".to_owned() }));
    assert!(Root::new(own("good.tsr"), String::new(), String::new(), Moment::LAST).is_err());
}

#[test]
fn two_certificates_in_one_entry_are_not_one() {
    let text = list();
    let pem = &text[text.find("-----BEGIN").unwrap()..text.find("\"\"\"\nname").unwrap()];
    let changed = text.replacen(pem, &format!("{pem}{pem}"), 1);
    assert_eq!(Trust::decode(&changed).unwrap_err().code(), "trust.certificate");
}

#[test]
fn a_file_holds_its_certificates_however_it_is_written() {
    let text = list();
    let wanted = Some(vec![own("root.der"), own("mid.der")]);
    let begin = text.find("-----BEGIN").unwrap();
    let one_line = |text: &str| text.replace("-----\n", "-----").replace('\n', "").replace("-----END", "\n-----END");
    assert_eq!(certificates(text.as_bytes()), wanted);
    assert_eq!(certificates(text.replace('\n', "\r\n").as_bytes()), wanted);
    assert_eq!(certificates(one_line(&text).as_bytes()), wanted);
    assert_eq!(certificates(&[b"\xef\xbb\xbf", &text.as_bytes()[begin..], b"\xff"].concat()), wanted);
    assert_eq!(certificates(&own("leaf.der")), Some(vec![own("leaf.der")]));
    let cut = &text[..text.rfind("-----END").unwrap()];
    for nothing in [b"".as_slice(), b"text", &own("good.tsr"), &[own("leaf.der"), vec![0]].concat(), cut.as_bytes()] {
        assert_eq!(certificates(nothing), None);
    }
}

/// What the project noted is what the certificates say.
#[test]
fn the_noted_fingerprints_are_those_of_the_certificates() {
    assert_eq!(known(&Digest::ZERO), None);
    let rows: toml::Table = include_str!("../data/roots.toml").parse().unwrap();
    let rows = rows["certificate"].as_array().unwrap();
    assert_eq!(rows.len(), 11);
    for row in rows {
        let known = known(&Digest::from_hex(row["sha256"].as_str().unwrap()).unwrap()).unwrap();
        assert!(Moment::parse(&known.until).is_some() && known.file.starts_with(&known.site), "{known:?}");
        assert!(Moment::parse(&format!("{}T00:00:00Z", known.as_of)).is_some(), "{known:?}");
        assert!(["https://pki.gov.kz", "https://root.gov.kz", "https://ucgo.gov.kz"].contains(&known.site.as_str()));
    }
    let Ok(folder) = std::fs::read_dir(PRODUCTION) else {
        eprintln!("skipped: the certificates are not here");
        return;
    };
    let mut seen = vec![];
    for path in folder.map(|file| file.unwrap().path()).filter(|path| path.extension().unwrap() != "json") {
        let found = certificates(&std::fs::read(&path).unwrap()).unwrap();
        let [der] = found.as_slice() else { panic!("{}", path.display()) };
        let root = Root::new(der.clone(), "x".to_owned(), String::new(), Moment::LAST).unwrap();
        let known = known(&root.fingerprint()).unwrap_or_else(|| panic!("{} is not noted", path.display()));
        assert_eq!((known.subject.as_str(), known.until), (root.subject(), root.valid_until().to_string()));
        // the earlier standard is named and not verified; that of 2015 is
        assert_eq!(root.unusable().is_some(), known.algorithm == "GOST 34.310-2004", "{}", path.display());
        let mut trust = Trust::nobody();
        trust.add_root(root.clone()).unwrap();
        assert_eq!(Trust::decode(&trust.encode().unwrap()).unwrap().roots(), std::slice::from_ref(&root));
        seen.push(root.fingerprint());
    }
    assert_eq!(seen.len(), rows.len());
}

/// A token under a key that is not known here is judged to be so, not refused on import.
#[test]
fn a_root_with_an_unknown_key_is_judged_later() {
    let sdk = format!("{PRODUCTION}/../test-sdk");
    let (Ok(response), Ok(certificate)) =
        (std::fs::read(format!("{sdk}/tsp/tsp_response.bin")), std::fs::read(format!("{sdk}/ca/nca_gost_test.crt")))
    else {
        eprintln!("skipped: the token is not here");
        return;
    };
    let [der] = certificates(&certificate).unwrap().try_into().unwrap();
    let root = Root::new(der, "test".to_owned(), String::new(), Moment::LAST).unwrap();
    let trusted = [root.trusted()];
    let knowledge = Knowledge { trusted: &trusted, helpers: &[], witnessed: None, budget: Budget::default() };
    let judged = judge(&response, Form::Response, Stamped::Bytes(b"test"), &knowledge);
    assert_eq!(judged.time(), None);
    assert!(judged.outcomes().iter().any(|outcome| outcome.code() == "token.algorithm-unsupported"));
}
