//! A file over its base: what has the same key replaces, what is new is added; every key that is named has to be there.

use super::super::article;
use super::super::calendar;
use super::super::condition::Condition;
use super::super::deadline::Deadline;
use super::super::element::{Element, Need};
use super::super::law::{Covert, Law, LawError};
use super::super::matter::COMPARISONS;
use super::super::route::{Item, Route};
use super::super::term::Term;
use super::super::threshold::{Threshold, Unit, Worth};
use super::Page;
use super::raw::{self, File, Keys, OnDay};
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

pub(super) struct Union<'a> {
    pub(super) page: Page<'a>,
    pub(super) base: Option<Law>,
}

/// What the rest of a file may name.
struct Names {
    articles: BTreeSet<String>,
    elements: BTreeSet<String>,
}

impl Union<'_> {
    pub(super) fn with(self, file: File) -> Result<Law, LawError> {
        let page = self.page;
        let base = self.base;
        let of = |pick: fn(&Law) -> Vec<String>| base.as_ref().map(pick).unwrap_or_default();
        let sources: BTreeSet<String> = of(|law| law.sources.iter().map(|it| it.id.clone()).collect())
            .into_iter()
            .chain(file.source.iter().map(|it| it.id.as_ref().clone()))
            .collect();
        let acts: BTreeSet<String> = of(|law| law.acts.iter().map(|it| it.id.clone()).collect())
            .into_iter()
            .chain(file.act.iter().map(|it| it.id.as_ref().clone()))
            .collect();
        let names = Names {
            articles: of(|law| law.articles.keys().cloned().collect())
                .into_iter()
                .chain(file.article.keys().map(|key| key.as_ref().clone()))
                .collect(),
            elements: of(|law| law.elements.iter().map(|it| it.id.clone()).collect())
                .into_iter()
                .chain(file.element.iter().map(|it| it.id.as_ref().0.clone()))
                .collect(),
        };
        let check = Check { page, names };

        let mut articles = base.as_ref().map(|law| law.articles.clone()).unwrap_or_default();
        for (key, raw) in file.article {
            if !acts.contains(raw.act.as_ref()) {
                return Err(page.unknown("act", &raw.act, acts.iter().map(String::as_str)));
            }
            if !sources.contains(raw.source.as_ref()) {
                return Err(page.unknown("source", &raw.source, sources.iter().map(String::as_str)));
            }
            let id = key.into_inner();
            articles.insert(id.clone(), article(id, raw));
        }
        let term = file.term.map(|raw| check.term(raw)).transpose()?;
        let recording = file.recording.map(|raw| check.recording(raw)).transpose()?;
        let calendar = file.calendar.map(|raw| check.calendar(raw)).transpose()?;
        let guide = file.guide.map(|raw| check.guide(raw)).transpose()?;

        let mut law = match base {
            Some(base) => base,
            None => Law {
                id: String::new(),
                title: file.title.clone().ok_or(page.lacking("title"))?,
                as_of: file.as_of.clone().ok_or(page.lacking("as-of"))?,
                files: vec![],
                sources: vec![],
                acts: vec![],
                articles: BTreeMap::new(),
                term: term.clone().ok_or(page.lacking("term"))?,
                recording: recording.clone().ok_or(page.lacking("recording"))?,
                elements: vec![],
                routes: vec![],
                deadlines: vec![],
                units: vec![],
                thresholds: vec![],
                calendar: calendar.clone().ok_or(page.lacking("calendar"))?,
                guide: vec![],
            },
        };
        law.articles = articles;
        law.id = file.id.unwrap_or(law.id);
        law.title = file.title.unwrap_or(law.title);
        law.as_of = file.as_of.unwrap_or(law.as_of);
        law.term = term.unwrap_or(law.term);
        law.recording = recording.unwrap_or(law.recording);
        law.calendar = calendar.unwrap_or(law.calendar);
        law.guide = guide.unwrap_or(law.guide);

        merge(page, "source", &mut law.sources, file.source, |it| &it.id, |raw| (raw.id.clone(), Ok(source(raw))))?;
        merge(page, "act", &mut law.acts, file.act, |it| &it.id, |raw| (raw.id.clone(), Ok(act(raw))))?;
        merge(
            page,
            "element",
            &mut law.elements,
            file.element,
            |it| &it.id,
            |raw| {
                let id = Spanned::new(raw.id.span(), raw.id.as_ref().0.clone());
                (id, check.element(raw))
            },
        )?;
        merge(page, "route", &mut law.routes, file.route, |it| &it.id, |raw| (raw.id.clone(), check.route(raw)))?;
        merge(
            page,
            "deadline",
            &mut law.deadlines,
            file.deadline,
            |it| &it.id,
            |raw| (raw.id.clone(), check.deadline(raw)),
        )?;
        merge(page, "unit", &mut law.units, file.unit, |it| &it.id, |raw| (raw.id.clone(), check.unit(raw)))?;
        let units: Vec<String> = law.units.iter().map(|unit| unit.id.clone()).collect();
        merge(
            page,
            "threshold",
            &mut law.thresholds,
            file.threshold,
            |it| &it.id,
            |raw| (raw.id.clone(), check.threshold(raw, &units)),
        )?;
        for name in &file.drop {
            leave_out(page, &mut law, name)?;
        }
        if law.id.is_empty() {
            return Err(page.lacking("id"));
        }
        if law.elements.is_empty() {
            return Err(page.lacking("element"));
        }
        Ok(law)
    }
}

