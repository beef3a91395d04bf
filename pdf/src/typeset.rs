//! From papers to a PDF.

use crate::attachment::Attachment;
use crate::sheet::{Laid, lay};
use crate::world::Room;
use aigaq::base::digest::sha256;
use aigaq::base::reason::{Facts, Reason, terse};
use aigaq::report::paper::Paper;
use std::collections::BTreeMap;
use std::fmt;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Why papers could not be set. Each is a fault of the program that made them, or of this crate: nothing that an
/// exhibit holds brings one about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum SetError {
    /// Papers to be set beside each other have not the same sections and blocks.
    Apart { section: String },
    /// A paper is dated with something that is no moment.
    Date { found: String },
    /// No paper, or more than three.
    Papers { found: usize },
    /// Typesetting refused.
    Typesetting { why: String },
}

impl Reason for SetError {
    fn code(&self) -> &'static str {
        match self {
            SetError::Apart { .. } => "pdf.apart",
            SetError::Date { .. } => "pdf.date",
            SetError::Papers { .. } => "pdf.papers",
            SetError::Typesetting { .. } => "pdf.typesetting",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            SetError::Apart { section } => vec![("section", section.as_str().into())],
            SetError::Date { found } => vec![("found", found.as_str().into())],
            SetError::Papers { found } => vec![("found", (*found).into())],
            SetError::Typesetting { why } => vec![("why", why.as_str().into())],
        }
    }
}

impl fmt::Display for SetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for SetError {}

/// Sets one paper, or two or three of the same structure beside each other (the first to the left), as PDF/A-3a and PDF/UA-1.
///
/// `pictures` are JPEG, PNG or WebP by the names that plates give; one that is missing or cannot be decoded is said to
/// be so on its plate. `attachments` are embedded byte for byte. The same arguments give the same bytes, on any
/// machine of one architecture, at any time, in any locale.
pub fn set(
    papers: &[Paper],
    pictures: &BTreeMap<String, Vec<u8>>,
    attachments: &[Attachment],
) -> Result<Vec<u8>, SetError> {
    set_stating(papers, pictures, attachments, vec![])
}

/// The same, with these words as the keywords of the document's metadata (XMP, `pdf:Keywords`), which stand in the file
/// uncompressed.
pub fn set_stating(
    papers: &[Paper],
    pictures: &BTreeMap<String, Vec<u8>>,
    attachments: &[Attachment],
    keywords: Vec<String>,
) -> Result<Vec<u8>, SetError> {
    let Laid { sheet, mut files } = lay(papers, pictures, attachments)?.stating(keywords);
    let data = serde_json::to_vec(&sheet).map_err(|error| SetError::Typesetting { why: error.to_string() })?;
    let ident = sha256(&data).to_string();
    files.insert("data.json".to_owned(), data);
    let fault = |why: &str| SetError::Typesetting { why: why.to_owned() };
    let room = Room::new(files).ok_or_else(|| fault("templates"))?;
    let document = typst::compile::<PagedDocument>(&room).output.map_err(|errors| said(&errors));
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some(concat!("aigaq-pdf ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: None,
        standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|_| fault("standards"))?,
        ..PdfOptions::default()
    };
    let pdf = document.and_then(|document| typst_pdf::pdf(&document, &options).map_err(|errors| said(&errors)));
    // What was remembered of this paper serves no other.
    comemo::evict(0);
    pdf
}

fn said<'a>(errors: impl IntoIterator<Item = &'a SourceDiagnostic>) -> SetError {
    let why: Vec<String> = errors.into_iter().map(|error| error.message.to_string()).collect();
    SetError::Typesetting { why: why.join("; ") }
}
