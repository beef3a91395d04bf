//! matter.toml: what the party says of the matter and what is no sealed evidence. It goes into the papers as the
//! party's word; nothing in it can change a finding.

use crate::base::reason::{Facts, Reason, terse};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::fmt;

/// The longest text of a field, in bytes.
const LONGEST: usize = 10_000;
/// The most regions to blur, and the most further annexes.
const MOST: usize = 1000;

/// Whom the application goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Addressee {
    /// A court.
    Court,
    /// A notary, before a case is pending.
    Notary,
}

/// Whether the other side was told, or why it was not (Notariat Law 99).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It was: when and how.
    Given(String),
    /// It was not, for urgency: why.
    Urgent(String),
    /// It was not, because nobody knows yet who would be a party: why.
    Unknown(String),
}

/// A region of the pictures of an exhibit that is made unrecognisable in the plates; the exhibit stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blur {
    /// The number of the exhibit.
    pub exhibit: u32,
    /// Left, top, width, height in ten-thousandths of the picture.
    pub region: [u16; 4],
    /// Milliseconds from the beginning of a recording from which on it holds; from the beginning, when absent.
    pub from: Option<u64>,
    /// Milliseconds until which it holds; to the end, when absent.
    pub until: Option<u64>,
}

/// The applicant, where it is another than the claimant of the bundle, or is to be named in another way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applicant {
    /// Full name.
    pub name: Option<String>,
    /// BIN, IIN or another number.
    pub identifier: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Telephone, e-mail.
    pub contact: Option<String>,
    /// Who acts for the applicant, and upon what.
    pub representative: Option<String>,
}

/// What the party says of the matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matter {
    /// Whom the application goes to.
    pub addressee: Option<Addressee>,
    /// The name of that court or notary.
    pub to: Option<String>,
    /// Whether a case is pending.
    pub pending: Option<bool>,
    /// The number of the pending case.
    pub case_number: Option<String>,
    /// The unique number of the notarial act in the information system of notaries.
    pub enis: Option<String>,
    /// The applicant.
    pub applicant: Applicant,
    /// The fact that the evidence is to show.
    pub fact: Option<String>,
    /// Why it may later be impossible or difficult to present the evidence.
    pub reason: Option<String>,
    /// Whether the other side was told.
    pub notice: Option<Notice>,
    /// Whether numbers of persons are printed whole.
    pub unmask: bool,
    /// What is blurred in plates.
    pub blur: Vec<Blur>,
    /// Annexes besides those that the papers name.
    pub annexes: Vec<String>,
}

/// Why matter.toml cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum MatterError {
    /// A notary is asked although a case is pending (Notariat Law 98(2)).
    Pending,
    /// Not TOML, an unknown field, or a value of another type; with line and column.
    Toml { detail: String },
    /// A value that cannot be used. `wanted` is a name that the message puts into words.
    Value { field: &'static str, found: String, wanted: &'static str },
}

impl Reason for MatterError {
    fn code(&self) -> &'static str {
        match self {
            MatterError::Pending => "matter.pending",
            MatterError::Toml { .. } => "matter.toml",
            MatterError::Value { .. } => "matter.value",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            MatterError::Pending => vec![],
            MatterError::Toml { detail } => vec![("detail", detail.as_str().into())],
            MatterError::Value { field, found, wanted } => {
                vec![("field", (*field).into()), ("found", found.as_str().into()), ("wanted", (*wanted).into())]
            }
        }
    }
}

