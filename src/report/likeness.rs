//! Whether a PDF is the paper that this build makes of a bundle: three answers, and what they rest on.
//!
//! Nothing here says that a paper is false: one that differs was made from something else, or changed, or made by
//! another program, and bytes alone do not tell which.

use super::made::{Maker, Which};
use crate::base::reason::Fact;
use crate::lang::language::Language;
use crate::lang::messages::Messages;
use serde::Serialize;

/// What comparing a paper came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was made again here, and its bytes are the same.
    Same,
    /// What it states of its making, or its bytes, are not those of here.
    Differs,
    /// It could not be made again here.
    CannotBeCompared,
}

/// What an outcome rests on. Names never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// Another seal.
    Bundle,
    /// The same seal, another file.
    File,
    /// Another trust list.
    Trust,
    /// Another matter.toml, or none.
    Matter,
    /// Another law file.
    Law,
    /// Another moment than the one asked for.
    Moment,
    /// The same in all it states, and other bytes.
    Bytes,
    /// It states nothing of its making.
    Unstated,
    /// Another program, version or build made it.
    Build,
    /// This build makes no PDF.
    NoPdf,
    /// It is larger than what is compared.
    TooLarge,
    /// Its making looked into the exhibits, which nobody is to do now.
    NoMedia,
    /// The exhibits, read again, gave something else here.
    Reading,
    /// What it was to be held against is no bundle.
    NoBundle,
}

impl Because {
    /// What comes of it.
    pub fn outcome(self) -> Outcome {
        use Because::*;
        match self {
            Bundle | File | Trust | Matter | Law | Moment | Bytes => Outcome::Differs,
            Unstated | Build | NoPdf | TooLarge | NoMedia | Reading | NoBundle => Outcome::CannotBeCompared,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Because::Bundle => "likeness-bundle",
            Because::File => "likeness-file",
            Because::Trust => "likeness-trust",
            Because::Matter => "likeness-matter",
            Because::Law => "likeness-law",
            Because::Moment => "likeness-moment",
            Because::Bytes => "likeness-bytes",
            Because::Unstated => "likeness-unstated",
            Because::Build => "likeness-build",
            Because::NoPdf => "likeness-no-pdf",
            Because::TooLarge => "likeness-too-large",
            Because::NoMedia => "likeness-no-media",
            Because::Reading => "likeness-reading",
            Because::NoBundle => "likeness-no-bundle",
        }
    }
}

/// One reason with what stands in the paper and what stands here; both empty where there is nothing to hold side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ground {
    /// The reason.
    pub because: Because,
    /// What the paper states.
    pub paper: Option<String>,
    /// What is here.
    pub here: Option<String>,
}

impl Ground {
    /// A reason without values.
    pub fn bare(because: Because) -> Self {
        Ground { because, paper: None, here: None }
    }

    /// A reason with both sides; an absent one is said to be none.
    pub fn sides(because: Because, paper: Option<impl ToString>, here: Option<impl ToString>) -> Self {
        Ground { because, paper: paper.map(|side| side.to_string()), here: here.map(|side| side.to_string()) }
    }
}

/// What a paper states of its making. Read out of the paper: nothing in it is believed, it is made again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// The program.
    pub program: Maker,
    /// Which paper.
    pub paper: Which,
    /// Its languages.
    pub languages: Vec<Language>,
    /// The moment it was judged for.
    pub at: String,
    /// Whether somebody chose that moment.
    pub at_chosen: bool,
    /// The name under which the bundle was presented.
    pub name: String,
}

/// A paper held against what this build makes of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Likeness {
    /// As given on the command line.
    pub path: String,
    /// SHA-256 of the paper, where it was read.
    pub sha256: Option<String>,
    /// What comparing it came to.
    pub outcome: Outcome,
    /// What that rests on; nothing, where it is the same.
    pub grounds: Vec<Ground>,
    /// What it states of its making.
    pub stated: Option<Origin>,
}

impl Likeness {
    /// Of these grounds: the same where there is none; cannot be compared where one of them says so.
    pub fn new(path: String, sha256: Option<String>, stated: Option<Origin>, grounds: Vec<Ground>) -> Self {
        let outcomes: Vec<Outcome> = grounds.iter().map(|ground| ground.because.outcome()).collect();
        let outcome = match outcomes.as_slice() {
            [] => Outcome::Same,
            some if some.contains(&Outcome::CannotBeCompared) => Outcome::CannotBeCompared,
            _ => Outcome::Differs,
        };
        Likeness { path, sha256, outcome, grounds, stated }
    }

    /// In sentences: what came of it, then what it rests on.
    pub fn sentences(&self, messages: &Messages) -> Vec<String> {
        let none = || messages.say("none", &[]);
        let mut said = vec![match self.outcome {
            Outcome::Same => messages.say("likeness-same", &[]),
            Outcome::Differs => messages.say("likeness-differs", &[]),
            Outcome::CannotBeCompared => messages.say("likeness-open", &[]),
        }];
        if let Some(stated) = &self.stated {
            let languages: Vec<&str> = stated.languages.iter().map(|language| language.code()).collect();
            let facts: [(&str, Fact); 4] = [
                ("paper", stated.paper.name().into()),
                ("languages", languages.join(", ").into()),
                ("at", stated.at.as_str().into()),
                ("name", stated.name.as_str().into()),
            ];
            said.push(messages.say("likeness-states", &facts));
        }
        for ground in &self.grounds {
            let side = |side: &Option<String>| Fact::from(side.clone().unwrap_or_else(none));
            let facts = [("paper", side(&ground.paper)), ("here", side(&ground.here))];
            said.push(messages.say(ground.because.key(), &facts));
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_ground_that_stops_a_comparison_stops_it() {
        let of = |all: &[Because]| {
            Likeness::new(String::new(), None, None, all.iter().copied().map(Ground::bare).collect()).outcome
        };
        assert_eq!(of(&[]), Outcome::Same);
        assert_eq!(of(&[Because::Trust, Because::Moment]), Outcome::Differs);
        assert_eq!(of(&[Because::Trust, Because::Build]), Outcome::CannotBeCompared);
    }
}
