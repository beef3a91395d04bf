//! A case with nothing missing, to take things out of.

use aigaq::base::digest::sha256;
use aigaq::base::octets::Salt;
use aigaq::claim::dates::Dates;
use aigaq::claim::element::Level;
use aigaq::claim::law::Law;
use aigaq::claim::matter::{Compared, Matter, Outcome};
use aigaq::claim::weighing::{unknown_elements, weigh};
use aigaq::model::case::Case;
use aigaq::model::exhibit::{Device, Exhibit, Extension, MediaType, Origin, Shown, Sort};
use aigaq::model::facts::CourtFacts;
use aigaq::model::mark::Mark;
use aigaq::model::person::Person;
use aigaq::model::purchase::{Place, Purchase};
use aigaq::model::record::{Body, Record};
use aigaq::model::text::{Day, Name, Phrase};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The records of a case as JSON, so that a test can say what it changes.
#[derive(Clone)]
pub struct Story {
    pub case: Value,
    pub persons: Vec<Value>,
    pub place: Value,
    pub mark: Value,
    pub purchase: Value,
    pub exhibits: Vec<Exhibit>,
    pub compared: Vec<(&'static str, Outcome, Vec<u32>)>,
    pub today: &'static str,
    pub dates: Dates,
}

/// 2026-10-05T14:32:10+05:00
pub const BOUGHT: u64 = 1_791_192_730_000;

pub fn exhibit(name: &str, sort: Sort, shows: &[&str]) -> Exhibit {
    let element =
        |name: &&str| Shown { element: (*name).to_owned().try_into().unwrap(), from: None, region: None, until: None };
    let shows: Vec<Shown> = shows.iter().map(element).collect();
    Exhibit {
        blocks: None,
        derived_from: None,
        device: Some(Device { make: Phrase::new("Aigaq"), ..Device::default() }),
        ext: Extension::known("bin").unwrap(),
        facts: CourtFacts {
            by: Some(3),
            circumstances: Phrase::new("on order"),
            conditions: Phrase::new("daylight"),
            when: serde_json::from_value(json!({ "at": BOUGHT, "offset": 300 })).unwrap(),
        },
        media: MediaType::try_from("application/octet-stream".to_owned()).unwrap(),
        modified: None,
        name: Name::Text(name.to_owned()),
        origin: Origin::Recorded,
        reading: None,
        recording: None,
        sha256: sha256(name.as_bytes()),
        shows: (!shows.is_empty()).then_some(shows),
        size: 1,
        take: None,
        sort,
    }
}

impl Story {
    /// Nothing that kz.toml requires is missing.
    pub fn whole() -> Self {
        Story {
            case: json!({ "language": "ru", "pending": false, "recording": "open", "title": "T" }),
            persons: vec![
                json!({ "name": "Holder", "roles": ["claimant", "rights-holder"] }),
                json!({ "name": "Operator", "roles": ["buyer", "operator"],
                    "powers": { "document": "order", "date": "2026-09-01", "expires": "2027-09-01" } }),
                json!({ "name": "Seller", "roles": ["seller"],
                    "identifier": { "scheme": "bin", "value": "260140999011" } }),
            ],
            place: json!({ "address": "1 Sample Street" }),
            mark: json!({ "sign": "QYRAN", "certificate": "1", "classes": [25], "filed": "2020-03-02",
                "registered": "2021-01-15", "expires": "2030-03-02", "holder": 2, "route": "national" }),
            purchase: json!({ "goods": "shoes", "class": 25, "consent": false, "circulated": false, "bag": "1",
                "buyer": 3, "seller": 4, "place": 5, "paid": { "currency": "KZT", "minor": 2_499_000 },
                "payment": "card", "receipt": "1", "when": { "at": BOUGHT, "offset": 300 },
                "original": { "date": "2026-10-01", "source": "price list",
                    "price": { "currency": "KZT", "minor": 8_999_000 } } }),
            exhibits: vec![
                exhibit("purchase.mp4", Sort::Video, &["seller", "offer", "payment", "receipt", "bag"]),
                exhibit("goods.jpg", Sort::Photo, &["mark"]),
                exhibit("receipt.png", Sort::Receipt, &[]),
            ],
            compared: vec![],
            today: "2026-11-22",
            dates: Dates::default(),
        }
    }

    pub fn records(&self) -> BTreeMap<u32, Record> {
        fn read<T: DeserializeOwned>(value: &Value) -> T {
            serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{value}: {error}"))
        }
        let case: Case = Case {
            case: aigaq::base::octets::Id::from_hex("00112233445566778899aabbccddeeff").unwrap(),
            language: read(&self.case["language"]),
            pending: read(&self.case["pending"]),
            recording: read(&self.case["recording"]),
            reference: None,
            title: Phrase::new("T").unwrap(),
        };
        let mut bodies = vec![Body::Case(case)];
        bodies.extend(self.persons.iter().map(|person| Body::Person(Box::new(read::<Person>(person)))));
        bodies.extend((!self.place.is_null()).then(|| Body::Place(read::<Place>(&self.place))));
        bodies.extend((!self.mark.is_null()).then(|| Body::Mark(Box::new(read::<Mark>(&self.mark)))));
        bodies.extend((!self.purchase.is_null()).then(|| Body::Purchase(Box::new(read::<Purchase>(&self.purchase)))));
        bodies.extend(self.exhibits.iter().map(|exhibit| Body::Exhibit(Box::new(exhibit.clone()))));
        let salt = Salt::from_hex(&"00".repeat(32)).unwrap();
        (1..).zip(bodies).map(|(n, body)| (n, Record { n, salt, body })).collect()
    }

    /// Asks something of the matter.
    pub fn with<T>(&self, ask: impl FnOnce(&Matter<'_>) -> T) -> T {
        let records = self.records();
        let compared: Vec<Compared<'_>> = self
            .compared
            .iter()
            .map(|(id, outcome, exhibits)| Compared { id, outcome: *outcome, exhibits: exhibits.clone() })
            .collect();
        ask(&Matter { records: &records, compared: &compared, day: day(self.today), dates: &self.dates })
    }

    /// What is required and missing, what differs, what is noted: one line each, in names that never change.
    pub fn lines(&self, law: &Law) -> Vec<String> {
        self.with(|matter| {
            let mut lines = Vec::new();
            for one in weigh(law, matter) {
                let id = &one.element.id;
                for gap in one.missing.iter().filter(|gap| gap.need.level == Level::Required) {
                    let why: String = gap.why.iter().map(|why| format!(" {}", why.code)).collect();
                    let about: String = gap.about.iter().map(|n| format!(" #{n}")).collect();
                    lines.push(format!("{id}.{}{why}{about}", gap.need.id));
                }
                lines.extend(one.contradicted.iter().map(|link| format!("{id} contradicted {}", link.comparison)));
                lines.extend(one.supported.iter().map(|link| format!("{id} supported {}", link.comparison)));
                lines.extend(one.notes.iter().map(|why| format!("{id} noted {}", why.code)));
            }
            lines.extend(unknown_elements(law, matter).into_iter().map(|(n, name)| format!("unknown {n} {name}")));
            lines
        })
    }
}
