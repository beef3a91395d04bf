//! The hidden command under which a program starts itself to decode a file in the sandbox.

use crate::exit;
use aigaq::examine::sandbox::Examiner;
use aigaq::examine::sandbox::child::{self, Order};
use aigaq::examine::sandbox::walls::Wanted;
use clap::Args;
use std::io;

/// The name of the command.
pub const NAME: &str = "examine";

/// The arguments of the command: what the library's parent writes for its child.
#[derive(Args)]
pub struct Examine {
    #[arg(value_name = "WORD", num_args = 3..=4, required = true)]
    words: Vec<String>,
}

impl Examine {
    /// Examines standard input, answers on standard output, and leaves the process fit for nothing else.
    pub fn run(&self) -> u8 {
        match Order::read(&self.words) {
            Some(order) => child::run(&order, Wanted::ALL),
            None => exit::USAGE,
        }
    }
}

/// The program that looks into films. It is a program of its own because FFmpeg is a C library of the system, which
/// neither a program with keys nor one that judges is to load.
pub const FILM: &str = "aigaq-film";

/// An examiner whose child is the program that runs now; for films, the one that lies beside it and nowhere else.
pub fn examiner() -> io::Result<Examiner> {
    let program = std::env::current_exe()?;
    let film = program.with_file_name(FILM);
    let examiner = Examiner::new(program, vec![NAME.into()]);
    Ok(if film.is_file() { examiner.with_film(film) } else { examiner })
}
