//! Judges evidence bundles and prints what it found; cannot sign.

mod check;
mod cli;
mod pass_on;
mod trust;

use aigaq_terminal::{exit, generate, help, signal, speaker};
use clap::{CommandFactory, FromArgMatches};
use cli::{Cli, Command};
use speaker::Speaker;
use std::process::ExitCode;

fn main() -> ExitCode {
    signal::settle();
    let args: Vec<_> = std::env::args_os().collect();
    let speaker = Speaker::new(speaker::language(&args, |name| std::env::var_os(name)));
    let matches = match help::localised(Cli::command(), &speaker.messages).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => {
            if let Err(error) = error.print() {
                speaker.lost(&error);
            }
            return ExitCode::from(speaker.end(if error.use_stderr() { exit::USAGE } else { 0 }));
        }
    };
    let code = match Cli::from_arg_matches(&matches) {
        Ok(cli) => run(cli.command, &speaker),
        Err(_) => exit::INTERNAL,
    };
    ExitCode::from(speaker.end(code))
}

fn run(command: Command, speaker: &Speaker) -> u8 {
    match command {
        Command::Check(args) => check::check(&args, speaker),
        Command::Show(args) => check::show(&args, speaker),
        Command::Export(args) => pass_on::export(&args, speaker),
        Command::Extract(args) => pass_on::extract(&args, speaker),
        Command::Trust(cli::Trust::Add(args)) => trust::add(args, speaker),
        Command::Trust(cli::Trust::List(args)) => trust::list(&args, speaker),
        Command::Trust(cli::Trust::Revoke(args)) => trust::revoke(&args, speaker),
        Command::Trust(cli::Trust::Remove(args)) => trust::remove(&args, speaker),
        Command::Generate(args) => generated(args, speaker),
    }
}

fn generated(args: cli::Generate, speaker: &Speaker) -> u8 {
    let command = help::localised(Cli::command(), &speaker.messages);
    match generate::run(command, &args.what, args.folder.as_deref()) {
        Ok(text) => speaker.print(&text),
        Err(mistake) => return speaker.fail(&mistake),
    }
    0
}
