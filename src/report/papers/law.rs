//! The law as a paper cites it: never without the day as of which it was read.

use super::Brief;
use crate::base::octets::Digest;
use crate::base::reason::Facts;
use crate::lang::writing;

/// An article as the law data has it, in the language of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The name of the act.
    pub act: String,
    /// The article with its parts: `99(2)`.
    pub at: String,
    /// As of when it was read.
    pub as_of: String,
    /// Whether it was read in the act in force; else it is to be compared before it is relied on.
    pub certain: bool,
}

/// A law file that does not come with the program, as a paper names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What it calls itself, in the language of the paper.
    pub title: String,
    /// As of when it was written.
    pub as_of: String,
    /// Its SHA-256.
    pub sha256: Digest,
}

/// The law data.
pub trait Articles {
    /// The law file that whoever makes the paper gave; `None` where the program's own is used.
    fn given(&self) -> Option<Given>;

    /// The article under this key of the data; `None` where the data has none.
    fn cite(&self, key: &str) -> Option<Cited>;
}

/// The keys of all articles that the papers cite by themselves; the elements of the claim bring theirs.
pub const KEYS: &[&str] = &[
    "cao-771",
    "cc-1032-6",
    "cc-145",
    "cpc-100",
    "cpc-14",
    "cpc-148-2",
    "cpc-149",
    "cpc-212-2",
    "cpc-281",
    "cpc-66-1",
    "cpc-69-3",
    "cpc-70",
    "cpc-71",
    "cpc-78-4",
    "cpc-78-5",
    "cpc-96-2",
    "cpc-99-2",
    "customs-461",
    "notariat-45",
    "notariat-49-2",
    "notariat-83",
    "notariat-98",
    "notariat-99",
    "notariat-99-2",
];

impl Brief<'_> {
    /// That the articles are those of a file that somebody gave: nobody but its author stands for what they say.
    /// As one of the points that were not checked.
    pub(super) fn given_law(&self) -> Option<String> {
        Some(self.say("paper-law-given", &self.given_facts()?))
    }

    /// The same as a sentence of its own.
    pub(super) fn given_law_said(&self) -> Option<String> {
        Some(self.say("paper-law-given-said", &self.given_facts()?))
    }

    fn given_facts(&self) -> Option<Facts> {
        let Given { title, as_of, sha256 } = self.articles.given()?;
        let (title, as_of) = (self.shown(&title), self.as_of(&as_of));
        Some(vec![("title", title.into()), ("as-of", as_of.into()), ("digest", sha256.to_string().into())])
    }

    /// What the law data cites under this key.
    pub(super) fn law(&self, key: &str) -> String {
        let Some(cited) = self.articles.cite(key) else {
            return self.say("paper-not-cited", &[("key", key.into())]);
        };
        let facts = [("article", self.article(&cited).into()), ("as-of", self.as_of(&cited.as_of).into())];
        if cited.certain { self.say("paper-cited", &facts) } else { self.say("paper-cited-compare", &facts) }
    }

    /// The act and the article.
    fn article(&self, cited: &Cited) -> String {
        // An act that is cited as a whole has a dash where the article stands.
        let whole = if cited.at == "–" { "yes" } else { "no" };
        let facts = [("act", cited.act.as_str().into()), ("at", cited.at.as_str().into()), ("whole", whole.into())];
        self.say("paper-article", &facts)
    }

    /// Several articles, one behind the other. The day as of which all of them were read stands once.
    pub(super) fn laws(&self, keys: &[&str]) -> String {
        let cited: Option<Vec<Cited>> = keys.iter().map(|key| self.articles.cite(key)).collect();
        if let Some([first, rest @ ..]) = cited.as_deref()
            && !rest.is_empty()
            && first.certain
            && rest.iter().all(|one| one.certain && one.as_of == first.as_of)
        {
            let all = [first].into_iter().chain(rest).map(|one| self.article(one)).collect::<Vec<_>>().join("; ");
            return self
                .say("paper-cited-all", &[("articles", all.into()), ("as-of", self.as_of(&first.as_of).into())]);
        }
        keys.iter().map(|key| self.law(key)).collect::<Vec<_>>().join("; ")
    }

    /// `2026-04`, `2012-07-10` or `2018` as the language writes it.
    fn as_of(&self, text: &str) -> String {
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year] => self.say("paper-year", &[("year", (*year).into())]),
            [year, month] => match month.parse::<u32>() {
                Ok(month) => self.say("paper-month", &[("month", month.into()), ("year", (*year).into())]),
                Err(_) => text.to_owned(),
            },
            _ => writing::day(self.messages.language(), text),
        }
    }
}
