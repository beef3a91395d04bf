//! What a place of a form asks for, and which form it is of: messages put both into words.

/// The kind of value that a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Within the bounds of the format.
    Bounds,
    /// One class of the Nice classification, 1 to 45.
    Class,
    /// Classes of the Nice classification.
    Classes,
    /// A day, YYYY-MM-DD.
    Day,
    /// Decimal degrees.
    Degrees,
    /// An end that is not before the beginning.
    End,
    /// At least one fact.
    Fact,
    /// 1 to 100 things that were seen.
    Features,
    /// At most 100 files.
    Files,
    /// One of bin, iin and number.
    Identifier,
    /// The numbers of the exhibits that lack the facts.
    Lacking,
    /// Date and time with the offset from UTC.
    Moment,
    /// The name of a file.
    Name,
    /// What a notary saw or checked, or why the act was refused.
    Notary,
    /// A word that no other person of the form has.
    Own,
    /// The number of a record of the right kind.
    Record,
    /// Numbers of records, 1 to 1000 of them.
    Records,
    /// Days of renewal.
    Renewals,
    /// At least one role.
    Roles,
    /// Elements, a stretch of time, a part of the picture.
    Shown,
    /// The number of a statement that the bundle holds.
    Statement,
    /// A sum and its currency.
    Sum,
    /// The table of this kind of statement.
    Table,
    /// A text of 1 to 10000 bytes.
    Text,
}

impl Wanted {
    /// The word under which messages know it.
    pub fn name(self) -> &'static str {
        match self {
            Wanted::Bounds => "bounds",
            Wanted::Class => "class",
            Wanted::Classes => "classes",
            Wanted::Day => "day",
            Wanted::Degrees => "degrees",
            Wanted::End => "end",
            Wanted::Fact => "fact",
            Wanted::Features => "features",
            Wanted::Files => "files",
            Wanted::Identifier => "identifier",
            Wanted::Lacking => "lacking",
            Wanted::Moment => "moment",
            Wanted::Name => "name",
            Wanted::Notary => "notary",
            Wanted::Own => "own",
            Wanted::Record => "record",
            Wanted::Records => "records",
            Wanted::Renewals => "renewals",
            Wanted::Roles => "roles",
            Wanted::Shown => "shown",
            Wanted::Statement => "statement",
            Wanted::Sum => "sum",
            Wanted::Table => "table",
            Wanted::Text => "text",
        }
    }
}

/// Where a value was written: the advice differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The form of a purchase.
    Purchase,
    /// The form of a statement.
    Statement,
    /// An option of a command.
    Option,
}

impl Sheet {
    /// The word under which messages know it.
    pub fn name(self) -> &'static str {
        match self {
            Sheet::Purchase => "purchase",
            Sheet::Statement => "statement",
            Sheet::Option => "option",
        }
    }
}
