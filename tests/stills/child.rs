//! What this program does as a child.

use crate::probe;
use aigaq::examine::sandbox::child::{self, Order};
use aigaq::examine::sandbox::walls::Wanted;

/// The exit code, or `None` where this is the parent.
pub fn run(words: &[String]) -> Option<u8> {
    let wanted = match words.first()?.as_str() {
        "examine" => Wanted::ALL,
        "examine-landlock" => Wanted { seccomp: false, ..Wanted::ALL },
        "examine-seccomp" => Wanted { landlock: false, ..Wanted::ALL },
        "examine-naked" => Wanted { seccomp: false, landlock: false },
        "probe" => return Some(probe::run(Wanted::ALL, &words[1])),
        "probe-landlock" => return Some(probe::run(Wanted { seccomp: false, ..Wanted::ALL }, &words[1])),
        _ => return None,
    };
    Some(child::run(&Order::read(&words[1..]).unwrap(), wanted))
}
