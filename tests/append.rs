//! What is appended to a sealed bundle: its place, its number, and that nothing else changes or is
//! lost, whatever happens meanwhile.
#![cfg(feature = "sign")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

#[path = "readers/made.rs"]
mod made;

use aigaq::base::cbor::CborError;
use aigaq::base::digest::sha256;
use aigaq::base::limits::Limits;
use aigaq::base::octets::Octets;
use aigaq::base::watch::{Unwatched, Watch};
use aigaq::bundle::part::Part;
use aigaq::bundle::reader::{Container, ContainerError};
use aigaq::bundle::writer::Writer;
use aigaq::hand::append::{Addition, AppendError, Held, renewal};
use aigaq::model::renewal::Renewal;
use made::{Folder, entries, limits, part};
use std::fs;
use std::io::Cursor;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A sealed bundle with the file of three million bytes in it.
fn bundle(name: &str) -> (Folder, PathBuf) {
    let folder = made::folder(name);
    let made = made::grown(&folder);
    let path = folder.join("case.aigaq");
    fs::write(&path, made.bytes).unwrap();
    (folder, path)
}

/// The same with parts of every kind behind the seal.
fn bundle_with(name: &str, parts: &[&str]) -> (Folder, PathBuf) {
    let (folder, path) = bundle(name);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, with(&bytes, parts)).unwrap();
    (folder, path)
}

