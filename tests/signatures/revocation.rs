//! Every list and every answer of the Kazakh test authority, about the certificates that they speak of.
use crate::support::*;
use aigaq::base::reason::Reason;
use aigaq::seal::cms::SignedData;
use aigaq::seal::signature::judge::{Knowledge, judge};
use aigaq::seal::signature::outcome::{State, Step};
use aigaq::seal::signature::revocation::{Effort, Question, Status, Unusable, Word};
use aigaq::seal::signature::{crl, ocsp};
use aigaq::seal::timestamp::certificate::Certificate;
use aigaq::seal::timestamp::hash::AlgorithmError;

const SDK: &str = "8-kz-pki/test-sdk";

/// The signers' certificates of a CMS with two: ГОСТ 2015, then RSA.
fn signers() -> Option<[Vec<u8>; 2]> {
    let cms = read(&data(&format!("{SDK}/cms/unit_signed_detached_cms.p7s"))?);
    let signed = SignedData::read(&cms).unwrap();
    Some([signed.certificates[0].to_vec(), signed.certificates[1].to_vec()])
}

fn file(name: &str) -> Vec<u8> {
    read(&data(&format!("{SDK}/{name}")).unwrap())
}

fn number(hexadecimal: &str) -> Vec<u8> {
    (0..hexadecimal.len()).step_by(2).map(|at| u8::from_str_radix(&hexadecimal[at..at + 2], 16).unwrap()).collect()
}

/// What a file says of the certificate with this number.
fn word(name: &str, certificate: &[u8], serial: Option<&str>, issuer: &str) -> Result<Word, Unusable> {
    let (bytes, above) = (file(name), kazakh(&format!("test-sdk/ca/{issuer}")));
    let serial = serial.map(number);
    let mut certificate = Certificate::read(certificate).unwrap();
    if let Some(serial) = &serial {
        certificate.serial = serial;
    }
    let issuer = Certificate::read(&above).unwrap();
    let mut effort = Effort { left: 2 };
    assert_eq!(crl::is_one(&bytes), name.starts_with("crl"));
    match name.starts_with("crl") {
        true => crl::word(&bytes, &certificate, &issuer, &mut effort),
        false => ocsp::word(&bytes, &certificate, &issuer, &mut effort),
    }
}

fn told(word: Result<Word, Unusable>) -> String {
    match word {
        Ok(Word { status, this_update, number, .. }) => {
            let status = match status {
                Status::Good => "good".to_owned(),
                Status::Revoked(since, reason) => format!("revoked {since} {reason}"),
                Status::NeverIssued => "never issued".to_owned(),
                Status::Unknown => "unknown".to_owned(),
            };
            format!("{this_update} {number} {status}")
        }
        Err(Unusable::Why(why)) => why.to_owned(),
        Err(Unusable::Algorithm(AlgorithmError::Unsupported { found } | AlgorithmError::Weak { found })) => found,
    }
}

const GOST: &str = "nca_gost2015_test.cer";
const RSA: &str = "nca_rsa_test.crt";
const EARLIER: &str = "nca_gost_test.crt";

