//! Which law a command asks: a profile of the program, or a file of the user's own.

use crate::speaker::{Mistake, Speaker};
use aigaq::base::source::read_text;
use aigaq::claim::law::{self, Law};
use clap::Args;
use std::path::PathBuf;

/// The option for another law file.
#[derive(Args)]
pub struct LawFile {
    #[arg(long, value_name = "FILE")]
    law: Option<PathBuf>,
}

impl LawFile {
    /// The law that the user named, by the name of a profile or of a file; else that of Kazakhstan. Says what is wrong
    /// and gives the exit code where it cannot be read.
    pub fn read(&self, speaker: &Speaker) -> Result<Law, u8> {
        let Some(path) = &self.law else {
            return Law::profile("kz").map_err(|error| speaker.fail(&error));
        };
        let name = path.display().to_string();
        if law::PROFILES.iter().any(|(id, _, _)| *id == name) {
            return Law::profile(&name).map_err(|error| speaker.fail(&error));
        }
        let text = read_text(path, law::MAX).map_err(|error| {
            let facts = vec![("path", name.as_str().into()), ("error", error.to_string().into())];
            speaker.fail(&Mistake::new("law.io", facts))
        })?;
        Law::read(&name, &text).map_err(|error| speaker.fail(&error))
    }
}
