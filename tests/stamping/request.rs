//! The question, as openssl reads it.
use crate::{Folder, openssl};
use aigaq::base::digest::sha256;
use aigaq::seal::timestamp::der;
use aigaq::seal::timestamp::oid::{self, Oid};
use aigaq::seal::timestamp::request::{Nonce, request};

fn nonce(number: u128) -> Nonce {
    Nonce::new(number.to_be_bytes())
}

#[test]
fn openssl_reads_what_is_asked() {
    let folder = Folder::new();
    let digest = sha256(b"hello");
    let rows = [
        (None, 0, "0x0"),
        (None, 0x7f, "0x7F"),
        (None, 0x80, "0x80"),
        (Some("1.2.398.3.3.2.6.2"), 0x1234_5678_9abc_def0, "0x123456789ABCDEF0"),
        (Some("2.16.840.1.114412.7.1"), u128::MAX, "0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"),
        (Some("0.4.0.2023.1.1"), 1 << 127, "0x0"),
    ];
    for (policy, number, shown) in rows {
        let question = request(&digest, policy, &nonce(number)).unwrap();
        std::fs::write(folder.path("q.tsq"), &question).unwrap();
        let Some(text) = openssl(&folder.0, &["ts", "-query", "-in", "q.tsq", "-text"]) else { return };
        let mut hex = String::new();
        for line in text.lines().filter_map(|line| line.trim_start().split_once(" - ")) {
            hex.extend(line.1.split("   ").next().unwrap().chars().filter(char::is_ascii_hexdigit));
        }
        assert_eq!(hex, digest.to_string(), "{text}");
        let value = |name: &str| {
            let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name}:\n{text}"));
            line.split_once(": ").unwrap().1.trim().to_owned()
        };
        assert_eq!(value("Version"), "1");
        assert_eq!(value("Hash Algorithm"), "sha256");
        assert_eq!(value("Nonce"), shown);
        assert_eq!(value("Certificate required"), "yes");
        assert_eq!(value("Policy OID"), policy.unwrap_or("unspecified"));
        // read and written by openssl it has the same bytes
        openssl(&folder.0, &["ts", "-query", "-in", "q.tsq", "-out", "again.tsq"]).unwrap();
        assert_eq!(std::fs::read(folder.path("again.tsq")).unwrap(), question);
    }
}

#[test]
fn a_nonce_is_a_positive_integer_in_its_shortest_form() {
    for (number, contents) in [
        (0, &[0][..]),
        (1, &[1]),
        (0x7f, &[0x7f]),
        (0x80, &[0, 0x80]),
        (0x00ff_0000, &[0, 0xff, 0, 0]),
        (u128::MAX, &[0x7f, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]),
        (1 << 127, &[0]),
        (1 << 119, &[0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ] {
        assert_eq!(nonce(number).as_bytes(), contents);
        let whole = [&[2, u8::try_from(contents.len()).unwrap()], contents].concat();
        let read = der::Reader::der(&whole, "INTEGER").any().unwrap();
        assert!(read.unsigned().is_some(), "{contents:?}");
    }
}

#[test]
fn an_object_identifier_is_written_as_it_is_read() {
    for dotted in [
        "0.0",
        "0.39",
        "1.2.398.3.3.2.6.2",
        "1.2.840.113549.1.9.16.1.4",
        "2.0",
        "2.39",
        "2.40",
        "2.47",
        "2.48",
        "2.999.18446744073709551615",
        "2.18446744073709551615",
        "1.2.616.1.113791.1.4.3.128.16384.2097152.268435456.34359738368",
    ] {
        let contents = oid::encode(dotted).unwrap_or_else(|| panic!("{dotted}"));
        let whole = [&[der::OID, u8::try_from(contents.len()).unwrap()], contents.as_slice()].concat();
        let read = Oid::read(&mut der::Reader::der(&whole, "OID")).unwrap();
        assert_eq!(read.to_string(), dotted);
    }
    let wrong = ["", "1", "1.", ".1", "1..2", "3.1", "1.40", "1.02", "01.2", "1.2.", "1.-2", "1.+2", "1.2.x", "1. 2"];
    for dotted in wrong.into_iter().chain(["1.2.18446744073709551616", "１.2", "1.2\n"]) {
        assert_eq!(oid::encode(dotted), None, "{dotted}");
    }
}

#[test]
fn a_policy_that_is_none_is_not_asked_for() {
    assert_eq!(request(&sha256(b""), Some("none"), &nonce(1)), None);
}