impl fmt::Display for MatterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for MatterError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Form {
    #[serde(default)]
    matter: MatterForm,
    #[serde(default)]
    applicant: ApplicantForm,
    #[serde(default)]
    application: ApplicationForm,
    #[serde(default)]
    print: PrintForm,
    #[serde(default)]
    blur: Vec<BlurForm>,
    /// The days of `claim::dates`, which reads them by the law's own words.
    #[serde(default, rename = "dates")]
    _dates: IgnoredAny,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct MatterForm {
    addressee: Option<Addressee>,
    to: Option<String>,
    pending: Option<bool>,
    case_number: Option<String>,
    enis_number: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ApplicantForm {
    name: Option<String>,
    number: Option<String>,
    address: Option<String>,
    contact: Option<String>,
    representative: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum NoticeForm {
    Given,
    Urgent,
    UnknownParty,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ApplicationForm {
    fact: Option<String>,
    reason: Option<String>,
    notice: Option<NoticeForm>,
    notice_text: Option<String>,
    #[serde(default)]
    annexes: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PrintForm {
    #[serde(default)]
    personal_numbers: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct BlurForm {
    exhibit: u32,
    region: [u16; 4],
    from: Option<u64>,
    until: Option<u64>,
}

impl Matter {
    /// Reads matter.toml. Texts left empty count as not given.
    pub fn decode(text: &str) -> Result<Self, MatterError> {
        let form: Form = toml::from_str(text).map_err(|error| MatterError::Toml { detail: place(text, &error) })?;
        let Form { matter, applicant, application, print, blur, _dates: _ } = form;
        if matter.addressee == Some(Addressee::Notary) && matter.pending == Some(true) {
            return Err(MatterError::Pending);
        }
        let why = given("application.notice-text", application.notice_text)?.unwrap_or_default();
        let notice = application.notice.map(|notice| match notice {
            NoticeForm::Given => Notice::Given(why.clone()),
            NoticeForm::Urgent => Notice::Urgent(why.clone()),
            NoticeForm::UnknownParty => Notice::Unknown(why.clone()),
        });
        if why.is_empty() && notice.is_some() {
            return Err(value("application.notice-text", "", "notice"));
        }
        if application.annexes.len() > MOST || blur.len() > MOST {
            return Err(value("application.annexes, blur", "", "at-most"));
        }
        let annexes = application.annexes.into_iter().map(|text| given("application.annexes", Some(text)));
        Ok(Matter {
            addressee: matter.addressee,
            to: given("matter.to", matter.to)?,
            pending: matter.pending,
            case_number: given("matter.case-number", matter.case_number)?,
            enis: given("matter.enis-number", matter.enis_number)?,
            applicant: Applicant {
                name: given("applicant.name", applicant.name)?,
                identifier: given("applicant.number", applicant.number)?,
                address: given("applicant.address", applicant.address)?,
                contact: given("applicant.contact", applicant.contact)?,
                representative: given("applicant.representative", applicant.representative)?,
            },
            fact: given("application.fact", application.fact)?,
            reason: given("application.reason", application.reason)?,
            notice,
            unmask: print.personal_numbers,
            blur: blur.into_iter().map(BlurForm::read).collect::<Result<_, _>>()?,
            annexes: annexes.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect(),
        })
    }
}

impl BlurForm {
    fn read(self) -> Result<Blur, MatterError> {
        let [left, top, width, height] = self.region;
        let fits = |start: u16, extent: u16| extent > 0 && u32::from(start) + u32::from(extent) <= 10_000;
        if !(fits(left, width) && fits(top, height)) {
            let found = format!("{:?}", self.region);
            return Err(value("blur.region", &found, "region"));
        }
        if self.from.zip(self.until).is_some_and(|(from, until)| until < from) {
            return Err(value("blur.until", "", "until"));
        }
        Ok(Blur { exhibit: self.exhibit, region: self.region, from: self.from, until: self.until })
    }
}

fn given(field: &'static str, text: Option<String>) -> Result<Option<String>, MatterError> {
    let text = text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    match text {
        Some(text) if text.len() > LONGEST => Err(value(field, &text.chars().take(40).collect::<String>(), "text")),
        text => Ok(text),
    }
}

fn value(field: &'static str, found: &str, wanted: &'static str) -> MatterError {
    MatterError::Value { field, found: found.to_owned(), wanted }
}

/// Line, column and what is wrong there, in one line.
fn place(text: &str, error: &toml::de::Error) -> String {
    let what = error.message().replace('\n', ", ");
    match error.span().and_then(|span| text.get(..span.start)) {
        Some(before) => {
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            format!("{line}:{column}: {what}")
        }
        None => what,
    }
}
