//! key card: the fingerprint of a key on one page, to be signed and certified.

use crate::cli;
use aigaq_terminal::speaker::{Mistake, Speaker};

#[cfg(feature = "pdf")]
pub use with_pdf::make;

#[cfg(not(feature = "pdf"))]
pub fn make(_: cli::KeyCard, speaker: &Speaker) -> u8 {
    speaker.fail(&Mistake::new("pdf.left-out", vec![]))
}

#[cfg(feature = "pdf")]
mod with_pdf {
    use super::{Mistake, Speaker, cli};
    use crate::key;
    use aigaq::acquire::clock;
    use aigaq::bundle::landing::{Landing, LandingError};
    use aigaq::lang::language::Language;
    use aigaq::lang::messages::Messages;
    use aigaq::report::card::card;
    use aigaq::seal::ed25519::PublicKey;
    use aigaq_pdf::SetError;
    use std::collections::BTreeMap;
    use std::io::{Read, Write};
    use std::path::{Path, PathBuf};

    /// The card is one page: no more languages beside each other, and no longer name, have room on it.
    const LANGUAGES: usize = 2;
    const NAME: usize = 90;
    /// A public key in PEM has 113 bytes; with words around it, it stays under this.
    const MAX_PUBLIC: u64 = 16 << 10;

    pub fn make(args: cli::KeyCard, speaker: &Speaker) -> u8 {
        // Before a passphrase is asked for.
        if std::fs::symlink_metadata(&args.output).is_ok() {
            let facts = vec![("path", args.output.display().to_string().into())];
            return speaker.fail(&Mistake::new("output.exists", facts));
        }
        let languages = languages(&args, speaker);
        let letters = args.name.chars().count();
        if languages.len() > LANGUAGES {
            return speaker.fail(&Mistake::new("arg.card-languages", vec![("found", languages.len().into())]));
        }
        if letters > NAME || args.name.trim().is_empty() {
            return speaker.fail(&Mistake::new("arg.card-name", vec![("found", letters.into())]));
        }
        let key = match public(args.file, &args.passphrase, speaker) {
            Ok(key) => key,
            Err(code) => return code,
        };
        match set(&key, &args.name, &languages).map(|pdf| write(&args.output, &pdf)) {
            Ok(Ok(())) => {}
            Ok(Err(error)) => return speaker.fail(&error),
            Err(error) => return speaker.fail(&error),
        }
        speaker.say("key-card-made", &[("path", args.output.display().to_string().into())]);
        speaker.say("key-fingerprint", &[("fingerprint", key.fingerprint().to_string().into())]);
        0
    }

    /// The languages asked for in the order given, each once.
    fn languages(args: &cli::KeyCard, speaker: &Speaker) -> Vec<Language> {
        let mut languages: Vec<Language> = vec![];
        for language in args.lang.iter().map(|tongue| Language::from(*tongue)) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        if languages.is_empty() { vec![speaker.messages.language()] } else { languages }
    }

    /// The public key of a file: of one in PEM as it is, of a key file with its passphrase. The secret half is wiped
    /// before anything is set in type.
    fn public(asked: Option<PathBuf>, passphrase: &cli::Passphrase, speaker: &Speaker) -> Result<PublicKey, u8> {
        match asked.as_deref().and_then(public_pem) {
            Some(pem) => PublicKey::from_pem(&pem).map_err(|error| speaker.fail(&error)),
            None => key::open(asked, passphrase, "FILE", speaker).map(|signer| *signer.public()),
        }
    }

    /// The text of a file that holds a public key and nothing secret.
    fn public_pem(path: &Path) -> Option<String> {
        let mut text = String::new();
        std::fs::metadata(path).ok().filter(|found| found.is_file())?;
        std::fs::File::open(path).ok()?.take(MAX_PUBLIC).read_to_string(&mut text).ok()?;
        (text.contains("-----BEGIN PUBLIC KEY-----") && !text.contains("PRIVATE KEY-----")).then_some(text)
    }

    fn set(key: &PublicKey, holder: &str, languages: &[Language]) -> Result<Vec<u8>, SetError> {
        let dated = clock::now().at;
        let paper =
            |language: &Language| card(&Messages::new(*language), &key.octets(), &key.fingerprint(), holder, dated);
        let papers: Vec<_> = languages.iter().map(paper).collect();
        aigaq_pdf::set(&papers, &BTreeMap::new(), &[])
    }

    fn write(path: &Path, pdf: &[u8]) -> Result<(), LandingError> {
        let landing = Landing::begin(path)?;
        let written = landing.file().write_all(pdf);
        written.map_err(|error| LandingError::Io { path: path.to_owned(), error })?;
        landing.land()
    }
}
