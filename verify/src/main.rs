//! Judges evidence bundles and prints what it found; cannot sign.

mod check;
mod cli;
mod hearing;
mod lines;
mod many;
mod pass_on;
mod report;
mod row;
mod trust;
mod trust_root;
mod window;

use aigaq_terminal::speaker::Speaker;
use aigaq_terminal::start::start;
use cli::{Cli, Command};
use std::process::ExitCode;

fn main() -> ExitCode {
    start(|cli: Cli, speaker| run(cli.command, speaker))
}

fn run(command: Command, speaker: &Speaker) -> u8 {
    match command {
        Command::Check(args) => check::check(&args, speaker),
        Command::Show(args) => check::show(&args, speaker),
        Command::Export(args) => pass_on::export(&args, speaker),
        Command::Extract(args) => pass_on::extract(&args, speaker),
        Command::Report(args) => report::report(&args, speaker),
        Command::Trust(cli::Trust::Add(args)) => trust::add(args, speaker),
        Command::Trust(cli::Trust::List(args)) => trust::list(&args, speaker),
        Command::Trust(cli::Trust::Revoke(args)) => trust::revoke(&args, speaker),
        Command::Trust(cli::Trust::Remove(args)) => trust::remove(&args, speaker),
        Command::Examine(args) => args.run(),
        Command::Generate(args) => args.run::<Cli>(speaker),
    }
}
