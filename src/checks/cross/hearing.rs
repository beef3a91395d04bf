//! What is at hand for the comparisons: the judgement, what each file says when it is read again, and the lists.

use super::super::verification::Verification;
use super::lack::{self, Lack};
use super::receipt::Receipt;
use crate::examine::editors::Editors;
use crate::examine::fiscal::operators::Operators;
use crate::examine::testimony::Testimony;
use crate::model::exhibit::Exhibit;
use crate::model::mark::Mark;
use crate::model::person::Person;
use crate::model::purchase::{Place, Purchase};
use crate::model::record::{Body, Kind};
use std::collections::{BTreeMap, BTreeSet};

/// All that comparisons are made from.
pub struct Hearing<'a> {
    verification: &'a Verification,
    testimonies: &'a BTreeMap<u32, Testimony>,
    intact: BTreeSet<u32>,
    receipts: Vec<Receipt>,
    /// Found once: each comparison asks for it again for each of up to 100,000 exhibits.
    purchase: Result<u32, Lack>,
    editors: Option<&'a Editors>,
    years: Option<u16>,
    reader: &'a str,
}

impl<'a> Hearing<'a> {
    /// What this program calls itself as a reader of files, unless [`Hearing::read_by`] says otherwise.
    pub const READER: &'static str = concat!("aigaq ", env!("CARGO_PKG_VERSION"));

    /// Brings together a judgement, what the exhibits say, and the list of fiscal operators. What an exhibit says that
    /// is not intact is left out.
    pub fn new(
        verification: &'a Verification,
        testimonies: &'a BTreeMap<u32, Testimony>,
        operators: &Operators,
    ) -> Self {
        let intact: BTreeSet<u32> = verification.intact().iter().copied().collect();
        let heard = testimonies.iter().filter(|(n, _)| intact.contains(n));
        let receipts = heard.filter_map(|(n, one)| Receipt::of(*n, one, operators)).collect();
        let purchase = Err(lack::NOTHING_STATED);
        let (editors, years, reader) = (None, None, Self::READER);
        let hearing = Hearing { verification, testimonies, intact, receipts, purchase, editors, years, reader };
        Hearing { purchase: hearing.only_purchase(), ..hearing }
    }

    /// With the list of programs that change files.
    pub fn knowing(self, editors: &'a Editors) -> Self {
        Hearing { editors: Some(editors), ..self }
    }

    /// With the years for which a trade mark is registered: 10 (Trademark Law of Kazakhstan 15; Madrid Protocol 6(1)).
    pub fn term(self, years: u16) -> Self {
        Hearing { years: Some(years), ..self }
    }

    /// With the name and version of the program that read the files for this judgement, as a record of an exhibit has
    /// it in `reading.by`.
    pub fn read_by(self, reader: &'a str) -> Self {
        Hearing { reader, ..self }
    }

    /// The judgement.
    pub fn verification(&self) -> &Verification {
        self.verification
    }

    /// What an exhibit said when it was read again; `None` where it was not read at all.
    pub fn testimony(&self, n: u32) -> Option<&Testimony> {
        self.heard(n).ok()
    }

    /// The receipts among the intact exhibits, by number.
    pub fn receipts(&self) -> &[Receipt] {
        &self.receipts
    }

    /// The records of exhibits, by number.
    pub fn exhibits(&self) -> impl Iterator<Item = (u32, &Exhibit)> {
        self.verification.records().iter().filter_map(|(n, record)| match &record.body {
            Body::Exhibit(exhibit) => Some((*n, &**exhibit)),
            _ => None,
        })
    }

    pub(super) fn editors(&self) -> Result<&Editors, Lack> {
        self.editors.ok_or(lack::NO_LIST)
    }

    pub(super) fn years(&self) -> Result<u16, Lack> {
        self.years.ok_or(lack::NO_LIST)
    }

    pub(super) fn reader(&self) -> &str {
        self.reader
    }

