//! Each signer of each signature is judged by himself, in nine stages; what comes of it decides nothing.

use crate::forge::{
    Bench, CLAIMED, Flaw, Forge, Person, SIGNED, STAMPED, about, against, bench, codes, exit, has, json, line, lines,
    noise, other, tsa, unheard,
};
use aigaq::base::moment::Moment;
use aigaq::base::reason::{Fact, Reason};
use aigaq::checks::Verification;
use aigaq::checks::finding::Standing;
use aigaq::checks::registry::CODES;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::text;
use aigaq::seal::root::Compromise;
use aigaq::seal::signature::outcome::{Outcome, State, Step};
use aigaq::seal::timestamp::instant::Instant;

/// Trusts the forge, two time-stamp authorities, and that of the person.
fn believing() -> Bench {
    bench().believing(|_| {})
}

/// Judged, and found to change nothing of what is sealed.
fn judged(bench: &Bench, forge: Forge) -> Verification {
    let verification = bench.judge(&forge.bytes());
    assert_eq!(exit(&verification), (0, "nothing"), "{:?}", codes(&verification));
    assert_eq!(against(&verification), [""; 0]);
    verification
}

fn signed(bench: &Bench, person: Person) -> Verification {
    judged(bench, Forge::timed().signed(person))
}

/// What did not pass.
fn trouble(verification: &Verification) -> Vec<&'static str> {
    let found = verification.findings().iter();
    let of_it = found.filter(|one| one.subject.to_string() == "signature/0001" && one.standing() != Standing::Passed);
    of_it.map(|finding| finding.code()).collect()
}

/// What is left open of every signature without a time-stamp and a word on revocation.
const OPEN: [&str; 3] = ["cms.time-claimed", "cms.revocation-not-performed", "cms.archive"];

#[test]
fn a_good_signature() {
    for attached in [false, true] {
        let verification = signed(&believing(), Person { attached, ..Person::default() });
        let mut passed = about(&verification, SIGNED);
        passed.retain(|code| !OPEN.contains(code));
        let good = ["cms.read", "cms.attributes-match", "cms.signer-bound", "cms.valid", "cms.trusted", "cms.usage"];
        assert_eq!(passed, good);
        assert_eq!(trouble(&verification), OPEN);
        let form = if attached { "attached" } else { "detached" };
        assert_eq!(line(&verification, "cms.read"), format!("8 signature/0001 form={form} signers=1"));
        assert!(line(&verification, "cms.time-claimed").contains(&format!("signer=1 claimed={CLAIMED}")));
        assert!(!has(&verification, "appended.none"));
    }
}

#[test]
fn each_flaw_is_a_note_on_that_signature_alone() {
    let rows = [
        (Flaw::OtherBytes, "cms.digest-mismatch"),
        (Flaw::OtherContent, "cms.content-differs"),
        (Flaw::OtherType, "cms.content-type"),
        (Flaw::Nobody, "cms.signers-missing"),
        (Flaw::NoAttributes, "cms.attributes-missing"),
        (Flaw::NoDigest, "cms.attribute-wrong"),
        (Flaw::NoCertificate, "cms.signer-missing"),
        (Flaw::Unbound, "cms.signer-unbound"),
        (Flaw::BoundToAnother, "cms.signer-binding"),
        (Flaw::Bit, "cms.invalid"),
        (Flaw::Weak, "cms.algorithm-weak"),
        (Flaw::Unknown, "cms.algorithm-unsupported"),
        (Flaw::Login, "cms.usage-wrong"),
        (Flaw::Ended, "cms.outside-certificate"),
    ];
    for (flaw, code) in rows {
        let verification = signed(&believing(), Person::with(flaw));
        assert!(trouble(&verification).contains(&code), "{flaw:?}: {:?}", trouble(&verification));
        // the one behind it is as good as ever
        let beside = judged(&believing(), Forge::timed().signed(Person::with(flaw)).signed(Person::default()));
        let good = |one: &&'static str| !OPEN.contains(one);
        let found: Vec<_> = about(&beside, "signatures/0002.p7s").into_iter().filter(good).collect();
        assert_eq!(found.len(), 6, "{flaw:?}: {found:?}");
        let holds = json(&beside)["core"]["signatures"].take();
        assert_eq!(holds[1]["signers"][0]["holds"], true, "{flaw:?}");
    }
}

