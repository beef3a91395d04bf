//! attach: puts a detached CMS signature over manifest.cose, made by another program, into a sealed bundle.

use crate::{cli, stamp};
use aigaq::base::limits::Limits;
use aigaq::base::source::{Source, open_plain};
use aigaq::hand::append::{Addition, AppendError, Held};
use aigaq::seal::signature::file::unwrapped;
use aigaq_terminal::bar::Bar;
use aigaq_terminal::speaker::{Mistake, Speaker, quoted};
use std::io::Read;
use std::path::Path;

/// The longest file that is looked at, in bytes: base64 of the longest part that a bundle appends.
const LONGEST: u64 = 6 << 20;

pub fn attach(args: &cli::Attach, speaker: &Speaker) -> u8 {
    let file = match read(&args.file) {
        Ok(file) => file,
        Err(error) => return speaker.fail(&AppendError::Io { path: args.file.clone(), error }),
    };
    let Some(cms) = unwrapped(&file) else {
        let facts = vec![("path", args.file.display().to_string().into())];
        return speaker.fail(&Mistake::new("append.no-signature", facts));
    };
    let held = match Held::open(&args.bundle) {
        Ok(held) => held,
        Err(error) => return speaker.fail(&error),
    };
    let seal = match stamp::judged(&held, &args.bundle, speaker) {
        Ok(seal) => seal,
        Err(code) => return code,
    };
    let bar = Bar::new(held.source().len());
    let parts = match held.append(&[Addition::Signature(cms.into_owned())], &Limits::default(), &bar) {
        Ok(parts) => parts,
        Err(error) => return speaker.fail(&error),
    };
    drop(bar);
    let path = args.bundle.display().to_string();
    let part = parts.first().map(|part| part.to_string()).unwrap_or_default();
    if args.json {
        let value = serde_json::json!({
            "aigaq": "attached", "v": 1, "path": path, "part": part, "seal_sha256": seal.to_string(),
        });
        speaker.print(&format!("{value}\n"));
        return 0;
    }
    speaker.say("attach-done", &[("path", path.as_str().into()), ("part", part.into())]);
    speaker.say("sealed-digest", &[("digest", seal.to_string().into())]);
    speaker.say("stamp-file-digest", &[]);
    speaker.advise("attach-unjudged", &[]);
    speaker.say("seal-next", &[]);
    speaker.command(&format!("aigaq-verify check {}", quoted(&path)));
    0
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_plain(path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST { Err(std::io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
