//! How the elements of a claim stand, as data. The texts of the law file are given in all its languages, so that the
//! result depends on no language.

mod cited;
mod compared;
pub mod text;

pub use compared::compared;

use crate::base::reason::Fact;
use crate::claim::article::{Article, AsOf};
use crate::claim::deadline::{self, Due, due};
use crate::claim::law::Law;
use crate::claim::matter::Matter;
use crate::claim::route::Item;
use crate::claim::term::Why;
use crate::claim::threshold::Threshold;
use crate::claim::weighing::{Indicator, Link, Missing, Weighed, unknown_elements, weigh};
use crate::claim::wording::Wording;
use cited::Cited;
use serde::Serialize;
use std::collections::BTreeMap;

/// The part `claim` of a result. The same bytes for the same law file, records, comparisons, dates and day.
#[derive(Debug, Serialize)]
pub struct Claim {
    /// The SHA-256 of the law file ([`Law::sha256`]).
    pub law_sha256: String,
    law: Used,
    /// The day asked about.
    day: String,
    elements: Vec<One>,
    unknown_elements: Vec<Unknown>,
    deadlines: Vec<Deadline>,
    /// Deadlines of which no first day is known.
    deadlines_waiting: Vec<Waiting>,
    thresholds: Vec<Amounts>,
    routes: Vec<Route>,
    /// Every article that is named above, by its key.
    articles: BTreeMap<String, Cited>,
}

#[derive(Debug, Serialize)]
struct Used {
    id: String,
    title: Wording,
    as_of: AsOf,
    files: Vec<File>,
}

#[derive(Debug, Serialize)]
struct File {
    name: String,
    sha256: String,
}

#[derive(Debug, Serialize)]
struct One {
    id: String,
    title: Wording,
    articles: Vec<String>,
    /// `contradicted`, `supported`, `indicated` or `nothing-indicated`; nothing stronger exists.
    state: &'static str,
    indicated: Vec<Shown>,
    supported: Vec<Bears>,
    contradicted: Vec<Bears>,
    missing: Vec<Gap>,
    notes: Vec<Reason>,
}

#[derive(Debug, Serialize)]
struct Shown {
    exhibit: u32,
    from: Option<u64>,
    until: Option<u64>,
    region: Option<[u16; 4]>,
}

#[derive(Debug, Serialize)]
struct Bears {
    comparison: String,
    exhibits: Vec<u32>,
}

#[derive(Debug, Serialize)]
struct Gap {
    need: String,
    level: crate::claim::element::Level,
    by: &'static str,
    action: Wording,
    articles: Vec<String>,
    about: Vec<u32>,
    why: Vec<Reason>,
}

#[derive(Debug, Serialize)]
struct Reason {
    code: &'static str,
    facts: BTreeMap<&'static str, String>,
}

#[derive(Debug, Serialize)]
struct Unknown {
    exhibit: u32,
    name: String,
}

#[derive(Debug, Serialize)]
struct Deadline {
    id: String,
    title: Wording,
    articles: Vec<String>,
    from: String,
    until: String,
    extended: Option<String>,
    days_off_known: bool,
    passed: bool,
}

#[derive(Debug, Serialize)]
struct Waiting {
    id: String,
    title: Wording,
    articles: Vec<String>,
    /// The word under which a file of dates gives the first day, or the field of a record.
    from: String,
    term: String,
}

#[derive(Debug, Serialize)]
struct Amounts {
    id: String,
    title: Wording,
    articles: Vec<String>,
    unit: Wording,
    amounts: Vec<Amount>,
}

#[derive(Debug, Serialize)]
struct Amount {
    amount: u32,
    /// Hundredths of `currency`, what the amount is worth on the day asked about.
    minor: Option<u64>,
    currency: Option<String>,
}

#[derive(Debug, Serialize)]
struct Route {
    id: String,
    title: Wording,
    articles: Vec<String>,
    /// `open`, `closed` or `unsaid`.
    opening: &'static str,
    items: Vec<Asked>,
}

#[derive(Debug, Serialize)]
struct Asked {
    text: Wording,
    articles: Vec<String>,
}

/// The part `claim` of a result.
pub fn claim(law: &Law, matter: &Matter<'_>) -> Claim {
    let weighed = weigh(law, matter);
    let unknown = unknown_elements(law, matter);
    let asked = |item: &Item| Asked { text: item.text.clone(), articles: item.articles.clone() };
    let routes = law.routes().iter().map(|route| Route {
        id: route.id.clone(),
        title: route.title.clone(),
        articles: route.articles.clone(),
        opening: route.opening(law, matter).name(),
        items: route.items.iter().map(asked).collect(),
    });
    let mut claim = Claim {
        law_sha256: law.sha256().to_string(),
        law: Used {
            id: law.id().to_owned(),
            title: law.title().clone(),
            as_of: law.as_of().clone(),
            files: law
                .files()
                .iter()
                .map(|(name, digest)| File { name: name.clone(), sha256: digest.to_string() })
                .collect(),
        },
        day: matter.day.to_string(),
        elements: weighed.iter().map(One::from).collect(),
        unknown_elements: unknown.into_iter().map(|(exhibit, name)| Unknown { exhibit, name }).collect(),
        deadlines: due(law, matter).iter().map(Deadline::from).collect(),
        deadlines_waiting: deadline::waiting(law, matter).into_iter().map(Waiting::from).collect(),
        thresholds: law.thresholds().iter().map(|threshold| Amounts::new(law, matter, threshold)).collect(),
        routes: routes.collect(),
        articles: BTreeMap::new(),
    };
    let named = claim.named();
    let article = |key: String| law.article(&key).map(|article: &Article| (key, Cited::new(law, article)));
    claim.articles = named.into_iter().filter_map(article).collect();
    claim
}

