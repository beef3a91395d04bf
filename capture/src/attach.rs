//! attach: puts a detached CMS signature over manifest.cose, made by another program, into a sealed bundle.

use crate::{cli, standing};
use aigaq::acquire::clock;
use aigaq::base::limits::Limits;
use aigaq::base::reason::{Facts, Reason};
use aigaq::base::source::{Source, open_plain};
use aigaq::bundle::part::Part;
use aigaq::bundle::reader::Container;
use aigaq::hand::append::{Addition, AppendError, Held};
use aigaq::seal::signature::file::unwrapped;
use aigaq::seal::signature::holder::Holder;
use aigaq::seal::signature::judge::{BUDGET, Knowledge, judge};
use aigaq::seal::signature::outcome::{Outcome, State, Step};
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
    let seal = match standing::sound(&held, &args.bundle, speaker) {
        Ok(seal) => seal,
        Err(code) => return code,
    };
    let signers = match signers(&held, &cms) {
        Ok(Ok(signers)) => signers,
        Ok(Err(why)) => {
            let why =
                speaker.messages.say(&format!("finding-{}", why.code().replace('.', "-")), &facts(&args.file, &why));
            let path = args.file.display().to_string();
            return speaker
                .fail(&Mistake::new("append.other-signature", vec![("path", path.into()), ("why", why.into())]));
        }
        Err(error) => return speaker.fail(&error),
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
            "signers": signers,
        });
        speaker.print(&format!("{value}\n"));
        return 0;
    }
    speaker.say("attach-done", &[("path", path.as_str().into()), ("part", part.into())]);
    for name in &signers {
        speaker.say("attach-signer", &[("name", name.as_str().into())]);
    }
    if signers.is_empty() {
        speaker.say("attach-open", &[]);
    }
    speaker.say("sealed-digest", &[("digest", seal.to_string().into())]);
    speaker.say("stamp-file-digest", &[]);
    speaker.say("seal-next", &[]);
    speaker.command(&format!("aigaq-verify check {}", quoted(&path)));
    0
}

/// The holders whose signature over manifest.cose holds, whoever vouches for their certificates; or why it is a signature
/// of something else. One whose algorithm is not known here is of nobody, and no reason against it.
fn signers(held: &Held, cms: &[u8]) -> Result<Result<Vec<String>, Outcome>, AppendError> {
    let limits = Limits::default();
    let container = Container::open(held.source(), &limits).map_err(|error| held.named(error))?;
    let manifest = match container.find(Part::Manifest) {
        Some(entry) => container.read(entry, limits.manifest_bytes).map_err(|error| held.named(error))?.0,
        None => vec![],
    };
    let at = clock::now().at.into();
    let nobody =
        Knowledge { issuers: &[], stamps: &[], helpers: &[], revocations: &[], witnessed: None, at, budget: BUDGET };
    let judgement = judge(cms, &manifest, &nobody);
    let holding = judgement.signers().iter().filter(|signer| signer.holds());
    let names: Vec<String> = holding.map(|signer| signer.holder().map_or("–", Holder::shown_name).to_owned()).collect();
    let own = judgement.signers().iter().flat_map(|signer| signer.stages()).flat_map(|stage| stage.outcomes());
    let mut found = judgement.outcomes().iter().chain(own);
    let decides = |outcome: &&Outcome| {
        let stages = [Step::Parse, Step::Attributes, Step::Signature];
        outcome.state() == State::Failed && stages.contains(&outcome.step())
    };
    let against = found.find(decides).filter(|_| names.is_empty());
    Ok(against.map_or(Ok(names), |outcome| Err(outcome.clone())))
}

fn facts(file: &Path, why: &Outcome) -> Facts {
    let mut facts = why.facts();
    facts.extend([("subject", file.display().to_string().into()), ("signer", 1_usize.into())]);
    facts
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_plain(path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST { Err(std::io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
