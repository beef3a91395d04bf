//! What the kinds of statements say. Each is a structure of docs/spec.md, Statements.

use crate::base::octets::Digest;
use crate::model::facts::{Recording, StatedTime};
use crate::model::text::Phrase;
use serde::{Deserialize, Serialize};

/// Kind `correction`: something that was sealed or stated is wrong. It replaces nothing: both stand side by side.
///
/// ```cddl
/// correction = { right: phrase, ? statement: digest, ? why: phrase, ? wrong: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// What is right, as the signer states it.
    pub right: Phrase,
    /// SHA-256 of the earlier statement that is corrected; absent where a record is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<Digest>,
    /// How the mistake came about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Phrase>,
    /// What stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrong: Option<Phrase>,
}

/// Kind `hand-over`: something passes from hand to hand after the seal.
///
/// ```cddl
/// hand-over = { ? bag: phrase, from: phrase, ? photos: [1*100 photo], to: phrase, what: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passing {
    /// The number of the security seal on the bag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bag: Option<Phrase>,
    /// Who gave.
    pub from: Phrase,
    /// Photos of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photos: Option<Few<Photo>>,
    /// Who took.
    pub to: Phrase,
    /// What passed.
    pub what: Phrase,
}

/// A photo beside the bundle, or an exhibit of it: told by its digest alone.
///
/// ```cddl
/// photo = { name: phrase, sha256: digest }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// What the file is called. Data, never a path.
    pub name: Phrase,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
}

/// Kind `inspection`: what somebody saw of the goods. That they are counterfeit is not among it: that is for an expert
/// and for a court.
///
/// ```cddl
/// inspection = { ? bag: phrase, features: [1*100 feature], goods: phrase, ? photos: [1*100 photo], ? remarks: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inspection {
    /// The number of the security seal on the bag that was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bag: Option<Phrase>,
    /// What was seen.
    pub features: Few<Feature>,
    /// What was inspected.
    pub goods: Phrase,
    /// Photos of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photos: Option<Few<Photo>>,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<Phrase>,
}

/// One thing that was seen of the goods.
///
/// ```cddl
/// feature = { of: "goods" / "labels" / "mark" / "other" / "packaging", text: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feature {
    /// Of what.
    pub of: Side,
    /// What was seen.
    pub text: Phrase,
}

/// What a feature is a feature of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The thing itself.
    Goods,
    /// Labels, tags, codes.
    Labels,
    /// The mark as it stands on the goods.
    Mark,
    /// Anything else.
    Other,
    /// Box, bag, wrapping.
    Packaging,
}

impl Side {
    /// Every one.
    pub const ALL: [Side; 5] = [Side::Goods, Side::Labels, Side::Mark, Side::Other, Side::Packaging];

    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Side::Goods => "goods",
            Side::Labels => "labels",
            Side::Mark => "mark",
            Side::Other => "other",
            Side::Packaging => "packaging",
        }
    }
}

/// Kind `notary`: what a notary saw, checked, and did not check. It is no notarial act and takes the place of none: it
/// says, in the bundle, that there is one.
///
/// ```cddl
/// notary = { ? checked: phrase, ? enis: phrase, ? licence: phrase, ? refusal: phrase, ? remarks: phrase,
///            ? saw: phrase, ? unchecked: phrase }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notary {
    /// What was checked, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Phrase>,
    /// The number of the act in the unified notarial information system (ЕНИС / БНАЖ).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enis: Option<Phrase>,
    /// Number and day of the licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Phrase>,
    /// Why the act was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Phrase>,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<Phrase>,
    /// What the notary saw.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saw: Option<Phrase>,
    /// What was not checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unchecked: Option<Phrase>,
}

/// Kind `supplement`: facts of a recording that were missing in its record (CPC of Kazakhstan, article 99(2)).
///
/// ```cddl
/// supplement = { ? by: phrase, ? circumstances: phrase, ? conditions: phrase, ? recorded: stated-time,
///                ? recording: "covert" / "open" / "partly" }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supplement {
    /// Who made the recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Phrase>,
    /// In what circumstances.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circumstances: Option<Phrase>,
    /// In what conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Phrase>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<StatedTime>,
    /// Open or covert.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording: Option<Recording>,
}

/// Kind `witness`: somebody was there and says what they saw.
///
/// ```cddl
/// witness = { saw: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// What.
    pub saw: Phrase,
}

/// 1 to 100 of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<T>", into = "Vec<T>")]
#[serde(bound(serialize = "T: Serialize + Clone", deserialize = "T: Deserialize<'de>"))]
pub struct Few<T>(Vec<T>);

impl<T> Few<T> {
    /// `None` for no one, or for more than 100.
    pub fn new(list: Vec<T>) -> Option<Self> {
        (1..=100).contains(&list.len()).then_some(Few(list))
    }

    /// All of them, in their order.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }
}

impl<T> TryFrom<Vec<T>> for Few<T> {
    type Error = &'static str;
    fn try_from(list: Vec<T>) -> Result<Self, Self::Error> {
        Few::new(list).ok_or("a list of 1 to 100")
    }
}

impl<T> From<Few<T>> for Vec<T> {
    fn from(few: Few<T>) -> Vec<T> {
        few.0
    }
}