fn with(bytes: &Vec<u8>, parts: &[&str]) -> Vec<u8> {
    let mut writer = Writer::new(Cursor::new(Vec::new())).unwrap();
    let stood = entries(bytes).unwrap().into_iter().skip(1);
    let new = parts.iter().map(|name| ((*name).to_owned(), format!("bytes of {name}").into_bytes()));
    for (name, bytes) in stood.chain(new) {
        writer.add(Part::parse(name.as_bytes()).unwrap(), &bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn token(text: &str) -> Addition {
    Addition::Token(text.as_bytes().to_vec())
}

/// Between fork and exec a child that another test starts has our lock, too: it is waited for.
fn held(path: &Path) -> Result<Held, AppendError> {
    let begun = Instant::now();
    loop {
        match Held::open(path) {
            Err(AppendError::Locked { .. }) if begun.elapsed() < Duration::from_secs(30) => {}
            other => return other,
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn append(path: &Path, additions: &[Addition]) -> Result<Vec<String>, AppendError> {
    let parts = held(path)?.append(additions, &limits(), &Unwatched)?;
    Ok(parts.iter().map(ToString::to_string).collect())
}

/// The error, while the folder stays as it is, to the byte and to the name.
#[track_caller]
fn refused(folder: &Path, act: impl FnOnce() -> Result<Vec<String>, AppendError>) -> AppendError {
    let stand = || {
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.is_file());
        files.sort();
        files
            .into_iter()
            .map(|path| (fs::read(&path).unwrap(), path.metadata().unwrap().ino(), path))
            .collect::<Vec<_>>()
    };
    let before = stand();
    let error = act().expect_err("it must be refused");
    assert!(stand() == before, "something was changed or left behind: {error}");
    error
}

fn names(path: &Path) -> Vec<String> {
    entries(&fs::read(path).unwrap()).unwrap().into_iter().map(|(name, _)| name).collect()
}

fn appended(path: &Path) -> Vec<String> {
    names(path).into_iter().skip_while(|name| name != "manifest.cose").skip(1).collect()
}

#[test]
fn tokens_come_behind_the_seal_and_nothing_else_changes() {
    let (_folder, path) = bundle("append-tokens");
    let before = entries(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(append(&path, &[token("a"), token("b")]).unwrap(), ["tokens/0001.tsr", "tokens/0002.tsr"]);
    assert_eq!(append(&path, &[token("c")]).unwrap(), ["tokens/0003.tsr"]);
    let after = entries(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(after[..before.len()], before);
    let new: Vec<_> = after[before.len()..].iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let wanted: [(&str, &[u8]); 3] = [("tokens/0001.tsr", b"a"), ("tokens/0002.tsr", b"b"), ("tokens/0003.tsr", b"c")];
    assert_eq!(new, wanted);
    assert!(made::has_right_crcs(&fs::read(&path).unwrap()));
}

#[test]
fn numbers_go_on_in_each_folder_and_the_order_holds() {
    let stood = [
        "tokens/0001.tsr",
        "statements/0001.cose",
        "statements/0001.tsr",
        "signatures/0001.p7s",
        "renewals/0001.cbor",
        "renewals/0001.tsr",
    ];
    let (_folder, path) = bundle_with("append-order", &stood);
    let renewed = |text: &str| Addition::Renewal { list: b"list".to_vec(), response: text.as_bytes().to_vec() };
    let parts = append(&path, &[renewed("x"), token("late"), renewed("y")]).unwrap();
    let wanted =
        ["renewals/0002.cbor", "renewals/0002.tsr", "tokens/0002.tsr", "renewals/0003.cbor", "renewals/0003.tsr"];
    assert_eq!(parts, wanted);
    let wanted = [
        "tokens/0001.tsr",
        "tokens/0002.tsr",
        "statements/0001.cose",
        "statements/0001.tsr",
        "signatures/0001.p7s",
        "renewals/0001.cbor",
        "renewals/0001.tsr",
        "renewals/0002.cbor",
        "renewals/0002.tsr",
        "renewals/0003.cbor",
        "renewals/0003.tsr",
    ];
    assert_eq!(appended(&path), wanted);
    let bytes = fs::read(&path).unwrap();
    assert_eq!(part(&bytes, "renewals/0003.tsr"), b"y");
    assert_eq!(part(&bytes, "statements/0001.cose"), b"bytes of statements/0001.cose");
}

#[test]
fn the_new_file_has_the_permissions_of_the_old_one() {
    let (_folder, path) = bundle("append-permissions");
    for mode in [0o600, 0o644, 0o440] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let before = path.metadata().unwrap();
        append(&path, &[token("a")]).unwrap();
        let after = path.metadata().unwrap();
        assert_eq!(after.permissions().mode() & 0o7777, mode);
        assert_eq!((after.uid(), after.gid()), (before.uid(), before.gid()));
        assert_ne!(after.ino(), before.ino());
    }
}

#[test]
fn a_private_bundle_is_private_while_it_is_copied() {
    struct Looks<'a>(&'a Path, std::sync::atomic::AtomicU32);
    impl Watch for Looks<'_> {
        fn advance(&self, _bytes: u64) {
            for entry in fs::read_dir(self.0).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|ext| ext == "part") {
                    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
                    self.1.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                }
            }
        }
    }
    let (folder, path) = bundle("append-private");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let looks = Looks(&folder, 0.into());
    held(&path).unwrap().append(&[token("a")], &limits(), &looks).unwrap();
    assert!(looks.1.into_inner() > 0);
}

#[test]
fn a_link_is_refused() {
    let (folder, path) = bundle("append-link");
    let link = folder.join("link.aigaq");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let error = refused(&folder, || append(&link, &[token("a")]));
    assert!(matches!(error, AppendError::Link { .. }), "{error}");
    assert!(link.symlink_metadata().unwrap().is_symlink());
}

#[test]
fn what_is_no_plain_file_or_no_bundle_is_refused() {
    let (folder, path) = bundle("append-no-bundle");
    let error = refused(&folder, || append(&folder.join("nowhere"), &[token("a")]));
    assert!(matches!(error, AppendError::Io { .. }), "{error}");
    let error = refused(&folder, || append(&folder, &[token("a")]));
    assert!(matches!(error, AppendError::Io { .. }), "{error}");
    fs::write(&path, b"text").unwrap();
    let error = refused(&folder, || append(&path, &[token("a")]));
    assert!(matches!(error, AppendError::Container(ContainerError::NotABundle)), "{error}");
}

#[test]
fn a_damaged_part_is_never_given_a_fresh_checksum() {
    let (folder, path) = bundle_with("append-damaged", &["tokens/0001.tsr", "signatures/0001.p7s"]);
    let whole = fs::read(&path).unwrap();
    let limits = limits();
    let places: Vec<_> = Container::open(&whole, &limits).unwrap().entries()[1..].to_vec();
    for entry in places {
        for at in [entry.data, entry.data + entry.size - 1] {
            let mut damaged = whole.clone();
            damaged[at as usize] ^= 1;
            fs::write(&path, &damaged).unwrap();
            let error = refused(&folder, || append(&path, &[token("a")]));
            match error {
                AppendError::Damaged { name } => assert_eq!(name, entry.part.to_string()),
                error => panic!("{error}"),
            }
        }
    }
}

#[test]
fn what_no_reader_would_take_on_is_refused() {
    let (folder, path) = bundle("append-limits");
    let narrow = Limits { appended_bytes: 10, ..limits() };
    let long = || held(&path)?.append(&[token("eleven byte")], &narrow, &Unwatched).map(|_| vec![]);
    let error = refused(&folder, long);
    assert!(matches!(error, AppendError::Limit { found: 11, limit: 10, .. }), "{error}");
    let full = Limits { entries: names(&path).len(), ..limits() };
    let many = || held(&path)?.append(&[token("a")], &full, &Unwatched).map(|_| vec![]);
    let error = refused(&folder, many);
    assert!(matches!(error, AppendError::Limit { .. }), "{error}");
}

#[test]
fn a_bundle_that_is_held_is_locked() {
    let (folder, path) = bundle("append-locked");
    let first = held(&path).unwrap();
    let error = refused(&folder, || Held::open(&path).map(|_| vec![]));
    assert!(matches!(error, AppendError::Locked { .. }), "{error}");
    first.append(&[token("a")], &limits(), &Unwatched).unwrap();
    append(&path, &[token("b")]).unwrap();
    assert_eq!(appended(&path), ["tokens/0001.tsr", "tokens/0002.tsr"]);
}

#[test]
fn a_file_put_there_meanwhile_is_not_replaced() {
    let (folder, path) = bundle("append-changed");
    let bytes = fs::read(&path).unwrap();
    let first = held(&path).unwrap();
    fs::write(folder.join("other"), with(&bytes, &["tokens/0001.tsr"])).unwrap();
    fs::rename(folder.join("other"), &path).unwrap();
    let error = refused(&folder, || first.append(&[token("a")], &limits(), &Unwatched).map(|_| vec![]));
    assert!(matches!(error, AppendError::Changed { .. }), "{error}");
    assert_eq!(part(&fs::read(&path).unwrap(), "tokens/0001.tsr"), b"bytes of tokens/0001.tsr");
}

#[test]
fn a_renewal_covers_all_that_stood() {
    let stood = ["tokens/0001.tsr", "statements/0001.cose", "signatures/0001.p7s"];
    let (_folder, path) = bundle_with("append-renewal", &stood);
    let list = |path: &Path| {
        let (bytes, limits) = (fs::read(path).unwrap(), limits());
        renewal(&Container::open(&bytes, &limits).unwrap(), &limits).unwrap()
    };
    let first = list(&path);
    let covered = |list: &[u8]| Renewal::decode(list, &limits()).unwrap().covers;
    let wanted = |names: &[&str]| {
        let bytes = fs::read(&path).unwrap();
        names.iter().map(|name| ((*name).to_owned(), sha256(&part(&bytes, name)))).collect::<Vec<_>>()
    };
    assert_eq!(covered(&first), wanted(&["manifest.cose", stood[0], stood[1], stood[2]]));
    append(&path, &[Addition::Renewal { list: first.clone(), response: b"r".to_vec() }]).unwrap();
    assert_eq!(part(&fs::read(&path).unwrap(), "renewals/0001.cbor"), first);
    let all = ["manifest.cose", stood[0], stood[1], stood[2], "renewals/0001.cbor", "renewals/0001.tsr"];
    assert_eq!(covered(&list(&path)), wanted(&all));
    // A damaged part is not covered under the digest that its damage gave it.
    let (mut bytes, limits) = (fs::read(&path).unwrap(), limits());
    let entry = *Container::open(&bytes, &limits).unwrap().find(Part::Token(1)).unwrap();
    bytes[entry.data as usize] ^= 1;
    let error = renewal(&Container::open(&bytes, &limits).unwrap(), &limits).unwrap_err();
    assert!(matches!(error, AppendError::Damaged { .. }), "{error}");
}

#[test]
fn a_list_of_a_renewal_has_one_form() {
    let covers = |count: usize| {
        (0..count)
            .map(|n| (if n == 0 { "manifest.cose".to_owned() } else { format!("tokens/{n:04}.tsr") }, Octets([7; 32])))
            .collect::<Vec<_>>()
    };
    for count in [1, 2, 10_000] {
        let renewal = Renewal { covers: covers(count), version: 1 };
        let bytes = renewal.encode().unwrap();
        assert_eq!(Renewal::decode(&bytes, &limits()).unwrap(), renewal);
        assert!(matches!(
            Renewal::decode(&[bytes.as_slice(), b"\0"].concat(), &limits()),
            Err(CborError::Trailing { .. })
        ));
    }
    let one = Renewal { covers: covers(1), version: 1 }.encode().unwrap();
    let wanted = [b"\xa2\x66covers\x81\x82\x6dmanifest.cose\x58\x20".as_slice(), &[7; 32], b"\x67version\x01"].concat();
    assert_eq!(one, wanted);
    for wrong in [
        Renewal { covers: covers(0), version: 1 },
        Renewal { covers: covers(10_001), version: 1 },
        Renewal { covers: covers(2).split_off(1), version: 1 },
        Renewal { covers: covers(1), version: 2 },
    ] {
        assert!(matches!(wrong.encode(), Err(CborError::Shape { .. })));
        let bytes = aigaq::base::cbor::encode(&wrong).unwrap();
        assert!(matches!(Renewal::decode(&bytes, &limits()), Err(CborError::Shape { .. })));
    }
}

#[test]
fn the_two_files_of_a_renewal_are_both_there() {
    let (_folder, path) = bundle("append-pairs");
    let bytes = fs::read(&path).unwrap();
    let opens = |parts: &[&str]| {
        let (bytes, limits) = (with(&bytes, parts), limits());
        match Container::open(&bytes, &limits) {
            Ok(_) => true,
            Err(ContainerError::Sequence { .. }) => false,
            Err(error) => panic!("{error}"),
        }
    };
    let [c1, t1, c2, t2] = ["renewals/0001.cbor", "renewals/0001.tsr", "renewals/0002.cbor", "renewals/0002.tsr"];
    for good in [&[c1, t1][..], &[c1, t1, c2, t2], &["tokens/0001.tsr", "signatures/0001.p7s", c1, t1]] {
        assert!(opens(good), "{good:?}");
    }
    for bad in [
        &[c1][..],
        &[t1],
        &[c2, t2],
        &[c1, t2],
        &[c1, c2, t2],
        &[c1, t1, t2],
        &[c1, t1, c2],
        &[c1, t1, "renewals/0003.cbor", "renewals/0003.tsr"],
    ] {
        assert!(!opens(bad), "{bad:?}");
    }
}

#[test]
fn statements_and_signatures_go_behind_those_that_stand() {
    let (_folder, path) =
        bundle_with("append-statements", &["tokens/0001.tsr", "renewals/0001.cbor", "renewals/0001.tsr"]);
    let stated = |text: &str, response: Option<&str>| Addition::Statement {
        statement: text.as_bytes().to_vec(),
        response: response.map(|text| text.as_bytes().to_vec()),
    };
    let parts = append(&path, &[stated("a", Some("ta")), Addition::Signature(b"s".to_vec())]).unwrap();
    assert_eq!(parts, ["statements/0001.cose", "statements/0001.tsr", "signatures/0001.p7s"]);
    assert_eq!(append(&path, &[stated("b", None), stated("c", Some("tc"))]).unwrap().len(), 3);
    let wanted = [
        "tokens/0001.tsr",
        "statements/0001.cose",
        "statements/0001.tsr",
        "statements/0002.cose",
        "statements/0003.cose",
        "statements/0003.tsr",
        "signatures/0001.p7s",
        "renewals/0001.cbor",
        "renewals/0001.tsr",
    ];
    assert_eq!(appended(&path), wanted);
    let bytes = fs::read(&path).unwrap();
    let limits = limits();
    let container = Container::open(&bytes, &limits).unwrap();
    let digests = aigaq::hand::append::statements(&container, &limits).unwrap();
    assert_eq!(digests, [b"a", b"b", b"c"].map(|text| sha256(text)));
}

/// Runs a test of this file as a program of its own, through a line of sh.
fn again(test: &str, path: &Path, line: &str) -> Child {
    Command::new("sh")
        .args(["-c", line, "sh"])
        .arg(std::env::current_exe().unwrap())
        .args([test, "--exact", "--include-ignored", "--nocapture"])
        .env("AIGAQ_TEST_PATH", path)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
#[ignore = "run by other tests as a process of its own"]
fn child_append() {
    let Some(path) = std::env::var_os("AIGAQ_TEST_PATH").map(PathBuf::from) else { return };
    for n in 0..10 {
        append(&path, &[token(&format!("{n} of {}", std::process::id()))]).unwrap();
    }
}

#[test]
fn two_processes_lose_nothing_of_each_other() {
    let (folder, path) = bundle("append-two");
    let children = [(); 3].map(|()| again("child_append", &path, "exec \"$@\""));
    let ids = children.each_ref().map(Child::id);
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let bytes = fs::read(&path).unwrap();
    let all = entries(&bytes).unwrap();
    let texts: Vec<_> = all
        .iter()
        .filter(|(name, _)| name.starts_with("tokens/"))
        .map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap())
        .collect();
    assert_eq!(texts.len(), 30);
    for id in ids {
        let of_one: Vec<_> = texts.iter().filter(|text| text.ends_with(&format!(" of {id}"))).collect();
        let wanted: Vec<_> = (0..10).map(|n| format!("{n} of {id}")).collect();
        assert!(of_one.into_iter().eq(&wanted), "{texts:?}");
    }
    assert!(parts_left(&folder).is_empty());
}

fn parts_left(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|ext| ext == "part")).collect()
}

