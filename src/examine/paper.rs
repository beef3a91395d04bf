//! What a PDF says of itself: its pages and their text, QR codes on them, who wrote it when, and what in it acts.
//!
//! Nothing here is judged. The text layer is what the author of the file says that a page shows: a reader who
//! doubts it looks at the page, or lets [`super::print`] make the print out. A page without a code that was found is
//! not a page without a code.

mod date;
mod inside;
mod layer;
mod object;
mod pixels;
mod raw;
mod sheet;
mod sight;

pub use date::Written;
pub use pixels::RESOLUTION;

use super::code::{self, Codes};
use super::still::Reading;
use super::text::{LONGEST, Origin, Text};
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};

/// Pages that are looked at.
pub const PAGES: usize = 20;
/// Dots to the inch of a page whose print is to be made out.
const FINE: u32 = 300;
/// Processor time after which no further page is searched for codes; the child has 10 s in all.
const TIME: Duration = Duration::from_secs(4);
/// After this no further letter is looked for on its page.
const SIGHTS: Duration = Duration::from_secs(2);

/// Why a paper was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperError {
    /// No PDF: `%PDF-` is not among the first 1,024 bytes.
    UnknownFormat,
    /// No pages can be found in it.
    Undecodable,
}

/// What a text in the document information is about (ISO 32000-2 14.3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The title.
    Title,
    /// Who wrote the document.
    Author,
    /// The program in which it was written.
    Creator,
    /// The program that made the PDF.
    Producer,
}

/// What happened at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// The document was made (CreationDate).
    Made,
    /// It was changed (ModDate).
    Changed,
    /// It was signed (M of a signature).
    Signed,
}

/// What stands out about the file as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trait {
    /// It is encrypted, and opens without a password.
    Encrypted,
    /// It is encrypted, and a password is needed: no page was looked at.
    Locked,
    /// Something in it was added to the file after it was first written ([`Paper::updates`]).
    Updated,
    /// A signature; it is not verified here.
    Signature,
    /// Scripts that a reader would run.
    Script,
    /// An action that starts a program.
    Launch,
    /// An action that sends something, or opens something elsewhere.
    Outward,
    /// Files inside.
    EmbeddedFile,
    /// A form whose looks are made by the reader (XFA).
    DynamicForm,
    /// Content Credentials (C2PA); they are not examined here.
    ContentCredentials,
    /// Text that is on a page and not seen: of a scan's text layer, or hidden.
    InvisibleText,
    /// Text of which nobody can say that it is seen: faint, very small, cut, or on a ground that was not made out.
    DoubtfulText,
}

/// A signature in the file. Whether it holds is not said here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Signature {
    /// The object that holds it.
    pub at: String,
    /// The form of its contents, for example `ETSI.CAdES.detached` or `adbe.pkcs7.detached`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// The runs of bytes that it covers: first byte and length of each.
    pub covers: Vec<(u64, u64)>,
    /// Bytes of the file behind the last that it covers: added after signing.
    pub behind: u64,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Page {
    /// Counted from 1.
    pub number: u32,
    /// Width and height as shown, in hundredths of a millimetre.
    pub size: (u32, u32),
    /// The text layer in reading order, a line of the page to a line.
    pub text: Text,
    /// Characters whose font does not say which they are: U+FFFD in the text.
    pub unknown: u32,
    /// Letters of the text that the page does not show, blanks aside.
    pub hidden: u32,
    /// Letters of which nobody can say whether the page shows them.
    pub doubtful: u32,
    /// The codes in the page as drawn with [`RESOLUTION`] dots to the inch or, of a large page, fewer. `None` where
    /// the page was not drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codes: Option<Codes>,
}

/// What a PDF says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Paper {
    /// The version in the header, for example `1.4`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Reading<String>>,
    /// How many pages there are; 0 where none can be counted.
    pub count: u64,
    /// The pages that were looked at: the first [`PAGES`] at most.
    pub pages: Vec<Page>,
    /// Texts of the document information, by subject.
    pub texts: Vec<(Subject, Reading<String>)>,
    /// Times that the document states.
    pub times: Vec<(Act, Reading<Written>)>,
    /// Signatures.
    pub signatures: Vec<Signature>,
    /// How often something was added to the file after it was first written (ISO 32000-2 7.5.6).
    pub updates: u32,
    /// What stands out.
    pub traits: Vec<Trait>,
    /// Whether time ran out before all these pages were searched for codes.
    pub hurried: bool,
    /// What could not be read, in the words of the reader.
    pub faults: Vec<String>,
}