/// Nor does a good one mend anything.
#[test]
fn it_neither_lowers_nor_lifts_the_seal() {
    for person in [Person::default(), Person::with(Flaw::Bit)] {
        let verification = believing().judge(&Forge::opened().signed(person.clone()).bytes());
        assert_eq!(exit(&verification), (3, "time.no-token"));
        let cut = Forge::timed().signed(person).pieces(|pieces| pieces.replace("journal.cbor", |bytes| bytes.clear()));
        assert_eq!(exit(&believing().judge(&cut.bytes())).0, 1);
    }
}

#[test]
fn whom_the_reader_trusts_for_signatures() {
    let nobody = signed(&bench(), Person::default());
    assert!(trouble(&nobody).contains(&"cms.nobody-trusted"), "{:?}", trouble(&nobody));
    // an authority for time-stamps is none for persons
    let mut trusting = bench();
    let added = Moment::parse("2026-01-01T00:00:00Z").unwrap();
    let stamps = tsa().root_certificate();
    trusting.trust.add_issuer(aigaq::seal::root::Root::new(stamps, "x".into(), "x".into(), added).unwrap()).unwrap();
    assert!(trouble(&signed(&trusting, Person::default())).contains(&"cms.untrusted"));
    let late = bench().believing(|root| root.from = Moment::parse("2027-01-01T00:00:00Z"));
    assert!(trouble(&signed(&late, Person::default())).contains(&"cms.outside-window"));
    let since = Moment::parse("2026-10-20T00:00:00Z").unwrap();
    let stolen = || bench().believing(|root| root.compromised = Some(Compromise { since, reason: "a test".into() }));
    assert!(trouble(&signed(&stolen(), Person::default())).contains(&"cms.authority-compromised"));
    let stamped = Person { stamped: Some("2026-10-07T00:00:00Z"), ..Person::default() };
    assert!(has(&signed(&stolen(), stamped), "cms.trusted"));
}

#[test]
fn when_it_was_there() {
    let stamped = |time| Person { stamped: Some(time), ..Person::default() };
    let verification = signed(&believing(), stamped("2026-10-07T00:00:00Z"));
    let found = line(&verification, "cms.stamped");
    assert!(found.contains("time=2026-10-07T00:00:01Z"), "{found}");
    let later = signed(&believing(), stamped("2026-12-07T00:00:00Z"));
    assert!(trouble(&later).contains(&"cms.stamp-after-moment"), "{:?}", trouble(&later));
    let before = signed(&believing(), stamped("2025-12-07T00:00:00Z"));
    assert!(trouble(&before).contains(&"cms.stamp-open"), "{:?}", trouble(&before));
    let elsewhere = Person { flaw: Some(Flaw::OtherStamp), ..stamped("2026-10-07T00:00:00Z") };
    let elsewhere = signed(&believing(), elsewhere);
    assert!(trouble(&elsewhere).contains(&"cms.stamp-wrong"), "{:?}", trouble(&elsewhere));
    // nobody on this list is trusted for time-stamps
    let blind =
        Bench::default().believing(|_| {}).judge(&Forge::good().signed(stamped("2026-10-07T00:00:00Z")).bytes());
    assert!(trouble(&blind).contains(&"cms.stamp-open"), "{:?}", trouble(&blind));
    let renewed = Forge::timed().signed(Person::default()).renewal(other().at("2026-11-01T00:00:00Z"));
    let verification = judged(&believing(), renewed);
    assert!(line(&verification, "cms.witnessed").contains("time=2026-11-01T00:00:01Z"));
    // a renewal that is not believed shows nothing
    let doubted = Forge::timed().signed(Person::default()).renewal(noise(1, 20));
    assert!(!has(&judged(&believing(), doubted), "cms.witnessed"));
}

#[test]
fn whether_the_certificate_was_revoked() {
    let listed = |since| Person { list: Some(since), ..Person::default() };
    let verification = signed(&believing().at("2026-10-20T00:00:00Z"), listed(None));
    assert!(has(&verification, "cms.not-revoked"), "{:?}", codes(&verification));
    let revoked = signed(&believing(), listed(Some("2026-10-08T00:00:00Z")));
    assert!(trouble(&revoked).contains(&"cms.revoked"), "{:?}", trouble(&revoked));
    let stamped = Person { stamped: Some("2026-10-07T00:00:00Z"), ..listed(Some("2026-10-08T00:00:00Z")) };
    assert!(has(&signed(&believing(), stamped), "cms.revoked-later"));
    let early = signed(&believing().at("2026-10-09T00:00:00Z"), listed(None));
    assert!(trouble(&early).contains(&"cms.revocation-unusable"), "{:?}", trouble(&early));
}

