//! What is stated and attached after the seal: every kind by its own form, what stops a statement, and a kill at any call
//! of whatever appends.

use crate::hall::{Hall, PACK, SIGNING, subjects};
use crate::stage::{Ending, Stage, have};
use aigaq::base::limits::Limits;
use aigaq::bundle::reader::Container;
use serde_json::Value;

const KINDS: [&str; 6] = ["witness", "notary", "hand-over", "inspection", "correction", "supplement"];

/// A form of this kind with an `x` in every empty text, about the first exhibit.
pub fn form(stage: &Stage, kind: &str) -> String {
    let printed = stage.capture(["attest", "--as", kind, "--template", "--lang", "en"]).expect(0).out;
    let name = format!("{kind}.toml");
    let filled = printed.replace("\"\"", "\"x\"").replace("about = []", "about = [2]");
    stage.write(&name, filled.as_bytes());
    name
}

fn attest(stage: &Stage, kind: &str, form: &str, key: &str) -> Ending {
    let words = ["--key", key, "--passphrase-file", "words", "--offline"];
    stage.capture([&["attest", "case.aigaq", form, "--as", kind], &words[..]].concat())
}

fn core(stage: &Stage) -> Value {
    stage.verify(["check", "--json", "case.aigaq", "--no-media"]).expect(3).core()
}

