//! The conditions that a law file puts together: a closed vocabulary (docs/law.md), so that a lawyer recombines them
//! without a programmer.

use super::field::{Field, Held, ROLES};
use super::law::Law;
use super::matter::{COMPARISONS, Matter, Outcome};
use super::term::{Why, standing};
use crate::model::exhibit::{Element, Exhibit, Origin, Sort};
use crate::model::facts::Recording;
use crate::model::person::Role;
use crate::model::record::Kind;
use serde::Deserialize;

/// Something that holds or does not.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Each of these holds.
    AllOf(Vec<Condition>),
    /// At least one of these holds.
    AnyOf(Vec<Condition>),
    /// The class of the goods is among those of the mark, or the mark is well known.
    ClassCovered,
    /// The comparison was made and its sides agree.
    ComparisonAgrees(ComparisonId),
    /// For each exhibit that was recorded the device is stated.
    DeviceDescribed,
    /// An exhibit of this sort was taken in.
    ExhibitOfSort(Sort),
    /// The party says of an exhibit that it shows this element.
    ExhibitShows(Element),
    /// For each recording this one of the four facts is stated.
    FactsStated(FourFacts),
    /// The field holds this word, in each record that has the field.
    FieldIs(FieldIs),
    /// The field is filled in, in each record that has it.
    FieldPresent(Field),
    /// There is a licence, and it was registered and in its term on the day of the purchase.
    LicenceRegistered,
    /// The mark was in force on the day of the purchase.
    MarkInForce,
    /// This does not hold.
    Not(Box<Condition>),
    /// What a person of this role acts upon is stated and was in its term on the day of the purchase.
    PowersValid(RoleName),
    /// The price of the original is stated with its source and its day.
    PriceOriginal,
    /// The recording is open, by the case and by each exhibit that says otherwise.
    RecordingOpen,
    /// There is a record of this kind.
    RecordPresent(KindName),
    /// There is a person of this role.
    RolePresent(RoleName),
    /// One person has both roles.
    SamePerson(RoleName, RoleName),
}

/// The id of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct ComparisonId(pub(super) String);

impl TryFrom<String> for ComparisonId {
    type Error = String;
    fn try_from(id: String) -> Result<Self, Self::Error> {
        if COMPARISONS.contains(&id.as_str()) {
            return Ok(ComparisonId(id));
        }
        Err(format!("unknown comparison `{id}`, expected one of {}", COMPARISONS.join(", ")))
    }
}

/// One of the four facts of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the names of the article
pub enum FourFacts {
    By,
    Circumstances,
    Conditions,
    When,
}

/// A field and the word that it is to hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "(Field, String)")]
pub struct FieldIs {
    field: Field,
    word: String,
}

impl TryFrom<(Field, String)> for FieldIs {
    type Error = String;
    fn try_from((field, word): (Field, String)) -> Result<Self, Self::Error> {
        let words = field.words();
        match words.contains(&word.as_str()) {
            true => Ok(FieldIs { field, word }),
            false if words.is_empty() => Err(format!("`{}` holds no word of a closed list", field.path())),
            false => Err(format!("`{}` is never `{word}`, expected one of {}", field.path(), words.join(", "))),
        }
    }
}

/// The name of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct RoleName(Role);

impl TryFrom<String> for RoleName {
    type Error = String;
    fn try_from(name: String) -> Result<Self, Self::Error> {
        let known = ROLES.iter().find(|(known, _)| *known == name);
        known.map(|(_, role)| RoleName(*role)).ok_or_else(|| {
            let all: Vec<&str> = ROLES.iter().map(|(name, _)| *name).collect();
            format!("unknown role `{name}`, expected one of {}", all.join(", "))
        })
    }
}

/// The name of a kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct KindName(Kind);

impl TryFrom<String> for KindName {
    type Error = String;
    fn try_from(name: String) -> Result<Self, Self::Error> {
        Kind::known(&name).map(KindName).ok_or_else(|| {
            let all: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
            format!("unknown kind of record `{name}`, expected one of {}", all.join(", "))
        })
    }
}

/// How a condition stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it holds.
    pub holds: bool,
    /// Whether nobody has said anything that would decide it.
    pub unsaid: bool,
    /// The records concerned where it does not hold.
    pub about: Vec<u32>,
    /// What there is to say, even where it holds.
    pub why: Vec<Why>,
}

impl From<bool> for Verdict {
    fn from(holds: bool) -> Self {
        Verdict { holds, ..Verdict::default() }
    }
}

