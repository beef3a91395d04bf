//! Tokens of a throw-away authority (generate.py): one defect each.
use crate::support::*;
use aigaq::base::digest::sha256;
use aigaq::base::moment::Moment;
use aigaq::seal::timestamp::budget::Budget;
use aigaq::seal::timestamp::chain::TrustedRoot;
use aigaq::seal::timestamp::instant::Instant;
use aigaq::seal::timestamp::judge::{Form, Knowledge, Stamped, judge};
use std::collections::BTreeSet;

#[test]
fn each_defect_has_its_code() {
    let (sound, short) = (own("root.der"), own("short-root.der"));
    let trusted = [root(&sound), root(&short)];
    let listed = String::from_utf8(own("expected.txt")).unwrap();
    let rows: Vec<_> = listed.lines().filter(|line| !line.starts_with('#')).collect();
    let (mut wrong, mut names) = (vec![], BTreeSet::new());
    for row in rows {
        let (name, expected) = row.split_once(':').unwrap();
        let (expected, file) = (expected.trim(), format!("{name}.tsr"));
        let judged = judge(&own(&file), Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
        let found = trouble(&judged);
        if found != expected || judged.time().is_some() != expected.is_empty() {
            wrong.push(format!("{name}: expected [{expected}] found [{found}] time {:?}", judged.time()));
        }
        names.insert(file);
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), names.len(), wrong.join("\n"));
    let there = std::fs::read_dir(OWN).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(names, there.filter(|name| name.ends_with(".tsr")).collect());
}

