//! open, add, note, hand-over, amend, show: the commands that work on a draft.

use crate::after;
use crate::claim;
use crate::cli;
use crate::reading::{self, Clerk};
use crate::stamp::{self, Round};
use aigaq::acquire::description::Asked;
use aigaq::acquire::draft::Draft;
use aigaq::acquire::error::AcquireError;
use aigaq::acquire::form::Form;
use aigaq::acquire::reader::Added;
use aigaq::acquire::written::{FormError, phrase_in_option, shown_in_option, unread};
use aigaq::base::limits::Limits;
use aigaq::base::source::read_text;
use aigaq::lang::messages::template;
use aigaq::model::record::{Body, Record};
use aigaq::model::remark::{HandOver, Note};
use aigaq::report::contents;
use aigaq_terminal::bar::Bar;
use aigaq_terminal::exit;
use aigaq_terminal::speaker::{Mistake, Speaker, quoted};
use std::path::{Path, PathBuf};

/// What the names of drafts end in.
const SUFFIX: &str = ".aigaq-draft";

/// How many drafts are named where there are several.
const NAMED: usize = 5;

/// The longest form that is read.
const MAX_FORM: u64 = 16 << 20;

pub fn open(args: cli::Open, speaker: &Speaker) -> u8 {
    let Some(path) = args.form.filter(|_| !args.template) else {
        speaker.print(template(speaker.messages.language()));
        return 0;
    };
    let law = match args.law.read(speaker) {
        Ok(law) => law,
        Err(code) => return code,
    };
    let (text, form) = match read_form(&path) {
        Ok(read) => read,
        Err(error) => return speaker.fail(&error),
    };
    let sequel = match after::read(&args.after, speaker) {
        Ok(sequel) => sequel,
        Err(code) => return code,
    };
    claim::warn(&law, form.recording(), speaker);
    // A mistake in the list is said before there is a draft.
    let round = match Round::new(&args.asking.whom, args.asking.offline) {
        Ok(round) => round,
        Err(mistake) => return speaker.fail(&mistake),
    };
    let folder = args.draft.unwrap_or_else(|| PathBuf::from(format!("{}{SUFFIX}", stem(&path))));
    let mut draft = match Draft::create_after(&folder, &text, sequel.as_ref(), &Limits::default()) {
        Ok(draft) => draft,
        Err(error) => return speaker.fail(&error),
    };
    speaker.say("open-done", &[("path", folder.display().to_string().into())]);
    after::say(sequel.as_ref(), speaker);
    match stamp::anchor(&mut draft, &round) {
        Ok(anchors) if anchors.is_empty() => speaker.say("open-no-anchor", &[]),
        Ok(_) => round.say_answers(speaker),
        Err(error) => return speaker.fail(&error),
    }
    if round.is_empty() {
        stamp::say_nobody(&folder, args.asking.offline, speaker);
    }
    speaker.say("open-next", &[]);
    speaker.command(&format!("aigaq-capture add --origin recorded FILE…{}", option(&folder)));
    round.end(&folder, speaker)
}

/// Reads a form, or says why not.
pub fn read_form(path: &Path) -> Result<(String, Form), AcquireError> {
    let text = read_text(path, MAX_FORM).map_err(|error| unread(path, error))?;
    let form = Form::decode(&text)?;
    Ok((text, form))
}

pub fn add(args: cli::Add, speaker: &Speaker) -> u8 {
    let mut draft = match find(args.which.draft, speaker) {
        Ok(draft) => draft,
        Err(code) => return code,
    };
    let mut shows = Vec::new();
    for text in &args.shows {
        match shown_in_option(text) {
            Ok(more) => shows.extend(more),
            Err(error) => return speaker.fail(&error),
        }
    }
    claim::say_unknown(&shows, speaker);
    let asked = Asked {
        sort: args.kind.map(Into::into),
        origin: args.origin.map(Into::into),
        shows,
        derived_from: args.derived_from,
    };
    let total = args.files.iter().filter_map(|path| path.metadata().ok()).map(|meta| meta.len()).sum();
    let bar = Bar::new(total);
    let clerk = Clerk::unless(args.no_media);
    let (mut code, mut failed) = (0, 0_usize);
    for path in &args.files {
        match draft.add(path, &asked, clerk.as_ref().map(Clerk::reader), &bar) {
            Ok(added) => report_added(path, &added, draft.records().get(&added.n), args.json, speaker),
            Err(error) => {
                code = code.max(speaker.fail(&error));
                failed += 1;
            }
        }
    }
    if failed > 0 {
        speaker.advise("add-failed", &[("count", failed.into())]);
    }
    // Some taken in and some not is the outcome of its own; one alone keeps its own reason.
    if failed > 0 && failed < args.files.len() { exit::CAPTURE_INCOMPLETE } else { code }
}

