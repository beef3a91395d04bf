//! attest: what a witness, a notary or another person states after the seal, under a key of their own.

use crate::stamp::Round;
use crate::standing;
use crate::{cli, key};
use aigaq::acquire::attestation::{Binding, Form, digest};
use aigaq::acquire::clock;
use aigaq::acquire::error::AcquireError;
use aigaq::acquire::written::unread;
use aigaq::base::digest::sha256;
use aigaq::base::limits::Limits;
use aigaq::base::octets::Digest;
use aigaq::base::reason::Reason;
use aigaq::base::source::{Source, read_text};
use aigaq::bundle::part::Part;
use aigaq::bundle::reader::Container;
use aigaq::hand::append::{Addition, Held, statements};
use aigaq::lang::messages::statement_template;
use aigaq::model::statement::Kind;
use aigaq::seal::cose::{CoseError, Purpose};
use aigaq::seal::signer::Signer;
use aigaq_terminal::bar::Bar;
use aigaq_terminal::speaker::{Speaker, quoted};
use clap::ValueEnum;
use std::path::Path;

/// A kind of statement.
#[derive(Clone, Copy, ValueEnum)]
pub enum Told {
    Correction,
    HandOver,
    Inspection,
    Notary,
    Supplement,
    Witness,
}

impl From<Told> for Kind {
    fn from(told: Told) -> Self {
        match told {
            Told::Correction => Self::Correction,
            Told::HandOver => Self::HandOver,
            Told::Inspection => Self::Inspection,
            Told::Notary => Self::Notary,
            Told::Supplement => Self::Supplement,
            Told::Witness => Self::Witness,
        }
    }
}

/// The longest form that is read.
const MAX_FORM: u64 = 16 << 20;

pub fn attest(args: cli::Attest, speaker: &Speaker) -> u8 {
    let kind = Kind::from(args.kind);
    let (Some(bundle), Some(path)) = (&args.bundle, &args.form) else {
        speaker.print(&template(statement_template(speaker.messages.language()), kind));
        return 0;
    };
    let form = match read_form(path) {
        Ok(form) => form,
        Err(error) => return speaker.fail(&error),
    };
    let photos = match photos(&form, kind, path) {
        Ok(photos) => photos,
        Err(error) => return speaker.fail(&error),
    };
    let round = match Round::new(&args.signing.asking.whom, args.signing.asking.offline) {
        Ok(round) => round.renewing(),
        Err(mistake) => return speaker.fail(&mistake),
    };
    let signer = match key::signing(&args.signing, speaker) {
        Ok(signer) => signer,
        Err(code) => return code,
    };
    // From here on nobody else appends: the statement names the one before it.
    let held = match Held::open(bundle) {
        Ok(held) => held,
        Err(error) => return speaker.fail(&error),
    };
    let seal = match standing::sound(&held, bundle, speaker) {
        Ok(seal) => seal,
        Err(code) => return code,
    };
    let statement = match signed(&form, kind, &held, seal, signer, &photos) {
        Ok(statement) => statement,
        Err(reason) => return speaker.fail(reason.as_ref()),
    };
    let digest = sha256(&statement);
    let response = round.ask(&digest).into_iter().next();
    let is_stamped = response.is_some();
    let bar = Bar::new(held.source().len());
    let addition = Addition::Statement { statement, response };
    let parts = match held.append(&[addition], &Limits::default(), &bar) {
        Ok(parts) => parts,
        Err(error) => return speaker.fail(&error),
    };
    drop(bar);
    report(bundle, &parts, &digest, seal, args.signing.json, &round, speaker);
    if is_stamped {
        round.say_silent(speaker);
        return 0;
    }
    if round.is_empty() && !args.signing.json {
        speaker.say("attest-later", &[]);
        speaker.command(&format!("aigaq-capture stamp {} --renew", quoted(&bundle.display().to_string())));
    }
    round.end(bundle, speaker)
}

/// The head of the template, which is for every kind, and the table of this kind.
fn template(whole: &str, kind: Kind) -> String {
    let own = format!("[{}]", kind.name());
    let fits = |block: &&str| !block.lines().any(|line| line.starts_with('[')) || block.lines().any(|line| line == own);
    let blocks: Vec<&str> = whole.trim_end().split("\n\n").filter(fits).collect();
    format!("{}\n", blocks.join("\n\n"))
}

fn read_form(path: &Path) -> Result<Form, AcquireError> {
    let text = read_text(path, MAX_FORM).map_err(|error| unread(path, error))?;
    Ok(Form::decode(&text)?)
}

/// The digests of the photos, which are looked for beside the form.
fn photos(form: &Form, kind: Kind, beside: &Path) -> Result<Vec<Digest>, AcquireError> {
    let folder = beside.parent().unwrap_or(Path::new(""));
    let one = |name: &String| {
        let path = folder.join(name);
        digest(&path).map_err(|error| AcquireError::Io { path, error })
    };
    form.photos(kind).iter().map(one).collect()
}

/// The statement, signed. With it goes the key: no authority is asked while a secret is in memory.
fn signed(
    form: &Form,
    kind: Kind,
    held: &Held,
    seal: Digest,
    signer: Signer,
    photos: &[Digest],
) -> Result<Vec<u8>, Box<dyn Reason>> {
    fn boxed(error: impl Reason + 'static) -> Box<dyn Reason> {
        Box::new(error)
    }
    let limits = Limits::default();
    let container = Container::open(held.source(), &limits).map_err(|error| boxed(held.named(error)))?;
    let before = statements(&container, &limits).map_err(|error| boxed(held.named(error)))?;
    let bound = Binding { seal, statements: &before, signer: signer.public().octets(), at: clock::now().at };
    let statement = form.statement(kind, bound, photos).map_err(boxed)?;
    let purpose = Purpose::of_statement(kind.name()).ok_or(CoseError::Shape).map_err(boxed)?;
    let payload = statement.encode().map_err(CoseError::from).map_err(boxed)?;
    signer.sign(payload, purpose, &limits).map_err(boxed)
}

fn report(bundle: &Path, parts: &[Part], digest: &Digest, seal: Digest, json: bool, round: &Round, speaker: &Speaker) {
    let path = bundle.display().to_string();
    let part = parts.first().map(|part| part.to_string()).unwrap_or_default();
    if json {
        let value = serde_json::json!({
            "aigaq": "attested", "v": 1, "path": path, "part": part, "sha256": digest.to_string(),
            "seal_sha256": seal.to_string(), "token": parts.get(1).map(|part| part.to_string()),
        });
        return speaker.print(&format!("{value}\n"));
    }
    speaker.say("attest-done", &[("path", path.as_str().into()), ("part", part.into())]);
    speaker.say("attest-digest", &[("digest", digest.to_string().into())]);
    if parts.len() > 1 {
        round.say_first(speaker);
    } else {
        speaker.say("attest-no-token", &[]);
    }
    speaker.say("sealed-digest", &[("digest", seal.to_string().into())]);
    speaker.say("stamp-file-digest", &[]);
    speaker.say("seal-next", &[]);
    speaker.command(&format!("aigaq-verify check {}", quoted(&path)));
}
