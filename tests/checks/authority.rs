//! The throw-away authority itself: what it makes is what openssl makes, and each defect is one.

use crate::forge::{Forge, STAMPED, Stamp, tsa, unknown};
use crate::tsa::{Authority, Defect, Order, Send, tangle};
use aigaq::base::reason::Reason;
use aigaq::seal::timestamp::budget::Budget;
use aigaq::seal::timestamp::chain::TrustedRoot;
use aigaq::seal::timestamp::hash::Hash;
use aigaq::seal::timestamp::judge::{Form, Judged, Knowledge, Stamped, judge};
use aigaq::seal::timestamp::outcome::Bearing;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, OnceLock};

fn judged(order: &Order) -> Judged {
    let root = order.authority.root_certificate();
    let trusted = [TrustedRoot { certificate: &root, from: None, until: None, compromised: None }];
    let knowledge = Knowledge { trusted: &trusted, helpers: &[], witnessed: None, budget: Budget::default() };
    judge(&order.over(b"hello"), Form::Response, Stamped::Bytes(b"hello"), &knowledge)
}

fn bad(judged: &Judged) -> Vec<&'static str> {
    judged.outcomes().iter().filter(|outcome| outcome.bearing() != Bearing::Good).map(Reason::code).collect()
}

#[test]
fn good_ones_are_good() {
    let good = tsa().at(STAMPED);
    let deep = |depth| Authority { depth, ..tsa() }.at(STAMPED);
    let all = [
        good.clone(),
        Order { hash: Hash::Sha384, ..good.clone() },
        Order { hash: Hash::Sha512, ..good.clone() },
        Order { send: Send::Backwards, ..good.clone() },
        Order { nonce: None, accuracy: None, ..good.clone() },
        Order { accuracy: Some((0, 999, 1)), ..good.clone() },
        tsa().at("2026-10-05T09:30:05.123456789Z"),
        tsa().at("2026-10-05T09:30:05.500Z"),
        deep(0),
        deep(6),
        tsa().at("2026-01-01T00:00:00Z"),
        tsa().at("2027-12-31T23:59:59Z"),
    ];
    for order in all {
        let judged = judged(&order);
        assert_eq!(bad(&judged), [""; 0], "{order:?}");
        assert!(judged.time().is_some());
    }
    assert_eq!(good.over(b"hello"), good.over(b"hello"), "the same bytes each time");
    let stamp = judged(&tsa().at("2026-10-05T09:30:05.500Z")).stamp().cloned().unwrap();
    assert_eq!(stamp.gen_time.to_string(), "2026-10-05T09:30:05.5Z");
    assert_eq!((stamp.accuracy, stamp.nonce.as_deref()), (Some(1_000_000_000), Some("0123456789abcdef")));
}

#[test]
fn each_defect_is_one() {
    for (defect, code) in Defect::ALL {
        let judged = judged(&tsa().at(STAMPED).with(defect));
        assert_eq!(bad(&judged), [code], "{defect:?}");
        assert_eq!(judged.time(), None);
    }
    let deep = Authority { depth: 7, ..tsa() };
    let other = [
        (tsa().at("2025-12-31T23:59:59.999Z"), "token.outside-certificate"),
        (tsa().at("2027-12-31T23:59:59.001Z"), "token.outside-certificate"),
        (Order { send: Send::Leaf, ..tsa().at(STAMPED) }, "token.untrusted"),
        (Order { send: Send::None, ..tsa().at(STAMPED) }, "token.signer-missing"),
        (deep.at(STAMPED), "token.budget"),
    ];
    for (order, code) in other {
        assert!(bad(&judged(&order)).contains(&code), "{code}: {:?}", bad(&judged(&order)));
    }
    let tangled = Order { send: Send::Leaf, beside: tangle(&unknown(), 6), ..unknown().at(STAMPED) };
    assert!(bad(&judged(&tangled)).contains(&"token.budget"));
}

