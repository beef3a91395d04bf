//! Takes in and seals the evidence of a test purchase.

mod cli;
mod draft;
mod key;
mod sealed;

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
        Command::Key(cli::Key::New(args)) => key::new(args, speaker),
        Command::Key(cli::Key::Show(args)) => key::show(args, speaker),
        Command::Open(args) => draft::open(args, speaker),
        Command::Add(args) => draft::add(args, speaker),
        Command::Note(args) => draft::note(args, speaker),
        Command::HandOver(args) => draft::hand_over(args, speaker),
        Command::Amend(args) => draft::amend(args, speaker),
        Command::Show(args) => draft::show(args, speaker),
        Command::Seal(args) => sealed::seal(args, speaker),
        Command::Pack(args) => sealed::pack(args, speaker),
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
