//! All that the papers of every language are made from.

use super::articles::Cites;
use super::elements;
use super::given::Given;
use super::pictures::{self, Pictures};
#[cfg(feature = "pdf")]
use super::stated::Stated;
use crate::{check, hearing};
use aigaq::base::digest::Hasher;
#[cfg(feature = "pdf")]
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::base::source::{FileSource, Source};
use aigaq::checks::Verification;
use aigaq::checks::cross::{Examination, Hearing, Lists, Receipt};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::html::Image;
use aigaq::report::json::Result1;
use aigaq::report::made::{Made, Maker, Sheaf, Which};
use aigaq::report::paper::Paper;
use aigaq::report::papers::{self, Brief, Checker, mask};
use aigaq_terminal::bar::Steps;
use aigaq_terminal::speaker::Mistake;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::OnceLock;

/// Bytes of a file that are read at once.
const PIECE: usize = 1 << 20;
/// This program, as the papers name it.
pub const NAME: &str = env!("CARGO_PKG_NAME");
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How a bundle was presented.
#[derive(PartialEq, Eq)]
pub struct Presented {
    /// The name alone: where a file lies on this machine is nobody's business.
    pub name: String,
    /// Whether somebody chose the moment judged for.
    pub chosen: bool,
    /// Whether the exhibits are looked into.
    pub media: bool,
}

/// All that the papers of every language are made from.
pub struct Desk<'a> {
    given: &'a Given,
    presented: Presented,
    verification: Verification,
    source: FileSource,
    sha256: Digest,
    itself: Option<Digest>,
    examination: Examination,
    receipts: Vec<Receipt>,
    pictures: Pictures,
}

impl<'a> Desk<'a> {
    /// Reads what the papers need from a judged bundle.
    pub fn lay(
        given: &'a Given,
        source: FileSource,
        verification: Verification,
        mut presented: Presented,
    ) -> Result<Self, Mistake> {
        if !given.matter.unmask {
            presented.name = mask::masked(&presented.name);
        }
        let io = |error: io::Error| {
            let facts = vec![("path", presented.name.as_str().into()), ("error", error.to_string().into())];
            Mistake::new("source.io", facts)
        };
        let sha256 = digest(&source).map_err(io)?;
        let examination = hearing::examine(&source, &verification, given.lists(), !presented.media);
        let operators = Lists::shipped().operators;
        let receipts = Hearing::new(&verification, &examination.testimonies, &operators).receipts().to_vec();
        let pictures = if presented.media {
            let _steps = Steps::new(1);
            pictures::draw(&source, &verification, &given.matter.blur)
        } else {
            Pictures::default()
        };
        let itself = itself();
        Ok(Desk { given, presented, verification, source, sha256, itself, examination, receipts, pictures })
    }

    /// Whether it was laid for such a presentation and moment.
    #[cfg(feature = "pdf")]
    pub fn is_for(&self, presented: &Presented, at: Moment) -> bool {
        self.presented == *presented && self.verification.at() == at
    }

    /// Whether all that was read is of one file; to be asked when nothing more is read.
    pub fn settled(&self) -> Result<(), Mistake> {
        check::settled(&self.source, &self.presented.name)
    }

    pub fn verification(&self) -> &Verification {
        &self.verification
    }

    /// The pictures for a page of HTML.
    pub fn images(&self) -> BTreeMap<String, Image> {
        self.pictures.images()
    }

    /// One of the papers.
    pub fn paper(&self, which: Which, language: Language) -> Paper {
        let messages = Messages::new(language);
        let elements = elements::lines(self.given, &self.verification, &self.examination, &messages);
        let articles = Cites { law: &self.given.law, language };
        let brief = Brief {
            messages: &messages,
            verification: &self.verification,
            presented: papers::Presented { path: &self.presented.name, sha256: self.sha256 },
            checker: Checker { name: NAME, version: VERSION, sha256: self.itself },
            chosen: self.presented.chosen,
            comparisons: &self.examination.comparisons,
            testimonies: &self.examination.testimonies,
            receipts: &self.receipts,
            pictures: &self.pictures.named,
            elements: &elements,
            matter: &self.given.matter,
            articles: &articles,
        };
        match which {
            Which::Court => papers::court(&brief),
            Which::Counsel => papers::counsel(&brief),
            Which::Drafts => papers::drafts(&brief),
        }
    }

