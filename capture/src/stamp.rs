//! Time-stamps: whom to ask, what came of it, and `stamp`, which gets what could not be had before.

use crate::{authority, cli, draft, standing};
use aigaq::acquire::clock;
use aigaq::acquire::draft::Draft;
use aigaq::acquire::error::AcquireError;
use aigaq::base::digest::sha256;
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::base::source::Source;
use aigaq::bundle::part::Part;
use aigaq::bundle::reader::Container;
use aigaq::hand::append::{Addition, AppendError, Held, renewal};
use aigaq::seal::authority::Authority;
use aigaq::seal::client::{Answer, AskError, Patience, ask_all};
use aigaq::seal::timestamp::instant::Instant;
use aigaq_terminal::bar::Bar;
use aigaq_terminal::exit;
use aigaq_terminal::speaker::{Mistake, Speaker, quoted};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A clock that differs by more seconds from that of an authority is off: docs/spec.md has the same bound.
const OFF: i64 = 120;

/// One question to all authorities that the user wants asked.
pub struct Round {
    authorities: Vec<Authority>,
    list: Option<PathBuf>,
    renews: bool,
    heard: Mutex<Heard>,
}

/// What came back, in the order of the authorities, and what the clock of this machine showed before
/// and after.
#[derive(Default)]
struct Heard {
    answers: Vec<Result<Answer, AskError>>,
    between: Option<(Moment, Moment)>,
}

impl Round {
    /// Those of the list, or those of them that were named. `offline` asks nobody, and reads no list.
    pub fn new(whom: &cli::Whom, offline: bool) -> Result<Self, Mistake> {
        let mut authorities = if offline { vec![] } else { authority::chosen(whom.authorities.as_deref())? };
        let is_known = |name: &&String| authorities.iter().any(|one| one.name == **name);
        if let Some(name) = whom.authority.iter().find(|name| !is_known(name)) {
            let known: Vec<&str> = authorities.iter().map(|one| one.name.as_str()).collect();
            let known = if known.is_empty() { "–".to_owned() } else { known.join(", ") };
            let facts = vec![("name", name.as_str().into()), ("known", known.into())];
            return Err(Mistake::new("stamp.unknown-authority", facts));
        }
        if !whom.authority.is_empty() {
            authorities.retain(|one| whom.authority.contains(&one.name));
        }
        Ok(Round { authorities, list: whom.authorities.clone(), renews: false, heard: Mutex::default() })
    }

    /// What could not be had is to be had by a renewal of all that stands.
    pub fn renewing(self) -> Self {
        Round { renews: true, ..self }
    }

    /// Whether there is nobody to ask.
    pub fn is_empty(&self) -> bool {
        self.authorities.is_empty()
    }

    /// Asks all for a time-stamp over a SHA-256, and gives the responses that came.
    pub fn ask(&self, digest: &Digest) -> Vec<Vec<u8>> {
        if self.is_empty() {
            return vec![];
        }
        let before = clock::now().at;
        let answers = ask_all(&self.authorities, digest, &Patience::default());
        let responses = answers.iter().flatten().map(|answer| answer.response.clone()).collect();
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        *heard = Heard { answers, between: Some((before, clock::now().at)) };
        responses
    }

    /// The answers that can be used.
    fn answers(&self) -> Vec<Answer> {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.answers.iter().flatten().cloned().collect()
    }

    /// The authorities that gave nothing, each with its reason.
    fn silent(&self) -> Vec<(String, AskError)> {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        let pairs = self.authorities.iter().zip(&heard.answers);
        pairs.filter_map(|(one, answer)| Some((one.name.clone(), answer.as_ref().err()?.clone()))).collect()
    }

    /// Says who answered, as part of the result.
    pub fn say_answers(&self, speaker: &Speaker) {
        for answer in self.answers() {
            let facts = [("authority", answer.authority.into()), ("time", answer.gen_time.to_string().into())];
            speaker.say("stamp-got", &facts);
        }
    }