/// A folder that goes when the test ends.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Asks openssl about the token of an order, at a time in seconds since 1970 or now. `None` where
/// there is no openssl.
fn openssl(name: &str, order: &Order, at: Option<i64>) -> Option<Output> {
    if !Command::new("openssl").arg("version").output().is_ok_and(|out| out.status.success()) {
        eprintln!("skipped: the command openssl is not here");
        return None;
    }
    let folder = Folder(std::env::temp_dir().join(format!("aigaq-authority-{name}-{}", std::process::id())));
    fs::create_dir_all(&folder.0).unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.0.join(name), bytes).unwrap();
    let pem = |der: &[u8]| pem_rfc7468::encode_string("CERTIFICATE", pem_rfc7468::LineEnding::LF, der).unwrap();
    put("hello", b"hello");
    put("r.tsr", &order.over(b"hello"));
    put("root.pem", pem(&order.authority.root_certificate()).as_bytes());
    put("middle.pem", order.authority.intermediates().iter().map(|der| pem(der)).collect::<String>().as_bytes());
    let at = at.map_or_else(String::new, |at| format!(" -attime {at}"));
    let line = format!("ts -verify -data hello -in r.tsr -CAfile root.pem -untrusted middle.pem{at}");
    Some(run(&folder.0, &line))
}

fn run(folder: &Path, line: &str) -> Output {
    Command::new("openssl").args(line.split_whitespace()).current_dir(folder).output().unwrap()
}

/// 2026-10-05T09:30:05Z.
const THEN: i64 = 1_791_192_605;

#[test]
fn openssl_accepts_a_good_one() {
    let good = tsa().at(STAMPED);
    let orders = [
        ("good", good.clone()),
        ("sha512", Order { hash: Hash::Sha512, ..good.clone() }),
        ("fraction", tsa().at("2026-10-05T09:30:05.5Z")),
        ("backwards", Order { send: Send::Backwards, ..good }),
        ("deep", Authority { depth: 4, ..tsa() }.at(STAMPED)),
    ];
    for (name, order) in orders {
        let Some(out) = openssl(name, &order, Some(THEN)) else { return };
        assert!(out.status.success(), "{name}: {}", String::from_utf8_lossy(&out.stderr));
    }
}

#[test]
fn openssl_refuses_what_is_plainly_bad() {
    for defect in [Defect::OtherImprint, Defect::Signature, Defect::Rejected, Defect::ReferenceOther] {
        let Some(out) = openssl(&format!("{defect:?}"), &tsa().at(STAMPED).with(defect), Some(THEN)) else { return };
        assert!(!out.status.success(), "{defect:?}");
    }
}

/// What openssl says of the same back-dated token now, and at the token's own time.
#[test]
fn openssl_accepts_a_back_dated_one() {
    let order = backdated();
    let Some(now) = openssl("now", &order, None) else { return };
    assert!(now.status.success(), "{}", String::from_utf8_lossy(&now.stderr));
    let then = openssl("then", &order, Some(1_420_106_400)).unwrap();
    assert!(!then.status.success(), "at its own time nothing was valid");
    assert!(bad(&judged(&order)).contains(&"token.outside-certificate"));
}

/// Dated five years before any certificate of its authority, all of which are valid today.
pub fn backdated() -> Order {
    tsa().valid("2020-01-01T00:00:00Z", "2060-01-01T00:00:00Z").at("2015-01-01T10:00:00Z")
}

/// For `benches/stamps.py`: a bundle with as many time-stamps that lead in circles as do any harm.
#[test]
#[ignore = "writes the file that AIGAQ_TANGLED names, for benches/stamps.py"]
fn writes_a_tangled_bundle() {
    let path = std::env::var_os("AIGAQ_TANGLED").expect("AIGAQ_TANGLED names the file");
    let certificates = tangle(&unknown(), 6);
    let order = || Order { send: Send::Leaf, beside: certificates.clone(), ..unknown().at(STAMPED) };
    let anchor = order().over(b"anything");
    let forge = (0..100).fold(Forge::opened(), |forge, _| forge.anchor(0, anchor.clone()));
    let token = Arc::new(OnceLock::new());
    let forge = (0..200).fold(forge, |forge, _| {
        let (token, order) = (token.clone(), order());
        forge.token(Stamp::new(move |bytes| token.get_or_init(|| order.over(bytes)).clone()))
    });
    fs::write(path, forge.bytes()).unwrap();
}