#[test]
fn what_cannot_be_judged_is_said() {
    let broken = Forge::timed().signed(Person::default()).pieces(|pieces| pieces.damage(SIGNED, 100));
    let verification = judged(&believing(), broken);
    assert_eq!(about(&verification, SIGNED), ["cms.damaged"]);
    let junk = judged(&believing(), Forge::timed().part(SIGNED, noise(1, 20)));
    assert_eq!(about(&junk, SIGNED), ["cms.malformed"]);
    let gone = Forge::timed().signed(Person::default()).pieces(|pieces| drop(pieces.remove("manifest.cose")));
    let verification = believing().judge(&gone.bytes());
    assert!(line(&verification, "cms.not-performed").contains("because=container.missing"));
    assert!(verification.signatures().is_empty());
}

#[test]
fn junk_ends_the_work_and_hides_nothing_before_it() {
    let mut forge = Forge::timed().signed(Person::default());
    for n in 2..=103 {
        forge = forge.part(&format!("signatures/{n:04}.p7s"), vec![0x30]);
    }
    let verification = judged(&believing(), forge);
    assert!(about(&verification, SIGNED).contains(&"cms.trusted"));
    let budget = lines(&verification, "cms.budget");
    assert_eq!(budget, ["8 signature/0101 stage=parse what=signatures limit=100"]);
    assert_eq!(verification.signatures().len(), 100);
}

#[test]
fn too_long_a_file_is_not_read() {
    let mut bench = believing();
    bench.limits.appended_bytes = 8 << 20;
    let verification = judged(&bench, Forge::timed().part(SIGNED, vec![0; (4 << 20) + 1]));
    assert_eq!(lines(&verification, "cms.budget"), ["8 signature/0001 stage=parse what=bytes limit=4194304"]);
}

#[test]
fn the_result_names_the_holder_and_no_notary() {
    let verification = signed(&believing(), Person { stamped: Some("2026-10-07T00:00:00Z"), ..Person::default() });
    let signature = json(&verification)["core"]["signatures"][0].take();
    let signer = &signature["signers"][0];
    assert_eq!((&signature["n"], &signer["holds"], &signer["proven"]), (&1.into(), &true.into(), &true.into()));
    assert_eq!(signer["holder"]["common_name"], "A. Person");
    assert_eq!(signer["holder"]["roles"], serde_json::json!(["first-head"]));
    assert_eq!(signer["holder"]["iin"], serde_json::Value::Null);
    let stages = signer["stages"].as_array().unwrap();
    assert_eq!(stages.len(), 9);
    let passed = stages.iter().filter(|stage| stage["state"] == "passed").count();
    assert_eq!(passed, 7, "{stages:?}");
    let said = |language, verification: &Verification| {
        text::result(&Messages::new(language), "forged", verification, &unheard(verification), false)
    };
    let english = said(Language::En, &verification);
    for part in [
        "signer 1: the holder of the certificate of A. Person signed this seal. That they acted as a notary is not shown",
        "roles by the certificate: first head",
        "signature – passed; path to trust – passed; purpose – passed; time – passed; revocation – not performed",
        "there at 7 October 2026, 00:00:01 (UTC)",
    ] {
        assert!(english.contains(part), "{part:?} is not in\n{english}");
    }
    assert!(said(Language::Ru, &verification).contains("Что он действовал как нотариус, подпись не показывает."));
    assert!(said(Language::Kk, &verification).contains("нотариус ретінде әрекет еткенін қолтаңба көрсетпейді"));
    let unvouched = said(Language::En, &signed(&bench(), Person::default()));
    assert!(unvouched.contains("with the key of a certificate in the name of A. Person"), "{unvouched}");
    assert!(!unvouched.contains("the holder of the certificate of"), "{unvouched}");
    let invalid = said(Language::En, &signed(&believing(), Person::with(Flaw::Bit)));
    assert!(invalid.contains("signer 1: that anybody signed this seal is not shown by it."), "{invalid}");
    let junk = said(Language::En, &judged(&believing(), Forge::timed().part(SIGNED, noise(1, 20))));
    assert!(junk.contains("nobody's signature can be read in it"), "{junk}");
    assert!(!said(Language::En, &bench().judge(&Forge::timed().bytes())).contains("Signatures in CMS"));
}