    /// Says which answer is kept where there is room for one.
    pub fn say_first(&self, speaker: &Speaker) {
        let answers = self.answers();
        for answer in answers.iter().take(1) {
            let facts = [("authority", answer.authority.as_str().into()), ("time", answer.gen_time.to_string().into())];
            speaker.say("stamp-got", &facts);
        }
        if answers.len() > 1 {
            speaker.say("attest-one", &[]);
        }
    }

    /// Says, beside a result that stands, whose clock is off and who gave nothing.
    pub fn say_silent(&self, speaker: &Speaker) {
        self.compare_clocks(speaker);
        for (_, error) in self.silent() {
            speaker.fail(&error);
        }
    }

    /// Says, beside the result, whose clock is off, who gave nothing and how to ask them again for
    /// `what`. Gives the exit: 0 when each authority that was to be asked answered.
    pub fn end(&self, what: &Path, speaker: &Speaker) -> u8 {
        self.compare_clocks(speaker);
        let silent = self.silent();
        for (_, error) in &silent {
            speaker.fail(error);
        }
        if self.answers().len() == self.authorities.len() {
            return 0;
        }
        let names: String = silent.iter().map(|(name, _)| format!(" --authority {}", quoted(name))).collect();
        let list = self.list.as_ref().map(|list| format!(" --authorities {}", quoted(&list.display().to_string())));
        let what = quoted(&what.display().to_string());
        let renew = if self.renews { " --renew" } else { "" };
        let command = format!("aigaq-capture stamp {what}{renew}{names}{}", list.unwrap_or_default());
        speaker.advise("stamp-again", &[("command", command.into())]);
        exit::CAPTURE_INCOMPLETE
    }

    fn compare_clocks(&self, speaker: &Speaker) {
        let between = self.heard.lock().unwrap_or_else(PoisonError::into_inner).between;
        let Some((before, after)) = between else { return };
        for answer in self.answers().iter().filter(|answer| is_off(answer.gen_time, before, after)) {
            let facts = [
                ("authority", answer.authority.as_str().into()),
                ("time", answer.gen_time.to_string().into()),
                ("here", after.to_string().into()),
            ];
            speaker.advise("stamp-clock", &facts);
        }
    }

    /// The result for a script: what was added, and who gave nothing.
    fn json(&self, path: &Path, parts: &[Part]) -> String {
        let answers = self.answers();
        let added: Vec<_> = parts
            .iter()
            .zip(&answers)
            .map(|(part, answer)| {
                serde_json::json!({
                    "part": part.to_string(), "authority": answer.authority,
                    "gen_time": answer.gen_time.to_string(),
                })
            })
            .collect();
        let code = |error: &AskError| aigaq::base::reason::Reason::code(error);
        let failed: Vec<_> = self
            .silent()
            .iter()
            .map(|(name, error)| serde_json::json!({ "authority": name, "code": code(error) }))
            .collect();
        let value = serde_json::json!({
            "aigaq": "stamped", "v": 1, "path": path.display().to_string(), "added": added, "failed": failed,
        });
        format!("{value}\n")
    }
}

/// Whether the time of an answer cannot be that of the question on a clock that is right to [`OFF`].
fn is_off(time: Instant, before: Moment, after: Moment) -> bool {
    let (before, after) = (Instant::from(before).seconds(), Instant::from(after).seconds());
    !(before - OFF..=after + OFF).contains(&time.seconds())
}

/// Why nobody was asked, and what to do about it.
pub fn say_nobody(what: &Path, offline: bool, speaker: &Speaker) {
    if offline {
        speaker.say("stamp-later", &[]);
        return speaker.command(&format!("aigaq-capture stamp {}", quoted(&what.display().to_string())));
    }
    speaker.say("stamp-none-chosen", &[]);
    speaker.command("aigaq-capture authority list");
}

/// Asks for a time-stamp over the draft as it stands, and takes it in.
pub fn anchor(draft: &mut Draft, round: &Round) -> Result<Vec<Part>, AcquireError> {
    let responses = round.ask(&draft.head());
    draft.anchor(&responses)
}

