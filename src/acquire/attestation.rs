//! statement.toml: what a witness, a notary or another person states after the seal.

use super::wanted::{Sheet, Wanted};
use super::written::{FormError, given, phrase, place, required, stated, value};
use crate::base::digest::sha256;
use crate::base::moment::Moment;
use crate::base::octets::{Digest, Octets};
use crate::model::facts::Recording;
use crate::model::statement::body::{
    Correction, Feature, Few, Inspection, Notary, Passing, Photo, Side, Supplement, Witness,
};
use crate::model::statement::{Body, Kind, Signatory, Statement};
use crate::model::text::Phrase;
use serde::Deserialize;
use std::io;
use std::path::Path;
use toml::value::Datetime;

/// The form as it is written. Texts left empty count as not given; of the tables one alone is read, that of the kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Form {
    name: String,
    position: Option<String>,
    contact: Option<String>,
    place: Option<String>,
    when: Option<Datetime>,
    until: Option<Datetime>,
    #[serde(default)]
    about: Vec<u32>,
    correction: Option<CorrectionForm>,
    hand_over: Option<HandOverForm>,
    inspection: Option<InspectionForm>,
    notary: Option<NotaryForm>,
    supplement: Option<SupplementForm>,
    witness: Option<WitnessForm>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrectionForm {
    statement: Option<u32>,
    wrong: Option<String>,
    right: String,
    why: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct HandOverForm {
    what: String,
    from: String,
    to: String,
    bag: Option<String>,
    #[serde(default)]
    photos: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct InspectionForm {
    goods: String,
    bag: Option<String>,
    #[serde(default)]
    feature: Vec<FeatureForm>,
    remarks: Option<String>,
    #[serde(default)]
    photos: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FeatureForm {
    of: Side,
    text: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NotaryForm {
    enis: Option<String>,
    licence: Option<String>,
    saw: Option<String>,
    checked: Option<String>,
    unchecked: Option<String>,
    refusal: Option<String>,
    remarks: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SupplementForm {
    recorded: Option<Datetime>,
    until: Option<Datetime>,
    by: Option<String>,
    conditions: Option<String>,
    circumstances: Option<String>,
    recording: Option<Recording>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WitnessForm {
    saw: String,
}

/// What a statement is bound to.
#[derive(Clone, Copy, Debug)]
pub struct Binding<'a> {
    /// SHA-256 of manifest.cose.
    pub seal: Digest,
    /// SHA-256 of each statement that stands, in order.
    pub statements: &'a [Digest],
    /// The public key that will sign.
    pub signer: Octets<32>,
    /// The clock of this machine.
    pub at: Moment,
}

impl Form {
    /// Reads a form.
    pub fn decode(text: &str) -> Result<Self, FormError> {
        toml::from_str(text).map_err(|error| FormError::Toml { detail: place(text, &error), sheet: Sheet::Statement })
    }

    /// The names of the photos, as the form writes them. Their digests are wanted by [`Form::statement`] in this order.
    pub fn photos(&self, kind: Kind) -> &[String] {
        match kind {
            Kind::HandOver => self.hand_over.as_ref().map(|form| form.photos.as_slice()).unwrap_or_default(),
            Kind::Inspection => self.inspection.as_ref().map(|form| form.photos.as_slice()).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The statement of this kind. Of each photo its bytes were digested by [`digest`].
    pub fn statement(&self, kind: Kind, bound: Binding<'_>, photos: &[Digest]) -> Result<Statement, FormError> {
        self.stating(kind, bound, photos).map_err(|error| error.of(Sheet::Statement))
    }

    fn stating(&self, kind: Kind, bound: Binding<'_>, photos: &[Digest]) -> Result<Statement, FormError> {
        let mut about = self.about.clone();
        about.sort_unstable();
        about.dedup();
        let fits = about.len() <= Statement::ABOUT && about.iter().all(|n| (1..=Statement::HIGHEST).contains(n));
        if !fits {
            return Err(value("about", &format!("{:?}", self.about), Wanted::Records));
        }
        let body = self.body(kind, bound.statements, photos)?;
        if about.is_empty() && kind == Kind::Supplement {
            return Err(value("about", "[]", Wanted::Lacking));
        }
        Ok(Statement {
            about,
            at: bound.at,
            body,
            by: Signatory {
                contact: phrase("contact", given(&self.contact))?,
                name: required("name", &self.name)?,
                position: phrase("position", given(&self.position))?,
            },
            place: phrase("place", given(&self.place))?,
            previous: bound.statements.last().copied(),
            seal: bound.seal,
            signer: bound.signer,
            when: stated("when", self.when, self.until)?,
        })
    }

    fn body(&self, kind: Kind, statements: &[Digest], photos: &[Digest]) -> Result<Body, FormError> {
        let missing = || value(kind.name(), "", Wanted::Table);
        match kind {
            Kind::Correction => self.correction.as_ref().ok_or_else(missing)?.body(statements).map(Body::Correction),
            Kind::HandOver => self.hand_over.as_ref().ok_or_else(missing)?.body(photos).map(Body::HandOver),
            Kind::Inspection => self.inspection.as_ref().ok_or_else(missing)?.body(photos).map(Body::Inspection),
            Kind::Notary => self.notary.as_ref().ok_or_else(missing)?.body().map(|body| Body::Notary(Box::new(body))),
            Kind::Supplement => {
                self.supplement.as_ref().ok_or_else(missing)?.body().map(|body| Body::Supplement(Box::new(body)))
            }
            Kind::Witness => {
                let saw = required("witness.saw", &self.witness.as_ref().ok_or_else(missing)?.saw)?;
                Ok(Body::Witness(Witness { saw }))
            }
        }
    }
}

impl CorrectionForm {
    fn body(&self, statements: &[Digest]) -> Result<Correction, FormError> {
        let find = |n: u32| {
            let at = (n as usize).checked_sub(1).and_then(|at| statements.get(at)).copied();
            at.ok_or_else(|| value("correction.statement", &n.to_string(), Wanted::Statement))
        };
        Ok(Correction {
            right: required("correction.right", &self.right)?,
            statement: self.statement.map(find).transpose()?,
            why: phrase("correction.why", given(&self.why))?,
            wrong: phrase("correction.wrong", given(&self.wrong))?,
        })
    }
}

impl HandOverForm {
    fn body(&self, photos: &[Digest]) -> Result<Passing, FormError> {
        Ok(Passing {
            bag: phrase("hand-over.bag", given(&self.bag))?,
            from: required("hand-over.from", &self.from)?,
            photos: pictures("hand-over.photos", &self.photos, photos)?,
            to: required("hand-over.to", &self.to)?,
            what: required("hand-over.what", &self.what)?,
        })
    }
}

impl InspectionForm {
    fn body(&self, photos: &[Digest]) -> Result<Inspection, FormError> {
        let written = self.feature.iter().filter(|feature| !feature.text.trim().is_empty());
        let features: Vec<Feature> = written
            .map(|feature| Ok(Feature { of: feature.of, text: required("inspection.feature.text", &feature.text)? }))
            .collect::<Result<_, FormError>>()?;
        let few = Few::new(features).ok_or_else(|| value("inspection.feature", "", Wanted::Features))?;
        Ok(Inspection {
            bag: phrase("inspection.bag", given(&self.bag))?,
            features: few,
            goods: required("inspection.goods", &self.goods)?,
            photos: pictures("inspection.photos", &self.photos, photos)?,
            remarks: phrase("inspection.remarks", given(&self.remarks))?,
        })
    }
}

impl NotaryForm {
    fn body(&self) -> Result<Notary, FormError> {
        let text = |name: &str, text: &Option<String>| phrase(&format!("notary.{name}"), given(text));
        let notary = Notary {
            checked: text("checked", &self.checked)?,
            enis: text("enis", &self.enis)?,
            licence: text("licence", &self.licence)?,
            refusal: text("refusal", &self.refusal)?,
            remarks: text("remarks", &self.remarks)?,
            saw: text("saw", &self.saw)?,
            unchecked: text("unchecked", &self.unchecked)?,
        };
        if notary.saw.is_none() && notary.checked.is_none() && notary.refusal.is_none() {
            return Err(value("notary", "", Wanted::Notary));
        }
        Ok(notary)
    }
}

impl SupplementForm {
    fn body(&self) -> Result<Supplement, FormError> {
        let facts = Supplement {
            by: phrase("supplement.by", given(&self.by))?,
            circumstances: phrase("supplement.circumstances", given(&self.circumstances))?,
            conditions: phrase("supplement.conditions", given(&self.conditions))?,
            recorded: stated("supplement.recorded", self.recorded, self.until)?,
            recording: self.recording,
        };
        if facts == Supplement::default() {
            return Err(value("supplement", "", Wanted::Fact));
        }
        Ok(facts)
    }
}

/// Photos by name and digest. A name is written without its folders.
fn pictures(field: &str, names: &[String], digests: &[Digest]) -> Result<Option<Few<Photo>>, FormError> {
    let photo = |(name, sha256): (&String, &Digest)| {
        let own = Path::new(name).file_name().map(|own| own.to_string_lossy().into_owned());
        let name = own.and_then(Phrase::new).ok_or_else(|| value(field, name, Wanted::Name))?;
        Ok(Photo { name, sha256: *sha256 })
    };
    if names.is_empty() {
        return Ok(None);
    }
    let photos: Vec<Photo> = names.iter().zip(digests).map(photo).collect::<Result<_, FormError>>()?;
    Few::new(photos).map(Some).ok_or_else(|| value(field, &names.len().to_string(), Wanted::Files))
}

/// SHA-256 of a photo that lies beside.
pub fn digest(path: &Path) -> io::Result<Digest> {
    std::fs::read(path).map(|bytes| sha256(&bytes))
}
