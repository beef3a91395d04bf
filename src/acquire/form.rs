//! purchase.toml: what the party fills in. It becomes the records of the case.

mod mark;

use super::wanted::{Sheet, Wanted};
use super::written::{
    FormError, class, day, degrees, given, money, person, phrase, place, required, shown, slot, stated, value,
};
use crate::base::octets::Id;
use crate::model::case::{Case, Language};
use crate::model::exhibit::{Device, Origin, Shown, Sort};
use crate::model::facts::{CourtFacts, Recording};
use crate::model::person::{Identifier, Person, Powers, Role, Roles, Scheme};
use crate::model::purchase::{Original, Payment, Place, Purchase};
use crate::model::record::Body;
use mark::MarkForm;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::value::Datetime;

/// The form as it is written. Texts left empty count as not given.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    case: CaseForm,
    #[serde(default)]
    facts: FactsForm,
    #[serde(default)]
    device: Option<DeviceForm>,
    #[serde(default)]
    person: Vec<PersonForm>,
    #[serde(default)]
    place: Option<PlaceForm>,
    #[serde(default)]
    mark: Option<MarkForm>,
    #[serde(default)]
    purchase: Option<PurchaseForm>,
    #[serde(default)]
    files: BTreeMap<String, FileForm>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseForm {
    title: String,
    reference: Option<String>,
    language: Option<Language>,
    pending: Option<bool>,
    recording: Option<Recording>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsForm {
    when: Option<Datetime>,
    until: Option<Datetime>,
    by: Option<String>,
    conditions: Option<String>,
    circumstances: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct DeviceForm {
    make: Option<String>,
    model: Option<String>,
    serial: Option<String>,
    software: Option<String>,
    clock_offset: Option<i64>,
    clock_method: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonForm {
    id: String,
    roles: Vec<Role>,
    name: String,
    bin: Option<String>,
    iin: Option<String>,
    number: Option<String>,
    address: Option<String>,
    contact: Option<String>,
    powers: Option<PowersForm>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PowersForm {
    document: String,
    number: Option<String>,
    date: Option<Datetime>,
    expires: Option<Datetime>,
    from: Option<String>,
    legalised: Option<bool>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceForm {
    name: Option<String>,
    address: Option<String>,
    country: Option<String>,
    page: Option<String>,
    latitude: Option<String>,
    longitude: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PurchaseForm {
    goods: String,
    quantity: Option<String>,
    when: Option<Datetime>,
    until: Option<Datetime>,
    buyer: Option<String>,
    seller: Option<String>,
    paid: Option<String>,
    payment: Option<Payment>,
    receipt: Option<String>,
    order: Option<String>,
    bag: Option<String>,
    class: Option<u8>,
    consent: Option<bool>,
    circulated: Option<bool>,
    original: Option<OriginalForm>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OriginalForm {
    price: String,
    source: Option<String>,
    date: Option<Datetime>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FileForm {
    kind: Option<Sort>,
    origin: Option<Origin>,
    recording: Option<Recording>,
    take: Option<u32>,
    derived_from: Option<u32>,
    when: Option<Datetime>,
    until: Option<Datetime>,
    by: Option<String>,
    conditions: Option<String>,
    circumstances: Option<String>,
    #[serde(default)]
    shows: Vec<String>,
}

/// What the form says of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFacts {
    /// What sort of evidence it is, where it differs from what its bytes suggest.
    pub sort: Option<Sort>,
    /// How it came to the party.
    pub origin: Option<Origin>,
    /// Open or covert, where it differs from the case.
    pub recording: Option<Recording>,
    /// The take.
    pub take: Option<u32>,
    /// The exhibit that it was made from.
    pub derived_from: Option<u32>,
    /// The device; for what was recorded.
    pub device: Option<Device>,
    /// The four facts.
    pub facts: CourtFacts,
    /// What it shows.
    pub shows: Vec<Shown>,
}

/// The records of the form, each under the name of the part of the form that it comes from.
pub type Slots = Vec<(String, Body)>;

impl Form {
    /// Reads a form.
    pub fn decode(text: &str) -> Result<Self, FormError> {
        if text.parse::<toml::Table>().is_ok_and(|table| table.is_empty()) {
            return Err(FormError::Empty);
        }
        toml::from_str(text).map_err(|error| FormError::Toml { detail: place(text, &error), sheet: Sheet::Purchase })
    }

    /// The ids of the persons in order.
    pub fn persons(&self) -> impl Iterator<Item = &str> {
        self.person.iter().map(|person| person.id.as_str())
    }

    /// The recording mode that the case states.
    pub fn recording(&self) -> Option<Recording> {
        self.case.recording
    }

    /// The records: the case, the persons, the place, the mark, the purchase. `number` gives the
    /// record number of a slot.
    pub fn slots(&self, case: Id, number: &dyn Fn(&str) -> Option<u32>) -> Result<Slots, FormError> {
        let mut slots: Slots = vec![("case".to_owned(), Body::Case(self.case.record(case)?))];
        for (at, person) in self.person.iter().enumerate() {
            let twice = self.persons().take(at).any(|id| id == person.id);
            if twice || person.id.is_empty() {
                return Err(value("person.id", &person.id, Wanted::Own));
            }
            slots.push((slot(&person.id), Body::Person(Box::new(person.record(number)?))));
        }
        if let Some(place) = &self.place {
            slots.push(("place".to_owned(), Body::Place(place.record()?)));
        }
        if let Some(mark) = &self.mark {
            slots.push(("mark".to_owned(), Body::Mark(Box::new(mark.record(number)?))));
        }
        if let Some(purchase) = &self.purchase {
            let place = self.place.as_ref().and_then(|_| number("place"));
            slots.push(("purchase".to_owned(), Body::Purchase(Box::new(purchase.record(place, number)?))));
        }
        Ok(slots)
    }

    /// Makes sure that all that is said of files can be read, before there are any.
    pub fn check(&self) -> Result<(), FormError> {
        let number = |name: &str| {
            let is_person = self.persons().any(|id| slot(id) == name);
            is_person.then_some(1)
        };
        std::iter::once("")
            .chain(self.files.keys().map(String::as_str))
            .try_for_each(|name| self.file(name, &number).map(|_| ()))
    }

    /// What the form says of the file of this name: its own table over the facts of the case.
    pub fn file(&self, name: &str, number: &dyn Fn(&str) -> Option<u32>) -> Result<FileFacts, FormError> {
        let own = self.files.get(name).cloned().unwrap_or_default();
        let field = |what: &str| format!("files.{name}.{what}");
        let when = own.when.or(self.facts.when);
        let until = if own.when.is_some() { own.until } else { self.facts.until };
        let by = given(&own.by).or(given(&self.facts.by));
        let conditions = given(&own.conditions).or(given(&self.facts.conditions));
        let circumstances = given(&own.circumstances).or(given(&self.facts.circumstances));
        Ok(FileFacts {
            sort: own.kind,
            origin: own.origin,
            recording: own.recording,
            take: own.take,
            derived_from: own.derived_from,
            device: self.device.as_ref().map(DeviceForm::record).transpose()?,
            facts: CourtFacts {
                when: stated(&field("when"), when, until)?,
                by: person(&field("by"), by, number)?,
                conditions: phrase(&field("conditions"), conditions)?,
                circumstances: phrase(&field("circumstances"), circumstances)?,
            },
            shows: own.shows.iter().map(|text| shown(text)).collect::<Result<Vec<_>, _>>()?.concat(),
        })
    }
}

impl CaseForm {
    fn record(&self, case: Id) -> Result<Case, FormError> {
        Ok(Case {
            case,
            language: self.language,
            pending: self.pending,
            recording: self.recording,
            reference: phrase("case.reference", given(&self.reference))?,
            title: required("case.title", &self.title)?,
        })
    }
}

impl DeviceForm {
    fn record(&self) -> Result<Device, FormError> {
        Ok(Device {
            clock_method: phrase("device.clock-method", given(&self.clock_method))?,
            clock_offset: self.clock_offset,
            make: phrase("device.make", given(&self.make))?,
            model: phrase("device.model", given(&self.model))?,
            serial: phrase("device.serial", given(&self.serial))?,
            software: phrase("device.software", given(&self.software))?,
        })
    }
}

impl PersonForm {
    fn record(&self, number: &dyn Fn(&str) -> Option<u32>) -> Result<Person, FormError> {
        let field = |what: &str| format!("person.{}.{what}", self.id);
        let schemes = [(Scheme::Bin, &self.bin), (Scheme::Iin, &self.iin), (Scheme::Other, &self.number)];
        let mut identifiers = schemes.iter().filter_map(|(scheme, value)| Some((*scheme, given(value)?)));
        let identifier = identifiers.next();
        if identifiers.next().is_some() {
            return Err(value(&field("number"), "", Wanted::Identifier));
        }
        Ok(Person {
            address: phrase(&field("address"), given(&self.address))?,
            contact: phrase(&field("contact"), given(&self.contact))?,
            identifier: identifier
                .map(|(scheme, text)| Ok(Identifier { scheme, value: required(&field("number"), text)? }))
                .transpose()?,
            name: required(&field("name"), &self.name)?,
            powers: self.powers.as_ref().map(|powers| powers.record(&field("powers"), number)).transpose()?,
            roles: Roles::new(self.roles.clone()).ok_or_else(|| value(&field("roles"), "", Wanted::Roles))?,
        })
    }
}

impl PowersForm {
    fn record(&self, field: &str, number: &dyn Fn(&str) -> Option<u32>) -> Result<Powers, FormError> {
        Ok(Powers {
            date: day(&format!("{field}.date"), self.date)?,
            document: required(&format!("{field}.document"), &self.document)?,
            expires: day(&format!("{field}.expires"), self.expires)?,
            from: person(&format!("{field}.from"), given(&self.from), number)?,
            legalised: self.legalised,
            number: phrase(&format!("{field}.number"), given(&self.number))?,
        })
    }
}

impl PlaceForm {
    fn record(&self) -> Result<Place, FormError> {
        Ok(Place {
            address: phrase("place.address", given(&self.address))?,
            country: phrase("place.country", given(&self.country))?,
            latitude: degrees("place.latitude", given(&self.latitude))?,
            longitude: degrees("place.longitude", given(&self.longitude))?,
            name: phrase("place.name", given(&self.name))?,
            page: phrase("place.page", given(&self.page))?,
        })
    }
}

impl PurchaseForm {
    fn record(&self, place: Option<u32>, number: &dyn Fn(&str) -> Option<u32>) -> Result<Purchase, FormError> {
        let original = self.original.as_ref().filter(|original| !original.price.is_empty());
        Ok(Purchase {
            bag: phrase("purchase.bag", given(&self.bag))?,
            buyer: person("purchase.buyer", given(&self.buyer), number)?,
            circulated: self.circulated,
            class: self.class.map(class).transpose()?,
            consent: self.consent,
            goods: required("purchase.goods", &self.goods)?,
            order: phrase("purchase.order", given(&self.order))?,
            original: original
                .map(|original| {
                    Ok(Original {
                        date: day("purchase.original.date", original.date)?,
                        price: money("purchase.original.price", &original.price)?,
                        source: phrase("purchase.original.source", given(&original.source))?,
                    })
                })
                .transpose()?,
            paid: given(&self.paid).map(|text| money("purchase.paid", text)).transpose()?,
            payment: self.payment,
            place,
            quantity: phrase("purchase.quantity", given(&self.quantity))?,
            receipt: phrase("purchase.receipt", given(&self.receipt))?,
            seller: person("purchase.seller", given(&self.seller), number)?,
            when: stated("purchase.when", self.when, self.until)?,
        })
    }
}
