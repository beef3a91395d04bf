//! Looks into one film, behind walls, for the program that started it. It is of no use by hand.

use aigaq::examine::sandbox::Task;
use aigaq::examine::sandbox::child::{self, Order};
use aigaq::examine::sandbox::walls::Wanted;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use std::io::Write;
use std::process::ExitCode;

/// The exit of a wrong command line.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let words: Option<Vec<String>> = std::env::args_os().skip(1).map(|word| word.into_string().ok()).collect();
    let order = words.and_then(|words| Order::read(&words));
    match order.filter(|order| matches!(order.task, Task::Film | Task::Sheet)) {
        Some(order) => ExitCode::from(child::run(&order, Wanted::ALL)),
        None => explain(),
    }
}

/// Says what this is for. In each language: whoever started it by hand has named none.
fn explain() -> ExitCode {
    let mut out = std::io::stderr().lock();
    for language in Language::ALL {
        // There is nobody else to tell where this fails.
        let _ = writeln!(out, "{}", Messages::new(language).say("film-by-hand", &[]));
    }
    ExitCode::from(USAGE)
}
