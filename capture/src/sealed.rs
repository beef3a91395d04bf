//! seal and pack.

use crate::reading::Clerk;
use crate::stamp::{self, Round};
use crate::{after, cli, draft, key};
use aigaq::acquire::description::Asked;
use aigaq::acquire::error::AcquireError;
use aigaq::acquire::sealing::{Sealed, Sealing};
use aigaq::acquire::sequel::Opening;
use aigaq::base::digest::Hasher;
use aigaq::base::limits::Limits;
use aigaq::base::octets::Digest;
use aigaq::lang::writing;
use aigaq::model::manifest::Program;
use aigaq::seal::ed25519::PublicKey;
use aigaq_terminal::bar::Bar;
use aigaq_terminal::speaker::{Speaker, quoted};
use std::io::Read;
use std::path::Path;

pub fn seal(args: cli::Seal, speaker: &Speaker) -> u8 {
    let mut draft = match draft::find(args.which.draft, speaker) {
        Ok(draft) => draft,
        Err(code) => return code,
    };
    let bar = Bar::new(0);
    with_key(&args.signing, &args.output, speaker, |sealing| draft.seal(&args.output, sealing, &bar))
}

pub fn pack(args: cli::Pack, speaker: &Speaker) -> u8 {
    let form = match draft::read_form(&args.form) {
        Ok((_, form)) => form,
        Err(error) => return speaker.fail(&error),
    };
    let sequel = match after::read(&args.after, speaker) {
        Ok(sequel) => sequel,
        Err(code) => return code,
    };
    let asked = Asked {
        sort: args.kind.map(Into::into),
        origin: args.origin.map(Into::into),
        shows: vec![],
        derived_from: None,
    };
    let total = args.files.iter().filter_map(|path| path.metadata().ok()).map(|meta| meta.len()).sum();
    let bar = Bar::new(total);
    let clerk = Clerk::unless(args.no_media);
    let reader = clerk.as_ref().map(Clerk::reader);
    with_key(&args.signing, &args.output, speaker, |sealing| {
        let opening = Opening { form: &form, sequel: sequel.as_ref() };
        aigaq::acquire::pack::pack(opening, &args.files, &asked, reader, &args.output, sealing, &bar)
    })
}

fn with_key(
    args: &cli::Signing,
    output: &Path,
    speaker: &Speaker,
    seal: impl FnOnce(Sealing<'_>) -> Result<Sealed, AcquireError>,
) -> u8 {
    let round = match Round::new(&args.asking.whom, args.asking.offline) {
        Ok(round) => round,
        Err(mistake) => return speaker.fail(&mistake),
    };
    let signer = match key::signing(args, speaker) {
        Ok(signer) => signer,
        Err(code) => return code,
    };
    let program = match program() {
        Ok(program) => program,
        Err(error) => return speaker.fail(&error),
    };
    let stamp = |digest: &Digest| round.ask(digest);
    let key = *signer.public();
    match seal(Sealing { signer, program: &program, limits: &Limits::default(), stamp: &stamp }) {
        Ok(sealed) => {
            report(&sealed, &key, output, args, &round, speaker);
            round.end(output, speaker)
        }
        Err(error) => speaker.fail(&error),
    }
}

fn report(sealed: &Sealed, key: &PublicKey, output: &Path, args: &cli::Signing, round: &Round, speaker: &Speaker) {
    let path = output.display().to_string();
    let length = output.metadata().map(|meta| meta.len()).unwrap_or(0);
    let (key, fingerprint) = (key.octets(), key.fingerprint());
    if args.json {
        let value = serde_json::json!({
            "aigaq": "sealed", "v": 1, "path": path, "bytes": length,
            "seal_sha256": sealed.seal_digest.to_string(), "exhibits": sealed.exhibits, "records": sealed.records,
            "claimed_sealed": sealed.sealed.to_string(), "signer": key.to_string(),
            "fingerprint": fingerprint.to_string(), "tokens": sealed.tokens,
        });
        return speaker.print(&format!("{value}\n"));
    }
    speaker.say("seal-done", &[("path", path.as_str().into())]);
    let size = writing::size(speaker.messages.language(), length);
    let counts = [("exhibits", sealed.exhibits.into()), ("records", sealed.records.into()), ("size", size.into())];
    speaker.say("seal-counts", &counts);
    speaker.say("sealed-digest", &[("digest", sealed.seal_digest.to_string().into())]);
    speaker.say("key-fingerprint", &[("fingerprint", fingerprint.to_string().into())]);
    round.say_answers(speaker);
    if sealed.tokens == 0 {
        speaker.say("seal-no-token", &[]);
    }
    if round.is_empty() {
        stamp::say_nobody(output, args.asking.offline, speaker);
    }
    speaker.say("seal-next", &[]);
    speaker.command(&format!("aigaq-verify check {}", quoted(&path)));
    speaker.say("seal-next-trust", &[]);
    speaker.command(&format!("aigaq-verify trust add {key} --name \"…\" --vouched-by \"…\""));
}

/// This program: name, version and the SHA-256 of its own file.
fn program() -> Result<Program, AcquireError> {
    let name = env!("CARGO_PKG_NAME");
    let path = std::env::current_exe().map_err(|error| AcquireError::Io { path: name.into(), error })?;
    let fail = |error| AcquireError::Io { path: path.clone(), error };
    Ok(Program {
        name: name.to_owned(),
        sha256: digest(&path).map_err(fail)?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

fn digest(path: &Path) -> std::io::Result<Digest> {
    let mut file = std::fs::File::open(path)?;
    let mut hasher = Hasher::default();
    let mut buffer = vec![0; 64 << 10];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hasher.finish()),
            read => hasher.update(buffer.get(..read).unwrap_or_default()),
        }
    }
}