fn every_outcome() -> Vec<(Outcome, &'static str)> {
    use Outcome::*;
    let at: Instant = Moment::parse(STAMPED).unwrap().into();
    let (some, by, step) = (|| "x".to_owned(), "crl", Step::Signature);
    vec![
        (AlgorithmUnsupported { step, found: some() }, "cms.algorithm-unsupported"),
        (AlgorithmWeak { step, found: some() }, "cms.algorithm-weak"),
        (Archive { found: "none" }, "cms.archive"),
        (AttributeWrong { attribute: "contentType", why: "twice" }, "cms.attribute-wrong"),
        (AttributesMatch { algorithm: some(), digest: some() }, "cms.attributes-match"),
        (AttributesMissing, "cms.attributes-missing"),
        (Budget { step, what: "bytes", limit: 1 }, "cms.budget"),
        (Compromised { certificate: some(), at, since: at }, "cms.authority-compromised"),
        (ContentDiffers { expected: some(), found: some() }, "cms.content-differs"),
        (ContentType { found: some() }, "cms.content-type"),
        (DigestMismatch { algorithm: some(), expected: some(), found: some() }, "cms.digest-mismatch"),
        (Malformed { step, what: "SignerInfo" }, "cms.malformed"),
        (NeverIssued { authority: some() }, "cms.never-issued"),
        (NobodyTrusted, "cms.nobody-trusted"),
        (NotReached { step }, "cms.stage-not-performed"),
        (NotRevoked { by, authority: some(), time: at, number: some() }, "cms.not-revoked"),
        (OutsideCertificate { certificate: some(), at, from: at, until: at }, "cms.outside-certificate"),
        (OutsideWindow { certificate: some(), at, from: None, until: Some(at) }, "cms.outside-window"),
        (Read { form: "detached", signers: 1 }, "cms.read"),
        (RevocationAbsent, "cms.revocation-not-performed"),
        (RevocationUnusable { by, why: "unknown" }, "cms.revocation-unusable"),
        (Revoked { by, since: at, reason: "keyCompromise" }, "cms.revoked"),
        (RevokedLater { by, since: at, reason: "keyCompromise" }, "cms.revoked-later"),
        (SignatureInvalid, "cms.invalid"),
        (SignatureValid { algorithm: some() }, "cms.valid"),
        (SignerBinding { why: "digest" }, "cms.signer-binding"),
        (SignerBound, "cms.signer-bound"),
        (SignerMissing, "cms.signer-missing"),
        (SignerUnbound, "cms.signer-unbound"),
        (SignersMissing, "cms.signers-missing"),
        (StampAfterMoment { expected: at, found: at }, "cms.stamp-after-moment"),
        (StampOpen { why: "token.untrusted" }, "cms.stamp-open"),
        (StampWrong { why: "token.malformed" }, "cms.stamp-wrong"),
        (Stamped { time: at, authority: some() }, "cms.stamped"),
        (TimeClaimed { claimed: String::new(), at }, "cms.time-claimed"),
        (Trusted { root: some(), at }, "cms.trusted"),
        (Untrusted { certificate: some(), why: "issuer-unknown" }, "cms.untrusted"),
        (Usage, "cms.usage"),
        (UsageUnsaid, "cms.usage-unsaid"),
        (UsageWrong { why: "non-repudiation-missing" }, "cms.usage-wrong"),
        (Witnessed { time: at }, "cms.witnessed"),
    ]
}

/// What failed in a stage is noted, what passed is passed, what was not performed never counts as passed.
#[test]
fn every_outcome_stands_as_it_bears_on_its_stage() {
    let outcomes = every_outcome();
    for (outcome, name) in &outcomes {
        assert_eq!(outcome.code(), *name);
        let code = CODES.iter().find(|code| code.name == *name).unwrap_or_else(|| panic!("{name} is not registered"));
        let expected = match outcome.state() {
            State::Passed => Standing::Passed,
            State::NotPerformed => Standing::NotPerformed,
            State::Failed => Standing::Noted,
        };
        assert_eq!((code.standing, code.step), (expected, 8), "{name}");
        let mut facts: Vec<(&str, Fact)> = vec![("subject", "it".into()), ("signer", 1_u64.into())];
        facts.extend(outcome.facts());
        for language in Language::ALL {
            let messages = Messages::new(language);
            let key = format!("finding-{}", name.replace('.', "-"));
            let said = messages.say(&key, &facts) + &messages.attribute(&key, "rec", &facts).unwrap_or_default();
            assert!(!said.contains("{$") && !said.starts_with('['), "{language}: {said}");
        }
    }
    let registered = CODES.iter().filter(|code| code.name.starts_with("cms.")).count();
    assert_eq!(outcomes.len() + 2, registered, "all but cms.damaged and cms.not-performed");
}
