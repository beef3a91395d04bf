//! A signature in CMS over a paper, such as a notary or a lawyer makes in NCALayer: who signed, and which paper.

use super::signatures::{self, Signer};
use super::signers::{self, Over};
use crate::checks::cms::{Judgement, State, Step};
use crate::checks::conclusion::Exit;
use crate::lang::messages::Messages;
use serde::Serialize;

/// A signature held against the papers that were given.
#[derive(Debug)]
pub struct SignedPaper {
    path: String,
    paper: Option<String>,
    judgement: Judgement,
}

impl SignedPaper {
    /// The signature that the user knows under `path`, judged over the paper that it is of; `None`: it is of none of those that
    /// were given.
    pub fn new(path: String, paper: Option<String>, judgement: Judgement) -> Self {
        SignedPaper { path, paper, judgement }
    }

    /// Passed where each signer is vouched for and nothing failed; failed where somebody's signature does not hold, or
    /// none is there; else it stays open.
    pub fn exit(&self) -> Exit {
        let signers = self.judgement.signers();
        let breaks = |step| signers.iter().any(|signer| signer.state(step) == State::Failed);
        let broken = [Step::Parse, Step::Attributes, Step::Signer, Step::Signature];
        if self.paper.is_none() || signers.is_empty() || broken.into_iter().any(breaks) {
            Exit::Failed
        } else if signers.iter().all(signers::is_good) {
            Exit::Passed
        } else {
            Exit::Indeterminate
        }
    }

    /// What it is of, and of each signer a sentence and the lines that belong to it.
    pub fn sentences(&self, messages: &Messages) -> (String, Vec<(String, Vec<String>)>) {
        let path = ("path", self.path.as_str().into());
        let head = match &self.paper {
            Some(paper) => messages.say("paper-signature", &[path, ("paper", paper.as_str().into())]),
            None => messages.say("paper-signature-none", &[path]),
        };
        (head, signers::of(messages, &self.path, &self.judgement, Over::Paper))
    }

    pub(super) fn json(&self) -> Signed {
        let outcome = match self.exit() {
            Exit::Passed => "holds",
            Exit::Failed => "fails",
            _ => "open",
        };
        let (path, paper) = (self.path.clone(), self.paper.clone());
        Signed { path, paper, outcome, signers: signatures::signers(&self.judgement) }
    }
}

/// The same in the JSON result.
#[derive(Debug, Serialize)]
pub(super) struct Signed {
    path: String,
    paper: Option<String>,
    outcome: &'static str,
    signers: Vec<Signer>,
}
