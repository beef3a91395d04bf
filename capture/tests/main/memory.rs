//! I03: what the memory of the program holds while it waits for an authority, which can be long after it signed.

use crate::attest::form;
use crate::stage::{Stage, WORDS, have};
use std::fs::File;
use std::io::Read;
use std::net::TcpListener;
use std::os::unix::fs::FileExt;
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// What of a secret could stand in memory: each with what it is called.
fn secrets(stage: &Stage) -> Vec<(&'static str, Vec<u8>)> {
    stage.set_up("openssl pkey -in key.pem -passin file:words -outform DER -out plain.der");
    let der = stage.read("plain.der");
    let seed = der[der.len() - 32..].to_vec();
    stage.write("seed", &seed);
    stage.set_up("openssl dgst -sha512 -binary -out expanded seed && rm seed plain.der");
    let expanded = stage.read("expanded");
    // RFC 8032 §5.1.5: the scalar is the first half with some bits set, the other half makes the nonces.
    let mut scalar = expanded[..32].to_vec();
    scalar[0] &= 248;
    scalar[31] = (scalar[31] & 63) | 64;
    vec![
        ("the passphrase", WORDS.as_bytes().to_vec()),
        ("the seed", seed),
        ("the scalar", scalar),
        ("the scalar before its bits are set", expanded[..32].to_vec()),
        ("what the nonces are made of", expanded[32..].to_vec()),
    ]
}

/// All memory of a process that it can read; `None` where this is not allowed here.
fn memory(process: u32) -> Option<Vec<Vec<u8>>> {
    let mut maps = String::new();
    File::open(format!("/proc/{process}/maps")).ok()?.read_to_string(&mut maps).ok()?;
    let all = File::open(format!("/proc/{process}/mem")).ok()?;
    let mut found = vec![];
    for line in maps.lines().filter(|line| !line.contains("[v")) {
        let (range, rest) = line.split_once(' ')?;
        let (from, until) = range.split_once('-')?;
        let (from, until) = (u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(until, 16).ok()?);
        let mut bytes = vec![0; usize::try_from(until - from).ok()?];
        if rest.starts_with('r') && all.read_exact_at(&mut bytes, from).is_ok() {
            found.push(bytes);
        }
    }
    Some(found)
}

fn holds(memory: &[Vec<u8>], wanted: &[u8]) -> bool {
    memory.iter().any(|part| part.windows(wanted.len()).any(|bytes| bytes == wanted))
}

/// Starts the command, and hands it over when it has asked an authority that does not answer.
fn waiting(stage: &Stage, args: &[&str]) -> Child {
    let authority = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = authority.local_addr().unwrap().port();
    let list = format!("authorities-{port}.toml");
    let url = format!("http://127.0.0.1:{port}/");
    stage.capture(["authority", "add", "silent", &url, "--authorities", &list]).expect(0);
    let (asked, was_asked) = mpsc::channel();
    std::thread::spawn(move || {
        let mut kept = vec![];
        while let Ok((mut line, _)) = authority.accept() {
            let _ = line.read(&mut [0; 1000]);
            kept.push(line);
            let _ = asked.send(());
        }
    });
    let mut command = stage.command(crate::PROGRAM);
    command.args(args).args(["--key", "key.pem", "--passphrase-file", "words", "--authorities", &list]);
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    was_asked.recv_timeout(Duration::from_secs(60)).expect("the authority is asked");
    std::thread::sleep(Duration::from_millis(200));
    child
}

#[test]
fn i03_nothing_secret_is_in_memory_while_an_authority_is_asked() {
    if !have(&["openssl"]) {
        return;
    }
    let stage = Stage::with_draft();
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    stage.pack("case.aigaq").expect(0);
    let form = form(&stage, "witness");
    let secrets = secrets(&stage);
    // A control: this process holds them all.
    let Some(own) = memory(std::process::id()) else {
        return eprintln!("skipped: the memory of a process cannot be read here");
    };
    assert!(secrets.iter().all(|(_, secret)| holds(&own, secret)));
    drop(own);
    let commands: [&[&str]; 3] = [
        &["seal", "-o", "sealed.aigaq"],
        &["pack", "purchase.toml", "b.txt", "--origin", "imported", "-o", "packed.aigaq"],
        &["attest", "case.aigaq", &form, "--as", "witness"],
    ];
    for args in commands {
        let mut child = waiting(&stage, args);
        let memory = memory(child.id());
        child.kill().and_then(|()| child.wait()).unwrap();
        let Some(memory) = memory else {
            return eprintln!("skipped: the memory of another process cannot be read without root");
        };
        // Another control: the command line is there.
        assert!(holds(&memory, args[1].as_bytes()), "{args:?}: this is not its memory");
        let found: Vec<&str> =
            secrets.iter().filter(|(_, secret)| holds(&memory, secret)).map(|(name, _)| *name).collect();
        assert!(found.is_empty(), "{args:?}: {found:?}");
    }
}
