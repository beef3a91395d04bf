//! What the user gave besides the bundle: the law and matter.toml.

use aigaq::base::digest::sha256;
use aigaq::base::octets::Digest;
use aigaq::base::source::read_text;
use aigaq::checks::cross::Lists;
use aigaq::claim::dates::Dates;
use aigaq::claim::law::Law;
use aigaq::report::matter::Matter;
use aigaq_terminal::law::LawFile;
use aigaq_terminal::speaker::{Mistake, Speaker};
use std::path::Path;

/// The longest matter.toml, in bytes.
const MATTER: u64 = 1 << 20;

/// The law and the matter, each with the SHA-256 of its file.
pub struct Given {
    pub law: Law,
    pub matter: Matter,
    /// The days of matter.toml from which deadlines run.
    pub dates: Dates,
    /// `None` where no matter.toml was given.
    pub matter_sha256: Option<Digest>,
}

impl Given {
    /// Reads both. Says what is wrong, and gives the exit code.
    pub fn read(law: &LawFile, matter: Option<&Path>, speaker: &Speaker) -> Result<Self, u8> {
        Self::with(law.read(speaker)?, matter, speaker)
    }

    /// The lists that comparisons are made with, under this law.
    pub fn lists(&self) -> Lists {
        Lists::shipped().under(&self.law)
    }

    /// The matter to a law that was read already.
    pub fn with(law: Law, matter: Option<&Path>, speaker: &Speaker) -> Result<Self, u8> {
        let Some(path) = matter else {
            return Ok(Given { law, matter: Matter::default(), dates: Dates::default(), matter_sha256: None });
        };
        let text = read_text(path, MATTER).map_err(|error| {
            let facts = vec![("path", path.display().to_string().into()), ("error", error.to_string().into())];
            speaker.fail(&Mistake::new("matter.io", facts))
        })?;
        let matter = Matter::decode(&text).map_err(|error| speaker.fail(&error))?;
        let name = path.display().to_string();
        let dates = Dates::read(&name, &text, &law).map_err(|error| speaker.fail(&error))?;
        Ok(Given { law, matter, dates, matter_sha256: Some(sha256(text.as_bytes())) })
    }
}
