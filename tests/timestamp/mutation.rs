//! Good tokens, broken in many ways: nothing panics, and what still stands says the same.
use crate::random::Random;
use crate::support::*;
use aigaq::seal::timestamp::judge::{Form, Stamped, judge};

/// One bit of each byte, a different one from byte to byte.
#[test]
fn a_bit_of_every_byte() {
    let sound = own("root.der");
    let trusted = [root(&sound)];
    for file in ["good.tsr", "indefinite-length.tsr", "ed25519.tsr"] {
        let good = own(file);
        let before = judge(&good, Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
        assert!(before.time().is_some());
        let mut still = 0;
        for at in 0..good.len() {
            let mut bytes = good.clone();
            bytes[at] ^= 1 << (at * 5 % 8);
            let after = judge(&bytes, Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
            if after.time().is_some() {
                assert_eq!((after.stamp(), after.chain()), (before.stamp(), before.chain()), "{file}: byte {at}");
                still += 1;
            }
        }
        // versions, hints, the status: what no signature covers and nobody needs
        assert!(still <= 32, "{file} still stands after {still} of {} flips", good.len());
        eprintln!("{file}: still stands after {still} of {} flips", good.len());
    }
}

#[test]
fn every_truncation_and_every_byte() {
    let sound = own("root.der");
    let trusted = [root(&sound)];
    let mut runs = 0;
    let mut files: Vec<String> =
        ["good", "pss-sha384", "indefinite-length", "content-in-pieces", "tsa-name-other-strings"]
            .into_iter()
            .chain(["ess-wrong-serial", "status-rejection-with-token"])
            .map(|name| format!("{OWN}/{name}.tsr"))
            .collect();
    files.extend(data("8-kz-pki/test-sdk/tsp/tsp_response.bin"));
    files.extend(data("5-timestamps/dss/broken_ocsp.tst"));
    files.extend(data("5-timestamps/auto-archiver/digicert.tsr"));
    for path in files {
        let good = read(&path);
        let form = if path.ends_with(".tst") { Form::Token } else { Form::Response };
        let mut run = |bytes: &[u8]| {
            runs += 1;
            judge(bytes, form, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]))
        };
        for end in 0..good.len() {
            assert!(run(&good[..end]).time().is_none(), "{path} {end}");
        }
        for at in (0..good.len()).step_by(if good.len() > 3000 { 9 } else { 3 }) {
            for value in [0x00, 0x80, 0xff, 0x30, 0x1f] {
                let mut bytes = good.clone();
                bytes[at] = value;
                run(&bytes);
            }
        }
    }
    eprintln!("{runs} runs, no panic");
}

/// Pseudo-random splices of real pieces, with a fixed seed: nothing panics, and what still stands says the same.
#[test]
fn splices() {
    let sound = own("root.der");
    let trusted = [root(&sound)];
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut next = move |n: usize| random.below(n);
    let files: Vec<Vec<u8>> = [
        "good",
        "pkcs1-sha512",
        "ecdsa-521-sha512",
        "ess-v1",
        "tsa-name-other-strings",
        "indefinite-length",
        "ed25519",
    ]
    .iter()
    .map(|name| own(&format!("{name}.tsr")))
    .collect();
    let mut stood = 0;
    for _ in 0..4_000 {
        let (a, b) = (&files[next(files.len())], &files[next(files.len())]);
        let mut bytes = a.clone();
        for _ in 0..=next(3) {
            let (at, from, n) = (next(bytes.len()), next(b.len()), next(40));
            let piece: Vec<u8> = b.iter().skip(from).take(n).copied().collect();
            if next(2) == 0 {
                for (i, x) in piece.into_iter().enumerate() {
                    if let Some(y) = bytes.get_mut(at + i) {
                        *y = x;
                    }
                }
            } else {
                bytes.splice(at..at, piece);
            }
        }
        let judged = judge(&bytes, Form::Response, Stamped::Bytes(b"hello"), &knowing(&trusted, &[]));
        if let Some(time) = judged.time() {
            assert_eq!(time.to_string(), "2024-06-01T12:00:00Z");
            assert_eq!(
                judged.stamp().unwrap().imprint,
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
            );
            stood += 1;
        }
    }
    eprintln!("{stood} of 4000 splices left the token as it was in what is signed");
}
