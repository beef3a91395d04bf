//! The program of the demo, as a script uses it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};

fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("aigaq-authority-{}-{name} \"x\"", std::process::id()));
    let _ = std::fs::remove_dir_all(&path);
    path
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_aigaq-test-authority"))
}

#[test]
fn it_says_where_it_is_and_ends_with_its_standard_input() {
    let folder = folder("good");
    let mut command = program();
    command.arg(&folder).args(["--manner", "good", "--intermediate"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    if line.is_empty() {
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert!(!child.wait().unwrap().success() && said.contains("openssl"), "{said}");
        return eprintln!("skipped: {said}");
    }
    let start = "{\"url\":\"http://127.0.0.1:";
    assert!(line.starts_with(start) && line.ends_with("\\\"x\\\"/root.pem\"}\n"), "{line}");
    assert!(folder.join("root.pem").is_file());
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn without_openssl_it_says_so() {
    let folder = folder("bare");
    let out = program().arg(&folder).env("PATH", "/nowhere").stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(!out.status.success() && out.stdout.is_empty());
    assert!(said.starts_with("aigaq-test-authority: openssl: "), "{said}");
    let _ = std::fs::remove_dir_all(&folder);
}

#[test]
fn a_wrong_command_line_is_told() {
    for words in [&[][..], &["--manner"], &["a", "--manner", "x"], &["a", "--port", "x"], &["a", "b"], &["-x"]] {
        let out = program().args(words).stdin(Stdio::null()).output().unwrap();
        let said = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(2), "{words:?}");
        assert!(said.starts_with("usage: ") && said.contains("outside-certificate"), "{said}");
    }
}