/// Lays `raw` over `list` by key.
fn merge<R, T>(
    page: Page<'_>,
    what: &'static str,
    list: &mut Vec<T>,
    raw: Vec<R>,
    id: impl Fn(&T) -> &String,
    make: impl Fn(R) -> (Spanned<String>, Result<T, LawError>),
) -> Result<(), LawError> {
    let mut seen = BTreeSet::new();
    for one in raw {
        let (key, made) = make(one);
        if !seen.insert(key.as_ref().clone()) {
            return Err(page.twice(what, &key));
        }
        let made = made?;
        match list.iter_mut().find(|there| id(there) == key.as_ref()) {
            Some(there) => *there = made,
            None => list.push(made),
        }
    }
    Ok(())
}

/// `element:bag`, `route:criminal`, `deadline:review`, `threshold:criminal-fine`.
fn leave_out(page: Page<'_>, law: &mut Law, name: &Spanned<String>) -> Result<(), LawError> {
    let (kind, id) = name.as_ref().split_once(':').unwrap_or((name.as_ref(), ""));
    let before = law.elements.len() + law.routes.len() + law.deadlines.len() + law.thresholds.len();
    match kind {
        "element" => law.elements.retain(|it| it.id != id),
        "route" => law.routes.retain(|it| it.id != id),
        "deadline" => law.deadlines.retain(|it| it.id != id),
        "threshold" => law.thresholds.retain(|it| it.id != id),
        _ => {}
    }
    if before == law.elements.len() + law.routes.len() + law.deadlines.len() + law.thresholds.len() {
        let known = ["element:…", "route:…", "deadline:…", "threshold:…"];
        return Err(page.unknown("drop", name, known.into_iter()));
    }
    Ok(())
}

fn source(raw: raw::Source) -> article::Source {
    article::Source { id: raw.id.into_inner(), as_of: raw.as_of, name: raw.name }
}

fn act(raw: raw::Act) -> article::Act {
    article::Act { id: raw.id.into_inner(), name: raw.name, number: raw.number, date: raw.date.map(|OnDay(day)| day) }
}

fn article(id: String, raw: raw::Article) -> article::Article {
    article::Article {
        id,
        act: raw.act.into_inner(),
        at: raw.at,
        as_of: raw.as_of,
        source: raw.source.into_inner(),
        status: raw.status,
        changed_by: raw.changed_by,
    }
}

struct Check<'a> {
    page: Page<'a>,
    names: Names,
}

