//! Routes besides, before or around a claim, each with what it asks for; and the filming script.

use super::condition::Condition;
use super::law::Law;
use super::matter::Matter;
use super::wording::Wording;

/// A route: securing of evidence, a register, liability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The key.
    pub id: String,
    /// What it is.
    pub title: Wording,
    /// Keys of the articles.
    pub articles: Vec<String>,
    /// What has to hold for it to be open.
    pub open_if: Option<Condition>,
    /// What it asks for.
    pub items: Vec<Item>,
}

/// Something that a route asks for, or a step of the filming script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What.
    pub text: Wording,
    /// Keys of the articles.
    pub articles: Vec<String>,
    /// Elements that the step is about; for the filming script.
    pub shows: Vec<String>,
}

/// Whether a route is open in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// What it asks for first does not hold.
    Closed,
    /// It is open.
    Open,
    /// Nobody has said what would decide it.
    Unsaid,
}

impl Opening {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Opening::Closed => "closed",
            Opening::Open => "open",
            Opening::Unsaid => "unsaid",
        }
    }
}

impl Route {
    /// Whether it is open in this case.
    pub fn opening(&self, law: &Law, matter: &Matter<'_>) -> Opening {
        let Some(condition) = &self.open_if else { return Opening::Open };
        let verdict = condition.judge(law, matter);
        match (verdict.holds, verdict.unsaid) {
            (true, _) => Opening::Open,
            (_, true) => Opening::Unsaid,
            _ => Opening::Closed,
        }
    }
}