#[test]
fn each_kind_by_its_own_form() {
    let stage = Stage::new();
    stage.pack("case.aigaq").expect(0);
    let sealed = core(&stage)["seal_sha256"].clone();
    for (at, kind) in KINDS.iter().enumerate() {
        let printed = stage.capture(["attest", "--as", kind, "--template"]).expect(0).out;
        assert!(printed.contains(&format!("\n[{kind}]\n")), "{printed}");
        let others = KINDS.iter().filter(|other| *other != kind && printed.contains(&format!("[{other}]"))).count();
        assert_eq!(others, 0, "{printed}");
        let form = form(&stage, kind);
        let ending = attest(&stage, kind, &form, "key.pem").expect(0);
        assert!(ending.out.contains(&format!("statements/{:04}.cose", at + 1)), "{}", ending.out);
        assert!(ending.out.contains("stamp case.aigaq --renew"), "{}", ending.out);
    }
    let core = core(&stage);
    assert_eq!(core["seal_sha256"], sealed);
    assert_eq!(subjects(&core, "statement.chained").len(), KINDS.len());
    assert_eq!(subjects(&core, "statement.signature-valid").len(), KINDS.len());
    let told: Vec<&str> =
        core["statements"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(told, KINDS);
    // A witness, a notary and who inspected are the one who sealed: that is said.
    assert_eq!(subjects(&core, "statement.same-key-as-seal").len(), 3);
    let text = stage.verify(["check", "case.aigaq", "--no-media", "--lang", "en"]).expect(3).out;
    assert!(text.contains("claims to be") && text.contains("Later statements may exist"), "{text}");
}

#[test]
fn what_stops_a_statement_leaves_the_bundle_as_it_was() {
    let stage = Stage::new();
    stage.pack("case.aigaq").expect(0);
    let form = form(&stage, "witness");
    let unchanged = |act: &dyn Fn() -> Ending| stage.unchanged(act);
    // The form of another kind, a form that says nothing, a photo that is not there.
    unchanged(&|| {
        let ending = attest(&stage, "notary", &form, "key.pem");
        // the advice is of this command, not of the form of a purchase
        assert!(ending.err.contains("aigaq-capture attest --as KIND --template"), "{}", ending.err);
        ending.fails(2, "form.value")
    });
    stage.write("empty.toml", b"name = \"\"\n[witness]\nsaw = \"\"\n");
    unchanged(&|| attest(&stage, "witness", "empty.toml", "key.pem").fails(2, "form.blank"));
    stage.write("typo.toml", b"nmae = \"A\"\n[witness]\nsaw = \"x\"\n");
    unchanged(&|| attest(&stage, "witness", "typo.toml", "key.pem").fails(2, "form.toml"));
    let hand_over = "name = \"A\"\n[hand-over]\nwhat = \"x\"\nfrom = \"x\"\nto = \"x\"\nphotos = [\"bag.jpg\"]\n";
    stage.write("hand-over.toml", hand_over.as_bytes());
    unchanged(&|| attest(&stage, "hand-over", "hand-over.toml", "key.pem").fails(6, "draft.io"));
    stage.write("bag.jpg", b"a photo");
    attest(&stage, "hand-over", "hand-over.toml", "key.pem").expect(0);
    // A file that fails its check is not added to.
    let mut altered = stage.read("case.aigaq");
    let at = altered.windows(9).position(|window| window == b"the first").unwrap();
    altered[at] ^= 1;
    stage.write("case.aigaq", &altered);
    unchanged(&|| attest(&stage, "witness", &form, "key.pem").fails(1, "append.failed"));
}

/// A statement has room for one time-stamp: two authorities are asked, and the one whose answer is kept is named.
#[test]
fn the_authority_whose_time_stamp_a_statement_keeps_is_named_and_no_other() {
    let Some(hall) = Hall::good() else { return };
    let stage = &hall.stage;
    hall.pack().expect(0);
    stage.write("witness.toml", b"name = \"A\"\n[witness]\nsaw = \"what I saw\"\n");
    let words =
        ["attest", "case.aigaq", "witness.toml", "--as", "witness", "--key", "key.pem", "--passphrase-file", "words"];
    let ending = stage.capture([&words[..], &["--lang", "en"]].concat()).expect(0);
    let said = format!("{}{}", ending.out, ending.err);
    let told: Vec<_> = said.lines().filter(|line| line.starts_with("Time-stamp of ")).collect();
    assert!(told.len() == 1 && told[0].starts_with("Time-stamp of first: "), "{said}");
    let tokens = stage.set_up("unzip -Z1 case.aigaq | grep '^statements/.*tsr'");
    assert_eq!(tokens.trim(), "statements/0001.tsr");
}

#[test]
fn five_signers_and_a_time_stamp_each() {
    let Some(hall) = Hall::good() else { return };
    let stage = &hall.stage;
    hall.pack().expect(0);
    for n in 1..=5 {
        let key = format!("key{n}.pem");
        stage.capture(["key", "new", &key, "--passphrase-file", "words"]).expect(0);
        stage.set_up(&format!("aigaq-capture key show {key} --passphrase-file words --pem > public{n}.pem"));
        let form = format!("name = \"Witness {n}\"\n[witness]\nsaw = \"what I saw\"\n");
        stage.write(format!("w{n}.toml"), form.as_bytes());
        let args = ["attest", "case.aigaq", &format!("w{n}.toml"), "--as", "witness"].map(str::to_owned);
        let signing = ["--key", &key, "--passphrase-file", "words", "--json"].map(str::to_owned);
        let json = stage.capture(args.into_iter().chain(signing)).expect(0).json();
        assert_eq!(json["part"], format!("statements/{n:04}.cose"));
        assert_eq!(json["token"], format!("statements/{n:04}.tsr"));
        let add =
            ["trust", "add", &format!("public{n}.pem"), "--name", "W", "--vouched-by", "a test", "--trust", "both"];
        stage.verify([&add[..], &["--role", "witness"]].concat()).expect(0);
    }
    let core = hall.check("both", 0);
    for code in ["statement.vouched", "statement.chained", "statement.not-after"] {
        assert_eq!(subjects(&core, code).len(), 5, "{code}");
    }
    // How often the seal itself is witnessed is not mixed with what is said of statements.
    for (language, seal, others) in [
        ("en", "time-stamps over the seal that count: 2 of 2", ": 5 of 5"),
        ("ru", "учитываемых меток времени на печать: 2 из 2", ": 5 из 5"),
        ("kk", "мөрге қойылған, есепке алынатын уақыт белгілері: 2 (барлығы 2)", ": 5 (барлығы 5)"),
    ] {
        let args = ["check", "case.aigaq", "--trust", "both", "--no-media", "--lang", language];
        let out = stage.verify(args).expect(0).out;
        assert!(out.contains(seal) && out.contains(others), "{out}");
    }
}

#[test]
fn an_extract_of_an_extract_carries_what_was_stated_and_says_what_cannot_be_concluded() {
    let stage = Stage::new();
    stage.pack("case.aigaq").expect(0);
    let form = form(&stage, "witness");
    attest(&stage, "witness", &form, "key.pem").expect(0);
    stage.verify(["extract", "case.aigaq", "--exhibit", "2", "-o", "one.aigaq"]).expect(0);
    let one = stage.check("one.aigaq");
    assert_eq!((subjects(&one, "statement.chained").len(), subjects(&one, "statement.withheld").len()), (1, 0));
    // What was made anew from it is of the same seal, and the next statement goes on behind the first.
    let words = ["--key", "key.pem", "--passphrase-file", "words", "--offline"];
    stage.capture([&["attest", "one.aigaq", &form, "--as", "witness"], &words[..]].concat()).expect(0);
    stage.verify(["extract", "one.aigaq", "--withhold", "2", "-o", "none.aigaq"]).expect(0);
    let none = stage.check("none.aigaq");
    assert_eq!(none["seal_sha256"], one["seal_sha256"]);
    assert_eq!(subjects(&none, "statement.chained"), ["statement/0001", "statement/0002"]);
    assert_eq!(subjects(&none, "statement.withheld"), ["statement/0001", "statement/0002"]);
    assert_eq!(none["exhibits"].as_array().unwrap().iter().filter(|one| one["state"] == "withheld").count(), 2);
    let wider = stage.verify(["extract", "none.aigaq", "--exhibit", "3", "-o", "back.aigaq"]);
    assert_ne!(wider.status, 0, "what is withheld does not come back");
}

#[test]
fn a_signature_of_another_program_is_attached() {
    let stage = Stage::new();
    if !have(&["openssl", "unzip", "base64"]) {
        return;
    }
    stage.pack("case.aigaq").expect(0);
    stage.set_up(
        "unzip -p case.aigaq manifest.cose > manifest.cose \
         && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout s.key -out s.pem -subj /CN=S 2>&1 \
         && openssl cms -sign -binary -in manifest.cose -signer s.pem -inkey s.key -outform DER -out s.p7s \
         && openssl cms -sign -binary -in manifest.cose -signer s.pem -inkey s.key -outform PEM -out s.txt \
         && base64 s.p7s > s.b64",
    );
    for (at, file) in ["s.p7s", "s.txt", "s.b64"].iter().enumerate() {
        let json = stage.capture(["attach", "case.aigaq", file, "--json"]).expect(0).json();
        assert_eq!(json["part"], format!("signatures/{:04}.p7s", at + 1));
        assert_eq!(json["signers"], serde_json::json!(["S"]));
        let out = stage.set_up(&format!("unzip -p case.aigaq signatures/{:04}.p7s | od -An -tx1 -N1", at + 1));
        assert_eq!(out.trim(), "30", "{file} is stored as DER");
    }
    for (name, bytes) in
        [("no.p7s", &b"no signature"[..]), ("empty.p7s", b""), ("seal.p7s", &stage.read("manifest.cose"))]
    {
        stage.write(name, bytes);
        stage.unchanged(|| stage.capture(["attach", "case.aigaq", name]).fails(2, "append.no-signature"));
    }
    stage.unchanged(|| stage.capture(["attach", "case.aigaq", "nowhere.p7s"]).fails(6, "append.io"));
    // It lies here as a file of its own, and a signature of something else does not come in under its name.
    stage.set_up("openssl cms -sign -binary -in s.pem -signer s.pem -inkey s.key -outform DER -out other.p7s");
    stage.unchanged(|| stage.capture(["attach", "case.aigaq", "other.p7s"]).fails(2, "append.other-signature"));
    let core = core(&stage);
    assert_eq!(core["exit"], 3, "it decides nothing: time and key are as open as before");
    let signers = core["signatures"].as_array().unwrap().iter().map(|one| &one["signers"][0]);
    assert!(signers.clone().count() == 3 && signers.into_iter().all(|signer| signer["holds"] == true));
    let text = stage.verify(["check", "case.aigaq", "--no-media", "--lang", "en"]).expect(3).out;
    assert!(text.contains("in the name of S") && text.contains("acted as a notary"), "{text}");
}

/// Certificates that go with a seal and with a statement, by an authority made here.
#[test]
fn certificates_go_with_what_is_signed() {
    let stage = Stage::new();
    if !have(&["openssl"]) {
        return;
    }
    stage.set_up(
        "aigaq-capture key show key.pem --passphrase-file words --pem > own.pub \
         && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -subj /CN=CA -days 900 2>&1 \
         && printf 'keyUsage=critical,digitalSignature' > leaf.cnf \
         && openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout x.key -out x.csr -subj '/CN=A. Sealer' 2>&1 \
         && openssl x509 -req -in x.csr -force_pubkey own.pub -CA ca.pem -CAkey ca.key -CAcreateserial -days 800 -extfile leaf.cnf -out own.pem 2>&1 \
         && openssl x509 -req -in x.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 800 -extfile leaf.cnf -out x.pem 2>&1 \
         && cat own.pem ca.pem > chain.pem",
    );
    let pack = |certificates: &str, to: &str| {
        let words = ["--key", "key.pem", "--passphrase-file", "words", "--offline", "--origin", "recorded"];
        stage.capture(
            [&["pack", "purchase.toml", "a.txt", "-o", to, "--certificates", certificates], &words[..]].concat(),
        )
    };
    pack("x.pem", "no.aigaq").fails(2, "certificates.other-key");
    pack("own.pub", "no.aigaq").fails(2, "arg.certificate");
    pack("nowhere.pem", "no.aigaq").fails(6, "certificates.io");
    assert!(!stage.path("no.aigaq").exists());
    pack("chain.pem", "case.aigaq").expect(0);
    let form = form(&stage, "witness");
    let words = ["--key", "key.pem", "--passphrase-file", "words", "--offline", "--certificates", "own.pem"];
    stage.capture([&["attest", "case.aigaq", &form, "--as", "witness"], &words[..]].concat()).expect(0);
    let nobody = core(&stage);
    assert_eq!(subjects(&nobody, "certificate.key-bound"), ["signer", "statement/0001"]);
    assert_eq!(subjects(&nobody, "certificate.nobody-trusted").len(), 2);
    stage.verify(["trust", "add", "--ca", "ca.pem", "--vouched-by", "a test", "--trust", "list"]).expect(0);
    let told = stage.verify(["check", "--json", "case.aigaq", "--no-media", "--trust", "list"]).expect(3).core();
    assert_eq!(told["certificate"]["holds"], true, "{told}");
    assert_eq!(told["certificate"]["holder"]["common_name"], "A. Sealer");
    assert_eq!(told["statements"][0]["certificate"]["holds"], true);
    assert_eq!(subjects(&told, "signer.unknown"), ["signer"], "a name is no role");
}

/// The calls by which a program changes what stands on a disk, or looks at what to change.
const CALLS: &str = "openat,read,pread64,write,pwrite64,lseek,ftruncate,fsync,fdatasync,flock,fchmod,rename,renameat,\
                     renameat2,linkat,unlink,unlinkat";

/// The names and bytes of the parts; `None` where the file is no bundle.
fn parts(bytes: &Vec<u8>) -> Option<Vec<(String, Vec<u8>)>> {
    let limits = Limits::default();
    let container = Container::open(bytes, &limits).ok()?;
    let read = |entry| Some(container.read(entry, u64::MAX).ok().filter(|(_, sound)| *sound)?.0);
    container.entries().iter().map(|entry| Some((entry.part.to_string(), read(entry)?))).collect()
}

/// Runs a command again and again, killed at its first such call, its second, and so on until it is killed no more. Gives
/// how often it was.
fn killed(stage: &Stage, command: &str, more: usize) -> u32 {
    let before = stage.read("case.aigaq");
    let stood = parts(&before).unwrap();
    for n in 1.. {
        let line =
            format!("strace -f -qq -o /dev/null -e trace={CALLS} -e inject={CALLS}:signal=KILL:when={n} {command}");
        let ending = stage.shell(&line);
        let now = parts(&stage.read("case.aigaq")).unwrap_or_else(|| panic!("no bundle after call {n} of {command}"));
        let is_old = now == stood;
        let is_new = now.len() == stood.len() + more && stood.iter().all(|part| now.contains(part));
        assert!(is_old || is_new, "neither old nor new after call {n} of {command}");
        assert!([0, 128 + 9].contains(&ending.status), "{command} ended by itself: {}{}", ending.out, ending.err);
        if ending.status == 0 {
            assert!(is_new, "{command} said that it was done");
            return n - 1;
        }
        // What a killed one left beside is in nobody's way.
        stage.write("case.aigaq", &before);
    }
    0
}

/// Whether a program may be traced here; says so when not.
fn traces(stage: &Stage) -> bool {
    let traces = stage.shell("strace -qq -o /dev/null true").status == 0;
    if !traces {
        eprintln!("skipped: strace may not trace here");
    }
    traces
}

#[test]
fn f01_killed_at_any_system_call_the_bundle_is_the_old_or_the_new() {
    let stage = Stage::new();
    if !have(&["strace", "openssl", "unzip"]) || !traces(&stage) {
        return;
    }
    stage.pack("case.aigaq").expect(0);
    let form = form(&stage, "witness");
    stage.set_up(
        "unzip -p case.aigaq manifest.cose > manifest.cose \
         && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout s.key -out s.pem -subj /CN=S 2>&1 \
         && openssl cms -sign -binary -in manifest.cose -signer s.pem -inkey s.key -outform DER -out s.p7s",
    );
    let attached = killed(&stage, "aigaq-capture attach case.aigaq s.p7s", 1);
    let words = "--key key.pem --passphrase-file words --offline";
    let attested = killed(&stage, &format!("aigaq-capture attest case.aigaq {form} --as witness {words}"), 1);
    eprintln!("killed: attach {attached} times, attest {attested} times");
    assert!(attached > 20 && attested > 20, "{attached} {attested}");
}

#[test]
fn f01_a_stamp_that_is_killed_at_any_system_call_leaves_the_old_or_the_new() {
    let Some(hall) = Hall::good() else { return };
    let stage = &hall.stage;
    if !have(&["strace"]) || !traces(stage) {
        return;
    }
    stage.capture([&PACK[..], &SIGNING, &["--offline"]].concat()).expect(0);
    // Two authorities are asked at once and their answers come in together or not at all.
    let stamped = killed(stage, "aigaq-capture stamp case.aigaq", 2);
    hall.check("both", 0);
    let renewed = killed(stage, "aigaq-capture stamp case.aigaq --renew --authority first", 2);
    let core = hall.check("both", 0);
    assert_eq!(subjects(&core, "renewal.covers"), ["renewal/0001"]);
    eprintln!("killed: stamp {stamped} times, stamp --renew {renewed} times");
    assert!(stamped > 20 && renewed > 20, "{stamped} {renewed}");
}
