//! All that a paper is made from.

use super::super::matter::{Addressee, Matter};
use super::super::paper::{Kind, Paper, Section};
use super::super::text;
use super::law::Articles;
use super::mask;
use crate::base::octets::Digest;
use crate::base::reason::{Fact, Facts};
use crate::checks::Verification;
use crate::checks::cross::{Comparison, Receipt, Testimony};
use crate::checks::finding::Finding;
use crate::lang::messages::Messages;
use crate::lang::shown::visible;
use crate::model::case::Case;
use crate::model::exhibit::Exhibit;
use crate::model::mark::Mark;
use crate::model::person::{Person, Role};
use crate::model::purchase::{Place, Purchase};
use crate::model::record::Body;
use std::collections::BTreeMap;

/// The file as it was presented.
#[derive(Clone, Copy, Debug)]
pub struct Presented<'a> {
    /// The name under which the user knows it.
    pub path: &'a str,
    /// SHA-256 of all its bytes.
    pub sha256: Digest,
}

/// The program that judged.
#[derive(Clone, Copy, Debug)]
pub struct Checker<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its version.
    pub version: &'a str,
    /// SHA-256 of its own file, where that could be read.
    pub sha256: Option<Digest>,
}

/// A picture of an exhibit that is handed over beside a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its name: `exhibit-0008`, of a recording `exhibit-0008-still-01`.
    pub name: String,
    /// Milliseconds from the beginning of a recording.
    pub at: Option<u64>,
}

/// What an element of the claim rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementStanding {
    /// The party indicates it, and a comparison that agrees bears on it.
    Supported,
    /// The party indicates it.
    Indicated,
    /// Nothing is indicated.
    Nothing,
    /// Something in the bundle contradicts it.
    Contradicted,
}

/// An element of the claim, in the language of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementLine {
    /// Its name, by which exhibits name it.
    pub id: String,
    /// What has to be shown.
    pub title: String,
    /// Keys of the articles that ask for it.
    pub articles: Vec<String>,
    /// What it rests on.
    pub standing: ElementStanding,
    /// Where the party indicates it: records, exhibits and their stretches.
    pub at: Vec<String>,
    /// What contradicts it.
    pub against: Vec<String>,
    /// What would close the gap.
    pub todo: Vec<String>,
}

/// All that a paper is made from. Nothing else is read.
pub struct Brief<'a> {
    /// The words of one language.
    pub messages: &'a Messages,
    /// The judgement.
    pub verification: &'a Verification,
    /// The file as it was presented.
    pub presented: Presented<'a>,
    /// The program that judged.
    pub checker: Checker<'a>,
    /// Whether somebody chose the moment judged for; else it is the moment of the check.
    pub chosen: bool,
    /// The comparisons.
    pub comparisons: &'a [Comparison],
    /// What each exhibit said when it was read again.
    pub testimonies: &'a BTreeMap<u32, Testimony>,
    /// The receipts among the exhibits.
    pub receipts: &'a [Receipt],
    /// The pictures of each exhibit.
    pub pictures: &'a BTreeMap<u32, Vec<Picture>>,
    /// The elements of the claim.
    pub elements: &'a [ElementLine],
    /// What the party says of the matter.
    pub matter: &'a Matter,
    /// The law.
    pub articles: &'a dyn Articles,
}