impl Check<'_> {
    fn articles(&self, keys: Keys) -> Result<Vec<String>, LawError> {
        let known = &self.names.articles;
        match keys.iter().find(|key| !known.contains(key.as_ref())) {
            Some(unknown) => Err(self.page.unknown("article", unknown, known.iter().map(String::as_str))),
            None => Ok(keys.into_iter().map(Spanned::into_inner).collect()),
        }
    }

    fn condition(&self, condition: Spanned<Condition>) -> Result<Condition, LawError> {
        let known = &self.names.elements;
        let unknown = condition.as_ref().elements().into_iter().find(|name| !known.contains(*name));
        match unknown.map(str::to_owned) {
            Some(name) => {
                let name = Spanned::new(condition.span(), name);
                Err(self.page.unknown("element", &name, known.iter().map(String::as_str)))
            }
            None => Ok(condition.into_inner()),
        }
    }

    fn maybe(&self, condition: Option<Spanned<Condition>>) -> Result<Option<Condition>, LawError> {
        condition.map(|condition| self.condition(condition)).transpose()
    }

    fn element(&self, raw: raw::Element) -> Result<Element, LawError> {
        if let Some(unknown) = raw.comparisons.iter().find(|id| !COMPARISONS.contains(&id.as_ref().as_str())) {
            return Err(self.page.unknown("comparison", unknown, COMPARISONS.into_iter()));
        }
        let mut needs: Vec<Need> = Vec::new();
        for need in raw.need {
            if needs.iter().any(|there| there.id == *need.id.as_ref()) {
                return Err(self.page.twice("need", &need.id));
            }
            needs.push(Need {
                id: need.id.into_inner(),
                asks: self.condition(need.asks)?,
                only_if: self.maybe(need.only_if)?,
                unless: self.maybe(need.unless)?,
                level: need.level,
                by: need.by,
                action: need.action,
                articles: self.articles(need.articles)?,
            });
        }
        Ok(Element {
            id: raw.id.into_inner().0,
            title: raw.title,
            articles: self.articles(raw.articles)?,
            comparisons: raw.comparisons.into_iter().map(Spanned::into_inner).collect(),
            only_if: self.maybe(raw.only_if)?,
            needs,
        })
    }

    fn item(&self, raw: raw::Item) -> Result<Item, LawError> {
        let known = &self.names.elements;
        if let Some(unknown) = raw.shows.iter().find(|name| !known.contains(name.as_ref())) {
            return Err(self.page.unknown("element", unknown, known.iter().map(String::as_str)));
        }
        let shows = raw.shows.into_iter().map(Spanned::into_inner).collect();
        Ok(Item { text: raw.text, articles: self.articles(raw.articles)?, shows })
    }

    fn route(&self, raw: raw::Route) -> Result<Route, LawError> {
        Ok(Route {
            id: raw.id.into_inner(),
            title: raw.title,
            articles: self.articles(raw.articles)?,
            open_if: self.maybe(raw.open_if)?,
            items: raw.item.into_iter().map(|item| self.item(item)).collect::<Result<_, _>>()?,
        })
    }

    fn deadline(&self, raw: raw::Deadline) -> Result<Deadline, LawError> {
        Ok(Deadline {
            id: raw.id.into_inner(),
            title: raw.title,
            articles: self.articles(raw.articles)?,
            from: raw.from,
            term: raw.term,
            extension: raw.extension,
        })
    }

    fn unit(&self, raw: raw::Unit) -> Result<Unit, LawError> {
        let worth =
            |raw: raw::Worth| Worth { from: raw.from.0, until: raw.until.map(|OnDay(day)| day), sum: raw.sum.0 };
        Ok(Unit {
            id: raw.id.into_inner(),
            name: raw.name,
            articles: self.articles(raw.articles)?,
            values: raw.values.into_iter().map(worth).collect(),
        })
    }

    fn threshold(&self, raw: raw::Threshold, units: &[String]) -> Result<Threshold, LawError> {
        if !units.contains(raw.unit.as_ref()) {
            return Err(self.page.unknown("unit", &raw.unit, units.iter().map(String::as_str)));
        }
        Ok(Threshold {
            id: raw.id.into_inner(),
            title: raw.title,
            articles: self.articles(raw.articles)?,
            amounts: raw.amounts,
            unit: raw.unit.into_inner(),
        })
    }

    fn term(&self, raw: raw::Term) -> Result<Term, LawError> {
        Ok(Term {
            years: raw.years.0,
            renewal_years: raw.renewal_years.0,
            renewal_window_months: raw.renewal_window_months.0,
            grace_months: raw.grace_months.0,
            well_known_years: raw.well_known_years.0,
            articles: self.articles(raw.articles)?,
        })
    }

    fn recording(&self, raw: raw::Recording) -> Result<Covert, LawError> {
        Ok(Covert { covert: raw.covert, unstated: raw.unstated, articles: self.articles(raw.articles)? })
    }

    fn guide(&self, raw: raw::Guide) -> Result<Vec<Item>, LawError> {
        raw.step.into_iter().map(|step| self.item(step)).collect()
    }

    fn calendar(&self, raw: raw::Calendar) -> Result<calendar::Calendar, LawError> {
        let days = |list: Vec<raw::Single>| list.into_iter().flat_map(|one| one.days).map(|OnDay(day)| day).collect();
        Ok(calendar::Calendar {
            articles: self.articles(raw.articles)?,
            weekend: raw.weekend.into_iter().collect(),
            yearly: raw.yearly.into_iter().flat_map(|one| one.days).collect(),
            single: days(raw.single),
            worked: days(raw.worked),
            counted_from: raw.counted_from,
            last_day_off: raw.last_day_off,
            known_from: raw.known_from.0,
            known_until: raw.known_until.0,
        })
    }
}
