//! Certificates on the trust list: `trust add --tsa` and what the other commands make of them.

use crate::stage::{Ending, Stage, have};
use std::fs;
use std::thread;

const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/timestamp/own");
/// Certificates of the National Certification Authority, where they are at hand.
const PRODUCTION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/8-kz-pki/prod");
const KEY: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

/// With `root.der`, `mid.der` and `leaf.der`.
fn stage() -> Stage {
    let stage = Stage::empty();
    for name in ["root.der", "mid.der", "leaf.der"] {
        stage.write(name, &fs::read(format!("{OWN}/{name}")).unwrap());
    }
    stage
}

/// Adds `root.pem` or another file, with further arguments after it.
fn add(stage: &Stage, file: &str, more: &[&str]) -> Ending {
    let args = ["trust", "add", "--tsa", file, "--vouched-by", "a test", "--trust", "list"];
    stage.verify(args.iter().chain(more))
}

fn list(stage: &Stage) -> Vec<serde_json::Value> {
    let ending = stage.verify(["trust", "list", "--json", "--trust", "list"]).expect(0);
    ending.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn production(name: &str) -> Option<String> {
    let path = format!("{PRODUCTION}/{name}");
    let is_there = fs::exists(&path).unwrap();
    if !is_there {
        eprintln!("skipped: {name} is not here");
    }
    is_there.then_some(path)
}

#[test]
fn a_certificate_is_added_shown_and_taken_off() {
    let stage = stage();
    if !have(&["openssl"]) {
        return;
    }
    stage.set_up("openssl x509 -inform DER -in root.der -out root.pem");
    let out = add(&stage, "root.pem", &["--name", "Throw-away"]).expect(0).out;
    let fingerprint = stage.set_up("sha256sum < root.der | cut -c1-64").trim().to_owned();
    for part in [
        "On the trust list now, for time-stamps: Throw-away\n",
        "    subject: CN=Root,O=Throw-away,C=KZ\n",
        &format!("    SHA-256 fingerprint: {fingerprint}\n"),
        "    valid: 2015-01-01T00:00:00Z – 2040-01-01T00:00:00Z\n",
        "The project has not noted this fingerprint.",
    ] {
        assert!(out.contains(part), "{part:?} is not in {out}");
    }
    assert!(!out.contains("Warning"), "{out}");
    stage.unchanged(|| add(&stage, "root.der", &[]).fails(2, "trust.certificate-twice"));

    stage.verify(["trust", "add", KEY, "--name", "A", "--vouched-by", "B", "--trust", "list"]).expect(0);
    let entries = list(&stage);
    assert_eq!(entries.len(), 2);
    assert_eq!((&entries[0]["aigaq"], &entries[1]["aigaq"]), (&"trusted".into(), &"trusted-root".into()));
    let root = &entries[1];
    for (name, value) in [
        ("fingerprint", fingerprint.as_str()),
        ("name", "Throw-away"),
        ("subject", "CN=Root,O=Throw-away,C=KZ"),
        ("valid_from", "2015-01-01T00:00:00Z"),
        ("valid_until", "2040-01-01T00:00:00Z"),
        ("vouched_by", "a test"),
    ] {
        assert_eq!(root[name], value);
    }
    assert!(root["v"] == 1 && ["from", "until", "compromised"].iter().all(|name| root[name].is_null()), "{root}");
    let text = stage.verify(["trust", "list", "--trust", "list"]).expect(0).out;
    assert!(text.find("A: fingerprint") < text.find("Throw-away (time-stamps)"), "{text}");
    let subject = stage.set_up("openssl x509 -in list/trust.toml -noout -subject");
    assert!(subject.contains("Throw-away"), "openssl finds the certificate in the list: {subject}");

    let revoke = ["trust", "revoke", "root.pem", "--reason", "a drill", "--trust", "list", "--effective"];
    let ending = stage.verify(revoke.iter().chain(&["2025-01-01T00:00:00Z"])).expect(0);
    assert!(ending.out.contains("compromised since 2025-01-01T00:00:00.000Z: Throw-away"), "{}", ending.out);
    assert_eq!(list(&stage)[1]["compromised"], "2025-01-01T00:00:00.000Z");
    let text = stage.verify(["trust", "list", "--trust", "list"]).expect(0).out;
    assert!(text.contains("    compromised since 2025-01-01T00:00:00.000Z: a drill\n"), "{text}");

    stage.verify(["trust", "remove", "leaf.der", "--trust", "list"]).fails(2, "trust.unknown");
    stage.verify(["trust", "remove", "root.der", "--trust", "list"]).expect(0);
    assert_eq!(list(&stage).len(), 1);
}

#[test]
fn of_many_that_change_the_list_at_once_none_is_lost() {
    let stage = &stage();
    for name in ["short-root.der", "false-root.der"] {
        stage.write(name, &fs::read(format!("{OWN}/{name}")).unwrap());
    }
    let key = ["trust", "add", KEY, "--name", "A", "--vouched-by", "B", "--trust", "list"];
    for _ in 0..5 {
        thread::scope(|scope| {
            let files = ["root.der", "mid.der", "leaf.der", "short-root.der", "false-root.der"];
            let mut all: Vec<_> = files.map(|file| scope.spawn(move || add(stage, file, &[]))).into();
            all.push(scope.spawn(|| stage.verify(key)));
            all.into_iter().for_each(|one| drop(one.join().unwrap().expect(0)));
        });
        assert_eq!(list(stage).len(), 6);
        assert_eq!(stage.names("list"), ["trust.toml"], "what was begun beside it went");
        fs::remove_dir_all(stage.path("list")).unwrap();
    }
}

#[test]
fn a_fingerprint_is_taken_as_openssl_writes_it() {
    let stage = stage();
    if !have(&["openssl"]) {
        return;
    }
    add(&stage, "leaf.der", &[]).expect(0);
    let colons = stage.set_up("openssl x509 -inform DER -in leaf.der -noout -fingerprint -sha256 | cut -d= -f2");
    assert!(colons.contains(':'), "{colons}");
    let revoke = ["trust", "revoke", colons.trim(), "--reason", "lost", "--trust", "list"];
    stage.verify(revoke).expect(0);
    assert!(list(&stage)[0]["compromised"].is_string());
    let digits = stage.set_up("sha256sum < leaf.der | cut -c1-64");
    let remove = ["trust", "remove", digits.trim(), "--trust", "list"];
    stage.verify(remove).expect(0);
    stage.verify(remove).fails(2, "trust.unknown");
}

#[test]
fn of_several_certificates_none_is_taken_silently() {
    let stage = stage();
    if !have(&["openssl"]) {
        return;
    }
    stage.set_up("for f in mid root; do openssl x509 -inform DER -in $f.der -text; done > two.pem");
    let ending = stage.unchanged(|| add(&stage, "two.pem", &[]).fails(2, "arg.certificates"));
    for shown in ["two.pem holds 2 certificates", "subject: CN=Intermediate", "subject: CN=Root"] {
        assert!(ending.out.contains(shown), "{}", ending.out);
    }
    assert_eq!(ending.out.matches("SHA-256 fingerprint").count(), 2);
    // what is advised works
    let (_, command) = ending.err.split_once("csplit").unwrap();
    let (command, _) = command.split_once(" gives").unwrap();
    stage.set_up(&format!("csplit {} && rm one-00", command.replace("FILE", "two.pem")));
    add(&stage, "one-01", &[]).expect(0);
    add(&stage, "one-02", &[]).expect(0);
    let subjects: Vec<_> = list(&stage).iter().map(|root| root["subject"].clone()).collect();
    assert_eq!(subjects, ["CN=Intermediate,O=Throw-away,C=KZ", "CN=Root,O=Throw-away,C=KZ"]);
    for line in ["revoke two.pem --reason x", "remove two.pem"] {
        stage.shell(&format!("aigaq-verify trust {line} --trust list")).fails(2, "arg.certificates");
    }
}

#[test]
fn what_a_certificate_cannot_do_is_said() {
    let stage = stage();
    if !have(&["openssl"]) {
        return;
    }
    let out = add(&stage, "leaf.der", &[]).expect(0).out;
    assert!(out.contains("Warning: it expired on 2025-01-01T00:00:00Z."), "{out}");
    assert!(out.contains("Warning: it is no certification authority's certificate."), "{out}");
    assert_eq!(out.matches("Warning").count(), 2, "{out}");
    stage.write(
        "ca.cnf",
        b"[ca]\ndefault_ca=d\n[d]\ndatabase=index\nrand_serial=yes\nnew_certs_dir=.\npolicy=p\ndefault_md=sha256\n\
          [p]\ncommonName=supplied\n",
    );
    stage.set_up(
        "exec 2> log; : > index; openssl req -new -newkey rsa:1024 -nodes -keyout later.key -subj /CN=Later -out request \
         && openssl ca -batch -selfsign -notext -config ca.cnf -keyfile later.key -in request -out later.pem \
         -startdate 20990101000000Z -enddate 21000101000000Z",
    );
    let out = add(&stage, "later.pem", &[]).expect(0).out;
    assert!(out.contains("Warning: it is not valid before 2099-01-01T00:00:00Z."), "{out}");
    assert!(out.contains("cannot verify signatures by its key (rsa-1024)"), "{out}");
}

#[test]
fn a_window_has_days_or_moments_at_its_ends() {
    for (window, from, until) in [
        ("2024-01-01..2027-01-01", Some("2024-01-01T00:00:00.000Z"), Some("2027-01-01T23:59:59.999Z")),
        ("..2027-01-01", None, Some("2027-01-01T23:59:59.999Z")),
        ("2024-01-01..", Some("2024-01-01T00:00:00.000Z"), None),
        ("2024-01-01..2024-01-01", Some("2024-01-01T00:00:00.000Z"), Some("2024-01-01T23:59:59.999Z")),
        (
            "2024-01-01T05:00:00.5+05:00..2024-02-01T00:00:00Z",
            Some("2024-01-01T00:00:00.500Z"),
            Some("2024-02-01T00:00:00.000Z"),
        ),
    ] {
        let stage = stage();
        add(&stage, "root.der", &["--window", window]).expect(0);
        let key = ["trust", "add", KEY, "--name", "A", "--vouched-by", "B", "--trust", "list", "--window", window];
        stage.verify(key).expect(0);
        let entries = list(&stage);
        assert_eq!((entries[1]["from"].as_str(), entries[1]["until"].as_str()), (from, until), "{window}");
        let moment = |end: &serde_json::Value| {
            let text = end.as_str()?;
            Some(aigaq::base::moment::Moment::parse(text).unwrap().to_string())
        };
        let ends = (moment(&entries[0]["from"]), moment(&entries[0]["until"]));
        assert_eq!((ends.0.as_deref(), ends.1.as_deref()), (from, until), "{window} of a key");
    }
    let stage = stage();
    for wrong in ["..", "2024-01-01", "2024..2025", "2024-01-01...2025-01-01", "2025-01-02..2025-01-01", "x..", "..y"] {
        stage.unchanged(|| add(&stage, "root.der", &["--window", wrong]).fails(2, "arg.window"));
    }
    let turned = ["--from", "2025-01-02T00:00:00Z", "--until", "2025-01-01T00:00:00Z"];
    stage.unchanged(|| add(&stage, "root.der", &turned).fails(2, "arg.window"));
    stage.unchanged(|| add(&stage, "root.der", &["--from", "2025-01-02"]).fails(2, "arg.at"));
    stage.unchanged(|| add(&stage, "root.der", &["--window", "..2025-01-01", "--from", turned[1]]).expect(2));
}

#[test]
fn what_is_no_certificate_is_refused() {
    let stage = stage();
    if !have(&["openssl"]) {
        return;
    }
    stage.write("text", b"-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\n");
    stage.sparse("large", 2 << 20);
    stage.set_up("mkfifo pipe && mkdir folder");
    stage.set_up("openssl genpkey -algorithm ed25519 | openssl pkey -pubout > key.pem");
    for file in ["text", "large", "pipe", "folder", "nowhere", "key.pem", "/dev/zero"] {
        add(&stage, file, &[]).fails(2, "arg.certificate");
    }
    let as_key = ["trust", "add", "root.der", "--name", "A", "--vouched-by", "B", "--trust", "list"];
    stage.verify(as_key).fails(2, "arg.key-is-certificate");
    add(&stage, "root.der", &[KEY]).expect(2);
    add(&stage, "root.der", &["--role", "seal"]).expect(2);
    stage.verify(["trust", "add", KEY, "--vouched-by", "B"]).expect(2);
    stage.verify(["trust", "add", "--name", "A", "--vouched-by", "B"]).expect(2);
    assert!(!stage.path("list").exists());
}

#[test]
fn a_certificate_that_the_project_noted_is_to_be_compared_nevertheless() {
    let Some(path) = production("nca_rsa_2022.cer") else { return };
    let stage = stage();
    for (language, told) in [
        ("en", "Its fingerprint is the one that the project noted on 2026-11-22; compare it with https://pki.gov.kz"),
        ("ru", "сверьте отпечаток с сайтом https://pki.gov.kz"),
        ("kk", "баспаны https://pki.gov.kz сайтымен салыстырыңыз"),
    ] {
        let args = ["trust", "add", "--tsa", &path, "--vouched-by", "a test", "--trust", language, "--lang", language];
        let out = stage.verify(args).expect(0).out;
        assert!(out.contains(told), "{out}");
        assert!(out.contains("84fb799a66140950818c056a5d9730acc2a7622cdd4ef0d47113b132fb892905"), "{out}");
    }
}

#[test]
fn a_root_with_a_key_of_the_former_gost_is_taken_and_said_to_be_of_no_use() {
    for (name, is_usable) in [("root_gost_2022.pem", true), ("root_gost.pem", false)] {
        let Some(path) = production(name) else { return };
        let stage = stage();
        let out = add(&stage, &path, &[]).expect(0).out;
        assert!(out.contains("the one that the project noted"), "{out}");
        assert_eq!(out.contains("cannot verify signatures by its key (gost34310-2004"), !is_usable, "{out}");
        assert_eq!(list(&stage).len(), 1);
    }
}

/// Trust for time-stamps and trust for signatures of persons are two lists.
#[test]
fn a_certificate_for_signatures_of_persons() {
    let stage = stage();
    let ca = ["trust", "add", "--ca", "root.der", "--vouched-by", "a test", "--trust", "list"];
    let out = stage.verify(ca).expect(0).out;
    assert!(out.contains("On the trust list now, for signatures of persons: "), "{out}");
    assert!(out.contains("The project has not noted this fingerprint."), "{out}");
    stage.unchanged(|| stage.verify(ca).fails(2, "trust.certificate-twice"));
    add(&stage, "root.der", &[]).expect(0);
    let kinds = |stage: &Stage| list(stage).into_iter().map(|one| one["aigaq"].clone()).collect::<Vec<_>>();
    assert_eq!(kinds(&stage), ["trusted-root", "trusted-issuer"]);
    let out = stage.verify(["trust", "list", "--trust", "list"]).expect(0).out;
    assert!(out.contains("(time-stamps)\n") && out.contains("(signatures of persons)\n"), "{out}");
    assert!(out.contains("for: signatures of persons; vouched for by a test"), "{out}");
    let since = ["--effective", "2026-05-01T00:00:00Z", "--reason", "stolen"];
    stage.verify(["trust", "revoke", "root.der", "--trust", "list"].iter().chain(&since)).expect(0);
    assert!(list(&stage).iter().all(|one| one["compromised"] == "2026-05-01T00:00:00.000Z"), "{:?}", list(&stage));
    stage.verify(["trust", "remove", "root.der", "--trust", "list"]).expect(0);
    assert!(list(&stage).is_empty());
    let both = ["trust", "add", "--ca", "root.der", "--tsa", "root.der", "--vouched-by", "a test", "--trust", "list"];
    stage.unchanged(|| assert_ne!(stage.verify(both).status, 0));
}

#[test]
fn a_root_for_persons_that_the_project_noted_is_named_in_each_language() {
    let Some(path) = production("root_gost_2022.pem") else { return };
    let stage = stage();
    for (language, told) in [("en", "signatures of persons"), ("ru", "для подписей лиц"), ("kk", "қолтаңбалары үшін")]
    {
        let args = ["trust", "add", "--ca", &path, "--vouched-by", "a test", "--trust", language, "--lang", language];
        let out = stage.verify(args).expect(0).out;
        assert!(out.contains(told) && out.contains("https://root.gov.kz"), "{out}");
    }
}

#[test]
fn every_certificate_of_the_national_authority_can_be_added() {
    let Some(manifest) = production("MANIFEST.json") else { return };
    let manifest: serde_json::Value = serde_json::from_slice(&fs::read(manifest).unwrap()).unwrap();
    let stage = stage();
    let mut wanted = vec![];
    for row in manifest["certs"].as_array().unwrap() {
        let Some(name) = row["file"].as_str().and_then(|file| file.strip_prefix("certs/prod/")) else { continue };
        add(&stage, &format!("{PRODUCTION}/{name}"), &[]).expect(0);
        wanted.push((row["sha256"].clone(), row["not_before"].clone(), row["not_after"].clone()));
    }
    let found = list(&stage).into_iter();
    let found: Vec<_> = found
        .map(|root| (root["fingerprint"].clone(), root["valid_from"].clone(), root["valid_until"].clone()))
        .collect();
    assert!(wanted.len() == 11 && found == wanted, "{found:?}");
}

/// Nobody but the owner writes the list, and a list that others may write is told whenever it is read.
#[test]
fn a_list_that_others_may_write() {
    use std::os::unix::fs::PermissionsExt;
    let stage = stage();
    let mode = |name: &str| fs::metadata(stage.path(name)).unwrap().permissions().mode() & 0o777;
    let set = |name: &str, mode| fs::set_permissions(stage.path(name), fs::Permissions::from_mode(mode)).unwrap();
    let command = |file: &str| format!("umask 000 && aigaq-verify trust add --tsa {file} --vouched-by a --trust list");
    stage.set_up(&command("root.der"));
    assert_eq!(mode("list/trust.toml"), 0o600);
    stage.write("case.aigaq", b"none");
    let told = || stage.verify(["check", "case.aigaq", "--trust", "list"]).expect(4).err;
    set("list", 0o755);
    assert!(!told().contains("Warning"), "{}", told());
    for (list, folder, is_open) in [
        (0o620, 0o755, true),
        (0o602, 0o755, true),
        (0o600, 0o777, true),
        (0o600, 0o1777, false),
        (0o644, 0o775, false),
    ] {
        set("list/trust.toml", list);
        set("list", folder);
        assert_eq!(told().contains("Warning: others than its owner"), is_open, "{list:o} {folder:o}");
    }
    // Who may read a list that stands stays as it is; who else may write it does not.
    set("list/trust.toml", 0o666);
    stage.set_up(&command("mid.der"));
    assert_eq!(mode("list/trust.toml"), 0o644);
}

/// A list that several people use by a link is the one that is changed.
#[test]
fn a_link_to_a_list_stays() {
    use std::os::unix::fs::symlink;
    let stage = stage();
    add(&stage, "root.der", &[]).expect(0);
    fs::create_dir(stage.path("mine")).unwrap();
    fs::create_dir(stage.path("new")).unwrap();
    symlink("../list/trust.toml", stage.path("mine/trust.toml")).unwrap();
    symlink("../list/other.toml", stage.path("new/trust.toml")).unwrap();
    for folder in ["mine", "new"] {
        let args = ["trust", "add", "--tsa", "mid.der", "--vouched-by", "a test", "--trust", folder];
        stage.verify(args).expect(0);
        assert!(fs::symlink_metadata(stage.path(folder).join("trust.toml")).unwrap().is_symlink(), "{folder}");
    }
    assert_eq!(list(&stage).len(), 2);
    assert!(stage.path("list/other.toml").exists());
    // A ring of links ends.
    fs::create_dir(stage.path("round")).unwrap();
    symlink("trust.toml", stage.path("round/trust.toml")).unwrap();
    stage.verify(["trust", "add", "--tsa", "mid.der", "--vouched-by", "a", "--trust", "round"]).fails(6, "trust.io");
}