impl Paper {
    /// The texts about a subject, each with its place.
    pub fn texts(&self, subject: Subject) -> impl Iterator<Item = &Reading<String>> {
        self.texts.iter().filter(move |(about, _)| *about == subject).map(|(_, reading)| reading)
    }

    /// The text of all pages that were looked at, a form feed between two.
    pub fn text(&self) -> Text {
        let pages: Vec<&str> = self.pages.iter().map(|page| page.text.text.as_str()).collect();
        Text::bounded(Origin::Layer, pages.join("\n\u{c}"), self.pages.iter().any(|page| page.text.cut))
    }
}

/// Reads a PDF. For a child behind its walls only: this decodes.
///
/// # Errors
/// Bytes that are no PDF, or one without any page. One that is locked by a password is read as far as it goes.
pub fn examine(bytes: &[u8]) -> Result<Paper, PaperError> {
    let begun = Instant::now();
    let raw = raw::Raw::of(bytes).ok_or(PaperError::UnknownFormat)?;
    let mut paper = Paper {
        version: raw.version,
        count: 0,
        pages: vec![],
        texts: vec![],
        times: vec![],
        signatures: vec![],
        updates: raw.updates,
        traits: vec![],
        hurried: false,
        faults: vec![],
    };
    let mut marks = vec![];
    marks.extend((raw.updates > 0).then_some(Trait::Updated));
    let pdf = match Pdf::new(bytes.to_vec()) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(error)) => {
            let why = match error {
                DecryptionError::PasswordProtected => "a password is needed",
                _ => "the encryption is none that is known here",
            };
            paper.faults.push(format!("encryption: {why}"));
            marks.push(Trait::Locked);
            paper.traits = sorted(marks);
            return Ok(paper);
        }
        Err(LoadPdfError::Invalid) => return Err(PaperError::Undecodable),
    };
    marks.extend(raw.encrypted.then_some(Trait::Encrypted));
    paper.count = pdf.pages().len() as u64;
    inside::read(&pdf, bytes.len() as u64, raw.information, &mut paper, &mut marks);
    let mut left = LONGEST;
    for (page, number) in pdf.pages().iter().take(PAGES).zip(1..) {
        let layer = layer::read(page, left);
        left = left.saturating_sub(layer.text.text.len());
        let sights = layer.sights(page, &|| pixels::page(page, RESOLUTION), begun + SIGHTS);
        marks.extend((sights.hidden > 0).then_some(Trait::InvisibleText));
        marks.extend((sights.doubtful > 0).then_some(Trait::DoubtfulText));
        let (size, text, unknown) = (pixels::size(page), layer.text, layer.unknown);
        let (hidden, doubtful) = (sights.hidden, sights.doubtful);
        paper.pages.push(Page { number, size, text, unknown, hidden, doubtful, codes: None });
    }
    for (page, said) in pdf.pages().iter().zip(&mut paper.pages) {
        let Some(left) = TIME.checked_sub(begun.elapsed()) else {
            paper.hurried = true;
            break;
        };
        said.codes = pixels::page(page, RESOLUTION).map(|grey| code::search(&grey, left));
        if said.codes.is_none() {
            paper.faults.push(format!("page {}: has no size and was not drawn", said.number));
        }
    }
    paper.traits = sorted(marks);
    Ok(paper)
}

/// The first page of a PDF as pixels; `None` where there is none.
pub(super) fn first(bytes: &[u8]) -> Result<super::code::Grey, PaperError> {
    raw::Raw::of(bytes).ok_or(PaperError::UnknownFormat)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| PaperError::Undecodable)?;
    pdf.pages().first().and_then(|page| pixels::page(page, FINE)).ok_or(PaperError::Undecodable)
}

fn sorted(mut marks: Vec<Trait>) -> Vec<Trait> {
    marks.sort();
    marks.dedup();
    marks
}
