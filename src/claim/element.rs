//! Elements of a claim and what each of them needs.

use super::condition::Condition;
use super::wording::Wording;
use serde::{Deserialize, Serialize};

/// Something that the claimant has to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The name, as `--shows` and `shows` in purchase.toml use it.
    pub id: String,
    /// What it is.
    pub title: Wording,
    /// Keys of the articles that ask for it.
    pub articles: Vec<String>,
    /// Ids of the comparisons that support it where they agree and contradict it where they differ.
    pub comparisons: Vec<String>,
    /// Where this does not hold, the element is not asked for.
    pub only_if: Option<Condition>,
    /// What it needs.
    pub needs: Vec<Need>,
}

/// Something that can be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The name, once in its element.
    pub id: String,
    /// What has to hold.
    pub asks: Condition,
    /// Where this does not hold, the need is not asked for.
    pub only_if: Option<Condition>,
    /// Where this holds, the need is not asked for.
    pub unless: Option<Condition>,
    /// Whether it must be there.
    pub level: Level,
    /// Until when something can be done.
    pub by: Stage,
    /// What to do.
    pub action: Wording,
    /// Keys of the articles that ask for it.
    pub articles: Vec<String>,
}

/// Whether a need must be met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// It helps.
    Helpful,
    /// It must be there.
    #[default]
    Required,
}

/// Until when something can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Before leaving the shop.
    Shop,
    /// Before sealing.
    Sealing,
    /// Until the claim is filed.
    Claim,
}

impl Stage {
    /// All of them, the most urgent first.
    pub const ALL: [Stage; 3] = [Stage::Shop, Stage::Sealing, Stage::Claim];

    /// The name in the law file and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Shop => "shop",
            Stage::Sealing => "sealing",
            Stage::Claim => "claim",
        }
    }
}
