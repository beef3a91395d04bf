//! Floor 4: evidence comes in. Forms, drafts, intake and the seal.

pub mod attestation;
pub mod clock;
pub mod description;
pub mod draft;
pub mod error;
pub mod form;
pub mod intake;
pub mod ledger;
pub mod pack;
pub mod reader;
pub mod sealing;
pub mod sequel;
pub mod stream;
pub mod wanted;
pub mod written;

mod folder;