impl Brief<'_> {
    /// A sentence with its values. Values of records go through [`Brief::shown`] first.
    pub(super) fn say(&self, key: &str, facts: &[(&str, Fact)]) -> String {
        self.messages.say(key, facts)
    }

    /// Text from outside: nothing in it hides, and numbers of persons are masked.
    pub(super) fn shown(&self, text: &str) -> String {
        if self.matter.unmask { visible(text) } else { mask::masked(&visible(text)) }
    }

    /// A finding in a sentence.
    pub(super) fn found(&self, finding: &Finding) -> String {
        let (key, facts) = text::key_and_facts(self.messages, self.verification, finding);
        let worded = |name: &str, fact: &Fact| match name {
            "because" => self.because(&fact.to_string()).into(),
            name => self.dated(name, fact),
        };
        let facts: Facts = facts.iter().map(|(name, fact)| (*name, worded(name, fact))).collect();
        self.shown(&self.say(&key, &facts))
    }

    /// The sentence of the finding of this code, for the inside of another sentence; the code where there is none.
    pub(super) fn because(&self, code: &str) -> String {
        let stands = |one: &&Finding| one.code() == code && one.fact("because").is_none();
        let finding = self.verification.findings().iter().find(stands);
        finding.map_or_else(|| code.to_owned(), |one| self.found(one).trim_end_matches('.').to_owned())
    }

    /// A text of matter.toml in a paper that speaks of the seal.
    pub(super) fn unsealed(&self, text: &str) -> String {
        self.say("paper-unsealed", &[("text", self.shown(text).into())])
    }

    /// An optional text from outside, or the word for "not stated".
    pub(super) fn stated(&self, text: Option<impl ToString>) -> String {
        text.map_or_else(|| self.say("paper-not-stated", &[]), |text| self.shown(&text.to_string()))
    }

    /// The number of a person or an entity, masked where it is one of a person.
    pub(super) fn identifier(&self, person: &Person) -> String {
        match &person.identifier {
            Some(_) if self.matter.unmask => self.stated(person.identifier.as_ref().map(|id| id.value.to_string())),
            Some(id) => visible(&mask::identifier(id)),
            None => self.say("paper-not-stated", &[]),
        }
    }

    /// The title of an element of the claim; its name where the law data has none.
    pub(super) fn element(&self, id: &str) -> String {
        let known = self.elements.iter().find(|one| one.id == id);
        self.shown(known.map_or(id, |one| &one.title))
    }

    /// A paper with these parts.
    pub(super) fn paper(&self, kind: Kind, title: String, sections: Vec<Section>) -> Paper {
        let digest = self.verification.seal_digest().map_or_else(|| "–".to_owned(), |digest| digest.short());
        Paper {
            kind,
            language: self.messages.language(),
            title,
            foot: self.say("paper-foot", &[("digest", digest.into())]),
            page: self.say("paper-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
            code: self.verification.seal_digest().map(|digest| digest.to_string()),
            dated: self.verification.at().to_string(),
            sections,
        }
    }

    /// Whether a case is pending: the matter's word before that of the bundle.
    pub(super) fn pending(&self) -> Option<bool> {
        self.matter.pending.or(self.case().and_then(|case| case.pending))
    }

    /// Whom the drafts are addressed to, where that is known.
    pub(super) fn addressee(&self) -> Option<Addressee> {
        let by_law = self.pending().map(|pending| if pending { Addressee::Court } else { Addressee::Notary });
        self.matter.addressee.or(by_law)
    }

    fn bodies(&self) -> impl Iterator<Item = (u32, &Body)> {
        self.verification.records().iter().map(|(n, record)| (*n, &record.body))
    }

    /// The record of the case.
    pub(super) fn case(&self) -> Option<&Case> {
        self.bodies().find_map(|(_, body)| if let Body::Case(case) = body { Some(case) } else { None })
    }

    /// The purchases, by number.
    pub(super) fn purchases(&self) -> impl Iterator<Item = &Purchase> {
        self.bodies().filter_map(|(_, body)| if let Body::Purchase(one) = body { Some(&**one) } else { None })
    }

    /// The first record of a purchase.
    pub(super) fn purchase(&self) -> Option<&Purchase> {
        self.purchases().next()
    }

    /// The marks, by number.
    pub(super) fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.bodies().filter_map(|(_, body)| if let Body::Mark(mark) = body { Some(&**mark) } else { None })
    }

    /// The first record of a mark.
    pub(super) fn mark(&self) -> Option<&Mark> {
        self.marks().next()
    }

    /// The places, by number.
    pub(super) fn places(&self) -> impl Iterator<Item = (u32, &Place)> {
        self.bodies().filter_map(|(n, body)| if let Body::Place(place) = body { Some((n, place)) } else { None })
    }

    /// The place of the first purchase; where it names none, the first place.
    pub(super) fn place(&self) -> Option<&Place> {
        let wanted = self.purchase().and_then(|purchase| purchase.place);
        self.places().find(|(n, _)| wanted.is_none_or(|wanted| wanted == *n)).map(|(_, place)| place)
    }

    /// The persons, by number.
    pub(super) fn persons(&self) -> impl Iterator<Item = (u32, &Person)> {
        self.bodies().filter_map(|(n, body)| if let Body::Person(one) = body { Some((n, &**one)) } else { None })
    }

    /// The first person in this role.
    pub(super) fn in_role(&self, role: Role) -> Option<&Person> {
        self.persons().map(|(_, person)| person).find(|person| person.roles.as_slice().contains(&role))
    }

    /// The exhibits whose records are here, by number.
    pub(super) fn exhibits(&self) -> impl Iterator<Item = (u32, &Exhibit)> {
        self.bodies().filter_map(|(n, body)| if let Body::Exhibit(one) = body { Some((n, &**one)) } else { None })
    }

    /// The name of the person of this number; the number alone where the record is not here.
    pub(super) fn person(&self, n: u32) -> String {
        let person = self.verification.records().get(&n).map(|record| &record.body);
        match person {
            Some(Body::Person(person)) => self.shown(person.name.as_str()),
            _ => self.say("paper-record", &[("n", n.into())]),
        }
    }

    /// Whether a finding of this code is there.
    pub(super) fn has(&self, code: &str) -> bool {
        self.verification.findings().iter().any(|finding| finding.code() == code)
    }

    /// Whether the exhibit's bytes are the ones that were sealed.
    pub(super) fn is_intact(&self, n: u32) -> bool {
        self.verification.intact().binary_search(&n).is_ok()
    }

    /// Whether the exhibit is left out of an extract.
    pub(super) fn is_withheld(&self, n: u32) -> bool {
        self.verification.withheld().is_some_and(|withheld| withheld.exhibits.binary_search(&n).is_ok())
    }
}
