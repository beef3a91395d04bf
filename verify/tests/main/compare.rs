//! check --report: whether a PDF is the paper that this build makes of a bundle.

use super::PROGRAM;
use crate::report::{made, place, sample};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A desk with papers of the sample bundle, made without looking into the exhibits, upon a matter.
struct Desk {
    place: PathBuf,
    bundle: PathBuf,
    matter: PathBuf,
}

impl Desk {
    fn new(name: &str, lang: &str) -> Self {
        let place = place(name);
        let (bundle, matter) = (place.join("a b.aigaq"), place.join("matter.toml"));
        fs::copy(sample("purchase.aigaq"), &bundle).unwrap();
        fs::write(&matter, "[matter]\nto = \"Нотариус\"\n").unwrap();
        let more = ["--lang", lang, "--no-media", "--matter", matter.to_str().unwrap()];
        made(&bundle, &place.join("papers"), &more);
        Desk { place, bundle, matter }
    }

    fn paper(&self, name: &str) -> PathBuf {
        self.place.join("papers").join(name)
    }

    fn check(&self, bundle: &Path, papers: &[PathBuf], more: &[&str]) -> Output {
        let mut command = Command::new(PROGRAM);
        command.arg("check").arg(bundle).arg("--trust").arg(sample("trust"));
        for paper in papers {
            command.arg("--report").arg(paper);
        }
        command.args(more).output().unwrap()
    }

    /// Outcome, grounds and exit for one paper, with the matter that it was made upon unless `more` names another.
    fn outcome(&self, bundle: &Path, paper: &Path, more: &[&str]) -> (String, Vec<String>, i32) {
        let matter = ["--matter", self.matter.to_str().unwrap()];
        let own = if more.contains(&"--matter") { &[][..] } else { &matter[..] };
        let out = self.check(bundle, &[paper.to_owned()], &[&["--json", "--no-media"], own, more].concat());
        let result: Value =
            serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&out.stderr)));
        crate::report::schema(&result);
        let report = &result["reports"][0];
        let grounds = report["grounds"].as_array().unwrap();
        let grounds = grounds.iter().map(|ground| ground["because"].as_str().unwrap().to_owned()).collect();
        (report["outcome"].as_str().unwrap().to_owned(), grounds, out.status.code().unwrap())
    }
}

fn same() -> (String, Vec<String>, i32) {
    ("same".to_owned(), vec![], 0)
}

fn differs(because: &str) -> (String, Vec<String>, i32) {
    ("differs".to_owned(), vec![because.to_owned()], 1)
}

fn open(because: &str) -> (String, Vec<String>, i32) {
    ("cannot-be-compared".to_owned(), vec![because.to_owned()], 3)
}

#[test]
fn a_paper_is_known_again_and_another_is_told_apart() {
    let desk = Desk::new("compare", "ru");
    let (bundle, paper) = (desk.bundle.as_path(), desk.paper("drafts-ru.pdf"));
    let paper = paper.as_path();
    assert_eq!(desk.outcome(bundle, paper, &[]), same());
    // The bundle was renamed: it is the same.
    let renamed = desk.place.join("other.aigaq");
    fs::copy(bundle, &renamed).unwrap();
    assert_eq!(desk.outcome(&renamed, paper, &[]), same());
    assert_eq!(desk.outcome(bundle, paper, &["--at", "2026-12-31T05:00:00+05:00"]), same());

    assert_eq!(desk.outcome(bundle, paper, &["--at", "2026-12-31T00:00:01Z"]), differs("moment"));
    let other = desk.place.join("other.toml");
    fs::write(&other, "").unwrap();
    assert_eq!(desk.outcome(bundle, paper, &["--matter", other.to_str().unwrap()]), differs("matter"));
    assert_eq!(desk.outcome(bundle, paper, &["--law", "eaeu-ru"]), differs("law"));
    let (outcome, grounds, exit) = desk.outcome(&sample("extract.aigaq"), paper, &[]);
    assert_eq!((outcome.as_str(), grounds, exit), ("differs", vec!["file".to_owned()], 1));
    let nobody = desk.place.join("nobody");
    fs::create_dir(&nobody).unwrap();
    let trust = fs::read_to_string(sample("trust").join("trust.toml")).unwrap();
    fs::write(nobody.join("trust.toml"), format!("# Another.\n{trust}")).unwrap();
    let mut command = Command::new(PROGRAM);
    command
        .args(["check", "--json", "--no-media"])
        .arg(bundle)
        .arg("--report")
        .arg(paper)
        .arg("--matter")
        .arg(&desk.matter);
    let out = command.arg("--trust").arg(&nobody).output().unwrap();
    let result: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((result["reports"][0]["grounds"][0]["because"].as_str(), out.status.code()), (Some("trust"), Some(1)));
}