impl Claim {
    fn named(&self) -> Vec<String> {
        let elements = self
            .elements
            .iter()
            .flat_map(|one| one.articles.iter().chain(one.missing.iter().flat_map(|gap| gap.articles.iter())));
        let deadlines = self.deadlines.iter().flat_map(|one| one.articles.iter());
        let thresholds = self.thresholds.iter().flat_map(|one| one.articles.iter());
        let routes = self
            .routes
            .iter()
            .flat_map(|route| route.articles.iter().chain(route.items.iter().flat_map(|item| item.articles.iter())));
        let waiting = self.deadlines_waiting.iter().flat_map(|one| one.articles.iter());
        elements.chain(deadlines).chain(waiting).chain(thresholds).chain(routes).cloned().collect()
    }
}

impl From<&Weighed<'_>> for One {
    fn from(weighed: &Weighed<'_>) -> Self {
        One {
            id: weighed.element.id.clone(),
            title: weighed.element.title.clone(),
            articles: weighed.element.articles.clone(),
            state: weighed.state().name(),
            indicated: weighed.indicated.iter().map(Shown::from).collect(),
            supported: weighed.supported.iter().map(Bears::from).collect(),
            contradicted: weighed.contradicted.iter().map(Bears::from).collect(),
            missing: weighed.missing.iter().map(Gap::from).collect(),
            notes: weighed.notes.iter().map(Reason::from).collect(),
        }
    }
}

impl From<&Indicator> for Shown {
    fn from(indicator: &Indicator) -> Self {
        let Indicator { exhibit, from, until, region } = *indicator;
        Shown { exhibit, from, until, region }
    }
}

impl From<&Link> for Bears {
    fn from(link: &Link) -> Self {
        Bears { comparison: link.comparison.clone(), exhibits: link.exhibits.clone() }
    }
}

impl From<&Missing<'_>> for Gap {
    fn from(missing: &Missing<'_>) -> Self {
        Gap {
            need: missing.need.id.clone(),
            level: missing.need.level,
            by: missing.need.by.name(),
            action: missing.need.action.clone(),
            articles: missing.need.articles.clone(),
            about: missing.about.clone(),
            why: missing.why.iter().map(Reason::from).collect(),
        }
    }
}

impl From<&Why> for Reason {
    fn from(why: &Why) -> Self {
        let fact = |(name, fact): &(&'static str, Fact)| (*name, fact.to_string());
        Reason { code: why.code, facts: why.facts.iter().map(fact).collect() }
    }
}

impl From<&Due<'_>> for Deadline {
    fn from(due: &Due<'_>) -> Self {
        Deadline {
            id: due.deadline.id.clone(),
            title: due.deadline.title.clone(),
            articles: due.deadline.articles.clone(),
            from: due.from.to_string(),
            until: due.until.to_string(),
            extended: due.extended.map(|day| day.to_string()),
            days_off_known: due.days_off_known,
            passed: due.passed,
        }
    }
}

impl From<&deadline::Deadline> for Waiting {
    fn from(deadline: &deadline::Deadline) -> Self {
        Waiting {
            id: deadline.id.clone(),
            title: deadline.title.clone(),
            articles: deadline.articles.clone(),
            from: deadline.from.clone(),
            term: deadline.term.into(),
        }
    }
}

impl Amounts {
    fn new(law: &Law, matter: &Matter<'_>, threshold: &Threshold) -> Self {
        let unit = law.unit(&threshold.unit);
        let worth = unit.and_then(|unit| unit.worth(matter.day));
        let amount = |amount: &u32| Amount {
            amount: *amount,
            minor: worth.and_then(|worth| worth.times(*amount)),
            currency: worth.map(|worth| worth.sum.currency.as_str().to_owned()),
        };
        Amounts {
            id: threshold.id.clone(),
            title: threshold.title.clone(),
            // The worth of a unit has a source of its own.
            articles: threshold.articles.iter().chain(unit.iter().flat_map(|unit| &unit.articles)).cloned().collect(),
            // safe: a threshold names a unit that is there, the loader sees to it
            unit: unit.map_or_else(|| threshold.title.clone(), |unit| unit.name.clone()),
            amounts: threshold.amounts.iter().map(amount).collect(),
        }
    }
}