#[test]
fn every_list_and_every_answer() {
    let Some([gost, rsa]) = signers() else { return };
    let [individual, auth, ceo] =
        ["individual_valid_sign_2004_rsa", "individual_valid_sign_2004_rsa_auth", "ceo_valid_sign_2004_gost"]
            .map(|name| kazakh(&format!("test-sdk/certs/{name}.cer")));
    let hold = Some("3A90343E720594C55204B19CB9A402422EF0E622");
    let rows: [(&str, &[u8], Option<&str>, &str, &str); 19] = [
        // RFC 6960 §4.4.8: hold since 1970 says that there never was such a certificate
        ("ocsp/ocsp_response_individual_2015.bin", &gost, None, GOST, "2022-09-02T16:58:34Z  never issued"),
        (
            "ocsp/ocsp_response_ceo_2015_revoked.bin",
            &gost,
            hold,
            GOST,
            "2022-09-02T16:59:28Z  revoked 2022-07-27T10:25:30Z certificateHold",
        ),
        ("ocsp/ocsp_response_individual_sign_2004.bin", &rsa, None, RSA, "2022-09-02T16:53:59Z  good"),
        (
            "ocsp/ocsp_response_ceo_sign_2004_revoked.bin",
            &ceo,
            Some("12E3E7B9966D09EB9CDA64251457E815C2A8DDED"),
            EARLIER,
            "gost34310-2004",
        ),
        ("ocsp/ocsp_response_individual_2015.bin", &gost, hold, GOST, "other-certificate"),
        ("ocsp/ocsp_response_individual_2015.bin", &rsa, None, RSA, "other-certificate"),
        ("ocsp/ocsp_response_individual_sign_2004.bin", &individual, None, RSA, "other-certificate"),
        // the same number under another issuer is another certificate
        ("ocsp/ocsp_response_individual_2015.bin", &gost, None, RSA, "other-certificate"),
        ("ocsp/ocsp_response_individual_sign_2004.bin", &rsa, None, GOST, "other-certificate"),
        ("crl/nca_gost2022_test.crl", &gost, None, GOST, "2022-07-27T11:26:06Z 04 good"),
        (
            "crl/nca_gost2022_test.crl",
            &gost,
            hold,
            GOST,
            "2022-07-27T11:26:06Z 04 revoked 2022-07-27T10:25:30Z certificateHold",
        ),
        ("crl/nca_rsa_test.crl", &individual, None, RSA, "2022-03-29T04:18:29Z 09 good"),
        ("crl/nca_rsa_test.crl", &auth, None, RSA, "2022-03-29T04:18:29Z 09 good"),
        (
            "crl/nca_rsa_test.crl",
            &individual,
            Some("4B779CB5647C4DA7B07327C503EAB1656D716ED8"),
            RSA,
            "2022-03-29T04:18:29Z 09 revoked 2021-03-30T18:10:21Z keyCompromise",
        ),
        (
            "crl/nca_rsa_test.crl",
            &individual,
            Some("1F6DE34F4F4BB353DD57EF15E4E6DDB8363F6D00"),
            RSA,
            "2022-03-29T04:18:29Z 09 revoked 2021-05-31T05:45:26Z unspecified",
        ),
        ("crl/nca_gost_test.crl", &ceo, None, EARLIER, "gost34310-2004"),
        ("crl/nca_rsa_test.crl", &gost, None, GOST, "other-issuer"),
        // a list of the one of two whom the other did not issue
        ("crl/nca_gost2022_test.crl", &rsa, None, GOST, "other-issuer"),
        ("crl/nca_gost2022_test.crl", &gost, None, RSA, "other-issuer"),
    ];
    let mut wrong = vec![];
    for (name, certificate, serial, issuer, expected) in rows {
        let found = told(word(name, certificate, serial, issuer));
        if found != expected {
            wrong.push(format!("{name} {serial:?} under {issuer}: expected {expected} found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_broken_list_or_answer_says_nothing() {
    let Some([gost, rsa]) = signers() else { return };
    for (name, certificate, issuer) in [
        ("ocsp/ocsp_response_individual_2015.bin", &gost, GOST),
        ("ocsp/ocsp_response_individual_sign_2004.bin", &rsa, RSA),
        ("crl/nca_gost2022_test.crl", &gost, GOST),
    ] {
        let (good, above) = (file(name), kazakh(&format!("test-sdk/ca/{issuer}")));
        let (certificate, issuer) = (Certificate::read(certificate).unwrap(), Certificate::read(&above).unwrap());
        let said = |bytes: &[u8]| {
            let mut effort = Effort { left: 2 };
            match name.starts_with("crl") {
                true => crl::word(bytes, &certificate, &issuer, &mut effort),
                false => ocsp::word(bytes, &certificate, &issuer, &mut effort),
            }
        };
        let before = said(&good).unwrap();
        for at in (0..good.len()).step_by(5) {
            let mut broken = good.clone();
            broken[at] ^= 1 << (at % 8);
            if let Ok(word) = said(&broken) {
                assert_eq!(word, before, "{name} byte {at}");
            }
            assert!(said(&good[..at]).is_err());
        }
        let mut effort = Effort { left: 0 };
        let tired = match name.starts_with("crl") {
            true => crl::word(&good, &certificate, &issuer, &mut effort),
            false => ocsp::word(&good, &certificate, &issuer, &mut effort),
        };
        assert_eq!(tired, Err(Unusable::Why("budget")));
    }
}

/// A list is signed under a key that may sign lists: bit 6, where 5 is for certificates.
#[test]
fn a_key_that_may_not_sign_lists() {
    let Some([gost, _]) = signers() else { return };
    let (list, above) = (file("crl/nca_gost2022_test.crl"), kazakh(&format!("test-sdk/ca/{GOST}")));
    let (certificate, mut issuer) = (Certificate::read(&gost).unwrap(), Certificate::read(&above).unwrap());
    for (usage, is_one) in [(Some(1 << 6), true), (Some(1 << 5 | 1 << 6), true), (None, true), (Some(1 << 5), false)] {
        issuer.key_usage = usage;
        let word = crl::word(&list, &certificate, &issuer, &mut Effort { left: 2 });
        assert_eq!(word.err() == Some(Unusable::Why("key-usage")), !is_one, "{usage:?}");
    }
}

/// Time of the signature, whether it is proven, moment of the question; what the list or the answer comes to.
#[test]
fn a_word_reaches_so_far_and_no_further() {
    let Some([gost, rsa]) = signers() else { return };
    let hold = number("3A90343E720594C55204B19CB9A402422EF0E622");
    let (held, never) =
        (file("ocsp/ocsp_response_ceo_2015_revoked.bin"), file("ocsp/ocsp_response_individual_2015.bin"));
    let (list, good) = (file("crl/nca_gost2022_test.crl"), file("ocsp/ocsp_response_individual_sign_2004.bin"));
    let (gost_issuer, rsa_issuer) =
        (kazakh("test-sdk/ca/nca_gost2015_test.cer"), kazakh("test-sdk/ca/nca_rsa_test.crt"));
    let (gost_issuer, rsa_issuer) = (Certificate::read(&gost_issuer).unwrap(), Certificate::read(&rsa_issuer).unwrap());
    let (gost, rsa) = (Certificate::read(&gost).unwrap(), Certificate::read(&rsa).unwrap());
    let mut revoked = gost.clone();
    revoked.serial = &hold;
    let mut long = rsa.clone();
    long.not_after = instant("20251231235959");
    let rows: [(&[&[u8]], &Certificate<'_>, &str, bool, &str, &str); 17] = [
        (&[&held], &revoked, "20220727102530", true, "20230101000000", "cms.revoked"),
        (&[&held], &revoked, "20220727102529", true, "20230101000000", "cms.revoked-later"),
        (&[&held], &revoked, "20220727102529", false, "20230101000000", "cms.revoked"),
        (&[&never], &gost, "20220927000000", true, "20230101000000", "cms.never-issued"),
        (&[&list], &gost, "20220927000000", true, "20230101000000", "cms.not-revoked"),
        (&[&list], &gost, "20230123112606", true, "20230201000000", "cms.not-revoked"),
        (&[&list], &gost, "20230123112607", true, "20230201000000", "cms.revocation-unusable stale"),
        (&[&list], &gost, "20220727000000", true, "20220727112605", "cms.revocation-unusable after-moment"),
        // one that speaks of a revocation wins over one that knows of none
        (&[&list, &never], &gost, "20220927000000", true, "20230101000000", "cms.never-issued"),
        (&[&good, &list], &gost, "20220927000000", true, "20230101000000", "cms.not-revoked"),
        // it had expired when the answer was given, and the answer says not that it is still kept
        (&[&good], &rsa, "20220101000000", true, "20230101000000", "cms.revocation-unusable after-expiry"),
        (&[&good], &long, "20220101000000", true, "20230101000000", "cms.not-revoked"),
        (&[&good], &long, "20220902165859", true, "20230101000000", "cms.not-revoked"),
        (&[&good], &long, "20220902165900", true, "20230101000000", "cms.revocation-unusable stale"),
        (&[], &gost, "20220927000000", true, "20230101000000", "cms.revocation-not-performed"),
        (&[b"nothing"], &gost, "20220927000000", true, "20230101000000", "cms.revocation-unusable malformed"),
        (&[&list], &rsa, "20220927000000", true, "20230101000000", "cms.revocation-unusable other-issuer"),
    ];
    let mut wrong = vec![];
    for (at_row, (found, certificate, time, is_proven, at, expected)) in rows.into_iter().enumerate() {
        let issuer = if certificate.issuer.matches(&gost_issuer.subject) { &gost_issuer } else { &rsa_issuer };
        let question = Question { certificate, issuer, time: instant(time), is_proven, at: instant(at) };
        let outcomes = question.answered(found, &mut Effort { left: 10 });
        let [outcome] = outcomes.as_slice() else { panic!("{at_row}: {outcomes:?}") };
        let facts = outcome.facts();
        let why = facts.iter().find(|(name, _)| *name == "why").map(|(_, why)| format!(" {why}")).unwrap_or_default();
        let said = format!("{}{why}", outcome.code());
        if said != expected {
            wrong.push(format!("{at_row}: expected {expected} found {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Lists and answers that are given beside a CMS reach the signer that they speak of, and no other.
#[test]
fn given_beside_a_signature() {
    let Some(path) = data(&format!("{SDK}/cms/unit_signed_detached_cms.p7s")) else { return };
    let cms = read(&path);
    let (gost, rsa) = (kazakh("test-sdk/ca/nca_gost2015_test.cer"), kazakh("test-sdk/ca/nca_rsa_test.crt"));
    let trusted = [root(&gost), root(&rsa)];
    let (list, never) = (file("crl/nca_gost2022_test.crl"), file("ocsp/ocsp_response_individual_2015.bin"));
    let at = "20220927213000";
    for (revocations, first) in
        [(vec![list.as_slice()], State::Passed), (vec![&list, &never], State::Failed), (vec![], State::NotPerformed)]
    {
        let knowledge = Knowledge { revocations: &revocations, ..knowing(&trusted, at) };
        let judged = judge(&cms, b"test123", &knowledge);
        let [one, two] = judged.signers() else { panic!() };
        assert_eq!((one.state(Step::Revocation), two.state(Step::Revocation)), (first, State::NotPerformed));
        assert!(one.holds());
    }
}
