//! The articles of a law file as the papers cite them.

use aigaq::claim::article::Status;
use aigaq::claim::law::{Law, PROFILES};
use aigaq::lang::language::Language;
use aigaq::report::papers::law::{Articles, Cited, Given};

/// A law file in the language of a paper.
pub struct Cites<'a> {
    pub law: &'a Law,
    pub language: Language,
}

impl Articles for Cites<'_> {
    fn given(&self) -> Option<Given> {
        let law = self.law;
        let is_own = PROFILES.iter().any(|(id, ..)| Law::profile(id).is_ok_and(|own| own.sha256() == law.sha256()));
        (!is_own).then(|| Given {
            title: law.title().of(self.language.code()).to_owned(),
            as_of: law.as_of().to_string(),
            sha256: law.sha256(),
        })
    }

    fn cite(&self, key: &str) -> Option<Cited> {
        let article = self.law.article(key)?;
        let act = self.law.act(&article.act)?;
        Some(Cited {
            act: act.name.of(self.language.code()).to_owned(),
            at: article.at.clone(),
            as_of: article.as_of.to_string(),
            certain: article.status == Status::InForce,
        })
    }
}