fn report_added(path: &Path, added: &Added, record: Option<&Record>, json: bool, speaker: &Speaker) {
    let Some(Body::Exhibit(exhibit)) = record.map(|record| &record.body) else {
        return;
    };
    let path = path.display().to_string();
    if json {
        let told = added.testimony.as_ref().map(|testimony| reading::value(exhibit, testimony));
        let (reading, receipt) = told.unwrap_or_default();
        let value = serde_json::json!({
            "aigaq": "added", "v": 1, "path": path, "n": added.n,
            "sha256": exhibit.sha256.to_string(), "bytes": exhibit.size, "reading": reading, "receipt": receipt,
        });
        return speaker.print(&format!("{value}\n"));
    }
    let facts = [("path", path.into()), ("n", added.n.into()), ("sha256", exhibit.sha256.to_string().into())];
    speaker.say("add-done", &facts);
    if let Some(testimony) = &added.testimony {
        reading::say(exhibit, testimony, speaker);
    }
}

pub fn note(args: cli::Note, speaker: &Speaker) -> u8 {
    let text = match phrase_in_option("note", &args.text) {
        Ok(text) => text,
        Err(error) => return speaker.fail(&error),
    };
    record(args.which.draft, "note-done", Body::Note(Note { about: args.about, text }), speaker)
}

pub fn hand_over(args: cli::HandOver, speaker: &Speaker) -> u8 {
    match passing(&args) {
        Ok(passing) => record(args.which.draft, "hand-over-done", Body::HandOver(passing), speaker),
        Err(error) => speaker.fail(&error),
    }
}

fn passing(args: &cli::HandOver) -> Result<HandOver, FormError> {
    Ok(HandOver {
        bag: args.bag.as_deref().map(|bag| phrase_in_option("bag", bag)).transpose()?,
        from: phrase_in_option("from", &args.from)?,
        to: phrase_in_option("to", &args.to)?,
        what: phrase_in_option("what", &args.what)?,
    })
}

fn record(draft: Option<PathBuf>, key: &str, body: Body, speaker: &Speaker) -> u8 {
    let mut draft = match find(draft, speaker) {
        Ok(draft) => draft,
        Err(code) => return code,
    };
    match draft.record(body) {
        Ok(n) => {
            speaker.say(key, &[("n", n.into())]);
            0
        }
        Err(error) => speaker.fail(&error),
    }
}

pub fn amend(args: cli::Amend, speaker: &Speaker) -> u8 {
    let text = match read_form(&args.form) {
        Ok((text, _)) => text,
        Err(error) => return speaker.fail(&error),
    };
    let mut draft = match find(args.which.draft, speaker) {
        Ok(draft) => draft,
        Err(code) => return code,
    };
    match draft.amend(&text) {
        Ok(numbers) if numbers.is_empty() => speaker.say("amend-nothing", &[]),
        Ok(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
            speaker.say("amend-done", &[("numbers", numbers.join(", ").into())]);
        }
        Err(error) => return speaker.fail(&error),
    }
    0
}

pub fn show(args: cli::Show, speaker: &Speaker) -> u8 {
    let law = match args.law.read(speaker) {
        Ok(law) => law,
        Err(code) => return code,
    };
    let draft = match find(args.which.draft, speaker) {
        Ok(draft) => draft,
        Err(code) => return code,
    };
    if args.json {
        speaker.print(&claim::json(&law, &draft));
        return 0;
    }
    speaker.print(&contents::contents(&speaker.messages, draft.records(), Some(draft.journal())));
    if draft.is_sealed() {
        speaker.say("show-closed", &[]);
    }
    speaker.print(&format!("\n{}", claim::gaps(&law, &draft, args.all, speaker)));
    0
}

/// Opens the draft that was named, or the only one here.
pub fn find(asked: Option<PathBuf>, speaker: &Speaker) -> Result<Draft, u8> {
    let folder = match asked {
        Some(folder) => folder,
        None => only_draft().map_err(|mistake| speaker.fail(&mistake))?,
    };
    Draft::open(&folder, &Limits::default()).map_err(|error| speaker.fail(&error))
}

fn only_draft() -> Result<PathBuf, Mistake> {
    let entries = std::fs::read_dir(".").into_iter().flatten().flatten().map(|entry| entry.path());
    let drafts = entries.filter(|path| path.is_dir() && path.to_string_lossy().ends_with(SUFFIX));
    let mut drafts: Vec<PathBuf> =
        drafts.map(|path| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path)).collect();
    drafts.sort();
    match drafts.as_slice() {
        [path] => Ok(path.clone()),
        [] => {
            let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
            Err(Mistake::new("draft.none", vec![("path", here.display().to_string().into())]))
        }
        several => {
            let names: Vec<String> = several.iter().take(NAMED).map(|path| path.display().to_string()).collect();
            let facts = vec![("count", several.len().into()), ("names", names.join(", ").into())];
            Err(Mistake::new("draft.ambiguous", facts))
        }
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// ` --draft FOLDER`, where the folder would not be found by itself.
pub fn option(folder: &Path) -> String {
    let is_here = folder.parent().is_none_or(|parent| parent.as_os_str().is_empty());
    let found = is_here && folder.to_string_lossy().ends_with(SUFFIX);
    if found { String::new() } else { format!(" --draft {}", quoted(&folder.display().to_string())) }
}