    /// What an exhibit says, or why nothing is heard of it.
    pub(super) fn heard(&self, n: u32) -> Result<&Testimony, Lack> {
        let withheld = self.verification.withheld();
        if withheld.is_some_and(|withheld| withheld.exhibits.binary_search(&n).is_ok()) {
            return Err(lack::WITHHELD);
        }
        if !self.intact.contains(&n) {
            return Err(lack::NOT_INTACT);
        }
        self.testimonies.get(&n).ok_or(lack::NOT_READ)
    }

    /// The purchase that the party states.
    pub(super) fn purchase(&self) -> Result<(u32, &Purchase), Lack> {
        let n = self.purchase?;
        match self.verification.records().get(&n).map(|record| &record.body) {
            Some(Body::Purchase(purchase)) => Ok((n, purchase)),
            _ => Err(self.gone(n)),
        }
    }

    /// The number of the one purchase that is stated.
    fn only_purchase(&self) -> Result<u32, Lack> {
        let records = self.verification.records().iter();
        let mut found = records.filter(|(_, record)| matches!(record.body, Body::Purchase(_))).map(|(n, _)| *n);
        match (found.next(), found.next()) {
            (Some(_), Some(_)) => Err(lack::SEVERAL),
            (Some(one), None) => self.absent(Kind::Purchase).map_or(Ok(one), |_| Err(lack::SEVERAL)),
            (None, _) => Err(self.absent(Kind::Purchase).unwrap_or(lack::NOTHING_STATED)),
        }
    }

    /// A field of the purchase.
    pub(super) fn stated<T>(&self, of: impl FnOnce(&Purchase) -> Option<T>) -> Result<(u32, T), Lack> {
        let (n, purchase) = self.purchase()?;
        Ok((n, of(purchase).ok_or(lack::NOTHING_STATED)?))
    }

    /// The marks that the party states.
    pub(super) fn marks(&self) -> impl Iterator<Item = (u32, &Mark)> {
        self.verification.records().iter().filter_map(|(n, record)| match &record.body {
            Body::Mark(mark) => Some((*n, &**mark)),
            _ => None,
        })
    }

    /// The persons that the party states.
    pub(super) fn persons(&self) -> impl Iterator<Item = (u32, &Person)> {
        self.verification.records().iter().filter_map(|(n, record)| match &record.body {
            Body::Person(person) => Some((*n, &**person)),
            _ => None,
        })
    }

    /// The seller that the purchase names.
    pub(super) fn seller(&self) -> Result<(u32, &Person), Lack> {
        let (_, n) = self.stated(|purchase| purchase.seller)?;
        match self.verification.records().get(&n).map(|record| &record.body) {
            Some(Body::Person(person)) => Ok((n, person)),
            _ => Err(self.gone(n)),
        }
    }

    /// The place that the purchase names.
    pub(super) fn place(&self) -> Result<(u32, &Place), Lack> {
        let (_, n) = self.stated(|purchase| purchase.place)?;
        match self.verification.records().get(&n).map(|record| &record.body) {
            Some(Body::Place(place)) => Ok((n, place)),
            _ => Err(self.gone(n)),
        }
    }

    /// Numbers of the records of a kind that are listed in the manifest and not here, each with the reason.
    pub(super) fn missing(&self, kind: Kind) -> impl Iterator<Item = (u32, Lack)> {
        let listed = self.verification.manifest().into_iter().flat_map(|manifest| &manifest.records);
        let absent = listed.filter(move |one| one.kind == kind && !self.verification.records().contains_key(&one.n));
        absent.map(|one| (one.n, self.gone(one.n)))
    }

    /// Why a record of this kind is missing that is listed; `None` where none is.
    pub(super) fn absent(&self, kind: Kind) -> Option<Lack> {
        self.missing(kind).next().map(|(_, lack)| lack)
    }

    fn gone(&self, n: u32) -> Lack {
        let withheld = self.verification.withheld();
        let is_withheld = withheld.is_some_and(|withheld| withheld.records.binary_search(&n).is_ok());
        if is_withheld { lack::WITHHELD } else { lack::NOT_INTACT }
    }
}
