//! The sample bundle judged, and what else a brief is made from.

use aigaq::base::digest::sha256;
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Octets;
use aigaq::base::watch::Unwatched;
use aigaq::checks::cross::{Comparison, Examination, Hearing, Lists, Receipt, Testimony, Transcript};
use aigaq::checks::{Question, Verification, judge};
use aigaq::examine::fiscal::operators::Operators;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::model::reading::Said;
use aigaq::model::record::Body;
use aigaq::report::matter::Matter;
use aigaq::report::paper::Paper;
use aigaq::report::papers::law::{Articles, Cited, Given};
use aigaq::report::papers::{Brief, Checker, ElementLine, ElementStanding, Picture, Presented, counsel, court, drafts};
use aigaq::seal::trust::Trust;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Law data for tests: the act is the part of the key before the first hyphen.
pub struct Law;

impl Articles for Law {
    fn given(&self) -> Option<Given> {
        None
    }

    fn cite(&self, key: &str) -> Option<Cited> {
        let (act, at) = key.split_once('-')?;
        let certain = !matches!(act, "cao" | "customs");
        let as_of = if certain { "2026-04" } else { "2018" };
        Some(Cited { act: act.to_uppercase(), at: at.to_owned(), as_of: as_of.to_owned(), certain })
    }
}

/// What a brief borrows.
pub struct Desk {
    pub verification: Verification,
    pub sha256: aigaq::base::octets::Digest,
    pub path: String,
    pub testimonies: BTreeMap<u32, Testimony>,
    pub receipts: Vec<Receipt>,
    pub pictures: BTreeMap<u32, Vec<Picture>>,
    pub comparisons: Vec<Comparison>,
    pub elements: Vec<ElementLine>,
    pub matter: Matter,
}

impl Desk {
    /// The bundle of samples/sealed of this name.
    pub fn sample(name: &str) -> Self {
        let folder = root().join("samples/sealed");
        let trust = Trust::decode(&fs::read_to_string(folder.join("trust/trust.toml")).unwrap()).unwrap();
        let bytes = fs::read(folder.join(format!("{name}.aigaq"))).unwrap();
        let question = Question {
            trust: &trust,
            at: Moment::parse("2026-12-31T00:00:00Z").unwrap(),
            limits: &Limits::default(),
            expect_seal: None,
            watch: &Unwatched,
        };
        let mut desk = Desk::of(judge(&bytes[..], &question).unwrap(), &format!("{name}.aigaq"));
        desk.sha256 = sha256(&bytes);
        desk
    }

    pub fn of(verification: Verification, path: &str) -> Self {
        Desk {
            verification,
            sha256: Octets([0x5a; 32]),
            path: path.to_owned(),
            testimonies: BTreeMap::new(),
            receipts: vec![],
            pictures: BTreeMap::new(),
            comparisons: vec![],
            elements: vec![],
            matter: Matter::default(),
        }
    }

    /// The sample with pictures, statements of its files, a receipt, comparisons and elements.
    pub fn full() -> Self {
        let mut desk = Desk::sample("purchase");
        // What the files said when they were taken in, but for another camera, which differs, and no place, which
        // leaves nothing to compare.
        let mut said = desk.intake(8);
        said.retain(|one| !["model", "place"].contains(&one.of()));
        said.push(Said::new("model", "IFD0 0x0110 Model", "another camera").unwrap());
        desk.testimonies.insert(8, Testimony { said, ..Testimony::default() });
        let text = fs::read_to_string(root().join("samples/made/receipt.txt")).unwrap();
        let code = "http://consumer.oofd.kz/?i=999000123456&f=010199999901&s=24990.00&t=20261005T143210";
        let receipt = Testimony {
            said: desk.intake(9),
            codes: vec![code.to_owned()],
            text: Some(Transcript { text, guessed: true }),
            hidden: None,
            unread: vec!["examined.hurried"],
        };
        desk.testimonies.insert(9, receipt);
        let operators = Operators::shipped().unwrap();
        desk.receipts = Hearing::new(&desk.verification, &desk.testimonies, &operators).receipts().to_vec();
        assert_eq!(desk.receipts.len(), 1);
        let by = "aigaq-verify 0.1.0".to_owned();
        desk.comparisons =
            Examination::new(&desk.verification, by, desk.testimonies.clone(), &Lists::shipped()).comparisons;
        desk.pictures.insert(8, vec![Picture { name: "exhibit-0008".to_owned(), at: None }]);
        let stills = [(1, 0), (2, 3_500)];
        let still = |(n, at)| Picture { name: format!("exhibit-0009-still-{n:02}"), at: Some(at) };
        desk.pictures.insert(9, stills.map(still).to_vec());
        let line = |id: &str, title: &str, standing| ElementLine {
            id: id.to_owned(),
            title: title.to_owned(),
            articles: vec!["tm-14".to_owned()],
            standing,
            at: vec!["exhibit 8".to_owned()],
            against: vec![],
            todo: vec![],
        };
        let mut last = line("payment", "Payment", ElementStanding::Contradicted);
        (last.against, last.todo) = (vec!["record 7".to_owned()], vec!["ask".to_owned()]);
        desk.elements = vec![
            line("mark", "Mark on the goods", ElementStanding::Indicated),
            line("receipt", "Receipt", ElementStanding::Supported),
            line("offer", "Offer", ElementStanding::Nothing),
            last,
        ];
        desk
    }

    /// What an exhibit said when it was taken in.
    fn intake(&self, n: u32) -> Vec<Said> {
        let Body::Exhibit(exhibit) = &self.verification.records()[&n].body else { panic!("{n} is no exhibit") };
        exhibit.reading.as_ref().map(|reading| reading.said.to_vec()).unwrap_or_default()
    }

    pub fn brief<'a>(&'a self, messages: &'a Messages) -> Brief<'a> {
        Brief {
            messages,
            verification: &self.verification,
            presented: Presented { path: &self.path, sha256: self.sha256 },
            checker: Checker { name: "aigaq-verify", version: "0.1.0", sha256: Some(Octets([9; 32])) },
            chosen: true,
            comparisons: &self.comparisons,
            testimonies: &self.testimonies,
            receipts: &self.receipts,
            pictures: &self.pictures,
            elements: &self.elements,
            matter: &self.matter,
            articles: &Law,
        }
    }

    /// The three papers in a language.
    pub fn papers(&self, language: Language) -> [Paper; 3] {
        let messages = Messages::new(language);
        let brief = self.brief(&messages);
        [court(&brief), counsel(&brief), drafts(&brief)]
    }
}
