//! How each element of the claim stands: what the party indicates, what comparisons support or contradict, and what
//! is missing.

use super::element::{Element, Need};
use super::law::Law;
use super::matter::{Matter, Outcome};
use super::term::Why;

/// How an element stands, in one word. Nothing stronger exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A comparison differs.
    Contradicted,
    /// A comparison agrees and none differs.
    Supported,
    /// The party says that an exhibit shows it.
    Indicated,
    /// Nobody says anything.
    Nothing,
}

impl State {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            State::Contradicted => "contradicted",
            State::Supported => "supported",
            State::Indicated => "indicated",
            State::Nothing => "nothing-indicated",
        }
    }
}

/// Where the party says that an element is to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// The number of the exhibit.
    pub exhibit: u32,
    /// Milliseconds from its start.
    pub from: Option<u64>,
    /// Milliseconds from its start.
    pub until: Option<u64>,
    /// Left, top, width, height in ten-thousandths of the picture.
    pub region: Option<[u16; 4]>,
}

/// A comparison that bears on an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub comparison: String,
    /// The exhibits that it read.
    pub exhibits: Vec<u32>,
}

/// A need that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing<'l> {
    /// The need.
    pub need: &'l Need,
    /// The records concerned.
    pub about: Vec<u32>,
    /// Why it is not met, where there is more to say than that.
    pub why: Vec<Why>,
}

/// How one element stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed<'l> {
    /// The element.
    pub element: &'l Element,
    /// What the party indicates.
    pub indicated: Vec<Indicator>,
    /// Comparisons that agree.
    pub supported: Vec<Link>,
    /// Comparisons that differ.
    pub contradicted: Vec<Link>,
    /// Needs that are not met.
    pub missing: Vec<Missing<'l>>,
    /// What there is to say of needs that are met: dates that contradict each other.
    pub notes: Vec<Why>,
}

impl Weighed<'_> {
    /// How it stands, in one word.
    pub fn state(&self) -> State {
        match (self.contradicted.is_empty(), self.supported.is_empty(), self.indicated.is_empty()) {
            (false, _, _) => State::Contradicted,
            (_, false, _) => State::Supported,
            (_, _, false) => State::Indicated,
            _ => State::Nothing,
        }
    }
}

/// How each element of the law stands in this case, in the order of the law file. Elements that do not concern it are
/// left out.
pub fn weigh<'l>(law: &'l Law, matter: &Matter<'_>) -> Vec<Weighed<'l>> {
    let concerns = |element: &&Element| element.only_if.as_ref().is_none_or(|it| it.judge(law, matter).holds);
    law.elements().iter().filter(concerns).map(|element| weigh_one(law, matter, element)).collect()
}

fn weigh_one<'l>(law: &'l Law, matter: &Matter<'_>, element: &'l Element) -> Weighed<'l> {
    let links = |outcome: Outcome| {
        let bears = |id: &str| element.comparisons.iter().any(|known| known == id);
        let made = matter.compared.iter().filter(|made| made.outcome == outcome && bears(made.id));
        made.map(|made| Link { comparison: made.id.to_owned(), exhibits: made.exhibits.clone() }).collect()
    };
    let (mut missing, mut notes) = (Vec::new(), Vec::new());
    for need in &element.needs {
        let asked = need.only_if.as_ref().is_none_or(|it| it.judge(law, matter).holds)
            && need.unless.as_ref().is_none_or(|it| !it.judge(law, matter).holds);
        if !asked {
            continue;
        }
        let verdict = need.asks.judge(law, matter);
        match verdict.holds {
            true => notes.extend(verdict.why),
            false => missing.push(Missing { need, about: verdict.about, why: verdict.why }),
        }
    }
    Weighed {
        element,
        indicated: indicators(matter, &element.id),
        supported: links(Outcome::Agrees),
        contradicted: links(Outcome::Differs),
        missing,
        notes,
    }
}

fn indicators(matter: &Matter<'_>, element: &str) -> Vec<Indicator> {
    let mut found = Vec::new();
    for (exhibit, body) in matter.exhibits() {
        let shown = body.shows.iter().flatten().filter(|shown| shown.element.as_str() == element);
        found.extend(shown.map(|shown| Indicator {
            exhibit,
            from: shown.from,
            until: shown.until,
            region: shown.region,
        }));
    }
    found
}

/// Names that the party uses in `shows` and the law file does not know, each with the number of the exhibit.
pub fn unknown_elements(law: &Law, matter: &Matter<'_>) -> Vec<(u32, String)> {
    let mut found = Vec::new();
    for (n, exhibit) in matter.exhibits() {
        let names = exhibit.shows.iter().flatten().map(|shown| shown.element.as_str());
        let unknown = names.filter(|name| law.elements().iter().all(|element| element.id != *name));
        found.extend(unknown.map(|name| (n, name.to_owned())));
    }
    found.dedup();
    found
}
