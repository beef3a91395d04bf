//! How both programs begin and end.

use crate::speaker::{self, Speaker};
use crate::usage::Usage;
use crate::{exit, generate, help, signal};
use clap::{Args, CommandFactory, FromArgMatches};
use std::path::PathBuf;
use std::process::ExitCode;

/// Reads the command line in the user's language, runs it, and ends with its exit code.
pub fn start<C: CommandFactory + FromArgMatches>(run: impl FnOnce(C, &Speaker) -> u8) -> ExitCode {
    signal::settle();
    let args: Vec<_> = std::env::args_os().collect();
    let speaker = Speaker::new(speaker::language(&args, |name| std::env::var_os(name)));
    let matches = match help::localised(C::command(), &speaker.messages).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return ExitCode::from(refused(&error, &speaker)),
    };
    let code = match C::from_arg_matches(&matches) {
        Ok(cli) => run(cli, &speaker),
        Err(_) => exit::INTERNAL,
    };
    ExitCode::from(speaker.end(code))
}

/// Help and version are printed; anything else is a mistake and said as one.
fn refused(error: &clap::Error, speaker: &Speaker) -> u8 {
    let Some(mistake) = Usage::of(error) else {
        if let Err(error) = error.print() {
            speaker.lost(&error);
        }
        return speaker.end(if error.use_stderr() { exit::USAGE } else { 0 });
    };
    let code = speaker.fail(&mistake);
    if let Some(usage) = &mistake.usage {
        speaker.advise("usage-line", &[("usage", usage.as_str().into())]);
    }
    speaker.end(code)
}

/// The arguments of `generate`.
#[derive(Args)]
pub struct Generate {
    #[arg(value_name = "WHAT", value_parser = ["bash", "zsh", "fish", "man"])]
    what: String,
    #[arg(value_name = "FOLDER", required_if_eq("what", "man"))]
    folder: Option<PathBuf>,
}

impl Generate {
    /// Prints completions or writes man pages for the command line `C`.
    pub fn run<C: CommandFactory>(&self, speaker: &Speaker) -> u8 {
        let command = help::localised(C::command(), &speaker.messages);
        match generate::run(command, &self.what, self.folder.as_deref()) {
            Ok(text) => {
                speaker.print(&text);
                0
            }
            Err(mistake) => speaker.fail(&mistake),
        }
    }
}
