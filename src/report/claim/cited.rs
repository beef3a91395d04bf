//! How an article is cited: never without its day and how far it was checked.

use crate::claim::article::{Article, AsOf, Status};
use crate::claim::law::Law;
use crate::lang::messages::Messages;
use serde::Serialize;

/// An article, as data.
#[derive(Debug, Serialize)]
pub struct Cited {
    act: String,
    name: crate::claim::wording::Wording,
    at: String,
    as_of: AsOf,
    status: Status,
    changed_by: Option<String>,
    source: String,
}

impl Cited {
    pub(super) fn new(law: &Law, article: &Article) -> Self {
        let blank = || law.title().clone();
        Cited {
            act: article.act.clone(),
            // safe: an article names an act that is there, the loader sees to it
            name: law.act(&article.act).map_or_else(blank, |act| act.name.clone()),
            at: article.at.clone(),
            as_of: article.as_of.clone(),
            status: article.status,
            changed_by: article.changed_by.clone(),
            source: article.source.clone(),
        }
    }
}

/// The articles of these keys, each with its day.
pub fn cite(messages: &Messages, law: &Law, keys: &[String]) -> String {
    let articles = keys.iter().filter_map(|key| law.article(key));
    articles.map(|article| one(messages, law, article)).collect::<Vec<_>>().join("; ")
}

fn one(messages: &Messages, law: &Law, article: &Article) -> String {
    let act = law.act(&article.act).map_or(article.act.as_str(), |act| act.name.of(messages.language().code()));
    let name = if article.at == "–" { act.to_owned() } else { format!("{act} {}", article.at) };
    let by = article.changed_by.as_deref().unwrap_or("–");
    let facts = [("name", name.into()), ("date", article.as_of.to_string().into()), ("by", by.into())];
    messages.say(&format!("claim-article-{}", article.status.name()), &facts)
}
