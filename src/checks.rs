//! Floor 4: evidence is judged. One file for each check, one code for each thing it can find.
//!
//! Every check runs, whatever the others found. A finding is not an error: an error here means that
//! no check was performed.

pub mod certificate;
pub mod cms;
pub mod conclusion;
pub mod cross;
pub mod finding;
pub mod registry;
pub mod statement;
pub mod together;
pub mod verification;
pub mod window;

mod appended;
mod clock;
mod container;
mod docket;
mod duplicate;
mod exhibit;
mod extract;
mod facts;
mod journal;
mod manifest;
mod record;
mod reference;
mod renewal;
mod signature;
mod signer;
mod take;
mod time;
mod token;

pub use docket::Question;
pub use verification::{Verification, judge};