/// What a server may send in place of an answer.
#[test]
fn what_is_no_response() {
    let sound = own("root.der");
    let trusted = [root(&sound)];
    let good = own("good.tsr");
    let granted_nothing = [0x30, 5, 0x30, 3, 2, 1, 0];
    let rows: [(&[u8], &str); 6] = [
        (b"", "malformed:TimeStampResp"),
        (b"<html><head><title>404 Not Found</title></head></html>", "malformed:TimeStampResp"),
        (&granted_nothing, "malformed:TimeStampResp"),
        (&[0x30, 5, 0x30, 3, 2, 1, 2], "not-granted"),
        (&[good.as_slice(), &[0]].concat(), "malformed:TimeStampResp"),
        (&[0x30; (64 << 10) + 1], "budget:bytes"),
    ];
    for (bytes, expected) in rows {
        let judged = judge(bytes, Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
        assert_eq!(trouble(&judged), expected);
        assert_eq!((judged.time(), judged.stamp()), (None, None));
    }
}

#[test]
fn a_spent_budget_is_told() {
    let (good, sound) = (own("good.tsr"), own("root.der"));
    let trusted = [root(&sound)];
    let full = Budget { bytes: good.len(), certificates: 2, depth: 3, signatures: 2 };
    let rows = [
        (full, ""),
        (Budget { bytes: full.bytes - 1, ..full }, "budget:bytes"),
        (Budget { certificates: 1, ..full }, "budget:certificates"),
        (Budget { depth: 2, ..full }, "budget:depth"),
        (Budget { signatures: 1, ..full }, "budget:signatures"),
    ];
    for (budget, expected) in rows {
        let knowledge = Knowledge { budget, ..knowing(&trusted, &[]) };
        let judged = judge(&good, Form::Response, Stamped::Bytes(b"hello"), &knowledge);
        assert_eq!(trouble(&judged), expected);
        assert_eq!(judged.time().is_some(), expected.is_empty());
    }
}

#[test]
fn a_moment_is_an_instant() {
    for (text, printed) in [
        ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
        ("2024-02-29T23:59:59.050Z", "2024-02-29T23:59:59.05Z"),
        ("2026-10-05T14:32:10+05:00", "2026-10-05T09:32:10Z"),
        ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"),
    ] {
        assert_eq!(Instant::from(Moment::parse(text).unwrap()).to_string(), printed);
    }
}

#[test]
fn trust_is_the_users() {
    let (sound, imposter, middle, leaf) = (own("root.der"), own("false-root.der"), own("mid.der"), own("leaf.der"));
    let moment = |text: &str| Some(instant(text));
    let at = root(&sound);
    let rows = [
        ("nobody", vec![], "untrusted:issuer-unknown"),
        ("a stranger of the same name", vec![root(&imposter)], "untrusted:signature"),
        ("the stranger and the root", vec![root(&imposter), at], ""),
        ("an intermediate", vec![root(&middle)], ""),
        ("the authority itself", vec![root(&leaf)], ""),
        ("garbage", vec![root(b"garbage")], "untrusted:issuer-unknown"),
        ("from genTime on", vec![TrustedRoot { from: moment("20240601120000Z"), ..at }], ""),
        ("until genTime", vec![TrustedRoot { until: moment("20240601120000Z"), ..at }], ""),
        ("later", vec![TrustedRoot { from: moment("20240601120001Z"), ..at }], "outside-window"),
        ("earlier", vec![TrustedRoot { until: moment("20240601115959.999Z"), ..at }], "outside-window"),
        (
            "compromised before",
            vec![TrustedRoot { compromised: moment("20230101000000Z"), ..at }],
            "authority-compromised",
        ),
        (
            "compromised after",
            vec![TrustedRoot { compromised: moment("20250101000000Z"), ..at }],
            "authority-compromised",
        ),
    ];
    for (what, trusted, expected) in rows {
        let judged = judge(&own("good.tsr"), Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
        assert_eq!(trouble(&judged), expected, "{what}");
        assert_eq!(judged.time().is_some(), expected.is_empty(), "{what}");
    }
    // compromised after the token was seen by somebody else
    let trusted = [TrustedRoot { compromised: moment("20250101000000Z"), ..at }];
    for (witnessed, expected) in [("20241231235959Z", ""), ("20250101000000Z", "authority-compromised")] {
        let knowledge = Knowledge { witnessed: moment(witnessed), ..knowing(&trusted, &[]) };
        let judged = judge(&own("good.tsr"), Form::Response, Stamped::Bytes(b"hello"), &knowledge);
        assert_eq!(trouble(&judged), expected);
    }
}

/// The same key in another certificate: nobody asks a trusted one for its signature.
fn twin(certificate: &[u8]) -> Vec<u8> {
    let mut twin = certificate.to_vec();
    *twin.last_mut().unwrap() ^= 1;
    twin
}

/// A compromise wins wherever it stands above the signer, whatever else is trusted, in whatever order.
#[test]
fn a_compromise_always_wins() {
    let (sound, imposter, short) = (own("root.der"), own("false-root.der"), own("short-root.der"));
    let (middle, leaf) = (own("mid.der"), own("leaf.der"));
    let (leaf_twin, middle_twin) = (twin(&leaf), twin(&middle));
    let stolen = |certificate| TrustedRoot { compromised: Some(instant("20230101000000Z")), ..root(certificate) };
    let expired = TrustedRoot { until: Some(instant("20200101000000Z")), ..stolen(&sound) };
    let rows = [
        ("the root, above a trusted intermediate", "good", vec![stolen(&sound), root(&middle)], true),
        ("the root, outside its window", "good", vec![expired, root(&middle)], true),
        ("the intermediate, below a trusted root", "good", vec![stolen(&middle), root(&sound)], true),
        ("the root, above the authority itself", "good", vec![stolen(&sound), root(&leaf)], true),
        ("the intermediate, above the authority itself", "good", vec![stolen(&middle), root(&leaf)], true),
        ("the authority itself", "good", vec![stolen(&leaf), root(&sound)], true),
        ("the authority's key in another certificate", "good", vec![stolen(&leaf_twin), root(&sound)], true),
        ("the intermediate's key in another certificate", "good", vec![stolen(&middle_twin), root(&sound)], true),
        ("one of two intermediates", "intermediate-twice-one-expired", vec![stolen(&middle), root(&sound)], true),
        ("a stranger of the same name", "good", vec![stolen(&imposter), root(&sound)], false),
        ("a root elsewhere", "good", vec![stolen(&short), root(&sound)], false),
        // what stands between is not at hand: nothing is known of the way up
        ("the root, out of reach", "certificates-leaf-only", vec![stolen(&sound), root(&leaf)], false),
    ];
    for (what, file, mut trusted, found) in rows {
        let response = own(&format!("{file}.tsr"));
        for _ in 0..2 {
            let judged = judge(&response, Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
            assert_eq!(trouble(&judged), if found { "authority-compromised" } else { "" }, "{what}");
            assert_eq!(judged.time().is_none(), found, "{what}");
            trusted.reverse();
        }
        let witnessed = Some(instant("20221231235959Z"));
        let knowledge = Knowledge { witnessed, ..knowing(&trusted, &[]) };
        let judged = judge(&response, Form::Response, Stamped::Bytes(b"hello"), &knowledge);
        assert!(judged.time().is_some(), "{what}, seen before");
    }
    // the way to trust is shorter than the way to the compromise: what could not be asked is not believed
    let (above_middle, above_leaf) = ([stolen(&sound), root(&middle)], [stolen(&sound), root(&leaf)]);
    for (trusted, signatures, expected) in [
        (above_middle, 1, "budget:signatures"),
        (above_middle, 2, "budget:signatures authority-compromised"),
        (above_middle, 3, "authority-compromised"),
        (above_leaf, 1, "budget:signatures"),
        (above_leaf, 2, "authority-compromised"),
    ] {
        let budget = Budget { signatures, ..Budget::default() };
        let knowledge = Knowledge { budget, ..knowing(&trusted, &[]) };
        let judged = judge(&own("good.tsr"), Form::Response, Stamped::Bytes(b"hello"), &knowledge);
        assert_eq!((trouble(&judged).as_str(), judged.spent()), (expected, signatures + 1));
        assert_eq!(judged.time(), None);
    }
}

#[test]
fn a_path_ends_with_its_first_certificate_and_its_work_is_counted() {
    let (sound, short, middle, leaf) = (own("root.der"), own("short-root.der"), own("mid.der"), own("leaf.der"));
    let middle_twin = twin(&middle);
    let rows = [
        ("good", vec![root(&sound)], Some("2025-01-01T00:00:00Z"), 3),
        ("good", vec![root(&middle)], Some("2025-01-01T00:00:00Z"), 2),
        ("good", vec![root(&leaf)], Some("2025-01-01T00:00:00Z"), 1),
        ("root-expired-then", vec![root(&short)], Some("2021-01-01T00:00:00Z"), 2),
        ("back-dated", vec![root(&middle), root(&middle_twin)], Some("2025-01-01T00:00:00Z"), 3),
        ("good", vec![], None, 2),
        ("signature-flipped", vec![root(&sound)], Some("2025-01-01T00:00:00Z"), 3),
        ("message-digest-other", vec![root(&sound)], Some("2025-01-01T00:00:00Z"), 2),
        ("many-of-one-name", vec![root(&sound)], None, 101),
        ("certificates-missing", vec![root(&sound)], None, 0),
        ("status-rejection-with-token", vec![root(&sound)], None, 0),
    ];
    for (file, trusted, until, spent) in rows {
        let response = own(&format!("{file}.tsr"));
        let judged = judge(&response, Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
        assert_eq!(judged.valid_until().map(|until| until.to_string()).as_deref(), until, "{file}");
        assert_eq!(judged.spent(), spent, "{file}");
    }
}

#[test]
fn certificates_may_come_from_beside() {
    let (sound, middle, leaf) = (own("root.der"), own("mid.der"), own("leaf.der"));
    let trusted = [root(&sound)];
    let rows: [(&str, &[&[u8]], &str); 4] = [
        ("certificates-missing", &[&leaf, &middle], ""),
        ("certificates-missing", &[&middle], "signer-missing"),
        ("certificates-leaf-only", &[&middle], ""),
        ("certificates-leaf-only", &[b"garbage", &middle], ""),
    ];
    for (file, helpers, expected) in rows {
        let judged =
            judge(&own(&format!("{file}.tsr")), Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, helpers));
        assert_eq!(trouble(&judged), expected, "{file}");
    }
}

#[test]
fn facts_are_all_told() {
    let sound = own("root.der");
    let trusted = [root(&sound)];
    let facts = |file: &str| {
        judge(&own(&format!("{file}.tsr")), Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]))
    };
    let judged = facts("fraction-9-digits");
    let stamp = judged.stamp().unwrap();
    assert_eq!(stamp.gen_time.to_string(), "2024-06-01T12:00:00.123456789Z");
    assert_eq!((stamp.gen_time.seconds(), stamp.gen_time.nanos()), (1_717_243_200, 123_456_789));
    assert_eq!(stamp.accuracy, Some(1_500_000_000));
    assert_eq!(
        (stamp.serial.as_str(), stamp.nonce.as_deref(), stamp.policy.as_str()),
        ("07", Some("3039"), "1.2.3.4.1")
    );
    assert_eq!(
        judged.chain(),
        ["CN=TSA,O=Throw-away,C=KZ", "CN=Intermediate,O=Throw-away,C=KZ", "CN=Root,O=Throw-away,C=KZ"]
    );
    assert_eq!(facts("nonce-negative").stamp().unwrap().nonce.as_deref(), Some("-21524111"));
    assert_eq!(facts("policy-long-arc").stamp().unwrap().policy, "2.25.329800735698586629295641978511506172918");
    let bare = judge(&own("bare.tst"), Form::Token, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
    assert_eq!(trouble(&bare), "");
    assert!(bare.time().is_some());
    assert_eq!(bare.token_digest(), Some(sha256(&own("bare.tst"))));
    let wrong = judge(&own("bare.tst"), Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
    assert_eq!(trouble(&wrong), "malformed:TimeStampResp");
}
