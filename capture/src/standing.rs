//! How a bundle stands before something is added to it or goes on from it. Nobody's trust list is asked: whether it is as
//! it was sealed is all that counts.

use aigaq::acquire::clock;
use aigaq::base::limits::Limits;
use aigaq::base::octets::Digest;
use aigaq::base::source::Source;
use aigaq::checks::conclusion::Exit;
use aigaq::checks::{Question, Verification, judge};
use aigaq::hand::append::{AppendError, Held};
use aigaq::seal::trust::Trust;
use aigaq_terminal::bar::Bar;
use aigaq_terminal::speaker::{Mistake, Speaker};
use std::io;
use std::path::Path;

/// What a check of now finds.
pub fn standing(source: &impl Source) -> io::Result<Verification> {
    let bar = Bar::new(source.len());
    let question = Question {
        trust: &Trust::nobody(),
        at: clock::now().at,
        limits: &Limits::default(),
        expect_seal: None,
        watch: &bar,
    };
    judge(source, &question)
}

/// The seal digest of a bundle of which nothing fails. Says what is wrong, and gives the exit code.
pub fn sound(held: &Held, path: &Path, speaker: &Speaker) -> Result<Digest, u8> {
    let verification =
        standing(held.source()).map_err(|error| speaker.fail(&AppendError::Io { path: path.to_owned(), error }))?;
    let exit = verification.conclusion().exit;
    match verification.seal_digest() {
        Some(seal) if !matches!(exit, Exit::Failed | Exit::Malformed) => Ok(seal),
        _ => {
            speaker.fail(&Mistake::new("append.failed", vec![("path", path.display().to_string().into())]));
            Err(exit.code())
        }
    }
}
