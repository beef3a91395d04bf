//! A law file as it is written, and how it becomes a [`Law`]. The one place here that knows TOML.

mod raw;
mod union;

use super::law::{Law, LawError};
use crate::model::text::Day;
use raw::{File, OnDay};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use union::Union;

/// Where errors are said to stand: the file and its text.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    name: &'a str,
    text: &'a str,
}

impl Page<'_> {
    fn place(&self, span: Range<usize>) -> (u64, u64) {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let column = before.chars().rev().take_while(|c| *c != '\n').count() as u64 + 1;
        (before.matches('\n').count() as u64 + 1, column)
    }

    fn unreadable(&self, error: &toml::de::Error) -> LawError {
        let (line, column) = self.place(error.span().unwrap_or(0..0));
        let detail = error.message().replace('\n', ", ");
        LawError::Toml { file: self.name.to_owned(), line, column, detail }
    }

    fn unknown<'k>(
        &self,
        what: &'static str,
        name: &Spanned<String>,
        known: impl Iterator<Item = &'k str>,
    ) -> LawError {
        let (line, column) = self.place(name.span());
        let (file, name) = (self.name.to_owned(), name.as_ref().clone());
        LawError::Unknown { file, line, column, what, known: near(&name, known), name }
    }

    fn twice(&self, what: &'static str, name: &Spanned<String>) -> LawError {
        let (line, column) = self.place(name.span());
        LawError::Twice { file: self.name.to_owned(), line, column, what, name: name.as_ref().clone() }
    }

    fn lacking(&self, what: &'static str) -> LawError {
        LawError::Lacking { file: self.name.to_owned(), what }
    }
}

/// The keys that a wrong one may have meant: up to twelve, those that begin like it first.
fn near<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> String {
    let mut known: Vec<&str> = known.collect();
    let alike = |key: &str| key.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    known.sort_by_key(|key| std::cmp::Reverse(alike(key)));
    let more = if known.len() > 12 { ", …" } else { "" };
    known.truncate(12);
    format!("{}{more}", known.join(", "))
}

/// Reads a law file, over its base where it names one.
pub(super) fn law(name: &str, text: &str) -> Result<Law, LawError> {
    let page = Page { name, text };
    let mut file: File = toml::from_str(text).map_err(|error| page.unreadable(&error))?;
    let base = match file.extends.take() {
        None => None,
        Some(id) => Some(Law::profile(id.as_ref()).map_err(|error| match error {
            LawError::Profile { .. } => {
                page.unknown("profile", &id, super::law::PROFILES.iter().map(|(known, _, _)| *known))
            }
            other => other,
        })?),
    };
    Union { page, base }.with(file)
}

/// Reads the table `[dates]`.
pub(super) fn dates(name: &str, text: &str, known: &[&str]) -> Result<BTreeMap<String, Day>, LawError> {
    #[derive(Deserialize)]
    struct Holder {
        #[serde(default)]
        dates: BTreeMap<Spanned<String>, OnDay>,
    }
    let page = Page { name, text };
    let holder: Holder = toml::from_str(text).map_err(|error| page.unreadable(&error))?;
    let mut dates = BTreeMap::new();
    for (word, OnDay(day)) in holder.dates {
        if !known.contains(&word.as_ref().as_str()) {
            return Err(page.unknown("date", &word, known.iter().copied()));
        }
        dates.insert(word.into_inner(), day);
    }
    Ok(dates)
}