impl Verdict {
    /// Holds where there is something and nothing of it is lacking.
    fn of_all<T>(list: impl Iterator<Item = (u32, T)>, good: impl Fn(&T) -> bool) -> Self {
        let (mut any, mut about) = (false, Vec::new());
        for (n, one) in list {
            any = true;
            if !good(&one) {
                about.push(n);
            }
        }
        Verdict { holds: any && about.is_empty(), about, ..Verdict::default() }
    }

    fn because(why: Vec<Why>) -> Self {
        Verdict { holds: why.is_empty(), why, ..Verdict::default() }
    }
}

impl Condition {
    /// How it stands in this case.
    pub fn judge(&self, law: &Law, matter: &Matter<'_>) -> Verdict {
        match self {
            Condition::AllOf(all) => {
                all.iter().map(|one| one.judge(law, matter)).find(|verdict| !verdict.holds).unwrap_or(true.into())
            }
            Condition::AnyOf(any) => {
                let verdicts: Vec<Verdict> = any.iter().map(|one| one.judge(law, matter)).collect();
                let held = verdicts.iter().position(|verdict| verdict.holds);
                verdicts.into_iter().nth(held.unwrap_or(0)).unwrap_or_default()
            }
            Condition::Not(one) => (!one.judge(law, matter).holds).into(),
            Condition::ClassCovered => class_covered(matter),
            Condition::ComparisonAgrees(id) => {
                let mut made = matter.compared.iter().filter(|compared| compared.id == id.0);
                made.any(|compared| compared.outcome == Outcome::Agrees).into()
            }
            Condition::DeviceDescribed => {
                let recorded = matter.exhibits().filter(|(_, exhibit)| exhibit.origin == Origin::Recorded);
                let mut verdict = Verdict::of_all(recorded, |exhibit| {
                    exhibit.device.as_ref().is_some_and(|device| device.make.is_some() || device.model.is_some())
                });
                verdict.holds = verdict.about.is_empty();
                verdict
            }
            Condition::ExhibitOfSort(sort) => matter.exhibits().any(|(_, exhibit)| exhibit.sort == *sort).into(),
            Condition::ExhibitShows(element) => {
                let shows = |exhibit: &Exhibit| exhibit.shows.iter().flatten().any(|shown| shown.element == *element);
                matter.exhibits().any(|(_, exhibit)| shows(exhibit)).into()
            }
            Condition::FactsStated(fact) => facts_stated(*fact, matter),
            Condition::FieldIs(FieldIs { field, word }) => {
                let read = field.read(matter.records);
                let unsaid = read.iter().all(|(_, held)| *held == Held::Nothing);
                let is_word = |held: &Held| matches!(held, Held::Word(found) if found == word);
                Verdict { unsaid, ..Verdict::of_all(read.into_iter(), is_word) }
            }
            Condition::FieldPresent(field) => {
                Verdict::of_all(field.read(matter.records).into_iter(), |held| *held != Held::Nothing)
            }
            Condition::LicenceRegistered => licence_registered(matter),
            Condition::MarkInForce => mark_in_force(law, matter),
            Condition::PowersValid(role) => powers_valid(role.0, matter),
            Condition::PriceOriginal => Verdict::of_all(matter.purchases(), |purchase| {
                let original = purchase.original.as_ref();
                original.is_some_and(|original| original.source.is_some() && original.date.is_some())
            }),
            Condition::RecordingOpen => recording_open(matter),
            Condition::RecordPresent(kind) => matter.records.values().any(|record| record.body.kind() == kind.0).into(),
            Condition::RolePresent(role) => matter.persons(role.0).next().is_some().into(),
            Condition::SamePerson(one, other) => {
                let mut both = matter.persons(one.0).filter(|(_, it)| it.roles.as_slice().contains(&other.0));
                both.next().is_some().into()
            }
        }
    }

    /// The elements that it names.
    pub(super) fn elements(&self) -> Vec<&str> {
        match self {
            Condition::AllOf(list) | Condition::AnyOf(list) => list.iter().flat_map(Condition::elements).collect(),
            Condition::Not(one) => one.elements(),
            Condition::ExhibitShows(element) => vec![element.as_str()],
            _ => vec![],
        }
    }
}

/// Recordings: what was recorded, and every sound, picture and film that was not made from another exhibit.
fn facts_stated(fact: FourFacts, matter: &Matter<'_>) -> Verdict {
    let is_recording = |exhibit: &Exhibit| {
        let sort = matches!(exhibit.sort, Sort::Audio | Sort::Photo | Sort::Video);
        (sort || exhibit.origin == Origin::Recorded) && exhibit.derived_from.is_none()
    };
    let recordings = matter.exhibits().filter(|(_, exhibit)| is_recording(exhibit));
    let mut verdict = Verdict::of_all(recordings, |exhibit| match fact {
        FourFacts::By => exhibit.facts.by.is_some(),
        FourFacts::Circumstances => exhibit.facts.circumstances.is_some(),
        FourFacts::Conditions => exhibit.facts.conditions.is_some(),
        FourFacts::When => exhibit.facts.when.is_some(),
    });
    verdict.holds = verdict.about.is_empty();
    verdict
}

