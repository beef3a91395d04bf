//! The three papers on a judgement: for the court, for the party's counsel, and drafts to sign.
//!
//! A paper says what was checked and nothing more. Each of its parts has a file of its own that turns a [`Brief`]
//! into a [`Section`](super::paper::Section); the same brief gives the same paper. Which part goes into which paper
//! is in `court`, `counsel` and `drafts`.

pub mod brief;
pub mod law;
pub mod mask;

mod annex_fre;
mod annexes;
mod application_court;
mod application_notary;
mod attacks;
mod blocks;
mod counsel;
mod counsel_cover;
mod court;
mod cover;
mod cross;
mod custody;
mod customs;
mod dates;
mod drafts;
mod drafts_cover;
mod elements;
mod exhibits;
mod findings;
mod hashes;
mod inspection;
mod limits;
mod parties;
mod purchase;
mod receipt;
mod repeat;
mod sewing;
mod signatures;
mod spravka;
mod standards;
mod statements;
mod unchecked;
mod window;

pub use brief::{Brief, Checker, ElementLine, ElementStanding, Picture, Presented};
pub use counsel::counsel;
pub use court::court;
pub use drafts::drafts;
pub use purchase::COUNTRIES;