#[test]
fn changed_bytes_are_seen_wherever_they_are() {
    let desk = Desk::new("changed", "en");
    let bytes = fs::read(desk.paper("drafts-en.pdf")).unwrap();
    let changed = desk.place.join("changed.pdf");
    let with = |bytes: &[u8]| {
        fs::write(&changed, bytes).unwrap();
        desk.outcome(&desk.bundle, &changed, &[])
    };
    let place = |wanted: &[u8]| bytes.windows(wanted.len()).position(|window| window == wanted).unwrap();
    let mut one = bytes.clone();
    one[bytes.len() / 2] ^= 1;
    assert_eq!(with(&one), differs("bytes"));
    assert_eq!(with(&[&bytes[..], b"\n"].concat()), differs("bytes"));
    // What it states is changed, so that it is another paper, another build's, or nobody's.
    let digit = place(b";seal=") + 6;
    one.clone_from(&bytes);
    one[digit] = if bytes[digit] == b'0' { b'1' } else { b'0' };
    assert_eq!(with(&one), differs("bundle"));
    let digit = place(b";itself=") + 8;
    one.clone_from(&bytes);
    one[digit] = if bytes[digit] == b'0' { b'1' } else { b'0' };
    assert_eq!(with(&one), open("build"));
    let digit = place(b";reading=") + 9;
    one.clone_from(&bytes);
    one[digit] = if bytes[digit] == b'0' { b'1' } else { b'0' };
    assert_eq!(with(&one), open("reading"));
    // It stands in the file twice: in XMP, and in the older dictionary.
    one.clone_from(&bytes);
    while let Some(at) = one.windows(14).position(|window| window == b"aigaq-paper=1;") {
        one[at] = b'A';
    }
    assert_eq!(with(&one), open("unstated"));
    assert_eq!(with(b""), open("unstated"));
}

#[test]
fn several_papers_are_said_in_each_language_and_never_called_false() {
    let desk = Desk::new("said", "kk");
    fs::write(desk.place.join("none.pdf"), "%PDF-1.7\n").unwrap();
    let papers = [desk.paper("court-kk.pdf"), desk.paper("counsel-kk.pdf"), desk.place.join("none.pdf")];
    let matter = ["--matter", desk.matter.to_str().unwrap()];
    for (language, words) in [
        ("kk", ["СӘЙКЕС КЕЛЕДІ", "САЛЫСТЫРУ МҮМКІН ЕМЕС"]),
        ("ru", ["СОВПАДАЕТ", "СОПОСТАВИТЬ НЕЛЬЗЯ"]),
        ("en", ["THE SAME", "CANNOT BE COMPARED"]),
    ] {
        let papers = if language == "kk" { &papers[..] } else { &papers[1..] };
        let out = desk.check(&desk.bundle, papers, &[&["--lang", language, "--no-media"], &matter[..]].concat());
        let said = String::from_utf8(out.stdout).unwrap();
        assert_eq!(out.status.code(), Some(3), "{said}");
        assert_eq!(said.matches(words[0]).count(), papers.len() - 1, "{said}");
        assert!(said.contains(words[1]), "{said}");
        for word in ["forge", "fake", "false", "поддел", "фальш", "жалған"] {
            assert!(!said.to_lowercase().contains(word), "{word}: {said}");
        }
    }
    let two = desk.bundle.to_str().unwrap();
    let out = desk.check(&desk.bundle, &papers, &[two]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("[arg.report]"));
    let out = desk.check(&desk.bundle, &[desk.place.join("nowhere.pdf")], &[]);
    assert_eq!(out.status.code(), Some(6));
}

/// Who signs a paper signs that paper: judged as a signature in CMS over a bundle is.
#[test]
fn a_signature_over_a_paper_is_of_that_paper() {
    let desk = Desk::new("signed", "en");
    let paper = desk.paper("court-en.pdf");
    let openssl = |line: &str| {
        let out = Command::new("sh").arg("-c").arg(line).current_dir(&desk.place).output().unwrap();
        out.status.success()
    };
    if !openssl("openssl version") {
        eprintln!("skipped: openssl is not here");
        return;
    }
    assert!(openssl(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout s.key -out s.pem -subj /CN=Signer \
         -addext keyUsage=critical,nonRepudiation -addext basicConstraints=CA:FALSE 2>&1 \
         && openssl cms -sign -cades -binary -in papers/court-en.pdf -signer s.pem -inkey s.key -outform DER -out s.p7s \
         && openssl cms -sign -binary -in s.pem -signer s.pem -inkey s.key -outform DER -out other.p7s"
    ));
    let matter = ["--matter", desk.matter.to_str().unwrap(), "--no-media"];
    let judged = |signature: &str, papers: &[PathBuf], more: &[&str]| {
        let signature = desk.place.join(signature);
        let more = [&matter[..], &["--signature", signature.to_str().unwrap()], more].concat();
        desk.check(&desk.bundle, papers, &more)
    };
    let json = |out: &Output| -> Value {
        let result =
            serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&out.stderr)));
        crate::report::schema(&result);
        result
    };
    // Nobody is trusted for signatures of persons: that stays open, whatever the bundle and the paper are.
    let two = [desk.paper("counsel-en.pdf"), paper.clone()];
    let open = judged("s.p7s", &two, &["--json"]);
    assert_eq!(open.status.code(), Some(3));
    let told = &json(&open)["report_signatures"][0];
    assert_eq!((told["outcome"].as_str(), told["paper"].as_str()), (Some("open"), paper.to_str()));
    assert_eq!(told["signers"][0]["holder"]["common_name"], "Signer");
    assert_eq!(told["signers"][0]["holds"], true);
    let foreign = judged("other.p7s", &two, &["--json"]);
    assert_eq!(foreign.status.code(), Some(1));
    let told = &json(&foreign)["report_signatures"][0];
    assert_eq!((told["outcome"].as_str(), told["paper"].as_str()), (Some("fails"), None));
    let text = judged("s.p7s", std::slice::from_ref(&paper), &["--lang", "en"]);
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(text.contains("this paper was signed with the key of a certificate in the name of Signer"), "{text}");
    let bare = judged("s.pem", std::slice::from_ref(&paper), &[]);
    assert_eq!(bare.status.code(), Some(2));
}