#[test]
fn a_killed_append_leaves_the_old_bundle_or_the_new() {
    let (_folder, path) = bundle("append-killed");
    let sealed = entries(&fs::read(&path).unwrap()).unwrap();
    let (mut count, mut interrupted) = (0, 0);
    for kill in 0..30_u64 {
        let mut child = again("child_append", &path, "exec \"$@\"");
        std::thread::sleep(Duration::from_millis(3 * kill));
        let _ = child.kill();
        interrupted += usize::from(!child.wait().unwrap().success());
        let now = entries(&fs::read(&path).unwrap()).expect("a whole bundle");
        assert_eq!(now[..sealed.len()], sealed);
        assert!(now.len() - sealed.len() >= count, "a token is lost");
        count = now.len() - sealed.len();
    }
    assert!(count > 0 && interrupted > 0, "{count} tokens, {interrupted} killed");
    // What a killed one left beside is in nobody's way.
    append(&path, &[token("after all that")]).unwrap();
}

#[test]
fn a_disk_that_fills_up_leaves_the_bundle_as_it_was() {
    let (folder, path) = bundle("append-full");
    // No file may grow over half a megabyte, and the bundle has three: as on a full disk.
    let before = (fs::read(&path).unwrap(), path.metadata().unwrap().ino());
    let child = again("child_append", &path, "trap '' XFSZ; ulimit -f 1000; exec \"$@\"");
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("Io {"), "{said}");
    assert_eq!((fs::read(&path).unwrap(), path.metadata().unwrap().ino()), before);
    assert!(parts_left(&folder).is_empty());
}
