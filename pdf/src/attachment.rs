//! Files inside a paper.

/// A file to be embedded, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, for example `manifest.cose`; no two of a paper have the same.
    pub name: String,
    /// Its media type, for example `application/cose`.
    pub media_type: String,
    /// What it is to the paper.
    pub relationship: Relationship,
    /// What it is, in a few words.
    pub description: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What an attachment is to the paper (ISO 32000-2, 7.11.3, table 43, AFRelationship).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relationship {
    /// What the paper says, in another form.
    Alternative,
    /// What tables and drawings of the paper were made from.
    Data,
    /// What the paper was made from.
    Source,
    /// Something besides.
    Supplement,
}

impl Relationship {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Relationship::Alternative => "alternative",
            Relationship::Data => "data",
            Relationship::Source => "source",
            Relationship::Supplement => "supplement",
        }
    }
}
