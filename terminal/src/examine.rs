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
    #[arg(value_name = "WORD", num_args = 3, required = true)]
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

/// An examiner whose child is the program that runs now.
pub fn examiner() -> io::Result<Examiner> {
    Ok(Examiner::new(std::env::current_exe()?, vec![NAME.into()]))
}
