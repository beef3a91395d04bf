//! What is stated and attached after the seal: every kind by its own form, and what stops a statement.

use crate::hall::{Hall, subjects};
use crate::stage::{Ending, Stage, have};
use aigaq::base::limits::Limits;
use aigaq::bundle::reader::Container;
use serde_json::Value;

const KINDS: [&str; 6] = ["witness", "notary", "hand-over", "inspection", "correction", "supplement"];

/// A form of this kind with an `x` in every empty text, about the first exhibit.
fn form(stage: &Stage, kind: &str) -> String {
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
    unchanged(&|| attest(&stage, "notary", &form, "key.pem").fails(2, "form.value"));
    stage.write("empty.toml", b"name = \"\"\n[witness]\nsaw = \"\"\n");
    unchanged(&|| attest(&stage, "witness", "empty.toml", "key.pem").fails(2, "form.value"));
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
        if ending.status == 0 {
            assert!(is_new, "{command} said that it was done");
            return n - 1;
        }
        // What a killed one left beside is in nobody's way.
        stage.write("case.aigaq", &before);
    }
    0
}

#[test]
fn f01_killed_at_any_system_call_the_bundle_is_the_old_or_the_new() {
    if !have(&["strace", "openssl", "unzip"]) {
        return;
    }
    let stage = Stage::new();
    if stage.shell("strace -qq -o /dev/null true").status != 0 {
        eprintln!("skipped: strace may not trace here");
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
