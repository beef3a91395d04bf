//! Takes in and seals the evidence of a test purchase.

mod after;
mod attach;
mod attest;
mod authority;
mod card;
mod claim;
mod cli;
mod draft;
mod key;
mod reading;
mod sealed;
mod stamp;
mod standing;

use aigaq_terminal::speaker::Speaker;
use aigaq_terminal::start::start;
use cli::{Cli, Command};
use std::process::ExitCode;

fn main() -> ExitCode {
    start(|cli: Cli, speaker| run(cli.command, speaker))
}

fn run(command: Command, speaker: &Speaker) -> u8 {
    match command {
        Command::Authority(cli::Authority::List(args)) => authority::list(&args, speaker),
        Command::Authority(cli::Authority::Choose(args)) => authority::choose(&args, speaker),
        Command::Authority(cli::Authority::Add(args)) => authority::add(args, speaker),
        Command::Authority(cli::Authority::Drop(args)) => authority::drop(&args, speaker),
        Command::Key(cli::Key::Card(args)) => card::make(args, speaker),
        Command::Key(cli::Key::New(args)) => key::new(args, speaker),
        Command::Key(cli::Key::Show(args)) => key::show(args, speaker),
        Command::Open(args) => draft::open(args, speaker),
        Command::Add(args) => draft::add(args, speaker),
        Command::Note(args) => draft::note(args, speaker),
        Command::HandOver(args) => draft::hand_over(args, speaker),
        Command::Amend(args) => draft::amend(args, speaker),
        Command::Show(args) => draft::show(args, speaker),
        Command::Guide(args) => claim::guide(&args, speaker),
        Command::Seal(args) => sealed::seal(args, speaker),
        Command::Pack(args) => sealed::pack(args, speaker),
        Command::Stamp(args) => stamp::stamp(args, speaker),
        Command::Attest(args) => attest::attest(args, speaker),
        Command::Attach(args) => attach::attach(&args, speaker),
        Command::Examine(args) => args.run(),
        Command::Generate(args) => args.run::<Cli>(speaker),
    }
}
