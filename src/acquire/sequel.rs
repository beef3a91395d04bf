//! A further bundle of one case: what it must know of those that were sealed before it.

use super::form::Form;
use crate::base::octets::Id;
use crate::model::record::Body;
use crate::model::remark::Note;
use crate::model::text::Phrase;

/// What a further bundle takes over. Nothing of it is proven: that no other bundle was sealed between is its party's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequel {
    /// The case of the bundles before.
    pub case: Id,
    /// The highest number of a take in them; 0 where they count none.
    pub takes: u32,
    /// What is noted of them right behind the opening.
    pub notes: Vec<Phrase>,
}

impl Sequel {
    /// The notes as records.
    pub(super) fn bodies(&self) -> impl Iterator<Item = Body> {
        self.notes.iter().map(|text| Body::Note(Note { about: None, text: text.clone() }))
    }
}

/// What a bundle begins with: the form and, where it is not the first of its case, what came before.
#[derive(Clone, Copy, Debug)]
pub struct Opening<'a> {
    /// The form.
    pub form: &'a Form,
    /// What came before.
    pub sequel: Option<&'a Sequel>,
}

impl<'a> From<&'a Form> for Opening<'a> {
    fn from(form: &'a Form) -> Self {
        Opening { form, sequel: None }
    }
}