    /// report.json: beside the papers with a list of them, inside one without.
    pub fn result(&self, papers: Option<Vec<Sheaf>>) -> String {
        let (given, verification, examination) = (self.given, &self.verification, &self.examination);
        let result = Result1::new(&self.presented.name, verification, examination);
        let result = match check::claim(given, verification, examination) {
            Some(claim) => result.with(claim),
            None => result,
        };
        let text = |digest: Digest| digest.to_string();
        let made = Made {
            program: Maker { name: NAME.to_owned(), version: VERSION.to_owned(), sha256: self.itself.map(text) },
            file_sha256: text(self.sha256),
            at_chosen: self.presented.chosen,
            law_sha256: text(given.law.sha256()),
            matter_sha256: self.given.matter_sha256.map(text),
            media: self.presented.media,
            papers,
        };
        result.of_papers(made, self.given.matter.unmask)
    }

    /// One of the papers as PDF, in one language or in several beside each other.
    #[cfg(feature = "pdf")]
    pub fn pdf(&self, which: Which, languages: &[Language]) -> Result<Vec<u8>, aigaq_pdf::SetError> {
        let papers: Vec<Paper> = languages.iter().map(|language| self.paper(which, *language)).collect();
        let attached = match (which, languages.first()) {
            (Which::Court, Some(first)) => {
                super::attached::attached(&self.source, self.result(None), &Messages::new(*first))
            }
            _ => vec![],
        };
        let keywords = self.stated(which, languages).map(|stated| stated.line()).into_iter().collect();
        aigaq_pdf::set_stating(&papers, &self.pictures.drawn, &attached, keywords)
    }

    /// What such a paper states of its making; `None` for what is no bundle.
    #[cfg(feature = "pdf")]
    pub fn stated(&self, which: Which, languages: &[Language]) -> Option<Stated> {
        Some(Stated {
            program: NAME.to_owned(),
            version: VERSION.to_owned(),
            itself: self.itself,
            which,
            languages: languages.to_vec(),
            at: self.verification.at(),
            chosen: self.presented.chosen,
            name: self.presented.name.clone(),
            seal: self.verification.seal_digest()?,
            file: self.sha256,
            trust: self.verification.trust_digest(),
            matter: self.given.matter_sha256,
            law: self.given.law.sha256(),
            media: self.presented.media,
            reading: self.reading(),
        })
    }

    /// SHA-256 of all that reading the exhibits gave: the result, then each picture with its name and length before it.
    #[cfg(feature = "pdf")]
    fn reading(&self) -> Digest {
        let mut hasher = Hasher::default();
        hasher.update(self.result(None).as_bytes());
        for (name, picture) in &self.pictures.drawn {
            hasher.update(format!("\n{name} {}\n", picture.len()).as_bytes());
            hasher.update(picture);
        }
        hasher.finish()
    }
}

/// The name of a file without its folders.
pub fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// SHA-256 of this program's own file, where that can be read.
pub fn itself() -> Option<Digest> {
    static ONCE: OnceLock<Option<Digest>> = OnceLock::new();
    *ONCE.get_or_init(|| digest(&FileSource::open(&std::env::current_exe().ok()?).ok()?).ok())
}

/// SHA-256 of a whole file.
pub fn digest(source: &FileSource) -> io::Result<Digest> {
    let (mut hasher, mut at) = (Hasher::default(), 0);
    while at < source.len() {
        let length = usize::try_from(source.len() - at).unwrap_or(PIECE).min(PIECE);
        hasher.update(&source.read_vec(at, length)?);
        at += length as u64;
    }
    Ok(hasher.finish())
}
