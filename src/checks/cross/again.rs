//! The exhibits are read again, after all has been judged: what they say then never enters the conclusion.

use super::super::verification::Verification;
use super::comparison::Comparison;
use super::hearing::Hearing;
use crate::claim::law::Law;
use crate::examine::editors::Editors;
use crate::examine::fiscal::operators::Operators;
use crate::examine::testimony::Testimony;
use std::collections::BTreeMap;

#[cfg(all(feature = "media", unix))]
use crate::base::source::{FileSource, Source};
#[cfg(all(feature = "media", unix))]
use crate::base::watch::Watch;
#[cfg(all(feature = "media", unix))]
use crate::bundle::hashing::Stretch;
#[cfg(all(feature = "media", unix))]
use crate::examine::media_type;
#[cfg(all(feature = "media", unix))]
use crate::examine::testimony::{Asked, Questioner};
#[cfg(all(feature = "media", unix))]
use crate::model::exhibit::Sort;
#[cfg(all(feature = "media", unix))]
use crate::model::record::Body;

/// Children that examine at once: each may take 1.5 GiB.
#[cfg(all(feature = "media", unix))]
const CHILDREN: usize = 2;

/// What the files said when they were read again, and what all comparisons came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination {
    /// The program that read, with its version; `None` where it was told not to.
    pub by: Option<String>,
    /// What each exhibit said that was read, by number.
    pub testimonies: BTreeMap<u32, Testimony>,
    /// All comparisons.
    pub comparisons: Vec<Comparison>,
}

/// The lists that comparisons are made with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// The operators of fiscal data.
    pub operators: Operators,
    /// The programs that change files.
    pub editors: Editors,
    /// The years for which a trade mark is registered, by the law that is asked.
    pub years: u16,
}

impl Lists {
    /// The lists that come with the program, and the term of the law of Kazakhstan. Tests read them all: one that could
    /// not be read would be empty, and what needs it says so.
    pub fn shipped() -> Self {
        let (operators, editors) = (Operators::shipped().unwrap_or_default(), Editors::shipped().unwrap_or_default());
        let lists = Lists { operators, editors, years: 0 };
        match Law::profile("kz") {
            Ok(law) => lists.under(&law),
            Err(_) => lists,
        }
    }

    /// The same with the term of another law.
    pub fn under(self, law: &Law) -> Self {
        Lists { years: u16::try_from(law.term().years).unwrap_or_default(), ..self }
    }
}

impl Examination {
    /// Compares what `by` has read.
    pub fn new(verification: &Verification, by: String, testimonies: BTreeMap<u32, Testimony>, lists: &Lists) -> Self {
        let comparisons = compare(Hearing::new(verification, &testimonies, &lists.operators).read_by(&by), lists);
        Examination { by: Some(by), testimonies, comparisons }
    }

    /// Compares what the records hold, where no file was to be read.
    pub fn without_media(verification: &Verification, lists: &Lists) -> Self {
        let testimonies = BTreeMap::new();
        let comparisons = compare(Hearing::new(verification, &testimonies, &lists.operators), lists);
        Examination { by: None, testimonies, comparisons }
    }
}

fn compare(hearing: Hearing<'_>, lists: &Lists) -> Vec<Comparison> {
    super::examine(&hearing.knowing(&lists.editors).term(lists.years))
}

/// Asks each intact exhibit what it says, at its place in the bundle, some at once. What it is asked is decided by its
/// first bytes, whatever its record says that it is.
#[cfg(all(feature = "media", unix))]
pub fn read_again(
    source: &FileSource,
    verification: &Verification,
    questioner: &dyn Questioner,
    watch: &dyn Watch,
) -> BTreeMap<u32, Testimony> {
    use std::sync::Mutex;
    let places = verification.intact().iter().filter_map(|n| Some((*n, verification.place(*n)?)));
    let (waiting, done) = (Mutex::new(places), Mutex::new(BTreeMap::new()));
    let work = || {
        // A lock that is poisoned belonged to a thread that ended early: the other goes on alone.
        while let Some((n, place)) = waiting.lock().ok().and_then(|mut waiting| waiting.next()) {
            let is_receipt = match verification.records().get(&n).map(|record| &record.body) {
                Some(Body::Exhibit(exhibit)) => exhibit.sort == Sort::Receipt,
                _ => false,
            };
            let testimony = ask(source, place, questioner, is_receipt);
            watch.advance(place.length);
            if let Ok(mut done) = done.lock() {
                done.insert(n, testimony);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..CHILDREN {
            // Where the system grants no thread, one after the other.
            let _ = std::thread::Builder::new().spawn_scoped(scope, work);
        }
        work();
    });
    done.into_inner().unwrap_or_default()
}

#[cfg(all(feature = "media", unix))]
fn ask(source: &FileSource, place: Stretch, questioner: &dyn Questioner, print: bool) -> Testimony {
    let head = usize::try_from(place.length).unwrap_or(media_type::HEAD).min(media_type::HEAD);
    match source.read_vec(place.offset, head) {
        Ok(head) => {
            let asked = Asked { media: &media_type::of_head(&head), print };
            questioner.question(source.file(), place.offset, place.length, asked)
        }
        Err(_) => Testimony { unread: vec!["examined.read"], ..Testimony::default() },
    }
}
