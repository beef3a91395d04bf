//! Floor 5: what was found, as data and as text. Says nothing that the judgement did not find.

pub mod card;
pub mod claim;
pub mod contents;
pub mod cross;
pub mod html;
pub mod json;
pub mod likeness;
pub mod made;
pub mod matter;
pub mod media;
pub mod paper;
pub mod papers;
pub mod said;
pub mod signed_paper;
pub mod statements;
pub mod symbol;
pub mod text;
pub mod timeline;
pub mod times;
pub mod together;

mod certificates;
mod signatures;
mod signers;
mod window;
