//! The certificates that came with a seal: whose key they say it is, and that they decide nothing.

use crate::forge::{
    Bench, Forge, Person, against, bench, by_hand, bytes_item, codes, exit, has, headers, json, line, noise, signer,
    stranger, unheard,
};
use crate::tsa::certificate::{CERTIFIES, Form, Key, SIGNS};
use aigaq::base::moment::Moment;
use aigaq::checks::Verification;
use aigaq::checks::finding::Standing;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::text;
use aigaq::seal::root::Compromise;
use aigaq::seal::signature::certified;
use aigaq::seal::signature::outcome::{Outcome, Step};

/// What the certificate of the sealing key says, by the authority that the bench trusts for persons.
fn form() -> Form<'static> {
    let (from, until) = ("2026-01-01T00:00:00Z", "2027-12-31T23:59:59Z");
    let subject = "A. Sealer".to_owned();
    Form { subject, issuer: "Persons root", from, until, ca: false, usage: SIGNS, extended: None }
}

fn key() -> Key {
    Key::Seal(signer().public().octets().0)
}

fn by_the_root(form: &Form<'_>, key: &Key) -> Vec<u8> {
    form.signed(key, &Person::root().0)
}

/// A stamped bundle whose seal brings these certificates.
fn bringing(certificates: Vec<Vec<u8>>) -> Forge {
    Forge::timed().sealing(move |payload: Vec<u8>| {
        let all: Vec<u8> = certificates.iter().flat_map(|one| bytes_item(one)).collect();
        let value = if certificates.len() == 1 { all } else { [vec![0x80 + certificates.len() as u8], all].concat() };
        let protected = headers(|pairs| pairs.push((vec![0x18, 33], value)));
        by_hand(&protected, &[0xa0], &payload, |signature| signature)
    })
}

/// Judged, and found to change nothing of the conclusion.
fn judged(bench: &Bench, certificates: Vec<Vec<u8>>) -> Verification {
    let verification = bench.judge(&bringing(certificates).bytes());
    assert_eq!(exit(&verification), (0, "nothing"), "{:?}", codes(&verification));
    assert_eq!(against(&verification), [""; 0]);
    assert!(has(&verification, "signer.vouched"));
    verification
}

fn believing() -> Bench {
    bench().believing(|_| {})
}

/// What was found of the certificates.
fn found(verification: &Verification) -> Vec<&'static str> {
    codes(verification).into_iter().filter(|code| code.starts_with("certificate.")).collect()
}

fn said(verification: &Verification) -> String {
    let messages = Messages::new(Language::En);
    text::result(&messages, "a.aigaq", verification, &unheard(verification), false)
}

const OPEN: &str = "certificate.revocation-not-performed";

#[test]
fn a_good_certificate_names_the_holder_of_the_key() {
    let own = by_the_root(&form(), &key());
    for certificates in [vec![own.clone()], vec![own.clone(), Person::root().1]] {
        let verification = judged(&believing(), certificates);
        assert_eq!(found(&verification), ["certificate.key-bound", "certificate.usage", "certificate.trusted", OPEN]);
        let certified = verification.certified().expect("certificates");
        assert!(certified.holds() && certified.is_bound());
        assert_eq!(certified.holder().map(|holder| holder.common_name.as_str()), Some("A. Sealer"));
        assert!(said(&verification).contains("A. Sealer"), "{}", said(&verification));
        let json = json(&verification);
        assert_eq!(json["core"]["certificate"]["holds"], true);
        assert_eq!(json["core"]["certificate"]["holder"]["common_name"], "A. Sealer");
    }
}

/// The name of a certificate for another key must not stand beside the key that signed.
#[test]
fn a_certificate_for_another_key_says_nothing() {
    let another = Key::Seal(stranger().public().octets().0);
    let verification = judged(&believing(), vec![by_the_root(&form(), &another)]);
    assert!(found(&verification).contains(&"certificate.key-differs"));
    let told = line(&verification, "certificate.key-differs");
    for key in [signer().public().octets().to_string(), stranger().public().octets().to_string()] {
        assert!(told.contains(&key), "{told}");
    }
    assert!(!verification.certified().unwrap().holds());
    assert!(!said(&verification).contains("the key is A. Sealer's"), "{}", said(&verification));
    let elsewhere = judged(&believing(), vec![by_the_root(&form(), &Key::of("A. Sealer"))]);
    assert!(line(&elsewhere, "certificate.key-differs").contains("ecdsa-p256"));
}

