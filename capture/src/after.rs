//! `--after`: a further bundle of a case learns from those sealed before it which case it is and which takes are counted.

use crate::standing::standing;
use aigaq::acquire::sequel::Sequel;
use aigaq::base::octets::Digest;
use aigaq::base::source::FileSource;
use aigaq::checks::Verification;
use aigaq::checks::conclusion::Exit;
use aigaq::model::manifest::Manifest;
use aigaq::model::record::{Body, Kind};
use aigaq::model::text::Phrase;
use aigaq_terminal::speaker::{Mistake, Speaker};
use std::path::{Path, PathBuf};

/// What the bundles before tell; `None` where there are none. Says what is wrong, and gives the exit code.
pub fn read(before: &[PathBuf], speaker: &Speaker) -> Result<Option<Sequel>, u8> {
    let mut sequel: Option<Sequel> = None;
    for path in before {
        let which = || vec![("path", path.display().to_string().into())];
        let verification = judged(path).map_err(|mistake| speaker.fail(&mistake))?;
        let exit = verification.conclusion().exit;
        let intact = matches!(exit, Exit::Passed | Exit::Extract | Exit::Indeterminate);
        let (Some(manifest), Some(seal), true) = (verification.manifest(), verification.seal_digest(), intact) else {
            speaker.fail(&Mistake::new("arg.after-failed", which()));
            return Err(exit.code());
        };
        // A take that nobody can read may be the highest.
        if hides_takes(&verification, manifest) {
            return Err(speaker.fail(&Mistake::new("arg.after-withheld", which())));
        }
        let takes = takes(&verification);
        if takes == u32::MAX {
            let facts = [which(), vec![("take", takes.into())]].concat();
            return Err(speaker.fail(&Mistake::new("arg.after-takes", facts)));
        }
        let note = note(speaker, &seal, manifest, takes);
        match &mut sequel {
            Some(known) if known.case != manifest.case => {
                return Err(speaker.fail(&Mistake::new("arg.after-case", which())));
            }
            Some(known) => {
                known.takes = known.takes.max(takes);
                known.notes.extend(note);
            }
            None => sequel = Some(Sequel { case: manifest.case, takes, notes: note.into_iter().collect() }),
        }
    }
    Ok(sequel)
}

/// Says which take comes next.
pub fn say(sequel: Option<&Sequel>, speaker: &Speaker) {
    if let Some(sequel) = sequel {
        let next = sequel.takes.saturating_add(1);
        speaker.say("open-after", &[("case", sequel.case.to_string().into()), ("take", next.into())]);
    }
}

fn judged(path: &Path) -> Result<Verification, Mistake> {
    FileSource::open(path).and_then(|source| standing(&source)).map_err(|error| {
        let facts = vec![("path", path.display().to_string().into()), ("error", error.to_string().into())];
        Mistake::new("source.io", facts)
    })
}

fn hides_takes(verification: &Verification, manifest: &Manifest) -> bool {
    let withheld = verification.withheld().map(|withheld| withheld.records.as_slice()).unwrap_or_default();
    withheld.iter().any(|n| manifest.listed(*n).is_some_and(|listed| listed.kind == Kind::Exhibit))
}

fn takes(verification: &Verification) -> u32 {
    let of = |body: &Body| match body {
        Body::Exhibit(exhibit) => exhibit.take,
        _ => None,
    };
    verification.records().values().filter_map(|record| of(&record.body)).max().unwrap_or(0)
}

/// What the further bundle seals of it, in the language of who seals.
fn note(speaker: &Speaker, seal: &Digest, manifest: &Manifest, takes: u32) -> Option<Phrase> {
    let facts = [("seal", seal.to_string().into()), ("bundle", manifest.bundle.to_string().into())];
    let facts = [&facts[..], &[("takes", takes.into())]].concat();
    Phrase::new(speaker.messages.say("open-after-note", &facts))
}