fn recording_open(matter: &Matter<'_>) -> Verdict {
    let case = matter.records.values().find_map(|record| match &record.body {
        crate::model::record::Body::Case(case) => Some(case.recording),
        _ => None,
    });
    let case = case.flatten();
    let of = |exhibit: &Exhibit| exhibit.recording.or(case);
    let not_open: Vec<(u32, Recording)> = matter
        .exhibits()
        .filter_map(|(n, exhibit)| Some((n, exhibit.recording.filter(|mode| *mode != Recording::Open)?)))
        .collect();
    let unsaid = case.is_none() && !matter.exhibits().any(|(_, exhibit)| of(exhibit).is_some());
    let covert = case.is_some_and(|mode| mode != Recording::Open) || !not_open.is_empty();
    let why = if covert { vec![Why::new("covert", &[])] } else { vec![] };
    let about = not_open.into_iter().map(|(n, _)| n).collect();
    Verdict { holds: case == Some(Recording::Open) && !covert, unsaid, about, why }
}

fn class_covered(matter: &Matter<'_>) -> Verdict {
    if matter.marks().any(|(_, mark)| mark.well_known.is_some()) {
        return true.into();
    }
    let Some(class) = matter.purchases().find_map(|(_, purchase)| purchase.class) else {
        return Verdict { unsaid: true, ..Verdict::because(vec![Why::new("class-unsaid", &[])]) };
    };
    let classes: Vec<u8> = matter
        .marks()
        .flat_map(|(_, mark)| mark.classes.iter().flat_map(|classes| classes.as_slice().iter().copied()))
        .collect();
    if classes.contains(&class.number()) {
        return true.into();
    }
    let list = classes.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
    let list = if list.is_empty() { "–".to_owned() } else { list };
    let facts = vec![("class", u32::from(class.number()).into()), ("classes", list.into())];
    Verdict::because(vec![Why { code: "class-other", facts }])
}

fn mark_in_force(law: &Law, matter: &Matter<'_>) -> Verdict {
    let Some(on) = matter.bought() else {
        return Verdict { unsaid: true, ..Verdict::because(vec![Why::new("no-day", &[])]) };
    };
    let mut verdict = Verdict::default();
    for (n, mark) in matter.marks() {
        let standing = standing(mark, law.term(), on);
        verdict.why.extend(standing.why);
        if standing.in_force {
            verdict.holds = true;
        } else {
            verdict.about.push(n);
        }
    }
    verdict.holds = verdict.holds && verdict.about.is_empty();
    verdict
}

fn licence_registered(matter: &Matter<'_>) -> Verdict {
    let on = matter.bought().unwrap_or(matter.day);
    let licences: Vec<_> = matter.marks().filter_map(|(_, mark)| mark.licence.as_ref()).collect();
    if licences.is_empty() {
        return Verdict { unsaid: true, ..Verdict::because(vec![Why::new("licence-none", &[])]) };
    }
    let why = licences.iter().filter_map(|licence| match (licence.registered, licence.expires) {
        (None, _) => Some(Why::new("licence-unregistered", &[])),
        (Some(registered), _) if registered > on => {
            Some(Why::new("licence-later", &[("registered", registered), ("on", on)]))
        }
        (_, Some(last)) if last < on => Some(Why::new("licence-expired", &[("last", last), ("on", on)])),
        _ => None,
    });
    Verdict::because(why.collect())
}

fn powers_valid(role: Role, matter: &Matter<'_>) -> Verdict {
    let on = matter.bought().unwrap_or(matter.day);
    let mut verdict = Verdict { unsaid: true, ..Verdict::default() };
    for (n, person) in matter.persons(role) {
        let why = match &person.powers {
            None => Some(Why::new("powers-unsaid", &[])),
            Some(powers) => match (powers.date, powers.expires) {
                (Some(date), _) if date > on => Some(Why::new("powers-later", &[("date", date), ("on", on)])),
                (_, Some(last)) if last < on => Some(Why::new("powers-expired", &[("last", last), ("on", on)])),
                _ => None,
            },
        };
        verdict.unsaid = false;
        if let Some(why) = why {
            verdict.about.push(n);
            verdict.why.push(why);
        }
    }
    verdict.holds = !verdict.unsaid && verdict.about.is_empty();
    verdict
}
