//! What this program does as a child.

use aigaq::examine::sandbox::child::{self, Order};
use aigaq::examine::sandbox::walls::{self, Gate, Wanted};
use std::os::unix::process::CommandExt;
use std::process::Command;

/// The exit code, or `None` where this is the parent.
pub fn run(words: &[String]) -> Option<u8> {
    let wanted = match words.first()?.as_str() {
        "examine" => Wanted::ALL,
        "examine-landlock" => Wanted { seccomp: false, ..Wanted::ALL },
        "examine-seccomp" => Wanted { landlock: false, ..Wanted::ALL },
        "gate" => return Some(gate(words)),
        _ => return None,
    };
    Some(child::run(&Order::read(&words[1..]).unwrap(), wanted))
}

/// Becomes a program behind the walls of one; the exit code is 100 and the error number where it could not.
fn gate(words: &[String]) -> u8 {
    let [_, run, program, argument] = words else { return 1 };
    let loaders = ["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"];
    let run = [run.as_str(), loaders[0], loaders[1]];
    let read = ["/usr", "/lib", "/lib64", "/etc/ld.so.cache"];
    assert!(walls::close_but(Wanted::ALL, Some(Gate { read: &read, run: &run, seconds: 5 })).hold());
    let error = Command::new(program).arg(argument).exec();
    100 + u8::try_from(error.raw_os_error().unwrap_or(155)).unwrap()
}