#[test]
fn each_flaw_is_found_on_the_certificate() {
    let cases: [(Form<'_>, &str); 4] = [
        (Form { until: "2026-10-01T00:00:00Z", ..form() }, "certificate.outside-certificate"),
        (Form { usage: 0x20, ..form() }, "certificate.usage-wrong"),
        (Form { ca: true, usage: SIGNS | CERTIFIES, ..form() }, "certificate.usage-wrong"),
        (Form { issuer: "Somebody", ..form() }, "certificate.untrusted"),
    ];
    for (form, code) in cases {
        let verification = judged(&believing(), vec![by_the_root(&form, &key())]);
        assert!(found(&verification).contains(&code), "{code}: {:?}", found(&verification));
        assert!(!verification.certified().unwrap().holds(), "{code}");
    }
    let junk = judged(&believing(), vec![noise(1, 50)]);
    assert_eq!(found(&junk), ["certificate.malformed"]);
    let behind = judged(&believing(), vec![by_the_root(&form(), &key()), noise(1, 50)]);
    assert_eq!(found(&behind), ["certificate.malformed"]);
    let forged = judged(&believing(), vec![form().signed(&key(), &Key::of("a forger"))]);
    assert!(found(&forged).contains(&"certificate.untrusted"), "{:?}", found(&forged));
}

#[test]
fn a_reader_who_trusts_nobody_for_persons() {
    let verification = judged(&bench(), vec![by_the_root(&form(), &key()), Person::root().1]);
    assert_eq!(
        found(&verification),
        ["certificate.key-bound", "certificate.usage", "certificate.nobody-trusted", OPEN]
    );
    assert!(!verification.certified().unwrap().holds());
}

/// The certificates are judged at the proven time of the seal, which is before the theft.
#[test]
fn a_theft_after_the_proven_time_takes_nothing_back() {
    for (since, code) in [("2026-10-01T00:00:00Z", "certificate.authority-compromised"), ("2027-01-01T00:00:00Z", "")] {
        let since = Moment::parse(since).unwrap();
        let bench = bench().believing(|root| {
            root.compromised = Some(Compromise { since, reason: "a test".to_owned() });
        });
        let verification = judged(&bench, vec![by_the_root(&form(), &key())]);
        assert_eq!(found(&verification).contains(&"certificate.authority-compromised"), !code.is_empty(), "{since}");
        assert_eq!(verification.certified().unwrap().holds(), code.is_empty());
    }
}

#[test]
fn nothing_came_along() {
    let verification = believing().judge(&Forge::timed().bytes());
    assert!(verification.certified().is_none());
    assert!(json(&verification)["core"]["certificate"].is_null());
    assert!(codes(&verification).iter().all(|code| !code.starts_with("certificate.")));
}

/// A chain under a seal that does not hold is of nobody.
#[test]
fn only_under_a_signature_that_holds() {
    let own = by_the_root(&form(), &key());
    let forge = Forge::timed().sealing(move |payload: Vec<u8>| {
        let protected = headers(|pairs| pairs.push((vec![0x18, 33], bytes_item(&own))));
        by_hand(&protected, &[0xa0], &payload, |mut signature| {
            signature[0] ^= 1;
            signature
        })
    });
    let verification = believing().judge(&forge.bytes());
    assert!(has(&verification, "seal.signature-invalid") && verification.certified().is_none());
}

/// Nothing that certificates say is worse than noted.
#[test]
fn no_code_enters_the_conclusion() {
    let own = aigaq::checks::registry::CODES.iter().filter(|code| code.name.starts_with("certificate."));
    assert!(own.clone().count() == 16);
    assert!(own.into_iter().all(|code| code.standing < Standing::Indeterminate), "a certificate decides nothing");
}

#[test]
fn a_window_that_begins_later() {
    let from = Moment::parse("2026-11-01T00:00:00Z");
    let bench = bench().believing(|root| root.from = from);
    let verification = judged(&bench, vec![by_the_root(&form(), &key())]);
    assert!(found(&verification).contains(&"certificate.outside-window"), "{:?}", found(&verification));
}

/// What is found by the rules of signatures in CMS has a code of its own here; tests/vectors/certified.py raises the others.
#[test]
fn each_outcome_has_its_code() {
    use Outcome::{AlgorithmUnsupported, AlgorithmWeak, Budget, UsageUnsaid};
    let (step, some) = (Step::Chain, || "x".to_owned());
    for (outcome, code) in [
        (AlgorithmUnsupported { step, found: some() }, "certificate.algorithm-unsupported"),
        (AlgorithmWeak { step, found: some() }, "certificate.algorithm-weak"),
        (Budget { step, what: "signatures", limit: 1 }, "certificate.budget"),
        (UsageUnsaid, "certificate.usage-unsaid"),
    ] {
        assert_eq!(certified::code(&outcome), code);
    }
}
