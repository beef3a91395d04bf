//! Floor 5: what was found, as data and as text. Says nothing that the judgement did not find.

pub mod claim;
pub mod contents;
pub mod cross;
pub mod json;
pub mod media;
pub mod paper;
pub mod said;
pub mod text;
pub mod times;

mod window;