pub fn stamp(args: cli::Stamp, speaker: &Speaker) -> u8 {
    let round = match Round::new(&args.whom, false) {
        Ok(round) if round.is_empty() => return speaker.fail(&Mistake::new("stamp.no-authority", vec![])),
        Ok(round) => Round { renews: args.renew, ..round },
        Err(mistake) => return speaker.fail(&mistake),
    };
    match &args.what {
        Some(path) => match path.metadata() {
            Ok(meta) if meta.is_dir() => stamp_draft(&args, &round, speaker),
            // A disk that does not answer is no word on what lies there.
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                speaker.fail(&AppendError::Io { path: path.clone(), error })
            }
            _ => stamp_bundle(path, &args, &round, speaker),
        },
        None => stamp_draft(&args, &round, speaker),
    }
}

fn stamp_draft(args: &cli::Stamp, round: &Round, speaker: &Speaker) -> u8 {
    if args.renew {
        return speaker.fail(&Mistake::new("stamp.nothing-to-renew", vec![]));
    }
    let mut draft = match draft::find(args.what.clone(), speaker) {
        Ok(draft) => draft,
        Err(code) => return code,
    };
    let folder = draft.folder().to_owned();
    if draft.is_sealed() {
        return speaker.fail(&AcquireError::Sealed { path: folder });
    }
    // Whoever names an authority wants its time-stamp, too.
    if draft.is_anchored() && args.whom.authority.is_empty() {
        if args.json {
            speaker.print(&round.json(&folder, &[]));
        } else {
            speaker.say("stamp-nothing-new", &[]);
        }
        return 0;
    }
    match anchor(&mut draft, round) {
        Ok(parts) => {
            report(&folder, &parts, None, args.json, round, speaker);
            round.end(&folder, speaker)
        }
        Err(error) => speaker.fail(&error),
    }
}

fn stamp_bundle(path: &Path, args: &cli::Stamp, round: &Round, speaker: &Speaker) -> u8 {
    let held = match Held::open(path) {
        Ok(held) => held,
        Err(error) => return speaker.fail(&error),
    };
    let seal = match standing::sound(&held, path, speaker) {
        Ok(seal) => seal,
        Err(code) => return code,
    };
    let list = match args.renew.then(|| list(&held)).transpose() {
        Ok(list) => list,
        Err(error) => return speaker.fail(&error),
    };
    let responses = round.ask(&list.as_deref().map_or(seal, sha256));
    let mut parts = Vec::new();
    if !responses.is_empty() {
        let addition = |response| match &list {
            Some(list) => Addition::Renewal { list: list.clone(), response },
            None => Addition::Token(response),
        };
        let additions: Vec<Addition> = responses.into_iter().map(addition).collect();
        let bar = Bar::new(held.source().len());
        parts = match held.append(&additions, &Limits::default(), &bar) {
            Ok(parts) => parts,
            Err(error) => return speaker.fail(&error),
        };
        parts.retain(|part| !matches!(part, Part::RenewalList(_)));
    }
    report(path, &parts, Some(seal), args.json, round, speaker);
    round.end(path, speaker)
}

fn list(held: &Held) -> Result<Vec<u8>, AppendError> {
    let limits = Limits::default();
    let container = Container::open(held.source(), &limits).map_err(|error| held.named(error))?;
    renewal(&container, &limits).map_err(|error| held.named(error))
}

fn report(path: &Path, parts: &[Part], seal: Option<Digest>, json: bool, round: &Round, speaker: &Speaker) {
    if json {
        return speaker.print(&round.json(path, parts));
    }
    if parts.is_empty() {
        return;
    }
    speaker.say("stamp-done", &[("path", path.display().to_string().into())]);
    round.say_answers(speaker);
    if let Some(seal) = seal {
        speaker.say("sealed-digest", &[("digest", seal.to_string().into())]);
        speaker.say("stamp-file-digest", &[]);
        speaker.say("seal-next", &[]);
        speaker.command(&format!("aigaq-verify check {}", quoted(&path.display().to_string())));
    }
}
