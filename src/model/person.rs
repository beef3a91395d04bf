//! A person or an organisation: personal data, each in a record of its own that can be withheld.

use super::text::{Day, Phrase};
use serde::{Deserialize, Serialize};

/// Record kind `person`.
///
/// ```cddl
/// person = { ? address: phrase, ? contact: phrase, ? identifier: identifier, name: phrase,
///            ? powers: powers, roles: [1*10 role] }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Phrase>,
    /// Telephone, e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Phrase>,
    /// A state number of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<Identifier>,
    /// Full name.
    pub name: Phrase,
    /// What the person acts upon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub powers: Option<Powers>,
    /// What the person is in this case; sorted, each once.
    pub roles: Roles,
}

/// The roles of one person: 1 to 10, in the order of [`Role`], each once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Role>", into = "Vec<Role>")]
pub struct Roles(Vec<Role>);

impl Roles {
    /// Sorts and removes repetitions; `None` when none is given.
    pub fn new(mut roles: Vec<Role>) -> Option<Self> {
        roles.sort_unstable();
        roles.dedup();
        (!roles.is_empty()).then_some(Roles(roles))
    }

    /// The roles.
    pub fn as_slice(&self) -> &[Role] {
        &self.0
    }
}

impl TryFrom<Vec<Role>> for Roles {
    type Error = &'static str;
    fn try_from(roles: Vec<Role>) -> Result<Self, Self::Error> {
        match Roles::new(roles.clone()) {
            Some(sorted) if sorted.0 == roles => Ok(sorted),
            _ => Err("roles are sorted, each once, at least one"),
        }
    }
}

impl From<Roles> for Vec<Role> {
    fn from(roles: Roles) -> Vec<Role> {
        roles.0
    }
}

/// What a person is in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Who bought.
    Buyer,
    /// Who would claim.
    Claimant,
    /// Who takes a licence of the mark.
    Licensee,
    /// Who filmed and handled the technical means.
    Operator,
    /// Who acts for another.
    Representative,
    /// Whose mark it is.
    RightsHolder,
    /// Who sold.
    Seller,
    /// Who was there and saw it.
    Witness,
}

/// A state number.
///
/// ```cddl
/// identifier = { scheme: "bin" / "iin" / "other", value: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identifier {
    /// Whose numbering it is.
    pub scheme: Scheme,
    /// The number as given; whether its check digit is consistent is for the verifier to say.
    pub value: Phrase,
}

/// Numberings of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// Business identification number (БИН / БСН), 12 digits.
    Bin,
    /// Individual identification number (ИИН / ЖСН), 12 digits.
    Iin,
    /// Any other.
    Other,
}

/// What a representative or an operator acts upon.
///
/// ```cddl
/// powers = { ? date: day, document: phrase, ? expires: day, ? from: number, ? legalised: bool,
///            ? number: phrase }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Powers {
    /// When it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// What it is: a power of attorney, a contract, an order.
    pub document: Phrase,
    /// The last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Day>,
    /// The number of the record of the person who gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// Whether a foreign document bears an apostille or was legalised (Notariat Law 102).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legalised: Option<bool>,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Phrase>,
}
